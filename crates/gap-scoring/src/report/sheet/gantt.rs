//! The plan in time: weeks beside the actions, and charts on a sheet of their own.

use super::plan::FIRST_ACTION;
use crate::remediation::Plan;
use crate::report::column::{ActionColumn as C, Columns};
use crate::report::formula::point::serial;
use crate::report::place::{FIRST_COLUMN, INTRO_ROW, Sheet, TITLE_ROW};
use crate::report::view::View;
use crate::report::{frame, label};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use workbook::draft::{
    AxisDraft, ChartDraft, ChartKind, ConditionalDraft, ConditionalRule, Group, Orientation,
    SeriesDraft, SeriesName, Style,
};
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

/// The most weeks shown beside the actions.
const MOST_WEEKS: u32 = 80;
/// The most actions in a chart.
const MOST_BARS: u32 = 40;
/// The columns under a chart, each in characters and in pixels.
const COLUMNS: u32 = 12;
const COLUMN_WIDTH: f64 = 9.0;
const COLUMN_PIXELS: u32 = 68;
/// A row under a chart in points, and in pixels.
const ROW: f64 = 15.0;
const ROW_PIXELS: u32 = 20;

/// The first and the last day of the plan; none where nothing is scheduled.
fn days(plan: &Plan) -> Option<(Date, Date)> {
    let dates = plan.actions.iter().filter_map(|action| action.schedule);
    let first = dates.clone().map(|schedule| schedule.start).min()?;
    let last = dates.map(|schedule| schedule.finish).max()?;
    Some((first, last))
}

/// Adds weeks beside the actions where there are dates.
pub(super) fn add(view: &View<'_>, sheet: &mut SheetDraft, plan: &Plan, rows: (u32, u32)) {
    if let Some(days) = days(plan) {
        weeks(view, sheet, rows, days);
    }
}

/// A sheet with the plan in time, some actions to a chart; none where nothing is scheduled.
pub(super) fn sheet(view: &View<'_>, plan: &Plan) -> Option<SheetDraft> {
    let days = days(plan)?;
    let mut sheet = frame::sheet(view, Sheet::Gantt);
    let last = FIRST_COLUMN + COLUMNS - 1;
    for column in FIRST_COLUMN..=last {
        sheet.column_widths.insert(column, COLUMN_WIDTH);
    }
    frame::title(&mut sheet, view.say(label::GANTT_INTRO), last);
    let count = plan.actions.len() as u32;
    let mut row = INTRO_ROW + 2;
    for first in (0..count).step_by(MOST_BARS as usize) {
        let bars = (count - first).min(MOST_BARS);
        if first > 0 {
            sheet.page.page_breaks.push(row);
        }
        let values = [
            ("first", (first + 1).to_string()),
            ("last", (first + bars).to_string()),
        ];
        let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
        let heading = view.fill(label::GANTT_PART, &values);
        frame::heading(&mut sheet, row, (FIRST_COLUMN, last), &heading);
        let chart = chart(view, (FIRST_ACTION + first, bars), row + 1, days);
        let rows = chart.height / ROW_PIXELS + 1;
        for under in row + 1..=row + rows {
            sheet.row_heights.insert(under, ROW);
        }
        sheet.charts.push(chart);
        row += rows + 2;
    }
    sheet.page.orientation = Orientation::Portrait;
    sheet.page.print_area = Some(CellRange::new(
        CellRef::new(TITLE_ROW, FIRST_COLUMN),
        CellRef::new(row - 1, last),
    ));
    frame::protect(&mut sheet);
    Some(sheet)
}

/// A column per week, marked where the action runs.
fn weeks(view: &View<'_>, sheet: &mut SheetDraft, rows: (u32, u32), (first, last): (Date, Date)) {
    let monday = first
        .checked_sub(i64::from(first.weekday().since(Weekday::Monday)).days())
        .unwrap_or(first);
    let span = (serial(last) - serial(monday)) / 7.0;
    let count = (span as u32 + 1).min(MOST_WEEKS);
    let from = C::last() + 2;
    let header = FIRST_ACTION - 1;
    let style = theme::header()
        .size(8)
        .rotate(90)
        .number_format("yyyy-mm-dd");
    sheet.put(header - 1, from, view.say(label::WEEK_OF), &theme::note());
    for week in 0..count {
        let day = monday
            .checked_add((i64::from(week) * 7).days())
            .unwrap_or(monday);
        sheet.put(header, from + week, Content::Date(day), &style);
        sheet.column_widths.insert(from + week, 2.6);
    }
    sheet.column_widths.insert(from - 1, 2.0);
    let height = sheet.row_heights.get(&header).copied().unwrap_or_default();
    sheet.row_heights.insert(header, height.max(62.0));
    let cells = CellRange::new(
        CellRef::new(FIRST_ACTION, from),
        CellRef::new(rows.1, from + count - 1),
    );
    let grid = Style::new().borders(theme::body().borders);
    for row in FIRST_ACTION..=rows.1 {
        for column in cells.first.column..=cells.last.column {
            sheet.put(row, column, Content::Blank, &grid);
        }
    }
    let name = |column: C| CellRef::column_name(column.at());
    let (row, week) = (FIRST_ACTION + 1, CellRef::column_name(from));
    let runs = format!(
        "AND(ISNUMBER(${start}{row}),{week}${head}<=${finish}{row},{week}${head}+6>=${start}{row})",
        start = name(C::Start),
        finish = name(C::Finish),
        head = header + 1,
    );
    let critical = format!("AND({runs},${}{row}<>\"\")", name(C::Critical));
    for (expression, colour) in [(critical, theme::MAJOR), (runs, theme::ACCENT_LIGHT)] {
        let style = theme::highlight(colour);
        let rule = ConditionalRule::Formula { expression, style };
        let mut rule = ConditionalDraft::new(cells, rule);
        rule.stop = true;
        sheet.conditionals.push(rule);
    }
    sheet.column_groups.push(Group {
        first: from,
        last: cells.last.column,
        collapsed: false,
    });
}

/// The chart of some actions, the first row and their number, below a row.
fn chart(
    view: &View<'_>,
    (first_row, bars): (u32, u32),
    row: u32,
    (first, last): (Date, Date),
) -> ChartDraft {
    let span = (first_row, first_row + bars - 1);
    let range = |column: C| Sheet::Plan.range(view.language, span, column.at());
    let mut chart = ChartDraft::new(ChartKind::StackedBar, CellRef::new(row, FIRST_COLUMN));
    let mut before = SeriesDraft::new(SeriesName::None, Some(range(C::Title)), range(C::Start));
    before.no_fill = true;
    let name = SeriesName::Text(view.say(label::RUNS).to_owned());
    let mut runs = SeriesDraft::new(name, Some(range(C::Title)), range(C::Days));
    runs.colour = Some(theme::ACCENT);
    chart.series = vec![before, runs];
    chart.width = COLUMNS * COLUMN_PIXELS - 8;
    chart.height = 80 + 18 * bars;
    chart.gap = Some(40);
    chart.category_axis.reversed = true;
    chart.value_axis = AxisDraft {
        min: Some(serial(first)),
        max: Some(serial(last) + 1.0),
        number_format: Some(theme::ISO_DATE.to_owned()),
        major_unit: Some(((serial(last) - serial(first)) / 6.0).ceil().max(1.0)),
        ..AxisDraft::default()
    };
    view.say(label::GANTT_ALT).clone_into(&mut chart.alt_text);
    chart
}
