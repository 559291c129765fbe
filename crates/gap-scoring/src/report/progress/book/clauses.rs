//! How each process moved, step by step.

use super::{ProgressSheet, period, period_width, table_sheet};
use crate::outcome::Outcome;
use crate::progress::ProcessMovement;
use crate::report::comparison::book::frame::{
    self, Column, FIRST_ROW, Row, column, count, id, mark, told,
};
use crate::report::progress::view::{ProgressView, StepView};
use workbook::{SheetDraft, SheetRange};

/// The columns that charts show.
pub(super) mod process_column {
    pub(in super::super) const NAME: u32 = 2;
    pub(in super::super) const BEFORE: u32 = 4;
    pub(in super::super) const AFTER: u32 = 5;
}

/// A column of the processes from the first assessment to the last.
pub(super) fn processes(view: &ProgressView<'_>, column: u32) -> SheetRange {
    let rows = view.progress.overall.processes.len() as u32;
    let rows = (FIRST_ROW, FIRST_ROW + rows.max(1) - 1);
    ProgressSheet::Clauses.range(view.language, column, rows)
}

pub(super) fn sheet(view: &ProgressView<'_>) -> SheetDraft {
    let language = view.language;
    let columns = columns(view);
    let intro = language.pick(
        "The processes of the later edition. Gaps before are those of the points that today's points are compared with.",
        "按后一版本的流程列出。原有差距指现有控制点所比较的各点的差距。",
    );
    let mut sheet = table_sheet(view, ProgressSheet::Clauses, &columns, (intro, 8));
    let mut row = FIRST_ROW;
    for step in view.all_steps() {
        for process in &step.step.processes {
            line(view, &mut sheet, row, step, process);
            row += 1;
        }
    }
    let rows = (row - FIRST_ROW) as usize;
    frame::table(&mut sheet, columns.len(), rows, 3);
    sheet
}

fn columns(view: &ProgressView<'_>) -> Vec<Column> {
    let language = view.language;
    let mut columns = vec![
        column(language.pick("From – to", "期间"), period_width(view)),
        column(language.pick("Clause", "条款"), 8.0),
        column(language.pick("Process", "流程"), 28.0),
        column(language.pick("As a whole", "总体"), 15.0),
        column(language.pick("Gaps before", "原有差距"), 9.0),
        column(language.pick("Gaps now", "现有差距"), 9.0),
    ];
    let movements = view.movements().into_iter();
    columns.extend(movements.map(|one| column(one.name(language), 9.5)));
    columns.extend(Outcome::ALL.map(|one| {
        let now = language.pick("Now: ", "现为");
        column(format!("{now}{}", one.words(language)), 9.5)
    }));
    columns
}

fn line(
    view: &ProgressView<'_>,
    sheet: &mut SheetDraft,
    row: u32,
    step: StepView<'_>,
    process: &ProcessMovement,
) {
    let mut line = Row::new(sheet, row);
    line.at(0, period(step, view), &told())
        .at(1, process.process.to_string(), &id().bold())
        .at(2, step.process_name(&process.process), &told())
        .at(3, process.change.name(view.language), &mark())
        .at(4, process.gaps.before, &count())
        .at(5, process.gaps.after, &count());
    let moved = view.movements().into_iter();
    let moved = moved.map(|one| process.moved.count(one));
    let now = Outcome::ALL.map(|one| process.after.count(one));
    for (at, number) in (6u32..).zip(moved.chain(now)) {
        line.at(at, number, &count());
    }
    line.fit();
}
