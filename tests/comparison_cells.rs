//! Formulas of a draft, and what a spreadsheet engine makes of them.

// Each test file uses a part of it.
#![allow(dead_code)]

use ironcalc::base::Model;
use ironcalc::base::cell::CellValue;
use ironcalc::import::load_from_xlsx_bytes;
use std::collections::BTreeMap;
use workbook::{Cached, CellRef, Content, WorkbookDraft, write};

/// A draft's formulas, and an engine's values for them.
pub(crate) type Computed = BTreeMap<(String, CellRef), CellValue>;

/// Writes a draft, has an engine compute everything, and reads the value of every formula.
pub(crate) fn recalculated(draft: &WorkbookDraft) -> Computed {
    let bytes = write(draft).expect("the draft can be written");
    let book = load_from_xlsx_bytes(&bytes, "workbook", "en", "UTC").expect("the engine loads it");
    let mut model = Model::from_workbook(book, "en").expect("the engine takes it");
    model.evaluate();
    let mut values = Computed::new();
    for (index, sheet) in (0u32..).zip(&draft.sheets) {
        for (cell, drafted) in &sheet.cells {
            if !matches!(drafted.content, Content::Formula { .. }) {
                continue;
            }
            let (row, column) = (cell.row.cast_signed() + 1, cell.column.cast_signed() + 1);
            let value = model.get_cell_value_by_index(index, row, column);
            values.insert((sheet.name.clone(), *cell), value.expect("a value"));
        }
    }
    values
}

/// Formulas whose computed value is not the one that is cached in the draft.
pub(crate) fn differences(draft: &WorkbookDraft, values: &Computed) -> Vec<String> {
    let mut found = Vec::new();
    for sheet in &draft.sheets {
        for (cell, drafted) in &sheet.cells {
            let Content::Formula { expression, cached } = &drafted.content else {
                continue;
            };
            let value = &values[&(sheet.name.clone(), *cell)];
            let same = match (value, cached) {
                (CellValue::Number(a), Cached::Number(b)) => (a - b).abs() < 1e-9,
                (CellValue::String(a), Cached::Text(b)) => a == b,
                (CellValue::String(a), Cached::Empty) => a.is_empty(),
                (CellValue::None, Cached::Empty) => true,
                _ => false,
            };
            if !same {
                found.push(format!(
                    "{}!{cell}: {value:?}, not {cached:?}: {expression}",
                    sheet.name
                ));
            }
        }
    }
    found
}
