//! An estimate of where an assessment against one standard already answers the points of another.
//!
//! It tells people what they need hardly be asked again, and where to begin. It is no rating and never becomes
//! one: a mapping compares demands by their subject and points at whole clauses, and the evidence behind the
//! other assessment was chosen for another question, and perhaps for another scope.
//!
//! | the point, relative to its clauses | points of those clauses | estimate |
//! |---|---|---|
//! | equal, subset | all fully achieved, none waiting to fall due | likely answered |
//! | equal, subset | some fully achieved | partly answered |
//! | superset, intersects | some or all fully achieved | partly answered |
//! | any of these | none fully achieved | not answered |
//! | none | there are none | no counterpart |
//!
//! A point of which the mapping does not speak is not answered: silence is no statement that nothing corresponds.

mod document;
#[cfg(test)]
mod tests;

pub use document::{CoverageEstimate, ESTIMATE_FORMAT, EstimateInput, VerdictCount};

use crate::outcome::{Outcome, Tally};
use clause_model::identifier::{ClauseId, ControlPointId};
use clause_model::mapping::{Mapping, MappingRow};
use clause_model::{Edition, Language, LocalText, Relation};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far an assessment against the other standard is likely to answer a point, least first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum EstimateVerdict {
    /// The mapping says that the other standard has nothing of the kind.
    NoCounterpart,
    /// Nothing that was fully achieved there speaks for the point.
    NotAnswered,
    /// Some of what the point demands has been shown there.
    PartlyAnswered,
    /// All that the point demands is demanded there, too, and has been shown.
    LikelyAnswered,
}

impl EstimateVerdict {
    /// Every verdict, the best first.
    pub const ALL: [EstimateVerdict; 4] = [
        EstimateVerdict::LikelyAnswered,
        EstimateVerdict::PartlyAnswered,
        EstimateVerdict::NotAnswered,
        EstimateVerdict::NoCounterpart,
    ];

    /// The verdict's name in a language.
    pub fn name(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            EstimateVerdict::LikelyAnswered => ("Likely answered", "很可能已覆盖"),
            EstimateVerdict::PartlyAnswered => ("Partly answered", "部分覆盖"),
            EstimateVerdict::NotAnswered => ("Not answered", "未覆盖"),
            EstimateVerdict::NoCounterpart => ("No counterpart", "无对应"),
        };
        language.pick(en, zh)
    }

    /// What the verdict says, in a sentence.
    pub fn meaning(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            EstimateVerdict::LikelyAnswered => (
                "All that the point asks is asked by those clauses, too, and each of their points is fully achieved.",
                "本控制点的要求已全部包含在所列条款中，且其各控制点均完全达到。",
            ),
            EstimateVerdict::PartlyAnswered => (
                "Some of what the point asks has been shown there.",
                "本控制点的部分要求已在所列条款中得到证实。",
            ),
            EstimateVerdict::NotAnswered => (
                "Nothing that is fully achieved there speaks for the point.",
                "所列条款中没有完全达到的内容可以支持本控制点。",
            ),
            EstimateVerdict::NoCounterpart => (
                "The assessed standard has nothing of the kind.",
                "被评估的标准没有相应要求。",
            ),
        };
        language.pick(en, zh)
    }
}

/// What the points of an assessment came out as.
pub type Outcomes = BTreeMap<ControlPointId, Outcome>;

/// How many of the other standard's points under some clauses are fully achieved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct AnsweredShare {
    /// The numerator: points that are fully achieved.
    pub fulfilled: u32,
    /// The denominator: points that can be judged today. Those without a rating count as open.
    pub applicable: u32,
    /// Points outside the denominator because they are not yet due.
    pub not_yet_due: u32,
}

impl AnsweredShare {
    /// Whether each of the points is fully achieved, at least one, and none is waiting to fall due.
    fn is_whole(self) -> bool {
        self.applicable > 0 && self.fulfilled == self.applicable && self.not_yet_due == 0
    }
}

