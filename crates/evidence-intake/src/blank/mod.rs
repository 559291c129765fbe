//! The blank questionnaire: the workbook that an organisation is sent.
//!
//! [`blank_questionnaire`] asks about an edition or a part of it; [`questionnaire_of`] takes the rows
//! from the caller, so that only some points are asked, with a question of their own each.

mod answer_list;
mod coverage;
mod delta;
mod entry_rules;
mod frame;
mod interviews;
mod line_fit;
mod lists;
mod looks;
mod no_longer_asked;
mod organisation;
mod progress;
mod question_columns;
mod questionnaire;
mod register;
mod requests;
mod start;
#[cfg(test)]
mod tests;
pub mod texts;

use crate::marks::{About, OwnSheet, PROPERTY};
use clause_model::origin::Origin;
use clause_model::submission::PointAnswer;
use clause_model::{ClauseId, ControlPoint, Edition, Language, LocalText, Standard, Succession};
use frame::Frame;
use jiff::civil::Date;
use std::collections::BTreeMap;
use workbook::draft::{BaseFont, Properties};
use workbook::{SheetDraft, WorkbookDraft};

pub use delta::delta_questionnaire;
pub use frame::FIRST_ROW;
pub use questionnaire::added_rows;
pub use register::REGISTER_ROWS;
pub(crate) use texts::is_header_note;

/// What a blank questionnaire is to be like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlankOptions {
    /// Its language.
    pub language: Language,
    /// The clauses that it asks about, with their parts: a department's share. Empty means all.
    pub clauses: Vec<ClauseId>,
    /// The date of creation that the file states.
    pub created: Date,
}

/// A control point that is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionRow<'a> {
    /// The point.
    pub point: &'a ControlPoint,
    /// A question that replaces the point's own, such as one about a remainder.
    pub question_override: Option<&'a LocalText>,
    /// A remark below the question, such as what was carried over.
    pub note: Option<LocalText>,
    /// What is known of the point already: the carried part, evidence, who operates it.
    pub said: Option<&'a PointAnswer>,
}

impl<'a> QuestionRow<'a> {
    /// The point with its own question.
    pub fn plain(point: &'a ControlPoint) -> Self {
        QuestionRow {
            point,
            question_override: None,
            note: None,
            said: None,
        }
    }
}

/// The questionnaire on an edition, or on the clauses that the options name.
pub fn blank_questionnaire(
    edition: &Edition,
    standard: &Standard,
    succession: Option<&Succession>,
    options: &BlankOptions,
) -> WorkbookDraft {
    let asked = |point: &&ControlPoint| {
        let clause = &point.id.clause;
        options.clauses.is_empty() || options.clauses.iter().any(|part| clause.is_within(part))
    };
    let rows: Vec<QuestionRow<'_>> = edition
        .points
        .iter()
        .filter(asked)
        .map(QuestionRow::plain)
        .collect();
    questionnaire_of(edition, standard, succession, &rows, options)
}

/// The questionnaire on chosen control points, in the order of the edition.
pub fn questionnaire_of(
    edition: &Edition,
    standard: &Standard,
    succession: Option<&Succession>,
    rows: &[QuestionRow<'_>],
    options: &BlankOptions,
) -> WorkbookDraft {
    let frame = frame(edition, standard, options.language);
    let mut rows = rows.to_vec();
    rows.sort_by_key(|row| edition.position(&row.point.id));
    let lists = lists::Lists::new(&frame);
    let questionnaire =
        questionnaire::sheet(&frame, OwnSheet::Questionnaire, succession, &rows, &lists);
    let mut draft = WorkbookDraft::new(options.created);
    draft.sheets = vec![
        start::sheet(&frame, standard, &rows, options, &questionnaire),
        organisation::sheet(&frame),
        coverage::sheet(&frame, &rows, &BTreeMap::new(), &[&questionnaire]),
        questionnaire,
        register::sheet(&frame, &lists),
        requests::sheet(&frame, &rows, &lists),
        interviews::sheet(&frame, &rows),
        lists.into_sheet(),
    ];
    draft.properties = Properties {
        title: frame.filled(
            &frame.texts.start.title,
            &[("edition", frame.text(&edition.title))],
        ),
        ..Properties::default()
    };
    let mark = frame.about.property();
    let origin = Origin::of(&standard.id, &standard.version);
    draft.custom_properties = origin.properties();
    draft.custom_properties.insert(PROPERTY.to_owned(), mark);
    draft.base_font = options
        .language
        .pick(BaseFont::latin(), BaseFont::chinese());
    draft
}

/// What all sheets of a questionnaire share.
fn frame<'a>(edition: &'a Edition, standard: &Standard, language: Language) -> Frame<'a> {
    Frame {
        texts: texts::texts(),
        language,
        edition,
        about: About {
            standard: standard.id.clone(),
            edition: edition.id.clone(),
            language,
        },
    }
}

/// Counts again on the coverage sheet what is answered by name.
fn count_names(draft: &mut WorkbookDraft, language: Language) {
    let at = |own: OwnSheet| {
        let name = own.name().get(language);
        draft.sheets.iter().position(|sheet| sheet.name == name)
    };
    let sheets = [OwnSheet::Questionnaire, OwnSheet::Carried].map(at);
    let sheets = sheets.into_iter().flatten();
    let questionnaires: Vec<SheetDraft> = sheets.map(|at| draft.sheets[at].clone()).collect();
    if let Some(coverage) = at(OwnSheet::Coverage) {
        coverage::count(&mut draft.sheets[coverage], &questionnaires);
    }
}

/// Settles a questionnaire that was filled in as a draft: the progress that is shown without
/// recalculation, and rows high enough for what was entered.
pub fn settle(draft: &mut WorkbookDraft, language: Language) {
    progress::count(draft, language);
    count_names(draft, language);
    for sheet in &mut draft.sheets {
        line_fit::raise_rows(sheet);
    }
}
