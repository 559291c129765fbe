//! The rating of every control point of an edition.

use super::decision::{Decision, Rule};
use super::instances::InstanceRating;
use super::items::ItemRating;
use super::occurrence::Occurrences;
use super::point_rater::PointRater;
use crate::evidence::{EvidenceLink, InstanceNames, LinkIndex, Support};
use crate::governance::Governance;
use crate::outcome::Outcome;
use clause_model::identifier::ControlPointId;
use clause_model::method::Method;
use clause_model::submission::{PointAnswer, Submission, Verdict};
use clause_model::{ControlPoint, Edition};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The rating of one control point with its full trace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PointRating {
    /// The point.
    pub point: ControlPointId,
    /// What the method decides, before any override.
    pub computed: Decision,
    /// What counts: the computed outcome, or the assessor's.
    pub outcome: Outcome,
    /// The assessor's verdict on the whole point, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// Whether an assessor confirmed a major nonconformity, of the point or of a part of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confirmed_major: bool,
    /// The lettered items, where they were rated one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemRating>,
    /// The instances, where they were rated one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instances: Vec<InstanceRating>,
}

impl PointRating {
    /// The rule behind the outcome that counts.
    pub fn rule(&self) -> Rule {
        if self.verdict.is_some() {
            Rule::AssessorJudgement
        } else {
            self.computed.rule
        }
    }

    /// The decisions that make up the computed outcome: on the instances and their items, else on the
    /// items, else on the whole.
    pub fn parts(&self) -> Box<dyn Iterator<Item = &Decision> + '_> {
        if !self.instances.is_empty() {
            Box::new(self.instances.iter().flat_map(InstanceRating::parts))
        } else if !self.items.is_empty() {
            Box::new(self.items.iter().map(|item| &item.decision))
        } else {
            Box::new(std::iter::once(&self.computed))
        }
    }

    /// Each entry's part in the point and in its instances and items.
    pub fn supports(&self) -> impl Iterator<Item = &Support> {
        let decisions = std::iter::once(&self.computed).chain(self.parts());
        decisions.flat_map(|decision| &decision.evidence.supports)
    }

    /// Whether the point, or a part of it, is unresolved.
    pub fn has_open_part(&self) -> bool {
        let open = |decision: &Decision| decision.outcome == Outcome::Unresolved;
        self.outcome == Outcome::Unresolved || (self.verdict.is_none() && self.parts().any(open))
    }

    /// Whether the outcome, or that of a part, is better than computed by an assessor's judgement.
    pub fn rests_on_override(&self) -> bool {
        let lifted = self.outcome.thirds() > self.computed.outcome.thirds();
        let judged_part = |decision: &Decision| decision.rule == Rule::AssessorJudgement;
        (self.verdict.is_some() && lifted) || self.parts().any(judged_part)
    }

    /// Of how many instances how many are fully achieved, where instances were rated.
    pub fn instances_fulfilled(&self) -> Option<(usize, usize)> {
        let considered: Vec<_> = self
            .instances
            .iter()
            .filter(|instance| instance.decision.outcome != Outcome::ConditionAbsent)
            .collect();
        let fulfilled = considered
            .iter()
            .filter(|i| i.decision.outcome == Outcome::Fully)
            .count();
        (!self.instances.is_empty()).then_some((fulfilled, considered.len()))
    }
}

/// What ratings are made from.
#[derive(Debug, Clone, Copy)]
pub struct RatingInput<'a> {
    /// The thresholds and tables.
    pub method: &'a Method,
    /// The edition.
    pub edition: &'a Edition,
    /// What the organisation says.
    pub submission: &'a Submission,
    /// The day for which the rating holds.
    pub as_of: Date,
}

/// Rates every point, in the edition's order.
pub fn rate_points(
    input: RatingInput<'_>,
    links: &[EvidenceLink],
    governance: &Governance,
) -> Vec<PointRating> {
    let index = LinkIndex::new(
        input.edition,
        input.submission,
        links,
        &input.method.coverage,
    );
    let names = InstanceNames::of(input.edition, input.submission);
    let mut answers: BTreeMap<&ControlPointId, Vec<&PointAnswer>> = BTreeMap::new();
    for answer in &input.submission.answers {
        answers.entry(&answer.point).or_default().push(answer);
    }
    let rows_of = |point: &ControlPoint| answers.get(&point.id).map_or(&[][..], Vec::as_slice);
    let rate = |point, occurrences: &Occurrences| {
        let rows = rows_of(point);
        PointRater {
            input,
            index: &index,
            names: &names,
            governance,
            point,
            rows,
            occurrences,
        }
        .rate()
    };
    let points = &input.edition.points;
    let unknown = Occurrences::default();
    let mut ratings: Vec<PointRating> = points.iter().map(|point| rate(point, &unknown)).collect();
    // What records show does not depend on what is rated of it, so that a second look is enough.
    let occurrences = Occurrences::of(input, &index, &ratings);
    for (point, rating) in points.iter().zip(&mut ratings) {
        if occurrences.contradict(point, rows_of(point)) {
            *rating = rate(point, &occurrences);
        }
    }
    ratings
}
