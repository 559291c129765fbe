//! Findings that look beyond single points: hand-overs between processes, and reviews that fall due.

use super::finding_grade::{FindingGrade, GradeRule};
use super::merging::{Draft, FindingInput, in_order, rating_of};
use crate::evidence::EvidenceState;
use crate::outcome::Outcome;
use clause_model::identifier::ControlPointId;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A hand-over is broken where one side works and the other is shown not to: the work of the one is
/// lost at the other. Where neither side works, the points' own findings say all there is to say.
pub(crate) fn broken_handovers(input: FindingInput<'_>) -> Vec<Draft> {
    let outcome = |id: &ControlPointId| rating_of(input, id).map(|rating| rating.outcome);
    // A point that is not due, or does not apply, says nothing of how its side works.
    let speaks = |o: &Outcome| !matches!(o, Outcome::NotYetDue | Outcome::ConditionAbsent);
    let works = |ids: &[ControlPointId]| {
        let spoken: Vec<Outcome> = ids.iter().filter_map(outcome).filter(speaks).collect();
        let held = |o: &Outcome| matches!(o, Outcome::Fully | Outcome::Largely);
        !spoken.is_empty() && spoken.iter().all(held)
    };
    let fails = |ids: &[ControlPointId]| -> Vec<ControlPointId> {
        let failing =
            |id: &&ControlPointId| matches!(outcome(id), Some(Outcome::Partially | Outcome::Not));
        ids.iter().filter(failing).cloned().collect()
    };
    let mut found = Vec::new();
    for rule in &input.edition.rules.handovers {
        let failing = match (works(&rule.gives), works(&rule.takes)) {
            (true, false) => fails(&rule.takes),
            (false, true) => fails(&rule.gives),
            _ => Vec::new(),
        };
        if !failing.is_empty() {
            let points = rule.gives.iter().chain(&rule.takes).cloned();
            found.push(Draft {
                key: format!("handover:{}", rule.id),
                grade: FindingGrade::Concern,
                rule: GradeRule::HandoverBroken,
                cause: None,
                points: in_order(input.edition, points),
                sums_up: Vec::new(),
                about: Some(rule.id.clone()),
            });
        }
    }
    found
}

/// Entries that carry fully achieved points and whose review falls due soon.
pub(crate) fn reviews_falling_due(input: FindingInput<'_>) -> Vec<Draft> {
    let notice = i64::from(input.method.coverage.review_notice_days);
    let horizon = input.as_of.checked_add(notice.days()).unwrap_or(Date::MAX);
    let mut carried: BTreeMap<usize, BTreeSet<ControlPointId>> = BTreeMap::new();
    for rating in input
        .ratings
        .iter()
        .filter(|rating| rating.outcome == Outcome::Fully)
    {
        for support in rating.supports() {
            if let Some(at) = support.entry
                && support.standing.state == EvidenceState::Usable
            {
                carried.entry(at).or_default().insert(rating.point.clone());
            }
        }
    }
    let due = |at: &usize| {
        let review_due = input.submission.register[*at].review_due;
        review_due.is_some_and(|due| input.as_of <= due && due <= horizon)
    };
    let draft = |(at, points): (usize, BTreeSet<ControlPointId>)| {
        let id = input.submission.register[at].id.clone();
        Draft {
            key: format!("review-due:{id}"),
            grade: FindingGrade::Improvement,
            rule: GradeRule::ReviewFallsDue,
            cause: None,
            points: in_order(input.edition, points.into_iter()),
            sums_up: Vec::new(),
            about: Some(id),
        }
    };
    carried
        .into_iter()
        .filter(|(at, _)| due(at))
        .map(draft)
        .collect()
}
