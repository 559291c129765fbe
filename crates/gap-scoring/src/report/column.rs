//! The columns of the sheets that are tables: their order, headers, widths and roles.
//!
//! A star marks a column that is filled in. Roles stand in the hidden role row, so that a report can
//! be read back whatever was moved.

use super::place::FIRST_COLUMN;
use clause_model::Language;
use workbook::{CellRange, CellRef};

/// The columns of a table.
pub(super) trait Columns: Copy + Eq + 'static {
    /// Every column, in the order of the sheet.
    const ALL: &'static [Self];

    /// The header.
    fn header(self, language: Language) -> &'static str;

    /// The width in characters.
    fn width(self) -> f64;

    /// The role name in the hidden role row.
    fn role(self) -> &'static str;

    /// The column on the sheet, zero-based.
    fn at(self) -> u32 {
        let place = Self::ALL.iter().position(|column| *column == self);
        FIRST_COLUMN + place.unwrap_or_default() as u32
    }

    /// The last column of the table.
    fn last() -> u32 {
        FIRST_COLUMN + Self::ALL.len() as u32 - 1
    }

    /// Rows of the column, first and last.
    fn rows(self, (first, last): (u32, u32)) -> CellRange {
        CellRange::new(
            CellRef::new(first, self.at()),
            CellRef::new(last, self.at()),
        )
    }
}

macro_rules! columns {
    ($(#[$doc:meta])* $table:ident: $($column:ident = $role:literal, $en:literal, $zh:literal, $width:literal;)*) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum $table { $($column,)* }

        impl Columns for $table {
            const ALL: &'static [Self] = &[$($table::$column,)*];

            fn header(self, language: Language) -> &'static str {
                match self { $($table::$column => language.pick($en, $zh),)* }
            }

            fn width(self) -> f64 {
                match self { $($table::$column => $width,)* }
            }

            fn role(self) -> &'static str {
                match self { $($table::$column => $role,)* }
            }
        }
    };
}

columns! {
    /// The control point sheet.
    PointColumn:
    Clause = "clause", "Clause", "条款", 8.0;
    Id = "id", "Id", "编号", 9.5;
    Topic = "topic", "Topic", "主题", 17.0;
    Requirement = "requirement", "Requirement", "要求", 38.0;
    Trigger = "trigger", "Trigger", "触发方式", 10.5;
    Asks = "asks", "Asks for", "所需", 10.0;
    Keystone = "keystone", "Keystone", "关键点", 9.5;
    Operated = "operated-by", "Operated by", "运行方", 14.0;
    Answer = "answer", "Answer", "回答", 11.0;
    Claimed = "claimed", "Claimed", "声明", 9.0;
    Evidence = "evidence", "Evidence and its state", "证据及状态", 24.0;
    ToEvidence = "to-evidence", "Go to evidence", "转到证据", 10.5;
    Picture = "evidence-picture", "The evidence amounts to", "证据情况", 17.0;
    Cap = "cap", "Allowed at most", "证据上限", 10.5;
    Rule = "rule", "Rule that decided", "判定规则", 18.0;
    Computed = "computed", "Computed rating", "计算评级", 10.5;
    Judgement = "judgement", "Assessor's rating *", "评估人判定 *", 11.5;
    Note = "judgement-note", "Assessor's note *", "评估人说明 *", 24.0;
    Outcome = "outcome", "Final rating", "最终评级", 10.5;
    Grade = "grade", "Point grade", "不符合等级", 14.0;
    Instances = "instances", "F of instances", "对象F数", 10.5;
    Items = "items", "Items and instances", "分项与对象", 22.0;
    Findings = "findings", "Findings", "发现项", 10.0;
    ToFinding = "to-finding", "Go to finding", "转到发现项", 9.0;
    Actions = "actions", "Actions", "整改措施", 10.0;
    ToAction = "to-action", "Go to action", "转到措施", 9.0;
    Comment = "comment", "Organisation's comment", "组织备注", 26.0;
    Source = "source", "Source cell", "来源单元格", 24.0;
    LookFor = "look-for", "What an auditor looks for", "审核关注点", 34.0;
    Pdca = "pdca", "PDCA", "PDCA", 8.5;
    Confidence = "confidence", "Wording", "表述依据", 11.0;
    Number = "number", "No.", "序号", 6.0;
    Process = "process", "Process no.", "流程序号", 6.0;
    Verdict = "verdict", "Rating in force", "有效判定", 8.0;
}

