//! Which evidence supports what, by process.

use super::register;
use crate::assessment::EvidenceUse;
use crate::evidence::EvidenceState;
use crate::report::frame;
use crate::report::place::{FIRST_COLUMN, FIRST_ROW, HEADER_ROW, Sheet, TITLE_ROW};
use crate::report::row_writer::RowWriter;
use crate::report::view::{View, span};
use crate::report::{label, looks};
use std::collections::{BTreeMap, BTreeSet};
use workbook::draft::{Colour, Comparison, ConditionalDraft, ConditionalRule};
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

/// The height of the header, in points: names of processes over one or two lines.
const HEADER_HEIGHT: f64 = 150.0;
/// The column of an entry's id.
const ID: u32 = FIRST_COLUMN;
/// The column of its title.
const TITLE: u32 = ID + 1;
/// The column of the number of points that it supports.
const POINTS: u32 = TITLE + 1;
/// The first column of processes.
const PROCESSES: u32 = POINTS + 1;

pub(super) fn sheet(view: &View<'_>) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::Matrix);
    let last = last_column(view);
    let headers = [
        (ID, view.say(label::EVIDENCE_ID), 14.0),
        (TITLE, view.say(label::EVIDENCE_TITLE), 40.0),
        (POINTS, view.say(label::POINTS), 9.0),
    ];
    frame::header_cells(&mut sheet, HEADER_ROW, &headers);
    processes(view, &mut sheet);
    frame::title(&mut sheet, view.say(label::MATRIX_INTRO), last);
    for (row, used) in (FIRST_ROW..).zip(&view.assessment.evidence) {
        entry(view, &mut sheet, row, used);
    }
    if view.assessment.evidence.is_empty() {
        let none = view.say(label::NO_REGISTER);
        frame::prose(&mut sheet, FIRST_ROW, (ID, last), none, &theme::prose());
    }
    finish(view, &mut sheet, last);
    sheet
}

/// The processes above their columns, from bottom to top: there are many, and a count needs little room.
fn processes(view: &View<'_>, sheet: &mut SheetDraft) {
    let style = theme::header().size(looks::SMALL).rotate(90);
    for (column, process) in (PROCESSES..).zip(&view.processes) {
        let text = format!("{} {}", process.clause, process.name);
        sheet.put(HEADER_ROW, column, text, &style);
        sheet.column_widths.insert(column, 6.0);
    }
    sheet.row_heights.insert(HEADER_ROW, HEADER_HEIGHT);
}

fn finish(view: &View<'_>, sheet: &mut SheetDraft, last: u32) {
    let (_, end) = span(view.assessment.evidence.len());
    let down = |column| CellRange::new(CellRef::new(FIRST_ROW, column), CellRef::new(end, column));
    sheet.text_numbers.extend([ID, TITLE].map(down));
    let idle = ConditionalRule::Cell {
        comparison: Comparison::Equal(0.0),
        style: theme::highlight(theme::ATTENTION),
    };
    if !view.assessment.evidence.is_empty() {
        let rule = ConditionalDraft::new(down(POINTS), idle);
        sheet.conditionals.push(rule);
    }
    sheet.autofilter = Some(CellRange::new(
        CellRef::new(HEADER_ROW, ID),
        CellRef::new(end, last),
    ));
    sheet.freeze = Some(CellRef::new(FIRST_ROW, PROCESSES));
    sheet.page.repeat_rows = Some((HEADER_ROW, HEADER_ROW));
    sheet.page.print_area = Some(CellRange::new(
        CellRef::new(TITLE_ROW, ID),
        CellRef::new(end, last),
    ));
}

fn last_column(view: &View<'_>) -> u32 {
    PROCESSES + view.processes.len().max(8) as u32 - 1
}

/// A state's sign: a letter besides the colour.
pub(in crate::report) fn sign(view: &View<'_>, state: EvidenceState) -> (&'static str, Colour) {
    let (sign, colour) = match state {
        EvidenceState::Usable => (label::SIGN_USABLE, theme::FULLY),
        EvidenceState::Provisional => (label::SIGN_PROVISIONAL, theme::PARTLY),
        EvidenceState::Listed => (label::SIGN_LISTED, theme::RULE),
        EvidenceState::Missing => (label::SIGN_MISSING, theme::NOT_ACHIEVED),
    };
    (view.say(sign), colour)
}

/// The points that an entry supports and its best state there, by the number of the process.
pub(in crate::report) fn by_process(
    view: &View<'_>,
    used: &EvidenceUse,
) -> BTreeMap<u32, (BTreeSet<usize>, EvidenceState)> {
    let mut found: BTreeMap<u32, (BTreeSet<usize>, EvidenceState)> = BTreeMap::new();
    for linked in &used.points {
        let Some(at) = view.index_of(&linked.point) else {
            continue;
        };
        let cell = found
            .entry(view.points[at].process)
            .or_insert_with(|| (BTreeSet::new(), linked.standing.state));
        cell.0.insert(at);
        cell.1 = cell.1.max(linked.standing.state);
    }
    found
}

fn entry(view: &View<'_>, sheet: &mut SheetDraft, row: u32, used: &EvidenceUse) {
    let register = &view.assessment.submission.register;
    let title = register
        .get(used.entry)
        .map_or("", |entry| entry.title.as_str());
    let by_process = by_process(view, used);
    let mut writer = RowWriter::new(view, sheet, row, frame::GUIDANCE);
    writer.linked_at(ID, &used.id, Some(register::spot(used.entry)));
    writer.at(TITLE, title, &looks::told());
    let all: usize = by_process.values().map(|(points, _)| points.len()).sum();
    writer.at(POINTS, all as u32, &looks::integer());
    for (n, column) in (1..).zip(PROCESSES..PROCESSES + view.processes.len() as u32) {
        match by_process.get(&n) {
            Some((points, state)) => {
                let (sign, colour) = sign(view, *state);
                let style = theme::on(looks::mark(), colour).number_format(format!("0\" {sign}\""));
                writer.at(column, points.len() as u32, &style);
            }
            None => writer.at(column, Content::Blank, &looks::mark()),
        }
    }
    writer.finish();
}
