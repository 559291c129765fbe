//! What reading a workbook found worth telling, as data; the caller words it.

use crate::address::CellRef;
use crate::book::Format;

/// A remark on how a workbook was read. None of these stops the reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The content is of another format than the name says ("CSV named .xlsx").
    ExtensionMismatch {
        /// The name's extension, in lower case.
        extension: String,
        /// What the content is.
        format: Format,
    },
    /// A cell could not be read; the rest of its sheet was.
    CellUnreadable {
        /// Name of the sheet.
        sheet: String,
        /// The cell, where it could be told.
        cell: Option<CellRef>,
        /// What the parser said.
        reason: String,
    },
    /// Cells beyond the last row or column were left out.
    CellsOutsideGrid {
        /// Name of the sheet.
        sheet: String,
        /// How many.
        count: u64,
    },
    /// Cells that the file states more than once; the last statement counts.
    CellsRepeated {
        /// Name of the sheet.
        sheet: String,
        /// How many.
        count: u64,
    },
    /// A sheet could not be read to its end.
    SheetUnreadable {
        /// Name of the sheet.
        sheet: String,
        /// What the parser said.
        reason: String,
    },
    /// A part beside the cells (comments, links, properties) could not be read.
    PartUnreadable {
        /// Name of the part in the package.
        part: String,
        /// What the parser said.
        reason: String,
    },
    /// The workbook carries macros. They were not looked at.
    MacrosPresent,
    /// A text file names no encoding, and it is not UTF-8.
    CsvEncodingGuessed {
        /// The encoding taken.
        encoding: Encoding,
    },
    /// Bytes of a text file do not fit its encoding and were replaced.
    CsvBytesReplaced,
}

/// Encodings of text files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Simplified Chinese (GBK, and GB 18030 which contains it).
    Gbk,
    /// Western European.
    Windows1252,
}