columns! {
    /// The findings sheet.
    FindingColumn:
    Number = "number", "No.", "编号", 6.5;
    Title = "title", "Finding", "发现项", 30.0;
    Grade = "grade", "Grade", "等级", 14.5;
    Now = "grade-now", "Grade now", "当前等级", 14.5;
    Rule = "rule", "Graded by rule", "定级规则", 18.0;
    Requirement = "requirement", "Requirement", "要求", 38.0;
    Seen = "seen", "What was seen", "所见情况", 34.0;
    Missing = "missing", "What is missing", "缺失内容", 38.0;
    Question = "question", "Question to settle first", "需先核实的问题", 22.0;
    Process = "process", "Process", "流程", 18.0;
    Points = "points", "Control points", "控制点", 13.0;
    ToPoint = "to-point", "Go to control point", "转到控制点", 10.5;
    Evidence = "evidence", "Evidence", "证据", 13.0;
    ToEvidence = "to-evidence", "Go to evidence", "转到证据", 10.5;
    Source = "source", "Source cells", "来源单元格", 26.0;
    Correction = "correction", "Correction *", "纠正 *", 22.0;
    Cause = "cause", "Cause *", "原因 *", 22.0;
    Action = "action", "Corrective action *", "纠正措施 *", 24.0;
    Owner = "owner", "Owner *", "责任人 *", 12.5;
    Due = "due", "Due date *", "完成日期 *", 12.0;
    Accepted = "accepted", "Accepted by owner *", "责任人确认 *", 11.5;
    Counts = "counts", "Counts as accepted", "视为已确认", 11.0;
    Verification = "verification", "Verification *", "验证 *", 20.0;
    Status = "status", "Status *", "状态 *", 11.5;
    Key = "key", "Key", "标识", 6.0;
}

columns! {
    /// The remediation plan.
    ActionColumn:
    Number = "number", "No.", "编号", 6.0;
    Stage = "stage", "Step", "步骤", 13.0;
    Title = "title", "Action", "整改措施", 30.0;
    Lines = "lines", "What to do, by control point", "各控制点工作内容", 44.0;
    Acceptance = "acceptance", "What shows that it is done", "验收依据", 36.0;
    Grade = "grade", "Gravest grade", "最高等级", 13.0;
    Role = "role", "Led by", "负责角色", 15.0;
    Owner = "owner", "Owner *", "责任人 *", 12.5;
    Effort = "effort", "Effort (days) *", "工作量（人天） *", 11.0;
    Done = "done", "% done *", "完成% *", 8.5;
    Remaining = "remaining", "Remaining (days)", "剩余（人天）", 10.5;
    After = "after", "After no.", "前置编号", 9.5;
    Start = "start", "Start", "开始", 11.0;
    Finish = "finish", "Finish", "结束", 11.0;
    Days = "days", "Calendar days", "历时（天）", 9.0;
    Slack = "slack", "Slack (days)", "时差（天）", 8.5;
    Critical = "critical", "Critical", "关键路径", 9.0;
    Quick = "quick-win", "Quick win", "速赢项", 8.5;
    Status = "status", "Status *", "状态 *", 11.5;
    Due = "due", "Due date *", "完成日期 *", 12.0;
    Note = "note", "Note *", "备注 *", 20.0;
    Closes = "closes", "Closes findings", "关闭发现项", 11.0;
    ToFinding = "to-finding", "Go to finding", "转到发现项", 9.0;
    Estimate = "estimate", "Estimate (days)", "估算（人天）", 6.0;
    Key = "key", "Key", "标识", 6.0;
}

