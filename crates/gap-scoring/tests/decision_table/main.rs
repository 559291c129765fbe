//! The decision tables of the method, worked by hand in `decision-table.txt`, row by row: each row is
//! a real submission about one point of the 2011 edition.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod combinations;
#[path = "../provider/mod.rs"]
mod provider;

use clause_model::control_point::{Asks, Trigger};
use clause_model::evidence_type::EvidenceType;
use clause_model::method::{EvidencePicture, PartyKind};
use clause_model::submission::{Answer, Approval, EvidenceEntry, OperatedBy, PointAnswer};
use clause_model::{ControlPoint, Edition};
use gap_scoring::rating::PointRating;
use jiff::ToSpan;
use provider::{
    AS_OF, Provider, document, edition, id, months_back, nil_return, record, row_about,
};
use serde::de::DeserializeOwned;

const TABLE: &str = include_str!("decision-table.txt");

const TRIGGERS: [Trigger; 5] = [
    Trigger::Standing,
    Trigger::Continuous,
    Trigger::Periodic,
    Trigger::OnEvent,
    Trigger::Conditional,
];
const ASKS: [Asks; 3] = [Asks::Document, Asks::Practice, Asks::Both];

/// The point that stands in for every kind of demand: it accepts a procedure, a record and an
/// interview, repeats over nothing and has no items.
const POINT: &str = "8.1-12";

/// A point of the governance of other parties, which accepts an agreement and a record.
const GOVERNANCE: &str = "4.2-3";

/// A point of a process that another party runs.
const OPERATED: &str = "9.2-7";

/// The rows of a section, by column.
fn section(name: &str) -> Vec<Vec<&'static str>> {
    let heading = format!("## {name}");
    TABLE
        .lines()
        .skip_while(|line| **line != *heading)
        .skip(1)
        .take_while(|line| !line.starts_with("## "))
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split_whitespace().collect())
        .skip(1)
        .collect()
}

/// A value by its name in data files.
fn named<T: DeserializeOwned>(name: &str) -> T {
    serde_json::from_value(name.into()).unwrap_or_else(|_| panic!("{name}"))
}

fn named_or_all<T: DeserializeOwned + Copy>(name: &str, all: &[T]) -> Vec<T> {
    if name == "*" {
        all.to_vec()
    } else {
        vec![named(name)]
    }
}

/// The 2011 edition with one point turned to a trigger and to what it asks.
fn edition_with(point: &str, trigger: Trigger, asks: Asks) -> Edition {
    let mut changed = edition().clone();
    let found = changed.points.iter_mut().find(|p| p.id == id(point));
    let found = found.expect("the point");
    (found.trigger, found.asks) = (trigger, asks);
    let conditional = trigger == Trigger::Conditional;
    found.condition = conditional.then(|| found.topic.clone());
    changed
}

fn outcome_and_rule(rating: &PointRating) -> (String, &'static str) {
    let outcome = serde_json::to_value(rating.outcome).expect("an outcome");
    (
        outcome.as_str().expect("text").to_owned(),
        rating.rule().id(),
    )
}

/// A draft.
fn draft(key: &str, kind: EvidenceType) -> EvidenceEntry {
    EvidenceEntry {
        approval: Approval::Draft,
        ..document(key, kind)
    }
}

/// Records that do not show enough: two months of a continuous practice, a lone date otherwise.
fn thin(key: &str, kind: EvidenceType, trigger: Trigger) -> EvidenceEntry {
    let full = record(key, kind);
    if trigger == Trigger::Continuous {
        return EvidenceEntry {
            period_from: Some(months_back(2)),
            ..full
        };
    }
    EvidenceEntry {
        period_from: None,
        period_to: None,
        sample: None,
        ..full
    }
}

/// Every way in which entries amount to a picture at a point.
fn entries(
    picture: EvidencePicture,
    point: &ControlPoint,
    trigger: Trigger,
) -> Vec<Vec<EvidenceEntry>> {
    use EvidencePicture as E;
    let design = point.evidence.design[0];
    let operating = point.evidence.operating[0];
    assert!(design.is_document() && operating == EvidenceType::Record);
    let laid_down = || document("D", design);
    let interview = || EvidenceEntry {
        kind: Some(EvidenceType::Interview),
        ..record("I", operating)
    };
    let undated = EvidenceEntry {
        issued: None,
        period_from: None,
        period_to: None,
        ..record("R", operating)
    };
    let lone = thin("R", operating, trigger);
    match picture {
        E::DesignAndPractice => vec![vec![laid_down(), record("R", operating)]],
        E::DesignPracticeThin => vec![vec![laid_down(), lone]],
        E::DesignOnly => vec![
            vec![laid_down()],
            vec![laid_down(), interview()],
            vec![laid_down(), undated],
        ],
        E::PracticeOnly => vec![
            vec![record("R", operating)],
            vec![record("R", operating), draft("D", design)],
        ],
        E::PracticeThinOnly => vec![vec![lone.clone()], vec![lone, draft("D", design)]],
        E::ProvisionalOrInterview => vec![
            vec![draft("D", design)],
            vec![undated],
            vec![interview()],
            vec![draft("D", design), interview()],
        ],
        E::Nothing => {
            let superseded = EvidenceEntry {
                status: clause_model::submission::EntryStatus::Superseded,
                ..laid_down()
            };
            let unfit = document("U", EvidenceType::Catalogue);
            vec![vec![], vec![superseded], vec![unfit]]
        }
    }
}

