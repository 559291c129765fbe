//! The first sheet of the class workbook.

use super::TrainingOptions;
use super::question::{Exercise, Question};
use super::score;
use crate::report::comparison::ComparisonView;
use crate::report::comparison::book::frame::{self, heading, prose};
use crate::report::comparison::words::degree_note;
use workbook::draft::Protection;
use workbook::{Cached, CellRef, Content, SheetDraft, theme};

/// The last column.
const LAST: u32 = 3;

pub(super) fn sheet(
    view: &ComparisonView,
    questions: &[Question],
    options: &TrainingOptions,
) -> SheetDraft {
    let language = view.language;
    let title = language.pick(
        format!("Exercises: {} to {}", view.from.title, view.to.id),
        format!("练习：{}到{}的变化", view.from.title, view.new_edition()),
    );
    let mut sheet = frame::sheet(language.pick("Start", "说明"), &title);
    sheet.set_widths(&[26.0, 34.0, 20.0, 36.0]);
    let intro = language.pick(
        "Answer in the yellow cells of the three exercise sheets, from the dropdown of each cell. Marks and points \
         appear as you answer.",
        "请在三张练习表的黄色单元格中，从下拉列表选择答案。作答后即显示判定与得分。",
    );
    frame::title(&mut sheet, &title, intro, LAST);
    person(view, &mut sheet);
    let row = results(view, &mut sheet, questions, 7);
    let row = exercises(view, &mut sheet, row + 1);
    heading(
        &mut sheet,
        row + 1,
        (0, LAST),
        language.pick("Good to know", "提示"),
    );
    let set = language.pick(
        format!(
            "Set {}. The trainer's answers bear the same number.",
            options.seed
        ),
        format!("题组{}。讲师答案标有相同编号。", options.seed),
    );
    let kinds = language.pick(
        "The kinds of change and the change degree are explained in the comparison of the editions.",
        "变化类型与变化度的含义见版本对比文件。",
    );
    let notes = [
        set.as_str(),
        kinds,
        degree_note(language),
        &view.standard.notice,
    ];
    for (row, text) in (row + 2..).zip(notes) {
        prose(&mut sheet, row, (0, LAST), text, &theme::prose().size(10));
    }
    sheet.protection = Some(Protection::default());
    sheet
}

fn person(view: &ComparisonView, sheet: &mut SheetDraft) {
    let language = view.language;
    let fields = [language.pick("Name", "姓名"), language.pick("Date", "日期")];
    for (row, label) in (3u32..).zip(fields) {
        sheet.put(row, 0, label, &theme::label());
        sheet.put(row, 1, Content::Blank, &theme::input());
    }
}

/// The total, live. Gives the row below.
fn results(view: &ComparisonView, sheet: &mut SheetDraft, questions: &[Question], row: u32) -> u32 {
    let language = view.language;
    heading(sheet, row - 1, (0, LAST), language.pick("Score", "得分"));
    let quoted = workbook::SheetRange::quoted_sheet(score::name(view));
    let [points, possible] = score::total_cells(view);
    let count = questions.len() as u32;
    let of = language.pick(" of ", " / ");
    let text = format!("={quoted}!{points}&\"{of}\"&{quoted}!{possible}");
    let cached = Cached::from(format!("0{of}{count}"));
    sheet.put(row, 0, language.pick("Points", "得分"), &theme::label());
    sheet.put(row, 1, Content::formula(text, cached), &theme::figure());
    let target = CellRef::new(0, 0);
    let link = language.pick("By clause", "按条款查看");
    let link = Content::internal_link(score::name(view), target, link);
    sheet.put(row, 2, link, &theme::link());
    sheet.row_heights.insert(row, 32.0);
    row + 1
}

/// The exercises and where they stand. Gives the row below.
fn exercises(view: &ComparisonView, sheet: &mut SheetDraft, row: u32) -> u32 {
    let language = view.language;
    heading(
        sheet,
        row,
        (0, LAST),
        language.pick("The exercises", "练习内容"),
    );
    let mut row = row + 1;
    for exercise in Exercise::ALL {
        let name = exercise.sheet(language);
        let target = Content::internal_link(name, CellRef::new(0, 0), name);
        sheet.put(row, 0, target, &theme::link());
        let (asks, how) = (exercise.asks(language), exercise.instruction(language));
        let text = format!("{asks}{}{how}", language.pick(" ", ""));
        prose(sheet, row, (1, LAST), &text, &theme::prose().size(10));
        row += 1;
    }
    row
}
