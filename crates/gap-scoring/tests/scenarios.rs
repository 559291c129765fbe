//! Situations that lead auditors meet, each with its whole verdict.

mod provider;

use clause_model::control_point::Unit;
use clause_model::evidence_type::EvidenceType;
use clause_model::method::PartyKind;
use clause_model::submission::{Answer, Approval, Judgement, Verdict};
use gap_scoring::evidence::{EvidenceState, StateReason};
use gap_scoring::finding::FindingGrade;
use gap_scoring::finding::FindingGrade::{Concern, Major, Minor, ProposedMajor, Unresolved};
use gap_scoring::outcome::Outcome;
use gap_scoring::rating::Rule;
use jiff::civil::date;
use provider::{
    AS_OF, Provider, Verdicts, document, id, months_back, nil_return, points_of, record, row_about,
};

const OPEN: [bool; 5] = [true; 5];
const STAGE_1: Option<&str> = Some("Stage 1 audit");
const STAGE_2: Option<&str> = Some("Stage 2 audit");
/// Points by outcome: F, L, P, N, unresolved, not yet due, condition absent.
const ALL_F: [u32; 7] = [254, 0, 0, 0, 0, 0, 0];
const ONE_P: [u32; 7] = [253, 0, 1, 0, 0, 0, 0];
const ONE_N: [u32; 7] = [253, 0, 0, 1, 0, 0, 0];

/// The whole verdict: every point, every finding, every gate, and what the organisation is ready for.
#[track_caller]
fn assert_whole(
    verdict: &Verdicts,
    tally: [u32; 7],
    findings: &[(FindingGrade, &str)],
    gates: [bool; 5],
    ready_for: Option<&str>,
) {
    assert_eq!(verdict.tally(), tally);
    assert_eq!(verdict.findings(), findings);
    assert_eq!(verdict.gates(), gates);
    assert_eq!(verdict.ready_for(), ready_for);
}

#[test]
fn everything_perfect_is_ready_for_stage_2() {
    let verdict = Provider::perfect().assess();
    assert_eq!(verdict.tally(), [254, 0, 0, 0, 0, 0, 0]);
    assert_eq!(verdict.findings(), []);
    assert_eq!(verdict.gates(), OPEN);
    assert_eq!(verdict.ready_for(), Some("Stage 2 audit"));
}

#[test]
fn all_largely_with_full_evidence_is_not_ready_and_all_minors() {
    let verdict = Provider::perfect()
        .answers_where(Some(Answer::Largely), |_| true)
        .assess();
    assert_eq!(verdict.tally(), [0, 254, 0, 0, 0, 0, 0]);
    assert_eq!(verdict.findings().len(), 254);
    assert!(verdict.findings().iter().all(|(grade, _)| *grade == Minor));
    assert_eq!(verdict.gates(), [false, false, true, false, false]);
    assert_eq!(verdict.ready_for(), None);
}

#[test]
fn clause_9_left_blank_closes_its_gates_and_makes_no_major() {
    let in_9 = |point: &clause_model::ControlPointId| point.clause.chapter().as_str() == "9";
    let verdict = Provider::perfect().answers_where(None, in_9).assess();
    assert_eq!(verdict.tally(), [196, 0, 0, 0, 58, 0, 0]);
    let found = [
        (Unresolved, "unanswered:9.1"),
        (Unresolved, "unanswered:9.2"),
        (Unresolved, "unanswered:9.3"),
    ];
    assert_eq!(verdict.findings(), found);
    // Questions left open, records of continuous practices, the configuration audit, what is unresolved.
    assert_eq!(verdict.gates(), [true, false, false, false, false]);
    assert_eq!(verdict.0.readiness.highest_gate, Some(0));
    assert_eq!(verdict.ready_for(), None);
}

