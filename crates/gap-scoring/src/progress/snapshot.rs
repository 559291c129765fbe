//! The part of an assessment that progress needs, read back from its JSON.

use crate::assessment::ASSESSMENT_FORMAT;
use crate::finding::{Cause, FindingGrade};
use crate::outcome::Outcome;
use crate::remediation::Plan;
use clause_model::Language;
use clause_model::identifier::{ClauseId, ControlPointId, EditionId, StandardId};
use clause_model::submission::{InputFile, Organisation};
use jiff::civil::Date;
use serde::Deserialize;
use serde::de::IgnoredAny;

/// An assessment at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The file that it was read from.
    pub file: InputFile,
    /// The organisation's name.
    pub organisation: Option<String>,
    /// The scope of its management system.
    pub scope: Option<String>,
    /// The standard.
    pub standard: StandardId,
    /// The edition.
    pub edition: EditionId,
    /// The day for which it holds.
    pub as_of: Date,
    /// The version of the pack.
    pub pack_version: String,
    /// The version of the method.
    pub method_version: String,
    /// The language of its texts.
    pub language: Language,
    /// The outcome of every point, in the edition's order.
    pub points: Vec<SnapshotPoint>,
    /// The gates, from 0.
    pub gates: Vec<SnapshotGate>,
    /// How many ratings are better than the evidence allows, by an assessor's judgement.
    pub resting_on_overrides: u32,
    /// The findings, gravest first.
    pub findings: Vec<SnapshotFinding>,
    /// The person-days that remain; none without a plan.
    pub remaining_effort_days: Option<u32>,
    /// The actions that remain; none without a plan.
    pub open_actions: Option<u32>,
}

/// A point's outcome.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SnapshotPoint {
    /// The point.
    pub point: ControlPointId,
    /// What it came out as.
    pub outcome: Outcome,
}

/// A gate's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotGate {
    /// The number.
    pub gate: u32,
    /// Whether it held.
    pub holds: bool,
    /// How many things broke it.
    pub breaks: u32,
    /// The day on which it opens as time goes by, where nothing else breaks it.
    pub opens_on: Option<Date>,
    /// How many of its points held only by an assessor's override.
    pub resting_on_overrides: u32,
}

/// A finding in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotFinding {
    /// Its key, the same in each assessment of an edition as long as its cause is.
    pub key: String,
    /// Its number in its register.
    pub number: u32,
    /// Its grade.
    pub grade: FindingGrade,
    /// The process of its first point.
    pub process: Option<ClauseId>,
    /// Its cause, where it has one.
    pub cause: Option<Cause>,
    /// The points concerned.
    pub points: Vec<ControlPointId>,
    /// The finding in a line, in the language of its assessment.
    pub title: String,
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
struct Versioned {
    format: u32,
}

#[derive(Deserialize)]
struct Stored {
    provenance: StoredProvenance,
    #[serde(default)]
    readiness: StoredReadiness,
    organisation: Organisation,
    points: Vec<SnapshotPoint>,
    gates: Vec<StoredGate>,
    findings: Vec<StoredFinding>,
    #[serde(default)]
    plan: Option<Plan>,
}

#[derive(Deserialize)]
struct StoredProvenance {
    standard: StandardId,
    edition: EditionId,
    pack_version: String,
    method_version: String,
    settings: StoredSettings,
}

#[derive(Deserialize)]
struct StoredSettings {
    as_of: Date,
    language: Language,
}

#[derive(Deserialize, Default)]
struct StoredReadiness {
    #[serde(default)]
    resting_on_overrides: u32,
}

#[derive(Deserialize)]
struct StoredGate {
    gate: u32,
    holds: bool,
    breaks: Vec<IgnoredAny>,
    #[serde(default)]
    opens_on: Option<Date>,
    resting_on_overrides: u32,
}

#[derive(Deserialize)]
struct StoredFinding {
    key: String,
    number: u32,
    grade: FindingGrade,
    process: Option<ClauseId>,
    cause: Option<Cause>,
    points: Vec<ControlPointId>,
    text: StoredText,
}

#[derive(Deserialize)]
struct StoredText {
    title: String,
}

impl Snapshot {
    /// Reads the JSON of an assessment that stood in a file.
    pub fn from_json(text: &str, file: InputFile) -> Result<Self, SnapshotError> {
        let versioned: Versioned =
            serde_json::from_str(text).map_err(SnapshotError::NotAnAssessment)?;
        if versioned.format > ASSESSMENT_FORMAT {
            return Err(SnapshotError::LaterFormat {
                found: versioned.format,
                known: ASSESSMENT_FORMAT,
            });
        }
        let stored: Stored = serde_json::from_str(text).map_err(SnapshotError::NotAnAssessment)?;
        Ok(stored.snapshot(file))
    }
}

impl Stored {
    fn snapshot(self, file: InputFile) -> Snapshot {
        let plan = self.plan.as_ref();
        let open = |plan: &Plan| plan.actions.iter().filter(|one| one.is_open()).count() as u32;
        Snapshot {
            file,
            remaining_effort_days: plan.map(|plan| plan.remaining_effort_days),
            open_actions: plan.map(open),
            organisation: self.organisation.name,
            scope: self.organisation.scope,
            standard: self.provenance.standard,
            edition: self.provenance.edition,
            as_of: self.provenance.settings.as_of,
            pack_version: self.provenance.pack_version,
            method_version: self.provenance.method_version,
            language: self.provenance.settings.language,
            points: self.points,
            resting_on_overrides: self.readiness.resting_on_overrides,
            gates: self.gates.into_iter().map(StoredGate::short).collect(),
            findings: self
                .findings
                .into_iter()
                .map(StoredFinding::short)
                .collect(),
        }
    }
}

impl StoredGate {
    fn short(self) -> SnapshotGate {
        SnapshotGate {
            gate: self.gate,
            holds: self.holds,
            breaks: self.breaks.len() as u32,
            opens_on: self.opens_on,
            resting_on_overrides: self.resting_on_overrides,
        }
    }
}

impl StoredFinding {
    fn short(self) -> SnapshotFinding {
        SnapshotFinding {
            key: self.key,
            number: self.number,
            grade: self.grade,
            process: self.process,
            cause: self.cause,
            points: self.points,
            title: self.text.title,
        }
    }
}
