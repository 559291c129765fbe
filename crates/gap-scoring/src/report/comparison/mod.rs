//! Two editions of a standard side by side: a view of what changed, a workbook and a page made of it.

pub(in crate::report) mod book;
mod page;
mod view;
pub(in crate::report) mod words;

pub use book::comparison_workbook;
pub use page::comparison_page;
pub use view::*;
