//! What fell away between the editions.

use super::frame::{FIRST_COLUMN, Frame, HEADER_ROW};
use super::line_fit::{Fitted, row_height};
use super::looks::{SMALL, told};
use crate::marks::OwnSheet;
use clause_model::Succession;
use workbook::{CellRef, SheetDraft};

const WIDTHS: [f64; 3] = [18.0, 30.0, 90.0];
const LAST_COLUMN: u32 = FIRST_COLUMN + WIDTHS.len() as u32 - 1;

pub(super) fn sheet(frame: &Frame<'_>, succession: &Succession) -> SheetDraft {
    let texts = &frame.texts.delta;
    let mut sheet = frame.sheet(OwnSheet::NoLongerAsked);
    let headers = [&texts.dropped_by, &texts.dropped_points, &texts.demand];
    let columns: Vec<_> = headers
        .iter()
        .zip(WIDTHS)
        .map(|(header, width)| frame.plain_column(header, width))
        .collect();
    Frame::header(&mut sheet, HEADER_ROW, &columns);
    let intro = frame.text(&texts.dropped_intro);
    frame.title(&mut sheet, OwnSheet::NoLongerAsked, intro, LAST_COLUMN);
    let mut row = HEADER_ROW;
    for of in &succession.rows {
        let demand = match (&of.to, &of.dropped) {
            (Some(_), None) => continue,
            (Some(_), Some(dropped)) => dropped,
            (None, _) => &of.note,
        };
        row += 1;
        let none = frame.text(&texts.nothing).to_owned();
        let sources: Vec<String> = of.from.iter().map(ToString::to_string).collect();
        let told_here = [
            of.to.as_ref().map_or(none, ToString::to_string),
            frame.list(&sources),
            frame.text(demand).to_owned(),
        ];
        put(&mut sheet, row, &told_here);
    }
    sheet.freeze = Some(CellRef::new(HEADER_ROW + 1, FIRST_COLUMN));
    sheet.page.repeat_rows = Some((HEADER_ROW, HEADER_ROW));
    sheet
}

fn put(sheet: &mut SheetDraft, row: u32, texts: &[String; 3]) {
    let mut fitted = Vec::new();
    for ((column, text), width) in (FIRST_COLUMN..).zip(texts).zip(WIDTHS) {
        let style = told().number_format(workbook::theme::TEXT);
        sheet.put(row, column, text.as_str(), &style);
        fitted.push(Fitted {
            text,
            width,
            size: SMALL,
        });
    }
    sheet.row_heights.insert(row, row_height(&fitted));
}
