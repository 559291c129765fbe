//! Documents made from an assessment. [`gap_report`] drafts the workbook that goes to the client, [`filled_report`]
//! the same with what people filled in.
//!
//! Sheets are drafted from a `view::View`; every formula comes from `formula` together with the
//! value that a spreadsheet engine computes for it.

mod assessment_page;
mod chart;
mod column;
pub mod comparison;
pub mod estimate;
mod filling;
mod formula;
mod frame;
mod label;
mod line_fit;
mod looks;
mod page;
mod place;
pub mod portfolio;
pub mod progress;
mod role_name;
mod row_writer;
mod sheet;
mod source_cells;
pub mod training;
mod view;
mod word;

pub use assessment_page::assessment_page;
pub use filling::filled_report;
pub use role_name::role_name;

use crate::assessment::Assessment;
use clause_model::method::Method;
use clause_model::{Edition, Standard, Succession};
use diagnostics::Language;
use view::View;
use workbook::WorkbookDraft;
use workbook::draft::{BaseFont, Properties};

/// The version of the marks in a report. A reader refuses a higher one.
pub const REPORT_FORMAT: u32 = 1;
/// The custom document property that repeats the marks.
const PROPERTY: &str = "clausewise";

/// What a report needs besides the assessment.
#[derive(Debug, Clone, Copy)]
pub struct ReportContext<'a> {
    /// The thresholds and tables that the assessment was made with.
    pub method: &'a Method,
    /// The standard.
    pub standard: &'a Standard,
    /// The edition assessed against.
    pub edition: &'a Edition,
    /// The successions between the standard's editions.
    pub successions: &'a [Succession],
}

/// Drafts the gap report: a workbook whose ratings, grades, counts and gates are formulas.
///
/// The language is that of the assessment, the date of creation its as-of date, so that the same
/// assessment gives the same bytes.
pub fn gap_report(assessment: &Assessment, context: &ReportContext<'_>) -> WorkbookDraft {
    let view = View::of(assessment, context);
    let settings = &assessment.provenance.settings;
    let mut draft = WorkbookDraft::new(settings.as_of);
    draft.base_font = match view.language {
        Language::En => BaseFont::latin(),
        Language::Zh => BaseFont::chinese(),
    };
    draft.properties = properties(&view);
    let about = format!(
        "{REPORT_FORMAT} report {} {} {}",
        assessment.provenance.standard, assessment.provenance.edition, view.language
    );
    draft.custom_properties = assessment.provenance.origin().properties();
    draft.custom_properties.insert(PROPERTY.to_owned(), about);
    draft.sheets = sheet::all(&view);
    draft
}

fn properties(view: &View<'_>) -> Properties {
    let provenance = &view.assessment.provenance;
    let organisation = view.assessment.organisation.name.clone();
    let assessor = view.assessment.organisation.assessor.clone();
    Properties {
        title: format!(
            "{} {}",
            view.say(label::REPORT_TITLE),
            provenance.edition_title
        ),
        subject: format!("{}, {}", provenance.settings.as_of, provenance.program),
        author: assessor.unwrap_or_default(),
        company: organisation.unwrap_or_default(),
        comments: view.say(label::SELF_ASSESSMENT).to_owned(),
    }
}
