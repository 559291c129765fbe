//! The shape of files: their size, their first line, and nothing of the machine they were written on.

use super::source::Source;
use crate::failure::Failure;
use crate::repository::{files, root};
use std::fs;

/// From this length on, a file is too long.
const TOO_LONG: usize = 450;
/// From this length on, a file of tests is too long: cases that belong together stay together.
const TOO_LONG_FOR_TESTS: usize = 700;
/// From this length on, a file deserves a second look.
const LONG: usize = 300;

/// Every breach.
pub(super) fn check(sources: &[Source]) -> Vec<String> {
    let mut broken = Vec::new();
    for source in sources {
        let lines = source.text.lines().count();
        let tests = source.path.split('/').any(|folder| folder == "tests");
        let most = if tests { TOO_LONG_FOR_TESTS } else { TOO_LONG };
        if lines > most {
            broken.push(format!("{}: {lines} lines, more than {most}", source.path));
        }
        if !source.text.starts_with("//!") {
            broken.push(format!(
                "{}: does not say in its first line what it is",
                source.path
            ));
        }
    }
    broken
}

/// Files that deserve a second look.
pub(super) fn warnings(sources: &[Source]) -> Vec<String> {
    let lengths = sources
        .iter()
        .map(|source| (&source.path, source.text.lines().count()));
    let long = lengths.filter(|(_, lines)| (LONG + 1..=TOO_LONG).contains(lines));
    long.map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect()
}

/// Paths of somebody's machine in any text of the repository.
pub(super) fn machine_paths() -> Result<Vec<String>, Failure> {
    // Put together here, so that this file does not name one.
    let marks = ["home", "Users", "root", "work"].map(|folder| format!("/{folder}/"));
    let mut broken = Vec::new();
    for path in files()? {
        let Ok(text) = fs::read_to_string(root().join(&path)) else {
            continue;
        };
        for (number, line) in (1..).zip(text.lines()) {
            if marks.iter().any(|mark| names_path(line, mark)) {
                broken.push(format!("{path}:{number}: names a folder of a machine"));
            }
        }
    }
    Ok(broken)
}

/// Whether a line names an absolute path that begins with a folder; part of a longer path is none.
fn names_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|before| !(before.is_alphanumeric() || "._-/}*".contains(before)))
    })
}
