//! Suggested links of evidence: shown apart, counted for nothing until a person confirms them in the report or
//! writes the control point into the register.

use crate::program::Desk;
use crate::report_editor::Editor;
use crate::table::csv;
use serde_json::Value as Json;
use workbook::Value;

const ANSWERS: &str = "
    Id    | Requirement                | Answer
    9.2-6 | Emergency change procedure | Fully
    9.2-8 | Assessment of changes      | Fully
";
const REGISTER: &str = "
    Evidence id | Title                      | Type      | Approved? | Issue date | Next review
    EV-1        | Emergency change procedure | Procedure | Yes       | 2011-06-01 | 2012-12-31
    EV-2        | Canteen menu               | Procedure | Yes       | 2011-06-01 | 2012-12-31
";
const CALL: &str = "assess answers.csv register.csv --edition 2011 --as-of 2012-03-31";

fn desk(register: &str) -> Desk {
    let desk = Desk::with("answers.csv", csv(ANSWERS));
    desk.put("register.csv", csv(register));
    desk
}

fn json(desk: &Desk, name: &str) -> Json {
    serde_json::from_slice(&desk.bytes(name)).unwrap()
}

fn point<'a>(assessment: &'a Json, id: &str) -> &'a Json {
    let points = assessment["points"].as_array().unwrap();
    points.iter().find(|one| one["point"] == id).unwrap()
}

fn codes(assessment: &Json) -> Vec<&str> {
    let found = assessment["diagnostics"].as_array().unwrap();
    found
        .iter()
        .map(|one| one["code"].as_str().unwrap())
        .collect()
}

/// Points suggested for an entry.
fn suggested(assessment: &Json, id: &str) -> Vec<String> {
    let all = assessment["suggestions"].as_array().unwrap();
    let own = all.iter().filter(|one| one["evidence"] == id);
    let points = own.flat_map(|one| one["points"].as_array().unwrap());
    points
        .map(|one| one["point"].as_str().unwrap().to_owned())
        .collect()
}

fn text(report: &Editor, key: &str, role: &str) -> String {
    match report.value("report-links", key, role) {
        Some(Value::Text(text)) => text,
        None => String::new(),
        other => panic!("{other:?}"),
    }
}

/// The first report, with an answer to one suggestion typed in.
fn answered(desk: &Desk, word: &str, language: &str) -> Editor {
    desk.run(&format!(
        "{CALL} --lang {language} -o report.xlsx --json first.json"
    ))
    .done();
    let mut report = Editor::open(&desk.bytes("report.xlsx"));
    report.type_text("report-links", "link EV-1 9.2-6", "confirm", word);
    report
}

#[test]
fn a_suggestion_is_shown_apart_and_counts_for_nothing() {
    let desk = desk(REGISTER);
    for (language, state, why) in [
        (
            "en",
            "Suggested: not counted",
            "Words in common: Emergency, change, procedure; the type fits",
        ),
        (
            "zh",
            "仅为建议：不计入",
            "共有词语：Emergency、change、procedure；类型相符",
        ),
    ] {
        let call = format!("{CALL} --force --lang {language} -o report.xlsx --json first.json");
        desk.run(&call).done();
        let first = json(&desk, "first.json");
        assert!(suggested(&first, "EV-1").contains(&"9.2-6".to_owned()));
        assert_eq!(suggested(&first, "EV-2"), [""; 0]);
        let rated = point(&first, "9.2-6");
        assert_eq!(rated["outcome"], "unresolved");
        assert_eq!(rated["computed"]["rule"], "claim-without-evidence");
        assert_eq!(
            rated["computed"]["evidence"]["supports"],
            serde_json::json!([])
        );
        let report = Editor::open(&desk.bytes("report.xlsx"));
        assert_eq!(text(&report, "link EV-1 9.2-6", "state"), state);
        assert_eq!(text(&report, "link EV-1 9.2-6", "why"), why);
        assert_eq!(text(&report, "link EV-1 9.2-6", "confirm"), "");
        // Read back untouched, the report confirms nothing.
        desk.run(&format!(
            "{CALL} --force --previous report.xlsx --json again.json"
        ))
        .done();
        let again = json(&desk, "again.json");
        assert_eq!(again["points"], first["points"]);
        assert_eq!(again["suggestions"], first["suggestions"]);
    }
}

#[test]
fn a_confirmed_suggestion_counts_with_its_cell_in_this_report_and_the_next() {
    for (language, yes) in [("en", "Yes"), ("zh", "是")] {
        let desk = desk(REGISTER);
        let mut report = answered(&desk, yes, language);
        // Sorted rows and moved columns make no difference.
        report.shuffle("report-links", "link EV-1 9.2-6");
        desk.put("edited.xlsx", report.saved());
        let call = format!("{CALL} --lang {language}");
        desk.run(&format!(
            "{call} --previous edited.xlsx -o second.xlsx --json second.json"
        ))
        .done();
        let second = json(&desk, "second.json");
        let rated = point(&second, "9.2-6");
        assert_eq!(rated["outcome"], "F");
        let support = &rated["computed"]["evidence"]["supports"][0];
        assert_eq!(
            (&support["evidence"], &support["basis"]),
            (&"EV-1".into(), &"confirmed".into())
        );
        let via = support["via"].as_str().unwrap();
        assert!(
            via.starts_with("[edited.xlsx]") && via.contains('!'),
            "{via}"
        );
        assert_eq!(suggested(&second, "EV-1"), [""; 0]);
        assert!(!codes(&second).iter().any(|code| code.contains("link")));
        let kept = Editor::open(&desk.bytes("second.xlsx"));
        assert_eq!(text(&kept, "link EV-1 9.2-6", "confirm"), yes);
        desk.run(&format!("{call} --previous second.xlsx --json third.json"))
            .done();
        assert_eq!(point(&json(&desk, "third.json"), "9.2-6")["outcome"], "F");
        desk.run("verify second.xlsx answers.csv register.csv edited.xlsx --edition 2011")
            .done();
    }
}

