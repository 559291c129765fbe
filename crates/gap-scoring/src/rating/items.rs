//! Lettered items: each is rated, and the point follows from them.

use super::decision::{Decision, Rule};
use crate::outcome::Outcome;
use clause_model::method::{Bands, Rating};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The rating of one lettered item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ItemRating {
    /// The item's letter.
    pub key: String,
    /// What is decided on it.
    pub decision: Decision,
}

/// The outcome of several items together: all F is F and all N is N; otherwise the band of the
/// share of full achievement (thirds: F 3, L 2, P 1, N and unresolved 0).
///
/// A share in the band of F with an item short of F is L: each item is demanded, so nothing short
/// of all of them is full achievement. A share in the band of N with an unresolved item is
/// unresolved: nobody has said that it is not achieved.
pub(crate) fn together(outcomes: &[Outcome], bands: &Bands) -> Outcome {
    let rated: Vec<Outcome> = outcomes
        .iter()
        .copied()
        .filter(|outcome| outcome.thirds().is_some())
        .collect();
    let all = |wanted: Outcome| rated.iter().all(|outcome| *outcome == wanted);
    let waiting = outcomes.contains(&Outcome::NotYetDue);
    match rated.as_slice() {
        [] if waiting => Outcome::NotYetDue,
        [] => Outcome::ConditionAbsent,
        _ if all(Outcome::Fully) && waiting => Outcome::NotYetDue,
        _ if all(Outcome::Fully) => Outcome::Fully,
        _ if all(Outcome::Not) => Outcome::Not,
        _ if all(Outcome::Unresolved) => Outcome::Unresolved,
        _ => band(&rated, bands),
    }
}

fn band(rated: &[Outcome], bands: &Bands) -> Outcome {
    let sum: u32 = rated.iter().filter_map(|outcome| outcome.thirds()).sum();
    let whole = 3 * rated.len() as u32;
    let within = |percent: u32| sum * 100 <= percent * whole;
    if within(bands.not) {
        if rated.contains(&Outcome::Unresolved) {
            Outcome::Unresolved
        } else {
            Outcome::Not
        }
    } else if within(bands.partially) {
        Outcome::Partially
    } else {
        Outcome::Largely
    }
}

/// The decision on a point from the decisions on its items. `whole` is the decision that the point
/// would get as a whole: its evidence stands for all items, and what it claims of the whole is not
/// exceeded by what is claimed of the parts.
pub(crate) fn decide_by_items(whole: Decision, items: &[ItemRating], bands: &Bands) -> Decision {
    let outcomes: Vec<Outcome> = items.iter().map(|item| item.decision.outcome).collect();
    let mut outcome = together(&outcomes, bands);
    let mut rule = Rule::ItemsTogether;
    if let Some(claimed) = whole.claimed
        && outcome.rating().is_some_and(|rating| rating > claimed)
    {
        outcome = claimed.into();
        rule = if claimed == Rating::N {
            Rule::AnsweredNot
        } else {
            Rule::ClaimWithinEvidence
        };
    }
    let exercised = |item: &ItemRating| !item.decision.not_exercised;
    Decision {
        outcome,
        rule,
        not_exercised: outcome == Outcome::Fully && !items.iter().any(exercised),
        ..whole
    }
}

#[cfg(test)]
mod tests {
    use super::together;
    use crate::outcome::Outcome::{
        ConditionAbsent as A, Fully as F, Largely as L, Not as N, NotYetDue as Y, Partially as P,
        Unresolved as U,
    };
    use clause_model::method::Bands;

    #[test]
    fn the_table_of_items() {
        let bands = Bands {
            not: 15,
            partially: 50,
            largely: 85,
        };
        let table: &[(&[crate::outcome::Outcome], crate::outcome::Outcome)] = &[
            (&[F, F, F], F),
            (&[N, N], N),
            (&[U, U], U),
            (&[F, N], P),
            (&[F, F, N], L),
            (&[L, L], L),
            (&[P, P], P),
            (&[P, N, N], N),
            (&[P, U, N], U),
            (&[U, N], U),
            // Eleven of twelve is beyond 85 %, and still one demand is not met.
            (&[F, F, F, F, F, F, F, F, F, F, F, N], L),
            (&[F, F, A], F),
            (&[A, A], A),
            (&[F, Y], Y),
            (&[Y, A], Y),
            (&[L, Y], L),
        ];
        for (items, expected) in table {
            assert_eq!(together(items, &bands), *expected, "{items:?}");
        }
    }
}
