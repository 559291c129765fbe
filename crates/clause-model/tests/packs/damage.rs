//! Ways to break each rule in the sound pack, one at a time.

use crate::small_pack::{push, put, remove, set};
use serde_json::{Value, json};

const METHOD: &str = "method.json";
const LISTING: &str = "small/standard.json";
const EDITION: &str = "small/new/edition.json";
const RULES: &str = "small/new/rules.json";
const PACKAGES: &str = "small/new/work-packages.json";
const POINTS: &str = "small/new/clause-5.json";
const OLD_POINTS: &str = "small/old/clause-4.json";
const ROWS: &str = "small/succession-old-new/clause-5.json";
const DROPPED: &str = "small/succession-old-new/dropped.json";
const COMPARISONS: &str = "small/succession-old-new/comparisons.json";
const MAPPING: &str = "small/mapping-new-small-old.json";

/// A damage: what it is, in which file, and how it is done.
pub(crate) type Case = (&'static str, &'static str, fn(&mut Value));

pub(crate) fn structure() -> Vec<Case> {
    vec![
        ("a clause is listed twice", EDITION, |f| {
            set(f, "/clauses/2/id", json!("5.1"));
        }),
        ("a process is listed twice", EDITION, |f| {
            let again = f["processes"][0].clone();
            push(f, "/processes", again);
        }),
        ("a role is listed twice", EDITION, |f| {
            let again = f["roles"][0].clone();
            push(f, "/roles", again);
        }),
        ("a package is listed twice", PACKAGES, |f| {
            set(f, "/packages/1/id", json!("first"));
        }),
        ("a hand-over is listed twice", RULES, |f| {
            let again = f["handovers"][0].clone();
            push(f, "/handovers", again);
        }),
        ("a rule is listed twice", METHOD, |f| {
            let again = f["rules"][0].clone();
            push(f, "/rules", again);
        }),
        ("a point is listed twice", POINTS, |f| {
            let again = f["points"][0].clone();
            push(f, "/points", again);
        }),
        ("an item is listed twice", POINTS, |f| {
            set(f, "/points/0/items/1/key", json!("a"));
        }),
        ("a comparison is listed twice", COMPARISONS, |f| {
            let again = f["comparisons"][0].clone();
            push(f, "/comparisons", again);
        }),
        ("a clause without points", EDITION, |f| {
            push(
                f,
                "/clauses",
                json!({"id": "5.3", "title": {"en": "C", "zh": "C"}}),
            );
        }),
        ("a clause by title only that holds points", EDITION, |f| {
            put(f, "/clauses/1", "title_only", json!(true));
        }),
        ("an informative clause that holds points", EDITION, |f| {
            put(f, "/clauses/3", "informative", json!(true));
        }),
        ("a process within a process", EDITION, |f| {
            push(
                f,
                "/processes",
                json!({"clause": "5.1", "name": {"en": "P", "zh": "P"}}),
            );
        }),
        ("a process of no clause", EDITION, |f| {
            push(
                f,
                "/processes",
                json!({"clause": "9", "name": {"en": "P", "zh": "P"}}),
            );
        }),
    ]
}

pub(crate) fn texts() -> Vec<Case> {
    vec![
        ("no language", LISTING, |f| set(f, "/languages", json!([]))),
        ("a title in one language", LISTING, |f| {
            remove(f, "/subject/zh");
        }),
        ("a blank item", POINTS, |f| {
            set(f, "/points/1/items/1/text/en", json!(" "));
        }),
        ("a clause title", EDITION, |f| {
            remove(f, "/clauses/3/title/en");
        }),
        ("a gate's purpose", RULES, |f| {
            remove(f, "/gates/1/ready_for/zh");
        }),
        ("a requested document", PACKAGES, |f| {
            remove(f, "/packages/1/documents/0/title/zh");
        }),
        ("a note", DROPPED, |f| remove(f, "/rows/0/note/en")),
        ("a line of a comparison", COMPARISONS, |f| {
            remove(f, "/comparisons/0/added/0/en");
        }),
        ("a rationale", MAPPING, |f| {
            remove(f, "/rows/1/rationale/en");
        }),
        ("a label of the method", METHOD, |f| {
            remove(f, "/caps/2/label/zh");
        }),
        ("a question in no language", POINTS, |f| {
            set(f, "/points/1/question", json!({}));
        }),
        ("nothing to look for", POINTS, |f| {
            set(f, "/points/1/look_for", json!({"en": ""}));
        }),
    ]
}

