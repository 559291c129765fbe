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
//! The crate reads no clock, no environment and no files, and prints nothing.

mod address;
mod book;
pub mod draft;
pub mod formula;
mod notice;
mod read;
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
pub use transport::TransportError;
pub use write::{CellProblem, WriteError, write};
