//! What the readers of tables share.

use crate::dates::{DateColumn, column_order};
use crate::grid::{Content, Grid};
use crate::journal::Journal;
use crate::numbering::Numbering;
use crate::role::Role;
use crate::source::{SheetId, Sources, Spot};
use crate::table::{Segment, Table};
use clause_model::method::{Bands, PartyKind};
use clause_model::submission::Disposition;
use jiff::civil::Date;
use std::collections::BTreeMap;
use workbook::CellRef;

/// A value together with the cell that gave it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Given<T> {
    pub(crate) value: T,
    pub(crate) spot: Spot,
}

/// Everything that reading a table needs.
pub(crate) struct Intake<'a> {
    pub(crate) sources: &'a Sources<'a>,
    pub(crate) grids: BTreeMap<SheetId, Grid<'a>>,
    pub(crate) numbering: Numbering<'a>,
    pub(crate) bands: &'a Bands,
    /// The day on which the assessment is made.
    pub(crate) as_of: Date,
    pub(crate) journal: Journal<'a>,
    /// Suppliers and customers by normalised name, from the coverage lists.
    pub(crate) parties: BTreeMap<String, PartyKind>,
}

impl Intake<'_> {
    /// How the dates of each date column of a segment are read.
    pub(crate) fn date_columns(
        &self,
        table: &Table,
        segment: &Segment,
        grid: &Grid,
    ) -> DateColumns {
        let system = self
            .sources
            .book(table.sheet.file)
            .map(|book| book.date_system);
        let rows: Vec<u32> = grid.rows();
        let rows = rows
            .iter()
            .filter(|row| (segment.first..=segment.last).contains(row));
        let dated = segment
            .columns
            .iter()
            .filter(|(_, column)| column.role.is_some_and(|role| DATED.contains(&role)));
        dated
            .map(|(at, _)| {
                let cells = rows
                    .clone()
                    .map(|row| grid.content(CellRef::new(*row, *at)));
                let read_as = DateColumn {
                    system: system.unwrap_or_default(),
                    stated: table.dates,
                    seen: column_order(cells),
                };
                (*at, read_as)
            })
            .collect()
    }
}

/// The date columns of a segment.
pub(crate) type DateColumns = BTreeMap<u32, DateColumn>;

/// Roles of columns of dates.
const DATED: [Role; 5] = [
    Role::Planned,
    Role::Issued,
    Role::ReviewDue,
    Role::PeriodFrom,
    Role::PeriodTo,
];

/// One row of a table while it is read.
pub(crate) struct Row<'r, 'a> {
    pub(crate) table: &'r Table,
    pub(crate) segment: &'r Segment,
    pub(crate) grid: &'r Grid<'a>,
    pub(crate) number: u32,
    pub(crate) dates: &'r DateColumns,
}

impl<'r> Row<'r, '_> {
    /// The cell whose value is shown in a column: of cells merged downwards the first, so that one
    /// answer, or one owner, stands for all the rows beside it. Cells merged across are headings, and
    /// what names the row itself is never taken from above.
    pub(crate) fn cell(&self, column: u32) -> CellRef {
        let own = CellRef::new(self.number, column);
        let settings = self.segment.columns.get(&column);
        if !settings.is_some_and(|settings| settings.role.is_some_and(Role::is_filled_down)) {
            return own;
        }
        let origin = self.grid.origin(own);
        if origin.column == column && origin.row >= self.segment.first {
            origin
        } else {
            own
        }
    }

    /// Says which cells from above the row was read with, once the row is known to be used.
    pub(crate) fn tell_filled_down(&self, journal: &mut Journal) {
        let shown = self.segment.columns.keys().map(|column| self.cell(*column));
        let above = shown.filter(|cell| cell.row != self.number);
        for cell in above.filter(|cell| !self.grid.content(*cell).is_blank()) {
            journal.fill_down(self.table.sheet, cell, self.number);
        }
    }

    pub(crate) fn spot(&self, column: u32) -> Spot {
        self.table.sheet.at(self.cell(column))
    }

    pub(crate) fn content(&self, column: u32) -> &'r Content {
        self.grid.content(self.cell(column))
    }

    /// The cells of a role that hold something, from left to right. Cells that cannot be read are
    /// reported and left out.
    pub(crate) fn filled(&self, role: Role, journal: &mut Journal) -> Vec<(u32, &'r Content)> {
        let columns: Vec<u32> = self.segment.columns_of(role).collect();
        let mut filled = Vec::new();
        for column in columns {
            let content = self.content(column);
            if content.is_usable() {
                filled.push((column, content));
            } else {
                report_unusable(journal, self.spot(column), content);
            }
        }
        filled
    }

    /// The first date of a role, with whatever is doubtful about it reported.
    pub(crate) fn date(&self, role: Role, journal: &mut Journal) -> Option<Given<Date>> {
        let (column, content) = self.filled(role, journal).into_iter().next()?;
        let dates = self.dates.get(&column).copied().unwrap_or_default();
        let spot = self.spot(column);
        journal.settle(self.table.sheet, self.cell(column), Disposition::Used);
        let value = dates.read(journal, spot, content)?;
        Some(Given { value, spot })
    }

    /// Whether a cell of a role holds something of which no date can be made.
    pub(crate) fn date_unreadable(&self, role: Role) -> bool {
        let mut columns = self.segment.columns_of(role);
        columns.any(|column| {
            let dates = self.dates.get(&column).copied().unwrap_or_default();
            dates.is_unreadable(self.content(column))
        })
    }

    /// Whether a cell of a role holds an error or a formula without a value.
    pub(crate) fn is_broken(&self, role: Role) -> bool {
        let mut columns = self.segment.columns_of(role);
        columns.any(|column| matches!(self.content(column), Content::Error(_) | Content::Missing))
    }

    /// The first text of a role, accepted as it stands.
    pub(crate) fn text(&self, role: Role, journal: &mut Journal) -> Option<Given<String>> {
        let texts = self.filled(role, journal);
        let mut given = texts.into_iter().filter_map(|(column, content)| {
            let spot = self.spot(column);
            journal.settle(self.table.sheet, self.cell(column), Disposition::Used);
            Some(Given {
                value: content.text()?,
                spot,
            })
        });
        // Every cell of the role is settled, not only the first.
        let first = given.next();
        given.for_each(drop);
        first
    }
}

/// Reports a cell whose content cannot be read.
pub(crate) fn report_unusable(journal: &mut Journal, spot: Spot, content: &Content) {
    use crate::codes::sheet as codes;
    match content {
        Content::Missing => journal.report(&codes::FORMULA_WITHOUT_VALUE, spot, |d| d),
        Content::Error(error) => {
            journal.report(&codes::ERROR_VALUE, spot, |d| d.with("error", error));
        }
        _ => {}
    }
}
