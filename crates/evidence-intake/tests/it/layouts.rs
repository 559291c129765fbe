//! Layout files and their defects.

use crate::fixture::books;
use crate::outcome::{context, of_books, outcome, outcome_with_layout};
use clause_model::Language;
use diagnostics::Severity;
use evidence_intake::role::Role;
use evidence_intake::{Layout, ReadContext, draft_layout, inspect};
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
        r#"{ "format": 1, "sheets": [
            { "sheet": "A", "kind": "questionnaire", "header_row": 6, "columns": {
                "A": { "role": "clause" }, "C": { "role": "undecided", "header": "State" } } },
            { "sheet": "A", "kind": "organisation", "columns": {
                "A": { "role": "label" }, "B": { "role": "value" } } },
            { "sheet": "B", "kind": "questionnaire", "columns": { "A": { "role": "clause" } } },
            { "sheet": "C", "kind": "coverage" },
            { "sheet": "D", "kind": "organisation", "columns": { "A": { "role": "label" } } } ] }"#,
    ] {
        told += &defects(text);
    }
    insta::assert_snapshot!(told);
}

#[test]
fn the_schema_names_every_role() {
    let schema = evidence_intake::layout::schema();
    for role in Role::ALL {
        assert!(
            schema.contains(&format!("\"{}\"", role.name())),
            "{}",
            role.name()
        );
    }
}

/// Sheets that are read only in part, or not at all, and sheets with several sections.
const SHEETS: &[&str] = &[
    "
    == Scores ==
    | Clause | Requirement | Score |
    | 7.1-4 | a | 3/5 |
    | 7.1-5 | b | 0/5 |
    ",
    "
    == Ticks ==
    | Clause | Question | Yes | Partial | No | Weather |
    | 7.1-4 | a | x | | | fine |
    | 7.1-5 | b | | x | | |
    | 7.1-6 | c | | | x | |
    ",
    "
    == No header ==
    | 7.1-4 | Do this | Yes | CR-1 |
    | 7.1-5 | Do that | No | |
    ",
    "
    == Foreign words ==
    | Assessment | of Acme |
    | Kapitel | Anforderung | Erledigt |
    | 7.1-4 | a | Ja |
    | 7.1-5 | b | Nein |
    ",
    "
    == No ids ==
    | Requirement | Conformity | Evidence |
    | Budgeting reviewed | Yes | E-1 |
    | Changes assessed | No | |
    ",
    "
    == Two columns ==
    | Clause | Requirement | Status | State |
    | 5.1-1 | a | Yes | No |
    | 5.3-1 | b | No | No |
    ",
    "
    == Own words ==
    | Clause | Requirement | Answer | Remarks |
    | 5.1-1 | a | Yes | |
    | 5.3-1 | b | so-so | |
    | 7.1-4 | c | No | |
    ",
    "
    == Sections ==
    | Section 5 |
    | Clause | Requirement | Result |
    | 5.1-1 | a | OK |
    | 5.3-1 | b | NOK |
    | Section 7 |
    | Requirement | Clause | Remarks | Result |
    | c | 7.1-4 | hm | NOK |
    | d | 7.1-5 | | OK |
    |
    | Legend |
    | OK | met |
    ",
    "
    == Beside ==
    | Clause | Requirement | Result | | Comment |
    | 5.1-1 | a | | Yes | x |
    | 5.3-1 | b | | No | |
    == Notes ==
    | Meeting of May |
    | We talked |
    == Old == hidden
    | Clause | Result |
    | 5.1-1 | No |
    == Evidence ==
    | Evidence ID | Title | Type | Version | Smell |
    | E-1 | Incident procedure | Procedure | 1 | good |
    ",
    "
    == Either ==
    | ID | Requirement | Status | Evidence | Version | Issue date |
    | 7.1-4 | a | Compliant | Incident procedure | 1.0 | @2011-01-03 |
    ",
];

/// What a drafted layout file makes of the sheets that it was drafted for.
#[test]
fn a_draft_lists_every_column_and_settles_nothing() {
    let mut told = String::new();
    for fixture in SHEETS {
        let books = books(fixture);
        let plain = inspect(&books, &context());
        let draft = draft_layout(&plain.value.recognition).to_json();
        writeln!(told, "{draft}").unwrap();
        for input in &books {
            for (at, cell) in input.book.sheets.iter().flat_map(|sheet| &sheet.cells) {
                let letters = workbook::CellRef::column_name(at.column);
                assert!(draft.contains(&format!("\"{letters}\": {{")), "{cell:?}");
            }
        }
        let asked = |found: &[diagnostics::Diagnostic]| {
            found.iter().any(|one| one.severity() == Severity::Error)
        };
        let read = Layout::read(&draft, "layout.json");
        let Some(layout) = read.value else {
            assert!(
                asked(&read.diagnostics) && asked(&plain.diagnostics),
                "{fixture}"
            );
            told += &defects(&draft);
            continue;
        };
        let context = ReadContext {
            layout: Some(layout),
            ..context()
        };
        let again = inspect(&books, &context);
        assert_eq!(
            plain.value.submission.answers, again.value.submission.answers,
            "{fixture}"
        );
        assert_eq!(
            plain.value.submission.register,
            again.value.submission.register
        );
        assert_eq!(
            asked(&plain.diagnostics),
            asked(&again.diagnostics),
            "{fixture}"
        );
        of_books(&books, &context);
    }
    insta::assert_snapshot!(told);
}

