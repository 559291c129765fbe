//! A small standard with the shapes that reading has to tell apart: clauses 5.1 and 5.10, items,
//! and a point of each trigger; and an older edition.

use clause_model::pack::{Library, PackFiles, load, shipped};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// The library of the small standard.
pub(crate) fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| load(&files()).value.unwrap());
    &LIBRARY
}

fn text(en: &str) -> Value {
    json!({ "en": en, "zh": format!("中文 {en}") })
}

fn files() -> PackFiles {
    let mut files = PackFiles::new();
    files.insert("method.json".to_owned(), shipped()["method.json"].clone());
    let mut add = |path: &str, content: Value| {
        files.insert(format!("example/{path}"), content.to_string());
    };
    add(
        "standard.json",
        json!({
            "format": 1, "version": "1.0.0", "id": "example", "title": text("Example 1"),
            "subject": text("Tests"), "notice": text("None"), "languages": ["en", "zh"],
            "editions": ["2005", "2011"],
        }),
    );
    let newer = [
        "4", "4.1", "4.2", "5", "5.1", "5.2", "5.3", "5.10", "7", "7.1",
    ];
    edition(&mut add, "2011", &newer, "5");
    add(
        "2011/clause-4.json",
        clause(
            "4",
            &[
                point("4.1-1", "standing", &[]),
                point("4.2-1", "standing", &["a.1", "a.2"]),
            ],
        ),
    );
    add(
        "2011/clause-5.json",
        clause(
            "5",
            &[
                point("5.1-1", "continuous", &[]),
                point("5.2-1", "periodic", &[]),
                point("5.3-1", "standing", &[]),
                point("5.10-1", "conditional", &[]),
            ],
        ),
    );
    add(
        "2011/clause-7.json",
        clause(
            "7",
            &[
                point("7.1-1", "on-event", &[]),
                point("7.1-2", "continuous", &["a", "b", "c"]),
                point("7.1-3", "continuous", &["a"]),
                point("7.1-4", "standing", &[]),
                point("7.1-5", "standing", &[]),
                point("7.1-6", "standing", &["d"]),
            ],
        ),
    );
    edition(&mut add, "2005", &["3", "3.1", "7", "7.1", "7.2"], "3");
    add(
        "2005/clause-3.json",
        clause("3", &[point("3.1-1", "standing", &[])]),
    );
    add(
        "2005/clause-7.json",
        clause(
            "7",
            &[
                point("7.1-1", "standing", &[]),
                point("7.2-1", "standing", &[]),
                point("7.2-2", "standing", &[]),
            ],
        ),
    );
    files
}

fn edition(add: &mut impl FnMut(&str, Value), id: &str, clauses: &[&str], process: &str) {
    let clauses: Vec<Value> = clauses
        .iter()
        .map(|clause| json!({ "id": clause, "title": text(&format!("Clause {clause}")) }))
        .collect();
    add(
        &format!("{id}/edition.json"),
        json!({
            "format": 1, "title": { "en": format!("Example 1:{id}"), "zh": format!("Example 1:{id}") },
            "clauses": clauses, "processes": [{ "clause": process, "name": text("Process") }],
            "roles": [{ "id": "manager", "title": text("Manager") }], "terms": [],
        }),
    );
    add(
        &format!("{id}/rules.json"),
        json!({ "format": 1, "exclusions": { "allowed": false, "reason": text("None") }, "gates": [] }),
    );
    add(
        &format!("{id}/work-packages.json"),
        json!({
            "format": 1,
            "packages": [{ "id": "all", "title": text("All"), "role": "manager", "documents": [] }],
        }),
    );
}

fn clause(id: &str, points: &[Value]) -> Value {
    json!({ "format": 1, "clause": id, "points": points })
}

/// What a point repeats over.
fn per(id: &str) -> &'static str {
    match id {
        "7.1-4" => "supplier",
        "7.1-5" => "customer",
        _ => "organisation",
    }
}

fn point(id: &str, trigger: &str, items: &[&str]) -> Value {
    let items: Vec<Value> = items
        .iter()
        .map(|key| json!({ "key": key, "text": text(&format!("Item {key} of {id}")) }))
        .collect();
    let mut point = json!({
        "id": id, "topic": text("Topic"), "requirement": text(&format!("Something must be done as point {id} says")),
        "items": items, "obligation": "activity", "pdca": "do", "confidence": "found", "trigger": trigger,
        "asks": "both", "per": per(id),
        "evidence": { "design": ["procedure"], "operating": ["record"] },
        "question": text(&format!("Is point {id} done?")), "look_for": text("Records"),
        "remedy": { "document": text("Write"), "practice": text("Do"), "accept": text("Seen") },
        "effort": "S", "package": "all",
    });
    if trigger == "conditional" {
        point["condition"] = text("If it applies");
    }
    point
}
