//! Two editions of a standard side by side: a view of what changed, a workbook and a page made of it.

pub(in crate::report) mod book;
mod page;
mod view;
pub(in crate::report) mod words;

use jiff::civil::{Date, date};

pub use book::comparison_workbook;
pub use page::comparison_page;
pub use view::*;

/// The day of the documents' wording. Documents about editions depend on no day of their own, so that
/// they state this one as their date of creation and the same call gives the same bytes.
pub const DATED: Date = date(2011, 6, 1);
