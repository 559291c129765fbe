//! A portfolio for a terminal.

use crate::prose::wrap;
use crate::screen::{Screen, bold};
use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use gap_scoring::outcome::Outcome;
use gap_scoring::portfolio::PointAcross;
use gap_scoring::report::portfolio::{GroupView, PortfolioView};
use std::cmp::Reverse;

/// How many common gaps are listed; the workbook holds all.
const MOST_COMMON: usize = 10;

/// Members by edition, and the gaps that most have in common.
pub(super) fn text(view: &PortfolioView<'_>, screen: Screen) -> String {
    let width = screen.prose();
    let mut text = bold(view.title()) + "\n" + &wrap(&view.subtitle(), 0, width);
    for note in view.notes() {
        text += &wrap(note, 0, width);
    }
    for group in view.groups() {
        text.push('\n');
        text += &bold(group.title());
        text.push('\n');
        text += &members(group, screen);
        text += &common_gaps(group, width);
    }
    text
}

fn members(group: GroupView<'_>, screen: Screen) -> String {
    let language = group.language;
    let say = |en, zh| language.pick(en, zh);
    let mut headers = vec![
        say("Organisation or site", "组织或场所"),
        say("As of", "截至"),
        say("Ready for", "具备的审核条件"),
    ];
    headers.extend(Outcome::ALL.map(|outcome| outcome.words(language)));
    headers.extend([say("Gaps", "差距"), say("Findings", "发现项")]);
    let rows = group.members().map(|member| {
        let state = &member.state;
        let mut row = vec![
            group.name_of(member),
            state.as_of.to_string(),
            group.ready_for(member).to_owned(),
        ];
        row.extend(Outcome::ALL.map(|outcome| state.tally.count(outcome).to_string()));
        row.extend([
            format!("{}/{}", state.gaps, state.applicable),
            group.grades(member),
        ]);
        row
    });
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    let last = headers.len() - 1;
    table.set_header(headers);
    table.add_rows(rows);
    for at in 3..last {
        if let Some(column) = table.column_mut(at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    if let Some(columns) = screen.columns {
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(columns).unwrap_or(u16::MAX));
    }
    let lines = table.to_string();
    lines
        .lines()
        .map(|line| format!("{}\n", line.trim_end()))
        .collect()
}

/// The points at which most members have a gap.
fn common_gaps(group: GroupView<'_>, width: usize) -> String {
    let mut shared: Vec<&PointAcross> = group.group.points.iter().collect();
    shared.retain(|point| point.members_with_gaps > 1);
    shared.sort_by_key(|point| Reverse(point.members_with_gaps));
    if shared.is_empty() {
        return String::new();
    }
    let language = group.language;
    let all = shared.len();
    let shown = all.min(MOST_COMMON);
    let heading = language.pick(
        format!("Gaps in common: {shown} of {all} points, those of most members first"),
        format!("共性差距：按涉及成员数列出{all}个控制点中的前{shown}个"),
    );
    let mut text = format!("\n{}\n", bold(&heading));
    for across in shared.into_iter().take(MOST_COMMON) {
        let point = group.point(&across.point);
        let topic = point.map_or("", |point| point.topic.get(language));
        let members = group.members_of(across.members_with_gaps);
        text += &wrap(&format!("{members}  {}  {topic}", across.point), 2, width);
    }
    text
}
