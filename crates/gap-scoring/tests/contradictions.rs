//! Answers that evidence refutes at the point itself: the only ones that more evidence can lower, and which no
//! expiry restores.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::evidence_type::EvidenceType as Kind;
use clause_model::submission::{Answer, EvidenceEntry, PointAnswer};
use gap_scoring::outcome::Outcome;
use gap_scoring::rating::Rule;
use jiff::ToSpan;
use jiff::civil::Date;
use provider::{
    AS_OF, Provider, document, edition, id, months_back, nil_return, record, row_about,
};

fn day(days: i64) -> Date {
    AS_OF.checked_add(days.days()).expect("a day")
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
        planned: (given == Answer::NotYetDue).then(|| day(154)),
        comment: Some("We have none.".to_owned()),
        ..row_about(point, given)
    }
}

#[test]
fn each_contradiction_does_lower_an_outcome() {
    let lone = || {
        let mut lone = record("LONE", Kind::Record);
        (lone.period_from, lone.period_to, lone.sample) = (None, None, None);
        lone
    };
    let old = || {
        let mut old = lone();
        old.issued = Some(day(-730));
        old
    };
    let mut planned = row_about("7.2-9", Answer::NotYetDue);
    planned.planned = Some(day(30));
    let mut absent = row_about("7.2-6", Answer::ConditionAbsent);
    absent.comment = Some("No subcontractors.".to_owned());
    let not_occurred = row_about("8.1-14", Answer::NotOccurred);
    let table = [
        (
            not_occurred,
            nil_return("N"),
            lone(),
            Outcome::Fully,
            Rule::NotOccurredContradicted,
        ),
        (
            planned,
            document("D", Kind::Policy),
            old(),
            Outcome::NotYetDue,
            Rule::PlannedBeyondInterval,
        ),
        (
            absent,
            document("D", Kind::Policy),
            lone(),
            Outcome::ConditionAbsent,
            Rule::ConditionContradicted,
        ),
    ];
    for (row, first, record, outcome, rule) in table {
        let point = row.point.to_string();
        let provider = Provider::silent().says(row, vec![first]);
        assert_eq!(
            provider.rates(edition(), &point).outcome,
            outcome,
            "{point}"
        );
        let after = provider.adds(record, &[&point]).rates(edition(), &point);
        assert_eq!(
            (after.outcome, after.computed.rule),
            (Outcome::Unresolved, rule),
            "{point}"
        );
    }
}

#[test]
fn an_expiry_that_passes_does_not_unsay_what_a_record_told() {
    let overdue = |days: i64| {
        let mut entry = of_a_day("REC", months_back(1));
        entry.review_due = Some(AS_OF.checked_add(days.days()).expect("a day"));
        entry
    };
    for (point, given) in [
        ("8.1-14", Answer::NotOccurred),
        ("7.2-6", Answer::ConditionAbsent),
        ("4.5.4.2-6", Answer::NotYetDue),
    ] {
        let kinds = &edition()
            .point(&id(point))
            .expect("a point")
            .evidence
            .design;
        let procedure = document("DOC", kinds[0]);
        let rates = |days| {
            let entries = vec![procedure.clone(), overdue(days)];
            let provider = Provider::silent().says(denying(point, given), entries);
            provider.rates(edition(), point).outcome
        };
        let (before, after) = (rates(0), rates(-1));
        assert!(
            after.thirds() <= before.thirds(),
            "{point}: {before:?} to {after:?}"
        );
        assert_ne!(
            (before.thirds(), after.thirds()),
            (Some(0), None),
            "{point}"
        );
    }
}

#[test]
fn a_nil_return_that_expires_settles_no_contradiction() {
    let rates = |days: i64| {
        let mut nil = nil_return("NIL");
        nil.review_due = Some(AS_OF.checked_add(days.days()).expect("a day"));
        let entries = vec![record("REC", Kind::Record), nil];
        let provider = Provider::silent().says(denying("8.1-14", Answer::NotOccurred), entries);
        provider.rates(edition(), "8.1-14").rule()
    };
    assert_eq!(rates(0), Rule::NotOccurredContradicted);
    assert_eq!(rates(-1), Rule::NotOccurredContradicted);
}
