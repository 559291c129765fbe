//! Layout files and their defects.

use clause_model::Language;
use evidence_intake::Layout;
use std::fmt::Write;

fn defects(text: &str) -> String {
    let checked = Layout::read(text, "layout.json");
    let mut told = String::new();
    for diagnostic in &checked.diagnostics {
        told += &diagnostic.render(Language::En);
    }
    let columns = checked
        .value
        .map(|layout| layout.sheets.into_iter().map(|s| s.columns.len()).sum());
    writeln!(
        told,
        "columns left: {:?}",
        columns.map(|count: usize| count)
    )
    .unwrap();
    told
}

#[test]
fn defects_are_named_with_their_place() {
    let mut told = String::new();
    for text in [
        "{",
        r#"{ "format": 9, "sheets": [] }"#,
        r#"{ "format": 1, "sheets": [], "extra": 1 }"#,
        r#"{ "format": 1, "sheets": [{ "sheet": "A", "kind": "register", "columns": {
            "A1": { "role": "title" }, "XFE": { "role": "title" }, "B": { "role": "answer", "scale": "5-1" },
            "C": { "role": "answer", "scale": "0-5" } } }] }"#,
        r#"{ "format": 1, "sheets": [{ "sheet": "A", "kind": "register", "columns": {
            "A": { "role": "anser" } } }] }"#,
        r#"{ "format": 1, "sheets": [{ "sheet": "A", "kind": "register", "header_row": 0, "columns": {
            "A": { "role": "title" } } }] }"#,
    ] {
        told += &defects(text);
    }
    insta::assert_snapshot!(told);
}

#[test]
fn the_schema_names_every_role() {
    let schema = evidence_intake::layout::schema();
    for role in evidence_intake::role::Role::ALL {
        assert!(
            schema.contains(&format!("\"{}\"", role.name())),
            "{}",
            role.name()
        );
    }
}
