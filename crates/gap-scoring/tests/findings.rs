//! Findings: what merges into one, how grave it is, and where it leads.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::evidence_type::EvidenceType as Kind;
use clause_model::method::PartyKind;
use clause_model::submission::{Answer, Approval, EvidenceEntry, Judgement, PointAnswer, Verdict};
use diagnostics::Place;
use gap_scoring::finding::FindingGrade::{
    self, Concern, Improvement, Major, Minor, ProposedMajor, Unresolved,
};
use gap_scoring::finding::GradeRule;
use gap_scoring::outcome::Outcome;
use jiff::ToSpan;
use jiff::civil::date;
use provider::{AS_OF, Provider, Verdicts, document, edition, id, months_back, record, row_about};

fn days(count: i64) -> jiff::civil::Date {
    AS_OF.checked_add(count.days()).unwrap()
}

/// Grade, rule and points of the only finding.
fn only(verdict: &Verdicts) -> (FindingGrade, GradeRule, Vec<String>) {
    let [finding] = &verdict.0.findings[..] else {
        panic!("{:?}", verdict.findings())
    };
    let points = finding.points.iter().map(ToString::to_string).collect();
    (finding.grade, finding.rule, points)
}

fn lone(entry: &mut EvidenceEntry) {
    (entry.period_from, entry.period_to, entry.sample) = (None, None, None);
}

// One cause, one finding

type Change = fn(Provider, &str) -> Provider;
type Case = (
    &'static str,
    [&'static str; 2],
    Change,
    &'static [&'static str],
    FindingGrade,
    GradeRule,
);

/// What is done to two points; the one finding that follows, or the two.
const CAUSES: [Case; 11] = {
    use GradeRule as R;
    [
        (
            "left blank",
            ["8.1-3", "8.1-14"],
            |p, point| p.answers_where(None, |id| id.to_string() == point),
            &["unanswered:8.1"],
            Unresolved,
            R::OpenQuestion,
        ),
        (
            "nothing attached",
            ["8.1-3", "8.1-14"],
            |p, point| p.attaches_nothing(point),
            &["nothing-attached:8.1"],
            Unresolved,
            R::OpenQuestion,
        ),
        (
            "not applicable",
            ["8.1-3", "8.1-14"],
            |p, point| p.answers(point, Answer::NotApplicable),
            &["answer-in-doubt:8.1-3", "answer-in-doubt:8.1-14"],
            Unresolved,
            R::OpenQuestion,
        ),
        (
            "no document",
            ["8.2-1", "8.2-2"],
            |p, point| p.lacks_document(point),
            &["no-document:problems"],
            Minor,
            R::PartlyOrNotAchieved,
        ),
        (
            "nothing but interviews",
            ["9.2-12", "9.2-13"],
            |p, point| {
                let interview = record(&format!("I {point}"), Kind::Interview);
                p.attaches_nothing(point).adds(interview, &[point])
            },
            &["interview-only:changes"],
            Minor,
            R::PartlyOrNotAchieved,
        ),
        (
            "not practised",
            ["8.1-3", "8.1-4"],
            |p, point| p.lacks_record(point),
            &["not-practised:incidents"],
            Minor,
            R::PartlyOrNotAchieved,
        ),
        (
            "a short period",
            ["8.1-3", "9.2-7"],
            |p, point| {
                p.entry(&format!("R {point}"), |e| {
                    e.period_from = Some(date(2012, 2, 1));
                })
            },
            &["short-period:2012-02-01"],
            Concern,
            R::LargelyByEvidence,
        ),
        (
            "records that end",
            ["8.1-3", "8.1-4"],
            |p, point| p.entry(&format!("R {point}"), |e| e.period_to = Some(days(-40))),
            &["records-end:incidents"],
            Concern,
            R::LargelyByEvidence,
        ),
        (
            "lone records",
            ["9.2-19", "9.2-20"],
            |p, point| p.entry(&format!("R {point}"), lone),
            &["thin-records:changes"],
            Concern,
            R::LargelyByEvidence,
        ),
        (
            "claimed largely",
            ["8.1-3", "8.1-4"],
            |p, point| p.answers(point, Answer::Largely),
            &["declared-shortfall:8.1-3", "declared-shortfall:8.1-4"],
            Minor,
            R::ClaimedLargely,
        ),
        (
            "claimed partly",
            ["8.1-3", "8.1-4"],
            |p, point| p.answers(point, Answer::Partly),
            &["declared-shortfall:8.1-3", "declared-shortfall:8.1-4"],
            Minor,
            R::PartlyOrNotAchieved,
        ),
    ]
};

