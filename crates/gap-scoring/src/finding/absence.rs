//! What is missing, said without how to put it right: for bodies that may not consult.

use super::cause::Cause;
use super::finding_grade::GradeRule;
use super::item_wording::letters;
use super::merging::{Draft, FindingInput};
use crate::evidence::StateReason;
use clause_model::evidence_type::EvidenceType;
use clause_model::{ControlPoint, Language};

/// What is missing, where the usual words would say what to do; none where they do not.
pub(super) fn missing(input: FindingInput<'_>, draft: &Draft) -> Option<String> {
    let language = input.language;
    let Some(cause) = &draft.cause else {
        let whole = matches!(draft.rule, GradeRule::Cluster | GradeRule::ProcessBreakdown);
        return whole.then(|| whole_process(language).to_owned());
    };
    Some(match cause {
        Cause::Provisional { reasons, .. } => {
            let lacks: Vec<&str> = reasons.iter().map(|r| r.lack(language)).collect();
            lacks.join(language.pick(" ", ""))
        }
        Cause::ShortPeriod { reached_on, .. } => {
            let months = input.method.coverage.months_of_records;
            language.pick(
                format!("Records over {months} months; they are reached on {reached_on}."),
                format!("缺少满{months}个月的记录（{reached_on}期满）。"),
            )
        }
        Cause::ThinRecords { .. } => language
            .pick(
                "The period that the records cover, or how many were drawn from how many.",
                "缺少记录覆盖的期间，或抽取数量与总数。",
            )
            .to_owned(),
        Cause::Judged { .. } => by_point(input, draft, |_| judged(language).to_owned()),
        Cause::DeclaredShortfall { .. } => {
            by_point(input, draft, |_| declared(language).to_owned())
        }
        _ => return None,
    })
}

fn whole_process(language: Language) -> &'static str {
    language.pick(
        "The process as a whole; see the findings named below.",
        "流程整体存在缺失，见下列各发现项。",
    )
}

fn judged(language: Language) -> &'static str {
    language.pick(
        "Full achievement, as the assessor judged.",
        "经评估人判定未完全达到。",
    )
}

fn declared(language: Language) -> &'static str {
    language.pick(
        "Full achievement, as the organisation itself states.",
        "组织自述未完全达到。",
    )
}

/// The document that a point asks for, by its types.
pub(super) fn document(point: &ControlPoint, language: Language) -> String {
    let types = names(&point.evidence.design, language);
    match types.as_str() {
        "" => language
            .pick("A usable document.", "缺少可用的文件。")
            .to_owned(),
        _ => language.pick(
            format!("A usable document ({types})."),
            format!("缺少可用的文件（{types}）。"),
        ),
    }
}

/// The evidence of practice that a point asks for, by its types.
pub(super) fn practice(point: &ControlPoint, language: Language) -> String {
    let types = names(&point.evidence.operating, language);
    match types.as_str() {
        "" => language
            .pick("Usable evidence of the practice.", "缺少实践的可用证据。")
            .to_owned(),
        _ => language.pick(
            format!("Usable evidence of the practice ({types})."),
            format!("缺少实践的可用证据（{types}）。"),
        ),
    }
}

fn names(types: &[EvidenceType], language: Language) -> String {
    let names: Vec<String> = types
        .iter()
        .map(|kind| kind.name(language).to_lowercase())
        .collect();
    names.join(language.pick(", ", "、"))
}

/// A line for each point, with those of its lettered items that fall short.
fn by_point(
    input: FindingInput<'_>,
    draft: &Draft,
    text: impl Fn(&ControlPoint) -> String,
) -> String {
    let lines = draft.points.iter().filter_map(|id| {
        let point = input.edition.point(id)?;
        Some(format!("{id}{} {}", letters(input, id), text(point)))
    });
    lines.collect::<Vec<_>>().join("\n")
}

impl StateReason {
    /// What the entry lacks.
    pub(super) fn lack(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            StateReason::NotInRegister => ("An entry in the register.", "缺少登记。"),
            StateReason::Superseded | StateReason::Withdrawn => {
                ("A version in force.", "缺少现行版本。")
            }
            StateReason::OutOfScope => ("Evidence from within the scope.", "缺少范围内的证据。"),
            StateReason::InTheFuture => (
                "Evidence that stood on the as-of date.",
                "缺少评估日当时的证据。",
            ),
            StateReason::TypeUnknown => ("Its type.", "缺少证据类型。"),
            StateReason::TypeCannotSupport => (
                "Evidence of a type named for the point.",
                "缺少该控制点所需类型的证据。",
            ),
            StateReason::InstanceUndeclared => (
                "Evidence about each instance on the Coverage sheet.",
                "缺少针对“覆盖清单”所列实例的证据。",
            ),
            StateReason::NilReturn => ("A record of the practice.", "缺少该项活动的记录。"),
            StateReason::Draft => ("Its approval.", "缺少批准。"),
            StateReason::ApprovalUnknown => (
                "Proof of its approval, by whom and when.",
                "缺少批准证明（批准人、日期）。",
            ),
            StateReason::Undated => ("Its version and date of issue.", "缺少版本和发布日期。"),
            StateReason::DateUnreadable => ("A date that can be read.", "缺少可识别的日期。"),
            StateReason::StatusUnknown => ("Whether it is in force.", "未明确是否现行。"),
            StateReason::ScopeUnknown => {
                ("Whether it lies within the scope.", "未明确是否在范围内。")
            }
            StateReason::RowsDiffer => (
                "One register row for its id, or rows that agree.",
                "同一编号的登记不唯一且内容不一致。",
            ),
            StateReason::IntervalUnknown => (
                "The interval of the practice, in months.",
                "缺少可识别的周期（以月计）。",
            ),
            StateReason::ReviewOverdue => ("The review that was due.", "缺少到期应做的评审。"),
            StateReason::CompositeManual => (
                "The section that belongs to each point.",
                "缺少各控制点所对应的章节。",
            ),
            StateReason::PeriodUnknown => (
                "Its date, or the end of the period that it covers.",
                "缺少日期或覆盖期间的终止日。",
            ),
            StateReason::OutOfDate => ("Recent evidence.", "缺少近期的证据。"),
        };
        language.pick(en, zh)
    }
}
