//! Cells: each kind of content through the one call that cannot take it for another kind.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Url, Worksheet, XlsxError};

use super::cached;
use super::check::SheetNames;
use super::failure::{CellProblem, WriteError};
use super::format::Formats;
use crate::address::{CellRef, SheetRange};
use crate::draft::{Cached, CellDraft, Content, LinkTarget, Run, SheetDraft};

/// Longest text of a cell, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;
/// Longest web address of a link.
const LONGEST_LINK: usize = 2_079;
/// The largest number up to which every whole number is exact.
const EXACT: u64 = 1 << 53;

/// Writes all cells of a sheet.
pub(super) fn render(
    worksheet: &mut Worksheet,
    sheet: &SheetDraft,
    names: &SheetNames,
    formats: &mut Formats,
) -> Result<(), WriteError> {
    for (cell, draft) in &sheet.cells {
        put(worksheet, *cell, draft, names, formats).map_err(|problem| WriteError::Cell {
            sheet: sheet.name.clone(),
            cell: *cell,
            problem,
        })?;
    }
    Ok(())
}

fn put(
    worksheet: &mut Worksheet,
    cell: CellRef,
    draft: &CellDraft,
    names: &SheetNames,
    formats: &mut Formats,
) -> Result<(), CellProblem> {
    let row = cell.row;
    let column = u16::try_from(cell.column).map_err(|_| CellProblem::OutsideGrid)?;
    if !cell.is_on_grid() {
        return Err(CellProblem::OutsideGrid);
    }
    let format = &formats.cell(&draft.style);
    let written = match &draft.content {
        Content::Text(text) => {
            worksheet.write_string_with_format(row, column, storable(text)?, format)
        }
        Content::Number(number) => {
            worksheet.write_number_with_format(row, column, finite(*number)?, format)
        }
        Content::Integer(number) => {
            worksheet.write_number_with_format(row, column, exact(*number)?, format)
        }
        Content::Bool(truth) => worksheet.write_boolean_with_format(row, column, *truth, format),
        Content::Date(date) => {
            let format = formats.date(&draft.style);
            worksheet.write_datetime_with_format(row, column, day(*date)?, &format)
        }
        Content::Blank => worksheet.write_blank(row, column, format),
        Content::Link { target, text } => {
            let url = link(target, names)?.set_text(storable(text)?);
            worksheet.write_url_with_format(row, column, url, format)
        }
        Content::RichText(runs) => put_runs(worksheet, (row, column), runs, format, formats)?,
        Content::Formula { expression, cached } => {
            let formula = calculated(expression, cached, names)?;
            worksheet.write_formula_with_format(row, column, formula, format)
        }
    };
    written
        .map(drop)
        .map_err(|error| CellProblem::Refused(error.to_string()))
}

/// The text as a cell can store it: one kind of line break, no other control characters.
fn storable(text: &str) -> Result<String, CellProblem> {
    let text = clean(text);
    let length = text.encode_utf16().count();
    if length > LONGEST_TEXT {
        Err(CellProblem::TextTooLong { length })
    } else {
        Ok(text)
    }
}

/// The text with line breaks as cells have them; control characters, which XML cannot hold, are
/// replaced by the sign for that.
pub(super) fn clean(text: &str) -> String {
    let is_clean =
        |c: char| (!c.is_control() || c == '\n' || c == '\t') && c != '\u{FFFE}' && c != '\u{FFFF}';
    if text.chars().all(is_clean) {
        return text.to_owned();
    }
    let unbroken = text.replace("\r\n", "\n").replace('\r', "\n");
    unbroken
        .chars()
        .map(|c| {
            if is_clean(c) {
                c
            } else {
                char::REPLACEMENT_CHARACTER
            }
        })
        .collect()
}

fn finite(number: f64) -> Result<f64, CellProblem> {
    if number.is_finite() {
        Ok(number)
    } else {
        Err(CellProblem::NotFinite)
    }
}

fn exact(number: i64) -> Result<f64, CellProblem> {
    if number.unsigned_abs() > EXACT {
        Err(CellProblem::Imprecise)
    } else {
        Ok(number as f64)
    }
}

/// A day as cells store it.
pub(super) fn day(date: jiff::civil::Date) -> Result<ExcelDateTime, CellProblem> {
    let year = u16::try_from(date.year()).map_err(|_| CellProblem::DateTooEarly)?;
    if year < 1900 {
        return Err(CellProblem::DateTooEarly);
    }
    ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs())
        .map_err(|_| CellProblem::DateTooEarly)
}

fn link(target: &LinkTarget, names: &SheetNames) -> Result<Url, CellProblem> {
    match target {
        LinkTarget::Cell { sheet, cell } => {
            let sheet_name = SheetRange::quoted_sheet(sheet);
            let place = format!("{sheet_name}!{cell}");
            if !names.has(sheet) || !cell.is_on_grid() {
                return Err(CellProblem::Link(place));
            }
            Ok(Url::new(format!("internal:{place}")))
        }
        LinkTarget::Web(address) => {
            let lower = address.to_ascii_lowercase();
            let is_web = lower.starts_with("http://") || lower.starts_with("https://");
            let is_plain = !address.contains(|c: char| c.is_control() || c.is_whitespace());
            if !is_web || !is_plain || address.encode_utf16().count() > LONGEST_LINK {
                return Err(CellProblem::Link(address.clone()));
            }
            Ok(Url::new(address))
        }
    }
}

fn put_runs<'a>(
    worksheet: &'a mut Worksheet,
    (row, column): (u32, u16),
    runs: &[Run],
    format: &Format,
    formats: &mut Formats,
) -> Result<Result<&'a mut Worksheet, XlsxError>, CellProblem> {
    let whole: String = runs.iter().map(|run| run.text.as_str()).collect();
    storable(&whole)?;
    let pieces: Vec<(Format, String)> = runs
        .iter()
        .filter(|run| !run.text.is_empty())
        .map(|run| (formats.run(&run.style), clean(&run.text)))
        .collect();
    if pieces.is_empty() {
        return Ok(worksheet.write_blank(row, column, format));
    }
    let borrowed: Vec<(&Format, &str)> = pieces
        .iter()
        .map(|(format, text)| (format, text.as_str()))
        .collect();
    Ok(worksheet.write_rich_string_with_format(row, column, &borrowed, format))
}

fn calculated(
    expression: &str,
    cached: &Cached,
    names: &SheetNames,
) -> Result<Formula, CellProblem> {
    names
        .check_formula(expression)
        .map_err(CellProblem::Formula)?;
    let result = match cached {
        Cached::Text(text) => cached::masked(&storable(text)?),
        Cached::Number(number) => finite(*number)?.to_string(),
        Cached::Bool(true) => "TRUE".to_owned(),
        Cached::Bool(false) => "FALSE".to_owned(),
        Cached::Empty => String::new(),
        Cached::Error(error) => error.as_str().to_owned(),
    };
    Ok(Formula::new(expression).set_result(result))
}
