//! Progress as a workbook.

mod charts;
mod clauses;
mod findings;
mod over_time;
mod points;
mod sources;
mod summary;

use super::view::{ProgressView, StepView};
use crate::report::comparison::book::frame::{self, Column, HEADER_ROW};
use clause_model::Language;
use jiff::civil::Date;
use workbook::draft::{BaseFont, Properties};
use workbook::{CellRange, CellRef, SheetDraft, SheetRange, WorkbookDraft};

/// Drafts the workbook on progress: a summary with charts, the state over time, and every clause, point and
/// finding by what became of it, with filters. It states the day of the last assessment as its creation, so that
/// the same assessments give the same bytes.
pub fn progress_workbook(view: &ProgressView<'_>) -> WorkbookDraft {
    let last = view.progress.assessments.last();
    let mut draft = WorkbookDraft::new(last.map_or(Date::ZERO, |last| last.as_of));
    draft.sheets = vec![
        summary::sheet(view),
        over_time::sheet(view),
        clauses::sheet(view),
        points::sheet(view),
        findings::sheet(view),
        sources::sheet(view),
    ];
    draft.base_font = view.language.pick(BaseFont::latin(), BaseFont::chinese());
    draft.properties = Properties {
        title: view.title(),
        subject: view.subtitle(),
        company: view.progress.organisation.clone().unwrap_or_default(),
        comments: view.standard.notice.get(view.language).to_owned(),
        ..Properties::default()
    };
    draft
}

/// The sheets of the workbook.
#[derive(Debug, Clone, Copy)]
enum ProgressSheet {
    Summary,
    OverTime,
    Clauses,
    Points,
    Findings,
    Sources,
}

impl ProgressSheet {
    fn name(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            ProgressSheet::Summary => ("Summary", "总览"),
            ProgressSheet::OverTime => ("Over time", "历次评估"),
            ProgressSheet::Clauses => ("Clauses", "条款"),
            ProgressSheet::Points => ("Control points", "控制点"),
            ProgressSheet::Findings => ("Findings", "发现项"),
            ProgressSheet::Sources => ("Words and sources", "说明与来源"),
        };
        language.pick(en, zh)
    }

    /// Rows of one of its columns.
    fn range(self, language: Language, column: u32, (first, last): (u32, u32)) -> SheetRange {
        let rows = CellRange::new(CellRef::new(first, column), CellRef::new(last, column));
        SheetRange::new(self.name(language), rows)
    }
}

/// A sheet that is one table: its title, an intro across columns up to `last`, and the header.
fn table_sheet(
    view: &ProgressView<'_>,
    which: ProgressSheet,
    columns: &[Column],
    (intro, last): (&str, u32),
) -> SheetDraft {
    let name = which.name(view.language);
    let mut sheet = frame::sheet(name, &view.title());
    frame::header(&mut sheet, HEADER_ROW, columns);
    frame::title(&mut sheet, name, intro, last);
    sheet
}

/// The width of a column of periods.
fn period_width(view: &ProgressView<'_>) -> f64 {
    if view.progress.steps.is_empty() {
        22.0
    } else {
        30.0
    }
}

/// The days of a step, and whether it is the whole of several.
fn period(step: StepView<'_>, view: &ProgressView<'_>) -> String {
    let days = step.days();
    if step.is_overall && !view.progress.steps.is_empty() {
        let whole = view.language.pick("overall: ", "总体：");
        format!("{whole}{days}")
    } else {
        days
    }
}
