//! A standard of two editions and a handful of points, sound in every respect, and ways to damage it.

use clause_model::pack::PackFiles;
use serde_json::{Value, json};

/// A text in both languages.
fn text(en: &str) -> Value {
    json!({"en": en, "zh": format!("（{en}）")})
}

fn clauses(ids: &[&str]) -> Value {
    ids.iter()
        .map(|id| json!({"id": id, "title": text("Clause")}))
        .collect()
}

fn edition(clause_ids: &[&str], process: &str) -> Value {
    json!({
        "format": 1,
        "title": text("Edition"),
        "published": "2005-12-15",
        "status": [{"scheme": text("Scheme"), "statement": text("In force"), "source": "a page"}],
        "superseded_by": null,
        "clauses": clauses(clause_ids),
        "processes": [{"clause": process, "name": text("Process")}],
        "roles": [{"id": "owner", "title": text("Owner")}],
        "terms": [{"term": text("Term"), "change": text("New")}],
    })
}

fn rules(point: &str, other: &str, clause: &str) -> Value {
    json!({
        "format": 1,
        "exclusions": {"allowed": false, "reason": text("Nothing may be left out")},
        "other_parties": {
            "governed": [clause],
            "retained": [],
            "majority_percent": 50,
            "governance": {"supplier": [point]},
            "managed_by": {"supplier": clause},
            "reason": text("Others may run it under governance"),
        },
        "gates": [
            {"gate": 0, "title": text("Scope"), "conditions": [{"check": "no-exclusions"}]},
            {
                "gate": 1,
                "title": text("Documents"),
                "conditions": [
                    {"check": "fulfilled", "points": [point]},
                    {"check": "follows", "first": point, "then": other},
                ],
                "ready_for": text("Stage 1"),
            },
        ],
        "handovers": [
            {"id": "a-to-b", "title": text("A to B"), "gives": [point], "takes": [other], "text": text("Breaks")},
        ],
    })
}

fn packages() -> Value {
    let documents = json!([{"type": "procedure", "title": text("Procedure")}]);
    json!({
        "format": 1,
        "packages": [
            {"id": "first", "title": text("First"), "role": "owner", "documents": documents},
            {"id": "second", "title": text("Second"), "role": "owner", "after": ["first"], "documents": documents},
        ],
    })
}

/// A sound point that asks for both a document and its practice.
fn point(id: &str) -> Value {
    json!({
        "id": id,
        "topic": text("Topic"),
        "requirement": text("Requirement"),
        "items": [{"key": "a", "text": text("Item a")}, {"key": "b", "text": text("Item b")}],
        "obligation": "procedure",
        "pdca": "do",
        "confidence": "found",
        "trigger": "conditional",
        "condition": text("Where there is one"),
        "asks": "both",
        "per": "organisation",
        "evidence": {"design": ["procedure"], "operating": ["record"]},
        "question": text("Is it done?"),
        "look_for": text("The procedure and records"),
        "remedy": {"document": text("Write it"), "practice": text("Do it"), "accept": text("Shown")},
        "effort": "M",
        "package": "second",
    })
}

fn clause_file(clause: &str, ids: &[&str]) -> Value {
    let points: Vec<Value> = ids.iter().map(|id| point(id)).collect();
    json!({"format": 1, "clause": clause, "points": points})
}

/// A row with the texts that its relation needs.
fn row(to: Option<&str>, from: &[&str], relation: &str, change: &str, degree: u8) -> Value {
    let mut row = json!({
        "to": to,
        "from": from,
        "relation": relation,
        "change": change,
        "degree": degree,
        "note": text("What changed"),
    });
    if matches!(relation, "superset" | "intersects") && change != "relaxed" {
        row["remainder"] = text("The rest");
        row["delta_question"] = text("Is the rest done?");
    }
    row
}

fn comparisons() -> Value {
    json!({"format": 1, "comparisons": [{
        "to": "5",
        "from": ["3", "4"],
        "published": {"points_to": 6, "points_from": 6, "degree_hundredths": 225, "source": "a page"},
        "added": [text("Added")],
        "improved": [],
        "removed": [],
        "counting": [text("As printed")],
    }]})
}

fn method() -> Value {
    let cap = |evidence: &str, caps: [&str; 3]| {
        json!({"evidence": evidence, "label": text(evidence),
               "document": caps[0], "practice": caps[1], "both": caps[2]})
    };
    json!({
        "format": 1,
        "version": "1",
        "bands": {"not": 15, "partially": 50, "largely": 85},
        "coverage": {
            "months_of_records": 3, "tolerated_gap_days": 31, "default_interval_months": 12, "longest_interval_months": 24,
            "look_back_months": 12, "composite_points": 12, "composite_record_points": 30, "composite_processes": 4, "review_notice_days": 30,
        },
        "caps": [
            cap("design-and-practice", ["F", "F", "F"]),
            cap("design-practice-thin", ["F", "L", "L"]),
            cap("design-only", ["F", "P", "P"]),
            cap("practice-only", ["P", "F", "P"]),
            cap("practice-thin-only", ["P", "L", "P"]),
            cap("provisional-or-interview", ["P", "P", "P"]),
            cap("nothing", ["unresolved", "unresolved", "unresolved"]),
        ],
        "findings": {"cluster_findings": 3, "cluster_share_percent": 25, "breakdown_points": 2, "breakdown_share_percent": 50, "acceptance_months": 12},
        "effort_days": {"S": 1, "M": 3, "L": 8, "XL": 20},
        "rules": [{"id": "cap", "title": text("Cap"), "text": text("What evidence allows"), "source": text("A page")}],
    })
}

