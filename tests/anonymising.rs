//! `assess --anonymise`: no name of the sample is left, and every verdict is.

use crate::package_text::package_text;
use crate::page_text;
use crate::program::{Desk, sample, sample_path};
use crate::report_editor::Editor;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

const CALL: &str = "assess answers.xlsx --as-of 2012-03-31";

/// The texts under some names, anywhere in a value.
fn texts(value: &Value, names: &[&str], found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                if let (true, Some(text)) = (names.contains(&name.as_str()), field.as_str()) {
                    found.insert(text.to_owned());
                }
                texts(field, names, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, names, found)),
        _ => {}
    }
}

/// The sample's names, and what people write into its report.
fn secrets(assessment: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let submission = &assessment["submission"];
    let names = [
        "title",
        "owner",
        "location",
        "comment",
        "respondent",
        "note",
        "assessor",
        "scope",
        "correction",
        "cause",
        "corrective_action",
        "verification",
    ];
    for part in ["submission", "treatments"] {
        texts(&assessment[part], &names, &mut found);
    }
    texts(&submission["instances"], &["name"], &mut found);
    texts(&submission["answers"], &["name"], &mut found);
    texts(&submission["organisation"], &["name"], &mut found);
    texts(&submission["files"], &["name"], &mut found);
    texts(&assessment["evidence"], &["name"], &mut found);
    // Words that the pack itself uses, such as the name of a control point's topic, are no secret.
    let pack: String = clause_model::pack::shipped().into_values().collect();
    found.retain(|text| text.len() > 5 && !pack.contains(text.as_str()));
    found
}

/// Asserts that none of the texts stands in an output, as it is or as XML and JSON spell it.
#[track_caller]
fn assert_without(output: &str, secrets: &BTreeSet<String>, about: &str) {
    for secret in secrets {
        let xml = secret.replace('&', "&amp;").replace('<', "&lt;");
        let json = Value::String(secret.clone()).to_string();
        for spelled in [secret.as_str(), &xml, json.trim_matches('"')] {
            assert!(!output.contains(spelled), "{spelled} in {about}");
        }
    }
}

/// Asserts that no id of the register stands in an output; neutral ids may begin like one.
#[track_caller]
fn assert_without_ids(output: &str, assessment: &Value, about: &str) {
    let mut ids = BTreeSet::new();
    texts(&assessment["submission"]["register"], &["id"], &mut ids);
    assert!(ids.len() > 50);
    for id in ids {
        let mut found = output.match_indices(&id);
        let ends = |at: usize| {
            let after = output[at + id.len()..].chars().next();
            !after.is_some_and(char::is_alphanumeric)
        };
        assert!(!found.any(|(at, _)| ends(at)), "{id} in {about}");
    }
}

fn values<'v>(of: &'v Value, list: &str, field: &str) -> Vec<&'v Value> {
    let list = of[list].as_array().unwrap();
    list.iter().map(|one| &one[field]).collect()
}

