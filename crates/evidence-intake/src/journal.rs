//! What was found on the way, and what became of each cell.
//!
//! A cell's disposition only ever gets graver: a reader that accepts a cell cannot undo what
//! another found wrong with it. A row's disposition follows from those of its cells.

use crate::codes::sheet as codes;
use crate::source::{SheetId, Sources, Spot};
use clause_model::submission::{Disposition, DispositionTally, RowIntake};
use diagnostics::{Code, Diagnostic, Place, Severity};
use std::collections::{BTreeMap, BTreeSet};
use workbook::CellRef;

/// What can be attached to a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Attachment {
    Note,
    Link,
}

/// Diagnostics and dispositions gathered while reading.
pub(crate) struct Journal<'a> {
    sources: &'a Sources<'a>,
    found: Vec<(Spot, Diagnostic)>,
    ledgers: BTreeMap<SheetId, SheetLedger>,
    /// Headers by sheet, column and the row from which on they hold.
    headers: BTreeMap<(SheetId, u32, u32), String>,
    subjects: BTreeMap<(SheetId, u32), String>,
    merged: BTreeMap<(SheetId, CellRef), BTreeSet<u32>>,
    kept: BTreeSet<(SheetId, CellRef, Attachment)>,
    searched: BTreeSet<(SheetId, u32)>,
}

/// What became of the cells of one sheet.
#[derive(Default)]
struct SheetLedger {
    cells: BTreeMap<CellRef, Disposition>,
    remarks: BTreeMap<u32, BTreeSet<String>>,
    /// Rows read with a cell of a row above.
    filled_down: BTreeSet<u32>,
}

fn gravity(disposition: Disposition) -> u8 {
    match disposition {
        Disposition::Structural => 0,
        Disposition::Used => 1,
        Disposition::UsedWithRemark => 2,
        Disposition::NotUsed => 3,
    }
}

impl<'a> Journal<'a> {
    pub(crate) fn new(sources: &'a Sources<'a>) -> Self {
        Journal {
            sources,
            found: Vec::new(),
            ledgers: BTreeMap::new(),
            headers: BTreeMap::new(),
            subjects: BTreeMap::new(),
            merged: BTreeMap::new(),
            kept: BTreeSet::new(),
            searched: BTreeSet::new(),
        }
    }

    /// Remembers a column's header from a row on, which diagnostics name.
    pub(crate) fn set_header(&mut self, sheet: SheetId, at: CellRef, header: &str) {
        let key = (sheet, at.column, at.row);
        self.headers.insert(key, header.to_owned());
    }

    /// The header above a cell; above the first header, that one.
    fn header(&self, sheet: SheetId, cell: CellRef) -> Option<&String> {
        let column = cell.column;
        let whole = (sheet, column, 0)..=(sheet, column, u32::MAX);
        let above = (sheet, column, 0)..=(sheet, column, cell.row);
        let nearest = self.headers.range(above).next_back();
        let header = nearest.or_else(|| self.headers.range(whole).next());
        header.map(|(_, text)| text).filter(|text| !text.is_empty())
    }

    /// Says what a row is about; diagnostics on its cells name it.
    pub(crate) fn set_subject(&mut self, sheet: SheetId, row: u32, subject: String) {
        self.remark(sheet, row, subject.clone());
        self.subjects.insert((sheet, row), subject);
    }

    fn subject(&self, spot: Spot) -> Option<&String> {
        self.subjects.get(&(spot.sheet_id()?, spot.cell?.row))
    }

    /// The place in the words of diagnostics.
    pub(crate) fn place(&self, spot: Spot) -> Place {
        let file = self.sources.file_name(spot.file);
        let Some(id) = spot.sheet_id() else {
            return Place::file(file);
        };
        let sheet = self.sources.sheet(id).map_or("", |sheet| &sheet.name);
        let Some(cell) = spot.cell else {
            return Place::sheet(file, sheet);
        };
        let place = Place::cell(file, sheet, cell.to_string());
        match self.header(id, cell) {
            Some(header) => place.in_column(header),
            None => place,
        }
    }

    /// The place in no language: `answers.xlsx Questionnaire!G14`.
    pub(crate) fn address(&self, spot: Spot) -> String {
        let place = self.place(spot);
        let sheet = place.sheet.map(|sheet| format!(" {sheet}"));
        let cell = place.cell.map(|cell| format!("!{cell}"));
        place.file + &sheet.unwrap_or_default() + &cell.unwrap_or_default()
    }

    /// Reports a defect of a data cell and settles the cell by the defect's severity: an error
    /// means that the cell was not used, a warning that it was, as interpreted.
    pub(crate) fn report(
        &mut self,
        code: &'static Code,
        spot: Spot,
        fill: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let disposition = match code.severity {
            Severity::Error => Disposition::NotUsed,
            Severity::Warning => Disposition::UsedWithRemark,
        };
        if let (Some(sheet), Some(cell)) = (spot.sheet_id(), spot.cell) {
            self.settle(sheet, cell, disposition);
            self.remark(sheet, cell.row, code.id);
        }
        self.mention(code, spot, fill);
    }

