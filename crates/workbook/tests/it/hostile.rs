//! Files made to bring a reader down, and files that are not what they say.

use workbook::{CellRef, Foreign, Format, Notice, Quantity, ReadError, Value, read, read_isolated};

use crate::package::{Xlsx, package};

/// Beginning of every OLE compound file, long enough to look like one.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(512, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    bytes
}

fn too_large(what: Quantity) -> impl Fn(&ReadError) -> bool {
    move |error| matches!(error, ReadError::TooLarge { what: found, .. } if *found == what)
}

#[test]
fn corners_of_the_grid_do_not_cost_memory() {
    let file = Xlsx::of_cells(&[(r#"r="A1""#, "<v>1</v>"), (r#"r="XFD1048576""#, "<v>2</v>")]);
    let book = read(&file.bytes(), "a.xlsx").unwrap();
    let keys: Vec<String> = book.sheets[0]
        .cells
        .keys()
        .map(CellRef::to_string)
        .collect();
    assert_eq!(keys, ["A1", "XFD1048576"]);
    assert_eq!(book.notices, []);
}

#[test]
fn cells_outside_the_grid_are_dropped_and_told() {
    for stray in [
        r#"r="A4294967295""#,
        r#"r="XFE1""#,
        r#"r="A1048577""#,
        r#"r="ZZZZZ1""#,
    ] {
        let file = Xlsx::of_cells(&[
            (r#"r="A1""#, "<v>1</v>"),
            (stray, "<v>2</v>"),
            (r#"r="A2""#, "<v>3</v>"),
        ]);
        let book = read(&file.bytes(), "a.xlsx").unwrap();
        let sheet = &book.sheets[0];
        assert_eq!(
            sheet.value(CellRef::new(0, 0)),
            Some(&Value::Number(1.0)),
            "{stray}"
        );
        assert_eq!(
            sheet
                .cells
                .keys()
                .next_back()
                .map(CellRef::to_string)
                .as_deref(),
            Some("A2"),
            "{stray}"
        );
        assert_eq!(sheet.cells.len(), 2, "{stray}");
        assert_eq!(book.notices.len(), 1, "{stray}: {:?}", book.notices);
    }
}

#[test]
fn rows_outside_the_grid() {
    let file = Xlsx::of(
        r#"<sheetData><row r="4294967295"><c><v>1</v></c></row><row r="99999999999"><c><v>1</v></c></row></sheetData>"#,
    );
    let book = read(&file.bytes(), "a.xlsx").unwrap();
    assert!(book.sheets[0].cells.is_empty());
    assert!(!book.notices.is_empty());
}

#[test]
fn addresses_that_the_parser_would_wrap_around() {
    for stray in [
        "r=\"ZZZZZZZZ1\"",
        "r=\"A4294967297\"",
        "r='AAAAAAAAAAAAAAAAAAA9'",
    ] {
        let file = Xlsx::of_cells(&[("r=\"A1\"", "<v>1</v>"), (stray, "<v>2</v>")]);
        let book = read(&file.bytes(), "a.xlsx").unwrap();
        assert!(book.sheets[0].cells.is_empty(), "{stray}");
        assert!(
            matches!(&book.notices[..], [Notice::SheetUnreadable { .. }]),
            "{stray}"
        );
    }
}

#[test]
fn declared_counts_of_shared_texts_are_not_believed() {
    for count in [
        "100000000",
        "18446744073709551615",
        "99999999999999999999999",
    ] {
        let mut file = Xlsx::of_cells(&[(r#"r="A1" t="s""#, "<v>0</v>")]);
        file.shared = Some((
            format!(r#"count="1" uniqueCount="{count}""#),
            "<si><t>a</t></si>".into(),
        ));
        let error = read(&file.bytes(), "a.xlsx").unwrap_err();
        assert!(too_large(Quantity::SharedTexts)(&error), "{error}");
    }
}

#[test]
fn a_gigabyte_in_a_small_file_is_refused() {
    // What is declared is refused before anything is unpacked, so that it need not be there.
    let mut bytes = Xlsx::of("<sheetData/>").bytes();
    lie(&mut bytes, "xl/worksheets/sheet1.xml", 1 << 30);
    let error = read(&bytes, "a.xlsx").unwrap_err();
    assert!(too_large(Quantity::UnpackedBytes)(&error), "{error}");
}

#[test]
fn a_long_text_in_many_cells_is_refused() {
    let mut file = Xlsx::of("");
    let cells = r#"<c t="s"><v>0</v></c>"#.repeat(10_000);
    file.sheets[0].2 = format!("<sheetData><row>{cells}</row></sheetData>");
    file.shared = Some((
        String::new(),
        format!("<si><t>{}</t></si>", "x".repeat(32_000)),
    ));
    let error = read(&file.bytes(), "a.xlsx").unwrap_err();
    assert!(too_large(Quantity::TextBytes)(&error), "{error}");
}

#[test]
fn too_many_cells_sheets_and_parts_are_refused() {
    let mut cells = Xlsx::of("");
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(10_000));
    cells.sheets[0].2 = format!("<sheetData>{}</sheetData>", row.repeat(201));
    let error = read(&cells.bytes(), "a.xlsx").unwrap_err();
    assert!(too_large(Quantity::Cells)(&error), "{error}");

    let mut sheets = Xlsx::of("<sheetData/>");
    sheets.sheets = vec![("S", "", "<sheetData/>".to_owned()); 257];
    let error = read(&sheets.bytes(), "a.xlsx").unwrap_err();
    assert!(too_large(Quantity::Sheets)(&error), "{error}");

    let names: Vec<String> = (0..4097).map(|n| format!("part{n}")).collect();
    let parts = package(names.iter().map(|name| (name.as_str(), String::new())));
    let error = read(&parts, "a.xlsx").unwrap_err();
    assert!(too_large(Quantity::Parts)(&error), "{error}");
}

/// Overwrites the unpacked size that a package declares for a part, in both places.
fn lie(bytes: &mut [u8], part: &str, size: u32) {
    for (magic, name_at, size_at) in [(b"PK\x03\x04", 30, 22), (b"PK\x01\x02", 46, 24)] {
        let starts = (0..bytes.len().saturating_sub(name_at + part.len())).find(|at| {
            bytes[*at..].starts_with(magic) && bytes[at + name_at..].starts_with(part.as_bytes())
        });
        let start = starts.unwrap();
        bytes[start + size_at..start + size_at + 4].copy_from_slice(&size.to_le_bytes());
    }
}

#[test]
fn lies_about_sizes_do_not_help() {
    let row = "<row><c><v>1</v></c></row>";
    let mut file = Xlsx::of("");
    file.sheets[0].2 = format!(
        "<sheetData>{}</sheetData>",
        row.repeat(20_000_000 / row.len())
    );
    let mut bytes = file.bytes();
    lie(&mut bytes, "xl/worksheets/sheet1.xml", 1000);
    match read(&bytes, "a.xlsx") {
        Ok(book) => {
            assert!(book.sheets[0].cells.len() < 100);
            assert!(!book.notices.is_empty());
        }
        Err(error) => assert!(matches!(error, ReadError::Damaged { .. }), "{error}"),
    }
}

#[test]
fn damaged_xml_is_contained() {
    let cases = [
        "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>",
        "<sheetData><row r=\"x\"><c r=\"1A\"><v>1</v></c></row></sheetData>",
        "<dimension ref=\"B2:A1\"/><sheetData/>",
        "<dimension ref=\"nonsense\"/><sheetData/>",
        "<sheetData><row><c r=\"A1\"><v>&unknown;</v></c></row></sheetData>",
        "<notSheetData/>",
        "<sheetData><row><c r=\"A1\" t=\"str\"><v>\u{0}</v></c></row></sheetData>",
        "<sheetData><row",
    ];
    for inner in cases {
        let mut file = Xlsx::of(inner);
        file.sheets.push((
            "Sound",
            "",
            "<sheetData><row><c r=\"A1\"><v>7</v></c></row></sheetData>".into(),
        ));
        let book = read(&file.bytes(), "a.xlsx").unwrap();
        assert_eq!(
            book.sheets[1].value(CellRef::new(0, 0)),
            Some(&Value::Number(7.0)),
            "{inner}"
        );
    }
    let deep = Xlsx::of(format!("<sheetData/>{}", "<a>".repeat(100_000)));
    let book = read(&deep.bytes(), "a.xlsx").unwrap();
    assert!(matches!(
        &book.notices[..],
        [Notice::SheetUnreadable { .. }]
    ));
}

#[test]
fn sheets_of_the_same_name_are_not_taken_for_each_other() {
    let one = "<sheetData><row><c r=\"A1\"><v>1</v></c></row></sheetData>";
    let mut file = Xlsx::of(one);
    file.sheets.push(("Data", "", one.replace("<v>1", "<v>2")));
    let book = read(&file.bytes(), "a.xlsx").unwrap();
    assert!(book.sheets[1].cells.is_empty());
    assert!(matches!(
        &book.notices[..],
        [Notice::SheetUnreadable { .. }]
    ));
}

#[test]
fn entities_are_not_expanded() {
    let mut file = Xlsx::of("<sheetData/>");
    let bomb = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><comments><comment ref="A1"><text><t>&b;</t></text></comment></comments>"#;
    file.relations = vec![("comments", "../comments1.xml", "")];
    file.parts = vec![("xl/comments1.xml", bomb.to_owned())];
    let book = read(&file.bytes(), "a.xlsx").unwrap();
    assert!(book.sheets[0].comments.is_empty());
    assert!(matches!(&book.notices[..], [Notice::PartUnreadable { .. }]));
}

#[test]
fn what_is_no_workbook_is_named() {
    let unsupported = |looks_like| ReadError::Unsupported { looks_like };
    let zip_of = |name: &'static str, text: &str| package([(name, text.to_owned())]);
    let word = r#"<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
    let cases: Vec<(Vec<u8>, ReadError)> = vec![
        (vec![], ReadError::Empty),
        (vec![0; 100], ReadError::NotAWorkbook),
        (b" \n\n ".to_vec(), ReadError::NotAWorkbook),
        (b"%PDF-1.7 ...".to_vec(), unsupported(Foreign::Pdf)),
        (b"{\\rtf1}".to_vec(), unsupported(Foreign::Rtf)),
        (b"\x89PNG\r\n\x1a\n".to_vec(), unsupported(Foreign::Picture)),
        (
            b"<html><table><tr><td>1".to_vec(),
            unsupported(Foreign::Html),
        ),
        ("\u{FEFF}<!DOCTYPE html>".into(), unsupported(Foreign::Html)),
        (
            b"<?xml version=\"1.0\"?><Workbook/>".to_vec(),
            unsupported(Foreign::Xml),
        ),
        (
            zip_of("[Content_Types].xml", word),
            unsupported(Foreign::TextDocument),
        ),
        (
            zip_of("mimetype", "application/vnd.oasis.opendocument.text"),
            unsupported(Foreign::TextDocument),
        ),
        (zip_of("readme.txt", "hello"), unsupported(Foreign::Archive)),
        (compound("EncryptedPackage"), ReadError::Encrypted),
        (compound("WordDocument"), unsupported(Foreign::TextDocument)),
        (compound("Something"), ReadError::NotAWorkbook),
        (
            compound("Workbook"),
            ReadError::NeedsIsolation {
                format: Format::Xls,
            },
        ),
    ];
    for (bytes, error) in cases {
        for name in ["a.xlsx", "a.xls", "a.ods", "a.csv", "a"] {
            assert_eq!(read(&bytes, name), Err(error.clone()), "{name}");
        }
    }
}

#[test]
fn the_content_decides_on_the_format() {
    let bytes = Xlsx::of_cells(&[(r#"r="A1""#, "<v>1</v>")]).bytes();
    for name in ["a.xls", "a.ods", "a.csv", "a.xlsb", "a.pdf"] {
        let book = read(&bytes, name).unwrap();
        let extension = name[2..].to_owned();
        assert_eq!(
            book.notices,
            [Notice::ExtensionMismatch {
                extension,
                format: Format::Xlsx
            }]
        );
    }
    assert_eq!(read(&bytes, "a.XLSX").unwrap().notices, []);
}

#[test]
fn truncated_and_random_bytes_are_errors() {
    let bytes = Xlsx::of_cells(&[(r#"r="A1""#, "<v>1</v>")]).bytes();
    for end in (4..bytes.len()).step_by(7) {
        assert!(read(&bytes[..end], "a.xlsx").is_err(), "{end}");
    }
    let mut state = 1u64;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as u8
    })
    .take(4096)
    .collect();
    assert_eq!(read(&noise, "a.xlsx"), Err(ReadError::NotAWorkbook));
    assert!(read_isolated(&compound("Workbook"), "a.xls").is_err());
}

#[test]
fn flipped_bytes_never_panic() {
    let sound = Xlsx::of_cells(&[
        (r#"r="A1" t="str""#, "<f>1+1</f><v>text</v>"),
        (r#"r="B1" s="1""#, "<v>46082</v>"),
    ])
    .bytes();
    for at in (0..sound.len()).step_by(3) {
        let mut bytes = sound.clone();
        bytes[at] ^= 0x55;
        let _ = read(&bytes, "a.xlsx");
    }
}
