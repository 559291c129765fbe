//! Rates one point: the whole, its items, its instances, or the processes that it governs.

use super::claim::Claim;
use super::condition::{self, Asked};
use super::decision::{Decision, Demand, Rule, decide};
use super::instances::{InstanceRating, weakest};
use super::items::{ItemRating, decide_by_items};
use super::judgement::{is_unsettled, judged};
use super::occurrence::Occurrences;
use super::point::{PointRating, RatingInput};
use super::rows::Rows;
use crate::evidence::{
    About, Circumstances, EvidenceLink, InstanceNames, LinkIndex, about, picture,
};
use crate::governance::{Governance, GovernanceTest};
use crate::outcome::Outcome;
use clause_model::ControlPoint;
use clause_model::control_point::{Asks, Item, Trigger};
use clause_model::submission::{PointAnswer, Verdict, folded_name, is_same_name};
use std::collections::{BTreeMap, BTreeSet};

/// Rates one point; the rows are the answers to it, its items and its instances.
pub(super) struct PointRater<'a> {
    pub(super) input: RatingInput<'a>,
    pub(super) index: &'a LinkIndex<'a>,
    pub(super) names: &'a InstanceNames,
    pub(super) governance: &'a Governance,
    pub(super) point: &'a ControlPoint,
    pub(super) rows: &'a [&'a PointAnswer],
    /// What has taken place according to records at other points.
    pub(super) occurrences: &'a Occurrences,
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
    pub(super) fn rate(&self) -> PointRating {
        let tests = self.governance.tests_at(&self.point.id);
        let instances: Vec<InstanceRating> = if tests.is_empty() {
            let names = self.instance_names();
            names
                .iter()
                .map(|name| self.instance(name, &names))
                .collect()
        } else {
            tests.iter().map(|test| self.governed(test)).collect()
        };
        let (whole, items) = self.with_items(Part::default());
        let computed = weakest_of(&instances).unwrap_or(whole);
        let row = self.row(Part::default());
        if is_unsettled(row, computed.outcome) {
            return self.unsettled(computed);
        }
        let verdict = row.and_then(|row| row.judgement.as_ref());
        let verdict = verdict.map(|judgement| judgement.verdict);
        let mut outcome = verdict.map_or(computed.outcome, |v| judged(v, computed.outcome));
        // What the organisation itself says is not achieved stays so, whoever carries it out.
        if self.bought_accountability() && verdict.is_none() && outcome != Outcome::Not {
            outcome = Outcome::Unresolved;
        }
        let is_major = |row: &&PointAnswer| {
            row.judgement
                .as_ref()
                .is_some_and(|judgement| judgement.verdict == Verdict::Major)
        };
        let bought = outcome != computed.outcome && verdict.is_none();
        PointRating {
            point: self.point.id.clone(),
            outcome,
            computed: if bought {
                Decision {
                    outcome,
                    rule: Rule::AccountabilityBought,
                    ..computed
                }
            } else {
                computed
            },
            verdict,
            confirmed_major: self.rows.iter().any(is_major),
            items: if bought { Vec::new() } else { items },
            instances: if bought { Vec::new() } else { instances },
        }
    }

    /// A judgement that nobody can rely on leaves the whole point open, whatever its parts come out as.
    fn unsettled(&self, computed: Decision) -> PointRating {
        PointRating {
            point: self.point.id.clone(),
            computed: unsettled(computed),
            outcome: Outcome::Unresolved,
            verdict: None,
            confirmed_major: false,
            items: Vec::new(),
            instances: Vec::new(),
        }
    }

    /// Work may be bought, accountability may not: some duties are the organisation's own.
    fn bought_accountability(&self) -> bool {
        let rules = self.input.edition.rules.other_parties.as_ref();
        let own = rules.is_some_and(|rules| rules.accountable.contains(&self.point.id));
        own && Rows(self.rows).operated_by_other()
    }

    fn instance(&self, name: &str, siblings: &[String]) -> InstanceRating {
        let part = Part {
            instance: Some(name),
            siblings,
            ..Part::default()
        };
        let (mut decision, items) = self.with_items(part);
        let row = Rows(self.rows).about_instance(name);
        if is_unsettled(row, decision.outcome) {
            decision = unsettled(decision);
        }
        let own = row.and_then(|row| row.judgement.as_ref());
        if let Some(judgement) = own {
            decision.outcome = judged(judgement.verdict, decision.outcome);
            decision.rule = Rule::AssessorJudgement;
        }
        InstanceRating {
            name: name.to_owned(),
            decision,
            items,
        }
    }

    /// One governance test: the point for one process that one party runs.
    fn governed(&self, test: &GovernanceTest) -> InstanceRating {
        let part = Part {
            test: Some(test),
            ..Part::default()
        };
        let (mut decision, items) = self.with_items(part);
        let too_good = decision.outcome.thirds().is_some_and(|thirds| thirds > 1);
        if too_good && !test.managed {
            decision.outcome = Outcome::Partially;
            decision.rule = Rule::ManagingEvidenceMissing;
        }
        InstanceRating {
            name: test.name(),
            decision,
            items,
        }
    }

    fn with_items(&self, part: Part<'_>) -> (Decision, Vec<ItemRating>) {
        let whole = self.decide(part);
        if self.point.items.is_empty() || !self.speaks_of_items() {
            return (whole, Vec::new());
        }
        let rate = |item| {
            let of_item = Part {
                item: Some(item),
                ..part
            };
            let mut decision = self.decide(of_item);
            let own = self.row(of_item).filter(|row| row.item.is_some());
            if is_unsettled(own, decision.outcome) {
                decision = unsettled(decision);
            }
            if let Some(judgement) = own.and_then(|row| row.judgement.as_ref()) {
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
        Rows(self.rows).speak_of_items()
            || self
                .index
                .of(&self.point.id)
                .iter()
                .any(|link| link.item.is_some())
            || self
                .point
                .items
                .iter()
                .any(|item| item.trigger.is_some() || item.asks.is_some())
    }

    fn decide(&self, part: Part<'_>) -> Decision {
        let row = self.row(part);
        let asked = Asked {
            point: self.point,
            instance: part.instance,
            row,
        };
        let demand = Demand {
            condition_shown: condition::shown(self.input, self.governance, asked),
            ..self.demand(part.item)
        };
        let mut claim = row.map(Claim::of).unwrap_or_default();
        if part.item.is_some() && row.is_some_and(|row| row.item.is_none()) {
            claim = claim.fitted(demand);
        }
        let (links, undeclared) = self.links(part);
        let rules = &self.input.method.coverage;
        let around = Circumstances {
            point: self.point,
            trigger: demand.trigger,
            asks: demand.asks,
            interval: claim.interval_months(rules),
            interval_unknown: claim.interval_unknown,
            as_of: self.input.as_of,
            rules,
            composite: &self.index.composite,
            undeclared: &undeclared,
            operated_by_other: Rows(self.rows).operated_by_other(),
        };
        let missing = self.missing(part);
        let view = picture(&around, &links, &self.input.submission.register, &missing);
        let elsewhere = self
            .occurrences
            .elsewhere(self.point, part.instance, part.siblings);
        let as_of = self.input.as_of;
        decide(self.input.method, demand, claim, view, elsewhere, as_of)
    }

    fn demand(&self, item: Option<&Item>) -> Demand {
        let own_trigger: Option<Trigger> = item.and_then(|item| item.trigger);
        let own_asks: Option<Asks> = item.and_then(|item| item.asks);
        let own_condition = item.is_some_and(|item| item.condition.is_some());
        Demand {
            trigger: own_trigger.unwrap_or(self.point.trigger),
            asks: own_asks.unwrap_or(self.point.asks),
            conditional: self.point.condition.is_some() || own_condition,
            condition_shown: None,
            exclusions_allowed: self.input.edition.rules.exclusions.allowed,
        }
    }

    fn row(&self, part: Part<'_>) -> Option<&PointAnswer> {
        let about = |cell: &str| match (part.instance, part.test) {
            (Some(instance), _) => is_same_name(cell, instance),
            (None, Some(test)) => test.is_named_by(cell, self.names),
            (None, None) => false,
        };
        Rows(self.rows).deciding(part.item.map(|item| item.key.as_str()), about)
    }

    /// The links that speak of a part, and the entries among them that name nobody known: these are
    /// shown, and count for nothing.
    fn links(&self, part: Part<'_>) -> (Vec<&EvidenceLink>, BTreeSet<usize>) {
        let of_item = |link: &&&EvidenceLink| match (&link.item, part.item) {
            (Some(linked), Some(item)) => *linked == item.key,
            _ => true,
        };
        let mut undeclared = BTreeSet::new();
        let mut kept = Vec::new();
        for link in self.index.of(&self.point.id).iter().filter(of_item) {
            match self.about(link, part) {
                About::This => {}
                About::Unknown => {
                    undeclared.insert(link.entry);
                }
                About::Other => continue,
            }
            kept.push(*link);
        }
        (kept, undeclared)
    }

    /// Whom a link's entry is about: its own names come before that of the answer that cites it.
    fn about(&self, link: &EvidenceLink, part: Part<'_>) -> About {
        let entry = &self.input.submission.register[link.entry];
        let mut named: Vec<&str> = entry.instances().collect();
        if named.is_empty() {
            named.extend(link.instance.as_deref());
        }
        match (part.instance, part.test) {
            // Evidence about another instance of the same kind says nothing about this one.
            (Some(instance), _) => about(
                &named,
                |name| is_same_name(name, instance),
                |name| part.siblings.iter().any(|other| is_same_name(name, other)),
                |name| self.names.is_of_another_kind(name, self.point.per),
            ),
            (None, Some(test)) => self.about_test(&named, test),
            (None, None) => About::This,
        }
    }

    /// The same for a governed process. Where its operator is not named, any unknown name may be the operator's.
    fn about_test(&self, named: &[&str], test: &GovernanceTest) -> About {
        let tests = self.governance.tests_at(&self.point.id);
        let other = |name: &str| {
            let of_test = tests
                .iter()
                .any(|other| other.is_named_by(name, self.names));
            let of_party = test.party.is_some() && self.names.is_party(name, test.kind);
            of_test || of_party || self.names.process(name).is_some()
        };
        about(
            named,
            |name| test.is_named_by(name, self.names),
            other,
            |name| test.party.is_none() || self.names.knows(name),
        )
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
    /// name, in the order of their names. None, unless an answer or a piece of evidence tells them apart, be it
    /// by a name that is none of theirs. Evidence about something of another kind counts for all of
    /// them, so that more evidence never rates a point lower.
    fn instance_names(&self) -> Vec<String> {
        let named = self.rows.iter().filter_map(|row| row.instance.as_ref());
        let declared = self.input.submission.instances.get(&self.point.per);
        let declared = declared.into_iter().flatten();
        let mut known: BTreeMap<String, &String> = BTreeMap::new();
        for name in declared.map(|instance| &instance.name).chain(named) {
            known.entry(folded_name(name)).or_insert(name);
        }
        let tells_apart = |name: &str| {
            known.contains_key(&folded_name(name))
                || !self.names.is_of_another_kind(name, self.point.per)
        };
        let register = &self.input.submission.register;
        let mut links = self.index.of(&self.point.id).iter();
        let told_apart = self.rows.iter().any(|row| row.instance.is_some())
            || links.any(|link| register[link.entry].instances().any(tells_apart));
        if told_apart {
            known.into_values().cloned().collect()
        } else {
            Vec::new()
        }
    }
}

fn unsettled(computed: Decision) -> Decision {
    Decision {
        outcome: Outcome::Unresolved,
        rule: Rule::JudgementUnsettled,
        not_exercised: false,
        ..computed
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
