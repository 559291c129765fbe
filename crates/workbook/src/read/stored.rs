//! Cells as the spreadsheet library hands them over.

use calamine::Data;

use super::moment;
use crate::address::CellRef;
use crate::book::{Cell, DateSystem, Sheet, Value};
use crate::notice::Notice;

/// The cell, or none if it is empty.
pub(super) fn cell(value: Data, formula: Option<String>, system: DateSystem) -> Option<Cell> {
    let value = match value {
        Data::Empty if formula.is_some() => Value::Missing,
        Data::Empty => return None,
        Data::Int(number) => Value::Number(number as f64),
        Data::Float(number) if number.is_finite() => Value::Number(number),
        Data::Float(_) => Value::Error("#NUM!".to_owned()),
        Data::Bool(truth) => Value::Bool(truth),
        Data::String(text) | Data::DurationIso(text) => Value::Text(text),
        Data::DateTime(moment) if moment.is_duration() => Value::Number(moment.as_f64()),
        Data::DateTime(moment) => moment::value(moment.as_f64(), system),
        Data::DateTimeIso(text) => moment::iso(&text),
        Data::Error(error) => Value::Error(error.to_string()),
    };
    let is_nothing = formula.is_none() && matches!(&value, Value::Text(text) if text.is_empty());
    (!is_nothing).then_some(Cell { value, formula })
}

/// Cells that are not where they should be.
#[derive(Default)]
pub(super) struct Strays {
    /// Beyond the last row or column.
    pub(super) outside: u64,
    repeated: u64,
}

impl Strays {
    /// Puts a cell into the sheet, or counts why not.
    pub(super) fn keep(&mut self, sheet: &mut Sheet, at: CellRef, cell: Cell) {
        if !at.is_on_grid() {
            self.outside += 1;
        } else if sheet.cells.insert(at, cell).is_some() {
            self.repeated += 1;
        }
    }

    /// Tells the counts.
    pub(super) fn tell(&self, sheet: &str, notices: &mut Vec<Notice>) {
        let sheet = sheet.to_owned();
        if self.outside > 0 {
            notices.push(Notice::CellsOutsideGrid {
                sheet: sheet.clone(),
                count: self.outside,
            });
        }
        if self.repeated > 0 {
            notices.push(Notice::CellsRepeated {
                sheet,
                count: self.repeated,
            });
        }
    }
}
