//! Sheets that a layout file describes.

use super::language_of;
use crate::grid::Grid;
use crate::layout::{LayoutKind, LayoutTable};
use crate::source::SheetId;
use crate::table::{Column, RecognisedBy, Segment, Table, TableKind};
use crate::words::{ANSWERS, normalise};
use std::collections::BTreeMap;
use workbook::CellRef;

/// The table that a layout file makes of a sheet, a segment per description; none for a sheet to be
/// ignored.
pub(crate) fn laid_out_table(id: SheetId, grid: &Grid, sections: &[LayoutTable]) -> Option<Table> {
    let first = sections.first()?;
    let kind = match first.layout.kind {
        LayoutKind::Questionnaire => TableKind::Questionnaire,
        LayoutKind::Register => TableKind::Register,
        LayoutKind::Coverage => TableKind::Coverage,
        LayoutKind::Organisation => TableKind::Organisation,
        LayoutKind::Ignore => return None,
    };
    let mut segments: Vec<Segment> = sections.iter().map(|one| segment(grid, one)).collect();
    segments.sort_by_key(|segment| segment.first);
    let next: Vec<u32> = segments.iter().skip(1).map(header_of).collect();
    for (segment, next) in segments.iter_mut().zip(next) {
        segment.last = segment.last.min(next.saturating_sub(1));
    }
    let headers = segments.iter().flat_map(|segment| segment.columns.values());
    let language = language_of(headers.map(|column| column.header.as_str()));
    Some(Table {
        sheet: id,
        kind,
        by: RecognisedBy::Layout,
        language,
        edition: None,
        key_column: None,
        segments,
        dates: first.layout.dates,
    })
}

fn header_of(segment: &Segment) -> u32 {
    segment.header_row.unwrap_or(segment.first)
}

fn segment(grid: &Grid, described: &LayoutTable) -> Segment {
    let header_row = described.layout.header_row.map(|row| row.saturating_sub(1));
    let last = described.layout.last_row.map(|row| row.saturating_sub(1));
    Segment {
        header_row,
        first: header_row.map_or(0, |row| row + 1),
        last: last.unwrap_or(u32::MAX).min(grid.last_row()),
        columns: columns(grid, described, header_row),
    }
}

/// The headers on a sheet that are not those that a layout file names for their columns. Of a header
/// in two rows the lower one is a part.
pub(crate) fn other_headers(grid: &Grid, table: &Table) -> Vec<(CellRef, String, String)> {
    let mut others = Vec::new();
    for segment in &table.segments {
        let Some(row) = segment.header_row else {
            continue;
        };
        for (at, column) in &segment.columns {
            let wanted = column.layout.as_ref().map(|layout| layout.header.clone());
            let wanted = wanted.unwrap_or_default();
            let cell = CellRef::new(row, *at);
            let Some(shown) = grid.shown(cell).text() else {
                continue;
            };
            if !wanted.is_empty() && !normalise(&wanted).contains(&normalise(&shown)) {
                others.push((cell, wanted, shown));
            }
        }
    }
    others
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
            let stated = stated.filter(|header| !header.is_empty());
            let header = stated.or(header).unwrap_or_default();
            let role = layout.and_then(|layout| layout.role);
            let column = Column {
                role,
                confidence: if role.is_some() { 100 } else { 0 },
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
