//! What was read from a workbook: a sparse grid per sheet, and the marks around it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::DateTime;

use crate::address::{CellRange, CellRef};
use crate::notice::Notice;

/// File formats that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Office Open XML workbook.
    Xlsx,
    /// The same with macros, which are never looked at.
    Xlsm,
    /// Excel binary workbook.
    Xlsb,
    /// Excel 97-2003 workbook.
    Xls,
    /// `OpenDocument` spreadsheet.
    Ods,
    /// Delimited text.
    Csv,
}

impl Format {
    /// The usual file name extension, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xlsm => "xlsm",
            Self::Xlsb => "xlsb",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Csv => "csv",
        }
    }

    /// Whether the format's parser may abort or hang on a damaged file, so that it has to run in
    /// a process of its own.
    pub const fn needs_isolation(self) -> bool {
        matches!(self, Self::Xls | Self::Xlsb)
    }
}

/// The day that serial number 0 stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateSystem {
    /// The usual one.
    #[default]
    From1900,
    /// Of old Macintosh workbooks.
    From1904,
}

/// What the format could tell. A map that is empty where the ability is missing means "not
/// known", not "none".
#[allow(clippy::struct_excessive_bools)] // independent facts about a format
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Abilities {
    /// Notes and threaded comments.
    pub comments: bool,
    /// Hyperlinks of cells.
    pub hyperlinks: bool,
    /// Data validation rules.
    pub validations: bool,
    /// Hidden rows and columns, and whether a filter is on.
    pub hidden: bool,
    /// Merged ranges.
    pub merges: bool,
    /// Formula texts.
    pub formulas: bool,
    /// Tables (ranges with a name and a header row).
    pub tables: bool,
    /// Custom document properties.
    pub custom_properties: bool,
}

/// A workbook as read.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    /// The format the content has, whatever the name says.
    pub format: Format,
    /// The sheets in their order, hidden ones included.
    pub sheets: Vec<Sheet>,
    /// The date system; dates among the values are already converted.
    pub date_system: DateSystem,
    /// Custom document properties, as text.
    pub custom_properties: BTreeMap<String, String>,
    /// What could not be read, or was remarkable.
    pub notices: Vec<Notice>,
    /// What this format could tell.
    pub abilities: Abilities,
}

impl Book {
    /// An empty workbook of a format.
    pub fn new(format: Format, abilities: Abilities) -> Self {
        Self {
            format,
            sheets: Vec::new(),
            date_system: DateSystem::From1900,
            custom_properties: BTreeMap::new(),
            notices: Vec::new(),
            abilities,
        }
    }

    /// The sheet of that exact name.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }
}

/// Whether and how a sheet is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// Shown.
    #[default]
    Visible,
    /// Hidden; the user can show it.
    Hidden,
    /// Hidden so that only a program can show it.
    VeryHidden,
}

/// One sheet: what its cells hold, and the marks around them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Name, raw as stored.
    pub name: String,
    /// Whether it is shown.
    pub visibility: Visibility,
    /// The cells that hold something.
    pub cells: BTreeMap<CellRef, Cell>,
    /// Merged ranges.
    pub merges: Vec<CellRange>,
    /// Rows that are not shown, by hand or by a filter.
    pub hidden_rows: BTreeSet<u32>,
    /// Columns that are not shown.
    pub hidden_columns: BTreeSet<u32>,
    /// Whether a filter with a criterion is set on the sheet or one of its tables; if so, hidden rows
    /// may merely be filtered out. Filter buttons alone hide nothing.
    pub has_filter: bool,
    /// Notes and threaded comments, the parts of a thread joined by line breaks.
    pub comments: BTreeMap<CellRef, String>,
    /// Targets of hyperlinks, raw as stored; never to be opened unchecked.
    pub hyperlinks: BTreeMap<CellRef, String>,
    /// Data validation rules that offer a list.
    pub validations: Vec<Validation>,
    /// Tables.
    pub tables: Vec<Table>,
}

impl Sheet {
    /// An empty sheet.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// What the cell holds, if anything.
    pub fn value(&self, cell: CellRef) -> Option<&Value> {
        self.cells.get(&cell).map(|cell| &cell.value)
    }

    /// The smallest range that holds all cells.
    pub fn used_range(&self) -> Option<CellRange> {
        let mut refs = self.cells.keys();
        let mut range = CellRange::single(*refs.next()?);
        for cell in refs {
            range.first.column = range.first.column.min(cell.column);
            range.last.column = range.last.column.max(cell.column);
            range.last.row = range.last.row.max(cell.row);
        }
        Some(range)
    }

    /// The merged range that covers the cell.
    pub fn merge_of(&self, cell: CellRef) -> Option<&CellRange> {
        self.merges.iter().find(|range| range.contains(cell))
    }
}

/// One cell that holds something.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The value, cached if the cell is a formula.
    pub value: Value,
    /// The formula's text without `=`, in the format's own notation.
    pub formula: Option<String>,
}

impl Cell {
    /// A cell that is no formula.
    pub const fn plain(value: Value) -> Self {
        Self {
            value,
            formula: None,
        }
    }
}

/// A cell's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, raw: not trimmed.
    Text(String),
    /// A finite number.
    Number(f64),
    /// A truth value.
    Bool(bool),
    /// A number shown as a date or time of day.
    Date(DateTime),
    /// An error such as `#N/A`.
    Error(String),
    /// A formula without a cached result: the file was never calculated.
    Missing,
}

/// A data validation rule that offers a list of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Validation {
    /// Where it applies.
    pub ranges: Vec<CellRange>,
    /// Where the answers come from.
    pub source: ValidationSource,
}

/// Where a rule's answers come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValidationSource {
    /// Answers stated in the rule.
    List(Vec<String>),
    /// A formula, usually a range: `Lists!$A$2:$A$9`.
    Formula(String),
}

/// A table: a range with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its cells, header row included.
    pub range: CellRange,
}
