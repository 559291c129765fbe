//! What is read from a workbook, and the marks around its cells.

use jiff::civil::date;
use workbook::{
    CellRange, CellRef, DateSystem, Notice, Table, Validation, ValidationSource, Value, Visibility,
    read,
};

use crate::package::Xlsx;

fn at(text: &str) -> CellRef {
    text.parse().unwrap()
}

fn range(text: &str) -> CellRange {
    text.parse().unwrap()
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[test]
fn values_of_every_type() {
    let day = |day| Value::Date(date(2026, 3, day).at(0, 0, 0, 0));
    let cases = [
        (r#"r="A1" t="s""#, "<v>0</v>", Some(text("5.10"))),
        (r#"r="B1" t="s""#, "<v>1</v>", Some(text(" kept & bold "))),
        (
            r#"r="C1" t="inlineStr""#,
            "<is><t>inline</t></is>",
            Some(text("inline")),
        ),
        (r#"r="D1""#, "<v>5.10</v>", Some(Value::Number(5.1))),
        (r#"r="E1" s="1""#, "<v>46082</v>", Some(day(1))),
        (r#"r="F1" s="2""#, "<v>0.5</v>", Some(Value::Number(0.5))),
        (r#"r="G1" t="d""#, "<v>2026-03-02</v>", Some(day(2))),
        (r#"r="H1" t="b""#, "<v>1</v>", Some(Value::Bool(true))),
        (
            r#"r="I1" t="e""#,
            "<v>#N/A</v>",
            Some(Value::Error("#N/A".into())),
        ),
        (
            r#"r="J1" t="e""#,
            "<v>#SPILL!</v>",
            Some(Value::Error("#SPILL!".into())),
        ),
        (r#"r="K1""#, "<f>1+1</f>", Some(Value::Missing)),
        (
            r#"r="L1" t="str""#,
            "<f>A1&amp;\"\"</f><v></v>",
            Some(text("")),
        ),
        (
            r#"r="M1" t="str""#,
            "<f>A1</f><v>5.10</v>",
            Some(text("5.10")),
        ),
        (r#"r="N1" t="b""#, "<v>maybe</v>", None),
        (r#"r="O1" t="s""#, "<v>99</v>", None),
        (r#"r="P1" t="zz""#, "<v>1</v>", None),
        (r#"r="Q1" s="1""#, "", None),
        (r#"r="R1" t="inlineStr""#, "<is><t></t></is>", None),
        (r#"r="S1""#, "<extLst><ext/></extLst><v>7</v>", None),
        (r#"r="T1" t="str""#, "<v>last</v>", Some(text("last"))),
    ];
    let cells: Vec<(&str, &str)> = cases.iter().map(|(a, b, _)| (*a, *b)).collect();
    let mut file = Xlsx::of_cells(&cells);
    let shared = r#"<si><t>5.10</t></si><si><r><t xml:space="preserve"> kept &amp; </t></r><r><rPr><b/></rPr><t xml:space="preserve">bold </t></r></si>"#;
    file.shared = Some((String::new(), shared.to_owned()));
    let book = read(&file.bytes(), "a.xlsx").unwrap();
    let sheet = &book.sheets[0];
    for (attributes, inner, value) in &cases {
        let cell = at(attributes.split('"').nth(1).unwrap());
        assert_eq!(sheet.value(cell), value.as_ref(), "{attributes} {inner}");
    }
    assert_eq!(sheet.cells[&at("L1")].formula.as_deref(), Some("A1&\"\""));
    let told: Vec<String> = book
        .notices
        .iter()
        .map(|notice| match notice {
            Notice::CellUnreadable {
                cell: Some(cell), ..
            } => cell.to_string(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(told, ["N1", "O1", "P1", "S1"]);
}

#[test]
fn shared_formulas_are_expanded() {
    let file = Xlsx::of_cells(&[
        (
            r#"r="B1""#,
            r#"<f t="shared" ref="B1:B9" si="0">A1*$A$1</f><v>1</v>"#,
        ),
        (r#"r="B2""#, r#"<f t="shared" si="0"/><v>2</v>"#),
        (
            r#"r="B3""#,
            r#"<f t="shared" si="18446744073709551615" ref="B3">A3</f><v>3</v>"#,
        ),
        (
            r#"r="B4""#,
            r#"<f t="shared" si="99999999999999" ref="B4">A4</f><v>4</v>"#,
        ),
    ]);
    let book = read(&file.bytes(), "a.xlsx").unwrap();
    let formula = |cell| book.sheets[0].cells[&at(cell)].formula.clone();
    assert_eq!(formula("B2").as_deref(), Some("A2*$A$1"));
    assert_eq!(formula("B4").as_deref(), Some("A4"));
}

#[test]
fn dates_from_1904() {
    let mut file = Xlsx::of_cells(&[(r#"r="A1" s="1""#, "<v>44620</v>")]);
    file.workbook = r#"<workbookPr date1904="1"/>"#;
    let book = read(&file.bytes(), "a.xlsx").unwrap();
    assert_eq!(book.date_system, DateSystem::From1904);
    let day = Value::Date(date(2026, 3, 1).at(0, 0, 0, 0));
    assert_eq!(book.sheets[0].value(at("A1")), Some(&day));
}

#[test]
fn the_marks_around_the_cells() {
    let mut file = Xlsx::of(
        r#"<cols><col min="3" max="4" hidden="1"/><col min="9" max="99999999" hidden="true"/></cols>
        <sheetData><row r="2" hidden="1"><c r="A2" t="str"><v>x</v></c></row><row/><row hidden="1"/></sheetData>
        <autoFilter ref="A1:B9"><filterColumn colId="1"><filters><filter val="Yes"/></filters></filterColumn></autoFilter>
        <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="nonsense"/></mergeCells>
        <dataValidations><dataValidation type="list" sqref="C1:C9 D1"><formula1>"Yes,No , N/A"</formula1></dataValidation>
        <dataValidation type="list" sqref="E1"><formula1>Lists!$A$1:$A$3</formula1></dataValidation>
        <dataValidation type="whole" sqref="F1"><formula1>1</formula1></dataValidation></dataValidations>
        <hyperlinks><hyperlink ref="A2" r:id="rId1"/><hyperlink ref="B2" location="'Other'!A1"/></hyperlinks>
        <extLst><ext><x14:dataValidations xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:dataValidation type="list"><x14:formula1><xm:f>Other!$B$1:$B$2</xm:f></x14:formula1><xm:sqref>G1:G5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"#,
    );
    file.relations = vec![
        (
            "hyperlink",
            "https://example.org/?a=1&amp;b",
            r#"TargetMode="External""#,
        ),
        ("comments", "../comments1.xml", ""),
        ("threadedComment", "/xl/threadedComments/one.xml", ""),
        ("table", "../tables/table1.xml", ""),
        ("comments", "../missing.xml", ""),
    ];
    file.parts = vec![
        ("xl/comments1.xml", r#"<comments><commentList><comment ref="A1"><text><r><t>Ann:</t></r><r><t xml:space="preserve"> why &lt;that&gt;&#10;?</t></r><rPh><t>ignored</t></rPh></text></comment><comment ref="B1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>"#.to_owned()),
        ("xl/threadedComments/one.xml", r#"<ThreadedComments><threadedComment ref="B1"><text>first</text></threadedComment><threadedComment ref="B1"><text>second</text></threadedComment></ThreadedComments>"#.to_owned()),
        ("xl/tables/table1.xml", r#"<table name="t" displayName="Points" ref="A1:B9"><autoFilter ref="A1:B9"/></table>"#.to_owned()),
        ("docProps/custom.xml", r#"<Properties><property name="format"><vt:lpwstr xmlns:vt="urn:vt">clausewise 1</vt:lpwstr></property></Properties>"#.to_owned()),
    ];
    file.sheets
        .push(("Other", r#"state="veryHidden""#, r#"<sheetData/><autoFilter ref="A1:B9"><filterColumn colId="1" hiddenButton="1"/></autoFilter>"#.to_owned()));
    let book = read(&file.bytes(), "a.xlsx").unwrap();
    let sheet = &book.sheets[0];
    assert_eq!(book.sheets[1].visibility, Visibility::VeryHidden);
    assert_eq!(
        sheet.hidden_rows.iter().copied().collect::<Vec<_>>(),
        [1, 3]
    );
    assert_eq!(
        sheet
            .hidden_columns
            .iter()
            .copied()
            .take(3)
            .collect::<Vec<_>>(),
        [2, 3, 8]
    );
    assert_eq!(sheet.hidden_columns.len(), 2 + 16_384 - 8);
    assert!(sheet.has_filter);
    assert!(!book.sheets[1].has_filter, "buttons alone filter nothing");
    assert_eq!(sheet.merges, [range("A1:B2")]);
    assert_eq!(sheet.comments[&at("A1")], "Ann: why <that>\n?");
    assert_eq!(sheet.comments[&at("B1")], "first\nsecond");
    assert_eq!(sheet.hyperlinks[&at("A2")], "https://example.org/?a=1&b");
    assert_eq!(sheet.hyperlinks[&at("B2")], "#'Other'!A1");
    assert_eq!(
        sheet.tables,
        [Table {
            name: "Points".into(),
            range: range("A1:B9")
        }]
    );
    assert_eq!(book.custom_properties["format"], "clausewise 1");
    let list = ["Yes", "No", "N/A"].map(str::to_owned).to_vec();
    let formula = |text: &str| ValidationSource::Formula(text.into());
    assert_eq!(
        sheet.validations,
        [
            Validation {
                ranges: vec![range("C1:C9"), range("D1")],
                source: ValidationSource::List(list)
            },
            Validation {
                ranges: vec![range("E1")],
                source: formula("Lists!$A$1:$A$3")
            },
            Validation {
                ranges: vec![range("G1:G5")],
                source: formula("Other!$B$1:$B$2")
            },
        ]
    );
    let [Notice::PartUnreadable { part, .. }] = &book.notices[..] else {
        panic!("{:?}", book.notices)
    };
    assert_eq!(part, "xl/missing.xml");
}

#[test]
fn a_damaged_part_beside_the_cells_is_a_notice() {
    let mut file = Xlsx::of_cells(&[(r#"r="A1""#, "<v>1</v>")]);
    file.relations = vec![("comments", "../comments1.xml", "")];
    let text = r#"<comments><comment ref="A1"><text><t>kept</t></text></comment><comment ref="A2"></oops>"#;
    file.parts = vec![("xl/comments1.xml", text.to_owned())];
    let book = read(&file.bytes(), "a.xlsx").unwrap();
    assert_eq!(book.sheets[0].comments[&at("A1")], "kept");
    assert!(matches!(&book.notices[..], [Notice::PartUnreadable { .. }]));
}
