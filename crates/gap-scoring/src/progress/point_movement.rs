//! One point's way from one assessment to the next, and the demands that nothing takes up.

use super::counterpart::{Counterparts, Demand};
use super::movement::Movement;
use super::snapshot::{Snapshot, SnapshotPoint};
use crate::outcome::Outcome;
use clause_model::identifier::ControlPointId;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// One point's way from one assessment to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PointMovement {
    /// The point of the later assessment.
    pub point: ControlPointId,
    /// The points of the earlier one that it is compared with.
    pub compared_with: Vec<ControlPointId>,
    /// The demand relative to them.
    pub demand: Demand,
    /// The outcome before: the weakest of those compared with; none where nothing like it was asked.
    pub before: Option<Outcome>,
    /// The outcome after.
    pub after: Outcome,
    /// How it moved.
    pub movement: Movement,
}

/// A point of the earlier assessment that no later point takes up. It is not closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DroppedDemand {
    /// The point.
    pub point: ControlPointId,
    /// What it came out as.
    pub before: Outcome,
}

/// How every point of the later assessment moved.
pub(super) fn point_movements(
    counterparts: &Counterparts<'_>,
    before: &Snapshot,
    after: &Snapshot,
) -> Vec<PointMovement> {
    let outcomes: BTreeMap<&ControlPointId, Outcome> = before
        .points
        .iter()
        .map(|point| (&point.point, point.outcome))
        .collect();
    let moved = |later: &SnapshotPoint| {
        let counterpart = counterparts.of(&later.point);
        let mut compared_with = Vec::from_iter(counterpart.sources);
        compared_with.retain(|source| outcomes.contains_key(source));
        let known = compared_with.iter().filter_map(|id| outcomes.get(id));
        // A demand taken up from several was fulfilled as far as the weakest of them.
        let weakest = known.copied().min_by_key(|outcome| outcome.strength());
        let demand = weakest.map_or(Demand::New, |_| counterpart.demand);
        PointMovement {
            point: later.point.clone(),
            compared_with,
            demand,
            before: weakest,
            after: later.outcome,
            movement: weakest.map_or(Movement::NewDemand, |weakest| {
                Movement::under(demand, weakest, later.outcome)
            }),
        }
    };
    after.points.iter().map(moved).collect()
}

/// The points of the earlier assessment that nothing takes up.
pub(super) fn dropped(before: &Snapshot, points: &[PointMovement]) -> Vec<DroppedDemand> {
    let taken: BTreeSet<&ControlPointId> =
        points.iter().flat_map(|one| &one.compared_with).collect();
    let gone = before
        .points
        .iter()
        .filter(|point| !taken.contains(&point.point));
    gone.map(|point| DroppedDemand {
        point: point.point.clone(),
        before: point.outcome,
    })
    .collect()
}
