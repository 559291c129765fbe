//! The binary formats. Their parsers belong into a process of their own: on damaged files they
//! may abort, hang, or take all memory.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{
    Data, Dimensions, Reader as _, SheetType, SheetVisible, Xls, XlsError, Xlsb, XlsbError,
};

use super::budget::{Budget, check_sheets};
use super::refusal::ReadError;
use super::stored::{self, Strays};
use crate::address::{CellRange, CellRef};
use crate::book::{Abilities, Book, DateSystem, Format, Sheet, Visibility};
use crate::notice::Notice;

/// Cells and formulas by place, as the library hands them over.
type Cells = BTreeMap<CellRef, (Data, Option<String>)>;

/// Reads an Excel 97-2003 workbook.
pub(super) fn read_xls(bytes: &[u8]) -> Result<Book, ReadError> {
    let mut library = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => ReadError::Encrypted,
        error => damaged(&error),
    })?;
    let system = date_system(library.has_1904_epoch());
    let listed = worksheets(library.sheets_metadata());
    let abilities = Abilities {
        merges: true,
        formulas: true,
        ..Abilities::default()
    };
    build(Format::Xls, abilities, system, listed, |sheet| {
        let values = library
            .worksheet_range(&sheet.name)
            .map_err(|e| e.to_string())?;
        let formulas = library
            .worksheet_formula(&sheet.name)
            .map_err(|e| e.to_string())?;
        if let Ok(merges) = library.merge_cells_by_sheet_name(&sheet.name) {
            sheet.merges = merges.iter().map(range).collect();
        }
        let mut cells = Cells::new();
        let start = values.start().unwrap_or_default();
        for (row, column, value) in values.used_cells() {
            cells.entry(place(start, row, column)).or_default().0 = value.clone();
        }
        let start = formulas.start().unwrap_or_default();
        for (row, column, formula) in formulas.used_cells() {
            if !formula.is_empty() {
                cells.entry(place(start, row, column)).or_default().1 = Some(formula.clone());
            }
        }
        Ok(cells)
    })
}

/// Reads an Excel binary workbook.
pub(super) fn read_xlsb(bytes: &[u8]) -> Result<Book, ReadError> {
    let mut library = Xlsb::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsbError::Password => ReadError::Encrypted,
        error => damaged(&error),
    })?;
    let system = date_system(library.has_1904_epoch());
    let listed = worksheets(library.sheets_metadata());
    let abilities = Abilities {
        formulas: true,
        ..Abilities::default()
    };
    build(Format::Xlsb, abilities, system, listed, |sheet| {
        let mut cells = Cells::new();
        let mut values = library
            .worksheet_cells_reader(&sheet.name)
            .map_err(|e| e.to_string())?;
        while let Some(cell) = values.next_cell().map_err(|e| e.to_string())? {
            let (row, column) = cell.get_position();
            cells.entry(CellRef::new(row, column)).or_default().0 = cell.get_value().clone().into();
        }
        drop(values);
        let mut formulas = library
            .worksheet_cells_reader(&sheet.name)
            .map_err(|e| e.to_string())?;
        while let Some(cell) = formulas.next_formula().map_err(|e| e.to_string())? {
            let (row, column) = cell.get_position();
            if !cell.get_value().is_empty() {
                let formula = Some(cell.get_value().clone());
                cells.entry(CellRef::new(row, column)).or_default().1 = formula;
            }
        }
        Ok(cells)
    })
}

/// Builds the workbook from its listed sheets; a sheet that cannot be read is a notice.
fn build(
    format: Format,
    abilities: Abilities,
    system: DateSystem,
    listed: Vec<Sheet>,
    mut cells_of: impl FnMut(&mut Sheet) -> Result<Cells, String>,
) -> Result<Book, ReadError> {
    check_sheets(listed.len())?;
    let mut book = Book::new(format, abilities);
    book.date_system = system;
    let mut budget = Budget::default();
    for mut sheet in listed {
        match cells_of(&mut sheet) {
            Ok(cells) => {
                let mut strays = Strays::default();
                for (at, (value, formula)) in cells {
                    let Some(cell) = stored::cell(value, formula, system) else {
                        continue;
                    };
                    budget.spend(&cell)?;
                    strays.keep(&mut sheet, at, cell);
                }
                strays.tell(&sheet.name, &mut book.notices);
            }
            Err(reason) => {
                let name = sheet.name.clone();
                book.notices.push(Notice::SheetUnreadable {
                    sheet: name,
                    reason,
                });
            }
        }
        book.sheets.push(sheet);
    }
    Ok(book)
}

fn worksheets(listed: &[calamine::Sheet]) -> Vec<Sheet> {
    let is_worksheet = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet;
    let blank = |listed: &calamine::Sheet| {
        let mut sheet = Sheet::new(&listed.name);
        sheet.visibility = match listed.visible {
            SheetVisible::Visible => Visibility::Visible,
            SheetVisible::Hidden => Visibility::Hidden,
            SheetVisible::VeryHidden => Visibility::VeryHidden,
        };
        sheet
    };
    listed.iter().filter(is_worksheet).map(blank).collect()
}

fn date_system(is_1904: bool) -> DateSystem {
    if is_1904 {
        DateSystem::From1904
    } else {
        DateSystem::From1900
    }
}

fn place(start: (u32, u32), row: usize, column: usize) -> CellRef {
    let offset =
        |start: u32, by: usize| start.saturating_add(u32::try_from(by).unwrap_or(u32::MAX));
    CellRef::new(offset(start.0, row), offset(start.1, column))
}

fn range(dimensions: &Dimensions) -> CellRange {
    let corner = |(row, column): (u32, u32)| CellRef::new(row, column);
    CellRange::new(corner(dimensions.start), corner(dimensions.end))
}

fn damaged(error: &impl ToString) -> ReadError {
    ReadError::Damaged {
        reason: error.to_string(),
    }
}
