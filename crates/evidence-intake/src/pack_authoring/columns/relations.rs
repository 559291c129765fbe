//! Columns that relate editions and standards.

use super::{Column, EDITION_COLUMN, Kind, column};
use crate::pack_authoring::vocabulary::Vocabulary;

/// The roles of the columns that name the two editions of a succession.
pub(in super::super) const ENDS: [&str; 2] = ["older_edition", "newer_edition"];
const OLDER_EDITION: Column = column(ENDS[0], Kind::Id, "Older edition", "旧版");
const NEWER_EDITION: Column = column(ENDS[1], Kind::Id, "Newer edition", "新版");

/// The columns of the sheet of successions.
pub(in super::super) const SUCCESSION: &[Column] = &[
    OLDER_EDITION,
    NEWER_EDITION,
    column("to", Kind::Id, "Newer point", "新版控制点"),
    column("from", Kind::Ids, "Older points", "旧版控制点"),
    column(
        "relation",
        Kind::Word(Vocabulary::Relation),
        "Relation",
        "关系",
    ),
    column("change", Kind::Word(Vocabulary::Change), "Change", "变化"),
    column("degree", Kind::Number, "Degree", "变化度"),
    column("note", Kind::Text, "What changed", "变化说明"),
    column("remainder", Kind::Text, "Remainder", "剩余要求"),
    column(
        "delta_question",
        Kind::Text,
        "Question on the remainder",
        "剩余要求的问题",
    ),
    column(
        "dropped",
        Kind::Text,
        "What is no longer asked",
        "不再要求的内容",
    ),
];

/// The columns of the sheet of comparisons.
pub(in super::super) const COMPARISONS: &[Column] = &[
    OLDER_EDITION,
    NEWER_EDITION,
    column("to", Kind::Id, "Newer clause", "新版条款"),
    column("from", Kind::Ids, "Older clauses", "旧版条款"),
    column(
        "published.points_to",
        Kind::Number,
        "Published: newer points",
        "已公布：新版控制点数",
    ),
    column(
        "published.points_from",
        Kind::Number,
        "Published: older points",
        "已公布：旧版控制点数",
    ),
    column(
        "published.degree_hundredths",
        Kind::Number,
        "Published: degree in hundredths",
        "已公布：变化度（百分之一）",
    ),
    column(
        "published.source",
        Kind::Plain,
        "Published: source",
        "已公布：来源",
    ),
    column("added", Kind::Lines, "Added", "新增"),
    column("improved", Kind::Lines, "Improved", "改进"),
    column("removed", Kind::Lines, "Removed", "删除"),
    column("counting", Kind::Lines, "Counting", "计数"),
];

/// The roles of the columns that name the other end of a mapping.
pub(in super::super) const TARGET: [&str; 2] = ["target_standard", "target_edition"];

/// The columns of the sheet of mappings.
pub(in super::super) const MAPPING: &[Column] = &[
    EDITION_COLUMN,
    column(TARGET[0], Kind::Id, "Other standard", "目标标准"),
    column(TARGET[1], Kind::Id, "Its edition", "目标版本"),
    column("from", Kind::Id, "Control point", "控制点"),
    column("to", Kind::Ids, "Clauses", "条款"),
    column(
        "relation",
        Kind::Word(Vocabulary::Relation),
        "Relation",
        "关系",
    ),
    column("rationale", Kind::Text, "Why", "理由"),
];
