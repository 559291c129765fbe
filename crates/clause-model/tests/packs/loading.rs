//! Loading: what is read, what is reported, and what is saved of a damaged pack.

use crate::small_pack::{edit, push, put, remove, set, sound};
use clause_model::pack::{Library, PackFiles, load, shipped};
use clause_model::{Language, StandardId};
use diagnostics::{Checked, Diagnostic};
use serde_json::{Value, json};

pub(crate) const POINTS: &str = "small/new/clause-5.json";
const ROWS: &str = "small/succession-old-new/clause-5.json";

pub(crate) fn rendered(diagnostics: &[Diagnostic]) -> String {
    for diagnostic in diagnostics {
        let chinese = diagnostic.render(Language::Zh);
        assert!(!chinese.contains('{'), "an empty placeholder: {chinese}");
    }
    let texts = diagnostics.iter().map(|d| d.render(Language::En));
    texts.collect::<Vec<_>>().join("\n")
}

pub(crate) fn loaded(files: &PackFiles) -> (Library, Vec<Diagnostic>) {
    let Checked { value, diagnostics } = load(files);
    (value.unwrap(), diagnostics)
}

pub(crate) fn damaged(path: &str, change: impl FnOnce(&mut Value)) -> (Library, String) {
    let mut files = sound();
    edit(&mut files, path, change);
    let (library, diagnostics) = loaded(&files);
    (library, rendered(&diagnostics))
}

#[test]
fn a_sound_pack_loads_whole_and_in_the_editions_order() {
    let (library, diagnostics) = loaded(&sound());
    assert_eq!(rendered(&diagnostics), "");
    let standard = &library.standards[&StandardId::from("small")];
    let new = &standard.editions[1];
    let ids: Vec<String> = new
        .points
        .iter()
        .map(|point| point.id.to_string())
        .collect();
    assert_eq!(ids, ["5.1-1", "5.1-2", "5.1-3", "5.2-1", "5.2-2", "5.10-1"]);
    assert_eq!(new.position(&"5.10-1".parse().unwrap()), Some(5));
    assert_eq!(standard.successions[0].rows.len(), 7);
    assert_eq!(standard.successions[0].rows[6].to, None);
    assert_eq!(standard.mappings[0].rows.len(), 2);
}

#[test]
fn shipped_packs_load_without_complaint() {
    let files = shipped();
    if files.contains_key("method.json") {
        let (_, diagnostics) = loaded(&files);
        assert_eq!(rendered(&diagnostics), "");
    }
}

