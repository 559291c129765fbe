//! What became of every point of the older edition.

use super::frame::{self, FIRST_ROW, HEADER_ROW, Row, column, degree, id, link, mark, told};
use super::places::{ComparisonSheet, Places};
use crate::report::comparison::view::{ComparisonView, FateLine, Successor};
use crate::report::comparison::words::counted_once;
use clause_model::Change;
use workbook::{Content, SheetDraft};

/// The last column that titles run over.
const TITLE_END: u32 = 6;

pub(super) fn sheet(view: &ComparisonView, places: &Places) -> SheetDraft {
    let (language, old, new) = (view.language, view.old_edition(), view.new_edition());
    let name = ComparisonSheet::Lineage.name(language);
    let mut sheet = frame::sheet(name, &view.title());
    let columns = [
        column(
            language.pick(format!("Point {old}"), format!("{old}控制点")),
            10.5,
        ),
        column(language.pick("Topic", "主题"), 22.0),
        column(
            language.pick(format!("Requirement {old}"), format!("{old}要求")),
            46.0,
        ),
        column(language.pick("What became of it", "去向"), 13.0),
        column(language.pick("Counts once", "计数"), 8.5),
        column(
            language.pick(format!("Point {new}"), format!("{new}控制点")),
            10.5,
        ),
        column(
            language.pick(format!("Topic {new}"), format!("{new}主题")),
            24.0,
        ),
        column(language.pick("Kind of change", "变化类型"), 13.0),
        column(language.pick("Degree", "变化度"), 9.0),
        column(language.pick("What changed", "变化说明"), 44.0),
    ];
    frame::header(&mut sheet, HEADER_ROW, &columns);
    let intro = language.pick(
        "One row per old point and new point that takes it up.",
        "旧控制点每有一个承接它的新控制点，即占一行。",
    );
    let intro = format!(
        "{intro}{}{}",
        language.pick(" ", ""),
        counted_once(language)
    );
    frame::title(&mut sheet, name, &intro, TITLE_END);
    let mut row = FIRST_ROW;
    for line in &view.fates {
        let successors = line.successors.iter().map(Some);
        let none = line.successors.is_empty().then_some(None);
        for (number, successor) in successors.chain(none).enumerate() {
            fate(
                view,
                &mut sheet,
                row,
                places,
                (line, successor, number == 0),
            );
            row += 1;
        }
    }
    let rows = (row - FIRST_ROW) as usize;
    frame::table(&mut sheet, columns.len(), rows, 2);
    sheet
}

fn fate(
    view: &ComparisonView,
    sheet: &mut SheetDraft,
    row: u32,
    places: &Places,
    (line, successor, first): (&FateLine, Option<&Successor>, bool),
) {
    let language = view.language;
    let points = ComparisonSheet::ControlPoints.name(language);
    let target = successor.and_then(|one| Some((one, places.point(&one.id)?)));
    let new = target.map_or(Content::text("–"), |(one, cell)| {
        Content::internal_link(points, cell, one.id.to_string())
    });
    let kind = successor.map_or(Change::Deleted, |one| one.change);
    let note = successor.map(|one| one.note.as_str());
    let note = note.or(line.dropped.as_deref()).unwrap_or_default();
    let repeated = if first {
        told()
    } else {
        told().colour(workbook::theme::MUTED)
    };
    let mut cells = Row::new(sheet, row);
    cells
        .at(0, line.point.id.to_string(), &id().bold())
        .at(1, line.point.topic.as_str(), &repeated)
        .at(2, line.point.requirement.as_str(), &repeated)
        .at(3, line.change.name(language), &mark())
        .at(4, u32::from(first), &mark())
        .at(5, new, &if target.is_some() { link() } else { id() })
        .at(6, successor.map_or("", |one| one.topic.as_str()), &told())
        .at(7, kind.name(language), &mark());
    match successor {
        Some(one) => cells.at(8, u32::from(one.degree), &degree(one.degree)),
        None => cells.at(8, "–", &mark()),
    };
    cells.at(9, note, &told()).fit();
}
