//! What people wrote into the previous report.

use crate::codes::call;
use crate::failure::Failure;
use crate::input_file;
use crate::intake::is_error;
use clause_model::Edition;
use clause_model::pack::Standard;
use clause_model::report_edits::ReportEdits;
use clause_model::submission::InputFile;
use diagnostics::{Checked, Language};
use evidence_intake::{InputBook, ReportReading, read_report, report_provenance};
use std::path::Path;

/// What the previous report has to fit.
pub(super) struct Previous<'a> {
    pub(super) standard: &'a Standard,
    pub(super) edition: &'a Edition,
    /// Whether names are to be replaced by neutral ones.
    pub(super) anonymise: bool,
    /// The files that are assessed.
    pub(super) files: &'a [InputFile],
    pub(super) language: Language,
}

impl Previous<'_> {
    /// Reads the report that is named; nothing where none is. One of which nothing can be read is refused.
    pub(super) fn edits(&self, path: Option<&Path>) -> Result<Checked<ReportEdits>, Failure> {
        let mut edits = Checked {
            value: ReportEdits::default(),
            diagnostics: Vec::new(),
        };
        let Some(path) = path else {
            return Ok(edits);
        };
        let reading = ReportReading {
            standard: &self.standard.id,
            edition: self.edition,
        };
        for book in input_file::books(&[path.to_owned()], self.language)? {
            if !self.shares_names_with(&book) {
                let path = path.display().to_string();
                return Err(Failure::call(
                    &call::PREVIOUS_ANONYMISED,
                    &[("path", &path)],
                ));
            }
            edits = read_report(&book, &reading);
        }
        let read = &edits.value;
        if read.unjudged.is_empty() && read.overrides.is_empty() {
            let reasons = edits.diagnostics.iter().filter(|found| is_error(found));
            return Err(Failure::Refused(reasons.cloned().collect()));
        }
        Ok(edits)
    }

    /// Neutral names are numbered anew in each assessment: they mean the same only where the same files are
    /// anonymised again.
    fn shares_names_with(&self, report: &InputBook) -> bool {
        let Some(made) = report_provenance(report).filter(|made| made.anonymised) else {
            return true;
        };
        let is_input = |file: &InputFile| made.inputs.iter().any(|one| one.sha256 == file.sha256);
        // The one more may be the report before that.
        let most = self.files.len() + 1;
        self.anonymise && self.files.iter().all(is_input) && made.inputs.len() <= most
    }
}
