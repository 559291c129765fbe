//! The plan as a whole: its settings, its actions, its milestones and its sums.

use super::action::{Action, ActionProgress};
use crate::finding::Finding;
use crate::rating::PointRating;
use clause_model::identifier::ClauseId;
use clause_model::method::Method;
use clause_model::submission::Submission;
use clause_model::{Edition, Language};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a plan is made from.
#[derive(Debug, Clone, Copy)]
pub struct PlanInput<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// Thresholds and days of effort.
    pub method: &'a Method,
    /// What the organisation says.
    pub submission: &'a Submission,
    /// The ratings, in the edition's order.
    pub ratings: &'a [PointRating],
    /// The findings.
    pub findings: &'a [Finding],
    /// The day for which the findings hold.
    pub as_of: Date,
    /// The language of the texts.
    pub language: Language,
    /// People, days and dates.
    pub settings: &'a PlanSettings,
    /// How far actions of an earlier plan have got, by key.
    pub previous: &'a BTreeMap<String, ActionProgress>,
}

/// People, days and dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct PlanSettings {
    /// The first day on which work may be done; without it the plan is ordered and not scheduled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// How many people work on the plan at the same time; 0 counts as 1.
    pub people: u32,
    /// Working days per week, counted from Monday, 1 to 7.
    pub days_per_week: u32,
    /// Days on which nobody works.
    pub holidays: BTreeSet<Date>,
    /// The day by which the organisation wishes to be ready for the last stage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Date>,
}

impl Default for PlanSettings {
    fn default() -> Self {
        PlanSettings {
            start: None,
            people: 1,
            days_per_week: 5,
            holidays: BTreeSet::new(),
            target: None,
        }
    }
}

/// The remediation plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Plan {
    /// The day for which the findings hold.
    pub as_of: Date,
    /// The language of the texts.
    pub language: Language,
    /// People, days and dates.
    pub settings: PlanSettings,
    /// The actions in the order of execution.
    pub actions: Vec<Action>,
    /// When the gates up to the first with a stage of certification would hold; none where the edition names no stage.
    pub stage_1: Option<Milestone>,
    /// When every finding would be settled and every gate hold; none where the edition names no second stage.
    pub stage_2: Option<Milestone>,
    /// How far each gate is, by itself, in the edition's order.
    pub gates: Vec<GateDistance>,
    /// Whether the target can be met; none without a target or a start date.
    pub feasibility: Option<Feasibility>,
    /// Keys of the quick wins in the order of execution.
    pub quick_wins: Vec<String>,
    /// Effort by process, in the edition's order; each action counts for the process that most of its points belong to.
    pub effort_by_process: Vec<EffortShare>,
    /// Remaining effort by month; empty without a start date.
    pub effort_by_month: Vec<MonthEffort>,
    /// Effort by owner, or by role where no owner is named, in the order of names.
    pub effort_by_owner: Vec<EffortShare>,
    /// Person-days of all actions but cancelled ones, from nothing done.
    pub total_effort_days: u32,
    /// Person-days that remain.
    pub remaining_effort_days: u32,
    /// Keys of the actions of which each lets the next start, up to the one that ends the plan; empty without a start date.
    pub critical_path: Vec<String>,
    /// Keys of earlier actions that nothing needs any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub no_longer_needed: Vec<String>,
    /// Person-days up to which an action counts as small: the method's smallest class.
    pub small_effort_days: u32,
}

/// A stage of certification that the plan leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Milestone {
    /// The gate behind which the stage lies.
    pub gate: u32,
    /// What the organisation is ready for.
    pub title: String,
    /// The day at whose end everything needed is done; none without a start date, or where something
    /// needed was cancelled.
    pub date: Option<Date>,
    /// Keys of the actions that it needs directly, in the order of execution; their predecessors are needed as well.
    pub needs: Vec<String>,
    /// How many open actions stand before it, predecessors included.
    pub open_actions: u32,
    /// Keys of the cancelled actions without which it cannot be reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocked_by: Vec<String>,
}

/// How far a gate is, by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct GateDistance {
    /// The gate's number, from 0.
    pub gate: u32,
    /// Keys of the actions that it needs directly, in the order of execution.
    pub needs: Vec<String>,
    /// How many open actions stand before it, predecessors included.
    pub open_actions: u32,
    /// The day at whose end everything needed is done; none without a start date.
    pub date: Option<Date>,
}

/// Whether the target can be met, and what would meet it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Feasibility {
    /// The day wished for.
    pub target: Date,
    /// The first stage against the target.
    pub stage_1: Option<TargetCheck>,
    /// The last stage against the target.
    pub stage_2: Option<TargetCheck>,
    /// What would meet the target for the last stage; none where it is met, or where the stage cannot be reached.
    pub remedy: Option<Remedy>,
    /// The answer in words.
    pub text: String,
}

/// One stage against the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TargetCheck {
    /// The day on which the stage is reached.
    pub date: Date,
    /// Whether that is no later than the target.
    pub reached: bool,
    /// Calendar days past the target; negative where days are left.
    pub days_late: i32,
}

/// What would meet the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Remedy {
    /// More people: the smallest number that does.
    People {
        /// People at work at the same time.
        people: u32,
    },
    /// A later date: the earliest that any number of people can reach.
    Date {
        /// The date.
        date: Date,
        /// The smallest number of people that reaches it.
        people: u32,
    },
}

/// Person-days of one process or owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EffortShare {
    /// The process; none for owners and for actions about no process in particular.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub process: Option<ClauseId>,
    /// The name.
    pub name: String,
    /// Person-days from nothing done, cancelled actions left out.
    pub total_days: u32,
    /// Person-days that remain.
    pub remaining_days: u32,
}

/// Person-days of one month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MonthEffort {
    /// The month, such as 2011-07.
    pub month: String,
    /// Person-days.
    pub days: u32,
}
