//! Suggested links, apart from those that count, with the cells in which people confirm or decline them.

use super::lists::{self, Offer};
use super::register;
use crate::evidence::{SuggestedPoint, folded};
use crate::report::column::{Columns, LinkColumn as C};
use crate::report::frame;
use crate::report::place::{FIRST_ROW, HEADER_ROW, Sheet};
use crate::report::row_writer::RowWriter;
use crate::report::view::{View, span};
use crate::report::{label, looks};
use clause_model::ControlPointId;
use clause_model::submission::LinkDecision;
use diagnostics::Phrase;
use std::collections::BTreeSet;
use workbook::draft::Message;
use workbook::{CellRef, Content, SheetDraft, theme};

/// An entry and a point: suggested, or decided on.
pub(in crate::report) struct LinkLine<'a> {
    /// The entry's place in the register.
    pub(in crate::report) entry: usize,
    /// The point.
    pub(in crate::report) point: &'a ControlPointId,
    subject: Subject<'a>,
}

enum Subject<'a> {
    Suggested(&'a SuggestedPoint),
    Decided(&'a LinkDecision),
}

/// Every line, in the order of the register; what was decided on comes before what is still open.
pub(in crate::report) fn lines<'a>(view: &View<'a>) -> Vec<LinkLine<'a>> {
    let assessment = view.assessment;
    let mut lines: Vec<LinkLine<'a>> = Vec::new();
    // Versions of one document share an id, and a decision is about all of them.
    let mut seen: BTreeSet<(String, &ControlPointId)> = BTreeSet::new();
    for (at, entry) in assessment.submission.register.iter().enumerate() {
        let own = folded(&entry.id);
        let decided = assessment.submission.link_decisions.iter();
        let decided = decided.filter(|decision| folded(&decision.evidence) == own);
        let decided = decided.map(|one| (&one.point, Subject::Decided(one)));
        let suggested = assessment.suggestions.iter().filter(|one| one.entry == at);
        let suggested = suggested.flat_map(|one| &one.points);
        let suggested = suggested.map(|one| (&one.point, Subject::Suggested(one)));
        for (point, subject) in decided.chain(suggested) {
            if seen.insert((own.clone(), point)) {
                lines.push(LinkLine {
                    entry: at,
                    point,
                    subject,
                });
            }
        }
    }
    lines
}

/// What is said of a line.
pub(in crate::report) struct LinkTold {
    /// How strong the suggestion is; none for what was decided on.
    pub(in crate::report) percent: Option<u32>,
    /// Why it is suggested, or where it was decided.
    pub(in crate::report) why: String,
    /// What was decided.
    pub(in crate::report) confirmed: Option<bool>,
    /// Whether it counts.
    pub(in crate::report) state: Phrase,
}

impl LinkLine<'_> {
    /// How strong the suggestion is and why it is made, or what was decided and where.
    pub(in crate::report) fn told(&self, view: &View<'_>) -> LinkTold {
        match &self.subject {
            Subject::Suggested(one) => LinkTold {
                percent: Some(one.percent),
                why: view.fill(label::LINK_WHY, &[("words", &*view.list(&one.words))]),
                confirmed: None,
                state: label::LINK_SUGGESTED,
            },
            Subject::Decided(one) => LinkTold {
                percent: None,
                why: view.fill(label::LINK_DECIDED, &[("place", &*view.place(&one.place))]),
                confirmed: Some(one.confirmed),
                state: if one.confirmed {
                    label::LINK_CONFIRMED
                } else {
                    label::LINK_DECLINED
                },
            },
        }
    }

    /// Whether nobody has decided on it yet.
    pub(super) fn is_open(&self) -> bool {
        matches!(self.subject, Subject::Suggested(_))
    }
}

/// The sheet row of a line.
fn row(line: usize) -> u32 {
    FIRST_ROW + line as u32
}

/// The sheet; none where there is nothing to suggest and nothing was decided.
pub(super) fn sheet(view: &View<'_>) -> Option<SheetDraft> {
    let lines = lines(view);
    if lines.is_empty() {
        return None;
    }
    let mut sheet = frame::sheet(view, Sheet::Links);
    frame::header::<C>(view, &mut sheet, HEADER_ROW);
    frame::title(&mut sheet, view.say(label::LINKS_INTRO), C::last());
    for (at, line) in lines.iter().enumerate() {
        let entry = &view.assessment.submission.register[line.entry];
        let key = format!("link {} {}", entry.id, line.point);
        let mut writer = RowWriter::new(view, &mut sheet, row(at), &key);
        named(view, &mut writer, line);
        stated(view, &mut writer, line);
        writer.finish();
    }
    finish(view, &mut sheet, lines.len());
    Some(sheet)
}

/// The entry and the point.
fn named(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, line: &LinkLine<'_>) {
    let entry = &view.assessment.submission.register[line.entry];
    row.linked(C::Evidence, &entry.id, Some(register::spot(line.entry)));
    row.put(C::Title, entry.title.as_str(), &looks::told());
    let kind = entry.kind.map(|kind| kind.name(view.language));
    let kind = kind.unwrap_or(view.say(label::UNKNOWN));
    row.put(C::Kind, kind, &looks::told());
    let spot = view.point_spot(line.point);
    row.linked(C::Point, &line.point.to_string(), spot);
    let Some(at) = view.index_of(line.point) else {
        return;
    };
    let point = view.points[at].point;
    row.put(C::Topic, view.text(&point.topic), &looks::told());
    let requirement = view.text(&point.requirement);
    row.put(C::Requirement, requirement, &looks::told());
}

/// What is said of the line, and the cell in which people decide.
fn stated(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, line: &LinkLine<'_>) {
    let told = line.told(view);
    let strength = told.percent.map(|percent| f64::from(percent) / 100.0);
    let confirm = told
        .confirmed
        .map(|yes| view.say(if yes { label::YES } else { label::NO }));
    row.maybe(
        C::Strength,
        strength.map(Content::Number),
        &looks::percent(),
    );
    row.put(C::Why, told.why, &looks::told());
    row.maybe(C::Confirm, confirm, &looks::asked());
    row.put(C::State, view.say(told.state), &looks::told());
}

fn finish(view: &View<'_>, sheet: &mut SheetDraft, count: usize) {
    let rows = span(count);
    let mut rule = lists::rule(view, Offer::YesNo, C::Confirm.rows(rows));
    rule.prompt = Some(Message::new(
        view.say(label::ENTRY),
        view.say(label::CONFIRM_PROMPT),
    ));
    rule.error = Some(Message::new(
        view.say(label::ENTRY),
        view.say(label::FROM_LIST),
    ));
    sheet.validations.push(rule);
    let colours = [
        (label::LINK_CONFIRMED, theme::FULLY),
        (label::LINK_DECLINED, theme::CONDITION_ABSENT),
        (label::LINK_SUGGESTED, theme::UNRESOLVED),
    ];
    for (state, colour) in colours {
        looks::highlight_word(sheet, C::State.rows(rows), view.say(state), colour);
    }
    for column in [C::Evidence, C::Point] {
        sheet.text_numbers.push(column.rows(rows));
    }
    frame::table::<C>(view, sheet, "SuggestedLinks", HEADER_ROW, count);
    sheet.freeze = Some(CellRef::new(FIRST_ROW, C::Kind.at()));
    frame::print::<C>(sheet, HEADER_ROW, rows.1, 1);
    frame::protect(sheet);
}
