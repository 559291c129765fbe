//! The command line of Clausewise: arguments, files, the clock, and the exit status.

mod arguments;
mod choice;
mod codes;
mod command;
mod comparison;
mod failure;
mod nearest;
mod packs;
mod prose;
mod screen;
mod status;

use arguments::Call;
use clap::{CommandFactory as _, Parser as _};
use diagnostics::Severity;
use failure::Failure;
use screen::Screen;
use status::Status;
use std::process::ExitCode;

fn main() -> ExitCode {
    let call = Call::parse();
    let language = call.shared.language();
    let status = run(&call).unwrap_or_else(|failure| {
        let text = failure.render(language);
        Screen::tell(&screen::paint_severity(&text, Severity::Error, language));
        failure.status()
    });
    status.into()
}

fn run(call: &Call) -> Result<Status, Failure> {
    match &call.command {
        Some(command) => command::run(command, &call.shared),
        None => {
            Screen::print(&Call::command().render_long_help().to_string())?;
            Ok(Status::Done)
        }
    }
}
