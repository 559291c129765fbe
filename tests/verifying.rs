//! `verify`: whether a report belongs to its inputs, and whether somebody altered what was computed.

use crate::program::{Desk, sample, sample_path};
use crate::report_editor::Editor;
use crate::report_formulas::recalculated;
use std::fs;
use workbook::Value;

fn desk() -> Desk {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run(
        "assess answers.xlsx -o report.xlsx --json report.json --as-of 2012-03-31 --start 2012-04-02 --people 2 \
         --holidays 2012-05-01,2012-10-01",
    )
    .done();
    desk
}

#[test]
fn a_report_as_written_is_sound() {
    let desk = desk();
    let text = desk.run("verify report.xlsx answers.xlsx").done();
    assert!(text.contains("belongs to the given inputs"), "{text}");
    assert!(text.contains("No computed cell was altered"), "{text}");
}

#[test]
fn other_inputs_are_named() {
    let desk = desk();
    desk.put("other.xlsx", fs::read(sample_path("-zh")).unwrap());
    let ran = desk.run("verify report.xlsx other.xlsx");
    assert_eq!(ran.status, 2, "{}", ran.stderr);
    assert!(
        ran.stdout.contains("not given: answers.xlsx"),
        "{}",
        ran.stdout
    );
    assert!(
        ran.stdout
            .contains("not an input of the report: other.xlsx")
    );
}

/// A report with overrides, an accepted finding and progress filled in, calculated.
fn filled(desk: &Desk) -> Editor {
    let mut report = Editor::open(&desk.bytes("report.xlsx"));
    for (point, verdict) in [("4.1.1-1", "L"), ("8.1-3", "N"), ("9.2-1", "Minor")] {
        let row = format!("point {point}");
        report.type_text("report-points", &row, "judgement", verdict);
        report.type_text("report-points", &row, "judgement-note", "Seen");
    }
    let json: serde_json::Value = serde_json::from_slice(&desk.bytes("report.json")).unwrap();
    let findings = json["findings"].as_array().unwrap();
    let minor = findings.iter().find(|one| one["grade"] == "minor").unwrap();
    let row = format!("finding {}", minor["key"].as_str().unwrap());
    for (role, text) in [
        ("owner", "A. Reader"),
        ("cause", "Nobody owned it"),
        ("action", "Named an owner"),
        ("due", "2012-06-30"),
        ("accepted", "Yes"),
    ] {
        report.type_text("report-findings", &row, role, text);
    }
    let action = json["plan"]["actions"][0]["key"].as_str().unwrap();
    let row = format!("action {action}");
    report.type_number("report-plan", &row, "done", 30.0);
    report.type_number("report-plan", &row, "effort", 12.0);
    report.calculate();
    report
}

/// What `verify` says of a report, which it does not find sound.
#[track_caller]
fn unsound(desk: &Desk, report: &Editor) -> String {
    desk.put("altered.xlsx", report.with_formulas());
    let ran = desk.run("verify altered.xlsx answers.xlsx");
    assert_eq!(ran.status, 2, "{}", ran.stderr);
    ran.stdout
}

#[test]
fn what_people_fill_in_is_no_alteration() {
    let desk = desk();
    desk.put("filled.xlsx", filled(&desk).with_formulas());
    let text = desk.run("verify filled.xlsx answers.xlsx").done();
    assert!(text.contains("No computed cell was altered"), "{text}");
}

/// A column of the control points, what is done to its cell, and what `verify` calls it.
type Case = (&'static str, &'static str, fn(&mut Editor));

