//! Points that are rated part by part: lettered items, services, customers and suppliers, and the
//! processes that other parties run.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::Edition;
use clause_model::control_point::Unit;
use clause_model::evidence_type::EvidenceType as Kind;
use clause_model::method::PartyKind;
use clause_model::submission::{
    Answer, Approval, EvidenceEntry, Judgement, OperatedBy, PointAnswer, Reference,
    ReferenceTarget, Verdict,
};
use diagnostics::Place;
use gap_scoring::finding::FindingGrade;
use gap_scoring::outcome::Outcome::{
    self, ConditionAbsent, Fully, Largely, Not, NotYetDue, Partially, Unresolved,
};
use gap_scoring::rating::{PointRating, Rule};
use jiff::ToSpan;
use provider::{AS_OF, Provider, document, edition, id, record, row_about};

fn item_row(point: &str, item: &str, given: Answer) -> PointAnswer {
    PointAnswer {
        item: Some(item.to_owned()),
        ..row_about(point, given)
    }
}

fn instance_row(point: &str, instance: &str, given: Answer) -> PointAnswer {
    PointAnswer {
        instance: Some(instance.to_owned()),
        ..row_about(point, given)
    }
}

fn blank(row: PointAnswer) -> PointAnswer {
    PointAnswer {
        answer: None,
        ..row
    }
}

fn about(entry: EvidenceEntry, instance: &str) -> EvidenceEntry {
    EvidenceEntry {
        instance: Some(instance.to_owned()),
        ..entry
    }
}

fn of_item(mut entry: EvidenceEntry, point: &str, item: &str) -> EvidenceEntry {
    entry.references.push(Reference {
        edition: None,
        target: ReferenceTarget::Item(id(point), item.to_owned()),
    });
    entry
}

fn item_outcomes(rating: &PointRating) -> Vec<Outcome> {
    rating
        .items
        .iter()
        .map(|item| item.decision.outcome)
        .collect()
}

fn instance_outcomes(rating: &PointRating) -> Vec<(&str, Outcome)> {
    let pair = |i: &'_ gap_scoring::rating::InstanceRating| i.decision.outcome;
    rating
        .instances
        .iter()
        .map(|i| (i.name.as_str(), pair(i)))
        .collect()
}

// Items

/// The 2011 edition with twenty items at a point that asks for a document.
fn twenty_items() -> Edition {
    let mut changed = edition().clone();
    let point = changed
        .points
        .iter_mut()
        .find(|point| point.id == id("8.1-1"))
        .unwrap();
    let first = point.items[0].clone();
    let item = |at: u8| clause_model::control_point::Item {
        key: char::from(b'a' + at).to_string(),
        ..first.clone()
    };
    point.items = (0..20).map(item).collect();
    changed
}

/// The outcome of twenty items whose answers are worth so many thirds of sixty together, some of the
/// last of them left blank.
fn of_sixty(thirds: usize, blanks: usize) -> Outcome {
    let edition = twenty_items();
    let mut answers = vec![Answer::Fully; thirds / 3];
    match thirds % 3 {
        1 => answers.push(Answer::Partly),
        2 => answers.push(Answer::Largely),
        _ => {}
    }
    assert!(answers.len() + blanks <= 20);
    answers.resize(20, Answer::Not);
    let whole = blank(row_about("8.1-1", Answer::Fully));
    let mut provider = Provider::silent().says(whole, vec![document("D", Kind::Procedure)]);
    for (at, given) in answers.into_iter().enumerate() {
        let key = edition.point(&id("8.1-1")).unwrap().items[at].key.clone();
        let row = item_row("8.1-1", &key, given);
        let row = if at + blanks >= 20 { blank(row) } else { row };
        provider = provider.says(row, vec![]);
    }
    let rating = provider.rates(&edition, "8.1-1");
    if blanks < 20 {
        assert_eq!(rating.computed.rule, Rule::ItemsTogether);
        assert_eq!(rating.items.len(), 20);
    }
    rating.outcome
}

