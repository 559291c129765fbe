//! What a point rests on and leads to.

use crate::evidence::Support;
use crate::report::column::PointColumn as C;
use crate::report::looks;
use crate::report::row_writer::RowWriter;
use crate::report::sheet::{findings, plan, register};
use crate::report::view::{PointView, View};
use crate::report::word::Worded;
use diagnostics::Place;

/// Each entry with its state, and a link to the first in the register.
pub(super) fn evidence(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, of: &PointView<'_>) {
    let supports = supports(of);
    let mut lines: Vec<String> = supports.iter().map(|one| supported(view, one)).collect();
    lines.dedup();
    row.put(C::Evidence, lines.join("\n"), &looks::told());
    let first = supports.iter().find_map(|support| {
        let spot = register::spot(support.entry?);
        Some((support.evidence.as_str(), spot))
    });
    row.leads(C::ToEvidence, first);
}

/// An entry with its state, and why it does not count in full.
pub(in crate::report) fn supported(view: &View<'_>, support: &Support) -> String {
    let state = support.standing.state.word(view.language);
    let reasons = support.standing.reasons.iter();
    let reasons: Vec<&str> = reasons.map(|reason| reason.words(view.language)).collect();
    let (id, reasons) = (&support.evidence, view.list(&reasons));
    if reasons.is_empty() {
        return view
            .language
            .pick(format!("{id}: {state}"), format!("{id}：{state}"));
    }
    view.language.pick(
        format!("{id}: {state} ({reasons})"),
        format!("{id}：{state}（{reasons}）"),
    )
}

/// Every entry that says something on the point or a part of it, once.
pub(in crate::report) fn supports<'a>(of: &PointView<'a>) -> Vec<&'a Support> {
    let parts = of
        .rating
        .parts()
        .flat_map(|decision| &decision.evidence.supports);
    let mut all: Vec<&Support> = of.rating.computed.evidence.supports.iter().collect();
    for support in parts {
        if !all.iter().any(|known| known.evidence == support.evidence) {
            all.push(support);
        }
    }
    all
}

/// Instances, items, findings, actions, and where all of it comes from.
pub(super) fn trace(view: &View<'_>, row: &mut RowWriter<'_, '_, '_>, of: &PointView<'_>) {
    let instances = of.rating.instances_fulfilled();
    let share = instances.map(|(fulfilled, all)| {
        view.language.pick(
            format!("{fulfilled} of {all}"),
            format!("{fulfilled}/{all}"),
        )
    });
    row.maybe(C::Instances, share, &looks::mark());
    row.put(C::Items, parts(view, of), &looks::told());
    let numbers: Vec<String> = of.findings.iter().map(|f| f.number.to_string()).collect();
    row.put(C::Findings, view.list(&numbers), &looks::id());
    let first = numbers.first().map(String::as_str).zip(of.findings.first());
    let first = first.map(|(text, found)| (text, findings::spot(found.number)));
    row.leads(C::ToFinding, first);
    let numbers: Vec<String> = of.actions.iter().map(|a| a.number.to_string()).collect();
    row.put(C::Actions, view.list(&numbers), &looks::id());
    let first = numbers.first().map(String::as_str).zip(of.actions.first());
    let first = first.and_then(|(text, action)| Some((text, plan::spot(view, &action.key)?)));
    row.leads(C::ToAction, first);
    let comments: Vec<&str> = of
        .answers
        .iter()
        .filter_map(|row| row.comment.as_deref())
        .collect();
    row.put(C::Comment, comments.join("\n"), &looks::told());
    let places: Vec<&Place> = of.answers.iter().map(|row| &row.place).collect();
    row.put(C::Source, view.places(&places), &looks::told());
}

/// Items and instances with their outcomes.
fn parts(view: &View<'_>, of: &PointView<'_>) -> String {
    let items = of.rating.items.iter();
    let items = items.map(|item| (item.key.as_str(), item.decision.outcome));
    let instances = of.rating.instances.iter();
    let instances = instances.map(|part| (part.name.as_str(), part.decision.outcome));
    let words: Vec<String> = items
        .chain(instances)
        .map(|(name, outcome)| format!("{name} {}", outcome.words(view.language)))
        .collect();
    view.list(&words)
}
