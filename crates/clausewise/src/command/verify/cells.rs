//! A report's cells against those of the same report written again.

use std::collections::BTreeSet;
use workbook::{Book, Cell, CellRef, Sheet, SheetDraft, Value, WorkbookDraft};

/// Numbers that differ by less are the same: programs store the last digits differently.
const CLOSE: f64 = 1e-9;

/// A cell that is not as computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Altered {
    pub(super) sheet: String,
    /// None where the whole sheet is missing.
    pub(super) cell: Option<CellRef>,
}

/// Every cell that differs and is not there to be filled in, in the order of the report.
/// `untouched`: nobody filled anything in, so that formulas have the values of a fresh report.
pub(super) fn altered(
    draft: &WorkbookDraft,
    fresh: &Book,
    report: &Book,
    untouched: bool,
) -> Vec<Altered> {
    let mut found = Vec::new();
    for (draft, fresh) in draft.sheets.iter().zip(&fresh.sheets) {
        let name = fresh.name.clone();
        match report.sheet(&name) {
            None => found.push(Altered {
                sheet: name,
                cell: None,
            }),
            Some(sheet) => found.extend(cells(draft, fresh, sheet, untouched)),
        }
    }
    found
}

fn cells(draft: &SheetDraft, fresh: &Sheet, sheet: &Sheet, untouched: bool) -> Vec<Altered> {
    let open = |cell: &CellRef| {
        draft
            .cells
            .get(cell)
            .is_some_and(|cell| cell.style.unlocked)
    };
    let all: BTreeSet<&CellRef> = fresh.cells.keys().chain(sheet.cells.keys()).collect();
    let differ = all.into_iter().filter(|cell| {
        !open(cell) && !same(fresh.cells.get(cell), sheet.cells.get(cell), untouched)
    });
    let altered = |cell: &CellRef| Altered {
        sheet: fresh.name.clone(),
        cell: Some(*cell),
    };
    differ.map(altered).collect()
}

fn same(fresh: Option<&Cell>, found: Option<&Cell>, untouched: bool) -> bool {
    let formula = |cell: Option<&Cell>| cell.and_then(|cell| cell.formula.as_deref().map(plain));
    match (formula(fresh), formula(found)) {
        (Some(wanted), Some(there)) if wanted == there => !untouched || same_value(fresh, found),
        // Another program may spell a formula otherwise.
        (Some(_), Some(_)) => untouched && same_value(fresh, found),
        (None, None) => same_value(fresh, found),
        _ => false,
    }
}

/// A formula without spaces, in capitals.
fn plain(formula: &str) -> String {
    let letters = formula.chars().filter(|c| !c.is_whitespace());
    letters.flat_map(char::to_uppercase).collect()
}

fn same_value(fresh: Option<&Cell>, found: Option<&Cell>) -> bool {
    let value = |cell: Option<&Cell>| cell.map(|cell| cell.value.clone());
    match (value(fresh), value(found)) {
        (Some(Value::Number(a)), Some(Value::Number(b))) => (a - b).abs() <= CLOSE,
        (Some(Value::Text(text)), None) | (None, Some(Value::Text(text))) => text.trim().is_empty(),
        (Some(Value::Text(a)), Some(Value::Text(b))) => {
            a.replace('\r', "").trim() == b.replace('\r', "").trim()
        }
        (a, b) => a == b,
    }
}
