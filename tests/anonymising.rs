//! `assess --anonymise`: no name of the sample is left, and every verdict is.

use crate::page_text;
use crate::program::{Desk, sample};
use serde_json::Value;
use std::collections::BTreeSet;

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
    let mut originals = BTreeSet::new();
    let submission = &open["submission"];
    let names = [
        "title",
        "owner",
        "location",
        "comment",
        "respondent",
        "note",
        "assessor",
        "scope",
    ];
    texts(submission, &names, &mut originals);
    texts(&submission["instances"], &["name"], &mut originals);
    texts(&submission["answers"], &["name"], &mut originals);
    texts(&submission["organisation"], &["name"], &mut originals);
    texts(&submission["register"], &["id"], &mut originals);
    texts(&submission["files"], &["name"], &mut originals);
    assert!(originals.len() > 100, "{}", originals.len());
    let mut book = String::new();
    for sheet in workbook::read(&desk.bytes("masked.xlsx"), "masked.xlsx")
        .unwrap()
        .sheets
    {
        for cell in sheet.cells.values() {
            if let workbook::Value::Text(text) = &cell.value {
                book += text;
                book.push('\n');
            }
        }
    }
    let page = page_text::texts(&String::from_utf8(desk.bytes("masked.html")).unwrap()).join("\n");
    let json = masked.to_string();
    // Words that the pack itself uses, such as the name of a control point's topic, are no secret.
    let pack: String = clause_model::pack::shipped().into_values().collect();
    let secret = |text: &&String| text.len() > 6 && !pack.contains(text.as_str());
    for text in originals.iter().filter(secret) {
        let quoted = Value::String(text.clone()).to_string();
        assert!(!json.contains(quoted.trim_matches('"')), "{text} in JSON");
        assert!(!book.contains(text.as_str()), "{text} in the report");
        assert!(!page.contains(text.as_str()), "{text} on the page");
    }
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