#[test]
fn two_months_of_records_are_one_finding_with_the_date_of_gate_2() {
    let mut provider = Provider::perfect();
    for entry in &mut provider.submission.register {
        if entry.period_from.is_some() {
            entry.period_from = Some(date(2012, 2, 1));
        }
    }
    let verdict = provider.assess();
    let continuous = 51;
    assert_eq!(verdict.findings().len(), 1);
    let finding = verdict.finding("short-period:2012-02-01");
    assert_eq!(finding.grade, Concern);
    assert!(finding.points.len() > 40 && finding.points.len() <= continuous);
    assert_eq!(verdict.tally()[1] as usize, finding.points.len());
    assert_eq!(verdict.gates(), [true, true, false, true, true]);
    assert_eq!(verdict.0.gates[2].opens_on, Some(date(2012, 5, 1)));
    let short = finding.points.len() as u32;
    assert_eq!(verdict.tally(), [254 - short, short, 0, 0, 0, 0, 0]);
    assert_eq!(verdict.0.readiness.highest_gate, Some(1));
    assert_eq!(verdict.ready_for(), None);
}

#[test]
fn an_internal_audit_held_once_five_months_ago_is_fully_achieved() {
    let held = months_back(5);
    let mut provider = Provider::perfect();
    for entry in &mut provider.submission.register {
        if entry.id.starts_with("R 4.5.4.2") {
            (entry.issued, entry.period_from, entry.period_to) = (Some(held), None, None);
            entry.kind = Some(EvidenceType::Record);
        }
    }
    let verdict = provider.assess();
    let audit =
        |rating: &&gap_scoring::rating::PointRating| rating.point.clause.as_str() == "4.5.4.2";
    let outcomes: Vec<_> = verdict
        .0
        .points
        .iter()
        .filter(audit)
        .map(|r| r.outcome)
        .collect();
    assert_eq!(outcomes, [Outcome::Fully; 9]);
    assert_whole(&verdict, ALL_F, &[], OPEN, STAGE_2);
}

#[test]
fn a_supplier_review_planned_and_not_yet_due_is_no_finding() {
    let provider = Provider::perfect()
        .says_of("supplier-review", Answer::NotYetDue)
        .plans(date(2012, 7, 31));
    let verdict = provider.assess();
    assert_eq!(verdict.outcome("7.2-9"), Outcome::NotYetDue);
    assert_eq!(verdict.outcome("7.2-10"), Outcome::NotYetDue);
    assert_whole(&verdict, [252, 0, 0, 0, 0, 2, 0], &[], OPEN, STAGE_2);
    let listed: Vec<&str> = verdict.0.gates[4]
        .conditions
        .iter()
        .map(|c| c.text.as_str())
        .collect();
    assert_eq!(
        listed,
        [
            "7.2-9 Review of supplier results: not yet due, planned for 2012-07-31",
            "7.2-10 Contract kept current: not yet due, planned for 2012-07-31"
        ]
    );
    let line = "Not yet due, and so not judged: 2 of 254 control points.";
    assert_eq!(verdict.0.readiness.lines[2], line);
    assert_eq!(verdict.0.readiness.not_yet_due, 2);
}

#[test]
fn a_management_review_not_yet_due_is_no_finding_and_keeps_gate_3_closed() {
    let mut provider = Provider::perfect().answers("4.5.4.3-1", Answer::NotYetDue);
    provider.row("4.5.4.3-1").planned = Some(date(2012, 4, 20));
    // A review held within the interval speaks for itself.
    assert_eq!(
        provider.assess().rating("4.5.4.3-1").rule(),
        Rule::OccurredAlready
    );
    let verdict = provider
        .says_of("management-review", Answer::NotYetDue)
        .plans(date(2012, 4, 20))
        .assess();
    let gates = [true, true, true, false, true];
    assert_whole(&verdict, [249, 0, 0, 0, 0, 5, 0], &[], gates, None);
    assert_eq!(verdict.0.readiness.highest_gate, Some(2));
}

#[test]
fn a_plan_whose_date_has_passed_is_an_open_question() {
    let waiting = || Provider::perfect().says_of("supplier-review", Answer::NotYetDue);
    let mut provider = waiting();
    provider.row("7.2-9").planned = Some(date(2012, 3, 30));
    let verdict = provider.assess();

    assert_eq!(verdict.outcome("7.2-9"), Outcome::Unresolved);
    assert_eq!(verdict.rating("7.2-9").rule(), Rule::PlannedDatePassed);
    let mut provider = waiting();
    provider.row("7.2-9").planned = Some(AS_OF);
    assert_eq!(provider.assess().outcome("7.2-9"), Outcome::NotYetDue);
    // One interval after an occurrence of 24 months ago was a year ago.
    let mut old = record("OLD", EvidenceType::Record);
    (old.period_from, old.period_to, old.issued) = (None, None, Some(months_back(24)));
    let overdue = provider.adds(old, &["7.2-9"]).assess();
    assert_eq!(overdue.rating("7.2-9").rule(), Rule::PlannedBeyondInterval);
}

