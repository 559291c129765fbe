//! A report's cells against those of the same report written again and filled in alike.

use jiff::civil::date;
use std::collections::BTreeSet;
use workbook::{Book, Cell, CellRef, Sheet, SheetDraft, Value, WorkbookDraft, same_formula};

/// Numbers that differ by less are the same: programs store the last digits differently.
const CLOSE: f64 = 1e-9;

/// A cell that is not as computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Altered {
    pub(super) sheet: String,
    /// None where the whole sheet is missing.
    pub(super) cell: Option<CellRef>,
    pub(super) change: Change,
}

/// What was done to a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// The whole sheet is gone.
    SheetMissing,
    /// A value stands where a formula was.
    FormulaReplaced,
    /// Another formula stands there.
    OtherFormula,
    /// The formula is the same, its value is not what it gives.
    OtherValue,
    /// A text or number that the program wrote is another.
    OtherContent,
    /// Something stands where nothing was.
    Added,
    /// Nothing stands where something was.
    Emptied,
}

/// Every cell that differs and is not there to be filled in, in the order of the report. `fresh` is the draft as
/// written: with what people filled in, and with the values that formulas then have.
pub(super) fn altered(draft: &WorkbookDraft, fresh: &Book, report: &Book) -> Vec<Altered> {
    let mut found = Vec::new();
    for (draft, fresh) in draft.sheets.iter().zip(&fresh.sheets) {
        let name = fresh.name.clone();
        match report.sheet(&name) {
            None => found.push(Altered {
                sheet: name,
                cell: None,
                change: Change::SheetMissing,
            }),
            Some(sheet) => found.extend(cells(draft, fresh, sheet)),
        }
    }
    found
}

fn cells(draft: &SheetDraft, fresh: &Sheet, sheet: &Sheet) -> Vec<Altered> {
    let open = |cell: &CellRef| {
        draft
            .cells
            .get(cell)
            .is_some_and(|cell| cell.style.unlocked)
    };
    let all: BTreeSet<&CellRef> = fresh.cells.keys().chain(sheet.cells.keys()).collect();
    let closed = all.into_iter().filter(|cell| !open(cell));
    let differ = closed.filter_map(|cell| {
        let change = change(fresh.cells.get(cell), sheet.cells.get(cell))?;
        Some(Altered {
            sheet: fresh.name.clone(),
            cell: Some(*cell),
            change,
        })
    });
    differ.collect()
}

fn change(fresh: Option<&Cell>, found: Option<&Cell>) -> Option<Change> {
    let formula = |cell: Option<&Cell>| cell.and_then(|cell| cell.formula.clone());
    let (wanted, there) = (formula(fresh), formula(found));
    let (value, shown) = (value(fresh), value(found));
    match (wanted, there) {
        (Some(wanted), Some(there)) if !same_formula(&wanted, &there) => Some(Change::OtherFormula),
        // A program that does not calculate leaves a formula without a value.
        (Some(_), Some(_)) if matches!(shown, Some(Value::Missing)) => None,
        (Some(_), Some(_)) => {
            let same = same(value, shown) || same_word(value, shown);
            (!same).then_some(Change::OtherValue)
        }
        (Some(_), None) => Some(Change::FormulaReplaced),
        (None, Some(_)) if is_blank(value) => Some(Change::Added),
        (None, Some(_)) => Some(Change::OtherFormula),
        (None, None) if same(value, shown) => None,
        (None, None) if is_blank(value) => Some(Change::Added),
        (None, None) if is_blank(shown) => Some(Change::Emptied),
        (None, None) => Some(Change::OtherContent),
    }
}

fn value(cell: Option<&Cell>) -> Option<&Value> {
    cell.map(|cell| &cell.value)
}

fn is_blank(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Missing) => true,
        Some(Value::Text(text)) => text.trim().is_empty(),
        Some(_) => false,
    }
}

fn same(fresh: Option<&Value>, found: Option<&Value>) -> bool {
    if is_blank(fresh) || is_blank(found) {
        return is_blank(fresh) && is_blank(found);
    }
    match (fresh, found) {
        (Some(Value::Text(a)), Some(Value::Text(b))) => {
            a.replace('\r', "").trim() == b.replace('\r', "").trim()
        }
        (Some(a), Some(b)) => match (number(a), number(b)) {
            (Some(a), Some(b)) => (a - b).abs() <= CLOSE,
            _ => a == b,
        },
        _ => false,
    }
}

/// A word that people typed in other letters stays as they typed it where a formula repeats it.
fn same_word(fresh: Option<&Value>, found: Option<&Value>) -> bool {
    match (fresh, found) {
        (Some(Value::Text(a)), Some(Value::Text(b))) => a.to_lowercase() == b.to_lowercase(),
        _ => false,
    }
}

/// A number, whether or not its format shows it as a day.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Date(moment) => {
            let epoch = date(1899, 12, 30).at(0, 0, 0, 0);
            Some(moment.duration_since(epoch).as_secs_f64() / 86_400.0)
        }
        _ => None,
    }
}
