//! Charts and pictures.

use super::style::Colour;
use crate::address::{CellRef, SheetRange};

/// Kinds of charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    /// Bars side by side, lying.
    Bar,
    /// Bars side by side, standing.
    Column,
    /// Lying bars on end of each other. With a first series that has no fill: a Gantt chart.
    StackedBar,
    /// Standing bars on top of each other.
    StackedColumn,
    /// Lying bars of equal length, showing shares.
    PercentStackedBar,
    /// Lines.
    Line,
    /// A radar with markers.
    Radar,
    /// A ring.
    Doughnut,
    /// Points by two values.
    Scatter,
}

/// A chart on a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartDraft {
    /// What kind.
    pub kind: ChartKind,
    /// Cell under the top left corner.
    pub anchor: CellRef,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Title; none if empty.
    pub title: String,
    /// The series.
    pub series: Vec<SeriesDraft>,
    /// The axis of the categories (of the first value for a scatter chart).
    pub category_axis: AxisDraft,
    /// The axis of the values.
    pub value_axis: AxisDraft,
    /// Where the legend is; none if none.
    pub legend: Option<LegendPosition>,
    /// Gap between bars in percent of a bar.
    pub gap: Option<u16>,
    /// Overlap of bars in percent, -100 to 100.
    pub overlap: Option<i8>,
    /// Text in place of the chart for those who cannot see it, up to 255 characters.
    pub alt_text: String,
}

impl ChartDraft {
    /// A chart of 640 by 360 pixels without series, title, legend or lines between categories.
    pub fn new(kind: ChartKind, anchor: CellRef) -> Self {
        Self {
            kind,
            anchor,
            width: 640,
            height: 360,
            title: String::new(),
            series: Vec::new(),
            category_axis: AxisDraft {
                no_gridlines: true,
                ..AxisDraft::default()
            },
            value_axis: AxisDraft::default(),
            legend: None,
            gap: None,
            overlap: None,
            alt_text: String::new(),
        }
    }
}

/// A series of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesDraft {
    /// Name in the legend.
    pub name: SeriesName,
    /// Cells of the categories.
    pub categories: Option<SheetRange>,
    /// Cells of the values.
    pub values: SheetRange,
    /// Colour of the series.
    pub colour: Option<Colour>,
    /// What is drawn over the colour.
    pub pattern: Option<Pattern>,
    /// Whether the series takes room without being seen.
    pub no_fill: bool,
    /// Colours of the single points.
    pub point_colours: Vec<Colour>,
    /// Whether the values are printed at the points.
    pub data_labels: bool,
    /// Number format of these.
    pub label_format: Option<String>,
}

impl SeriesDraft {
    /// A series in the default colour, without labels.
    pub fn new(name: SeriesName, categories: Option<SheetRange>, values: SheetRange) -> Self {
        Self {
            name,
            categories,
            values,
            colour: None,
            pattern: None,
            no_fill: false,
            point_colours: Vec::new(),
            data_labels: false,
            label_format: None,
        }
    }
}

/// What is drawn over the colour of an area, so that it is told apart without colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Slanting lines.
    Slanting,
    /// Dots.
    Dotted,
    /// Nothing but a line around, for colours as light as paper.
    Outlined,
}

/// Name of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeriesName {
    /// A text of its own.
    Text(String),
    /// The text of a cell.
    Cell {
        /// Name of the sheet.
        sheet: String,
        /// The cell.
        cell: CellRef,
    },
    /// None.
    None,
}

/// An axis of a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AxisDraft {
    /// Title; none if empty.
    pub title: String,
    /// Smallest value.
    pub min: Option<f64>,
    /// Largest value.
    pub max: Option<f64>,
    /// Step between labels.
    pub major_unit: Option<f64>,
    /// Whether the axis runs the other way (categories from top to bottom in a bar chart).
    pub reversed: bool,
    /// Number format of the labels.
    pub number_format: Option<String>,
    /// Whether there are no grid lines across the axis.
    pub no_gridlines: bool,
    /// Whether the axis is left out.
    pub hidden: bool,
}

/// Where a legend is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegendPosition {
    /// Above.
    Top,
    /// Below.
    Bottom,
    /// Left.
    Left,
    /// Right.
    Right,
}

/// A picture on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageDraft {
    /// Cell under the top left corner.
    pub anchor: CellRef,
    /// The bytes of a PNG file.
    pub png: Vec<u8>,
    /// Width and height in pixels; the picture's own if none.
    pub size: Option<(u32, u32)>,
    /// Text in place of the picture, up to 255 characters.
    pub alt_text: String,
}
