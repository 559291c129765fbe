//! Files that are generated: written, or compared with what stands in the repository.

use crate::failure::Failure;
use crate::repository::root;
use std::collections::BTreeMap;
use std::fs;

/// Generated files by their path below the root.
pub(crate) type GeneratedFiles = BTreeMap<String, Vec<u8>>;

/// What to do with generated files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Write them.
    Write,
    /// Say which differ from what stands in the repository.
    Check,
}

/// Writes or checks the files that a task generates.
pub(crate) fn settle(files: &GeneratedFiles, mode: Mode, task: &str) -> Result<(), Failure> {
    match mode {
        Mode::Write => write(files),
        Mode::Check => check(files, task),
    }
}

fn write(files: &GeneratedFiles) -> Result<(), Failure> {
    for (path, bytes) in files {
        let place = root().join(path);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).map_err(Failure::at(path))?;
        }
        fs::write(&place, bytes).map_err(Failure::at(path))?;
        println!("{path}");
    }
    Ok(())
}

fn check(files: &GeneratedFiles, task: &str) -> Result<(), Failure> {
    let is_stale = |(path, bytes): &(&String, &Vec<u8>)| {
        !fs::read(root().join(path)).is_ok_and(|there| there == **bytes)
    };
    let stale = files.iter().filter(is_stale);
    let stale: Vec<String> = stale
        .map(|(path, _)| format!("{path} is not up to date: run `cargo xtask {task}`"))
        .collect();
    if stale.is_empty() {
        println!("{task}: {} files are up to date", files.len());
        Ok(())
    } else {
        Err(Failure::Broken(stale))
    }
}
