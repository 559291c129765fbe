//! `assess --html`: the page says what the JSON says, and nothing that an input says becomes markup.

use crate::page_text::{attributes, elements, texts};
use crate::program::{Desk, repository, sample_path};
use crate::table::csv;
use clause_model::Language;
use clause_model::pack::{load, shipped};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const CALL: &str = "assess answers.xlsx --as-of 2012-03-31 --start 2012-04-16 --people 2";

/// The page of the sample, and the same assessment as data.
fn sample_page(language: Language) -> (String, Value) {
    let sample = sample_path(language.pick("", "-zh"));
    let desk = Desk::with("answers.xlsx", fs::read(sample).unwrap());
    desk.run(&format!("{CALL} --html page.html --json report.json"))
        .done();
    let page = String::from_utf8(desk.bytes("page.html")).unwrap();
    (
        page,
        serde_json::from_slice(&desk.bytes("report.json")).unwrap(),
    )
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().unwrap()
}

/// How often each value occurs.
fn counted(values: impl IntoIterator<Item = String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts
}

/// The class of an outcome on the page.
fn class(outcome: &Value) -> String {
    format!("o-{}", outcome.as_str().unwrap().to_lowercase())
}

#[test]
fn every_count_is_that_of_the_data() {
    for language in [Language::En, Language::Zh] {
        let (page, report) = sample_page(language);
        let outcomes = list(&report, "points").iter();
        let outcomes = counted(outcomes.map(|point| class(&point["outcome"])));
        assert_eq!(counted(attributes(&page, "data-outcome")), outcomes);
        for (outcome, count) in &outcomes {
            let said = format!("data-outcome-count=\"{outcome}\">{count}</strong>");
            assert!(page.contains(&said), "{said}");
        }
        let grade = |finding: &Value| finding["grade"].as_str().unwrap().to_owned();
        let grades = counted(list(&report, "findings").iter().map(grade));
        assert_eq!(counted(attributes(&page, "data-grade")), grades);
        let ids = attributes(&page, "id");
        assert_eq!(
            ids.len(),
            ids.iter().collect::<BTreeSet<_>>().len(),
            "ids are unique"
        );
        let of_kind = |kind: &str| {
            let mark = format!("{language}-{kind}-");
            ids.iter().filter(|id| id.starts_with(&mark)).count()
        };
        assert_eq!(of_kind("p"), list(&report, "points").len());
        assert_eq!(of_kind("f"), list(&report, "findings").len());
        assert_eq!(of_kind("a"), list(&report["plan"], "actions").len());
        assert_eq!(of_kind("e"), list(&report["submission"], "register").len());
        assert_eq!(of_kind("gate"), list(&report, "gates").len());
        let diagnostics = page.matches("<tr data-diagnostic>").count();
        assert_eq!(diagnostics, list(&report, "diagnostics").len());
        let said = texts(&page);
        for gate in list(&report, "gates") {
            for one in list(gate, "met") {
                assert!(
                    said.iter().any(|text| text == one.as_str().unwrap()),
                    "{one}"
                );
            }
        }
        let tally = &report["total"]["tally"];
        let fully = tally["F"].as_u64().unwrap();
        let out =
            tally["not_yet_due"].as_u64().unwrap() + tally["condition_absent"].as_u64().unwrap();
        let of = list(&report, "points").len() as u64 - out;
        let share = language.pick(format!("{fully} of {of} ("), format!("{fully}/{of}（"));
        assert!(said.iter().any(|text| text.starts_with(&share)), "{share}");
    }
}