#[test]
fn the_bands_of_items_together() {
    // Thirds of sixty, blanks, outcome. 9 are 15 %, 30 are 50 %, 51 are 85 %.
    let table = [
        (0, 0, Not),
        (8, 0, Not),
        (9, 0, Not),
        (10, 0, Partially),
        (29, 0, Partially),
        (30, 0, Partially),
        (31, 0, Largely),
        (50, 0, Largely),
        (51, 0, Largely),
        (52, 0, Largely),
        (59, 0, Largely),
        (60, 0, Fully),
        // Never N while an item is open, never F either.
        (0, 20, Unresolved),
        (0, 1, Unresolved),
        (8, 1, Unresolved),
        (9, 1, Unresolved),
        (10, 1, Partially),
        (31, 1, Largely),
        (57, 1, Largely),
    ];
    for (thirds, blanks, expected) in table {
        assert_eq!(
            of_sixty(thirds, blanks),
            expected,
            "{thirds} of 60, {blanks} blank"
        );
    }
}

#[test]
fn an_answer_to_the_whole_point_speaks_for_items_without_one() {
    let rating = Provider::silent()
        .says(
            row_about("8.1-1", Answer::Fully),
            vec![document("D", Kind::Procedure)],
        )
        .says(item_row("8.1-1", "c", Answer::Partly), vec![])
        .rates(edition(), "8.1-1");
    let expected = [Fully, Fully, Partially, Fully, Fully, Fully, Fully];
    assert_eq!(item_outcomes(&rating), expected);
    // 19 of 21 thirds.
    assert_eq!(rating.outcome, Largely);
}

#[test]
fn items_nobody_speaks_of_are_not_rated_one_by_one() {
    let rating = Provider::silent()
        .says(
            row_about("8.1-1", Answer::Largely),
            vec![document("D", Kind::Procedure)],
        )
        .rates(edition(), "8.1-1");
    assert!(rating.items.is_empty());
    assert_eq!(
        (rating.outcome, rating.computed.rule),
        (Largely, Rule::ClaimWithinEvidence)
    );
}

#[test]
fn evidence_of_an_item_counts_for_that_item_alone() {
    let provider = Provider::silent()
        .says(row_about("8.1-1", Answer::Fully), vec![])
        .registers(vec![of_item(document("D", Kind::Procedure), "8.1-1", "b")]);
    let rating = provider.rates(edition(), "8.1-1");
    let open = Unresolved;
    assert_eq!(
        item_outcomes(&rating),
        [open, Fully, open, open, open, open, open]
    );
    assert_eq!(rating.outcome, Unresolved);
    // Cited in the item's own row it is the item's, too.
    let rating = Provider::silent()
        .says(row_about("8.1-1", Answer::Fully), vec![])
        .says(
            item_row("8.1-1", "b", Answer::Fully),
            vec![document("D", Kind::Procedure)],
        )
        .rates(edition(), "8.1-1");
    assert_eq!(
        item_outcomes(&rating),
        [open, Fully, open, open, open, open, open]
    );
}

#[test]
fn an_assessor_may_judge_an_item() {
    let mut judged = item_row("8.1-1", "g", Answer::Fully);
    judged.judgement = Some(Judgement {
        verdict: Verdict::N,
        note: "Not there.".to_owned(),
        place: Place::default(),
    });
    let rating = Provider::silent()
        .says(
            row_about("8.1-1", Answer::Fully),
            vec![document("D", Kind::Procedure)],
        )
        .says(judged, vec![])
        .rates(edition(), "8.1-1");
    assert_eq!(item_outcomes(&rating)[6], Not);
    assert_eq!(rating.items[6].decision.rule, Rule::AssessorJudgement);
    assert_eq!(rating.outcome, Largely);
}

/// 6.6.1-2: a, b, c are set up once, d, e, f take place at planned intervals.
fn security_policy(c: Answer, planned: Option<i64>) -> PointRating {
    const POINT: &str = "6.6.1-2";
    let mut whole = row_about(POINT, Answer::NotYetDue);
    whole.planned = planned.map(|days| AS_OF.checked_add(days.days()).unwrap());
    let mut provider = Provider::silent().says(whole, vec![document("D", Kind::Policy)]);
    for (item, given) in [("a", Answer::Fully), ("b", Answer::Fully), ("c", c)] {
        let entry = of_item(record(&format!("R {item}"), Kind::Record), POINT, item);
        let row = item_row(POINT, item, given);
        provider = provider.says(row, vec![]).registers(vec![entry]);
    }
    provider.rates(edition(), POINT)
}

