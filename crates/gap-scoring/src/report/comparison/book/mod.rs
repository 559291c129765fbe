//! The comparison of two editions as a workbook.

mod charts;
mod clauses;
mod control_points;
mod dropped;
pub(in crate::report) mod frame;
mod lineage;
mod overview;
mod places;
mod reference;
pub(in crate::report) use control_points::demands;
pub(in crate::report) use reference::heads;
mod terms;

use super::view::ComparisonView;
use jiff::civil::Date;
use places::Places;
use workbook::WorkbookDraft;
use workbook::draft::{BaseFont, Properties};

/// Drafts the workbook about two editions: totals, clauses, every point beside its predecessors, what
/// is no longer asked, what became of each old point, terms, rubric and sources. Counts are formulas
/// over the control points. `created` is the date of creation that the file states.
pub fn comparison_workbook(view: &ComparisonView, created: Date) -> WorkbookDraft {
    let places = Places::of(view);
    let mut draft = WorkbookDraft::new(created);
    draft.sheets = vec![
        overview::sheet(view, &places),
        clauses::sheet(view, &places),
        control_points::sheet(view, &places),
        dropped::sheet(view, &places),
        lineage::sheet(view, &places),
        terms::sheet(view),
        reference::sheet(view),
    ];
    draft.base_font = view.language.pick(BaseFont::latin(), BaseFont::chinese());
    draft.custom_properties = view.origin().properties();
    draft.properties = Properties {
        title: view.title(),
        subject: view.standard.subject.clone(),
        comments: view.standard.notice.clone(),
        ..Properties::default()
    };
    draft
}
