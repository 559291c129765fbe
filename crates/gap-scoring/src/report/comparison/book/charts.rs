//! The charts of the overview.

use super::places::{Places, clause_column};
use crate::report::comparison::view::ComparisonView;
use clause_model::Change;
use workbook::draft::{
    AxisDraft, ChartDraft, ChartKind, Colour, LegendPosition, Pattern, SeriesDraft, SeriesName,
};
use workbook::{CellRef, theme};

/// The height of a chart with a bar or two per clause.
fn height(view: &ComparisonView) -> u32 {
    130 + 32 * view.clauses.len() as u32
}

/// The change degrees, published and derived.
pub(super) fn degrees(view: &ComparisonView, places: &Places, anchor: CellRef) -> ChartDraft {
    let language = view.language;
    let mut chart = ChartDraft::new(ChartKind::Bar, anchor);
    (chart.width, chart.height) = (565, height(view));
    chart.title = String::from(language.pick("Change degree by clause", "各条款变化度"));
    let labels = places.clauses(clause_column::TITLE);
    let series = |name: &str, column: u32, colour: Colour| {
        let name = SeriesName::Text(name.to_owned());
        let mut series = SeriesDraft::new(name, Some(labels.clone()), places.clauses(column));
        series.colour = Some(colour);
        series.data_labels = true;
        series.label_format = Some("0.00".to_owned());
        series
    };
    let published = language.pick("Published (third party)", "已公布（第三方）");
    let derived = language.pick("Derived", "推算");
    chart.series = vec![
        series(published, clause_column::PUBLISHED, theme::ACCENT_LIGHT),
        series(derived, clause_column::DERIVED, theme::ACCENT),
    ];
    chart.category_axis.reversed = true;
    chart.value_axis = AxisDraft {
        min: Some(0.0),
        max: Some(5.0),
        major_unit: Some(1.0),
        number_format: Some("0".to_owned()),
        ..AxisDraft::default()
    };
    chart.legend = Some(LegendPosition::Top);
    chart.gap = Some(45);
    chart.alt_text = String::from(language.pick("Bars: change degree from 0 to 5 per clause, published and derived. The figures stand on the sheet Clauses.",
            "条形图：各条款0至5的变化度，含已公布值与推算值。数据见“条款对比”表。",));
    chart
}

/// A colour for each kind of change; each differs in lightness.
fn kind_colour(change: Change) -> Colour {
    match change {
        Change::Unchanged => theme::CONDITION_ABSENT,
        Change::Reworded => theme::RULE,
        Change::SplitOut => theme::UNRESOLVED,
        Change::Relaxed => theme::PARTLY,
        Change::Extended => theme::LARGELY,
        Change::Strengthened => theme::ACCENT_LIGHT,
        Change::New => theme::ACCENT,
        Change::Deleted => theme::NOT_ACHIEVED,
    }
}

/// What is drawn over the colours that others come close to.
fn kind_pattern(change: Change) -> Option<Pattern> {
    match change {
        Change::Unchanged => Some(Pattern::Outlined),
        Change::SplitOut => Some(Pattern::Slanting),
        _ => None,
    }
}

/// The control points by kind of change.
pub(super) fn kinds(view: &ComparisonView, places: &Places, anchor: CellRef) -> ChartDraft {
    let language = view.language;
    let mut chart = ChartDraft::new(ChartKind::StackedBar, anchor);
    (chart.width, chart.height) = (565, height(view));
    chart.title =
        String::from(language.pick("Control points by kind of change", "各条款控制点的变化类型"));
    let labels = places.clauses(clause_column::TITLE);
    let kinds = (clause_column::KINDS..).zip(Change::ALL);
    let series = kinds.map(|(column, change)| {
        let name = SeriesName::Text(change.name(language).to_owned());
        let mut series = SeriesDraft::new(name, Some(labels.clone()), places.clauses(column));
        series.colour = Some(kind_colour(change));
        series.pattern = kind_pattern(change);
        series
    });
    chart.series = series.collect();
    chart.category_axis.reversed = true;
    chart.value_axis.number_format = Some("0".to_owned());
    chart.legend = Some(LegendPosition::Top);
    chart.gap = Some(45);
    chart.alt_text = String::from(language.pick("Stacked bars: control points per clause by kind of change. The figures stand on the sheet Clauses.",
            "堆积条形图：各条款控制点按变化类型的数量。数据见“条款对比”表。",));
    chart
}
