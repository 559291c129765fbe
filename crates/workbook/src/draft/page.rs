//! How a sheet is printed.

use crate::address::CellRange;

/// Which side of the paper is up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    /// Upright.
    #[default]
    Portrait,
    /// Across.
    Landscape,
}

/// How a sheet is printed, on A4. The default fits the width onto one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageSetup {
    /// Which side is up.
    pub orientation: Orientation,
    /// Pages side by side that the sheet has to fit on; none leaves the size as it is.
    pub fit_to_width: Option<u16>,
    /// Rows, first and last, repeated on every page.
    pub repeat_rows: Option<(u32, u32)>,
    /// Columns, first and last, repeated on every page.
    pub repeat_columns: Option<(u32, u32)>,
    /// What is printed; everything if none.
    pub print_area: Option<CellRange>,
    /// Header in the notation of spreadsheet programs (`&L`, `&C`, `&R`, `&P`).
    pub header: String,
    /// Footer, the same way. The default gives page and number of pages.
    pub footer: String,
    /// Whether the print is centred from left to right.
    pub centred: bool,
    /// Rows before which a new page starts.
    pub page_breaks: Vec<u32>,
}

impl Default for PageSetup {
    fn default() -> Self {
        Self {
            orientation: Orientation::Portrait,
            fit_to_width: Some(1),
            repeat_rows: None,
            repeat_columns: None,
            print_area: None,
            header: String::new(),
            footer: "&C&P / &N".to_owned(),
            centred: false,
            page_breaks: Vec::new(),
        }
    }
}

impl PageSetup {
    /// Text for a header or footer, with the control sign `&` made harmless.
    pub fn plain(text: &str) -> String {
        text.replace('&', "&&")
    }
}
