//! The table by clause, and its charts.

use super::{CHART_ROWS, CLAUSES, Tables, name, number_of};
use crate::migration::{ClauseAccount, MigrationAccount, Reply, Treatment};
use crate::report::chart::{self, Spot};
use crate::report::column::{Columns, MigrationColumn as C};
use crate::report::formula::Live;
use crate::report::place::{FIRST_COLUMN, here};
use crate::report::sheet::plan;
use crate::report::view::View;
use crate::report::{frame, label, looks};
use workbook::draft::Style;
use workbook::formula::quoted;
use workbook::{CellRef, Content, SheetDraft};

/// A row of charts in points, and in pixels.
const CHART_ROW: f64 = 15.0;
const CHART_ROW_PIXELS: u32 = 20;
/// The columns of the table.
const COLUMNS: [C; 12] = [
    C::Id,
    C::Topic,
    C::Sources,
    C::Relation,
    C::Change,
    C::Degree,
    C::Treatment,
    C::Carried,
    C::Reply,
    C::Outcome,
    C::Gap,
    C::Evidence,
];
/// The width of each chart in pixels.
const CHART_WIDTH: u32 = 680;

pub(super) fn put(
    view: &View<'_>,
    sheet: &mut SheetDraft,
    account: &MigrationAccount,
    tables: Tables,
) {
    let across = (FIRST_COLUMN, C::Ground.at());
    let heading = view.say(label::MIGRATION_BY_CLAUSE);
    frame::heading(sheet, CLAUSES, across, heading);
    let headers = [
        (C::Id, label::CLAUSE),
        (C::Topic, label::PROCESS),
        (C::Sources, label::MIGRATED_POINTS),
        (C::Relation, label::DERIVED_DEGREE),
        (C::Change, label::PUBLISHED_ESTIMATE),
        (C::Degree, label::CARRIED_WHOLE),
        (C::Treatment, label::NOT_CONFIRMED),
        (C::Carried, label::REMAINDER_ASKED),
        (C::Reply, label::ASKED_IN_FULL),
        (C::Outcome, label::ASKED_AND_CLOSED),
        (C::Gap, label::ASKED_AND_OPEN),
        (C::Evidence, label::OPEN_EFFORT),
    ];
    let cells = headers.map(|(column, text)| (column.at(), view.say(text), column.width()));
    frame::header_cells(sheet, CLAUSES + 1, &cells);
    for (row, line) in (tables.clauses.0..).zip(&account.clauses) {
        let clause = line.clause.as_ref();
        let number = number_of(account, clause);
        sheet.put(row, C::Line.at(), number, &Style::new());
        let id = clause.map(ToString::to_string).unwrap_or_default();
        sheet.put(row, C::Id.at(), id, &looks::id());
        sheet.put(row, C::Topic.at(), name(view, clause), &looks::told());
        degrees(view, sheet, row, line);
        counts(view, sheet, row, line, tables);
        effort(view, sheet, row, line, tables);
        sheet.row_heights.insert(row, 18.0);
    }
    rest(view, sheet, account, tables);
    total(view, sheet, account, tables);
}

fn degrees(view: &View<'_>, sheet: &mut SheetDraft, row: u32, line: &ClauseAccount) {
    let style = looks::hundredths();
    let derived = degree(line.degree_hundredths).unwrap_or(Content::Blank);
    sheet.put(row, C::Relation.at(), derived, &style);
    let none = || Content::from(view.say(label::NOT_PUBLISHED));
    let published = degree(line.published_hundredths).unwrap_or_else(none);
    sheet.put(row, C::Change.at(), published, &style);
}

fn degree(hundredths: Option<u32>) -> Option<Content> {
    hundredths.map(|value| (f64::from(value) / 100.0).into())
}

/// Counts over the table by point; the line is found by its number.
fn counts(view: &View<'_>, sheet: &mut SheetDraft, row: u32, line: &ClauseAccount, at: Tables) {
    let own = here(row, C::Line.at());
    let lines = at.by_point(C::Line);
    let treated = |treatment: Treatment, count: u32| {
        let (words, treatments) = (treatment.words(view.language), at.by_point(C::Treatment));
        let word = quoted(words);
        Live::new(
            format!("COUNTIFS({lines},{own},{treatments},{word})"),
            count,
        )
    };
    let (asked, open) = (at.by_point(C::Asked), at.by_point(C::Gap));
    let gaps = format!("SUMIF({lines},{own},{open})");
    let waiting = quoted(Reply::Unconfirmed.words(view.language));
    let replies = at.by_point(C::Reply);
    let counted = [
        (
            C::Sources,
            Live::new(format!("COUNTIF({lines},{own})"), line.points()),
        ),
        (C::Degree, treated(Treatment::Carried, line.tally.carried)),
        (
            C::Carried,
            treated(Treatment::Remainder, line.tally.remainder),
        ),
        (C::Reply, treated(Treatment::Full, line.tally.full)),
        (
            C::Outcome,
            Live::new(format!("SUMIF({lines},{own},{asked})-{gaps}"), line.closed),
        ),
        (C::Gap, Live::new(gaps.clone(), line.open)),
        (
            C::Treatment,
            Live::new(
                format!("COUNTIFS({lines},{own},{replies},{waiting})"),
                line.unconfirmed,
            ),
        ),
    ];
    for (column, count) in counted {
        sheet.put(row, column.at(), count, &figure());
    }
}

