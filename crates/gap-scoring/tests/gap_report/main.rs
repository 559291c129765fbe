//! The gap report's formulas against a spreadsheet engine and against the program's own results.

// Builders of a test's own have no test attribute, by which panics would be allowed.
#![allow(clippy::expect_used, clippy::panic)]

mod again;
mod cells;
mod filled;
mod migrated;
mod office;
mod overrides;
mod soundness;
mod submission;
mod values;
