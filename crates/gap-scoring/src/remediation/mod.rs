//! The remediation plan: what to do about every gap, in which order, by when.
//!
//! [`plan`] turns findings into actions, orders them by a prerequisite graph and, given a start date,
//! schedules them. [`Plan::rescheduled`] answers "what if" without assessing again.

mod action;
mod plan;

pub use action::{
    Action, ActionLine, ActionProgress, ActionStage, ActionStatus, Lag, Purpose, Scheduled,
};
pub use plan::{
    EffortShare, Feasibility, GateDistance, Milestone, MonthEffort, Plan, PlanInput, PlanSettings,
    Remedy, TargetCheck, plan, plan_with,
};
