//! Conditions that other answers show to hold: what is said of one demand holds for all demands under the same
//! condition.

use super::decision::ConditionShown;
use super::point::RatingInput;
use crate::governance::Governance;
use clause_model::ControlPoint;
use clause_model::method::Rating;
use clause_model::submission::{Answer, PointAnswer, is_same_name};

/// What a condition is asked of.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) point: &'a ControlPoint,
    /// The instance that is looked at, where it is one.
    pub(super) instance: Option<&'a str>,
    /// The row that answers for it.
    pub(super) row: Option<&'a PointAnswer>,
}

/// What in the submission shows that a point's condition holds: who operates a process, where the point tests that
/// operator or is about a circumstance of which the operator is a case; or an answer to another point under the
/// same condition.
pub(super) fn shown(
    input: RatingInput<'_>,
    governance: &Governance,
    asked: Asked<'_>,
) -> Option<ConditionShown> {
    let point = asked.point;
    if !governance.tests_at(&point.id).is_empty() || operated(input, governance, point) {
        return Some(ConditionShown::ByOperator);
    }
    claimed_elsewhere(input, asked).then_some(ConditionShown::ByAnswer)
}

fn operated(input: RatingInput<'_>, governance: &Governance, point: &ControlPoint) -> bool {
    let rules = input.edition.rules.other_parties.as_ref();
    let Some((rules, event)) = rules.zip(point.event.as_ref()) else {
        return false;
    };
    let mut tests = governance.tests.iter();
    tests.any(|test| {
        let shown = rules.shows.get(&test.kind);
        shown.is_some_and(|shown| input.edition.implied_by(shown).contains(event))
    })
}

/// Whether an answer to another point under the same condition claims that what is asked there is done.
fn claimed_elsewhere(input: RatingInput<'_>, asked: Asked<'_>) -> bool {
    let mut points = input.edition.points.iter();
    points.any(|other| {
        same_condition(asked.point, other)
            && input
                .submission
                .answers
                .iter()
                .any(|row| row.point == other.id && claims(row) && speaks_of(row, other, asked))
    })
}

/// Whether two points hold under the same condition, in the words of the edition.
fn same_condition(point: &ControlPoint, other: &ControlPoint) -> bool {
    point.id != other.id && point.condition.is_some() && point.condition == other.condition
}

/// Whether an answer says that something is done.
fn claims(row: &PointAnswer) -> bool {
    let rating = row.claim().and_then(Answer::claimed);
    rating.is_some_and(|rating| rating > Rating::N)
}

/// Whether a claim at another point speaks of the same instance. A general claim does not say of which
/// instance it is true, where the condition is denied of a single one.
fn speaks_of(claim: &PointAnswer, other: &ControlPoint, asked: Asked<'_>) -> bool {
    let denied_of_one = asked.row.is_some_and(|row| row.instance.is_some());
    match (asked.instance, claim.instance.as_deref()) {
        (Some(asked_of), Some(claimed_of)) if asked.point.per == other.per => {
            is_same_name(asked_of, claimed_of)
        }
        (Some(_), None) => !denied_of_one,
        _ => true,
    }
}
