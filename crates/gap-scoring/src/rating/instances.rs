//! Services, customers, suppliers, sites and governed processes: a demand that repeats over them is
//! met as far as it is met for each.

use super::decision::{Decision, Rule};
use super::items::ItemRating;
use crate::outcome::Outcome;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The rating for one service, customer, supplier, site or governed process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InstanceRating {
    /// The instance's name.
    pub name: String,
    /// What is decided on it.
    pub decision: Decision,
    /// Its lettered items, where they were rated one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemRating>,
}

impl InstanceRating {
    /// The decisions that make up the one on the instance: on its items, else on the whole. A judgement
    /// replaces what was decided on items; a party that is not managed adds to it.
    pub fn parts(&self) -> impl Iterator<Item = &Decision> {
        let judged = self.decision.rule == Rule::AssessorJudgement;
        let items = if judged { &[][..] } else { &self.items };
        let limited = self.decision.rule == Rule::ManagingEvidenceMissing;
        let whole = (items.is_empty() || limited).then_some(&self.decision);
        items.iter().map(|item| &item.decision).chain(whole)
    }
}

/// The place of the weakest: a shown shortfall before an open question, then by rating. Instances
/// whose condition is absent say nothing, unless all are.
pub(crate) fn weakest(outcomes: &[Outcome]) -> Option<usize> {
    (0..outcomes.len()).min_by_key(|&at| outcomes[at].strength())
}
