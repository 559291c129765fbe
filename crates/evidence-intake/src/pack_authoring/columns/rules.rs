//! Columns about an edition's rules.

use super::{Column, EDITION_COLUMN, Kind, column};
use crate::pack_authoring::vocabulary::Vocabulary;

/// The columns of the sheet of rules.
pub(in super::super) const RULES: &[Column] = &[
    EDITION_COLUMN,
    column(
        "exclusions.allowed",
        Kind::Flag,
        "Exclusions allowed",
        "允许删减",
    ),
    column(
        "exclusions.reason",
        Kind::Text,
        "Rule on exclusions",
        "删减规则",
    ),
    column(
        "other_parties.governed",
        Kind::SomeIds,
        "Clauses others may run",
        "可由其他方运行的条款",
    ),
    column(
        "other_parties.retained",
        Kind::SomeIds,
        "Clauses that stay",
        "须自身负责的条款",
    ),
    column(
        "other_parties.majority_percent",
        Kind::Number,
        "Limit, percent",
        "上限百分比",
    ),
    column(
        "other_parties.accountable",
        Kind::SomeIds,
        "Accountable points",
        "责任控制点",
    ),
    column(
        "other_parties.governance.own",
        Kind::SomeIds,
        "Governance: own",
        "治理：自身",
    ),
    column(
        "other_parties.governance.internal-group",
        Kind::SomeIds,
        "Governance: internal group",
        "治理：内部团队",
    ),
    column(
        "other_parties.governance.customer",
        Kind::SomeIds,
        "Governance: customer",
        "治理：客户",
    ),
    column(
        "other_parties.governance.supplier",
        Kind::SomeIds,
        "Governance: supplier",
        "治理：供应商",
    ),
    column(
        "other_parties.managed_by.own",
        Kind::Id,
        "Managed by: own",
        "管理条款：自身",
    ),
    column(
        "other_parties.managed_by.internal-group",
        Kind::Id,
        "Managed by: internal group",
        "管理条款：内部团队",
    ),
    column(
        "other_parties.managed_by.customer",
        Kind::Id,
        "Managed by: customer",
        "管理条款：客户",
    ),
    column(
        "other_parties.managed_by.supplier",
        Kind::Id,
        "Managed by: supplier",
        "管理条款：供应商",
    ),
    column(
        "other_parties.shows.own",
        Kind::Id,
        "Shows: own",
        "表明：自身",
    ),
    column(
        "other_parties.shows.internal-group",
        Kind::Id,
        "Shows: internal group",
        "表明：内部团队",
    ),
    column(
        "other_parties.shows.customer",
        Kind::Id,
        "Shows: customer",
        "表明：客户",
    ),
    column(
        "other_parties.shows.supplier",
        Kind::Id,
        "Shows: supplier",
        "表明：供应商",
    ),
    column(
        "other_parties.reason",
        Kind::Text,
        "Rule on other parties",
        "其他方规则",
    ),
];

/// The columns of the sheet of gates.
pub(in super::super) const GATES: &[Column] = &[
    EDITION_COLUMN,
    column("gate", Kind::Number, "Gate", "关口"),
    column("title", Kind::Text, "Title", "名称"),
    column("ready_for", Kind::Text, "Ready for", "可进行"),
];

/// The columns of the sheet of gate conditions.
pub(in super::super) const CONDITIONS: &[Column] = &[
    EDITION_COLUMN,
    column("gate", Kind::Number, "Gate", "关口"),
    column("check", Kind::Word(Vocabulary::Check), "Condition", "条件"),
    column("points", Kind::SomeIds, "Control points", "控制点"),
    column("first", Kind::Id, "First (follows)", "先（先后条件）"),
    column("then", Kind::Id, "Then (follows)", "后（先后条件）"),
    column(
        "within_months",
        Kind::Number,
        "Within months (occurred)",
        "不早于几个月前（已发生条件）",
    ),
    column(
        "periodic_percent",
        Kind::Number,
        "Percent of periodic points (not yet due)",
        "周期性控制点占比上限（未到期条件）",
    ),
    column(
        "process_percent",
        Kind::Number,
        "Percent of a process (not yet due)",
        "单个流程占比上限（未到期条件）",
    ),
];

/// The columns of the sheet of events.
pub(in super::super) const EVENTS: &[Column] = &[
    EDITION_COLUMN,
    column("id", Kind::Id, "Id", "编号"),
    column("title", Kind::Text, "Event", "事件"),
    column("implies", Kind::SomeIds, "Implies events", "必然包含的事件"),
];

/// The columns of the sheet of hand-overs.
pub(in super::super) const HANDOVERS: &[Column] = &[
    EDITION_COLUMN,
    column("id", Kind::Id, "Id", "编号"),
    column("title", Kind::Text, "Title", "名称"),
    column("gives", Kind::Ids, "Giving points", "交出控制点"),
    column("takes", Kind::Ids, "Taking points", "接收控制点"),
    column("text", Kind::Text, "What breaks", "中断后果"),
];
