//! `assess --evidence-dir`: the files behind the register.

use crate::program::{Desk, sample};
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
fn a_folder_that_is_not_there_is_refused() {
    let desk = Desk::with("answers.xlsx", sample());
    let text = desk
        .run(&format!("{CALL} --evidence-dir none --json a.json"))
        .failed(2);
    assert!(text.contains("file-unreadable"), "{text}");
}
