//! The binary format of Excel 97-2003. The fixture was saved by `LibreOffice` 7.4.

use jiff::civil::date;
use workbook::{Book, CellRef, Format, Notice, ReadError, Value, Visibility, read, read_isolated};

const SAMPLE: &[u8] = include_bytes!("../fixtures/sample.xls");

#[test]
fn is_read_in_isolation_only() {
    let refused = ReadError::NeedsIsolation {
        format: Format::Xls,
    };
    assert_eq!(read(SAMPLE, "sample.xls"), Err(refused));
    let book = read_isolated(SAMPLE, "sample.xlsx").unwrap();
    let cells = [
        ("A1", Value::Text("条款".into())),
        ("B1", Value::Text("5.10".into())),
        ("A2", Value::Number(1.5)),
        ("B2", Value::Date(date(2026, 3, 1).at(0, 0, 0, 0))),
        ("A3", Value::Bool(true)),
        ("B3", Value::Number(3.0)),
        ("A5", Value::Text("merged".into())),
    ];
    let sheet = &book.sheets[0];
    assert_eq!(sheet.cells.len(), cells.len());
    for (cell, value) in cells {
        assert_eq!(
            sheet.value(cell.parse::<CellRef>().unwrap()),
            Some(&value),
            "{cell}"
        );
    }
    assert_eq!(sheet.merges, ["A5:B6".parse().unwrap()]);
    assert_eq!(book.sheets[1].visibility, Visibility::Hidden);
    assert!(book.abilities.merges && !book.abilities.comments);
    let extension = "xlsx".to_owned();
    assert_eq!(
        book.notices,
        [Notice::ExtensionMismatch {
            extension,
            format: Format::Xls
        }]
    );
}

#[test]
fn travels_between_processes() {
    let book = read_isolated(SAMPLE, "sample.xls").unwrap();
    assert_eq!(Book::from_bytes(&book.to_bytes()), Ok(book));
}

#[test]
fn damage_is_an_error() {
    for end in [8, 512, 1024, 3000] {
        assert!(
            read_isolated(&SAMPLE[..end], "sample.xls").is_err(),
            "{end}"
        );
    }
}
