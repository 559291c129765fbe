//! What people wrote into the previous report.

use crate::failure::Failure;
use crate::input_file;
use crate::intake::is_error;
use clause_model::Edition;
use clause_model::pack::Standard;
use clause_model::report_edits::ReportEdits;
use diagnostics::{Checked, Language};
use evidence_intake::{ReportReading, read_report};
use std::path::Path;

/// Reads the report that is named; nothing where none is. One of which nothing can be read is refused.
pub(super) fn edits(
    path: Option<&Path>,
    standard: &Standard,
    edition: &Edition,
    language: Language,
) -> Result<Checked<ReportEdits>, Failure> {
    let mut edits = Checked {
        value: ReportEdits::default(),
        diagnostics: Vec::new(),
    };
    let Some(path) = path else {
        return Ok(edits);
    };
    let reading = ReportReading {
        standard: &standard.id,
        edition,
    };
    for book in input_file::books(&[path.to_owned()], language)? {
        edits = read_report(&book, &reading);
    }
    let read = &edits.value;
    if read.unjudged.is_empty() && read.overrides.is_empty() {
        let reasons = edits.diagnostics.iter().filter(|found| is_error(found));
        return Err(Failure::Refused(reasons.cloned().collect()));
    }
    Ok(edits)
}
