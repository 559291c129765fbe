//! The answer of a row: from one column, from two scores, or from ticks.

use super::AnswerRow;
use crate::codes::answer as codes;
use crate::intake::{Given, Intake, Row};
use crate::numbering::Target;
use crate::recognition::offered_words;
use crate::role::Role;
use crate::scale::{AnswerReading, is_tick};
use crate::table::RecognisedBy;
use crate::words::{ANSWERS, YES_NO, asks_for_fault};
use clause_model::Trigger;
use clause_model::control_point::ControlPoint;
use clause_model::submission::{Answer, AnswerField, Disposition};
use std::collections::BTreeSet;

/// The answer of a row, whichever columns it stands in; what cannot be read is noted down.
pub(crate) fn read_answer(
    intake: &mut Intake,
    row: &Row,
    unreadable: &mut BTreeSet<AnswerField>,
) -> Option<Given<Answer>> {
    let stated = [
        Role::Answer,
        Role::DocumentationScore,
        Role::ImplementationScore,
    ];
    let mut lowest: Option<Given<Answer>> = None;
    for role in stated {
        if row.is_broken(role) {
            unreadable.insert(AnswerField::Answer);
        }
        for (column, _) in row.filled(role, &mut intake.journal) {
            let Some(given) = read_cell(intake, row, column, unreadable) else {
                continue;
            };
            let lower = |known: &Given<Answer>| caution(given.value) < caution(known.value);
            if lowest.as_ref().is_none_or(lower) {
                lowest = Some(given);
            }
        }
    }
    let ticked = read_options(intake, row, unreadable);
    let excluded = read_applicability(intake, row, unreadable);
    lowest.or(ticked).or(excluded)
}

/// How cautious an answer is: of two for the same point the lower counts. Answers that claim a
/// rating come first, since evidence can be asked for them; those that take a point out, last.
pub(crate) fn caution(answer: Answer) -> u8 {
    match answer {
        Answer::Not => 0,
        Answer::Partly => 1,
        Answer::Largely => 2,
        Answer::Fully => 3,
        Answer::NotApplicable => 4,
        Answer::NotYetDue => 5,
        Answer::NotOccurred => 6,
        Answer::ConditionAbsent => 7,
    }
}

fn read_cell(
    intake: &mut Intake,
    row: &Row,
    column: u32,
    unreadable: &mut BTreeSet<AnswerField>,
) -> Option<Given<Answer>> {
    let cell = row.cell(column);
    let spot = row.table.sheet.at(cell);
    let settings = row.segment.columns.get(&column)?;
    let journal = &mut intake.journal;
    if settings.prefilled {
        journal.settle(row.table.sheet, cell, Disposition::UsedWithRemark);
        let code = crate::codes::sheet::PREFILLED_ANSWERS.id;
        journal.remark(row.table.sheet, row.number, code);
        return None;
    }
    let Some(scale) = &settings.scale else {
        // The doubt about the whole column has been reported at its header.
        journal.settle(row.table.sheet, cell, Disposition::NotUsed);
        let code = settings.doubt.unwrap_or_default();
        journal.remark(row.table.sheet, row.number, code);
        return None;
    };
    let content = row.grid.content(cell);
    let text = content.text().unwrap_or_default();
    match scale.read(content) {
        AnswerReading::Unanswered => {
            journal.settle(row.table.sheet, cell, Disposition::Used);
            None
        }
        AnswerReading::Answer(_) if is_doubtful_yes_no(row, &text, scale.inverted) => {
            report_fault_asked(intake, row, Given { value: text, spot });
            unreadable.insert(AnswerField::Answer);
            None
        }
        AnswerReading::Answer(value) => {
            journal.settle(row.table.sheet, cell, Disposition::Used);
            Some(Given { value, spot })
        }
        AnswerReading::TickOrCross => {
            journal.report(&codes::TICK_AMBIGUOUS, spot, |d| d.with("answer", text));
            unreadable.insert(AnswerField::Answer);
            None
        }
        AnswerReading::OffScale => {
            let known = offered_words(row.table.language);
            journal.report(&codes::ANSWER_OFF_SCALE, spot, |d| {
                d.with("answer", text).with("known", known)
            });
            unreadable.insert(AnswerField::Answer);
            None
        }
    }
}

/// Whether a row of somebody else's questionnaire asks for what is wrong and is answered with yes or no.
fn is_doubtful_yes_no(row: &Row, text: &str, inverted: bool) -> bool {
    if inverted || row.table.by == RecognisedBy::Marks || YES_NO.read(text).is_none() {
        return false;
    }
    let asked = row.segment.columns_of(Role::Question);
    let mut asked = asked.chain(row.segment.columns_of(Role::Requirement));
    asked.any(|column| {
        let text = row.content(column).text();
        text.is_some_and(|text| asks_for_fault(&text))
    })
}

fn report_fault_asked(intake: &mut Intake, row: &Row, given: Given<String>) {
    let code = &codes::QUESTION_ASKS_FOR_FAULT;
    let known = rated_words(row.table.language);
    intake.journal.report(code, given.spot, |d| {
        d.with("answer", given.value).with("known", known)
    });
}

