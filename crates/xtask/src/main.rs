//! Generates what is generated and checks the rules of the repository: `cargo xtask TASK [--check]`.

mod failure;
mod generated;
mod licences;
mod questionnaires;
mod repository;
mod samples;
mod schemas;
mod tidy;

use failure::Failure;
use generated::Mode;
use std::env;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask TASK [--check]

  schemas         JSON Schemas of packs and assessments
  questionnaires  the blank questionnaires
  samples         the filled sample questionnaires
  tidy            the rules of the repository that no compiler checks
  licences        the licences of all dependencies
  all             each of them

With --check, generated files are compared and not written.";

/// Every task, in the order in which `all` performs them.
const TASKS: [&str; 5] = ["schemas", "questionnaires", "samples", "tidy", "licences"];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Failure> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        [task] => perform(task, Mode::Write),
        [task, "--check"] | ["--check", task] => perform(task, Mode::Check),
        _ => Err(usage()),
    }
}

fn perform(task: &str, mode: Mode) -> Result<(), Failure> {
    match task {
        "schemas" => schemas::run(mode),
        "questionnaires" => questionnaires::run(mode),
        "samples" => samples::run(mode),
        "tidy" => tidy::run(),
        "licences" => licences::run(),
        "all" => TASKS.into_iter().try_for_each(|task| perform(task, mode)),
        _ => Err(usage()),
    }
}

fn usage() -> Failure {
    Failure::Call(USAGE.to_owned())
}
