//! What changed since the previous edition, clause by clause and point by point.

use crate::report::column::{ChangeColumn as C, Columns};
use crate::report::formula::score::Scope;
use crate::report::formula::{Live, point};
use crate::report::frame;
use crate::report::place::{FIRST_COLUMN, HEADER_ROW, Sheet};
use crate::report::row_writer::RowWriter;
use crate::report::view::View;
use crate::report::{label, looks};
use clause_model::change_degree::{ComparisonDegree, RUBRIC, format_hundredths};
use clause_model::succession::SuccessionRow;
use clause_model::{ClauseId, Succession};
use workbook::draft::{Comparison, ConditionalDraft, ConditionalRule};
use workbook::{CellRange, CellRef, Content, SheetDraft, SheetRange, theme};

/// The header row of the comparison by clause.
const CLAUSES_HEADER: u32 = HEADER_ROW + 1;

/// Where the lines by clause stand, for charts.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Lines {
    count: u32,
}

impl Lines {
    pub(in crate::report) fn of(view: &View<'_>) -> Option<Self> {
        let count = view.succession()?.comparisons.len() as u32;
        (count > 0).then_some(Lines { count })
    }

    fn range(self, view: &View<'_>, column: C) -> SheetRange {
        let rows = (CLAUSES_HEADER + 1, CLAUSES_HEADER + self.count);
        Sheet::Changes.range(view.language, rows, column.at())
    }

    /// Names.
    pub(in crate::report) fn names(self, view: &View<'_>) -> SheetRange {
        self.range(view, C::Topic)
    }

    /// Derived degrees as shares of the highest.
    pub(in crate::report) fn degrees(self, view: &View<'_>) -> SheetRange {
        self.range(view, C::Degree)
    }

    /// Shares of F.
    pub(in crate::report) fn shares(self, view: &View<'_>) -> SheetRange {
        self.range(view, C::Outcome)
    }
}

pub(super) fn sheet(view: &View<'_>) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::Changes);
    for column in C::ALL {
        sheet.column_widths.insert(column.at(), column.width());
    }
    let Some(succession) = view.succession() else {
        frame::title(&mut sheet, view.say(label::NO_SUCCESSION), C::Note.at());
        return sheet;
    };
    let values = [
        ("from", succession.from.as_str()),
        ("to", succession.to.as_str()),
    ];
    frame::title(
        &mut sheet,
        &view.fill(label::CHANGES_INTRO, &values),
        C::last(),
    );
    by_clause(view, &mut sheet, succession);
    let row = CLAUSES_HEADER + succession.comparisons.len() as u32 + 2;
    let row = rubric(view, &mut sheet, row);
    by_point(view, &mut sheet, succession, row);
    sheet
}

fn by_clause(view: &View<'_>, sheet: &mut SheetDraft, succession: &Succession) {
    let across = (FIRST_COLUMN, C::last());
    frame::heading(
        sheet,
        CLAUSES_HEADER - 1,
        across,
        view.say(label::BY_CLAUSE),
    );
    let headers = [
        (C::Id, label::CLAUSE),
        (C::Topic, label::PROCESS),
        (C::Sources, label::EARLIER_CLAUSES),
        (C::Relation, label::PUBLISHED_POINTS),
        (C::Change, label::DERIVED_DEGREE),
        (C::Degree, label::DEGREE_SHARE),
        (C::Note, label::ADDED_AND_IMPROVED),
        (C::Remainder, label::REMOVED),
        (C::Dropped, label::PUBLISHED_DEGREE),
        (C::Outcome, label::SHARE_OF_F),
    ];
    let cells = headers.map(|(column, text)| (column.at(), view.say(text), column.width()));
    frame::header_cells(sheet, CLAUSES_HEADER, &cells);
    for (row, line) in (CLAUSES_HEADER + 1..).zip(succession.comparison_degrees()) {
        comparison(view, sheet, row, &line);
    }
}

/// The name of a process or clause.
pub(in crate::report) fn name_of(view: &View<'_>, clause: &ClauseId) -> String {
    let mut processes = view.processes.iter();
    let process = processes.find(|process| process.clause == clause);
    let titled = || view.context.edition.clause(clause);
    process
        .map(|process| process.name.clone())
        .or_else(|| titled().map(|clause| view.text(&clause.title).to_owned()))
        .unwrap_or_default()
}

fn comparison(view: &View<'_>, sheet: &mut SheetDraft, row: u32, degree: &ComparisonDegree<'_>) {
    let line = degree.line;
    let sources: Vec<String> = line.from.iter().map(ToString::to_string).collect();
    let mean = degree.derived.mean();
    let hundredths = mean.hundredths();
    let mut writer = RowWriter::new(view, sheet, row, &format!("comparison {}", line.to));
    writer.put(C::Id, line.to.to_string(), &looks::id());
    writer.put(C::Topic, name_of(view, &line.to), &looks::told());
    writer.put(C::Sources, view.list(&sources), &looks::id());
    let points = line.published.as_ref();
    let points = points.map(|figures| format!("{} → {}", figures.points_from, figures.points_to));
    writer.maybe(C::Relation, points, &looks::mark());
    let derived = hundredths.map(|value| f64::from(value) / 100.0);
    writer.maybe(C::Change, derived, &looks::hundredths());
    let share = hundredths.map(|value| f64::from(value) / 500.0);
    writer.maybe(C::Degree, share, &looks::percent());
    let texts = line.added.iter().chain(&line.improved);
    let texts: Vec<String> = texts.map(|text| format!("• {}", view.text(text))).collect();
    writer.put(C::Note, texts.join("\n"), &looks::told());
    let removed: Vec<String> = line
        .removed
        .iter()
        .map(|text| format!("• {}", view.text(text)))
        .collect();
    writer.put(C::Remainder, removed.join("\n"), &looks::told());
    writer.put(C::Dropped, published(view, degree), &looks::told());
    writer.put(C::Outcome, conformity(view, line), &looks::percent());
    writer.finish();
}

