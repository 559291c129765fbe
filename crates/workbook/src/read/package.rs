//! A zip package behind a guard: nothing is unpacked before its sizes are known to be sane.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::refusal::{Quantity, ReadError};

/// Most parts of a package.
const MAX_PARTS: u64 = 4096;
/// Most bytes of all parts together after unpacking, as they declare. The zip reader stops a part
/// at its declared size, so a lie does not help.
const MAX_UNPACKED: u64 = 128 << 20;

/// A package.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Parts by lower-case name: some writers disagree with themselves about case.
    names: BTreeMap<String, usize>,
}

impl<'a> Package<'a> {
    /// Opens a package, unless it is larger than any honest workbook.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if archive.len() as u64 > MAX_PARTS {
            return Err(ReadError::TooLarge {
                what: Quantity::Parts,
                limit: MAX_PARTS,
            });
        }
        let mut names = BTreeMap::new();
        let mut unpacked = 0u64;
        for index in 0..archive.len() {
            let part = archive.by_index_raw(index).map_err(damaged)?;
            if part.encrypted() {
                return Err(ReadError::Encrypted);
            }
            unpacked = unpacked.saturating_add(part.size());
            let name = part.name().map_err(damaged)?;
            names.insert(normal(&name), index);
        }
        if unpacked > MAX_UNPACKED {
            return Err(ReadError::TooLarge {
                what: Quantity::UnpackedBytes,
                limit: MAX_UNPACKED,
            });
        }
        Ok(Self { archive, names })
    }

    /// Whether there is a part of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&normal(name))
    }

    /// Names of all parts, in lower case.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// The text of a part, which has to be UTF-8.
    pub(super) fn text(&mut self, name: &str) -> Result<String, ReadError> {
        let bytes = self.bytes(name, u64::MAX)?;
        let text = String::from_utf8(bytes).map_err(|_| not_utf8(name))?;
        Ok(text
            .strip_prefix('\u{FEFF}')
            .map(str::to_owned)
            .unwrap_or(text))
    }

    /// The size of a part and at most the first bytes of it.
    pub(super) fn head(&mut self, name: &str, limit: u64) -> Result<(u64, Vec<u8>), ReadError> {
        let size = self.size(name)?;
        Ok((size, self.bytes(name, limit)?))
    }

    fn size(&mut self, name: &str) -> Result<u64, ReadError> {
        let index = self.index(name)?;
        Ok(self.archive.by_index_raw(index).map_err(damaged)?.size())
    }

    fn bytes(&mut self, name: &str, limit: u64) -> Result<Vec<u8>, ReadError> {
        let index = self.index(name)?;
        let part = self.archive.by_index(index).map_err(damaged)?;
        let mut bytes = Vec::new();
        part.take(limit.min(MAX_UNPACKED))
            .read_to_end(&mut bytes)
            .map_err(damaged)?;
        Ok(bytes)
    }

    fn index(&self, name: &str) -> Result<usize, ReadError> {
        let missing = || ReadError::Damaged {
            reason: format!("the part {name} is missing"),
        };
        self.names.get(&normal(name)).copied().ok_or_else(missing)
    }
}

fn normal(name: &str) -> String {
    name.replace('\\', "/")
        .trim_start_matches('/')
        .to_lowercase()
}

#[allow(clippy::needless_pass_by_value)] // for `map_err`
fn damaged(error: impl ToString) -> ReadError {
    ReadError::Damaged {
        reason: error.to_string(),
    }
}

fn not_utf8(name: &str) -> ReadError {
    ReadError::Damaged {
        reason: format!("the part {name} is not UTF-8"),
    }
}
