//! An edition of seven points, and an organisation that falls short at each in another way.

use clause_model::evidence_type::EvidenceType;
use clause_model::pack::{Library, PackFiles, load, shipped};
use clause_model::submission::{
    Answer, Approval, EntryStatus, EvidenceEntry, PointAnswer, Reference, ReferenceTarget,
    Submission,
};
use clause_model::{Edition, Language, Standard};
use diagnostics::Place;
use gap_scoring::assessment::{AssessmentInput, Settings, assess};
use gap_scoring::finding::Finding;
use gap_scoring::rating::PointRating;
use gap_scoring::remediation::{Action, ActionProgress, Plan, PlanInput, PlanSettings, plan_with};
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A Friday.
pub(crate) const AS_OF: Date = date(2012, 3, 30);

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

fn pack() -> PackFiles {
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

/// The library of the small edition.
pub(crate) fn library() -> Library {
    let loaded = load(&pack());
    let wrong: Vec<_> = loaded
        .diagnostics
        .iter()
        .map(|d| d.message(Language::En))
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
    loaded.value.unwrap()
}

/// An answer to a point.
pub(crate) fn answer(point: &str, answer: Option<Answer>, evidence: &[&str]) -> PointAnswer {
    PointAnswer {
        point: point.parse().unwrap(),
        item: None,
        by_clause: None,
        instance: None,
        answer,
        planned: None,
        interval_months: None,
        evidence: evidence.iter().map(|id| (*id).to_owned()).collect(),
        operated_by: None,
        respondent: None,
        comment: None,
        judgement: None,
        place: Place::default(),
    }
}

/// An entry of the register that names a point.
pub(crate) fn entry(id: &str, kind: EvidenceType, point: &str) -> EvidenceEntry {
    EvidenceEntry {
        id: id.to_owned(),
        title: format!("Title of {id}"),
        kind: Some(kind),
        approval: Approval::Approved,
        version: None,
        issued: Some(date(2012, 1, 10)),
        review_due: None,
        period_from: None,
        period_to: None,
        sample: None,
        status: EntryStatus::Current,
        out_of_scope: false,
        instance: None,
        references: vec![Reference {
            edition: None,
            target: ReferenceTarget::Point(point.parse().unwrap()),
        }],
        owner: None,
        location: None,
        comment: None,
        place: Place::default(),
    }
}

/// Falls short everywhere: nothing is written on policy and incidents, nothing practised on incidents, audit
/// and review; changes fall a little short, their procedure is a draft; the budget question is blank.
pub(crate) fn shortfalls() -> Submission {
    let mut submission = Submission::default();
    let not = Some(Answer::Not);
    submission.answers = vec![
        answer("1-1", not, &[]),
        answer("2-1", not, &[]),
        answer("2-2", not, &[]),
        answer("3-1", Some(Answer::Largely), &["R-1"]),
        answer("3-2", Some(Answer::Fully), &["D-1"]),
        answer("4-1", not, &[]),
        answer("5-1", not, &[]),
        answer("6-1", None, &[]),
    ];
    let mut records = entry("R-1", EvidenceType::Record, "3-1");
    records.period_from = Some(date(2011, 9, 1));
    records.period_to = Some(AS_OF);
    let mut draft = entry("D-1", EvidenceType::Procedure, "3-2");
    draft.approval = Approval::Draft;
    submission.register = vec![records, draft];
    submission
}

/// An organisation's assessment and what its plan is made from.
pub(crate) struct Assessed {
    pub(crate) library: Library,
    pub(crate) submission: Submission,
    pub(crate) ratings: Vec<PointRating>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) as_of: Date,
    pub(crate) language: Language,
}

impl Assessed {
    /// Assesses a submission against the last edition of a library's only or first standard.
    pub(crate) fn new(library: Library, submission: Submission, as_of: Date) -> Self {
        let language = Language::En;
        let (standard, method) = (library.standards.values().next().unwrap(), &library.method);
        let edition = standard.editions.last().unwrap();
        let settings = Settings {
            as_of,
            language,
            with_plan: false,
            plan: PlanSettings::default(),
        };
        let assessment = assess(&AssessmentInput {
            method,
            standard,
            edition,
            submission: &submission,
            diagnostics: &[],
            settings: &settings,
        });
        let (ratings, findings) = (assessment.points, assessment.findings);
        Assessed {
            library,
            submission,
            ratings,
            findings,
            as_of,
            language,
        }
    }

    pub(crate) fn standard(&self) -> &Standard {
        self.library.standards.values().next().unwrap()
    }

    pub(crate) fn edition(&self) -> &Edition {
        self.standard().editions.last().unwrap()
    }

    /// The plan, with earlier progress and added actions.
    pub(crate) fn plan(
        &self,
        settings: &PlanSettings,
        previous: &BTreeMap<String, ActionProgress>,
        added: &[Action],
    ) -> Plan {
        let input = PlanInput {
            edition: self.edition(),
            method: &self.library.method,
            submission: &self.submission,
            ratings: &self.ratings,
            findings: &self.findings,
            as_of: self.as_of,
            language: self.language,
            settings,
            previous,
        };
        plan_with(&input, added)
    }
}

/// The organisation that falls short everywhere.
pub(crate) fn assessed() -> Assessed {
    Assessed::new(library(), shortfalls(), AS_OF)
}

/// Two people from Monday 2 April 2012, with Easter Monday and May Day off.
pub(crate) fn two_people() -> PlanSettings {
    PlanSettings {
        start: Some(date(2012, 4, 2)),
        people: 2,
        holidays: [date(2012, 4, 9), date(2012, 5, 1)].into(),
        ..PlanSettings::default()
    }
}