#[test]
fn points_with_one_cause_share_one_finding() {
    for (name, points, change, keys, grade, rule) in CAUSES {
        let provider = points.into_iter().fold(Provider::perfect(), change);
        let verdict = provider.assess();
        let mut found: Vec<&str> = verdict.findings().iter().map(|(_, key)| *key).collect();
        let mut expected = keys.to_vec();
        // A practice that stops between two processes is told of apart from its own finding.
        found.retain(|key| !key.starts_with("handover:"));
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{name}");
        let causes = verdict
            .0
            .findings
            .iter()
            .filter(|finding| finding.cause.is_some());
        for finding in causes {
            assert_eq!((finding.grade, finding.rule), (grade, rule), "{name}");
            assert_eq!(finding.points.len(), 2 / keys.len(), "{name}");
        }
    }
}

#[test]
fn a_draft_that_two_points_rest_on_is_one_finding() {
    let draft = EvidenceEntry {
        approval: Approval::Draft,
        ..document("DRAFT", Kind::Procedure)
    };
    let verdict = Provider::perfect()
        .lacks_document("8.2-1")
        .lacks_document("9.2-6")
        .adds(draft, &["8.2-1", "9.2-6"])
        .assess();
    assert_eq!(verdict.findings(), [(Minor, "provisional:DRAFT")]);
    assert_eq!(verdict.0.findings[0].points, [id("8.2-1"), id("9.2-6")]);
    assert_eq!(verdict.0.findings[0].evidence, ["DRAFT"]);
}

#[test]
fn one_entry_with_several_faults_is_one_finding() {
    // The record is overdue for review at both points, and out of date at one of them besides.
    let old = EvidenceEntry {
        issued: Some(months_back(9)),
        period_from: None,
        period_to: None,
        review_due: Some(days(-1)),
        ..record("OLD", Kind::Record)
    };
    let mut provider = Provider::perfect()
        .lacks_record("8.2-4")
        .lacks_record("9.2-23")
        .adds(old, &["8.2-4", "9.2-23"]);
    provider.row("8.2-4").interval_months = Some(6);
    let verdict = provider.assess();
    let found: Vec<_> = verdict
        .findings()
        .into_iter()
        .filter(|(_, key)| key.contains("OLD"))
        .collect();
    assert_eq!(found, [(Minor, "provisional:OLD")]);
    assert_eq!(verdict.finding("provisional:OLD").points.len(), 2);
}

#[test]
fn records_of_one_package_that_end_on_different_days_are_one_finding() {
    let verdict = Provider::perfect()
        .entry("R 8.1-3", |e| e.period_to = Some(days(-40)))
        .entry("R 8.1-4", |e| e.period_to = Some(days(-50)))
        .assess();
    let expected = (
        Concern,
        GradeRule::LargelyByEvidence,
        vec!["8.1-3".to_owned(), "8.1-4".to_owned()],
    );
    assert_eq!(only(&verdict), expected);
}

