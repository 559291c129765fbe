//! Labels of method and provenance.

use super::labels;
use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use diagnostics::Phrase;

labels! {
    METHOD_INTRO = "How this report was made, from what, and by which rules, so that anybody can check it.", "本报告的来源、方法和规则，供任何人核查。";
    PROVENANCE = "Provenance", "来源";
    PROGRAM = "Program", "程序";
    STANDARD = "Standard", "标准";
    EDITION = "Edition", "版本";
    PACK = "Pack and version", "数据包及版本";
    METHOD_VERSION = "Version of the method", "方法版本";
    AS_OF = "As of", "评估日";
    LANGUAGE = "Language", "语言";
    WITH_PLAN = "With remediation plan", "含整改计划";
    PLAN_START = "Plan: start", "计划：开始日期";
    PLAN_PEOPLE = "Plan: people at work at the same time", "计划：同时投入人数";
    PLAN_WEEK = "Plan: working days per week", "计划：每周工作日";
    PLAN_TARGET = "Plan: target", "计划：目标日期";
    PLAN_HOLIDAYS = "Plan: holidays", "计划：节假日";
    ANONYMISED = "Names replaced", "名称已匿名处理";
    EVIDENCE_FOLDER = "Folder of evidence looked into", "已查看证据文件夹";
    REPORT_VERSION = "Version of the report's marks", "报告标记版本";
    EDITION_STATUS = "Status of the edition", "版本状态";
    SUPERSEDED_BY = "Current edition", "现行版本";
    SCHEME = "Scheme", "体系";
    FROM = "From", "起始日期";
    SOURCE = "Source", "出处";
    STATEMENT = "Statement", "说明";
    NOTICES = "Notices", "声明";
    SELF_TITLE = "Self-assessment", "自评";
    COPYRIGHT = "Rights in the standard", "标准版权";
    EXCLUSIONS = "Exclusions", "删减";
    OTHER_PARTIES = "Other parties", "其他方";
    OVERRIDES = "Overrides", "评估人判定";
    OVERRIDES_TEXT = "An assessor's rating replaces the computed one once it has a note. Major rates N and is a confirmed major; Minor keeps P or N and rates anything better P. Gates say how much rests on overrides.", "评估人判定附有说明后取代计算评级。“严重不符合”评为N并视为已确认；“一般不符合”保留P或N，优于P的降为P。关口列出依据评估人判定的数量。";
    LEGEND = "Letters and colours", "字母与颜色";
    INPUT_CELL = "Input", "填写";
    INPUT_MEANING = "Cell to be filled in", "供填写的单元格";
    CAP_TABLE = "What evidence allows", "证据上限";
    USABLE_EVIDENCE = "Usable evidence", "可用证据";
    ASKS_DOCUMENT = "Asks for a document", "要求文件";
    ASKS_PRACTICE = "Asks for a practice", "要求实践";
    ASKS_BOTH = "Asks for both", "文件和实践均要求";
    THRESHOLDS = "Thresholds", "阈值";
    BAND_NOT = "N up to (%)", "N上限（%）";
    BAND_PARTLY = "P up to (%)", "P上限（%）";
    BAND_LARGELY = "L up to (%)", "L上限（%）";
    MONTHS_OF_RECORDS = "Months of records of continuous practices", "持续性实践所需记录月数";
    TOLERATED_GAP = "Longest gap that still counts as unbroken (days)", "视为不间断的最长间隔（天）";
    DEFAULT_INTERVAL = "Interval of periodic practices where none is stated (months)", "周期性实践未说明周期时的默认周期（月）";
    LOOK_BACK = "Look-back for events and standing practices (months)", "事件触发与常设实践的回溯期（月）";
    COMPOSITE_POINTS = "A document is composite from so many points on", "综合文件：所支持控制点数下限";
    COMPOSITE_PROCESSES = "… in so many processes", "综合文件：涉及流程数下限";
    REVIEW_NOTICE = "Days ahead that a review is pointed out", "评审到期提前提示天数";
    CLUSTER_FINDINGS = "A cluster has so many merged findings", "发现项集中：发现项数下限";
    CLUSTER_SHARE = "… and touches so much of the process (%)", "发现项集中：涉及控制点比例下限（%）";
    BREAKDOWN_POINTS = "A process breaks down from so many points not achieved on", "流程未运行：未达到的控制点数下限";
    BREAKDOWN_SHARE = "… and this share of its points that apply (%)", "流程未运行：占适用控制点的比例下限（%）";
    ACCEPTANCE_MONTHS = "A minor may be accepted for a day so many months ahead", "一般不符合的完成日期：评估日之后的月数上限";
    EFFORT_DAYS = "Effort (an assumption to be edited)", "工作量（可修改的估算）";
    EFFORT_CLASS = "{class}: {days} days", "{class}：{days}人天";
    GATES = "Gates", "关口";
    OPENS = "With all before it: ready for {stage}", "连同此前各关口：具备{stage}条件";
    GATE_FULFILLED = "Fully achieved: {points}", "完全达到：{points}";
    GATE_DOCUMENTS = "Keystone documents stand: {points}", "关键文件齐备：{points}";
    GATE_CONDITIONS = "Other documents are listed as conditions and do not break the gate", "其他文件列为条件，不影响关口通过";
    GATE_ANSWERED = "Every question answered", "全部问题均已作答";
    GATE_RECORDS = "{months} months of records of every continuous practice", "各持续性实践均有{months}个月的记录";
    GATE_OCCURRED = "Held, and fully achieved: {points}", "已开展且完全达到：{points}";
    GATE_WITHIN = "; within {months} months, whatever the organisation's own interval", "；在{months}个月内，无论组织自定周期为何";
    GATE_FEW_NOT_DUE = "What is not yet due is listed; not more than {periodic} % of the periodic control points, and less than {process} % of each process (one point aside)", "未到期的控制点列出；不超过周期性控制点的{periodic}%，且各流程不足{process}%（仅一个控制点的除外）";
    GATE_FOLLOWS = "{then} follows {first}", "{then}在{first}之后开展";
    GATE_MAJORITY = "Other parties do not operate the larger part of the governed processes", "其他方运行的部分不超过受治理流程的规定比例";
    GATE_EXCLUSIONS = "No requirement is declared not applicable against the rules", "没有要求被违规声明为不适用";
    GATE_NO_MAJOR = "No major nonconformity, proposed or confirmed", "没有严重不符合（含拟定）";
    GATE_NO_UNRESOLVED = "Nothing is unresolved", "没有未决项";
    GATE_MINORS = "Every minor nonconformity is accepted by a named owner with cause, corrective action and a date within 12 months", "各一般不符合均由指定责任人确认，并有原因、纠正措施和12个月内的日期";
    RULES = "Rules", "规则";
    RULE = "Rule", "规则";
    ID = "Id", "编号";
    WHAT_IT_SAYS = "What it says", "内容";
    RECALLED = "Points written without the text at hand", "未对照原文撰写的控制点";
    RECALLED_TEXT = "{count} control points were written from knowledge of the standard, without the text at hand. Check their wording against a licensed copy.", "{count}个控制点依据对标准的了解撰写，未对照原文，请与正版标准核对。";
}

