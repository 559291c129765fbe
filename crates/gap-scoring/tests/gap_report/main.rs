//! The gap report's formulas against a spreadsheet engine and against the program's own results.

mod cells;
mod office;
mod overrides;
mod soundness;
mod submission;
mod values;
