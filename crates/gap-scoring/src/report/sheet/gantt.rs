//! The plan in time: weeks beside the actions, and a chart below them.

use super::plan::FIRST_ACTION;
use crate::remediation::Plan;
use crate::report::column::{ActionColumn as C, Columns};
use crate::report::formula::point::serial;
use crate::report::label;
use crate::report::place::Sheet;
use crate::report::view::View;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use workbook::draft::{
    AxisDraft, ChartDraft, ChartKind, ConditionalDraft, ConditionalRule, Group, SeriesDraft,
    SeriesName, Style,
};
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

/// The most weeks shown beside the actions.
const MOST_WEEKS: u32 = 80;
/// The most actions in the chart.
const MOST_BARS: u32 = 40;

/// Adds weeks and chart where there are dates; gives the last row that is printed.
pub(super) fn add(view: &View<'_>, sheet: &mut SheetDraft, plan: &Plan, rows: (u32, u32)) -> u32 {
    let dates = plan.actions.iter().filter_map(|action| action.schedule);
    let first = dates.clone().map(|schedule| schedule.start).min();
    let last = dates.map(|schedule| schedule.finish).max();
    let (Some(first), Some(last)) = (first, last) else {
        return rows.1;
    };
    weeks(view, sheet, rows, (first, last));
    chart(view, sheet, plan, rows, (first, last))
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

fn chart(
    view: &View<'_>,
    sheet: &mut SheetDraft,
    plan: &Plan,
    rows: (u32, u32),
    (first, last): (Date, Date),
) -> u32 {
    let bars = (plan.actions.len() as u32).min(MOST_BARS);
    let span = (FIRST_ACTION, FIRST_ACTION + bars - 1);
    let range = |column: C| Sheet::Plan.range(view.language, span, column.at());
    let row = rows.1 + 2;
    let width = (C::Number.at(), C::Grade.at());
    let mut heading = view.say(label::GANTT).to_owned();
    if plan.actions.len() as u32 > bars {
        let shown = view.fill(label::GANTT_FIRST, &[("count", &bars.to_string())]);
        heading += view.language.pick(" – ", "：");
        heading += &shown;
    }
    crate::report::frame::heading(sheet, row, width, &heading);
    let mut chart = ChartDraft::new(ChartKind::StackedBar, CellRef::new(row + 1, C::Number.at()));
    let mut before = SeriesDraft::new(SeriesName::None, Some(range(C::Title)), range(C::Start));
    before.no_fill = true;
    let name = SeriesName::Text(view.say(label::RUNS).to_owned());
    let mut runs = SeriesDraft::new(name, Some(range(C::Title)), range(C::Days));
    runs.colour = Some(theme::ACCENT);
    chart.series = vec![before, runs];
    chart.width = 1080;
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
    sheet.charts.push(chart);
    sheet.page.page_breaks.push(row);
    row + 1 + (80 + 18 * bars) / 20
}
