//! What the JSON files of a pack look like. The JSON Schemas are generated from these types.

use crate::control_point::ControlPoint;
use crate::edition::{Clause, Process, Role, SchemeStatus, Term};
use crate::event::EventRule;
use crate::identifier::{ClauseId, EditionId, StandardId};
use crate::mapping::MappingRow;
use crate::method::{ExclusionRules, GateRule, HandoverRule, Method, OtherPartyRules};
use crate::succession::{ClauseComparison, SuccessionRow};
use crate::text::LocalText;
use crate::work_package::WorkPackage;
use diagnostics::Language;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The version of the files' shape that this program reads. It is the first, so none is older; a file of
/// any other version is refused.
pub const FORMAT: u32 = 1;

/// The content of a kind of file.
pub trait FileShape: DeserializeOwned {
    /// The version of the shape that the file states.
    fn format(&self) -> u32;
}

macro_rules! file_shapes {
    ($($name:ty),*) => {
        $(impl FileShape for $name {
            fn format(&self) -> u32 {
                self.format
            }
        })*
    };
}

file_shapes!(
    Method,
    StandardFile,
    EditionFile,
    RulesFile,
    PackagesFile,
    ClauseFile,
    ComparisonsFile,
    RowsFile,
    MappingFile
);

/// `<standard>/standard.json`: a standard and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StandardFile {
    /// The version of the file's shape.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// The version of the pack.
    pub version: String,
    /// The standard's id: the name of its folder.
    pub id: StandardId,
    /// The designation without a year.
    pub title: LocalText,
    /// What the standard is about, in a line.
    pub subject: LocalText,
    /// Rights and sources.
    pub notice: LocalText,
    /// The languages in which every text of the pack exists.
    pub languages: Vec<Language>,
    /// The editions, oldest first; each has a folder of its name.
    pub editions: Vec<EditionId>,
    /// The successions; each has a folder `succession-<from>-<to>`.
    #[serde(default)]
    pub successions: Vec<SuccessionEntry>,
    /// The mappings; each has a file `mapping-<edition>-<standard>-<target edition>.json`.
    #[serde(default)]
    pub mappings: Vec<MappingEntry>,
}

/// A succession that a pack holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuccessionEntry {
    /// The older edition.
    pub from: EditionId,
    /// The newer edition.
    pub to: EditionId,
}

impl SuccessionEntry {
    /// The name of the succession's folder.
    pub fn folder(&self) -> String {
        format!("succession-{}-{}", self.from, self.to)
    }
}

/// A mapping that a pack holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MappingEntry {
    /// The edition mapped from.
    pub edition: EditionId,
    /// The standard mapped to.
    pub standard: StandardId,
    /// Its edition.
    pub target_edition: EditionId,
}

impl MappingEntry {
    /// The name of the mapping's file.
    pub fn file(&self) -> String {
        let MappingEntry {
            edition,
            standard,
            target_edition,
        } = self;
        format!("mapping-{edition}-{standard}-{target_edition}.json")
    }
}

/// `<standard>/<edition>/edition.json`: an edition without its points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditionFile {
    /// The version of the file's shape.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// The designation with its year.
    pub title: LocalText,
    /// The date of publication.
    #[serde(default)]
    pub published: Option<Date>,
    /// Where the edition stands, per scheme.
    #[serde(default)]
    pub status: Vec<SchemeStatus>,
    /// What has taken the edition's place today, if anything.
    #[serde(default)]
    pub superseded_by: Option<LocalText>,
    /// The clauses in order, headings included.
    pub clauses: Vec<Clause>,
    /// The processes; together they hold every control point.
    pub processes: Vec<Process>,
    /// Who answers and who acts.
    pub roles: Vec<Role>,
    /// Terms that differ from the previous edition, or are new.
    #[serde(default)]
    pub terms: Vec<Term>,
}

/// `<standard>/<edition>/rules.json`: an edition's own rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RulesFile {
    /// The version of the file's shape.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// Whether a requirement may be declared not applicable, and why not.
    pub exclusions: ExclusionRules,
    /// What holds where another party runs a process.
    #[serde(default)]
    pub other_parties: Option<OtherPartyRules>,
    /// The steps of readiness, from gate 0.
    pub gates: Vec<GateRule>,
    /// Tests that one process hands over to the next.
    #[serde(default)]
    pub handovers: Vec<HandoverRule>,
    /// Events and circumstances that several points are about.
    #[serde(default)]
    pub events: Vec<EventRule>,
}

/// `<standard>/<edition>/work-packages.json`: packages of remediation work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PackagesFile {
    /// The version of the file's shape.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// The packages.
    pub packages: Vec<WorkPackage>,
}

/// `<standard>/<edition>/clause-*.json`: the control points of a clause and its parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClauseFile {
    /// The version of the file's shape.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// The clause that holds every point of the file.
    pub clause: ClauseId,
    /// The points, in any order.
    pub points: Vec<ControlPoint>,
}

/// `<standard>/succession-<from>-<to>/comparisons.json`: clauses compared as trainers compare them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ComparisonsFile {
    /// The version of the file's shape.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// The lines, in the order in which they are shown.
    pub comparisons: Vec<ClauseComparison>,
}

/// `<standard>/succession-<from>-<to>/clause-*.json` and `dropped.json`: rows of a succession.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RowsFile {
    /// The version of the file's shape.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// The rows, in any order.
    pub rows: Vec<SuccessionRow>,
}

/// `<standard>/mapping-<edition>-<standard>-<target edition>.json`: rows of a mapping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MappingFile {
    /// The version of the file's shape.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// The rows, in any order.
    pub rows: Vec<MappingRow>,
}