#[test]
fn every_combination_of_evidence_asks_and_claim() {
    let table = section("claims");
    assert_eq!(table.len(), 7 * 3 * 4);
    let mut cases = 0;
    for row in &table {
        let [evidence, asks, answer, outcome, rule] = row[..] else {
            panic!("{row:?}")
        };
        let picture: EvidencePicture = named(evidence);
        for trigger in TRIGGERS {
            // A dated occurrence is all that is due at intervals: such a practice is never thin.
            if trigger == Trigger::Periodic && evidence.contains("-thin") {
                continue;
            }
            let edition = edition_with(POINT, trigger, named(asks));
            let point = edition.point(&id(POINT)).expect("the point");
            for attached in entries(picture, point, trigger) {
                let keys: Vec<_> = attached.iter().map(|entry| entry.id.clone()).collect();
                let row = row_about(POINT, named(answer));
                let rating = Provider::silent()
                    .says(row, attached)
                    .rates(&edition, POINT);
                let case = format!("{evidence} {asks} {answer}: {trigger:?} with {keys:?}");
                let found = rating.computed.evidence.picture;
                assert_eq!(found, picture, "{case}");
                let expected = (outcome.to_owned(), rule);
                assert_eq!(outcome_and_rule(&rating), expected, "{case}");
                cases += 1;
            }
        }
    }
    // 13 ways without thin records under 5 triggers, 3 ways with them under 4.
    assert_eq!(cases, 12 * (13 * 5 + 3 * 4));
}

#[test]
fn every_combination_that_the_shipped_edition_has() {
    // Points as shipped, without items, which are rated one by one.
    let points = [
        "9.1-13",
        "5.2-9",
        "4.5.4.1-3",
        "5.2-7",
        "8.1-6",
        "9.2-12",
        "8.1-12",
        "8.2-4",
        "7.2-6",
        "6.3.2-1",
        "9.2-18",
        "9.3-6",
        "6.6.2-7",
    ];
    for name in points {
        let point = edition().point(&id(name)).expect(name);
        let asked = serde_json::to_value(point.asks).expect("asks");
        for row in section("claims").iter().filter(|row| asked == row[1]) {
            if point.trigger == Trigger::Periodic && row[0].contains("-thin") {
                continue;
            }
            let mut attached = Vec::new();
            if row[0].starts_with("design") {
                let kinds = &point.evidence.design;
                let kind = kinds.iter().find(|kind| kind.is_document()).expect(name);
                attached.push(document("D", *kind));
            }
            if row[0] == "provisional-or-interview" {
                let kinds = &point.evidence.design;
                let kind = kinds.iter().find(|kind| kind.is_document()).expect(name);
                attached.push(draft("D", *kind));
            }
            if row[0].contains("practice") {
                assert!(point.evidence.operating.contains(&EvidenceType::Record));
                attached.push(if row[0].contains("-thin") {
                    thin("R", EvidenceType::Record, point.trigger)
                } else {
                    record("R", EvidenceType::Record)
                });
            }
            let rating = Provider::silent()
                .says(row_about(name, named(row[2])), attached)
                .rates(edition(), name);
            let expected = (row[3].to_owned(), row[4]);
            assert_eq!(outcome_and_rule(&rating), expected, "{name} {row:?}");
        }
    }
}

const EVIDENCE: [&str; 4] = ["design", "provisional", "nil-return", "nothing"];

