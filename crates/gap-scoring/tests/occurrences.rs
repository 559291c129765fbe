//! What records at one point say of an event that another point denies, and how much may be put off.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::control_point::{Trigger, Unit};
use clause_model::evidence_type::EvidenceType as Kind;
use clause_model::identifier::ClauseId;
use clause_model::submission::{
    Answer, EvidenceEntry, PointAnswer, Reference, ReferenceTarget, Sample,
};
use clause_model::{Edition, Language};
use diagnostics::Place;
use gap_scoring::finding::FindingGrade::Unresolved;
use gap_scoring::outcome::Outcome;
use gap_scoring::rating::Rule;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use provider::{
    AS_OF, Provider, Verdicts, document, edition, id, months_back, nil_return, record, row_about,
    standard,
};

const STAGE_1: Option<&str> = Some("Stage 1 audit");
const STAGE_2: Option<&str> = Some("Stage 2 audit");
const NOT_GATE_4: [bool; 5] = [true, true, true, true, false];
const PLANNED: Date = date(2012, 9, 1);

fn cell(row: u32) -> Place {
    Place::cell("q.xlsx", "Questionnaire", format!("G{row}"))
}

/// What a plan for later, an event denied or a condition denied comes out as at a point.
fn of(verdict: &Verdicts, point: &str) -> (Outcome, Rule) {
    let rating = verdict.rating(point);
    (rating.outcome, rating.rule())
}

#[test]
fn what_belongs_to_an_audit_and_a_review_that_were_held_cannot_be_put_off() {
    let companions = [
        "4.5.4.2-5",
        "4.5.4.2-6",
        "4.5.4.3-2",
        "4.5.4.3-3",
        "4.5.4.3-4",
        "4.5.4.3-5",
    ];
    let mut provider = Provider::perfect();
    for point in companions {
        provider = provider
            .answers(point, Answer::NotYetDue)
            .lacks_record(point);
    }
    let verdict = provider.plans(PLANNED).assess();
    for point in companions {
        let expected = (Outcome::Unresolved, Rule::EventRecordedElsewhere);
        assert_eq!(of(&verdict, point), expected, "{point}");
    }
    assert_eq!(verdict.outcome("4.5.4.2-1"), Outcome::Fully);
    assert_eq!(verdict.tally(), [248, 0, 0, 0, 6, 0, 0]);
    let found = [
        (Unresolved, "event-denied:internal-audit"),
        (Unresolved, "event-denied:management-review"),
    ];
    assert_eq!(verdict.findings(), found);
    assert_eq!(verdict.gates(), NOT_GATE_4);
    assert_eq!(verdict.ready_for(), STAGE_1);
}

#[test]
fn a_major_incident_recorded_at_one_point_is_a_question_at_the_others() {
    let denied = ["8.1-12", "8.1-13", "8.1-14"];
    let mut provider = Provider::perfect();
    for (row, point) in (20..).zip(denied) {
        provider = provider
            .answers(point, Answer::NotOccurred)
            .lacks_record(point);
        provider.row(point).place = cell(row);
    }
    provider.row("8.1-11").place = cell(19);
    let register = Place::cell("q.xlsx", "Evidence register", "A7");
    let provider = provider.entry("R 8.1-11", |entry| entry.place = register.clone());
    let verdict = provider.assess();
    for point in denied {
        let expected = (Outcome::Unresolved, Rule::EventRecordedElsewhere);
        assert_eq!(of(&verdict, point), expected, "{point}");
    }
    assert_eq!(verdict.tally(), [251, 0, 0, 0, 3, 0, 0]);
    assert_eq!(
        verdict.findings(),
        [(Unresolved, "event-denied:major-incident")]
    );
    assert_eq!(
        (verdict.gates(), verdict.ready_for()),
        (NOT_GATE_4.to_vec(), STAGE_1)
    );
    let finding = verdict.finding("event-denied:major-incident");
    assert_eq!(finding.points, denied.map(id));
    let title = "Major incident: recorded at 8.1-11, denied at 8.1-12, 8.1-13, 8.1-14";
    assert_eq!(finding.text.title, title);
    let question = finding.text.question.as_deref().expect("a question");
    assert!(
        question.contains("8.1-11") && question.contains("8.1-14"),
        "{question}"
    );
    assert!(
        finding
            .text
            .seen
            .contains("Recorded at 8.1-11: R 8.1-11, 2012-03-31")
    );
    for place in [cell(19), cell(20), cell(21), cell(22), register] {
        assert!(finding.traces.contains(&place), "{place:?}");
    }
}

