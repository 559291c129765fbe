//! What is no longer asked, by clause.

use super::name;
use crate::migration::{MigrationAccount, NoLongerAsked};
use crate::report::column::{Columns, MigrationColumn as C};
use crate::report::line_fit::{Fitted, row_height};
use crate::report::looks::SMALL;
use crate::report::place::FIRST_COLUMN;
use crate::report::view::View;
use crate::report::{frame, label, looks};
use clause_model::ClauseId;
use workbook::{CellRange, CellRef, SheetDraft, theme};

/// Writes the table from a row on; gives its last row.
pub(super) fn put(
    view: &View<'_>,
    sheet: &mut SheetDraft,
    account: &MigrationAccount,
    row: u32,
) -> u32 {
    let across = (FIRST_COLUMN, C::Ground.at());
    frame::heading(sheet, row, across, view.say(label::NO_LONGER_BY_CLAUSE));
    let headers = [
        (C::Id, label::NO_LONGER_BY),
        (C::Topic, label::PROCESS),
        (C::Sources, label::EARLIER_POINTS),
    ];
    let cells = headers.map(|(column, text)| (column.at(), view.say(text), column.width()));
    frame::header_cells(sheet, row + 1, &cells);
    let asked = view.say(label::WAS_ASKED);
    sheet.put_merged(demands(row + 1), asked, &theme::header().size(SMALL));
    let mut at = row + 1;
    for (clause, demands) in by_clause(view, account) {
        for demand in demands {
            at += 1;
            let process = clause.as_ref().map(|clause| name(view, Some(clause)));
            demanded(view, sheet, at, &process.unwrap_or_default(), demand);
        }
    }
    at
}

/// The demands in the order of the clauses that no longer make them; those that nothing takes up last.
pub(in crate::report) fn by_clause<'a>(
    view: &View<'_>,
    account: &'a MigrationAccount,
) -> Vec<(Option<ClauseId>, Vec<&'a NoLongerAsked>)> {
    let mut groups: Vec<(Option<ClauseId>, Vec<&NoLongerAsked>)> = Vec::new();
    let lines = account
        .clauses
        .iter()
        .filter_map(|line| line.clause.clone());
    for clause in lines.map(Some).chain([None]) {
        groups.push((clause, Vec::new()));
    }
    for demand in &account.no_longer_asked {
        let clause = clause_of(view, account, demand);
        if let Some((_, demands)) = groups.iter_mut().find(|(own, _)| *own == clause) {
            demands.push(demand);
        }
    }
    groups
}

/// The clause that no longer makes the demand: that of the point that took up its sources, else the one
/// that is compared with the clause of the sources.
fn clause_of(
    view: &View<'_>,
    account: &MigrationAccount,
    demand: &NoLongerAsked,
) -> Option<ClauseId> {
    if let Some(point) = &demand.by {
        let mut points = account.points.iter();
        return points.find(|own| own.point == *point)?.clause.clone();
    }
    let source = demand.points.first()?;
    let mut lines = view.succession()?.comparisons.iter();
    let within = |clause: &ClauseId| source.clause.is_within(clause);
    let line = lines.find(|line| line.from.iter().any(within))?;
    Some(line.to.clone())
}

/// The cells of a demand, merged.
fn demands(row: u32) -> CellRange {
    let (first, last) = (C::Relation.at(), C::Ground.at());
    CellRange::new(CellRef::new(row, first), CellRef::new(row, last))
}

fn demanded(
    view: &View<'_>,
    sheet: &mut SheetDraft,
    row: u32,
    process: &str,
    demand: &NoLongerAsked,
) {
    frame::key(sheet, row, frame::GUIDANCE);
    let by = demand.by.as_ref().map(ToString::to_string);
    let by = by.unwrap_or_else(|| view.say(label::BY_NOTHING).to_owned());
    let points: Vec<String> = demand.points.iter().map(ToString::to_string).collect();
    let points = view.list(&points);
    let text = view.text(&demand.demand);
    sheet.put(row, C::Id.at(), by.as_str(), &looks::id());
    sheet.put(row, C::Topic.at(), process, &looks::told());
    sheet.put(row, C::Sources.at(), points.as_str(), &looks::id());
    sheet.put_merged(demands(row), text, &looks::told());
    let fitted = [
        (by.as_str(), C::Id.width()),
        (process, C::Topic.width()),
        (points.as_str(), C::Sources.width()),
        (
            text,
            frame::width_of(sheet, C::Relation.at(), C::Ground.at()),
        ),
    ];
    let size = SMALL;
    let heights = fitted.map(|(text, width)| row_height(&[Fitted { text, width, size }]));
    let height = heights.into_iter().fold(15.0, f64::max);
    sheet.row_heights.insert(row, height);
}
