//! From the earlier edition to the later: what is carried, what is asked, and what comes of the answers.

use crate::program::{Desk, repository};
use crate::report_editor::Editor;
use clause_model::Succession;
use clause_model::pack::{Library, load, shipped};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;

/// The day that the sample of the earlier edition speaks of.
const AS_OF: &str = "--as-of 2010-03-31";
const FIELDS: &str = "scope=All services,body=A body,accreditation=An accreditor,issued=2009-06-15,expires=2012-06-14";
const CERTIFICATE: &str = r#"{ "scope": "All services", "body": "A body", "accreditation": "An accreditor",
    "issued": "2009-06-15", "expires": "2012-06-14" }"#;

fn succession() -> &'static Succession {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    let library = LIBRARY.get_or_init(|| load(&shipped()).value.unwrap());
    let mut all = library.standards.values().flat_map(|one| &one.successions);
    all.find(|one| one.from.as_str() == "2005").unwrap()
}

/// The sample of the earlier edition, as old.xlsx.
fn desk(suffix: &str) -> Desk {
    let name = "harbour-managed-services-2005";
    let folder = repository().join("questionnaires/samples").join(name);
    Desk::with(
        "old.xlsx",
        fs::read(folder.join(format!("{name}{suffix}.xlsx"))).unwrap(),
    )
}

fn json(desk: &Desk, name: &str) -> Json {
    serde_json::from_slice(&desk.bytes(name)).unwrap()
}

fn array(value: &Json) -> &Vec<Json> {
    value.as_array().unwrap()
}

fn text(value: &Json) -> &str {
    value.as_str().unwrap()
}

/// The outcome of each point of an assessment.
fn outcomes(assessment: &Json) -> BTreeMap<String, String> {
    let points = array(&assessment["points"]).iter();
    let outcome = |of: &Json| {
        (
            text(&of["point"]).to_owned(),
            text(&of["outcome"]).to_owned(),
        )
    };
    points.map(outcome).collect()
}

/// The treatment that each point's row and its sources' outcomes call for.
fn expected(old: &BTreeMap<String, String>) -> BTreeMap<String, &'static str> {
    let rows = succession()
        .rows
        .iter()
        .filter_map(|row| Some((row.to.as_ref()?, row)));
    let treatment = |(to, row): (_, &clause_model::succession::SuccessionRow)| {
        let open = row.from.iter().any(|source| {
            let outcome = old[&source.to_string()].as_str();
            ["unresolved", "not-yet-due"].contains(&outcome)
        });
        let treatment = match (row.from.is_empty() || open, row.remainder.is_some()) {
            (true, _) => "full",
            (false, true) => "remainder",
            (false, false) => "carried",
        };
        (ToString::to_string(to), treatment)
    };
    rows.map(treatment).collect()
}

/// Outcomes of the old assessment and the migrated one, both as JSON.
fn migrated(desk: &Desk) -> (Json, Json) {
    desk.run(&format!("assess old.xlsx {AS_OF} --json old.json"))
        .done();
    desk.run(&format!(
        "assess old.xlsx --edition 2011 {AS_OF} --json new.json"
    ))
    .done();
    (json(desk, "old.json"), json(desk, "new.json"))
}

/// The services, customers, suppliers and sites, by unit.
fn instances(assessment: &Json) -> BTreeMap<String, Vec<String>> {
    let units = assessment["submission"]["instances"].as_object().unwrap();
    assert!(units.len() >= 3, "{units:?}");
    let names = |all: &Json| {
        array(all)
            .iter()
            .map(|one| text(&one["name"]).to_owned())
            .collect()
    };
    units
        .iter()
        .map(|(unit, all)| (unit.clone(), names(all)))
        .collect()
}

fn count<T: AsRef<str>>(treatments: impl Iterator<Item = T>, wanted: &str) -> usize {
    treatments.filter(|one| one.as_ref() == wanted).count()
}

