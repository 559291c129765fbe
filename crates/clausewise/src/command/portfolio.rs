//! `portfolio`: many organisations or sites side by side.

mod folder;
mod member;
mod table;

use crate::codes::input;
use crate::command::questionnaire::workbook_bytes;
use crate::failure::{Failure, unplaced};
use crate::intake::is_error;
use crate::output::{Outlet, Output, workbook_needs_file};
use crate::packs;
use crate::screen::{Screen, paint};
use crate::shared_options::Shared;
use crate::status::Status;
use crate::today::{day, today};
use anstream::adapter::strip_str;
use clap::{Args, ValueEnum};
use clause_model::pack::Library;
use diagnostics::Diagnostic;
use folder::{Contents, Entry};
use gap_scoring::portfolio::{Candidate, PortfolioDocument, portfolio};
use gap_scoring::report::portfolio::{PortfolioView, portfolio_workbook};
use jiff::civil::Date;
use member::Assessor;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  clausewise portfolio clients/ --as-of 2012-03-31
  clausewise portfolio clients/ -o portfolio.xlsx
      every member at a glance, processes and control points by member, all findings
  clausewise portfolio clients/ --format json
In the folder, each workbook or assessment (.json) is one member. So is each folder: its workbooks are one submission
together; where it holds assessments, the one of the latest day counts in their place.";

/// Set many organisations or sites side by side
///
/// Reads assessments, and assesses workbooks as `assess` does, several at once. Members are compared within an edition
/// only. What people wrote into a report, such as acceptances, is in its assessment (`assess --previous --json`) and not
/// in the answers. A member that cannot be assessed is named with the reason; the others are written without it, and
/// the exit status is 2.
// The comment is the help text, where brackets stand for themselves.
#[allow(rustdoc::broken_intra_doc_links)]
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The folder
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The edition, such as 2011, where workbooks do not say it
    #[arg(long)]
    edition: Option<String>,
    /// The standard's id, where more than one has that edition
    #[arg(long, value_name = "ID")]
    standard: Option<String>,
    /// A layout file that names sheets and columns of the workbooks
    #[arg(long, value_name = "FILE")]
    layout: Option<PathBuf>,
    /// The day for which workbooks are assessed [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,
    /// How the result is given [default: by the ending of the output, else a table]
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The file to write [default: print; a workbook needs a file]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace the output if it exists
    #[arg(long)]
    force: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table for a terminal
    Table,
    /// JSON for other programs
    Json,
    /// An Excel workbook
    Xlsx,
}

impl Arguments {
    /// The format asked for, else the one that the output's name ends in.
    fn format(&self) -> Format {
        let ending = || {
            let ending = self.output.as_deref()?.extension()?.to_str()?;
            Format::from_str(ending, true).ok()
        };
        self.format.or_else(ending).unwrap_or(Format::Table)
    }
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments, shared: &Shared) -> Result<Status, Failure> {
    if arguments.format() == Format::Xlsx && arguments.output.is_none() {
        return Err(workbook_needs_file(shared.language()));
    }
    let contents = Contents::of(&arguments.folder, arguments.output.as_deref())?;
    let outlet = Outlet {
        inputs: inputs(arguments, shared, &contents.entries),
        force: arguments.force,
    };
    outlet.check(arguments.output.as_deref())?;
    let mut library = packs::library(&shared.standards)?;
    let mut found = contents.found;
    let assessor = Assessor {
        arguments,
        shared,
        library: &library,
        as_of: arguments.as_of.unwrap_or_else(today),
    };
    let candidates = assessed(assessor, &contents.entries, &mut found)?;
    let spoken = candidates.iter().map(|one| one.snapshot.language).min();
    let language = shared.lang.or(spoken).unwrap_or_default();
    lay_licensed_text(shared, &mut library, &candidates)?;
    let together = portfolio(&library, candidates);
    found.extend(together.diagnostics);
    if together.value.members.is_empty() {
        return Err(empty(&arguments.folder, found));
    }
    let view = PortfolioView::of(&together.value, &library, &found, language);
    give(arguments, &view, &found, &outlet)?;
    for one in &found {
        Screen::tell(&paint(one, language));
    }
    Ok(if found.iter().any(is_error) {
        Status::Unusable
    } else {
        Status::Done
    })
}

/// Every file that is read.
fn inputs<'a>(arguments: &'a Arguments, shared: &'a Shared, entries: &'a [Entry]) -> Vec<&'a Path> {
    let files = entries
        .iter()
        .flat_map(|entry| entry.assessments.iter().chain(&entry.workbooks));
    let files = files.chain(&arguments.layout).map(PathBuf::as_path);
    files.chain(shared.licensed_texts()).collect()
}

/// Every member, in the order of the folder, whichever was ready first.
fn assessed(
    assessor: Assessor<'_>,
    entries: &[Entry],
    found: &mut Vec<Diagnostic>,
) -> Result<Vec<Candidate>, Failure> {
    let outcomes: Vec<_> = entries
        .par_iter()
        .map(|entry| assessor.member(entry))
        .collect();
    let mut candidates = Vec::new();
    for outcome in outcomes {
        let outcome = outcome?;
        candidates.extend(outcome.candidate);
        found.extend(outcome.found);
    }
    Ok(candidates)
}

/// Lays the user's licensed texts over the editions that members were assessed against.
fn lay_licensed_text(
    shared: &Shared,
    library: &mut Library,
    candidates: &[Candidate],
) -> Result<(), Failure> {
    let about = candidates.iter().map(|one| {
        let snapshot = &one.snapshot;
        (snapshot.standard.clone(), snapshot.edition.clone())
    });
    let is_loaded = |(standard, edition): &(_, _)| library.edition(standard, edition).is_some();
    let about: BTreeSet<_> = about.filter(is_loaded).collect();
    shared.lay_licensed_text(library, about)
}

/// That there is no member, and what stood in the way.
fn empty(folder: &Path, found: Vec<Diagnostic>) -> Failure {
    let path = folder.display().to_string();
    let mut reasons = vec![unplaced(&input::PORTFOLIO_EMPTY, &[("path", &path)])];
    reasons.extend(found);
    Failure::Refused(reasons)
}

/// Prints the portfolio, or writes it where an output is named.
fn give(
    arguments: &Arguments,
    view: &PortfolioView<'_>,
    found: &[Diagnostic],
    outlet: &Outlet<'_>,
) -> Result<(), Failure> {
    let format = arguments.format();
    let Some(path) = &arguments.output else {
        return Ok(Screen::print(&text(
            format,
            view,
            found,
            Screen::of_stdout(),
        )?)?);
    };
    let bytes = if format == Format::Xlsx {
        workbook_bytes(&portfolio_workbook(view), path)?
    } else {
        let text = text(format, view, found, Screen { columns: None })?;
        strip_str(&text).to_string().into_bytes()
    };
    let path = path.clone();
    let shown = path.display().to_string();
    outlet.write(&[Output { path, bytes }])?;
    let colon = view.language.pick(": ", "：");
    Screen::print(&format!("{shown}{colon}{}\n", view.subtitle()))?;
    Ok(())
}

fn text(
    format: Format,
    view: &PortfolioView<'_>,
    found: &[Diagnostic],
    screen: Screen,
) -> io::Result<String> {
    if format == Format::Json {
        let document = PortfolioDocument::new(view.portfolio.clone(), found, view.language);
        return Ok(serde_json::to_string_pretty(&document)? + "\n");
    }
    Ok(table::text(view, screen))
}
