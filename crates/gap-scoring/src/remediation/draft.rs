//! Actions in the making: gathered by key, before they have words, effort and order.

use super::action::{ActionStage, Lag, Purpose};
use crate::evidence::StateReason;
use clause_model::identifier::PackageId;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// An action in the making.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) key: String,
    pub(super) stage: ActionStage,
    pub(super) purpose: Purpose,
    pub(super) subject: Subject,
    /// Places of its points in the edition.
    pub(super) points: BTreeSet<usize>,
    /// Places of the findings that it helps to close.
    pub(super) findings: BTreeSet<usize>,
    /// Reasons for which an entry of the register is not in order.
    pub(super) reasons: BTreeSet<StateReason>,
    pub(super) lag: Option<Lag>,
    /// A day that the action itself brings along.
    pub(super) due: Option<Date>,
}

/// What an action is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    /// A work package.
    Package(PackageId),
    /// A process, by its clause.
    Process(clause_model::ClauseId),
    /// An entry of the register.
    Entry(String),
    /// A hand-over between processes.
    HandOver(String),
    /// Records that began on a day.
    RecordsSince(Date),
    /// The organisation's standing towards others who run its processes.
    OtherParties,
    /// All findings.
    Findings,
}

impl Subject {
    /// The first half of the action's key.
    fn key(&self) -> String {
        match self {
            Subject::Package(id) => id.to_string(),
            Subject::Process(id) => id.to_string(),
            Subject::Entry(id) | Subject::HandOver(id) => id.clone(),
            Subject::RecordsSince(day) => format!("records-since-{day}"),
            Subject::OtherParties => "other-parties".to_owned(),
            Subject::Findings => "findings".to_owned(),
        }
    }
}

/// The actions in the making, one per key.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    pub(super) list: Vec<Draft>,
    by_key: BTreeMap<String, usize>,
}

impl Drafts {
    /// The action of a subject and stage; a new one where there is none yet.
    pub(super) fn at(
        &mut self,
        subject: Subject,
        stage: ActionStage,
        purpose: Purpose,
    ) -> &mut Draft {
        let key = format!("{}:{}", subject.key(), stage.id());
        let next = self.list.len();
        let at = *self.by_key.entry(key.clone()).or_insert(next);
        if at == next {
            self.list.push(Draft {
                key,
                stage,
                purpose,
                subject,
                points: BTreeSet::new(),
                findings: BTreeSet::new(),
                reasons: BTreeSet::new(),
                lag: None,
                due: None,
            });
        }
        let draft = &mut self.list[at];
        draft.purpose = draft.purpose.min(purpose);
        draft
    }
}

impl Draft {
    /// Adds points and a finding.
    pub(super) fn serve(
        &mut self,
        finding: usize,
        points: impl IntoIterator<Item = usize>,
    ) -> &mut Self {
        self.findings.insert(finding);
        self.points.extend(points);
        self
    }

    /// Waits at least for a lag; of two, the longer counts.
    pub(super) fn wait(&mut self, lag: Option<Lag>) -> &mut Self {
        self.lag = self.lag.max(lag);
        self
    }
}

impl ActionStage {
    /// The stage's name in keys, as JSON has it.
    pub fn id(self) -> &'static str {
        match self {
            ActionStage::Answer => "answer",
            ActionStage::Attach => "attach",
            ActionStage::Clarify => "clarify",
            ActionStage::Eligibility => "eligibility",
            ActionStage::ApproveEntry => "approve-entry",
            ActionStage::ReviewEntry => "review-entry",
            ActionStage::MapEntry => "map-entry",
            ActionStage::DateEntry => "date-entry",
            ActionStage::RefreshEntry => "refresh-entry",
            ActionStage::RenewEntry => "renew-entry",
            ActionStage::Write => "write",
            ActionStage::Approve => "approve",
            ActionStage::Train => "train",
            ActionStage::Operate => "operate",
            ActionStage::Collect => "collect",
            ActionStage::Complete => "complete",
            ActionStage::Improve => "improve",
            ActionStage::HandOver => "hand-over",
            ActionStage::Govern => "govern",
            ActionStage::Hold => "hold",
            ActionStage::Audit => "audit",
            ActionStage::Review => "review",
            ActionStage::Verify => "verify",
            ActionStage::Added => "added",
        }
    }

    /// Whether the step leaves records that an audit looks at, or the documents that it audits against.
    pub(super) fn is_audited(self) -> bool {
        use ActionStage as S;
        matches!(
            self,
            S::Approve | S::Operate | S::Collect | S::Complete | S::RefreshEntry | S::Hold
        )
    }

    /// Whether the step puts an entry of the register in order.
    pub(super) fn is_entry(self) -> bool {
        use ActionStage as S;
        matches!(
            self,
            S::ApproveEntry | S::ReviewEntry | S::MapEntry | S::DateEntry | S::RefreshEntry
        )
    }

    /// Whether the step is about an answer or a document and not about a practice.
    pub(super) fn is_document_work(self) -> bool {
        use ActionStage as S;
        !matches!(
            self,
            S::Train | S::Operate | S::Collect | S::Complete | S::RefreshEntry | S::RenewEntry
        )
    }

    /// What puts a provisional entry in order. An entry that carries no weight at all is never provisional;
    /// should one be, it is reviewed.
    pub(super) fn for_reason(reason: StateReason) -> Self {
        match reason {
            StateReason::Draft | StateReason::ApprovalUnknown => ActionStage::ApproveEntry,
            StateReason::CompositeManual => ActionStage::MapEntry,
            StateReason::PeriodUnknown | StateReason::Undated | StateReason::DateUnreadable => {
                ActionStage::DateEntry
            }
            StateReason::OutOfDate => ActionStage::RefreshEntry,
            _ => ActionStage::ReviewEntry,
        }
    }
}
