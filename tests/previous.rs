//! `assess --previous`: what people wrote into a report stands in the next one.

use crate::program::{Desk, SAMPLES, sample, sample_path, shipped};
use crate::report_editor::Editor;
use serde_json::Value as Json;
use std::fs;
use workbook::Value;

const CALL: &str = "assess answers.xlsx --as-of 2012-03-31";

fn json(desk: &Desk, name: &str) -> Json {
    serde_json::from_slice(&desk.bytes(name)).unwrap()
}

/// The assessment without its list of inputs.
fn without_inputs(mut assessment: Json) -> Json {
    assessment["provenance"]["inputs"] = Json::Null;
    assessment["submission"]["files"] = Json::Null;
    assessment
}

#[test]
fn an_untouched_report_changes_nothing_but_the_inputs() {
    for sample in SAMPLES {
        let desk = Desk::with("answers.xlsx", shipped(sample));
        let call = format!("assess answers.xlsx --as-of {}", sample.3);
        desk.run(&format!("{call} -o report.xlsx --json before.json"))
            .done();
        desk.run(&format!("{call} --previous report.xlsx --json after.json"))
            .done();
        let (before, after) = (json(&desk, "before.json"), json(&desk, "after.json"));
        let inputs = after["provenance"]["inputs"].as_array().unwrap();
        assert_eq!(inputs.len(), 2, "{inputs:?}");
        assert!(
            without_inputs(before) == without_inputs(after),
            "{sample:?}"
        );
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

#[test]
fn a_report_among_the_answers_is_not_read_as_one() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run(&format!("{CALL} -o report.xlsx --json alone.json"))
        .done();
    let text = desk
        .run("assess report.xlsx --as-of 2012-03-31 --json again.json")
        .failed(2);
    assert!(text.contains("report-as-answers"), "{text}");
    assert!(text.contains("--previous"), "{text}");
    assert_eq!(desk.names(), ["alone.json", "answers.xlsx", "report.xlsx"]);
    let ratings = |name: &str| json(&desk, name)["points"].clone();
    desk.run("assess answers.xlsx report.xlsx --as-of 2012-03-31 --json both.json")
        .done();
    assert_eq!(ratings("both.json"), ratings("alone.json"));
}

/// A report of the sample with something written on every sheet, and what it was written on.
fn written(desk: &Desk) -> (Editor, String, String) {
    desk.run(&format!("{CALL} -o report.xlsx --json before.json"))
        .done();
    let before = json(desk, "before.json");
    let key = |of: &Json| of["key"].as_str().unwrap().to_owned();
    let findings = before["findings"].as_array().unwrap();
    let minor = findings.iter().find(|one| one["grade"] == "minor").unwrap();
    let action = &before["plan"]["actions"][0];
    let mut report = Editor::open(&desk.bytes("report.xlsx"));
    let point = "point 4.1.1-1";
    report.type_text("report-points", point, "judgement", "L");
    report.type_text("report-points", point, "judgement-note", "Read it on site");
    let finding = format!("finding {}", key(minor));
    for (role, text) in [
        ("correction", "Withdrawn the old form"),
        ("cause", "Nobody owned it"),
        ("action", "Named an owner"),
        ("owner", "A. Reader"),
        ("due", "2012-06-30"),
        ("accepted", "Yes"),
        ("verification", "Sampled 5 of 20"),
        ("status", "To be verified"),
    ] {
        report.type_text("report-findings", &finding, role, text);
    }
    let row = format!("action {}", key(action));
    report.type_text("report-plan", &row, "owner", "B. Writer");
    report.type_text("report-plan", &row, "status", "In progress");
    report.type_text("report-plan", &row, "note", "Half of it is there");
    report.type_number("report-plan", &row, "done", 50.0);
    report.type_number("report-plan", &row, "effort", 12.0);
    report.type_text("report-plan", "added", "title", "Ask the board");
    report.type_text("report-plan", "added", "owner", "C. Chair");
    report.type_number("report-plan", "added", "effort", 3.0);
    (report, key(minor), key(action))
}

fn assert_carried(after: &Json, finding: &str, action: &str) {
    let treatment = &after["treatments"][finding];
    let wanted = serde_json::json!({
        "correction": "Withdrawn the old form", "cause": "Nobody owned it",
        "corrective_action": "Named an owner", "owner": "A. Reader", "due": "2012-06-30",
        "accepted": true, "verification": "Sampled 5 of 20", "status": "to-verify",
    });
    assert_eq!(*treatment, wanted);
    let actions = after["plan"]["actions"].as_array().unwrap();
    let by_key = |key: &str| actions.iter().find(|one| one["key"] == key).unwrap();
    let (own, added) = (by_key(action), by_key("added:Ask the board"));
    assert_eq!(own["progress"]["owner"], "B. Writer");
    assert_eq!(own["progress"]["percent_done"], 50);
    assert_eq!(own["effort_days"], 12);
    assert_eq!(added["progress"]["owner"], "C. Chair");
    assert_eq!(added["effort_days"], 3);
    let points = after["points"].as_array().unwrap();
    let judged = points.iter().find(|one| one["point"] == "4.1.1-1").unwrap();
    assert_eq!(judged["outcome"], "L");
}

#[test]
fn what_people_wrote_stands_in_the_next_report_and_the_one_after() {
    let desk = Desk::with("answers.xlsx", sample());
    let (report, finding, action) = written(&desk);
    desk.put("edited.xlsx", report.saved());
    desk.run(&format!(
        "{CALL} --previous edited.xlsx -o second.xlsx --json second.json"
    ))
    .done();
    assert_carried(&json(&desk, "second.json"), &finding, &action);
    desk.run(&format!("{CALL} --previous second.xlsx --json third.json"))
        .done();
    let (second, third) = (json(&desk, "second.json"), json(&desk, "third.json"));
    assert_carried(&third, &finding, &action);
    assert_eq!(second["gates"], third["gates"]);
    assert_eq!(second["plan"], third["plan"]);
}

#[test]
fn without_a_plan_one_line_says_how_many_actions_are_not_carried() {
    let desk = Desk::with("answers.xlsx", sample());
    let (report, finding, action) = written(&desk);
    desk.put("edited.xlsx", report.saved());
    let call = format!("{CALL} --no-plan --previous edited.xlsx");
    desk.run(&format!("{call} -o next.xlsx --json next.json"))
        .done();
    let next = json(&desk, "next.json");
    let found = next["diagnostics"].as_array().unwrap();
    let of_code = |code: &str| found.iter().filter(|one| one["code"] == code).count();
    assert_eq!(of_code("action-edits-without-plan"), 1);
    assert_eq!(of_code("action-edit-not-carried"), 0);
    let line = found.iter();
    let mut line = line.filter(|one| one["code"] == "action-edits-without-plan");
    let message = line.next().unwrap()["message"].as_str().unwrap();
    // The action with a status and the one that was added.
    assert!(message.contains("written on 2 actions"), "{message}");
    assert_eq!(next["treatments"][&finding]["owner"], "A. Reader");
    let whole = next.to_string();
    for word in [action.as_str(), "Ask the board", "Half of it is there"] {
        assert!(!whole.contains(word), "{word}");
    }
}

#[test]
fn sorted_rows_and_moved_columns_are_read_all_the_same() {
    let desk = Desk::with("answers.xlsx", sample());
    let (mut report, finding, action) = written(&desk);
    report.shuffle("report-findings", &format!("finding {finding}"));
    report.shuffle("report-plan", &format!("action {action}"));
    desk.put("edited.xlsx", report.saved());
    desk.run(&format!("{CALL} --previous edited.xlsx --json after.json"))
        .done();
    assert_carried(&json(&desk, "after.json"), &finding, &action);
}

#[test]
fn an_override_without_a_note_and_a_bad_date_are_named_with_their_cells() {
    let desk = Desk::with("answers.xlsx", sample());
    let (mut report, finding, _) = written(&desk);
    report.type_text("report-points", "point 4.1.1-1", "judgement-note", " ");
    let row = format!("finding {finding}");
    report.type_text("report-findings", &row, "due", "next summer");
    desk.put("edited.xlsx", report.saved());
    desk.run(&format!("{CALL} --previous edited.xlsx --json after.json"))
        .done();
    let after = json(&desk, "after.json");
    let found = after["diagnostics"].as_array().unwrap();
    for code in ["report-override-without-note", "report-date-unreadable"] {
        let one = found.iter().find(|one| one["code"] == code).unwrap();
        assert_eq!(one["place"]["file"], "edited.xlsx");
        assert!(one["place"]["cell"].is_string(), "{one}");
    }
}

#[test]
fn chinese_words_come_back_as_they_were_written() {
    let desk = Desk::with("answers.xlsx", fs::read(sample_path("-zh")).unwrap());
    let (report, finding, action) = written(&desk);
    desk.put("edited.xlsx", report.saved());
    desk.run(&format!(
        "{CALL} --previous edited.xlsx -o second.xlsx --json second.json"
    ))
    .done();
    let second = Editor::open(&desk.bytes("second.xlsx"));
    let text = |part: &str, key: &str, role: &str| match second.value(part, key, role) {
        Some(Value::Text(text)) => text,
        other => panic!("{other:?}"),
    };
    let row = format!("finding {finding}");
    assert_eq!(text("report-findings", &row, "accepted"), "是");
    assert_eq!(text("report-findings", &row, "status"), "待验证");
    let row = format!("action {action}");
    assert_eq!(text("report-plan", &row, "status"), "进行中");
}

/// What comes of a report that another program saved, beside the inputs.
fn taken_over(desk: &Desk, name: &str) -> Json {
    desk.run(&format!(
        "{CALL} --previous {name} --json after.json --force"
    ))
    .done();
    without_inputs(json(desk, "after.json"))
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_report_saved_by_a_spreadsheet_program_is_taken_over_alike() {
    let desk = Desk::with("answers.xlsx", sample());
    let (mut report, finding, action) = written(&desk);
    desk.put("edited.xlsx", report.with_formulas());
    report.shuffle("report-findings", &format!("finding {finding}"));
    desk.put("moved.xlsx", report.saved());
    let untouched = without_inputs(json(&desk, "before.json"));
    let edited = taken_over(&desk, "edited.xlsx");
    assert_carried(&edited, &finding, &action);
    let names = ["report.xlsx", "edited.xlsx", "moved.xlsx"];
    for format in ["xlsx", "ods"] {
        crate::spreadsheet_program::convert_all(&desk, &names, format, "saved");
        let saved = |stem: &str| taken_over(&desk, &format!("saved/{stem}.{format}"));
        assert!(saved("report") == untouched, "{format}");
        // Only the places of what was written differ.
        let (again, moved) = (saved("edited"), saved("moved"));
        for part in ["treatments", "plan", "gates", "findings", "total"] {
            let wanted = &edited[part];
            assert!(!wanted.is_null(), "{part}");
            assert!(again[part] == *wanted, "{format} {part}");
            assert!(moved[part] == *wanted, "{format} {part}");
        }
    }
}

#[test]
fn a_long_note_is_kept_whole() {
    let desk = Desk::with("answers.xlsx", sample());
    let (mut report, finding, _) = written(&desk);
    let long = "Nobody had looked at the forms since the move to the new site. ".repeat(60);
    let row = format!("finding {finding}");
    report.type_text("report-findings", &row, "cause", long.trim());
    desk.put("edited.xlsx", report.saved());
    desk.run(&format!("{CALL} --previous edited.xlsx -o second.xlsx"))
        .done();
    desk.run(&format!("{CALL} --previous second.xlsx --json third.json"))
        .done();
    let third = json(&desk, "third.json");
    assert_eq!(third["treatments"][&finding]["cause"], long.trim());
}
