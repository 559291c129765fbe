//! The folder of an imported pack: written whole or not at all.

use crate::codes::output;
use crate::failure::Failure;
use evidence_intake::pack_authoring::AuthoredPack;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use tempfile::Builder;

/// Writes a pack's folder into a packs' folder, which is made if its own folder is there.
pub(crate) fn write(packs: &Path, pack: &AuthoredPack, force: bool) -> Result<PathBuf, Failure> {
    let target = packs.join(pack.standard.as_str());
    check(packs, &target, force)?;
    let failed = |error: io::Error| {
        let (path, reason) = (target.display().to_string(), error.to_string());
        let arguments = [("path", path.as_str()), ("reason", reason.as_str())];
        Failure::output(&output::OUTPUT_UNWRITABLE, &arguments)
    };
    put(packs, &target, pack).map_err(failed)?;
    Ok(target)
}

fn check(packs: &Path, target: &Path, force: bool) -> Result<(), Failure> {
    let above = match packs.parent() {
        Some(above) if !above.as_os_str().is_empty() => above,
        _ => Path::new("."),
    };
    if !packs.is_dir() && !above.is_dir() {
        let above = above.display().to_string();
        return Err(Failure::output(
            &output::FOLDER_NOT_FOUND,
            &[("path", &above)],
        ));
    }
    let replaceable = force && holds_only_packs(target).unwrap_or(false);
    if target.exists() && !replaceable {
        let target = target.display().to_string();
        return Err(Failure::output(
            &output::OUTPUT_EXISTS,
            &[("path", &target)],
        ));
    }
    Ok(())
}

/// Whether a folder has nothing but JSON files in it: whatever else people keep there is not ours to replace.
fn holds_only_packs(folder: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let kind = entry.file_type()?;
        let ours = if kind.is_dir() {
            holds_only_packs(&path)?
        } else {
            kind.is_file() && path.extension().is_some_and(|ending| ending == "json")
        };
        if !ours {
            return Ok(false);
        }
    }
    Ok(true)
}

fn put(packs: &Path, target: &Path, pack: &AuthoredPack) -> io::Result<()> {
    if !packs.is_dir() {
        fs::create_dir(packs)?;
    }
    let stage = Builder::new().prefix(".clausewise-").tempdir_in(packs)?;
    for (path, text) in &pack.files {
        let path = stage.path().join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    if target.exists() {
        fs::rename(target, stage.path().join(".replaced"))?;
    }
    fs::rename(stage.path().join(pack.standard.as_str()), target)
}
