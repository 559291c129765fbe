//! Why a point is not fully achieved. Points with the same cause share one finding and one action.

use crate::evidence::{EvidenceState, PracticeCoverage, Shortfall, Standing, StateReason, Support};
use crate::governance::tested;
use crate::outcome::Outcome;
use crate::rating::{Decision, PointRating, Rule};
use clause_model::control_point::Asks;
use clause_model::evidence_type::EvidenceType;
use clause_model::identifier::{ClauseId, ControlPointId, EventId, PackageId};
use clause_model::method::Rating;
use clause_model::submission::{EvidenceEntry, Submission};
use clause_model::{ControlPoint, Edition};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Why a point is not fully achieved. Equal causes are one cause.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Cause {
    /// Questions of a process were left blank.
    Unanswered {
        /// The process.
        process: ClauseId,
    },
    /// Something is claimed and nothing usable is attached.
    NothingAttached {
        /// The process.
        process: ClauseId,
    },
    /// The answer cannot stand as it is; the rule says why.
    AnswerInDoubt {
        /// The point.
        point: ControlPointId,
        /// The rule that left it unresolved.
        rule: Rule,
    },
    /// An event is said not to have taken place, and records at other points show that it has.
    EventDenied {
        /// The event.
        event: EventId,
    },
    /// The document that is demanded does not exist.
    NoDocument {
        /// The package of work that it belongs to.
        package: PackageId,
    },
    /// A document or record exists and cannot be relied on yet.
    Provisional {
        /// The register entry's id.
        evidence: String,
        /// Why, first reason first.
        reasons: Vec<StateReason>,
    },
    /// There is nothing but what was said in interviews.
    InterviewOnly {
        /// The package of work.
        package: PackageId,
    },
    /// The practice is laid down and not shown, or does not take place.
    NotPractised {
        /// The package of work.
        package: PackageId,
    },
    /// Records run up to now, but not for long enough yet.
    ShortPeriod {
        /// The first day of the records.
        since: Date,
        /// The day on which they are long enough.
        reached_on: Date,
    },
    /// Records stop before the as-of date.
    RecordsEnd {
        /// The package of work.
        package: PackageId,
        /// Their last day.
        last: Date,
    },
    /// Records state neither a sample nor a period.
    ThinRecords {
        /// The package of work.
        package: PackageId,
    },
    /// The party that runs a process is not shown to be managed.
    PartyNotManaged {
        /// The process that it runs.
        process: ClauseId,
    },
    /// The organisation itself says that it falls short.
    DeclaredShortfall {
        /// The point.
        point: ControlPointId,
    },
    /// An assessor judged it so.
    Judged {
        /// The point.
        point: ControlPointId,
    },
}

/// A cause's kind without its particulars.
pub type CauseKind = &'static str;

impl Cause {
    /// The kind's name, as JSON has it.
    pub fn kind(&self) -> CauseKind {
        match self {
            Cause::Unanswered { .. } => "unanswered",
            Cause::NothingAttached { .. } => "nothing-attached",
            Cause::AnswerInDoubt { .. } => "answer-in-doubt",
            Cause::EventDenied { .. } => "event-denied",
            Cause::NoDocument { .. } => "no-document",
            Cause::Provisional { .. } => "provisional",
            Cause::InterviewOnly { .. } => "interview-only",
            Cause::NotPractised { .. } => "not-practised",
            Cause::ShortPeriod { .. } => "short-period",
            Cause::RecordsEnd { .. } => "records-end",
            Cause::ThinRecords { .. } => "thin-records",
            Cause::PartyNotManaged { .. } => "party-not-managed",
            Cause::DeclaredShortfall { .. } => "declared-shortfall",
            Cause::Judged { .. } => "judged",
        }
    }

    /// Whether nothing has been shown yet, one way or the other: such a cause is never graded.
    pub fn is_open(&self) -> bool {
        matches!(
            self,
            Cause::Unanswered { .. }
                | Cause::NothingAttached { .. }
                | Cause::AnswerInDoubt { .. }
                | Cause::EventDenied { .. }
        )
    }

