//! From an assessment under the earlier edition to one under the later.

#![allow(clippy::unwrap_used)]

mod provider;

use clause_model::submission::{Answer, PointAnswer, Submission};
use clause_model::{Edition, Succession};
use gap_scoring::evidence::links;
use gap_scoring::governance::Governance;
use gap_scoring::migration::{
    Certificate, MigrationInput, MigrationPosition, Treatment, migrate, migrate_certificate,
    migrated_submission, ratings,
};
use gap_scoring::outcome::Outcome;
use gap_scoring::rating::{PointRating, RatingInput, rate_points};
use jiff::civil::date;
use proptest::prelude::*;
use provider::{AS_OF, document, edition, library, record, row_about, standard};
use std::collections::BTreeMap;

fn succession() -> &'static Succession {
    standard()
        .successions
        .iter()
        .find(|one| one.to == edition().id)
        .unwrap()
}

fn earlier() -> &'static Edition {
    standard().edition(&succession().from).unwrap()
}

/// What is true of a point, or of the rest of its demand.
#[derive(Debug, Clone, Copy)]
struct Fact {
    answer: Answer,
    shown: bool,
}

fn fact() -> impl Strategy<Value = Fact> {
    let answers = [Answer::Fully, Answer::Largely, Answer::Partly, Answer::Not];
    (
        prop::sample::select(answers.to_vec()),
        prop::bool::weighted(0.8),
    )
        .prop_map(|(answer, shown)| Fact { answer, shown })
}

/// Adds a row to a submission, with a document and a record of its own where the fact is shown.
fn say(submission: &mut Submission, of: &Edition, point: usize, fact: Fact, prefix: &str) {
    let point = &of.points[point];
    let mut row = row_about(&point.id.to_string(), fact.answer);
    if fact.shown {
        row.evidence = show(submission, point, prefix);
    }
    submission.answers.push(row);
}

fn show(
    submission: &mut Submission,
    point: &clause_model::ControlPoint,
    prefix: &str,
) -> Vec<String> {
    let kinds = &point.evidence;
    let design = kinds
        .design
        .iter()
        .find(|kind| kind.is_document())
        .or(kinds.design.first());
    let design = design.map(|kind| document(&format!("{prefix} D {}", point.id), *kind));
    let practice = kinds.operating.iter().find(|kind| {
        use clause_model::EvidenceType::{Interview, Observation};
        !kind.is_document() && !matches!(kind, Interview | Observation)
    });
    let practice = practice.map(|kind| record(&format!("{prefix} R {}", point.id), *kind));
    let entries: Vec<_> = design.into_iter().chain(practice).collect();
    let ids = entries.iter().map(|entry| entry.id.clone()).collect();
    submission.register.extend(entries);
    ids
}

fn old_submission(facts: &[Fact]) -> Submission {
    let mut old = Submission {
        standard: Some(standard().id.clone()),
        edition: Some(earlier().id.clone()),
        ..Submission::default()
    };
    for (at, fact) in facts.iter().enumerate() {
        say(&mut old, earlier(), at, *fact, "old");
    }
    old
}

fn position(old: &Submission) -> (Vec<PointRating>, MigrationPosition) {
    let old_ratings = ratings(&library().method, standard(), old, AS_OF).unwrap();
    let position = migrate(MigrationInput {
        edition: edition(),
        succession: succession(),
        old_ratings: &old_ratings,
        old,
    });
    (old_ratings, position)
}

fn rated(submission: &Submission) -> Vec<PointRating> {
    let links = links(edition(), standard(), submission);
    let method = &library().method;
    let governance = Governance::of(edition(), submission, &links, &method.coverage, AS_OF);
    let input = RatingInput {
        method,
        edition: edition(),
        submission,
        as_of: AS_OF,
    };
    rate_points(input, &links, &governance)
}

fn weaker(a: Answer, b: Answer) -> Answer {
    if a.claimed() <= b.claimed() { a } else { b }
}

