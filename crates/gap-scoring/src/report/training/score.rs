//! The score: per clause, per exercise, and in all.

use super::exercise_sheet::scored;
use super::question::{Exercise, Question};
use crate::report::comparison::ComparisonView;
use crate::report::comparison::book::frame::{
    self, FIRST_ROW, HEADER_ROW, Row, column, count, id, share, told, total,
};
use workbook::draft::{Protection, Style};
use workbook::{Cached, CellRange, CellRef, Content, SheetDraft};

/// The first of the two columns of an exercise: points, and points possible.
const EXERCISES: u32 = 2;
/// The points of all exercises.
const ALL: u32 = EXERCISES + 2 * Exercise::ALL.len() as u32;
/// Their share of the possible.
const SHARE: u32 = ALL + 2;

/// The formula of an exercise's points in a row.
type Earned<'a> = dyn Fn(Exercise, u32) -> String + 'a;

/// The name of the sheet.
pub(super) fn name(view: &ComparisonView) -> &'static str {
    view.language.pick("Score", "得分")
}

/// The cells of the total: points and points possible.
pub(super) fn total_cells(view: &ComparisonView) -> [CellRef; 2] {
    let row = FIRST_ROW + view.clauses.len() as u32;
    [CellRef::new(row, ALL), CellRef::new(row, ALL + 1)]
}

pub(super) fn sheet(view: &ComparisonView, questions: &[Question]) -> SheetDraft {
    let language = view.language;
    let mut sheet = frame::sheet(name(view), &view.title());
    frame::header(&mut sheet, HEADER_ROW, &columns(view));
    let intro = language.pick(
        "One point for each right answer. Open questions and wrong answers give none.",
        "每答对一题得一分，未作答和答错不得分。",
    );
    frame::title(&mut sheet, name(view), intro, SHARE);
    for (row, line) in (FIRST_ROW..).zip(&view.clauses) {
        let possible = |exercise| possible(questions, exercise, |one| one.clause == line.clause);
        let points = |exercise, row| by_clause(view, questions, exercise, row);
        let head = (line.clause.to_string(), line.title.as_str());
        write(&mut sheet, row, head, (&points, &possible), |style| style);
    }
    let last = HEADER_ROW + view.clauses.len() as u32;
    let sum = |exercise, _row| {
        let column = column_of(exercise);
        let range = CellRange::new(CellRef::new(FIRST_ROW, column), CellRef::new(last, column));
        format!("=SUM({range})")
    };
    let possible = |exercise| possible(questions, exercise, |_| true);
    let head = (language.pick("All", "合计").to_owned(), "");
    write(&mut sheet, last + 1, head, (&sum, &possible), total);
    sheet.freeze = Some(CellRef::new(FIRST_ROW, 2));
    sheet.protection = Some(Protection::default());
    sheet
}

fn columns(view: &ComparisonView) -> Vec<frame::Column> {
    let language = view.language;
    let of = language.pick("of", "满分");
    let mut columns = vec![
        column(language.pick("Clause", "条款"), 10.0),
        column(language.pick("Title", "标题"), 44.0),
    ];
    for exercise in Exercise::ALL {
        columns.push(column(exercise.sheet(language), 17.0));
        columns.push(column(of, 8.0));
    }
    columns.push(column(language.pick("All exercises", "全部练习"), 12.0));
    columns.push(column(of, 8.0));
    columns.push(column(language.pick("Share", "得分率"), 11.0));
    columns
}

/// The column of an exercise's points.
fn column_of(exercise: Exercise) -> u32 {
    let place = Exercise::ALL.iter().position(|one| *one == exercise);
    EXERCISES + 2 * place.unwrap_or_default() as u32
}

fn possible(questions: &[Question], exercise: Exercise, counts: impl Fn(&Question) -> bool) -> u32 {
    let asked = questions.iter().filter(|one| one.exercise == exercise);
    asked.filter(|one| counts(one)).count() as u32
}

/// The points of a clause in an exercise. Clauses are compared as texts: 5.1 is not 5.10.
fn by_clause(
    view: &ComparisonView,
    questions: &[Question],
    exercise: Exercise,
    row: u32,
) -> String {
    let asked = possible(questions, exercise, |_| true);
    let scored = scored(view, exercise, asked as usize);
    let clause = CellRef::new(row, 0);
    format!(
        "=SUMPRODUCT(({}=${clause})*{})",
        scored.clauses, scored.points
    )
}

fn write(
    sheet: &mut SheetDraft,
    row: u32,
    (clause, title): (String, &str),
    (points, possible): (&Earned<'_>, &dyn Fn(Exercise) -> u32),
    looks: impl Fn(Style) -> Style,
) {
    let nothing = || Cached::from(0u32);
    let mut cells = Row::new(sheet, row);
    cells
        .at(0, clause, &looks(id()))
        .at(1, title, &looks(told()));
    let (mut earned, mut attainable) = (Vec::new(), 0);
    for exercise in Exercise::ALL {
        let column = column_of(exercise);
        let formula = Content::formula(points(exercise, row), nothing());
        cells.at(column, formula, &looks(count()));
        cells.at(column + 1, possible(exercise), &looks(count()));
        earned.push(CellRef::new(row, column).to_string());
        attainable += possible(exercise);
    }
    let (all, of) = (CellRef::new(row, ALL), CellRef::new(row, ALL + 1));
    let sum = Content::formula(format!("={}", earned.join("+")), nothing());
    let ratio = format!("=IF({of}=0,\"\",{all}/{of})");
    let cached = if attainable == 0 {
        Cached::Empty
    } else {
        nothing()
    };
    cells
        .at(ALL, sum, &looks(count()))
        .at(ALL + 1, attainable, &looks(count()))
        .at(SHARE, Content::formula(ratio, cached), &looks(share()));
    cells.fit();
}
