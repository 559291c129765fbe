//! The plan in words, in English and Chinese.

use super::action::ActionStage as Stage;
use super::plan::{Feasibility, Remedy, TargetCheck};
use clause_model::Language;
use jiff::civil::Date;

/// An action's title: what it is about, and the step.
pub(super) fn title(subject: &str, step: &str, language: Language) -> String {
    language.pick(format!("{subject}: {step}"), format!("{subject}：{step}"))
}

/// A numbered thing and its name: "4.1.2-1 Policy", "EV-07 Incident procedure".
pub(super) fn named(id: &str, name: &str) -> String {
    format!("{id} {name}").trim_end().to_owned()
}

/// Records that began on a day.
pub(super) fn records_since(since: Date, language: Language) -> String {
    language.pick(format!("Records since {since}"), format!("{since}起的记录"))
}

/// The organisation's standing towards others who run its processes.
pub(super) fn other_parties(language: Language) -> &'static str {
    language.pick("Processes operated by other parties", "其他方运行的流程")
}

/// All findings.
pub(super) fn findings(language: Language) -> &'static str {
    language.pick("Findings", "发现项")
}

impl Stage {
    /// The step in words, as titles end.
    pub fn words(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            Stage::Answer => ("answer the open questions", "补答未作答的问题"),
            Stage::Attach => ("attach evidence to the claims", "为所作声明补充证据"),
            Stage::Clarify => ("give answers that can stand", "澄清不能成立的回答"),
            Stage::Eligibility => ("bring back within what is allowed", "恢复到允许的范围"),
            Stage::ApproveEntry => ("approve, or show the approval", "完成审批或补充批准证明"),
            Stage::ReviewEntry => ("review and approve again", "评审并重新批准"),
            Stage::MapEntry => ("name the section for each point", "逐个控制点注明对应章节"),
            Stage::DateEntry => ("state the date or period", "注明日期或覆盖期间"),
            Stage::RefreshEntry => ("produce a recent one", "提供近期的证据"),
            Stage::RenewEntry => ("review before it falls due", "在到期前完成评审"),
            Stage::Write => ("write", "编写"),
            Stage::Approve => ("approve and publish", "审批与发布"),
            Stage::Train => ("train and introduce", "培训与宣贯"),
            Stage::Operate => ("operate and keep records", "运行并留存记录"),
            Stage::Collect => ("go on until they are enough", "持续积累至期满"),
            Stage::Complete => ("complete the records", "补全记录"),
            Stage::Improve => ("improve", "改进"),
            Stage::HandOver => ("make the hand-over work", "落实流程衔接"),
            Stage::Govern => ("manage the party that runs it", "对运行方实施管理"),
            Stage::Hold => ("hold as planned", "按计划开展"),
            Stage::Audit => ("carry out", "实施"),
            Stage::Review => ("hold", "召开"),
            Stage::Verify => ("verify and close", "验证并关闭"),
            Stage::Added => ("carry out", "落实"),
        };
        language.pick(en, zh)
    }

    /// What is to be done, for steps that need no words of the standard's data.
    pub(super) fn instruction(self, language: Language) -> Option<&'static str> {
        let (en, zh) = match self {
            Stage::Eligibility => (
                "Take back processes, or change the scope, until other parties operate no more than the edition allows.",
                "收回部分流程，或调整范围，使其他方运行的部分不超过标准允许的限度。",
            ),
            Stage::Approve => (
                "Have the documents checked and approved, give them a version and a date, and publish them where they are used.",
                "对文件进行审核、批准，标明版本和日期，并在使用场所发布。",
            ),
            Stage::Train => (
                "Explain to everyone concerned what is new and from when it holds; keep the attendance list and the material.",
                "向相关人员宣贯新要求及生效日期，保存签到表和培训材料。",
            ),
            Stage::RefreshEntry => (
                "Show the latest occurrence; where there has been none, carry it out and record it.",
                "提供最近一次的记录；若近期未开展，则予以开展并留存记录。",
            ),
            Stage::RenewEntry => (
                "Review the entry and approve it again before the day on which its review falls due.",
                "在评审到期日之前完成评审并重新批准。",
            ),
            Stage::Verify => (
                "Look at the evidence for each finding, judge whether the cause is gone, and close the finding with name and date.",
                "逐项查验证据，判断原因是否消除，由验证人署名并注明日期后关闭。",
            ),
            _ => return None,
        };
        Some(language.pick(en, zh))
    }

    /// What shows that a step is done that does not close a finding by itself.
    pub(super) fn result(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            Stage::Write => (
                "A complete draft that covers every line above, agreed with those who will work by it.",
                "文件草案完整覆盖上述各项，并经使用人员会签。",
            ),
            Stage::Train => (
                "An attendance list that covers everyone concerned, with date and material.",
                "签到表覆盖全部相关人员，附日期和培训材料。",
            ),
            Stage::Eligibility => (
                "The answers on who operates what show that the limit is kept.",
                "“由谁运行”的填报结果表明未超出限度。",
            ),
            Stage::Verify => (
                "Each finding bears the name of who verified it, the date and the evidence.",
                "每个发现项均有验证人、日期和所查证据。",
            ),
            _ => (
                "A dated record that names who did it.",
                "记录载明日期和经办人。",
            ),
        };
        language.pick(en, zh)
    }
}

