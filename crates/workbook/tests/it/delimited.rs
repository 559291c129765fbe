//! Delimited text.

use workbook::{CellRef, Encoding, Format, Notice, Value, read};

fn cells(bytes: &[u8]) -> Vec<(String, String)> {
    let book = read(bytes, "a.csv").unwrap();
    assert_eq!(book.format, Format::Csv);
    let cell = |(at, cell): (&CellRef, &workbook::Cell)| match &cell.value {
        Value::Text(text) => (at.to_string(), text.clone()),
        other => panic!("{other:?}"),
    };
    book.sheets[0].cells.iter().map(cell).collect()
}

#[test]
fn delimiters_quotes_and_blank_lines() {
    let cases: [(&str, &[(&str, &str)]); 8] = [
        ("5.10,007\n", &[("A1", "5.10"), ("B1", "007")]),
        (
            "a;b,c;d\n1;2\n",
            &[
                ("A1", "a"),
                ("B1", "b,c"),
                ("C1", "d"),
                ("A2", "1"),
                ("B2", "2"),
            ],
        ),
        (
            "a\tb\r\n\r\nc\td",
            &[("A1", "a"), ("B1", "b"), ("A3", "c"), ("B3", "d")],
        ),
        (
            "\"x\"\"y\",\"l1\r\nl2\"\rz",
            &[("A1", "x\"y"), ("B1", "l1\nl2"), ("A2", "z")],
        ),
        ("sep=|\r\na|b", &[("A1", "a"), ("B1", "b")]),
        (",,x", &[("C1", "x")]),
        ("\u{FEFF}条款,要求", &[("A1", "条款"), ("B1", "要求")]),
        ("\"never closed,1\n2", &[("A1", "never closed,1\n2")]),
    ];
    for (text, wanted) in cases {
        let wanted: Vec<_> = wanted
            .iter()
            .map(|(a, b)| ((*a).into(), (*b).into()))
            .collect();
        assert_eq!(cells(text.as_bytes()), wanted, "{text:?}");
    }
}

#[test]
fn encodings() {
    let gbk = encoding_rs::GBK
        .encode("条款号,符合情况\n5.10,部分符合")
        .0
        .into_owned();
    let wide = |mark: &[u8], swap: bool| -> Vec<u8> {
        let units = "条款,ab".encode_utf16();
        let bytes = units.flat_map(|u| {
            if swap {
                u.to_be_bytes()
            } else {
                u.to_le_bytes()
            }
        });
        mark.iter().copied().chain(bytes).collect()
    };
    let guessed = |encoding| vec![Notice::CsvEncodingGuessed { encoding }];
    let cases = [
        (gbk, "条款号", guessed(Encoding::Gbk)),
        (wide(b"\xFF\xFE", false), "条款", vec![]),
        (wide(b"\xFE\xFF", true), "条款", vec![]),
        (
            "a,b".encode_utf16().flat_map(u16::to_le_bytes).collect(),
            "a",
            guessed(Encoding::Utf16Le),
        ),
        (
            b"\xE9t\xE9,caf\xE9 cr\xE8me\n".to_vec(),
            "été",
            guessed(Encoding::Windows1252),
        ),
        ("été".as_bytes().to_vec(), "été", vec![]),
    ];
    for (bytes, first, notices) in cases {
        assert_eq!(cells(&bytes)[0].1, first);
        assert_eq!(read(&bytes, "a.csv").unwrap().notices, notices, "{first}");
    }
}

#[test]
fn a_wrong_extension_is_told() {
    let notices = |name| read(b"a,b", name).unwrap().notices;
    let mismatch = |extension: &str| Notice::ExtensionMismatch {
        extension: extension.into(),
        format: Format::Csv,
    };
    assert_eq!(notices("register.XLSX"), [mismatch("xlsx")]);
    assert_eq!(notices("dir.d/register"), []);
    assert_eq!(notices("register.txt"), []);
}
