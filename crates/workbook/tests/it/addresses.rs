//! Addresses in A1 form.

use proptest::prelude::*;
use workbook::{CellRange, CellRef, MAX_COLUMNS, MAX_ROWS, SheetRange};

proptest! {
    #[test]
    fn every_cell_reads_back(row in 0..MAX_ROWS, column in 0..MAX_COLUMNS) {
        let cell = CellRef::new(row, column);
        prop_assert_eq!(cell.to_string().parse(), Ok(cell));
        prop_assert_eq!(cell.absolute().to_lowercase().parse(), Ok(cell));
    }

    #[test]
    fn no_text_panics(text in ".{0,12}") {
        let _ = text.parse::<CellRange>();
    }

    #[test]
    fn ranges_read_back(a in (0..MAX_ROWS, 0..MAX_COLUMNS), b in (0..MAX_ROWS, 0..MAX_COLUMNS)) {
        let range = CellRange::new(CellRef::new(a.0, a.1), CellRef::new(b.0, b.1));
        prop_assert_eq!(range.to_string().parse(), Ok(range));
        prop_assert_eq!(range.absolute().parse(), Ok(range));
    }
}

#[test]
fn spelled_as_people_do() {
    let cases = [
        ("A1", 0, 0),
        ("G14", 13, 6),
        ("AA10", 9, 26),
        ("XFD1048576", 1_048_575, 16_383),
    ];
    for (text, row, column) in cases {
        assert_eq!(text.parse(), Ok(CellRef::new(row, column)));
        assert_eq!(CellRef::new(row, column).to_string(), text);
    }
    for text in [
        "", "A", "1", "A0", "XFE1", "A1048577", "A1B", "A 1", "$A$", "Ä1", "A-1", "AAAA1",
    ] {
        assert!(text.parse::<CellRef>().is_err(), "{text}");
    }
    assert_eq!(
        SheetRange::new("Jack's", "A2:A9".parse().unwrap()).to_string(),
        "'Jack''s'!$A$2:$A$9"
    );
}

#[test]
fn cells_are_ordered_row_by_row() {
    let mut cells = [CellRef::new(1, 0), CellRef::new(0, 5), CellRef::new(0, 1)];
    cells.sort();
    assert_eq!(cells.map(|cell| cell.to_string()), ["B1", "F1", "A2"]);
}