/// A record or report of one day.
fn of_a_day(key: &str, day: Date) -> EvidenceEntry {
    let mut entry = record(key, Kind::Record);
    (entry.period_from, entry.period_to, entry.sample) = (None, None, None);
    entry.issued = Some(day);
    entry
}

/// A row that denies, with all that it needs to be believed.
fn denying(point: &str, given: Answer) -> PointAnswer {
    PointAnswer {
        planned: (given == Answer::NotYetDue).then_some(PLANNED),
        comment: Some("We have none.".to_owned()),
        ..row_about(point, given)
    }
}

/// The verdict on a point that denies, beside a record at another.
fn beside(
    edition: &Edition,
    told: &str,
    entry: EvidenceEntry,
    row: PointAnswer,
) -> (Outcome, Rule) {
    let point = row.point.to_string();
    let kinds = &edition.point(&row.point).expect("a point").evidence.design;
    let procedure = document(
        "DOC",
        kinds
            .iter()
            .copied()
            .find(|k| k.is_document())
            .expect("a document"),
    );
    let provider = Provider::silent()
        .says(row, vec![procedure])
        .says(row_about(told, Answer::Fully), vec![entry]);
    let rating = provider.rates(edition, &point);
    (rating.outcome, rating.rule())
}

#[test]
fn which_record_refutes_which_answer() {
    use Answer::{ConditionAbsent, NotApplicable, NotOccurred, NotYetDue};
    let refuted = (Outcome::Unresolved, Rule::EventRecordedElsewhere);
    let stands = (Outcome::Fully, Rule::NotOccurred);
    let waits = (Outcome::NotYetDue, Rule::NotYetDue);
    let absent = (Outcome::ConditionAbsent, Rule::ConditionAbsent);
    let table = [
        // One event at two points, either way round.
        ("8.1-11", "8.1-14", NotOccurred, refuted),
        ("8.1-14", "8.1-11", NotOccurred, refuted),
        // A complaint need not have been escalated; one that was escalated was made.
        ("7.1-11", "7.1-12", NotOccurred, stands),
        ("7.1-12", "7.1-11", NotOccurred, refuted),
        // What is planned need not be designed, tested or deployed yet.
        ("5.2-2", "5.2-4", NotOccurred, refuted),
        ("5.2-2", "5.3-2", NotOccurred, stands),
        ("5.4-5", "5.2-4", NotOccurred, refuted),
        ("5.4-5", "9.2-10", NotOccurred, refuted),
        ("9.2-10", "5.2-4", NotOccurred, stands),
        // Another event.
        ("8.1-11", "7.1-11", NotOccurred, stands),
        // Held is held; the results of either an audit or a review are due.
        ("4.5.4.2-1", "4.5.4.2-6", NotYetDue, refuted),
        ("4.5.4.2-1", "4.5.4.1-6", NotYetDue, refuted),
        ("4.5.4.1-6", "4.5.4.2-6", NotYetDue, waits),
        ("4.5.4.2-1", "4.5.4.3-4", NotYetDue, waits),
        ("6.3.3-3", "6.3.3-6", NotOccurred, refuted),
        ("6.3.3-6", "6.3.3-4", NotYetDue, waits),
        // The action that follows a review shows the review.
        ("6.6.2-5", "6.6.2-4", NotYetDue, refuted),
        ("6.6.2-4", "6.6.2-5", NotOccurred, stands),
        // A circumstance that is on record is not absent, however the answer says so.
        ("7.2-6", "7.2-5", ConditionAbsent, refuted),
        ("7.2-6", "7.2-5", NotApplicable, refuted),
        ("9.2-2", "5.2-7", ConditionAbsent, refuted),
        ("7.2-7", "7.2-5", ConditionAbsent, absent),
    ];
    for (told, denied, given, expected) in table {
        let entry = of_a_day("REC", months_back(1));
        let found = beside(edition(), told, entry, denying(denied, given));
        assert_eq!(found, expected, "recorded at {told}, {given:?} at {denied}");
    }
}

