//! Registers of other people.

use super::assignment::assign_register;
use super::foreign::Recogniser;
use super::headers::HeaderRow;
use crate::role::Role;
use crate::table::{Column, Segment, Table, TableKind};
use std::collections::BTreeMap;
use workbook::CellRef;

/// A register found, and how sure it is to be one.
pub(super) struct FoundRegister {
    pub(super) table: Table,
    /// How well its header fits.
    pub(super) points: u32,
    /// Whether its entries have ids of their own: neither clauses nor a count of the rows.
    pub(super) own_ids: bool,
    /// Whether, apart from ids and a status, its header speaks of documents.
    pub(super) of_documents: bool,
}

/// What only something that exists has, besides an id of its own.
const EXISTING: [Role; 9] = [
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

/// Which share of ids, in percent, makes a column one of clauses; a legend may stand below it.
const MOST_CLAUSES: u32 = 50;

impl Recogniser<'_> {
    /// The register under a header.
    pub(super) fn register(&self, header: &HeaderRow) -> Option<FoundRegister> {
        let rows = (header.bottom + 1, self.grid.last_row());
        let profiles = self.profiles(header, rows);
        let columns = assign_register(header, &profiles);
        let at = |role: Role| columns.iter().find(|(_, column)| column.role == Some(role));
        let has = |role: Role| at(role).is_some();
        let id = at(Role::EvidenceId).and_then(|(at, _)| profiles.get(at));
        let clauses = id.is_some_and(|id| id.ids >= MOST_CLAUSES && !id.running_number);
        let counted = id.is_some_and(|id| id.running_number);
        // A list of titles, types and clauses may merely ask for documents. Clauses are the ids of
        // questions, and a count of rows says nothing.
        let asked = [Role::Type, Role::References];
        let asked = asked.iter().filter(|role| has(**role)).count();
        let told = EXISTING.iter().filter(|role| has(**role)).count();
        let named = id.is_some() && !clauses && (!counted || has(Role::Title));
        if !(named && asked + told >= 2 || has(Role::Title) && told >= 2) {
            return None;
        }
        let of_documents = has(Role::Title) && told >= 2 + usize::from(has(Role::Status));
        let segment = Segment {
            header_row: Some(header.bottom),
            first: rows.0,
            last: self.register_end(rows, &columns),
            columns,
        };
        Some(FoundRegister {
            table: self.table(TableKind::Register, header, vec![segment]),
            points: header.points,
            own_ids: named && !counted,
            of_documents,
        })
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