/// The answers to a full questionnaire: each point as far as its sources and its rest are met.
fn full_answers(
    old: &Submission,
    old_ratings: &[PointRating],
    migrated: &Submission,
    news: &[Fact],
) -> Vec<PointAnswer> {
    let told: BTreeMap<_, _> = old.answers.iter().map(|row| (&row.point, row)).collect();
    let outcome: BTreeMap<_, _> = old_ratings.iter().map(|r| (&r.point, r.outcome)).collect();
    let row = |(at, delta): (usize, &PointAnswer)| {
        let from = succession()
            .row_to(&delta.point)
            .map_or(&[][..], |row| &row.from);
        let known = !from.is_empty() && from.iter().all(|id| outcome[id] != Outcome::Unresolved);
        let sources = from.iter().filter_map(|id| told[id].answer).reduce(weaker);
        let rest = succession()
            .row_to(&delta.point)
            .is_none_or(|row| row.remainder.is_some());
        let claim = match sources.filter(|_| known) {
            Some(old) if rest => weaker(old, news[at].answer),
            Some(old) => old,
            None => news[at].answer,
        };
        PointAnswer {
            answer: Some(claim),
            carried: None,
            ..delta.clone()
        }
    };
    migrated.answers.iter().enumerate().map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_delta_answered_equals_the_full_questionnaire(
        facts in prop::collection::vec(fact(), 170),
        news in prop::collection::vec(fact(), 254),
    ) {
        let facts = &facts[..earlier().points.len()];
        let old = old_submission(facts);
        let (old_ratings, position) = position(&old);
        let mut delta = migrated_submission(&position, &old);
        for (at, point) in edition().points.iter().enumerate() {
            let asked = position.points[at].treatment != Treatment::Carried;
            if !asked {
                continue;
            }
            delta.answers[at].answer = Some(news[at].answer);
            if news[at].shown {
                let ids = show(&mut delta, point, "new");
                delta.answers[at].evidence.extend(ids);
            }
        }
        let full = Submission {
            answers: full_answers(&old, &old_ratings, &delta, &news),
            ..delta.clone()
        };
        for (a, b) in rated(&delta).iter().zip(rated(&full)) {
            prop_assert_eq!(a.outcome, b.outcome, "{}", a.point);
        }
    }
}

#[test]
fn a_perfect_earlier_provider_is_asked_what_the_succession_leaves_open() {
    let all = vec![
        Fact {
            answer: Answer::Fully,
            shown: true
        };
        earlier().points.len()
    ];
    let old = old_submission(&all);
    let (_, position) = position(&old);
    let tally = position.tally();
    let rows = || succession().rows.iter().filter(|row| row.to.is_some());
    let new = rows().filter(|row| row.from.is_empty()).count() as u32;
    let remainder = rows()
        .filter(|row| row.remainder.is_some() && !row.from.is_empty())
        .count() as u32;
    assert_eq!((tally.full, tally.remainder), (new, remainder));
    assert_eq!(
        tally.carried + tally.remainder + tally.full,
        edition().points.len() as u32
    );
    let untouched = rated(&migrated_submission(&position, &old));
    for (rating, at) in untouched.iter().zip(&position.points) {
        let open = at.treatment != Treatment::Carried;
        assert_eq!(
            rating.outcome == Outcome::Unresolved,
            open,
            "{}",
            rating.point
        );
    }
}

#[test]
fn a_certificate_alone_never_yields_more_than_p() {
    let certificate = Certificate {
        scope: "All services".to_owned(),
        body: "A body".to_owned(),
        accreditation: Some("An accreditation body".to_owned()),
        issued: date(2010, 6, 1),
        expires: date(2013, 5, 31),
    };
    let position = migrate_certificate(edition(), succession(), &certificate, AS_OF);
    let mut submission = migrated_submission(&position, &Submission::default());
    for answered in [false, true] {
        for row in submission.answers.iter_mut().filter(|_| answered) {
            row.answer = Some(Answer::Fully);
        }
        for rating in rated(&submission) {
            let thirds = rating.outcome.thirds().unwrap_or(0);
            assert!(thirds <= 1, "{} is {:?}", rating.point, rating.outcome);
        }
    }
}
