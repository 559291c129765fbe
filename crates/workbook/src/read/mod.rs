//! Guarded bytes to a sparse grid.

mod refusal;

pub use refusal::{Foreign, Quantity, ReadError};

use crate::book::Book;

/// Reads a workbook. The content decides on the format; the name's extension is a hint.
///
/// Formats whose parsers may abort or hang are refused with [`ReadError::NeedsIsolation`].
pub fn read(_bytes: &[u8], _file_name: &str) -> Result<Book, ReadError> {
    Err(ReadError::NotAWorkbook)
}

/// Reads a workbook of any format. The parsers of `.xls` and `.xlsb` may abort, hang or use up
/// memory on damaged input: call this in a child process with limits.
pub fn read_isolated(_bytes: &[u8], _file_name: &str) -> Result<Book, ReadError> {
    Err(ReadError::NotAWorkbook)
}
