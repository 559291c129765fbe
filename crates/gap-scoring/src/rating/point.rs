//! Rating every control point of an edition.

use super::claim::Claim;
use super::decision::{Decision, Demand, Rule, decide};
use super::instances::{InstanceRating, names, weakest};
use super::items::{ItemRating, decide_by_items};
use super::judgement::judged;
use crate::evidence::{Circumstances, EvidenceLink, LinkIndex, picture};
use crate::governance::{Governance, GovernanceTest};
use crate::outcome::Outcome;
use clause_model::control_point::{Asks, Item, Trigger};
use clause_model::identifier::ControlPointId;
use clause_model::method::{Method, PartyKind};
use clause_model::submission::{PointAnswer, Submission, Verdict};
use clause_model::{ControlPoint, Edition};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The rating of one control point with its full trace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PointRating {
    /// The point.
    pub point: ControlPointId,
    /// What the method decides, before any override.
    pub computed: Decision,
    /// What counts: the computed outcome, or the assessor's.
    pub outcome: Outcome,
    /// The assessor's verdict, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
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

    /// The decisions that make up the computed outcome: on the instances, else on the items, else
    /// on the whole.
    pub fn parts(&self) -> Box<dyn Iterator<Item = &Decision> + '_> {
        if !self.instances.is_empty() {
            Box::new(self.instances.iter().map(|instance| &instance.decision))
        } else if !self.items.is_empty() {
            Box::new(self.items.iter().map(|item| &item.decision))
        } else {
            Box::new(std::iter::once(&self.computed))
        }
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
    let mut answers: BTreeMap<&ControlPointId, Vec<&PointAnswer>> = BTreeMap::new();
    for answer in &input.submission.answers {
        answers.entry(&answer.point).or_default().push(answer);
    }
    let rate = |point: &ControlPoint| {
        let rows = answers.get(&point.id).map_or(&[][..], Vec::as_slice);
        PointRater {
            input,
            index: &index,
            governance,
            point,
            rows,
        }
        .rate()
    };
    input.edition.points.iter().map(rate).collect()
}

/// Rates one point; the rows are the answers to it, its items and its instances.
struct PointRater<'a> {
    input: RatingInput<'a>,
    index: &'a LinkIndex<'a>,
    governance: &'a Governance,
    point: &'a ControlPoint,
    rows: &'a [&'a PointAnswer],
}

/// What part of the point is looked at.
#[derive(Clone, Copy, Default)]
struct Part<'a> {
    item: Option<&'a Item>,
    instance: Option<&'a str>,
    /// All instances that are rated, where `instance` is one of them.
    siblings: &'a [String],
    test: Option<&'a GovernanceTest>,
}

