//! The files of an edition of eight points in five packages.

use clause_model::pack::{PackFiles, shipped};
use serde_json::{Value, json};

fn text(en: &str, zh: &str) -> Value {
    json!({"en": en, "zh": zh})
}

fn point(
    id: &str,
    topic: (&str, &str),
    trigger: &str,
    asks: &str,
    effort: &str,
    package: &str,
) -> Value {
    let mut remedy = json!({"accept": text(&format!("{id} shown"), "已证实")});
    if asks != "practice" {
        remedy["document"] = text(&format!("Write what {id} asks for"), "编写所需文件");
    }
    if asks != "document" {
        remedy["practice"] = text(&format!("Do what {id} asks for"), "按要求开展");
    }
    json!({
        "id": id,
        "topic": text(topic.0, topic.1),
        "requirement": text("Requirement", "要求"),
        "obligation": "procedure",
        "pdca": "do",
        "confidence": "found",
        "trigger": trigger,
        "asks": asks,
        "per": "organisation",
        "keystone": id == "1-1",
        "evidence": {"design": ["policy", "procedure"], "operating": ["record", "report"]},
        "question": text(&format!("Is {id} done?"), "是否做到？"),
        "look_for": text("Records", "记录"),
        "remedy": remedy,
        "effort": effort,
        "package": package,
    })
}

fn points() -> [Value; 8] {
    [
        point(
            "1-1",
            ("Policy", "方针"),
            "standing",
            "document",
            "S",
            "policy",
        ),
        point(
            "2-1",
            ("Incident procedure", "事件管理程序"),
            "standing",
            "document",
            "M",
            "incidents",
        ),
        point(
            "2-2",
            ("Incidents recorded", "记录事件"),
            "continuous",
            "practice",
            "M",
            "incidents",
        ),
        point(
            "3-1",
            ("Changes approved", "批准变更"),
            "continuous",
            "practice",
            "M",
            "changes",
        ),
        point(
            "3-2",
            ("Change procedure", "变更管理程序"),
            "standing",
            "document",
            "S",
            "changes",
        ),
        point(
            "4-1",
            ("Internal audit", "内部审核"),
            "periodic",
            "practice",
            "L",
            "audit",
        ),
        point(
            "5-1",
            ("Management review", "管理评审"),
            "periodic",
            "practice",
            "M",
            "review",
        ),
        point(
            "6-1",
            ("Budget", "预算"),
            "standing",
            "document",
            "S",
            "policy",
        ),
    ]
}

fn rules() -> Value {
    json!({
        "format": 1,
        "exclusions": {"allowed": false, "reason": text("None", "不允许")},
        "gates": [
            {"gate": 0, "title": text("Documents", "文件"), "conditions": [
                {"check": "keystone-documents", "points": ["1-1"]}, {"check": "document-conditions"}]},
            {"gate": 1, "title": text("Operation", "运行"), "conditions": [{"check": "months-of-records"}]},
            {"gate": 2, "title": text("Audit and review", "审核与评审"), "conditions": [
                {"check": "occurred", "points": ["4-1", "5-1"]},
                {"check": "follows", "first": "4-1", "then": "5-1"}],
             "ready_for": text("Stage 1", "第一阶段")},
            {"gate": 3, "title": text("Settled", "关闭"), "conditions": [
                {"check": "no-major"}, {"check": "no-unresolved"}, {"check": "minors-accepted"}],
             "ready_for": text("Stage 2", "第二阶段")},
        ],
    })
}

fn packages() -> Value {
    let documents = json!([{"type": "procedure", "title": text("Procedure", "程序")}]);
    let package = |id: &str, title: Value, after: &[&str], closing: Value| {
        json!({"id": id, "title": title, "role": "lead", "after": after, "documents": documents,
               "closing_step": closing})
    };
    json!({"format": 1, "packages": [
        package("policy", text("Policy", "方针"), &[], Value::Null),
        package("incidents", text("Incidents", "事件管理"), &["policy"], Value::Null),
        package("changes", text("Changes", "变更管理"), &["incidents"], Value::Null),
        package("audit", text("Internal audit", "内部审核"), &["changes"], json!("audit")),
        package("review", text("Management review", "管理评审"), &["audit"], json!("review")),
    ]})
}

/// The files of the edition.
pub(crate) fn pack() -> PackFiles {
    let clauses = ["1", "2", "3", "4", "5", "6"];
    let clause = |id: &&str| json!({"id": id, "title": text(&format!("Clause {id}"), "条款")});
    let process = |id: &&str| json!({"clause": id, "name": text(&format!("Process {id}"), "流程")});
    let edition = json!({
        "format": 1, "title": text("Small", "小型"), "published": "2011-04-15", "superseded_by": null,
        "status": [{"scheme": text("S", "甲"), "statement": text("In force", "现行"), "source": "here"}],
        "clauses": clauses.iter().map(clause).collect::<Value>(),
        "processes": clauses.iter().map(process).collect::<Value>(),
        "roles": [{"id": "lead", "title": text("Lead", "负责人")}],
        "terms": [],
    });
    let standard = json!({
        "format": 1, "version": "1", "id": "small", "title": text("Small", "小型"),
        "subject": text("Smallness", "小"), "notice": text("Ours", "自有"), "languages": ["en", "zh"],
        "editions": ["one"], "successions": [], "mappings": [],
    });
    let mut files = PackFiles::new();
    files.insert("method.json".to_owned(), shipped()["method.json"].clone());
    let mut add =
        |path: &str, value: Value| files.insert(format!("small/{path}"), value.to_string());
    add("standard.json", standard);
    add("one/edition.json", edition);
    add("one/rules.json", rules());
    add("one/work-packages.json", packages());
    for clause in clauses {
        let of_clause = |point: &Value| point["id"].as_str().unwrap().starts_with(clause);
        let points: Vec<Value> = points().into_iter().filter(of_clause).collect();
        add(
            &format!("one/clause-{clause}.json"),
            json!({"format": 1, "clause": clause, "points": points}),
        );
    }
    files
}
