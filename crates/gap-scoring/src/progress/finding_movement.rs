//! What became of findings.

use super::counterpart::Counterparts;
use super::movement::Movement;
use super::point_movement::PointMovement;
use super::snapshot::{Snapshot, SnapshotFinding};
use crate::finding::{Cause, FindingGrade};
use crate::outcome::Outcome;
use clause_model::Language;
use clause_model::identifier::{ClauseId, ControlPointId};
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// What became of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingChange {
    /// Gone, and every point of it that can be judged is fully achieved.
    Closed,
    /// Less grave, or on fewer points; or gone, and what still holds its points back is less grave.
    Better,
    /// As it was.
    Unchanged,
    /// Graver, or on more points; or new, and graver than what held its points back before.
    Worse,
    /// New, on points of which some were no gap before.
    Opened,
    /// Gone, while other findings as grave hold points of it back: its cause has changed.
    Replaced,
    /// New, on points that were gaps before: the other side of [`FindingChange::Replaced`].
    Replacing,
    /// Gone because points of it are not judged any more. Not closed.
    LeftOut,
    /// New, where the later edition asks something new or more.
    NewDemand,
    /// Gone, where the later edition asks nothing any more, or only a part. Not closed.
    NoLongerAsked,
}

impl FindingChange {
    /// Every change, in the order in which reports list them.
    pub const ALL: [FindingChange; 10] = [
        FindingChange::Closed,
        FindingChange::Better,
        FindingChange::Unchanged,
        FindingChange::Worse,
        FindingChange::Opened,
        FindingChange::Replaced,
        FindingChange::Replacing,
        FindingChange::LeftOut,
        FindingChange::NewDemand,
        FindingChange::NoLongerAsked,
    ];

    /// The change's name in reports.
    pub fn name(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            FindingChange::Closed => ("Closed", "已关闭"),
            FindingChange::Better => ("Better", "减轻"),
            FindingChange::Unchanged => ("Unchanged", "不变"),
            FindingChange::Worse => ("Worse", "加重"),
            FindingChange::Opened => ("Opened", "新出现"),
            FindingChange::Replaced => ("Replaced by others", "被其他发现项取代"),
            FindingChange::Replacing => ("Replaces others", "取代其他发现项"),
            FindingChange::LeftOut => ("Left out", "转为不计"),
            FindingChange::NewDemand => ("New or raised demand", "新增或提高的要求"),
            FindingChange::NoLongerAsked => ("No longer asked", "不再要求"),
        };
        language.pick(en, zh)
    }
}

/// Numbers of findings by change.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct FindingTally(BTreeMap<FindingChange, u32>);

impl FindingTally {
    /// The number of a change.
    pub fn count(&self, change: FindingChange) -> u32 {
        self.0.get(&change).copied().unwrap_or_default()
    }

    /// All findings of both assessments, those of both once.
    pub fn total(&self) -> u32 {
        self.0.values().sum()
    }
}

impl FromIterator<FindingChange> for FindingTally {
    fn from_iter<I: IntoIterator<Item = FindingChange>>(changes: I) -> Self {
        let mut counts = BTreeMap::new();
        for change in changes {
            *counts.entry(change).or_insert(0) += 1;
        }
        FindingTally(counts)
    }
}

/// A finding as one of the assessments has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FindingBrief {
    /// Its number in that assessment's register.
    pub number: u32,
    /// Its grade.
    pub grade: FindingGrade,
    /// The process of its first point.
    pub process: Option<ClauseId>,
    /// The points concerned.
    pub points: Vec<ControlPointId>,
    /// The finding in a line, in the language of that assessment.
    pub title: String,
}

impl From<&SnapshotFinding> for FindingBrief {
    fn from(finding: &SnapshotFinding) -> Self {
        FindingBrief {
            number: finding.number,
            grade: finding.grade,
            process: finding.process.clone(),
            points: finding.points.clone(),
            title: finding.title.clone(),
        }
    }
}

/// What became of one finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FindingMovement {
    /// The finding's key.
    pub key: String,
    /// What became of it.
    pub change: FindingChange,
    /// The finding before; none where it is new.
    pub before: Option<FindingBrief>,
    /// The finding after; none where it is gone.
    pub after: Option<FindingBrief>,
}

/// The lower, the graver. Unresolved stands beside minor: the one bars Stage 2 until it is resolved, the other
/// until it is accepted.
fn gravity(grade: FindingGrade) -> u32 {
    match grade {
        FindingGrade::Major => 0,
        FindingGrade::ProposedMajor => 1,
        FindingGrade::Minor | FindingGrade::Unresolved => 2,
        FindingGrade::Concern => 3,
        FindingGrade::Improvement => 4,
    }
}

/// What a step's findings are compared by.
struct Comparison<'a> {
    same_edition: bool,
    before: &'a Snapshot,
    after: &'a Snapshot,
    points: BTreeMap<&'a ControlPointId, &'a PointMovement>,
    successors: BTreeMap<ControlPointId, BTreeSet<ControlPointId>>,
}

