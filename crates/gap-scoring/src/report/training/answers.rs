//! The trainer's answers.

use super::class::dress;
use super::{Question, TrainingOptions};
use crate::report::comparison::ComparisonView;
use crate::report::comparison::book::frame::{
    self, FIRST_ROW, HEADER_ROW, Row, column, id, mark, told,
};
use workbook::{SheetDraft, WorkbookDraft};

/// The last column that titles run over.
const TITLE_END: u32 = 6;

pub(super) fn draft(
    view: &ComparisonView,
    questions: &[Question],
    options: &TrainingOptions,
) -> WorkbookDraft {
    let mut draft = WorkbookDraft::new(options.created);
    draft.sheets = vec![sheet(view, questions, options)];
    dress(view, options, &mut draft);
    draft
}

fn sheet(view: &ComparisonView, questions: &[Question], options: &TrainingOptions) -> SheetDraft {
    let (language, new) = (view.language, view.new_edition());
    let name = language.pick("Answers", "答案");
    let mut sheet = frame::sheet(name, &view.title());
    let columns = [
        column(language.pick("Exercise", "练习"), 16.0),
        column(language.pick("No.", "序号"), 7.0),
        column(language.pick("Clause", "条款"), 8.5),
        column(
            language.pick(format!("Point {new}"), format!("{new}控制点")),
            10.5,
        ),
        column(
            language.pick(format!("Requirement {new}"), format!("{new}要求")),
            44.0,
        ),
        column(
            language.pick("Right answers (one is enough)", "正确答案（答对其一即可）"),
            28.0,
        ),
        column(language.pick("Why", "说明"), 70.0),
    ];
    frame::header(&mut sheet, HEADER_ROW, &columns);
    let title = language.pick(
        format!("Answers to set {}", options.seed),
        format!("题组{}的答案", options.seed),
    );
    let intro = language.pick(
        "For the trainer. The class workbook with the same set number holds the questions in the same order.",
        "供讲师使用。题组编号相同的学员工作簿中，题目顺序与此一致。",
    );
    frame::title(&mut sheet, &title, intro, TITLE_END);
    for (row, question) in (FIRST_ROW..).zip(questions) {
        let line = view
            .points
            .iter()
            .find(|one| one.point.id == question.point);
        let demand = line.map_or("", |one| one.point.requirement.as_str());
        let mut cells = Row::new(&mut sheet, row);
        cells
            .at(0, question.exercise.sheet(language), &told())
            .at(1, question.number, &mark())
            .at(2, question.clause.to_string(), &id())
            .at(3, question.point.to_string(), &id().bold())
            .at(4, demand, &told())
            .at(5, question.right.join("\n"), &told().bold())
            .at(6, question.explanation.as_str(), &told());
        cells.fit();
    }
    frame::table(&mut sheet, columns.len(), questions.len(), 4);
    sheet
}
