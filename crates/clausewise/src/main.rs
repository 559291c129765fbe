//! The command line of Clausewise: arguments, files, the clock, and the exit status.

// Texts for the screen are small, and `write!` would hand back a result to ignore each time.
#![allow(clippy::format_push_string, clippy::format_collect)]

mod arguments;
mod assessing;
mod choice;
mod codes;
mod command;
mod comparison;
mod declared;
mod evidence_folder;
mod failure;
mod help;
mod input_file;
mod intake;
mod intake_text;
mod isolation;
mod licensed_copies;
mod migrating;
mod migration_text;
mod nearest;
mod output;
mod pack_folder;
mod packs;
mod prose;
mod recognition_text;
mod refusal;
mod screen;
mod shared_options;
mod snapshot_file;
mod status;
mod today;

use arguments::Call;
use diagnostics::Severity;
use failure::Failure;
use screen::Screen;
use status::Status;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let call = match help::understand(&arguments) {
        Ok(call) => call,
        Err(status) => return status.into(),
    };
    let language = call.shared.language();
    let status = run(&call).unwrap_or_else(|failure| {
        let text = failure.render(language);
        Screen::tell(&screen::paint_severity(&text, Severity::Error, language));
        failure.status()
    });
    status.into()
}

fn run(call: &Call) -> Result<Status, Failure> {
    if let Some(command) = &call.command {
        return command.run(&call.shared);
    }
    Screen::print(&help::of_program(call.shared.language()))?;
    Ok(Status::Done)
}
