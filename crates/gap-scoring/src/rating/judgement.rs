//! An assessor's judgement, which replaces the final rating and is shown as an override.

use crate::outcome::Outcome;
use clause_model::submission::{AnswerField, PointAnswer, Verdict};

/// The outcome that a verdict puts in place of the computed one.
pub(crate) fn judged(verdict: Verdict, computed: Outcome) -> Outcome {
    match verdict {
        Verdict::F => Outcome::Fully,
        Verdict::L => Outcome::Largely,
        Verdict::P => Outcome::Partially,
        Verdict::N | Verdict::Major => Outcome::Not,
        // A minor nonconformity is a shortfall: the computed rating stays where it shows one.
        Verdict::Minor => match computed {
            Outcome::Not | Outcome::Partially => computed,
            _ => Outcome::Partially,
        },
    }
}

/// Whether a row's judgement settles nothing and yet stands in the way: it is graver than what was computed
/// and no note says why, or nobody can read it. What was computed as N stays so.
pub(crate) fn is_unsettled(row: Option<&PointAnswer>, computed: Outcome) -> bool {
    let Some(row) = row.filter(|row| row.judgement.is_none()) else {
        return false;
    };
    let graver = |verdict: Verdict| {
        verdict != Verdict::F && judged(verdict, computed).strength() < computed.strength()
    };
    let unreadable = row.unreadable.contains(&AnswerField::Judgement);
    computed != Outcome::Not && (unreadable || row.unreasoned.is_some_and(graver))
}
