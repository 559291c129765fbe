//! An assessor's judgement, which replaces the final rating and is shown as an override.

use crate::outcome::Outcome;
use clause_model::submission::Verdict;

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