#[test]
fn the_sample_is_treated_as_the_succession_and_its_own_ratings_demand() {
    let desk = desk("");
    let (old, new) = migrated(&desk);
    let expected = expected(&outcomes(&old));
    let account = &new["migration"];
    let points = array(&account["points"]);
    assert_eq!(points.len(), 254);
    for point in points {
        let id = text(&point["point"]);
        assert_eq!(text(&point["treatment"]), expected[id], "{id}");
    }
    let words = ["carried", "remainder", "full"];
    let counts = words.map(|word| count(expected.values(), word));
    assert_eq!(counts.iter().sum::<usize>(), 254);
    let tally = &account["total"]["tally"];
    let told = words.map(|word| tally[word].as_u64().unwrap() as usize);
    assert_eq!(told, counts);
    // What is asked is open, and nothing else is.
    let open = count(outcomes(&new).values(), "unresolved");
    assert_eq!(open, counts[1] + counts[2]);
    let [carried, remainder, full] = counts;
    let printed = desk
        .run(&format!(
            "questionnaire --edition 2011 --delta-from old.xlsx {AS_OF} -o delta.xlsx"
        ))
        .done();
    let line = format!(
        "{carried} of 254 questions saved, to be confirmed only; {open} remain ({full} in full, {remainder} for a remainder)"
    );
    assert!(printed.contains(&line), "{printed}");
    // Each question that remains is counted under its reason.
    let reasons: Vec<(usize, &str)> = printed
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.trim().split_once("  "))
        .map(|(count, words)| (count.parse().unwrap(), words))
        .collect();
    assert_eq!(reasons.iter().map(|(count, _)| count).sum::<usize>(), 254);
    let of = |start: &str| {
        let named = reasons.iter().filter(|(_, words)| words.starts_with(start));
        named.map(|(count, _)| count).sum::<usize>()
    };
    assert_eq!(
        [of("carried"), of("asked for what"), of("asked in full")],
        counts
    );
    let new_points = succession().rows.iter().filter(|row| row.from.is_empty());
    assert_eq!(of("asked in full: new"), new_points.count());
}

#[test]
fn a_delta_is_the_same_from_the_workbook_and_from_its_assessment() {
    for (suffix, language) in [("", "en"), ("-zh", "zh")] {
        let desk = desk(suffix);
        desk.run(&format!("assess old.xlsx {AS_OF} --json old.json"))
            .done();
        for (from, to) in [("old.xlsx", "a.xlsx"), ("old.json", "b.xlsx")] {
            desk.run(&format!(
                "questionnaire --edition 2011 --delta-from {from} {AS_OF} --lang {language} -o {to}"
            ))
            .done();
        }
        // The files differ in the origin alone, which names the file that each was made from.
        let sheets = |name: &str| workbook::read(&desk.bytes(name), name).unwrap().sheets;
        assert!(
            format!("{:?}", sheets("a.xlsx")) == format!("{:?}", sheets("b.xlsx")),
            "{language}"
        );
    }
}

#[test]
fn the_list_has_a_line_per_control_point() {
    let desk = desk("");
    let (_, new) = migrated(&desk);
    let printed = desk
        .run(&format!(
            "questionnaire --edition 2011 --delta-from old.xlsx {AS_OF} --list -o delta.xlsx"
        ))
        .done();
    let words = BTreeMap::from([
        ("carried", "carried"),
        ("remainder", "remainder"),
        ("full", "in full"),
    ]);
    for point in array(&new["migration"]["points"]) {
        let id = text(&point["point"]);
        let start = format!("{id} ");
        let line: Vec<&str> = printed
            .lines()
            .filter(|line| line.starts_with(&start))
            .collect();
        let [line] = line[..] else {
            panic!("{id}: {line:?}")
        };
        let rest = line[id.len()..].trim_start();
        assert!(rest.starts_with(words[text(&point["treatment"])]), "{line}");
        let question = succession().row_to(&id.parse().unwrap()).unwrap();
        let asked = question
            .delta_question
            .as_ref()
            .map(|text| text.get(clause_model::Language::En));
        let shown = asked.is_some_and(|question| line.contains(question));
        assert_eq!(shown, text(&point["treatment"]) == "remainder", "{line}");
    }
    let part = desk
        .run(&format!(
            "questionnaire --edition 2011 --clauses 7.1 --delta-from old.xlsx {AS_OF} --list -o part.xlsx"
        ))
        .done();
    assert!(part.contains(" of 14 questions saved"), "{part}");
    assert_eq!(
        part.lines().filter(|line| line.starts_with("7.1-")).count(),
        14
    );
}

#[test]
fn an_untouched_delta_reads_back_without_a_word_and_says_what_it_is() {
    for (suffix, language) in [("", "en"), ("-zh", "zh")] {
        let desk = desk(suffix);
        let (_, new) = migrated(&desk);
        let call =
            format!("questionnaire --edition 2011 --delta-from old.xlsx {AS_OF} --lang {language}");
        desk.run(&format!("{call} -o delta.xlsx")).done();
        let checked = desk
            .run(&format!("check delta.xlsx {AS_OF} --lang en"))
            .done();
        assert!(
            checked.contains("0 errors (not used), 0 warnings"),
            "{checked}"
        );
        desk.run(&format!("assess delta.xlsx {AS_OF} --json delta.json"))
            .done();
        let delta = json(&desk, "delta.json");
        assert_eq!(outcomes(&delta), outcomes(&new), "{language}");
        assert_eq!(delta["migration"]["points"], new["migration"]["points"]);
        for known in ["name", "scope"] {
            assert!(new["organisation"][known].is_string(), "{known}");
            assert_eq!(delta["organisation"][known], new["organisation"][known]);
        }
        assert_eq!(instances(&delta), instances(&new));
        let book = workbook::read(&desk.bytes("delta.xlsx"), "delta.xlsx").unwrap();
        let stated = |wanted: &str| {
            let mut cells = book.sheets.iter().flat_map(|sheet| sheet.cells.values());
            cells.any(
                |cell| matches!(&cell.value, workbook::Value::Text(text) if text.contains(wanted)),
            )
        };
        assert!(stated(&format!(
            "questionnaire iso-iec-20000-1 2011 {language} since 2005"
        )));
        let title = if language == "en" {
            "ISO/IEC 20000-1:2011: changes since ISO/IEC 20000-1:2005"
        } else {
            "ISO/IEC 20000-1:2011 评估问卷（相对ISO/IEC 20000-1:2005的变化部分）"
        };
        assert!(stated(title), "{language}");
    }
}

