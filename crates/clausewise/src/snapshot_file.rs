//! The JSON of an assessment, as far as comparisons, estimates and plans need it.

use crate::codes::input;
use crate::failure::{Failure, unplaced};
use crate::input_file;
use clause_model::submission::InputFile;
use gap_scoring::progress::{Snapshot, SnapshotError};
use serde_json::error::Category;
use std::path::Path;

/// Reads the assessment in a file, or says why it cannot be read.
pub(crate) fn snapshot(path: &Path) -> Result<Snapshot, Failure> {
    let (text, file) = text(path)?;
    Snapshot::from_json(&text, file).map_err(|error| match &error {
        SnapshotError::NotAnAssessment(why) => not_json(path, why),
        SnapshotError::LaterFormat { found, known } => {
            other_format(path, u64::from(*found), *known)
        }
    })
}

/// The text of an assessment's JSON. A workbook in its place is told apart from a file of another kind.
pub(crate) fn text(path: &Path) -> Result<(String, InputFile), Failure> {
    let shown = path.display().to_string();
    let (bytes, file) = input_file::whole(path)?;
    if input_file::looks_like_workbook(&bytes) {
        let arguments = [("path", shown.as_str())];
        return Err(Failure::call(&input::ASSESSMENT_IS_WORKBOOK, &arguments));
    }
    let text =
        String::from_utf8(bytes).map_err(|_| unreadable(path, "it is no text", "内容不是文本"))?;
    Ok((text, file))
}

/// Says where the JSON of an assessment breaks off or is of another shape.
pub(crate) fn not_json(path: &Path, error: &serde_json::Error) -> Failure {
    let (line, column) = (error.line(), error.column());
    if matches!(error.classify(), Category::Data) {
        let structure = format!("its structure is another ({error})");
        return unreadable(path, &structure, "其结构与评估结果不符");
    }
    unreadable(
        path,
        &format!("it is not JSON (line {line}, column {column})"),
        &format!("不是JSON（第{line}行第{column}列）"),
    )
}

/// Says that the JSON is of a format that this program does not read.
pub(crate) fn other_format(path: &Path, found: u64, known: u32) -> Failure {
    unreadable(
        path,
        &format!("its format is {found}, and this program reads up to {known}"),
        &format!("其格式为{found}，本程序支持到{known}"),
    )
}

/// Says in both languages why a file is no assessment.
pub(crate) fn unreadable(path: &Path, en: &str, zh: &str) -> Failure {
    let shown = path.display().to_string();
    let diagnostic = unplaced(&input::ASSESSMENT_UNREADABLE, &[("path", &shown)]);
    Failure::Refused(vec![diagnostic.with_phrase("reason", en, zh)])
}
