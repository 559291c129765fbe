//! `questionnaire`: the blank workbook that an organisation fills in.

use crate::choice::{self, Chosen};
use crate::codes::output;
use crate::command::lint::counted;
use crate::declared::{Declared, declared};
use crate::failure::Failure;
use crate::input_file;
use crate::licensed_copies::key;
use crate::migrating::{Migrated, Target};
use crate::migration_text::{list, summary};
use crate::output::{Outlet, Output};
use crate::packs;
use crate::screen::Screen;
use crate::shared_options::Shared;
use crate::status::Status;
use crate::today::{day, today};
use clap::Args;
use clause_model::origin::Origin;
use clause_model::pack::Library;
use clause_model::{ClauseId, Edition};
use diagnostics::Language;
use evidence_intake::blank::{BlankOptions, blank_questionnaire, delta_questionnaire, texts};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  clausewise questionnaire --edition 2011 -o questionnaire.xlsx
  clausewise questionnaire --edition 2011 --clauses 8-9,6.1 --lang zh -o resolution-zh.xlsx
  clausewise questionnaire --edition 2011 --delta-from answers-2005.xlsx -o delta.xlsx";

/// Make the blank questionnaire workbook, with evidence register, document requests and interview plan
///
/// Send it to the organisation; what comes back goes to `clausewise check` and `clausewise assess`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The edition, such as 2011 [default: the newest]
    #[arg(long)]
    edition: Option<String>,
    /// The standard's id, where more than one has that edition
    #[arg(long, value_name = "ID")]
    standard: Option<String>,
    /// Only some clauses, such as 8-9,6.1: a department's part
    #[arg(long)]
    clauses: Option<String>,
    /// Ask only what changed since a filled questionnaire of an earlier edition, or its assessment (.json)
    #[arg(long, value_name = "FILE")]
    delta_from: Option<PathBuf>,
    /// Ask only what changed since the edition before, on a declared certificate:
    /// scope=…,body=…,accreditation=…,issued=DATE,expires=DATE, or a .json file with these fields; it lifts no rating above P
    #[arg(long, value_name = "FIELDS|FILE", value_parser = declared, conflicts_with = "delta_from")]
    certificate: Option<Declared>,
    /// The day on which old evidence is judged [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,
    /// Print per control point what is carried, what is asked, and why
    #[arg(long)]
    list: bool,
    /// The workbook to write (.xlsx)
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Replace the file if it exists
    #[arg(long)]
    force: bool,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments, shared: &Shared) -> Result<Status, Failure> {
    let mut library = packs::library(&shared.standards)?;
    let language = shared.language();
    let (standard, edition) = (arguments.standard.as_deref(), arguments.edition.as_deref());
    let asked = key(choice::edition(&library, standard, edition)?);
    shared.lay_licensed_text(&mut library, [asked])?;
    let chosen = choice::edition(&library, standard, edition)?;
    let clauses = match &arguments.clauses {
        Some(text) => choice::clauses(chosen.edition, text, language)?,
        None => Vec::new(),
    };
    let outlet = Outlet {
        inputs: shared
            .licensed_texts()
            .chain(arguments.delta_from.iter().map(PathBuf::as_path))
            .chain(arguments.certificate.iter().filter_map(Declared::file))
            .collect(),
        force: arguments.force,
    };
    outlet.check([arguments.output.as_path()])?;
    let mut successions = chosen.standard.successions.iter();
    let succession = successions.rfind(|one| one.to == chosen.edition.id);
    // The workbook states the day of its texts, so that the same call gives the same bytes.
    let created = texts::texts().dated;
    let asked = points(chosen.edition, &clauses);
    let options = BlankOptions {
        language,
        clauses,
        created,
    };
    let mut migrated = migrated(arguments, &library, chosen, language)?;
    let mut draft = match &migrated {
        Some(migrated) => delta_questionnaire(
            chosen.edition,
            chosen.standard,
            migrated.succession,
            &migrated.submission,
            &options,
        ),
        None => blank_questionnaire(chosen.edition, chosen.standard, succession, &options),
    };
    let mut origin = Origin::of(&chosen.standard.id, &chosen.standard.version);
    for path in arguments.delta_from.iter().chain(&shared.licensed_text) {
        origin.inputs.push(input_file::record(path)?);
    }
    draft.custom_properties.extend(origin.properties());
    let bytes = workbook_bytes(&draft, &arguments.output)?;
    outlet.write(&[Output {
        path: arguments.output.clone(),
        bytes,
    }])?;
    let title = chosen.edition.title.get(language);
    let path = arguments.output.display();
    Screen::print(&language.pick(
        format!("{path}: {title}, {}\n", counted(asked, "control point")),
        format!("{path}：{title}，控制点{asked}个\n"),
    ))?;
    if let Some(migrated) = &mut migrated {
        migrated.position.keep_within(&options.clauses);
        let as_of = arguments.as_of.unwrap_or_else(today);
        Screen::print(&summary(&migrated.position, as_of, language))?;
        if arguments.list {
            Screen::print(&list(&migrated.position, migrated.succession, language))?;
        }
    }
    Ok(Status::Done)
}

/// What is known already, where the call names it.
fn migrated<'a>(
    arguments: &Arguments,
    library: &'a Library,
    chosen: Chosen<'a>,
    language: Language,
) -> Result<Option<Migrated<'a>>, Failure> {
    let target = Target {
        library,
        standard: chosen.standard,
        edition: chosen.edition,
        as_of: arguments.as_of.unwrap_or_else(today),
    };
    match (&arguments.delta_from, &arguments.certificate) {
        (Some(path), _) => target.position_of_file(path, language).map(Some),
        (None, Some(declared)) => {
            let certificate = declared.certificate()?;
            target.position_of_certificate(&certificate).map(Some)
        }
        (None, None) => Ok(None),
    }
}

fn points(edition: &Edition, clauses: &[ClauseId]) -> usize {
    let asked = |id: &ClauseId| clauses.is_empty() || clauses.iter().any(|one| id.is_within(one));
    edition
        .points
        .iter()
        .filter(|point| asked(&point.id.clause))
        .count()
}

/// A workbook's bytes.
pub(crate) fn workbook_bytes(
    draft: &workbook::WorkbookDraft,
    path: &Path,
) -> Result<Vec<u8>, Failure> {
    workbook::write(draft).map_err(|error| {
        let (path, reason) = (path.display().to_string(), error.to_string());
        Failure::output(
            &output::OUTPUT_REFUSED,
            &[("path", &path), ("reason", &reason)],
        )
    })
}
