//! Packs: the shipped ones and the user's folders.

use crate::codes::{call, input};
use crate::failure::Failure;
use clause_model::pack::{self, Library, PackFiles};
use clause_model::{StandardId, lint};
use diagnostics::{Checked, Diagnostic, Severity};
use evidence_intake::pack_authoring::AuthoredPack;
use std::fs;
use std::path::{Path, PathBuf};

/// How deep a packs' folder is nested: standard, edition, file; one more for good measure.
const DEEPEST: usize = 4;

/// Loads the shipped packs and the user's. Packs with errors are refused; the shipped ones are checked by
/// tests, the user's here.
pub(crate) fn library(folders: &[PathBuf]) -> Result<Library, Failure> {
    let mut loaded = read_all(folders, false)?;
    if let (Some(library), false) = (&loaded.value, folders.is_empty()) {
        loaded.diagnostics.extend(lint::lint(library));
    }
    let count = loaded.diagnostics.iter();
    let count = count
        .filter(|found| found.severity() == Severity::Error)
        .count();
    match loaded.value {
        Some(library) if count == 0 => Ok(library),
        _ => Err(Failure::call(
            &call::PACKS_REFUSED,
            &[("count", &count.to_string())],
        )),
    }
}

/// Loads packs and checks all that they say. A folder that brings a method stands in the place of the
/// shipped packs, so that an edited copy of them can be checked.
pub(crate) fn checked(folders: &[PathBuf]) -> Result<Checked<Option<Library>>, Failure> {
    let mut loaded = read_all(folders, true)?;
    if let Some(library) = &loaded.value {
        loaded.diagnostics.extend(lint::lint(library));
    }
    Ok(loaded)
}

/// A pack loaded in the company in which it would be used.
pub(crate) struct Beside {
    /// What was loaded.
    pub(crate) library: Option<Library>,
    /// Defects of the pack.
    pub(crate) found: Vec<Diagnostic>,
    /// Whether it stands in the place of another pack of its id.
    pub(crate) replaces: bool,
}

/// Checks an authored pack beside the shipped ones and the user's, in the place of any that has its id.
pub(crate) fn checked_beside(pack: &AuthoredPack, folders: &[PathBuf]) -> Result<Beside, Failure> {
    let below = format!("{}/", pack.standard);
    let mut replaces = false;
    let mut without = |mut files: PackFiles| {
        let before = files.len();
        files.retain(|path, _| !path.starts_with(&below));
        replaces |= files.len() < before;
        files
    };
    let shipped = without(pack::shipped());
    let mut added = Vec::new();
    for folder in folders {
        added.push(without(read(folder)?));
    }
    added.push(pack.files.clone());
    let mut loaded = pack::load_with(&shipped, &added);
    if let Some(library) = &loaded.value {
        loaded.diagnostics.extend(lint::lint(library));
    }
    let of_pack = |found: &Diagnostic| found.place.file.starts_with(&below);
    loaded.diagnostics.retain(of_pack);
    Ok(Beside {
        library: loaded.value,
        found: loaded.diagnostics,
        replaces,
    })
}

fn read_all(folders: &[PathBuf], replacing: bool) -> Result<Checked<Option<Library>>, Failure> {
    let mut shipped = pack::shipped();
    let mut added = Vec::new();
    for folder in folders {
        let files = read(folder)?;
        if replacing && files.contains_key("method.json") {
            shipped = files;
        } else {
            added.push(files);
        }
    }
    Ok(pack::load_with(&shipped, &added))
}

/// The ids of a library's standards, as messages list them.
pub(crate) fn known_standards(library: &Library) -> String {
    let ids: Vec<&str> = library.standards.keys().map(StandardId::as_str).collect();
    ids.join(", ")
}

/// The texts of a packs' folder, or of the one pack that the folder is.
fn read(folder: &Path) -> Result<PackFiles, Failure> {
    let shown = folder.display().to_string();
    let missing = || Failure::call(&input::PACKS_NOT_FOUND, &[("path", &shown)]);
    if !folder.is_dir() {
        return Err(missing());
    }
    let below = if folder.join("standard.json").is_file() {
        let whole = folder.canonicalize().map_err(|_| missing())?;
        let name = whole.file_name().ok_or_else(missing)?;
        format!("{}/", name.to_string_lossy())
    } else {
        String::new()
    };
    let mut files = PackFiles::new();
    collect(folder, &below, DEEPEST, &mut files)?;
    let holds_pack = |path: &String| path.ends_with("/standard.json") || path == "method.json";
    if files.keys().any(holds_pack) {
        Ok(files)
    } else {
        Err(missing())
    }
}

fn collect(folder: &Path, below: &str, depth: usize, files: &mut PackFiles) -> Result<(), Failure> {
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let path = entry.map_err(unreadable(folder))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if path.is_dir() {
            if depth > 0 && !name.starts_with('.') {
                collect(&path, &format!("{below}{name}/"), depth - 1, files)?;
            }
        } else if path.extension().is_some_and(|ending| ending == "json") {
            let text = fs::read_to_string(&path).map_err(unreadable(&path))?;
            files.insert(format!("{below}{name}"), text);
        }
    }
    Ok(())
}

fn unreadable(path: &Path) -> impl Fn(std::io::Error) -> Failure {
    move |error| {
        let (path, reason) = (path.display().to_string(), error.to_string());
        Failure::call(
            &input::FILE_UNREADABLE,
            &[("path", &path), ("reason", &reason)],
        )
    }
}
