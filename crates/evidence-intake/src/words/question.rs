//! Questions that ask for what is wrong, so that no is the good answer.

use super::normalise;

/// How a question begins that asks whether there is something.
const OPENING: &[&str] = &[
    "是否存在",
    "是否仍存在",
    "是否还存在",
    "是否仍有",
    "是否还有",
    "是否有",
    "是否发现",
    "是否出现",
    "是否发生",
    "有无",
    "有没有",
    "是否未",
];
/// What is wrong wherever it is found.
const WRONG: &[&str] = &[
    "未",
    "不符合",
    "不一致",
    "不合格",
    "缺失",
    "遗漏",
    "超时",
    "超期",
    "逾期",
    "违规",
    "违反",
    "失控",
    "擅自",
    "绕过",
];
/// What is good to have, whatever it deals with: "是否有未解决事件的升级程序".
const GOOD: &[&str] = &[
    "程序",
    "流程",
    "规定",
    "制度",
    "计划",
    "记录",
    "机制",
    "措施",
    "方法",
    "办法",
    "清单",
    "报告",
    "台账",
    "要求",
    "准则",
    "方案",
    "手段",
    "策略",
    "文件",
    "安排",
    "职责",
    "管理",
    "控制",
    "处理",
    "跟踪",
    "评审",
    "分析",
    "数据库",
    "工具",
    "定义",
    "标准",
    "规则",
    "约定",
    "手册",
    "指南",
];
const OPENING_ENGLISH: &[&str] = &[
    "are there any",
    "is there any",
    "were there any",
    "was there any",
    "have there been any",
    "has there been any",
    "are there",
    "is there",
    "were there",
    "have there been",
    "are any",
    "is any",
    "were any",
    "do any",
    "did any",
    "have any",
    "has any",
];
/// Words for what is wrong, and beginnings of such words.
const WRONG_ENGLISH: &[&str] = &[
    "without",
    "overdue",
    "missed",
    "missing",
    "late",
    "outstanding",
    "failed",
    "not",
    "breaches",
    "breached",
    "violations",
    "bypassed",
];
const WRONG_BEGINNINGS: &[&str] = &[
    "unapprov",
    "unauthori",
    "unresolv",
    "unrecord",
    "unplann",
    "unhandl",
    "undocument",
    "untest",
    "uncontroll",
    "unregister",
    "unassign",
    "nonconform",
    "noncompl",
    "nonconforming",
];
const GOOD_ENGLISH: &[&str] = &[
    "procedure",
    "procedures",
    "process",
    "processes",
    "plan",
    "plans",
    "record",
    "records",
    "policy",
    "policies",
    "rule",
    "rules",
    "criteria",
    "report",
    "reports",
    "register",
    "list",
    "measures",
    "mechanism",
    "controls",
    "definition",
    "agreement",
    "agreements",
    "method",
    "methods",
];

/// Whether a question asks for what is wrong.
pub(crate) fn asks_for_fault(question: &str) -> bool {
    in_chinese(question) || in_english(question)
}

fn in_chinese(question: &str) -> bool {
    let normal = normalise(question);
    let asked = normal.trim_end_matches(['吗', '么', '呢', '？']);
    let opened = OPENING.iter().find_map(|opening| {
        let (_, rest) = asked.split_once(opening)?;
        Some((rest, opening.ends_with('未')))
    });
    opened.is_some_and(|(rest, wrong)| {
        let wrong = wrong || WRONG.iter().any(|word| rest.contains(word));
        let good = |word: &str| rest.ends_with(word) || rest.starts_with(word);
        wrong && !GOOD.iter().any(|word| good(word))
    })
}

fn in_english(question: &str) -> bool {
    let lower = question
        .to_lowercase()
        .replace(['-', '\u{2010}', '\u{2011}'], "");
    let opened = OPENING_ENGLISH
        .iter()
        .find_map(|opening| lower.trim().strip_prefix(opening));
    let Some(rest) = opened.filter(|rest| rest.starts_with(' ')) else {
        return false;
    };
    let mut words = rest
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let words: Vec<&str> = words.by_ref().collect();
    let is_wrong = |word: &&str| {
        WRONG_ENGLISH.contains(word) || WRONG_BEGINNINGS.iter().any(|start| word.starts_with(start))
    };
    words.iter().any(is_wrong) && !words.iter().any(|word| GOOD_ENGLISH.contains(word))
}

#[cfg(test)]
mod tests {
    use super::asks_for_fault;
    use clause_model::pack::{load, shipped};

    #[test]
    fn questions_where_no_is_good() {
        for (question, expected) in [
            ("是否存在未经审批的变更？", true),
            ("是否有超时未处理的事件？", true),
            ("是否有未处理的投诉？", true),
            ("变更是否未经测试即上线？", true),
            ("Are there any unapproved changes?", true),
            ("Have there been changes without approval?", true),
            ("Is any review overdue?", true),
            ("是否有SLA？", false),
            ("是否有未解决事件的升级程序？", false),
            ("是否对未经批准的变更进行控制？", false),
            ("是否建立并保持？", false),
            ("Is there a procedure for unresolved incidents?", false),
            ("Are there service reports?", false),
            ("Are changes approved?", false),
        ] {
            assert_eq!(asks_for_fault(question), expected, "{question}");
        }
    }

    #[test]
    fn no_question_of_ours_asks_for_faults() {
        let library = load(&shipped()).value.unwrap();
        let editions = library
            .standards
            .values()
            .flat_map(|standard| &standard.editions);
        for point in editions.flat_map(|edition| &edition.points) {
            for text in point.question.0.values() {
                assert!(!asks_for_fault(text), "{}: {text}", point.id);
            }
        }
    }
}
