//! Progress between assessments as documents: a workbook and a page, made of one view.

mod book;
mod page;
mod view;
mod words;

pub use book::progress_workbook;
pub use page::progress_page;
pub use view::{ProgressView, StepView};
