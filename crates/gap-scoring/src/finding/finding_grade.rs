//! How grave a finding is, and by which rule.

use crate::outcome::Outcome;
use crate::rating::{Decision, PointRating};
use clause_model::ControlPoint;
use clause_model::method::Rating;
use clause_model::submission::Verdict;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The grade of a finding, gravest first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum FindingGrade {
    /// A major nonconformity that an assessor has confirmed.
    Major,
    /// A major nonconformity by rule, until an assessor confirms or lowers it.
    ProposedMajor,
    /// A minor nonconformity.
    Minor,
    /// An area of concern: it could become a nonconformity.
    Concern,
    /// An opportunity for improvement: every demand is met.
    Improvement,
    /// Nothing can be said yet; a gap, and never a major.
    Unresolved,
}

impl FindingGrade {
    /// Every grade, in the order in which reports list them.
    pub const ALL: [FindingGrade; 6] = [
        FindingGrade::Major,
        FindingGrade::ProposedMajor,
        FindingGrade::Minor,
        FindingGrade::Concern,
        FindingGrade::Unresolved,
        FindingGrade::Improvement,
    ];

    /// Whether it is a nonconformity.
    pub fn is_nonconformity(self) -> bool {
        self <= FindingGrade::Minor
    }
}

/// The rule that set a grade. Its words are in the method's data under the same id.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the method's data says each in words
pub enum GradeRule {
    ConfirmedMajor,
    KeystoneNotAchieved,
    ProcessBreakdown,
    Cluster,
    PartlyOrNotAchieved,
    ClaimedLargely,
    LargelyInParts,
    LargelyByEvidence,
    OpenQuestion,
    ReviewFallsDue,
    HandoverBroken,
}

impl GradeRule {
    /// Every rule.
    pub const ALL: [GradeRule; 11] = [
        GradeRule::ConfirmedMajor,
        GradeRule::KeystoneNotAchieved,
        GradeRule::ProcessBreakdown,
        GradeRule::Cluster,
        GradeRule::PartlyOrNotAchieved,
        GradeRule::ClaimedLargely,
        GradeRule::LargelyInParts,
        GradeRule::LargelyByEvidence,
        GradeRule::OpenQuestion,
        GradeRule::ReviewFallsDue,
        GradeRule::HandoverBroken,
    ];

    /// The id under which the method's data has the rule's words.
    pub fn id(self) -> &'static str {
        match self {
            GradeRule::ConfirmedMajor => "confirmed-major",
            GradeRule::KeystoneNotAchieved => "keystone-not-achieved",
            GradeRule::ProcessBreakdown => "process-breakdown",
            GradeRule::Cluster => "cluster",
            GradeRule::PartlyOrNotAchieved => "partly-or-not-achieved",
            GradeRule::ClaimedLargely => "claimed-largely",
            GradeRule::LargelyInParts => "largely-in-parts",
            GradeRule::LargelyByEvidence => "largely-by-evidence",
            GradeRule::OpenQuestion => "open-question",
            GradeRule::ReviewFallsDue => "review-falls-due",
            GradeRule::HandoverBroken => "handover-broken",
        }
    }
}

/// The grade of one point taken by itself; none for a point that is no gap.
pub(crate) fn point_grade(
    point: &ControlPoint,
    rating: &PointRating,
) -> Option<(FindingGrade, GradeRule)> {
    let judged_minor = rating.verdict == Some(Verdict::Minor);
    let graded = match rating.outcome {
        _ if rating.confirmed_major => (FindingGrade::Major, GradeRule::ConfirmedMajor),
        Outcome::Not if point.keystone && !judged_minor => {
            (FindingGrade::ProposedMajor, GradeRule::KeystoneNotAchieved)
        }
        Outcome::Not | Outcome::Partially => (FindingGrade::Minor, GradeRule::PartlyOrNotAchieved),
        Outcome::Largely if largely_by_evidence(rating) => {
            (FindingGrade::Concern, GradeRule::LargelyByEvidence)
        }
        Outcome::Largely
            if rating.computed.claimed != Some(Rating::L) && rating.verdict.is_none() =>
        {
            (FindingGrade::Minor, GradeRule::LargelyInParts)
        }
        Outcome::Largely => (FindingGrade::Minor, GradeRule::ClaimedLargely),
        Outcome::Unresolved => (FindingGrade::Unresolved, GradeRule::OpenQuestion),
        Outcome::Fully | Outcome::NotYetDue | Outcome::ConditionAbsent => return None,
    };
    Some(graded)
}

/// Full achievement is claimed throughout, and only the evidence holds it at L.
fn largely_by_evidence(rating: &PointRating) -> bool {
    let held = |decision: &Decision| {
        decision.claimed == Some(Rating::F) && decision.cap == Some(Rating::L)
    };
    if rating.verdict.is_some() {
        return false;
    }
    let gaps = rating.parts().filter(|decision| decision.outcome.is_gap());
    let held: Vec<bool> = gaps.map(held).collect();
    !held.is_empty() && held.into_iter().all(|held| held)
}