#[test]
fn no_complaint_no_major_incident_no_new_service_is_fully_achieved_and_not_exercised() {
    let events = ["complaint", "major-incident", "new-service"];
    let mut provider = Provider::perfect();
    for event in events {
        provider = provider.says_of(event, Answer::NotOccurred);
    }
    let points: Vec<String> = events.into_iter().flat_map(points_of).collect();
    // Two about complaints, four about major incidents, all of clause 5 but the removal of services.
    assert_eq!(points.len(), 2 + 4 + 23);
    let verdict = provider.assess();
    for point in &points {
        assert_eq!(verdict.outcome(point), Outcome::Fully, "{point}");
        assert!(verdict.rating(point).computed.not_exercised, "{point}");
    }
    assert_eq!(verdict.0.total.not_exercised, 29);
    assert_whole(&verdict, ALL_F, &[], OPEN, STAGE_2);
}

#[test]
fn a_nil_return_stands_for_the_event_but_not_for_a_procedure() {
    let with_nil = |point: &str| {
        Provider::perfect()
            .says_of("major-incident", Answer::NotOccurred)
            .attaches_nothing(point)
            .adds(nil_return("NIL"), &[point])
            .assess()
    };
    assert_eq!(with_nil("8.1-14").outcome("8.1-14"), Outcome::Fully);
    // 8.1-11 demands the major incident procedure itself, besides its use.
    assert_eq!(with_nil("8.1-11").outcome("8.1-11"), Outcome::Partially);
}

#[test]
fn no_internal_group_no_subcontractor_no_removal_is_no_finding() {
    let points = [
        "6.1-12", "6.1-13", "6.1-14", "7.2-5", "7.2-6", "5.2-7", "5.2-8",
    ];
    // What is not removed needs not be classified either.
    let mut provider = Provider::perfect()
        .answers("9.2-2", Answer::NotOccurred)
        .lacks_record("9.2-2");
    for point in points {
        provider = provider
            .answers(point, Answer::ConditionAbsent)
            .attaches_nothing(point)
            .comments(point, "We have none.");
    }
    let verdict = provider.assess();
    assert_eq!(verdict.0.total.tally.applicable(), 247);
    assert_whole(&verdict, [247, 0, 0, 0, 0, 0, 7], &[], OPEN, STAGE_2);
}

#[test]
fn a_condition_declared_absent_needs_a_reason() {
    let absent = Provider::perfect().answers("7.2-5", Answer::ConditionAbsent);
    let contradicted = absent.comments("7.2-5", "None.").assess();
    assert_eq!(
        contradicted.rating("7.2-5").rule(),
        Rule::ConditionContradicted
    );
    let verdict = Provider::perfect()
        .says_of("subcontracting", Answer::ConditionAbsent)
        .assess();

    assert_eq!(verdict.outcome("7.2-5"), Outcome::Unresolved);
    assert_eq!(verdict.rating("7.2-5").rule(), Rule::ConditionReasonMissing);
}

#[test]
fn not_applicable_is_unresolved_and_breaks_the_scope_gate() {
    let verdict = Provider::perfect()
        .answers("6.5-2", Answer::NotApplicable)
        .assess();
    assert_eq!(verdict.rating("6.5-2").rule(), Rule::ExclusionNotAllowed);
    assert_eq!(verdict.findings(), [(Unresolved, "answer-in-doubt:6.5-2")]);
    assert_eq!(verdict.gates(), [false, true, true, true, false]);
}

#[test]
fn a_draft_procedure_is_partial_until_approved() {
    let provider = Provider::perfect().entry("D 8.2-1", |entry| entry.approval = Approval::Draft);
    let verdict = provider.assess();
    assert_eq!(verdict.outcome("8.2-1"), Outcome::Partially);
    let found = [(Minor, "provisional:D 8.2-1")];
    let gates = [true, true, true, true, false];
    assert_whole(&verdict, ONE_P, &found, gates, STAGE_1);
    assert!(
        verdict
            .finding("provisional:D 8.2-1")
            .text
            .missing
            .contains("approval")
    );
    assert_eq!(verdict.gates(), [true, true, true, true, false]);
    assert_eq!(verdict.0.gates[1].conditions.len(), 1);
}