#[test]
fn the_older_edition_knows_its_events() {
    use Answer::{ConditionAbsent, NotOccurred, NotYetDue};
    let older = standard().edition(&"2005".into()).expect("2005");
    let refuted = (Outcome::Unresolved, Rule::EventRecordedElsewhere);
    let table = [
        ("4.3-3", "4.3-8", NotYetDue, refuted),
        ("4.3-6", "4.3-7", NotYetDue, refuted),
        (
            "4.3-6",
            "4.3-3",
            NotYetDue,
            (Outcome::NotYetDue, Rule::NotYetDue),
        ),
        ("5-6", "5-1", NotOccurred, refuted),
        (
            "5-1",
            "5-6",
            NotOccurred,
            (Outcome::Fully, Rule::NotOccurred),
        ),
        ("7.2-2", "7.2-4", NotYetDue, refuted),
        ("7.2-11", "7.2-10", NotOccurred, refuted),
        ("7.3-7", "7.3-6", ConditionAbsent, refuted),
        ("10.1-12", "9.1-11", NotOccurred, refuted),
    ];
    for (told, denied, given, expected) in table {
        let entry = of_a_day("REC", months_back(1));
        let found = beside(older, told, entry, denying(denied, given));
        assert_eq!(found, expected, "recorded at {told}, {given:?} at {denied}");
    }
}

#[test]
fn only_what_tells_of_the_event_in_its_time_refutes() {
    let day_before = |day: Date| day.checked_sub(1.day()).expect("a day");
    let entry = |change: fn(&mut EvidenceEntry)| {
        let mut entry = of_a_day("REC", months_back(1));
        change(&mut entry);
        entry
    };
    let sample = |text: &str, nil_return, empty| {
        Some(Sample {
            text: text.to_owned(),
            nil_return,
            empty,
        })
    };
    let table: [(&str, EvidenceEntry, bool); 11] = [
        ("a record", entry(|_| ()), true),
        ("a report", entry(|e| e.kind = Some(Kind::Report)), true),
        (
            "on the first day of the look-back",
            of_a_day("REC", months_back(12)),
            true,
        ),
        (
            "a day before it",
            of_a_day("REC", day_before(months_back(12))),
            false,
        ),
        (
            "whose own review is overdue",
            entry(|e| e.review_due = Some(months_back(0).yesterday().expect("a day"))),
            true,
        ),
        ("undated", entry(|e| e.issued = None), false),
        ("out of scope", entry(|e| e.out_of_scope = true), false),
        (
            "of the future",
            of_a_day("REC", AS_OF.tomorrow().expect("a day")),
            false,
        ),
        (
            "an interview",
            entry(|e| e.kind = Some(Kind::Interview)),
            false,
        ),
        (
            "a nil return",
            EvidenceEntry {
                id: "REC".to_owned(),
                ..nil_return("REC")
            },
            false,
        ),
        (
            "a look at none of many",
            EvidenceEntry {
                sample: sample("0 of 9", false, true),
                ..entry(|_| ())
            },
            true,
        ),
    ];
    for (what, told, refutes) in table {
        let (_, rule) = beside(
            edition(),
            "8.1-12",
            told,
            denying("8.1-14", Answer::NotOccurred),
        );
        assert_eq!(rule == Rule::EventRecordedElsewhere, refutes, "{what}");
    }
    // Of a periodic practice, a look at nothing shows nothing.
    let nothing = EvidenceEntry {
        sample: sample("0 of 9", false, true),
        ..entry(|_| ())
    };
    let (_, rule) = beside(
        edition(),
        "4.5.4.2-1",
        nothing,
        denying("4.5.4.2-6", Answer::NotYetDue),
    );
    assert_eq!(rule, Rule::NotYetDue);
}

