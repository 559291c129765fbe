//! What kind of file bytes are, by what stands in them.

use super::package::Package;
use super::refusal::{Foreign, Quantity, ReadError};
use super::{MAX_BYTES, delimited};
use crate::book::Format;

const ZIP: &[u8] = b"PK\x03\x04";
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Beginnings of files that are no workbooks.
const FOREIGN: [(&[u8], Foreign); 9] = [
    (b"%PDF", Foreign::Pdf),
    (b"{\\rtf", Foreign::Rtf),
    (b"\x89PNG", Foreign::Picture),
    (b"\xFF\xD8\xFF", Foreign::Picture),
    (b"GIF8", Foreign::Picture),
    (b"\x1F\x8B", Foreign::Archive),
    (b"7z\xBC\xAF", Foreign::Archive),
    (b"Rar!", Foreign::Archive),
    (b"BZh", Foreign::Archive),
];

/// The format of the bytes.
pub(super) fn of(bytes: &[u8]) -> Result<Format, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.len() as u64 > MAX_BYTES {
        return Err(ReadError::TooLarge {
            what: Quantity::Bytes,
            limit: MAX_BYTES,
        });
    }
    if bytes.starts_with(ZIP) || bytes.starts_with(EMPTY_ZIP) {
        return of_package(&mut Package::open(bytes)?);
    }
    if bytes.starts_with(OLE) {
        return of_compound(bytes);
    }
    if let Some((_, looks_like)) = FOREIGN.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(ReadError::Unsupported {
            looks_like: *looks_like,
        });
    }
    of_text(bytes)
}

fn of_package(package: &mut Package) -> Result<Format, ReadError> {
    let unsupported = |looks_like| Err(ReadError::Unsupported { looks_like });
    if let Ok(media) = package.text("mimetype") {
        return match media.trim() {
            m if m.starts_with("application/vnd.oasis.opendocument.spreadsheet") => Ok(Format::Ods),
            m if m.contains("opendocument.presentation") => unsupported(Foreign::Presentation),
            m if m.contains("opendocument") => unsupported(Foreign::TextDocument),
            _ => unsupported(Foreign::Archive),
        };
    }
    let Ok(types) = package.text("[Content_Types].xml") else {
        let is_ods = package.has("content.xml") && package.has("META-INF/manifest.xml");
        return if is_ods {
            Ok(Format::Ods)
        } else {
            unsupported(Foreign::Archive)
        };
    };
    let types = types.to_lowercase();
    if types.contains("sheet.binary.macroenabled") {
        Ok(Format::Xlsb)
    } else if types.contains("ms-excel.sheet.macroenabled")
        || types.contains("ms-excel.template.macroenabled")
    {
        Ok(Format::Xlsm)
    } else if types.contains("spreadsheetml.sheet.main")
        || types.contains("spreadsheetml.template.main")
        || package.has("xl/workbook.xml")
    {
        Ok(Format::Xlsx)
    } else if types.contains("wordprocessingml") {
        unsupported(Foreign::TextDocument)
    } else if types.contains("presentationml") {
        unsupported(Foreign::Presentation)
    } else {
        unsupported(Foreign::Archive)
    }
}

/// OLE compound files name their streams in UTF-16; finding a name is safer than walking the
/// directory, whose sectors may form a cycle.
fn of_compound(bytes: &[u8]) -> Result<Format, ReadError> {
    let names = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if names("EncryptedPackage") {
        Err(ReadError::Encrypted)
    } else if names("WordDocument") {
        Err(ReadError::Unsupported {
            looks_like: Foreign::TextDocument,
        })
    } else if names("PowerPoint Document") {
        Err(ReadError::Unsupported {
            looks_like: Foreign::Presentation,
        })
    } else if names("Workbook") || names("Book") {
        Ok(Format::Xls)
    } else {
        Err(ReadError::NotAWorkbook)
    }
}

fn of_text(bytes: &[u8]) -> Result<Format, ReadError> {
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    let head = String::from_utf8_lossy(head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head));
    let head = head.trim_start().to_lowercase();
    if [
        "<!doctype html",
        "<html",
        "<head",
        "<table",
        "<body",
        "<meta",
    ]
    .iter()
    .any(|tag| head.starts_with(tag))
        || (head.starts_with("<?xml") && head.contains("<html"))
    {
        Err(ReadError::Unsupported {
            looks_like: Foreign::Html,
        })
    } else if head.starts_with("<?xml") {
        Err(ReadError::Unsupported {
            looks_like: Foreign::Xml,
        })
    } else if delimited::is_text(bytes) {
        Ok(Format::Csv)
    } else {
        Err(ReadError::NotAWorkbook)
    }
}
