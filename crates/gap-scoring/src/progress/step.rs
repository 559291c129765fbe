//! From one assessment to a later one.

use super::counterpart::{Counterparts, Demand};
use super::finding_movement::{FindingMovement, FindingTally, finding_movements};
use super::gate_movement::{GateMovement, gate_movements};
use super::movement::{GapFlow, Movement, MovementTally};
use super::process_movement::{ProcessMovement, process_movements};
use super::snapshot::Snapshot;
use crate::outcome::Outcome;
use clause_model::Edition;
use clause_model::identifier::{ControlPointId, EditionId};
use jiff::civil::Date;
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

/// The way from one assessment to a later one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Step {
    /// The earlier day.
    pub from: Date,
    /// The earlier edition.
    pub from_edition: EditionId,
    /// The later day.
    pub to: Date,
    /// The later edition.
    pub to_edition: EditionId,
    /// The points of the later assessment by movement.
    pub total: MovementTally,
    /// From the gaps before to the gaps after.
    pub gaps: GapFlow,
    /// Every point of the later assessment, in the edition's order.
    pub points: Vec<PointMovement>,
    /// Points of the earlier assessment that nothing takes up.
    pub dropped: Vec<DroppedDemand>,
    /// The processes of the later edition, in its order.
    pub processes: Vec<ProcessMovement>,
    /// The gates.
    pub gates: Vec<GateMovement>,
    /// Findings of both assessments by what became of them.
    pub finding_total: FindingTally,
    /// The findings of both assessments: those of the later first, then those that are gone.
    pub findings: Vec<FindingMovement>,
}

impl Step {
    /// Whether the two assessments are of different editions.
    pub fn crosses_editions(&self) -> bool {
        self.from_edition != self.to_edition
    }

    /// Sets two assessments against each other.
    pub(super) fn of(
        edition: &Edition,
        counterparts: &Counterparts<'_>,
        before: &Snapshot,
        after: &Snapshot,
    ) -> Self {
        let points = point_movements(counterparts, before, after);
        let findings = finding_movements(counterparts, before, after, &points);
        let mut gaps = GapFlow::default();
        for point in &points {
            gaps.add(point.before, point.after);
        }
        Step {
            from: before.as_of,
            from_edition: before.edition.clone(),
            to: after.as_of,
            to_edition: after.edition.clone(),
            total: points.iter().map(|point| point.movement).collect(),
            gaps,
            dropped: dropped(before, &points),
            processes: process_movements(edition, &points),
            gates: gate_movements(counterparts, before, after),
            finding_total: findings.iter().map(|finding| finding.change).collect(),
            findings,
            points,
        }
    }
}

fn point_movements(
    counterparts: &Counterparts<'_>,
    before: &Snapshot,
    after: &Snapshot,
) -> Vec<PointMovement> {
    let outcomes: BTreeMap<&ControlPointId, Outcome> = before
        .points
        .iter()
        .map(|point| (&point.point, point.outcome))
        .collect();
    let moved = |later: &super::SnapshotPoint| {
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

fn dropped(before: &Snapshot, points: &[PointMovement]) -> Vec<DroppedDemand> {
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
