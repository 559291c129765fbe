//! The charts of the dashboard.

use super::column::MigrationColumn;
use super::formula::block::{Blocks, EffortCell, GradeCell};
use super::label;
use super::looks;
use super::sheet::changes::Lines;
use super::sheet::clause_scores::{NAMES, SHARE, Tables, outcome_column};
use super::sheet::migration;
use super::view::View;
use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use diagnostics::Phrase;
use workbook::draft::{AxisDraft, ChartDraft, ChartKind, LegendPosition, SeriesDraft, SeriesName};
use workbook::{CellRef, theme};

/// Where a chart goes and how large it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) anchor: CellRef,
    pub(super) width: u32,
    pub(super) height: u32,
}

fn draft(view: &View<'_>, kind: ChartKind, spot: Spot, title: Phrase, alt: Phrase) -> ChartDraft {
    let mut chart = ChartDraft::new(kind, spot.anchor);
    chart.width = spot.width;
    chart.height = spot.height;
    view.say(title).clone_into(&mut chart.title);
    view.say(alt).clone_into(&mut chart.alt_text);
    chart
}

fn shares() -> AxisDraft {
    AxisDraft {
        min: Some(0.0),
        max: Some(1.0),
        major_unit: Some(0.25),
        number_format: Some(theme::PERCENT.to_owned()),
        ..AxisDraft::default()
    }
}

/// The share of F by process.
pub(super) fn conformity(view: &View<'_>, spot: Spot) -> ChartDraft {
    let tables = Tables::of(view);
    let title = label::CHART_CONFORMITY;
    let mut chart = draft(view, ChartKind::Radar, spot, title, label::ALT_CONFORMITY);
    let name = SeriesName::Text(view.say(label::SHARE_OF_F).to_owned());
    let values = tables.processes(view, SHARE);
    let mut series = SeriesDraft::new(name, Some(tables.processes(view, NAMES)), values);
    series.colour = Some(theme::ACCENT);
    chart.series = vec![series];
    chart.value_axis = shares();
    chart
}

fn outcomes(view: &View<'_>, chart: &mut ChartDraft, range: impl Fn(u32) -> workbook::SheetRange) {
    for outcome in Outcome::ALL {
        let name = SeriesName::Text(outcome.words(view.language).to_owned());
        let values = range(outcome_column(outcome));
        let mut series = SeriesDraft::new(name, Some(range(NAMES)), values);
        series.colour = Some(looks::outcome_colour(outcome));
        series.pattern = looks::outcome_pattern(outcome);
        chart.series.push(series);
    }
    chart.legend = Some(LegendPosition::Bottom);
    chart.category_axis.reversed = true;
    chart.gap = Some(35);
}

/// Ratings by process, stacked.
pub(super) fn ratings(view: &View<'_>, spot: Spot) -> ChartDraft {
    let tables = Tables::of(view);
    let kind = ChartKind::StackedBar;
    let mut chart = draft(view, kind, spot, label::CHART_RATINGS, label::ALT_RATINGS);
    outcomes(view, &mut chart, |column| tables.processes(view, column));
    chart
}

/// Ratings by step of the cycle, in shares.
pub(super) fn cycle(view: &View<'_>, spot: Spot) -> ChartDraft {
    let tables = Tables::of(view);
    let kind = ChartKind::PercentStackedBar;
    let mut chart = draft(view, kind, spot, label::CHART_CYCLE, label::ALT_CYCLE);
    outcomes(view, &mut chart, |column| tables.pdca(view, column));
    chart.value_axis.number_format = Some(theme::PERCENT.to_owned());
    chart
}

/// Findings by grade.
pub(super) fn grades(view: &View<'_>, blocks: &Blocks, spot: Spot) -> ChartDraft {
    let kind = ChartKind::Bar;
    let mut chart = draft(view, kind, spot, label::CHART_GRADES, label::ALT_GRADES);
    let range = |cell: GradeCell| blocks.grades.range_from(view.language, cell as u32);
    let name = SeriesName::Text(view.say(label::FINDINGS).to_owned());
    let mut series = SeriesDraft::new(name, Some(range(GradeCell::Grade)), range(GradeCell::Count));
    let mut grades = FindingGrade::ALL;
    grades.sort();
    series.colour = Some(theme::ACCENT);
    series.point_colours = grades.map(looks::grade_colour).to_vec();
    series.data_labels = true;
    chart.series = vec![series];
    chart.category_axis.reversed = true;
    chart.value_axis.hidden = true;
    chart.value_axis.no_gridlines = true;
    chart.gap = Some(40);
    chart
}

