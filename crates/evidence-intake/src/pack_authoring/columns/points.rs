//! Columns about control points and the work that closes gaps.

use super::{Column, EDITION_COLUMN, Kind, column};
use crate::pack_authoring::vocabulary::Vocabulary;

/// The columns of the sheet of control points.
pub(in super::super) const POINTS: &[Column] = &[
    EDITION_COLUMN,
    column("id", Kind::Id, "Control point", "控制点"),
    column("topic", Kind::Text, "Topic", "主题"),
    column("requirement", Kind::Text, "Requirement", "要求"),
    column(
        "obligation",
        Kind::Word(Vocabulary::Obligation),
        "Obligation",
        "义务类型",
    ),
    column(
        "pdca",
        Kind::Word(Vocabulary::Pdca),
        "PDCA step",
        "PDCA阶段",
    ),
    column(
        "confidence",
        Kind::Word(Vocabulary::Confidence),
        "Wording",
        "文字来源",
    ),
    column(
        "shall_count",
        Kind::Number,
        "Shalls, if not 1",
        "“应”的个数（不为1时）",
    ),
    column(
        "trigger",
        Kind::Word(Vocabulary::Trigger),
        "When due",
        "何时到期",
    ),
    column("condition", Kind::Text, "Condition", "条件"),
    column("event", Kind::Id, "Event", "事件"),
    column(
        "asks",
        Kind::Word(Vocabulary::Asks),
        "What fulfils it",
        "以何满足",
    ),
    column(
        "per",
        Kind::Word(Vocabulary::Unit),
        "Repeats per",
        "重复单位",
    ),
    column("keystone", Kind::Flag, "Keystone", "关键点"),
    column(
        "evidence.design",
        Kind::Words(Vocabulary::EvidenceType),
        "Evidence of design",
        "设计证据",
    ),
    column(
        "evidence.operating",
        Kind::Words(Vocabulary::EvidenceType),
        "Evidence of operation",
        "运行证据",
    ),
    column("question", Kind::Text, "Question", "问题"),
    column(
        "look_for",
        Kind::Text,
        "What an auditor looks for",
        "审核员关注点",
    ),
    column(
        "remedy.document",
        Kind::Text,
        "Remedy: document",
        "整改：文件",
    ),
    column(
        "remedy.practice",
        Kind::Text,
        "Remedy: practice",
        "整改：实践",
    ),
    column("remedy.accept", Kind::Text, "Closed when", "关闭标准"),
    column("effort", Kind::Word(Vocabulary::Effort), "Effort", "工作量"),
    column("package", Kind::Id, "Work package", "工作包"),
];

/// The columns of the sheet of items.
pub(in super::super) const ITEMS: &[Column] = &[
    EDITION_COLUMN,
    column("point", Kind::Id, "Control point", "控制点"),
    column("key", Kind::Id, "Letter", "字母"),
    column("text", Kind::Text, "Text", "内容"),
    column(
        "trigger",
        Kind::Word(Vocabulary::Trigger),
        "When due",
        "何时到期",
    ),
    column(
        "asks",
        Kind::Word(Vocabulary::Asks),
        "What fulfils it",
        "以何满足",
    ),
    column("condition", Kind::Text, "Condition", "条件"),
];

/// The columns of the sheet of work packages.
pub(in super::super) const PACKAGES: &[Column] = &[
    EDITION_COLUMN,
    column("id", Kind::Id, "Id", "编号"),
    column("title", Kind::Text, "Title", "名称"),
    column("role", Kind::Id, "Role", "角色"),
    column("after", Kind::Ids, "After packages", "先行工作包"),
    column(
        "closing_step",
        Kind::Word(Vocabulary::ClosingStep),
        "Closing step",
        "收尾步骤",
    ),
];

/// The columns of the sheet of documents.
pub(in super::super) const DOCUMENTS: &[Column] = &[
    EDITION_COLUMN,
    column("package", Kind::Id, "Work package", "工作包"),
    column("type", Kind::Word(Vocabulary::EvidenceType), "Type", "类型"),
    column("title", Kind::Text, "Title", "名称"),
];
