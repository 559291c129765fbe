//! `compare`: what changed between two editions.

mod documents;
mod exercises;

use crate::choice::{self, Chosen};
use crate::codes::call;
use crate::failure::Failure;
use crate::licensed_copies::{EditionKey, key};
use crate::output::Outlet;
use crate::packs;
use crate::shared_options::Shared;
use crate::status::Status;
use clap::{Args, ValueEnum};
use clause_model::pack::Library;
use clause_model::{Standard, Succession};
use documents::Documents;
use gap_scoring::report::comparison::ComparedEditions;
use std::borrow::Cow;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  clausewise compare 2005 2011               a line per clause
  clausewise compare 2005 2011 --clause 7.1  point by point: what was added, improved, removed
  clausewise compare 2005 2011 --lang zh --format md > changes.md
  clausewise compare 2005 2011 -o changes.xlsx
      totals, charts, every point beside its predecessors, what became of each old point
  clausewise compare 2005 2011 -o changes.html
      the same as one page for a browser, in every language, without network
  clausewise compare 2005 2011 --training --seed 7 -o class.xlsx --answers trainer.xlsx
      exercises for a class, marked by formulas; another seed gives another set";

/// Show what changed between two editions, clause by clause, and how much
///
/// One line per clause: control points in both editions, the published change degree (one third party's
/// estimate), our derived one, their deviation, and the kinds of change. As a workbook or a page: every
/// control point beside its predecessors, too.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The older edition, such as 2005
    from: String,
    /// The newer edition, such as 2011
    to: String,
    /// The standard's id, where more than one has these editions
    #[arg(long, value_name = "ID")]
    standard: Option<String>,
    /// A clause of the newer edition, shown point by point
    #[arg(long)]
    clause: Option<String>,
    /// How the result is given [default: by the ending of the output, else a table]
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The file to write [default: print; a workbook needs a file]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    exercises: exercises::Options,
    /// Replace outputs that exist
    #[arg(long)]
    force: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table for a terminal
    Table,
    /// JSON for other programs
    Json,
    /// Markdown
    Md,
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
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments, shared: &Shared) -> Result<Status, Failure> {
    let outlet = Outlet {
        inputs: shared.licensed_texts().collect(),
        force: arguments.force,
    };
    let targets = arguments.output.iter().chain(arguments.exercises.answers());
    outlet.check(targets.map(PathBuf::as_path))?;
    let mut library = packs::library(&shared.standards)?;
    let language = shared.language();
    let standard = arguments.standard.as_deref();
    let ends = [&arguments.from, &arguments.to];
    let ends = ends.map(|id| choice::edition(&library, standard, Some(id)).map(key));
    let ends: Vec<EditionKey> = ends.into_iter().collect::<Result<_, _>>()?;
    shared.lay_licensed_text(&mut library, ends)?;
    let from = choice::edition(&library, standard, Some(&arguments.from))?;
    let to = choice::edition(&library, standard, Some(&arguments.to))?;
    let succession = succession(&library, from, to)?;
    let clause = arguments.clause.as_deref();
    let clause = clause
        .map(|text| choice::clause(to.edition, text, language))
        .transpose()?;
    let editions = ComparedEditions {
        standard: to.standard,
        from: from.edition,
        to: to.edition,
        succession: &succession,
    };
    let output = arguments.output.as_deref();
    if let (Some(output), Some(answers)) = (output, arguments.exercises.answers()) {
        let paths: [&Path; 2] = [output, answers];
        arguments
            .exercises
            .write(editions, language, paths, &outlet)?;
        return Ok(Status::Done);
    }
    let documents = Documents {
        editions,
        clause,
        language,
    };
    documents.give(arguments.format(), output, &outlet)?;
    Ok(Status::Done)
}

/// The succession between two editions; an edition beside itself is unchanged throughout.
fn succession<'a>(
    library: &'a Library,
    from: Chosen<'a>,
    to: Chosen<'a>,
) -> Result<Cow<'a, Succession>, Failure> {
    let same_standard = from.standard.id == to.standard.id;
    if same_standard && from.edition.id == to.edition.id {
        return Ok(Cow::Owned(Succession::identity(to.edition)));
    }
    let found = to.standard.succession(&from.edition.id, &to.edition.id);
    let found = found.filter(|_| same_standard);
    found.map(Cow::Borrowed).ok_or_else(|| {
        let known: Vec<String> = library
            .standards
            .values()
            .flat_map(known_successions)
            .collect();
        let (from, to) = (from.edition.id.as_str(), to.edition.id.as_str());
        let arguments = [("from", from), ("to", to), ("known", &known.join("; "))];
        Failure::call(&call::SUCCESSION_UNKNOWN, &arguments)
    })
}

fn known_successions(standard: &Standard) -> impl Iterator<Item = String> {
    standard
        .successions
        .iter()
        .map(|one| format!("{} {} ({})", one.from, one.to, standard.id))
}
