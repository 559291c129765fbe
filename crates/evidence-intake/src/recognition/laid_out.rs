//! Sheets that a layout file describes.

use super::language_of;
use crate::grid::Grid;
use crate::layout::{LayoutKind, LayoutTable};
use crate::source::SheetId;
use crate::table::{Column, RecognisedBy, Segment, Table, TableKind};
use crate::words::ANSWERS;
use std::collections::BTreeMap;
use workbook::CellRef;

/// The table that a layout file makes of a sheet; none for a sheet to be ignored.
pub(crate) fn laid_out_table(id: SheetId, grid: &Grid, described: &LayoutTable) -> Option<Table> {
    let kind = match described.layout.kind {
        LayoutKind::Questionnaire => TableKind::Questionnaire,
        LayoutKind::Register => TableKind::Register,
        LayoutKind::Coverage => TableKind::Coverage,
        LayoutKind::Organisation => TableKind::Organisation,
        LayoutKind::Ignore => return None,
    };
    let header_row = described.layout.header_row.map(|row| row.saturating_sub(1));
    let last = described.layout.last_row.map(|row| row.saturating_sub(1));
    let segment = Segment {
        header_row,
        first: header_row.map_or(0, |row| row + 1),
        last: last.unwrap_or(u32::MAX).min(grid.last_row()),
        columns: columns(grid, described, header_row),
    };
    let headers = segment
        .columns
        .values()
        .map(|column| column.header.as_str());
    Some(Table {
        sheet: id,
        kind,
        by: RecognisedBy::Layout,
        language: language_of(headers),
        edition: None,
        key_column: None,
        segments: vec![segment],
        dates: described.layout.dates,
    })
}

fn columns(grid: &Grid, described: &LayoutTable, header_row: Option<u32>) -> BTreeMap<u32, Column> {
    let shown = grid
        .columns()
        .into_iter()
        .chain(described.columns.keys().copied());
    shown
        .map(|at| {
            let layout = described.columns.get(&at).copied();
            let header = header_row.and_then(|row| grid.shown(CellRef::new(row, at)).text());
            let stated = layout.map(|layout| layout.header.clone());
            let header = header.or(stated).unwrap_or_default();
            let column = Column {
                role: layout.map(|layout| layout.role),
                confidence: if layout.is_some() { 100 } else { 0 },
                option: layout
                    .and_then(|layout| layout.option)
                    .or_else(|| ANSWERS.read(&header)),
                layout: layout.cloned(),
                header,
                ..Column::default()
            };
            (at, column)
        })
        .collect()
}
