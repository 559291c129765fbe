//! The columns of ids as a whole: what stands around a row, which rows are merely counted, and in which
//! section each of them stands.

use super::identity::id_columns;
use crate::grid::{Content, Grid};
use crate::intake::Intake;
use crate::numbering::{IdReading, Neighbours, Target, counted};
use crate::table::{Segment, Table};
use clause_model::ClauseId;
use std::collections::{BTreeMap, BTreeSet};
use workbook::{CellRef, Format};

/// The ids around each row of a table, which may settle doubtful ones.
pub(crate) struct IdColumn {
    certain: BTreeMap<u32, ClauseId>,
    spelled: BTreeSet<String>,
    untyped: bool,
    /// Cells that count rows.
    counts: BTreeSet<CellRef>,
    /// The rows of headings, each with the clause that it names.
    sections: BTreeMap<u32, Option<Target>>,
}

impl IdColumn {
    pub(crate) fn new(intake: &Intake, table: &Table, grid: &Grid) -> Self {
        let format = intake
            .sources
            .book(table.sheet.file)
            .map(|book| book.format);
        let mut column = IdColumn {
            certain: BTreeMap::new(),
            spelled: BTreeSet::new(),
            untyped: format == Some(Format::Csv),
            counts: counts(table, grid),
            sections: BTreeMap::new(),
        };
        let plain = Neighbours::default();
        for segment in &table.segments {
            let columns: Vec<u32> = id_columns(segment).collect();
            for row in rows_of(segment, grid) {
                for at in columns.iter().map(|at| CellRef::new(row, *at)) {
                    if !column.counts(at) {
                        column.look_at(intake, row, grid.shown(at), &plain);
                    }
                }
            }
        }
        column.find_sections(intake, table, grid);
        column
    }

    fn look_at(&mut self, intake: &Intake, row: u32, content: &Content, plain: &Neighbours) {
        if let Content::Text(text) = content {
            self.spelled.insert(text.clone());
        }
        if let IdReading::Certain(target) = intake.numbering.read(content, plain) {
            let clause = match target {
                Target::Clause(clause) => clause,
                Target::Point(point) | Target::Item(point, _) => point.clause,
            };
            self.certain.insert(row, clause);
        }
    }

    pub(super) fn around(&self, row: u32) -> Neighbours<'_> {
        let above = self.certain.range(..row).next_back();
        let below = self.certain.range(row + 1..).next();
        Neighbours {
            clauses: above
                .into_iter()
                .chain(below)
                .map(|(_, clause)| clause.clone())
                .collect(),
            untyped: self.untyped.then_some(&self.spelled),
        }
    }

    /// Whether a cell merely counts rows.
    pub(super) fn counts(&self, cell: CellRef) -> bool {
        self.counts.contains(&cell)
    }

    /// The clause that the heading above a row names.
    pub(super) fn section(&self, row: u32) -> Option<Target> {
        let above = self.sections.range(..row).next_back();
        above.and_then(|(_, clause)| clause.clone())
    }

    /// A heading is a row of one cell, or of an id and a title. One that names no clause below a chapter
    /// ends the section before it.
    fn find_sections(&mut self, intake: &Intake, table: &Table, grid: &Grid) {
        let headers: BTreeSet<Option<u32>> = table.segments.iter().map(|s| s.header_row).collect();
        for row in grid
            .rows()
            .into_iter()
            .filter(|row| !headers.contains(&Some(*row)))
        {
            let cells: Vec<(CellRef, &Content)> = grid.row(row).collect();
            let Some((first, content)) = cells.first() else {
                continue;
            };
            if cells.iter().any(|(at, _)| self.counts.contains(at)) {
                continue;
            }
            let reading = intake.numbering.read(content, &Neighbours::default());
            let clause = match reading {
                IdReading::Certain(Target::Clause(id)) if id.depth() > 1 => {
                    Some(Target::Clause(id))
                }
                _ => None,
            };
            let titled = clause.is_some() && !has_input(table, row, &cells) && is_id(table, *first);
            if cells.len() == 1 || titled {
                self.sections.insert(row, clause);
            }
        }
    }
}

fn rows_of(segment: &Segment, grid: &Grid) -> Vec<u32> {
    let mut rows = grid.rows();
    rows.retain(|row| (segment.first..=segment.last).contains(row));
    rows
}

/// The cells of a table's id columns that merely count its rows.
fn counts(table: &Table, grid: &Grid) -> BTreeSet<CellRef> {
    let mut columns: BTreeMap<u32, Vec<(CellRef, &Content)>> = BTreeMap::new();
    for segment in &table.segments {
        let rows = rows_of(segment, grid);
        for column in id_columns(segment) {
            let cells = rows.iter().map(|row| CellRef::new(*row, column));
            let cells = cells.map(|at| (at, grid.content(at)));
            columns.entry(column).or_default().extend(cells);
        }
    }
    columns.values().flat_map(|cells| counted(cells)).collect()
}

/// Whether one of a row's cells stands in a column of input.
fn has_input(table: &Table, row: u32, cells: &[(CellRef, &Content)]) -> bool {
    let mut segments = table.segments.iter();
    let segment = segments.find(|segment| (segment.first..=segment.last).contains(&row));
    segment.is_some_and(|segment| {
        cells.iter().any(|(at, _)| {
            let role = segment
                .columns
                .get(&at.column)
                .and_then(|column| column.role);
            role.is_some_and(|role| !role.is_structural())
        })
    })
}

/// Whether a cell stands in one of the id columns.
fn is_id(table: &Table, cell: CellRef) -> bool {
    let mut segments = table.segments.iter();
    segments.any(|segment| id_columns(segment).any(|at| at == cell.column))
}
