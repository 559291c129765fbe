//! How the series of a chart look: colours, patterns, labels.

use rust_xlsxwriter::{
    ChartDataLabel, ChartFormat, ChartLine, ChartMarker, ChartPatternFill, ChartPatternFillType,
    ChartPoint, ChartSeries, ChartSolidFill,
};

use super::chart::{SMALL, font};
use super::format::colour;
use crate::draft::{ChartKind, Colour, Pattern, SeriesDraft};
use crate::theme;

/// Colours and labels of a series.
pub(super) fn look(series: &mut ChartSeries, kind: ChartKind, draft: &SeriesDraft) {
    // What is not seen needs no entry in the legend.
    series.delete_from_legend(draft.no_fill);
    if let Some(format) = series_format(kind, draft) {
        series.set_format(&mut format.clone());
        if matches!(kind, ChartKind::Radar | ChartKind::Scatter) {
            series.set_marker(ChartMarker::new().set_automatic());
        }
    }
    if !draft.point_colours.is_empty() {
        let points: Vec<ChartPoint> = draft
            .point_colours
            .iter()
            .map(|ink| ChartPoint::new().set_format(&mut fill(*ink)))
            .collect();
        series.set_points(&points);
    }
    if draft.data_labels {
        let mut label = ChartDataLabel::new();
        label.show_value().set_font(&font(SMALL));
        if let Some(format) = &draft.label_format {
            label.set_num_format(format.as_str());
        }
        series.set_data_label(&label);
    }
}

/// Areas are filled, lines and radars are drawn.
fn series_format(kind: ChartKind, draft: &SeriesDraft) -> Option<ChartFormat> {
    let mut format = ChartFormat::new();
    if draft.no_fill {
        format.set_no_fill().set_no_border();
        return Some(format);
    }
    let ink = draft.colour?;
    match kind {
        ChartKind::Line | ChartKind::Radar => {
            format.set_line(ChartLine::new().set_color(colour(ink)).set_width(2.0));
            Some(format)
        }
        ChartKind::Scatter => None,
        _ => Some(match draft.pattern {
            Some(pattern) => patterned(ink, pattern),
            None => fill(ink),
        }),
    }
}

/// A pattern over a colour, with a border.
fn patterned(ink: Colour, pattern: Pattern) -> ChartFormat {
    let mut format = match pattern {
        Pattern::Slanting => {
            let stripes = ChartPatternFillType::DiagonalStripesWideUpwards;
            drawn(stripes, theme::PAPER, ink)
        }
        Pattern::Dotted => drawn(ChartPatternFillType::Dotted20Percent, theme::MUTED, ink),
        Pattern::Outlined => fill(ink),
    };
    format.set_border(
        ChartLine::new()
            .set_color(colour(theme::MUTED))
            .set_width(0.5),
    );
    format
}

fn drawn(kind: ChartPatternFillType, lines: Colour, ground: Colour) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_pattern_fill(
        ChartPatternFill::new()
            .set_pattern(kind)
            .set_foreground_color(colour(lines))
            .set_background_color(colour(ground)),
    );
    format
}

fn fill(ink: Colour) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(colour(ink)));
    format
}
