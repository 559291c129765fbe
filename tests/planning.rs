//! `plan`: an assessment's plan with other people and dates, without assessing again.

use crate::program::{Desk, sample};
use serde_json::Value;

fn desk() -> Desk {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run(
        "assess answers.xlsx --json report.json --plan-csv issues.csv --as-of 2012-03-31 \
         --start 2012-04-02",
    )
    .done();
    desk
}

#[test]
fn the_same_settings_give_the_same_plan() {
    let desk = desk();
    let text = desk.run("plan report.json --format json").done();
    let mut plan: Value = serde_json::from_str(&text).unwrap();
    let report: Value = serde_json::from_slice(&desk.bytes("report.json")).unwrap();
    let provenance = plan.as_object_mut().unwrap().remove("provenance").unwrap();
    assert_eq!(provenance, report["provenance"]);
    assert!(plan == report["plan"]);
    let csv = desk.run("plan report.json --format csv").done();
    assert_eq!(csv.into_bytes(), desk.bytes("issues.csv"));
    let text = desk.run("plan report.json").done();
    assert_eq!(text.matches("(as before)").count(), 2, "{text}");
}

#[test]
fn more_people_are_never_later() {
    let desk = desk();
    let text = desk.run("plan report.json --people 4").done();
    assert!(
        text.contains("people: 4") && !text.contains("later)"),
        "{text}"
    );
    let chinese = desk.run("plan report.json --people 4 --lang zh").done();
    assert!(chinese.contains("4人"), "{chinese}");
}

#[test]
fn files_without_a_plan_are_refused() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run("assess answers.xlsx --json report.json --as-of 2012-03-31 --no-plan")
        .done();
    let text = desk.run("plan report.json").failed(2);
    assert!(text.contains("plan-not-found"), "{text}");
    desk.put("other.json", "{}");
    let text = desk.run("plan other.json").failed(2);
    assert!(text.contains("assessment-unreadable"), "{text}");
}
