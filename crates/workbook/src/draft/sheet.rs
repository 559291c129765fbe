//! A sheet to be written.

use std::collections::{BTreeMap, BTreeSet};

use super::chart::{ChartDraft, ImageDraft};
use super::content::Content;
use super::page::PageSetup;
use super::rule::{ConditionalDraft, ValidationDraft};
use super::style::{Colour, Style};
use crate::address::{CellRange, CellRef};
use crate::book::Visibility;

/// A cell to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct CellDraft {
    /// What it holds.
    pub content: Content,
    /// How it looks.
    pub style: Style,
}

/// A sheet to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetDraft {
    /// Name. Checked on writing; [`sanitise_sheet_name`] makes one that passes.
    pub name: String,
    /// Whether it is shown.
    pub visibility: Visibility,
    /// The cells.
    pub cells: BTreeMap<CellRef, CellDraft>,
    /// Widths of columns, in characters.
    pub column_widths: BTreeMap<u32, f64>,
    /// Heights of rows, in points.
    pub row_heights: BTreeMap<u32, f64>,
    /// Styles of whole columns, for cells that have none (an unlocked column, say).
    pub column_styles: BTreeMap<u32, Style>,
    /// Rows that are not shown.
    pub hidden_rows: BTreeSet<u32>,
    /// Columns that are not shown.
    pub hidden_columns: BTreeSet<u32>,
    /// Rows that can be folded together.
    pub row_groups: Vec<Group>,
    /// Columns that can be folded together.
    pub column_groups: Vec<Group>,
    /// Merged ranges. Content and style are those of the first cell.
    pub merges: Vec<CellRange>,
    /// The first cell that scrolls: rows above and columns left of it stay.
    pub freeze: Option<CellRef>,
    /// Range with filter buttons, header row included.
    pub autofilter: Option<CellRange>,
    /// Tables.
    pub tables: Vec<TableDraft>,
    /// Rules on entries.
    pub validations: Vec<ValidationDraft>,
    /// Highlighting, earlier rules first.
    pub conditionals: Vec<ConditionalDraft>,
    /// Notes on cells.
    pub notes: BTreeMap<CellRef, String>,
    /// Protection without password; none leaves everything open.
    pub protection: Option<Protection>,
    /// Print set-up.
    pub page: PageSetup,
    /// Zoom in percent, 10 to 400.
    pub zoom: u16,
    /// Whether grid lines are shown.
    pub gridlines: bool,
    /// Colour of the tab.
    pub tab_colour: Option<Colour>,
    /// Charts.
    pub charts: Vec<ChartDraft>,
    /// Pictures.
    pub images: Vec<ImageDraft>,
    /// Ranges in which numbers stored as text (ids such as "5.10") are meant.
    pub text_numbers: Vec<CellRange>,
}

impl SheetDraft {
    /// An empty, visible sheet without grid lines.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            visibility: Visibility::Visible,
            cells: BTreeMap::new(),
            column_widths: BTreeMap::new(),
            row_heights: BTreeMap::new(),
            column_styles: BTreeMap::new(),
            hidden_rows: BTreeSet::new(),
            hidden_columns: BTreeSet::new(),
            row_groups: Vec::new(),
            column_groups: Vec::new(),
            merges: Vec::new(),
            freeze: None,
            autofilter: None,
            tables: Vec::new(),
            validations: Vec::new(),
            conditionals: Vec::new(),
            notes: BTreeMap::new(),
            protection: None,
            page: PageSetup::default(),
            zoom: 100,
            gridlines: false,
            tab_colour: None,
            charts: Vec::new(),
            images: Vec::new(),
            text_numbers: Vec::new(),
        }
    }

    /// Puts a cell at a zero-based row and column; a later one replaces an earlier one.
    pub fn put(&mut self, row: u32, column: u32, content: impl Into<Content>, style: &Style) {
        let cell = CellDraft {
            content: content.into(),
            style: style.clone(),
        };
        self.cells.insert(CellRef::new(row, column), cell);
    }

    /// Merges a range and puts content into it.
    pub fn put_merged(&mut self, range: CellRange, content: impl Into<Content>, style: &Style) {
        self.put(range.first.row, range.first.column, content, style);
        if range.first != range.last {
            self.merges.push(range);
        }
    }

    /// Sets the widths of columns from the first one on, in characters.
    pub fn set_widths(&mut self, widths: &[f64]) {
        for (column, width) in (0u32..).zip(widths) {
            self.column_widths.insert(column, *width);
        }
    }
}