/// Remaining effort by month, or by process in a plan without dates; none without effort.
pub(super) fn effort(view: &View<'_>, blocks: &Blocks, spot: Spot) -> Option<ChartDraft> {
    if blocks.effort.rows == 0 {
        return None;
    }
    let plan = view.assessment.plan.as_ref()?;
    let by_month = !plan.effort_by_month.is_empty();
    let (title, kind) = if by_month {
        (label::CHART_EFFORT_MONTHS, ChartKind::Column)
    } else {
        (label::CHART_EFFORT, ChartKind::Bar)
    };
    let mut chart = draft(view, kind, spot, title, label::ALT_EFFORT);
    let range = |cell: EffortCell| blocks.effort.range_from(view.language, cell as u32);
    let name = SeriesName::Text(view.say(label::PERSON_DAYS).to_owned());
    let mut series = SeriesDraft::new(name, Some(range(EffortCell::Name)), range(EffortCell::Days));
    series.colour = Some(theme::ACCENT_LIGHT);
    series.data_labels = true;
    chart.series = vec![series];
    chart.category_axis.reversed = !by_month;
    chart.value_axis.no_gridlines = true;
    chart.value_axis.hidden = true;
    chart.gap = Some(40);
    Some(chart)
}

/// How far each process changed against how far it conforms; none without an earlier edition.
pub(super) fn changes(view: &View<'_>, spot: Spot) -> Option<ChartDraft> {
    let lines = Lines::of(view)?;
    let kind = ChartKind::Bar;
    let mut chart = draft(view, kind, spot, label::CHART_CHANGES, label::ALT_CHANGES);
    let values = [
        (label::DEGREE_SHARE, lines.degrees(view), theme::MINOR),
        (label::SHARE_OF_F, lines.shares(view), theme::ACCENT),
    ];
    for (name, range, colour) in values {
        let name = SeriesName::Text(view.say(name).to_owned());
        let mut series = SeriesDraft::new(name, Some(lines.names(view)), range);
        series.colour = Some(colour);
        chart.series.push(series);
    }
    chart.value_axis = shares();
    chart.category_axis.reversed = true;
    chart.legend = Some(LegendPosition::Bottom);
    chart.gap = Some(60);
    chart.overlap = Some(0);
    Some(chart)
}

/// How far each clause changed, derived and published apart, on the migration sheet.
pub(super) fn change_degrees(view: &View<'_>, tables: migration::Tables, spot: Spot) -> ChartDraft {
    let (title, alt) = (label::CHART_DEGREES, label::ALT_DEGREES);
    let mut chart = draft(view, ChartKind::Bar, spot, title, alt);
    let values = [
        (label::DERIVED, MigrationColumn::Relation, theme::ACCENT),
        (label::PUBLISHED, MigrationColumn::Change, theme::RULE),
    ];
    for (name, column, colour) in values {
        let name = SeriesName::Text(view.say(name).to_owned());
        let names = tables.lines(view, MigrationColumn::Topic);
        let mut series = SeriesDraft::new(name, Some(names), tables.lines(view, column));
        series.colour = Some(colour);
        chart.series.push(series);
    }
    chart.value_axis.min = Some(0.0);
    chart.value_axis.max = Some(5.0);
    chart.value_axis.major_unit = Some(1.0);
    chart.legend = Some(LegendPosition::Bottom);
    chart.category_axis.reversed = true;
    chart.gap = Some(50);
    chart.overlap = Some(0);
    chart
}

/// The effort that remains by clause, on the migration sheet.
pub(super) fn effort_by_clause(
    view: &View<'_>,
    tables: migration::Tables,
    spot: Spot,
) -> ChartDraft {
    let (title, alt) = (label::CHART_OPEN_EFFORT, label::ALT_OPEN_EFFORT);
    let mut chart = draft(view, ChartKind::Bar, spot, title, alt);
    let name = SeriesName::Text(view.say(label::PERSON_DAYS).to_owned());
    let names = tables.lines(view, MigrationColumn::Topic);
    let days = tables.lines(view, MigrationColumn::Evidence);
    let mut series = SeriesDraft::new(name, Some(names), days);
    series.colour = Some(theme::MINOR);
    series.data_labels = true;
    chart.series = vec![series];
    chart.category_axis.reversed = true;
    chart.value_axis.hidden = true;
    chart.value_axis.no_gridlines = true;
    chart.gap = Some(50);
    chart
}
