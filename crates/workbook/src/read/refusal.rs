//! Why a file was not read.

use crate::book::Format;

/// Why a file was not read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// No bytes.
    #[error("the file is empty")]
    Empty,
    /// Bytes of no known kind.
    #[error("the file is not a workbook")]
    NotAWorkbook,
    /// Protected by a password.
    #[error("the workbook is encrypted")]
    Encrypted,
    /// Beyond a limit that no honest workbook reaches.
    #[error("the workbook is too large: more than {limit} {what}")]
    TooLarge {
        /// What there is too much of.
        what: Quantity,
        /// The limit.
        limit: u64,
    },
    /// Of a known format, and broken.
    #[error("the workbook is damaged: {reason}")]
    Damaged {
        /// What the parser said.
        reason: String,
    },
    /// To be read by [`crate::read_isolated`] in a process of its own.
    #[error("reading .{} needs a process of its own", format.extension())]
    NeedsIsolation {
        /// The format.
        format: Format,
    },
    /// Another kind of file.
    #[error("the file is not a workbook but {looks_like}")]
    Unsupported {
        /// What it looks like.
        looks_like: Foreign,
    },
}

/// What a workbook can have too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Bytes of the file.
    Bytes,
    /// Parts in the package.
    Parts,
    /// Bytes after unpacking.
    UnpackedBytes,
    /// Shared texts, as declared.
    SharedTexts,
    /// Bytes of text in cells.
    TextBytes,
    /// Sheets.
    Sheets,
    /// Cells.
    Cells,
}

impl std::fmt::Display for Quantity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Bytes => "bytes",
            Self::Parts => "parts",
            Self::UnpackedBytes => "unpacked bytes",
            Self::SharedTexts => "shared texts",
            Self::TextBytes => "bytes of text",
            Self::Sheets => "sheets",
            Self::Cells => "cells",
        })
    }
}

/// Kinds of files that people rename to a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A web page, which some programs export as ".xls".
    Html,
    /// Portable document.
    Pdf,
    /// Rich text.
    Rtf,
    /// Text document, of Word or `OpenDocument`.
    TextDocument,
    /// Slides.
    Presentation,
    /// XML, among it the Excel 2003 XML format.
    Xml,
    /// A picture.
    Picture,
    /// An archive of other files.
    Archive,
}

impl std::fmt::Display for Foreign {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Html => "a web page",
            Self::Pdf => "a PDF document",
            Self::Rtf => "a rich text document",
            Self::TextDocument => "a text document",
            Self::Presentation => "a presentation",
            Self::Xml => "an XML file",
            Self::Picture => "a picture",
            Self::Archive => "an archive",
        })
    }
}
