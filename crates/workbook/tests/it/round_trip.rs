//! What is written is read back.

use jiff::civil::date;
use proptest::prelude::*;
use workbook::draft::*;
use workbook::{
    Cached, CellRef, Content, SheetDraft, Style, ValidationSource, Value, Visibility,
    WorkbookDraft, read, write,
};

use crate::sample::everything;

fn at(text: &str) -> CellRef {
    text.parse().unwrap()
}

#[test]
fn every_kind_of_content() {
    let text = |text: &str| Value::Text(text.to_owned());
    let web = LinkTarget::Web("https://example.org/".into());
    let run = |text: &str| Run {
        text: text.into(),
        style: Style::new().bold(),
    };
    let formula = |cached| Content::formula("=A1", cached);
    let cases = [
        (Content::text("5.10"), Some(text("5.10"))),
        (
            Content::text(" =1+1 & <b> \"条款\"\nline "),
            Some(text(" =1+1 & <b> \"条款\"\nline ")),
        ),
        (
            Content::text("a\r\nb\rc\u{1}d_x0041_"),
            Some(text("a\nb\nc\u{FFFD}d_x0041_")),
        ),
        (Content::text(""), None),
        (Content::Number(0.1), Some(Value::Number(0.1))),
        (Content::Integer(-42), Some(Value::Number(-42.0))),
        (Content::Bool(false), Some(Value::Bool(false))),
        (
            Content::Date(date(2026, 2, 28)),
            Some(Value::Date(date(2026, 2, 28).at(0, 0, 0, 0))),
        ),
        (
            Content::Date(date(1900, 1, 1)),
            Some(Value::Date(date(1900, 1, 1).at(0, 0, 0, 0))),
        ),
        (Content::Blank, None),
        (
            Content::Link {
                target: web,
                text: "there".into(),
            },
            Some(text("there")),
        ),
        (
            Content::RichText(vec![run("a "), run(""), run("b")]),
            Some(text("a b")),
        ),
        (Content::RichText(vec![]), None),
        (formula(Cached::Text("5.10".into())), Some(text("5.10"))),
        (formula(Cached::Text(" x".into())), Some(text(" x"))),
        (formula(Cached::Empty), Some(text(""))),
        (formula(Cached::Number(1e300)), Some(Value::Number(1e300))),
        (formula(Cached::Bool(true)), Some(Value::Bool(true))),
        (
            formula(Cached::Error(CachedError::DivisionByZero)),
            Some(Value::Error("#DIV/0!".into())),
        ),
    ];
    let mut draft = WorkbookDraft::new(date(2026, 3, 1));
    let mut sheet = SheetDraft::new("内容");
    for (row, (content, _)) in (0u32..).zip(&cases) {
        sheet.put(row, 3, content.clone(), &Style::new());
    }
    draft.sheets.push(sheet);
    let book = read(&write(&draft).unwrap(), "a.xlsx").unwrap();
    assert_eq!(book.notices, []);
    for (row, (content, value)) in (0u32..).zip(&cases) {
        let cell = book.sheets[0].cells.get(&CellRef::new(row, 3));
        assert_eq!(cell.map(|cell| &cell.value), value.as_ref(), "{content:?}");
        let is_formula = matches!(content, Content::Formula { .. });
        assert_eq!(
            cell.is_some_and(|cell| cell.formula.is_some()),
            is_formula,
            "{content:?}"
        );
    }
}

#[test]
fn every_mark() {
    let book = read(&write(&everything()).unwrap(), "a.xlsx").unwrap();
    assert_eq!(book.notices, []);
    let sheet = &book.sheets[0];
    assert_eq!(sheet.merges, ["A1:C1".parse().unwrap()]);
    assert_eq!(
        sheet.value(at("A1")),
        Some(&Value::Text("Title & <more>".into()))
    );
    assert!(sheet.hidden_rows.contains(&1) && sheet.hidden_columns.contains(&7));
    assert!(
        !sheet.has_filter,
        "a filter without a criterion hides nothing"
    );
    assert_eq!(sheet.comments[&at("C4")], "a note\nin two lines");
    assert_eq!(sheet.hyperlinks[&at("B10")], "#'Lists of ''it'' x'!A2");
    assert_eq!(sheet.hyperlinks[&at("C10")], "https://example.org/?a=1&b=2");
    assert_eq!(sheet.tables[0].name, "Points");
    assert_eq!(sheet.value(at("F3")), Some(&Value::Text("标题".into())));
    let source = ValidationSource::Formula("'Lists of ''it'' x'!$A$1:$A$3".into());
    assert_eq!(sheet.validations.len(), 1);
    assert_eq!(sheet.validations[0].source, source);
    assert_eq!(book.sheets[1].visibility, Visibility::Hidden);
    assert_eq!(book.custom_properties["clausewise-format"], "1");
}

/// What cells do to a text: one kind of line break, no other control characters.
fn as_stored(text: &str) -> String {
    let unbroken = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept =
        |c: char| (!c.is_control() || c == '\n' || c == '\t') && c != '\u{FFFE}' && c != '\u{FFFF}';
    unbroken
        .chars()
        .map(|c| if kept(c) { c } else { '\u{FFFD}' })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_that_text(texts in proptest::collection::vec(
        prop_oneof!["\\PC{0,20}", ".{0,8}", "[0-9.eE+_x\"'=<&; \t\n-]{0,8}", "_x[0-9A-F]{4}_.?"],
        20,
    )) {
        let mut draft = WorkbookDraft::new(date(2026, 3, 1));
        let mut sheet = SheetDraft::new("S");
        for (row, text) in (0u32..).zip(&texts) {
            sheet.put(row, 0, text.as_str(), &Style::new());
            sheet.put(row, 1, Content::formula("=A1", text.as_str().into()), &Style::new());
        }
        draft.sheets.push(sheet);
        let book = read(&write(&draft).unwrap(), "a.xlsx").unwrap();
        prop_assert_eq!(&book.notices, &[]);
        for (row, text) in (0u32..).zip(&texts) {
            let stored = Value::Text(as_stored(text));
            prop_assert_eq!(book.sheets[0].value(CellRef::new(row, 1)), Some(&stored));
            let plain = book.sheets[0].value(CellRef::new(row, 0));
            prop_assert_eq!(plain, Some(&stored).filter(|_| !text.is_empty()));
        }
    }
}
