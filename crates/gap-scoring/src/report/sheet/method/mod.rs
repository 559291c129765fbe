//! How the report was made: provenance, edition status, decision tables, rules, legend.

mod sources;
mod tables;

pub(in crate::report) use tables::said;

use crate::report::frame;
use crate::report::place::{FIRST_COLUMN, HEADER_ROW, Sheet, TITLE_ROW};
use crate::report::row_writer::RowWriter;
use crate::report::view::View;
use crate::report::{label, looks};
use diagnostics::Phrase;
use workbook::draft::Style;
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

/// Widths of the columns, which every table of the sheet shares.
const WIDTHS: [f64; 4] = [34.0, 24.0, 30.0, 78.0];

pub(super) fn sheet(view: &View<'_>) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::Method);
    for (column, width) in (FIRST_COLUMN..).zip(WIDTHS) {
        sheet.column_widths.insert(column, width);
    }
    let last = FIRST_COLUMN + WIDTHS.len() as u32 - 1;
    frame::title(&mut sheet, view.say(label::METHOD_INTRO), last);
    let mut page = Page {
        view,
        sheet,
        row: HEADER_ROW,
        last,
    };
    page.provenance();
    page.status();
    page.notices();
    page.legend();
    page.caps();
    page.thresholds();
    page.gates();
    page.rules();
    page.recalled();
    let Page { mut sheet, row, .. } = page;
    let (first, end) = (
        CellRef::new(TITLE_ROW, FIRST_COLUMN),
        CellRef::new(row, last),
    );
    sheet.page.print_area = Some(CellRange::new(first, end));
    sheet
}

/// The sheet as it grows downwards.
struct Page<'v, 'a> {
    view: &'v View<'a>,
    sheet: SheetDraft,
    row: u32,
    last: u32,
}

impl Page<'_, '_> {
    fn heading(&mut self, text: Phrase) {
        let across = (FIRST_COLUMN, self.last);
        frame::heading(&mut self.sheet, self.row, across, self.view.say(text));
        self.row += 1;
    }

    fn header(&mut self, headers: &[Phrase]) {
        let cells: Vec<(u32, &str, f64)> = (FIRST_COLUMN..)
            .zip(headers)
            .zip(WIDTHS)
            .map(|((at, text), width)| (at, self.view.say(*text), width))
            .collect();
        frame::header_cells(&mut self.sheet, self.row, &cells);
        self.row += 1;
    }

    fn cells(&mut self, key: &str, contents: Vec<(Content, Style)>) {
        let mut writer = RowWriter::new(self.view, &mut self.sheet, self.row, key);
        for (column, (content, style)) in (FIRST_COLUMN..).zip(contents) {
            writer.at(column, content, &style);
        }
        writer.finish();
        self.row += 1;
    }

    /// A name, and what stands for it over the other columns.
    fn pair(&mut self, key: &str, name: &str, content: impl Into<Content>) {
        let row = self.row;
        frame::key(&mut self.sheet, row, key);
        let named = theme::label().size(looks::SMALL);
        frame::prose(
            &mut self.sheet,
            row,
            (FIRST_COLUMN, FIRST_COLUMN),
            name,
            &named,
        );
        let across = (FIRST_COLUMN + 1, self.last);
        frame::prose(&mut self.sheet, row, across, content, &looks::id());
        self.row += 1;
    }
}
