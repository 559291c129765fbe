//! The sheet behind the report: what formulas on other sheets look up.

use crate::finding::FindingGrade;
use crate::report::formula::block::{
    Block, Blocks, CauseCell, EffortCell, FindingCell, GateCell, GradeCell, LinkCell, NoticeCell,
    PairCell, PointCell, ProcessCell,
};
use crate::report::formula::gate::Gates;
use crate::report::formula::state::State;
use crate::report::formula::{merged, point, process};
use crate::report::place::{FIRST_COLUMN, FIRST_ROW, HEADER_ROW, Sheet};
use crate::report::view::View;
use crate::report::{frame, label, looks};
use workbook::{CellRef, Content, SheetDraft};

pub(super) fn sheet(view: &View<'_>, state: &State, blocks: &Blocks) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::Calculation);
    let gates = Gates::new(view, state, blocks);
    let mut add = |block: Block, headings: &[&str], row: &dyn Fn(usize) -> Vec<Content>| {
        write(&mut sheet, block, headings, row);
    };
    add(blocks.points, PointCell::HEADINGS, &|at| {
        point::row(view, state, blocks, at)
    });
    add(blocks.links, LinkCell::HEADINGS, &|at| {
        merged::link(state, blocks, at)
    });
    add(blocks.causes, CauseCell::HEADINGS, &|at| {
        merged::cause(state, blocks, at)
    });
    add(blocks.pairs, PairCell::HEADINGS, &|at| {
        merged::pair(state, blocks, at)
    });
    add(blocks.processes, ProcessCell::HEADINGS, &|at| {
        process::process(view, state, blocks, at)
    });
    add(blocks.handovers, NoticeCell::HEADINGS, &|at| {
        merged::handover(state, blocks, at)
    });
    add(blocks.reviews, NoticeCell::HEADINGS, &|at| {
        merged::review(state, blocks, at)
    });
    add(blocks.findings, FindingCell::HEADINGS, &|at| {
        merged::finding(view, state, blocks, at)
    });
    let mut grades = FindingGrade::ALL;
    grades.sort();
    add(blocks.grades, GradeCell::HEADINGS, &|at| {
        merged::grade(view, state, blocks, grades[at])
    });
    add(blocks.gates, GateCell::HEADINGS, &|at| gates.row(at));
    let effort = effort(view);
    add(blocks.effort, EffortCell::HEADINGS, &|at| {
        vec![effort[at].0.as_str().into(), effort[at].1.into()]
    });
    frame::title(
        &mut sheet,
        view.say(label::CALCULATION_INTRO),
        FIRST_COLUMN + 20,
    );
    sheet.freeze = Some(CellRef::new(FIRST_ROW, FIRST_COLUMN));
    sheet.visibility = workbook::Visibility::Hidden;
    frame::protect(&mut sheet);
    sheet
}

fn write(
    sheet: &mut SheetDraft,
    block: Block,
    headings: &[&str],
    row: &dyn Fn(usize) -> Vec<Content>,
) {
    for (column, heading) in (block.first..).zip(headings) {
        sheet.put(
            HEADER_ROW,
            column,
            *heading,
            &looks::section().size(looks::SMALL).wrap(),
        );
        sheet.column_widths.insert(column, 10.0);
    }
    sheet.row_heights.insert(HEADER_ROW, 30.0);
    for at in 0..block.rows {
        for (column, content) in (block.first..).zip(row(at as usize)) {
            let style = match content {
                Content::Text(_) => looks::id(),
                _ => looks::told().number_format("General"),
            };
            sheet.put(FIRST_ROW + at, column, content, &style);
        }
    }
}

/// Effort by month, or by process in a plan without dates.
pub(super) fn effort(view: &View<'_>) -> Vec<(String, u32)> {
    let Some(plan) = &view.assessment.plan else {
        return Vec::new();
    };
    let months = plan.effort_by_month.iter();
    let months: Vec<(String, u32)> = months.map(|m| (m.month.clone(), m.days)).collect();
    if !months.is_empty() {
        return months;
    }
    let shares = plan
        .effort_by_process
        .iter()
        .filter(|share| share.remaining_days > 0);
    let shares = shares.map(|share| (share.name.clone(), share.remaining_days));
    shares.collect()
}