/// The published degree, which is one third party's estimate, and how far the derived one is from it.
pub(in crate::report) fn published(view: &View<'_>, degree: &ComparisonDegree<'_>) -> String {
    let Some(figures) = &degree.line.published else {
        return view.say(label::NOT_PUBLISHED).to_owned();
    };
    let deviation = degree
        .deviation_hundredths()
        .map_or(String::new(), |value| {
            let sign = if value < 0 { "−" } else { "+" };
            format!("{sign}{}", format_hundredths(value.unsigned_abs()))
        });
    let degree = format_hundredths(figures.degree_hundredths);
    let values = [
        ("degree", degree.as_str()),
        ("deviation", &deviation),
        ("source", &figures.source),
    ];
    view.fill(label::PUBLISHED_WITH_SOURCE, &values)
}

/// The share of F among the applicable points of a line.
fn conformity(view: &View<'_>, line: &clause_model::succession::ClauseComparison) -> Live {
    let scope = Scope::clause(view, &line.to);
    let within = view
        .points
        .iter()
        .filter(|p| p.point.id.clause.is_within(&line.to));
    let tally = within.map(|point| point.rating.outcome).collect();
    scope.share(view, &tally)
}

fn rubric(view: &View<'_>, sheet: &mut SheetDraft, row: u32) -> u32 {
    let across = (FIRST_COLUMN, C::last());
    frame::heading(sheet, row, across, view.say(label::RUBRIC));
    for (at, step) in (row + 1..).zip(RUBRIC) {
        let style = theme::on(looks::mark(), theme::DEGREES[usize::from(step.degree)]);
        sheet.put(at, C::Id.at(), u32::from(step.degree), &style);
        let text = step.text.get(view.language);
        frame::prose(
            sheet,
            at,
            (C::Topic.at(), C::Note.at()),
            text,
            &looks::told(),
        );
    }
    row + RUBRIC.len() as u32 + 2
}

fn by_point(view: &View<'_>, sheet: &mut SheetDraft, succession: &Succession, row: u32) {
    frame::heading(
        sheet,
        row,
        (FIRST_COLUMN, C::last()),
        view.say(label::BY_POINT),
    );
    let header = row + 1;
    frame::header::<C>(view, sheet, header);
    for (at, row_of) in (header + 1..).zip(&succession.rows) {
        change(view, sheet, at, row_of);
    }
    let last = header + succession.rows.len() as u32;
    let rows = (header + 1, last.max(header + 1));
    frame::table::<C>(view, sheet, "Changes", header, succession.rows.len());
    looks::highlight_outcomes(sheet, C::Outcome.rows(rows), view.language);
    for (degree, colour) in theme::DEGREES.iter().enumerate() {
        let rule = ConditionalRule::Cell {
            comparison: Comparison::Equal(degree as f64),
            style: theme::highlight(*colour),
        };
        sheet
            .conditionals
            .push(ConditionalDraft::new(C::Degree.rows(rows), rule));
    }
    sheet.text_numbers.push(CellRange::new(
        CellRef::new(CLAUSES_HEADER, C::Id.at()),
        CellRef::new(last, C::Sources.at()),
    ));
    frame::print::<C>(sheet, header, last, 1);
}

fn change(view: &View<'_>, sheet: &mut SheetDraft, row: u32, of: &SuccessionRow) {
    let at = of.to.as_ref().and_then(|id| view.index_of(id));
    let key = of
        .to
        .as_ref()
        .map_or(frame::GUIDANCE.to_owned(), |id| format!("point {id}"));
    let sources: Vec<String> = of.from.iter().map(ToString::to_string).collect();
    let mut writer = RowWriter::new(view, sheet, row, &key);
    if let (Some(id), Some(at)) = (&of.to, at) {
        writer.linked(C::Id, &id.to_string(), view.point_spot(id));
        writer.put(
            C::Topic,
            view.text(&view.points[at].point.topic),
            &looks::told(),
        );
        writer.put(C::Outcome, point::outcome_of(view, at), &looks::mark());
    } else {
        writer.put(C::Id, "–", &looks::mark());
        writer.put(C::Topic, Content::Blank, &looks::told());
        writer.put(C::Outcome, Content::Blank, &looks::mark());
    }
    writer.put(C::Sources, view.list(&sources), &looks::id());
    writer.put(C::Relation, of.relation.name(view.language), &looks::told());
    writer.put(C::Change, of.change.name(view.language), &looks::told());
    writer.put(C::Degree, u32::from(of.degree), &looks::mark());
    writer.put(C::Note, view.text(&of.note), &looks::told());
    writer.maybe(
        C::Remainder,
        of.remainder.as_ref().map(|text| view.text(text)),
        &looks::told(),
    );
    writer.maybe(
        C::Dropped,
        of.dropped.as_ref().map(|text| view.text(text)),
        &looks::told(),
    );
    writer.finish();
}
