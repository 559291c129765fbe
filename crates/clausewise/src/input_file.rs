//! Input files: read whole, named without their folder, known by their digest.

use crate::codes::input;
use crate::failure::Failure;
use crate::isolation;
use crate::refusal::Refusal;
use clause_model::submission::InputFile;
use diagnostics::{Diagnostic, Language};
use evidence_intake::InputBook;
use sha2::{Digest as _, Sha256};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use workbook::{Book, ReadError};

/// Larger files are not even loaded; the reader refuses smaller ones by what stands in them.
const LARGEST: u64 = 1 << 30;

/// Reads every workbook, or says of each that cannot be read why.
pub(crate) fn books(paths: &[PathBuf], language: Language) -> Result<Vec<InputBook>, Failure> {
    let mut books = Vec::new();
    let mut refused = Vec::new();
    for path in paths {
        match book(path, language) {
            Ok(book) => books.push(book),
            Err(Failure::Refused(reasons)) => refused.extend(reasons),
            Err(other) => return Err(other),
        }
    }
    if refused.is_empty() {
        Ok(books)
    } else {
        Err(Failure::Refused(refused))
    }
}

fn book(path: &Path, language: Language) -> Result<InputBook, Failure> {
    let (bytes, file) = whole(path)?;
    let refused = |refusal: Refusal| -> Failure {
        let diagnostic: Diagnostic = refusal.diagnostic(&file.name, language);
        Failure::Refused(vec![diagnostic])
    };
    let book: Book = match workbook::read(&bytes, &file.name) {
        Ok(book) => book,
        Err(ReadError::NeedsIsolation { format }) => {
            isolation::read(bytes, &file.name, format).map_err(refused)?
        }
        Err(error) => return Err(refused(Refusal::from(&error))),
    };
    Ok(InputBook { file, book })
}

/// The bytes of a file, with its name and digest.
pub(crate) fn whole(path: &Path) -> Result<(Vec<u8>, InputFile), Failure> {
    let bytes = bytes(path)?;
    let file = InputFile {
        name: name(path),
        sha256: digest(&bytes),
    };
    Ok((bytes, file))
}

/// Whether bytes begin as those of an Excel workbook of either kind.
pub(crate) fn looks_like_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

/// The text of a small file beside the workbooks, such as a layout.
pub(crate) fn text(path: &Path) -> Result<String, Failure> {
    let bytes = bytes(path)?;
    String::from_utf8(bytes).map_err(|_| {
        let path = path.display().to_string();
        Failure::call(&input::FILE_NOT_TEXT, &[("path", &path)])
    })
}

/// A file's name and digest.
pub(crate) fn record(path: &Path) -> Result<InputFile, Failure> {
    Ok(InputFile {
        name: name(path),
        sha256: digest(&bytes(path)?),
    })
}

/// A file's name without its folder.
pub(crate) fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let shown = path.display().to_string();
    let failure = |error: io::Error| {
        if error.kind() == io::ErrorKind::NotFound {
            return Failure::call(&input::FILE_NOT_FOUND, &[("path", &shown)]);
        }
        let arguments = [("path", shown.as_str()), ("reason", &error.to_string())];
        Failure::call(&input::FILE_UNREADABLE, &arguments)
    };
    let about = fs::metadata(path).map_err(failure)?;
    if about.is_dir() {
        return Err(Failure::call(&input::FILE_IS_FOLDER, &[("path", &shown)]));
    }
    if about.len() > LARGEST {
        let arguments = [("limit", LARGEST.to_string()), ("what", "bytes".to_owned())];
        let arguments = arguments
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        return Err(Failure::call(&input::WORKBOOK_TOO_LARGE, &arguments));
    }
    fs::read(path).map_err(failure)
}

fn digest(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn the_digest_is_that_of_other_programs() {
        let of_nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(digest(b""), of_nothing);
    }
}
