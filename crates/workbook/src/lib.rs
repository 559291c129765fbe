//! Spreadsheets as such: bytes in, a sparse grid out; a declarative draft in, bytes out.
//!
//! Nothing here knows what a workbook is about. The crate exists to keep three promises that
//! the spreadsheet libraries alone do not keep:
//!
//! - **No input brings the program down.** [`read`] guards sizes and shapes before any parser
//!   runs, a damaged cell never loses its sheet, and formats whose parsers may abort or hang are
//!   only parsed by [`read_isolated`], which belongs into a child process.
//! - **No text becomes a formula.** [`write()`] takes a [`WorkbookDraft`] in which text, links and
//!   formulas are different things, and formulas are checked against a list of functions that
//!   every common spreadsheet program computes alike.
//! - **The same draft gives the same bytes**, with cached results of the right type.
//!
//! The crate reads no clock, no environment and no files, and prints nothing. (A panic inside a
//! parser is caught; a program that wants nothing of it on standard error sets a panic hook.)
//!
//! ```
//! use workbook::{Cached, CellRef, Content, SheetDraft, Value, WorkbookDraft, read, theme, write};
//!
//! let mut sheet = SheetDraft::new("Scores");
//! sheet.put(0, 0, "5.10", &theme::id());
//! sheet.put(0, 1, 3.0, &theme::decimal());
//! sheet.put(0, 2, Content::formula("=A1&\"0\"", Cached::from("5.100")), &theme::id());
//! let mut draft = WorkbookDraft::new(jiff::civil::date(2026, 3, 1));
//! draft.sheets.push(sheet);
//! let bytes = write(&draft)?;
//!
//! let book = read(&bytes, "scores.xlsx")?;
//! let text = Value::Text("5.100".to_owned());
//! assert_eq!(book.sheets[0].value(CellRef::new(0, 2)), Some(&text));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod address;
mod book;
pub mod draft;
pub mod formula;
mod notice;
mod read;
mod spelling;
pub mod theme;
mod transport;
mod write;

pub use address::{CellRange, CellRef, InvalidAddress, MAX_COLUMNS, MAX_ROWS, SheetRange};
pub use book::{
    Abilities, Book, Cell, DateSystem, Format, Sheet, Table, Validation, ValidationSource, Value,
    Visibility,
};
pub use draft::{Cached, Content, SheetDraft, Style, WorkbookDraft};
pub use notice::{Encoding, Notice};
pub use read::{Foreign, Quantity, ReadError, read, read_isolated};
pub use spelling::same_formula;
pub use transport::TransportError;
pub use write::{CellProblem, WriteError, write};
