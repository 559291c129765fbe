//! Counts by process, by step of the cycle, and by clause.

use crate::outcome::{Outcome, Tally};
use crate::report::formula::Live;
use crate::report::formula::score::{CountRow, Scope};
use crate::report::place::{FIRST_COLUMN, HEADER_ROW, Sheet};
use crate::report::view::View;
use crate::report::word::Worded;
use crate::report::{frame, label, looks};
use workbook::draft::{ConditionalDraft, ConditionalRule, Style};
use workbook::{CellRange, CellRef, Content, SheetDraft, SheetRange, theme};

/// The column of the clause.
const CLAUSE: u32 = FIRST_COLUMN;
/// The column of the name.
const NAME: u32 = CLAUSE + 1;
/// The first column of counts.
const COUNTS: u32 = NAME + 1;
/// The column of all points.
const TOTAL: u32 = COUNTS + Outcome::ALL.len() as u32;
/// The column of points that can be judged today.
pub(in crate::report) const APPLICABLE: u32 = TOTAL + 1;
/// The column of numerator and denominator.
const FRACTION: u32 = APPLICABLE + 1;
/// The column of the share of F.
pub(in crate::report) const SHARE: u32 = FRACTION + 1;
/// The column of the weakest outcome.
const WEAKEST: u32 = SHARE + 1;

/// Where the three tables stand.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Tables {
    processes: u32,
    process_count: u32,
    pdca: u32,
    pdca_count: u32,
    clauses: u32,
}

impl Tables {
    pub(in crate::report) fn of(view: &View<'_>) -> Self {
        let process_count = view.assessment.processes.len() as u32;
        let pdca_count = view.assessment.pdca.len() as u32;
        let processes = HEADER_ROW + 2;
        let pdca = processes + process_count + 4;
        Tables {
            processes,
            process_count,
            pdca,
            pdca_count,
            clauses: pdca + pdca_count + 3,
        }
    }

    /// The row of everything together.
    pub(in crate::report) fn total_row(self) -> u32 {
        self.processes + self.process_count
    }

    /// A column of the processes, for charts.
    pub(in crate::report) fn processes(self, view: &View<'_>, column: u32) -> SheetRange {
        let rows = (
            self.processes,
            self.processes + self.process_count.max(1) - 1,
        );
        Sheet::ClauseScores.range(view.language, rows, column)
    }

    /// A column of the steps of the cycle, for charts.
    pub(in crate::report) fn pdca(self, view: &View<'_>, column: u32) -> SheetRange {
        let rows = (self.pdca, self.pdca + self.pdca_count.max(1) - 1);
        Sheet::ClauseScores.range(view.language, rows, column)
    }

    /// A cell of the row of everything together.
    pub(in crate::report) fn total(self, view: &View<'_>, column: u32) -> String {
        Sheet::ClauseScores.cell(view.language, self.total_row(), column)
    }
}

/// The column of an outcome.
pub(in crate::report) fn outcome_column(outcome: Outcome) -> u32 {
    let place = Outcome::ALL.iter().position(|o| *o == outcome);
    COUNTS + place.unwrap_or_default() as u32
}

/// The column of names, for charts.
pub(in crate::report) const NAMES: u32 = NAME;

/// A row of counts.
struct Counted<'t> {
    clause: String,
    name: String,
    scope: Scope,
    tally: &'t Tally,
    weakest: Option<Outcome>,
}

pub(super) fn sheet(view: &View<'_>) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::ClauseScores);
    let widths = [8.0, 36.0].into_iter();
    let counts = Outcome::ALL.iter().map(|_| 10.0);
    for (column, width) in (CLAUSE..).zip(widths.chain(counts).chain([8.5, 11.0, 12.0, 11.0, 12.0]))
    {
        sheet.column_widths.insert(column, width);
    }
    frame::title(&mut sheet, view.say(label::SCORES_INTRO), WEAKEST);
    let tables = Tables::of(view);
    let assessment = view.assessment;
    heading(
        view,
        &mut sheet,
        tables.processes - 2,
        label::BY_PROCESS,
        label::PROCESS,
    );
    for (row, score) in (tables.processes..).zip(&assessment.processes) {
        counted(view, &mut sheet, row, &clause_row(view, score), false);
    }
    let total = Counted {
        clause: String::new(),
        name: view.say(label::TOTAL).to_owned(),
        scope: Scope::All,
        tally: &assessment.total.tally,
        weakest: assessment.total.weakest,
    };
    counted(view, &mut sheet, tables.total_row(), &total, true);
    heading(
        view,
        &mut sheet,
        tables.pdca - 2,
        label::BY_STEP,
        label::STEP,
    );
    for (row, score) in (tables.pdca..).zip(&assessment.pdca) {
        let of_step = view
            .points
            .iter()
            .filter(|point| point.point.pdca == score.step);
        let outcomes = of_step.map(|point| point.rating.outcome);
        let counts = Counted {
            clause: String::new(),
            name: score.step.word(view.language).to_owned(),
            scope: Scope::Step(score.step),
            tally: &score.tally,
            weakest: weakest(outcomes),
        };
        counted(view, &mut sheet, row, &counts, false);
    }
    heading(
        view,
        &mut sheet,
        tables.clauses - 2,
        label::BY_CLAUSE,
        label::CLAUSE,
    );
    for (row, score) in (tables.clauses..).zip(&assessment.clauses) {
        counted(view, &mut sheet, row, &clause_row(view, score), false);
    }
    finish(view, &mut sheet, tables);
    sheet
}