#[test]
fn a_policy_past_its_review_date_is_partial_until_reviewed() {
    let spoil = |due| {
        Provider::perfect()
            .entry("D 6.6.1-1", |entry| entry.review_due = Some(due))
            .assess()
    };
    assert_eq!(spoil(AS_OF).outcome("6.6.1-1"), Outcome::Fully);
    let verdict = spoil(date(2012, 3, 30));
    assert_eq!(verdict.outcome("6.6.1-1"), Outcome::Partially);
    let found = [(Minor, "provisional:D 6.6.1-1")];
    let gates = [true, true, true, true, false];
    assert_whole(&verdict, ONE_P, &found, gates, STAGE_1);
    assert!(
        verdict
            .finding("provisional:D 6.6.1-1")
            .text
            .missing
            .contains("review")
    );
}

#[test]
fn a_ticket_export_needs_no_approval() {
    let verdict = Provider::perfect().assess();
    let supports = &verdict.rating("8.1-3").computed.evidence.supports;
    let export = supports
        .iter()
        .find(|s| s.evidence == "R 8.1-3")
        .expect("the export");
    assert_eq!(export.standing.state, EvidenceState::Usable);
    let register = &verdict.0.submission.register;
    let entry = register.iter().find(|entry| entry.id == "R 8.1-3");
    assert_eq!(entry.expect("the export").approval, Approval::Unknown);
    assert_whole(&verdict, ALL_F, &[], OPEN, STAGE_2);
}

#[test]
fn one_manual_cited_for_twelve_points_is_provisional_and_a_question_and_no_major() {
    let points = [
        "8.1-1", "8.1-2", "8.2-1", "8.2-2", "9.1-5", "9.2-4", "9.2-6", "9.3-1", "6.4-2", "6.5-4",
        "7.1-10", "7.2-12",
    ];
    let mut provider = Provider::perfect();
    for point in points {
        provider = provider.lacks_document(point);
    }
    let verdict = provider
        .adds(document("MANUAL", EvidenceType::Procedure), &points)
        .assess();
    for point in points.iter().filter(|point| **point != "9.3-1") {
        assert_eq!(verdict.outcome(point), Outcome::Partially, "{point}");
    }
    let finding = verdict.finding("provisional:MANUAL");
    assert_eq!(finding.grade, Minor);
    assert!(
        finding
            .text
            .question
            .as_deref()
            .is_some_and(|text| text.contains("MANUAL"))
    );
    assert!(
        verdict
            .findings()
            .iter()
            .all(|(grade, _)| *grade > ProposedMajor)
    );
    // 9.3-1 asks for a policy, which a procedure is not.
    let found = [
        (Minor, "provisional:MANUAL"),
        (Minor, "no-document:releases"),
    ];
    let gates = [true, true, true, true, false];
    assert_whole(&verdict, [242, 0, 12, 0, 0, 0, 0], &found, gates, STAGE_1);
    // Eleven are not yet too many.
    let mut provider = Provider::perfect();
    for point in &points[..11] {
        provider = provider.lacks_document(point);
    }
    let eleven = provider
        .adds(document("MANUAL", EvidenceType::Procedure), &points[..11])
        .assess();
    assert_eq!(eleven.outcome("8.2-1"), Outcome::Fully);
}