/// A count, whose zero is a dash.
fn figure() -> Style {
    looks::integer().number_format("0;-0;–")
}

fn effort(view: &View<'_>, sheet: &mut SheetDraft, row: u32, line: &ClauseAccount, tables: Tables) {
    let content = tables
        .actions
        .map_or(Content::from(view.say(label::NO_PLAN_HERE)), |rows| {
            let own = here(row, C::Line.at());
            let lines = C::Line.rows(rows).absolute();
            let days = C::Relation.rows(rows).absolute();
            let expression = format!("SUMIF({lines},{own},{days})");
            Live::new(expression, line.remaining_days).into()
        });
    sheet.put(row, C::Evidence.at(), content, &figure());
}

/// Actions about no point: with them the lines sum to the plan.
fn rest(view: &View<'_>, sheet: &mut SheetDraft, account: &MigrationAccount, tables: Tables) {
    let Some(row) = tables.rest else { return };
    for column in COLUMNS {
        sheet.put(row, column.at(), Content::Blank, &looks::told());
    }
    let name = view.say(label::NOT_ONE_CLAUSE);
    sheet.put(row, C::Topic.at(), name, &looks::told());
    let lines: u32 = account.clauses.iter().map(|line| line.remaining_days).sum();
    let days = tables.by_clause(C::Evidence);
    let live = Live::new(
        format!("{}-SUM({days})", plan::remaining_cell(view)),
        account.total.remaining_days.saturating_sub(lines),
    );
    sheet.put(row, C::Evidence.at(), live, &figure());
    sheet.row_heights.insert(row, 18.0);
}

fn total(view: &View<'_>, sheet: &mut SheetDraft, account: &MigrationAccount, tables: Tables) {
    let (row, line) = (tables.total, &account.total);
    let look = looks::total;
    for column in COLUMNS {
        sheet.put(row, column.at(), Content::Blank, &look(looks::told()));
    }
    let name = view.say(label::TOTAL);
    sheet.put(row, C::Topic.at(), name, &look(looks::told()));
    if let Some(degree) = degree(line.degree_hundredths) {
        let style = look(looks::hundredths());
        sheet.put(row, C::Relation.at(), degree, &style);
    }
    let sums = [
        (C::Sources, line.points()),
        (C::Degree, line.tally.carried),
        (C::Treatment, line.unconfirmed),
        (C::Carried, line.tally.remainder),
        (C::Reply, line.tally.full),
        (C::Outcome, line.closed),
        (C::Gap, line.open),
    ];
    for (column, sum) in sums {
        let formula = format!("SUM({})", tables.by_clause(column));
        sheet.put(row, column.at(), Live::new(formula, sum), &look(figure()));
    }
    let days = match tables.rest {
        Some(_) => Live::new(plan::remaining_cell(view), line.remaining_days).into(),
        None => Content::from(view.say(label::NO_PLAN_HERE)),
    };
    sheet.put(row, C::Evidence.at(), days, &look(figure()));
    sheet.row_heights.insert(row, 20.0);
}

/// Change degree and effort side by side, the clauses in the same order.
pub(super) fn charts(view: &View<'_>, sheet: &mut SheetDraft, tables: Tables) {
    for row in tables.charts..tables.charts + CHART_ROWS {
        sheet.row_heights.insert(row, CHART_ROW);
    }
    let spot = |column: C| Spot {
        anchor: CellRef::new(tables.charts, column.at()),
        width: CHART_WIDTH,
        height: CHART_ROWS * CHART_ROW_PIXELS - 8,
    };
    sheet
        .charts
        .push(chart::change_degrees(view, tables, spot(C::Id)));
    if tables.actions.is_some() {
        let effort = chart::effort_by_clause(view, tables, spot(C::Reply));
        sheet.charts.push(effort);
    }
}