#[test]
fn verdict_findings_provenance_and_plan_are_told_in_full() {
    for language in [Language::En, Language::Zh] {
        let (page, report) = sample_page(language);
        let whole = texts(&page).join("\n");
        for line in list(&report["readiness"], "lines") {
            assert!(whole.contains(line.as_str().unwrap()), "{line}");
        }
        for finding in list(&report, "findings") {
            for part in ["title", "requirement", "seen", "missing"] {
                for line in finding["text"][part].as_str().unwrap().lines() {
                    assert!(whole.contains(line), "{part}: {line}");
                }
            }
        }
        for file in list(&report["provenance"], "inputs") {
            assert!(whole.contains(file["sha256"].as_str().unwrap()));
        }
        for action in list(&report["plan"], "actions") {
            assert!(whole.contains(action["title"].as_str().unwrap()));
        }
        for stage in ["stage_1", "stage_2"] {
            assert!(whole.contains(report["plan"][stage]["date"].as_str().unwrap()));
        }
        assert!(page.contains("<svg class=\"gantt\""));
        assert!(page.contains(language.pick("<html lang=\"en\">", "<html lang=\"zh-CN\">")));
    }
}

#[test]
fn every_link_leads_to_a_place_on_the_page() {
    let (page, _) = sample_page(Language::En);
    let ids: BTreeSet<String> = attributes(&page, "id").into_iter().collect();
    let links = attributes(&page, "href");
    assert!(links.len() > 500);
    for link in links {
        let place = link.strip_prefix('#').expect(&link);
        assert!(ids.contains(place), "{link}");
    }
    assert_eq!(attributes(&page, "src"), [""; 0]);
}

#[test]
fn the_same_call_gives_the_same_bytes() {
    assert_eq!(sample_page(Language::Zh).0, sample_page(Language::Zh).0);
}

const HOSTILE: [&str; 5] = [
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "=cmd|' /C calc'!A0",
    "</style></details></body>&lt;b&gt;",
];

#[test]
fn nothing_that_an_input_says_becomes_markup_or_a_link() {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut answers = vec!["Control point,Answer,Evidence,Comment".to_owned()];
    let mut register =
        vec!["Evidence id,Title,Type,Approval,Owner,Location,Control points".to_owned()];
    let points = ["4.1.1-1", "6.1-1", "8.1-1", "8.1-3", "9.2-1"];
    for (at, (point, text)) in points.into_iter().zip(HOSTILE).enumerate() {
        answers.push(format!("{point},Largely,E{at},{}", quoted(text)));
        let text = quoted(text);
        register.push(format!(
            "E{at},{text},Procedure,Draft,{text},{text},{point}"
        ));
    }
    answers.push(format!("8.1-4,{},E0,", quoted(HOSTILE[0])));
    let desk = Desk::with("answers.csv", answers.join("\n"));
    desk.put("register.csv", register.join("\n"));
    let call = "assess answers.csv register.csv --edition 2011 --as-of 2012-03-31 --html page.html";
    desk.run(&format!("{call} --json report.json")).done();
    let page = String::from_utf8(desk.bytes("page.html")).unwrap();
    let whole = texts(&page).join("\n");
    for text in HOSTILE {
        assert!(
            whole.contains(text),
            "{text} is not shown as it was written"
        );
    }
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    assert_eq!(page.matches("<style").count(), 1);
    let unknown = ["img", "b", "iframe", "object", "form", "link", "base"];
    let found = elements(&page);
    assert!(!found.iter().any(|name| unknown.contains(&name.as_str())));
    assert!(
        attributes(&page, "href")
            .iter()
            .all(|link| link.starts_with('#'))
    );
    assert_eq!(attributes(&page, "onerror"), [""; 0]);
    let report: Value = serde_json::from_slice(&desk.bytes("report.json")).unwrap();
    assert_eq!(
        attributes(&page, "data-grade").len(),
        list(&report, "findings").len()
    );
}

#[test]
fn a_page_alone_is_enough_and_no_file_is_replaced() {
    let answers = csv("Control point | Answer\n8.1-1 | Not");
    let desk = Desk::with("answers.csv", answers);
    let call = "assess answers.csv --edition 2011 --html page.html";
    desk.run(call).done();
    assert_eq!(desk.names(), ["answers.csv", "page.html"]);
    let message = desk.run(call).failed(3);
    assert!(message.contains("page.html"), "{message}");
}

