//! `lint`: the shipped packs are sound, and each kind of damage is named with file and place.

use crate::program::{Desk, Ran, repository};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const SUCCESSION: &str = "iso-iec-20000-1/succession-2005-2011/clause-7.1.json";
const DROPPED: &str = "iso-iec-20000-1/succession-2005-2011/dropped.json";
const CLAUSE: &str = "iso-iec-20000-1/2011/clause-7.1.json";
const PACKAGES: &str = "iso-iec-20000-1/2011/work-packages.json";

/// A copy of the shipped packs.
fn copied() -> Desk {
    let desk = Desk::new();
    copy(&repository().join("standards"), "packs", &desk);
    desk
}

fn copy(folder: &Path, below: &str, desk: &Desk) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{below}/{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            copy(&path, &name, desk);
        } else {
            desk.put(&name, fs::read(&path).unwrap());
        }
    }
}

/// Changes one file of the copy.
fn damage(desk: &Desk, file: &str, change: impl FnOnce(&mut Value)) {
    let name = format!("packs/{file}");
    let mut value: Value = serde_json::from_slice(&desk.bytes(&name)).unwrap();
    change(&mut value);
    desk.put(&name, serde_json::to_string_pretty(&value).unwrap());
}

fn lint(desk: &Desk) -> Ran {
    desk.run("lint --standards packs")
}

/// Damages one file of a copy and expects an error of a code at a place.
#[track_caller]
fn rejected(file: &str, change: impl FnOnce(&mut Value), code: &str, place: &str) {
    let desk = copied();
    damage(&desk, file, change);
    let ran = lint(&desk);
    assert_eq!(ran.status, 2, "{}{}", ran.stdout, ran.stderr);
    let reports: Vec<&str> = ran.stdout.split("\n\n").collect();
    let wanted = format!("error[{code}]");
    let hit = |report: &&&str| report.contains(&wanted) && report.contains(place);
    assert!(
        reports.iter().any(|report| hit(&report)),
        "no {code} at {place} in\n{}",
        ran.stdout
    );
}

fn rows(file: &mut Value) -> &mut Vec<Value> {
    file["rows"].as_array_mut().unwrap()
}

#[test]
fn the_shipped_packs_are_sound() {
    let expected = "2 standards, 3 editions, 456 control points: no defects\n";
    assert_eq!(Desk::new().run("lint").done(), expected);
    assert_eq!(lint(&copied()).done(), expected);
    let chinese = Desk::new().run("lint --lang zh").done();
    assert_eq!(chinese, "标准2个，版本3个，控制点456个：未发现缺陷\n");
}

#[test]
fn a_new_point_without_a_row() {
    let change = |file: &mut Value| drop(rows(file).remove(2));
    rejected(SUCCESSION, change, "point-without-row", "7.1-3");
}

#[test]
fn an_old_point_without_a_fate() {
    let change = |file: &mut Value| drop(rows(file).remove(0));
    rejected(DROPPED, change, "point-without-fate", "7.2-4");
}

#[test]
fn an_id_that_leads_nowhere() {
    let change = |file: &mut Value| rows(file)[0]["from"] = json!(["7.2-99"]);
    rejected(SUCCESSION, change, "point-unknown", "clause-7.1.json");
}

#[test]
fn relation_and_change_that_do_not_go_together() {
    let change = |file: &mut Value| rows(file)[11]["change"] = json!("strengthened");
    rejected(SUCCESSION, change, "pair-not-allowed", "/rows/11");
}

#[test]
fn a_circle_among_prerequisites() {
    let change = |file: &mut Value| {
        let packages = file["packages"].as_array_mut().unwrap();
        let (first, second) = (packages[0]["id"].clone(), packages[1]["id"].clone());
        packages[0]["after"] = json!([second]);
        packages[1]["after"] = json!([first]);
    };
    rejected(PACKAGES, change, "packages-circular", "work-packages.json");
}

#[test]
fn a_text_missing_in_a_declared_language() {
    let change = |file: &mut Value| {
        file["points"][5]["question"]
            .as_object_mut()
            .unwrap()
            .remove("zh");
    };
    rejected(CLAUSE, change, "text-missing", "/points/5/question");
}

#[test]
fn an_id_that_stands_twice() {
    let change = |file: &mut Value| file["points"][5]["id"] = json!("7.1-5");
    rejected(CLAUSE, change, "id-duplicate", "/points/5");
}

#[test]
fn a_point_without_a_question() {
    let change = |file: &mut Value| {
        file["points"][5]
            .as_object_mut()
            .unwrap()
            .remove("question");
    };
    rejected(CLAUSE, change, "field-missing", "/points/5");
    let change = |file: &mut Value| file["points"][5]["question"] = json!({ "en": "", "zh": "" });
    rejected(CLAUSE, change, "question-missing", "/points/5/question");
}

#[test]
fn a_point_without_a_remedy() {
    let change = |file: &mut Value| {
        file["points"][5]["remedy"]
            .as_object_mut()
            .unwrap()
            .remove("practice");
    };
    rejected(CLAUSE, change, "remedy-missing", "/points/5");
}

#[test]
fn a_remainder_without_its_question() {
    let change = |file: &mut Value| {
        rows(file)[0]
            .as_object_mut()
            .unwrap()
            .remove("delta_question");
    };
    rejected(SUCCESSION, change, "delta-question-missing", "/rows/0");
}

#[test]
fn a_clause_number_that_is_a_number() {
    let change = |file: &mut Value| file["points"][5]["id"] = json!(7.1);
    rejected(CLAUSE, change, "number-for-text", "/points/5/id");
}

#[test]
fn a_misspelt_field() {
    let change = |file: &mut Value| file["points"][5]["keystoen"] = json!(true);
    rejected(CLAUSE, change, "field-unknown", "/points/5");
}

#[test]
fn broken_json_is_placed_by_line() {
    let desk = copied();
    let name = format!("packs/{CLAUSE}");
    let text = String::from_utf8(desk.bytes(&name)).unwrap();
    desk.put(
        &name,
        text.replacen("\"clause\": \"7.1\",", "\"clause\": \"7.1\"", 1),
    );
    let ran = lint(&desk);
    assert_eq!(ran.status, 2);
    assert!(ran.stdout.contains("error[json-broken]"), "{}", ran.stdout);
    assert!(
        ran.stdout.contains("clause-7.1.json, line 4"),
        "{}",
        ran.stdout
    );
}

#[test]
fn damaged_packs_are_used_for_nothing_else() {
    let desk = Desk::new();
    desk.put("packs/mine/standard.json", "{}");
    let message = desk.run("compare 2005 2011 --standards packs").failed(2);
    assert!(
        message.contains("error[packs-refused]") && message.contains("lint"),
        "{message}"
    );
}

#[test]
fn a_folder_without_packs_is_refused() {
    let desk = Desk::with("packs/readme.txt", "nothing here");
    for folder in ["packs", "nowhere"] {
        let message = desk.run(&format!("lint --standards {folder}")).failed(2);
        assert!(message.contains("error[packs-not-found]"), "{message}");
    }
}
