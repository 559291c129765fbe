//! The decision on one point, item or instance: claim against evidence.

use super::claim::{Claim, fits};
use super::occurrence::Occurrence;
use crate::evidence::{EventRecords, EvidenceState, EvidenceView, PracticeCoverage};
use crate::outcome::Outcome;
use clause_model::control_point::{Asks, Trigger};
use clause_model::method::{EvidencePicture, Method, Rating};
use clause_model::submission::Answer;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::evidence::months_after;

/// The rule that decided an outcome. Its words are in the method's data under the same id.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the method's data says each in words
pub enum Rule {
    ClaimWithinEvidence,
    CappedByEvidence,
    AnsweredNot,
    Unanswered,
    ClaimWithoutEvidence,
    AnswerDoesNotFit,
    ExclusionNotAllowed,
    NotOccurred,
    NotOccurredWithoutDesign,
    NotOccurredUnsupported,
    NotOccurredContradicted,
    NotYetDue,
    NotYetDueWithoutDesign,
    OccurredAlready,
    PlannedDateMissing,
    PlannedDatePassed,
    PlannedBeyondInterval,
    IntervalUnreadable,
    ConditionAbsent,
    ConditionReasonMissing,
    ConditionContradicted,
    EventRecordedElsewhere,
    ItemsTogether,
    InstancesMinimum,
    ManagingEvidenceMissing,
    AccountabilityBought,
    CarriedByCertificate,
    AssessorJudgement,
    JudgementUnsettled,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Rule; 29] = [
        Rule::ClaimWithinEvidence,
        Rule::CappedByEvidence,
        Rule::AnsweredNot,
        Rule::Unanswered,
        Rule::ClaimWithoutEvidence,
        Rule::AnswerDoesNotFit,
        Rule::ExclusionNotAllowed,
        Rule::NotOccurred,
        Rule::NotOccurredWithoutDesign,
        Rule::NotOccurredUnsupported,
        Rule::NotOccurredContradicted,
        Rule::NotYetDue,
        Rule::NotYetDueWithoutDesign,
        Rule::OccurredAlready,
        Rule::PlannedDateMissing,
        Rule::PlannedDatePassed,
        Rule::PlannedBeyondInterval,
        Rule::IntervalUnreadable,
        Rule::ConditionAbsent,
        Rule::ConditionReasonMissing,
        Rule::ConditionContradicted,
        Rule::EventRecordedElsewhere,
        Rule::ItemsTogether,
        Rule::InstancesMinimum,
        Rule::ManagingEvidenceMissing,
        Rule::AccountabilityBought,
        Rule::CarriedByCertificate,
        Rule::AssessorJudgement,
        Rule::JudgementUnsettled,
    ];

    /// The id under which the method's data has the rule's words.
    pub fn id(self) -> &'static str {
        match self {
            Rule::ClaimWithinEvidence => "claim-within-evidence",
            Rule::CappedByEvidence => "capped-by-evidence",
            Rule::AnsweredNot => "answered-not",
            Rule::Unanswered => "unanswered",
            Rule::ClaimWithoutEvidence => "claim-without-evidence",
            Rule::AnswerDoesNotFit => "answer-does-not-fit",
            Rule::ExclusionNotAllowed => "exclusion-not-allowed",
            Rule::NotOccurred => "not-occurred",
            Rule::NotOccurredWithoutDesign => "not-occurred-without-design",
            Rule::NotOccurredUnsupported => "not-occurred-unsupported",
            Rule::NotOccurredContradicted => "not-occurred-contradicted",
            Rule::NotYetDue => "not-yet-due",
            Rule::NotYetDueWithoutDesign => "not-yet-due-without-design",
            Rule::OccurredAlready => "occurred-already",
            Rule::PlannedDateMissing => "planned-date-missing",
            Rule::PlannedDatePassed => "planned-date-passed",
            Rule::PlannedBeyondInterval => "planned-beyond-interval",
            Rule::IntervalUnreadable => "interval-unreadable",
            Rule::ConditionAbsent => "condition-absent",
            Rule::ConditionReasonMissing => "condition-reason-missing",
            Rule::ConditionContradicted => "condition-contradicted",
            Rule::EventRecordedElsewhere => "event-recorded-elsewhere",
            Rule::ItemsTogether => "items-together",
            Rule::InstancesMinimum => "instances-minimum",
            Rule::ManagingEvidenceMissing => "managing-evidence-missing",
            Rule::AccountabilityBought => "accountability-bought",
            Rule::CarriedByCertificate => "carried-by-certificate",
            Rule::AssessorJudgement => "assessor-judgement",
            Rule::JudgementUnsettled => "judgement-unsettled",
        }
    }
}