#[test]
fn items_with_triggers_of_their_own() {
    let put_off = security_policy(Answer::Fully, Some(90));
    let expected = [Fully, Fully, Fully, NotYetDue, NotYetDue, NotYetDue];
    assert_eq!(item_outcomes(&put_off), expected);
    assert_eq!(put_off.outcome, NotYetDue);
    // A shortfall is not put off.
    let short = security_policy(Answer::Largely, Some(90));
    assert_eq!(short.outcome, Largely);
    let passed = security_policy(Answer::Fully, Some(-1));
    assert_eq!(item_outcomes(&passed)[2..4], [Fully, Unresolved]);
    assert_eq!(passed.outcome, Partially);
    // What is set up once cannot be put off: such items stay open.
    let mut row = row_about("6.6.1-2", Answer::NotYetDue);
    row.planned = Some(AS_OF);
    let entries = vec![document("D", Kind::Policy)];
    let rating = Provider::silent()
        .says(row, entries)
        .rates(edition(), "6.6.1-2");
    assert_eq!(
        item_outcomes(&rating)[..4],
        [Unresolved, Unresolved, Unresolved, NotYetDue]
    );
    assert_eq!(rating.outcome, Unresolved);
}

// Instances

/// Contracts, each about one supplier, of three that are declared.
fn contracts(suppliers: &[&str]) -> Provider {
    let contract = |name: &&str| about(document(&format!("C {name}"), Kind::Agreement), name);
    Provider::silent()
        .declares(Unit::Supplier, &["Alpha", "Beta", "Gamma"])
        .says(
            row_about("7.2-2", Answer::Fully),
            suppliers.iter().map(contract).collect(),
        )
}

#[test]
fn a_demand_that_repeats_is_met_as_far_as_it_is_met_for_each() {
    // Which contracts there are; outcome and n of m.
    let table: [(&[&str], Outcome, (usize, usize)); 4] = [
        (&["Alpha"], Unresolved, (1, 3)),
        (&["Alpha", "Beta"], Unresolved, (2, 3)),
        (&["Alpha", "Beta", "Gamma"], Fully, (3, 3)),
        (&["alpha ", "BETA", " gamma"], Fully, (3, 3)),
    ];
    for (suppliers, outcome, fulfilled) in table {
        let rating = contracts(suppliers).rates(edition(), "7.2-2");
        assert_eq!(rating.outcome, outcome, "{suppliers:?}");
        assert_eq!(
            rating.instances_fulfilled(),
            Some(fulfilled),
            "{suppliers:?}"
        );
        assert_eq!(rating.computed.rule, Rule::InstancesMinimum);
    }
}

#[test]
fn customers_and_services_repeat_alike() {
    let table = [
        (Unit::Customer, "6.1-2", Kind::Catalogue),
        (Unit::Service, "6.1-4", Kind::Agreement),
        (Unit::Supplier, "7.2-4", Kind::Agreement),
    ];
    for (unit, point, kind) in table {
        let provider = Provider::silent().declares(unit, &["One", "Two"]).says(
            row_about(point, Answer::Fully),
            vec![about(document("D", kind), "One")],
        );
        let rating = provider.rates(edition(), point);
        assert_eq!(
            instance_outcomes(&rating),
            [("One", Fully), ("Two", Unresolved)],
            "{point}"
        );
    }
    // A unit that the point does not repeat over tells nothing apart.
    let rating = Provider::silent()
        .declares(Unit::Customer, &["One", "Two"])
        .says(
            row_about("7.2-4", Answer::Fully),
            vec![about(document("D", Kind::Agreement), "One")],
        )
        .rates(edition(), "7.2-4");
    assert!(rating.instances.is_empty());
    assert_eq!(rating.outcome, Fully);
}

