//! The remediation plan: actions in order, who, how much, when.

use super::lists::{self, Offer};
use super::{findings, gantt, plan_summary};
use crate::remediation::{Action, ActionLine, Plan};
use crate::report::column::{ActionColumn as C, Columns};
use crate::report::formula::{self, finding};
use crate::report::frame;
use crate::report::place::{HEADER_ROW, Sheet};
use crate::report::row_writer::{RowWriter, Spot};
use crate::report::view::View;
use crate::report::word::Worded;
use crate::report::{label, looks};
use workbook::draft::{Message, ValidationDraft, ValidationRule};
use workbook::{CellRef, Content, SheetDraft, theme};

/// The header row of the actions, below the summary.
const PLAN_HEADER: u32 = HEADER_ROW + 9;
/// The row of the first action.
pub(super) const FIRST_ACTION: u32 = PLAN_HEADER + 1;
/// How many rows there are for actions of one's own.
const ADDED_ROWS: usize = 10;

/// Where an action stands, by its key.
pub(super) fn spot(view: &View<'_>, key: &str) -> Option<Spot> {
    let at = view.actions().iter().position(|action| action.key == key)?;
    let cell = CellRef::new(FIRST_ACTION + at as u32, C::Number.at());
    Some((Sheet::Plan, cell))
}

/// The rows of all actions and of those to be added.
pub(in crate::report) fn rows(plan: &Plan) -> (u32, u32) {
    (
        FIRST_ACTION,
        FIRST_ACTION + (plan.actions.len() + ADDED_ROWS) as u32 - 1,
    )
}

/// The cell that holds the remaining effort of the whole plan.
pub(in crate::report) fn remaining_cell(view: &View<'_>) -> String {
    Sheet::Plan.cell(view.language, HEADER_ROW + 2, C::Title.at())
}

pub(super) fn sheet(view: &View<'_>, plan: &Plan) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::Plan);
    for column in C::ALL {
        sheet.column_widths.insert(column.at(), column.width());
    }
    frame::title(&mut sheet, view.say(label::PLAN_INTRO), C::Acceptance.at());
    plan_summary::add(view, &mut sheet, plan);
    frame::header::<C>(view, &mut sheet, PLAN_HEADER);
    for (at, action) in plan.actions.iter().enumerate() {
        let row = FIRST_ACTION + at as u32;
        let mut writer = RowWriter::new(view, &mut sheet, row, &format!("action {}", action.key));
        told(view, &mut writer, action);
        timed(view, &mut writer, action);
        asked(view, &mut writer, action);
        writer.put(
            C::Remaining,
            finding::remaining(view, Some(action), at, row),
            &looks::integer(),
        );
        let own = action.progress.effort_days.is_none();
        writer.maybe(
            C::Estimate,
            own.then_some(action.effort_days),
            &looks::integer(),
        );
        writer.put(C::Key, action.key.as_str(), &looks::id());
        writer.finish();
    }
    added(view, &mut sheet, plan);
    rules(view, &mut sheet, plan);
    finish(view, &mut sheet, plan);
    sheet
}

fn told(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, action: &Action) {
    row.put(C::Number, action.number, &looks::integer().bold());
    row.put(C::Stage, action.stage.word(view.language), &looks::told());
    row.put(C::Title, action.title.as_str(), &looks::told().bold());
    row.put(C::Lines, lines(&action.lines), &looks::told());
    row.put(C::Acceptance, lines(&action.acceptance), &looks::told());
    row.maybe(
        C::Grade,
        action.grade.map(|grade| grade.word(view.language)),
        &looks::mark(),
    );
    row.put(C::Role, action.role_title.as_str(), &looks::told());
    let after = action.after.iter().filter_map(|key| {
        let before = view.actions().iter().find(|other| other.key == *key)?;
        Some(before.number.to_string())
    });
    row.put(
        C::After,
        view.list(&after.collect::<Vec<_>>()),
        &looks::id(),
    );
    let quick = if action.quick_win {
        view.say(label::YES)
    } else {
        ""
    };
    row.put(C::Quick, quick, &looks::mark());
    let findings: Vec<_> = action
        .closes
        .iter()
        .filter_map(|key| view.finding(key))
        .collect();
    let numbers: Vec<String> = findings
        .iter()
        .map(|found| found.number.to_string())
        .collect();
    row.put(C::Closes, view.list(&numbers), &looks::id());
    let first = numbers.first().map(String::as_str).zip(findings.first());
    let first = first.map(|(text, found)| (text, findings::spot(found.number)));
    row.leads(C::ToFinding, first);
}

