//! What people wrote into a report: reading takes it from the workbook, scoring takes it into the next
//! assessment.

use crate::identifier::ControlPointId;
use crate::placeholder::is_placeholder;
use crate::submission::{InputFile, Judgement, LinkDecision};
use diagnostics::{Language, Place};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// Everything that people wrote into a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReportEdits {
    /// The report.
    pub file: Option<InputFile>,
    /// The assessor's rating of each point that has one, with its note.
    pub overrides: BTreeMap<ControlPointId, Judgement>,
    /// The cells in which the report leaves the assessor's rating of a point blank.
    pub unjudged: BTreeMap<ControlPointId, Place>,
    /// What was decided on suggested links, in the order of the report.
    pub links: Vec<LinkDecision>,
    /// What was written on findings, by the key of the finding.
    pub findings: BTreeMap<String, FindingEdit>,
    /// What was written on actions, by the key of the action.
    pub actions: BTreeMap<String, ActionEdit>,
    /// Actions that people added, in the order of the report.
    pub added: Vec<AddedAction>,
    /// Keys of all findings and actions that the report lists.
    pub known: BTreeSet<String>,
}

/// What was written on a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingEdit {
    /// What was written.
    pub treatment: Treatment,
    /// The finding's row.
    pub place: Place,
}

/// How a finding is dealt with.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Treatment {
    /// What was done about the case at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub correction: Option<String>,
    /// Why it came to this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    /// What keeps it from coming back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrective_action: Option<String>,
    /// Who owns the finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The day promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Whether the owner accepts the finding.
    pub accepted: bool,
    /// How it was verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verification: Option<String>,
    /// How far it has got.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<FindingStatus>,
}

impl Treatment {
    /// Whether nothing was written.
    pub fn is_blank(&self) -> bool {
        *self == Treatment::default()
    }

    /// Whether a named owner has accepted the finding with cause, action and date. A placeholder names nobody
    /// and nothing.
    pub fn is_complete(&self) -> bool {
        let said =
            |text: &Option<String>| text.as_deref().is_some_and(|text| !is_placeholder(text));
        self.accepted
            && said(&self.owner)
            && said(&self.cause)
            && said(&self.corrective_action)
            && self.due.is_some()
    }

    /// Whether it is complete, and its date is one of the days for which a finding may be accepted. The status
    /// changes nothing: a finding that still arises is not closed, whatever is written beside it.
    pub fn holds_within(&self, window: &RangeInclusive<Date>) -> bool {
        self.is_complete() && self.due.is_some_and(|due| window.contains(&due))
    }

    /// The day promised, where everything else is in order and the day is none of those for which a finding
    /// may be accepted.
    pub fn untimely(&self, window: &RangeInclusive<Date>) -> Option<Date> {
        let due = self.due.filter(|_| self.is_complete())?;
        (!window.contains(&due)).then_some(due)
    }
}

/// How far a finding has got.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum FindingStatus {
    /// Nothing done yet.
    Open,
    /// Being worked on.
    InProgress,
    /// Done, and not verified yet.
    ToVerify,
    /// Verified.
    Closed,
}

impl FindingStatus {
    /// Every status, in the order in which dropdowns list them.
    pub const ALL: [FindingStatus; 4] = [
        FindingStatus::Open,
        FindingStatus::InProgress,
        FindingStatus::ToVerify,
        FindingStatus::Closed,
    ];

    /// The status in words.
    pub fn words(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            FindingStatus::Open => ("open", "未关闭"),
            FindingStatus::InProgress => ("in progress", "整改中"),
            FindingStatus::ToVerify => ("to be verified", "待验证"),
            FindingStatus::Closed => ("closed", "已关闭"),
        };
        language.pick(en, zh)
    }
}

/// The status of an action.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ActionStatus {
    /// Not begun.
    #[default]
    Open,
    /// Begun.
    InProgress,
    /// Done, as its owner says; the finding stays open until an assessment sees the evidence.
    Done,
    /// Will not be done; it closes nothing.
    Cancelled,
}

impl ActionStatus {
    /// Every status, in the order in which dropdowns list them.
    pub const ALL: [ActionStatus; 4] = [
        ActionStatus::Open,
        ActionStatus::InProgress,
        ActionStatus::Done,
        ActionStatus::Cancelled,
    ];

    /// The status in words.
    pub fn words(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            ActionStatus::Open => ("open", "未开始"),
            ActionStatus::InProgress => ("in progress", "进行中"),
            ActionStatus::Done => ("done", "已完成"),
            ActionStatus::Cancelled => ("cancelled", "已取消"),
        };
        language.pick(en, zh)
    }
}

/// What was written on an action.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActionEdit {
    /// Who owns it.
    pub owner: Option<String>,
    /// Its status.
    pub status: ActionStatus,
    /// Person-days from nothing done, where the owner's estimate differs from the plan's own.
    pub effort_days: Option<u32>,
    /// The share done, in percent, 0 to 100.
    pub percent_done: u8,
    /// The day promised.
    pub due: Option<Date>,
    /// A note.
    pub note: Option<String>,
    /// The action's row.
    pub place: Place,
}

impl ActionEdit {
    /// Whether nothing was written. A due date may be the plan's own.
    pub fn is_blank(&self) -> bool {
        let blank = ActionEdit {
            due: self.due,
            place: self.place.clone(),
            ..ActionEdit::default()
        };
        *self == blank
    }
}

/// An action that people added at the end of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AddedAction {
    /// A key made from the title, the same in each report.
    pub key: String,
    /// The action in a line.
    pub title: String,
    /// What to do.
    pub lines: Vec<String>,
    /// What shows that it is done.
    pub acceptance: Vec<String>,
    /// What the role that leads it is called.
    pub role: Option<String>,
    /// Person-days from nothing done.
    pub effort_days: u32,
    /// Keys of the actions that must be finished before it starts.
    pub after: Vec<String>,
    /// Owner, status, share done, due date and note.
    pub edit: ActionEdit,
}

/// How the key of an added action begins.
pub const ADDED: &str = "added:";

#[cfg(test)]
mod tests {
    use super::{ActionEdit, Treatment};
    use jiff::civil::date;

    #[test]
    fn a_treatment_is_complete_with_all_five() {
        let mut treatment = Treatment {
            cause: Some("No owner".to_owned()),
            corrective_action: Some("Name one".to_owned()),
            owner: Some("A. Reader".to_owned()),
            due: Some(date(2012, 6, 1)),
            accepted: true,
            ..Treatment::default()
        };
        assert!(treatment.is_complete());
        treatment.owner = Some("TBC".to_owned());
        assert!(!treatment.is_complete());
        treatment.owner = Some("A. Reader".to_owned());
        treatment.due = None;
        assert!(!treatment.is_complete() && !treatment.is_blank());
        assert!(Treatment::default().is_blank());
    }

    #[test]
    fn a_due_date_alone_is_nothing_written() {
        let mut edit = ActionEdit {
            due: Some(date(2012, 6, 1)),
            ..ActionEdit::default()
        };
        assert!(edit.is_blank());
        edit.percent_done = 10;
        assert!(!edit.is_blank());
    }
}