#[test]
fn columns_may_have_been_moved_since() {
    let text = outcome_with_layout(
        "
        == Checklist ==
        | Entity | | |
        | Ref | Remarks | Answer |
        | 5.1-1 | hm | Yes |
        merge B1:C1
        ",
        r#"{ "format": 1, "sheets": [
            { "sheet": "Checklist", "kind": "questionnaire", "header_row": 2, "columns": {
                "A": { "role": "id", "header": "Ref" },
                "B": { "role": "answer", "header": "Entity Answer" },
                "C": { "role": "comment" } } } ] }"#,
    );
    insta::assert_snapshot!(text);
}

const DOCUMENT: &str = include_str!("../../../../docs/layout.md");

/// The workbook that the document's example describes.
const DESCRIBED: &str = "
    # checklist.xlsx
    == Clause 8 ==
    | Our checklist |
    | May 2011 |
    | Ref | What we asked | State | When | Points | Seen |
    | 5.3-1 | a | sorted | | =5 | E-1 |
    | 7.1-4 | b | half way | 03/08/2011 | =3 | |
    | 7.1-5 | c | open | | =0 | |
    | 7.1-6 | d | later | | | |
    row 40
    | sorted | it is done | fully |
    == Minutes ==
    | We talked |
";

#[test]
fn the_documents_example_is_read_as_it_says() {
    let (_, rest) = DOCUMENT.split_once("```json").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    insta::assert_snapshot!(outcome_with_layout(DESCRIBED, example));
    // Without it, nothing is guessed.
    let without = outcome(DESCRIBED);
    assert!(
        without.contains("error[questionnaire-not-found]"),
        "{without}"
    );
}

#[test]
fn the_document_names_every_key_kind_role_and_word() {
    let schema: serde_json::Value =
        serde_json::from_str(&evidence_intake::layout::schema()).unwrap();
    let mut names: Vec<String> = Role::ALL
        .iter()
        .map(|role| role.name().to_owned())
        .collect();
    collect(&schema, &mut names);
    assert!(names.len() > 80, "{names:?}");
    for name in names {
        let quoted = format!("`{name}`");
        assert!(
            DOCUMENT.contains(&quoted),
            "{quoted} is not in docs/layout.md"
        );
    }
}

/// Every property and every constant of a schema.
fn collect(schema: &serde_json::Value, names: &mut Vec<String>) {
    use serde_json::Value;
    match schema {
        Value::Object(map) => {
            for (key, inner) in map {
                match (key.as_str(), inner) {
                    ("properties", Value::Object(properties)) => {
                        names.extend(properties.keys().cloned());
                    }
                    ("const", Value::String(text)) => names.push(text.clone()),
                    ("enum", Value::Array(all)) => {
                        names.extend(all.iter().filter_map(|one| Some(one.as_str()?.to_owned())));
                    }
                    _ => {}
                }
                collect(inner, names);
            }
        }
        Value::Array(all) => all.iter().for_each(|inner| collect(inner, names)),
        _ => {}
    }
}

#[test]
fn numbers_are_ticks_where_a_layout_file_says_so() {
    let fixture = "
        == Ticks ==
        | Clause | Requirement | Yes | No |
        | 5.1-1 | a | =1 | =0 |
        | 5.3-1 | b | | =1 |
        ";
    let text = outcome_with_layout(
        fixture,
        r#"{ "format": 1, "sheets": [
            { "sheet": "Ticks", "kind": "questionnaire", "header_row": 1, "columns": {
                "A": { "role": "id" }, "B": { "role": "requirement" },
                "C": { "role": "answer-option", "option": "fully" },
                "D": { "role": "answer-option" } } } ] }"#,
    );
    assert!(
        text.starts_with("answers\n  5.1-1 Fully, at Ticks!C2\n  5.3-1 Not, at Ticks!D3\n"),
        "{text}"
    );
    assert!(text.ends_with("diagnostics\n"), "{text}");
    assert!(outcome(fixture).contains("error[questionnaire-not-found]"));
}
