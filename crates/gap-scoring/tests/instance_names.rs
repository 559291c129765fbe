//! Whom a piece of evidence is about, by the names that it gives: declared ones, lists of them, names of another
//! kind, and names that nobody knows.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::Language;
use clause_model::control_point::Unit;
use clause_model::evidence_type::EvidenceType as Kind;
use clause_model::method::PartyKind;
use clause_model::report_edits::ReportEdits;
use clause_model::submission::{Answer, EvidenceEntry, OperatedBy, PointAnswer};
use gap_scoring::anonymity::{Named, anonymised};
use gap_scoring::evidence::{EvidenceState, StateReason};
use gap_scoring::finding::FindingGrade;
use gap_scoring::outcome::Outcome::{self, Fully, Unresolved};
use gap_scoring::rating::PointRating;
use provider::{Provider, document, edition, record, row_about};

const CONTRACTS: &str = "7.2-2";

fn about(entry: EvidenceEntry, cell: &str) -> EvidenceEntry {
    EvidenceEntry {
        instance: Some(cell.to_owned()).filter(|cell| !cell.is_empty()),
        ..entry
    }
}

fn outcomes(rating: &PointRating) -> Vec<Outcome> {
    let instances = rating.instances.iter();
    instances.map(|i| i.decision.outcome).collect()
}

fn contract(cell: &str) -> Provider {
    let entry = about(document("C", Kind::Agreement), cell);
    Provider::silent().says(row_about(CONTRACTS, Answer::Fully), vec![entry])
}

/// Entries of a point that name nobody known, over all instances.
fn strangers(rating: &PointRating) -> usize {
    let instances = rating.instances.iter();
    let supports = instances.flat_map(|i| &i.decision.evidence.supports);
    let strange = supports.filter(|support| {
        support.standing.state == EvidenceState::Listed
            && support
                .standing
                .reasons
                .contains(&StateReason::InstanceUndeclared)
    });
    strange.count()
}

#[test]
fn a_contract_counts_for_the_declared_suppliers_that_it_names() {
    // What the register says the contract is about; the three suppliers; those for which it is shown as
    // about nobody known.
    let (yes, no) = (Fully, Unresolved);
    let table: [(&str, &[Outcome], usize); 12] = [
        ("S1", &[yes, no, no], 0),
        ("S1; S2", &[yes, yes, no], 0),
        ("s1 ; Ｓ２;  S3", &[yes, yes, yes], 0),
        ("S-1 Ltd", &[no, no, no], 3),
        ("S1; S-2 Ltd", &[yes, no, no], 2),
        ("S-1 Ltd; Email", &[no, no, no], 3),
        // The name of a service, a process or a group tells suppliers apart only beside that of one.
        ("Email", &[], 0),
        ("Change management", &[], 0),
        ("9.2", &[], 0),
        ("Night shift", &[], 0),
        ("Email; S3", &[no, no, yes], 0),
        ("", &[], 0),
    ];
    for (cell, expected, strange) in table {
        let night = PointAnswer {
            operated_by: Some(OperatedBy {
                kind: PartyKind::InternalGroup,
                name: Some("Night shift".to_owned()),
            }),
            ..row_about("9.2-8", Answer::Fully)
        };
        let rating = contract(cell)
            .declares(Unit::Supplier, &["S1", "S2", "S3"])
            .declares(Unit::Service, &["Email"])
            .says(night, vec![])
            .rates(edition(), CONTRACTS);
        assert_eq!(outcomes(&rating), expected, "{cell}");
        assert_eq!(strangers(&rating), strange, "{cell}");
        let all = expected.iter().all(|outcome| *outcome == Fully);
        assert_eq!(rating.outcome, if all { yes } else { no }, "{cell}");
    }
}

#[test]
fn where_nothing_is_declared_names_are_taken_as_they_come() {
    for cell in ["S1", "S-1 Ltd; S2", "Email"] {
        let rating = contract(cell).rates(edition(), CONTRACTS);
        assert_eq!(
            (rating.outcome, outcomes(&rating)),
            (Fully, vec![]),
            "{cell}"
        );
    }
    // A list of services declares no supplier.
    let rating = contract("S1").declares(Unit::Service, &["Email"]);
    assert_eq!(rating.rates(edition(), CONTRACTS).outcome, Fully);
}

#[test]
fn suppliers_that_only_answers_name_are_known_by_that() {
    let row = |name: &str| PointAnswer {
        instance: Some(name.to_owned()),
        ..row_about(CONTRACTS, Answer::Fully)
    };
    for (cell, expected) in [
        ("S1", [Fully, Unresolved]),
        ("S1; S2", [Fully, Fully]),
        ("S3", [Unresolved, Unresolved]),
    ] {
        let rating = contract(cell)
            .says(row("S1"), vec![])
            .says(row("S2"), vec![])
            .rates(edition(), CONTRACTS);
        assert_eq!(outcomes(&rating), expected, "{cell}");
    }
    // What a row about an unlisted supplier cites is that supplier's, and no listed one's.
    let rating = Provider::silent()
        .declares(Unit::Supplier, &["S1"])
        .says(row("S9"), vec![document("C", Kind::Agreement)])
        .rates(edition(), CONTRACTS);
    assert_eq!(outcomes(&rating), [Unresolved, Fully]);
}