pub(super) fn finding_movements(
    counterparts: &Counterparts<'_>,
    before: &Snapshot,
    after: &Snapshot,
    points: &[PointMovement],
) -> Vec<FindingMovement> {
    let comparison = Comparison {
        same_edition: counterparts.same_edition(),
        before,
        after,
        points: points.iter().map(|one| (&one.point, one)).collect(),
        successors: counterparts.successors(after),
    };
    let later = after.findings.iter().map(|new| {
        let old = comparison.same_as(new, &before.findings);
        FindingMovement {
            key: new.key.clone(),
            change: old.map_or_else(
                || comparison.of_new(new),
                |old| comparison.of_both(old, new),
            ),
            before: old.map(FindingBrief::from),
            after: Some(FindingBrief::from(new)),
        }
    });
    let gone = before
        .findings
        .iter()
        .filter(|old| comparison.same_as(old, &after.findings).is_none());
    let gone = gone.map(|old| FindingMovement {
        key: old.key.clone(),
        change: comparison.of_gone(old),
        before: Some(FindingBrief::from(old)),
        after: None,
    });
    later.chain(gone).collect()
}

impl Comparison<'_> {
    /// The same finding in the other assessment. Between editions only what is about evidence keeps its key:
    /// clauses and points of one number ask different things.
    fn same_as<'f>(
        &self,
        finding: &SnapshotFinding,
        others: &'f [SnapshotFinding],
    ) -> Option<&'f SnapshotFinding> {
        let about_evidence = matches!(
            finding.cause,
            Some(Cause::Provisional { .. } | Cause::ShortPeriod { .. })
        );
        let found = others.iter().find(|other| other.key == finding.key);
        found.filter(|_| self.same_edition || about_evidence)
    }

    fn of_both(&self, old: &SnapshotFinding, new: &SnapshotFinding) -> FindingChange {
        let grade = gravity(new.grade).cmp(&gravity(old.grade));
        // Numbers of points of two editions do not compare.
        let extent = if self.same_edition {
            old.points.len().cmp(&new.points.len())
        } else {
            Ordering::Equal
        };
        match grade.then(extent) {
            Ordering::Greater => FindingChange::Better,
            Ordering::Less => FindingChange::Worse,
            Ordering::Equal => FindingChange::Unchanged,
        }
    }

    fn of_new(&self, new: &SnapshotFinding) -> FindingChange {
        let moved = new.points.iter().filter_map(|id| self.points.get(id));
        let held: Vec<&PointMovement> = moved.copied().filter(|one| one.after.is_gap()).collect();
        if held.is_empty() {
            return FindingChange::Opened;
        }
        let was_gap = |one: &&PointMovement| one.before.is_some_and(Outcome::is_gap);
        if held.iter().all(was_gap) {
            let sources: BTreeSet<&ControlPointId> =
                held.iter().flat_map(|one| &one.compared_with).collect();
            let gravest = gravest_on(&self.before.findings, |point| sources.contains(point));
            return if gravest.is_none_or(|gravest| gravity(new.grade) < gravest) {
                FindingChange::Worse
            } else {
                FindingChange::Replacing
            };
        }
        let by_demand = |one: &&PointMovement| {
            was_gap(one) || matches!(one.movement, Movement::NewDemand | Movement::DemandRaised)
        };
        if held.iter().all(by_demand) {
            FindingChange::NewDemand
        } else {
            FindingChange::Opened
        }
    }

    fn of_gone(&self, old: &SnapshotFinding) -> FindingChange {
        let successors: BTreeSet<&ControlPointId> = old
            .points
            .iter()
            .filter_map(|point| self.successors.get(point))
            .flatten()
            .collect();
        let moved: Vec<&PointMovement> = successors
            .iter()
            .filter_map(|point| self.points.get(*point).copied())
            .collect();
        let has = |movement: Movement| moved.iter().any(|one| one.movement == movement);
        if moved.is_empty() {
            return FindingChange::NoLongerAsked;
        }
        if moved.iter().any(|one| one.after.is_gap()) {
            let gravest = gravest_on(&self.after.findings, |point| successors.contains(point));
            return if gravest.is_some_and(|gravest| gravity(old.grade) < gravest) {
                FindingChange::Better
            } else {
                FindingChange::Replaced
            };
        }
        if has(Movement::LeftOut) {
            FindingChange::LeftOut
        } else if has(Movement::DemandEased) && !has(Movement::Closed) {
            FindingChange::NoLongerAsked
        } else {
            FindingChange::Closed
        }
    }
}

/// The gravity of the gravest finding on points that a test picks.
fn gravest_on(
    findings: &[SnapshotFinding],
    picked: impl Fn(&ControlPointId) -> bool,
) -> Option<u32> {
    let on = findings
        .iter()
        .filter(|finding| finding.points.iter().any(&picked));
    on.map(|finding| gravity(finding.grade)).min()
}
