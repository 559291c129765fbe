//! Guarded bytes to a sparse grid.

mod address;
mod attachment;
mod budget;
mod delimited;
mod kind;
mod legacy;
mod markup;
mod moment;
mod ods;
mod ods_cell;
mod ods_sheet;
mod outline;
mod package;
mod refusal;
mod relation;
mod sheet_mark;
mod stored;
mod unreadable;
mod xlsx;

use std::panic::{AssertUnwindSafe, catch_unwind};

pub use refusal::{Foreign, Quantity, ReadError};

use crate::book::{Book, Format};
use crate::notice::Notice;
use package::Package;

/// Largest file.
const MAX_BYTES: u64 = 128 << 20;

/// Reads a workbook. The content decides on the format; the name's extension is a hint.
///
/// Formats whose parsers may abort or hang are refused with [`ReadError::NeedsIsolation`].
pub fn read(bytes: &[u8], file_name: &str) -> Result<Book, ReadError> {
    match kind::of(bytes)? {
        format if format.needs_isolation() => Err(ReadError::NeedsIsolation { format }),
        format => read_as(format, bytes, file_name),
    }
}

/// Reads a workbook of any format. The parsers of `.xls` and `.xlsb` may abort, hang or use up
/// memory on damaged input: call this in a child process with limits.
pub fn read_isolated(bytes: &[u8], file_name: &str) -> Result<Book, ReadError> {
    read_as(kind::of(bytes)?, bytes, file_name)
}

fn read_as(format: Format, bytes: &[u8], file_name: &str) -> Result<Book, ReadError> {
    let mut book = contained(|| match format {
        Format::Xlsx | Format::Xlsm => xlsx::read(&mut Package::open(bytes)?, format, bytes),
        Format::Ods => ods::read(&mut Package::open(bytes)?),
        Format::Csv => delimited::read(bytes),
        Format::Xls => legacy::read_xls(bytes),
        Format::Xlsb => {
            Package::open(bytes)?;
            legacy::read_xlsb(bytes)
        }
    })?;
    if let Some(notice) = mismatch(format, file_name) {
        book.notices.insert(0, notice);
    }
    Ok(book)
}

/// Runs a parser. The parsers panic on some damaged files; that is damage, too.
fn contained<T>(parse: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    catch_unwind(AssertUnwindSafe(parse)).unwrap_or_else(|_| {
        Err(ReadError::Damaged {
            reason: "its structure contradicts itself".to_owned(),
        })
    })
}

fn mismatch(format: Format, file_name: &str) -> Option<Notice> {
    let base = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let (_, extension) = base.rsplit_once('.')?;
    let extension = extension.to_lowercase();
    let fits = match extension.as_str() {
        "xlsx" | "xltx" => format == Format::Xlsx,
        "xlsm" | "xltm" => format == Format::Xlsm,
        "xlsb" => format == Format::Xlsb,
        "xls" | "xlt" | "et" => format == Format::Xls,
        "ods" | "ots" => format == Format::Ods,
        "csv" | "tsv" | "txt" => format == Format::Csv,
        _ => false,
    };
    (!fits).then_some(Notice::ExtensionMismatch { extension, format })
}
