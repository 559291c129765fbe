//! Whether a sheet of somebody else is about another edition than the one assessed: its titles say so, or
//! the titles of its clauses are those of the other edition.

use crate::grid::Grid;
use crate::numbering::{Numbering, parse_at_start};
use crate::role::Role;
use crate::table::Table;
use crate::words::normalise;
use clause_model::{ClauseId, Edition, EditionId};
use workbook::CellRef;

/// How long a designation must be, in letters and digits, for a title not to hold it by chance.
const SHORTEST_NAME: usize = 8;

/// The other edition that a sheet is about, and the cell that says so.
pub(crate) fn other_edition(
    table: &Table,
    grid: &Grid,
    numbering: &Numbering,
) -> Option<(EditionId, CellRef)> {
    let others = || numbering.sisters().filter(|e| e.id != numbering.edition.id);
    let titles = titles(table, grid);
    let own = designation(numbering.edition);
    if !titles
        .iter()
        .any(|(_, text)| own.iter().any(|name| text.contains(name)))
    {
        for other in others() {
            let wanted = designation(other);
            let found = titles
                .iter()
                .find(|(_, text)| wanted.iter().any(|name| text.contains(name)));
            if let Some((at, _)) = found {
                return Some((other.id.clone(), *at));
            }
        }
    }
    others().find_map(|other| {
        let (own, foreign) = clause_titles(table, grid, numbering.edition, other);
        let at = foreign.first()?;
        (foreign.len() >= own).then(|| (other.id.clone(), *at))
    })
}

/// The designations of an edition as titles hold them, with or without the publisher.
fn designation(edition: &Edition) -> Vec<String> {
    let full: Vec<String> = edition
        .title
        .0
        .values()
        .map(|title| normalise(title))
        .collect();
    let bare = full.iter().map(|title| {
        let digits = title.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
        title.get(digits..).unwrap_or_default().to_owned()
    });
    let bare: Vec<String> = bare.collect();
    let names = full.into_iter().chain(bare);
    names.filter(|name| name.len() >= SHORTEST_NAME).collect()
}

/// The sheet's name and what stands above its header, made comparable.
fn titles(table: &Table, grid: &Grid) -> Vec<(CellRef, String)> {
    let header = table.header_row().unwrap_or_default();
    let above = grid.filled().into_iter().filter(|at| at.row < header);
    let texts = above.filter_map(|at| Some((at, normalise(&grid.text(at)?))));
    let name = (CellRef::new(0, 0), normalise(&grid.sheet.name));
    std::iter::once(name).chain(texts).collect()
}

/// How many clauses bear a title that only the assessed edition gives their number, and the cells of those
/// that bear one which only the other gives it.
fn clause_titles(
    table: &Table,
    grid: &Grid,
    assessed: &Edition,
    other: &Edition,
) -> (usize, Vec<CellRef>) {
    let (mut own, mut foreign) = (0, Vec::new());
    for segment in &table.segments {
        let columns = |role| segment.columns_of(role);
        let ids: Vec<u32> = columns(Role::Clause).chain(columns(Role::Id)).collect();
        let texts: Vec<u32> = columns(Role::Topic)
            .chain(columns(Role::Requirement))
            .collect();
        let rows = grid.rows().into_iter();
        for row in rows.filter(|row| (segment.first..=segment.last).contains(row)) {
            for at in ids.iter().map(|at| CellRef::new(row, *at)) {
                let Some(text) = grid.text(at) else { continue };
                let id = parse_at_start(&text).filter(|id| id.number.is_none());
                let Some(clause) = id.and_then(|id| id.clause.parse::<ClauseId>().ok()) else {
                    continue;
                };
                let beside = texts
                    .iter()
                    .filter_map(|at| grid.text(CellRef::new(row, *at)));
                let named: Vec<String> = std::iter::once(text).chain(beside).collect();
                match (
                    is_titled(assessed, &clause, &named),
                    is_titled(other, &clause, &named),
                ) {
                    (true, false) => own += 1,
                    (false, true) => foreign.push(at),
                    _ => {}
                }
            }
        }
    }
    (own, foreign)
}

/// Whether one of some texts is a clause's title, its number before it or not.
fn is_titled(edition: &Edition, clause: &ClauseId, texts: &[String]) -> bool {
    let Some(clause) = edition.clause(clause) else {
        return false;
    };
    let titles: Vec<String> = clause
        .title
        .0
        .values()
        .map(|title| normalise(title))
        .collect();
    texts.iter().any(|text| {
        let normal = normalise(text);
        let bare = normal.trim_start_matches(|c: char| c.is_ascii_digit());
        titles.iter().any(|title| title == bare)
    })
}
