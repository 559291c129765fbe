//! `check`: what would be used of workbooks, what not, and why.

use crate::failure::Failure;
use crate::intake::{Sources, is_error};
use crate::intake_text;
use crate::output::{Outlet, Output};
use crate::packs;
use crate::screen::{Screen, paint};
use crate::shared_options::Shared;
use crate::status::Status;
use crate::today::{day, today};
use clap::Args;
use evidence_intake::draft_layout;
use jiff::civil::Date;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  clausewise check answers.xlsx
  clausewise check answers.xlsx register.ods --edition 2011
  clausewise check their-own.xlsx --write-layout layout.json
      draft a layout file; correct it and pass it with --layout (docs/layout.md explains every key)";

/// Say what would be used of workbooks, and what not and why, without assessing
///
/// For each sheet: what it was recognised as, which column plays which role, how many rows and cells were used;
/// then every defect with its cell. Exit status 2 if there are errors, that is, if something was not used.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    #[command(flatten)]
    sources: Sources,
    /// Write a draft of a layout file for these workbooks
    #[arg(long, value_name = "FILE")]
    write_layout: Option<PathBuf>,
    /// The day to which dates are compared, such as 2012-03-31 [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,
    /// Replace the layout file if it exists
    #[arg(long)]
    force: bool,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments, shared: &Shared) -> Result<Status, Failure> {
    let Arguments {
        sources,
        write_layout,
        as_of,
        force,
    } = arguments;
    let library = packs::library(&shared.standards)?;
    let outlet = Outlet {
        inputs: sources.inputs(),
        force: *force,
    };
    outlet.check(write_layout.as_deref())?;
    let as_of = as_of.unwrap_or_else(today);
    let read = sources.read(&library, as_of, shared.language())?;
    let language = shared
        .lang
        .or(read.value.submission.language)
        .unwrap_or_default();
    let mut text = intake_text::sheets(&read.value, language, Screen::of_stdout());
    for found in &read.diagnostics {
        text.push('\n');
        text += &paint(found, language);
    }
    text.push('\n');
    text += &intake_text::summary(&read.value.submission, &read.diagnostics, language);
    if let Some(path) = write_layout {
        let layout = draft_layout(&read.value.recognition);
        outlet.write(&[Output {
            path: path.clone(),
            bytes: layout.to_json().into_bytes(),
        }])?;
        let path = path.display();
        text += &language.pick(format!("Written: {path}\n"), format!("已写入：{path}\n"));
    }
    Screen::print(&text)?;
    let sound = !read.diagnostics.iter().any(is_error);
    Ok(if sound {
        Status::Done
    } else {
        Status::Unusable
    })
}
