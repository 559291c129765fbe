//! Drafts that cannot be written, or that programs would repair, that is damage.

use jiff::civil::date;
use workbook::draft::*;
use workbook::{
    Cached, CellProblem, CellRef, Content, SheetDraft, SheetRange, Style, Visibility, WriteError,
    write,
};

use crate::sample::{one_sheet, range};

#[test]
fn refuses_what_programs_would_damage() {
    let text_too_long = Content::text("x".repeat(32_768));
    let web = |address: &str| Content::Link {
        target: LinkTarget::Web(address.into()),
        text: "x".into(),
    };
    let cases = [
        (
            text_too_long,
            "text of 32768 characters, a cell holds 32767",
        ),
        (Content::Number(f64::NAN), "not a finite number"),
        (Content::Integer(1 << 60), "a whole number beyond 2^53"),
        (Content::Date(date(1899, 1, 1)), "a date before 1900"),
        (
            web("javascript:alert(1)"),
            "the link \"javascript:alert(1)\" is not possible",
        ),
        (
            web("file:///etc/passwd"),
            "the link \"file:///etc/passwd\" is not possible",
        ),
        (web("http://a b"), "the link \"http://a b\" is not possible"),
        (
            Content::internal_link("Nowhere", CellRef::new(0, 0), "x"),
            "the link \"'Nowhere'!A1\" is not possible",
        ),
        (
            Content::formula("=XLOOKUP(1,A:A,B:B)", Cached::Empty),
            "formula: the function XLOOKUP is not on the list of functions that every program knows",
        ),
        (
            Content::formula("=Nowhere!A1", Cached::Empty),
            "formula: the sheet \"Nowhere\" does not exist",
        ),
    ];
    for (content, message) in cases {
        let draft = one_sheet(|sheet| sheet.put(1, 1, content, &Style::new()));
        let error = write(&draft).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("sheet \"Data\", cell B2: {message}")
        );
    }
    let outside = one_sheet(|sheet| sheet.put(0, 16_384, "x", &Style::new()));
    assert!(matches!(
        write(&outside),
        Err(WriteError::Cell {
            problem: CellProblem::OutsideGrid,
            ..
        })
    ));
}

#[test]
fn refuses_impossible_sheet_names() {
    for name in [
        "",
        " ",
        "a/b",
        "history",
        "'a'",
        "x".repeat(32).as_str(),
        "a\nb",
    ] {
        let mut draft = one_sheet(|_| {});
        draft.sheets[0].name = name.to_owned();
        assert!(
            matches!(write(&draft), Err(WriteError::SheetName { .. })),
            "{name:?}"
        );
        let made = sanitise_sheet_name(name, &["data"]);
        assert_eq!(sheet_name_problem(&made), None, "{name:?} gave {made:?}");
    }
    let mut twice = one_sheet(|_| {});
    twice.sheets.push(SheetDraft::new("DATA"));
    assert_eq!(
        write(&twice),
        Err(WriteError::DuplicateSheet {
            name: "DATA".into()
        })
    );
    assert_eq!(sanitise_sheet_name("Data", &["DATA", "Data 2"]), "Data 3");
    let mut hidden = one_sheet(|_| {});
    hidden.sheets[0].visibility = Visibility::Hidden;
    assert_eq!(write(&hidden), Err(WriteError::NoVisibleSheet));
}

fn chart(sheet: &str) -> ChartDraft {
    let mut chart = ChartDraft::new(ChartKind::Bar, CellRef::new(0, 0));
    let values = SheetRange::new(sheet, range("A1:A3"));
    chart
        .series
        .push(SeriesDraft::new(SeriesName::None, None, values));
    chart
}

fn table(headers: &[&str]) -> TableDraft {
    let headers = headers.iter().map(|header| (*header).to_owned()).collect();
    TableDraft::new("Points", range("A1:B3"), headers)
}

fn highlight(expression: &str) -> ConditionalDraft {
    let (expression, style) = (expression.to_owned(), Style::new());
    ConditionalDraft::new(
        range("A1:A9"),
        ConditionalRule::Formula { expression, style },
    )
}

fn list(sheet: &str) -> ValidationDraft {
    let from = ValidationRule::ListFrom(SheetRange::new(sheet, range("A1:A3")));
    ValidationDraft::new(range("C1:C9"), from)
}

#[test]
fn sound_parts_of_sheets_are_written() {
    let draft = one_sheet(|sheet| {
        sheet.charts.push(chart("Data"));
        sheet.tables.push(table(&["a", "b"]));
        sheet.conditionals.push(highlight("=$A1=\"N\""));
        sheet.validations.push(list("data"));
    });
    assert!(write(&draft).is_ok());
}

#[test]
fn refuses_parts_of_sheets_that_are_not_sound() {
    let empty = ChartDraft::new(ChartKind::Bar, CellRef::new(0, 0));
    let sheet = || SheetDraft::new("Data");
    let cases = [
        (
            "chart of a missing sheet",
            SheetDraft {
                charts: vec![chart("Nowhere")],
                ..sheet()
            },
        ),
        (
            "chart without series",
            SheetDraft {
                charts: vec![empty],
                ..sheet()
            },
        ),
        (
            "same headers",
            SheetDraft {
                tables: vec![table(&["a", "A"])],
                ..sheet()
            },
        ),
        (
            "too few headers",
            SheetDraft {
                tables: vec![table(&["a"])],
                ..sheet()
            },
        ),
        (
            "broken header",
            SheetDraft {
                tables: vec![table(&["a", "b\nc"])],
                ..sheet()
            },
        ),
        (
            "function",
            SheetDraft {
                conditionals: vec![highlight("=FILTER(A1,B1)")],
                ..sheet()
            },
        ),
        (
            "list elsewhere",
            SheetDraft {
                validations: vec![list("Nowhere")],
                ..sheet()
            },
        ),
        ("zoom", SheetDraft { zoom: 5, ..sheet() }),
        (
            "width",
            SheetDraft {
                column_widths: [(0, f64::NAN)].into(),
                ..sheet()
            },
        ),
        (
            "height",
            SheetDraft {
                row_heights: [(0, 1000.0)].into(),
                ..sheet()
            },
        ),
        (
            "merges",
            SheetDraft {
                merges: vec![range("A1:B2"), range("B2:C3")],
                ..sheet()
            },
        ),
        (
            "freeze",
            SheetDraft {
                freeze: Some(CellRef::new(0, 99_999)),
                ..sheet()
            },
        ),
        (
            "header",
            SheetDraft {
                page: PageSetup {
                    header: "x".repeat(256),
                    ..PageSetup::default()
                },
                ..sheet()
            },
        ),
    ];
    for (name, sheet) in cases {
        let mut draft = one_sheet(|_| {});
        draft.sheets[0] = sheet;
        assert!(
            matches!(write(&draft), Err(WriteError::Sheet { .. })),
            "{name}"
        );
    }
}