/// The report's migration sheet exists and its cells name what was carried.
#[test]
fn an_answered_delta_is_assessed_with_its_migration() {
    let desk = desk("");
    let (_, new) = migrated(&desk);
    desk.run(&format!(
        "questionnaire --edition 2011 --delta-from old.xlsx {AS_OF} -o delta.xlsx"
    ))
    .done();
    let mut delta = Editor::open(&desk.bytes("delta.xlsx"));
    let points = array(&new["migration"]["points"]);
    let of = |treatment: &str| {
        let all = points
            .iter()
            .filter(|point| text(&point["treatment"]) == treatment);
        all.map(|point| text(&point["point"]).to_owned())
            .collect::<Vec<_>>()
    };
    let (carried, remainder, full) = (of("carried"), of("remainder"), of("full"));
    let mut answer =
        |key: String, word: &str| delta.type_text("questionnaire", &key, "answer", word);
    answer(format!("remainder {}", remainder[0]), "Not");
    answer(format!("point {}", full[0]), "Not");
    answer(format!("carried {}", carried[1]), "Not");
    let same = points
        .iter()
        .find(|point| text(&point["point"]) == carried[0])
        .unwrap();
    assert_eq!(same["carried"], "fully");
    answer(format!("carried {}", carried[0]), "Fully");
    desk.put("answered.xlsx", delta.saved());
    desk.run(&format!(
        "assess answered.xlsx {AS_OF} -o report.xlsx --json answered.json"
    ))
    .done();
    let answered = json(&desk, "answered.json");
    let found = |id: &str| {
        let points = array(&answered["migration"]["points"]).iter();
        let mut own = points.filter(|point| text(&point["point"]) == id);
        let point = own.next().unwrap();
        (
            text(&point["reply"]).to_owned(),
            text(&point["outcome"]).to_owned(),
        )
    };
    let pair = |reply: &str, outcome: &str| (reply.to_owned(), outcome.to_owned());
    assert_eq!(found(&remainder[0]), pair("answered", "N"));
    assert_eq!(found(&full[0]), pair("answered", "N"));
    assert_eq!(found(&carried[1]), pair("changed", "N"));
    assert_eq!(
        found(&carried[0]),
        pair("confirmed", &outcomes(&new)[&carried[0]])
    );
    assert_eq!(found(&carried[2]).0, "unconfirmed");
    assert_eq!(found(&remainder[1]), pair("blank", "unresolved"));
    let waits = array(&answered["gates"][1]["breaks"]).iter();
    let waits = waits.filter(|found| text(&found["text"]).ends_with("carried over, not confirmed"));
    assert_eq!(waits.count(), carried.len() - 2);
    let report = workbook::read(&desk.bytes("report.xlsx"), "report.xlsx").unwrap();
    assert!(report.sheets.iter().any(|sheet| sheet.name == "Migration"));
}

#[test]
fn a_certificate_selects_questions_and_lifts_nothing_above_p() {
    let desk = Desk::with("certificate.json", CERTIFICATE);
    let call = [
        "questionnaire",
        "--edition",
        "2011",
        "--as-of",
        "2010-03-31",
        "--certificate",
    ];
    let with = |certificate: &str, to: &str| {
        let words: Vec<&str> = call.into_iter().chain([certificate, "-o", to]).collect();
        desk.run_words(&words)
    };
    let printed = with("certificate.json", "file.xlsx").done();
    with(FIELDS, "fields.xlsx").done();
    assert!(desk.bytes("file.xlsx") == desk.bytes("fields.xlsx"));
    let rows = || {
        succession()
            .rows
            .iter()
            .filter(|row| row.to.is_some() && !row.from.is_empty())
    };
    let saved = rows().filter(|row| row.remainder.is_none()).count();
    assert!(
        printed.contains(&format!("{saved} of 254 questions saved")),
        "{printed}"
    );
    let at_most_p = |name: &str| {
        desk.run(&format!(
            "assess {name} {AS_OF} --json assessed.json --force"
        ))
        .done();
        let assessed = outcomes(&json(&desk, "assessed.json"));
        let low = |outcome: &str| ["P", "N", "unresolved"].contains(&outcome);
        assert!(
            assessed.values().all(|outcome| low(outcome)),
            "{assessed:?}"
        );
        count(assessed.values(), "P")
    };
    assert_eq!(at_most_p("file.xlsx"), saved);
    assert_eq!(
        json(&desk, "assessed.json")["organisation"]["scope"],
        "All services"
    );
    let mut delta = Editor::open(&desk.bytes("file.xlsx"));
    for row in rows() {
        let point = row.to.as_ref().unwrap();
        let word = if row.remainder.is_some() {
            "remainder"
        } else {
            "carried"
        };
        let key = format!("{word} {point} certificate");
        delta.type_text("questionnaire", &key, "answer", "Fully");
    }
    desk.put("answered.xlsx", delta.saved());
    assert_eq!(at_most_p("answered.xlsx"), rows().count());
}