fn weakest(outcomes: impl Iterator<Item = Outcome>) -> Option<Outcome> {
    outcomes.min_by_key(|outcome| match outcome {
        Outcome::Not => 0,
        Outcome::Unresolved => 1,
        Outcome::Partially => 2,
        Outcome::Largely => 3,
        Outcome::NotYetDue => 4,
        Outcome::Fully => 5,
        Outcome::ConditionAbsent => 6,
    })
}

fn clause_row<'t>(view: &View<'_>, score: &'t crate::score::ClauseScore) -> Counted<'t> {
    let clause = score.clause.as_ref();
    Counted {
        clause: clause.map(ToString::to_string).unwrap_or_default(),
        name: score.name.clone(),
        scope: clause.map_or(Scope::All, |clause| Scope::clause(view, clause)),
        tally: &score.tally,
        weakest: score.weakest,
    }
}

fn heading(
    view: &View<'_>,
    sheet: &mut SheetDraft,
    row: u32,
    title: diagnostics::Phrase,
    name: diagnostics::Phrase,
) {
    frame::heading(sheet, row, (CLAUSE, WEAKEST), view.say(title));
    let mut headers = vec![view.say(label::CLAUSE), view.say(name)];
    headers.extend(
        Outcome::ALL
            .iter()
            .map(|outcome| outcome.words(view.language)),
    );
    headers.extend([
        view.say(label::ALL_POINTS),
        view.say(label::APPLICABLE),
        view.say(label::F_OF_APPLICABLE),
        view.say(label::SHARE_OF_F),
        view.say(label::WEAKEST),
    ]);
    let cells: Vec<(u32, &str, f64)> = (CLAUSE..)
        .zip(headers)
        .map(|(at, text)| (at, text, sheet.column_widths[&at]))
        .collect();
    frame::header_cells(sheet, row + 1, &cells);
}

fn counted(view: &View<'_>, sheet: &mut SheetDraft, row: u32, counts: &Counted<'_>, sum: bool) {
    let look = |style: Style| if sum { looks::total(style) } else { style };
    let count_row = CountRow {
        row,
        first: COUNTS,
        tally: counts.tally,
    };
    let mut put = |column: u32, content: Content, style: Style| {
        sheet.put(row, column, content, &look(style));
    };
    put(CLAUSE, counts.clause.as_str().into(), looks::id());
    put(NAME, counts.name.as_str().into(), looks::told());
    for outcome in Outcome::ALL {
        let live = counts.scope.count(view, outcome, counts.tally);
        put(
            outcome_column(outcome),
            live.into(),
            looks::integer().number_format("0;-0;–"),
        );
    }
    let live: [(u32, Live, Style); 5] = [
        (TOTAL, count_row.total(), looks::integer()),
        (APPLICABLE, count_row.applicable(TOTAL), looks::integer()),
        (
            FRACTION,
            count_row.fraction(view, APPLICABLE),
            looks::mark(),
        ),
        (SHARE, count_row.share(APPLICABLE), looks::percent()),
        (
            WEAKEST,
            count_row.weakest(view, counts.weakest),
            looks::mark(),
        ),
    ];
    for (column, live, style) in live {
        put(column, live.into(), style);
    }
    sheet.row_heights.insert(row, 18.0);
}

fn finish(view: &View<'_>, sheet: &mut SheetDraft, tables: Tables) {
    let last = tables.clauses + view.assessment.clauses.len() as u32;
    let rows = |column| {
        CellRange::new(
            CellRef::new(tables.processes, column),
            CellRef::new(last, column),
        )
    };
    looks::highlight_outcomes(sheet, rows(WEAKEST), view.language);
    sheet.conditionals.push(ConditionalDraft::new(
        rows(SHARE),
        ConditionalRule::DataBar {
            colour: theme::DEGREES[3],
            min: Some(0.0),
            max: Some(1.0),
        },
    ));
    sheet.text_numbers.push(rows(CLAUSE));
    sheet.freeze = Some(CellRef::new(HEADER_ROW, COUNTS));
    sheet.page.print_area = Some(CellRange::new(
        CellRef::new(crate::report::place::TITLE_ROW, CLAUSE),
        CellRef::new(last, WEAKEST),
    ));
    sheet.page.page_breaks = vec![tables.clauses - 2];
    frame::protect(sheet);
}
