//! What a lead auditor does not sign off: one record for two things, a part for the whole, a beginning for an end,
//! and answers that another answer refutes.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::control_point::Unit;
use clause_model::evidence_type::EvidenceType as Kind;
use clause_model::method::PartyKind;
use clause_model::submission::Answer;
use gap_scoring::evidence::{EvidenceState, StateReason};
use gap_scoring::outcome::Outcome;
use gap_scoring::rating::Rule;
use provider::{Provider, document, edition, record};

const AUDIT: &str = "4.5.4.2-1";
const REVIEW: &str = "4.5.4.3-1";

/// What breaks gate 3.
fn breaks(provider: &Provider) -> Vec<String> {
    let assessment = provider.assess().0;
    let breaks = assessment.gates[3].breaks.iter();
    breaks.map(|found| found.text.clone()).collect()
}

#[test]
fn one_record_is_not_both_an_audit_and_the_review_after_it() {
    let both = || record("MEETING", Kind::Report);
    let one = Provider::perfect()
        .lacks_record(AUDIT)
        .lacks_record(REVIEW)
        .adds(both(), &[AUDIT, REVIEW]);
    let found = breaks(&one);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("shown by MEETING alone"), "{found:?}");
    // With a record of its own on either side it may be cited for both.
    let apart = Provider::perfect()
        .lacks_record(AUDIT)
        .adds(both(), &[AUDIT, REVIEW]);
    assert_eq!(breaks(&apart), [""; 0]);
    let apart = Provider::perfect()
        .lacks_record(REVIEW)
        .adds(both(), &[AUDIT, REVIEW]);
    assert_eq!(breaks(&apart), [""; 0]);
}

