//! The remediation plan as a whole: complete over every gap, and a schedule that holds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod added_actions;
mod any_submission;
mod complete_over_gaps;
mod feasibility;
mod issue_list;
mod network;
mod replanning;
mod schedule_holds;
mod small_edition;
mod small_pack;
mod twelve_actions;