#[test]
fn periods_that_start_on_different_days_are_different_findings() {
    let verdict = Provider::perfect()
        .entry("R 8.1-3", |e| e.period_from = Some(date(2012, 2, 1)))
        .entry("R 8.1-4", |e| e.period_from = Some(date(2012, 2, 2)))
        .assess();
    let expected = [
        (Concern, "short-period:2012-02-01"),
        (Concern, "short-period:2012-02-02"),
    ];
    assert_eq!(verdict.findings(), expected);
}

#[test]
fn one_point_may_have_two_causes() {
    // 6.5-2 asks for a plan and its use.
    let verdict = Provider::perfect()
        .entry("D 6.5-2", |e| e.approval = Approval::Draft)
        .lacks_record("6.5-2")
        .assess();
    let expected = [
        (Minor, "not-practised:capacity"),
        (Minor, "provisional:D 6.5-2"),
    ];
    assert_eq!(verdict.findings(), expected);
    // Less is claimed than the evidence allows: that is the organisation's own word.
    let verdict = Provider::perfect()
        .answers("8.1-6", Answer::Partly)
        .entry("R 8.1-6", |e| {
            e.kind = Some(Kind::Record);
            lone(e);
        })
        .assess();
    let expected = [
        (Minor, "declared-shortfall:8.1-6"),
        (Minor, "thin-records:incidents"),
    ];
    assert_eq!(verdict.findings(), expected);
}

#[test]
fn the_gravest_point_sets_the_grade_of_a_merged_finding() {
    // 4.5.2-1 is a keystone, 4.5.2-2 of the same package is not.
    let verdict = Provider::perfect()
        .answers("4.5.2-1", Answer::Not)
        .lacks_document("4.5.2-1")
        .lacks_document("4.5.2-2")
        .assess();
    let merged = verdict.finding("no-document:service-management-plan");
    assert_eq!(merged.points, [id("4.5.2-1"), id("4.5.2-2")]);
    assert_eq!(
        (merged.grade, merged.rule),
        (ProposedMajor, GradeRule::KeystoneNotAchieved)
    );
}

#[test]
fn an_open_question_is_never_a_nonconformity() {
    // One item left blank among others: the point is L, the question stays a question.
    let mut provider = Provider::perfect();
    for item in ["a", "b", "c", "d", "e", "f"] {
        let row = PointAnswer {
            item: Some(item.to_owned()),
            ..row_about("8.1-1", Answer::Fully)
        };
        provider = provider.says(row, vec![]);
    }
    provider.row("8.1-1").answer = None;
    let verdict = provider.assess();
    assert_eq!(verdict.outcome("8.1-1"), Outcome::Largely);
    assert_eq!(verdict.findings(), [(Unresolved, "unanswered:8.1")]);
    // It closes the gate of open questions all the same.
    assert!(!verdict.gates()[4]);
}

// Judgements

