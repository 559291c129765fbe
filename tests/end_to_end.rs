//! The program as its users see it: what it prints, what it writes, and its exit status.

// A test that cannot go on has failed, in its own functions as well.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod anonymising;
mod assessing;
mod bad_input;
mod browsing;
mod checking;
mod comparing;
mod comparison_files;
mod estimating;
mod evidence_files;
mod explaining;
mod help;
mod linting;
mod outputs;
mod own_standard;
mod planning;
mod previous;
mod program;
mod questionnaires;
mod readme;
mod report_editor;
mod spreadsheet_program;
mod table;
mod verifying;