fn attached(evidence: &str, point: &ControlPoint) -> Vec<EvidenceEntry> {
    let design = point.evidence.design.iter().find(|kind| kind.is_document());
    let design = *design.expect("a document");
    match evidence {
        "design" => vec![document("D", design)],
        "provisional" => vec![draft("D", design)],
        "nil-return" => vec![nil_return("N")],
        "records" => vec![record("R", EvidenceType::Record)],
        "undated-nil" => vec![EvidenceEntry {
            issued: None,
            period_from: None,
            period_to: None,
            ..nil_return("N")
        }],
        "old-nil" => vec![EvidenceEntry {
            issued: Some(months_back(24)),
            period_from: Some(months_back(30)),
            period_to: Some(months_back(24)),
            ..nil_return("N")
        }],
        "nil-and-records" => vec![nil_return("N"), record("R", EvidenceType::Record)],
        "nil-and-lone" => vec![
            nil_return("N"),
            thin("R", EvidenceType::Record, point.trigger),
        ],
        "lone-record" => vec![thin("R", EvidenceType::Record, point.trigger)],
        "nothing" => vec![],
        other => panic!("{other}"),
    }
}

/// Puts a circumstance into the row, the edition or the rest of the submission.
fn circumstance(
    text: &str,
    mut row: PointAnswer,
    edition: &mut Edition,
    provider: Provider,
) -> (PointAnswer, Provider) {
    let mut other = None;
    for part in text.split(',') {
        match part {
            "-" | "no-date" | "no-reason" => {}
            "passed" => row.planned = Some(AS_OF.yesterday().expect("a day")),
            "today" => row.planned = Some(AS_OF),
            "within" => row.planned = Some(AS_OF.checked_add(1.year()).expect("a day")),
            "beyond" => {
                let year = AS_OF.checked_add(1.year()).expect("a day");
                row.planned = Some(year.tomorrow().expect("a day"));
            }
            "reason" => row.comment = Some("We have none.".to_owned()),
            "allowed" => edition.rules.exclusions.allowed = true,
            "contradicted" => {
                row.comment = Some("Nobody else runs anything.".to_owned());
                let mut run = row_about(OPERATED, Answer::Fully);
                run.operated_by = Some(OperatedBy {
                    kind: PartyKind::Supplier,
                    name: Some("ChangeCo".to_owned()),
                });
                other = Some(run);
            }
            unknown => panic!("{unknown}"),
        }
    }
    match other {
        Some(run) => (row, provider.says(run, Vec::new())),
        None => (row, provider),
    }
}

#[test]
fn every_combination_of_answers_that_claim_no_rating() {
    let mut cases = 0;
    for row in section("special answers") {
        let [
            answer,
            circumstances,
            trigger,
            asks,
            evidence,
            outcome,
            rule,
        ] = row[..]
        else {
            panic!("{row:?}")
        };
        let kinds = if evidence == "*" {
            EVIDENCE.to_vec()
        } else {
            vec![evidence]
        };
        let name = if circumstances == "contradicted" {
            GOVERNANCE
        } else {
            POINT
        };
        for trigger in named_or_all(trigger, &TRIGGERS) {
            for asks in named_or_all(asks, &ASKS) {
                for kind in &kinds {
                    let mut edition = edition_with(name, trigger, asks);
                    let attached = attached(kind, edition.point(&id(name)).expect("the point"));
                    let mut said = row_about(name, Answer::Fully);
                    said.answer = (answer != "blank").then(|| named(answer));
                    let (said, provider) =
                        circumstance(circumstances, said, &mut edition, Provider::silent());
                    let rating = provider.says(said, attached).rates(&edition, name);
                    let case = format!("{row:?}: {trigger:?} {asks:?} {kind}");
                    let expected = (outcome.to_owned(), rule);
                    assert_eq!(outcome_and_rule(&rating), expected, "{case}");
                    let exercised = !rating.computed.not_exercised;
                    assert_eq!(exercised, rule != "not-occurred", "{case}");
                    cases += 1;
                }
            }
        }
    }
    // Misfits; events; plans; conditions; "not applicable"; blank.
    let plans = 3 * 12 + 2 * 12 + 4;
    let not_applicable = 11 * 12 + 2 * 60;
    assert_eq!(
        cases,
        12 * 12 + (12 + 6 + 12) + plans + (3 * 12 + 3) + not_applicable + 60
    );
}

#[test]
fn an_organisations_own_interval_bounds_its_plans() {
    let outcome = |planned| {
        let mut row = row_about("8.2-4", Answer::NotYetDue);
        (row.planned, row.interval_months) = (Some(planned), Some(6));
        let rating = Provider::silent()
            .says(row, Vec::new())
            .rates(edition(), "8.2-4");
        outcome_and_rule(&rating)
    };
    let half_a_year = jiff::civil::date(2012, 9, 30);
    let expected = ("not-yet-due".to_owned(), "not-yet-due");
    assert_eq!(outcome(half_a_year), expected);
    let expected = ("unresolved".to_owned(), "planned-beyond-interval");
    assert_eq!(outcome(half_a_year.tomorrow().unwrap()), expected);
}
