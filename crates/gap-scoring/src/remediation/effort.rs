//! Person-days: the assumptions behind the plan's efforts, in one place.
//!
//! No citable ranges exist for such work; all of these are editable defaults and reports say so.
//! Days of a class of effort come from the method's data, the rest from the constants below.

use super::action::ActionStage;
use super::draft::Draft;
use crate::outcome::Outcome;
use crate::rating::PointRating;
use clause_model::ControlPoint;
use clause_model::control_point::{Asks, Effort};
use clause_model::method::Method;

/// Approving and publishing the documents of a package, in person-days.
const APPROVE_DAYS: u32 = 1;
/// Training for a package, in person-days, and from how many points on it takes a day more.
const TRAIN_DAYS: u32 = 1;
const TRAIN_POINTS: u32 = 8;
/// Putting one entry of the register in order, in person-days.
const ENTRY_DAYS: u32 = 1;
/// How many points a person gets through in a day, by kind of desk work.
const MAPPED_PER_DAY: u32 = 10;
const ANSWERED_PER_DAY: u32 = 10;
const ATTACHED_PER_DAY: u32 = 8;
const CLARIFIED_PER_DAY: u32 = 8;
const COMPLETED_PER_DAY: u32 = 6;
/// How many findings a person verifies and closes in a day.
const VERIFIED_PER_DAY: u32 = 8;

/// Days of a class of effort; one where the method does not say.
fn class_days(method: &Method, class: Effort) -> u32 {
    method.effort_days.get(&class).copied().unwrap_or(1).max(1)
}

/// Person-days up to which an action is small.
pub(super) fn small_days(method: &Method) -> u32 {
    class_days(method, Effort::S)
}

/// The largest effort in full and a third of all others, rounded up: work on one artefact overlaps.
pub(super) fn together(days: &[u32]) -> u32 {
    let largest = days.iter().copied().max().unwrap_or_default();
    let sum = days
        .iter()
        .fold(0_u32, |sum, days| sum.saturating_add(*days));
    largest.saturating_add((sum - largest).div_ceil(3))
}

/// The days of a point's class; of a point that asks for both a document and a practice, each takes half.
fn one_side(method: &Method, point: &ControlPoint) -> u32 {
    let days = class_days(method, point.effort);
    match point.asks {
        Asks::Both => days.div_ceil(2),
        Asks::Document | Asks::Practice => days,
    }
}

/// What an improvement takes: a third of the class for each step that the point is short of F.
fn shortfall(method: &Method, point: &ControlPoint, rating: Option<&PointRating>) -> u32 {
    let outcome = rating.map_or(Outcome::Not, |rating| rating.outcome);
    let steps = 3 - outcome.thirds().unwrap_or(0);
    (class_days(method, point.effort).saturating_mul(steps)).div_ceil(3)
}

/// The effort of an action, in person-days.
pub(super) fn effort(
    method: &Method,
    draft: &Draft,
    points: &[(&ControlPoint, Option<&PointRating>)],
) -> u32 {
    let count = points.len() as u32;
    let sides = || -> Vec<u32> { points.iter().map(|(p, _)| one_side(method, p)).collect() };
    let full = || -> Vec<u32> {
        let days = points.iter().map(|(p, _)| class_days(method, p.effort));
        days.collect()
    };
    match draft.stage {
        ActionStage::Answer => count.div_ceil(ANSWERED_PER_DAY),
        ActionStage::Attach => count.div_ceil(ATTACHED_PER_DAY),
        ActionStage::Clarify => count.div_ceil(CLARIFIED_PER_DAY),
        ActionStage::Complete => count.div_ceil(COMPLETED_PER_DAY),
        ActionStage::MapEntry => count.div_ceil(MAPPED_PER_DAY),
        ActionStage::Verify => (draft.findings.len() as u32).div_ceil(VERIFIED_PER_DAY),
        ActionStage::ApproveEntry
        | ActionStage::ReviewEntry
        | ActionStage::DateEntry
        | ActionStage::RefreshEntry
        | ActionStage::RenewEntry => ENTRY_DAYS,
        ActionStage::Approve => APPROVE_DAYS,
        ActionStage::Train => TRAIN_DAYS + u32::from(count > TRAIN_POINTS),
        ActionStage::Collect => 0,
        ActionStage::Eligibility => class_days(method, Effort::Xl),
        ActionStage::Write | ActionStage::Operate => together(&sides()),
        ActionStage::Improve => {
            let days = points
                .iter()
                .map(|(p, rating)| shortfall(method, p, *rating));
            together(&days.collect::<Vec<_>>())
        }
        ActionStage::HandOver
        | ActionStage::Govern
        | ActionStage::Hold
        | ActionStage::Audit
        | ActionStage::Review
        | ActionStage::Added => together(&full()),
    }
}

#[cfg(test)]
mod tests {
    use super::together;

    #[test]
    fn work_on_one_artefact_overlaps() {
        assert_eq!(together(&[]), 0);
        assert_eq!(together(&[3]), 3);
        assert_eq!(together(&[6, 3, 1]), 8);
        assert_eq!(together(&[1, 1, 1, 1, 1]), 3);
    }
}
