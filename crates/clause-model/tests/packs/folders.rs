//! Folders of packs: which files belong together, and what several folders make.

use crate::loading::{POINTS, damaged, loaded, rendered};
use crate::small_pack::{push, set, sound};
use clause_model::pack::{load, load_with};
use diagnostics::Checked;
use serde_json::json;

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
