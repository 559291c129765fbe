//! The exit status.

use std::process::ExitCode;

/// How a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// Done.
    Done,
    /// Done, and a gate asked for is not met.
    GateNotMet,
    /// Unusable input, errors found by a command that looks for them, or a wrong call.
    Unusable,
    /// An output cannot be written.
    Unwritable,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(match status {
            Status::Done => 0,
            Status::GateNotMet => 1,
            Status::Unusable => 2,
            Status::Unwritable => 3,
        })
    }
}
