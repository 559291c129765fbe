//! Drafts of layout files, to be changed by hand.

use super::{ColumnLayout, FORMAT, Layout, LayoutKind, SheetLayout};
use crate::reading::{Recognition, SheetRecognition};
use crate::role::Role;
use clause_model::submission::{Answer, SheetRole};
use std::collections::BTreeMap;

/// A layout file that says what was recognised, for a user to correct.
///
/// Sheets of ours need none, nor do covers, which are known by their labels. A column of which it is not certain that it holds the answers is
/// drafted as `guidance`, which reads nothing, so that choosing one is left to the user; a word that
/// is not known is drafted as "not assessed".
pub fn draft_layout(recognition: &Recognition) -> Layout {
    let foreign = recognition.sheets.iter().filter(|sheet| {
        let known = matches!(sheet.recognised_by.as_str(), "marks" | "labels");
        !known && sheet.role != SheetRole::Guidance
    });
    Layout {
        format: FORMAT,
        sheets: foreign.map(draft_sheet).collect(),
    }
}

fn draft_sheet(sheet: &SheetRecognition) -> SheetLayout {
    let kind = match sheet.role {
        _ if !sheet.candidates.is_empty() => LayoutKind::Questionnaire,
        SheetRole::Questionnaire => LayoutKind::Questionnaire,
        SheetRole::EvidenceRegister => LayoutKind::Register,
        SheetRole::Organisation => LayoutKind::Organisation,
        SheetRole::Instances => LayoutKind::Coverage,
        SheetRole::Guidance | SheetRole::Unrecognised => LayoutKind::Ignore,
    };
    let columns = sheet.columns.iter().filter_map(|column| {
        let candidate = sheet
            .candidates
            .iter()
            .any(|other| other.column == column.column);
        let role = column.role.or(candidate.then_some(Role::Guidance))?;
        let layout = ColumnLayout {
            role,
            header: column.header.clone(),
            scale: None,
            words: unknown_words(sheet, &column.column),
            inverted: None,
            option: None,
        };
        Some((column.column.clone(), layout))
    });
    SheetLayout {
        file: Some(sheet.place.file.clone()),
        sheet: sheet.place.sheet.clone().unwrap_or_default(),
        kind,
        header_row: sheet.header_row,
        last_row: None,
        columns: columns.collect(),
        dates: None,
    }
}

fn unknown_words(sheet: &SheetRecognition, column: &str) -> BTreeMap<String, Option<Answer>> {
    let words = sheet
        .answers
        .iter()
        .filter(|word| word.column == column && !word.known);
    words.map(|word| (word.word.clone(), None)).collect()
}
