//! `verify`: whether a report belongs to given inputs, and whether its computed cells were altered by hand.

mod cells;
mod outlook;

use crate::assessing::{self, Request};
use crate::codes::input;
use crate::command::questionnaire::workbook_bytes;
use crate::failure::Failure;
use crate::input_file;
use crate::intake::Sources;
use crate::packs;
use crate::screen::Screen;
use crate::shared_options::Shared;
use crate::status::Status;
use cells::{Altered, altered};
use clap::Args;
use clause_model::pack::{Library, Standard};
use clause_model::submission::InputFile;
use clause_model::{EditionId, StandardId};
use evidence_intake::{InputBook, ReportProvenance, is_report, report_edition, report_provenance};
use gap_scoring::assessment::Assessment;
use gap_scoring::remediation::PlanSettings;
use gap_scoring::report::filled_report;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  clausewise verify report.xlsx answers.xlsx register.xlsx
  clausewise verify next.xlsx answers.xlsx report.xlsx
      where next.xlsx was made with --previous report.xlsx

Exit status: 0 the report belongs to the inputs and no computed cell was altered; 2 otherwise.";

/// Say whether a report belongs to given inputs, and whether computed cells in it were altered by hand
///
/// Compares the SHA-256 of the inputs, assesses them again with the settings that stand in the report, works out what
/// its formulas give for what people filled in, and compares every cell that is not there to be filled in: texts,
/// formulas and their values. A report of another version of program, pack or method cannot be recomputed: then
/// only its provenance is compared.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The report (.xlsx)
    #[arg(value_name = "REPORT")]
    report: PathBuf,
    #[command(flatten)]
    sources: Sources,
    /// Folder with the evidence, where the report was made with one
    #[arg(long, value_name = "DIR")]
    evidence_dir: Option<PathBuf>,
}

/// What was found out.
#[derive(Debug, Default)]
struct Finding {
    /// Recorded inputs that were not given.
    missing: Vec<String>,
    /// Given files that are not recorded.
    foreign: Vec<String>,
    /// Files of a recorded name with other content.
    changed: Vec<String>,
    /// What differs between the report's program, pack and method and this program's, as "theirs / ours".
    versions: Vec<(String, String)>,
    /// The report was made with a folder of evidence, and the call names none.
    needs_folder: bool,
    /// Cells that are not as computed; none where nothing could be recomputed.
    altered: Option<Vec<Altered>>,
}

impl Finding {
    fn belongs(&self) -> bool {
        self.missing.is_empty() && self.foreign.is_empty() && self.changed.is_empty()
    }

    fn is_sound(&self) -> bool {
        self.belongs() && self.altered.as_ref().is_some_and(Vec::is_empty)
    }
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments, shared: &Shared) -> Result<Status, Failure> {
    let language = shared.language();
    let mut library = packs::library(&shared.standards)?;
    let mut report = input_file::books(std::slice::from_ref(&arguments.report), language)?;
    let unknown = || {
        let path = arguments.report.display().to_string();
        Failure::call(&input::REPORT_UNREADABLE, &[("path", &path)])
    };
    let report = report.pop().ok_or_else(unknown)?;
    let provenance = report_provenance(&report).ok_or_else(unknown)?;
    let (standard, edition) = report_edition(&report).ok_or_else(unknown)?;
    let known = library.standard(&standard).ok_or_else(unknown)?;
    known.edition(&edition).ok_or_else(unknown)?;
    let given = input_file::books(&arguments.sources.files, language)?;
    let mut files: Vec<InputFile> = given.iter().map(|book| book.file.clone()).collect();
    let layout = arguments.sources.layout.as_deref();
    for path in layout.into_iter().chain(shared.licensed_texts()) {
        files.push(input_file::record(path)?);
    }
    let mut finding = compared(&provenance.inputs, &files);
    finding.versions = versions(&provenance, &library, known);
    finding.needs_folder = provenance.evidence_folder && arguments.evidence_dir.is_none();
    if finding.belongs() && finding.versions.is_empty() && !finding.needs_folder {
        let again = Again {
            arguments,
            shared,
            provenance: &provenance,
            about: (standard, edition),
            given: &given,
        };
        finding.altered = Some(again.altered(&mut library, &report)?);
    }
    Screen::print(&outlook::text(
        &finding,
        shared.lang.unwrap_or(provenance.language),
    ))?;
    Ok(if finding.is_sound() {
        Status::Done
    } else {
        Status::Unusable
    })
}