#[test]
fn the_weakest_instance_decides() {
    use Answer::{Fully as AF, Largely as AL, Not as AN, Partly as AP};
    // Answers about Alpha, Beta and Gamma; the outcome.
    let table = [
        ([AF, AF, AF], Fully),
        ([AF, AL, AF], Largely),
        ([AL, AP, AF], Partially),
        ([AN, AP, AF], Not),
    ];
    for (answers, outcome) in table {
        let mut provider = contracts(&["Alpha", "Beta", "Gamma"]);
        for (name, given) in ["Alpha", "Beta", "Gamma"].into_iter().zip(answers) {
            provider = provider.says(instance_row("7.2-2", name, given), vec![]);
        }
        assert_eq!(
            provider.rates(edition(), "7.2-2").outcome,
            outcome,
            "{answers:?}"
        );
    }
    // Shown not to be achieved is weaker than not known.
    let rating = contracts(&["Alpha", "Beta"])
        .says(instance_row("7.2-2", "Alpha", AN), vec![])
        .rates(edition(), "7.2-2");
    assert_eq!(rating.outcome, Not);
}

#[test]
fn a_row_about_one_instance_speaks_for_that_one_alone() {
    let rating = contracts(&["Alpha", "Beta", "Gamma"])
        .says(instance_row("7.2-2", "beta", Answer::Partly), vec![])
        .rates(edition(), "7.2-2");
    let expected = [("Alpha", Fully), ("Beta", Partially), ("Gamma", Fully)];
    assert_eq!(instance_outcomes(&rating), expected);
    // One that nobody declared joins in.
    let rating = contracts(&["Alpha", "Beta", "Gamma"])
        .says(instance_row("7.2-2", "Delta", Answer::Fully), vec![])
        .rates(edition(), "7.2-2");
    assert_eq!(rating.instances_fulfilled(), Some((3, 4)));
    assert_eq!(rating.outcome, Unresolved);
}

#[test]
fn what_a_row_about_an_instance_cites_counts_for_that_instance() {
    let rating = contracts(&["Alpha", "Beta"])
        .says(
            instance_row("7.2-2", "Gamma", Answer::Fully),
            vec![document("C", Kind::Agreement)],
        )
        .rates(edition(), "7.2-2");
    assert_eq!(rating.instances_fulfilled(), Some((3, 3)));
    let rating = contracts(&["Alpha"])
        .says(
            instance_row("7.2-2", "Gamma", Answer::Fully),
            vec![document("C", Kind::Agreement)],
        )
        .rates(edition(), "7.2-2");
    let expected = [("Alpha", Fully), ("Beta", Unresolved), ("Gamma", Fully)];
    assert_eq!(instance_outcomes(&rating), expected);
}

#[test]
fn instances_without_anything_to_tell_them_apart_are_one() {
    let rating = Provider::silent()
        .declares(Unit::Supplier, &["Alpha", "Beta"])
        .says(
            row_about("7.2-2", Answer::Fully),
            vec![document("C", Kind::Agreement)],
        )
        .rates(edition(), "7.2-2");
    assert_eq!(rating.instances_fulfilled(), None);
    assert_eq!(
        (rating.outcome, rating.computed.rule),
        (Fully, Rule::ClaimWithinEvidence)
    );
}

#[test]
fn an_instance_whose_condition_is_absent_is_not_counted() {
    let absent = |name: &str| PointAnswer {
        comment: Some("Has no subcontractors.".to_owned()),
        ..instance_row("7.2-5", name, Answer::ConditionAbsent)
    };
    let both = |beta: PointAnswer| {
        Provider::silent()
            .declares(Unit::Supplier, &["Alpha", "Beta"])
            .says(absent("Alpha"), vec![])
            .says(beta, vec![])
    };
    let kept = both(instance_row("7.2-5", "Beta", Answer::Fully));
    let mut kept = kept.registers(vec![document("C", Kind::Agreement)]);
    kept.submission.answers[1].evidence.push("C".to_owned());
    let rating = kept.rates(edition(), "7.2-5");
    assert_eq!(
        (rating.outcome, rating.instances_fulfilled()),
        (Fully, Some((1, 1)))
    );
    let rating = both(absent("Beta")).rates(edition(), "7.2-5");
    assert_eq!(
        (rating.outcome, rating.instances_fulfilled()),
        (ConditionAbsent, Some((0, 0)))
    );
}

