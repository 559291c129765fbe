//! Loading: what is read, what is reported, and what is saved of a damaged pack.

use crate::small_pack::{edit, push, put, remove, set, sound};
use clause_model::pack::{Library, PackFiles, load, load_with, shipped};
use clause_model::{Language, StandardId};
use diagnostics::{Checked, Diagnostic};
use serde_json::{Value, json};

const POINTS: &str = "small/new/clause-5.json";
const ROWS: &str = "small/succession-old-new/clause-5.json";

fn rendered(diagnostics: &[Diagnostic]) -> String {
    let texts = diagnostics.iter().map(|d| d.render(Language::En));
    texts.collect::<Vec<_>>().join("\n")
}

fn loaded(files: &PackFiles) -> (Library, Vec<Diagnostic>) {
    let Checked { value, diagnostics } = load(files);
    (value.unwrap(), diagnostics)
}

fn damaged(path: &str, change: impl FnOnce(&mut Value)) -> (Library, String) {
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
fn missing_and_unused_files_are_named() {
    let mut files = sound();
    for path in [
        "small/old/edition.json",
        "small/new/rules.json",
        "small/mapping-new-small-old.json",
        "small/succession-old-new/comparisons.json",
    ] {
        files.remove(path);
    }
    for path in [
        "small/new/clauses-5.json",
        "small/newer/clause-5.json",
        "small/mapping-new-other-old.json",
        "small/succession-new-newer/dropped.json",
        "stray.json",
        "other/new/clause-5.json",
    ] {
        let text = r#"{"format": 1, "clause": "5", "points": []}"#;
        let rows = r#"{"format": 1, "rows": []}"#;
        let text = if path.contains("-new") { rows } else { text };
        files.insert(path.into(), text.into());
    }
    for path in ["schemas/a.json", "small/README.md", ".settings/b.json"] {
        files.insert(path.into(), "not JSON".into());
    }
    insta::assert_snapshot!(rendered(&loaded(&files).1), @r#"
    error[file-unused]: nothing uses this file
      at small/new/clauses-5.json
      help: correct its name or folder, or list its edition, succession or mapping in standard.json

    error[file-unused]: nothing uses this file
      at stray.json
      help: correct its name or folder, or list its edition, succession or mapping in standard.json

    error[file-missing]: the pack needs the file other/standard.json
      at other/standard.json
      help: add the file, or take out the entry that asks for it

    error[file-unused]: nothing uses this file
      at small/newer/clause-5.json
      help: correct its name or folder, or list its edition, succession or mapping in standard.json

    error[file-unused]: nothing uses this file
      at small/succession-new-newer/dropped.json
      help: correct its name or folder, or list its edition, succession or mapping in standard.json

    error[file-unused]: nothing uses this file
      at small/mapping-new-other-old.json
      help: correct its name or folder, or list its edition, succession or mapping in standard.json

    error[file-missing]: the pack needs the file small/old/edition.json
      at small/standard.json, at /editions/0
      help: add the file, or take out the entry that asks for it

    error[file-missing]: the pack needs the file small/new/rules.json
      at small/standard.json, at /editions/1
      help: add the file, or take out the entry that asks for it

    error[file-missing]: the pack needs the file small/succession-old-new/comparisons.json
      at small/standard.json, at /successions/0
      help: add the file, or take out the entry that asks for it

    error[file-missing]: the pack needs the file small/mapping-new-small-old.json
      at small/standard.json, at /mappings/0
      help: add the file, or take out the entry that asks for it
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
fn a_listing_that_repeats_or_contradicts_itself_is_seen() {
    let (_, text) = damaged("small/standard.json", |file| {
        set(file, "/id", json!("tiny"));
        push(file, "/editions", json!("old"));
        push(file, "/successions", json!({"from": "old", "to": "new"}));
    });
    insta::assert_snapshot!(text, @r#"
    error[id-not-folder]: the standard's id is "tiny", its folder is "small"
      at small/standard.json, at /id
      help: give both the same name

    error[id-duplicate]: the id "old" is used twice
      at small/standard.json, at /editions/2
      help: give each a different id, or remove one

    error[id-duplicate]: the id "succession-old-new" is used twice
      at small/standard.json, at /successions/1
      help: give each a different id, or remove one
    "#);
}

#[test]
fn a_point_in_the_file_of_another_clause_is_seen() {
    let (_, text) = damaged(POINTS, |file| set(file, "/clause", json!("5.1")));
    insta::assert_snapshot!(text, @r#"
    error[point-misfiled]: control point 5.2-1 is not within clause 5.1 of this file
      at small/new/clause-5.json, at /points/3/id
      help: move the point to the file of its clause, or correct the clause

    error[point-misfiled]: control point 5.2-2 is not within clause 5.1 of this file
      at small/new/clause-5.json, at /points/4/id
      help: move the point to the file of its clause, or correct the clause

    error[point-misfiled]: control point 5.10-1 is not within clause 5.1 of this file
      at small/new/clause-5.json, at /points/5/id
      help: move the point to the file of its clause, or correct the clause
    "#);
}

#[test]
fn a_users_folder_adds_standards_and_replaces_nothing() {
    let mut mine = sound();
    let Checked { value, diagnostics } = load_with(&sound(), std::slice::from_ref(&mine));
    insta::assert_snapshot!(rendered(&diagnostics), @r#"
    error[method-fixed]: a folder of packs may not bring a method of its own
      at method.json
      help: remove method.json from the folder

    error[standard-taken]: the standard "small" is already loaded from another folder
      at small/standard.json, at /id
      help: give your pack an id of its own
    "#);
    assert_eq!(value.unwrap().standards.len(), 1);

    mine.remove("method.json");
    let renamed = mine.iter().map(|(path, text)| {
        let text = text.replace("\"small\"", "\"mine\"");
        (path.replace("small", "mine"), text)
    });
    let Checked { value, diagnostics } = load_with(&sound(), &[renamed.collect()]);
    assert_eq!(rendered(&diagnostics), "");
    let library = value.unwrap();
    assert_eq!(library.standards.len(), 2);
}

#[test]
fn without_a_method_there_is_no_library() {
    let mut files = sound();
    files.remove("method.json");
    let Checked { value, diagnostics } = load(&files);
    assert!(value.is_none());
    insta::assert_snapshot!(rendered(&diagnostics), @r#"
    error[file-missing]: the pack needs the file method.json
      at method.json
      help: add the file, or take out the entry that asks for it
    "#);
}

#[test]
fn a_byte_order_mark_is_tolerated() {
    let mut files = sound();
    let marked = format!("\u{feff}{}", files[ROWS]);
    files.insert(ROWS.into(), marked);
    assert_eq!(rendered(&loaded(&files).1), "");
}
