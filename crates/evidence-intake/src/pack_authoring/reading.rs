//! A workbook to rows: by the marks in it, wherever its columns stand.

use super::cell_value::{self, put, put_lines};
use super::columns::{Column, Kind};
use super::sheets::PackSheet;
use super::{GUIDANCE, MARK, MARK_VERSION};
use crate::codes::pack_book as codes;
use crate::codes::sheet as sheet_codes;
use crate::grid::{Content, Grid};
use diagnostics::{Diagnostic, Language, Place};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use workbook::{Book, CellRef};

/// How far from the first cell a mark may have moved.
const CORNER: u32 = 5;

/// A row with what its cells say.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The values at their roles' places.
    pub(super) value: Map<String, Value>,
    /// The cell of each role, blank ones included.
    pub(super) cells: BTreeMap<String, Place>,
    /// The row's first cell that holds something.
    pub(super) place: Place,
}

/// The rows by the sheet that they belong to.
pub(super) type Rows = BTreeMap<PackSheet, Vec<Row>>;

/// The rows of every marked sheet; none where no sheet is marked.
pub(super) fn rows(book: &Book, file: &str, found: &mut Vec<Diagnostic>) -> Option<Rows> {
    let mut rows = Rows::new();
    let before = found.len();
    for sheet in &book.sheets {
        let grid = Grid::new(book, sheet);
        let Some((corner, mark)) = mark(&grid) else {
            continue;
        };
        let place = Place::sheet(file, sheet.name.as_str());
        let Some(kind) = kind(&mark) else {
            if !mark.ends_with(GUIDANCE) {
                found.push(Diagnostic::new(&codes::PACK_BOOK_NEWER, place));
            }
            continue;
        };
        let table = Table {
            columns: columns(&grid, corner.row, kind),
            grid: &grid,
            place,
        };
        let keyed = |row: &u32| {
            let key = grid.text(CellRef::new(*row, corner.column));
            *row > corner.row && key.as_deref() != Some(GUIDANCE)
        };
        let of_sheet = rows.entry(kind).or_default();
        for row in grid.rows().into_iter().filter(keyed) {
            of_sheet.extend(table.row(row, found));
        }
    }
    if rows.is_empty() && found.len() == before {
        let unmarked = Diagnostic::new(&codes::PACK_BOOK_UNMARKED, Place::file(file));
        found.push(unmarked);
    }
    (!rows.is_empty()).then_some(rows)
}

fn mark(grid: &Grid) -> Option<(CellRef, String)> {
    (0..CORNER).find_map(|row| {
        grid.row(row).find_map(|(at, content)| {
            let text = content.text()?;
            let mark = text.strip_prefix(MARK)?;
            (at.column < CORNER).then(|| (at, mark.to_owned()))
        })
    })
}

/// The sheet that a mark of this version names.
fn kind(mark: &str) -> Option<PackSheet> {
    let (version, word) = mark.split_once(' ')?;
    let known = version.parse() == Ok(MARK_VERSION);
    let mut sheets = PackSheet::ALL.into_iter();
    sheets.find(|sheet| known && sheet.word() == word)
}

/// A column of the sheet with its role, and its language if it has one.
type Placed = (u32, &'static Column, Option<Language>);

fn columns(grid: &Grid, row: u32, kind: PackSheet) -> Vec<Placed> {
    let roles = grid.row(row);
    roles
        .filter_map(|(at, content)| {
            let text = content.text()?;
            let mut columns = kind.columns().iter();
            columns.find_map(|column| {
                let rest = text.strip_prefix(column.role)?;
                let language = match (column.kind, rest.strip_prefix('.')) {
                    (Kind::Text | Kind::Lines, Some(code)) => Some(code.parse().ok()?),
                    (Kind::Text | Kind::Lines, None) => return None,
                    _ if rest.is_empty() => None,
                    _ => return None,
                };
                Some((at.column, column, language))
            })
        })
        .collect()
}

struct Table<'g, 'b> {
    columns: Vec<Placed>,
    grid: &'g Grid<'b>,
    place: Place,
}

impl Table<'_, '_> {
    /// The row's values; none where every cell is blank.
    fn row(&self, number: u32, found: &mut Vec<Diagnostic>) -> Option<Row> {
        let mut row = Row {
            value: Map::new(),
            cells: BTreeMap::new(),
            place: self.place.clone(),
        };
        let mut first = None;
        for (at, column, language) in &self.columns {
            let cell = CellRef::new(number, *at);
            let content = self.grid.content(cell);
            let place = Place {
                cell: Some(cell.to_string()),
                ..self.place.clone()
            };
            let role = language.map_or_else(
                || column.role.to_owned(),
                |language| format!("{}.{}", column.role, language.code()),
            );
            if !content.is_blank() && first.is_none() {
                first = Some(place.clone());
            }
            match cell_value::value(column.kind, content) {
                Ok(Some(value)) => match (column.kind, language) {
                    (Kind::Lines, Some(language)) => {
                        put_lines(&mut row.value, column.role, *language, value);
                    }
                    _ => put(&mut row.value, &role, value),
                },
                Ok(None) => {}
                Err(_) => found.push(id_changed(content, place.clone())),
            }
            found.extend(unusable(content, &place));
            row.cells.insert(role, place);
        }
        row.place = first?;
        Some(row)
    }
}

fn id_changed(content: &Content, place: Place) -> Diagnostic {
    let value = content.text().unwrap_or_default();
    Diagnostic::new(&codes::PACK_BOOK_ID_CHANGED, place).with("value", value)
}

fn unusable(content: &Content, place: &Place) -> Option<Diagnostic> {
    let of = |code| Diagnostic::new(code, place.clone());
    match content {
        Content::Error(error) => Some(of(&sheet_codes::ERROR_VALUE).with("error", error)),
        Content::Missing => Some(of(&sheet_codes::FORMULA_WITHOUT_VALUE)),
        _ => None,
    }
}
