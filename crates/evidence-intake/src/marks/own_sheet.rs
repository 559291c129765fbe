//! The sheets of our questionnaire.

use super::SheetKind;
use diagnostics::Phrase;

/// The sheets of our questionnaire, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OwnSheet {
    /// Instructions and progress.
    Start,
    /// Name, scope, assessor.
    Organisation,
    /// Services, customers, suppliers, sites.
    Coverage,
    /// One row per control point and item.
    Questionnaire,
    /// What was carried over from an earlier edition, for confirmation.
    Carried,
    /// The evidence register.
    Register,
    /// Documents to ask for.
    DocumentRequests,
    /// Whom to interview on what.
    InterviewPlan,
    /// Demands of the earlier edition that fell away.
    NoLongerAsked,
    /// The lists behind the dropdowns.
    Lists,
}

impl OwnSheet {
    /// The sheets of a full questionnaire, in their order.
    pub const ALL: [OwnSheet; 8] = [
        OwnSheet::Start,
        OwnSheet::Organisation,
        OwnSheet::Coverage,
        OwnSheet::Questionnaire,
        OwnSheet::Register,
        OwnSheet::DocumentRequests,
        OwnSheet::InterviewPlan,
        OwnSheet::Lists,
    ];

    /// The sheet's name.
    pub fn name(self) -> Phrase {
        match self {
            OwnSheet::Start => Phrase::new("Start", "说明"),
            OwnSheet::Organisation => Phrase::new("Organisation", "组织信息"),
            OwnSheet::Coverage => Phrase::new("Coverage", "覆盖清单"),
            OwnSheet::Questionnaire => Phrase::new("Questionnaire", "问卷"),
            OwnSheet::Carried => Phrase::new("Carried over", "承接确认"),
            OwnSheet::NoLongerAsked => Phrase::new("No longer asked", "不再要求"),
            OwnSheet::Register => Phrase::new("Evidence register", "证据登记表"),
            OwnSheet::DocumentRequests => Phrase::new("Document requests", "文件需求清单"),
            OwnSheet::InterviewPlan => Phrase::new("Interview plan", "访谈计划"),
            OwnSheet::Lists => Phrase::new("Lists", "选项"),
        }
    }

    /// What the sheet's mark says it is.
    pub fn kind(self) -> SheetKind {
        match self {
            OwnSheet::Organisation => SheetKind::Organisation,
            OwnSheet::Coverage => SheetKind::Coverage,
            OwnSheet::Questionnaire | OwnSheet::Carried => SheetKind::Questionnaire,
            OwnSheet::Register => SheetKind::Register,
            OwnSheet::Start
            | OwnSheet::DocumentRequests
            | OwnSheet::InterviewPlan
            | OwnSheet::NoLongerAsked
            | OwnSheet::Lists => SheetKind::Guidance,
        }
    }
}
