//! Every row and cell has exactly one disposition, and nothing is dropped without a word.

use clause_model::submission::{SheetRole, Submission};
use diagnostics::Checked;
use evidence_intake::InputBook;
use std::collections::BTreeSet;
use workbook::{Sheet, Value};

/// Asserts that the log adds up to what the books hold.
pub(crate) fn assert_accounted(books: &[InputBook], checked: &Checked<Submission>) {
    let mut books: Vec<&InputBook> = books.iter().collect();
    books.sort_by(|a, b| a.file.cmp(&b.file));
    books.dedup_by(|a, b| a.file == b.file);
    let sheets = books.iter().flat_map(|input| {
        let file = input.file.name.clone();
        input
            .book
            .sheets
            .iter()
            .map(move |sheet| (file.clone(), sheet))
    });
    let logged = &checked.value.intake.sheets;
    assert_eq!(
        sheets.clone().count(),
        logged.len(),
        "every sheet is logged"
    );
    for ((file, sheet), log) in sheets.zip(logged) {
        let name = format!("{file} {}", sheet.name);
        let filled = filled(sheet);
        let rows: BTreeSet<u32> = filled.iter().map(|(row, _)| row + 1).collect();
        assert_eq!(log.cells.total() as usize, filled.len(), "cells of {name}");
        if log.role != SheetRole::Unrecognised {
            let listed: BTreeSet<u32> = log.rows.iter().map(|row| row.row).collect();
            assert_eq!(listed, rows, "rows of {name}");
            assert_eq!(
                log.row_tally().total() as usize,
                rows.len(),
                "row tally of {name}"
            );
        }
        // A layout file leaves sheets out knowingly.
        let by_layout = log.role == SheetRole::Unrecognised && log.recognised_by == "layout";
        let unread = log.role == SheetRole::Unrecognised;
        if log.cells.not_used > 0 && log.recognised_by != "none" && !by_layout {
            let told = checked
                .diagnostics
                .iter()
                .any(|d| d.place.file == file && d.place.sheet.as_deref() == Some(&sheet.name));
            assert!(told, "cells of {name} were dropped without a word");
        }
        if !unread {
            assert_attachments_told(&name, sheet, checked);
        }
    }
}

/// Comments, and links out of the workbook, are kept with an answer or entry, or reported.
fn assert_attachments_told(name: &str, sheet: &Sheet, checked: &Checked<Submission>) {
    let links = sheet.hyperlinks.iter();
    let links = links.filter(|(_, target)| !target.starts_with('#'));
    let texts = evidence_intake::blank::texts::texts();
    let ours = |text: &String| {
        let mut notes = texts
            .questionnaire
            .notes
            .values()
            .chain(texts.register.notes.values());
        notes.any(|note| {
            clause_model::Language::ALL
                .iter()
                .any(|l| note.get(*l) == text)
        })
    };
    let comments = sheet.comments.iter().filter(|(_, text)| !ours(text));
    for (at, text) in comments.chain(links) {
        let submission = &checked.value;
        let answers = submission.answers.iter().flat_map(|answer| {
            let comment = answer.comment.iter();
            comment
                .chain(answer.judgement.iter().map(|judgement| &judgement.note))
                .chain(&answer.evidence)
        });
        let register = submission
            .register
            .iter()
            .flat_map(|entry| entry.comment.iter().chain(&entry.location));
        let mut kept = answers.chain(register);
        let told = |found: &diagnostics::Diagnostic| {
            found
                .render(clause_model::Language::En)
                .contains(text.as_str())
        };
        assert!(
            kept.any(|kept| kept.contains(text)) || checked.diagnostics.iter().any(told),
            "{text:?} on {at} of {name} was dropped without a word"
        );
    }
}

/// The cells that hold something other than white space.
fn filled(sheet: &Sheet) -> Vec<(u32, u32)> {
    let blank = |value: &Value| match value {
        Value::Text(text) => text
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}')),
        _ => false,
    };
    let cells = sheet.cells.iter().filter(|(_, cell)| !blank(&cell.value));
    cells.map(|(at, _)| (at.row, at.column)).collect()
}
