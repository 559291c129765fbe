//! The charts of the summary.

use super::clauses::{process_column, processes};
use super::over_time::{state_column, states};
use crate::report::progress::view::ProgressView;
use workbook::draft::{
    AxisDraft, ChartDraft, ChartKind, Colour, LegendPosition, SeriesDraft, SeriesName,
};
use workbook::{CellRef, SheetRange, theme};

/// The width of a chart in pixels.
const WIDTH: u32 = 560;

fn series(name: &str, labels: SheetRange, values: SheetRange, colour: Colour) -> SeriesDraft {
    let name = SeriesName::Text(name.to_owned());
    let mut series = SeriesDraft::new(name, Some(labels), values);
    series.colour = Some(colour);
    series.data_labels = true;
    series
}

/// The height of the charts: two bars for each process.
pub(super) fn height(view: &ProgressView<'_>) -> u32 {
    120 + 30 * view.progress.overall.processes.len() as u32
}

/// Gaps, findings and effort over time.
pub(super) fn burn_down(view: &ProgressView<'_>, anchor: CellRef) -> ChartDraft {
    let language = view.language;
    let mut chart = ChartDraft::new(ChartKind::Line, anchor);
    (chart.width, chart.height) = (WIDTH, 400);
    chart.title = String::from(language.pick("Burn-down", "燃尽图"));
    let days = || states(view, state_column::AS_OF);
    let gaps = language.pick("Gaps", "差距");
    let findings = language.pick("Findings", "发现项");
    chart.series = vec![
        series(
            gaps,
            days(),
            states(view, state_column::GAPS),
            theme::ACCENT,
        ),
        series(
            findings,
            days(),
            states(view, state_column::FINDINGS),
            theme::MAJOR,
        ),
    ];
    let planned = view.progress.assessments.iter();
    // A line with holes would look like a plan that was carried out.
    if planned
        .clone()
        .all(|state| state.remaining_effort_days.is_some())
    {
        let name = language.pick("Person-days left", "剩余人天");
        let values = states(view, state_column::EFFORT);
        chart
            .series
            .push(series(name, days(), values, theme::ACCENT_LIGHT));
    }
    chart.value_axis = AxisDraft {
        min: Some(0.0),
        number_format: Some("0".to_owned()),
        ..AxisDraft::default()
    };
    chart.legend = Some(LegendPosition::Top);
    chart.alt_text = String::from(language.pick(
            "Lines: gaps, findings and, where every assessment has a plan, remaining person-days at each assessment. The figures stand on the sheet Over time.",
            "折线图：历次评估的差距、发现项，以及（各次均有计划时）剩余人天。数据见“历次评估”表。",
        ));
    chart
}

/// Gaps by process before and now.
pub(super) fn clauses(view: &ProgressView<'_>, anchor: CellRef) -> ChartDraft {
    let language = view.language;
    let mut chart = ChartDraft::new(ChartKind::Bar, anchor);
    (chart.width, chart.height) = (WIDTH, height(view));
    chart.title = String::from(language.pick("Gaps by process", "各流程的差距"));
    let names = || processes(view, process_column::NAME);
    let before = language.pick("Before", "前次");
    let now = language.pick("Now", "本次");
    chart.series = vec![
        series(
            before,
            names(),
            processes(view, process_column::BEFORE),
            theme::ACCENT_LIGHT,
        ),
        series(
            now,
            names(),
            processes(view, process_column::AFTER),
            theme::ACCENT,
        ),
    ];
    chart.category_axis.reversed = true;
    chart.value_axis = AxisDraft {
        min: Some(0.0),
        number_format: Some("0".to_owned()),
        ..AxisDraft::default()
    };
    chart.legend = Some(LegendPosition::Top);
    chart.gap = Some(45);
    chart.alt_text = String::from(language.pick(
        "Bars: gaps per process before and now. The figures stand on the sheet Clauses.",
        "条形图：各流程前次与本次的差距数。数据见“条款”表。",
    ));
    chart
}
