//! The members that were assessed against one edition, together.

use super::member::Candidate;
use crate::outcome::{Outcome, Tally};
use clause_model::Edition;
use clause_model::identifier::{ClauseId, ControlPointId, EditionId, StandardId};
use clause_model::pack::Library;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The members of one edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EditionGroup {
    /// The standard.
    pub standard: StandardId,
    /// The edition.
    pub edition: EditionId,
    /// The members, by their place in the portfolio.
    pub members: Vec<usize>,
    /// All points of all members by outcome.
    pub tally: Tally,
    /// The processes, in the edition's order.
    pub processes: Vec<ProcessAcross>,
    /// The points, in the edition's order.
    pub points: Vec<PointAcross>,
}

/// A process over all members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProcessAcross {
    /// The process.
    pub process: ClauseId,
    /// Its points of all members by outcome.
    pub tally: Tally,
    /// How many members have a gap in it.
    pub members_with_gaps: u32,
}

/// A point over all members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PointAcross {
    /// The point.
    pub point: ControlPointId,
    /// What it came out as, in the order of the group's members; none where an assessment lacks the point.
    pub outcomes: Vec<Option<Outcome>>,
    /// How many members have a gap there.
    pub members_with_gaps: u32,
}

/// A group for every edition that a candidate was assessed against.
pub(super) fn groups(library: &Library, candidates: &[Candidate]) -> Vec<EditionGroup> {
    let mut members: BTreeMap<(&StandardId, &EditionId), Vec<usize>> = BTreeMap::new();
    for (at, candidate) in candidates.iter().enumerate() {
        let about = (&candidate.snapshot.standard, &candidate.snapshot.edition);
        members.entry(about).or_default().push(at);
    }
    let mut groups = Vec::new();
    for ((standard, edition), members) in members {
        let edition = library.edition(standard, edition);
        groups.extend(edition.map(|edition| group(edition, candidates, members)));
    }
    groups
}

fn group(edition: &Edition, candidates: &[Candidate], members: Vec<usize>) -> EditionGroup {
    let outcomes: Vec<BTreeMap<&ControlPointId, Outcome>> = members
        .iter()
        .filter_map(|at| candidates.get(*at))
        .map(|one| {
            let points = one.snapshot.points.iter();
            points.map(|point| (&point.point, point.outcome)).collect()
        })
        .collect();
    let points: Vec<PointAcross> = edition
        .points
        .iter()
        .map(|point| across(&point.id, &outcomes))
        .collect();
    EditionGroup {
        standard: edition.standard.clone(),
        edition: edition.id.clone(),
        members,
        tally: points.iter().flat_map(PointAcross::known).collect(),
        processes: processes(edition, &points),
        points,
    }
}

fn across(point: &ControlPointId, outcomes: &[BTreeMap<&ControlPointId, Outcome>]) -> PointAcross {
    let outcomes: Vec<Option<Outcome>> =
        outcomes.iter().map(|one| one.get(point).copied()).collect();
    let gaps = outcomes.iter().flatten().filter(|one| one.is_gap());
    PointAcross {
        point: point.clone(),
        members_with_gaps: gaps.count() as u32,
        outcomes,
    }
}

impl PointAcross {
    /// The outcomes of the members that have the point.
    pub fn known(&self) -> impl Iterator<Item = Outcome> + '_ {
        self.outcomes.iter().copied().flatten()
    }
}

fn processes(edition: &Edition, points: &[PointAcross]) -> Vec<ProcessAcross> {
    let one = |process: &clause_model::edition::Process| {
        let within = |point: &&PointAcross| point.point.clause.is_within(&process.clause);
        let within: Vec<&PointAcross> = points.iter().filter(within).collect();
        let members = within.first().map_or(0, |point| point.outcomes.len());
        let has_gap = |at: &usize| {
            let outcome = |point: &&&PointAcross| point.outcomes.get(*at).copied().flatten();
            let mut outcomes = within.iter().filter_map(|point| outcome(&point));
            outcomes.any(Outcome::is_gap)
        };
        ProcessAcross {
            process: process.clause.clone(),
            members_with_gaps: (0..members).filter(has_gap).count() as u32,
            tally: within.iter().flat_map(|point| point.known()).collect(),
        }
    };
    edition.processes.iter().map(one).collect()
}
