//! The questionnaire about changes: what an organisation that answered for an earlier edition is
//! still to be asked.

use super::frame::{FIRST_COLUMN, Frame, INTRO_ROW, TITLE_ROW};
use super::lists::Lists;
use super::{
    BlankOptions, QuestionRow, coverage, frame, no_longer_asked, organisation, questionnaire,
    questionnaire_of, register,
};
use crate::marks::{CORNER, CornerMark, OwnSheet};
use clause_model::submission::{Carried, PointAnswer, Submission};
use clause_model::{ControlPoint, Edition, Language, LocalText, Standard, Succession};
use std::collections::BTreeMap;
use workbook::{CellRef, Content, SheetDraft, WorkbookDraft};

/// The questionnaire about what changed, from the migrated submission: points without a carried part
/// are asked in full, remainders by their own question, and what is carried whole is listed on a
/// sheet of its own for confirmation. The register holds the carried entries.
pub fn delta_questionnaire(
    edition: &Edition,
    standard: &Standard,
    succession: &Succession,
    migrated: &Submission,
    options: &BlankOptions,
) -> WorkbookDraft {
    let within = |point: &&ControlPoint| {
        let clause = &point.id.clause;
        options.clauses.is_empty() || options.clauses.iter().any(|part| clause.is_within(part))
    };
    let answers: BTreeMap<_, &PointAnswer> = migrated
        .answers
        .iter()
        .map(|row| (&row.point, row))
        .collect();
    let earlier = standard
        .edition(&succession.from)
        .map_or_else(LocalText::default, |edition| edition.title.clone());
    let frame = frame(edition, standard, options.language);
    let rows = edition.points.iter().filter(within).map(|point| {
        let said = answers.get(&point.id).copied();
        question(&frame, succession, &earlier, (point, said))
    });
    let (carried, asked): (Vec<_>, Vec<_>) = rows.partition(|row| {
        row.said
            .and_then(|said| said.carried.as_ref())
            .is_some_and(|part| !part.remainder)
    });
    let mut draft = questionnaire_of(edition, standard, Some(succession), &asked, options);
    purpose(&frame, &mut draft, &earlier, (&asked, &carried));
    let lists = Lists::new(&frame);
    let own = OwnSheet::Carried;
    let sheet = questionnaire::sheet(&frame, own, Some(succession), &carried, &lists);
    insert_after(&frame, &mut draft, OwnSheet::Questionnaire, sheet);
    let dropped = no_longer_asked::sheet(&frame, succession);
    insert_after(&frame, &mut draft, OwnSheet::InterviewPlan, dropped);
    let mut rows: Vec<QuestionRow<'_>> = asked.iter().chain(&carried).cloned().collect();
    rows.sort_by_key(|row| edition.position(&row.point.id));
    enter_known(&frame, &mut draft, migrated, &rows);
    title(&frame, &mut draft, &earlier);
    mark(&mut draft, succession);
    super::settle(&mut draft, options.language);
    draft
}

