//! Terms that changed.

use super::frame::{self, FIRST_ROW, HEADER_ROW, Row, column, told};
use super::places::ComparisonSheet;
use crate::report::comparison::view::ComparisonView;
use workbook::SheetDraft;

pub(super) fn sheet(view: &ComparisonView) -> SheetDraft {
    let language = view.language;
    let name = ComparisonSheet::Terms.name(language);
    let mut sheet = frame::sheet(name, &view.title());
    let columns = [
        column(language.pick("Term", "术语"), 34.0),
        column(language.pick("What became of it", "变化"), 110.0),
    ];
    frame::header(&mut sheet, HEADER_ROW, &columns);
    let intro = language.pick(
        "Terms that the newer edition defines anew or differently, and where that is felt.",
        "新版新定义或改变定义的术语，以及其影响之处。",
    );
    frame::title(&mut sheet, name, intro, 1);
    for (row, line) in (FIRST_ROW..).zip(&view.terms) {
        let mut cells = Row::new(&mut sheet, row);
        cells.at(0, line.term.as_str(), &told().size(10).bold());
        cells.at(1, line.change.as_str(), &told().size(10)).fit();
    }
    if view.terms.is_empty() {
        let nothing = language.pick("No term is listed.", "未列出术语。");
        sheet.put(FIRST_ROW, 0, nothing, &told());
    }
    frame::table(&mut sheet, columns.len(), view.terms.len(), 1);
    sheet
}