#[test]
fn a_record_for_a_whole_clause_does_not_say_which_event() {
    let registered = |target| {
        let mut entry = of_a_day("REC", months_back(1));
        entry.references.push(Reference {
            edition: None,
            target,
        });
        Provider::perfect()
            .says_of("service-removal", Answer::NotOccurred)
            .says_of("new-service", Answer::NotOccurred)
            .registers(vec![entry])
    };
    let clause: ClauseId = "9.2".parse().expect("a clause");
    let answer = denying("5.2-7", Answer::ConditionAbsent);
    let rates = |mut provider: Provider| {
        *provider.row("5.2-7") = PointAnswer {
            evidence: Vec::new(),
            ..answer.clone()
        };
        provider.rates(edition(), "5.2-7").rule()
    };
    assert_eq!(
        rates(registered(ReferenceTarget::Clause(clause))),
        Rule::ConditionAbsent
    );
    let named = registered(ReferenceTarget::Point(id("9.2-2")));
    assert_eq!(rates(named), Rule::EventRecordedElsewhere);
}

#[test]
fn records_about_one_service_say_nothing_of_another() {
    let rule = |about: Option<&str>, denied_for: Option<&str>| {
        let mut told = of_a_day("REC", months_back(1));
        told.instance = about.map(str::to_owned);
        let row = PointAnswer {
            instance: denied_for.map(str::to_owned),
            ..denying("5.2-4", Answer::NotOccurred)
        };
        let provider = Provider::silent()
            .declares(Unit::Service, &["Mail", "Files"])
            .says(row, vec![document("DOC", Kind::Plan)])
            .says(row_about("5.2-2", Answer::Fully), vec![told]);
        let rating = provider.rates(edition(), "5.2-4");
        let denied = |part: &&gap_scoring::rating::Decision| part.rule != Rule::Unanswered;
        rating
            .parts()
            .find(denied)
            .map(|part| part.rule)
            .expect("a part")
    };
    assert_eq!(rule(Some("Mail"), Some("Files")), Rule::NotOccurred);
    assert_eq!(
        rule(Some("mail "), Some("Mail")),
        Rule::EventRecordedElsewhere
    );
    assert_eq!(
        rule(Some("Mail; Files"), Some("Files")),
        Rule::EventRecordedElsewhere
    );
    assert_eq!(rule(None, Some("Files")), Rule::EventRecordedElsewhere);
    // What is denied of all services is denied of this one.
    assert_eq!(rule(Some("Mail"), None), Rule::EventRecordedElsewhere);
}

#[test]
fn what_the_point_itself_records_comes_first() {
    // Records that show the practice in full speak for it, whatever the answer.
    let full = Provider::perfect().answers("8.1-14", Answer::NotOccurred);
    assert_eq!(
        of(&full.assess(), "8.1-14"),
        (Outcome::Fully, Rule::OccurredAlready)
    );
    // A record that only shows that something happened contradicts the answer at its own point.
    let thin = Provider::perfect()
        .answers("8.1-14", Answer::NotOccurred)
        .lacks_record("8.1-14")
        .adds(of_a_day("LONE", months_back(1)), &["8.1-14"]);
    assert_eq!(
        of(&thin.assess(), "8.1-14"),
        (Outcome::Unresolved, Rule::NotOccurredContradicted)
    );
    // A judgement replaces the outcome, as everywhere.
    let judged = Provider::perfect()
        .answers("8.1-14", Answer::NotOccurred)
        .lacks_record("8.1-14")
        .judged("8.1-14", clause_model::submission::Verdict::F);
    assert_eq!(
        of(&judged.assess(), "8.1-14"),
        (Outcome::Fully, Rule::AssessorJudgement)
    );
}