#[test]
fn what_a_judgement_does() {
    use Outcome::{Fully, Largely, Not, Partially};
    // Point, answer, verdict; outcome and grade. 4.5.2-1 is a keystone, 8.1-6 is not.
    let table = [
        ("8.1-6", Answer::Fully, Verdict::F, Fully, None),
        ("8.1-6", Answer::Fully, Verdict::L, Largely, Some(Minor)),
        ("8.1-6", Answer::Fully, Verdict::P, Partially, Some(Minor)),
        ("8.1-6", Answer::Fully, Verdict::N, Not, Some(Minor)),
        (
            "8.1-6",
            Answer::Fully,
            Verdict::Minor,
            Partially,
            Some(Minor),
        ),
        ("8.1-6", Answer::Fully, Verdict::Major, Not, Some(Major)),
        ("8.1-6", Answer::Not, Verdict::F, Fully, None),
        ("8.1-6", Answer::Not, Verdict::L, Largely, Some(Minor)),
        ("8.1-6", Answer::Not, Verdict::P, Partially, Some(Minor)),
        ("8.1-6", Answer::Not, Verdict::N, Not, Some(Minor)),
        ("8.1-6", Answer::Not, Verdict::Minor, Not, Some(Minor)),
        ("8.1-6", Answer::Not, Verdict::Major, Not, Some(Major)),
        ("4.5.2-1", Answer::Not, Verdict::F, Fully, None),
        ("4.5.2-1", Answer::Not, Verdict::P, Partially, Some(Minor)),
        ("4.5.2-1", Answer::Not, Verdict::N, Not, Some(ProposedMajor)),
        ("4.5.2-1", Answer::Not, Verdict::Minor, Not, Some(Minor)),
        ("4.5.2-1", Answer::Not, Verdict::Major, Not, Some(Major)),
        (
            "4.5.2-1",
            Answer::Fully,
            Verdict::N,
            Not,
            Some(ProposedMajor),
        ),
        (
            "4.5.2-1",
            Answer::Partly,
            Verdict::Minor,
            Partially,
            Some(Minor),
        ),
    ];
    for (point, given, verdict, outcome, grade) in table {
        let assessed = Provider::perfect()
            .answers(point, given)
            .judged(point, verdict)
            .assess();
        let case = format!("{point} {given:?} {verdict:?}");
        assert_eq!(assessed.outcome(point), outcome, "{case}");
        let grades: Vec<_> = assessed
            .findings()
            .iter()
            .map(|(grade, _)| *grade)
            .collect();
        assert_eq!(grades, grade.into_iter().collect::<Vec<_>>(), "{case}");
        assert_eq!(assessed.gates()[4], grade.is_none(), "{case}");
    }
}

#[test]
fn a_major_confirmed_on_an_item_is_a_major() {
    let mut row = PointAnswer {
        item: Some("c".to_owned()),
        ..row_about("8.1-1", Answer::Fully)
    };
    row.judgement = Some(Judgement {
        verdict: Verdict::Major,
        note: "Seen on site.".to_owned(),
        place: Place::default(),
    });
    let verdict = Provider::perfect().says(row, vec![]).assess();
    assert_eq!(verdict.findings(), [(Major, "judged:8.1-1")]);
    assert!(!verdict.gates()[4]);
}

// Hand-overs

#[test]
fn a_handover_is_broken_from_either_side_and_not_from_both() {
    for rule in &edition().rules.handovers {
        let key = format!("handover:{}", rule.id);
        let broken = |points: &[&clause_model::ControlPointId], given: Option<Answer>| {
            let picked = |id: &clause_model::ControlPointId| points.contains(&id);
            let verdict = Provider::perfect().answers_where(given, picked).assess();
            let found = verdict.0.findings.iter().find(|finding| finding.key == key);
            found.map(|finding| (finding.grade, finding.rule, finding.points.len()))
        };
        let whole = rule.gives.len() + rule.takes.len();
        let expected = Some((Concern, GradeRule::HandoverBroken, whole));
        for side in [&rule.gives, &rule.takes] {
            for point in side {
                assert_eq!(
                    broken(&[point], Some(Answer::Partly)),
                    expected,
                    "{key} {point}"
                );
                assert_eq!(
                    broken(&[point], Some(Answer::Not)),
                    expected,
                    "{key} {point}"
                );
                assert_eq!(
                    broken(&[point], Some(Answer::Largely)),
                    None,
                    "{key} {point}"
                );
                // An open question shows nothing.
                assert_eq!(broken(&[point], None), None, "{key} {point}");
            }
        }
        assert_eq!(
            broken(&[&rule.gives[0], &rule.takes[0]], Some(Answer::Not)),
            None,
            "{key}"
        );
    }
    assert_eq!(edition().rules.handovers.len(), 6);
}

// Looking ahead

