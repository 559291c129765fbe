//! A sheet's cells as people see them: trimmed, merged cells filled, blank text as blank.

use crate::words::trimmed;
use jiff::civil::DateTime;
use std::collections::BTreeMap;
use workbook::{Book, CellRange, CellRef, Sheet, Value};

/// How many columns of a merged range are looked at: wider ones are banners, not data.
const WIDEST_MERGE: u32 = 64;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Content {
    Blank,
    Text(String),
    Number(f64),
    Bool(bool),
    Date(DateTime),
    /// An error value such as `#N/A`.
    Error(String),
    /// A formula that was never calculated.
    Missing,
}

impl Content {
    pub(crate) fn of(value: &Value) -> Content {
        match value {
            Value::Text(text) => match trimmed(text) {
                text if text.is_empty() => Content::Blank,
                text => Content::Text(text),
            },
            Value::Number(number) => Content::Number(*number),
            Value::Bool(truth) => Content::Bool(*truth),
            Value::Date(date) => Content::Date(*date),
            Value::Error(error) => Content::Error(error.clone()),
            Value::Missing => Content::Missing,
        }
    }

    pub(crate) fn is_blank(&self) -> bool {
        matches!(self, Content::Blank)
    }

    /// Whether the cell holds something that can be read.
    pub(crate) fn is_usable(&self) -> bool {
        !matches!(self, Content::Blank | Content::Error(_) | Content::Missing)
    }

    /// The content as text; none for blanks, errors and formulas without a value.
    pub(crate) fn text(&self) -> Option<String> {
        match self {
            Content::Text(text) => Some(text.clone()),
            Content::Number(number) => Some(number.to_string()),
            Content::Bool(truth) => Some(if *truth { "TRUE" } else { "FALSE" }.to_owned()),
            Content::Date(date) => Some(if date.time() == jiff::civil::Time::midnight() {
                date.date().to_string()
            } else {
                date.strftime("%Y-%m-%d %H:%M").to_string()
            }),
            Content::Blank | Content::Error(_) | Content::Missing => None,
        }
    }
}

/// The rows of data in which a column is looked at: first and last of each stretch.
pub(crate) type DataRows = [(u32, u32)];

/// A readable view of one sheet.
pub(crate) struct Grid<'a> {
    pub(crate) sheet: &'a Sheet,
    /// The sheet's workbook, in which dropdowns may look up their words.
    pub(crate) book: &'a Book,
    cells: BTreeMap<CellRef, Content>,
    /// Merged ranges by column and first row, so that a lookup is one step.
    merges: BTreeMap<(u32, u32), CellRange>,
}

impl<'a> Grid<'a> {
    pub(crate) fn new(book: &'a Book, sheet: &'a Sheet) -> Self {
        let cells = sheet
            .cells
            .iter()
            .map(|(at, cell)| (*at, Content::of(&cell.value)))
            .filter(|(_, content)| !content.is_blank())
            .collect();
        let mut merges = BTreeMap::new();
        for range in &sheet.merges {
            let last = range.last.column.min(range.first.column + WIDEST_MERGE);
            for column in range.first.column..=last {
                merges.insert((column, range.first.row), *range);
            }
        }
        Grid {
            sheet,
            book,
            cells,
            merges,
        }
    }

    /// What the cell itself holds.
    pub(crate) fn content(&self, cell: CellRef) -> &Content {
        self.cells.get(&cell).unwrap_or(&Content::Blank)
    }

    /// The cell that holds the value shown at a place: the first of its merged range.
    pub(crate) fn origin(&self, cell: CellRef) -> CellRef {
        let above = (cell.column, 0)..=(cell.column, cell.row);
        let nearest = self.merges.range(above).next_back();
        let covering = nearest.filter(|(_, range)| range.contains(cell));
        covering.map_or(cell, |(_, range)| range.first)
    }

    /// What is shown at a place: merged cells hold one value.
    pub(crate) fn shown(&self, cell: CellRef) -> &Content {
        match self.content(cell) {
            Content::Blank => self.content(self.origin(cell)),
            content => content,
        }
    }

    /// The cell's text, if it has one.
    pub(crate) fn text(&self, cell: CellRef) -> Option<String> {
        self.content(cell).text()
    }

    /// The cells that are not blank, in order of rows.
    pub(crate) fn filled(&self) -> Vec<CellRef> {
        self.cells.keys().copied().collect()
    }

    /// The filled cells of a row.
    pub(crate) fn row(&self, row: u32) -> impl Iterator<Item = (CellRef, &Content)> {
        let range = CellRef::new(row, 0)..=CellRef::new(row, u32::MAX);
        self.cells.range(range).map(|(at, content)| (*at, content))
    }

    /// The rows that hold something, in order.
    pub(crate) fn rows(&self) -> Vec<u32> {
        let mut rows: Vec<u32> = self.cells.keys().map(|cell| cell.row).collect();
        rows.dedup();
        rows
    }

    /// The last row that holds something.
    pub(crate) fn last_row(&self) -> u32 {
        self.cells.keys().next_back().map_or(0, |cell| cell.row)
    }

    /// The columns that hold something, in order.
    pub(crate) fn columns(&self) -> Vec<u32> {
        let mut columns: Vec<u32> = self.cells.keys().map(|cell| cell.column).collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    }
}
