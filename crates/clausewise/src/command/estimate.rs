//! `estimate`: where an assessment against one standard already answers another.

mod assessed;
mod table;

use crate::choice::{self, Chosen};
use crate::codes::call;
use crate::command::questionnaire::workbook_bytes;
use crate::failure::Failure;
use crate::licensed_copies::key;
use crate::output::{Outlet, Output, workbook_needs_file};
use crate::packs;
use crate::screen::Screen;
use crate::shared_options::Shared;
use crate::status::Status;
use crate::today::{day, today};
use anstream::adapter::strip_str;
use assessed::Assessed;
use clap::{Args, ValueEnum};
use clause_model::mapping::Mapping;
use gap_scoring::coverage_estimate::{CoverageEstimate, EstimateInput};
use gap_scoring::report::estimate::{EstimateContext, estimate_workbook};
use jiff::civil::Date;
use std::io;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  clausewise estimate report.json --edition draft-template
  clausewise estimate answers.xlsx --as-of 2012-03-31 --edition draft-template -o estimate.xlsx
      totals, and every point beside the clauses that may answer it";

/// Estimate where an assessment against one standard already answers another
///
/// Follows the mapping in the pack of the standard that is asked about, point by point. The result says where to
/// begin; it is no rating, since a mapping relates whole clauses and the evidence was chosen for another question.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The assessment (.json), or a filled-in workbook to be assessed now
    #[arg(value_name = "ASSESSMENT|FILE")]
    assessment: PathBuf,
    /// The edition asked about [default: the newest of --standard]
    #[arg(long, required_unless_present = "standard")]
    edition: Option<String>,
    /// The standard asked about, where more than one has that edition
    #[arg(long, value_name = "ID")]
    standard: Option<String>,
    /// The day for which a workbook is assessed [default: today]
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
    let mut inputs = vec![arguments.assessment.as_path()];
    inputs.extend(shared.licensed_texts());
    let outlet = Outlet {
        inputs,
        force: arguments.force,
    };
    outlet.check(arguments.output.as_deref())?;
    let mut library = packs::library(&shared.standards)?;
    let (standard, edition) = (arguments.standard.as_deref(), arguments.edition.as_deref());
    let asked = key(choice::edition(&library, standard, edition)?);
    shared.lay_licensed_text(&mut library, [asked])?;
    let asked = choice::edition(&library, standard, edition)?;
    let as_of = arguments.as_of.unwrap_or_else(today);
    let assessed = Assessed::read(&arguments.assessment, &library, as_of, shared.language())?;
    let mapping = mapping(asked, &assessed)?;
    let against = assessed.edition(&library)?;
    let language = shared.lang.or(assessed.language).unwrap_or_default();
    let estimate = CoverageEstimate::of(EstimateInput {
        standard: asked.standard,
        edition: asked.edition,
        assessed: against,
        mapping,
        outcomes: &assessed.outcomes,
        source: assessed.file.clone(),
        as_of: assessed.as_of,
        organisation: assessed.organisation.clone(),
    });
    let context = EstimateContext {
        standard: asked.standard,
        edition: asked.edition,
        assessed: against,
        language,
    };
    give(arguments, &estimate, context, &outlet)?;
    Ok(Status::Done)
}

/// The mapping from the edition asked about to the one assessed.
fn mapping<'a>(asked: Chosen<'a>, assessed: &Assessed) -> Result<&'a Mapping, Failure> {
    let own = || {
        let mappings = asked.standard.mappings.iter();
        mappings.filter(|one| one.edition == asked.edition.id)
    };
    let leads_there = |one: &&Mapping| {
        one.target_standard == assessed.standard && one.target_edition == assessed.edition
    };
    own().find(leads_there).ok_or_else(|| {
        let known: Vec<String> = own()
            .map(|one| format!("{} {}", one.target_standard, one.target_edition))
            .collect();
        let from = format!("{} {}", asked.standard.id, asked.edition.id);
        let to = format!("{} {}", assessed.standard, assessed.edition);
        let known = if known.is_empty() {
            "-".to_owned()
        } else {
            known.join(", ")
        };
        let arguments = [
            ("from", from.as_str()),
            ("to", to.as_str()),
            ("known", known.as_str()),
        ];
        Failure::call(&call::MAPPING_UNKNOWN, &arguments)
    })
}

/// Prints the estimate, or writes it where an output is named.
fn give(
    arguments: &Arguments,
    estimate: &CoverageEstimate,
    context: EstimateContext<'_>,
    outlet: &Outlet<'_>,
) -> Result<(), Failure> {
    let language = context.language;
    let format = arguments.format();
    let Some(path) = &arguments.output else {
        if format == Format::Xlsx {
            return Err(workbook_needs_file(language));
        }
        let text = text(estimate, context, format, Screen::of_stdout())?;
        return Ok(Screen::print(&text)?);
    };
    let bytes = if format == Format::Xlsx {
        workbook_bytes(&estimate_workbook(estimate, context), path)?
    } else {
        let text = text(estimate, context, format, Screen { columns: None })?;
        strip_str(&text).to_string().into_bytes()
    };
    let (path, shown) = (path.clone(), path.display().to_string());
    outlet.write(&[Output { path, bytes }])?;
    let (title, colon) = (context.title(), language.pick(": ", "："));
    Screen::print(&format!("{shown}{colon}{title}\n"))?;
    Ok(())
}

fn text(
    estimate: &CoverageEstimate,
    context: EstimateContext<'_>,
    format: Format,
    screen: Screen,
) -> Result<String, Failure> {
    if format == Format::Json {
        return Ok(serde_json::to_string_pretty(estimate).map_err(io::Error::from)? + "\n");
    }
    Ok(table::text(estimate, context, screen))
}