columns! {
    /// The evidence register.
    EntryColumn:
    Id = "evidence-id", "Evidence id", "证据编号", 12.0;
    Title = "title", "Title", "名称", 32.0;
    Kind = "type", "Type", "类型", 11.0;
    Best = "best", "Best state", "最佳状态", 12.0;
    Reasons = "reasons", "Why it does not count in full", "未足额计入的原因", 28.0;
    Points = "points", "Supports control points", "支持的控制点", 26.0;
    ToPoint = "to-point", "Go to control point", "转到控制点", 10.5;
    Version = "version", "Version", "版本", 8.5;
    Approval = "approval", "Approval", "批准状态", 11.0;
    Issued = "issued", "Issued", "发布日期", 11.0;
    ReviewDue = "review-due", "Review due", "评审到期日", 11.0;
    From = "period-from", "Period from", "覆盖期间（起）", 11.0;
    To = "period-to", "Period to", "覆盖期间（止）", 11.0;
    Sample = "sample", "Sample", "抽样", 18.0;
    Status = "status", "Status", "状态", 11.0;
    Scope = "scope", "Out of scope", "不在范围内", 9.0;
    Instance = "instance", "Instance", "对象", 14.0;
    Owner = "owner", "Owner", "责任人", 14.0;
    Location = "location", "Location", "存放位置", 22.0;
    Comment = "comment", "Comment", "备注", 24.0;
    Source = "source", "Source cell", "来源单元格", 26.0;
    Digest = "sha256", "SHA-256 of the file", "文件的SHA-256", 24.0;
}

columns! {
    /// The evidence of each point.
    CoverageColumn:
    Id = "id", "Control point", "控制点", 11.0;
    Topic = "topic", "Topic", "主题", 30.0;
    Asks = "asks", "Asks for", "所需", 12.0;
    Count = "count", "Entries", "证据数", 9.0;
    Entries = "entries", "Entries, their state, and why they count", "证据、状态及关联依据", 58.0;
    ToEvidence = "to-evidence", "Go to evidence", "转到证据", 11.0;
    Remark = "remark", "What stands out", "值得注意", 30.0;
    Outcome = "outcome", "Final rating", "最终评级", 12.0;
}

columns! {
    /// Suggested links, and what people decided on them.
    LinkColumn:
    Evidence = "evidence-id", "Evidence id", "证据编号", 12.0;
    Title = "title", "Title", "名称", 30.0;
    Kind = "type", "Type", "类型", 12.0;
    Point = "point", "Control point", "控制点", 11.0;
    Topic = "topic", "Topic", "主题", 22.0;
    Requirement = "requirement", "Requirement", "要求", 40.0;
    Strength = "strength", "Strength", "匹配度", 10.0;
    Why = "why", "Why", "依据", 36.0;
    Confirm = "confirm", "Confirm *", "确认 *", 11.0;
    State = "state", "State", "状态", 20.0;
}

columns! {
    /// Changes of the edition, by point.
    ChangeColumn:
    Id = "id", "Id", "编号", 9.5;
    Topic = "topic", "Topic", "主题", 20.0;
    Sources = "sources", "Earlier points", "旧版控制点", 16.0;
    Relation = "relation", "Relation", "关系", 12.0;
    Change = "change", "Change", "变化", 13.0;
    Degree = "degree", "Degree", "变化度", 8.0;
    Note = "note", "What changed", "变化说明", 44.0;
    Remainder = "remainder", "Still to be shown", "仍需证明", 34.0;
    Dropped = "dropped", "No longer asked", "不再要求", 30.0;
    Outcome = "outcome", "Final rating", "最终评级", 11.0;
}

columns! {
    /// The migration from an earlier edition, by point.
    MigrationColumn:
    Id = "id", "Id", "编号", 10.0;
    Topic = "topic", "Topic", "主题", 34.0;
    Sources = "sources", "Earlier points", "旧版控制点", 16.0;
    Relation = "relation", "Relation", "关系", 12.0;
    Change = "change", "Change", "变化", 14.0;
    Degree = "degree", "Degree", "变化度", 10.0;
    Treatment = "treatment", "Treatment", "处理方式", 12.0;
    Carried = "carried", "Carried over", "承接回答", 12.0;
    Reply = "reply", "Reply", "答复", 12.0;
    Outcome = "outcome", "Final rating", "最终评级", 11.0;
    Gap = "gap", "Asked, and a gap", "提问且有差距", 11.0;
    Evidence = "evidence", "Evidence cited", "引用证据", 20.0;
    Ground = "ground", "On what ground", "依据", 46.0;
    Line = "line", "Clause no.", "条款序号", 6.0;
    Asked = "asked", "Asked", "提问", 6.0;
}
