//! The sheets of the workbook.

use super::columns::{Column, points, relations, rules, structure};
use diagnostics::Phrase;

/// A sheet of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PackSheet {
    Standard,
    Editions,
    Clauses,
    Points,
    Items,
    Roles,
    Packages,
    Documents,
    Rules,
    Gates,
    Conditions,
    Handovers,
    Events,
    Status,
    Terms,
    Succession,
    Comparisons,
    Mapping,
}

impl PackSheet {
    /// Every sheet, in the order of the workbook.
    pub(super) const ALL: [PackSheet; 18] = [
        PackSheet::Standard,
        PackSheet::Editions,
        PackSheet::Clauses,
        PackSheet::Points,
        PackSheet::Items,
        PackSheet::Roles,
        PackSheet::Packages,
        PackSheet::Documents,
        PackSheet::Rules,
        PackSheet::Gates,
        PackSheet::Conditions,
        PackSheet::Handovers,
        PackSheet::Events,
        PackSheet::Status,
        PackSheet::Terms,
        PackSheet::Succession,
        PackSheet::Comparisons,
        PackSheet::Mapping,
    ];

    /// The sheet's word in its mark.
    pub(super) fn word(self) -> &'static str {
        self.spec().0
    }

    /// The sheet's name.
    pub(super) fn name(self) -> Phrase {
        self.spec().1
    }

    /// What stands in a row.
    pub(super) fn about(self) -> Phrase {
        self.spec().2
    }

    /// The sheet's columns.
    pub(super) fn columns(self) -> &'static [Column] {
        self.spec().3
    }

    fn spec(self) -> (&'static str, Phrase, Phrase, &'static [Column]) {
        match self {
            PackSheet::Standard => (
                "standard",
                Phrase::new("Standard", "标准"),
                Phrase::new("One row: the standard", "一行：标准本身"),
                structure::STANDARD,
            ),
            PackSheet::Editions => (
                "editions",
                Phrase::new("Editions", "版本"),
                Phrase::new("A row per edition, oldest first", "每个版本一行，由旧到新"),
                structure::EDITIONS,
            ),
            PackSheet::Clauses => (
                "clauses",
                Phrase::new("Clauses", "条款"),
                Phrase::new(
                    "A row per clause in order, headings included. Name the process where the clause with its parts is assessed as one",
                    "按顺序每个条款一行，含标题条款。若该条款及其下级作为一个流程评估，请填写流程名称",
                ),
                structure::CLAUSES,
            ),
            PackSheet::Points => (
                "points",
                Phrase::new("Control points", "控制点"),
                Phrase::new(
                    "A row per control point: one \"shall\", in your own words",
                    "每个控制点一行：一个“应”，用自己的话表述",
                ),
                points::POINTS,
            ),
            PackSheet::Items => (
                "items",
                Phrase::new("Items", "分项"),
                Phrase::new(
                    "A row per lettered part of a control point; fill trigger, what fulfils it and condition only where they differ",
                    "控制点的每个字母分项一行；何时到期、以何满足、条件仅在与控制点不同时填写",
                ),
                points::ITEMS,
            ),
            PackSheet::Roles => (
                "roles",
                Phrase::new("Roles", "角色"),
                Phrase::new(
                    "A row per role that leads work packages",
                    "每个牵头工作包的角色一行",
                ),
                structure::ROLES,
            ),
            PackSheet::Packages => (
                "packages",
                Phrase::new("Work packages", "工作包"),
                Phrase::new(
                    "A row per package of remediation work",
                    "每个整改工作包一行",
                ),
                points::PACKAGES,
            ),
            PackSheet::Documents => (
                "documents",
                Phrase::new("Documents to ask for", "需索取的文件"),
                Phrase::new(
                    "A row per document or record that a package asks for",
                    "工作包需索取的每份文件或记录一行",
                ),
                points::DOCUMENTS,
            ),
            _ => self.rarer_spec(),
        }
    }

    /// The sheets that a small pack can do without or fills once.
    fn rarer_spec(self) -> (&'static str, Phrase, Phrase, &'static [Column]) {
        match self {
            PackSheet::Rules => (
                "rules",
                Phrase::new("Rules", "规则"),
                Phrase::new(
                    "A row per edition: exclusions, and what holds where others run a process (leave empty if nothing does)",
                    "每个版本一行：删减规则，以及其他方运行流程时的规则（没有则留空）",
                ),
                rules::RULES,
            ),
            PackSheet::Gates => (
                "gates",
                Phrase::new("Gates", "关口"),
                Phrase::new(
                    "A row per gate of readiness, from 0 up",
                    "每个就绪关口一行，从0起",
                ),
                rules::GATES,
            ),
            PackSheet::Conditions => (
                "conditions",
                Phrase::new("Gate conditions", "关口条件"),
                Phrase::new("A row per condition of a gate", "关口的每个条件一行"),
                rules::CONDITIONS,
            ),
            PackSheet::Handovers => (
                "handovers",
                Phrase::new("Hand-overs", "流程衔接"),
                Phrase::new(
                    "A row per test that one process hands over to the next",
                    "每项流程衔接测试一行",
                ),
                rules::HANDOVERS,
            ),
            PackSheet::Events => (
                "events",
                Phrase::new("Events", "事件"),
                Phrase::new(
                    "A row per event or circumstance that several control points are about; name others that must have taken place wherever it has",
                    "多个控制点所涉及的每个事件或情形一行；其发生必然意味着同时发生的其他事件，一并注明",
                ),
                rules::EVENTS,
            ),
            PackSheet::Status => (
                "status",
                Phrase::new("Status", "状态"),
                Phrase::new(
                    "A row per scheme in which an edition has a status",
                    "版本在每个认证制度中的状态一行",
                ),
                structure::STATUS,
            ),
            PackSheet::Terms => (
                "terms",
                Phrase::new("Terms", "术语"),
                Phrase::new(
                    "A row per term that is new or changed",
                    "每个新增或变化的术语一行",
                ),
                structure::TERMS,
            ),
            PackSheet::Succession => (
                "succession",
                Phrase::new("Succession", "承接"),
                Phrase::new(
                    "A row per point of the newer edition, and one per older point that nothing takes up (leave the newer point empty)",
                    "新版每个控制点一行；无人承接的旧版控制点各一行（新版控制点留空）",
                ),
                relations::SUCCESSION,
            ),
            PackSheet::Comparisons => (
                "comparisons",
                Phrase::new("Comparisons", "对照"),
                Phrase::new(
                    "A row per subject as it is taught; one text per line within a cell",
                    "每个讲解主题一行；单元格内每行一条",
                ),
                relations::COMPARISONS,
            ),
            _ => (
                "mapping",
                Phrase::new("Mapping", "映射"),
                Phrase::new(
                    "A row per point that is mapped to clauses of another standard",
                    "每个映射到其他标准条款的控制点一行",
                ),
                relations::MAPPING,
            ),
        }
    }
}