/// What is decided on a point, an item or an instance, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Decision {
    /// The outcome.
    pub outcome: Outcome,
    /// The rating claimed, where one was.
    pub claimed: Option<Rating>,
    /// The best rating that the evidence allows, where any.
    pub cap: Option<Rating>,
    /// The rule that decided.
    pub rule: Rule,
    /// Whether F rests on design evidence or a nil return, because no event occurred.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not_exercised: bool,
    /// Records at other points of the event that the answer denies, where they decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recorded_elsewhere: Vec<Occurrence>,
    /// What the evidence amounts to.
    pub evidence: EvidenceView,
}

/// What in a submission shows that a condition holds, apart from records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ConditionShown {
    /// Who operates a process.
    ByOperator,
    /// An answer elsewhere that claims what is asked under the same condition.
    ByAnswer,
}

/// What is demanded, apart from the evidence for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Demand {
    pub(crate) trigger: Trigger,
    pub(crate) asks: Asks,
    /// Whether the demand holds only under a condition.
    pub(crate) conditional: bool,
    /// What in the submission shows that the condition holds.
    pub(crate) condition_shown: Option<ConditionShown>,
    /// Whether the edition allows a plain "not applicable".
    pub(crate) exclusions_allowed: bool,
}

/// Decides on one point, item or instance. `elsewhere` is what other points know of its event.
pub(crate) fn decide(
    method: &Method,
    demand: Demand,
    claim: Claim,
    mut view: EvidenceView,
    elsewhere: Vec<Occurrence>,
    as_of: Date,
) -> Decision {
    let on_certificate = claim.by_certificate && view.picture == EvidencePicture::Nothing;
    if on_certificate {
        view.picture = EvidencePicture::ProvisionalOrInterview;
    }
    let cap = method.cap(view.picture, demand.asks).rating();
    let recorded = !elsewhere.is_empty();
    let (outcome, rule) = match claim.answer {
        None => (Outcome::Unresolved, Rule::Unanswered),
        Some(answer) if !fits(answer, demand.trigger, demand.conditional) => {
            (Outcome::Unresolved, Rule::AnswerDoesNotFit)
        }
        Some(Answer::NotApplicable) if !demand.conditional => not_applicable(demand, claim),
        Some(Answer::NotApplicable | Answer::ConditionAbsent) => {
            condition_absent(demand, claim, &view, recorded)
        }
        Some(Answer::NotOccurred) => not_occurred(method, demand, &view, recorded),
        Some(Answer::NotYetDue) => not_yet_due(method, demand, claim, &view, recorded, as_of),
        Some(answer) => {
            let (outcome, rule) = rated(answer.claimed().unwrap_or(Rating::N), cap);
            if on_certificate && rule != Rule::AnsweredNot {
                (outcome, Rule::CarriedByCertificate)
            } else {
                (outcome, rule)
            }
        }
    };
    Decision {
        outcome,
        claimed: claim.answer.and_then(Answer::claimed),
        cap,
        rule,
        not_exercised: outcome == Outcome::Fully
            && demand.trigger == Trigger::OnEvent
            && (rule == Rule::NotOccurred
                || matches!(view.events, EventRecords::NilReturn | EventRecords::LongAgo)),
        recorded_elsewhere: if rule == Rule::EventRecordedElsewhere {
            elsewhere
        } else {
            Vec::new()
        },
        evidence: view,
    }
}

fn rated(claimed: Rating, cap: Option<Rating>) -> (Outcome, Rule) {
    match cap {
        _ if claimed == Rating::N => (Outcome::Not, Rule::AnsweredNot),
        None => (Outcome::Unresolved, Rule::ClaimWithoutEvidence),
        Some(cap) if cap < claimed => (cap.into(), Rule::CappedByEvidence),
        Some(_) => (claimed.into(), Rule::ClaimWithinEvidence),
    }
}

fn not_applicable(demand: Demand, claim: Claim) -> (Outcome, Rule) {
    if !demand.exclusions_allowed {
        (Outcome::Unresolved, Rule::ExclusionNotAllowed)
    } else if claim.has_reason {
        (Outcome::ConditionAbsent, Rule::ConditionAbsent)
    } else {
        (Outcome::Unresolved, Rule::ConditionReasonMissing)
    }
}

