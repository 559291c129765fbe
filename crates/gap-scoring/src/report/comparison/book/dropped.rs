//! What is no longer asked: whole points, and parts of points that otherwise go on.

use super::control_points::{demands, ids};
use super::frame::{self, FIRST_ROW, HEADER_ROW, Row, column, degree, id, link, told};
use super::places::{ComparisonSheet, Places};
use crate::report::comparison::view::{ComparisonView, DroppedLine};
use workbook::{Content, SheetDraft};

/// The last column that titles run over.
const TITLE_END: u32 = 4;

pub(super) fn sheet(view: &ComparisonView, places: &Places) -> SheetDraft {
    let (language, old, new) = (view.language, view.old_edition(), view.new_edition());
    let name = ComparisonSheet::Dropped.name(language);
    let mut sheet = frame::sheet(name, &view.title());
    let columns = [
        column(language.pick("Clause", "条款"), 8.0),
        column(
            language.pick(format!("Points {old}"), format!("{old}控制点")),
            10.5,
        ),
        column(
            language.pick("What is no longer asked", "不再要求的内容"),
            44.0,
        ),
        column(
            language.pick(format!("Requirement {old}"), format!("{old}要求")),
            44.0,
        ),
        column(
            language.pick("The rest goes on in", "其余部分由此承接"),
            12.0,
        ),
        column(
            language.pick(format!("Topic {new}"), format!("{new}主题")),
            24.0,
        ),
        column(language.pick("Degree", "变化度"), 9.0),
        column(language.pick("What changed", "变化说明"), 40.0),
    ];
    frame::header(&mut sheet, HEADER_ROW, &columns);
    let intro = language.pick(
        "Demands of the older edition that the newer one no longer makes. A part is named where the rest of a \
         point goes on. That a clause no longer asks for something does not mean that no other does.",
        "旧版提出而新版不再提出的要求。控制点的其余部分被承接时，只列出不再要求的部分。\
         某条款不再要求，不等于其他条款也不要求。",
    );
    frame::title(&mut sheet, name, intro, TITLE_END);
    for (row, line) in (FIRST_ROW..).zip(&view.dropped) {
        demand(&mut sheet, row, line, places, name_of_points(view));
    }
    if view.dropped.is_empty() {
        let nothing = language.pick("Nothing: every demand goes on.", "无：全部要求均延续。");
        sheet.put(FIRST_ROW, 2, nothing, &told());
    }
    frame::table(&mut sheet, columns.len(), view.dropped.len(), 2);
    sheet
}

fn name_of_points(view: &ComparisonView) -> &'static str {
    ComparisonSheet::ControlPoints.name(view.language)
}

fn demand(
    sheet: &mut SheetDraft,
    row: u32,
    line: &DroppedLine,
    places: &Places,
    points: &'static str,
) {
    let clause = line.line.as_ref().map(ToString::to_string);
    let successor = line.successor.as_ref();
    let target = successor.and_then(|point| Some((point, places.point(&point.id)?)));
    let goes_on = target.map_or(Content::text("–"), |(point, cell)| {
        Content::internal_link(points, cell, point.id.to_string())
    });
    let topic = successor.map_or("", |point| point.topic.as_str());
    let mut cells = Row::new(sheet, row);
    cells
        .at(0, clause.unwrap_or_default(), &id())
        .at(1, ids(&line.sources), &id().bold())
        .at(2, line.demand.as_str(), &told())
        .at(3, demands(&line.sources), &told())
        .at(4, goes_on, &if target.is_some() { link() } else { id() })
        .at(5, topic, &told())
        .at(6, u32::from(line.degree), &degree(line.degree))
        .at(7, line.note.as_str(), &told());
    cells.fit();
}
