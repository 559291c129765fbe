//! Every control point with its full trace, from the source cell to the final rating.

pub(in crate::report) mod trace;

use super::lists::{self, Offer};
use crate::report::column::{Columns, PointColumn as C};
use crate::report::formula::block::Blocks;
use crate::report::formula::point;
use crate::report::formula::state::State;
use crate::report::frame;
use crate::report::place::{FIRST_COLUMN, FIRST_ROW, HEADER_ROW, Sheet};
use crate::report::row_writer::RowWriter;
use crate::report::view::{ControlRow, PointView, View, span};
use crate::report::word::Worded;
use crate::report::{label, looks};
use clause_model::method::Rating;
use clause_model::submission::{Answer, OperatedBy, PointAnswer};
use workbook::draft::{Message, Severity};
use workbook::{CellRef, SheetDraft, theme};

pub(super) fn sheet(view: &View<'_>, state: &State, blocks: &Blocks) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::ControlPoints);
    frame::header::<C>(view, &mut sheet, HEADER_ROW);
    let intro = if view.has_plan() {
        label::POINTS_INTRO
    } else {
        label::POINTS_INTRO_WITHOUT_PLAN
    };
    frame::title(&mut sheet, view.say(intro), C::Rule.at());
    for (row, content) in (FIRST_ROW..).zip(&view.rows) {
        match content {
            ControlRow::Clause(clause) => {
                let title = format!("{}  {}", clause.id, view.text(&clause.title));
                let style = if clause.id.depth() == 1 {
                    looks::chapter()
                } else {
                    looks::section()
                };
                frame::group(
                    &mut sheet,
                    row,
                    (FIRST_COLUMN, C::Confidence.at()),
                    &title,
                    &style,
                );
                frame::key(&mut sheet, row, &format!("clause {}", clause.id));
            }
            ControlRow::Point(at) => {
                let key = format!("point {}", view.points[*at].point.id);
                let mut writer = RowWriter::new(view, &mut sheet, row, &key);
                demand(view, &mut writer, &view.points[*at]);
                decision(view, &mut writer, &view.points[*at]);
                judgement(view, &mut writer, &view.points[*at]);
                trace::trace(view, &mut writer, &view.points[*at]);
                live(view, &mut writer, state, blocks, *at);
                writer.finish();
            }
        }
    }
    rules(view, &mut sheet);
    finish(view, &mut sheet);
    sheet
}

/// What is demanded.
fn demand(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, of: &PointView<'_>) {
    let point = of.point;
    let keystone = if point.keystone {
        view.say(label::YES)
    } else {
        ""
    };
    row.put(C::Clause, point.id.clause.to_string(), &looks::id());
    row.put(C::Id, point.id.to_string(), &looks::id().bold());
    row.put(C::Topic, view.text(&point.topic), &looks::told().bold());
    row.put(C::Requirement, requirement(view, of), &looks::told());
    row.put(
        C::Trigger,
        point.trigger.word(view.language),
        &looks::told(),
    );
    row.put(C::Asks, point.asks.word(view.language), &looks::told());
    row.put(C::Keystone, keystone, &looks::mark());
    row.put(C::LookFor, view.text(&point.look_for), &looks::told());
    row.put(C::Pdca, point.pdca.word(view.language), &looks::told());
    row.put(
        C::Confidence,
        point.confidence.word(view.language),
        &looks::told(),
    );
}

/// The requirement with its items.
pub(in crate::report) fn requirement(view: &View<'_>, of: &PointView<'_>) -> String {
    let mut lines = vec![view.text(&of.point.requirement).to_owned()];
    let items = of.point.items.iter();
    lines.extend(items.map(|item| format!("{}) {}", item.key, view.text(&item.text))));
    lines.join("\n")
}

/// What was said, what the evidence amounts to, and what the method decides.
fn decision(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, of: &PointView<'_>) {
    let decision = &of.rating.computed;
    let method = view.context.method;
    let operated = of.answers.iter().filter_map(|row| row.operated_by.as_ref());
    let mut parties: Vec<String> = operated.map(|by| party(view, by)).collect();
    parties.dedup();
    row.put(C::Operated, view.list(&parties), &looks::told());
    row.put(
        C::Answer,
        of.whole().map_or(String::new(), |said| answer(view, said)),
        &looks::told(),
    );
    let claimed = decision.claimed.map(Rating::letter);
    row.maybe(C::Claimed, claimed, &looks::mark());
    trace::evidence(view, row, of);
    let picture = method
        .caps
        .iter()
        .find(|cap| cap.evidence == decision.evidence.picture);
    row.maybe(
        C::Picture,
        picture.map(|cap| view.text(&cap.label)),
        &looks::told(),
    );
    let cap = decision
        .cap
        .map_or(view.say(label::NO_CAP), |rating| rating.letter());
    row.put(C::Cap, cap, &looks::mark());
    let mut rule = method
        .rule(decision.rule.id())
        .map_or(String::new(), |rule| view.text(&rule.title).to_owned());
    if decision.not_exercised {
        rule += view.say(label::NOT_EXERCISED);
    }
    row.put(C::Rule, rule, &looks::told());
    row.put(
        C::Computed,
        decision.outcome.words(view.language),
        &looks::mark(),
    );
}

