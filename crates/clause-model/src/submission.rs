//! What an organisation says, in the words of the model: reading produces it, scoring takes it.

mod carried;
mod doubt;
mod instance_name;
mod intake_log;
mod link_decision;

pub use carried::{Carried, is_unconfirmed};
pub use doubt::{AnswerField, EntryField};
pub use instance_name::{BETWEEN_INSTANCES, folded_name, is_same_name};
pub use intake_log::{
    ColumnIntake, Disposition, DispositionTally, IntakeLog, RowIntake, SheetIntake, SheetRole,
};
pub use link_decision::LinkDecision;

use crate::control_point::Unit;
use crate::evidence_type::EvidenceType;
use crate::identifier::{ClauseId, ControlPointId, EditionId, StandardId};
use crate::method::{PartyKind, Rating};
use diagnostics::{Language, Place};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Everything read from the input files.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Submission {
    /// The files, in the order of their names.
    pub files: Vec<InputFile>,
    /// The standard that a template's mark or the user named.
    pub standard: Option<StandardId>,
    /// The edition that a template's mark or the user named.
    pub edition: Option<EditionId>,
    /// The language of the questionnaire.
    pub language: Option<Language>,
    /// The organisation.
    pub organisation: Organisation,
    /// The services, customers, suppliers and sites that demands repeat over.
    pub instances: BTreeMap<Unit, Vec<Instance>>,
    /// The answers, in the order of files, sheets and rows.
    pub answers: Vec<PointAnswer>,
    /// The evidence register.
    pub register: Vec<EvidenceEntry>,
    /// What people decided on suggested links, in the order of evidence and points.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub link_decisions: Vec<LinkDecision>,
    /// What became of each row and cell.
    pub intake: IntakeLog,
}

/// An input file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct InputFile {
    /// The name without its folder.
    pub name: String,
    /// The SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// The organisation that answers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Organisation {
    /// Its name.
    pub name: Option<String>,
    /// The scope of the management system.
    pub scope: Option<String>,
    /// Who assesses.
    pub assessor: Option<String>,
    /// Further fields of the start page, by their label.
    pub details: BTreeMap<String, String>,
}

/// A service, customer, supplier or site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Instance {
    /// The name.
    pub name: String,
    /// Where it stands.
    pub place: Place,
}

/// An answer to a question.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Claimed F.
    Fully,
    /// Claimed L.
    Largely,
    /// Claimed P.
    Partly,
    /// Claimed N.
    Not,
    /// The event has not occurred (on-event points).
    NotOccurred,
    /// The occurrence is planned and not yet due (periodic points).
    NotYetDue,
    /// The condition does not hold (conditional points).
    ConditionAbsent,
    /// A plain "not applicable".
    NotApplicable,
}

impl Answer {
    /// Every answer, in the order in which dropdowns list them.
    pub const ALL: [Answer; 8] = [
        Answer::Fully,
        Answer::Largely,
        Answer::Partly,
        Answer::Not,
        Answer::NotOccurred,
        Answer::NotYetDue,
        Answer::ConditionAbsent,
        Answer::NotApplicable,
    ];

    /// The rating that the answer claims; none for answers that claim none.
    pub fn claimed(self) -> Option<Rating> {
        match self {
            Answer::Fully => Some(Rating::F),
            Answer::Largely => Some(Rating::L),
            Answer::Partly => Some(Rating::P),
            Answer::Not => Some(Rating::N),
            _ => None,
        }
    }
}

/// What a row of a questionnaire says about a point or an item of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PointAnswer {
    /// The point.
    pub point: ControlPointId,
    /// The item, where the row is about one.
    pub item: Option<String>,
    /// The clause, where the row was about a whole clause and applies to each of its points.
    pub by_clause: Option<ClauseId>,
    /// The service, customer, supplier, site or process that the row is about.
    pub instance: Option<String>,
    /// The answer; none where it was left blank or could not be used.
    pub answer: Option<Answer>,
    /// What was carried over from an earlier edition, where the row asks for the rest or for a
    /// confirmation of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<Carried>,
    /// When the next occurrence is planned ("not yet due").
    pub planned: Option<Date>,
    /// The organisation's own interval, in months (periodic points).
    pub interval_months: Option<u32>,
    /// The interval as it was written, where it cannot be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval_text: Option<String>,
    /// Ids of register entries.
    pub evidence: Vec<String>,
    /// Who operates it.
    pub operated_by: Option<OperatedBy>,
    /// Who answered.
    pub respondent: Option<String>,
    /// The organisation's comment.
    pub comment: Option<String>,
    /// The assessor's judgement; present only together with a note.
    pub judgement: Option<Judgement>,
    /// A judgement that stands without a note: it replaces nothing, and where it is the graver, nothing is
    /// settled either.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unreasoned: Option<Verdict>,
    /// Fields that hold something which cannot be read.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub unreadable: BTreeSet<AnswerField>,
    /// The row, and where known the answer's cell.
    pub place: Place,
}

