//! The sheet of one exercise: questions, answers in dropdowns, marks by formula.

use super::key::{Key, Lists};
use super::question::{Exercise, Question};
use crate::report::comparison::ComparisonView;
use crate::report::comparison::book::frame::{
    self, FIRST_ROW, HEADER_ROW, Row, SMALL, column, count, id, mark, told,
};
use workbook::draft::{
    Comparison, ConditionalDraft, ConditionalRule, Message, Protection, ValidationDraft,
    ValidationRule,
};
use workbook::{Cached, CellRange, CellRef, Content, SheetDraft, SheetRange, formula, theme};

/// The column of the clause.
const CLAUSE: u32 = 1;
/// The column of the answer.
const ANSWER: u32 = 6;
/// The column of the mark.
const MARK: u32 = 7;
/// The column of the points.
const POINTS: u32 = 8;

/// The cell where a question is answered.
pub(super) fn answer_cell(number: u32) -> CellRef {
    CellRef::new(FIRST_ROW + number - 1, ANSWER)
}

/// The columns of an exercise that scores add up.
pub(super) struct Scored {
    /// The clauses of the questions.
    pub(super) clauses: SheetRange,
    /// The points of the answers.
    pub(super) points: SheetRange,
}

/// Where an exercise with so many questions is scored.
pub(super) fn scored(view: &ComparisonView, exercise: Exercise, questions: usize) -> Scored {
    let last = FIRST_ROW + questions.max(1) as u32 - 1;
    let range = |column| {
        let cells = CellRange::new(CellRef::new(FIRST_ROW, column), CellRef::new(last, column));
        SheetRange::new(exercise.sheet(view.language), cells)
    };
    Scored {
        clauses: range(CLAUSE),
        points: range(POINTS),
    }
}

/// The words for a right and a wrong answer.
fn verdicts(view: &ComparisonView) -> [&'static str; 2] {
    [
        view.language.pick("Right", "正确"),
        view.language.pick("Wrong", "错误"),
    ]
}

pub(super) fn sheet(
    view: &ComparisonView,
    exercise: Exercise,
    questions: &[&Question],
    key: &Key,
    lists: &Lists,
) -> SheetDraft {
    let language = view.language;
    let title = exercise.asks(language);
    let mut sheet = frame::sheet(exercise.sheet(language), title);
    let columns = columns(view, exercise);
    frame::header(&mut sheet, HEADER_ROW, &columns);
    frame::title(&mut sheet, title, exercise.instruction(language), POINTS);
    for question in questions {
        ask(view, &mut sheet, question, key);
        offer(view, &mut sheet, question, lists);
    }
    frame::table(&mut sheet, columns.len(), questions.len(), 0);
    highlight(view, &mut sheet, questions.len());
    sheet.protection = Some(Protection::default());
    sheet
}

fn columns(view: &ComparisonView, exercise: Exercise) -> Vec<frame::Column> {
    let (language, old, new) = (view.language, view.old_edition(), view.new_edition());
    let beside = match exercise {
        Exercise::Kind => language.pick(format!("Requirement {old}"), format!("{old}要求")),
        Exercise::Origin => language.pick(
            format!("Points of {old} to choose from"),
            format!("可选的{old}控制点"),
        ),
        Exercise::Evidence => language.pick("What changed".to_owned(), "变化说明".to_owned()),
    };
    vec![
        column(language.pick("No.", "序号"), 7.0),
        column(language.pick("Clause", "条款"), 8.5),
        column(
            language.pick(format!("Point {new}"), format!("{new}控制点")),
            10.5,
        ),
        column(language.pick("Topic", "主题"), 18.0),
        column(
            language.pick(format!("Requirement {new}"), format!("{new}要求")),
            42.0,
        ),
        column(beside, 46.0),
        column(language.pick("Your answer *", "你的答案 *"), 28.0),
        column(language.pick("Mark", "判定"), 10.0),
        column(language.pick("Points", "得分"), 8.5),
    ]
}

fn ask(view: &ComparisonView, sheet: &mut SheetDraft, question: &Question, key: &Key) {
    let answer = question.cell;
    let points = CellRef::new(answer.row, POINTS);
    let [right, wrong] = verdicts(view);
    let scored = format!(
        "=IF({answer}=\"\",0,IF(SUMPRODUCT(({}={answer})*1)>0,1,0))",
        key.range(question)
    );
    let marked = format!(
        "=IF({answer}=\"\",\"\",IF({points}=1,{},{}))",
        formula::quoted(right),
        formula::quoted(wrong)
    );
    let line = view
        .points
        .iter()
        .find(|one| one.point.id == question.point);
    let (topic, demand) = line.map_or(("", ""), |one| (&one.point.topic, &one.point.requirement));
    let mut cells = Row::new(sheet, answer.row);
    cells
        .at(0, question.number, &mark())
        .at(CLAUSE, question.clause.to_string(), &id())
        .at(2, question.point.to_string(), &id().bold())
        .at(3, topic, &told())
        .at(4, demand, &told())
        .at(5, question.beside.as_str(), &told())
        .at(ANSWER, Content::Blank, &theme::input().size(SMALL))
        .at(
            MARK,
            Content::formula(marked, Cached::Empty),
            &mark().formula_hidden(),
        )
        .at(
            POINTS,
            Content::formula(scored, Cached::from(0u32)),
            &count().formula_hidden(),
        );
    cells.fit();
}

/// The dropdown of a question.
fn offer(view: &ComparisonView, sheet: &mut SheetDraft, question: &Question, lists: &Lists) {
    let language = view.language;
    let cell = CellRange::single(question.cell);
    let mut rule = ValidationDraft::new(cell, ValidationRule::ListFrom(lists.range(question)));
    rule.error = Some(Message::new(
        language.pick("Choose from the list", "请从列表中选择"),
        language.pick(
            "Only the answers of the list can be marked. Delete the entry to leave the question open.",
            "只有列表中的答案才能评分。若不作答，请清空该单元格。",
        ),
    ));
    sheet.validations.push(rule);
}

fn highlight(view: &ComparisonView, sheet: &mut SheetDraft, questions: usize) {
    let last = FIRST_ROW + questions.max(1) as u32 - 1;
    let range = CellRange::new(CellRef::new(FIRST_ROW, MARK), CellRef::new(last, MARK));
    let colours = [theme::FULLY, theme::PARTLY];
    for (word, colour) in verdicts(view).into_iter().zip(colours) {
        let rule = ConditionalRule::Cell {
            comparison: Comparison::TextIs(word.to_owned()),
            style: theme::highlight(colour),
        };
        sheet.conditionals.push(ConditionalDraft::new(range, rule));
    }
}
