//! Drafts of layout files, to be changed by hand.

use super::{ColumnLayout, FORMAT, Layout, LayoutKind, OpenWord, SheetLayout, WordMeaning};
use crate::reading::{ColumnRecognition, Recognition, SectionRecognition, SheetRecognition};
use crate::role::Role;
use clause_model::submission::SheetRole;
use std::collections::BTreeMap;

/// A layout file that says what was recognised, for a user to correct.
///
/// Sheets of ours need none, nor do covers, which are known by their labels. Every column is listed with
/// its header. A draft never settles what was asked about: a column that may hold the answers is
/// drafted as `undecided`, with which nothing is read, and a word that is not known as `undecided`, too.
pub fn draft_layout(recognition: &Recognition) -> Layout {
    let foreign = recognition.sheets.iter().filter(|sheet| {
        let known = matches!(sheet.recognised_by.as_str(), "marks" | "labels");
        !known && sheet.role != SheetRole::Guidance
    });
    Layout {
        format: FORMAT,
        sheets: foreign.flat_map(draft_sheet).collect(),
    }
}

/// An entry per section; one that names no columns where there is none.
fn draft_sheet(sheet: &SheetRecognition) -> Vec<SheetLayout> {
    let kind = kind_of(sheet);
    let blank = SheetLayout {
        file: Some(sheet.place.file.clone()),
        sheet: sheet.place.sheet.clone().unwrap_or_default(),
        kind,
        header_row: None,
        last_row: None,
        columns: BTreeMap::new(),
        dates: None,
    };
    // What is left out has no sections.
    let sections: Vec<&SectionRecognition> = match kind {
        LayoutKind::Ignore => sheet.sections.iter().take(1).collect(),
        _ => sheet.sections.iter().collect(),
    };
    if sections.is_empty() {
        return vec![blank];
    }
    let drafted = sections.into_iter().map(|section| SheetLayout {
        header_row: section.header_row,
        last_row: section.last_row,
        columns: columns(sheet, section),
        ..blank.clone()
    });
    drafted.collect()
}

fn kind_of(sheet: &SheetRecognition) -> LayoutKind {
    match sheet.role {
        SheetRole::Questionnaire => LayoutKind::Questionnaire,
        SheetRole::EvidenceRegister => LayoutKind::Register,
        SheetRole::Organisation => LayoutKind::Organisation,
        SheetRole::Instances => LayoutKind::Coverage,
        SheetRole::Unrecognised if asks_and_answers(sheet) => LayoutKind::Questionnaire,
        SheetRole::Guidance | SheetRole::Unrecognised => LayoutKind::Ignore,
    }
}

/// Whether a sheet that was not read has what a questionnaire has, as far as can be seen.
fn asks_and_answers(sheet: &SheetRecognition) -> bool {
    let left_out = matches!(sheet.recognised_by.as_str(), "hidden" | "layout");
    let roles = sheet.sections.iter().flat_map(|section| &section.columns);
    let roles: Vec<Role> = roles.filter_map(|column| column.role).collect();
    let asks = [Role::Id, Role::Clause, Role::Requirement, Role::Question];
    let asks = asks.iter().any(|role| roles.contains(role));
    // Where the ids are certain and no column looks like answers, the answers are in words of their own.
    let answers = roles.contains(&Role::Id) || roles.iter().any(|role| holds_answers(*role));
    !left_out && (!sheet.candidates.is_empty() || asks && answers)
}

fn holds_answers(role: Role) -> bool {
    matches!(
        role,
        Role::Answer | Role::AnswerOption | Role::Undecided | Role::Judgement
    )
}

fn columns(
    sheet: &SheetRecognition,
    section: &SectionRecognition,
) -> BTreeMap<String, ColumnLayout> {
    let columns = section.columns.iter().map(|column| {
        let role = role_of(sheet, column);
        // How a column is read is known once it is known what it holds.
        let words = match role {
            Some(Role::Undecided) => BTreeMap::new(),
            _ => unknown_words(sheet, &column.column),
        };
        let layout = ColumnLayout {
            role,
            header: column.header.clone(),
            scale: None,
            words,
            inverted: None,
            option: None,
        };
        (column.column.clone(), layout)
    });
    columns.collect()
}

/// The column's role; of a sheet that was not read, it is not decided what holds the answers.
fn role_of(sheet: &SheetRecognition, column: &ColumnRecognition) -> Option<Role> {
    let mut candidates = sheet.candidates.iter();
    let candidate = candidates.any(|other| other.column == column.column);
    let unread = sheet.role == SheetRole::Unrecognised;
    let open = candidate || unread && column.role.is_some_and(holds_answers);
    if open {
        Some(Role::Undecided)
    } else {
        column.role
    }
}

fn unknown_words(sheet: &SheetRecognition, column: &str) -> BTreeMap<String, Option<WordMeaning>> {
    let words = sheet
        .answers
        .iter()
        .filter(|word| word.column == column && !word.known);
    let open = Some(WordMeaning::Open(OpenWord::Undecided));
    words.map(|word| (word.word.clone(), open)).collect()
}