#[test]
fn a_review_is_pointed_out_sixty_days_ahead() {
    // Days until the review; the finding.
    let table = [
        (0, Some(Improvement)),
        (59, Some(Improvement)),
        (60, Some(Improvement)),
        (61, None),
    ];
    for (ahead, grade) in table {
        let verdict = Provider::perfect()
            .entry("D 6.6.1-1", |e| e.review_due = Some(days(ahead)))
            .assess();
        let expected: Vec<_> = grade
            .map(|grade| (grade, "review-due:D 6.6.1-1"))
            .into_iter()
            .collect();
        assert_eq!(verdict.findings(), expected, "{ahead}");
        assert_eq!(verdict.outcome("6.6.1-1"), Outcome::Fully, "{ahead}");
        assert_eq!(verdict.gates(), [true; 5], "{ahead}");
    }
    // One that carries nothing is nobody's concern.
    let mut idle = document("IDLE", Kind::Policy);
    idle.review_due = Some(days(10));
    assert_eq!(
        Provider::perfect()
            .registers(vec![idle])
            .assess()
            .findings(),
        []
    );
}

// Traces

#[test]
fn traces_lead_to_the_cells_of_answers_and_entries() {
    let cell = |sheet: &str, cell: &str| Place::cell("answers.xlsx", sheet, cell);
    let mut provider = Provider::perfect()
        .entry("D 8.2-1", |e| {
            e.approval = Approval::Draft;
            e.place = cell("Register", "A7");
        })
        .entry("R 8.2-1", |e| e.place = cell("Register", "A8"));
    provider.row("8.2-1").place = cell("Questionnaire", "G14");
    provider.row("8.2-2").place = cell("Questionnaire", "G15");
    let verdict = provider.assess();
    let found = &verdict.finding("provisional:D 8.2-1").traces;
    assert_eq!(
        found,
        &[cell("Questionnaire", "G14"), cell("Register", "A7")]
    );
}

#[test]
fn a_finding_about_instances_leads_to_the_evidence_of_each() {
    let cell = |row: u32| Place::cell("answers.xlsx", "Register", format!("A{row}"));
    let contract = |name: &str, row: u32| EvidenceEntry {
        instance: Some(name.to_owned()),
        approval: Approval::Draft,
        place: cell(row),
        ..document(&format!("C {name}"), Kind::Agreement)
    };
    let verdict = Provider::perfect()
        .declares(
            clause_model::control_point::Unit::Supplier,
            &["Alpha", "Beta"],
        )
        .attaches_nothing("7.2-2")
        .adds(contract("Alpha", 2), &["7.2-2"])
        .adds(contract("Beta", 3), &["7.2-2"])
        .assess();
    let expected = [
        (Minor, "provisional:C Alpha"),
        (Minor, "provisional:C Beta"),
    ];
    assert_eq!(verdict.findings(), expected);
    for (finding, row) in verdict.0.findings.iter().zip([2, 3]) {
        assert!(finding.traces.contains(&cell(row)), "{}", finding.key);
    }
}

#[test]
fn a_party_that_is_not_managed_is_one_finding_for_each_process_that_it_runs() {
    let provider = Provider::perfect()
        .operated_by("9.2-7", PartyKind::Supplier, "ChangeCo")
        .operated_by("9.3-7", PartyKind::Supplier, "ChangeCo")
        .operated_by("8.1-3", PartyKind::Supplier, "DeskCo")
        .answers_where(None, |id| id.clause.as_str() == "7.2");
    let verdict = provider.assess();
    // The questions on suppliers left blank, and three processes; both governance points are held back by each.
    let found = [
        (Minor, "party-not-managed:8.1"),
        (Minor, "party-not-managed:9.2"),
        (Minor, "party-not-managed:9.3"),
        (Unresolved, "unanswered:7.2"),
    ];
    assert_eq!(verdict.findings(), found);
    for (key, title) in [
        ("party-not-managed:8.1", "DeskCo"),
        ("party-not-managed:9.2", "ChangeCo"),
    ] {
        let finding = verdict.finding(key);
        assert_eq!(finding.points, [id("4.2-2"), id("4.2-3")]);
        assert!(finding.text.title.contains(&format!("run by {title}")));
    }
}
