//! The remediation plan: what to do about every gap, in which order, by when.
//!
//! [`plan`] turns findings into actions, orders them by a graph of prerequisites and, given a start date,
//! schedules them. [`Plan::rescheduled`] answers "what if" without assessing again. [`csv`] lists the actions
//! for issue trackers.
//!
//! An owner's word counts for the plan: an action that is done takes neither effort nor time, and stays in the
//! list for as long as an assessment still finds what it was for. A cancelled one closes nothing; a stage of
//! certification that needs it has no date unless other actions close its findings.

mod action;
mod arrangement;
mod description;
mod draft;
mod effort;
mod effort_share;
mod feasibility;
mod gap_actions;
mod gate_actions;
mod idle_time;
mod issue_list;
mod network;
mod plan;
mod planning;
mod prerequisites;
mod quick_win;
mod schedule;
mod sequence;
mod slack;
mod wording;
mod work_calendar;
mod work_order;

pub use action::{
    Action, ActionLine, ActionProgress, ActionStage, ActionStatus, Lag, Purpose, Scheduled,
};
pub use issue_list::csv;
pub use plan::{
    EffortShare, Feasibility, GateDistance, Milestone, MonthEffort, Plan, PlanInput, PlanSettings,
    Remedy, TargetCheck,
};
pub use planning::{plan, plan_with};
