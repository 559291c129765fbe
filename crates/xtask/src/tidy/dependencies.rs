//! Which crate may depend on which.

use super::LIBRARIES;
use crate::failure::Failure;
use crate::repository::{metadata, packages};

/// Crates that know spreadsheet files; one crate of ours keeps them from the rest.
const SPREADSHEET: [&str; 4] = ["calamine", "rust_xlsxwriter", "zip", "quick-xml"];
/// The only user of the spreadsheet crates.
const SPREADSHEET_USER: &str = "workbook";
/// Pairs that never see each other: a crate, and what it may not depend on.
const APART: [(&str, &str); 9] = [
    ("diagnostics", "clause-model"),
    ("diagnostics", "workbook"),
    ("workbook", "clause-model"),
    ("workbook", "diagnostics"),
    ("clause-model", "workbook"),
    ("clause-model", "evidence-intake"),
    ("clause-model", "gap-scoring"),
    ("evidence-intake", "gap-scoring"),
    ("gap-scoring", "evidence-intake"),
];

/// Every breach.
pub(super) fn check() -> Result<Vec<String>, Failure> {
    let metadata = metadata(&["--no-deps"])?;
    let mut broken = Vec::new();
    for package in packages(&metadata) {
        let name = package["name"].as_str().unwrap_or_default();
        let dependencies = package["dependencies"].as_array().into_iter().flatten();
        for dependency in dependencies {
            let on = dependency["name"].as_str().unwrap_or_default();
            let in_product = dependency["kind"].is_null();
            if SPREADSHEET.contains(&on) && name != SPREADSHEET_USER {
                broken.push(format!(
                    "{name} depends on {on}: only {SPREADSHEET_USER} may"
                ));
            }
            if in_product && APART.contains(&(name, on)) {
                broken.push(format!("{name} may not depend on {on}"));
            }
            if LIBRARIES.contains(&name) && on == "clausewise" {
                broken.push(format!("{name} may not depend on the command line"));
            }
        }
    }
    Ok(broken)
}