/// Rows or columns that can be folded together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// First row or column.
    pub first: u32,
    /// Last row or column.
    pub last: u32,
    /// Whether it starts folded.
    pub collapsed: bool,
}

/// What people can still do on a protected sheet besides editing unlocked cells. There is no
/// password: protection guards against slips, not against people.
#[allow(clippy::struct_excessive_bools)] // independent permissions
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Protection {
    /// Change widths of columns.
    pub format_columns: bool,
    /// Change heights of rows.
    pub format_rows: bool,
    /// Change how cells look.
    pub format_cells: bool,
    /// Sort (of cells that are all unlocked).
    pub sort: bool,
    /// Use filters.
    pub filter: bool,
    /// Add comments, move charts.
    pub edit_objects: bool,
}

impl Default for Protection {
    fn default() -> Self {
        Self {
            format_columns: true,
            format_rows: true,
            format_cells: false,
            sort: true,
            filter: true,
            edit_objects: true,
        }
    }
}

/// A table: a range with name, filter buttons and bands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableDraft {
    /// Its name: letters, digits, underscores and dots, not shaped like a cell address.
    pub name: String,
    /// Its cells, header row included.
    pub range: CellRange,
    /// Headers, one per column, all different.
    pub headers: Vec<String>,
    /// Style of the header cells; the table's own if none.
    pub header_style: Option<Style>,
    /// Looks.
    pub look: TableLook,
    /// Whether it has filter buttons.
    pub filter: bool,
}

impl TableDraft {
    /// A plain table with filter buttons.
    pub fn new(name: impl Into<String>, range: CellRange, headers: Vec<String>) -> Self {
        Self {
            name: name.into(),
            range,
            headers,
            header_style: None,
            look: TableLook::default(),
            filter: true,
        }
    }
}

/// Looks of tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TableLook {
    /// No looks of its own; the cells' styles count.
    #[default]
    Plain,
    /// Light grey bands.
    LightBands,
    /// A dark header and bands.
    MediumBands,
}

/// Characters that a sheet's name cannot have.
const NOT_IN_NAME: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
/// Longest name of a sheet, in UTF-16 units as Excel counts.
const LONGEST_NAME: usize = 31;

/// Why a text cannot name a sheet; none if it can. Duplicates are found on writing.
pub fn sheet_name_problem(name: &str) -> Option<&'static str> {
    if name.trim().is_empty() {
        Some("empty")
    } else if name.encode_utf16().count() > LONGEST_NAME {
        Some("longer than 31 characters")
    } else if name.contains(NOT_IN_NAME) || name.contains(char::is_control) {
        Some("contains one of [ ] : * ? / \\ or a control character")
    } else if name.starts_with('\'') || name.ends_with('\'') {
        Some("starts or ends with an apostrophe")
    } else if name.eq_ignore_ascii_case("history") {
        Some("reserved")
    } else {
        None
    }
}

/// A name for a sheet that looks like the text and is not among the taken ones.
pub fn sanitise_sheet_name(text: &str, taken: &[&str]) -> String {
    let mut name: String = text
        .chars()
        .map(|c| {
            if NOT_IN_NAME.contains(&c) || c.is_control() {
                '-'
            } else {
                c
            }
        })
        .collect();
    name = name.trim().trim_matches('\'').to_owned();
    if name.is_empty() || name.eq_ignore_ascii_case("history") {
        name = format!("Sheet {name}").trim_end().into();
    }
    let is_taken = |name: &str| {
        taken
            .iter()
            .any(|t| t.to_lowercase() == name.to_lowercase())
    };
    let mut candidate = shortened(&name, LONGEST_NAME);
    let mut number = 2u32;
    while is_taken(&candidate) {
        let suffix = format!(" {number}");
        candidate = shortened(&name, LONGEST_NAME - suffix.len()) + &suffix;
        number += 1;
    }
    candidate
}

/// The text cut to a number of UTF-16 units.
fn shortened(text: &str, units: usize) -> String {
    let mut left = units;
    let kept: String = text
        .chars()
        .take_while(|c| match left.checked_sub(c.len_utf16()) {
            Some(rest) => {
                left = rest;
                true
            }
            None => false,
        })
        .collect();
    kept.trim_end().trim_end_matches('\'').to_owned()
}
