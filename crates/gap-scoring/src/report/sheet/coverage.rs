//! Each control point with the evidence that says something on it, and what stands out.

use super::control_points::trace::supports;
use super::register;
use crate::evidence::LinkBasis;
use crate::report::column::{Columns, CoverageColumn as C};
use crate::report::formula::point;
use crate::report::frame;
use crate::report::place::{FIRST_ROW, HEADER_ROW, Sheet};
use crate::report::row_writer::RowWriter;
use crate::report::view::{PointView, View, span};
use crate::report::word::Worded;
use crate::report::{label, looks};
use std::collections::BTreeSet;
use workbook::{CellRef, SheetDraft, theme};

pub(super) fn sheet(view: &View<'_>) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::Coverage);
    frame::header::<C>(view, &mut sheet, HEADER_ROW);
    frame::title(&mut sheet, view.say(label::COVERAGE_INTRO), C::last());
    for (at, of) in view.points.iter().enumerate() {
        row(view, &mut sheet, at, of);
    }
    finish(view, &mut sheet);
    sheet
}

fn row(view: &View<'_>, sheet: &mut SheetDraft, at: usize, of: &PointView<'_>) {
    let key = format!("point {}", of.point.id);
    let mut row = RowWriter::new(view, sheet, FIRST_ROW + at as u32, &key);
    let spot = view.point_spot(&of.point.id);
    row.linked(C::Id, &of.point.id.to_string(), spot);
    row.put(C::Topic, view.text(&of.point.topic), &looks::told());
    let asks = of.point.asks.word(view.language);
    row.put(C::Asks, asks, &looks::told());
    let cited: BTreeSet<&str> = supports(of).iter().map(|s| s.evidence.as_str()).collect();
    row.put(C::Count, cited.len() as u32, &looks::integer());
    row.put(C::Entries, entries(view, of).join("\n"), &looks::told());
    let first = supports(of).into_iter().find_map(|support| {
        let spot = register::spot(support.entry?);
        Some((support.evidence.as_str(), spot))
    });
    row.leads(C::ToEvidence, first);
    row.put(C::Remark, remark(view, of), &looks::told());
    row.put(C::Outcome, point::outcome_of(view, at), &looks::mark());
    row.finish();
}

/// Each entry with its state and why it counts for the point or a part of it.
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

/// What stands out: nothing is cited, or nothing but what many other points cite as well.
fn remark(view: &View<'_>, of: &PointView<'_>) -> String {
    let many = view.context.method.coverage.composite_points as usize;
    if of.rating.supports().next().is_none() {
        view.say(label::NO_EVIDENCE).to_owned()
    } else if leans_on_shared(view, of, many) {
        let count = many.to_string();
        view.fill(label::SHARED_EVIDENCE, &[("count", &count)])
    } else {
        String::new()
    }
}

/// Whether everything that supports a point supports many others as well.
fn leans_on_shared(view: &View<'_>, of: &PointView<'_>, many: usize) -> bool {
    let supports = of.rating.supports();
    let entries: Vec<usize> = supports.filter_map(|support| support.entry).collect();
    let points = |entry: &usize| {
        let mut all = view.assessment.evidence.iter();
        let used = all.find(|used| used.entry == *entry);
        let points = used.map_or(&[][..], |used| used.points.as_slice());
        let points = points.iter().map(|linked| &linked.point);
        points.collect::<BTreeSet<_>>().len()
    };
    !entries.is_empty() && entries.iter().all(|entry| points(entry) >= many)
}

fn finish(view: &View<'_>, sheet: &mut SheetDraft) {
    let rows = span(view.points.len());
    looks::highlight_outcomes(sheet, C::Outcome.rows(rows), view.language);
    let none = view.say(label::NO_EVIDENCE);
    looks::highlight_word(sheet, C::Remark.rows(rows), none, theme::ATTENTION);
    for column in [C::Id, C::ToEvidence] {
        sheet.text_numbers.push(column.rows(rows));
    }
    frame::table::<C>(view, sheet, "Coverage", HEADER_ROW, view.points.len());
    sheet.freeze = Some(CellRef::new(FIRST_ROW, C::Asks.at()));
    frame::print::<C>(sheet, HEADER_ROW, rows.1, 1);
    frame::protect(sheet);
}