#[test]
fn broken_json_is_placed_by_line_and_hides_nothing_else() {
    let mut files = sound();
    files.insert(
        POINTS.into(),
        "{\n \"format\": 1,\n \"points\": [,]\n}".into(),
    );
    edit(&mut files, ROWS, |file| {
        set(file, "/rows/2/degree", json!("two"));
    });
    let (library, diagnostics) = loaded(&files);
    insta::assert_snapshot!(rendered(&diagnostics), @r#"
    error[json-broken]: the file is not valid JSON (syntax, column 13)
      at small/new/clause-5.json, line 3
      help: mend the file at this line; a missing comma or quotation mark is the usual cause

    error[type-wrong]: expected a JSON integer, found string
      at small/succession-old-new/clause-5.json, at /rows/2/degree
      help: write the value in the type that the schema of this kind of file asks for
    "#);
    assert_eq!(library.standards.values().next().unwrap().editions.len(), 2);
}

#[test]
fn each_defect_of_a_file_is_reported_with_the_pointer_of_the_file_as_written() {
    let (library, text) = damaged(POINTS, |file| {
        set(file, "/points/1/trigger", json!("sometimes"));
        set(file, "/points/2/id", json!("5.1.3"));
        remove(file, "/points/4/question");
        put(file, "/points/5", "questions", json!({}));
        set(file, "/points/5/package", json!(5.10));
    });
    insta::assert_snapshot!(text, @r#"
    error[value-unknown]: "sometimes" is not a value allowed here
      at small/new/clause-5.json, at /points/1/trigger
      help: use one of: standing, continuous, periodic, on-event, conditional

    error[value-invalid]: "5.1.3" cannot stand here ("5.1.3" is not an id)
      at small/new/clause-5.json, at /points/2/id
      help: write a clause as 7.1.2, a control point as 7.1.2-3, a date as 2011-04-15

    error[field-missing]: the field "question" is missing
      at small/new/clause-5.json, at /points/4
      help: add the field

    error[number-for-text]: a number (5.1) stands where text is needed
      at small/new/clause-5.json, at /points/5/package
      help: put it in quotation marks as it is printed, such as "5.10"
    "#);
    let new = &library.standards.values().next().unwrap().editions[1];
    assert_eq!(new.points.len(), 2);
}

#[test]
fn a_clause_number_must_be_text() {
    let (_, text) = damaged("small/new/edition.json", |file| {
        set(file, "/clauses/3/id", json!(5.10));
    });
    insta::assert_snapshot!(text, @r#"
    error[number-for-text]: a number (5.1) stands where text is needed
      at small/new/edition.json, at /clauses/3/id
      help: put it in quotation marks as it is printed, such as "5.10"
    "#);
}

#[test]
fn types_dates_and_unknown_fields_at_any_depth_are_named() {
    let (_, text) = damaged("small/new/edition.json", |file| {
        set(file, "/published", json!("2011-13-01"));
    });
    insta::assert_snapshot!(text, @r#"
    error[value-invalid]: "2011-13-01" cannot stand here (failed to parse two digit integer as month: parameter 'month' is not in the required range of 1..=12)
      at small/new/edition.json, at /published
      help: write a clause as 7.1.2, a control point as 7.1.2-3, a date as 2011-04-15
    "#);
    let (_, text) = damaged("small/new/rules.json", |file| {
        put(file, "/exclusions", "a/b~c", json!(1));
        set(file, "/gates/1/conditions/0/points", json!("5.1-1"));
        set(file, "/handovers", json!({}));
    });
    insta::assert_snapshot!(text, @r#"
    error[field-unknown]: there is no field "a/b~c" here
      at small/new/rules.json, at /exclusions/a~1b~0c
      help: correct the name or remove the field; known here: allowed, reason

    error[type-wrong]: expected a JSON array, found string
      at small/new/rules.json, at /gates/1/conditions/0
      help: write the value in the type that the schema of this kind of file asks for

    error[type-wrong]: expected a JSON array, found object
      at small/new/rules.json, at /handovers
      help: write the value in the type that the schema of this kind of file asks for
    "#);
}

#[test]
fn numbers_must_fit_their_place() {
    let (_, text) = damaged(ROWS, |file| {
        set(file, "/rows/0/degree", json!(-1));
        set(file, "/rows/1/degree", json!(256));
        set(file, "/rows/2/degree", json!(2.5));
    });
    insta::assert_snapshot!(text, @r#"
    error[number-out-of-range]: the number -1 cannot stand here
      at small/succession-old-new/clause-5.json, at /rows/0/degree
      help: use a whole number that is not negative; the schema of this kind of file gives the limits

    error[number-out-of-range]: the number 256 cannot stand here
      at small/succession-old-new/clause-5.json, at /rows/1/degree
      help: use a whole number that is not negative; the schema of this kind of file gives the limits

    error[type-wrong]: expected a JSON integer, found number
      at small/succession-old-new/clause-5.json, at /rows/2/degree
      help: write the value in the type that the schema of this kind of file asks for
    "#);
}

#[test]
fn a_long_value_is_cut_in_the_message() {
    let (_, text) = damaged(ROWS, |file| {
        set(file, "/rows/0/to", json!("é-".repeat(5000)));
    });
    assert!(text.contains("error[value-invalid]") && text.contains('…'));
    assert!(text.chars().count() < 600, "{text}");
}

#[test]
fn a_field_that_stands_twice_is_seen() {
    let mut files = sound();
    let text = files[ROWS].replacen("\"degree\":1", "\"degree\":1,\"degree\":2", 1);
    files.insert(ROWS.into(), text);
    insta::assert_snapshot!(rendered(&loaded(&files).1), @r#"
    error[field-twice]: the field "degree" stands twice
      at small/succession-old-new/clause-5.json, line 1, at /rows/0
      help: keep one of the two
    "#);
}

#[test]
fn other_formats_are_refused() {
    let (_, text) = damaged(ROWS, |file| set(file, "/format", json!(2)));
    insta::assert_snapshot!(text, @r#"
    error[format-unknown]: the file states format 2; this program reads format 1 only
      at small/succession-old-new/clause-5.json, at /format
      help: use a program that knows this format, or bring the file to format 1
    "#);
    let (_, text) = damaged(ROWS, |file| remove(file, "/format"));
    insta::assert_snapshot!(text, @r#"
    error[field-missing]: the field "format" is missing
      at small/succession-old-new/clause-5.json
      help: add the field
    "#);
}

#[test]
fn a_hopeless_file_is_given_up() {
    let (_, text) = damaged(ROWS, |file| {
        for _ in 0..200 {
            push(file, "/rows", json!({}));
        }
    });
    assert_eq!(text.matches("error[").count(), 101);
    assert!(text.contains("error[too-many-defects]"));
}

#[test]
fn a_byte_order_mark_is_tolerated() {
    let mut files = sound();
    let marked = format!("\u{feff}{}", files[ROWS]);
    files.insert(ROWS.into(), marked);
    assert_eq!(rendered(&loaded(&files).1), "");
}