#[test]
fn a_certificate_that_is_not_in_order_saves_nothing() {
    for (damage, reason) in [
        (("2012-06-14", "2010-03-30"), "has expired"),
        (("2009-06-15", "2010-04-01"), "not yet valid"),
        (("\"An accreditor\"", "null"), "names no accreditation"),
    ] {
        let desk = Desk::with("c.json", CERTIFICATE.replace(damage.0, damage.1));
        let call = format!("questionnaire --edition 2011 --certificate c.json {AS_OF} -o q.xlsx");
        let printed = desk.run(&call).done();
        assert!(printed.contains(" 0 of 254 questions saved"), "{printed}");
        assert!(printed.contains(reason), "{printed}");
    }
}

#[test]
fn a_file_that_is_no_certificate_is_refused() {
    for damage in [
        ("\"scope\"", "\"reach\""),
        ("2012-06-14", "next summer"),
        ("2012-06-14", "2008-01-01"),
        ("All services", " "),
    ] {
        let desk = Desk::with("c.json", CERTIFICATE.replace(damage.0, damage.1));
        let call = format!("questionnaire --edition 2011 --certificate c.json {AS_OF} -o q.xlsx");
        let message = desk.run(&call).failed(2);
        assert!(message.contains("certificate-unreadable"), "{message}");
        assert_eq!(desk.names(), ["c.json"]);
    }
}

/// The rows of the document's table, in its order.
fn worked() -> Vec<Vec<String>> {
    let page = fs::read_to_string(repository().join("docs/migration.md")).unwrap();
    let cells = |line: &str| {
        let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
        Some(
            inner
                .split('|')
                .map(|cell| cell.trim().to_owned())
                .collect::<Vec<_>>(),
        )
    };
    let rows = page.lines().filter_map(cells);
    rows.filter(|cells| cells[0].starts_with("7.1-")).collect()
}

#[test]
fn the_clause_worked_in_the_documentation_is_the_output() {
    let desk = desk("");
    let (old, new) = migrated(&desk);
    let old = outcomes(&old);
    let list = |of: &Json| {
        array(of)
            .iter()
            .map(|one| text(one).to_owned())
            .collect::<Vec<_>>()
    };
    let row = |of: &Json| {
        let sources = list(&of["sources"]).into_iter();
        let sources: Vec<String> = sources.map(|id| format!("{id} {}", old[&id])).collect();
        vec![
            text(&of["point"]).to_owned(),
            text(&of["relation"]).to_owned(),
            sources.join(", "),
            text(&of["treatment"]).to_owned(),
            of["carried"].as_str().unwrap_or_default().to_owned(),
            list(&of["evidence"]).join(", "),
            text(&of["outcome"]).to_owned(),
        ]
    };
    let account = &new["migration"];
    let points = array(&account["points"]).iter();
    let of_clause = points.filter(|point| text(&point["point"]).starts_with("7.1-"));
    let output: Vec<Vec<String>> = of_clause.map(row).collect();
    assert_eq!(worked(), output);
    let page = fs::read_to_string(repository().join("docs/migration.md")).unwrap();
    let clause = array(&account["clauses"])
        .iter()
        .find(|line| line["clause"] == "7.1");
    let sums =
        |tally: &Json| ["carried", "remainder", "full"].map(|word| tally[word].as_u64().unwrap());
    let [carried, remainder, full] = sums(&clause.unwrap()["tally"]);
    let line = format!("{carried} carried, {remainder} asked for a remainder, {full} in full: 14.");
    assert!(page.contains(&line), "{line}");
    let [carried, remainder, full] = sums(&account["total"]["tally"]);
    let line =
        format!("{carried} are carried, {remainder} asked for a remainder and {full} in full");
    assert!(page.contains(&line), "{line}");
}
