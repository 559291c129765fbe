//! The marks of a report's sheets: `clausewise/1 report-points iso-iec-20000-1 2011 en`.

use crate::marks::PREFIX;
use clause_model::{EditionId, StandardId};
use workbook::{Book, CellRef, Sheet, Value};

/// The version of the marks. A newer one is refused, since it may mean something else.
pub(super) const VERSION: u32 = 1;

/// A sheet of the report that people write into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ReportPart {
    Points,
    Findings,
    Plan,
    Links,
}

/// What the mark says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReportMark {
    pub(super) part: ReportPart,
    pub(super) standard: StandardId,
    pub(super) edition: EditionId,
}

/// The sheets that people write into, where their marks stand, and what these say, or their version where it is
/// newer than this program.
pub(super) fn marked_sheets(book: &Book) -> Vec<(&Sheet, CellRef, Result<ReportMark, u32>)> {
    let marked = |sheet| {
        let (corner, mark) = corner(sheet)?;
        Some((sheet, corner, mark))
    };
    book.sheets.iter().filter_map(marked).collect()
}

/// Rows or columns may have been put before the mark.
fn corner(sheet: &Sheet) -> Option<(CellRef, Result<ReportMark, u32>)> {
    let mut cells = sheet.cells.iter();
    cells.find_map(|(at, cell)| match &cell.value {
        Value::Text(text) => Some((*at, parse(text)?)),
        _ => None,
    })
}

fn parse(text: &str) -> Option<Result<ReportMark, u32>> {
    let mut words = text.trim().strip_prefix(PREFIX)?.split_whitespace();
    let version: u32 = words.next()?.parse().ok()?;
    let part = match words.next()? {
        "report-points" => ReportPart::Points,
        "report-findings" => ReportPart::Findings,
        "report-plan" => ReportPart::Plan,
        "report-links" => ReportPart::Links,
        _ => return None,
    };
    if version > VERSION {
        return Some(Err(version));
    }
    Some(Ok(ReportMark {
        part,
        standard: words.next()?.into(),
        edition: words.next()?.into(),
    }))
}

/// Whether a text marks a sheet of a report that people write into.
pub(crate) fn is_report_mark(text: &str) -> bool {
    parse(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::{ReportPart, parse};

    #[test]
    fn only_sheets_of_a_report_are_taken() {
        let mark = parse("clausewise/1 report-plan a 1 zh").unwrap().unwrap();
        assert_eq!(mark.part, ReportPart::Plan);
        assert_eq!((mark.standard.as_str(), mark.edition.as_str()), ("a", "1"));
        assert_eq!(parse("clausewise/1 questionnaire a 1 en"), None);
        assert_eq!(parse("clausewise/7 report-plan a 1 en"), Some(Err(7)));
    }
}
