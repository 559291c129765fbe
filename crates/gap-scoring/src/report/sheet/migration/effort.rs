//! Which clause each action's effort counts for.

use super::number_of;
use crate::migration::MigrationAccount;
use crate::remediation::Action;
use crate::report::column::{ActionColumn, Columns, MigrationColumn as C};
use crate::report::formula::Live;
use crate::report::place::{FIRST_COLUMN, Sheet, here};
use crate::report::row_writer::RowWriter;
use crate::report::sheet::plan;
use crate::report::view::View;
use crate::report::{frame, label, looks};
use workbook::SheetDraft;
use workbook::draft::Style;

pub(super) fn put(
    view: &View<'_>,
    sheet: &mut SheetDraft,
    account: &MigrationAccount,
    (first, _): (u32, u32),
) {
    let across = (FIRST_COLUMN, C::Ground.at());
    let heading = view.say(label::EFFORT_BY_ACTION);
    frame::heading(sheet, first - 2, across, heading);
    let number = ActionColumn::Number.header(view.language);
    let headers = [
        (C::Id, number),
        (C::Topic, view.say(label::ACTION)),
        (C::Sources, view.say(label::CLAUSE)),
        (C::Relation, view.say(label::OPEN_EFFORT)),
    ];
    let cells = headers.map(|(column, text)| (column.at(), text, column.width()));
    frame::header_cells(sheet, first - 1, &cells);
    for (row, action) in (first..).zip(view.actions()) {
        let clause = account.clause_of(action).map(|at| &account.clauses[at]);
        let mut writer = RowWriter::new(view, sheet, row, frame::GUIDANCE);
        writer.put(C::Id, action.number, &looks::integer());
        writer.put(C::Topic, action.title.as_str(), &looks::told());
        let id = clause.and_then(|line| line.clause.as_ref());
        let id = id.map(ToString::to_string).unwrap_or_default();
        writer.put(C::Sources, id, &looks::id());
        let number = clause.map_or(0, |line| number_of(account, line.clause.as_ref()));
        writer.put(C::Line, number, &Style::new());
        writer.put(C::Relation, remaining(view, row, action), &looks::integer());
        writer.finish();
    }
}

/// The days that remain of an action, found in the plan by its number.
fn remaining(view: &View<'_>, row: u32, action: &Action) -> Live {
    let rows = view.assessment.plan.as_ref().map_or((0, 0), plan::rows);
    let column = |column: ActionColumn| Sheet::Plan.range(view.language, rows, column.at());
    let (days, numbers) = (
        column(ActionColumn::Remaining),
        column(ActionColumn::Number),
    );
    Live::new(
        format!("INDEX({days},MATCH({},{numbers},0))", here(row, C::Id.at())),
        action.remaining_days(),
    )
}
