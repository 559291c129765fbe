//! Every point with its outcome at every member.

use super::PortfolioSheet;
use crate::portfolio::PointAcross;
use crate::report::comparison::book::frame::{
    self, Column, FIRST_ROW, HEADER_ROW, Row, column, count, id, mark, told,
};
use crate::report::looks;
use crate::report::portfolio::view::{GroupView, PortfolioView};
use workbook::{CellRange, CellRef, SheetDraft};

/// The columns before those of the members.
const BEFORE: u32 = 5;

pub(super) fn sheet(view: &PortfolioView<'_>, group: GroupView<'_>, name: &str) -> SheetDraft {
    let language = view.language;
    let mut sheet = frame::sheet(name, view.title());
    let columns = columns(group);
    frame::header(&mut sheet, HEADER_ROW, &columns);
    let intro = language.pick(
        "Filter by process, or sort by the number of members with a gap to see what many have in common.",
        "可按流程筛选，或按有差距的成员数排序，以查看共性差距。",
    );
    let title = format!(
        "{} {}",
        PortfolioSheet::Points.name(language),
        group.title()
    );
    let last = columns.len() as u32 - 1;
    frame::title(&mut sheet, &title, intro, last.clamp(4, 9));
    for (row, point) in (FIRST_ROW..).zip(&group.group.points) {
        line(&mut sheet, row, group, point);
    }
    let rows = group.group.points.len();
    frame::table(&mut sheet, columns.len(), rows, 3);
    if rows > 0 && last >= BEFORE {
        let range = CellRange::new(
            CellRef::new(FIRST_ROW, BEFORE),
            CellRef::new(FIRST_ROW + rows as u32 - 1, last),
        );
        looks::highlight_outcomes(&mut sheet, range, language);
    }
    super::print_across(&mut sheet, (1, 2), group);
    sheet
}

fn columns(group: GroupView<'_>) -> Vec<Column> {
    let language = group.language;
    let say = |en, zh| language.pick(en, zh);
    let mut columns = vec![
        column(say("Process", "流程"), 8.5),
        column(say("Point", "控制点"), 10.0),
        column(say("Topic", "主题"), 30.0),
        column(say("Requirement", "要求"), 56.0),
        column(say("Members with a gap", "有差距的成员数"), 10.0),
    ];
    columns.extend(group.members().map(|one| column(group.name_of(one), 14.0)));
    columns
}

fn line(sheet: &mut SheetDraft, row: u32, group: GroupView<'_>, across: &PointAcross) {
    let language = group.language;
    let point = group.point(&across.point);
    let topic = point.map_or("", |point| point.topic.get(language));
    let requirement = point.map_or("", |point| point.requirement.get(language));
    let mut line = Row::new(sheet, row);
    line.at(0, group.process_of(&across.point), &id())
        .at(1, across.point.to_string(), &id().bold())
        .at(2, topic, &told())
        .at(3, requirement, &told())
        .at(4, across.members_with_gaps, &count().bold());
    for (at, outcome) in (BEFORE..).zip(&across.outcomes) {
        let word = outcome.map_or("–", |outcome| outcome.words(language));
        line.at(at, word, &mark());
    }
    line.fit();
}
