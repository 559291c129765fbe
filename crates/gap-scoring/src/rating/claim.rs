//! What is claimed of a point, an item or an instance.

use super::decision::Demand;
use clause_model::control_point::Trigger;
use clause_model::method::CoverageRules;
use clause_model::placeholder::is_placeholder;
use clause_model::submission::{Answer, AnswerField, PointAnswer};
use jiff::civil::Date;

/// What an answer claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Claim {
    /// The answer; none where it is blank.
    pub(crate) answer: Option<Answer>,
    /// When the next occurrence is planned.
    pub(crate) planned: Option<Date>,
    /// The organisation's own interval in months.
    pub(crate) interval: Option<u32>,
    /// Whether an interval is stated that cannot be read.
    pub(crate) interval_unknown: bool,
    /// Whether a reason is given in the comment.
    pub(crate) has_reason: bool,
    /// Whether a declared certificate stands in for evidence that is not shown.
    pub(crate) by_certificate: bool,
}

impl Claim {
    pub(crate) fn of(answer: &PointAnswer) -> Self {
        Claim {
            answer: answer.claim(),
            planned: answer.planned,
            interval: answer.interval_months.filter(|months| *months > 0),
            interval_unknown: answer.unreadable.contains(&AnswerField::Interval),
            has_reason: answer
                .comment
                .as_ref()
                .is_some_and(|text| !is_placeholder(text)),
            by_certificate: answer
                .carried
                .as_ref()
                .is_some_and(|carried| carried.by_certificate),
        }
    }

    /// The interval of a periodic practice in months: the organisation's own as far as the method
    /// lets it stretch, else the default.
    pub(crate) fn interval_months(self, rules: &CoverageRules) -> u32 {
        let own = self.interval.unwrap_or(rules.default_interval_months);
        own.min(rules.longest_interval_months)
    }

    /// An answer to the whole point speaks for an item only where it can be given to it: "not yet
    /// due" of a point with standing items leaves those open.
    pub(crate) fn fitted(self, demand: Demand) -> Self {
        let fits = self
            .answer
            .is_none_or(|answer| fits(answer, demand.trigger, demand.conditional));
        if fits {
            self
        } else {
            Claim {
                answer: None,
                ..self
            }
        }
    }
}

/// Whether an answer can be given to a point with a trigger; `conditional` where it has a condition.
pub(crate) fn fits(answer: Answer, trigger: Trigger, conditional: bool) -> bool {
    match answer {
        Answer::NotOccurred => trigger == Trigger::OnEvent,
        Answer::NotYetDue => trigger == Trigger::Periodic,
        Answer::ConditionAbsent => conditional,
        _ => true,
    }
}
