//! Outputs: each written whole or not at all, never over an input, over another file only with `--force`.

use crate::codes::{call, output};
use crate::failure::{Failure, unplaced};
use diagnostics::Language;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// A file to be written, with all its bytes.
#[derive(Debug)]
pub(crate) struct Output {
    /// Where to.
    pub(crate) path: PathBuf,
    /// What.
    pub(crate) bytes: Vec<u8>,
}

/// The rules for the outputs of a call.
#[derive(Debug)]
pub(crate) struct Outlet<'a> {
    /// Every file that the call reads.
    pub(crate) inputs: Vec<&'a Path>,
    /// Whether existing files may be replaced.
    pub(crate) force: bool,
}

impl Outlet<'_> {
    /// Whether all outputs could be written, as far as can be told before the work is done.
    pub(crate) fn check<'p>(
        &self,
        paths: impl IntoIterator<Item = &'p Path>,
    ) -> Result<(), Failure> {
        let mut places = Vec::new();
        for path in paths {
            let place = self.check_one(path)?;
            if places.contains(&place) {
                let path = path.display().to_string();
                return Err(Failure::call(&call::OUTPUT_TWICE, &[("path", &path)]));
            }
            places.push(place);
        }
        Ok(())
    }

    fn check_one(&self, path: &Path) -> Result<PathBuf, Failure> {
        let shown = path.display().to_string();
        let folder = folder(path);
        let Some(name) = path.file_name() else {
            return Err(unwritable(path, &io::ErrorKind::InvalidFilename.into()));
        };
        let Ok(whole) = folder.canonicalize() else {
            let folder = folder.display().to_string();
            return Err(Failure::output(
                &output::FOLDER_NOT_FOUND,
                &[("path", &folder)],
            ));
        };
        let is_input = |input: &&&Path| same_file::is_same_file(path, input).unwrap_or(false);
        if self.inputs.iter().any(|input| is_input(&input)) {
            return Err(Failure::output(
                &output::OUTPUT_IS_INPUT,
                &[("path", &shown)],
            ));
        }
        match fs::metadata(path) {
            Ok(there) if !there.is_file() => {
                let reason = io::Error::other("it is not a regular file");
                return Err(unwritable(path, &reason));
            }
            Ok(_) if !self.force => {
                return Err(Failure::output(&output::OUTPUT_EXISTS, &[("path", &shown)]));
            }
            _ => {}
        }
        Ok(whole.join(name))
    }

    /// Writes all outputs. All are on disk under other names before the first gets its own.
    pub(crate) fn write(&self, outputs: &[Output]) -> Result<(), Failure> {
        self.check(outputs.iter().map(|output| output.path.as_path()))?;
        let mut staged = Vec::new();
        for output in outputs {
            let file = stage(output).map_err(|error| unwritable(&output.path, &error))?;
            staged.push((output, file));
        }
        let mut written = Vec::new();
        for (output, file) in staged {
            if let Err(error) = self.persist(&output.path, file) {
                return Err(match unwritable(&output.path, &error) {
                    Failure::Unwritable { reason, .. } => Failure::Unwritable { reason, written },
                    other => other,
                });
            }
            written.push(output.path.display().to_string());
        }
        Ok(())
    }

    fn persist(&self, path: &Path, file: NamedTempFile) -> io::Result<()> {
        if self.force {
            file.persist(path)?;
        } else {
            // Another program may have made the file in the meantime.
            file.persist_noclobber(path)?;
        }
        Ok(())
    }
}

/// Writes an output beside its place.
fn stage(output: &Output) -> io::Result<NamedTempFile> {
    let mut file = builder().tempfile_in(folder(&output.path))?;
    file.write_all(&output.bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Outputs get the usual permissions of new files; temporary files alone would be private.
#[cfg(unix)]
fn builder() -> Builder<'static, 'static> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut builder = Builder::new();
    builder
        .prefix(".clausewise-")
        .permissions(fs::Permissions::from_mode(0o666));
    builder
}

#[cfg(not(unix))]
fn builder() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(".clausewise-");
    builder
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// That a workbook was asked for and no file named.
pub(crate) fn workbook_needs_file(language: Language) -> Failure {
    let reason = language.pick(
        "a workbook needs a file, named with -o",
        "工作簿须用-o指定文件",
    );
    let arguments = [
        ("option", "--format"),
        ("value", "xlsx"),
        ("reason", reason),
    ];
    Failure::call(&call::OPTION_INVALID, &arguments)
}

fn unwritable(path: &Path, error: &io::Error) -> Failure {
    let (path, reason) = (path.display().to_string(), error.to_string());
    let arguments = [("path", path.as_str()), ("reason", reason.as_str())];
    Failure::Unwritable {
        reason: Box::new(unplaced(&output::OUTPUT_UNWRITABLE, &arguments)),
        written: Vec::new(),
    }
}
