//! `progress`: what moved between two or more assessments.

mod documents;
mod table;

use crate::codes::call;
use crate::failure::Failure;
use crate::output::Outlet;
use crate::packs::{self, known_standards};
use crate::screen::{Screen, paint};
use crate::shared_options::Shared;
use crate::snapshot_file::snapshot;
use crate::status::Status;
use clap::{Args, ValueEnum};
use documents::Documents;
use gap_scoring::progress::{Snapshot, progress};
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  clausewise progress march.json september.json
      what was closed, opened, better or worse, by clause, gate and finding
  clausewise progress march.json june.json september.json -o progress.xlsx
      charts, every point and every finding, with filters; several steps and the whole
  clausewise progress old-edition.json new-edition.json -o progress.html --lang zh
      two editions, compared through the succession, as one page for a browser
  clausewise progress *.json --format json
The assessments are written by `clausewise assess ... --json FILE`. Their as-of dates decide which is before.";

/// Show what moved between assessments: closed, opened, better, worse, unchanged
///
/// Per point, clause, finding and gate, over two or more assessments of one edition or of several, with the gaps,
/// findings and remaining effort over time. Between editions a point is compared with the weakest of those that it
/// takes up; new and dropped demands, and demands raised or eased, are named apart. A report that people have
/// worked in is assessed again first: `assess FILE... --previous report.xlsx --json after.json`.
// The comment is the help text, where brackets stand for themselves.
#[allow(rustdoc::broken_intra_doc_links)]
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The earliest assessment (.json)
    #[arg(value_name = "BEFORE")]
    before: PathBuf,
    /// Later assessments (.json)
    #[arg(value_name = "AFTER", required = true)]
    after: Vec<PathBuf>,
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
    /// A page for a browser
    Html,
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

    fn paths(&self) -> impl Iterator<Item = &Path> {
        let all = [&self.before].into_iter().chain(&self.after);
        all.map(PathBuf::as_path)
    }
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments, shared: &Shared) -> Result<Status, Failure> {
    let outlet = Outlet {
        inputs: arguments.paths().chain(shared.licensed_texts()).collect(),
        force: arguments.force,
    };
    outlet.check(arguments.output.as_deref())?;
    let snapshots = snapshots(arguments.paths())?;
    let mut library = packs::library(&shared.standards)?;
    let first = snapshots.first().map(|first| first.standard.clone());
    let id = first.unwrap_or_else(|| "".into());
    let editions = snapshots.iter().map(|one| {
        // The text of every edition that is shown may be laid over.
        (one.standard.clone(), one.edition.clone())
    });
    let known = |(standard, edition): &(_, _)| library.edition(standard, edition).is_some();
    let editions: Vec<_> = editions.filter(known).collect();
    shared.lay_licensed_text(&mut library, editions)?;
    let unknown = || {
        let known = known_standards(&library);
        let arguments = [("id", id.as_str()), ("known", known.as_str())];
        Failure::call(&call::STANDARD_UNKNOWN, &arguments)
    };
    let standard = library.standard(&id).ok_or_else(unknown)?;
    let latest = snapshots.iter().max_by_key(|one| one.as_of);
    let language = shared.lang.or(latest.map(|one| one.language));
    let language = language.unwrap_or_default();
    let found = progress(standard, snapshots);
    let Some(value) = found.value else {
        return Err(Failure::Refused(found.diagnostics));
    };
    let documents = Documents {
        progress: &value,
        standard,
        found: &found.diagnostics,
        language,
    };
    documents.give(arguments.format(), arguments.output.as_deref(), &outlet)?;
    for one in &found.diagnostics {
        Screen::tell(&paint(one, language));
    }
    Ok(Status::Done)
}

/// Every assessment, or why each that cannot be read cannot be.
fn snapshots<'p>(paths: impl Iterator<Item = &'p Path>) -> Result<Vec<Snapshot>, Failure> {
    let mut read = Vec::new();
    let mut refused = Vec::new();
    for path in paths {
        match snapshot(path) {
            Ok(one) => read.push(one),
            Err(Failure::Refused(reasons)) => refused.extend(reasons),
            Err(other) => return Err(other),
        }
    }
    if refused.is_empty() {
        Ok(read)
    } else {
        Err(Failure::Refused(refused))
    }
}