    /// Reports a defect of a file, sheet or column; no cell is settled by it.
    pub(crate) fn mention(
        &mut self,
        code: &'static Code,
        spot: Spot,
        fill: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let mut diagnostic = fill(Diagnostic::new(code, self.place(spot)));
        diagnostic.subject = diagnostic.subject.or_else(|| self.subject(spot).cloned());
        self.found.push((spot, diagnostic));
    }

    /// Settles a cell, unless something graver is known of it.
    pub(crate) fn settle(&mut self, sheet: SheetId, cell: CellRef, disposition: Disposition) {
        let ledger = self.ledgers.entry(sheet).or_default();
        let known = ledger.cells.entry(cell).or_insert(disposition);
        if gravity(disposition) > gravity(*known) {
            *known = disposition;
        }
    }

    /// Says what a row is about, or why it was not used: an id or a code, in no language.
    pub(crate) fn remark(&mut self, sheet: SheetId, row: u32, remark: impl Into<String>) {
        let ledger = self.ledgers.entry(sheet).or_default();
        ledger.remarks.entry(row).or_default().insert(remark.into());
    }

    /// Notes that a row was read with a merged cell that begins in a row above.
    pub(crate) fn fill_down(&mut self, sheet: SheetId, origin: CellRef, row: u32) {
        self.ledgers
            .entry(sheet)
            .or_default()
            .filled_down
            .insert(row);
        self.remark(sheet, row, codes::MERGED_CELL_FILLED_DOWN.id);
        self.merged.entry((sheet, origin)).or_default().insert(row);
    }

    /// Notes that what is attached to a cell was taken over: as text, or as evidence.
    pub(crate) fn keep(&mut self, sheet: SheetId, cell: CellRef, attachment: Attachment) {
        self.kept.insert((sheet, cell, attachment));
    }

    /// Whether what is attached to a cell was taken over.
    pub(crate) fn is_kept(&self, sheet: SheetId, cell: CellRef, attachment: Attachment) -> bool {
        self.kept.contains(&(sheet, cell, attachment))
    }

    /// Notes that the comments of a row were searched for evidence.
    pub(crate) fn search(&mut self, sheet: SheetId, row: u32) {
        self.searched.insert((sheet, row));
    }

    /// Whether the comments of a row were searched for evidence.
    pub(crate) fn is_searched(&self, sheet: SheetId, row: u32) -> bool {
        self.searched.contains(&(sheet, row))
    }

    /// Reports each merged cell that was read for several rows, once.
    pub(crate) fn report_filled_down(&mut self) {
        for ((sheet, origin), rows) in std::mem::take(&mut self.merged) {
            let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
                continue;
            };
            let rows = if first == last {
                (first + 1).to_string()
            } else {
                format!("{}–{}", first + 1, last + 1)
            };
            let code = &codes::MERGED_CELL_FILLED_DOWN;
            self.mention(code, sheet.at(origin), |d| d.with("rows", rows));
        }
    }

    /// The rows and cells of a sheet with their dispositions; cells that nothing settled are
    /// structure.
    pub(crate) fn account(
        &self,
        sheet: SheetId,
        cells: &[CellRef],
    ) -> (Vec<RowIntake>, DispositionTally) {
        let empty = SheetLedger::default();
        let ledger = self.ledgers.get(&sheet).unwrap_or(&empty);
        let mut tally = DispositionTally::default();
        let mut rows: BTreeMap<u32, BTreeSet<Disposition>> = BTreeMap::new();
        for cell in cells {
            let disposition = ledger.cells.get(cell).copied();
            let disposition = disposition.unwrap_or(Disposition::Structural);
            tally.add(disposition);
            rows.entry(cell.row).or_default().insert(disposition);
        }
        let rows = rows.into_iter().map(|(row, dispositions)| {
            let remarks = ledger.remarks.get(&row);
            let mut dispositions = dispositions;
            if ledger.filled_down.contains(&row) {
                dispositions.insert(Disposition::UsedWithRemark);
            }
            RowIntake {
                row: row + 1,
                disposition: of_row(&dispositions),
                remark: remarks.map(|all| all.iter().cloned().collect::<Vec<_>>().join("; ")),
            }
        });
        (rows.collect(), tally)
    }

    /// Every diagnostic in the order of the input; equal ones once.
    pub(crate) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        // The sort is stable: at one place, the order in which things were found is kept.
        self.found.sort_by_key(|(spot, _)| *spot);
        let mut diagnostics: Vec<Diagnostic> = Vec::with_capacity(self.found.len());
        for (_, diagnostic) in self.found {
            if diagnostics.last() != Some(&diagnostic) {
                diagnostics.push(diagnostic);
            }
        }
        diagnostics
    }
}

/// A row's disposition from those of its cells.
fn of_row(cells: &BTreeSet<Disposition>) -> Disposition {
    let has = |disposition| cells.contains(&disposition);
    let unused = has(Disposition::NotUsed);
    let remarked = has(Disposition::UsedWithRemark);
    match (has(Disposition::Used) || remarked, unused) {
        (true, _) if unused || remarked => Disposition::UsedWithRemark,
        (true, _) => Disposition::Used,
        (false, true) => Disposition::NotUsed,
        (false, false) => Disposition::Structural,
    }
}
