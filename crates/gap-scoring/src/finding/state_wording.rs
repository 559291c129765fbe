//! Outcomes and states of evidence in words, as findings and reports say them.

use crate::evidence::StateReason;
use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use clause_model::Language;
use clause_model::submission::Answer;
use diagnostics::Phrase;

impl Outcome {
    /// The outcome's name in reports.
    pub fn words(self, language: Language) -> &'static str {
        match self {
            Outcome::Fully => "F",
            Outcome::Largely => "L",
            Outcome::Partially => "P",
            Outcome::Not => "N",
            Outcome::Unresolved => language.pick("unresolved", "未决"),
            Outcome::NotYetDue => language.pick("not yet due", "未到期"),
            Outcome::ConditionAbsent => language.pick("condition absent", "条件不存在"),
        }
    }
}

impl FindingGrade {
    /// The grade's name in running text; cells show the same word in Chinese.
    pub fn words(self, language: Language) -> &'static str {
        match self {
            FindingGrade::Major => language.pick("major nonconformity", "严重不符合"),
            FindingGrade::ProposedMajor => {
                language.pick("proposed major nonconformity", "拟定严重不符合")
            }
            FindingGrade::Minor => language.pick("minor nonconformity", "一般不符合"),
            FindingGrade::Concern => language.pick("area of concern", "关注项"),
            FindingGrade::Unresolved => language.pick("unresolved", "未决"),
            FindingGrade::Improvement => language.pick("opportunity for improvement", "改进机会"),
        }
    }
}

/// An answer as the questionnaire offers it.
pub(crate) fn answer_phrase(answer: Answer) -> Phrase {
    match answer {
        Answer::Fully => Phrase::new("Fully", "完全符合"),
        Answer::Largely => Phrase::new("Largely", "基本符合"),
        Answer::Partly => Phrase::new("Partly", "部分符合"),
        Answer::Not => Phrase::new("Not", "不符合"),
        Answer::NotOccurred => Phrase::new("Not occurred", "未发生"),
        Answer::NotYetDue => Phrase::new("Not yet due", "未到期"),
        Answer::ConditionAbsent => Phrase::new("Condition absent", "条件不存在"),
        Answer::NotApplicable => Phrase::new("Not applicable", "不适用"),
    }
}

impl StateReason {
    /// The reason in words.
    pub fn words(self, language: Language) -> &'static str {
        match self {
            StateReason::NotInRegister => language.pick("not in the register", "未登记"),
            StateReason::Superseded => language.pick("superseded", "已被取代"),
            StateReason::Withdrawn => language.pick("withdrawn", "已作废"),
            StateReason::OutOfScope => language.pick("out of scope", "不在范围内"),
            StateReason::InTheFuture => {
                language.pick("dated after the as-of date", "日期在评估日之后")
            }
            StateReason::TypeUnknown => language.pick("type not known", "类型不明"),
            StateReason::TypeCannotSupport => language.pick(
                "of a type that cannot support the point",
                "类型不足以支持该控制点",
            ),
            StateReason::InstanceUndeclared => language.pick(
                "names an instance that is not on the Coverage sheet",
                "所填实例未列入“覆盖清单”",
            ),
            StateReason::NilReturn => language.pick(
                "a nil return, where the practice is due",
                "“未发生”声明，而该实践本应开展",
            ),
            StateReason::Draft => language.pick("draft", "草稿"),
            StateReason::ApprovalUnknown => language.pick("approval not stated", "未说明是否批准"),
            StateReason::Undated => language.pick("neither version nor date", "既无版本也无日期"),
            StateReason::DateUnreadable => {
                language.pick("a date that cannot be read", "日期无法识别")
            }
            StateReason::StatusUnknown => {
                language.pick("not clear whether in force", "是否现行不明")
            }
            StateReason::ScopeUnknown => {
                language.pick("not clear whether within the scope", "是否在范围内不明")
            }
            StateReason::RowsDiffer => language.pick(
                "rows with the same id that differ",
                "同一编号的登记行不一致",
            ),
            StateReason::IntervalUnknown => {
                language.pick("interval cannot be read", "周期无法识别")
            }
            StateReason::ReviewOverdue => language.pick("review overdue", "逾期未评审"),
            StateReason::CompositeManual => {
                language.pick("one entry cited for many points", "一份证据支持过多控制点")
            }
            StateReason::PeriodUnknown => language.pick(
                "neither date nor end of period stated",
                "未注明日期或期间的终止日",
            ),
            StateReason::OutOfDate => language.pick("out of date", "时间过久"),
        }
    }

    /// What puts it right.
    pub fn remedy(self, language: Language) -> &'static str {
        match self {
            StateReason::NotInRegister => language.pick("Enter it in the register.", "补登记。"),
            StateReason::Superseded | StateReason::Withdrawn => {
                language.pick("Cite the version in force.", "改为引用现行版本。")
            }
            StateReason::OutOfScope => language.pick(
                "Cite evidence from within the scope.",
                "改为引用范围内的证据。",
            ),
            StateReason::InTheFuture => language.pick(
                "Cite what stood on the as-of date, or correct the date.",
                "改为引用评估日当时的证据；日期有误的，予以更正。",
            ),
            StateReason::TypeUnknown => language.pick("State the type.", "注明类型。"),
            StateReason::TypeCannotSupport => language.pick(
                "Cite evidence of a type named for the point.",
                "改为引用该控制点所需类型的证据。",
            ),
            StateReason::InstanceUndeclared => language.pick(
                "Correct the name in the register, or add it to the Coverage sheet.",
                "更正登记表中的名称，或将其补入“覆盖清单”。",
            ),
            StateReason::NilReturn => language.pick(
                "Carry it out and keep the record.",
                "开展该项活动并保存记录。",
            ),
            StateReason::Draft => language.pick("Approve and publish it.", "批准并发布。"),
            StateReason::ApprovalUnknown => language.pick(
                "Show its approval: by whom and when.",
                "提供批准证明（批准人、日期）。",
            ),
            StateReason::Undated => language.pick(
                "State its version and date of issue.",
                "注明版本和发布日期。",
            ),
            StateReason::DateUnreadable => {
                language.pick("Correct the date in the register.", "更正登记表中的日期。")
            }
            StateReason::StatusUnknown => {
                language.pick("State whether it is in force.", "注明是否现行。")
            }
            StateReason::ScopeUnknown => language.pick(
                "State whether it lies within the scope.",
                "注明是否在范围内。",
            ),
            StateReason::RowsDiffer => language.pick(
                "Make the rows agree, or give each an id of its own.",
                "使各行一致，或分别编号。",
            ),
            StateReason::IntervalUnknown => {
                language.pick("State the interval in months.", "以月数注明周期。")
            }
            StateReason::ReviewOverdue => {
                language.pick("Review it and approve it again.", "评审并重新批准。")
            }
            StateReason::CompositeManual => language.pick(
                "Name the section for each point.",
                "逐个控制点注明对应章节。",
            ),
            StateReason::PeriodUnknown => language.pick(
                "State its date, or the period it covers with its end.",
                "注明日期，或注明覆盖期间及其终止日。",
            ),
            StateReason::OutOfDate => language.pick("Show a recent one.", "提供近期的证据。"),
        }
    }
}
