//! Every point of the newer edition beside those that it takes up.

use super::frame::{self, FIRST_ROW, HEADER_ROW, Row, column, degree, id, mark, told};
use super::places::{ComparisonSheet, Places, deletions};
use crate::report::comparison::view::{ComparisonView, DroppedLine, PointBrief, PointLine};
use clause_model::{Change, Relation};
use workbook::SheetDraft;

/// The columns that stay when the sheet is scrolled.
const KEPT: u32 = 3;

pub(super) fn sheet(view: &ComparisonView, places: &Places) -> SheetDraft {
    let language = view.language;
    let name = ComparisonSheet::ControlPoints.name(language);
    let mut sheet = frame::sheet(name, &view.title());
    let columns = columns(view);
    frame::header(&mut sheet, HEADER_ROW, &columns);
    let intro = language.pick(
        "Filter by clause, kind of change or degree. Dropped points stand at the end.",
        "可按条款、变化类型或变化度筛选。被删除的控制点列在最后。",
    );
    frame::title(&mut sheet, name, intro, KEPT);
    for line in &view.points {
        if let Some(cell) = places.point(&line.point.id) {
            point(view, &mut sheet, cell.row, line);
        }
    }
    let first = FIRST_ROW + view.points.len() as u32;
    for (row, line) in (first..).zip(deletions(view)) {
        deletion(view, &mut sheet, row, line);
    }
    let rows = view.points.len() + deletions(view).count();
    frame::table(&mut sheet, columns.len(), rows, KEPT);
    sheet
}

fn columns(view: &ComparisonView) -> Vec<frame::Column> {
    let (language, old, new) = (view.language, view.old_edition(), view.new_edition());
    vec![
        column(language.pick("Clause", "条款"), 8.0),
        column(
            language.pick(format!("Point {new}"), format!("{new}控制点")),
            10.5,
        ),
        column(language.pick("Topic", "主题"), 19.0),
        column(
            language.pick(format!("Requirement {new}"), format!("{new}要求")),
            44.0,
        ),
        column(
            language.pick(format!("Points {old}"), format!("{old}控制点")),
            10.5,
        ),
        column(
            language.pick(format!("Requirement {old}"), format!("{old}要求")),
            44.0,
        ),
        column(language.pick("Kind of change", "变化类型"), 13.0),
        column(language.pick("Degree", "变化度"), 9.0),
        column(language.pick("What changed", "变化说明"), 36.0),
        column(language.pick("Still to be asked", "尚需补问"), 32.0),
        column(language.pick("No longer asked", "不再要求"), 28.0),
        column(language.pick("Relation", "关系"), 11.0),
        column(language.pick("Structure", "结构"), 11.0),
    ]
}

fn point(view: &ComparisonView, sheet: &mut SheetDraft, row: u32, line: &PointLine) {
    let language = view.language;
    let shapes: Vec<&str> = line
        .shapes
        .iter()
        .map(|shape| shape.name(language))
        .collect();
    let mut cells = Row::new(sheet, row);
    cells
        .at(0, line.line.to_string(), &id())
        .at(1, line.point.id.to_string(), &id().bold())
        .at(2, line.point.topic.as_str(), &told())
        .at(3, line.point.requirement.as_str(), &told())
        .at(4, ids(&line.sources), &id())
        .at(5, demands(&line.sources), &told())
        .at(6, line.change.name(language), &mark())
        .at(7, u32::from(line.degree), &degree(line.degree))
        .at(8, line.note.as_str(), &told())
        .at(9, line.remainder.clone().unwrap_or_default(), &told())
        .at(10, line.dropped.clone().unwrap_or_default(), &told())
        .at(11, line.relation.name(language), &mark())
        .at(12, view.list(&shapes), &mark());
    cells.fit();
}

fn deletion(view: &ComparisonView, sheet: &mut SheetDraft, row: u32, line: &DroppedLine) {
    let language = view.language;
    let clause = line.line.as_ref().map(ToString::to_string);
    let topics: Vec<&str> = line.sources.iter().map(|one| one.topic.as_str()).collect();
    let mut cells = Row::new(sheet, row);
    cells
        .at(0, clause.unwrap_or_default(), &id())
        .at(1, "–", &id())
        .at(2, view.list(&topics), &told())
        .at(3, language.pick("No longer asked", "不再要求"), &told())
        .at(4, ids(&line.sources), &id())
        .at(5, demands(&line.sources), &told())
        .at(6, Change::Deleted.name(language), &mark())
        .at(7, u32::from(line.degree), &degree(line.degree))
        .at(8, line.note.as_str(), &told())
        .at(9, "", &told())
        .at(10, line.demand.as_str(), &told())
        .at(11, Relation::None.name(language), &mark())
        .at(12, "", &mark());
    cells.fit();
}

/// The ids of points, one below the other.
pub(super) fn ids(points: &[PointBrief]) -> String {
    let ids: Vec<String> = points.iter().map(|point| point.id.to_string()).collect();
    ids.join("\n")
}

/// The requirements of points; each with its id where there are several.
pub(in crate::report) fn demands(points: &[PointBrief]) -> String {
    let demand = |point: &PointBrief| match points {
        [_] => point.requirement.clone(),
        _ => format!("{}  {}", point.id, point.requirement),
    };
    let demands: Vec<String> = points.iter().map(demand).collect();
    demands.join("\n")
}
