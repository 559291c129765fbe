//! Sheets of our own, by their marks.

use super::language_of;
use crate::grid::Grid;
use crate::marks::{CornerMark, MarkProblem, RowKey, SheetKind};
use crate::report::is_report_mark;
use crate::role::Role;
use crate::source::SheetId;
use crate::table::{Column, RecognisedBy, Segment, Table, TableKind};
use clause_model::Language;
use std::collections::BTreeMap;
use workbook::CellRef;

/// How far from the corner a mark is looked for: people insert rows and columns.
const REACH: u32 = 60;

/// What a sheet's marks say.
pub(crate) enum Marked {
    /// No mark.
    No,
    /// The mark of a later version.
    Newer(u32, CellRef),
    /// A mark that cannot be read.
    Damaged(String, CellRef),
    /// The mark of a report's sheet, which holds a verdict and no answers.
    Report(CellRef),
    /// A mark and where it stands.
    Yes(CornerMark, CellRef),
}

/// Looks for the mark, which stands in the corner unless rows or columns were inserted.
pub(crate) fn find_mark(grid: &Grid) -> Marked {
    let near = |at: &CellRef| at.row < REACH && at.column < REACH;
    for at in grid.filled().into_iter().filter(near) {
        let Some(text) = grid.text(at) else { continue };
        match text.parse::<CornerMark>() {
            Ok(mark) => return Marked::Yes(mark, at),
            Err(MarkProblem::Newer(version)) => return Marked::Newer(version, at),
            Err(MarkProblem::Damaged) if is_report_mark(&text) => return Marked::Report(at),
            Err(MarkProblem::Damaged) => return Marked::Damaged(text, at),
            Err(MarkProblem::NotAMark) => {}
        }
    }
    Marked::No
}

/// The table of a marked sheet; none where the roles that it needs are gone.
pub(crate) fn own_table(
    sheet: SheetId,
    grid: &Grid,
    mark: &CornerMark,
    corner: CellRef,
) -> Option<Table> {
    let kind = match mark.kind {
        SheetKind::Questionnaire => TableKind::Questionnaire,
        SheetKind::Register => TableKind::Register,
        SheetKind::Organisation => TableKind::Organisation,
        SheetKind::Coverage => TableKind::Coverage,
        SheetKind::Guidance => return None,
    };
    let roles = roles_of(grid, corner);
    let has = |role| roles.values().any(|known| *known == role);
    let sound = match kind {
        TableKind::Questionnaire => has(Role::Answer),
        TableKind::Register => has(Role::EvidenceId) || has(Role::Title),
        TableKind::Organisation => has(Role::Value),
        TableKind::Coverage => [Role::Service, Role::Customer, Role::Supplier, Role::Site]
            .into_iter()
            .any(has),
    };
    if !sound {
        return None;
    }
    let header_row = header_row(grid, corner, &roles);
    let first = header_row.map_or(corner.row + 1, |row| row + 1);
    let segment = Segment {
        header_row,
        first: first.min(first_keyed_row(grid, corner).unwrap_or(first)),
        last: grid.last_row(),
        columns: columns(grid, corner, header_row, &roles),
    };
    let headers = segment
        .columns
        .values()
        .map(|column| column.header.as_str());
    let written = language_of(headers);
    Some(Table {
        sheet,
        kind,
        by: RecognisedBy::Marks,
        language: mark.about.as_ref().map_or(written, |about| about.language),
        edition: mark.about.as_ref().map(|about| about.edition.clone()),
        key_column: Some(corner.column),
        segments: vec![segment],
        dates: None,
    })
}

fn roles_of(grid: &Grid, corner: CellRef) -> BTreeMap<u32, Role> {
    let cells = grid.row(corner.row).filter(|(at, _)| *at != corner);
    cells
        .filter_map(|(at, content)| Some((at.column, Role::from_name(&content.text()?)?)))
        .collect()
}

/// The row below the corner in which most columns bear our own headers.
fn header_row(grid: &Grid, corner: CellRef, roles: &BTreeMap<u32, Role>) -> Option<u32> {
    let is_own = |row: u32, column: u32, role: Role| {
        let text = grid.text(CellRef::new(row, column));
        text.is_some_and(|text| Language::ALL.iter().any(|l| role.own_header(*l) == text))
    };
    let rows = (corner.row + 1)..(corner.row + 1 + REACH);
    let counted = rows.map(|row| {
        let fitting = roles
            .iter()
            .filter(|(column, role)| is_own(row, **column, **role));
        (fitting.count(), row)
    });
    let best = counted.max_by_key(|(count, row)| (*count, std::cmp::Reverse(*row)));
    best.filter(|(count, _)| *count > 0).map(|(_, row)| row)
}

fn first_keyed_row(grid: &Grid, corner: CellRef) -> Option<u32> {
    let mut rows = grid.rows().into_iter().filter(|row| *row > corner.row);
    rows.find(|row| {
        let key = row_key(grid, *row, corner.column);
        key.is_some_and(|key| key != RowKey::Guidance)
    })
}

fn columns(
    grid: &Grid,
    corner: CellRef,
    header_row: Option<u32>,
    roles: &BTreeMap<u32, Role>,
) -> BTreeMap<u32, Column> {
    let shown = grid.columns().into_iter().chain(roles.keys().copied());
    let others = shown.filter(|column| *column != corner.column);
    others
        .map(|at| {
            let header = header_row.and_then(|row| grid.text(CellRef::new(row, at)));
            let role = roles.get(&at).copied();
            let column = Column {
                header: header.unwrap_or_default(),
                role,
                confidence: if role.is_some() { 100 } else { 0 },
                ..Column::default()
            };
            (at, column)
        })
        .collect()
}

/// The key of a row of a marked sheet.
pub(crate) fn row_key(grid: &Grid, row: u32, key_column: u32) -> Option<RowKey> {
    grid.text(CellRef::new(row, key_column))?.parse().ok()
}