/// The estimate for one point. An estimate, never a rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EstimatedPoint {
    /// The point.
    pub point: ControlPointId,
    /// The clauses of the other standard that cover its subject.
    pub clauses: Vec<ClauseId>,
    /// What the point demands relative to those clauses together; none where the mapping does not speak of it.
    pub relation: Option<Relation>,
    /// How far those clauses are fulfilled.
    pub answered: AnsweredShare,
    /// The points of those clauses that fall short, each as the assessment found it.
    pub open: Vec<ControlPointId>,
    /// The estimate.
    pub verdict: EstimateVerdict,
    /// Why the mapping relates the point so; none where it does not speak of it.
    pub rationale: Option<LocalText>,
}

/// Estimates for every point of `from`, in its order, how far an assessment against `target` answers it.
///
/// `mapping` leads from the one to the other; `outcomes` are that assessment's. Where several rows speak of
/// a point, the most favourable one counts, the first of equal ones.
pub fn estimate(
    mapping: &Mapping,
    from: &Edition,
    target: &Edition,
    outcomes: &Outcomes,
) -> Vec<EstimatedPoint> {
    let of_row = |row: &MappingRow| {
        let answered = answered(&row.to, target, outcomes);
        EstimatedPoint {
            point: row.from.clone(),
            clauses: row.to.clone(),
            relation: Some(row.relation),
            answered,
            open: open(&row.to, target, outcomes),
            verdict: verdict(row.relation, answered),
            rationale: Some(row.rationale.clone()),
        }
    };
    let of_point = |id: &ControlPointId| {
        let rows = mapping.rows.iter().filter(|row| row.from == *id);
        // `max_by_key` takes the last of equal ones: the rows come in reverse.
        let best = rows.rev().map(of_row).max_by_key(|point| point.verdict);
        best.unwrap_or_else(|| EstimatedPoint {
            point: id.clone(),
            clauses: Vec::new(),
            relation: None,
            answered: AnsweredShare::default(),
            open: Vec::new(),
            verdict: EstimateVerdict::NotAnswered,
            rationale: None,
        })
    };
    from.points
        .iter()
        .map(|point| of_point(&point.id))
        .collect()
}

/// The share over the points of some clauses and their parts, each point counted once.
fn answered(clauses: &[ClauseId], target: &Edition, outcomes: &Outcomes) -> AnsweredShare {
    let found = covered(clauses, target, outcomes);
    let tally: Tally = found.map(|(_, outcome)| outcome).collect();
    AnsweredShare {
        fulfilled: tally.fully,
        applicable: tally.applicable(),
        not_yet_due: tally.not_yet_due,
    }
}

/// The points of some clauses and their parts that are gaps.
fn open(clauses: &[ClauseId], target: &Edition, outcomes: &Outcomes) -> Vec<ControlPointId> {
    covered(clauses, target, outcomes)
        .filter(|(_, outcome)| outcome.is_gap())
        .map(|(id, _)| id.clone())
        .collect()
}

/// Each point of some clauses and their parts once, with what it came out as.
fn covered<'a>(
    clauses: &'a [ClauseId],
    target: &'a Edition,
    outcomes: &'a Outcomes,
) -> impl Iterator<Item = (&'a ControlPointId, Outcome)> {
    let ids = target.points.iter().map(|point| &point.id);
    let within = |id: &&ControlPointId| clauses.iter().any(|clause| id.clause.is_within(clause));
    ids.filter(within).map(|id| {
        let outcome = outcomes.get(id).copied();
        (id, outcome.unwrap_or(Outcome::Unresolved))
    })
}

fn verdict(relation: Relation, answered: AnsweredShare) -> EstimateVerdict {
    let no_more_than_there = matches!(relation, Relation::Equal | Relation::Subset);
    if relation == Relation::None {
        EstimateVerdict::NoCounterpart
    } else if no_more_than_there && answered.is_whole() {
        EstimateVerdict::LikelyAnswered
    } else if answered.fulfilled > 0 {
        EstimateVerdict::PartlyAnswered
    } else {
        EstimateVerdict::NotAnswered
    }
}
