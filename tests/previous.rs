//! `assess --previous`: what people wrote into a report stands in the next one.

use crate::program::{Desk, sample, sample_path};
use serde_json::Value;
use std::fs;

const CALL: &str = "assess answers.xlsx --as-of 2012-03-31";

fn json(desk: &Desk, name: &str) -> Value {
    serde_json::from_slice(&desk.bytes(name)).unwrap()
}

/// The assessment without its list of inputs.
fn without_inputs(mut assessment: Value) -> Value {
    assessment["provenance"]["inputs"] = Value::Null;
    assessment["submission"]["files"] = Value::Null;
    assessment
}

#[test]
fn an_untouched_report_changes_nothing_but_the_inputs() {
    for suffix in ["", "-zh"] {
        let desk = Desk::with("answers.xlsx", fs::read(sample_path(suffix)).unwrap());
        desk.run(&format!("{CALL} -o report.xlsx --json before.json"))
            .done();
        desk.run(&format!("{CALL} --previous report.xlsx --json after.json"))
            .done();
        let (before, after) = (json(&desk, "before.json"), json(&desk, "after.json"));
        let inputs = after["provenance"]["inputs"].as_array().unwrap();
        assert_eq!(inputs.len(), 2, "{inputs:?}");
        assert!(without_inputs(before) == without_inputs(after), "{suffix}");
    }
}

#[test]
fn a_file_that_is_no_report_is_refused() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.put("other.xlsx", sample());
    let text = desk
        .run(&format!("{CALL} --previous other.xlsx --json after.json"))
        .failed(2);
    assert!(text.contains("report-not-recognised"), "{text}");
    assert_eq!(desk.names(), ["answers.xlsx", "other.xlsx"]);
}
