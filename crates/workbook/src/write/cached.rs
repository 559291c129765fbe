//! Cached texts that look like something else.
//!
//! The writer guesses the type of a formula's cached result: the text "5.10" would be stored as
//! the number 5.1. A text that it would take for something else is marked by a leading character
//! that no text has, and the marks are taken out of the finished file.

use std::io::{Cursor, Read, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::failure::WriteError;

/// Marks a text as a text. A noncharacter: texts that start with it are marked once more.
const MARK: char = '\u{10FFFE}';
/// Marks a text with blanks at its ends, which readers drop unless told otherwise.
const BLANKS: char = '\u{10FFFF}';
/// Where marks stand in the XML of a sheet; escaped text cannot contain this.
const VALUE: &str = "<v>";
/// Texts that the writer takes for errors or truth values.
const TAKEN: [&str; 10] = [
    "#DIV/0!",
    "#N/A",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#REF!",
    "#VALUE!",
    "#GETTING_DATA",
    "TRUE",
    "FALSE",
];

/// The text, marked if the writer would take it for something else.
pub(super) fn masked(text: &str) -> String {
    let text = &escaped(text);
    let at_end = |c: char| c.is_ascii_whitespace();
    if text.starts_with(at_end) || text.ends_with(at_end) {
        return format!("{BLANKS}{text}");
    }
    let is_mistaken = text.parse::<f64>().is_ok() || TAKEN.contains(&text.as_str());
    if is_mistaken || text.starts_with([MARK, BLANKS]) {
        return format!("{MARK}{text}");
    }
    text.clone()
}

/// The text with what looks like an escape for a character (`_x0041_`) escaped itself. The writer
/// does this for the texts of cells, but not for cached ones.
fn escaped(text: &str) -> String {
    let is_escape = |tail: &str| {
        let bytes = tail.as_bytes();
        let digits = bytes.get(2..6).unwrap_or_default();
        digits.len() == 4 && digits.iter().all(u8::is_ascii_hexdigit) && bytes.get(6) == Some(&b'_')
    };
    let mut escaped = String::new();
    let mut rest = text;
    while let Some((before, tail)) = rest.find("_x").map(|at| rest.split_at(at)) {
        escaped.push_str(before);
        escaped.push_str(if is_escape(tail) { "_x005F_" } else { "_" });
        rest = tail.get(1..).unwrap_or_default();
    }
    escaped + rest
}

/// The file without marks. Files that never had any are handed back as they are.
pub(super) fn unmask(bytes: Vec<u8>) -> Result<Vec<u8>, WriteError> {
    match unmasked(&bytes) {
        Ok(Some(clean)) => Ok(clean),
        Ok(None) => Ok(bytes),
        Err(error) => Err(WriteError::Refused {
            reason: error.to_string(),
        }),
    }
}

fn unmasked(bytes: &[u8]) -> ZipResult<Option<Vec<u8>>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut sheets = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index)?;
        if !part.name()?.starts_with("xl/worksheets/sheet") {
            continue;
        }
        let mut xml = String::new();
        part.read_to_string(&mut xml)?;
        if let Some(clean) = without_marks(&xml) {
            sheets.push((index, clean));
        }
    }
    if sheets.is_empty() {
        Ok(None)
    } else {
        repack(&mut archive, &sheets).map(Some)
    }
}

/// The XML of a sheet without marks; none if there are none.
fn without_marks(xml: &str) -> Option<String> {
    let (mark, blanks) = (format!("{VALUE}{MARK}"), format!("{VALUE}{BLANKS}"));
    if !xml.contains(&mark) && !xml.contains(&blanks) {
        return None;
    }
    Some(
        xml.replace(&mark, VALUE)
            .replace(&blanks, "<v xml:space=\"preserve\">"),
    )
}

/// The same parts in the same order, some with new content.
fn repack(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    replaced: &[(usize, String)],
) -> ZipResult<Vec<u8>> {
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index)?;
        match replaced.iter().find(|(at, _)| *at == index) {
            None => packed.raw_copy_file(part)?,
            Some((_, xml)) => {
                let mut options =
                    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
                if let Some(time) = part.last_modified() {
                    options = options.last_modified_time(time);
                }
                packed.start_file(part.name()?, options)?;
                packed.write_all(xml.as_bytes())?;
            }
        }
    }
    Ok(packed.finish()?.into_inner())
}
