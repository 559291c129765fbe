//! Columns about a standard and the parts of its editions.

use super::{Column, EDITION_COLUMN, Kind, column};

/// The columns of the sheet of the standard.
pub(in super::super) const STANDARD: &[Column] = &[
    column("id", Kind::Id, "Id", "编号"),
    column("version", Kind::Id, "Version of the pack", "标准包版本"),
    column("title", Kind::Text, "Title", "名称"),
    column("subject", Kind::Text, "Subject", "主题"),
    column("notice", Kind::Text, "Rights and sources", "权利与来源"),
    column("languages", Kind::Ids, "Languages", "语言"),
];

/// The columns of the sheet of editions.
pub(in super::super) const EDITIONS: &[Column] = &[
    EDITION_COLUMN,
    column("title", Kind::Text, "Title", "名称"),
    column("published", Kind::Date, "Published", "发布日期"),
    column("superseded_by", Kind::Text, "Superseded by", "被取代为"),
];

/// The columns of the sheet of clauses.
pub(in super::super) const CLAUSES: &[Column] = &[
    EDITION_COLUMN,
    column("id", Kind::Id, "Clause", "条款"),
    column("title", Kind::Text, "Title", "标题"),
    column("informative", Kind::Flag, "Demands nothing", "无要求"),
    column("title_only", Kind::Flag, "Text not at hand", "未见正文"),
    column("process", Kind::Text, "Process", "流程"),
];

/// The columns of the sheet of roles.
pub(in super::super) const ROLES: &[Column] = &[
    EDITION_COLUMN,
    column("id", Kind::Id, "Id", "编号"),
    column("title", Kind::Text, "Title", "名称"),
];

/// The columns of the sheet of states in schemes.
pub(in super::super) const STATUS: &[Column] = &[
    EDITION_COLUMN,
    column("scheme", Kind::Text, "Scheme", "认证制度"),
    column("statement", Kind::Text, "Statement", "说明"),
    column("from", Kind::Date, "From", "起始日期"),
    column("source", Kind::Plain, "Source", "来源"),
];

/// The columns of the sheet of terms.
pub(in super::super) const TERMS: &[Column] = &[
    EDITION_COLUMN,
    column("term", Kind::Text, "Term", "术语"),
    column("change", Kind::Text, "What changed", "变化"),
];
