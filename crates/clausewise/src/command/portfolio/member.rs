//! Reading or assessing one member.

use super::Arguments;
use super::folder::Entry;
use crate::assessing::Request;
use crate::codes::input;
use crate::failure::Failure;
use crate::intake::Sources;
use crate::shared_options::Shared;
use crate::snapshot_file::snapshot;
use clause_model::pack::Library;
use clause_model::submission::InputFile;
use diagnostics::{Diagnostic, Place};
use gap_scoring::portfolio::Candidate;
use gap_scoring::progress::Snapshot;
use gap_scoring::remediation::PlanSettings;
use jiff::civil::Date;
use std::io;
use std::path::{Path, PathBuf};

/// What became of an entry of the folder.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// The member; none where it could not be assessed.
    pub(super) candidate: Option<Candidate>,
    /// Why not, or what was left aside.
    pub(super) found: Vec<Diagnostic>,
}

/// How members are assessed.
#[derive(Clone, Copy)]
pub(super) struct Assessor<'a> {
    pub(super) arguments: &'a Arguments,
    pub(super) shared: &'a Shared,
    pub(super) library: &'a Library,
    pub(super) as_of: Date,
}

impl Assessor<'_> {
    /// Reads an entry's assessment, or assesses its workbooks. Only a broken screen or disk stops the others.
    pub(super) fn member(self, entry: &Entry) -> Result<Outcome, Failure> {
        let result = if entry.assessments.is_empty() {
            self.assessed(entry).map(|candidate| Outcome {
                candidate: Some(candidate),
                found: Vec::new(),
            })
        } else {
            latest(entry)
        };
        match result {
            Ok(outcome) => Ok(outcome),
            Err(Failure::Refused(reasons)) => Ok(not_assessed(entry, reasons)),
            Err(other) => Err(other),
        }
    }

    fn assessed(self, entry: &Entry) -> Result<Candidate, Failure> {
        let sources = Sources {
            files: entry.workbooks.clone(),
            edition: self.arguments.edition.clone(),
            standard: self.arguments.standard.clone(),
            layout: self.arguments.layout.clone(),
        };
        let request = Request {
            sources: &sources,
            shared: self.shared,
            previous: None,
            evidence_dir: None,
            anonymise: false,
            as_of: self.as_of,
            language: self.shared.lang,
            with_plan: true,
            plan: PlanSettings::default(),
        };
        let assessment = request.assess(&mut self.library.clone())?.assessment;
        let files = assessment.provenance.inputs.clone();
        let first = files.first().cloned().unwrap_or_else(|| InputFile {
            name: entry.name.clone(),
            sha256: String::new(),
        });
        // The way over JSON makes a workbook and its assessment the same member.
        let text = serde_json::to_string(&assessment).map_err(io::Error::from)?;
        let snapshot = Snapshot::from_json(&text, first).map_err(io::Error::other)?;
        Ok(Candidate {
            name: entry.name.clone(),
            files,
            snapshot,
        })
    }
}

/// The assessment of the latest day; the others, and the workbooks beside it, are left aside.
fn latest(entry: &Entry) -> Result<Outcome, Failure> {
    let mut read = Vec::new();
    for path in &entry.assessments {
        read.push((snapshot(path)?, path));
    }
    // Of one day, the later name counts, so that the order of the folder does not matter.
    read.sort_by(|(one, _), (other, _)| {
        (one.as_of, &one.file.name).cmp(&(other.as_of, &other.file.name))
    });
    let Some((counts, used)) = read.pop() else {
        return Err(Failure::Refused(Vec::new()));
    };
    let others = read.iter().map(|(_, path)| path.as_path());
    let others = others.chain(entry.workbooks.iter().map(PathBuf::as_path));
    let used = crate::input_file::name(used);
    Ok(Outcome {
        found: others.map(|path| left_aside(entry, path, &used)).collect(),
        candidate: Some(Candidate {
            name: entry.name.clone(),
            files: vec![counts.file.clone()],
            snapshot: counts,
        }),
    })
}

fn left_aside(entry: &Entry, path: &Path, used: &str) -> Diagnostic {
    let place = Place::file(shown(entry, &crate::input_file::name(path)));
    Diagnostic::new(&input::MEMBER_ASSESSMENT_NOT_USED, place).with("used", used)
}

/// That an entry could not be assessed, and why.
fn not_assessed(entry: &Entry, reasons: Vec<Diagnostic>) -> Outcome {
    let place = Place::file(entry.name.clone());
    let mut found = vec![Diagnostic::new(&input::MEMBER_NOT_ASSESSED, place)];
    found.extend(reasons.into_iter().map(|mut reason| {
        if !reason.place.file.is_empty() {
            reason.place.file = shown(entry, &reason.place.file);
        }
        reason
    }));
    Outcome {
        candidate: None,
        found,
    }
}

/// A file's name as seen from the folder of the portfolio.
fn shown(entry: &Entry, file: &str) -> String {
    if entry.is_folder {
        format!("{}/{file}", entry.name)
    } else {
        file.to_owned()
    }
}