/// What an outcome stands for.
pub(in crate::report) fn outcome_meaning(outcome: Outcome) -> Phrase {
    match outcome {
        Outcome::Fully => Phrase::new("Fully achieved", "完全达到"),
        Outcome::Largely => Phrase::new("Largely achieved", "大部分达到"),
        Outcome::Partially => Phrase::new("Partially achieved", "部分达到"),
        Outcome::Not => Phrase::new("Not achieved", "未达到"),
        Outcome::Unresolved => Phrase::new(
            "Nothing can be said yet; counted as a gap, never as a major",
            "暂无法判定；按差距计，其本身不计为严重不符合",
        ),
        Outcome::NotYetDue => Phrase::new(
            "Planned and not overdue; outside every percentage",
            "已计划且未逾期，不计入占比",
        ),
        Outcome::ConditionAbsent => Phrase::new(
            "The point's condition does not hold; outside every percentage",
            "控制点的适用条件不存在，不计入占比",
        ),
    }
}

/// What a grade stands for.
pub(in crate::report) fn grade_meaning(grade: FindingGrade) -> Phrase {
    match grade {
        FindingGrade::Major => Phrase::new(
            "Major nonconformity, confirmed by an assessor",
            "严重不符合，已由评估人确认",
        ),
        FindingGrade::ProposedMajor => Phrase::new(
            "Major nonconformity by rule, until an assessor confirms or lowers it",
            "按规则列为严重不符合，待评估人确认或降级",
        ),
        FindingGrade::Minor => Phrase::new("Minor nonconformity", "一般不符合"),
        FindingGrade::Concern => Phrase::new(
            "Area of concern: it could become a nonconformity",
            "关注项：可能发展为不符合",
        ),
        FindingGrade::Improvement => Phrase::new(
            "Opportunity for improvement: every demand is met",
            "改进机会：各项要求均已满足",
        ),
        FindingGrade::Unresolved => {
            Phrase::new("Open question: nothing can be said yet", "未决：暂无法判定")
        }
    }
}
