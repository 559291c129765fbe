//! `assess --evidence-dir`: the files behind the register.

use crate::program::{Desk, sample};
use crate::table::csv;
use serde_json::Value;

const CALL: &str = "assess answers.xlsx --as-of 2012-03-31";

#[test]
fn files_are_hashed_and_ratings_stay() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run(&format!("{CALL} --json before.json")).done();
    let read = |name: &str| -> Value { serde_json::from_slice(&desk.bytes(name)).unwrap() };
    let before = read("before.json");
    let register = before["submission"]["register"].as_array().unwrap();
    let id = register[0]["id"].as_str().unwrap();
    desk.put(&format!("evidence/deep/{id}.txt"), "abc");
    let call = format!("{CALL} --evidence-dir evidence --json after.json -o report.xlsx");
    desk.run(&call).done();
    let after = read("after.json");
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(after["evidence"][0]["file"]["sha256"], abc);
    assert_eq!(before["points"], after["points"]);
    desk.run("verify report.xlsx answers.xlsx --evidence-dir evidence")
        .done();
}

#[test]
fn a_file_that_is_named_and_not_there_is_reported_at_its_entry() {
    let answers = csv("
        Id    | Requirement                | Answer | Evidence
        9.2-6 | Emergency change procedure | Fully  | EV-1
    ");
    let register = csv("
        Evidence id | Title                      | Type      | Approved? | Issue date | Location
        EV-1        | Emergency change procedure | Procedure | Yes       | 2011-06-01 | share/emergency.docx
        EV-2        | Change log                 | Record    |           | 2012-03-01 | share/changes.xlsx
        EV-3        | Spoken agreement           | Record    |           | 2012-03-01 |
    ");
    let desk = Desk::with("answers.csv", answers);
    desk.put("register.csv", register);
    desk.put("evidence/changes.xlsx", "abc");
    let call = "assess answers.csv register.csv --edition 2011 --as-of 2012-03-31";
    desk.run(&format!("{call} --evidence-dir evidence --json after.json"))
        .done();
    let after: Value = serde_json::from_slice(&desk.bytes("after.json")).unwrap();
    let found = after["diagnostics"].as_array().unwrap().iter();
    let found: Vec<&Value> = found
        .filter(|one| one["code"] == "evidence-file-missing")
        .collect();
    let [missing] = found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(missing["subject"], "EV-1");
    assert_eq!(missing["place"]["file"], "register.csv");
    assert!(
        missing["message"]
            .as_str()
            .unwrap()
            .contains("emergency.docx")
    );
    assert!(after["evidence"][0]["file"].is_null());
    assert_eq!(after["evidence"][1]["file"]["name"], "changes.xlsx");
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(after["evidence"][1]["file"]["sha256"], abc);
    // What is missing on the disk does not move a rating: the register is what was declared.
    desk.run(&format!("{call} --json before.json")).done();
    let before: Value = serde_json::from_slice(&desk.bytes("before.json")).unwrap();
    assert_eq!(before["points"], after["points"]);
}

#[test]
fn a_folder_that_is_not_there_is_refused() {
    let desk = Desk::with("answers.xlsx", sample());
    let text = desk
        .run(&format!("{CALL} --evidence-dir none --json a.json"))
        .failed(2);
    assert!(text.contains("file-unreadable"), "{text}");
}