pub(crate) fn points() -> Vec<Case> {
    vec![
        ("a point of an unlisted clause", POINTS, |f| {
            set(f, "/points/5/id", json!("5.9-1"));
        }),
        ("a point outside every process", EDITION, |f| {
            set(f, "/processes/0/clause", json!("5.1"));
        }),
        ("a point of no package", POINTS, |f| {
            set(f, "/points/0/package", json!("third"));
        }),
        ("a conditional point without condition", POINTS, |f| {
            remove(f, "/points/0/condition");
        }),
        ("a condition without use", POINTS, |f| {
            set(f, "/points/0/trigger", json!("standing"));
        }),
        ("a conditional item without condition", POINTS, |f| {
            set(f, "/points/0/trigger", json!("standing"));
            remove(f, "/points/0/condition");
            put(f, "/points/0/items/1", "trigger", json!("conditional"));
        }),
        ("no document among the design evidence", POINTS, |f| {
            set(f, "/points/0/evidence/design", json!(["record"]));
        }),
        ("no operating evidence", POINTS, |f| {
            set(f, "/points/0/evidence/operating", json!([]));
        }),
        ("a remedy without its document", POINTS, |f| {
            remove(f, "/points/0/remedy/document");
        }),
        ("a remedy without its practice", POINTS, |f| {
            remove(f, "/points/0/remedy/practice");
        }),
        ("a remedy with a practice too many", POINTS, |f| {
            set(f, "/points/0/asks", json!("document"));
        }),
        ("a remedy with a document too many", POINTS, |f| {
            set(f, "/points/0/asks", json!("practice"));
        }),
    ]
}

pub(crate) fn rules() -> Vec<Case> {
    vec![
        ("a gate is skipped", RULES, |f| {
            set(f, "/gates/1/gate", json!(2));
        }),
        ("a gate on no point", RULES, |f| {
            set(f, "/gates/1/conditions/0/points/0", json!("5.1-9"));
        }),
        ("an order of no points", RULES, |f| {
            set(f, "/gates/1/conditions/1/first", json!("5.1-9"));
            set(f, "/gates/1/conditions/1/then", json!("5.1-8"));
        }),
        ("a hand-over of no points", RULES, |f| {
            set(f, "/handovers/0/gives/0", json!("5.1-9"));
            set(f, "/handovers/0/takes/0", json!("5.1-8"));
        }),
        ("other parties in no clauses", RULES, |f| {
            set(f, "/other_parties/governed/0", json!("9"));
            set(f, "/other_parties/retained", json!(["8"]));
            set(f, "/other_parties/managed_by/supplier", json!("7"));
            set(f, "/other_parties/governance/supplier/0", json!("7-1"));
            set(f, "/other_parties/majority_percent", json!(101));
            put(f, "/other_parties", "shows", json!({"supplier": "nothing"}));
        }),
        ("a package led by nobody", PACKAGES, |f| {
            set(f, "/packages/0/role", json!("nobody"));
        }),
        ("a package after none", PACKAGES, |f| {
            set(f, "/packages/1/after/0", json!("third"));
        }),
        ("packages in a circle", PACKAGES, |f| {
            put(f, "/packages/0", "after", json!(["second"]));
        }),
        ("a package after itself", PACKAGES, |f| {
            set(f, "/packages/1/after/0", json!("second"));
        }),
        ("a cap is missing", METHOD, |f| remove(f, "/caps/3")),
        ("a cap stands twice", METHOD, |f| {
            let again = f["caps"][6].clone();
            push(f, "/caps", again);
        }),
        ("better evidence allows less", METHOD, |f| {
            set(f, "/caps/1/both", json!("unresolved"));
        }),
        ("a band without width", METHOD, |f| {
            set(f, "/bands/partially", json!(15));
        }),
        ("a band to the very end", METHOD, |f| {
            set(f, "/bands/largely", json!(100));
        }),
        ("effort without days", METHOD, |f| {
            remove(f, "/effort_days/XL");
        }),
        ("effort of no days", METHOD, |f| {
            set(f, "/effort_days/S", json!(0));
        }),
        ("a share above the whole", METHOD, |f| {
            set(f, "/findings/cluster_share_percent", json!(101));
        }),
    ]
}