#[test]
fn names_in_the_previous_report_and_the_folder_of_evidence_are_replaced_too() {
    for suffix in ["", "-zh"] {
        let desk = Desk::with(
            "Harbour answers.xlsx",
            fs::read(sample_path(suffix)).unwrap(),
        );
        let call = "assess --as-of 2012-03-31 --start 2012-04-02 --evidence-dir evidence";
        let read = |name: &str| -> Value { serde_json::from_slice(&desk.bytes(name)).unwrap() };
        let run = |options: &str| {
            let words = format!("{call} {options}");
            let mut words: Vec<&str> = words.split_whitespace().collect();
            words.push("Harbour answers.xlsx");
            desk.run_words(&words).done();
        };
        desk.put("evidence/nothing.txt", "abc");
        run("-o first.xlsx --json first.json");
        let first = read("first.json");
        let title = first["submission"]["register"][3]["id"].as_str().unwrap();
        desk.put(&format!("evidence/secret folder/{title}.secret"), "abc");
        let mut report = Editor::open(&desk.bytes("first.xlsx"));
        for finding in first["findings"].as_array().unwrap() {
            let row = format!("finding {}", finding["key"].as_str().unwrap());
            report.type_text("report-findings", &row, "owner", "Wilhelmina Quartz");
            report.type_text("report-findings", &row, "cause", "Quartz & Sons left");
        }
        for action in first["plan"]["actions"].as_array().unwrap() {
            let row = format!("action {}", action["key"].as_str().unwrap());
            report.type_text("report-plan", &row, "owner", "Wilhelmina Quartz");
            report.type_text("report-plan", &row, "note", "Ask Ferdinand");
            report.type_number("report-plan", &row, "done", 10.0);
        }
        report.type_text("report-plan", "added", "title", "Call Ferdinand");
        report.type_text("report-points", "point 4.1.1-1", "judgement", "L");
        report.type_text(
            "report-points",
            "point 4.1.1-1",
            "judgement-note",
            "Ferdinand said so",
        );
        desk.put("Quartz report.xlsx", report.saved());
        fs::rename(desk.path("Quartz report.xlsx"), desk.path("Quartz.xlsx")).unwrap();
        run("--previous Quartz.xlsx --json open.json");
        run(
            "--previous Quartz.xlsx --anonymise --json masked.json -o masked.xlsx --plan-csv masked.csv",
        );
        let (open, masked) = (read("open.json"), read("masked.json"));
        let mut secrets = secrets(&open);
        assert!(secrets.len() > 100, "{}", secrets.len());
        let typed = ["Quartz", "Ferdinand", ".secret", "Harbour answers"];
        secrets.extend(typed.map(str::to_owned));
        assert_without(&masked.to_string(), &secrets, "JSON");
        assert_without(
            &package_text(&desk.bytes("masked.xlsx")),
            &secrets,
            "workbook",
        );
        let csv = String::from_utf8(desk.bytes("masked.csv")).unwrap();
        assert_without(&csv, &secrets, "CSV");
        assert_without_ids(&masked.to_string(), &open, "JSON");
        assert_without_ids(&package_text(&desk.bytes("masked.xlsx")), &open, "workbook");
        assert_without_ids(&csv, &open, "CSV");
        assert_eq!(
            values(&open, "points", "outcome"),
            values(&masked, "points", "outcome")
        );
        assert_eq!(
            values(&open, "findings", "grade"),
            values(&masked, "findings", "grade")
        );
        assert_eq!(
            values(&open, "findings", "points"),
            values(&masked, "findings", "points")
        );
        assert_eq!(
            values(&open, "diagnostics", "code"),
            values(&masked, "diagnostics", "code")
        );
        let count = |of: &Value| of["treatments"].as_object().unwrap().len();
        assert_eq!(count(&open), count(&masked));
        assert!(count(&masked) > 50);
        let done = |of: &Value| -> Vec<Value> {
            let actions = of["plan"]["actions"].as_array().unwrap();
            actions
                .iter()
                .map(|one| one["progress"]["percent_done"].clone())
                .collect()
        };
        assert_eq!(done(&open), done(&masked));
        let digest = |of: &Value| of["evidence"][3]["file"]["sha256"].clone();
        assert!(digest(&open).is_string() && digest(&open) == digest(&masked));
        let mut words = "verify masked.xlsx Quartz.xlsx --evidence-dir evidence"
            .split(' ')
            .collect::<Vec<_>>();
        words.push("Harbour answers.xlsx");
        desk.run_words(&words).done();
    }
}

#[test]
fn an_anonymised_report_is_taken_up_with_the_same_files_alone() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run(&format!(
        "{CALL} --anonymise -o masked.xlsx --json first.json"
    ))
    .done();
    let text = desk
        .run(&format!("{CALL} --previous masked.xlsx --json a.json"))
        .failed(2);
    assert!(text.contains("previous-anonymised"), "{text}");
    desk.put("other.xlsx", fs::read(sample_path("-zh")).unwrap());
    let text = desk
        .run(
            "assess other.xlsx --as-of 2012-03-31 --anonymise --previous masked.xlsx --json a.json",
        )
        .failed(2);
    assert!(text.contains("previous-anonymised"), "{text}");
    desk.run(&format!(
        "{CALL} --anonymise --previous masked.xlsx --json second.json"
    ))
    .done();
    let read = |name: &str| -> Value { serde_json::from_slice(&desk.bytes(name)).unwrap() };
    let (first, second) = (read("first.json"), read("second.json"));
    for part in ["points", "findings", "plan", "evidence", "diagnostics"] {
        assert!(first[part] == second[part], "{part}");
    }
}

#[test]
fn no_name_is_left_and_every_verdict_is() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run(&format!("{CALL} --json open.json")).done();
    desk.run(&format!(
        "{CALL} --anonymise --json masked.json -o masked.xlsx --html masked.html"
    ))
    .done();
    let read = |name: &str| -> Value { serde_json::from_slice(&desk.bytes(name)).unwrap() };
    let (open, masked) = (read("open.json"), read("masked.json"));
    let originals = secrets(&open);
    assert!(originals.len() > 100, "{}", originals.len());
    assert_without(&masked.to_string(), &originals, "JSON");
    let book = package_text(&desk.bytes("masked.xlsx"));
    assert_without(&book, &originals, "the report");
    let page = page_text::texts(&String::from_utf8(desk.bytes("masked.html")).unwrap()).join("\n");
    assert_without(&page, &originals, "the page");
    let outcomes = |of: &Value| -> Vec<Value> {
        let points = of["points"].as_array().unwrap();
        points
            .iter()
            .map(|point| point["outcome"].clone())
            .collect()
    };
    assert!(outcomes(&open) == outcomes(&masked));
    let grades = |of: &Value| -> Vec<Value> {
        let findings = of["findings"].as_array().unwrap();
        findings.iter().map(|one| one["grade"].clone()).collect()
    };
    assert_eq!(grades(&open), grades(&masked));
}