#[test]
fn a_misspelt_supplier_alone_keeps_stage_2_closed() {
    let misspelt = |entry: &mut EvidenceEntry| entry.instance = Some("S-1 Ltd".to_owned());
    let key = format!("D {CONTRACTS}");
    let assessed = Provider::perfect()
        .declares(Unit::Supplier, &["S1", "S2", "S3"])
        .lacks_record(CONTRACTS)
        .entry(&key, misspelt)
        .assess();
    assert_eq!(assessed.gates(), [true, true, true, true, false]);
    let finding = match &assessed.0.findings[..] {
        [only] => only,
        other => panic!("{other:?}"),
    };
    let points = [provider::id(CONTRACTS)];
    assert_eq!(
        (finding.grade, &finding.points[..]),
        (FindingGrade::Unresolved, &points[..])
    );
    assert!(finding.text.seen.contains(&key), "{}", finding.text.seen);
    let rating = assessed.rating(CONTRACTS);
    assert_eq!(
        (outcomes(rating), strangers(rating)),
        (vec![Unresolved; 3], 3)
    );
}

fn run_by(point: &str, party: Option<&str>) -> PointAnswer {
    PointAnswer {
        operated_by: Some(OperatedBy {
            kind: PartyKind::Supplier,
            name: party.map(str::to_owned),
        }),
        ..row_about(point, Answer::Fully)
    }
}

#[test]
fn governance_counts_for_the_party_and_process_that_it_names() {
    // What the evidence is about; the tests of 8.1 by DeskCo, and of 9.2 by ChangeCo.
    let (yes, no) = (Fully, Unresolved);
    for (cell, expected, strange) in [
        ("DeskCo", [yes, no], 0),
        ("DeskCo; ChangeCo", [yes, yes], 0),
        ("Change management", [no, yes], 0),
        // Another process, and another supplier.
        ("6.5", [no, no], 0),
        ("PaperCo", [no, no], 0),
        // A service tells neither apart; an unknown name may be anybody.
        ("Email", [yes, yes], 0),
        ("Desk Co Ltd", [no, no], 2),
    ] {
        let rating = Provider::silent()
            .declares(Unit::Supplier, &["DeskCo", "ChangeCo", "PaperCo"])
            .declares(Unit::Service, &["Email"])
            .says(
                row_about("4.2-3", Answer::Fully),
                vec![about(record("R", Kind::Report), cell)],
            )
            .says(run_by("8.1-3", Some("DeskCo")), vec![])
            .says(run_by("9.2-7", Some("ChangeCo")), vec![])
            .says(
                row_about(CONTRACTS, Answer::Fully),
                vec![about(document("C", Kind::Agreement), "DeskCo; ChangeCo")],
            )
            .rates(edition(), "4.2-3");
        assert_eq!(outcomes(&rating), expected, "{cell}");
        assert_eq!(strangers(&rating), strange, "{cell}");
    }
}

#[test]
fn an_operator_without_a_name_may_be_any_that_evidence_names() {
    for (cell, outcome) in [("DeskCo", Fully), ("8.1", Fully), ("9.2", Unresolved)] {
        let rating = Provider::silent()
            .says(
                row_about("4.2-3", Answer::Fully),
                vec![about(record("R", Kind::Report), cell)],
            )
            .says(run_by("8.1-3", None), vec![])
            .says(
                row_about(CONTRACTS, Answer::Fully),
                vec![document("C", Kind::Agreement)],
            )
            .rates(edition(), "4.2-3");
        assert_eq!(outcomes(&rating), [outcome], "{cell}");
    }
}

#[test]
fn neutral_names_tell_the_same_instances_apart() {
    let (yes, no) = (Fully, Unresolved);
    for (cell, expected) in [
        ("S1; S2", vec![yes, yes, no]),
        ("s1", vec![yes, no, no]),
        ("S-1 Ltd", vec![no, no, no]),
        ("Email", vec![]),
        ("9.2; S3", vec![no, no, yes]),
    ] {
        let mut provider = contract(cell)
            .declares(Unit::Supplier, &["S1", "S2", "S3"])
            .declares(Unit::Service, &["Email"]);
        provider.row(CONTRACTS).interval_text = Some("whenever S1 likes".to_owned());
        let named = Named {
            submission: provider.submission.clone(),
            diagnostics: Vec::new(),
            edits: ReportEdits::default(),
            evidence_files: std::collections::BTreeMap::new(),
        };
        provider.submission = anonymised(&named, edition(), Language::En).submission;
        let text = format!(
            "{:?}{:?}",
            provider.submission.register, provider.submission.answers
        );
        assert!(!text.contains("S1") && !text.contains("Ltd"), "{text}");
        let rating = provider.rates(edition(), CONTRACTS);
        assert_eq!(outcomes(&rating), expected, "{cell}");
    }
}
