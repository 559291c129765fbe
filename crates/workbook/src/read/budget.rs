//! How much of a workbook is kept. A small file can repeat one long text in millions of cells, so
//! that unpacked sizes alone do not bound memory.

use super::refusal::{Quantity, ReadError};
use crate::book::{Cell, Value};

/// Most cells of all sheets together.
const MAX_CELLS: u64 = 2_000_000;
/// Most bytes of text and formulas of all cells together.
const MAX_TEXT: u64 = 128 << 20;
/// Most sheets.
pub(super) const MAX_SHEETS: u64 = 256;

/// What is left to be kept.
#[derive(Default)]
pub(super) struct Budget {
    cells: u64,
    text: u64,
}

impl Budget {
    /// Takes a cell into account.
    pub(super) fn spend(&mut self, cell: &Cell) -> Result<(), ReadError> {
        let value = match &cell.value {
            Value::Text(text) | Value::Error(text) => text.len(),
            _ => 0,
        };
        let formula = cell.formula.as_ref().map_or(0, String::len);
        self.spend_texts(1, (value + formula) as u64)
    }

    /// Takes cells with so many bytes of text together into account.
    pub(super) fn spend_texts(&mut self, cells: u64, bytes: u64) -> Result<(), ReadError> {
        self.cells = self.cells.saturating_add(cells);
        self.text = self.text.saturating_add(bytes);
        if self.cells > MAX_CELLS {
            return Err(ReadError::TooLarge {
                what: Quantity::Cells,
                limit: MAX_CELLS,
            });
        }
        if self.text > MAX_TEXT {
            return Err(ReadError::TooLarge {
                what: Quantity::TextBytes,
                limit: MAX_TEXT,
            });
        }
        Ok(())
    }
}

/// Checks the number of sheets.
pub(super) fn check_sheets(count: usize) -> Result<(), ReadError> {
    if count as u64 > MAX_SHEETS {
        return Err(ReadError::TooLarge {
            what: Quantity::Sheets,
            limit: MAX_SHEETS,
        });
    }
    Ok(())
}
