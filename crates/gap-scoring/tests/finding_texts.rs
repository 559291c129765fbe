//! What findings say: the entry that does not count and why, what was answered, and what is asked.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::Language;
use clause_model::evidence_type::EvidenceType as Kind;
use clause_model::method::PartyKind;
use clause_model::submission::{
    Answer, AnswerField, Approval, EntryStatus, EvidenceEntry, PointAnswer,
};
use gap_scoring::assessment::{AssessmentInput, Settings, assess};
use gap_scoring::finding::FindingText;
use gap_scoring::remediation::PlanSettings;
use jiff::civil::date;
use provider::{AS_OF, Provider, document, edition, id, library, record, row_about, standard};

const POLICY: &str = "4.1.2-1";

/// The text of a finding in a language, with or without advice.
fn text(provider: &Provider, key: &str, language: Language, with_plan: bool) -> FindingText {
    let settings = Settings {
        as_of: AS_OF,
        language,
        with_plan,
        plan: PlanSettings::default(),
    };
    let assessment = assess(&AssessmentInput {
        method: &library().method,
        standard: standard(),
        edition: edition(),
        submission: &provider.submission,
        diagnostics: &[],
        settings: &settings,
    });
    let keys: Vec<String> = assessment.findings.iter().map(|f| f.key.clone()).collect();
    let found = assessment.findings.into_iter().find(|f| f.key == key);
    found.unwrap_or_else(|| panic!("{key} in {keys:?}")).text
}

fn english(provider: &Provider, key: &str) -> FindingText {
    text(provider, key, Language::En, false)
}

type Fault = fn(&mut EvidenceEntry);

#[test]
fn a_document_that_does_not_count_is_named_with_its_fault_and_never_called_missing() {
    let cases: [(Fault, &str, &str); 4] = [
        (
            |e| e.status = EntryStatus::Superseded,
            "superseded",
            "已被取代",
        ),
        (|e| e.status = EntryStatus::Withdrawn, "withdrawn", "已作废"),
        (|e| e.out_of_scope = true, "out of scope", "不在范围内"),
        (
            |e| e.issued = Some(date(2012, 4, 1)),
            "dated 2012-04-01, after the as-of date",
            "日期2012-04-01在评估日之后",
        ),
    ];
    for (fault, en, zh) in cases {
        let provider = Provider::perfect().entry("D 4.1.2-1", fault);
        for (language, fault) in [(Language::En, en), (Language::Zh, zh)] {
            for advice in [true, false] {
                let key = "no-document:service-management-policy";
                let text = text(&provider, key, language, advice);
                for part in [&text.title, &text.seen, &text.missing] {
                    assert!(part.contains("D 4.1.2-1"), "{part}");
                    assert!(part.contains(fault), "{part}");
                }
                let remedy = &edition().point(&id(POLICY)).unwrap().remedy;
                let write = remedy.document.as_ref().unwrap().get(language);
                assert!(!text.missing.contains(write), "{}", text.missing);
                assert!(!text.title.contains("not documented"), "{}", text.title);
                assert!(!text.title.contains("未形成文件"), "{}", text.title);
            }
        }
    }
}

#[test]
fn not_documented_is_said_where_nothing_was_shown() {
    let nothing = Provider::perfect().lacks_document(POLICY);
    let title = english(&nothing, "no-document:service-management-policy").title;
    assert_eq!(title, "Service management policy: not documented");
    // Where one of two is withdrawn and of the other nothing was shown, both are said.
    let one = Provider::perfect()
        .lacks_document("8.2-1")
        .entry("D 8.2-2", |e| e.status = EntryStatus::Withdrawn);
    let text = english(&one, "no-document:problems");
    assert_eq!(
        text.title,
        "Problem management and known errors: D 8.2-2 withdrawn; shown by records only, no document at 8.2-1"
    );
    let missing: Vec<&str> = text.missing.lines().collect();
    assert!(
        missing[0].starts_with("8.2-1 A usable document"),
        "{missing:?}"
    );
    assert_eq!(missing[1], "8.2-2 D 8.2-2: withdrawn. A version in force.");
}

#[test]
fn records_and_interviews_in_place_of_a_document_are_called_so() {
    for (kind, title) in [
        (Kind::Interview, "shown by interview only, no document"),
        (Kind::Record, "shown by records only, no document"),
    ] {
        let shown = Provider::perfect()
            .attaches_nothing("4.5.1-1")
            .adds(record("I1", kind), &["4.5.1-1"]);
        let point = edition().point(&id("4.5.1-1")).unwrap();
        if !point.evidence.operating.contains(&kind) {
            continue;
        }
        let text = english(&shown, "no-document:scope");
        assert_eq!(text.title, format!("Scope of the SMS: {title}"));
    }
    let type_that_cannot = Provider::perfect()
        .lacks_document("8.2-1")
        .adds(document("C1", Kind::Catalogue), &["8.2-1"]);
    let title = english(&type_that_cannot, "no-document:problems").title;
    assert!(
        title.contains("C1 of a type that cannot support"),
        "{title}"
    );
}