fn listing() -> Value {
    json!({
        "format": 1,
        "version": "1",
        "id": "small",
        "title": text("Small"),
        "subject": text("Smallness"),
        "notice": text("Ours"),
        "languages": ["en", "zh"],
        "editions": ["old", "new"],
        "successions": [{"from": "old", "to": "new"}],
        "mappings": [{"edition": "new", "standard": "small", "target_edition": "old"}],
    })
}

/// A sound pack.
///
/// Old points 3.1-1, 3.1-2, 3.2-1, 4-1, 4-2 and 4-3; new points 5.1-1 to -3, 5.2-1, 5.2-2 and 5.10-1.
/// 3.1-1 is split into 5.1-1 and 5.1-2; 3.1-2 and 3.2-1 merge into 5.1-3; 4-1 goes on in 5.2-1;
/// 4-2 is dropped; 4-3 goes on in 5.2-2; 5.10-1 is new.
pub(crate) fn sound() -> PackFiles {
    let succession = "small/succession-old-new";
    let files = [
        ("method.json", method()),
        ("small/standard.json", listing()),
        (
            "small/old/edition.json",
            edition(&["3", "3.1", "3.2", "4"], "3"),
        ),
        ("small/old/rules.json", rules("3.1-1", "4-1", "4")),
        ("small/old/work-packages.json", packages()),
        (
            "small/old/clause-3.json",
            clause_file("3", &["3.1-1", "3.1-2", "3.2-1"]),
        ),
        (
            "small/old/clause-4.json",
            clause_file("4", &["4-1", "4-2", "4-3"]),
        ),
        (
            "small/new/edition.json",
            edition(&["5", "5.1", "5.2", "5.10"], "5"),
        ),
        ("small/new/rules.json", rules("5.1-1", "5.2-1", "5.1")),
        ("small/new/work-packages.json", packages()),
        (
            "small/new/clause-5.json",
            clause_file(
                "5",
                &["5.1-1", "5.1-2", "5.1-3", "5.2-1", "5.2-2", "5.10-1"],
            ),
        ),
        (&format!("{succession}/comparisons.json"), comparisons()),
        (
            &format!("{succession}/clause-5.json"),
            json!({"format": 1, "rows": [
                row(Some("5.1-1"), &["3.1-1"], "subset", "split-out", 1),
                row(Some("5.1-2"), &["3.1-1"], "superset", "extended", 3),
                row(Some("5.1-3"), &["3.1-2", "3.2-1"], "intersects", "strengthened", 2),
                row(Some("5.2-1"), &["4-1"], "equal", "unchanged", 0),
                row(Some("5.2-2"), &["4-3"], "subset", "relaxed", 2),
                row(Some("5.10-1"), &[], "none", "new", 5),
            ]}),
        ),
        (
            &format!("{succession}/dropped.json"),
            json!({"format": 1, "rows": [
                row(None, &["4-2"], "none", "deleted", 2),
            ]}),
        ),
        (
            "small/mapping-new-small-old.json",
            json!({"format": 1, "rows": [
                {"from": "5.1-1", "to": ["3.1", "4"], "relation": "subset", "rationale": text("Why")},
                {"from": "5.10-1", "to": [], "relation": "none", "rationale": text("Why not")},
            ]}),
        ),
    ];
    let files = files
        .into_iter()
        .map(|(path, value)| (path.to_owned(), value.to_string()));
    let mut files: PackFiles = files.collect();
    // One process of the older edition holds clause 3, another clause 4.
    let four = json!({"clause": "4", "name": text("Process")});
    edit(&mut files, "small/old/edition.json", |file| {
        push(file, "/processes", four);
    });
    files
}

/// Changes a file's JSON in memory.
pub(crate) fn edit(files: &mut PackFiles, path: &str, change: impl FnOnce(&mut Value)) {
    let text = files.get(path).unwrap_or_else(|| panic!("no file {path}"));
    let mut value = serde_json::from_str(text).unwrap();
    change(&mut value);
    files.insert(path.to_owned(), value.to_string());
}

/// Replaces a value that is there.
pub(crate) fn set(file: &mut Value, pointer: &str, value: Value) {
    *file
        .pointer_mut(pointer)
        .unwrap_or_else(|| panic!("nothing at {pointer}")) = value;
}

/// Adds a field, or replaces it.
pub(crate) fn put(file: &mut Value, object: &str, field: &str, value: Value) {
    file.pointer_mut(object).unwrap()[field] = value;
}

/// Takes a field or an element out.
pub(crate) fn remove(file: &mut Value, pointer: &str) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Array(list) => drop(list.remove(name.parse().unwrap())),
        Value::Object(object) => drop(object.shift_remove(name).unwrap()),
        _ => panic!("nothing to remove at {pointer}"),
    }
}

/// Adds an element to a list.
pub(crate) fn push(file: &mut Value, list: &str, value: Value) {
    file.pointer_mut(list)
        .unwrap()
        .as_array_mut()
        .unwrap()
        .push(value);
}
