//! A sheet of a report: its rows by key, its cells by role.

use super::mark::ReportPart;
use crate::grid::{Content, Grid};
use crate::source::InputBook;
use diagnostics::{Code, Diagnostic, Place};
use std::collections::BTreeMap;
use workbook::{CellRef, DateSystem, Sheet};

/// The key of rows that hold no input.
const GUIDANCE: &str = "guidance";
/// The role of the column that repeats the row's key within the table, so that sorting takes it along.
const KEY: &str = "key";

/// A sheet that people wrote into.
pub(super) struct ReportSheet<'a> {
    pub(super) part: ReportPart,
    pub(super) found: Vec<Diagnostic>,
    pub(super) dates: DateSystem,
    grid: Grid<'a>,
    file: &'a str,
    corner: CellRef,
    roles: BTreeMap<String, u32>,
}

/// A row that may hold input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReportRow {
    pub(super) row: u32,
    /// The key; none for rows that people added.
    pub(super) key: Option<String>,
}

impl<'a> ReportSheet<'a> {
    pub(super) fn new(
        input: &'a InputBook,
        sheet: &'a Sheet,
        corner: CellRef,
        part: ReportPart,
    ) -> Self {
        let grid = Grid::new(&input.book, sheet);
        let named = grid.row(corner.row).filter(|(at, _)| *at != corner);
        let roles = named.filter_map(|(at, content)| Some((content.text()?, at.column)));
        let roles: BTreeMap<String, u32> = roles.collect();
        ReportSheet {
            part,
            found: Vec::new(),
            dates: input.book.date_system,
            grid,
            file: &input.file.name,
            corner,
            roles,
        }
    }

    /// The rows of the table: what stands below the last row that holds no input.
    pub(super) fn rows(&self) -> Vec<ReportRow> {
        let rows = self.grid.rows();
        let outer = |row: u32| self.grid.text(CellRef::new(row, self.corner.column));
        let is_guidance = |row: &&u32| outer(**row).is_some_and(|key| key == GUIDANCE);
        let header = rows.iter().rfind(is_guidance).copied();
        let header = header.unwrap_or(self.corner.row).max(self.corner.row);
        let below = rows.into_iter().filter(|row| *row > header);
        let row = |row| ReportRow {
            row,
            key: self.key(row, outer(row)),
        };
        below.map(row).collect()
    }

    /// The key within the table, which sorting takes along; outside of it only where the table has none.
    fn key(&self, row: u32, outer: Option<String>) -> Option<String> {
        if self.roles.contains_key(KEY) {
            return self.text(row, KEY);
        }
        let kind = match self.part {
            ReportPart::Points => "point ",
            ReportPart::Findings => "finding ",
            ReportPart::Plan => "action ",
            ReportPart::Links => "link ",
        };
        Some(outer?.strip_prefix(kind)?.trim().to_owned())
    }

    /// The column of a role.
    fn cell(&self, row: u32, role: &str) -> Option<CellRef> {
        let column = self.roles.get(role)?;
        Some(CellRef::new(row, *column))
    }

    /// What stands in a row under a role.
    pub(super) fn content(&self, row: u32, role: &str) -> &Content {
        let cell = self.cell(row, role);
        cell.map_or(&Content::Blank, |cell| self.grid.content(cell))
    }

    /// The text in a row under a role.
    pub(super) fn text(&self, row: u32, role: &str) -> Option<String> {
        self.content(row, role).text()
    }

    /// The place of a cell.
    pub(super) fn place(&self, row: u32, role: &str) -> Place {
        let name = &self.grid.sheet.name;
        match self.cell(row, role) {
            Some(cell) => Place::cell(self.file, name, cell.to_string()),
            None => Place::sheet(self.file, name),
        }
    }

    /// Reports a defect of a cell.
    pub(super) fn report(
        &mut self,
        code: &'static Code,
        (row, role): (u32, &str),
        about: &str,
        fill: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let diagnostic = Diagnostic::new(code, self.place(row, role));
        self.found.push(fill(diagnostic).about(about));
    }
}