#[test]
fn an_item_of_an_instance_that_nobody_answered_stays_visible() {
    const POINT: &str = "6.3.1-4";
    let with = |last: Option<Answer>| {
        let mut provider = Provider::perfect().declares(Unit::Service, &["Mail", "Files"]);
        provider.row(POINT).answer = None;
        for (instance, item) in [
            ("Mail", "a"),
            ("Mail", "b"),
            ("Mail", "c"),
            ("Files", "a"),
            ("Files", "b"),
        ] {
            let mut row = item_row(POINT, item, Answer::Fully);
            row.instance = Some(instance.to_owned());
            provider = provider.says(row, vec![]);
        }
        let mut row = item_row(POINT, "c", Answer::Fully);
        (row.instance, row.answer) = (Some("Files".to_owned()), last);
        provider.says(row, vec![]).assess()
    };
    let full = with(Some(Answer::Fully));
    assert_eq!((full.outcome(POINT), full.gates()), (Fully, vec![true; 5]));
    let open = with(None);
    let rating = open.rating(POINT);
    assert_eq!(
        instance_outcomes(rating),
        [("Files", Largely), ("Mail", Fully)]
    );
    let files: Vec<_> = rating.instances[0]
        .items
        .iter()
        .map(|item| (item.decision.outcome, item.decision.rule))
        .collect();
    let full = (Fully, Rule::ClaimWithinEvidence);
    assert_eq!(files, [full, full, (Unresolved, Rule::Unanswered)]);
    // A blank closes gate 1, an open part gate 4, and the finding says what it is.
    let found = [(FindingGrade::Unresolved, "unanswered:6.3")];
    assert_eq!(open.findings(), found);
    assert_eq!(open.gates(), [true, false, true, true, false]);
    // Not achieved, it is the organisation's own shortfall.
    let not = with(Some(Answer::Not));
    assert_eq!(
        not.findings(),
        [(FindingGrade::Minor, "declared-shortfall:6.3.1-4")]
    );
}

#[test]
fn an_assessor_may_judge_an_instance() {
    let mut judged = instance_row("7.2-2", "Beta", Answer::Fully);
    judged.judgement = Some(Judgement {
        verdict: Verdict::P,
        note: "Unsigned.".to_owned(),
        place: Place::default(),
    });
    let rating = contracts(&["Alpha", "Beta", "Gamma"])
        .says(judged, vec![])
        .rates(edition(), "7.2-2");
    let expected = [("Alpha", Fully), ("Beta", Partially), ("Gamma", Fully)];
    assert_eq!(instance_outcomes(&rating), expected);
    assert_eq!(rating.outcome, Partially);
}

// Processes that other parties run

fn run_by(point: &str, kind: PartyKind, name: &str) -> PointAnswer {
    PointAnswer {
        operated_by: Some(OperatedBy {
            kind,
            name: Some(name.to_owned()),
        }),
        ..row_about(point, Answer::Fully)
    }
}

/// Two suppliers who run parts of two processes and are managed, with evidence of 4.2-3.
fn governed(evidence: Vec<EvidenceEntry>) -> Provider {
    Provider::silent()
        .says(row_about("4.2-3", Answer::Fully), evidence)
        .says(run_by("8.1-3", PartyKind::Supplier, "DeskCo"), vec![])
        .says(run_by("9.2-8", PartyKind::Supplier, "DeskCo"), vec![])
        .says(run_by("9.2-7", PartyKind::Supplier, "ChangeCo"), vec![])
        .says(
            row_about("7.2-2", Answer::Fully),
            vec![about(document("C", Kind::Agreement), "DeskCo; ChangeCo")],
        )
}

#[test]
fn governance_is_tested_for_each_process_and_party() {
    const NAMES: [&str; 3] = ["8.1 / DeskCo", "9.2 / ChangeCo", "9.2 / DeskCo"];
    // What the evidence is about, and for which tests it counts.
    let table = [
        (None, [true, true, true]),
        (Some("DeskCo"), [true, false, true]),
        (Some("changeco"), [false, true, false]),
        (Some("9.2"), [false, true, true]),
        (Some("9.2 / ChangeCo"), [false, true, false]),
        (Some("8.1 / deskco"), [true, false, false]),
    ];
    for (cell, counts) in table {
        let entry = EvidenceEntry {
            instance: cell.map(str::to_owned),
            ..record("R", Kind::Report)
        };
        let rating = governed(vec![entry]).rates(edition(), "4.2-3");
        let expected: Vec<_> = NAMES
            .into_iter()
            .zip(counts.map(|counts| if counts { Fully } else { Unresolved }))
            .collect();
        assert_eq!(instance_outcomes(&rating), expected, "{cell:?}");
        let all = counts == [true; 3];
        assert_eq!(
            rating.outcome,
            if all { Fully } else { Unresolved },
            "{cell:?}"
        );
    }
}

