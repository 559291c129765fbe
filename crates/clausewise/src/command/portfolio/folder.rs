//! What stands in the folder of a portfolio: one member for each workbook, assessment or folder.

use crate::codes::input;
use crate::failure::Failure;
use crate::input_file::name;
use diagnostics::{Diagnostic, Place};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The endings of workbooks.
const WORKBOOKS: [&str; 6] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv"];

/// One organisation or site, before it is read.
#[derive(Debug)]
pub(super) struct Entry {
    /// The name of the file or folder.
    pub(super) name: String,
    /// Whether it is a folder.
    pub(super) is_folder: bool,
    /// Assessments (.json).
    pub(super) assessments: Vec<PathBuf>,
    /// Workbooks, which are one submission together.
    pub(super) workbooks: Vec<PathBuf>,
}

/// What stands in the folder.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// The members-to-be by name.
    pub(super) entries: Vec<Entry>,
    /// Files that are not read.
    pub(super) found: Vec<Diagnostic>,
}

impl Contents {
    /// Looks into a folder. Files whose names begin with a dot or with `~$` are left by programs and no documents; an
    /// earlier portfolio that is to be replaced is no member.
    pub(super) fn of(folder: &Path, output: Option<&Path>) -> Result<Self, Failure> {
        let is_output = |path: &Path| {
            output.is_some_and(|output| same_file::is_same_file(path, output).unwrap_or(false))
        };
        let mut contents = Contents::default();
        for path in listed(folder)? {
            if is_output(&path) {
                continue;
            }
            let name = name(&path);
            let mut entry = Entry {
                is_folder: path.is_dir(),
                name: name.clone(),
                assessments: Vec::new(),
                workbooks: Vec::new(),
            };
            if entry.is_folder {
                for inner in listed(&path)? {
                    if !entry.take(&inner) && inner.is_file() {
                        let shown = format!("{name}/{}", crate::input_file::name(&inner));
                        contents.found.push(not_read(shown));
                    }
                }
            } else if !entry.take(&path) {
                contents.found.push(not_read(name));
                continue;
            }
            if !entry.assessments.is_empty() || !entry.workbooks.is_empty() {
                contents.entries.push(entry);
            }
        }
        Ok(contents)
    }
}

impl Entry {
    /// Takes in a file by its ending; false where it is of no use.
    fn take(&mut self, path: &Path) -> bool {
        let ending = path.extension().and_then(|ending| ending.to_str());
        let ending = ending.unwrap_or_default().to_ascii_lowercase();
        if !path.is_file() {
            false
        } else if ending == "json" {
            self.assessments.push(path.to_owned());
            true
        } else if WORKBOOKS.contains(&ending.as_str()) {
            self.workbooks.push(path.to_owned());
            true
        } else {
            false
        }
    }
}

fn not_read(shown: String) -> Diagnostic {
    Diagnostic::new(&input::MEMBER_FILE_NOT_READ, Place::file(shown))
}

/// What stands in a folder, by name.
fn listed(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let shown = folder.display().to_string();
    let failure = |error: io::Error| {
        if error.kind() == io::ErrorKind::NotFound {
            return Failure::call(&input::FILE_NOT_FOUND, &[("path", &shown)]);
        }
        let reason = error.to_string();
        let arguments = [("path", shown.as_str()), ("reason", &reason)];
        Failure::call(&input::FILE_UNREADABLE, &arguments)
    };
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(failure)? {
        let path = entry.map_err(failure)?.path();
        let name = name(&path);
        if !name.starts_with('.') && !name.starts_with("~$") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