#[test]
fn a_service_desk_run_by_a_supplier_is_decided_by_governance_and_supplier_reports() {
    let desk = |managed: bool| {
        let mut provider = Provider::perfect();
        for point in ["8.1-3", "8.1-4", "8.1-5", "8.1-8"] {
            provider = provider
                .operated_by(point, PartyKind::Supplier, "DeskCo")
                .lacks_record(point)
                .adds(
                    record(&format!("DeskCo report {point}"), EvidenceType::Report),
                    &[point],
                );
        }
        if !managed {
            for row in &mut provider.submission.answers {
                if row.point.clause.as_str() == "7.2" {
                    row.answer = Some(Answer::Not);
                    row.evidence.clear();
                }
            }
        }
        provider.assess()
    };
    let managed = desk(true);
    assert_eq!(managed.rating("4.2-2").instances[0].name, "8.1 / DeskCo");
    assert_whole(&managed, ALL_F, &[], OPEN, STAGE_2);
    let unmanaged = desk(false);
    assert_eq!(unmanaged.outcome("4.2-2"), Outcome::Partially);
    assert_eq!(
        unmanaged.rating("4.2-3").computed.rule,
        Rule::ManagingEvidenceMissing
    );
    // Twelve points of 7.2 not achieved, two of the governance of the desk partly.
    assert_eq!(unmanaged.tally(), [240, 0, 2, 12, 0, 0, 0]);
    assert_eq!(unmanaged.gates(), [true, true, true, true, false]);
    assert_eq!(unmanaged.ready_for(), STAGE_1);
    let found = [
        (ProposedMajor, "breakdown:7.2"),
        (Minor, "party-not-managed:8.1"),
        (Minor, "no-document:supplier-contracts"),
        (Minor, "not-practised:supplier-performance"),
        (Minor, "not-practised:supplier-contracts"),
        (Concern, "handover:sla-to-supplier-contract"),
    ];
    assert_eq!(unmanaged.findings(), found);
}

#[test]
fn governance_cannot_be_declared_absent_while_a_supplier_operates_a_process() {
    let verdict = Provider::perfect()
        .operated_by("8.1-3", PartyKind::Supplier, "DeskCo")
        .answers("4.2-2", Answer::ConditionAbsent)
        .comments("4.2-2", "Nobody else runs anything.")
        .assess();
    assert_eq!(verdict.outcome("4.2-2"), Outcome::Unresolved);
    assert_eq!(
        verdict.rating("4.2-2").instances[0].decision.rule,
        Rule::ConditionContradicted
    );
}

#[test]
fn others_running_most_processes_break_the_scope_gate() {
    let mut provider = Provider::perfect();
    let points: Vec<String> = provider
        .submission
        .answers
        .iter()
        .filter(|row| ["5", "6", "9"].contains(&row.point.clause.chapter().as_str()))
        .map(|row| row.point.to_string())
        .collect();
    assert!(points.len() * 2 > 194);
    for point in &points {
        provider = provider.operated_by(point, PartyKind::Supplier, "Outsourcer");
    }
    assert_eq!(provider.assess().gates(), [false, true, true, true, true]);
}

#[test]
fn a_consultant_who_performs_the_internal_audits_is_accepted() {
    let verdict = Provider::perfect()
        .operated_by("4.5.4.2-1", PartyKind::Supplier, "Audit & Co")
        .assess();
    assert_whole(&verdict, ALL_F, &[], OPEN, STAGE_2);
    assert_eq!(verdict.0.governance.bought_work, [id("4.5.4.2-1")]);
}

#[test]
fn a_missing_release_policy_is_a_condition_and_not_gate_0() {
    let verdict = Provider::perfect()
        .answers("9.3-1", Answer::Not)
        .attaches_nothing("9.3-1")
        .assess();
    assert_eq!(verdict.outcome("9.3-1"), Outcome::Not);
    let found = [(Minor, "no-document:releases")];
    let gates = [true, true, true, true, false];
    assert_whole(&verdict, ONE_N, &found, gates, STAGE_1);
    let conditions = &verdict.0.gates[1].conditions;
    assert_eq!(conditions.len(), 1);
    assert_eq!(conditions[0].point, Some(id("9.3-1")));
    assert_eq!(verdict.ready_for(), Some("Stage 1 audit"));
}

#[test]
fn one_confirmed_major_closes_gate_4_alone() {
    let verdict = Provider::perfect().judged("6.2-4", Verdict::Major).assess();
    assert_eq!(verdict.outcome("6.2-4"), Outcome::Not);
    let found = [(Major, "judged:6.2-4")];
    let gates = [true, true, true, true, false];
    assert_whole(&verdict, ONE_N, &found, gates, STAGE_1);
}

#[test]
fn a_missing_problem_procedure_is_one_finding() {
    let provider = Provider::perfect()
        .answers("8.2-1", Answer::Not)
        .attaches_nothing("8.2-1")
        .answers("8.2-2", Answer::Not)
        .attaches_nothing("8.2-2");
    let verdict = provider.assess();
    let found = [(Minor, "no-document:problems")];
    let gates = [true, true, true, true, false];
    assert_whole(&verdict, [252, 0, 0, 2, 0, 0, 0], &found, gates, STAGE_1);
    assert_eq!(
        verdict.finding("no-document:problems").points,
        [id("8.2-1"), id("8.2-2")]
    );
}

