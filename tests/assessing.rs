//! `assess`: the sample's verdict, in which every point counts exactly once.

use crate::program::{Desk, sample, sample_path};
use serde_json::Value;
use std::fs;

fn assessment(options: &str) -> Value {
    let desk = Desk::with("answers.xlsx", sample());
    let call = format!("assess answers.xlsx --json report.json --as-of 2012-03-31 {options}");
    desk.run(&call).done();
    serde_json::from_slice(&desk.bytes("report.json")).unwrap()
}

fn array(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

fn sum(tally: &Value) -> u64 {
    tally
        .as_object()
        .unwrap()
        .values()
        .map(|count| count.as_u64().unwrap())
        .sum()
}

#[test]
fn every_point_has_one_outcome_in_every_sum() {
    let report = assessment("");
    assert_eq!(sum(&report["total"]["tally"]), 254);
    assert_eq!(array(&report["points"]).len(), 254);
    let over = |scores: &Value| {
        array(scores)
            .iter()
            .map(|score| sum(&score["tally"]))
            .sum::<u64>()
    };
    assert_eq!(over(&report["processes"]), 254);
    assert_eq!(over(&report["pdca"]), 254);
    for score in array(&report["clauses"]) {
        let clause = score["clause"].as_str().unwrap();
        let within = |id: &str| id == clause || id.starts_with(&format!("{clause}."));
        let points = array(&report["points"]).iter();
        let own = points
            .filter(|point| within(point["point"].as_str().unwrap().rsplit_once('-').unwrap().0));
        assert_eq!(sum(&score["tally"]), own.count() as u64, "{clause}");
    }
}

#[test]
fn every_gap_has_an_action() {
    let report = assessment("");
    let actions = array(&report["plan"]["actions"]);
    for point in array(&report["points"]) {
        let outcome = point["outcome"].as_str().unwrap();
        if ["L", "P", "N", "unresolved"].contains(&outcome) {
            let acted_on = actions
                .iter()
                .any(|action| array(&action["points"]).contains(&point["point"]));
            assert!(
                acted_on,
                "{} is {outcome} and nothing is done about it",
                point["point"]
            );
        }
    }
}

#[test]
fn every_row_and_cell_has_one_disposition() {
    let report = assessment("");
    let sheets = array(&report["submission"]["intake"]["sheets"]);
    assert_eq!(sheets.len(), 8);
    for sheet in sheets {
        let mut rows: Vec<u64> = array(&sheet["rows"])
            .iter()
            .map(|row| row["row"].as_u64().unwrap())
            .collect();
        let all = rows.len();
        rows.dedup();
        assert_eq!(
            rows.len(),
            all,
            "a row of {} has two dispositions",
            sheet["place"]["sheet"]
        );
    }
}

#[test]
fn the_verdict_is_printed() {
    let desk = Desk::with("answers.xlsx", sample());
    let text = desk
        .run("assess answers.xlsx --json report.json --as-of 2012-03-31")
        .done();
    let first = text.lines().next().unwrap();
    assert!(
        first.contains("ISO/IEC 20000-1:2011") && first.contains("superseded"),
        "{first}"
    );
    for wanted in [
        "Control points: 254",
        "Gates",
        "Findings",
        "not a certification",
        "Written: report.json",
    ] {
        assert!(text.contains(wanted), "{wanted} is not in\n{text}");
    }
}

#[test]
fn the_same_call_gives_the_same_bytes() {
    let run = || {
        let desk = Desk::with("answers.xlsx", sample());
        let text = desk
            .run("assess answers.xlsx -o report.xlsx --json report.json --as-of 2012-03-31")
            .done();
        (text, desk.bytes("report.xlsx"), desk.bytes("report.json"))
    };
    assert!(run() == run());
}

#[test]
fn names_of_folders_stay_out_of_outputs() {
    let desk = Desk::with("secret/answers.xlsx", sample());
    desk.run("assess secret/answers.xlsx --json report.json --as-of 2012-03-31")
        .done();
    let text = String::from_utf8(desk.bytes("report.json")).unwrap();
    assert!(!text.contains("secret"));
    assert!(text.contains("\"answers.xlsx\""));
}

#[test]
fn the_chinese_sample_has_the_same_outcomes() {
    let desk = Desk::with("answers.xlsx", fs::read(sample_path("-zh")).unwrap());
    let text = desk
        .run("assess answers.xlsx --json report.json --as-of 2012-03-31")
        .done();
    assert!(text.contains("控制点：254"), "{text}");
    let chinese: Value = serde_json::from_slice(&desk.bytes("report.json")).unwrap();
    assert_eq!(chinese["total"]["tally"], assessment("")["total"]["tally"]);
}

#[test]
fn a_gate_that_is_not_met_has_its_status() {
    let desk = Desk::with("answers.xlsx", sample());
    let call = "assess answers.xlsx --as-of 2012-03-31 --json";
    let ran = desk.run(&format!("{call} a.json --fail-on gate-4"));
    assert_eq!(ran.status, 1, "{}", ran.stderr);
    assert!(ran.stdout.contains("Written: a.json"));
    let report: Value = serde_json::from_slice(&desk.bytes("a.json")).unwrap();
    let highest = report["readiness"]["highest_gate"].as_u64();
    if let Some(gate) = highest {
        desk.run(&format!("{call} b.json --fail-on gate-{gate}"))
            .done();
    }
}

#[test]
fn certification_bodies_get_no_plan() {
    let report = assessment("--no-plan");
    assert!(report.get("plan").is_none());
    assert_eq!(sum(&report["total"]["tally"]), 254);
}

#[test]
fn a_start_date_schedules_the_plan() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.put("holidays.txt", "2012-05-01  # Labour Day\n\n2012-10-01\n");
    let call = "assess answers.xlsx --json report.json --as-of 2012-03-31 --start 2012-04-02 \
                --target 2013-03-01 --people 2 --holidays holidays.txt";
    let text = desk.run(call).done();
    let report: Value = serde_json::from_slice(&desk.bytes("report.json")).unwrap();
    let holidays = &report["provenance"]["settings"]["plan"]["holidays"];
    assert_eq!(*holidays, serde_json::json!(["2012-05-01", "2012-10-01"]));
    for stage in ["stage_1", "stage_2"] {
        let day = report["plan"][stage]["date"].as_str().unwrap();
        assert!(text.contains(day), "{day} is not in\n{text}");
    }
}