#[test]
fn an_audit_of_one_service_is_no_audit_of_all() {
    let audit = format!("R {AUDIT}");
    let of = |name: &str| {
        Provider::perfect()
            .declares(Unit::Service, &["Desk", "Host"])
            .declares(Unit::Site, &["Leeds"])
            .entry(&audit, |entry| entry.instance = Some(name.to_owned()))
    };
    let found = breaks(&of("Desk"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("no record covers Host"), "{found:?}");
    assert_eq!(breaks(&of("Desk; Host")), [""; 0]);
    // The only site there is, and all services of it.
    assert_eq!(breaks(&of("Leeds")), [""; 0]);
    let mut second = record("SECOND", Kind::Report);
    second.instance = Some("host".to_owned());
    assert_eq!(breaks(&of("Desk").adds(second, &[AUDIT])), [""; 0]);
    let general = record("GENERAL", Kind::Report);
    assert_eq!(breaks(&of("Desk").adds(general, &[AUDIT])), [""; 0]);
}

#[test]
fn what_has_begun_has_not_been_held() {
    let begun = Provider::perfect().entry(&format!("R {AUDIT}"), |entry| {
        (entry.issued, entry.period_to) = (None, None);
        entry.period_from = Some(provider::months_back(2));
    });
    let rating = begun.rates(edition(), AUDIT);
    let support = &rating.computed.evidence.supports;
    let support = support
        .iter()
        .find(|one| one.practice.is_some())
        .expect("the audit");
    let standing = support.practice.as_ref().expect("its standing");
    assert_eq!(standing.state, EvidenceState::Provisional);
    assert_eq!(standing.reasons, [StateReason::PeriodUnknown]);
    assert_eq!(rating.outcome, Outcome::Partially);
    assert!(!breaks(&begun).is_empty());
}

/// A point's condition declared absent, for a reason.
fn absent(provider: Provider, point: &str) -> Provider {
    let mut provider = provider;
    provider.row(point).evidence.clear();
    provider
        .answers(point, Answer::ConditionAbsent)
        .comments(point, "We have none.")
}

/// A row that denies the condition of a point, for a reason.
fn denying(point: &str) -> clause_model::submission::PointAnswer {
    let mut row = provider::row_about(point, Answer::ConditionAbsent);
    row.comment = Some("We have none.".to_owned());
    row
}

#[test]
fn a_condition_holds_at_all_points_or_at_none() {
    let beside = |denied: &str, other: &str, given: Answer| {
        let provider = Provider::silent()
            .says(denying(denied), vec![])
            .says(provider::row_about(other, given), vec![]);
        let rating = provider.rates(edition(), denied);
        (rating.outcome, rating.rule())
    };
    let contradicted = (Outcome::Unresolved, Rule::ConditionContradicted);
    let absent = (Outcome::ConditionAbsent, Rule::ConditionAbsent);
    for (denied, other) in [
        ("7.2-5", "7.2-6"),
        ("7.2-6", "7.2-5"),
        ("5.2-7", "5.2-8"),
        ("6.1-12", "6.1-13"),
    ] {
        for given in [Answer::Fully, Answer::Largely, Answer::Partly] {
            assert_eq!(beside(denied, other, given), contradicted, "{denied}");
        }
        assert_eq!(beside(denied, other, Answer::ConditionAbsent), absent);
        assert_eq!(beside(denied, other, Answer::Not), absent);
    }
    // Another condition.
    assert_eq!(beside("7.2-5", "5.2-7", Answer::Fully), absent);
}

#[test]
fn a_condition_that_differs_between_suppliers_is_no_contradiction() {
    let of = |claimed_for: &str| {
        let mut provider = Provider::silent();
        for (point, name, given) in [
            ("7.2-5", "A", Answer::ConditionAbsent),
            ("7.2-6", claimed_for, Answer::Fully),
        ] {
            let mut row = provider::row_about(point, given);
            row.instance = Some(name.to_owned());
            row.comment = Some("No subcontractors.".to_owned());
            provider = provider.says(row, vec![]);
        }
        let rating = provider
            .declares(Unit::Supplier, &["A", "B"])
            .rates(edition(), "7.2-5");
        let mut instances = rating.instances.into_iter();
        instances
            .find(|one| one.name == "A")
            .expect("the supplier")
            .decision
            .outcome
    };
    assert_eq!(of("B"), Outcome::ConditionAbsent);
    assert_eq!(of("A"), Outcome::Unresolved);
}

#[test]
fn who_operates_a_process_shows_that_an_internal_group_contributes() {
    let managing = ["6.1-12", "6.1-13", "6.1-14"];
    let with = |kind| {
        let mut provider = Provider::perfect().operated_by("8.1-3", kind, "Ops");
        for point in managing {
            provider = absent(provider, point);
        }
        provider
    };
    for kind in [PartyKind::InternalGroup, PartyKind::Customer] {
        for point in managing {
            let rating = with(kind).rates(edition(), point);
            assert_eq!(
                rating.rule(),
                Rule::ConditionContradicted,
                "{kind:?} {point}"
            );
        }
    }
    let supplier = with(PartyKind::Supplier).rates(edition(), "6.1-12");
    assert_eq!(supplier.outcome, Outcome::ConditionAbsent);
}

#[test]
fn a_placeholder_is_no_reason() {
    let with = |reason: &str| {
        let mut provider = Provider::perfect();
        for point in ["7.2-5", "7.2-6"] {
            provider = absent(provider, point).comments(point, reason);
        }
        provider.rates(edition(), "7.2-5").rule()
    };
    assert_eq!(with("No supplier subcontracts."), Rule::ConditionAbsent);
    for reason in ["tbc", "x", "—", "待定"] {
        assert_eq!(with(reason), Rule::ConditionReasonMissing, "{reason}");
    }
}

#[test]
fn of_several_suppliers_the_one_that_operates_must_be_named_by_evidence() {
    let rates = |named: Option<&str>, declared: &[&str]| {
        let mut contract = document("C", Kind::Agreement);
        contract.instance = named.map(str::to_owned);
        let mut run = provider::row_about("9.2-7", Answer::Fully);
        run.operated_by = Some(clause_model::submission::OperatedBy {
            kind: PartyKind::Supplier,
            name: Some("ChangeCo".to_owned()),
        });
        let rating = Provider::silent()
            .says(run, vec![])
            .says(provider::row_about("7.2-2", Answer::Fully), vec![contract])
            .says(
                provider::row_about("4.2-3", Answer::Fully),
                vec![record("R", Kind::Report)],
            )
            .declares(Unit::Supplier, declared)
            .rates(edition(), "4.2-3");
        rating.outcome
    };
    assert_eq!(rates(None, &[]), Outcome::Fully);
    assert_eq!(rates(None, &["ChangeCo"]), Outcome::Fully);
    assert_eq!(rates(None, &["ChangeCo", "DeskCo"]), Outcome::Partially);
    assert_eq!(rates(None, &["DeskCo"]), Outcome::Partially);
    assert_eq!(
        rates(Some("DeskCo"), &["ChangeCo", "DeskCo"]),
        Outcome::Partially
    );
    assert_eq!(
        rates(Some("changeco; DeskCo"), &["ChangeCo", "DeskCo"]),
        Outcome::Fully
    );
}

#[test]
fn a_document_that_calls_itself_a_draft_is_one() {
    let reasons = |version: &str, title: &str| {
        let provider = Provider::perfect().entry("D 4.1.2-1", |entry| {
            entry.version = Some(version.to_owned());
            entry.title = title.to_owned();
        });
        let rating = provider.rates(edition(), "4.1.2-1");
        rating.computed.evidence.supports[0]
            .standing
            .reasons
            .clone()
    };
    for (version, title) in [
        ("0.3 draft", "Policy"),
        ("0.3", "Policy DRAFT 0.3"),
        ("1", "Policy (draft)"),
        ("V0.9（草稿）", "服务管理方针"),
        ("1", "服务管理方针（征求意见稿）"),
    ] {
        assert_eq!(
            reasons(version, title),
            [StateReason::Draft],
            "{version} {title}"
        );
    }
    for title in [
        "Procedure for draft documents",
        "Overdraft 2 policy",
        "草案管理程序",
    ] {
        assert_eq!(reasons("1.0", title), [], "{title}");
    }
}
