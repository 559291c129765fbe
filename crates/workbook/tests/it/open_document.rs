//! `OpenDocument` spreadsheets.

use jiff::civil::date;
use workbook::{
    CellRef, Notice, Quantity, ReadError, Sheet, ValidationSource, Value, Visibility, read,
};

use crate::package::{ods, ods_with};

fn at(text: &str) -> CellRef {
    text.parse().unwrap()
}

fn sheet(rows: &str) -> Sheet {
    let inner = format!(r#"<table:table table:name="S">{rows}</table:table>"#);
    read(&ods(&inner), "a.ods").unwrap().sheets.remove(0)
}

#[test]
fn values_of_every_type() {
    let cases = [
        (
            r#"office:value-type="string""#,
            "<text:p>5.10</text:p>",
            Value::Text("5.10".into()),
        ),
        (
            r#"office:value-type="string""#,
            "<text:p>a<text:s text:c=\"2\"/>b<text:tab/>c</text:p><text:p>d &amp; <text:span>e</text:span></text:p>",
            Value::Text("a  b\tc\nd & e".into()),
        ),
        (
            r#"office:value-type="float" office:value="5.1""#,
            "<text:p>5.10</text:p>",
            Value::Number(5.1),
        ),
        (
            r#"office:value-type="percentage" office:value="0.5""#,
            "<text:p>50 %</text:p>",
            Value::Number(0.5),
        ),
        (
            r#"office:value-type="boolean" office:boolean-value="true""#,
            "",
            Value::Bool(true),
        ),
        (
            r#"office:value-type="date" office:date-value="2026-03-01""#,
            "<text:p>1.3.26</text:p>",
            Value::Date(date(2026, 3, 1).at(0, 0, 0, 0)),
        ),
        (
            r#"office:value-type="time" office:time-value="PT12H00M00S""#,
            "",
            Value::Number(0.5),
        ),
        (
            r#"office:value-type="string" calcext:value-type="error" table:formula="of:=[.A1]/0""#,
            "<text:p>#DIV/0!</text:p>",
            Value::Error("#DIV/0!".into()),
        ),
        (r#"table:formula="of:=1+1""#, "", Value::Missing),
    ];
    let cells: String = cases
        .iter()
        .map(|(a, b, _)| format!("<table:table-cell {a}>{b}</table:table-cell>"))
        .collect();
    let sheet = sheet(&format!("<table:table-row>{cells}</table:table-row>"));
    for (column, (attributes, _, value)) in (0u32..).zip(&cases) {
        assert_eq!(
            sheet.value(CellRef::new(0, column)),
            Some(value),
            "{attributes}"
        );
    }
    assert_eq!(sheet.cells[&at("H1")].formula.as_deref(), Some("[.A1]/0"));
}

#[test]
fn the_marks_around_the_cells() {
    let styles = r#"<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>"#;
    let inner = r#"
        <table:tracked-changes><table:table-cell><text:p>old</text:p></table:table-cell></table:tracked-changes>
        <table:content-validations>
          <table:content-validation table:name="v1" table:condition="of:cell-content-is-in-list(&quot;Yes&quot;;&quot;No, not&quot;)"/>
          <table:content-validation table:name="v2" table:condition="of:cell-content-is-in-list([$Lists.$A$1:.$A$3])"/>
        </table:content-validations>
        <table:table table:name="Jack's">
          <table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
          <table:table-row table:number-rows-repeated="2">
            <table:table-cell table:content-validation-name="v1" table:number-columns-repeated="2"/>
            <table:table-cell table:content-validation-name="v2"/>
          </table:table-row>
          <table:table-header-rows><table:table-row table:visibility="filter">
            <table:table-cell table:content-validation-name="v1" table:number-columns-repeated="2"/>
            <table:table-cell><text:p>x</text:p></table:table-cell>
          </table:table-row></table:table-header-rows>
          <table:table-row>
            <table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3" office:value-type="string"><office:annotation><dc:creator>Ann</dc:creator><text:p>one</text:p><text:p>two</text:p></office:annotation><text:p><text:a xlink:href="https://example.org/">there</text:a></text:p></table:table-cell>
            <table:covered-table-cell/>
          </table:table-row>
          <table:table-row table:number-rows-repeated="1048572" table:visibility="collapse"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        </table:table>
        <table:table table:name="Lists" table:style-name="ta2"/>
        <table:table table:name="Tom's"/>
        <table:database-ranges>
          <table:database-range table:display-filter-buttons="true" table:target-range-address="Lists.A1:Lists.C3"/>
          <table:database-range table:target-range-address="'Tom''s'.A1:'Tom''s'.C3"><table:filter><table:filter-condition table:field-number="1" table:value="Yes" table:operator="="/></table:filter></table:database-range>
        </table:database-ranges>"#;
    let book = read(&ods_with(styles, inner), "a.ods").unwrap();
    let sheet = &book.sheets[0];
    assert_eq!(book.sheets[1].visibility, Visibility::Hidden);
    let filtered: Vec<bool> = book.sheets.iter().map(|sheet| sheet.has_filter).collect();
    assert_eq!(filtered, [false, false, true], "only a criterion filters");
    assert_eq!(
        sheet.hidden_columns.iter().copied().collect::<Vec<_>>(),
        [1, 2]
    );
    assert_eq!(sheet.hidden_rows.iter().copied().collect::<Vec<_>>(), [2]);
    assert_eq!(sheet.merges, ["A4:B6".parse().unwrap()]);
    assert_eq!(sheet.comments[&at("A4")], "one\ntwo");
    assert_eq!(sheet.hyperlinks[&at("A4")], "https://example.org/");
    assert_eq!(sheet.value(at("A4")), Some(&Value::Text("there".into())));
    let list = ["Yes", "No, not"].map(str::to_owned).to_vec();
    assert_eq!(sheet.validations[0].source, ValidationSource::List(list));
    assert_eq!(sheet.validations[0].ranges, ["A1:B3".parse().unwrap()]);
    assert_eq!(
        sheet.validations[1].source,
        ValidationSource::Formula("[$Lists.$A$1:.$A$3]".into())
    );
    assert_eq!(book.notices, []);
}

#[test]
fn repeats_are_not_expanded_without_limit() {
    let cell = r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>"#;
    let filled = format!(
        r#"<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row></table:table>"#
    );
    assert_eq!(
        read(&ods(&filled), "a.ods"),
        Err(ReadError::TooLarge {
            what: Quantity::Cells,
            limit: 2_000_000
        })
    );
    let few = r#"<table:table-row table:number-rows-repeated="4294967295"/><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>"#;
    let book = read(
        &ods(&format!(
            r#"<table:table table:name="S">{few}</table:table>"#
        )),
        "a.ods",
    )
    .unwrap();
    assert_eq!(
        book.notices,
        [Notice::CellsOutsideGrid {
            sheet: "S".into(),
            count: 1
        }]
    );
    let three = sheet(
        r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="1"/></table:table-row>"#,
    );
    assert_eq!(three.cells.len(), 6);
}

#[test]
fn an_unclosed_table_is_damage() {
    let bytes = ods("<table:table table:name=\"S\"><table:table-row>");
    assert!(matches!(
        read(&bytes, "a.ods"),
        Err(ReadError::Damaged { .. })
    ));
}
