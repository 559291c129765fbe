//! Gates: what holds, what breaks them, and how much rests on overrides.

use super::check::check;
use crate::finding::Finding;
use crate::governance::Governance;
use crate::rating::PointRating;
use clause_model::identifier::ControlPointId;
use clause_model::method::{GateCondition, Method};
use clause_model::submission::Submission;
use clause_model::{Edition, Language};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What gates are judged from.
#[derive(Debug, Clone, Copy)]
pub struct ReadinessInput<'a> {
    /// Thresholds.
    pub method: &'a Method,
    /// The edition with its gates.
    pub edition: &'a Edition,
    /// What the organisation says.
    pub submission: &'a Submission,
    /// The ratings, in the edition's order.
    pub ratings: &'a [PointRating],
    /// The findings.
    pub findings: &'a [Finding],
    /// What other parties run.
    pub governance: &'a Governance,
    /// Keys of findings whose owner has accepted them with cause, action and date.
    pub accepted: &'a BTreeSet<String>,
    /// Keys of findings that were accepted for a day that has passed, or is too far ahead, with that day.
    pub untimely: &'a BTreeMap<String, Date>,
    /// The day for which the gates are judged.
    pub as_of: Date,
    /// The language of the texts.
    pub language: Language,
}

/// Something that breaks a gate, or a condition listed with it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Break {
    /// The point, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<ControlPointId>,
    /// The finding's key, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<String>,
    /// What is wrong.
    pub text: String,
    /// The day on which it resolves itself as time goes by, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// The state of one gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GateResult {
    /// The gate's number, from 0.
    pub gate: u32,
    /// Its name.
    pub title: String,
    /// Whether everything that it needs holds, whatever the other gates.
    pub holds: bool,
    /// What it needs and has.
    pub met: Vec<String>,
    /// What breaks it.
    pub breaks: Vec<Break>,
    /// What is listed with it and does not break it.
    pub conditions: Vec<Break>,
    /// The day on which it opens by the passing of time alone, where nothing else breaks it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens_on: Option<Date>,
    /// How many of the points that it looks at hold only by an assessor's override.
    pub resting_on_overrides: u32,
    /// How many actions of the plan stand between today and this gate alone; none without a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance_in_actions: Option<u32>,
    /// What the organisation is ready for once this gate and all before it hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_for: Option<String>,
}

/// What one condition of a gate comes to.
#[derive(Debug, Default)]
pub(super) struct Checked {
    pub(super) what: String,
    pub(super) breaks: Vec<Break>,
    pub(super) conditions: Vec<Break>,
    /// Points that the condition looks at.
    pub(super) points: BTreeSet<ControlPointId>,
}

/// Judges every gate of the edition, each by itself. Distances are filled in with the plan.
pub fn gates(input: ReadinessInput<'_>) -> Vec<GateResult> {
    let ratings: BTreeMap<_, _> = input.ratings.iter().map(|r| (&r.point, r)).collect();
    let judge = |rule: &clause_model::method::GateRule| {
        let checked: Vec<Checked> = rule
            .conditions
            .iter()
            .map(|condition| check(input, &ratings, condition))
            .collect();
        let breaks: Vec<Break> = checked.iter().flat_map(|c| c.breaks.clone()).collect();
        let looked_at: BTreeSet<_> = checked.iter().flat_map(|c| &c.points).collect();
        let overridden = looked_at
            .iter()
            .filter(|point| rests_on_override(&ratings, point));
        GateResult {
            gate: rule.gate,
            title: rule.title.get(input.language).to_owned(),
            holds: breaks.is_empty(),
            met: checked
                .iter()
                .filter(|c| c.breaks.is_empty())
                .map(|c| c.what.clone())
                .collect(),
            conditions: checked.iter().flat_map(|c| c.conditions.clone()).collect(),
            opens_on: opens_on(&breaks),
            breaks,
            resting_on_overrides: overridden.count() as u32,
            distance_in_actions: None,
            ready_for: rule
                .ready_for
                .as_ref()
                .map(|text| text.get(input.language).to_owned()),
        }
    };
    input.edition.rules.gates.iter().map(judge).collect()
}

fn rests_on_override(
    ratings: &BTreeMap<&ControlPointId, &PointRating>,
    point: &ControlPointId,
) -> bool {
    ratings
        .get(point)
        .is_some_and(|rating| rating.rests_on_override())
}

/// Time alone opens a gate if every break has a day on which it resolves itself.
fn opens_on(breaks: &[Break]) -> Option<Date> {
    let days: Option<Vec<Date>> = breaks.iter().map(|b| b.until).collect();
    days.and_then(|days| days.into_iter().max())
}

impl GateResult {
    /// Whether a condition of a kind belongs to the gate.
    pub fn has(edition: &Edition, gate: u32, wanted: impl Fn(&GateCondition) -> bool) -> bool {
        let rule = edition.rules.gates.iter().find(|rule| rule.gate == gate);
        rule.is_some_and(|rule| rule.conditions.iter().any(wanted))
    }
}
