//! The commands, one module each.

pub(crate) mod assess;
pub(crate) mod check;
pub(crate) mod compare;
pub(crate) mod estimate;
pub(crate) mod explain;
pub(crate) mod lint;
pub(crate) mod plan;
pub(crate) mod progress;
pub(crate) mod questionnaire;
pub(crate) mod read_isolated;
pub(crate) mod standards;
pub(crate) mod verify;

use crate::arguments::{Command, Shared};
use crate::failure::Failure;
use crate::status::Status;

/// Runs a command.
pub(crate) fn run(command: &Command, shared: &Shared) -> Result<Status, Failure> {
    match command {
        Command::Standards(arguments) => standards::run(arguments, shared),
        Command::Lint(arguments) => lint::run(arguments, shared),
        Command::Compare(arguments) => compare::run(arguments, shared),
        Command::Estimate(arguments) => estimate::run(arguments, shared),
        Command::Questionnaire(arguments) => questionnaire::run(arguments, shared),
        Command::Check(arguments) => check::run(arguments, shared),
        Command::Assess(arguments) => assess::run(arguments, shared),
        Command::Plan(arguments) => plan::run(arguments, shared),
        Command::Progress(arguments) => progress::run(arguments, shared),
        Command::Verify(arguments) => verify::run(arguments, shared),
        Command::Explain(arguments) => explain::run(arguments, shared),
        Command::ReadIsolated(arguments) => read_isolated::run(arguments),
    }
}