#[test]
fn a_row_about_a_process_or_a_party_decides_on_its_governance() {
    let rating = governed(vec![record("R", Kind::Report)])
        .says(instance_row("4.2-3", "ChangeCo", Answer::Partly), vec![])
        .rates(edition(), "4.2-3");
    let expected = [
        ("8.1 / DeskCo", Fully),
        ("9.2 / ChangeCo", Partially),
        ("9.2 / DeskCo", Fully),
    ];
    assert_eq!(instance_outcomes(&rating), expected);
    assert_eq!(rating.instances_fulfilled(), Some((2, 3)));
}

#[test]
fn each_kind_of_party_is_governed_and_managed_by_its_own_points() {
    // The governance points that apply; a point of the clause that manages the party.
    let table = [
        (
            PartyKind::Supplier,
            ["4.2-2", "4.2-3"],
            "4.2-4",
            ("7.2-2", Kind::Agreement),
        ),
        (
            PartyKind::InternalGroup,
            ["4.2-2", "4.2-4"],
            "4.2-3",
            ("6.1-12", Kind::Agreement),
        ),
        (
            PartyKind::Customer,
            ["4.2-2", "4.2-4"],
            "4.2-3",
            ("6.1-12", Kind::Agreement),
        ),
    ];
    for (kind, applying, other, (manages, agreement)) in table {
        let provider = |managed: bool| {
            let mut provider = Provider::silent().says(run_by("9.2-7", kind, "Party"), vec![]);
            for point in applying.into_iter().chain([other]) {
                let entries = vec![
                    document(&format!("D {point}"), Kind::Agreement),
                    record(&format!("R {point}"), Kind::Report),
                ];
                provider = provider.says(row_about(point, Answer::Fully), entries);
            }
            let entries = if managed {
                vec![document("M", agreement)]
            } else {
                vec![]
            };
            provider.says(row_about(manages, Answer::Fully), entries)
        };
        for point in applying {
            let rating = provider(true).rates(edition(), point);
            assert_eq!(
                instance_outcomes(&rating),
                [("9.2 / Party", Fully)],
                "{kind:?} {point}"
            );
            let rating = provider(false).rates(edition(), point);
            assert_eq!(rating.outcome, Partially, "{kind:?} {point}");
            assert_eq!(
                rating.computed.rule,
                Rule::ManagingEvidenceMissing,
                "{kind:?} {point}"
            );
        }
        assert!(
            provider(false).rates(edition(), other).instances.is_empty(),
            "{kind:?}"
        );
    }
    // What the organisation runs itself needs none of this.
    let own = Provider::silent()
        .says(run_by("9.2-7", PartyKind::Own, "Us"), vec![])
        .says(row_about("4.2-2", Answer::ConditionAbsent), vec![]);
    assert!(own.rates(edition(), "4.2-2").instances.is_empty());
}

#[test]
fn a_party_is_managed_by_usable_evidence_about_it() {
    let managed = |entry: EvidenceEntry| {
        let rating = Provider::silent()
            .says(run_by("9.2-7", PartyKind::Supplier, "ChangeCo"), vec![])
            .says(row_about("7.2-2", Answer::Fully), vec![entry])
            .says(
                row_about("4.2-3", Answer::Fully),
                vec![record("R", Kind::Report)],
            )
            .rates(edition(), "4.2-3");
        rating.outcome == Fully
    };
    let contract = || document("C", Kind::Agreement);
    assert!(managed(contract()));
    assert!(managed(about(contract(), "changeco")));
    assert!(!managed(about(contract(), "DeskCo")));
    let draft = EvidenceEntry {
        approval: Approval::Draft,
        ..contract()
    };
    assert!(!managed(draft));
    // A catalogue says nothing of a contract, whoever cites it for one.
    assert!(!managed(document("C", Kind::Catalogue)));
}