/// The text of a section of the page, up to the next one.
fn section<'p>(page: &'p str, name: &str) -> &'p str {
    let start = page.find(&format!("<section id=\"{name}\"")).expect(name);
    let rest = &page[start..];
    &rest[..rest.find("</section>").unwrap()]
}

#[test]
fn edition_changes_are_told_point_by_point() {
    let library = load(&shipped()).value.unwrap();
    let standard = library.standard(&"iso-iec-20000-1".into()).unwrap();
    let succession = &standard.successions[0];
    for language in [Language::En, Language::Zh] {
        let (page, report) = sample_page(language);
        let part = section(&page, &format!("{language}-changes"));
        assert_eq!(
            part.matches("<tr data-change>").count(),
            succession.rows.len()
        );
        let lines = part.matches("<tr data-change-clause>").count();
        assert_eq!(lines, succession.comparisons.len());
        let said = texts(part).join("\n");
        for row in &succession.rows {
            assert!(said.contains(row.note.get(language)), "{:?}", row.to);
        }
        // Each point of the edition is rated beside its change.
        let rated = part.matches("class=\"mark o-").count();
        assert_eq!(rated, list(&report, "points").len());
        assert!(
            !page.contains(&format!("id=\"{language}-migration\"")),
            "nothing was carried"
        );
        assert!(
            !page.contains(&format!("id=\"{language}-links\"")),
            "nothing is suggested"
        );
    }
}

#[test]
fn suggested_links_stand_apart_on_the_page() {
    let answers = "Id | Requirement | Answer\n9.2-6 | Emergency change procedure | Fully";
    let desk = Desk::with("answers.csv", csv(answers));
    let register = "Evidence id | Title | Type | Approved?\n\
                    EV-1 | Emergency change procedure <&> | Procedure | Yes";
    desk.put("register.csv", csv(register));
    let call = "assess answers.csv register.csv --edition 2011 --as-of 2012-03-31";
    desk.run(&format!("{call} --html page.html --json report.json"))
        .done();
    let page = String::from_utf8(desk.bytes("page.html")).unwrap();
    let report: Value = serde_json::from_slice(&desk.bytes("report.json")).unwrap();
    let part = section(&page, "en-links");
    let suggestions = list(&report, "suggestions").iter();
    let points: usize = suggestions.map(|one| list(one, "points").len()).sum();
    assert!(points > 0);
    assert_eq!(part.matches("<tr data-link>").count(), points);
    let said = texts(part).join("\n");
    assert!(said.contains("Emergency change procedure <&>"), "{said}");
    assert!(said.contains("Suggested: not counted"), "{said}");
}

#[test]
fn a_migration_is_told_by_clause_and_by_point() {
    let name = "harbour-managed-services-2005";
    let path = format!("questionnaires/samples/{name}/{name}.xlsx");
    let desk = Desk::with("old.xlsx", fs::read(repository().join(path)).unwrap());
    let call = "assess old.xlsx --edition 2011 --as-of 2010-03-31";
    desk.run(&format!("{call} --html page.html --json report.json"))
        .done();
    let page = String::from_utf8(desk.bytes("page.html")).unwrap();
    let report: Value = serde_json::from_slice(&desk.bytes("report.json")).unwrap();
    let part = section(&page, "en-migration");
    let account = &report["migration"];
    let count = |mark: &str| part.matches(&format!("<tr {mark}>")).count();
    assert_eq!(count("data-migrated"), list(account, "points").len());
    assert_eq!(
        count("data-dropped"),
        list(account, "no_longer_asked").len()
    );
    let lines = list(account, "clauses").len() + 1;
    assert_eq!(count("data-migrated-clause"), lines);
    let ids: BTreeSet<String> = attributes(&page, "id").into_iter().collect();
    for link in attributes(part, "href") {
        assert!(ids.contains(link.strip_prefix('#').unwrap()), "{link}");
    }
}