/// One tick among columns that each stand for an answer.
fn read_options(
    intake: &mut Intake,
    row: &Row,
    unreadable: &mut BTreeSet<AnswerField>,
) -> Option<Given<Answer>> {
    let mut ticked: Vec<(Given<Answer>, String)> = Vec::new();
    for (column, content) in row.filled(Role::AnswerOption, &mut intake.journal) {
        let text = content.text().unwrap_or_default();
        let settings = row.segment.columns.get(&column);
        let option = settings.and_then(|column| column.option);
        // Where a layout file says that the column holds ticks, numbers are no counts.
        let laid_out = settings.is_some_and(|column| column.layout.is_some());
        let stated = YES_NO.read(&text).filter(|_| laid_out);
        let tick = is_tick(&text) || stated == Some(true);
        if stated == Some(false) {
            intake
                .journal
                .settle(row.table.sheet, row.cell(column), Disposition::Used);
            continue;
        }
        let spot = row.spot(column);
        let header = row.segment.header(column);
        if tick && is_doubtful_yes_no(row, header, false) {
            let value = header.to_owned();
            report_fault_asked(intake, row, Given { value, spot });
            unreadable.insert(AnswerField::Answer);
        } else if let Some(value) = option.filter(|_| tick) {
            intake
                .journal
                .settle(row.table.sheet, row.cell(column), Disposition::Used);
            ticked.push((Given { value, spot }, row.segment.header(column).to_owned()));
        } else {
            unreadable.insert(AnswerField::Answer);
            report_no_option(intake, row, Given { value: text, spot }, (tick, header));
        }
    }
    if ticked.len() > 1 {
        unreadable.insert(AnswerField::Answer);
        let options: Vec<&str> = ticked.iter().map(|(_, header)| header.as_str()).collect();
        let options: Vec<String> = options.into_iter().map(str::to_owned).collect();
        for (given, _) in &ticked {
            let options = options.clone();
            intake
                .journal
                .report(&codes::SEVERAL_OPTIONS_TICKED, given.spot, |d| {
                    d.with_list("options", options)
                });
        }
        return None;
    }
    ticked.pop().map(|(given, _)| given)
}

/// A tick under a header that is no answer, or something other than a tick.
fn report_no_option(
    intake: &mut Intake,
    row: &Row,
    given: Given<String>,
    (tick, header): (bool, &str),
) {
    if !tick {
        let code = &codes::TICK_AMBIGUOUS;
        let fill = |d: diagnostics::Diagnostic| d.with("answer", given.value);
        return intake.journal.report(code, given.spot, fill);
    }
    let known = offered_words(row.table.language);
    let code = &codes::ANSWER_OFF_SCALE;
    intake.journal.report(code, given.spot, |d| {
        d.with("answer", header).with("known", known)
    });
}

/// "No" under "Applicable?" is "not applicable", and never "not fulfilled".
fn read_applicability(
    intake: &mut Intake,
    row: &Row,
    unreadable: &mut BTreeSet<AnswerField>,
) -> Option<Given<Answer>> {
    let (column, content) = row.filled(Role::Applicability, &mut intake.journal).pop()?;
    let text = content.text().unwrap_or_default();
    let named = || {
        ANSWERS
            .read(&text)
            .filter(|answer| *answer == Answer::NotApplicable)
    };
    let applies = YES_NO.read(&text).or_else(|| named().map(|_| false));
    if applies.is_none() {
        let spot = row.spot(column);
        intake
            .journal
            .report(&codes::YES_NO_UNREADABLE, spot, |d| d.with("text", text));
        unreadable.insert(AnswerField::Answer);
        return None;
    }
    intake
        .journal
        .settle(row.table.sheet, row.cell(column), Disposition::Used);
    (applies == Some(false)).then(|| Given {
        value: Answer::NotApplicable,
        spot: row.spot(column),
    })
}

/// Takes back an answer that the point's trigger does not allow. Rows about a whole clause are
/// looked at when they are spread over its points.
pub(crate) fn report_misfit(intake: &mut Intake, row: &Row, read: &mut AnswerRow) {
    let Some(given) = &read.answer else { return };
    let (point, item) = match &read.target {
        Target::Point(point) => (intake.numbering.edition.point(point), None),
        Target::Item(point, item) => (intake.numbering.edition.point(point), Some(item.as_str())),
        Target::Clause(_) => return,
    };
    let Some(point) = point else { return };
    if fits(given.value, point, item) {
        if given.value == Answer::NotYetDue && read.planned.is_none() {
            intake
                .journal
                .report(&codes::PLANNED_DATE_MISSING, given.spot, |d| d);
        }
        return;
    }
    let language = row.table.language;
    let text = given.spot.cell.and_then(|cell| row.grid.text(cell));
    let id = crate::numbering::target_name(&read.target);
    intake
        .journal
        .report(&codes::ANSWER_DOES_NOT_FIT, given.spot, |d| {
            d.with("answer", text.unwrap_or_default())
                .with("known", rated_words(language))
                .about(id)
        });
    read.answer = None;
    read.unreadable.insert(AnswerField::Answer);
}

fn trigger_of(point: &ControlPoint, item: Option<&str>) -> Trigger {
    let item = item.and_then(|key| point.item(key));
    item.and_then(|item| item.trigger).unwrap_or(point.trigger)
}

/// Whether an answer is one for a point or item with such a trigger.
pub(crate) fn fits(answer: Answer, point: &ControlPoint, item: Option<&str>) -> bool {
    let trigger = trigger_of(point, item);
    let conditional = item
        .and_then(|key| point.item(key))
        .is_some_and(|item| item.condition.is_some());
    match answer {
        Answer::NotOccurred => trigger == Trigger::OnEvent,
        Answer::NotYetDue => trigger == Trigger::Periodic,
        Answer::ConditionAbsent => {
            trigger == Trigger::Conditional || conditional || point.condition.is_some()
        }
        _ => true,
    }
}

fn rated_words(language: clause_model::Language) -> String {
    let rated = [Answer::Fully, Answer::Largely, Answer::Partly, Answer::Not];
    let words = rated.map(|answer| ANSWERS.canonical(answer, language));
    words.join(language.pick(", ", "、"))
}
