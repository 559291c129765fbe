//! The evidence register as read, with what each entry is worth.

use super::links::{self, LinkLine};
use crate::assessment::EvidenceUse;
use crate::evidence::{EvidenceState, StateReason};
use crate::report::column::{Columns, EntryColumn as C};
use crate::report::frame;
use crate::report::place::{FIRST_COLUMN, FIRST_ROW, HEADER_ROW, Sheet};
use crate::report::row_writer::{RowWriter, Spot};
use crate::report::view::{View, span};
use crate::report::word::Worded;
use crate::report::{label, looks};
use clause_model::submission::EvidenceEntry;
use std::collections::BTreeSet;
use workbook::draft::Colour;
use workbook::{CellRef, SheetDraft, theme};

/// The sheet row of an entry by its place in the register.
fn row(entry: usize) -> u32 {
    FIRST_ROW + entry as u32
}

/// Where an entry stands.
pub(super) fn spot(entry: usize) -> Spot {
    let cell = CellRef::new(row(entry), C::Id.at());
    (Sheet::Register, cell)
}

pub(super) fn sheet(view: &View<'_>) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::Register);
    let register = &view.assessment.submission.register;
    frame::header::<C>(view, &mut sheet, HEADER_ROW);
    frame::title(&mut sheet, view.say(label::REGISTER_INTRO), C::Points.at());
    let suggested = links::lines(view);
    for (at, entry) in register.iter().enumerate() {
        let used = view
            .assessment
            .evidence
            .iter()
            .find(|used| used.entry == at);
        let mut writer = RowWriter::new(view, &mut sheet, row(at), &format!("entry {}", entry.id));
        told(view, &mut writer, entry);
        valued(view, &mut writer, used);
        if used.is_none_or(|used| used.points.is_empty()) {
            unlinked(view, &mut writer, at, &suggested);
        }
        writer.finish();
    }
    if register.is_empty() {
        let none = view.say(label::NO_REGISTER);
        frame::prose(
            &mut sheet,
            FIRST_ROW,
            (FIRST_COLUMN, C::Points.at()),
            none,
            &theme::prose(),
        );
    }
    let rows = span(register.len());
    highlight_states(view, &mut sheet, C::Best.rows(rows));
    frame::table::<C>(view, &mut sheet, "Evidence", HEADER_ROW, register.len());
    for column in [C::Id, C::Version, C::Points] {
        sheet.text_numbers.push(column.rows(rows));
    }
    sheet.freeze = Some(CellRef::new(FIRST_ROW, C::Kind.at()));
    frame::print::<C>(&mut sheet, HEADER_ROW, rows.1, 2);
    frame::repeat_up_to(&mut sheet, C::Title);
    sheet
}

/// Colours cells by the state of evidence that they name.
pub(super) fn highlight_states(
    view: &View<'_>,
    sheet: &mut SheetDraft,
    range: workbook::CellRange,
) {
    let colours: [(EvidenceState, Colour); 4] = [
        (EvidenceState::Usable, theme::FULLY),
        (EvidenceState::Provisional, theme::PARTLY),
        (EvidenceState::Listed, theme::RULE),
        (EvidenceState::Missing, theme::NOT_ACHIEVED),
    ];
    for (state, colour) in colours {
        looks::highlight_word(sheet, range, state.word(view.language), colour);
    }
}

fn told(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, entry: &EvidenceEntry) {
    let language = view.language;
    let kind = entry
        .kind
        .map_or(view.say(label::UNKNOWN), |kind| kind.name(language));
    let approval = entry
        .kind
        .is_none_or(clause_model::EvidenceType::is_document);
    let approval = approval.then(|| entry.approval.word(language));
    let scope = if entry.out_of_scope {
        view.say(label::YES)
    } else {
        ""
    };
    row.put(C::Id, entry.id.as_str(), &looks::id().bold());
    row.put(C::Title, entry.title.as_str(), &looks::told());
    row.put(C::Kind, kind, &looks::told());
    row.maybe(C::Version, entry.version.as_deref(), &looks::id());
    row.maybe(C::Approval, approval, &looks::told());
    row.maybe(C::Issued, entry.issued, &looks::date());
    row.maybe(C::ReviewDue, entry.review_due, &looks::date());
    row.maybe(C::From, entry.period_from, &looks::date());
    row.maybe(C::To, entry.period_to, &looks::date());
    row.maybe(
        C::Sample,
        entry.sample.as_ref().map(|s| s.text.as_str()),
        &looks::told(),
    );
    row.put(C::Status, entry.status.word(language), &looks::told());
    row.put(C::Scope, scope, &looks::mark());
    row.maybe(C::Instance, entry.instance.as_deref(), &looks::told());
    row.maybe(C::Owner, entry.owner.as_deref(), &looks::told());
    row.maybe(C::Location, entry.location.as_deref(), &looks::told());
    row.maybe(C::Comment, entry.comment.as_deref(), &looks::told());
    row.put(C::Source, view.place(&entry.place), &looks::told());
}

/// What the entry is worth, and for which points.
fn valued(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, used: Option<&EvidenceUse>) {
    let best = used.and_then(|used| used.best);
    let word = best.map_or(view.say(label::SUPPORTS_NOTHING), |state| {
        state.word(view.language)
    });
    row.put(C::Best, word, &looks::mark());
    let points = used.map_or(&[][..], |used| used.points.as_slice());
    let reasons: BTreeSet<StateReason> = points
        .iter()
        .flat_map(|linked| linked.standing.reasons.iter().copied())
        .collect();
    let reasons: Vec<&str> = reasons
        .iter()
        .map(|reason| reason.words(view.language))
        .collect();
    row.put(C::Reasons, view.list(&reasons), &looks::told());
    let file = used.and_then(|used| used.file.as_ref());
    row.maybe(
        C::Digest,
        file.map(|file| file.sha256.as_str()),
        &looks::id(),
    );
    let mut ids: Vec<String> = points
        .iter()
        .map(|linked| linked.point.to_string())
        .collect();
    ids.dedup();
    row.put(C::Points, view.list(&ids), &looks::id());
    let first = points.iter().zip(&ids);
    let mut first =
        first.filter_map(|(linked, id)| Some((id.as_str(), view.point_spot(&linked.point)?)));
    row.leads(C::ToPoint, first.next());
}

/// That nothing links the entry, with the points that it may belong to: on a sheet of their own, since they
/// count for nothing.
fn unlinked(
    view: &View<'_>,
    row: &mut RowWriter<'_, '_, '_>,
    entry: usize,
    suggested: &[LinkLine<'_>],
) {
    let own = |line: &LinkLine<'_>| line.entry == entry && line.is_open();
    let points: Vec<String> = suggested
        .iter()
        .filter(|line| own(line))
        .map(|line| line.point.to_string())
        .collect();
    let text = if points.is_empty() {
        view.say(label::UNLINKED).to_owned()
    } else {
        let values = [
            ("points", &*view.list(&points)),
            ("sheet", view.sheet(Sheet::Links)),
        ];
        view.fill(label::UNLINKED_SUGGESTED, &values)
    };
    row.put(C::Reasons, text, &looks::told());
}