/// A condition that the submission itself shows to hold, by who operates a process or by records of
/// the practice, cannot be declared absent.
fn condition_absent(
    demand: Demand,
    claim: Claim,
    view: &EvidenceView,
    recorded: bool,
) -> (Outcome, Rule) {
    if demand.condition_shown == Some(ConditionShown::ByOperator)
        || view.practice != PracticeCoverage::None
        || tells(view)
    {
        (Outcome::Unresolved, Rule::ConditionContradicted)
    } else if recorded {
        (Outcome::Unresolved, Rule::EventRecordedElsewhere)
    } else if demand.condition_shown == Some(ConditionShown::ByAnswer) {
        (Outcome::Unresolved, Rule::ConditionContradicted)
    } else if claim.has_reason {
        (Outcome::ConditionAbsent, Rule::ConditionAbsent)
    } else {
        (Outcome::Unresolved, Rule::ConditionReasonMissing)
    }
}

/// That nothing happened is shown by a nil return, or is believed where it is laid down what would
/// be done. Where a document is asked for besides the practice, a nil return cannot replace it. An
/// undated or outdated nil return is provisional, like any other record.
/// Records of events contradict the answer; where they show the practice in full, and nothing says that
/// there were none, they speak for it.
fn not_occurred(
    method: &Method,
    demand: Demand,
    view: &EvidenceView,
    recorded: bool,
) -> (Outcome, Rule) {
    let nil_return = view.events == EventRecords::NilReturn;
    let nil_return_in_doubt = view.events == EventRecords::NilReturnInDoubt;
    let nil_return_suffices = demand.asks != Asks::Both;
    if view.events == EventRecords::Contradictory {
        (Outcome::Unresolved, Rule::NotOccurredContradicted)
    } else if view.events == EventRecords::Occurred {
        if view.practice == PracticeCoverage::Covered {
            occurred_already(method, demand, view)
        } else {
            (Outcome::Unresolved, Rule::NotOccurredContradicted)
        }
    } else if recorded {
        (Outcome::Unresolved, Rule::EventRecordedElsewhere)
    } else if view.design_usable || (nil_return && nil_return_suffices) {
        (Outcome::Fully, Rule::NotOccurred)
    } else if nil_return || nil_return_in_doubt || provisional_design(view) {
        (Outcome::Partially, Rule::NotOccurredWithoutDesign)
    } else {
        (Outcome::Unresolved, Rule::NotOccurredUnsupported)
    }
}

/// The practice is shown although the answer says that it has not taken place or is not yet due: the
/// evidence decides.
fn occurred_already(method: &Method, demand: Demand, view: &EvidenceView) -> (Outcome, Rule) {
    let cap = method.cap(view.picture, demand.asks).rating();
    (
        cap.map_or(Outcome::Unresolved, Outcome::from),
        Rule::OccurredAlready,
    )
}

/// Whether the evidence itself tells of what the point is about.
fn tells(view: &EvidenceView) -> bool {
    matches!(
        view.events,
        EventRecords::Occurred | EventRecords::Contradictory
    )
}

/// A plan puts off the practice, not the document that lays it down, and not beyond one interval
/// from the last occurrence that is known.
fn not_yet_due(
    method: &Method,
    demand: Demand,
    claim: Claim,
    view: &EvidenceView,
    recorded: bool,
    as_of: Date,
) -> (Outcome, Rule) {
    let interval = claim.interval_months(&method.coverage);
    let latest = months_after(view.last_known.unwrap_or(as_of), interval);
    // Where the document itself is what is due, records of its use do not stand for it.
    let shown = view.practice == PracticeCoverage::Covered || tells(view);
    match claim.planned {
        _ if shown && demand.asks != Asks::Document => occurred_already(method, demand, view),
        _ if recorded => (Outcome::Unresolved, Rule::EventRecordedElsewhere),
        None => (Outcome::Unresolved, Rule::PlannedDateMissing),
        Some(planned) if planned < as_of => (Outcome::Unresolved, Rule::PlannedDatePassed),
        Some(_) if claim.interval_unknown => (Outcome::Unresolved, Rule::IntervalUnreadable),
        Some(planned) if planned > latest => (Outcome::Unresolved, Rule::PlannedBeyondInterval),
        Some(_) if demand.asks == Asks::Both && !view.design_usable => {
            if provisional_design(view) {
                (Outcome::Partially, Rule::NotYetDueWithoutDesign)
            } else {
                (Outcome::Unresolved, Rule::NotYetDueWithoutDesign)
            }
        }
        Some(_) => (Outcome::NotYetDue, Rule::NotYetDue),
    }
}

fn provisional_design(view: &EvidenceView) -> bool {
    view.supports
        .iter()
        .filter_map(|support| support.design.as_ref())
        .any(|standing| standing.state >= EvidenceState::Provisional)
}

impl Decision {
    /// Whether the document that is asked for stands, whatever the practice.
    pub(crate) fn document_stands(&self) -> bool {
        self.outcome == Outcome::Fully
            || (self.evidence.design_usable && self.claimed == Some(Rating::F))
    }
}