#[test]
fn a_claim_with_nothing_attached_is_unresolved_and_never_a_major() {
    let verdict = Provider::perfect().attaches_nothing("4.1.2-1").assess();
    assert_eq!(verdict.outcome("4.1.2-1"), Outcome::Unresolved);
    assert_eq!(verdict.rating("4.1.2-1").rule(), Rule::ClaimWithoutEvidence);
    let found = [(Unresolved, "nothing-attached:4.1")];
    let gates = [true, false, true, true, false];
    assert_whole(&verdict, [253, 0, 0, 0, 1, 0, 0], &found, gates, None);
}

#[test]
fn a_keystone_answered_not_is_a_proposed_major() {
    let verdict = Provider::perfect()
        .answers("4.1.2-1", Answer::Not)
        .attaches_nothing("4.1.2-1")
        .assess();
    let grades: Vec<_> = verdict.findings().iter().map(|(grade, _)| *grade).collect();
    assert_eq!(grades, [ProposedMajor, ProposedMajor]);
    assert_eq!(verdict.gates(), [true, false, true, true, false]);
    // An assessor may lower it.
    let lowered = Provider::perfect()
        .answers("4.1.2-1", Answer::Not)
        .attaches_nothing("4.1.2-1")
        .judged("4.1.2-1", Verdict::Minor)
        .assess();
    assert!(lowered.findings().iter().all(|(grade, _)| *grade == Minor));
}

#[test]
fn evidence_of_a_type_that_cannot_support_the_point_counts_for_nothing() {
    let verdict = Provider::perfect()
        .attaches_nothing("9.2-4")
        .adds(record("EXPORT", EvidenceType::Appointment), &["9.2-4"])
        .assess();
    let support = &verdict.rating("9.2-4").computed.evidence.supports[0];
    assert_eq!(support.standing.state, EvidenceState::Listed);
    assert_eq!(support.standing.reasons[0], StateReason::TypeCannotSupport);
    assert_eq!(verdict.outcome("9.2-4"), Outcome::Unresolved);
}

#[test]
fn a_confirmed_major_on_a_part_is_a_confirmed_major() {
    let mut item = row_about("9.1-2", Answer::Fully);
    item.item = Some("c".to_owned());
    item.judgement = Some(Judgement {
        verdict: Verdict::Major,
        note: "Relationships are invented.".to_owned(),
        place: diagnostics::Place::default(),
    });
    let mut provider = Provider::perfect();
    provider.submission.answers.push(item);
    let verdict = provider.assess();
    assert_eq!(verdict.outcome("9.1-2"), Outcome::Largely);
    let grades: Vec<_> = verdict.findings().iter().map(|(grade, _)| *grade).collect();
    assert_eq!(grades, [Major]);
    assert_eq!(verdict.gates(), [true, true, true, true, false]);
}

#[test]
fn evidence_about_one_service_says_nothing_about_another() {
    let declared = || Provider::perfect().declares(Unit::Service, &["Mail", "Files"]);
    let named = |name: &str| {
        let name = name.to_owned();
        move |entry: &mut clause_model::submission::EvidenceEntry| entry.instance = Some(name)
    };
    // Nothing tells the services apart: the evidence counts for both.
    assert_eq!(declared().assess().outcome("6.1-4"), Outcome::Fully);
    let only_mail = declared()
        .entry("D 6.1-4", named("Mail"))
        .entry("R 6.1-4", named("Mail"));
    let verdict = only_mail.assess();
    assert_eq!(verdict.outcome("6.1-4"), Outcome::Unresolved);
    assert_eq!(verdict.rating("6.1-4").instances_fulfilled(), Some((1, 2)));
    let files = document("FILES", EvidenceType::Agreement);
    let both = declared()
        .entry("D 6.1-4", named("Mail"))
        .adds(files, &["6.1-4"]);
    let both = both.entry("FILES", named("files ")).assess();
    assert_eq!(both.rating("6.1-4").instances_fulfilled(), Some((2, 2)));
}