    /// Takes in what a cause with the same key adds: one entry may have more faults at one point than
    /// at another, and the records of one package may end on several days.
    pub(crate) fn take_in(&mut self, other: &Cause) {
        match (self, other) {
            (Cause::Provisional { reasons, .. }, Cause::Provisional { reasons: more, .. }) => {
                let all: BTreeSet<StateReason> = reasons.iter().chain(more).copied().collect();
                *reasons = all.into_iter().collect();
            }
            (Cause::RecordsEnd { last, .. }, Cause::RecordsEnd { last: other, .. }) => {
                *last = (*last).min(*other);
            }
            (Cause::AnswerInDoubt { rule, .. }, Cause::AnswerInDoubt { rule: other, .. }) => {
                *rule = (*rule).min(*other);
            }
            _ => {}
        }
    }

    /// A key that stays the same from one assessment to the next as long as the cause does.
    pub fn key(&self) -> String {
        let about = match self {
            Cause::Unanswered { process }
            | Cause::NothingAttached { process }
            | Cause::PartyNotManaged { process } => process.to_string(),
            Cause::AnswerInDoubt { point, .. }
            | Cause::DeclaredShortfall { point }
            | Cause::Judged { point } => point.to_string(),
            Cause::NoDocument { package }
            | Cause::InterviewOnly { package }
            | Cause::NotPractised { package }
            | Cause::ThinRecords { package }
            | Cause::RecordsEnd { package, .. } => package.to_string(),
            Cause::EventDenied { event } => event.to_string(),
            Cause::Provisional { evidence, .. } => evidence.clone(),
            Cause::ShortPeriod { since, .. } => since.to_string(),
        };
        format!("{}:{about}", self.kind())
    }
}

/// The cause under which a point counts where findings are counted, so that a point never counts
/// twice: the most particular one of those that show a shortfall.
pub(crate) fn leading(causes: &[Cause]) -> Option<&Cause> {
    causes.iter().filter(|cause| !cause.is_open()).max()
}

/// Every cause for which a point is a gap; none for a point that is none.
pub fn causes(
    edition: &Edition,
    submission: &Submission,
    point: &ControlPoint,
    rating: &PointRating,
) -> Vec<Cause> {
    if !rating.outcome.is_gap() {
        return Vec::new();
    }
    if rating.verdict.is_some() && rating.outcome != rating.computed.outcome {
        return vec![Cause::Judged {
            point: point.id.clone(),
        }];
    }
    let mut found = BTreeSet::new();
    for decision in rating.parts().filter(|decision| decision.outcome.is_gap()) {
        found.extend(decision_causes(edition, submission, point, decision));
    }
    found.extend(unmanaged(edition, rating));
    if found.is_empty() {
        found.insert(Cause::DeclaredShortfall {
            point: point.id.clone(),
        });
    }
    found.into_iter().collect()
}

/// Processes whose party holds a governance point back: one cause each, at however many such points.
fn unmanaged<'a>(
    edition: &'a Edition,
    rating: &'a PointRating,
) -> impl Iterator<Item = Cause> + 'a {
    let limited = rating.instances.iter().filter(|instance| {
        let decision = &instance.decision;
        decision.rule == Rule::ManagingEvidenceMissing && decision.outcome.is_gap()
    });
    limited.filter_map(|instance| {
        let (process, _) = tested(edition, &instance.name)?;
        Some(Cause::PartyNotManaged {
            process: process.clause.clone(),
        })
    })
}

fn decision_causes(
    edition: &Edition,
    submission: &Submission,
    point: &ControlPoint,
    decision: &Decision,
) -> Vec<Cause> {
    let process = || {
        let process = edition.process_of(&point.id.clause);
        process.map_or_else(|| point.id.clause.clone(), |process| process.clause.clone())
    };
    match decision.rule {
        Rule::Unanswered => vec![Cause::Unanswered { process: process() }],
        Rule::ClaimWithoutEvidence | Rule::NotOccurredUnsupported => {
            vec![Cause::NothingAttached { process: process() }]
        }
        Rule::AccountabilityBought => {
            vec![Cause::AnswerInDoubt {
                point: point.id.clone(),
                rule: decision.rule,
            }]
        }
        // That a party is not managed is said of the process that it runs.
        Rule::ManagingEvidenceMissing => Vec::new(),
        Rule::AssessorJudgement => vec![Cause::Judged {
            point: point.id.clone(),
        }],
        Rule::EventRecordedElsewhere => vec![event_denied(point, decision)],
        Rule::NotOccurredWithoutDesign => vec![not_occurred_cause(submission, point, decision)],
        Rule::NotYetDueWithoutDesign => vec![document_cause(submission, point, decision)],
        rule if decision.outcome == Outcome::Unresolved => {
            vec![Cause::AnswerInDoubt {
                point: point.id.clone(),
                rule,
            }]
        }
        _ => evidence_causes(submission, point, decision),
    }
}

