//! A workbook to be written, as plain data: sheets, cells, styles, rules, charts, print set-up.
//!
//! Nothing is checked while a draft is put together; [`crate::write()`] checks all of it and says
//! which sheet and cell is wrong.

mod chart;
mod content;
mod page;
mod rule;
mod sheet;
mod style;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use chart::{
    AxisDraft, ChartDraft, ChartKind, ImageDraft, LegendPosition, Pattern, SeriesDraft, SeriesName,
};
pub use content::{Cached, CachedError, Content, LinkTarget, Run};
pub use page::{Orientation, PageSetup};
pub use rule::{
    Comparison, ConditionalDraft, ConditionalRule, IconSet, Message, Severity, ValidationDraft,
    ValidationRule,
};
pub use sheet::{
    CellDraft, Group, Protection, SheetDraft, TableDraft, TableLook, sanitise_sheet_name,
    sheet_name_problem,
};
pub use style::{Border, BorderLine, Borders, Colour, Horizontal, Style, Vertical};

/// A workbook to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkbookDraft {
    /// The sheets in their order.
    pub sheets: Vec<SheetDraft>,
    /// Which sheet is shown first.
    pub active_sheet: usize,
    /// Title, author and the like.
    pub properties: Properties,
    /// Custom document properties, written as text.
    pub custom_properties: BTreeMap<String, String>,
    /// Date of creation as it stands in the file. It is an argument so that the same draft gives
    /// the same bytes.
    pub created: Date,
    /// Font of every cell whose style names none.
    pub base_font: BaseFont,
}

impl WorkbookDraft {
    /// An empty draft.
    pub fn new(created: Date) -> Self {
        Self {
            sheets: Vec::new(),
            active_sheet: 0,
            properties: Properties::default(),
            custom_properties: BTreeMap::new(),
            created,
            base_font: BaseFont::default(),
        }
    }
}

/// Document properties. Empty ones are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Properties {
    /// Title.
    pub title: String,
    /// Subject.
    pub subject: String,
    /// Author.
    pub author: String,
    /// Company.
    pub company: String,
    /// Comments.
    pub comments: String,
}

/// Name and size of the base font.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseFont {
    /// Name, such as "Calibri".
    pub name: String,
    /// Size in points.
    pub size: u8,
}

impl BaseFont {
    /// For text in Latin letters.
    pub fn latin() -> Self {
        Self {
            name: "Calibri".to_owned(),
            size: 11,
        }
    }

    /// For Chinese text, and Latin letters among it.
    pub fn chinese() -> Self {
        Self {
            name: "Microsoft YaHei".to_owned(),
            size: 10,
        }
    }
}

impl Default for BaseFont {
    fn default() -> Self {
        Self::latin()
    }
}