fn compared(recorded: &[InputFile], given: &[InputFile]) -> Finding {
    let mut finding = Finding::default();
    let has = |files: &[InputFile], digest: &str| files.iter().any(|file| file.sha256 == digest);
    for file in recorded.iter().filter(|file| !has(given, &file.sha256)) {
        if given.iter().any(|other| other.name == file.name) {
            finding.changed.push(file.name.clone());
        } else {
            finding.missing.push(file.name.clone());
        }
    }
    for file in given.iter().filter(|file| !has(recorded, &file.sha256)) {
        if !finding.changed.contains(&file.name) {
            finding.foreign.push(file.name.clone());
        }
    }
    finding
}

fn versions(
    recorded: &ReportProvenance,
    library: &Library,
    standard: &Standard,
) -> Vec<(String, String)> {
    let program = concat!("clausewise ", env!("CARGO_PKG_VERSION")).to_owned();
    let pack = format!("{} {}", standard.id, standard.version);
    let pairs = [
        (recorded.program.clone(), program),
        (recorded.pack.clone(), pack),
        (recorded.method.clone(), library.method.version.clone()),
    ];
    let differ = pairs.into_iter().filter(|(theirs, ours)| theirs != ours);
    differ.collect()
}

/// The same assessment, made again.
struct Again<'a> {
    arguments: &'a Arguments,
    shared: &'a Shared,
    provenance: &'a ReportProvenance,
    /// The standard and the edition that the report is about.
    about: (StandardId, EditionId),
    given: &'a [InputBook],
}

impl Again<'_> {
    fn altered(&self, library: &mut Library, report: &InputBook) -> Result<Vec<Altered>, Failure> {
        let assessment = self.assessment(library)?;
        let context = assessing::context(library, &assessment)?;
        let draft = filled_report(&assessment, &context, &report.book);
        let bytes = workbook_bytes(&draft, &self.arguments.report)?;
        let fresh = workbook::read(&bytes, &report.file.name);
        let fresh = fresh.map_err(|error| {
            let path = self.arguments.report.display().to_string();
            let arguments = [("path", path.as_str()), ("reason", &error.to_string())];
            Failure::call(&input::FILE_UNREADABLE, &arguments)
        })?;
        Ok(altered(&draft, &fresh, &report.book))
    }

    /// The assessment as the call reads the files; where that is about another standard or edition, as the report names
    /// it.
    fn assessment(&self, library: &mut Library) -> Result<Assessment, Failure> {
        let (standard, edition) = &self.about;
        let sources = &self.arguments.sources;
        let (as_called, as_named) = (
            self.sources(sources.standard.clone(), sources.edition.clone()),
            self.sources(Some(standard.to_string()), Some(edition.to_string())),
        );
        if let Ok(assessed) = self.request(&as_called).assess(library) {
            let about = &assessed.assessment.provenance;
            if about.standard == *standard && about.edition == *edition {
                return Ok(assessed.assessment);
            }
        }
        Ok(self.request(&as_named).assess(library)?.assessment)
    }

    /// The given files without the previous report.
    fn sources(&self, standard: Option<String>, edition: Option<String>) -> Sources {
        let files = self.arguments.sources.files.iter().zip(self.given);
        let answers = files.filter(|(_, book)| !is_report(book));
        Sources {
            files: answers.map(|(path, _)| path.clone()).collect(),
            edition,
            standard,
            layout: self.arguments.sources.layout.clone(),
        }
    }

    fn request<'r>(&'r self, sources: &'r Sources) -> Request<'r> {
        let (recorded, usual) = (self.provenance, PlanSettings::default());
        let files = self.arguments.sources.files.iter().zip(self.given);
        let mut reports = files.filter(|(_, book)| is_report(book));
        Request {
            sources,
            shared: self.shared,
            previous: reports.next().map(|(path, _)| path.as_path()),
            evidence_dir: self.arguments.evidence_dir.as_deref(),
            anonymise: recorded.anonymised,
            as_of: recorded.as_of,
            language: Some(recorded.language),
            with_plan: recorded.with_plan,
            plan: PlanSettings {
                start: recorded.start,
                people: recorded.people.unwrap_or(usual.people),
                days_per_week: recorded.days_per_week.unwrap_or(usual.days_per_week),
                holidays: recorded.holidays.clone(),
                target: recorded.target,
            },
        }
    }
}
