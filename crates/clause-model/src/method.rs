//! The method as data: thresholds and decision tables of all standards, and each edition's own rules.

use crate::control_point::{Asks, Effort};
use crate::event::EventRule;
use crate::identifier::{ClauseId, ControlPointId, EventId};
use crate::text::LocalText;
use jiff::Span;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// How far something is achieved (the scale of ISO/IEC 33020), lowest first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Rating {
    /// Not achieved.
    N,
    /// Partially achieved.
    P,
    /// Largely achieved.
    L,
    /// Fully achieved.
    F,
}

impl Rating {
    /// Every rating, lowest first.
    pub const ALL: [Rating; 4] = [Rating::N, Rating::P, Rating::L, Rating::F];

    /// The letter.
    pub fn letter(self) -> &'static str {
        match self {
            Rating::N => "N",
            Rating::P => "P",
            Rating::L => "L",
            Rating::F => "F",
        }
    }
}

/// Thresholds and decision tables that hold for every standard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// The version of the file's shape.
    pub format: u32,
    /// The version of the method; it changes whenever a rating could.
    pub version: String,
    /// Where one rating ends and the next begins.
    pub bands: Bands,
    /// When records are enough, and when evidence is too old.
    pub coverage: CoverageRules,
    /// What evidence allows.
    pub caps: Vec<CapRow>,
    /// When findings are grave.
    pub findings: FindingRules,
    /// Person-days that each class of effort stands for; an assumption to be edited.
    pub effort_days: BTreeMap<Effort, u32>,
    /// The rules in words, by id, as `explain` and the report's method sheet print them.
    pub rules: Vec<RuleText>,
}

/// Upper ends of the bands in percent (ISO/IEC 33020): a share at the end still belongs to the band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    /// The end of N.
    pub not: u32,
    /// The end of P.
    pub partially: u32,
    /// The end of L.
    pub largely: u32,
}

/// When records are enough, and when evidence is too old.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoverageRules {
    /// How many months before the as-of date records of a continuous practice must reach back.
    pub months_of_records: u32,
    /// The longest stretch of days without records that still counts as unbroken, at the recent end too.
    pub tolerated_gap_days: u32,
    /// The interval of periodic practices where the organisation states none, in months.
    pub default_interval_months: u32,
    /// The longest interval of its own that an organisation may state, in months.
    pub longest_interval_months: u32,
    /// How far back records of events may lie, in months.
    pub look_back_months: u32,
    /// From how many points on a document cited for them counts as a composite manual.
    pub composite_points: u32,
    /// From how many points on a record or report cited for them counts so, too.
    pub composite_record_points: u32,
    /// Over how many processes those points must spread.
    pub composite_processes: u32,
    /// How many days ahead a review that falls due is pointed out.
    pub review_notice_days: u32,
}

/// What a point's evidence amounts to, best first: the rows of the cap table.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum EvidencePicture {
    /// Usable design evidence, and the practice covered.
    DesignAndPractice,
    /// Usable design evidence, and thin evidence of practice.
    DesignPracticeThin,
    /// Usable design evidence alone.
    DesignOnly,
    /// The practice covered, without usable design evidence.
    PracticeOnly,
    /// Thin evidence of practice, without usable design evidence.
    PracticeThinOnly,
    /// Nothing but provisional evidence or interviews.
    ProvisionalOrInterview,
    /// Nothing that counts.
    Nothing,
}

impl EvidencePicture {
    /// Every picture, in the order of the table.
    pub const ALL: [EvidencePicture; 7] = [
        EvidencePicture::DesignAndPractice,
        EvidencePicture::DesignPracticeThin,
        EvidencePicture::DesignOnly,
        EvidencePicture::PracticeOnly,
        EvidencePicture::PracticeThinOnly,
        EvidencePicture::ProvisionalOrInterview,
        EvidencePicture::Nothing,
    ];
}

/// The best rating that evidence allows, or none at all.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Cap {
    /// Unresolved if anything was claimed, N if the answer was "not".
    #[serde(rename = "unresolved")]
    Unresolved,
    /// At most partially achieved.
    P,
    /// At most largely achieved.
    L,
    /// No limit.
    F,
}

impl Cap {
    /// The cap as a rating; none where nothing is allowed.
    pub fn rating(self) -> Option<Rating> {
        match self {
            Cap::Unresolved => None,
            Cap::P => Some(Rating::P),
            Cap::L => Some(Rating::L),
            Cap::F => Some(Rating::F),
        }
    }
}

/// A row of the cap table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CapRow {
    /// What the evidence amounts to.
    pub evidence: EvidencePicture,
    /// The row's label in reports.
    pub label: LocalText,
    /// The cap where a document is asked for.
    pub document: Cap,
    /// The cap where a practice is asked for.
    pub practice: Cap,
    /// The cap where both are asked for.
    pub both: Cap,
}

impl Method {
    /// The cap for a picture of evidence and what the point asks for.
    pub fn cap(&self, picture: EvidencePicture, asks: Asks) -> Cap {
        let row = self.caps.iter().find(|row| row.evidence == picture);
        row.map_or(Cap::Unresolved, |row| match asks {
            Asks::Document => row.document,
            Asks::Practice => row.practice,
            Asks::Both => row.both,
        })
    }

    /// The words of a rule.
    pub fn rule(&self, id: &str) -> Option<&RuleText> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}

