//! The program as its users see it: what it prints, what it writes, and its exit status.

// A test that cannot go on has failed, in its own functions as well.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod anonymising;
mod assessing;
mod assessment_page;
mod bad_input;
mod browsing;
mod checking;
mod checking_formats;
mod chinese_only;
mod comparing;
mod comparison_files;
mod estimating;
mod evidence_files;
mod explaining;
mod hand_made;
mod help;
mod libreoffice_round_trip;
mod linting;
mod migrating;
mod origins;
mod outputs;
mod own_standard;
mod package_text;
mod page_text;
mod planning;
mod portfolios;
mod previous;
mod program;
mod progress_browser;
mod progressing;
mod questionnaires;
mod readme;
mod report_editor;
mod report_formulas;
mod spreadsheet_program;
mod suggested_links;
mod table;
mod verifying;
mod without_plan;
mod workbook_packages;
