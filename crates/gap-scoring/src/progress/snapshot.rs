//! The part of an assessment that progress needs, read back from its JSON.

use crate::assessment::{ASSESSMENT_FORMAT, Assessment};
use crate::outcome::Outcome;
use clause_model::identifier::{ControlPointId, EditionId, StandardId};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An assessment at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Snapshot {
    /// The organisation's name.
    pub organisation: Option<String>,
    /// The standard.
    pub standard: StandardId,
    /// The edition.
    pub edition: EditionId,
    /// The day for which it holds.
    pub as_of: Date,
    /// The outcome of every point, in the edition's order.
    pub points: Vec<SnapshotPoint>,
    /// The gates, from 0.
    pub gates: Vec<SnapshotGate>,
}

/// A point's outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SnapshotPoint {
    /// The point.
    pub point: ControlPointId,
    /// What it came out as.
    pub outcome: Outcome,
}

/// A gate's state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SnapshotGate {
    /// The number.
    pub gate: u32,
    /// The name.
    pub title: String,
    /// Whether it held.
    pub holds: bool,
}

/// A text is no assessment that this program can read.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// Not the JSON of an assessment.
    #[error("not the JSON of an assessment")]
    NotAnAssessment(#[source] serde_json::Error),
    /// Written by a later program.
    #[error("assessment format {found}; this program reads up to {known}")]
    LaterFormat {
        /// The format found.
        found: u32,
        /// The highest format known.
        known: u32,
    },
}

#[derive(Deserialize)]
struct Stored {
    format: u32,
    provenance: StoredProvenance,
    organisation: StoredOrganisation,
    points: Vec<SnapshotPoint>,
    gates: Vec<SnapshotGate>,
}

#[derive(Deserialize)]
struct StoredProvenance {
    standard: StandardId,
    edition: EditionId,
    settings: StoredSettings,
}

#[derive(Deserialize)]
struct StoredSettings {
    as_of: Date,
}

#[derive(Deserialize)]
struct StoredOrganisation {
    name: Option<String>,
}

impl Snapshot {
    /// Reads the JSON of an assessment.
    pub fn from_json(text: &str) -> Result<Self, SnapshotError> {
        #[derive(Deserialize)]
        struct Versioned {
            format: u32,
        }
        let versioned: Versioned =
            serde_json::from_str(text).map_err(SnapshotError::NotAnAssessment)?;
        if versioned.format > ASSESSMENT_FORMAT {
            let found = versioned.format;
            return Err(SnapshotError::LaterFormat {
                found,
                known: ASSESSMENT_FORMAT,
            });
        }
        let stored: Stored = serde_json::from_str(text).map_err(SnapshotError::NotAnAssessment)?;
        debug_assert_eq!(stored.format, versioned.format);
        Ok(Snapshot {
            organisation: stored.organisation.name,
            standard: stored.provenance.standard,
            edition: stored.provenance.edition,
            as_of: stored.provenance.settings.as_of,
            points: stored.points,
            gates: stored.gates,
        })
    }
}

impl From<&Assessment> for Snapshot {
    fn from(assessment: &Assessment) -> Self {
        let point = |rating: &crate::rating::PointRating| SnapshotPoint {
            point: rating.point.clone(),
            outcome: rating.outcome,
        };
        let gate = |gate: &crate::readiness::GateResult| SnapshotGate {
            gate: gate.gate,
            title: gate.title.clone(),
            holds: gate.holds,
        };
        Snapshot {
            organisation: assessment.organisation.name.clone(),
            standard: assessment.provenance.standard.clone(),
            edition: assessment.provenance.edition.clone(),
            as_of: assessment.provenance.settings.as_of,
            points: assessment.points.iter().map(point).collect(),
            gates: assessment.gates.iter().map(gate).collect(),
        }
    }
}
