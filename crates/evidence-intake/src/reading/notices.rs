//! What reading the files found, in our words.

use crate::codes::file as codes;
use crate::journal::Journal;
use crate::source::{SheetId, Sources, Spot};
use workbook::{Book, Encoding, Notice};

/// Reports the notices of every file, and what its format cannot tell.
pub(super) fn report(journal: &mut Journal, sources: &Sources) {
    for (file, input) in sources.books() {
        for notice in &input.book.notices {
            report_notice(journal, file, &input.book, notice);
        }
        let (able, format) = (input.book.abilities, input.book.format.extension());
        if !(able.comments && able.hyperlinks && able.hidden) {
            let code = &codes::FORMAT_SILENT;
            journal.mention(code, Spot::file(file), |d| d.with("format", format));
        }
        if !able.merges {
            let code = &codes::FORMAT_SILENT_ON_MERGES;
            journal.mention(code, Spot::file(file), |d| d.with("format", format));
        }
    }
}

fn spot(file: usize, book: &Book, sheet: &str) -> Spot {
    let at = book.sheets.iter().position(|known| known.name == sheet);
    at.map_or(Spot::file(file), |sheet| SheetId { file, sheet }.spot())
}

fn report_notice(journal: &mut Journal, file: usize, book: &Book, notice: &Notice) {
    let whole = Spot::file(file);
    match notice {
        Notice::ExtensionMismatch { extension, format } => {
            journal.mention(&codes::EXTENSION_MISMATCH, whole, |d| {
                d.with("extension", extension)
                    .with("format", format.extension())
            });
        }
        Notice::CellUnreadable {
            sheet,
            cell,
            reason,
        } => {
            let at = Spot {
                cell: *cell,
                ..spot(file, book, sheet)
            };
            journal.report(&codes::CELL_UNREADABLE, at, |d| d.with("reason", reason));
        }
        Notice::CellsOutsideGrid { sheet, count } => {
            let at = spot(file, book, sheet);
            journal.mention(&codes::CELLS_OUTSIDE, at, |d| d.with("count", count));
        }
        Notice::CellsRepeated { sheet, count } => {
            let at = spot(file, book, sheet);
            journal.mention(&codes::CELLS_REPEATED, at, |d| d.with("count", count));
        }
        Notice::SheetUnreadable { sheet, reason } => {
            let at = spot(file, book, sheet);
            journal.mention(&codes::SHEET_UNREADABLE, at, |d| d.with("reason", reason));
        }
        Notice::PartUnreadable { part, reason } => {
            journal.mention(&codes::PART_UNREADABLE, whole, |d| {
                d.with("part", part).with("reason", reason)
            });
        }
        Notice::MacrosPresent => journal.mention(&codes::MACROS_PRESENT, whole, |d| d),
        Notice::CsvEncodingGuessed { encoding } => {
            journal.mention(&codes::ENCODING_GUESSED, whole, |d| {
                d.with("encoding", name(*encoding))
            });
        }
        Notice::CsvBytesReplaced => journal.mention(&codes::BYTES_REPLACED, whole, |d| d),
    }
}

fn name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le => "UTF-16LE",
        Encoding::Utf16Be => "UTF-16BE",
        Encoding::Gbk => "GBK",
        Encoding::Windows1252 => "Windows-1252",
    }
}
