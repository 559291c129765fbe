//! Which answers a row offers: four claims everywhere, the special ones only where they can hold.

use crate::words::OFFERED_ANSWERS;
use clause_model::Trigger;
use clause_model::control_point::{ControlPoint, Item};
use clause_model::submission::Answer;

/// A dropdown of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum AnswerList {
    /// The claims alone.
    Claims,
    /// With "not occurred".
    Event,
    /// With "not yet due".
    Periodic,
    /// With "condition absent".
    Conditional,
    /// Every answer.
    Any,
}

impl AnswerList {
    pub(super) const ALL: [AnswerList; 5] = [
        AnswerList::Claims,
        AnswerList::Event,
        AnswerList::Periodic,
        AnswerList::Conditional,
        AnswerList::Any,
    ];

    /// The dropdown of a control point's row.
    pub(super) fn of_point(point: &ControlPoint) -> Self {
        let items = point.items.iter().map(|item| Self::of_item(point, item));
        let own = Self::of(point.trigger, point.condition.is_some());
        items.fold(own, Self::joined)
    }

    /// The dropdown of an item's row.
    pub(super) fn of_item(point: &ControlPoint, item: &Item) -> Self {
        let trigger = item.trigger.unwrap_or(point.trigger);
        Self::of(
            trigger,
            point.condition.is_some() || item.condition.is_some(),
        )
    }

    fn of(trigger: Trigger, conditional: bool) -> Self {
        let by_trigger = match trigger {
            Trigger::OnEvent => AnswerList::Event,
            Trigger::Periodic => AnswerList::Periodic,
            Trigger::Conditional => AnswerList::Conditional,
            Trigger::Standing | Trigger::Continuous => AnswerList::Claims,
        };
        if conditional {
            by_trigger.joined(AnswerList::Conditional)
        } else {
            by_trigger
        }
    }

    /// The dropdown that offers what either does.
    fn joined(self, other: Self) -> Self {
        match (self, other) {
            (one, AnswerList::Claims) | (AnswerList::Claims, one) => one,
            (one, same) if one == same => one,
            _ => AnswerList::Any,
        }
    }

    /// The answers in their order.
    pub(super) fn answers(self) -> impl Iterator<Item = Answer> {
        OFFERED_ANSWERS.into_iter().filter(move |answer| {
            let list = match answer {
                Answer::NotOccurred => AnswerList::Event,
                Answer::NotYetDue => AnswerList::Periodic,
                Answer::ConditionAbsent => AnswerList::Conditional,
                _ => AnswerList::Claims,
            };
            list == AnswerList::Claims || list == self || self == AnswerList::Any
        })
    }
}

#[cfg(test)]
mod tests {
    use super::AnswerList;
    use clause_model::Trigger;
    use clause_model::submission::Answer;

    #[test]
    fn special_answers_are_offered_where_they_can_hold() {
        let offered = |list: AnswerList| list.answers().collect::<Vec<_>>();
        assert_eq!(offered(AnswerList::Claims).len(), 4);
        assert_eq!(
            offered(AnswerList::Event).last(),
            Some(&Answer::NotOccurred)
        );
        assert_eq!(
            offered(AnswerList::Periodic).last(),
            Some(&Answer::NotYetDue)
        );
        assert_eq!(offered(AnswerList::Any).len(), 7);
        let both = AnswerList::of(Trigger::OnEvent, true);
        assert_eq!(both, AnswerList::Any);
        assert_eq!(
            AnswerList::of(Trigger::Standing, true),
            AnswerList::Conditional
        );
    }
}
