//! The report once people have filled in its cells: what its formulas then give.
//!
//! Formulas see the cells of the report as they stand, not what they may mean: a rating without a note, or a word
//! that is not on the list, counts for nothing. [`Filling`] reads the cells in this way.

use super::ReportContext;
use super::column::{ActionColumn, Columns, FindingColumn, PointColumn};
use super::formula::point::serial;
use super::formula::state::State;
use super::label;
use super::place::{FIRST_ROW, Sheet};
use super::sheet::plan;
use super::view::View;
use super::word::Worded;
use crate::assessment::Assessment;
use crate::rating::{PointRating, judged};
use crate::remediation::ActionStatus;
use crate::score::{clause_scores, pdca_scores, process_scores, total_score};
use clause_model::placeholder::is_placeholder;
use clause_model::submission::Verdict;
use workbook::{Book, CellRef, Content, SheetDraft, Value, WorkbookDraft};

/// Drafts the report of an assessment with what stands in the cells of `book` that people fill in, and with the
/// values that its formulas then have. `book` is the same report: its rows and columns stand where they were written.
pub fn filled_report(
    assessment: &Assessment,
    context: &ReportContext<'_>,
    book: &Book,
) -> WorkbookDraft {
    let mut draft = super::gap_report(assessment, context);
    let view = View::of(assessment, context);
    let filling = Filling::read(&view, book);
    let supposed = filling.assessment(&view);
    let mut view = View::of(&supposed, context);
    view.filling = Some(filling);
    for (sheet, computed) in draft.sheets.iter_mut().zip(super::sheet::all(&view)) {
        enter(sheet, &computed, book.sheet(&computed.name));
    }
    draft
}

/// What people filled in enters the open cells, what formulas give of it all others.
fn enter(sheet: &mut SheetDraft, computed: &SheetDraft, filled: Option<&workbook::Sheet>) {
    for (at, cell) in &mut sheet.cells {
        if cell.style.unlocked {
            let value = filled.and_then(|sheet| sheet.value(*at));
            cell.content = value.map_or(Content::Blank, content);
        } else if let Content::Formula { cached, .. } = &mut cell.content
            && let Some(Content::Formula { cached: value, .. }) =
                computed.cells.get(at).map(|cell| &cell.content)
        {
            cached.clone_from(value);
        }
    }
}

fn content(value: &Value) -> Content {
    match value {
        Value::Text(text) | Value::Error(text) => Content::text(text),
        Value::Number(number) => Content::Number(*number),
        Value::Bool(truth) => Content::Bool(*truth),
        Value::Date(day) => Content::Date(day.date()),
        Value::Missing => Content::Blank,
    }
}

/// What stands in the cells that people fill in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Filling {
    /// The rating in force of each point, in the edition's order.
    verdicts: Vec<Option<Verdict>>,
    /// The rating of each point that texts and plan are made with.
    included: Vec<Option<Verdict>>,
    /// Whether each row of the register of findings counts as accepted.
    complete: Vec<bool>,
    /// Each row of the plan, with those for actions of one's own.
    actions: Vec<ActionFilling>,
}

/// What stands in a row of the plan.
#[derive(Debug, Clone, Copy, PartialEq)]
struct ActionFilling {
    effort: f64,
    remaining: f64,
    cancelled: bool,
}

impl Filling {
    fn read(view: &View<'_>, book: &Book) -> Self {
        let points = Cells::of(view, book, Sheet::ControlPoints);
        let findings = Cells::of(view, book, Sheet::Findings);
        let actions = Cells::of(view, book, Sheet::Plan);
        let rows = (FIRST_ROW..).take(view.assessment.findings.len());
        let planned = view.assessment.plan.as_ref().map(plan::rows);
        let planned = planned.map_or(0..0, |(first, last)| first..last + 1);
        Filling {
            verdicts: (0..view.points.len())
                .map(|at| points.verdict(view.point_row(at)))
                .collect(),
            included: view.points.iter().map(|of| of.rating.verdict).collect(),
            complete: rows.map(|row| findings.is_complete(row)).collect(),
            actions: planned.map(|row| actions.action(row)).collect(),
        }
    }

