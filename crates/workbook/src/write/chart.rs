//! Charts.

use rust_xlsxwriter::{
    Chart, ChartAxis, ChartAxisCrossing, ChartFont, ChartLegendPosition, ChartLine, ChartRange,
    ChartSeries, ChartType, Worksheet,
};

use super::cells;
use super::check::{SheetNames, at_most, corners, place};
use super::failure::{WriteError, on_sheet, refused_on};
use super::format::colour;
use super::series_look::look;
use crate::address::{CellRange, SheetRange};
use crate::draft::{AxisDraft, ChartDraft, ChartKind, LegendPosition, SeriesDraft, SeriesName};
use crate::theme;

/// The font size of titles, in points.
const TITLE: u8 = 12;
/// The font size of axes, legends and labels, in points.
pub(super) const SMALL: u8 = 9;
/// The font size around a radar, where names stand close, in points.
const SMALLEST: u8 = 8;

/// The font of texts in charts.
pub(super) fn font(size: u8) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_size(size).set_color(colour(theme::INK));
    font
}

/// Puts a chart onto a sheet.
pub(super) fn render(
    worksheet: &mut Worksheet,
    sheet: &str,
    draft: &ChartDraft,
    names: &SheetNames,
) -> Result<(), WriteError> {
    let (row, column) = place(sheet, draft.anchor)?;
    at_most(sheet, "an alternative text", &draft.alt_text, 255)?;
    if draft.series.is_empty() {
        return Err(on_sheet(sheet, "a chart without series"));
    }
    let mut chart = Chart::new(kind(draft.kind));
    chart.set_width(draft.width).set_height(draft.height);
    chart.set_alt_text(cells::clean(&draft.alt_text));
    if draft.title.is_empty() {
        chart.title().set_hidden();
    } else {
        let title = chart.title().set_name(plain(&draft.title).as_str());
        title.set_font(font(TITLE).set_bold().set_color(colour(theme::ACCENT)));
    }
    for series in &draft.series {
        chart.push_series(&rendered(sheet, draft, series, names)?);
    }
    // The writer's x axis is the horizontal one, which in a chart of lying bars has the values.
    if is_lying(draft.kind) {
        axis(sheet, chart.y_axis(), &draft.category_axis, SMALL)?;
        axis(sheet, chart.x_axis(), &draft.value_axis, SMALL)?;
    } else {
        let around = draft.kind == ChartKind::Radar;
        let size = if around { SMALLEST } else { SMALL };
        axis(sheet, chart.x_axis(), &draft.category_axis, size)?;
        axis(sheet, chart.y_axis(), &draft.value_axis, size)?;
    }
    chart.legend().set_font(&font(SMALL));
    match draft.legend {
        None => drop(chart.legend().set_hidden()),
        Some(position) => drop(chart.legend().set_position(match position {
            LegendPosition::Top => ChartLegendPosition::Top,
            LegendPosition::Bottom => ChartLegendPosition::Bottom,
            LegendPosition::Left => ChartLegendPosition::Left,
            LegendPosition::Right => ChartLegendPosition::Right,
        })),
    }
    worksheet
        .insert_chart(row, column, &chart)
        .map(drop)
        .map_err(refused_on(sheet))
}

fn is_lying(kind: ChartKind) -> bool {
    matches!(
        kind,
        ChartKind::Bar | ChartKind::StackedBar | ChartKind::PercentStackedBar
    )
}

fn kind(kind: ChartKind) -> ChartType {
    match kind {
        ChartKind::Bar => ChartType::Bar,
        ChartKind::Column => ChartType::Column,
        ChartKind::StackedBar => ChartType::BarStacked,
        ChartKind::StackedColumn => ChartType::ColumnStacked,
        ChartKind::PercentStackedBar => ChartType::BarPercentStacked,
        ChartKind::Line => ChartType::Line,
        ChartKind::Radar => ChartType::RadarWithMarkers,
        ChartKind::Doughnut => ChartType::Doughnut,
        ChartKind::Scatter => ChartType::Scatter,
    }
}

/// A title that the writer cannot take for a reference to cells.
fn plain(text: &str) -> String {
    let text = cells::clean(text);
    if text.starts_with('=') || text.contains('!') {
        format!(" {text} ")
    } else {
        text
    }
}

fn rendered(
    sheet: &str,
    chart: &ChartDraft,
    draft: &SeriesDraft,
    names: &SheetNames,
) -> Result<ChartSeries, WriteError> {
    let mut series = ChartSeries::new();
    series.set_values(&range(sheet, &draft.values, names)?);
    if let Some(categories) = &draft.categories {
        series.set_categories(&range(sheet, categories, names)?);
    }
    match &draft.name {
        SeriesName::None => {}
        SeriesName::Text(text) => drop(series.set_name(plain(text).as_str())),
        SeriesName::Cell { sheet: on, cell } => {
            let place = SheetRange::new(on.clone(), CellRange::single(*cell));
            series.set_name(&range(sheet, &place, names)?);
        }
    }
    look(&mut series, chart.kind, draft);
    if let Some(gap) = chart.gap {
        series.set_gap(gap.min(500));
    }
    let is_stacked = matches!(
        chart.kind,
        ChartKind::StackedBar | ChartKind::StackedColumn | ChartKind::PercentStackedBar
    );
    if let Some(overlap) = chart.overlap.or(is_stacked.then_some(100)) {
        series.set_overlap(overlap.clamp(-100, 100));
    }
    Ok(series)
}

fn range(on: &str, range: &SheetRange, names: &SheetNames) -> Result<ChartRange, WriteError> {
    names.check_range(on, range)?;
    let (first_row, first_column, last_row, last_column) = corners(on, &range.range)?;
    Ok(ChartRange::new_from_range(
        &range.sheet,
        first_row,
        first_column,
        last_row,
        last_column,
    ))
}

fn axis(sheet: &str, axis: &mut ChartAxis, draft: &AxisDraft, size: u8) -> Result<(), WriteError> {
    let numbers = [draft.min, draft.max, draft.major_unit];
    let is_sound = numbers.iter().flatten().all(|number| number.is_finite());
    if !is_sound || draft.major_unit.is_some_and(|unit| unit <= 0.0) {
        return Err(on_sheet(sheet, "a chart axis with an impossible number"));
    }
    if !draft.title.is_empty() {
        axis.set_name(plain(&draft.title).as_str());
        axis.set_name_font(&font(size));
    }
    axis.set_font(&font(size));
    if let Some(min) = draft.min {
        axis.set_min(min);
    }
    if let Some(max) = draft.max {
        axis.set_max(max);
    }
    if let Some(unit) = draft.major_unit {
        axis.set_major_unit(unit);
    }
    if draft.reversed {
        // Else the other axis would wander to the far side.
        axis.set_reverse().set_crossing(ChartAxisCrossing::Max);
    }
    if let Some(format) = &draft.number_format {
        axis.set_num_format(format.as_str());
    }
    if draft.no_gridlines {
        axis.set_major_gridlines(false);
    } else {
        axis.set_major_gridlines_line(ChartLine::new().set_color(colour(theme::RULE)));
    }
    if draft.hidden {
        axis.set_hidden(true);
    }
    Ok(())
}
