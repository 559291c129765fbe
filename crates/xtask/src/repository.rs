//! The repository: where it is, its files, and what cargo says about it.

use crate::failure::Failure;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// The text of a file by its path below the root.
pub(crate) fn text(path: &str) -> Result<String, Failure> {
    fs::read_to_string(root().join(path)).map_err(Failure::at(path))
}

/// The paths below the root of all files that are tracked or about to be, in order.
pub(crate) fn files() -> Result<Vec<String>, Failure> {
    let listed = output(
        "git",
        &["ls-files", "--cached", "--others", "--exclude-standard"],
    )?;
    let there = |path: &&str| root().join(path).is_file();
    let mut files: Vec<String> = listed.lines().filter(there).map(str::to_owned).collect();
    files.sort();
    files.dedup();
    Ok(files)
}

/// The Rust files of the workspace by their path below the root.
pub(crate) fn rust_files() -> Result<Vec<String>, Failure> {
    let is_rust = |path: &String| path.strip_suffix(".rs").is_some();
    Ok(files()?.into_iter().filter(is_rust).collect())
}

/// What `cargo metadata` says.
pub(crate) fn metadata(arguments: &[&str]) -> Result<Value, Failure> {
    let mut all = vec!["metadata", "--format-version=1", "--locked"];
    all.extend(arguments);
    let text = output("cargo", &all)?;
    serde_json::from_str(&text).map_err(|error| Failure::Program {
        program: "cargo metadata".to_owned(),
        reason: error.to_string(),
    })
}

/// The packages that `cargo metadata` lists.
pub(crate) fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().into_iter().flatten()
}

fn output(program: &str, arguments: &[&str]) -> Result<String, Failure> {
    let failed = |reason: String| Failure::Program {
        program: program.to_owned(),
        reason,
    };
    let run = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .output();
    let run = run.map_err(|error| failed(error.to_string()))?;
    if run.status.success() {
        Ok(String::from_utf8_lossy(&run.stdout).into_owned())
    } else {
        Err(failed(String::from_utf8_lossy(&run.stderr).into_owned()))
    }
}