fn event_denied(point: &ControlPoint, decision: &Decision) -> Cause {
    match &point.event {
        Some(event) => Cause::EventDenied {
            event: event.clone(),
        },
        None => Cause::AnswerInDoubt {
            point: point.id.clone(),
            rule: decision.rule,
        },
    }
}

/// What the evidence lacks on either side, or, where it lacks nothing, what the answer admits.
fn evidence_causes(
    submission: &Submission,
    point: &ControlPoint,
    decision: &Decision,
) -> Vec<Cause> {
    let mut found = Vec::new();
    let view = &decision.evidence;
    if matches!(point.asks, Asks::Document | Asks::Both) && !view.design_usable {
        found.push(document_cause(submission, point, decision));
    }
    if matches!(point.asks, Asks::Practice | Asks::Both) {
        match view.practice {
            PracticeCoverage::Covered => {}
            PracticeCoverage::Thin => found.push(thin_cause(point, view.shortfall)),
            PracticeCoverage::None => found.push(practice_cause(submission, point, decision)),
        }
    }
    // An answer below what the evidence allows is a shortfall of its own.
    let admitted = decision.claimed < decision.cap.max(Some(Rating::P));
    if found.is_empty() || (admitted && decision.claimed > Some(Rating::N)) {
        found.push(Cause::DeclaredShortfall {
            point: point.id.clone(),
        });
    }
    found
}

fn document_cause(submission: &Submission, point: &ControlPoint, decision: &Decision) -> Cause {
    let supports = &decision.evidence.supports;
    provisional(submission, supports, |support| support.design.as_ref()).unwrap_or_else(|| {
        Cause::NoDocument {
            package: point.package.clone(),
        }
    })
}

/// A document is due where it is asked for, and puts the question to rest where it is there in part;
/// otherwise the statement that nothing occurred is what wants mending.
fn not_occurred_cause(submission: &Submission, point: &ControlPoint, decision: &Decision) -> Cause {
    let document = document_cause(submission, point, decision);
    if point.asks != Asks::Practice || matches!(document, Cause::Provisional { .. }) {
        return document;
    }
    let supports = &decision.evidence.supports;
    provisional(submission, supports, |support| support.practice.as_ref()).unwrap_or(document)
}

fn practice_cause(submission: &Submission, point: &ControlPoint, decision: &Decision) -> Cause {
    let supports = &decision.evidence.supports;
    let package = point.package.clone();
    if let Some(cause) = provisional(submission, supports, |support| support.practice.as_ref()) {
        return cause;
    }
    let interview = |support: &Support| {
        support
            .practice
            .as_ref()
            .is_some_and(|s| s.state == EvidenceState::Usable)
            && entry_of(submission, support)
                .is_some_and(|e| e.kind == Some(EvidenceType::Interview))
    };
    if supports.iter().any(interview) {
        Cause::InterviewOnly { package }
    } else {
        Cause::NotPractised { package }
    }
}

fn thin_cause(point: &ControlPoint, shortfall: Option<Shortfall>) -> Cause {
    let package = point.package.clone();
    match shortfall {
        Some(Shortfall::ShortPeriod { since, reached_on }) => {
            Cause::ShortPeriod { since, reached_on }
        }
        Some(Shortfall::EndsEarly { last }) => Cause::RecordsEnd { package, last },
        Some(Shortfall::NoSampleOrPeriod) | None => Cause::ThinRecords { package },
    }
}

/// The first entry, by id, that would do if it were in order.
fn provisional<'a>(
    submission: &Submission,
    supports: &'a [Support],
    side: impl Fn(&'a Support) -> Option<&'a Standing>,
) -> Option<Cause> {
    let candidates = supports.iter().filter_map(|support| {
        let standing = side(support)?;
        let id = &entry_of(submission, support)?.id;
        (standing.state == EvidenceState::Provisional)
            .then(|| (id.clone(), standing.reasons.clone()))
    });
    let (evidence, reasons) = candidates.min()?;
    Some(Cause::Provisional { evidence, reasons })
}

fn entry_of<'a>(submission: &'a Submission, support: &Support) -> Option<&'a EvidenceEntry> {
    support.entry.and_then(|at| submission.register.get(at))
}
