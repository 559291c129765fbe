//! What records say of the events that a point is about.

use super::picture::Support;
use super::state::StateReason;
use clause_model::control_point::Trigger;
use clause_model::evidence_type::EvidenceType;
use clause_model::submission::EvidenceEntry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What records say of the events that a point is about.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum EventRecords {
    /// Nothing.
    Silent,
    /// Nothing but a statement that none occurred, which is undated or too old.
    NilReturnInDoubt,
    /// Events are recorded only from before the look-back, under a document that still stands.
    LongAgo,
    /// A usable record states that none occurred.
    NilReturn,
    /// Records tell of events.
    Occurred,
    /// Records tell of events, and another one states that none occurred.
    Contradictory,
}

/// What records say of events, whatever became of their own review.
pub(super) struct Told {
    /// Some tell of an event.
    events: bool,
    /// Some say that there was none.
    none: bool,
}

pub(super) fn told(trigger: Trigger, supports: &[Support], register: &[EvidenceEntry]) -> Told {
    let any = |says: &dyn Fn(&EvidenceEntry, &Support) -> bool| {
        let mut entries = supports
            .iter()
            .filter_map(|s| Some((&register[s.entry?], s)));
        entries.any(|(entry, support)| says(entry, support))
    };
    Told {
        events: any(&|entry, support| tells_of_event(entry, support, trigger)),
        none: any(&|entry, support| is_nil_return(entry) && is_reliable(support)),
    }
}

pub(super) fn events(
    told: &Told,
    records: &[&EvidenceEntry],
    exercised_long_ago: bool,
    nil_return_in_doubt: bool,
) -> EventRecords {
    if told.events {
        if told.none {
            EventRecords::Contradictory
        } else {
            EventRecords::Occurred
        }
    } else if records.iter().any(|entry| is_nil_return(entry)) {
        EventRecords::NilReturn
    } else if exercised_long_ago {
        EventRecords::LongAgo
    } else if nil_return_in_doubt {
        EventRecords::NilReturnInDoubt
    } else {
        EventRecords::Silent
    }
}

pub(super) fn is_nil_return(entry: &EvidenceEntry) -> bool {
    entry
        .sample
        .as_ref()
        .is_some_and(|sample| sample.nil_return)
}

/// A register may stand ready without an event in it; a record or report tells of one.
fn records_event(entry: &EvidenceEntry) -> bool {
    matches!(
        entry.kind,
        Some(EvidenceType::Record | EvidenceType::Report)
    ) && !is_nil_return(entry)
}

/// Whether an entry shows that something took place: a record or report that is usable, or would be but for
/// its review date, which says nothing of what happened before it. A look at nothing shows no periodic practice.
pub(crate) fn tells_of_event(entry: &EvidenceEntry, support: &Support, trigger: Trigger) -> bool {
    let at_nothing = entry.sample.as_ref().is_some_and(|sample| sample.empty);
    records_event(entry) && !(trigger == Trigger::Periodic && at_nothing) && is_reliable(support)
}

/// Whether nothing but its own overdue review keeps a record from being usable.
fn is_reliable(support: &Support) -> bool {
    support.practice.as_ref().is_some_and(|standing| {
        let mut reasons = standing.reasons.iter();
        reasons.all(|reason| *reason == StateReason::ReviewOverdue)
    })
}