#[test]
fn a_nil_return_is_no_audit() {
    let verdict = Provider::perfect()
        .lacks_record("4.5.4.2-1")
        .adds(nil_return("NONE"), &["4.5.4.2-1"])
        .assess();
    assert_eq!(verdict.outcome("4.5.4.2-1"), Outcome::Partially);
    assert_eq!(verdict.gates(), [true, true, true, false, false]);
}

#[test]
fn single_tickets_do_not_make_three_months() {
    let mut provider = Provider::perfect().lacks_record("8.1-3");
    for months in 0..5 {
        let mut ticket = record(&format!("TICKET {months}"), EvidenceType::Record);
        (ticket.period_from, ticket.period_to, ticket.sample) = (None, None, None);
        ticket.issued = Some(months_back(months));
        provider = provider.adds(ticket, &["8.1-3"]);
    }
    assert_eq!(provider.assess().outcome("8.1-3"), Outcome::Largely);
}

#[test]
fn records_that_stopped_half_a_year_ago_are_no_practice_of_today() {
    let verdict = Provider::perfect()
        .entry("R 8.1-3", |entry| {
            entry.period_from = Some(months_back(11));
            entry.period_to = Some(months_back(6));
        })
        .assess();
    assert_eq!(verdict.outcome("8.1-3"), Outcome::Partially);
    let handover = (Concern, "handover:incident-to-problem");
    assert_eq!(
        verdict.findings(),
        [(Minor, "provisional:R 8.1-3"), handover]
    );
}

#[test]
fn not_occurred_is_contradicted_by_records_of_events() {
    let mut ticket = record("EVENT", EvidenceType::Record);
    (ticket.period_from, ticket.period_to, ticket.sample) = (None, None, None);
    let thin = Provider::perfect()
        .answers("8.1-14", Answer::NotOccurred)
        .lacks_record("8.1-14")
        .adds(ticket, &["8.1-14"])
        .assess();
    assert_eq!(thin.rating("8.1-14").rule(), Rule::NotOccurredContradicted);
    let shown = Provider::perfect()
        .answers("8.1-14", Answer::NotOccurred)
        .assess();
    assert_eq!(shown.rating("8.1-14").rule(), Rule::OccurredAlready);
    assert!(!shown.rating("8.1-14").computed.not_exercised);
}

#[test]
fn top_management_cannot_buy_its_own_review() {
    let verdict = Provider::perfect()
        .operated_by("4.5.4.3-1", PartyKind::Supplier, "Audit & Co")
        .assess();
    assert_eq!(
        verdict.rating("4.5.4.3-1").rule(),
        Rule::AccountabilityBought
    );
    assert_eq!(
        verdict.findings(),
        [(Unresolved, "answer-in-doubt:4.5.4.3-1")]
    );
    assert_eq!(verdict.gates(), [true, true, true, false, false]);
}

#[test]
fn what_is_said_of_the_whole_is_not_exceeded_by_its_items() {
    let mut provider = Provider::perfect().answers("9.1-2", Answer::Not);
    for key in ["a", "b", "c", "d", "e", "f", "g", "h"] {
        let mut item = row_about("9.1-2", Answer::Fully);
        item.item = Some(key.to_owned());
        provider.submission.answers.push(item);
    }
    assert_eq!(provider.assess().outcome("9.1-2"), Outcome::Not);
}

#[test]
fn a_contract_whose_period_is_over_is_provisional() {
    let verdict = Provider::perfect()
        .entry("D 7.2-2", |entry| {
            entry.period_to = Some(date(2009, 12, 31));
        })
        .assess();
    assert_eq!(verdict.outcome("7.2-2"), Outcome::Partially);
}

#[test]
fn the_order_of_two_answers_to_one_point_does_not_matter() {
    let with = |first: Answer, second: Answer| {
        let mut provider = Provider::perfect().answers("8.1-3", first);
        let mut row = row_about("8.1-3", second);
        row.evidence = vec!["R 8.1-3".to_owned()];
        provider.submission.answers.push(row);
        provider.assess().outcome("8.1-3")
    };
    assert_eq!(with(Answer::Not, Answer::Fully), Outcome::Not);
    assert_eq!(with(Answer::Fully, Answer::Not), Outcome::Not);
}
