//! What people wrote into a report of ours, read by the report's marks: rows may be sorted and columns
//! moved, and the file may have been saved by another program.

mod actions;
mod cells;
mod findings;
mod links;
mod mark;
mod points;
mod provenance;
mod sheet;
mod words;

pub(crate) use mark::is_report_mark;
pub use provenance::{ReportProvenance, report_provenance};

use crate::codes::report as codes;
use crate::source::InputBook;
use clause_model::report_edits::ReportEdits;
use clause_model::{Edition, EditionId, StandardId};
use diagnostics::{Checked, Diagnostic, Place};
use mark::{ReportMark, ReportPart, marked_sheets};
use sheet::ReportSheet;

/// What the report is to be about.
#[derive(Debug, Clone, Copy)]
pub struct ReportReading<'a> {
    /// The standard assessed.
    pub standard: &'a StandardId,
    /// The edition assessed.
    pub edition: &'a Edition,
}

/// Whether a workbook is a report of ours.
pub fn is_report(input: &InputBook) -> bool {
    !marked_sheets(&input.book).is_empty()
}

/// The standard and edition that a report is about, as its marks say.
pub fn report_edition(input: &InputBook) -> Option<(StandardId, EditionId)> {
    let mut marks = marked_sheets(&input.book).into_iter();
    marks.find_map(|(_, _, mark)| mark.ok().map(|mark| (mark.standard, mark.edition)))
}

/// Reads what people wrote into a report. What cannot be used is left out, each with a diagnostic.
pub fn read_report(input: &InputBook, reading: &ReportReading<'_>) -> Checked<ReportEdits> {
    let mut edits = ReportEdits {
        file: Some(input.file.clone()),
        ..ReportEdits::default()
    };
    let mut diagnostics = Vec::new();
    let marks = marked_sheets(&input.book);
    let file = &input.file.name;
    if marks.is_empty() {
        let code = &codes::REPORT_NOT_RECOGNISED;
        diagnostics.push(Diagnostic::new(code, Place::file(file)));
    }
    let mut sheets = Vec::new();
    for (sheet, corner, mark) in marks {
        match checked(&mark, reading) {
            Ok(part) => sheets.push(ReportSheet::new(input, sheet, corner, part)),
            Err(found) => {
                let place = Place::cell(file, &sheet.name, corner.to_string());
                diagnostics.push(found.at(place));
            }
        }
    }
    for sheet in &mut sheets {
        match sheet.part {
            ReportPart::Points => points::read(sheet, reading.edition, &mut edits),
            ReportPart::Findings => findings::read(sheet, &mut edits),
            ReportPart::Plan => actions::read(sheet, &mut edits),
            ReportPart::Links => links::read(sheet, reading.edition, &mut edits),
        }
        diagnostics.append(&mut sheet.found);
    }
    Checked {
        value: edits,
        diagnostics,
    }
}

/// A defect of a sheet's mark.
enum Misfit {
    Newer(u32),
    Other(String),
}

impl Misfit {
    fn at(self, place: Place) -> Diagnostic {
        match self {
            Misfit::Newer(version) => {
                let diagnostic = Diagnostic::new(&codes::REPORT_NEWER, place);
                diagnostic
                    .with("version", version)
                    .with("known", mark::VERSION)
            }
            Misfit::Other(found) => {
                Diagnostic::new(&codes::REPORT_OTHER_EDITION, place).with("found", found)
            }
        }
    }
}

fn checked(
    mark: &Result<ReportMark, u32>,
    reading: &ReportReading<'_>,
) -> Result<ReportPart, Misfit> {
    let mark = mark.as_ref().map_err(|version| Misfit::Newer(*version))?;
    if mark.standard == *reading.standard && mark.edition == reading.edition.id {
        Ok(mark.part)
    } else {
        Err(Misfit::Other(format!("{} {}", mark.standard, mark.edition)))
    }
}
