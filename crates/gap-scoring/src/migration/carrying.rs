//! What the sources of a point bring along: their weakest outcome as a claim, and their evidence.

use crate::evidence::type_fits;
use crate::outcome::Outcome;
use crate::rating::PointRating;
use clause_model::ControlPoint;
use clause_model::control_point::Trigger;
use clause_model::method::Rating;
use clause_model::submission::{Answer, Submission};
use std::collections::BTreeSet;

/// The answer that the sources' outcomes amount to for a point; none where it must be asked.
///
/// The weakest source counts. An answer that the newer point cannot be given (an event that has not
/// occurred, at a point that is due all the time) is not carried.
pub(super) fn carried_answer(point: &ControlPoint, sources: &[&PointRating]) -> Option<Answer> {
    let outcomes: Vec<Outcome> = sources
        .iter()
        .map(|rating| rating.outcome)
        .filter(|outcome| *outcome != Outcome::ConditionAbsent)
        .collect();
    if sources.is_empty() || outcomes.contains(&Outcome::Unresolved) {
        return None;
    }
    if outcomes.is_empty() {
        return point.condition.is_some().then_some(Answer::ConditionAbsent);
    }
    if outcomes.contains(&Outcome::NotYetDue) {
        // The planned date is the organisation's to state for the newer edition's practice.
        return None;
    }
    let weakest = sources
        .iter()
        .filter_map(|rating| carried_rating(rating))
        .min()?;
    let unexercised = sources.iter().all(|rating| rating.computed.not_exercised);
    if unexercised && point.trigger == Trigger::OnEvent {
        return Some(Answer::NotOccurred);
    }
    Answer::ALL
        .into_iter()
        .find(|answer| answer.claimed() == Some(weakest))
}

/// What a source claims for itself. Thin records hold the old outcome at L, and are judged again with
/// the newer point; any other limit is carried as it is.
fn carried_rating(rating: &PointRating) -> Option<Rating> {
    let thin = rating.verdict.is_none()
        && rating
            .parts()
            .filter(|decision| decision.outcome.is_gap())
            .all(|decision| decision.cap == Some(Rating::L) && decision.claimed == Some(Rating::F));
    if rating.outcome == Outcome::Largely && thin {
        Some(Rating::F)
    } else {
        rating.outcome.rating()
    }
}

/// Ids of the entries behind the sources that can support the newer point, in the register's order.
pub(super) fn carried_evidence(
    point: &ControlPoint,
    sources: &[&PointRating],
    old: &Submission,
) -> Vec<String> {
    let entries: BTreeSet<usize> = sources
        .iter()
        .flat_map(|rating| rating.parts().chain(std::iter::once(&rating.computed)))
        .flat_map(|decision| &decision.evidence.supports)
        .filter_map(|support| support.entry)
        .filter(|&at| type_fits(&old.register[at], point))
        .collect();
    let mut ids: Vec<String> = Vec::new();
    for at in entries {
        let id = &old.register[at].id;
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    ids
}
