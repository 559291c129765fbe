//! A requirement that an auditor can check: one *shall* statement, in our own words.

use crate::evidence_type::EvidenceType;
use crate::identifier::{ControlPointId, EventId, PackageId};
use crate::text::LocalText;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One requirement of an edition, with all that is needed to ask about it and to close a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ControlPoint {
    /// The id, unique within the edition; its clause holds the requirement.
    pub id: ControlPointId,
    /// What the point is about, in a few words.
    pub topic: LocalText,
    /// The requirement in our own words.
    pub requirement: LocalText,
    /// Lettered parts; they are rated, too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// What kind of thing is demanded.
    pub obligation: Obligation,
    /// The step of the plan-do-check-act cycle that the point belongs to.
    pub pdca: PdcaStep,
    /// Whether the requirement was read in a source or written from knowledge of the standard.
    pub confidence: Confidence,
    /// How many *shall*s of the standard the point stands for: 2 or 0 where a published count merges or splits one.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub shall_count: u8,
    /// When the practice is due.
    pub trigger: Trigger,
    /// For a conditional point, the condition under which it applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<LocalText>,
    /// The event or circumstance that the practice follows or is: records of it at one point speak for all
    /// points that it concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<EventId>,
    /// What fulfils the point.
    pub asks: Asks,
    /// The unit over which the demand repeats.
    pub per: Unit,
    /// Whether the management system cannot stand without it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub keystone: bool,
    /// The types of evidence that can support the point.
    pub evidence: ExpectedEvidence,
    /// The question put to the organisation.
    pub question: LocalText,
    /// What an auditor looks for.
    pub look_for: LocalText,
    /// How a gap is closed.
    pub remedy: Remedy,
    /// How much work closing the point from nothing takes.
    pub effort: Effort,
    /// The work package that a gap's actions belong to.
    pub package: PackageId,
}

fn one() -> u8 {
    1
}

// serde's `skip_serializing_if` hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_one(count: &u8) -> bool {
    *count == 1
}

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(flag: &bool) -> bool {
    !*flag
}

/// A lettered part of a control point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// The letter, as the standard has it.
    pub key: String,
    /// What the item demands, in our own words.
    pub text: LocalText,
    /// The item's own trigger, where it differs from the point's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger: Option<Trigger>,
    /// What fulfils the item, where it differs from the point's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<Asks>,
    /// The condition under which the item applies, where it has one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<LocalText>,
}

/// When the practice that a point demands is due.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Trigger {
    /// Once set up, it holds until changed.
    Standing,
    /// All the time.
    Continuous,
    /// At planned intervals.
    Periodic,
    /// Whenever the event occurs.
    OnEvent,
    /// Only where the point's condition holds.
    Conditional,
}

/// What fulfils a point.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Asks {
    /// A document.
    Document,
    /// A practice.
    Practice,
    /// A document and its practice.
    Both,
}

/// The kind of thing that a point demands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the names say it
pub enum Obligation {
    Activity,
    Agreement,
    Analysis,
    Communication,
    Document,
    Interface,
    Plan,
    Policy,
    Procedure,
    Record,
    Review,
    Role,
}

/// A step of the plan-do-check-act cycle.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the names say it
pub enum PdcaStep {
    Plan,
    Do,
    Check,
    Act,
}

/// How the wording of a point was come by.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// The statement was read in a source.
    Found,
    /// The statement was written from knowledge of the standard, without the text at hand.
    Recalled,
}

/// The unit over which a demand repeats.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the names say it
pub enum Unit {
    Organisation,
    Service,
    Customer,
    Supplier,
    Plan,
    Process,
    Site,
}

/// The types of evidence that can support a point.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpectedEvidence {
    /// What shows that it is laid down.
    pub design: Vec<EvidenceType>,
    /// What shows that it is practised.
    pub operating: Vec<EvidenceType>,
}

/// How a gap at a point is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// What to write or agree; present where the point asks for a document or both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<LocalText>,
    /// What to do and record; present where the point asks for a practice or both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub practice: Option<LocalText>,
    /// What shows that the gap is closed.
    pub accept: LocalText,
}

/// A class of effort; the method says how many person-days each stands for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[allow(missing_docs)] // the names say it
pub enum Effort {
    S,
    M,
    L,
    #[serde(rename = "XL")]
    Xl,
}

impl ControlPoint {
    /// The item with a key.
    pub fn item(&self, key: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.key == key)
    }
}