pub(crate) fn successions() -> Vec<Case> {
    vec![
        ("a new point without a row", ROWS, |f| remove(f, "/rows/5")),
        ("a new point with two rows", ROWS, |f| {
            set(f, "/rows/1/to", json!("5.1-1"));
        }),
        ("an old point goes nowhere", OLD_POINTS, |f| {
            let mut more = f["points"][0].clone();
            more["id"] = json!("4-4");
            push(f, "/points", more);
        }),
        ("an old point is kept and dropped", DROPPED, |f| {
            push(f, "/rows/0/from", json!("4-3"));
        }),
        ("a source stands twice", ROWS, |f| {
            set(f, "/rows/2/from/1", json!("3.1-2"));
        }),
        ("a row to no point", ROWS, |f| {
            set(f, "/rows/5/to", json!("5.10-2"));
        }),
        ("a row from no point", DROPPED, |f| {
            push(f, "/rows/0/from", json!("4-9"));
        }),
        ("a comparison of no clauses", COMPARISONS, |f| {
            set(f, "/comparisons/0/to", json!("6"));
            set(f, "/comparisons/0/from/1", json!("7"));
        }),
        ("editions in the wrong order", LISTING, |f| {
            set(f, "/editions", json!(["new", "old"]));
        }),
        ("a mapping from no point", MAPPING, |f| {
            set(f, "/rows/0/from", json!("5.1-9"));
        }),
        ("a mapping to no clause", MAPPING, |f| {
            set(f, "/rows/0/to/1", json!("5"));
        }),
        ("a mapping without relation", MAPPING, |f| {
            set(f, "/rows/0/relation", json!("none"));
        }),
    ]
}

pub(crate) fn rows() -> Vec<Case> {
    vec![
        ("a row about nothing", DROPPED, |f| {
            let mut row = f["rows"][0].clone();
            row["from"] = json!([]);
            push(f, "/rows", row);
        }),
        ("change and relation contradict each other", ROWS, |f| {
            set(f, "/rows/3/change", json!("relaxed"));
            set(f, "/rows/3/degree", json!(1));
        }),
        ("a relation to nothing", ROWS, |f| {
            set(f, "/rows/5/relation", json!("equal"));
        }),
        ("no relation to something", ROWS, |f| {
            set(f, "/rows/3/relation", json!("none"));
        }),
        ("a new point that is dropped", ROWS, |f| {
            set(f, "/rows/5/change", json!("deleted"));
        }),
        ("a dropped point that is new", DROPPED, |f| {
            set(f, "/rows/0/change", json!("new"));
            set(f, "/rows/0/degree", json!(5));
        }),
        ("a degree above the scale", ROWS, |f| {
            set(f, "/rows/0/degree", json!(6));
        }),
        ("a degree too high for its change", ROWS, |f| {
            set(f, "/rows/3/degree", json!(1));
        }),
        ("a degree too low for its change", ROWS, |f| {
            set(f, "/rows/5/degree", json!(3));
        }),
        ("a published degree above the scale", COMPARISONS, |f| {
            set(f, "/comparisons/0/published/degree_hundredths", json!(501));
        }),
        ("no remainder", ROWS, |f| {
            remove(f, "/rows/1/remainder");
            remove(f, "/rows/1/delta_question");
        }),
        ("a remainder without question", ROWS, |f| {
            remove(f, "/rows/2/delta_question");
        }),
        ("a question without remainder", ROWS, |f| {
            put(
                f,
                "/rows/3",
                "delta_question",
                json!({"en": "Q", "zh": "Q"}),
            );
        }),
        ("a remainder of an equal row", ROWS, |f| {
            put(f, "/rows/3", "remainder", json!({"en": "R", "zh": "R"}));
            put(
                f,
                "/rows/3",
                "delta_question",
                json!({"en": "Q", "zh": "Q"}),
            );
        }),
        ("a remainder of a relaxed row", ROWS, |f| {
            put(f, "/rows/4", "remainder", json!({"en": "R", "zh": "R"}));
            put(
                f,
                "/rows/4",
                "delta_question",
                json!({"en": "Q", "zh": "Q"}),
            );
        }),
    ]
}
