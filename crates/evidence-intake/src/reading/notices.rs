//! What reading the files found, in our words.

use crate::codes::file as codes;
use crate::journal::Journal;
use crate::source::{SheetId, Sources, Spot};
use workbook::{Abilities, Book, Encoding, Notice};

/// Reports the notices of every file, and what its format cannot tell.
pub(super) fn report(journal: &mut Journal, sources: &Sources) {
    for (file, input) in sources.books() {
        for notice in &input.book.notices {
            report_notice(journal, file, &input.book, notice);
        }
        let missing = missing(input.book.abilities);
        if !missing.is_empty() {
            journal.mention(&codes::FORMAT_SILENT, Spot::file(file), |d| {
                let d = d.with("format", input.book.format.extension());
                d.with("missing", missing.join(", "))
            });
        }
    }
}

/// What may hide in a file without being seen, each in both languages because a list of them is
/// one value.
fn missing(abilities: Abilities) -> Vec<&'static str> {
    let all = [
        (abilities.comments, "comments/批注"),
        (abilities.hyperlinks, "links/链接"),
        (abilities.merges, "merged cells/合并单元格"),
        (abilities.hidden, "hidden rows/隐藏行"),
    ];
    let missing = all.into_iter().filter(|(able, _)| !able);
    missing.map(|(_, name)| name).collect()
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
