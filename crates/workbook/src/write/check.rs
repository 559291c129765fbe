//! What can be said about a draft before anything is rendered.

use std::collections::BTreeSet;

use super::failure::{WriteError, on_sheet};
use crate::address::{CellRange, CellRef, SheetRange};
use crate::book::Visibility;
use crate::draft::{WorkbookDraft, sheet_name_problem};
use crate::formula::{self, FormulaProblem};

/// The names of the workbook's sheets, for references between them.
pub(super) struct SheetNames(BTreeSet<String>);

impl SheetNames {
    /// The names, each possible and different from the others.
    pub(super) fn of(draft: &WorkbookDraft) -> Result<Self, WriteError> {
        if draft
            .sheets
            .iter()
            .all(|sheet| sheet.visibility != Visibility::Visible)
        {
            return Err(WriteError::NoVisibleSheet);
        }
        let mut names = BTreeSet::new();
        for sheet in &draft.sheets {
            let name = sheet.name.clone();
            if let Some(problem) = sheet_name_problem(&name) {
                return Err(WriteError::SheetName { name, problem });
            }
            if !names.insert(name.to_lowercase()) {
                return Err(WriteError::DuplicateSheet { name });
            }
        }
        Ok(Self(names))
    }

    /// The sheet to show first: the wanted one, unless it is hidden.
    pub(super) fn first_shown(&self, draft: &WorkbookDraft) -> usize {
        let is_visible = |index: &usize| {
            draft
                .sheets
                .get(*index)
                .is_some_and(|sheet| sheet.visibility == Visibility::Visible)
        };
        let wanted = Some(draft.active_sheet).filter(is_visible);
        wanted
            .or_else(|| (0..self.0.len()).find(is_visible))
            .unwrap_or_default()
    }

    /// Whether the workbook has the sheet. Case does not count, as in spreadsheet programs.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains(&name.to_lowercase())
    }

    /// Checks a formula against the functions and sheets that there are.
    pub(super) fn check_formula(&self, expression: &str) -> Result<(), FormulaProblem> {
        formula::check(expression, |name| self.has(name))
    }

    /// Checks that a range is on a sheet that exists.
    pub(super) fn check_range(&self, on: &str, range: &SheetRange) -> Result<(), WriteError> {
        if self.has(&range.sheet) && range.range.is_on_grid() {
            Ok(())
        } else {
            Err(on_sheet(on, format!("the range {range} does not exist")))
        }
    }
}

/// A range as the four numbers that the writer wants: first row and column, last row and column.
pub(super) fn corners(sheet: &str, range: &CellRange) -> Result<(u32, u16, u32, u16), WriteError> {
    let (first_row, first_column) = place(sheet, range.first)?;
    let (last_row, last_column) = place(sheet, range.last)?;
    Ok((first_row, first_column, last_row, last_column))
}

/// A cell as the two numbers that the writer wants.
pub(super) fn place(sheet: &str, cell: CellRef) -> Result<(u32, u16), WriteError> {
    match u16::try_from(cell.column) {
        Ok(column) if cell.is_on_grid() => Ok((cell.row, column)),
        _ => Err(on_sheet(sheet, format!("{cell} is outside the grid"))),
    }
}

/// A column as the writer wants it.
pub(super) fn column(sheet: &str, column: u32) -> Result<u16, WriteError> {
    place(sheet, CellRef::new(0, column)).map(|(_, column)| column)
}

/// Checks the length of a text in UTF-16 units, as spreadsheet programs count.
pub(super) fn at_most(sheet: &str, what: &str, text: &str, limit: usize) -> Result<(), WriteError> {
    let length = text.encode_utf16().count();
    if length > limit {
        return Err(on_sheet(
            sheet,
            format!("{what} of {length} characters, {limit} are possible"),
        ));
    }
    Ok(())
}

/// Checks that numbers can be written.
pub(super) fn finite(sheet: &str, numbers: &[f64]) -> Result<(), WriteError> {
    if numbers.iter().all(|number| number.is_finite()) {
        Ok(())
    } else {
        Err(on_sheet(sheet, "a number that is not finite"))
    }
}
