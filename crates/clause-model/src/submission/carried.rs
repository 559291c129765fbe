//! What a row brings along from an earlier edition.

use super::{Answer, AnswerField, PointAnswer, Submission};
use crate::identifier::ControlPointId;
use crate::method::Rating;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The part of an answer that was carried over from an earlier edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Carried {
    /// What the sources amount to.
    pub answer: Answer,
    /// Whether the row asks for the rest of the demand; otherwise it asks for a confirmation.
    pub remainder: bool,
    /// Whether the old part rests on a declared certificate alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_certificate: bool,
    /// The points of the earlier edition.
    pub sources: Vec<ControlPointId>,
}

impl PointAnswer {
    /// What the row claims of the point. Without a carried part, and where a carried answer was
    /// changed, that is its own answer; a carried answer that is merely to be confirmed stands if
    /// left blank. Where a remainder is asked, nothing is claimed until it is answered, and then the
    /// lower of the carried part and the answer. Where something in the place of the answer cannot be read,
    /// nothing is claimed, unless what can be read says "not".
    pub fn claim(&self) -> Option<Answer> {
        if self.unreadable.contains(&AnswerField::Answer) {
            return self.answer.filter(|answer| *answer == Answer::Not);
        }
        match (&self.carried, self.answer) {
            (Some(carried), None) => (!carried.remainder).then_some(carried.answer),
            (Some(carried), Some(own)) if carried.remainder => Some(lower(carried.answer, own)),
            (_, own) => own,
        }
    }

    /// Whether the row lists a carried answer that nobody has confirmed: its own answer is blank.
    fn awaits_confirmation(&self) -> bool {
        let carried = self.carried.as_ref();
        self.answer.is_none() && carried.is_some_and(|part| !part.remainder)
    }
}

/// Whether rows about one point bring along an answer that nobody has confirmed. An answer of today to
/// the whole point, in any row, confirms or replaces what is carried.
pub fn is_unconfirmed(rows: &[&PointAnswer]) -> bool {
    let of_whole = |row: &&&PointAnswer| row.item.is_none() && row.instance.is_none();
    let answered = rows.iter().filter(of_whole).any(|row| row.answer.is_some());
    !answered && rows.iter().any(|row| row.awaits_confirmation())
}

impl Submission {
    /// The points whose carried answer nobody has confirmed.
    pub fn unconfirmed(&self) -> BTreeSet<ControlPointId> {
        let mut rows: BTreeMap<&ControlPointId, Vec<&PointAnswer>> = BTreeMap::new();
        for row in &self.answers {
            rows.entry(&row.point).or_default().push(row);
        }
        let waiting = rows.into_iter().filter(|(_, rows)| is_unconfirmed(rows));
        waiting.map(|(point, _)| point.clone()).collect()
    }
}

/// The lower of a carried answer and that to the remainder.
///
/// "Not occurred" and "not yet due" are as strong as "fully": they stand unless the old part is
/// weaker. That the condition is absent, or the demand not applicable, is said of the whole point:
/// in the row itself it stands, and as a carried answer it yields to whatever the row says today.
fn lower(carried: Answer, own: Answer) -> Answer {
    let is_absence = |answer| matches!(answer, Answer::ConditionAbsent | Answer::NotApplicable);
    let strength = |answer: Answer| answer.claimed().unwrap_or(Rating::F);
    if is_absence(own) || is_absence(carried) || strength(own) <= strength(carried) {
        own
    } else {
        carried
    }
}

#[cfg(test)]
mod tests {
    use super::lower;
    use crate::submission::Answer::{
        ConditionAbsent, Fully, Largely, Not, NotOccurred, NotYetDue, Partly,
    };

    #[test]
    fn the_lower_answer_counts() {
        let table = [
            (Fully, Fully, Fully),
            (Fully, Partly, Partly),
            (Not, Fully, Not),
            (Largely, NotOccurred, Largely),
            (Fully, NotOccurred, NotOccurred),
            (NotOccurred, Fully, Fully),
            (NotOccurred, Partly, Partly),
            (Partly, NotYetDue, Partly),
            (Partly, ConditionAbsent, ConditionAbsent),
            (ConditionAbsent, Largely, Largely),
        ];
        for (carried, own, expected) in table {
            assert_eq!(lower(carried, own), expected, "{carried:?}, {own:?}");
        }
    }
}
