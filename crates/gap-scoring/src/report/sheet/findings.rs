//! The findings with what the client fills in to close them.

use super::lists::{self, Offer};
use super::register;
use crate::finding::Finding;
use crate::report::column::{Columns, FindingColumn as C};
use crate::report::formula::block::Blocks;
use crate::report::formula::finding;
use crate::report::formula::state::State;
use crate::report::frame;
use crate::report::place::{FIRST_COLUMN, FIRST_ROW, HEADER_ROW, Sheet};
use crate::report::row_writer::{RowWriter, Spot};
use crate::report::view::{View, span};
use crate::report::word::Worded;
use crate::report::{label, looks};
use diagnostics::Place;
use jiff::civil::date;
use workbook::draft::{Message, ValidationDraft, ValidationRule};
use workbook::{CellRef, SheetDraft, theme};

pub(super) fn sheet(view: &View<'_>, state: &State, blocks: &Blocks) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::Findings);
    let findings = &view.assessment.findings;
    frame::header::<C>(view, &mut sheet, HEADER_ROW);
    frame::title(&mut sheet, view.say(label::FINDINGS_INTRO), C::Seen.at());
    for (at, found) in findings.iter().enumerate() {
        let row = FIRST_ROW + at as u32;
        let mut writer = RowWriter::new(view, &mut sheet, row, &format!("finding {}", found.key));
        told(view, &mut writer, found);
        let now = finding::grade_now(view, state, blocks, at, row);
        writer.put(C::Now, now, &looks::mark());
        traced(view, &mut writer, found);
        asked(view, &mut writer, found);
        writer.put(C::Key, found.key.as_str(), &looks::id());
        writer.put(
            C::Counts,
            finding::counts(view, &found.key, at, row),
            &looks::mark(),
        );
        writer.finish();
    }
    if findings.is_empty() {
        let row = FIRST_ROW;
        frame::prose(
            &mut sheet,
            row,
            (FIRST_COLUMN, C::Seen.at()),
            view.say(label::NO_FINDINGS),
            &theme::prose(),
        );
    }
    rules(view, &mut sheet);
    finish(view, &mut sheet);
    sheet
}

fn told(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, found: &Finding) {
    let rule = view.context.method.rule(found.rule.id());
    row.put(C::Number, found.number, &looks::integer().bold());
    row.put(
        C::Grade,
        found.grade.word(view.language),
        &looks::mark().bold(),
    );
    row.maybe(
        C::Rule,
        rule.map(|rule| view.text(&rule.title)),
        &looks::told(),
    );
    row.put(C::Title, found.text.title.as_str(), &looks::told().bold());
    row.put(
        C::Requirement,
        found.text.requirement.as_str(),
        &looks::told(),
    );
    row.put(C::Seen, found.text.seen.as_str(), &looks::told());
    row.put(C::Missing, missing(view, found), &looks::told());
    row.maybe(C::Question, found.text.question.as_deref(), &looks::told());
}

/// Where a finding stands, by its number.
pub(super) fn spot(number: u32) -> Spot {
    let cell = CellRef::new(FIRST_ROW + number - 1, C::Number.at());
    (Sheet::Findings, cell)
}

/// What is missing, for a finding that sums up others with their numbers.
pub(in crate::report) fn missing(view: &View<'_>, found: &Finding) -> String {
    let others = found.sums_up.iter().filter_map(|key| view.finding(key));
    let numbers: Vec<String> = others.map(|other| other.number.to_string()).collect();
    if numbers.is_empty() {
        return found.text.missing.clone();
    }
    let numbers = view.list(&numbers);
    let summed = view.fill(label::SUMS_UP, &[("numbers", &numbers)]);
    format!("{}\n{summed}", found.text.missing)
}

fn traced(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, found: &Finding) {
    let process = found.process.as_ref().map(|clause| {
        let known = view
            .processes
            .iter()
            .find(|process| process.clause == clause);
        format!(
            "{clause} {}",
            known.map_or("", |process| process.name.as_str())
        )
    });
    row.maybe(C::Process, process, &looks::told());
    let points: Vec<String> = found.points.iter().map(ToString::to_string).collect();
    row.put(C::Points, view.list(&points), &looks::id());
    let first = found.points.iter().zip(&points);
    let mut first = first.filter_map(|(id, text)| Some((text.as_str(), view.point_spot(id)?)));
    row.leads(C::ToPoint, first.next());
    row.put(C::Evidence, view.list(&found.evidence), &looks::id());
    let register = &view.assessment.submission.register;
    let first = found.evidence.iter().find_map(|id| {
        let at = register.iter().position(|entry| entry.id == *id)?;
        Some((id.as_str(), register::spot(at)))
    });
    row.leads(C::ToEvidence, first);
    let places: Vec<&Place> = found.traces.iter().collect();
    row.put(C::Source, view.places(&places), &looks::told());
}

/// The cells that the client fills in, with what they hold already.
fn asked(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, found: &Finding) {
    let written = view.assessment.treatments.get(&found.key);
    let written = written.cloned().unwrap_or_default();
    let accepted = written.accepted.then(|| view.say(label::YES).to_owned());
    let status = written
        .status
        .map(|status| status.word(view.language).to_owned());
    let texts = [
        (C::Correction, written.correction),
        (C::Cause, written.cause),
        (C::Action, written.corrective_action),
        (C::Owner, written.owner),
        (C::Accepted, accepted),
        (C::Verification, written.verification),
        (C::Status, status),
    ];
    for (column, text) in texts {
        row.maybe(column, text, &looks::asked());
    }
    row.maybe(C::Due, written.due, &looks::asked_date());
}

fn rules(view: &View<'_>, sheet: &mut SheetDraft) {
    let rows = span(view.assessment.findings.len());
    let from_list = || {
        Some(Message::new(
            view.say(label::ENTRY),
            view.say(label::FROM_LIST),
        ))
    };
    let mut yes = lists::rule(view, Offer::Yes, C::Accepted.rows(rows));
    yes.prompt = Some(Message::new(
        view.say(label::ENTRY),
        view.say(label::ACCEPTED_PROMPT),
    ));
    let statuses = lists::rule(view, Offer::FindingStatuses, C::Status.rows(rows));
    for mut rule in [yes, statuses] {
        rule.error = from_list();
        sheet.validations.push(rule);
    }
    sheet.validations.push(due_rule(view, C::Due.rows(rows)));
    for column in [C::Grade, C::Now] {
        looks::highlight_grades(sheet, column.rows(rows), view.language);
    }
}

/// A due date is a date.
pub(super) fn due_rule(view: &View<'_>, cells: workbook::CellRange) -> ValidationDraft {
    let range = ValidationRule::DateBetween(date(2000, 1, 1), date(2199, 12, 31));
    let mut rule = ValidationDraft::new(cells, range);
    rule.error = Some(Message::new(
        view.say(label::ENTRY),
        view.say(label::A_DATE),
    ));
    rule
}

fn finish(view: &View<'_>, sheet: &mut SheetDraft) {
    let count = view.assessment.findings.len();
    let rows = span(count);
    sheet.hidden_columns.insert(C::Key.at());
    frame::table::<C>(view, sheet, "Findings", HEADER_ROW, count);
    for column in [C::Points, C::Evidence] {
        sheet.text_numbers.push(column.rows(rows));
    }
    sheet.freeze = Some(CellRef::new(FIRST_ROW, C::Requirement.at()));
    frame::print::<C>(sheet, HEADER_ROW, rows.1, 2);
    frame::repeat_up_to(sheet, C::Title);
    frame::protect(sheet);
}
