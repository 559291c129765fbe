//! Every point by how it moved, step by step, with filters.

use super::{ProgressSheet, period, period_width, table_sheet};
use crate::progress::{Demand, Movement, PointMovement};
use crate::report::comparison::book::frame::{
    self, Column, FIRST_ROW, Row, column, id, mark, told,
};
use crate::report::looks;
use crate::report::progress::view::{ProgressView, StepView};
use crate::report::progress::words::demand_words;
use clause_model::ControlPoint;
use workbook::draft::Colour;
use workbook::{CellRange, CellRef, SheetDraft, theme};

/// The columns with outcomes.
const OUTCOMES: (u32, u32) = (4, 5);
/// The column with movements.
const MOVED: u32 = 6;

pub(super) fn sheet(view: &ProgressView<'_>) -> SheetDraft {
    let language = view.language;
    let columns = columns(view);
    let intro = language.pick(
        "Filter by period, clause or movement. What each movement means stands on the sheet Words and sources. Demands that are no longer asked stand at the end of each period.",
        "可按期间、条款或变化筛选。各类变化的含义见“说明与来源”表。不再要求的控制点列在各期间之后。",
    );
    let mut sheet = table_sheet(view, ProgressSheet::Points, &columns, (intro, 7));
    let mut row = FIRST_ROW;
    for step in view.all_steps() {
        for point in &step.step.points {
            line(view, &mut sheet, row, step, point);
            row += 1;
        }
        row = dropped(view, &mut sheet, row, step);
    }
    let rows = (row - FIRST_ROW) as usize;
    frame::table(&mut sheet, columns.len(), rows, 3);
    if rows > 0 {
        highlight(view, &mut sheet, row - 1);
    }
    sheet
}

fn columns(view: &ProgressView<'_>) -> Vec<Column> {
    let language = view.language;
    let mut columns = vec![
        column(language.pick("From – to", "期间"), period_width(view)),
        column(language.pick("Process", "流程"), 8.5),
        column(language.pick("Point", "控制点"), 10.0),
        column(language.pick("Topic", "主题"), 26.0),
        column(language.pick("Before", "前次"), 12.0),
        column(language.pick("Now", "本次"), 12.0),
        column(language.pick("Movement", "变化"), 14.0),
        column(language.pick("Requirement", "要求"), 60.0),
    ];
    if view.progress.crosses_editions() {
        columns.extend([
            column(language.pick("Compared with", "比较对象"), 16.0),
            column(language.pick("Demand against that", "与之相比的要求"), 16.0),
        ]);
    }
    columns
}

fn line(
    view: &ProgressView<'_>,
    sheet: &mut SheetDraft,
    row: u32,
    step: StepView<'_>,
    point: &PointMovement,
) {
    let language = view.language;
    let process = step.process_of(&point.point);
    let mut line = Row::new(sheet, row);
    line.at(0, period(step, view), &told())
        .at(
            1,
            process.map(ToString::to_string).unwrap_or_default(),
            &id(),
        )
        .at(2, point.point.to_string(), &id().bold())
        .at(3, step.topic(&point.point), &told())
        .at(4, step.before(point), &mark())
        .at(5, step.outcome(point.after), &mark())
        .at(6, point.movement.name(language), &mark())
        .at(7, requirement(view, step.point(&point.point)), &told());
    if view.progress.crosses_editions() {
        let demand = match point.demand {
            Demand::Same if !step.step.crosses_editions() => "",
            demand => demand_words(demand, language),
        };
        line.at(8, step.sources(point), &id())
            .at(9, demand, &mark());
    }
    line.fit();
}

fn requirement(view: &ProgressView<'_>, point: Option<&ControlPoint>) -> String {
    point.map_or_else(String::new, |point| {
        point.requirement.get(view.language).to_owned()
    })
}

/// The demands that the later edition no longer makes; gives the next row.
fn dropped(view: &ProgressView<'_>, sheet: &mut SheetDraft, first: u32, step: StepView<'_>) -> u32 {
    let language = view.language;
    for (row, gone) in (first..).zip(&step.step.dropped) {
        let point = step.earlier_point(&gone.point);
        let topic = point.map_or("", |point| point.topic.get(language));
        let mut line = Row::new(sheet, row);
        line.at(0, period(step, view), &told())
            .at(1, "–", &id())
            .at(2, gone.point.to_string(), &id().bold())
            .at(3, topic, &told())
            .at(4, step.outcome(gone.before), &mark())
            .at(5, "–", &mark())
            .at(6, language.pick("No longer asked", "不再要求"), &mark())
            .at(7, requirement(view, point), &told());
        if view.progress.crosses_editions() {
            line.at(8, "", &id()).at(9, "", &mark());
        }
        line.fit();
    }
    first + step.step.dropped.len() as u32
}

/// Colours outcomes and movements; the words stand there besides.
fn highlight(view: &ProgressView<'_>, sheet: &mut SheetDraft, last: u32) {
    let language = view.language;
    let range =
        |first, end| CellRange::new(CellRef::new(FIRST_ROW, first), CellRef::new(last, end));
    looks::highlight_outcomes(sheet, range(OUTCOMES.0, OUTCOMES.1), language);
    for movement in Movement::ALL {
        if let Some(colour) = colour(movement) {
            looks::highlight_word(sheet, range(MOVED, MOVED), movement.name(language), colour);
        }
    }
}

/// The colour of a movement; none where nothing moved.
pub(super) fn colour(movement: Movement) -> Option<Colour> {
    match movement {
        Movement::Closed => Some(theme::FULLY),
        Movement::Better => Some(theme::LARGELY),
        Movement::Unchanged => None,
        Movement::Worse => Some(theme::PARTLY),
        Movement::Opened => Some(theme::NOT_ACHIEVED),
        Movement::LeftOut => Some(theme::CONDITION_ABSENT),
        Movement::NewDemand | Movement::DemandRaised => Some(theme::ATTENTION),
        Movement::DemandEased => Some(theme::DEGREES[1]),
    }
}
