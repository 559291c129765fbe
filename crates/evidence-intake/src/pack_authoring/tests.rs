//! A pack through the workbook and back.

use super::{AuthoredPack, example, pack_workbook, read_pack};
use clause_model::pack::{Library, PackFiles, load_with, shipped};
use clause_model::{Standard, lint};
use diagnostics::{Diagnostic, Language};
use jiff::civil::date;
use workbook::{Book, CellRef, Value, read, write};

fn book(standard: &Standard, language: Language) -> Book {
    let draft = pack_workbook(standard, None, language, date(2026, 1, 1));
    read(&write(&draft).unwrap(), "pack.xlsx").unwrap()
}

fn authored(book: &Book) -> AuthoredPack {
    let read = read_pack(book, "pack.xlsx");
    assert_eq!(read.diagnostics, []);
    read.value.unwrap()
}

/// What a pack loads to in the place of the shipped one of its id, and what it fails of.
fn loaded(pack: &AuthoredPack) -> (Library, Vec<Diagnostic>) {
    let folder = format!("{}/", pack.standard);
    let mut base: PackFiles = shipped();
    base.retain(|path, _| !path.starts_with(&folder));
    let loaded = load_with(&base, std::slice::from_ref(&pack.files));
    let library = loaded.value.unwrap();
    let mut found = loaded.diagnostics;
    found.extend(lint::lint(&library));
    let found = found.into_iter().map(|one| pack.locate(one)).collect();
    (library, found)
}

#[test]
fn every_shipped_pack_comes_back_equal_and_clean() {
    let library = clause_model::pack::load(&shipped()).value.unwrap();
    for standard in library.standards.values() {
        for language in Language::ALL {
            let (again, found) = loaded(&authored(&book(standard, language)));
            assert_eq!(found, []);
            assert_eq!(again.standards[&standard.id], *standard);
        }
    }
}

#[test]
fn the_example_imports_clean() {
    let example = example().unwrap();
    let (library, found) = loaded(&authored(&book(&example, Language::En)));
    assert_eq!(found, []);
    assert_eq!(library.standards[&example.id], example);
}

/// The cell of a role in the first row of a sheet.
fn cell(book: &Book, sheet: &str, role: &str) -> CellRef {
    let roles = book.sheet(sheet).unwrap().cells.iter();
    let mut found =
        roles.filter(|(at, cell)| at.row == 0 && cell.value == Value::Text(role.into()));
    CellRef::new(4, found.next().unwrap().0.column)
}

fn set(book: &mut Book, sheet: &str, at: CellRef, value: Option<Value>) {
    let mut sheets = book.sheets.iter_mut();
    let sheet = sheets.find(|one| one.name == sheet).unwrap();
    match value {
        Some(value) => {
            sheet.cells.insert(at, workbook::Cell::plain(value));
        }
        None => {
            sheet.cells.remove(&at);
        }
    }
}

#[test]
fn what_a_pack_fails_of_is_told_at_its_cell() {
    let points = "Control points";
    for (role, value, code) in [
        ("obligation", Some("procedures"), "value-unknown"),
        ("question.zh", None, "text-missing"),
        ("effort", None, "field-missing"),
        ("package", Some("desks"), "package-unknown"),
        ("id", Some("2/1"), "value-invalid"),
    ] {
        let mut book = book(&example().unwrap(), Language::En);
        let at = cell(&book, points, role);
        let value = value.map(|text| Value::Text(text.to_owned()));
        set(&mut book, points, at, value);
        let (_, found) = loaded(&authored(&book));
        let places: Vec<_> = found
            .iter()
            .map(|one| (one.code.id, one.place.sheet.clone(), one.place.cell.clone()))
            .collect();
        let wanted = (code, Some(points.to_owned()), Some(at.to_string()));
        assert!(places.contains(&wanted), "{wanted:?} in {places:?}");
    }
}

#[test]
fn rows_of_nothing_and_ids_that_were_changed_are_told() {
    let mut book = book(&example().unwrap(), Language::En);
    let at = cell(&book, "Documents to ask for", "package");
    let nobody = Value::Text("nobody".to_owned());
    set(&mut book, "Documents to ask for", at, Some(nobody));
    let changed = cell(&book, "Clauses", "id");
    set(&mut book, "Clauses", changed, Some(Value::Number(5.1)));
    let read = read_pack(&book, "pack.xlsx");
    let mut found: Vec<_> = read.diagnostics.iter().map(|one| one.code.id).collect();
    found.sort_unstable();
    assert_eq!(found, ["pack-book-id-changed", "pack-book-owner-unknown"]);
}

#[test]
fn columns_may_move() {
    let standard = example().unwrap();
    let mut book = book(&standard, Language::En);
    for sheet in &mut book.sheets {
        let cells = std::mem::take(&mut sheet.cells).into_iter();
        // The marks keep the first column, all others change sides.
        let moved = |column| if column == 0 { 0 } else { 60 - column };
        sheet.cells = cells
            .map(|(at, cell)| (CellRef::new(at.row, moved(at.column)), cell))
            .collect();
    }
    let (library, found) = loaded(&authored(&book));
    assert_eq!(found, []);
    assert_eq!(library.standards[&standard.id], standard);
}
