//! Findings as auditors write them: one per cause, graded by rule, traced to cells.

mod absence;
mod cause;
mod failing_process;
mod finding_grade;
mod item_wording;
mod merging;
mod notice;
mod state_wording;
mod wording;

pub(crate) use cause::leading;
pub use cause::{Cause, CauseKind, causes};
pub(crate) use failing_process::breaks_down;
pub use finding_grade::{FindingGrade, GradeRule};
pub use merging::{Finding, FindingInput, findings};
pub(crate) use state_wording::answer_phrase;
pub use wording::FindingText;