#[test]
fn what_the_organisation_itself_states_is_said_to_be_so_and_its_comment_is_quoted() {
    let admitted = Provider::perfect()
        .attaches_nothing("8.2-5")
        .answers("8.2-5", Answer::Not)
        .comments("8.2-5", "Fixes go live without a request.");
    let key = "not-practised:problems";
    let text = english(&admitted, key);
    assert_eq!(
        text.title,
        "Problem management and known errors: not done, as the organisation itself states"
    );
    assert_eq!(
        text.seen,
        "8.2-5: answered “Not”, rated N; comment: “Fixes go live without a request.”"
    );
    // Where it states so of one point only, the other one is not put in its mouth.
    let mixed = admitted.lacks_record("8.2-4");
    let title = english(&mixed, key).title;
    assert!(
        title.ends_with(
            "practice not shown (at 8.2-5 the organisation itself states that it is not done)"
        ),
        "{title}"
    );
}

#[test]
fn an_approval_that_is_not_understood_is_quoted() {
    let provider = Provider::perfect().entry("D 4.1.2-1", |entry| {
        entry.approval = Approval::Unknown;
        entry.approval_text = Some("Approved by CIO".to_owned());
    });
    let key = "provisional:D 4.1.2-1";
    for (language, said) in [
        (
            Language::En,
            "approval given as “Approved by CIO”, which is not recognised",
        ),
        (Language::Zh, "批准状态填为“Approved by CIO”，无法识别"),
    ] {
        let text = text(&provider, key, language, true);
        assert!(text.title.ends_with(said), "{}", text.title);
        assert!(text.seen.contains(said), "{}", text.seen);
    }
}

#[test]
fn an_overdue_review_and_old_records_are_told_with_their_days() {
    let overdue = Provider::perfect().entry("D 8.2-1", |e| e.review_due = Some(date(2012, 3, 1)));
    let text = english(&overdue, "provisional:D 8.2-1");
    assert!(
        text.title.ends_with("review was due on 2012-03-01"),
        "{}",
        text.title
    );
    let lines: Vec<&str> = text.seen.lines().collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[1].starts_with(
            "D 8.2-1 “Document D 8.2-1” (procedure): review was due on 2012-03-01; version 1.0"
        ),
        "{}",
        lines[1]
    );
}

#[test]
fn a_point_that_another_party_operates_asks_who_is_accountable() {
    let provider = Provider::perfect().operated_by("4.1.4-1", PartyKind::Supplier, "DeskCo");
    let text = english(&provider, "answer-in-doubt:4.1.4-1");
    assert!(
        text.seen.contains("operated by another party (DeskCo)"),
        "{}",
        text.seen
    );
    let question = text.question.expect("a question");
    assert!(question.starts_with("Who in the organisation itself is accountable at 4.1.4-1"));
    let rule = library().method.rule("accountability-bought").unwrap();
    assert!(!text.missing.contains(rule.text.get(Language::En)));
}

#[test]
fn an_answer_that_cannot_be_used_is_not_called_missing() {
    let mut provider = Provider::perfect();
    let misfit = PointAnswer {
        item: Some("c".to_owned()),
        answer: None,
        unreadable: [AnswerField::Answer].into(),
        ..row_about("8.1-1", Answer::Fully)
    };
    provider.submission.answers.push(misfit);
    let text = english(&provider, "unanswered:8.1");
    assert_eq!(
        text.title,
        "8.1 Incidents and requests: 1 control point with an answer that does not fit or cannot be read"
    );
    assert!(
        text.seen
            .contains("item c: answer does not fit or cannot be read, unresolved"),
        "{}",
        text.seen
    );
    let blank = Provider::perfect().answers_where(None, |id| id.to_string() == "8.1-3");
    let text = english(&blank, "unanswered:8.1");
    assert_eq!(
        text.title,
        "8.1 Incidents and requests: 1 control point not answered"
    );
    assert!(
        text.seen.starts_with("8.1-3: not answered, unresolved"),
        "{}",
        text.seen
    );
}

#[test]
fn of_many_entries_those_that_fall_short_are_listed_and_the_rest_counted() {
    let mut provider = Provider::perfect().lacks_document("8.2-1");
    for number in 10..22 {
        provider = provider.adds(record(&format!("X{number}"), Kind::Record), &["8.2-1"]);
    }
    let withdrawn = EvidenceEntry {
        status: EntryStatus::Withdrawn,
        ..document("Z1", Kind::Procedure)
    };
    let provider = provider.adds(withdrawn, &["8.2-1"]);
    let text = english(&provider, "no-document:problems");
    let entries = text
        .seen
        .lines()
        .filter(|line| line.contains('“') && !line.starts_with("8.2-1"));
    assert_eq!(entries.count(), 8, "{}", text.seen);
    assert!(
        text.seen
            .contains("Z1 “Document Z1” (procedure): withdrawn"),
        "{}",
        text.seen
    );
    assert!(
        text.seen.ends_with(" more, in the evidence matrix"),
        "{}",
        text.seen
    );
}