/// A party that operates a process, in words.
pub(in crate::report) fn party(view: &View<'_>, by: &OperatedBy) -> String {
    let kind = by.kind.word(view.language);
    match &by.name {
        Some(name) => view
            .language
            .pick(format!("{kind}: {name}"), format!("{kind}：{name}")),
        None => kind.to_owned(),
    }
}

/// The answer with what goes with it.
pub(in crate::report) fn answer(view: &View<'_>, said: &PointAnswer) -> String {
    let word = said
        .answer
        .map_or(view.say(label::BLANK), |answer| answer.word(view.language));
    match (said.answer, said.planned) {
        (Some(Answer::NotYetDue), Some(day)) => {
            let values = [("day", day.to_string())];
            let values = [("day", values[0].1.as_str())];
            format!("{word}{}", view.fill(label::PLANNED_FOR, &values))
        }
        _ => word.to_owned(),
    }
}

/// The cells that an assessor fills in.
fn judgement(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, of: &PointView<'_>) {
    let verdict = of
        .judgement
        .map(|judged| judged.verdict.word(view.language));
    let note = of.judgement.map(|judged| judged.note.as_str());
    row.maybe(
        C::Judgement,
        verdict,
        &looks::asked().align(workbook::draft::Horizontal::Centre),
    );
    row.maybe(C::Note, note, &looks::asked());
}

/// What formulas work out.
fn live(
    view: &View<'_>,
    row: &mut RowWriter<'_, '_, '_>,
    state: &State,
    blocks: &Blocks,
    at: usize,
) {
    let of = &view.points[at];
    row.put(
        C::Outcome,
        point::outcome(view, state, at),
        &looks::mark().bold(),
    );
    row.put(
        C::Grade,
        point::grade(view, state, blocks, at),
        &looks::mark(),
    );
    row.put(C::Number, of.n, &looks::integer());
    row.put(C::Process, of.process, &looks::integer());
    row.put(C::Verdict, point::verdict(view, at), &looks::told());
}

fn rules(view: &View<'_>, sheet: &mut SheetDraft) {
    let rows = span(view.rows.len());
    let mut dropdown = lists::rule(view, Offer::Verdicts, C::Judgement.rows(rows));
    dropdown.severity = Severity::Stop;
    dropdown.prompt = Some(Message::new(
        view.say(label::JUDGEMENT_TITLE),
        view.say(label::JUDGEMENT_PROMPT),
    ));
    dropdown.error = Some(Message::new(
        view.say(label::JUDGEMENT_TITLE),
        view.say(label::FROM_LIST),
    ));
    sheet.validations.push(dropdown);
    for column in [C::Computed, C::Outcome] {
        looks::highlight_outcomes(sheet, column.rows(rows), view.language);
    }
    looks::highlight_grades(sheet, C::Grade.rows(rows), view.language);
    let rule = workbook::draft::ConditionalRule::Formula {
        expression: format!(
            "AND(TRIM(${}{row})<>\"\",TRIM(${}{row})=\"\")",
            CellRef::column_name(C::Judgement.at()),
            CellRef::column_name(C::Note.at()),
            row = FIRST_ROW + 1 // spreadsheet rows count from 1
        ),
        style: theme::highlight(theme::ATTENTION),
    };
    // A verdict without a note does not count: the note's cell asks for it.
    sheet
        .conditionals
        .push(workbook::draft::ConditionalDraft::new(
            C::Note.rows(rows),
            rule,
        ));
}

fn finish(view: &View<'_>, sheet: &mut SheetDraft) {
    let rows = span(view.rows.len());
    for column in [C::Number, C::Process, C::Verdict] {
        sheet.hidden_columns.insert(column.at());
    }
    if !view.has_plan() {
        for column in [C::Actions, C::ToAction] {
            sheet.hidden_columns.insert(column.at());
        }
    }
    for column in [C::Clause, C::Id, C::Findings, C::Actions, C::Evidence] {
        sheet.text_numbers.push(column.rows(rows));
    }
    let corner = CellRef::new(HEADER_ROW, FIRST_COLUMN);
    let end = CellRef::new(rows.1, C::Confidence.at());
    sheet.autofilter = Some(workbook::CellRange::new(corner, end));
    sheet.freeze = Some(CellRef::new(FIRST_ROW, C::Requirement.at()));
    frame::print::<C>(sheet, HEADER_ROW, rows.1, 2);
    frame::repeat_up_to(sheet, C::Topic);
    frame::protect(sheet);
}
