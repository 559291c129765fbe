//! `assess --no-plan`: what goes to a certification body, which may not consult, says what is missing
//! and nowhere how to put it right.

use crate::page_text::texts;
use crate::program::{Desk, sample_path};
use clause_model::pack::{load, shipped};
use clause_model::{ControlPoint, Language, LocalText};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

/// The sample's assessment with a plan, and every output without one.
struct Assessed {
    with: Value,
    without: Value,
    /// The texts of each output without a plan: cells, JSON strings, page, terminal.
    outputs: Vec<(&'static str, Vec<String>)>,
}

impl Assessed {
    fn new(language: Language) -> Self {
        let sample = sample_path(language.pick("", "-zh"));
        let desk = Desk::with("answers.xlsx", fs::read(sample).unwrap());
        let call = "assess answers.xlsx --as-of 2012-03-31";
        desk.run(&format!("{call} --start 2012-04-16 --json with.json"))
            .done();
        let files = "-o without.xlsx --html without.html --json without.json";
        let said = desk.run(&format!("{call} --no-plan {files}")).done();
        let read = |name: &str| -> Value { serde_json::from_slice(&desk.bytes(name)).unwrap() };
        let (with, without) = (read("with.json"), read("without.json"));
        let mut json = Vec::new();
        strings(&without, &mut json);
        let page = String::from_utf8(desk.bytes("without.html")).unwrap();
        let outputs = vec![
            ("page", texts(&page)),
            ("workbook", cells(&desk.bytes("without.xlsx"))),
            ("JSON", json),
            ("terminal", vec![said]),
        ];
        Assessed {
            with,
            without,
            outputs,
        }
    }

    /// Every text of the outputs that holds one of some texts.
    fn holding(&self, sought: &BTreeSet<String>) -> Vec<String> {
        let mut found = Vec::new();
        for (output, texts) in &self.outputs {
            for text in texts {
                let held = sought
                    .iter()
                    .filter(|sought| text.contains(sought.as_str()));
                found.extend(held.map(|held| format!("{output}: {held:?} in {text:?}")));
            }
        }
        found
    }
}

fn cells(book: &[u8]) -> Vec<String> {
    let book = workbook::read(book, "report.xlsx").unwrap();
    let cells = book.sheets.iter().flat_map(|sheet| sheet.cells.values());
    let texts = cells.filter_map(|cell| match &cell.value {
        workbook::Value::Text(text) => Some(text.clone()),
        _ => None,
    });
    let names = book.sheets.iter().map(|sheet| sheet.name.clone());
    texts.chain(names).collect()
}

/// Every text in a value, names of fields included.
fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(fields) => {
            for (name, field) in fields {
                found.push(name.clone());
                strings(field, found);
            }
        }
        _ => {}
    }
}

/// The edition's texts of a kind.
fn edition_texts(
    of_point: impl Fn(&ControlPoint) -> Vec<&LocalText>,
    language: Language,
) -> BTreeSet<String> {
    let library = load(&shipped()).value.unwrap();
    let standard = library.standard(&"iso-iec-20000-1".into()).unwrap();
    let edition = standard.edition(&"2011".into()).unwrap();
    let texts = edition.points.iter().flat_map(of_point);
    texts.map(|text| text.get(language).to_owned()).collect()
}

/// How every gap of the edition could be closed, as its data say.
fn remedies(language: Language) -> BTreeSet<String> {
    edition_texts(
        |point| {
            let remedy = &point.remedy;
            let texts = remedy.document.iter().chain(&remedy.practice);
            texts.chain([&remedy.accept]).collect()
        },
        language,
    )
}

/// What the plan of the same assessment says: titles, what to do, what shows that it is done.
fn plan_texts(assessment: &Value) -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    for action in assessment["plan"]["actions"].as_array().unwrap() {
        texts.insert(action["title"].as_str().unwrap().to_owned());
        for part in ["lines", "acceptance"] {
            for line in action[part].as_array().unwrap() {
                texts.insert(line["text"].as_str().unwrap().to_owned());
            }
        }
    }
    texts
}

#[test]
fn no_remedy_and_no_action_is_in_any_output() {
    for language in [Language::En, Language::Zh] {
        let assessed = Assessed::new(language);
        let mut sought = remedies(language);
        assert!(sought.len() > 500, "{}", sought.len());
        // A plan repeats what auditors look for, and what is wrong at a hand-over: both are no advice.
        let asked = edition_texts(|point| vec![&point.look_for], language);
        let findings = assessed.without["findings"].as_array().unwrap();
        let facts: BTreeSet<&str> = findings
            .iter()
            .filter(|one| one["rule"] == "handover-broken")
            .map(|one| one["text"]["missing"].as_str().unwrap())
            .collect();
        let planned = plan_texts(&assessed.with);
        let advice = |text: &String| !facts.contains(text.as_str()) && !asked.contains(text);
        assert!(planned.len() > 100, "{}", planned.len());
        sought.extend(planned.into_iter().filter(advice));
        assert_eq!(assessed.holding(&sought), [""; 0]);
    }
}

#[test]
fn no_effort_no_schedule_and_no_action_is_named() {
    let words = [
        "person-day",
        "Person-day",
        "Remediation plan",
        "Quick win",
        "Effort",
        "Actions away",
        "at the earliest",
        "no effort shortens",
        "distance_in_actions",
        "days_per_week",
        "quick_win",
        "人天",
        "人天",
        "整改计划",
        "速赢",
        "剩余工作量",
        "工作量（人天",
        "发现项与工作量",
        "所需措施 *",
        "最早日期",
        "投入再多",
    ];
    // The setting itself is on record, so that anybody can see why there is no plan.
    let allowed = ["With remediation plan", "含整改计划"];
    for language in [Language::En, Language::Zh] {
        let mut assessed = Assessed::new(language);
        for (_, texts) in &mut assessed.outputs {
            texts.retain(|text| !allowed.contains(&text.as_str()));
        }
        let words = words.into_iter().map(str::to_owned).collect();
        assert_eq!(assessed.holding(&words), [""; 0]);
        assert!(
            assessed.without["provenance"]["settings"]
                .get("plan")
                .is_none()
        );
        assert_eq!(
            assessed.without["provenance"]["settings"]["with_plan"],
            false
        );
    }
}

#[test]
fn every_finding_still_says_what_is_missing_and_nothing_else_changes() {
    for language in [Language::En, Language::Zh] {
        let Assessed { with, without, .. } = Assessed::new(language);
        let findings = |of: &Value| of["findings"].as_array().unwrap().clone();
        let (with_plan, without_plan) = (findings(&with), findings(&without));
        assert_eq!(with_plan.len(), without_plan.len());
        let mut reworded = 0;
        for (mut one, mut other) in with_plan.into_iter().zip(without_plan) {
            let missing = |finding: &mut Value| finding["text"]["missing"].take();
            let (advice, fact) = (missing(&mut one), missing(&mut other));
            assert!(!fact.as_str().unwrap().is_empty(), "{other}");
            reworded += u32::from(advice != fact);
            assert_eq!(one, other);
        }
        assert!(reworded > 5, "{reworded}");
        for part in ["points", "total", "readiness", "evidence"] {
            assert_eq!(with[part], without[part], "{part}");
        }
    }
}

#[test]
fn a_report_without_plan_can_be_verified() {
    let desk = Desk::with("answers.xlsx", fs::read(sample_path("")).unwrap());
    desk.run("assess answers.xlsx --as-of 2012-03-31 --no-plan -o report.xlsx")
        .done();
    desk.run("verify report.xlsx answers.xlsx").done();
}
