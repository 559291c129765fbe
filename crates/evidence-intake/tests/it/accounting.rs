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
        if log.cells.not_used > 0 && log.recognised_by != "none" {
            let told = checked
                .diagnostics
                .iter()
                .any(|d| d.place.file == file && d.place.sheet.as_deref() == Some(&sheet.name));
            assert!(told, "cells of {name} were dropped without a word");
        }
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
