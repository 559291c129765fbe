//! `compare`: what changed between two editions.

use crate::arguments::Shared;
use crate::choice::{self, Chosen};
use crate::codes::call;
use crate::comparison::{Comparison, Editions};
use crate::failure::Failure;
use crate::packs;
use crate::screen::Screen;
use crate::status::Status;
use clap::{Args, ValueEnum};
use clause_model::pack::Library;
use clause_model::{Standard, Succession};
use std::borrow::Cow;
use std::io;

const EXAMPLES: &str = "\
Examples:
  clausewise compare 2005 2011               a line per clause
  clausewise compare 2005 2011 --clause 7.1  point by point: what was added, improved, removed
  clausewise compare 2005 2011 --lang zh --format md > changes.md";

/// Show what changed between two editions, clause by clause, and how much
///
/// One line per clause: control points in both editions, the published change degree (one third party's
/// estimate), our derived one, their deviation, and the kinds of change.
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
    /// How the result is printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// A table for a terminal
    Table,
    /// JSON for other programs
    Json,
    /// Markdown
    Md,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments, shared: &Shared) -> Result<Status, Failure> {
    let library = packs::library(&shared.standards)?;
    let language = shared.language();
    let screen = Screen::of_stdout();
    let standard = arguments.standard.as_deref();
    let from = choice::edition(&library, standard, Some(&arguments.from))?;
    let to = choice::edition(&library, standard, Some(&arguments.to))?;
    let succession = succession(&library, from, to)?;
    let clause = arguments.clause.as_deref();
    let clause = clause
        .map(|text| choice::clause(to.edition, text, language))
        .transpose()?;
    let editions = Editions {
        from: from.edition,
        to: to.edition,
        succession: &succession,
    };
    let comparison = Comparison::of(editions, clause.as_ref(), language);
    let text = match arguments.format {
        Format::Table => comparison.table(screen),
        Format::Json => comparison.json().map_err(io::Error::from)?,
        Format::Md => comparison.markdown(),
    };
    Screen::print(&text)?;
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
