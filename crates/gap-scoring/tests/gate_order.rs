//! Gate 3 wants the management review after the audits, by records that date both; what rests on judgement is
//! said beside the verdict; and what is said not to be done keeps its gate closed.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::submission::{
    Answer, EvidenceEntry, PointAnswer, Reference, ReferenceTarget, Verdict,
};
use jiff::ToSpan;
use jiff::civil::Date;
use provider::{AS_OF, Provider, edition, id, months_back, row_about};

const AUDITS: [&str; 3] = ["4.5.4.2-1", "6.6.1-2", "9.1-7"];
const REVIEW: &str = "4.5.4.3-1";

fn day(days: i64) -> Date {
    months_back(4).checked_add(days.days()).unwrap()
}

fn held_on(date: Date) -> impl FnOnce(&mut EvidenceEntry) {
    move |entry| (entry.issued, entry.period_from, entry.period_to) = (Some(date), None, None)
}

/// Every audit on day 0, the review on the day after.
fn in_order() -> Provider {
    let provider = AUDITS
        .into_iter()
        .fold(Provider::perfect(), |provider, point| {
            provider.entry(&format!("R {point}"), held_on(day(0)))
        });
    provider.entry(&format!("R {REVIEW}"), held_on(day(1)))
}

/// What breaks gate 3.
fn breaks(provider: &Provider) -> Vec<String> {
    let verdict = provider.assess();
    let gate = &verdict.0.gates[3];
    assert_eq!(gate.holds, gate.breaks.is_empty());
    let breaks = gate.breaks.iter();
    breaks.map(|found| found.text.clone()).collect()
}

/// A record of a point for one of two offices, on a day.
fn of_office(provider: Provider, point: &str, days: [i64; 2]) -> Provider {
    let key = format!("R {point}");
    let mut provider = provider.lacks_record(point);
    for (office, days) in ["Oslo", "Bergen"].into_iter().zip(days) {
        let mut entry = EvidenceEntry {
            instance: Some(office.to_owned()),
            ..provider::record(&format!("{key} {office}"), kind(point))
        };
        held_on(day(days))(&mut entry);
        provider = provider.adds(entry, &[point]);
        let row = PointAnswer {
            instance: Some(office.to_owned()),
            ..row_about(point, Answer::Fully)
        };
        provider = provider.says(row, vec![]);
    }
    provider
}

/// A type of record that shows the practice of a point.
fn kind(point: &str) -> clause_model::EvidenceType {
    let point = edition().point(&id(point)).unwrap();
    let mut kinds = point.evidence.operating.iter().copied();
    let named = |kind: &clause_model::EvidenceType| {
        !kind.is_document() && *kind != clause_model::EvidenceType::Interview
    };
    kinds.find(named).unwrap()
}

#[test]
fn the_review_follows_the_audits() {
    assert_eq!(breaks(&in_order()), Vec::<String>::new());
    let early = in_order().entry(&format!("R {REVIEW}"), held_on(day(-1)));
    let found = breaks(&early);
    assert_eq!(found.len(), 3, "{found:?}");
    let when = format!("held on {}, before 4.5.4.2-1 on {}", day(-1), day(0));
    assert!(found[0].contains(&when), "{found:?}");
}

#[test]
fn what_no_record_dates_is_in_no_order_whatever_it_is_judged() {
    for (point, open) in [(REVIEW, 3), (AUDITS[0], 1)] {
        let undated = in_order().lacks_record(point).judged(point, Verdict::F);
        let found = breaks(&undated);
        assert_eq!(found.len(), open, "{found:?}");
        let undated = "no usable record says when it was held";
        assert!(found.iter().all(|text| text.contains(undated)), "{found:?}");
    }
}

#[test]
fn an_audit_of_every_office_comes_before_the_review_of_every_office() {
    // Days of the audits of two offices and of the two reviews; how many conditions break.
    for (audits, reviews, open) in [
        ([0, 0], [1, 1], 0),
        ([0, 5], [5, 5], 0),
        ([0, 5], [1, 5], 1),
        ([5, 0], [1, 5], 1),
        ([0, 5], [4, 4], 1),
    ] {
        let provider = of_office(in_order(), AUDITS[0], audits);
        let provider = of_office(provider, REVIEW, reviews);
        let found = breaks(&provider);
        assert_eq!(found.len(), open, "{audits:?} {reviews:?} {found:?}");
    }
    // Nobody knows when the one office was audited.
    let mut provider = of_office(in_order(), AUDITS[0], [0, 0]);
    provider = provider.entry("R 4.5.4.2-1 Oslo", |entry| entry.issued = None);
    let found = breaks(&provider);
    let undated = found
        .iter()
        .filter(|text| text.contains("no usable record"));
    assert_eq!(undated.count(), 1, "{found:?}");
}

#[test]
fn every_item_of_an_audit_comes_before_the_review() {
    let audit = edition().point(&id(AUDITS[0])).unwrap();
    let keys: Vec<&str> = audit.items.iter().map(|item| item.key.as_str()).collect();
    assert!(keys.len() > 1, "the audit has items");
    for (last, open) in [(1, 0), (2, 1)] {
        let mut provider = in_order().lacks_record(AUDITS[0]);
        for (at, key) in keys.iter().enumerate() {
            let mut entry = provider::record(&format!("R {key}"), kind(AUDITS[0]));
            held_on(day(if at + 1 == keys.len() { last } else { 0 }))(&mut entry);
            entry.references.push(Reference {
                edition: None,
                target: ReferenceTarget::Item(id(AUDITS[0]), (*key).to_owned()),
            });
            provider = provider.registers(vec![entry]);
        }
        let found = breaks(&provider);
        assert_eq!(found.len(), open, "{found:?}");
    }
}

#[test]
fn the_verdict_says_how_many_ratings_rest_on_judgement() {
    let lines = |provider: &Provider| provider.assess().0.readiness.lines.join("\n");
    let judgement = "rest on the assessor's judgement";
    assert!(!lines(&in_order()).contains(judgement));
    let two = in_order()
        .answers("8.2-3", Answer::Partly)
        .answers("8.2-4", Answer::Partly)
        .judged("8.2-3", Verdict::F)
        .judged("8.2-4", Verdict::F);
    let said = lines(&two);
    assert!(
        said.contains(&format!("2 of 254 ratings {judgement}")),
        "{said}"
    );
}

#[test]
fn a_continuous_practice_that_is_not_carried_out_keeps_gate_2_closed() {
    let point = provider::Verdicts::with_trigger(clause_model::control_point::Trigger::Continuous)
        .find(|point| {
            let point = edition().point(point).unwrap();
            point.asks != clause_model::control_point::Asks::Document
        })
        .expect("a continuous practice");
    let verdict = Provider::perfect()
        .answers(&point.to_string(), Answer::Not)
        .assess();
    let gate = &verdict.0.gates[2];
    assert!(
        !gate.holds && gate.opens_on.is_none(),
        "{AS_OF} {:?}",
        gate.breaks
    );
    let broken: Vec<_> = gate
        .breaks
        .iter()
        .map(|found| found.point.clone())
        .collect();
    assert_eq!(broken, [Some(point.clone())]);
}
