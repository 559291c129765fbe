//! A sheet of an `OpenDocument` spreadsheet: rows and columns that state how often they repeat.

use std::collections::BTreeMap;

use super::markup::{Element, Markup, Piece};
use super::ods::{Content, extent};
use super::ods_cell::{self, OdsCell};
use super::refusal::ReadError;
use super::stored::Strays;
use crate::address::{CellRange, CellRef, MAX_COLUMNS, MAX_ROWS};
use crate::book::Sheet;

/// How many areas back to look for one to continue.
const RECENT: usize = 32;

/// Reads the sheet whose element was just opened.
pub(super) fn read(
    markup: &mut Markup,
    sheet: Sheet,
    content: &mut Content,
) -> Result<Sheet, ReadError> {
    let damaged = |reason| ReadError::Damaged { reason };
    let outer = markup.depth().saturating_sub(1);
    let mut reading = Reading {
        sheet,
        ..Reading::default()
    };
    loop {
        let element = match markup.next().map_err(damaged)? {
            Piece::Open(element) => element,
            Piece::Close if markup.depth() == outer => break,
            Piece::End => break,
            _ => continue,
        };
        match element.name() {
            "table-column" => reading.column(&element),
            "table-row" => reading.row(markup, &element, content)?,
            // Containers of rows and columns, which do not matter themselves.
            "table-header-rows"
            | "table-header-columns"
            | "table-row-group"
            | "table-column-group"
            | "table-rows"
            | "table-columns" => {}
            _ => markup.skip().map_err(damaged)?,
        }
    }
    reading.finish(content)
}

#[derive(Default)]
struct Reading {
    sheet: Sheet,
    strays: Strays,
    next_row: u32,
    next_column: u32,
    /// Runs of hidden rows. Programs hide everything below the data by one run of a million.
    hidden_rows: Vec<(u32, u32)>,
    validated: BTreeMap<String, Vec<CellRange>>,
}

impl Reading {
    fn column(&mut self, element: &Element) {
        let first = self.next_column;
        self.next_column = first.saturating_add(repeats(element, "number-columns-repeated"));
        if is_hidden(element) {
            self.sheet
                .hidden_columns
                .extend(first..self.next_column.min(MAX_COLUMNS));
        }
    }

    fn row(
        &mut self,
        markup: &mut Markup,
        element: &Element,
        content: &mut Content,
    ) -> Result<(), ReadError> {
        let first = self.next_row;
        let count = repeats(element, "number-rows-repeated");
        self.next_row = first.saturating_add(count);
        // Rows that a filter hides are told apart by its criteria: LibreOffice takes every hidden row
        // under filter buttons for a filtered one.
        if is_hidden(element) {
            self.hidden_rows.push((first, self.next_row));
        }
        let outer = markup.depth().saturating_sub(1);
        let mut at = CellRef::new(first, 0);
        loop {
            match markup
                .next()
                .map_err(|reason| ReadError::Damaged { reason })?
            {
                Piece::Open(cell) if cell.is("table-cell") || cell.is("covered-table-cell") => {
                    let cell = ods_cell::read(markup, &cell)
                        .map_err(|reason| ReadError::Damaged { reason })?;
                    let width = cell.repeats;
                    self.place(at, count, cell, content)?;
                    at.column = at.column.saturating_add(width);
                }
                Piece::Close if markup.depth() == outer => return Ok(()),
                Piece::End => return Ok(()),
                _ => {}
            }
        }
    }

    /// Puts a cell into all the places where it repeats.
    fn place(
        &mut self,
        at: CellRef,
        rows: u32,
        cell: OdsCell,
        content: &mut Content,
    ) -> Result<(), ReadError> {
        let area = extent(at, rows, cell.repeats);
        if let Some(rule) = cell.rule.filter(|rule| content.rules.contains_key(rule)) {
            extend(self.validated.entry(rule).or_default(), area);
        }
        if let Some((height, width)) = cell.spans {
            let merged = extent(at, height, width);
            if merged.is_on_grid() {
                self.sheet.merges.push(merged);
            }
        }
        if at.is_on_grid() {
            self.sheet
                .comments
                .extend(cell.comment.map(|comment| (at, comment)));
            self.sheet
                .hyperlinks
                .extend(cell.link.map(|link| (at, link)));
        }
        let Some(stored) = cell.stored else {
            return Ok(());
        };
        let places = u64::from(rows).saturating_mul(u64::from(cell.repeats));
        content
            .budget
            .spend_texts(places, places.saturating_mul(cell.text_bytes))?;
        let last = area.last;
        let on_grid = u64::from((last.row.min(MAX_ROWS - 1) + 1).saturating_sub(at.row))
            * u64::from((last.column.min(MAX_COLUMNS - 1) + 1).saturating_sub(at.column));
        self.strays.outside += places - on_grid.min(places);
        for row in at.row..=last.row.min(MAX_ROWS - 1) {
            for column in at.column..=last.column.min(MAX_COLUMNS - 1) {
                self.strays
                    .keep(&mut self.sheet, CellRef::new(row, column), stored.clone());
            }
        }
        Ok(())
    }

    fn finish(mut self, content: &mut Content) -> Result<Sheet, ReadError> {
        self.strays
            .tell(&self.sheet.name, &mut content.book.notices);
        // Hidden rows below the last cell are of no interest, and may be a million.
        let end = self
            .sheet
            .cells
            .keys()
            .next_back()
            .map_or(0, |cell| cell.row + 1);
        for (first, last) in self.hidden_rows {
            let rows = first..last.min(end);
            content.budget.spend_texts(rows.len() as u64, 0)?;
            self.sheet.hidden_rows.extend(rows);
        }
        self.sheet.validations = content.validations(self.validated);
        Ok(self.sheet)
    }
}

fn repeats(element: &Element, name: &str) -> u32 {
    element.number(name).unwrap_or(1).max(1)
}

fn is_hidden(element: &Element) -> bool {
    matches!(
        element.attribute("visibility").as_deref(),
        Some("collapse" | "filter")
    )
}

/// Adds an area, as a continuation of a recent one where it is just below that.
fn extend(areas: &mut Vec<CellRange>, area: CellRange) {
    let is_above = |above: &&mut CellRange| {
        above.first.column == area.first.column
            && above.last.column == area.last.column
            && above.last.row.checked_add(1) == Some(area.first.row)
    };
    match areas.iter_mut().rev().take(RECENT).find(is_above) {
        Some(above) => above.last.row = area.last.row,
        None => areas.push(area),
    }
}
