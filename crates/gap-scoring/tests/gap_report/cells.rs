//! Cells of a draft, and what a spreadsheet engine makes of them.

use ironcalc::base::Model;
use ironcalc::base::cell::CellValue;
use ironcalc::import::load_from_xlsx_bytes;
use std::collections::BTreeMap;
use workbook::{Cached, CellRef, Content, SheetDraft, WorkbookDraft, write};

/// The row of role names, and the column of keys.
const ROLES: u32 = 0;
const KEYS: u32 = 0;

/// A sheet by its name.
pub(crate) fn sheet<'d>(draft: &'d WorkbookDraft, name: &str) -> &'d SheetDraft {
    let mut sheets = draft.sheets.iter();
    sheets.find(|sheet| sheet.name == name).expect(name)
}

fn text(sheet: &SheetDraft, cell: CellRef) -> Option<&str> {
    match &sheet.cells.get(&cell)?.content {
        Content::Text(text) => Some(text),
        _ => None,
    }
}

/// The cell of a row key and a column role.
pub(crate) fn find(sheet: &SheetDraft, key: &str, role: &str) -> CellRef {
    let keys = sheet.cells.keys().filter(|cell| cell.column == KEYS);
    let row = keys
        .clone()
        .find(|cell| text(sheet, **cell) == Some(key))
        .expect(key)
        .row;
    let roles = sheet
        .cells
        .keys()
        .filter(|cell| cell.row == ROLES && cell.column > KEYS);
    let column = roles
        .clone()
        .find(|cell| text(sheet, **cell) == Some(role))
        .expect(role)
        .column;
    CellRef::new(row, column)
}

/// Enters content into an input cell.
pub(crate) fn enter(
    draft: &mut WorkbookDraft,
    sheet_name: &str,
    key: &str,
    role: &str,
    content: impl Into<Content>,
) {
    let cell = find(sheet(draft, sheet_name), key, role);
    let mut sheets = draft.sheets.iter_mut();
    let sheet = sheets
        .find(|sheet| sheet.name == sheet_name)
        .expect(sheet_name);
    let drafted = sheet.cells.get_mut(&cell).expect("an input cell");
    assert!(drafted.style.unlocked, "{sheet_name} {cell} is no input");
    drafted.content = content.into();
}

/// Every formula of a sheet with its cached value.
pub(crate) fn formulas(sheet: &SheetDraft) -> BTreeMap<CellRef, (&str, &Cached)> {
    let cells = sheet.cells.iter();
    cells
        .filter_map(|(cell, drafted)| match &drafted.content {
            Content::Formula { expression, cached } => Some((*cell, (expression.as_str(), cached))),
            _ => None,
        })
        .collect()
}

/// What an engine makes of a formula.
pub(crate) type Computed = BTreeMap<(String, CellRef), CellValue>;

/// Writes the draft, loads it into an engine, computes everything, and reads every formula's value.
pub(crate) fn recalculated(draft: &WorkbookDraft) -> Computed {
    let bytes = write(draft).expect("the draft can be written");
    let book = load_from_xlsx_bytes(&bytes, "report", "en", "UTC").expect("the engine loads it");
    let mut model = Model::from_workbook(book, "en").expect("the engine takes it");
    model.evaluate();
    let mut values = Computed::new();
    for (index, sheet) in (0u32..).zip(&draft.sheets) {
        for cell in formulas(sheet).keys() {
            let place = |at: u32| i32::try_from(at + 1).expect("a place on the grid");
            let (row, column) = (place(cell.row), place(cell.column));
            let value = model
                .get_cell_value_by_index(index, row, column)
                .expect("a value");
            values.insert((sheet.name.clone(), *cell), value);
        }
    }
    values
}

/// Whether an engine's value is the cached one.
pub(crate) fn same(value: &CellValue, cached: &Cached) -> bool {
    match (value, cached) {
        (CellValue::Number(a), Cached::Number(b)) => (a - b).abs() < 1e-12,
        (CellValue::String(a), Cached::Text(b)) => a == b,
        (CellValue::String(a), Cached::Empty) => a.is_empty(),
        (CellValue::Boolean(a), Cached::Bool(b)) => a == b,
        (CellValue::None, Cached::Empty) => true,
        _ => false,
    }
}

/// Formulas whose computed value is not the cached one of a draft, on some of its sheets.
pub(crate) fn differences(
    values: &Computed,
    draft: &WorkbookDraft,
    looked_at: impl Fn(&SheetDraft, CellRef) -> bool,
) -> Vec<String> {
    let mut found = Vec::new();
    for sheet in &draft.sheets {
        for (cell, (expression, cached)) in formulas(sheet) {
            if !looked_at(sheet, cell) {
                continue;
            }
            let value = &values[&(sheet.name.clone(), cell)];
            if !same(value, cached) {
                let name = &sheet.name;
                found.push(format!(
                    "{name}!{cell}: {value:?}, not {cached:?}: {expression}"
                ));
            }
        }
    }
    found
}
