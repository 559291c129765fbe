//! Which evidence supports what: entries by process, coverage by point, and what stands out.

use super::register;
use crate::assessment::EvidenceUse;
use crate::evidence::{EvidenceState, LinkBasis};
use crate::report::frame;
use crate::report::place::{FIRST_COLUMN, FIRST_ROW, HEADER_ROW, Sheet, TITLE_ROW};
use crate::report::row_writer::RowWriter;
use crate::report::view::{PointView, View};
use crate::report::word::Worded;
use crate::report::{label, looks};
use std::collections::{BTreeMap, BTreeSet};
use workbook::draft::Colour;
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

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
    let mut headers = vec![
        (ID, view.say(label::EVIDENCE_ID).to_owned(), 13.0),
        (TITLE, view.say(label::EVIDENCE_TITLE).to_owned(), 34.0),
        (POINTS, view.say(label::POINTS).to_owned(), 8.5),
    ];
    for (column, process) in (PROCESSES..).zip(&view.processes) {
        headers.push((column, format!("{}\n{}", process.clause, process.name), 9.5));
    }
    let cells: Vec<(u32, &str, f64)> = headers
        .iter()
        .map(|(at, text, width)| (*at, text.as_str(), *width))
        .collect();
    frame::header_cells(&mut sheet, HEADER_ROW, &cells);
    frame::title(&mut sheet, view.say(label::MATRIX_INTRO), last);
    for (row, used) in (FIRST_ROW..).zip(&view.assessment.evidence) {
        entry(view, &mut sheet, row, used);
    }
    let mut next = FIRST_ROW + view.assessment.evidence.len() as u32 + 1;
    next = outstanding(view, &mut sheet, next);
    coverage(view, &mut sheet, next);
    sheet.freeze = Some(CellRef::new(FIRST_ROW, PROCESSES));
    let end = sheet
        .cells
        .keys()
        .map(|cell| cell.row)
        .max()
        .unwrap_or(FIRST_ROW);
    for column in [ID, TITLE] {
        let (first, last) = (CellRef::new(FIRST_ROW, column), CellRef::new(end, column));
        sheet.text_numbers.push(CellRange::new(first, last));
    }
    sheet.page.repeat_rows = Some((HEADER_ROW, HEADER_ROW));
    sheet.page.print_area = Some(CellRange::new(
        CellRef::new(TITLE_ROW, ID),
        CellRef::new(end, last),
    ));
    sheet
}

fn last_column(view: &View<'_>) -> u32 {
    PROCESSES + view.processes.len().max(8) as u32 - 1
}

