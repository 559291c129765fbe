//! What is said of questions that stay open: left blank, answered in a way that cannot be used, or in doubt.

use super::{Words, Writer, points_en};
use crate::finding::merging::rating_of;
use crate::rating::{PointRating, Rule};
use clause_model::identifier::{ClauseId, ControlPointId};
use clause_model::submission::{AnswerField, PointAnswer};

impl Writer<'_> {
    /// Points of a process without an answer that can be used.
    pub(super) fn of_unanswered(&self, process: &ClauseId) -> Words {
        let name = self.process_name(process);
        let points = self.draft.points.iter();
        let (unusable, blank): (Vec<&ControlPointId>, Vec<&ControlPointId>) =
            points.partition(|id| self.has_unusable_answer(id));
        let mut said = Vec::new();
        if !blank.is_empty() {
            let count = blank.len();
            let partly = blank.iter().all(|id| self.is_partly_answered(id));
            let (en, zh) = if partly {
                ("not answered in full", "未完全作答")
            } else {
                ("not answered", "未作答")
            };
            said.push(self.say(
                format!("{} {en}", points_en(count)),
                format!("{count}个控制点{zh}"),
            ));
        }
        if !unusable.is_empty() {
            let count = unusable.len();
            said.push(self.say(
                format!(
                    "{} with an answer that does not fit or cannot be read",
                    points_en(count)
                ),
                format!("{count}个控制点的回答不适用或无法识别"),
            ));
        }
        let said = said.join(self.language.pick(", ", "，"));
        let title = self.say(format!("{name}: {said}"), format!("{name}：{said}"));
        let (missing, question) = self.of_unusable(&unusable, blank.is_empty());
        (title, missing, question)
    }

    fn of_unusable(&self, unusable: &[&ControlPointId], all: bool) -> (String, Option<String>) {
        let blank = self.say(
            "An answer, with the evidence it rests on.",
            "缺少回答及其所依据的证据。",
        );
        if unusable.is_empty() {
            return (blank, None);
        }
        let ids: Vec<String> = unusable.iter().map(ToString::to_string).collect();
        let ids = ids.join(self.language.pick(", ", "、"));
        let fitting = self.say(
            format!("At {ids} an answer that fits the requirement and can be read."),
            format!("{ids}缺少适用且可识别的回答。"),
        );
        let question = self.say(
            format!("How far is the requirement met today at {ids}, and what shows it?"),
            format!("{ids}的要求目前达到何种程度，有何证据？"),
        );
        let missing = if all {
            fitting
        } else {
            format!("{blank}{}{fitting}", self.language.pick(" ", ""))
        };
        (missing, Some(question))
    }

    /// Whether a row about a point holds an answer which cannot be used for all of it.
    fn has_unusable_answer(&self, id: &ControlPointId) -> bool {
        let unusable = |row: &PointAnswer| match row.claim() {
            None => row.unreadable.contains(&AnswerField::Answer),
            // An answer to the whole that leaves a part open does not fit that part.
            Some(_) => row.item.is_none() && row.instance.is_none(),
        };
        let mut rows = self.input.submission.answers.iter();
        rows.any(|row| row.point == *id && unusable(row))
    }

    fn is_partly_answered(&self, id: &ControlPointId) -> bool {
        let parts = rating_of(self.input, id).into_iter();
        let mut parts = parts.flat_map(PointRating::parts);
        parts.any(|part| part.rule != Rule::Unanswered)
    }

    /// An answer that cannot stand: what would settle it, and what to ask.
    pub(super) fn of_doubt(&self, point: &ControlPointId, rule: Rule) -> Words {
        let topic = self.topic(point);
        let title = if rule == Rule::JudgementUnsettled {
            self.say(
                format!("{topic}: the assessor's judgement cannot stand as given"),
                format!("{topic}：评估人判定不能成立"),
            )
        } else {
            self.say(
                format!("{topic}: the answer cannot stand as given"),
                format!("{topic}：所作回答不能成立"),
            )
        };
        let (missing, question) = self.settled_by(point, rule).unwrap_or_else(|| {
            let words = self.input.method.rule(rule.id());
            let reason = words.map_or("", |words| words.text.get(self.language));
            let question = self.say(
                format!("What is the position at {point}? {reason}"),
                format!("{point}的实际情况如何？{reason}"),
            );
            (reason.to_owned(), question)
        });
        (title, missing, Some(question))
    }

    fn settled_by(&self, point: &ControlPointId, rule: Rule) -> Option<(String, String)> {
        let (missing, question) = settling(rule)?;
        let question = question.map(|text| text.replace("{point}", &point.to_string()));
        let [en, zh] = question;
        Some((self.say(missing[0], missing[1]), self.say(en, zh)))
    }
}

