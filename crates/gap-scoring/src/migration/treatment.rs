//! How points of the newer edition are treated, and why.

use clause_model::Language;
use clause_model::identifier::ControlPointId;
use schemars::JsonSchema;
use serde::Serialize;

/// How a point of the newer edition is treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Treatment {
    /// Rating and evidence are carried; the organisation confirms.
    Carried,
    /// The old part is carried, the remainder is asked.
    Remainder,
    /// The point is asked in full.
    Full,
}

impl Treatment {
    /// Every treatment.
    pub const ALL: [Treatment; 3] = [Treatment::Carried, Treatment::Remainder, Treatment::Full];

    /// The treatment in words.
    pub fn words(self, language: Language) -> &'static str {
        match self {
            Treatment::Carried => language.pick("carried", "承接"),
            Treatment::Remainder => language.pick("remainder", "剩余要求"),
            Treatment::Full => language.pick("in full", "完整提问"),
        }
    }
}

/// Why a point is treated so.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum TreatmentReason {
    /// The newer point asks no more than its sources.
    NothingAdded,
    /// The newer point asks more than its sources.
    SomethingAdded,
    /// The newer point has no source.
    New,
    /// A source is unresolved or waiting, so that nothing is known of the old part.
    SourceOpen {
        /// The sources concerned.
        points: Vec<ControlPointId>,
    },
    /// What the sources say cannot be said of the newer point.
    AnswerDoesNotCarry,
    /// Nothing is added, and what is carried does not stand at the newer point on the evidence that
    /// comes along: it would be unresolved.
    NothingShown,
}

/// Points by treatment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct PositionTally {
    /// Carried whole.
    pub carried: u32,
    /// The old part carried, the remainder asked.
    pub remainder: u32,
    /// Asked in full.
    pub full: u32,
}

impl PositionTally {
    /// Counts a point.
    pub(super) fn add(&mut self, treatment: Treatment) {
        match treatment {
            Treatment::Carried => self.carried += 1,
            Treatment::Remainder => self.remainder += 1,
            Treatment::Full => self.full += 1,
        }
    }
}
