//! `standards`: what the loaded standards say.

mod authoring;
mod listing;
mod showing;
mod terms;

use crate::choice::{self, Part};
use crate::failure::Failure;
use crate::licensed_copies::key;
use crate::packs;
use crate::prose::wrap;
use crate::screen::Screen;
use crate::shared_options::Shared;
use crate::status::Status;
use clap::{Args, Subcommand};

const EXAMPLES: &str = "\
Examples:
  clausewise standards                         list standards, editions and chapters
  clausewise standards show 8.1                every control point of a clause of the newest edition
  clausewise standards show 7.1-6 --lang zh    one control point, in Chinese
  clausewise standards show 6.6 --edition 2005 a clause of an older edition
  clausewise standards template -o pack.xlsx   write a pack of your own in Excel
  clausewise standards import pack.xlsx -o my-standards
                                               make the pack; use it with --standards my-standards";

/// Browse the standards: editions, clauses, control points
///
/// A control point is one requirement that an auditor can check, in our own words; the text of the standard
/// itself is not shipped.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List standards, their editions and status, and control points by chapter (default)
    List,
    /// Show a clause or control point: requirement, question, what an auditor looks for, what changed
    Show(Show),
    /// Make an Excel workbook to author a pack in: a small example, or an existing standard
    Template(authoring::Template),
    /// Make a pack of a workbook: checked like any other, defects named by sheet and cell
    Import(authoring::Import),
}

#[derive(Debug, Args)]
struct Show {
    /// A clause such as 8.1, or a control point such as 8.1-2
    #[arg(value_name = "CLAUSE|POINT")]
    what: String,
    /// The edition, such as 2011 [default: the newest]
    #[arg(long)]
    edition: Option<String>,
    /// The standard's id, where more than one has that edition
    #[arg(long, value_name = "ID")]
    standard: Option<String>,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments, shared: &Shared) -> Result<Status, Failure> {
    match &arguments.what {
        Some(What::Template(template)) => template.write(shared)?,
        Some(What::Import(import)) => import.run(shared)?,
        Some(What::Show(show)) => browse(Some(show), shared)?,
        None | Some(What::List) => browse(None, shared)?,
    }
    Ok(Status::Done)
}

/// Prints a part of a standard, or the list of all.
fn browse(show: Option<&Show>, shared: &Shared) -> Result<(), Failure> {
    let mut library = packs::library(&shared.standards)?;
    let language = shared.language();
    let screen = Screen::of_stdout();
    let text = match show {
        None => listing::text(&library, language, screen),
        Some(show) => {
            let (standard, edition) = (show.standard.as_deref(), show.edition.as_deref());
            let before = choice::edition(&library, standard, edition)?;
            let (shown, own) = (key(before), before.standard.notice.get(language).to_owned());
            shared.lay_licensed_text(&mut library, [shown])?;
            let chosen = choice::edition(&library, standard, edition)?;
            let part = choice::part(chosen.edition, &show.what, language)?;
            let view = showing::View::new(chosen, &library, language, screen);
            let text = match part {
                Part::Clause(id) => view.clause(&id),
                Part::Point(id) => view.single_point(&id),
            };
            // Whose wording it is, where a licensee's own text was laid over ours.
            let notice = chosen.standard.notice.get(language);
            match notice.strip_prefix(own.as_str()).map(str::trim) {
                Some("") | None => text,
                Some(remark) => text + "\n" + &wrap(remark, 0, screen.prose()),
            }
        }
    };
    Screen::print(&text)?;
    Ok(())
}