/// Lines in one text, each with its point.
pub(in crate::report) fn lines(lines: &[ActionLine]) -> String {
    let line = |line: &ActionLine| match &line.point {
        Some(point) => format!("{point} {}", line.text),
        None => line.text.clone(),
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn timed(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, action: &Action) {
    let schedule = action.schedule.as_ref();
    let days = schedule.map(|s| {
        (formula::point::serial(s.finish) - formula::point::serial(s.start) + 1.0).max(1.0)
    });
    row.maybe(C::Start, schedule.map(|s| s.start), &looks::date());
    row.maybe(C::Finish, schedule.map(|s| s.finish), &looks::date());
    row.maybe(C::Days, days, &looks::integer());
    row.maybe(C::Slack, schedule.map(|s| s.slack_days), &looks::integer());
    let critical = schedule
        .filter(|s| s.critical)
        .map(|_| view.say(label::YES));
    row.maybe(C::Critical, critical, &looks::mark());
}

fn asked(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, action: &Action) {
    let progress = &action.progress;
    let number = looks::asked().align(workbook::draft::Horizontal::Centre);
    row.maybe(C::Owner, progress.owner.as_deref(), &looks::asked());
    row.put(
        C::Effort,
        action.effort_days,
        &number.clone().number_format(theme::INTEGER),
    );
    row.put(
        C::Done,
        u32::from(progress.percent_done),
        &number.number_format("0\"%\""),
    );
    row.put(
        C::Status,
        progress.status.word(view.language),
        &looks::asked(),
    );
    row.maybe(C::Due, progress.due, &looks::asked_date());
    row.maybe(C::Note, progress.note.as_deref(), &looks::asked());
}

/// Room for actions of one's own.
fn added(view: &View<'_>, sheet: &mut SheetDraft, plan: &Plan) {
    let (_, last) = rows(plan);
    let first = last + 1 - ADDED_ROWS as u32;
    for row in first..=last {
        let mut writer = RowWriter::new(view, sheet, row, "added");
        for column in C::ALL {
            let style = match column {
                C::Due | C::Start | C::Finish => looks::asked_date(),
                C::Number
                | C::Remaining
                | C::Closes
                | C::ToFinding
                | C::Days
                | C::Slack
                | C::Critical
                | C::Estimate
                | C::Key => looks::told(),
                _ => looks::asked(),
            };
            writer.put(*column, Content::Blank, &style);
        }
        let at = (row - FIRST_ACTION) as usize;
        let blank = finding::remaining(view, None, at, row);
        writer.put(
            C::Remaining,
            blank,
            &looks::integer().number_format("0;-0;"),
        );
        writer.finish();
        sheet.row_heights.insert(row, 18.0);
    }
}

fn rules(view: &View<'_>, sheet: &mut SheetDraft, plan: &Plan) {
    let all = rows(plan);
    let mut statuses = lists::rule(view, Offer::ActionStatuses, C::Status.rows(all));
    statuses.error = Some(Message::new(
        view.say(label::ENTRY),
        view.say(label::FROM_LIST),
    ));
    let numbers = [
        (C::Done, 100, label::A_PERCENTAGE),
        (C::Effort, 9999, label::A_NUMBER_OF_DAYS),
    ];
    for (column, most, message) in numbers {
        let rule = ValidationRule::WholeBetween(0, most);
        let mut rule = ValidationDraft::new(column.rows(all), rule);
        rule.error = Some(Message::new(view.say(label::ENTRY), view.say(message)));
        sheet.validations.push(rule);
    }
    sheet.validations.push(statuses);
    sheet
        .validations
        .push(findings::due_rule(view, C::Due.rows(all)));
    looks::highlight_grades(sheet, C::Grade.rows(all), view.language);
}

fn finish(view: &View<'_>, sheet: &mut SheetDraft, plan: &Plan) {
    let all = rows(plan);
    let count = plan.actions.len() + ADDED_ROWS;
    for column in [C::Estimate, C::Key] {
        sheet.hidden_columns.insert(column.at());
    }
    frame::table::<C>(view, sheet, "Actions", PLAN_HEADER, count);
    for column in [C::After, C::Closes] {
        sheet.text_numbers.push(column.rows(all));
    }
    sheet.freeze = Some(CellRef::new(FIRST_ACTION, C::Lines.at()));
    gantt::add(view, sheet, plan, all);
    frame::print::<C>(sheet, PLAN_HEADER, all.1, 2);
    frame::repeat_up_to(sheet, C::Title);
    frame::protect(sheet);
}
