//! Which evidence supports what, and the register as read.

use super::{anchor, evidence_link, marks, point_links, told};
use crate::assessment::EvidenceUse;
use crate::evidence::{EvidenceState, StateReason};
use crate::outcome::Outcome;
use crate::report::column::{Columns as _, EntryColumn as C};
use crate::report::label;
use crate::report::sheet::matrix::{by_process, sign};
use crate::report::view::View;
use crate::report::word::Worded;
use clause_model::submission::EvidenceEntry;
use jiff::civil::Date;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// Entries by process.
pub(super) fn matrix(view: &View<'_>) -> Markup {
    let used = &view.assessment.evidence;
    let used_processes: BTreeSet<u32> = used
        .iter()
        .flat_map(|one| by_process(view, one).into_keys())
        .collect();
    let processes = (1u32..).zip(&view.processes);
    let processes: Vec<_> = processes
        .filter(|(n, _)| used_processes.contains(n))
        .collect();
    let idle: Vec<Markup> = used
        .iter()
        .filter(|one| one.points.is_empty())
        .map(|one| evidence_link(view, &one.id))
        .collect();
    html! {
        p.note { (view.say(label::MATRIX_INTRO)) }
        @if used.is_empty() { p { (view.say(label::NO_REGISTER)) } } @else {
            div.wide tabindex="0" role="region" aria-label=(view.say(label::COVERAGE)) {
                table.matrix {
                    thead { tr {
                        th scope="col" { (view.say(label::EVIDENCE_ID)) }
                        th scope="col" { (view.say(label::EVIDENCE_TITLE)) }
                        @for (_, process) in &processes {
                            th scope="col" { abbr title=(process.name) { (process.clause) } }
                        }
                    } }
                    tbody { @for one in used { (matrix_row(view, one, processes.iter().map(|(n, _)| *n))) } }
                }
            }
            @if !idle.is_empty() {
                p { strong { (view.say(label::IDLE_ENTRIES)) } ": " (super::listed(view, idle)) }
            }
        }
    }
}

fn matrix_row(view: &View<'_>, used: &EvidenceUse, processes: impl Iterator<Item = u32>) -> Markup {
    let found = by_process(view, used);
    let entry = view.assessment.submission.register.get(used.entry);
    html! {
        tr {
            th scope="row" { (evidence_link(view, &used.id)) }
            td { (entry.map_or("", |entry| entry.title.as_str())) }
            @for n in processes {
                @match found.get(&n) {
                    Some((points, state)) => td class={ "figure " (state_class(*state)) } { (points.len()) " " (sign(view, *state).0) },
                    None => td {},
                }
            }
        }
    }
}

/// States share the colours of outcomes, as in the workbook.
fn state_class(state: EvidenceState) -> &'static str {
    marks::outcome_class(match state {
        EvidenceState::Usable => Outcome::Fully,
        EvidenceState::Provisional => Outcome::Partially,
        EvidenceState::Listed => Outcome::ConditionAbsent,
        EvidenceState::Missing => Outcome::Not,
    })
}

/// The register.
pub(super) fn register(view: &View<'_>) -> Markup {
    let register = &view.assessment.submission.register;
    let head = [
        C::Id,
        C::Title,
        C::Kind,
        C::Best,
        C::Reasons,
        C::Approval,
        C::Issued,
        C::ReviewDue,
        C::From,
        C::Sample,
        C::Owner,
        C::Points,
        C::Source,
    ];
    html! {
        p.note { (view.say(label::REGISTER_INTRO)) }
        @if register.is_empty() { p { (view.say(label::NO_REGISTER)) } } @else {
            div.wide tabindex="0" role="region" aria-label=(view.sheet(super::Sheet::Register)) {
                table.register {
                    thead { tr { @for column in head { th scope="col" { (column.header(view.language)) } } } }
                    tbody { @for (at, entry) in register.iter().enumerate() { (entry_row(view, at, entry)) } }
                }
            }
        }
    }
}

fn entry_row(view: &View<'_>, at: usize, entry: &EvidenceEntry) -> Markup {
    let language = view.language;
    let used = view
        .assessment
        .evidence
        .iter()
        .find(|used| used.entry == at);
    let best = used.and_then(|used| used.best);
    let linked = used.map_or(&[][..], |used| used.points.as_slice());
    let reasons: BTreeSet<StateReason> = linked
        .iter()
        .flat_map(|one| one.standing.reasons.iter().copied())
        .collect();
    let reasons: Vec<&str> = reasons.iter().map(|one| one.words(language)).collect();
    let points: BTreeSet<_> = linked.iter().map(|one| &one.point).collect();
    let document = entry
        .kind
        .is_none_or(clause_model::EvidenceType::is_document);
    let kind = entry.kind;
    let kind = kind.map_or(view.say(label::UNKNOWN), |kind| kind.name(language));
    let sample = entry.sample.as_ref().and_then(|sample| told(&sample.text));
    html! {
        tr id=(anchor(view, &format!("e-{at}"))) {
            th scope="row" { (entry.id) }
            td { (entry.title) }
            td { (kind) }
            td { @match best {
                Some(state) => span class={ "mark " (state_class(state)) } { (state.word(language)) },
                None => (view.say(label::SUPPORTS_NOTHING)),
            } }
            td { (view.list(&reasons)) }
            td { @if document { (entry.approval.word(language)) } }
            td.day { (day(entry.issued)) }
            td.day { (day(entry.review_due)) }
            td.day { (day(entry.period_from)) @if entry.period_to.is_some() { " – " (day(entry.period_to)) } }
            td { @if let Some(sample) = sample { (sample) } }
            td { @if let Some(owner) = &entry.owner { (owner) } }
            td { (point_links(view, points)) }
            td.quiet { (view.place(&entry.place)) }
        }
    }
}

fn day(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
