//! From one assessment to a later one.

use super::counterpart::Counterparts;
use super::finding_movement::{FindingMovement, FindingTally, finding_movements};
use super::gate_movement::{GateMovement, gate_movements};
use super::movement::{GapFlow, MovementTally};
use super::point_movement::{DroppedDemand, PointMovement, dropped, point_movements};
use super::process_movement::{ProcessMovement, process_movements};
use super::snapshot::Snapshot;
use clause_model::Edition;
use clause_model::identifier::EditionId;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

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