/// A text in English and in Chinese.
type Both = [&'static str; 2];

/// What is missing where a rule leaves a point open, and what to ask; none for rules that leave none open.
fn settling(rule: Rule) -> Option<(Both, Both)> {
    settling_answer(rule).or_else(|| settling_plan(rule))
}

fn settling_answer(rule: Rule) -> Option<(Both, Both)> {
    Some(match rule {
        Rule::AccountabilityBought => (
            [
                "A person of the organisation itself who is accountable: another party is named as carrying out a duty that stays with the organisation.",
                "缺少本组织自身的责任人：该职责应由本组织承担，而回答指明由其他方执行。",
            ],
            [
                "Who in the organisation itself is accountable at {point}, where is that laid down, and what does the other party do?",
                "{point}的职责在本组织内由谁承担，在何处规定，其他方承担哪些工作？",
            ],
        ),
        Rule::AnswerDoesNotFit => (
            [
                "An answer that fits: the one given does not belong to a requirement of this kind.",
                "缺少适用的回答：所作回答不适用于此类要求。",
            ],
            [
                "How far is the requirement met today at {point}, and what shows it?",
                "{point}的要求目前达到何种程度，有何证据？",
            ],
        ),
        Rule::ExclusionNotAllowed => (
            [
                "An answer other than “not applicable”: the edition lets no requirement be left out.",
                "缺少“不适用”以外的回答：本版不允许删减任何要求。",
            ],
            [
                "How far is the requirement met at {point}, and who carries it out?",
                "{point}的要求达到何种程度，由谁执行？",
            ],
        ),
        Rule::NotOccurredContradicted => (
            [
                "Which of the two holds: the answer says that there was no event, the evidence records one.",
                "须查明以何者为准：回答称未发生，证据却有相应记录。",
            ],
            [
                "What do the records cited at {point} tell of? If there was such an event, what was done about it?",
                "{point}所引用的记录记载了什么？如确有此类事件，是如何处理的？",
            ],
        ),
        Rule::ConditionReasonMissing => (
            [
                "The reason why the condition does not hold.",
                "缺少条件不存在的理由。",
            ],
            [
                "Why does the condition of {point} not hold, and what shows that?",
                "{point}的条件为何不存在，有何证据？",
            ],
        ),
        Rule::ConditionContradicted => (
            [
                "Which of the two holds: the answer says that the condition is absent, and records or a party named as operating a process say that it is there.",
                "须查明以何者为准：回答称条件不存在，记录或所填运行方却表明条件存在。",
            ],
            [
                "Does the condition of {point} hold? If it does, how far is the requirement met?",
                "{point}的条件是否存在？如存在，要求达到何种程度？",
            ],
        ),
        Rule::JudgementUnsettled => (
            [
                "The assessor's reasons in a note, or a judgement that can be read.",
                "缺少评估人说明理由的备注，或可识别的判定。",
            ],
            [
                "What did the assessor judge at {point}, and on what grounds?",
                "评估人对{point}作何判定，依据是什么？",
            ],
        ),
        _ => return None,
    })
}

fn settling_plan(rule: Rule) -> Option<(Both, Both)> {
    Some(match rule {
        Rule::PlannedDateMissing => (
            [
                "The date for which the occurrence is planned.",
                "缺少计划开展的日期。",
            ],
            [
                "For which day is it planned at {point}, and when did it last take place?",
                "{point}计划于何日开展，上一次是何时？",
            ],
        ),
        Rule::PlannedDatePassed => (
            [
                "The record of what took place on the planned date, which has passed; or the date for which it is planned now.",
                "计划日期已过：缺少当日开展的记录，或新的计划日期。",
            ],
            [
                "Did it take place at {point} as planned? If not, when will it?",
                "{point}是否已按计划开展？如未开展，将于何时开展？",
            ],
        ),
        Rule::PlannedBeyondInterval => (
            [
                "A date within one interval of the last occurrence: the one planned lies beyond it.",
                "缺少自上次开展起一个周期以内的日期：所填计划日期超出周期。",
            ],
            [
                "When did it last take place at {point}, and at what interval is it due?",
                "{point}上一次何时开展，周期多长？",
            ],
        ),
        Rule::IntervalUnreadable => (
            [
                "The organisation's own interval, in months: what is written cannot be read.",
                "缺少以月计的组织自定周期：所填内容无法识别。",
            ],
            [
                "At what interval does it take place at {point}, and when was the last time?",
                "{point}的周期多长，上一次何时开展？",
            ],
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::settling;
    use crate::rating::Rule;

    /// Rules that may leave a point unresolved for a reason of its own.
    const OPEN: [Rule; 11] = [
        Rule::AccountabilityBought,
        Rule::AnswerDoesNotFit,
        Rule::ExclusionNotAllowed,
        Rule::NotOccurredContradicted,
        Rule::ConditionReasonMissing,
        Rule::ConditionContradicted,
        Rule::JudgementUnsettled,
        Rule::PlannedDateMissing,
        Rule::PlannedDatePassed,
        Rule::PlannedBeyondInterval,
        Rule::IntervalUnreadable,
    ];

    #[test]
    fn each_rule_that_leaves_a_point_open_says_what_is_missing_and_asks_about_the_point() {
        for rule in Rule::ALL {
            let texts = settling(rule);
            assert_eq!(texts.is_some(), OPEN.contains(&rule), "{rule:?}");
            for text in texts.iter().flat_map(|(_, question)| question) {
                assert!(text.contains("{point}"), "{text}");
                assert!(text.ends_with(['?', '？']), "{text}");
            }
        }
    }
}
