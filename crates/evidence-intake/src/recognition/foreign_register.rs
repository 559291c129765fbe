//! Registers of other people.

use super::assignment::assign_register;
use super::foreign::Recogniser;
use super::headers::HeaderRow;
use crate::role::Role;
use crate::table::{Column, Segment, Table, TableKind};
use std::collections::BTreeMap;
use workbook::CellRef;

impl Recogniser<'_> {
    /// The register under a header, and how well the header fits.
    pub(super) fn register(&self, header: &HeaderRow) -> Option<(Table, u32)> {
        let rows = (header.bottom + 1, self.grid.last_row());
        let profiles = self.profiles(header, rows);
        let columns = assign_register(header, &profiles);
        let has = |role: Role| columns.values().any(|column| column.role == Some(role));
        // A list of titles, types and clauses may merely ask for documents. Only what exists has
        // an id of its own, or a version, an approval, a date or a place.
        let asked = [Role::Type, Role::References];
        let existing = [
            Role::Version,
            Role::Approval,
            Role::Issued,
            Role::ReviewDue,
            Role::PeriodFrom,
            Role::Period,
            Role::Sample,
            Role::Location,
            Role::Status,
        ];
        let count = |roles: &[Role]| roles.iter().filter(|role| has(**role)).count();
        let (asked, told) = (count(&asked), count(&existing));
        let identified = has(Role::EvidenceId) && asked + told >= 2;
        if !(identified || has(Role::Title) && told >= 2) {
            return None;
        }
        let segment = Segment {
            header_row: Some(header.bottom),
            first: rows.0,
            last: self.register_end(rows, &columns),
            columns,
        };
        Some((
            self.table(TableKind::Register, header, vec![segment]),
            header.points,
        ))
    }

    /// The last entry: below a blank row only rows with most of their cells filled are entries.
    fn register_end(&self, (first, last): (u32, u32), columns: &BTreeMap<u32, Column>) -> u32 {
        let known: Vec<u32> = columns
            .iter()
            .filter(|(_, c)| c.role.is_some())
            .map(|(at, _)| *at)
            .collect();
        let mut end = first;
        let mut gap = false;
        let rows = self.grid.rows().into_iter();
        for row in rows.filter(|row| (first..=last).contains(row)) {
            let cells = known.iter().map(|column| CellRef::new(row, *column));
            let filled = cells
                .filter(|cell| !self.grid.content(*cell).is_blank())
                .count();
            gap |= row > end + 1;
            if !gap || filled * 2 > known.len() {
                end = row;
            }
        }
        end
    }
}