/// Periodic points that are not yet due in an otherwise perfect submission.
fn put_off(points: &[&str]) -> Verdicts {
    let mut provider = Provider::perfect();
    for point in points {
        provider = provider
            .answers(point, Answer::NotYetDue)
            .lacks_record(point);
    }
    provider.plans(PLANNED).assess()
}

/// Twelve periodic points, less than half of any process: with one more it is more than 33 % of 39.
const TWELVE: [&str; 12] = [
    "4.5.2-5", "6.1-7", "6.1-10", "6.1-11", "7.1-6", "7.1-13", "7.1-14", "7.2-9", "7.2-10",
    "8.2-4", "9.2-23", "9.2-24",
];

#[test]
fn a_third_of_the_periodic_practices_may_be_put_off_and_no_more() {
    let periodic = edition()
        .points
        .iter()
        .filter(|p| p.trigger == Trigger::Periodic);
    assert_eq!(periodic.count(), 39);
    let verdict = put_off(&TWELVE);
    assert_eq!(verdict.tally(), [242, 0, 0, 0, 0, 12, 0]);
    assert_eq!(verdict.findings(), []);
    assert_eq!(
        (verdict.gates(), verdict.ready_for()),
        (vec![true; 5], STAGE_2)
    );
    assert_eq!(verdict.0.gates[4].conditions.len(), 12);

    let mut more = TWELVE.to_vec();
    more.push("8.2-8");
    let verdict = put_off(&more);
    assert_eq!(verdict.tally(), [241, 0, 0, 0, 0, 13, 0]);
    assert_eq!(
        (verdict.gates(), verdict.ready_for()),
        (NOT_GATE_4.to_vec(), STAGE_1)
    );
    let breaks: Vec<&str> = verdict.0.gates[4]
        .breaks
        .iter()
        .map(|b| b.text.as_str())
        .collect();
    assert_eq!(
        breaks,
        ["13 of 39 periodic control points are not yet due: more than 33 %"]
    );
    let line = "Not yet due, and so not judged: 13 of 254 control points.";
    assert!(verdict.0.readiness.lines.iter().any(|said| said == line));
}

#[test]
fn half_of_a_process_may_not_be_put_off() {
    // No report has been written, so that there was nothing to act on.
    let none_yet = || {
        let provider = Provider::perfect().says_of("service-report", Answer::NotYetDue);
        provider
            .answers("6.2-5", Answer::NotOccurred)
            .plans(PLANNED)
    };
    let verdict = none_yet().assess();
    assert_eq!(verdict.tally(), [251, 0, 0, 0, 0, 3, 0]);
    assert_eq!(verdict.findings(), []);
    assert_eq!(
        (verdict.gates(), verdict.ready_for()),
        (NOT_GATE_4.to_vec(), STAGE_1)
    );
    let breaks: Vec<&str> = verdict.0.gates[4]
        .breaks
        .iter()
        .map(|b| b.text.as_str())
        .collect();
    assert_eq!(
        breaks,
        ["6.2 Service reporting: 3 of 5 control points are not yet due"]
    );
    // Two of five are less than half.
    let verdict = none_yet()
        .judged("6.2-4", clause_model::submission::Verdict::F)
        .assess();
    assert_eq!(verdict.tally(), [252, 0, 0, 0, 0, 2, 0]);
    assert_eq!(
        (verdict.gates(), verdict.ready_for()),
        (vec![true; 5], STAGE_2)
    );
}

