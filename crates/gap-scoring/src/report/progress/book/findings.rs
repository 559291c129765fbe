//! Every finding by what became of it, step by step, with filters.

use super::{ProgressSheet, period, period_width, table_sheet};
use crate::finding::FindingGrade;
use crate::progress::{FindingBrief, FindingMovement};
use crate::report::comparison::book::frame::{
    self, Column, FIRST_ROW, Row, column, count, id, mark, told,
};
use crate::report::looks;
use crate::report::progress::view::{ProgressView, StepView};
use crate::report::word::Worded;
use workbook::{CellRange, CellRef, Content, SheetDraft};

pub(super) fn sheet(view: &ProgressView<'_>) -> SheetDraft {
    let language = view.language;
    let columns = columns(view);
    let intro = language.pick(
        "Findings are followed by their cause. Where a cause has changed, one finding is replaced by another. \
         Titles stand in the language of their assessment.",
        "发现项按原因跟踪；原因改变时，由另一发现项取代。标题使用各次评估的语言。",
    );
    let mut sheet = table_sheet(view, ProgressSheet::Findings, &columns, (intro, 5));
    let mut row = FIRST_ROW;
    for step in view.all_steps() {
        for finding in &step.step.findings {
            line(view, &mut sheet, row, step, finding);
            row += 1;
        }
    }
    let rows = (row - FIRST_ROW) as usize;
    frame::table(&mut sheet, columns.len(), rows, 2);
    if rows > 0 {
        let range = CellRange::new(CellRef::new(FIRST_ROW, 3), CellRef::new(row - 1, 4));
        looks::highlight_grades(&mut sheet, range, language);
    }
    sheet
}

fn columns(view: &ProgressView<'_>) -> Vec<Column> {
    let language = view.language;
    vec![
        column(language.pick("From – to", "期间"), period_width(view)),
        column(language.pick("Change", "变化"), 15.0),
        column(language.pick("Finding", "发现项"), 60.0),
        column(language.pick("Grade before", "前次等级"), 16.0),
        column(language.pick("Grade now", "本次等级"), 16.0),
        column(language.pick("No. before", "前次编号"), 8.0),
        column(language.pick("No. now", "本次编号"), 8.0),
        column(language.pick("Points before", "前次控制点"), 26.0),
        column(language.pick("Points now", "本次控制点"), 26.0),
    ]
}

fn line(
    view: &ProgressView<'_>,
    sheet: &mut SheetDraft,
    row: u32,
    step: StepView<'_>,
    finding: &FindingMovement,
) {
    let language = view.language;
    let sides = [&finding.before, &finding.after].map(Option::as_ref);
    let title = sides.iter().rev().flatten().next();
    let grade = |one: Option<&FindingBrief>| {
        one.map_or("–", |one| FindingGrade::word(&one.grade, language))
    };
    let number = |one: Option<&FindingBrief>| {
        one.map_or(Content::text("–"), |one| Content::from(one.number))
    };
    let points =
        |one: Option<&FindingBrief>| one.map_or_else(String::new, |one| step.list(&one.points));
    let [before, after] = sides;
    let mut line = Row::new(sheet, row);
    line.at(0, period(step, view), &told())
        .at(1, finding.change.name(language), &mark().bold())
        .at(2, title.map_or("", |one| one.title.as_str()), &told())
        .at(3, grade(before), &mark())
        .at(4, grade(after), &mark())
        .at(5, number(before), &count())
        .at(6, number(after), &count())
        .at(7, points(before), &id())
        .at(8, points(after), &id());
    line.fit();
}
