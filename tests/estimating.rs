//! `estimate`: where an assessment against one standard already answers another.

use crate::program::{Desk, sample};
use serde_json::Value;
use std::collections::BTreeMap;
use workbook::Value as Cell;

fn desk() -> Desk {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run("assess answers.xlsx --json report.json --as-of 2012-03-31")
        .done();
    desk
}

fn json(desk: &Desk, call: &str) -> Value {
    let text = desk.run(call).done();
    serde_json::from_str(&text).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[test]
fn shares_are_those_of_the_assessment_point_by_point() {
    let desk = desk();
    let report: Value = serde_json::from_slice(&desk.bytes("report.json")).unwrap();
    let points = report["points"].as_array().unwrap();
    let outcomes: BTreeMap<&str, &str> = points
        .iter()
        .map(|point| (text(&point["point"]), text(&point["outcome"])))
        .collect();
    let call = "estimate report.json --edition draft-template --format json";
    let estimate = json(&desk, call);
    let estimated = estimate["points"].as_array().unwrap();
    assert_eq!(estimated.len(), 32);
    let totals = estimate["totals"].as_array().unwrap().iter();
    let sum: u64 = totals.map(|one| one["points"].as_u64().unwrap()).sum();
    assert_eq!(sum, 32);
    for point in estimated {
        let clauses: Vec<&str> = point["clauses"]
            .as_array()
            .unwrap()
            .iter()
            .map(text)
            .collect();
        let within = |id: &str| {
            let clause = id.rsplit_once('-').unwrap().0;
            clauses
                .iter()
                .any(|one| clause == *one || clause.starts_with(&format!("{one}.")))
        };
        let own: Vec<(&str, &str)> = outcomes
            .iter()
            .filter(|(id, _)| within(id))
            .map(|(id, outcome)| (*id, *outcome))
            .collect();
        let full = own.iter().filter(|(_, outcome)| *outcome == "F").count();
        assert_eq!(point["answered"]["fulfilled"], full as u64, "{point}");
        let gaps = ["L", "P", "N", "unresolved"];
        let open: Vec<&Value> = point["open"].as_array().unwrap().iter().collect();
        assert_eq!(
            open.len(),
            own.iter().filter(|(_, one)| gaps.contains(one)).count(),
            "{point}"
        );
        assert!(
            open.iter()
                .all(|id| gaps.contains(&outcomes[text(id)]) && within(text(id))),
            "{point}"
        );
        assert_eq!(
            point["answered"]["applicable"],
            (full + open.len()) as u64,
            "{point}"
        );
        if !open.is_empty() {
            assert_ne!(point["verdict"], "likely-answered", "{point}");
        }
    }
}

#[test]
fn a_workbook_is_assessed_on_the_spot_with_the_same_result() {
    let desk = desk();
    let of_json = json(
        &desk,
        "estimate report.json --edition draft-template --format json",
    );
    let call = "estimate answers.xlsx --as-of 2012-03-31 --edition draft-template --format json";
    let of_workbook = json(&desk, call);
    assert_eq!(of_json["points"], of_workbook["points"]);
    assert_eq!(of_json["totals"], of_workbook["totals"]);
    assert_eq!(of_workbook["source"]["name"], "answers.xlsx");
}

#[test]
fn the_table_says_what_it_is_worth_in_both_languages() {
    let desk = desk();
    let english = desk
        .run("estimate report.json --edition draft-template")
        .done();
    // Prose is broken into lines, so its words are compared.
    let english = english.split_whitespace().collect::<Vec<_>>().join(" ");
    for wanted in [
        "An estimate, not a rating",
        "of 32 Partly answered",
        "ISO/IEC 20000-1:2011, as of 2012-03-31, from report.json",
        "Known by title alone, so not estimated: 6.2",
    ] {
        assert!(english.contains(wanted), "{wanted} is not in\n{english}");
    }
    let chinese = desk
        .run("estimate report.json --edition draft-template --lang zh")
        .done();
    for wanted in ["本表是估计，不是评级", "部分覆盖", "仅知标题"] {
        assert!(chinese.contains(wanted), "{wanted} is not in\n{chinese}");
    }
}

#[test]
fn the_workbook_holds_the_same_numbers() {
    let desk = desk();
    let estimate = json(
        &desk,
        "estimate report.json --edition draft-template --format json",
    );
    for language in ["en", "zh"] {
        let call =
            format!("estimate report.json --edition draft-template -o e.xlsx --lang {language}");
        desk.run(&format!("{call} --force")).done();
        let bytes = desk.bytes("e.xlsx");
        let book = workbook::read(&bytes, "e.xlsx").unwrap();
        let totals: Vec<f64> = (5..9)
            .map(
                |row| match &book.sheets[0].cells[&workbook::CellRef::new(row, 1)].value {
                    Cell::Number(number) => *number,
                    other => panic!("{other:?}"),
                },
            )
            .collect();
        let expected: Vec<f64> = estimate["totals"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["points"].as_f64().unwrap())
            .collect();
        assert_eq!(totals, expected);
        desk.run(&format!("{call} --force")).done();
        assert_eq!(bytes, desk.bytes("e.xlsx"), "same input, same bytes");
    }
}

#[test]
fn what_nothing_relates_is_refused() {
    let desk = desk();
    let told = desk.run("estimate report.json --edition 2005").failed(2);
    assert!(told.contains("mapping-not-found"), "{told}");
    desk.put("other.json", "{}");
    let told = desk
        .run("estimate other.json --edition draft-template")
        .failed(2);
    assert!(told.contains("assessment-unreadable"), "{told}");
    let told = desk
        .run("estimate report.json --edition draft-template --format xlsx")
        .failed(2);
    assert!(told.contains("option-invalid"), "{told}");
    let told = desk
        .run("estimate report.json --edition draft-template -o report.json --force")
        .status;
    assert_eq!(told, 3, "an input is never overwritten");
}
