//! The workbook for the class.

use super::key::{Key, Lists};
use super::question::{Exercise, Question};
use super::{TrainingOptions, exercise_sheet, score, start};
use crate::report::comparison::ComparisonView;
use workbook::WorkbookDraft;
use workbook::draft::{BaseFont, Properties};

pub(super) fn draft(
    view: &ComparisonView,
    questions: &[Question],
    options: &TrainingOptions,
) -> WorkbookDraft {
    let (key, lists) = (Key::new(view, questions), Lists::new(view, questions));
    let mut draft = WorkbookDraft::new(options.created);
    draft.sheets = vec![start::sheet(view, questions, options)];
    for exercise in Exercise::ALL {
        let own: Vec<&Question> = questions
            .iter()
            .filter(|one| one.exercise == exercise)
            .collect();
        let sheet = exercise_sheet::sheet(view, exercise, &own, &key, &lists);
        draft.sheets.push(sheet);
    }
    draft.sheets.push(score::sheet(view, questions));
    draft.sheets.push(lists.into_sheet());
    draft.sheets.push(key.into_sheet());
    dress(view, options, &mut draft);
    draft
}

/// Font and properties, as both workbooks have them.
pub(super) fn dress(view: &ComparisonView, options: &TrainingOptions, draft: &mut WorkbookDraft) {
    let mut origin = view.origin();
    origin.settings.insert("set", options.seed.to_string());
    let questions = options.per_clause.to_string();
    origin.settings.insert("questions", questions);
    draft.custom_properties = origin.properties();
    draft.base_font = view.language.pick(BaseFont::latin(), BaseFont::chinese());
    draft.properties = Properties {
        title: view.title(),
        subject: view.language.pick(
            format!("Set {}", options.seed),
            format!("题组{}", options.seed),
        ),
        comments: view.standard.notice.clone(),
        ..Properties::default()
    };
}
