//! The migration from an earlier edition: what was carried, asked and closed, by clause and by point.

mod clauses;
mod dropped;
mod effort;
mod points;

pub(in crate::report) use dropped::by_clause;
pub(in crate::report) use points::ground;

use crate::migration::MigrationAccount;
use crate::report::column::{Columns, MigrationColumn as C};
use crate::report::frame;
use crate::report::label;
use crate::report::place::{HEADER_ROW, Sheet};
use crate::report::sheet::changes::name_of;
use crate::report::view::View;
use workbook::{CellRange, CellRef, SheetDraft};

/// The heading of the table by clause.
const CLAUSES: u32 = HEADER_ROW;
/// How many rows the charts take.
const CHART_ROWS: u32 = 24;

/// Where the tables stand, from top to bottom; rows first and last.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Tables {
    clauses: (u32, u32),
    /// The effort of actions that belong to no clause; none without a plan.
    rest: Option<u32>,
    total: u32,
    charts: u32,
    points: (u32, u32),
    actions: Option<(u32, u32)>,
    dropped: u32,
}

impl Tables {
    /// Where the tables stand; none for an assessment that nothing was carried into.
    pub(in crate::report) fn of(view: &View<'_>) -> Option<Self> {
        let account = view.assessment.migration.as_ref()?;
        let below = |header: u32, rows: usize| (header + 1, header + (rows.max(1) as u32));
        let clauses = below(CLAUSES + 1, account.clauses.len());
        let plan = view.assessment.plan.as_ref();
        let rest = plan.map(|_| clauses.1 + 1);
        let total = rest.unwrap_or(clauses.1) + 1;
        let charts = total + 2;
        let points = below(charts + CHART_ROWS + 2, account.points.len());
        let actions = plan.map(|plan| below(points.1 + 3, plan.actions.len()));
        Some(Tables {
            clauses,
            rest,
            total,
            charts,
            points,
            actions,
            dropped: actions.map_or(points.1, |(_, last)| last) + 2,
        })
    }

    /// A column of the table by clause.
    fn by_clause(self, column: C) -> CellRange {
        column.rows(self.clauses)
    }

    /// A column of the table by clause as charts spell it.
    pub(in crate::report) fn lines(self, view: &View<'_>, column: C) -> workbook::SheetRange {
        Sheet::Migration.range(view.language, self.clauses, column.at())
    }

    /// A column of the table by point, as formulas on the same sheet spell it.
    fn by_point(self, column: C) -> String {
        column.rows(self.points).absolute()
    }
}

/// The sheet; none for an assessment that nothing was carried into.
pub(super) fn sheet(view: &View<'_>) -> Option<SheetDraft> {
    let account = view.assessment.migration.as_ref()?;
    let tables = Tables::of(view)?;
    let mut sheet = frame::sheet(view, Sheet::Migration);
    for column in C::ALL {
        sheet.column_widths.insert(column.at(), column.width());
    }
    let values = [("from", account.from.as_str()), ("to", account.to.as_str())];
    let intro = view.fill(label::MIGRATION_INTRO, &values);
    frame::title(&mut sheet, &intro, C::Ground.at());
    clauses::put(view, &mut sheet, account, tables);
    clauses::charts(view, &mut sheet, tables);
    points::put(view, &mut sheet, account, tables);
    if let Some(rows) = tables.actions {
        effort::put(view, &mut sheet, account, rows);
    }
    let last = dropped::put(view, &mut sheet, account, tables.dropped);
    finish(&mut sheet, tables, last);
    Some(sheet)
}

fn finish(sheet: &mut SheetDraft, tables: Tables, last: u32) {
    for column in [C::Line, C::Asked] {
        sheet.hidden_columns.insert(column.at());
    }
    for column in [C::Id, C::Sources, C::Evidence] {
        let first = CellRef::new(CLAUSES, column.at());
        let range = CellRange::new(first, CellRef::new(last, column.at()));
        sheet.text_numbers.push(range);
    }
    sheet.freeze = Some(CellRef::new(CLAUSES, C::Sources.at()));
    frame::print::<C>(sheet, CLAUSES, last, 1);
    sheet.page.repeat_rows = None;
    sheet.page.page_breaks = vec![tables.points.0 - 2];
    frame::protect(sheet);
}

/// The number under which a clause stands in the table by clause, from 1.
fn number_of(account: &MigrationAccount, clause: Option<&clause_model::ClauseId>) -> u32 {
    let mut lines = account.clauses.iter();
    let at = lines.position(|line| line.clause.as_ref() == clause);
    at.map_or(0, |at| at as u32 + 1)
}

/// The name of a clause.
pub(in crate::report) fn name(view: &View<'_>, clause: Option<&clause_model::ClauseId>) -> String {
    let outside = || view.say(label::OUTSIDE_COMPARISON).to_owned();
    clause.map_or_else(outside, |clause| name_of(view, clause))
}