/// A state's sign: a letter besides the colour.
pub(in crate::report) fn sign(view: &View<'_>, state: EvidenceState) -> (&'static str, Colour) {
    let (sign, colour) = match state {
        EvidenceState::Usable => (label::SIGN_USABLE, theme::FULLY),
        EvidenceState::Provisional => (label::SIGN_PROVISIONAL, theme::PARTLY),
        EvidenceState::Listed => (label::SIGN_LISTED, theme::CONDITION_ABSENT),
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
    let place = CellRef::new(register::row(used.entry), FIRST_COLUMN);
    let link = Content::internal_link(view.sheet(Sheet::Register), place, used.id.as_str());
    writer.at(ID, link, &looks::link());
    writer.at(TITLE, title, &looks::told());
    let all: usize = by_process.values().map(|(points, _)| points.len()).sum();
    writer.at(POINTS, all as u32, &looks::integer());
    for (n, column) in (1..).zip(PROCESSES..PROCESSES + view.processes.len() as u32) {
        match by_process.get(&n) {
            Some((points, state)) => {
                let (sign, colour) = sign(view, *state);
                let style = looks::mark()
                    .fill(colour)
                    .number_format(format!("0\" {sign}\""));
                writer.at(column, points.len() as u32, &style);
            }
            None => writer.at(column, Content::Blank, &looks::mark()),
        }
    }
    writer.finish();
}

/// Entries that support nothing, and points that lean on the same evidence as many others.
fn outstanding(view: &View<'_>, sheet: &mut SheetDraft, row: u32) -> u32 {
    let across = (ID, last_column(view));
    frame::heading(sheet, row, across, view.say(label::STANDS_OUT));
    let idle = view
        .assessment
        .evidence
        .iter()
        .filter(|used| used.points.is_empty());
    let idle: Vec<&str> = idle.map(|used| used.id.as_str()).collect();
    let many = view.context.method.coverage.composite_points as usize;
    let shared: Vec<String> = view
        .points
        .iter()
        .filter(|of| leans_on_shared(view, of, many))
        .map(|of| of.point.id.to_string())
        .collect();
    let many = many.to_string();
    let lines = [
        (view.say(label::IDLE_ENTRIES).to_owned(), view.list(&idle)),
        (
            view.fill(label::SHARED_EVIDENCE, &[("count", &many)]),
            view.list(&shared),
        ),
    ];
    for (at, (name, found)) in (row + 1..).zip(lines) {
        let found = if found.is_empty() {
            view.say(label::NONE).to_owned()
        } else {
            found
        };
        let names = (ID, TITLE);
        frame::prose(sheet, at, names, name, &theme::label().size(looks::SMALL));
        frame::prose(sheet, at, (POINTS, across.1), found, &looks::told());
    }
    row + 4
}

/// Whether everything that supports a point supports many others as well.
fn leans_on_shared(view: &View<'_>, of: &PointView<'_>, many: usize) -> bool {
    let supports = of.rating.supports();
    let entries: Vec<usize> = supports.filter_map(|support| support.entry).collect();
    let points = |entry: &usize| {
        let used = view
            .assessment
            .evidence
            .iter()
            .find(|used| used.entry == *entry);
        let points = used.map_or(&[][..], |used| used.points.as_slice());
        points
            .iter()
            .map(|linked| &linked.point)
            .collect::<BTreeSet<_>>()
            .len()
    };
    !entries.is_empty() && entries.iter().all(|entry| points(entry) >= many)
}

/// Each point with its entries.
fn coverage(view: &View<'_>, sheet: &mut SheetDraft, row: u32) {
    let last = last_column(view);
    frame::heading(sheet, row, (ID, last), view.say(label::COVERAGE));
    let headers = [
        (ID, view.say(label::POINT), 13.0),
        (TITLE, view.say(label::TOPIC), 34.0),
        (POINTS, view.say(label::ENTRIES), 8.5),
    ];
    frame::header_cells(sheet, row + 1, &headers);
    let header = theme::header().size(looks::SMALL);
    frame::prose(
        sheet,
        row + 1,
        (PROCESSES, last),
        view.say(label::ENTRIES_AND_BASIS),
        &header,
    );
    for (at, (row, of)) in (row + 2..).zip(&view.points).enumerate() {
        let cell = CellRef::new(view.point_row(at), FIRST_COLUMN + 1);
        let id = of.point.id.to_string();
        let link = Content::internal_link(view.sheet(Sheet::ControlPoints), cell, id);
        sheet.put(row, ID, link, &looks::link());
        let lines = entries(view, of);
        let cited: BTreeSet<&str> = of.rating.supports().map(|s| s.evidence.as_str()).collect();
        sheet.put(row, POINTS, cited.len() as u32, &looks::integer());
        frame::prose(
            sheet,
            row,
            (TITLE, TITLE),
            view.text(&of.point.topic),
            &looks::told(),
        );
        let text = lines.join(view.language.pick("; ", "；"));
        frame::prose(sheet, row, (PROCESSES, last), text, &looks::told());
    }
}

fn entries(view: &View<'_>, of: &PointView<'_>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for support in of.rating.supports() {
        let state = support.standing.state.word(view.language);
        let basis = support.basis.word(view.language);
        let via = support
            .via
            .as_deref()
            .filter(|_| support.basis >= LinkBasis::Confirmed);
        let via = via.map_or(String::new(), |via| format!(" {via}"));
        let id = &support.evidence;
        let line = view.language.pick(
            format!("{id}: {state} ({}{via})", basis.to_lowercase()),
            format!("{id}：{state}（{basis}{via}）"),
        );
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}
