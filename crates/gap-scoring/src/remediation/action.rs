//! Actions: what to do, for which points and findings, after which others.

use crate::finding::FindingGrade;
use clause_model::identifier::{ControlPointId, PackageId, RoleId};
pub use clause_model::report_edits::ActionStatus;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something to be done by one person that helps to close findings or opens a gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Action {
    /// A key made from what the action is about and its stage, such as `problems:write`; the same in each
    /// assessment as long as the need for the action lasts.
    pub key: String,
    /// The number in this plan, from 1, in the order of execution.
    pub number: u32,
    /// Its place among all actions in the order of the edition, from 0; it settles ties.
    pub place: u32,
    /// What kind of step it is.
    pub stage: ActionStage,
    /// What it is there for.
    pub purpose: Purpose,
    /// The action in a line.
    pub title: String,
    /// The work package, where the action is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package: Option<PackageId>,
    /// The role that leads it.
    pub role: RoleId,
    /// What the role is called.
    pub role_title: String,
    /// What to do, by point.
    pub lines: Vec<ActionLine>,
    /// What shows that it is done, by point.
    pub acceptance: Vec<ActionLine>,
    /// Keys of the findings that it helps to close, in the order of the register.
    pub closes: Vec<String>,
    /// The points concerned, in the edition's order.
    pub points: Vec<ControlPointId>,
    /// Ids of the register entries concerned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// The gravest grade that it helps to close; none for a step that only a gate needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<FindingGrade>,
    /// Person-days, from nothing done; an assumption to be edited.
    pub effort_days: u32,
    /// Time that no effort shortens and that uses nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lag: Option<Lag>,
    /// Keys of the actions that must be finished before this one starts. What follows from others is left out.
    pub after: Vec<String>,
    /// Whether it is small, ready to start, and worth doing first.
    pub quick_win: bool,
    /// When it takes place; none in a plan without a start date and where nothing remains to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schedule: Option<Scheduled>,
    /// How far it has got.
    pub progress: ActionProgress,
}

/// What is to be done, or what shows that it is done, at one point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ActionLine {
    /// The point; none for a line about the action as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<ControlPointId>,
    /// The text.
    pub text: String,
}

/// The kind of step that an action is. The order is that of a package's life.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ActionStage {
    /// Answer the questions left blank.
    Answer,
    /// Attach evidence to claims.
    Attach,
    /// Give an answer that can stand.
    Clarify,
    /// Bring what others run back within what the edition allows.
    Eligibility,
    /// Approve an entry of the register, or show its approval.
    ApproveEntry,
    /// Review an entry that is past its review date.
    ReviewEntry,
    /// Name the sections of a composite manual, point by point.
    MapEntry,
    /// State the date or the period of an entry.
    DateEntry,
    /// Produce a current version of an entry that is too old.
    RefreshEntry,
    /// Renew an entry before its review falls due.
    RenewEntry,
    /// Write or amend documents.
    Write,
    /// Approve and publish them.
    Approve,
    /// Train those concerned and introduce the practice.
    Train,
    /// Practise it and collect records.
    Operate,
    /// Go on collecting records until they are enough.
    Collect,
    /// Complete records that exist.
    Complete,
    /// Improve what falls short.
    Improve,
    /// Make one process hand over to the next.
    HandOver,
    /// Manage the party that runs a process.
    Govern,
    /// Hold a periodic practice that is planned and that a gate needs.
    Hold,
    /// Audit.
    Audit,
    /// Hold the management review.
    Review,
    /// Verify and close the findings.
    Verify,
    /// An action that the user added.
    Added,
}

/// What an action is there for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// With it the last need of some of its findings is met.
    Closes,
    /// Other actions for its findings need it first.
    Prepares,
    /// A gate needs it, whether or not a finding does.
    Gate,
}

/// Time that no effort shortens. It uses nobody.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Lag {
    /// Not finished before that many calendar months have passed since its start.
    Months {
        /// Calendar months.
        months: u32,
    },
    /// Not finished before that many calendar days have passed since its start.
    Days {
        /// Calendar days.
        days: u32,
    },
    /// Not finished before a date.
    Until {
        /// The date.
        date: Date,
    },
}

/// When an action takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Scheduled {
    /// The first day.
    pub start: Date,
    /// The last day, lag included.
    pub finish: Date,
    /// The last day on which somebody works on it; none where nobody has to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worked_until: Option<Date>,
    /// Which of the people works on it, from 1; none where nobody has to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<u32>,
    /// By how many working days it may slip without delaying the end of the plan, people's other work
    /// considered, if all else stays or gives way as far as it has slack.
    pub slack_days: u32,
    /// Whether it lies on the critical path or has no slack.
    pub critical: bool,
}

/// How far an action has got, as its owner says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ActionProgress {
    /// Who owns it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Its status.
    pub status: ActionStatus,
    /// The share done, in percent, 0 to 100; it reduces the remaining effort.
    pub percent_done: u8,
    /// Person-days as the owner estimates them, in place of the plan's own estimate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort_days: Option<u32>,
    /// The day promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who verified it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified_by: Option<String>,
    /// When it was verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<Date>,
}

impl Action {
    /// Whether anything remains to be done or waited for.
    pub fn is_open(&self) -> bool {
        match self.progress.status {
            ActionStatus::Done | ActionStatus::Cancelled => false,
            ActionStatus::Open | ActionStatus::InProgress => {
                self.remaining_days() > 0 || self.lag.is_some()
            }
        }
    }

    /// Person-days that remain, rounded up.
    pub fn remaining_days(&self) -> u32 {
        match self.progress.status {
            ActionStatus::Done | ActionStatus::Cancelled => 0,
            ActionStatus::Open | ActionStatus::InProgress => {
                let open = 100 - u64::from(self.progress.percent_done.min(100));
                (u64::from(self.effort_days) * open).div_ceil(100) as u32
            }
        }
    }
}
