//! The JSON of an assessment, as far as comparisons and estimates need it.

use crate::codes::input;
use crate::failure::Failure;
use crate::input_file;
use gap_scoring::progress::{Snapshot, SnapshotError};
use std::path::Path;

/// Reads the assessment in a file, or says why it cannot be read.
pub(crate) fn snapshot(path: &Path) -> Result<Snapshot, Failure> {
    let shown = path.display().to_string();
    let (bytes, file) = input_file::whole(path)?;
    if input_file::looks_like_workbook(&bytes) {
        let arguments = [("path", shown.as_str())];
        return Err(Failure::call(&input::ASSESSMENT_IS_WORKBOOK, &arguments));
    }
    let unreadable = |reason: &str| {
        let arguments = [("path", shown.as_str()), ("reason", reason)];
        Failure::call(&input::ASSESSMENT_UNREADABLE, &arguments)
    };
    let text = String::from_utf8(bytes).map_err(|_| unreadable("UTF-8"))?;
    Snapshot::from_json(&text, file).map_err(|error| {
        unreadable(&match &error {
            SnapshotError::NotAnAssessment(why) => why.to_string(),
            SnapshotError::LaterFormat { found, .. } => format!("format {found}"),
        })
    })
}
