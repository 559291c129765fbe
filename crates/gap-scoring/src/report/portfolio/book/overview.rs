//! Every member at a glance, with a chart of its ratings.

use super::PortfolioSheet;
use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use crate::portfolio::Member;
use crate::report::comparison::book::frame::{
    self, Column, FIRST_ROW, HEADER_ROW, Row, column, count, id, mark, prose, share, told,
};
use crate::report::looks;
use crate::report::portfolio::view::{GroupView, PortfolioView};
use crate::report::word::Worded;
use workbook::draft::{ChartDraft, ChartKind, LegendPosition, SeriesDraft, SeriesName};
use workbook::{CellRange, CellRef, Content, SheetDraft, SheetRange, theme};

/// The column with names.
const NAME: u32 = 0;
/// The column of the first gate.
const GATES: u32 = 5;

pub(super) fn sheet(view: &PortfolioView<'_>) -> SheetDraft {
    let name = PortfolioSheet::Overview.name(view.language);
    let mut sheet = frame::sheet(name, view.title());
    let columns = columns(view);
    frame::header(&mut sheet, HEADER_ROW, &columns);
    frame::title(&mut sheet, view.title(), &view.subtitle(), 12);
    let mut row = FIRST_ROW;
    for group in view.groups() {
        for member in group.members() {
            line(view, &mut sheet, row, group, member);
            row += 1;
        }
    }
    let rows = (row - FIRST_ROW) as usize;
    frame::table(&mut sheet, columns.len(), rows, 1);
    // One page across would be too small to read: gates and ratings on the first, findings on the second.
    sheet.page.fit_to_width = Some(2);
    sheet.page.repeat_columns = Some((NAME, NAME));
    let mut below = row + 1;
    for note in view.notes() {
        prose(&mut sheet, below, (0, 12), note, &theme::note());
        below += 1;
    }
    if rows > 0 {
        sheet
            .charts
            .push(ratings(view, rows as u32, CellRef::new(below + 1, 0)));
    }
    sheet
}

/// The column of the first outcome.
fn outcomes_at(view: &PortfolioView<'_>) -> u32 {
    GATES + view.last_gate().map_or(0, |last| last + 1)
}

fn columns(view: &PortfolioView<'_>) -> Vec<Column> {
    let language = view.language;
    let say = |en, zh| language.pick(en, zh);
    let mut columns = vec![
        column(say("Organisation or site", "组织或场所"), 28.0),
        column(say("File or folder", "文件或文件夹"), 20.0),
        column(say("Edition", "版本"), 20.0),
        column(say("As of", "截至"), 11.0),
        column(say("Ready for", "具备的审核条件"), 18.0),
    ];
    let gates = 0..view.last_gate().map_or(0, |last| last + 1);
    columns.extend(gates.map(|gate| {
        let header = language.pick(format!("Gate {gate}"), format!("关口{gate}"));
        column(header, 13.0)
    }));
    columns.extend(Outcome::ALL.map(|one| column(one.words(language), 9.0)));
    columns.extend([
        column(say("Gaps", "差距"), 8.0),
        column(say("Can be judged", "可评定"), 9.0),
        column(say("Share of F", "F占比"), 9.0),
    ]);
    columns.extend(FindingGrade::ALL.map(|one| column(one.word(language), 10.5)));
    columns.extend([
        column(say("By judgement", "依判定的评级"), 10.5),
        column(say("Person-days left", "剩余人天"), 10.5),
    ]);
    columns
}

fn line(
    view: &PortfolioView<'_>,
    sheet: &mut SheetDraft,
    row: u32,
    group: GroupView<'_>,
    member: &Member,
) {
    let state = &member.state;
    let mut cells: Vec<(Content, _)> = vec![
        (group.name_of(member).into(), told().bold()),
        (member.name.as_str().into(), id()),
        (group.title().into(), told()),
        (state.as_of.to_string().into(), id()),
        (group.ready_for(member).into(), told().bold()),
    ];
    let gates = 0..view.last_gate().map_or(0, |last| last + 1);
    cells.extend(gates.map(|gate| (group.gate_state(member, gate).into(), mark())));
    cells.extend(Outcome::ALL.map(|one| (state.tally.count(one).into(), count())));
    let part = if state.applicable == 0 {
        Content::text("–")
    } else {
        Content::Number(f64::from(state.tally.fully) / f64::from(state.applicable))
    };
    cells.extend([
        (state.gaps.into(), count().bold()),
        (state.applicable.into(), count()),
        (part, share()),
    ]);
    cells.extend(FindingGrade::ALL.map(|one| {
        let found = state.findings.get(&one).copied().unwrap_or_default();
        (found.into(), count())
    }));
    let effort = state.remaining_effort_days;
    cells.extend([
        (member.resting_on_overrides.into(), count()),
        (effort.map_or(Content::text("–"), Content::from), count()),
    ]);
    let mut line = Row::new(sheet, row);
    for (at, (content, style)) in (0u32..).zip(cells) {
        line.at(at, content, &style);
    }
    line.fit();
}

/// Ratings of each member, stacked.
fn ratings(view: &PortfolioView<'_>, members: u32, anchor: CellRef) -> ChartDraft {
    let language = view.language;
    let name = PortfolioSheet::Overview.name(language);
    let range = |column| {
        let rows = CellRange::new(
            CellRef::new(FIRST_ROW, column),
            CellRef::new(FIRST_ROW + members - 1, column),
        );
        SheetRange::new(name, rows)
    };
    let mut chart = ChartDraft::new(ChartKind::StackedBar, anchor);
    (chart.width, chart.height) = (1100, 160 + 26 * members.min(60));
    chart.title = String::from(language.pick("Control points by rating", "控制点评级分布"));
    chart.series = (outcomes_at(view)..)
        .zip(Outcome::ALL)
        .map(|(column, outcome)| {
            let series = SeriesName::Text(outcome.words(language).to_owned());
            let mut series = SeriesDraft::new(series, Some(range(NAME)), range(column));
            series.colour = Some(looks::outcome_colour(outcome));
            series
        })
        .collect();
    chart.legend = Some(LegendPosition::Bottom);
    chart.category_axis.reversed = true;
    chart.gap = Some(35);
    chart.alt_text = String::from(language.pick(
        "Stacked bars: the control points of each member by rating. The figures stand in the table above.",
        "堆积条形图：各成员的控制点评级分布。数据见上表。",
    ));
    chart
}
