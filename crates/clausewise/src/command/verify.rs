//! `verify`: whether a report belongs to given inputs, and whether its computed cells were altered by hand.

mod cells;
mod outlook;

use crate::arguments::Shared;
use crate::codes::input;
use crate::evidence_folder;
use crate::failure::Failure;
use crate::input_file;
use crate::intake::Sources;
use crate::packs;
use crate::screen::Screen;
use crate::status::Status;
use cells::{Altered, altered};
use clap::Args;
use clause_model::Edition;
use clause_model::pack::{Library, Standard};
use clause_model::report_edits::ReportEdits;
use clause_model::submission::InputFile;
use evidence_intake::{
    InputBook, ReportProvenance, ReportReading, is_report, read_report, report_edition,
    report_provenance,
};
use gap_scoring::assessment::{AssessmentInput, Settings, assess_again};
use gap_scoring::evidence_file::record_files;
use gap_scoring::remediation::PlanSettings;
use gap_scoring::report::{ReportContext, gap_report};
use std::path::PathBuf;
use workbook::WorkbookDraft;

const EXAMPLES: &str = "\
Examples:
  clausewise verify report.xlsx answers.xlsx register.xlsx
  clausewise verify next.xlsx answers.xlsx report.xlsx
      where next.xlsx was made with --previous report.xlsx

Exit status: 0 the report belongs to the inputs and no computed cell was altered; 2 otherwise.";

/// Say whether a report belongs to given inputs, and whether computed cells in it were altered by hand
///
/// Compares names and SHA-256 of the inputs, assesses them again with the settings that stand in the report, and
/// compares every cell that is not there to be filled in. A report of another version of program, pack or method
/// cannot be recomputed: then only its provenance is compared.
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
    let library = packs::library(&shared.standards)?;
    let mut report = input_file::books(std::slice::from_ref(&arguments.report), language)?;
    let unknown = || {
        let path = arguments.report.display().to_string();
        Failure::call(&input::REPORT_UNREADABLE, &[("path", &path)])
    };
    let report = report.pop().ok_or_else(unknown)?;
    let provenance = report_provenance(&report).ok_or_else(unknown)?;
    let (standard, edition) = report_edition(&report).ok_or_else(unknown)?;
    let standard = library.standard(&standard).ok_or_else(unknown)?;
    let edition = standard.edition(&edition).ok_or_else(unknown)?;
    let given = input_file::books(&arguments.sources.files, language)?;
    let files: Vec<InputFile> = given.iter().map(|book| book.file.clone()).collect();
    let mut finding = compared(&provenance.inputs, &files);
    finding.versions = versions(&provenance, &library, standard);
    if finding.belongs() && finding.versions.is_empty() {
        let again = Again {
            arguments,
            library: &library,
            standard,
            edition,
            provenance: &provenance,
            given: &given,
        };
        finding.altered = Some(again.altered(&report)?);
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
    library: &'a Library,
    standard: &'a Standard,
    edition: &'a Edition,
    provenance: &'a ReportProvenance,
    given: &'a [InputBook],
}

impl Again<'_> {
    fn altered(&self, report: &InputBook) -> Result<Vec<Altered>, Failure> {
        let draft = self.draft()?;
        let bytes = workbook::write(&draft).map_err(|error| {
            let path = self.arguments.report.display().to_string();
            let arguments = [("path", path.as_str()), ("reason", &error.to_string())];
            Failure::call(&input::FILE_UNREADABLE, &arguments)
        })?;
        let fresh = workbook::read(&bytes, &report.file.name);
        let fresh = fresh.map_err(|error| {
            let path = self.arguments.report.display().to_string();
            let arguments = [("path", path.as_str()), ("reason", &error.to_string())];
            Failure::call(&input::FILE_UNREADABLE, &arguments)
        })?;
        let fresh = InputBook {
            file: report.file.clone(),
            book: fresh,
        };
        // Formulas follow what people wrote; then their values cannot be those of a fresh report.
        let untouched = self.edits(report) == self.edits(&fresh);
        Ok(altered(&draft, &fresh.book, &report.book, untouched))
    }

    fn edits(&self, report: &InputBook) -> ReportEdits {
        let reading = ReportReading {
            standard: &self.standard.id,
            edition: self.edition,
        };
        read_report(report, &reading).value
    }

    /// The report as it was written.
    fn draft(&self) -> Result<WorkbookDraft, Failure> {
        let recorded = self.provenance;
        let sources = &self.arguments.sources;
        let files = sources.files.iter().zip(self.given);
        let answers = files.filter(|(_, book)| !is_report(book));
        let sources = Sources {
            files: answers.map(|(path, _)| path.clone()).collect(),
            edition: sources.edition.clone(),
            standard: sources.standard.clone(),
            layout: sources.layout.clone(),
        };
        let mut read = sources.read(self.library, recorded.as_of, recorded.language)?;
        let previous = self.given.iter().find(|book| is_report(book));
        let mut edits = ReportEdits::default();
        if let Some(previous) = previous {
            let reading = ReportReading {
                standard: &self.standard.id,
                edition: self.edition,
            };
            let checked = read_report(previous, &reading);
            edits = checked.value;
            read.diagnostics.extend(checked.diagnostics);
        }
        let settings = settings(recorded);
        let input = AssessmentInput {
            method: &self.library.method,
            standard: self.standard,
            edition: self.edition,
            submission: &read.value.submission,
            diagnostics: &read.diagnostics,
            settings: &settings,
        };
        let context = ReportContext {
            method: &self.library.method,
            standard: self.standard,
            edition: self.edition,
            successions: &self.standard.successions,
        };
        let mut assessment = assess_again(&input, &edits).value;
        if let Some(folder) = &self.arguments.evidence_dir {
            record_files(&mut assessment, &evidence_folder::digests(folder)?);
        }
        Ok(gap_report(&assessment, &context))
    }
}

fn settings(recorded: &ReportProvenance) -> Settings {
    let usual = PlanSettings::default();
    Settings {
        as_of: recorded.as_of,
        language: recorded.language,
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