#[test]
fn every_way_to_alter_a_computed_cell_is_named_with_its_cell() {
    let desk = desk();
    let point = "point 4.1.2-1";
    let cases: [Case; 5] = [
        ("outcome", "formula replaced by a value", |report| {
            report.type_text("report-points", "point 4.1.2-1", "outcome", "F");
        }),
        ("outcome", "another formula", |report| {
            report.type_formula(
                "report-points",
                "point 4.1.2-1",
                "outcome",
                "IF(1=1,\"F\",\"L\")",
            );
        }),
        ("grade", "not the value that its formula gives", |report| {
            let value = Value::Text("Improvement".to_owned());
            report.put_value("report-points", "point 4.1.2-1", "grade", value);
        }),
        ("computed", "not as written", |report| {
            report.type_text("report-points", "point 4.1.2-1", "computed", "none");
        }),
        ("rule", "emptied", |report| {
            report.type_text("report-points", "point 4.1.2-1", "rule", "");
        }),
    ];
    for (role, change, alter) in cases {
        for mut report in [Editor::open(&desk.bytes("report.xlsx")), filled(&desk)] {
            alter(&mut report);
            let text = unsound(&desk, &report);
            let place = report.address("report-points", point, role);
            assert!(text.contains("altered: 1"), "{role} {change}: {text}");
            assert!(
                text.contains(&format!("{place}: {change}")),
                "{place}: {text}"
            );
        }
    }
}

#[test]
fn an_override_that_was_not_calculated_shows_as_values_that_do_not_fit() {
    let desk = desk();
    let mut report = Editor::open(&desk.bytes("report.xlsx"));
    report.type_text("report-points", "point 4.1.1-1", "judgement", "N");
    report.type_text("report-points", "point 4.1.1-1", "judgement-note", "Seen");
    let text = unsound(&desk, &report);
    assert!(
        text.contains("not the value that its formula gives"),
        "{text}"
    );
    assert!(text.contains("let it calculate"), "{text}");
    assert!(!text.contains("formula replaced"), "{text}");
}

#[test]
fn anonymised_reports_and_those_with_a_layout_or_evidence_are_sound_too() {
    let desk = desk();
    desk.run("assess answers.xlsx -o masked.xlsx --as-of 2012-03-31 --anonymise")
        .done();
    desk.run("verify masked.xlsx answers.xlsx").done();
    desk.put("evidence/SM-001.txt", "abc");
    desk.run("assess answers.xlsx -o folder.xlsx --as-of 2012-03-31 --evidence-dir evidence")
        .done();
    let ran = desk.run("verify folder.xlsx answers.xlsx");
    assert_eq!(ran.status, 2);
    assert!(ran.stdout.contains("--evidence-dir"), "{}", ran.stdout);
    desk.run("verify folder.xlsx answers.xlsx --evidence-dir evidence")
        .done();
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_report_saved_by_libreoffice_is_sound_and_alterations_in_it_are_named() {
    for suffix in ["", "-zh"] {
        let desk = Desk::with("answers.xlsx", fs::read(sample_path(suffix)).unwrap());
        desk.run("assess answers.xlsx -o report.xlsx --json report.json --as-of 2012-03-31 --start 2012-04-02")
            .done();
        let mut report = Editor::open(&desk.bytes("report.xlsx"));
        report.type_text("report-points", "point 4.1.1-1", "judgement", "N");
        report.type_text("report-points", "point 4.1.1-1", "judgement-note", "Seen");
        desk.put("filled.xlsx", report.with_formulas());
        report.type_text("report-points", "point 4.1.2-1", "outcome", "F");
        let place = report.address("report-points", "point 4.1.2-1", "outcome");
        desk.put("altered.xlsx", report.with_formulas());
        recalculated(&desk, &["report.xlsx", "filled.xlsx", "altered.xlsx"]);
        desk.run("verify computed/report.xlsx answers.xlsx").done();
        desk.run("verify computed/filled.xlsx answers.xlsx").done();
        let ran = desk.run("verify computed/altered.xlsx answers.xlsx --lang en");
        assert_eq!(ran.status, 2);
        let line = format!("{place}: formula replaced by a value");
        assert!(ran.stdout.contains(&line), "{}", ran.stdout);
    }
}

#[test]
fn a_report_made_with_another_belongs_to_both() {
    let desk = desk();
    desk.run("assess answers.xlsx --previous report.xlsx -o next.xlsx --as-of 2012-03-31")
        .done();
    desk.run("verify next.xlsx answers.xlsx report.xlsx").done();
    let ran = desk.run("verify next.xlsx answers.xlsx");
    assert_eq!(ran.status, 2);
    assert!(
        ran.stdout.contains("not given: report.xlsx"),
        "{}",
        ran.stdout
    );
}
