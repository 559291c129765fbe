//! The state of an entry at the as-of date, for one point and one role.

use clause_model::evidence_type::EvidenceType;
use clause_model::submission::{Approval, EntryField, EntryStatus, EvidenceEntry};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How far an entry counts, weakest first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceState {
    /// Cited, not in the register.
    Missing,
    /// In the register, and counts for nothing.
    Listed,
    /// Counts for no more than P.
    Provisional,
    /// Counts.
    Usable,
}

/// Why an entry does not count in full.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum StateReason {
    /// Cited, not in the register.
    NotInRegister,
    /// Replaced by a later version.
    Superseded,
    /// Withdrawn.
    Withdrawn,
    /// Outside the scope of the management system.
    OutOfScope,
    /// Dated after the as-of date.
    InTheFuture,
    /// Its type is not known.
    TypeUnknown,
    /// Its type cannot support the point.
    TypeCannotSupport,
    /// It names a service, customer, supplier, site or process that is none of those declared.
    InstanceUndeclared,
    /// A statement that no event occurred, where the practice is due without one.
    NilReturn,
    /// A draft.
    Draft,
    /// Nobody says whether it is approved.
    ApprovalUnknown,
    /// A document with neither version nor date.
    Undated,
    /// One of its dates cannot be read.
    DateUnreadable,
    /// Whether it is in force cannot be read.
    StatusUnknown,
    /// Whether it lies within the scope cannot be read.
    ScopeUnknown,
    /// Another row of the register has its id and says something else.
    RowsDiffer,
    /// The interval of the practice that it should show cannot be read.
    IntervalUnknown,
    /// Past its review or expiry date, or a document whose own period is over.
    ReviewOverdue,
    /// One document cited for many points of several processes.
    CompositeManual,
    /// Neither a date nor the end of a period is stated.
    PeriodUnknown,
    /// Older than the interval or the look-back of the practice.
    OutOfDate,
}

impl StateReason {
    /// The state that the reason leads to.
    pub fn state(self) -> EvidenceState {
        use StateReason as R;
        match self {
            R::NotInRegister => EvidenceState::Missing,
            R::Superseded
            | R::Withdrawn
            | R::OutOfScope
            | R::InTheFuture
            | R::TypeUnknown
            | R::TypeCannotSupport
            | R::InstanceUndeclared
            | R::NilReturn => EvidenceState::Listed,
            R::Draft
            | R::ApprovalUnknown
            | R::Undated
            | R::DateUnreadable
            | R::StatusUnknown
            | R::ScopeUnknown
            | R::RowsDiffer
            | R::IntervalUnknown
            | R::ReviewOverdue
            | R::CompositeManual
            | R::PeriodUnknown
            | R::OutOfDate => EvidenceState::Provisional,
        }
    }
}

/// A state with every reason for it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Standing {
    /// The state: the weakest that a reason leads to.
    pub state: EvidenceState,
    /// The reasons; none where the entry is usable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<StateReason>,
}

impl Standing {
    pub(crate) fn of(reasons: Vec<StateReason>) -> Self {
        let weakest = reasons.iter().map(|reason| reason.state()).min();
        Standing {
            state: weakest.unwrap_or(EvidenceState::Usable),
            reasons,
        }
    }
}

/// What holds for an entry whatever it is used for.
pub(crate) fn general_reasons(
    entry: &EvidenceEntry,
    as_of: Date,
    composite: bool,
) -> Vec<StateReason> {
    let mut reasons = Vec::new();
    match entry.status {
        EntryStatus::Current => {}
        EntryStatus::Superseded => reasons.push(StateReason::Superseded),
        EntryStatus::Withdrawn => reasons.push(StateReason::Withdrawn),
    }
    if entry.out_of_scope {
        reasons.push(StateReason::OutOfScope);
    }
    let document = entry.kind.is_some_and(EvidenceType::is_document);
    // A document may be issued before the period that it is for.
    let begins = if document {
        entry.issued
    } else {
        entry.period_from.max(entry.issued).or(entry.period_to)
    };
    if begins.is_some_and(|date| date > as_of) {
        reasons.push(StateReason::InTheFuture);
    }
    if document {
        // Approval applies to documents, never to records.
        match entry.approval {
            Approval::Approved if is_called_draft(entry) => reasons.push(StateReason::Draft),
            Approval::Approved => {}
            Approval::Draft => reasons.push(StateReason::Draft),
            Approval::Unknown => reasons.push(StateReason::ApprovalUnknown),
        }
        if is_undated(entry) {
            reasons.push(StateReason::Undated);
        }
    }
    reasons.extend(entry.unreadable.iter().map(|field| match field {
        EntryField::Date => StateReason::DateUnreadable,
        EntryField::Status => StateReason::StatusUnknown,
        EntryField::Scope => StateReason::ScopeUnknown,
        EntryField::Identity => StateReason::RowsDiffer,
    }));
    // A review due today is not overdue yet.
    let ended = entry.period_to.filter(|_| document);
    if [entry.review_due, ended]
        .into_iter()
        .flatten()
        .any(|due| due < as_of)
    {
        reasons.push(StateReason::ReviewOverdue);
    }
    if composite {
        reasons.push(StateReason::CompositeManual);
    }
    reasons
}

/// Words by which a version or a title calls itself a draft.
const DRAFT_WORDS: [&str; 4] = ["草稿", "草案", "征求意见稿", "送审稿"];

/// Whether the version of a document says that it is a draft, or its title does, at an end or before a number:
/// "DRAFT 0.3", "(draft)". A procedure for drafts and their approval is none.
fn is_called_draft(entry: &EvidenceEntry) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let version = entry.version.as_deref().unwrap_or_default();
    let title = words(&entry.title);
    let numbered = |word: Option<&String>| {
        let number = |text: &String| {
            text.trim_start_matches('v')
                .starts_with(|c: char| c.is_ascii_digit())
        };
        word.is_none_or(number)
    };
    let mut called = title.iter().enumerate();
    words(version).iter().any(|word| word == "draft")
        || called.any(|(at, word)| word == "draft" && numbered(title.get(at + 1)))
        || DRAFT_WORDS.iter().any(|word| {
            version.contains(word) || entry.title.trim_end_matches(['）', ')']).ends_with(word)
        })
}

/// Whether nothing tells this issue of a document from any other: then it is under no control.
fn is_undated(entry: &EvidenceEntry) -> bool {
    let dates = [
        entry.issued,
        entry.review_due,
        entry.period_from,
        entry.period_to,
    ];
    entry.version.is_none()
        && dates.iter().all(Option::is_none)
        && !entry.unreadable.contains(&EntryField::Date)
}

/// The last day that an entry speaks of, not later than the as-of date. What was written down on a day
/// says nothing of the days after it, whatever period it names. A record of something that has begun, and of which
/// nobody says when it ended or was written down, speaks of no day yet.
pub(crate) fn last_day(entry: &EvidenceEntry, as_of: Date) -> Option<Date> {
    let document = entry.kind.is_some_and(EvidenceType::is_document);
    let written = entry.issued.unwrap_or(Date::MAX);
    entry
        .period_to
        .map(|day| day.min(written))
        .or(entry.issued)
        .or(entry.period_from.filter(|_| document))
        .map(|day| day.min(as_of))
}