impl PointRater<'_> {
    fn rate(&self) -> PointRating {
        let tests = self.governance.tests_at(&self.point.id);
        let instances = if tests.is_empty() {
            let names = self.instance_names();
            let rate = |name: &String| InstanceRating {
                name: name.clone(),
                decision: self
                    .with_items(Part {
                        instance: Some(name),
                        ..Part::default()
                    })
                    .0,
            };
            names.iter().map(rate).collect()
        } else {
            tests
                .iter()
                .map(|test| self.governed(test))
                .collect::<Vec<_>>()
        };
        let (whole, items) = self.with_items(Part::default());
        let computed = match weakest_of(&instances) {
            Some(decision) => decision,
            None => whole,
        };
        let verdict = self
            .point_row(None)
            .and_then(|row| row.judgement.as_ref())
            .map(|j| j.verdict);
        PointRating {
            point: self.point.id.clone(),
            outcome: verdict.map_or(computed.outcome, |v| judged(v, computed.outcome)),
            computed,
            verdict,
            items,
            instances,
        }
    }

    /// One governance test: the point for one process that one party runs.
    fn governed(&self, test: &GovernanceTest) -> InstanceRating {
        let part = Part {
            test: Some(test),
            ..Part::default()
        };
        let (mut decision, _) = self.with_items(part);
        let too_good = decision.outcome.thirds().is_some_and(|thirds| thirds > 1);
        if too_good && !test.managed {
            decision.outcome = Outcome::Partially;
            decision.rule = Rule::ManagingEvidenceMissing;
        }
        InstanceRating {
            name: test.name(),
            decision,
        }
    }

    fn with_items(&self, part: Part<'_>) -> (Decision, Vec<ItemRating>) {
        let whole = self.decide(part);
        if self.point.items.is_empty() || !self.speaks_of_items() {
            return (whole, Vec::new());
        }
        let rate = |item| {
            let mut decision = self.decide(Part {
                item: Some(item),
                ..part
            });
            let row = self.item_row(item, part.instance);
            if let Some(judgement) = row.and_then(|row| row.judgement.as_ref()) {
                decision.outcome = judged(judgement.verdict, decision.outcome);
                decision.rule = Rule::AssessorJudgement;
            }
            ItemRating {
                key: item.key.clone(),
                decision,
            }
        };
        let items: Vec<ItemRating> = self.point.items.iter().map(rate).collect();
        (
            decide_by_items(whole, &items, &self.input.method.bands),
            items,
        )
    }

    /// Items are rated one by one as soon as an answer or a link is about one of them, or where
    /// they differ in what they ask.
    fn speaks_of_items(&self) -> bool {
        self.rows
            .iter()
            .any(|row| row.item.is_some() && says_something(row))
            || self
                .index
                .of(&self.point.id)
                .iter()
                .any(|link| link.item.is_some())
            || self
                .point
                .items
                .iter()
                .any(|i| i.trigger.is_some() || i.asks.is_some())
    }

    fn decide(&self, part: Part<'_>) -> Decision {
        let demand = self.demand(part.item);
        let row = part
            .item
            .and_then(|item| self.item_row(item, part.instance));
        let row = row
            .filter(|row| says_something(row))
            .or_else(|| self.point_row(part.instance));
        let mut claim = row.map(Claim::of).unwrap_or_default();
        if part.item.is_some() && row.is_some_and(|row| row.item.is_none()) {
            claim = fitted(claim, demand);
        }
        let links: Vec<&EvidenceLink> = self
            .index
            .of(&self.point.id)
            .iter()
            .copied()
            .filter(|link| self.is_about(link, part))
            .collect();
        let defaults = &self.input.method.coverage;
        let around = Circumstances {
            point: self.point,
            trigger: demand.trigger,
            interval: claim.interval.unwrap_or(defaults.default_interval_months),
            as_of: self.input.as_of,
            rules: defaults,
            composite: &self.index.composite,
            operated_by_other: self.operated_by_other(),
        };
        let missing = self.missing(part);
        let view = picture(&around, &links, &self.input.submission.register, &missing);
        decide(self.input.method, demand, claim, view, self.input.as_of)
    }

    fn demand(&self, item: Option<&Item>) -> Demand {
        let own_trigger: Option<Trigger> = item.and_then(|item| item.trigger);
        let own_asks: Option<Asks> = item.and_then(|item| item.asks);
        let own_condition = item.is_some_and(|item| item.condition.is_some());
        Demand {
            trigger: own_trigger.unwrap_or(self.point.trigger),
            asks: own_asks.unwrap_or(self.point.asks),
            conditional: self.point.condition.is_some() || own_condition,
            condition_shown: !self.governance.tests_at(&self.point.id).is_empty(),
            exclusions_allowed: self.input.edition.rules.exclusions.allowed,
        }
    }

    fn operated_by_other(&self) -> bool {
        let other = |row: &&PointAnswer| {
            row.operated_by
                .as_ref()
                .is_some_and(|by| by.kind != PartyKind::Own)
        };
        self.rows.iter().any(other)
    }

    /// The row about the whole point, for an instance the one about it where there is one.
    fn point_row(&self, instance: Option<&str>) -> Option<&PointAnswer> {
        self.row_for(None, instance)
    }

    fn item_row(&self, item: &Item, instance: Option<&str>) -> Option<&PointAnswer> {
        self.row_for(Some(&item.key), instance)
    }

    fn row_for(&self, item: Option<&str>, instance: Option<&str>) -> Option<&PointAnswer> {
        let mut rows = self
            .rows
            .iter()
            .copied()
            .filter(|row| row.item.as_deref() == item);
        let general = rows.clone().find(|row| row.instance.is_none());
        let Some(instance) = instance else {
            return general;
        };
        rows.find(|row| {
            row.instance
                .as_deref()
                .is_some_and(|name| names(name, instance))
        })
        .or(general)
    }

    fn is_about(&self, link: &EvidenceLink, part: Part<'_>) -> bool {
        let item_fits = match (&link.item, part.item) {
            (Some(linked), Some(item)) => *linked == item.key,
            _ => true,
        };
        let entry = &self.input.submission.register[link.entry];
        let about = entry.instance.as_deref().or(link.instance.as_deref());
        let instance_fits = match (about, part.instance, part.test) {
            (Some(cell), Some(instance), _) => {
                let about_sibling = part.siblings.iter().any(|sibling| names(cell, sibling));
                names(cell, instance) || !about_sibling
            }
            (Some(cell), None, Some(test)) => test.is_named_by(cell),
            _ => true,
        };
        item_fits && instance_fits
    }

    /// Ids that rows about this part cite and the register lacks.
    fn missing(&self, part: Part<'_>) -> BTreeSet<String> {
        let about_part = |row: &&&PointAnswer| match (&row.item, part.item) {
            (Some(key), Some(item)) => *key == item.key,
            _ => true,
        };
        let cited = self
            .rows
            .iter()
            .filter(about_part)
            .flat_map(|row| &row.evidence);
        cited.filter(|id| !self.index.has(id)).cloned().collect()
    }

    /// The instances to rate one by one: those declared for the point's unit and those that answers
    /// name. None, unless an answer or a piece of evidence tells them apart. Evidence about anything
    /// else counts for all of them, so that more evidence never rates a point lower.
    fn instance_names(&self) -> Vec<String> {
        let named = self.rows.iter().filter_map(|row| row.instance.clone());
        let declared = self.input.submission.instances.get(&self.point.per);
        let declared = declared
            .into_iter()
            .flatten()
            .map(|instance| instance.name.clone());
        let mut kept: Vec<String> = Vec::new();
        for name in declared.chain(named) {
            if !kept.iter().any(|other| names(other, &name)) {
                kept.push(name);
            }
        }
        let register = &self.input.submission.register;
        let told_apart_by = |link: &&EvidenceLink| {
            let about = register[link.entry].instance.as_deref();
            about.is_some_and(|cell| kept.iter().any(|name| names(cell, name)))
        };
        let told_apart = self.rows.iter().any(|row| row.instance.is_some())
            || self.index.of(&self.point.id).iter().any(told_apart_by);
        if told_apart { kept } else { Vec::new() }
    }
}

fn weakest_of(instances: &[InstanceRating]) -> Option<Decision> {
    let outcomes: Vec<Outcome> = instances.iter().map(|i| i.decision.outcome).collect();
    let at = weakest(&outcomes)?;
    let decision = instances[at].decision.clone();
    let alone = instances.len() == 1;
    Some(if alone {
        decision
    } else {
        Decision {
            rule: Rule::InstancesMinimum,
            ..decision
        }
    })
}

fn says_something(row: &PointAnswer) -> bool {
    row.answer.is_some() || row.judgement.is_some()
}

/// An answer to the whole point speaks for an item only where it can be given to it: "not yet due"
/// of a point with standing items leaves those open.
fn fitted(claim: Claim, demand: Demand) -> Claim {
    let fits = claim
        .answer
        .is_none_or(|answer| super::claim::fits(answer, demand.trigger, demand.conditional));
    if fits {
        claim
    } else {
        Claim {
            answer: None,
            ..claim
        }
    }
}
