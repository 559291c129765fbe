//! Embeds the shipped packs: every JSON file under the repository's `standards/`, schemas apart.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../../standards");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut found = Vec::new();
    if root.is_dir() {
        collect(&root, "", &mut found)?;
    }
    found.sort();
    let mut table = String::from("&[\n");
    for (name, path) in &found {
        let path = path.display().to_string();
        writeln!(table, "    ({name:?}, include_str!({path:?})),")?;
    }
    table += "]\n";
    fs::write(
        PathBuf::from(env::var("OUT_DIR")?).join("shipped.rs"),
        table,
    )?;
    Ok(())
}

/// Adds the JSON files of a folder by their path below the packs' folder.
fn collect(folder: &Path, below: &str, found: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if path.is_dir() {
            if !(below.is_empty() && name == "schemas") {
                collect(&path, &format!("{below}{name}/"), found)?;
            }
        } else if path.extension().is_some_and(|ending| ending == "json") {
            found.push((format!("{below}{name}"), path));
        }
    }
    Ok(())
}
