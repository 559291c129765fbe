//! A user's own standard, with two editions, a succession and a mapping: every command works on it.

use crate::program::{Desk, repository};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The user's standard: what is shipped, under other ids throughout, in a folder `mine`.
fn desk() -> Desk {
    let desk = Desk::new();
    let shipped = repository().join("standards/iso-iec-20000-1");
    for (from, to) in [
        ("2005", "early"),
        ("2011", "late"),
        ("succession-2005-2011", "succession-early-late"),
    ] {
        copy(
            &shipped.join(from),
            &format!("mine/acme-service-rules/{to}"),
            &desk,
        );
    }
    let mut standard: Value = read(&shipped.join("standard.json"));
    standard["id"] = json!("acme-service-rules");
    standard["editions"] = json!(["early", "late"]);
    standard["successions"] = json!([{ "from": "early", "to": "late" }]);
    standard["mappings"] =
        json!([{ "edition": "late", "standard": "iso-iec-20000-1", "target_edition": "2011" }]);
    let name = "mine/acme-service-rules/standard.json";
    desk.put(name, standard.to_string());
    let rationale = json!({ "en": "The same demand.", "zh": "要求相同。" });
    let row =
        json!({ "from": "8.1-1", "to": ["8.1"], "relation": "subset", "rationale": rationale });
    let mapping = json!({ "format": 1, "rows": [row] });
    let name = "mine/acme-service-rules/mapping-late-iso-iec-20000-1-2011.json";
    desk.put(name, mapping.to_string());
    desk
}

fn copy(folder: &Path, below: &str, desk: &Desk) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        desk.put(&format!("{below}/{name}"), fs::read(&path).unwrap());
    }
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// Runs a call on the user's standard.
fn run(desk: &Desk, call: &str) -> String {
    desk.run(&format!("{call} --standards mine")).done()
}

/// A checklist of another make, in which every point of an edition has the same answer.
fn checklist(edition: &str, answer: &str) -> String {
    let folder = repository().join("standards/iso-iec-20000-1").join(edition);
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with("clause-")
        })
        .collect();
    names.sort();
    let mut text = String::from("Control point,Question,Answer\n");
    for path in names {
        for point in read(&path)["points"].as_array().unwrap() {
            let id = point["id"].as_str().unwrap();
            text += &[id, ",Is it done?,", answer, "\n"].concat();
        }
    }
    text
}

#[test]
fn it_is_linted_browsed_and_compared_like_the_shipped_one() {
    let desk = desk();
    run(&desk, "lint");
    let shown = run(&desk, "standards show 7.1-6 --edition late");
    assert!(shown.contains("early: 7.2-2, 7.2-3. Relaxed"), "{shown}");
    let shown = run(&desk, "standards show 8.1-1 --edition late");
    assert!(
        shown.contains("ISO/IEC 20000-1:2011: 8.1. Subset."),
        "{shown}"
    );
    let own = run(&desk, "compare early late --format json");
    let ours = desk.run("compare 2005 2011 --format json").done();
    let [own, ours] = [own, ours].map(|text| serde_json::from_str::<Value>(&text).unwrap());
    assert_eq!(own["lines"], ours["lines"]);
    assert_eq!(own["total"], ours["total"]);
    for output in ["c.xlsx", "c.html", "c.md"] {
        run(&desk, &format!("compare early late -o {output}"));
    }
    run(
        &desk,
        "compare early late --training -o class.xlsx --answers key.xlsx",
    );
    let twins = desk.run("compare early late --standards mine --standard iso-iec-20000-1");
    assert!(twins.failed(2).contains("edition-not-found"));
}

#[test]
fn it_is_asked_answered_assessed_and_planned() {
    let desk = desk();
    run(&desk, "questionnaire --edition late -o q.xlsx");
    let blank = run(&desk, "check q.xlsx");
    assert!(
        blank.contains("0 of 432 control points and items"),
        "{blank}"
    );
    desk.put("list.csv", checklist("2011", "Fully"));
    let call = "--standard acme-service-rules --edition late --as-of 2012-03-31";
    run(
        &desk,
        &format!("assess list.csv {call} -o r.xlsx --json r.json"),
    );
    let report: Value = serde_json::from_slice(&desk.bytes("r.json")).unwrap();
    assert_eq!(report["provenance"]["edition"], "late");
    assert_eq!(report["points"].as_array().unwrap().len(), 254);
    assert_eq!(
        report["total"]["tally"]["unresolved"], 254,
        "claims without evidence"
    );
    run(&desk, "plan r.json --people 3 --start 2012-04-02");
    // The report itself names standard and edition.
    let verified = run(&desk, "verify r.xlsx list.csv");
    assert!(
        verified.contains("belongs to the given inputs"),
        "{verified}"
    );
    let ours = "--standard iso-iec-20000-1 --edition 2011 --as-of 2012-03-31";
    run(&desk, &format!("assess list.csv {ours} --json iso.json"));
    let estimate = run(&desk, "estimate iso.json --edition late --format json");
    let estimate: Value = serde_json::from_str(&estimate).unwrap();
    assert_eq!(estimate["points"].as_array().unwrap().len(), 254);
}

#[test]
fn it_is_migrated_along_its_own_succession() {
    let desk = desk();
    let certificate =
        "scope=Hosting,body=A Body,accreditation=UKAS,issued=2010-05-31,expires=2013-05-30";
    let call = [
        "questionnaire",
        "--edition",
        "late",
        "--certificate",
        certificate,
        "--as-of",
        "2012-03-31",
        "-o",
        "delta.xlsx",
        "--standards",
        "mine",
    ];
    let own = desk.run_words(&call).done();
    let mut call = call.map(|word| if word == "late" { "2011" } else { word });
    call[8] = "ours.xlsx";
    let ours = desk.run_words(&call).done();
    // The same numbers, the shipped edition's id apart.
    let numbers = |text: &str| -> Vec<u32> {
        let words = text.lines().skip(1).flat_map(str::split_whitespace);
        words
            .filter_map(|word| word.parse().ok())
            .filter(|number| *number != 2005)
            .collect()
    };
    assert!(own.contains("From early to late"), "{own}");
    assert!(numbers(&own).len() > 2, "{own}");
    assert_eq!(numbers(&own), numbers(&ours));
}
