//! Delimited text. Encoding and delimiter are found by looking; every field is text, so that the
//! id 5.10 stays what it is.
//!
//! The rows are split here and not by a library because libraries pass over blank lines, after
//! which no address would be right.

use encoding_rs::{Encoding as Codec, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::budget::Budget;
use super::refusal::ReadError;
use super::stored::Strays;
use crate::address::CellRef;
use crate::book::{Abilities, Book, Cell, Format, Sheet, Value};
use crate::notice::{Encoding, Notice};

/// How far to look for delimiters, in characters.
const LOOK: usize = 64 << 10;

/// Whether the bytes are text at all: no control characters but tabs and line breaks.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    let text = decode(bytes).text;
    let strange = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}' | '\u{1A}');
    !text.trim().is_empty() && !text.contains(strange)
}

/// Reads a text file as a workbook of one sheet.
pub(super) fn read(bytes: &[u8]) -> Result<Book, ReadError> {
    let decoded = decode(bytes);
    let mut book = Book::new(Format::Csv, Abilities::default());
    if decoded.guessed {
        book.notices.push(Notice::CsvEncodingGuessed {
            encoding: decoded.encoding,
        });
    }
    if decoded.replaced {
        book.notices.push(Notice::CsvBytesReplaced);
    }
    let (delimiter, text) = delimiter(&decoded.text);
    let mut sheet = Sheet::new("CSV");
    let mut budget = Budget::default();
    let mut strays = Strays::default();
    let mut result = Ok(());
    split(text, delimiter, |at, field| {
        if !field.is_empty() && result.is_ok() {
            let cell = Cell::plain(Value::Text(field));
            result = budget.spend(&cell);
            strays.keep(&mut sheet, at, cell);
        }
        result.is_ok()
    });
    result?;
    strays.tell(&sheet.name, &mut book.notices);
    book.sheets.push(sheet);
    Ok(book)
}

struct Decoded {
    text: String,
    encoding: Encoding,
    guessed: bool,
    replaced: bool,
}

fn decode(bytes: &[u8]) -> Decoded {
    let (codec, encoding, guessed): (&'static Codec, _, _) = match Codec::for_bom(bytes) {
        Some((codec, _)) if codec == UTF_16LE => (codec, Encoding::Utf16Le, false),
        Some((codec, _)) if codec == UTF_16BE => (codec, Encoding::Utf16Be, false),
        Some((codec, _)) => (codec, Encoding::Utf8, false),
        None => guess(bytes),
    };
    let (text, _, replaced) = codec.decode(bytes);
    Decoded {
        text: text.into_owned(),
        encoding,
        guessed,
        replaced,
    }
}

fn guess(bytes: &[u8]) -> (&'static Codec, Encoding, bool) {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let zeros = |parity: usize| {
        head.iter()
            .skip(parity)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    if odd > half / 4 && even * 4 < odd {
        (UTF_16LE, Encoding::Utf16Le, true)
    } else if even > half / 4 && odd * 4 < even {
        (UTF_16BE, Encoding::Utf16Be, true)
    } else if std::str::from_utf8(bytes).is_ok() {
        (UTF_8, Encoding::Utf8, false)
    } else if is_gbk(bytes) {
        (GB18030, Encoding::Gbk, true)
    } else {
        (WINDOWS_1252, Encoding::Windows1252, true)
    }
}

/// Common Chinese characters are pairs of bytes that are both high; Western text has single high
/// bytes between low ones, which can be valid pairs by accident.
fn is_gbk(bytes: &[u8]) -> bool {
    if GB18030.decode_without_bom_handling(bytes).1 {
        return false;
    }
    let (mut pairs, mut mixed) = (0usize, 0usize);
    let mut rest = bytes.iter();
    while let Some(byte) = rest.next() {
        if *byte >= 0x80 {
            match rest.next() {
                Some(next) if *next >= 0x80 => pairs += 1,
                _ => mixed += 1,
            }
        }
    }
    pairs > mixed * 3
}

/// The delimiter, and the text without the line in which Excel may state it.
fn delimiter(text: &str) -> (char, &str) {
    let text = text.trim_end_matches('\u{1A}');
    if let Some(rest) = text.strip_prefix("sep=") {
        let mut stated = rest.chars();
        if let Some(delimiter) = stated.next() {
            let rest = stated.as_str();
            let rest = rest.strip_prefix('\r').unwrap_or(rest);
            return (delimiter, rest.strip_prefix('\n').unwrap_or(rest));
        }
    }
    let mut counts = [(',', 0usize), (';', 0), ('\t', 0)];
    let mut quoted = false;
    for character in text.chars().take(LOOK) {
        quoted ^= character == '"';
        if let Some((_, count)) = counts.iter_mut().find(|(c, _)| *c == character && !quoted) {
            *count += 1;
        }
    }
    // Of equals the first, hence the comparison from behind.
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    (most.map_or(',', |(delimiter, _)| *delimiter), text)
}

/// Splits text into fields and hands each over with its place, until told to stop.
fn split(text: &str, delimiter: char, mut hand_over: impl FnMut(CellRef, String) -> bool) {
    let mut at = CellRef::new(0, 0);
    let mut field = String::new();
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if quoted {
            match character {
                '"' if characters.next_if_eq(&'"').is_some() => field.push('"'),
                '"' => quoted = false,
                '\r' if characters.peek() == Some(&'\n') => {}
                other => field.push(other),
            }
            continue;
        }
        match character {
            '"' if field.is_empty() => quoted = true,
            c if c == delimiter => {
                if !hand_over(at, std::mem::take(&mut field)) {
                    return;
                }
                at.column = at.column.saturating_add(1);
            }
            '\r' | '\n' => {
                if character == '\r' {
                    characters.next_if_eq(&'\n');
                }
                if !hand_over(at, std::mem::take(&mut field)) {
                    return;
                }
                at = CellRef::new(at.row.saturating_add(1), 0);
            }
            other => field.push(other),
        }
    }
    hand_over(at, field);
}