#[test]
fn putting_off_every_periodic_practice_is_no_readiness_for_stage_2() {
    let audited = [
        "internal-audit",
        "management-review",
        "audit-or-review",
        "cmdb-audit",
    ];
    let free = |p: &&clause_model::ControlPoint| {
        let event = p
            .event
            .as_ref()
            .map(clause_model::identifier::EventId::as_str);
        let held = event.is_some_and(|event| audited.contains(&event));
        p.trigger == Trigger::Periodic
            && !held
            && !["4.5.4.1-2", "6.6.1-2"].contains(&p.id.to_string().as_str())
    };
    let points: Vec<_> = edition().points.iter().filter(free).collect();
    let mut provider = Provider::perfect();
    for point in &points {
        let name = point.id.to_string();
        provider = provider
            .answers(&name, Answer::NotYetDue)
            .lacks_record(&name);
        // What follows from the practice has not occurred either.
        let events = point.event.iter();
        for after in events.flat_map(|event| provider::points_of(event.as_str())) {
            let periodic = points.iter().any(|point| point.id.to_string() == after);
            if !periodic {
                provider = provider
                    .answers(&after, Answer::NotOccurred)
                    .lacks_record(&after);
            }
        }
    }
    let verdict = provider.plans(PLANNED).assess();
    assert_eq!(points.len(), 23);
    assert_eq!(verdict.tally(), [231, 0, 0, 0, 0, 23, 0]);
    assert_eq!(verdict.findings(), []);
    assert_eq!(
        (verdict.gates(), verdict.ready_for()),
        (NOT_GATE_4.to_vec(), STAGE_1)
    );
    let breaks: Vec<&str> = verdict.0.gates[4]
        .breaks
        .iter()
        .map(|b| b.text.as_str())
        .collect();
    assert_eq!(
        breaks,
        [
            "23 of 39 periodic control points are not yet due: more than 33 %",
            "6.2 Service reporting: 3 of 5 control points are not yet due"
        ]
    );
}

#[test]
fn gate_3_wants_audits_within_twelve_months_whatever_the_own_interval() {
    let held = |day: Date| {
        let mut provider = Provider::perfect().entry("R 4.5.4.2-1", |entry| {
            (entry.issued, entry.period_from, entry.period_to) = (Some(day), None, None);
        });
        provider.row("4.5.4.2-1").interval_months = Some(24);
        provider.assess()
    };
    let edge = held(months_back(12));
    assert_eq!((edge.gates(), edge.ready_for()), (vec![true; 5], STAGE_2));
    let before = months_back(12).yesterday().expect("a day");
    let old = held(before);
    // Within its own interval it is fully achieved, and too old for an initial certification.
    assert_eq!(old.tally(), [254, 0, 0, 0, 0, 0, 0]);
    assert_eq!(old.findings(), []);
    assert_eq!(old.gates(), [true, true, true, false, true]);
    let text = "4.5.4.2-1 Internal audits at planned intervals: last held on 2011-03-30, more than 12 months before 2012-03-31";
    let breaks: Vec<&str> = old.0.gates[3]
        .breaks
        .iter()
        .map(|b| b.text.as_str())
        .collect();
    assert_eq!(breaks, [text]);
    // No judgement makes it more recent.
    let mut judged = Provider::perfect()
        .judged("4.5.4.2-1", clause_model::submission::Verdict::F)
        .entry("R 4.5.4.2-1", |entry| {
            (entry.issued, entry.period_from, entry.period_to) = (Some(before), None, None);
        });
    judged.row("4.5.4.2-1").interval_months = Some(24);
    assert_eq!(judged.assess().gates(), [true, true, true, false, true]);
}

#[test]
fn an_interval_that_is_cut_is_pointed_out() {
    let mut provider = Provider::perfect();
    provider.row("4.5.4.2-1").interval_months = Some(36);
    provider.row("4.5.4.2-1").place = cell(9);
    provider.row("4.5.2-5").interval_months = Some(24);
    // A standing demand has no interval that could be cut.
    provider.row("4.1.2-1").interval_months = Some(36);
    let verdict = provider.assess();
    let said: Vec<_> = verdict
        .0
        .diagnostics
        .iter()
        .map(|d| (d.code.as_str(), &d.place))
        .collect();
    assert_eq!(said, [("interval-cut", &cell(9))]);
    assert!(
        verdict.0.diagnostics[0].message.contains("36 months")
            && verdict.0.diagnostics[0].message.contains("24 months")
    );
}

#[test]
fn each_event_has_a_name_in_each_language() {
    for edition in &standard().editions {
        assert!(!edition.rules.events.is_empty());
        for event in &edition.rules.events {
            for language in Language::ALL {
                assert!(event.title.has(language), "{}", event.id);
            }
        }
    }
}