/// When findings are grave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindingRules {
    /// How many merged findings in one process make a cluster.
    pub cluster_findings: u32,
    /// The share of the process's points that the cluster must touch, in percent.
    pub cluster_share_percent: u32,
    /// How many points of a process must not be achieved for the process to have broken down.
    pub breakdown_points: u32,
    /// The share of the process's points that apply, in percent, from which on it has broken down.
    pub breakdown_share_percent: u32,
    /// How far ahead of the as-of date a finding may be accepted for, in months: a certification body looks at
    /// what was promised at its next visit.
    pub acceptance_months: u32,
}

impl FindingRules {
    /// The days for which a finding may be accepted, the as-of date included.
    pub fn acceptance_window(&self, as_of: Date) -> RangeInclusive<Date> {
        let months = Span::new().months(i64::from(self.acceptance_months.min(12_000)));
        as_of..=as_of.checked_add(months).unwrap_or(Date::MAX)
    }
}

/// A rule in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleText {
    /// The rule's id, as verdicts name it.
    pub id: String,
    /// A short name.
    pub title: LocalText,
    /// What the rule says.
    pub text: LocalText,
    /// Where it comes from.
    pub source: LocalText,
}

/// An edition's own rules.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditionRules {
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

/// Whether requirements may be excluded.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExclusionRules {
    /// Whether "not applicable" is an answer.
    pub allowed: bool,
    /// The rule in words.
    pub reason: LocalText,
}

/// Who operates a process.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum PartyKind {
    /// The organisation itself.
    Own,
    /// An internal group outside the scope of the management system.
    InternalGroup,
    /// A customer acting as a supplier.
    Customer,
    /// An external supplier.
    Supplier,
    /// Somebody, but nobody can tell who: never in the data of a standard.
    Unknown,
}

/// What holds where another party runs a process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OtherPartyRules {
    /// Clauses whose processes others may run under governance.
    pub governed: Vec<ClauseId>,
    /// Clauses in which work may be bought but accountability stays.
    pub retained: Vec<ClauseId>,
    /// The share, in percent, of governed processes or of their points that others may not reach.
    pub majority_percent: u32,
    /// Points that only the organisation itself can answer for, whoever does the work.
    #[serde(default)]
    pub accountable: Vec<ControlPointId>,
    /// The points that test the governance of each process, by who runs it.
    pub governance: BTreeMap<PartyKind, Vec<ControlPointId>>,
    /// The clause through which the party itself is managed.
    pub managed_by: BTreeMap<PartyKind, ClauseId>,
    /// The circumstance that holds as soon as a party of a kind operates a process: no point that is about it can
    /// be said to lack its condition.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub shows: BTreeMap<PartyKind, EventId>,
    /// The rule in words.
    pub reason: LocalText,
}

/// One step of readiness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GateRule {
    /// The gate's number, from 0.
    pub gate: u32,
    /// Its name.
    pub title: LocalText,
    /// What must hold.
    pub conditions: Vec<GateCondition>,
    /// What the organisation is ready for once this gate and all before it hold.
    #[serde(default)]
    pub ready_for: Option<LocalText>,
}

/// Something that a gate needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "check", rename_all = "kebab-case", deny_unknown_fields)]
pub enum GateCondition {
    /// Each of these points is fully achieved.
    Fulfilled {
        /// The points.
        points: Vec<ControlPointId>,
    },
    /// Each keystone that asks for a document has it: the point is fully achieved as far as its document goes.
    KeystoneDocuments {
        /// The points that count as keystone documents.
        points: Vec<ControlPointId>,
    },
    /// Other points that ask for a document are listed as conditions; they do not break the gate.
    DocumentConditions,
    /// No question is left unanswered.
    AllAnswered,
    /// Continuous practices have the months of records that the method asks for.
    MonthsOfRecords,
    /// These periodic practices have taken place and are fully achieved: an occurrence that is planned but not
    /// yet due does not do.
    Occurred {
        /// The points.
        points: Vec<ControlPointId>,
        /// How many months before the as-of date the last occurrence may lie, whatever interval the organisation has
        /// set; none where its interval alone decides.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        within_months: Option<u32>,
    },
    /// Points that are not yet due are listed; too many of them show no operation.
    FewNotYetDue {
        /// More than this share of the edition's periodic points, in percent, is too many.
        periodic_percent: u32,
        /// This share of the points of one process that apply, in percent, is too many, if it is more than one point.
        process_percent: u32,
    },
    /// The last occurrence of one point is not before the first occurrence in force of another.
    Follows {
        /// What comes first.
        first: ControlPointId,
        /// What follows it.
        then: ControlPointId,
    },
    /// No more of the governed processes than the rules allow are run by others.
    OwnMajority,
    /// No requirement is declared not applicable against the edition's rules.
    NoExclusions,
    /// No major nonconformity, proposed or confirmed.
    NoMajor,
    /// No point is unresolved.
    NoUnresolved,
    /// Every minor nonconformity is accepted by a named owner with cause, action and date.
    MinorsAccepted,
}

/// A test that one process hands over to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandoverRule {
    /// The rule's id.
    pub id: String,
    /// Its name, such as "Incident to problem".
    pub title: LocalText,
    /// Points on the giving side.
    pub gives: Vec<ControlPointId>,
    /// Points on the taking side.
    pub takes: Vec<ControlPointId>,
    /// What breaks when the hand-over does not work.
    pub text: LocalText,
}