#[test]
fn a_declined_suggestion_is_kept_and_not_made_again() {
    let desk = desk(REGISTER);
    let report = answered(&desk, "No", "en");
    desk.put("edited.xlsx", report.saved());
    desk.run(&format!(
        "{CALL} --previous edited.xlsx -o second.xlsx --json second.json"
    ))
    .done();
    let second = json(&desk, "second.json");
    assert_eq!(point(&second, "9.2-6")["outcome"], "unresolved");
    assert!(!suggested(&second, "EV-1").contains(&"9.2-6".to_owned()));
    let kept = Editor::open(&desk.bytes("second.xlsx"));
    assert_eq!(text(&kept, "link EV-1 9.2-6", "confirm"), "No");
    assert_eq!(
        text(&kept, "link EV-1 9.2-6", "state"),
        "Declined: not counted"
    );
}

#[test]
fn the_control_point_written_into_the_register_counts_as_well() {
    let desk = desk(
        "
        Evidence id | Title                      | Type      | Approved? | Issue date | Supports
        EV-1        | Emergency change procedure | Procedure | Yes       | 2011-06-01 | 9.2-6
    ",
    );
    desk.run(&format!("{CALL} --json first.json")).done();
    let first = json(&desk, "first.json");
    let rated = point(&first, "9.2-6");
    assert_eq!(rated["outcome"], "F");
    assert_eq!(
        rated["computed"]["evidence"]["supports"][0]["basis"],
        "register"
    );
    assert_eq!(suggested(&first, "EV-1"), [""; 0]);
}

#[test]
fn a_confirmation_that_no_longer_fits_is_named_with_its_cell() {
    let desk = desk(REGISTER);
    desk.put("edited.xlsx", answered(&desk, "Yes", "en").saved());
    let again = |register: &str| {
        desk.put("register.csv", csv(register));
        desk.run(&format!(
            "{CALL} --force --previous edited.xlsx --json second.json"
        ))
        .done();
        json(&desk, "second.json")
    };
    let gone = again(&REGISTER.replace("EV-1", "EV-9"));
    let turned = again(&REGISTER.replace("procedure | Procedure", "procedure | Catalogue"));
    for (assessment, code) in [
        (gone, "link-decision-not-carried"),
        (turned, "confirmed-link-does-not-fit"),
    ] {
        assert_eq!(
            point(&assessment, "9.2-6")["outcome"],
            "unresolved",
            "{code}"
        );
        let found = assessment["diagnostics"].as_array().unwrap();
        let one = found.iter().find(|one| one["code"] == code).unwrap();
        assert_eq!(one["place"]["file"], "edited.xlsx");
        assert_eq!(one["place"]["sheet"], "Suggested links");
        assert!(one["place"]["cell"].is_string(), "{one}");
        assert_eq!(one["subject"], "9.2-6");
    }
}

#[test]
fn what_cannot_be_read_as_yes_or_no_confirms_nothing() {
    let desk = desk(REGISTER);
    let mut report = answered(&desk, "perhaps", "en");
    // Another row is made to speak of a point that there is not.
    let first = json(&desk, "first.json");
    let other = suggested(&first, "EV-1")
        .into_iter()
        .find(|id| id != "9.2-6")
        .unwrap();
    let row = format!("link EV-1 {other}");
    report.type_text("report-links", &row, "point", "9.2-99");
    report.type_text("report-links", &row, "confirm", "Yes");
    desk.put("edited.xlsx", report.saved());
    desk.run(&format!("{CALL} --previous edited.xlsx --json second.json"))
        .done();
    let second = json(&desk, "second.json");
    assert_eq!(second["points"], first["points"]);
    let codes = codes(&second);
    assert!(codes.contains(&"report-word-unknown"), "{codes:?}");
    assert!(codes.contains(&"report-row-unknown"), "{codes:?}");
}

#[test]
fn one_link_confirmed_and_declined_is_reported() {
    let desk = desk(REGISTER);
    let mut report = answered(&desk, "Yes", "en");
    let first = json(&desk, "first.json");
    let other = suggested(&first, "EV-1")
        .into_iter()
        .find(|id| id != "9.2-6")
        .unwrap();
    let row = format!("link EV-1 {other}");
    report.type_text("report-links", &row, "point", "9.2-6");
    report.type_text("report-links", &row, "confirm", "No");
    desk.put("edited.xlsx", report.saved());
    desk.run(&format!("{CALL} --previous edited.xlsx --json second.json"))
        .done();
    assert!(codes(&json(&desk, "second.json")).contains(&"report-link-twice"));
}