    /// The assessment with these ratings in force; texts, findings and plan are those that the report was made with.
    fn assessment(&self, view: &View<'_>) -> Assessment {
        let state = State::of(view);
        let mut supposed = view.assessment.clone();
        let rated = supposed.points.iter_mut().zip(&state.points);
        for ((rating, point), verdict) in rated.zip(&self.verdicts) {
            *rating = PointRating {
                verdict: *verdict,
                outcome: verdict.map_or(rating.computed.outcome, |verdict| {
                    judged(verdict, point.computed.judged)
                }),
                ..rating.clone()
            };
        }
        let (edition, language) = (view.context.edition, view.language);
        supposed.total = total_score(edition, &supposed.points, language);
        supposed.processes = process_scores(edition, &supposed.points, language);
        supposed.clauses = clause_scores(edition, &supposed.points, language);
        supposed.pdca = pdca_scores(edition, &supposed.points);
        supposed
    }

    pub(super) fn included(&self, at: usize) -> Option<Verdict> {
        self.included.get(at).copied().flatten()
    }

    pub(super) fn is_complete(&self, finding: usize) -> bool {
        self.complete.get(finding).copied().unwrap_or(false)
    }

    pub(super) fn remaining(&self, action: usize) -> f64 {
        self.actions.get(action).map_or(0.0, |row| row.remaining)
    }

    pub(super) fn total_remaining(&self) -> f64 {
        self.actions.iter().map(|row| row.remaining).sum()
    }

    /// Person-days of all actions but cancelled ones.
    pub(super) fn total_effort(&self) -> f64 {
        let counted = self.actions.iter().filter(|row| !row.cancelled);
        counted.map(|row| row.effort).sum()
    }
}

/// The cells of a sheet as formulas see them.
struct Cells<'v, 'a> {
    view: &'v View<'a>,
    sheet: Option<&'v workbook::Sheet>,
}

impl<'v, 'a> Cells<'v, 'a> {
    fn of(view: &'v View<'a>, book: &'v Book, which: Sheet) -> Self {
        let sheet = book.sheet(view.sheet(which));
        Cells { view, sheet }
    }

    fn value<C: Columns>(&self, row: u32, column: C) -> Option<&'v Value> {
        self.sheet?.value(CellRef::new(row, column.at()))
    }

    fn text<C: Columns>(&self, row: u32, column: C) -> &'v str {
        match self.value(row, column) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// A number; 0 for anything else, as `N` has it.
    fn number<C: Columns>(&self, row: u32, column: C) -> f64 {
        match self.value(row, column) {
            Some(Value::Number(number)) => *number,
            Some(Value::Date(day)) => serial(day.date()),
            _ => 0.0,
        }
    }

    /// Whether anything but spaces stands in a cell.
    fn is_filled<C: Columns>(&self, row: u32, column: C) -> bool {
        match self.value(row, column) {
            None | Some(Value::Missing) => false,
            Some(Value::Text(text)) => !trimmed(text).is_empty(),
            Some(_) => true,
        }
    }

    fn verdict(&self, row: u32) -> Option<Verdict> {
        let chosen = trimmed(self.text(row, PointColumn::Judgement));
        let mut verdicts = Verdict::ALL.into_iter();
        let verdict = verdicts.find(|one| same_word(one.word(self.view.language), chosen));
        verdict.filter(|_| self.is_filled(row, PointColumn::Note))
    }

    fn is_complete(&self, row: u32) -> bool {
        let yes = self.view.say(label::YES);
        let window = self.view.acceptance_window();
        let days = serial(*window.start())..=serial(*window.end());
        let said = |column: FindingColumn| {
            let text = trimmed(self.text(row, column));
            self.is_filled(row, column) && (text.is_empty() || !is_placeholder(text))
        };
        let columns = [
            FindingColumn::Owner,
            FindingColumn::Cause,
            FindingColumn::Action,
        ];
        columns.into_iter().all(said)
            && same_word(self.text(row, FindingColumn::Accepted), yes)
            && days.contains(&self.number(row, FindingColumn::Due))
    }

    fn action(&self, row: u32) -> ActionFilling {
        let status = self.text(row, ActionColumn::Status);
        let is = |wanted: ActionStatus| same_word(status, wanted.word(self.view.language));
        let effort = self.number(row, ActionColumn::Effort);
        let open = effort * (100.0 - self.number(row, ActionColumn::Done)) / 100.0;
        let cancelled = is(ActionStatus::Cancelled);
        let closed = cancelled || is(ActionStatus::Done);
        ActionFilling {
            effort,
            // Away from zero, as spreadsheet programs round up.
            remaining: if closed {
                0.0
            } else {
                open.abs().ceil().copysign(open)
            },
            cancelled,
        }
    }
}

/// Without spaces at both ends; other blanks stay, as `TRIM` has it.
fn trimmed(text: &str) -> &str {
    text.trim_matches(' ')
}

/// Spreadsheet programs take words alike whatever their case.
fn same_word(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
