//! `read-isolated`: the hidden command of the process that reads dangerous formats.

use crate::failure::Failure;
use crate::isolation;
use crate::status::Status;
use clap::Args;

/// Read a workbook from standard input for a parent process
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The file's name
    name: String,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> Result<Status, Failure> {
    isolation::answer(&arguments.name)?;
    Ok(Status::Done)
}
