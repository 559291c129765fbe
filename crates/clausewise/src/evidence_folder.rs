//! The folder that holds the organisation's evidence: read, never written.

use crate::codes::input;
use crate::failure::Failure;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};

/// The SHA-256 of every file in the folder and the folders within, by name. Of files with equal names the first by
/// path counts. Links are not followed.
pub(crate) fn digests(folder: &Path) -> Result<BTreeMap<String, String>, Failure> {
    let mut digests = BTreeMap::new();
    for path in files(folder).map_err(|error| unreadable(folder, &error))? {
        let name = crate::input_file::name(&path);
        if let Entry::Vacant(place) = digests.entry(name) {
            place.insert(digest(&path).map_err(|error| unreadable(&path, &error))?);
        }
    }
    Ok(digests)
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut folders = vec![folder.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    Ok(files)
}

fn digest(path: &Path) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut reader = BufReader::new(File::open(path)?);
    loop {
        let read = reader.fill_buf()?;
        if read.is_empty() {
            break;
        }
        hasher.update(read);
        let length = read.len();
        reader.consume(length);
    }
    let digest = hasher.finalize();
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn unreadable(path: &Path, error: &io::Error) -> Failure {
    let (path, reason) = (path.display().to_string(), error.to_string());
    let arguments = [("path", path.as_str()), ("reason", &reason)];
    Failure::call(&input::FILE_UNREADABLE, &arguments)
}