/// What collecting records takes.
pub(super) fn keep_until(until: Date, language: Language) -> String {
    language.pick(
        format!("Keep records without a break until {until}; no effort shortens this."),
        format!("持续保存记录至{until}，其间不得中断；投入再多也无法缩短。"),
    )
}

/// That records have to run for some months.
pub(super) fn months_of_records(months: u32, language: Language) -> String {
    let months_en = if months == 1 {
        "1 month".to_owned()
    } else {
        format!("{months} months")
    };
    language.pick(
        format!("Records must run for {months_en} from the start without a break; no effort shortens this."),
        format!("自开始之日起须有连续{months}个月的记录；投入再多也无法缩短。"),
    )
}

/// Whether the target can be met, in a line or two.
pub(super) fn feasibility(answer: &Feasibility, language: Language) -> String {
    let target = answer.target;
    let Some(check) = answer.stage_2.or(answer.stage_1) else {
        return language.pick(
            format!("No stage can be reached by this plan; the target is {target}."),
            format!("按此计划无法到达任何审核阶段（目标日期{target}）。"),
        );
    };
    let TargetCheck {
        date, days_late, ..
    } = check;
    if check.reached {
        let left = days_late.unsigned_abs();
        return language.pick(
            format!(
                "The target {target} can be met: ready on {date}, {} to spare.",
                days_en(left)
            ),
            format!("目标日期{target}可以达成：{date}具备条件，余{left}天。"),
        );
    }
    let late = days_late.unsigned_abs();
    let answer_en = format!(
        "The target {target} cannot be met: ready on {date}, {} late.",
        days_en(late)
    );
    let answer_zh = format!("目标日期{target}无法达成：{date}方具备条件，晚{late}天。");
    let (remedy_en, remedy_zh) = match answer.remedy {
        Some(Remedy::People { people }) => (
            format!(" {people} people at work at the same time would meet it."),
            format!("若同时投入{people}人，则可以达成。"),
        ),
        Some(Remedy::Date { date, people }) => (
            format!(
                " No number of people meets it: the earliest date is {date}, with {people} at work."
            ),
            format!("增加人手也无法达成：最早为{date}（同时投入{people}人）。"),
        ),
        None => (String::new(), String::new()),
    };
    language.pick(answer_en + &remedy_en, answer_zh + &remedy_zh)
}

fn days_en(days: u32) -> String {
    if days == 1 {
        "1 day".to_owned()
    } else {
        format!("{days} days")
    }
}

/// The headings of the list for issue trackers.
pub(super) fn headings(language: Language) -> [&'static str; 11] {
    language.pick(
        [
            "Key",
            "Title",
            "Description",
            "Priority",
            "Owner",
            "Start",
            "Due",
            "Estimate (days)",
            "Labels",
            "Depends on",
            "Source",
        ],
        [
            "编号",
            "标题",
            "说明",
            "优先级",
            "责任人",
            "开始日期",
            "截止日期",
            "工作量（人天）",
            "标签",
            "前置任务",
            "来源",
        ],
    )
}

/// The parts of a description in the list for issue trackers.
pub(super) fn to_do(language: Language) -> &'static str {
    language.pick("To do:", "措施：")
}

/// The heading over what shows that an action is done.
pub(super) fn accepted_when(language: Language) -> &'static str {
    language.pick("Accepted when:", "验收准则：")
}

/// A priority in words, from 0, the highest.
pub(super) fn priority(level: usize, language: Language) -> &'static str {
    let levels = language.pick(
        ["Highest", "High", "Medium", "Low"],
        ["最高", "高", "中", "低"],
    );
    levels[level.min(3)]
}