/// Who operates a process or carries out a requirement.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct OperatedBy {
    /// The kind of party.
    pub kind: PartyKind,
    /// The party's name, where one is given.
    pub name: Option<String>,
}

/// An assessor's judgement, which replaces the final rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Judgement {
    /// What was judged.
    pub verdict: Verdict,
    /// Why.
    pub note: String,
    /// Where it stands.
    pub place: Place,
}

/// What an assessor may judge.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Fully achieved.
    F,
    /// Largely achieved.
    L,
    /// Partially achieved.
    P,
    /// Not achieved.
    N,
    /// A major nonconformity, confirmed: rated N.
    Major,
    /// A minor nonconformity and no major: the rating stays, at most P.
    Minor,
}

impl Verdict {
    /// Every verdict, in the order in which dropdowns list them.
    pub const ALL: [Verdict; 6] = [
        Verdict::F,
        Verdict::L,
        Verdict::P,
        Verdict::N,
        Verdict::Major,
        Verdict::Minor,
    ];
}

/// An entry of the evidence register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EvidenceEntry {
    /// The id by which answers cite it.
    pub id: String,
    /// The title.
    pub title: String,
    /// The type; none where the text could not be understood.
    pub kind: Option<EvidenceType>,
    /// Whether it is approved (documents only).
    pub approval: Approval,
    /// What is written of the approval, where it does not say whether there is one (documents only).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval_text: Option<String>,
    /// The version.
    pub version: Option<String>,
    /// The date of issue, or of what was recorded.
    pub issued: Option<Date>,
    /// When its review falls due, or it expires.
    pub review_due: Option<Date>,
    /// The first day of the period that it covers.
    pub period_from: Option<Date>,
    /// The last day of the period that it covers.
    pub period_to: Option<Date>,
    /// What was sampled.
    pub sample: Option<Sample>,
    /// Whether it is in force.
    pub status: EntryStatus,
    /// Whether it lies within the scope; unstated counts as within.
    pub out_of_scope: bool,
    /// The services, customers, suppliers, sites or processes that it is about, with semicolons between
    /// them; none where it is about nobody in particular.
    pub instance: Option<String>,
    /// What it says it supports.
    pub references: Vec<Reference>,
    /// Who owns it.
    pub owner: Option<String>,
    /// Where it is kept.
    pub location: Option<String>,
    /// A comment.
    pub comment: Option<String>,
    /// Fields that hold something which cannot be read, or not be relied on.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub unreadable: BTreeSet<EntryField>,
    /// Its row in the register.
    pub place: Place,
}

/// Whether a document is approved.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Approval {
    /// Approved.
    Approved,
    /// Still a draft.
    Draft,
    /// Not stated.
    #[default]
    Unknown,
}

/// Whether an entry is in force.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum EntryStatus {
    /// In force.
    #[default]
    Current,
    /// Replaced by a later version.
    Superseded,
    /// Withdrawn.
    Withdrawn,
}

/// What was sampled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Sample {
    /// The statement, such as "20 of 312 tickets".
    pub text: String,
    /// Whether it is a nil return: a statement that no event occurred.
    pub nil_return: bool,
    /// Whether it says that nothing was sampled, such as "0 of 100", or more than there is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub empty: bool,
}

/// What an entry of the register says it supports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Reference {
    /// The edition, where it is not the one assessed.
    pub edition: Option<EditionId>,
    /// What is referred to.
    pub target: ReferenceTarget,
}

/// A point, an item or a clause.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReferenceTarget {
    /// A control point.
    Point(ControlPointId),
    /// A lettered item of a control point.
    Item(ControlPointId, String),
    /// A clause with its parts.
    Clause(ClauseId),
}
