//! Defects of inputs: what is wrong, where, and how to mend it, in English and Chinese.
//!
//! A [`Diagnostic`] is about a workbook cell or a data file, never a judgement on an organisation.
//! The crate knows nothing of any standard: each crate that reads inputs declares its own [`Code`]s.

mod code;
mod diagnostic;
mod language;
mod place;
mod rendering;

pub use code::{Code, Phrase};
pub use diagnostic::{Checked, Diagnostic, Severity};
pub use language::Language;
pub use place::Place;