/// Enters what is known already besides the answers: the organisation, its services, customers, suppliers
/// and sites, and the register.
fn enter_known(
    frame: &Frame<'_>,
    draft: &mut WorkbookDraft,
    migrated: &Submission,
    rows: &[QuestionRow<'_>],
) {
    if let Some(at) = place(frame, draft, OwnSheet::Organisation) {
        organisation::enter(&mut draft.sheets[at], &migrated.organisation);
    }
    // Evidence about one of several suppliers counts for that one alone only where the others are known.
    if let Some(at) = place(frame, draft, OwnSheet::Coverage) {
        let sheets =
            [OwnSheet::Questionnaire, OwnSheet::Carried].map(|own| place(frame, draft, own));
        let sheets = sheets.into_iter().flatten();
        let questionnaires: Vec<&SheetDraft> = sheets.map(|at| &draft.sheets[at]).collect();
        let sheet = coverage::sheet(frame, rows, &migrated.instances, &questionnaires);
        draft.sheets[at] = sheet;
    }
    if let Some(at) = place(frame, draft, OwnSheet::Register) {
        register::enter(frame, &mut draft.sheets[at], &migrated.register);
    }
}

/// Says in the titles that only what changed is asked.
fn title(frame: &Frame<'_>, draft: &mut WorkbookDraft, earlier: &LocalText) {
    let values = [
        ("edition", frame.text(&frame.edition.title)),
        ("earlier", frame.text(earlier)),
    ];
    let title = frame.filled(&frame.texts.delta.title, &values);
    for own in [OwnSheet::Start, OwnSheet::Questionnaire] {
        if let Some(at) = place(frame, draft, own) {
            let cell = CellRef::new(TITLE_ROW, FIRST_COLUMN);
            if let Some(drafted) = draft.sheets[at].cells.get_mut(&cell) {
                drafted.content = title.as_str().into();
            }
        }
    }
    draft.properties.title = title;
}

/// Says in the marks since which edition changes are asked about.
fn mark(draft: &mut WorkbookDraft, succession: &Succession) {
    let marked = draft.sheets.iter_mut();
    for drafted in marked.filter_map(|sheet| sheet.cells.get_mut(&CORNER)) {
        let Content::Text(text) = &drafted.content else {
            continue;
        };
        if let Ok(mark) = text.parse::<CornerMark>()
            && mark.about.is_some()
        {
            let since = Some(succession.from.clone());
            let mark = CornerMark { since, ..mark };
            drafted.content = mark.to_string().into();
        }
    }
}

fn question<'a>(
    frame: &Frame<'_>,
    succession: &'a Succession,
    earlier: &LocalText,
    (point, said): (&'a ControlPoint, Option<&'a PointAnswer>),
) -> QuestionRow<'a> {
    let part = said.and_then(|said| said.carried.as_ref());
    let remainder = part.is_some_and(|part| part.remainder);
    let row = succession.row_to(&point.id).filter(|_| remainder);
    QuestionRow {
        point,
        question_override: row.and_then(|row| row.delta_question.as_ref()),
        note: part.map(|part| note(frame, earlier, part)),
        said,
    }
}

/// What was carried over from where.
fn note(frame: &Frame<'_>, earlier: &LocalText, part: &Carried) -> LocalText {
    let texts = &frame.texts.delta;
    let pattern = if part.remainder {
        &texts.remainder_note
    } else {
        &texts.carried_note
    };
    let sources: Vec<String> = part.sources.iter().map(ToString::to_string).collect();
    let values = [
        ("earlier", frame.text(earlier)),
        ("sources", &*frame.list(&sources)),
    ];
    let mut text = frame.filled(pattern, &values);
    if part.by_certificate {
        text += frame.language.pick(" ", "");
        text += frame.text(&texts.by_certificate);
    }
    LocalText(
        Language::ALL
            .map(|language| (language, text.clone()))
            .into(),
    )
}

/// Says on the start sheet how much is asked and how much carried.
fn purpose(
    frame: &Frame<'_>,
    draft: &mut WorkbookDraft,
    earlier: &LocalText,
    (asked, carried): (&[QuestionRow<'_>], &[QuestionRow<'_>]),
) {
    let remainders = asked.iter().filter(|row| row.question_override.is_some());
    let remainder = remainders.count();
    let numbers = [asked.len() - remainder, remainder, carried.len()].map(|n| n.to_string());
    let values = [
        ("edition", frame.text(&frame.edition.title)),
        ("earlier", frame.text(earlier)),
        ("full", &*numbers[0]),
        ("remainder", &*numbers[1]),
        ("carried", &*numbers[2]),
    ];
    let text = frame.filled(&frame.texts.delta.purpose, &values);
    let Some(at) = place(frame, draft, OwnSheet::Start) else {
        return;
    };
    let start = &mut draft.sheets[at];
    let cell = CellRef::new(INTRO_ROW, FIRST_COLUMN);
    if let Some(drafted) = start.cells.get_mut(&cell) {
        drafted.content = text.as_str().into();
        start.row_heights.insert(INTRO_ROW, 64.0);
    }
}

fn place(frame: &Frame<'_>, draft: &WorkbookDraft, own: OwnSheet) -> Option<usize> {
    let name = own.name().get(frame.language);
    draft.sheets.iter().position(|sheet| sheet.name == name)
}

fn insert_after(frame: &Frame<'_>, draft: &mut WorkbookDraft, own: OwnSheet, sheet: SheetDraft) {
    let at = place(frame, draft, own).map_or(draft.sheets.len(), |at| at + 1);
    draft.sheets.insert(at, sheet);
}
