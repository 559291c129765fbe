//! From an assessment under the earlier edition to one under the later.

#![allow(clippy::unwrap_used)]

mod provider;

use clause_model::control_point::{Asks, Trigger};
use clause_model::method::PartyKind;
use clause_model::submission::{
    Answer, AnswerField, EvidenceEntry, Judgement, OperatedBy, PointAnswer, Submission, Verdict,
};
use clause_model::succession::SuccessionRow;
use clause_model::{Edition, Language, Succession};
use diagnostics::Place;
use gap_scoring::assessment::{Assessment, AssessmentInput, Settings, assess};
use gap_scoring::migration::{
    Certificate, ClauseAccount, MigrationInput, MigrationPosition, Reply, Treatment,
    TreatmentReason, migrate, migrate_certificate, migrated_submission, ratings,
};
use gap_scoring::outcome::Outcome;
use gap_scoring::rating::PointRating;
use gap_scoring::remediation::PlanSettings;
use jiff::ToSpan;
use jiff::civil::{Date, date};
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
        method: &library().method,
        standard: standard(),
        edition: edition(),
        succession: succession(),
        old_ratings: &old_ratings,
        old,
        as_of: AS_OF,
    });
    (old_ratings, position)
}

fn rated(submission: &Submission) -> Vec<PointRating> {
    rated_on(submission, AS_OF)
}

fn rated_on(submission: &Submission, as_of: Date) -> Vec<PointRating> {
    ratings(&library().method, standard(), submission, as_of).unwrap()
}

fn weaker(a: Answer, b: Answer) -> Answer {
    if a.claimed() <= b.claimed() { a } else { b }
}

/// The answers to a full questionnaire: each point as far as its sources and its rest are met.
fn full_answers(
    old: &Submission,
    position: &MigrationPosition,
    migrated: &Submission,
    news: &[Fact],
) -> Vec<PointAnswer> {
    let told: BTreeMap<_, _> = old.answers.iter().map(|row| (&row.point, row)).collect();
    let row = |(at, delta): (usize, &PointAnswer)| {
        let from = succession()
            .row_to(&delta.point)
            .map_or(&[][..], |row| &row.from);
        let known = position.points[at].treatment != Treatment::Full;
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

/// Untouched, a delta leaves open what it asks, and nothing else.
fn assert_open_as_asked(position: &MigrationPosition, untouched: &Submission) {
    for (rating, at) in rated(untouched).iter().zip(&position.points) {
        let asked = at.treatment != Treatment::Carried;
        let open = rating.outcome == Outcome::Unresolved;
        assert_eq!(open, asked, "{} {:?}", rating.point, at.reason);
    }
}

/// Each point is treated as its relation demands, unless its sources leave something open.
fn assert_treated_by_relation(old: &[PointRating], position: &MigrationPosition) {
    let outcome: BTreeMap<_, _> = old.iter().map(|r| (&r.point, r.outcome)).collect();
    for at in &position.points {
        let row = succession().row_to(&at.point).unwrap();
        let open = row.from.iter().any(|id| outcome[id] == Outcome::Unresolved);
        let expected = if row.from.is_empty() || open {
            Treatment::Full
        } else if row.remainder.is_some() {
            Treatment::Remainder
        } else {
            Treatment::Carried
        };
        let shown = at.reason != TreatmentReason::NothingShown;
        assert!(at.treatment == expected || !shown, "{at:?}");
        assert!(shown || expected == Treatment::Carried, "{at:?}");
    }
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
        assert_treated_by_relation(&old_ratings, &position);
        let mut delta = migrated_submission(&position, &old);
        assert_open_as_asked(&position, &delta);
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
            answers: full_answers(&old, &position, &delta, &news),
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
    assert_open_as_asked(&position, &migrated_submission(&position, &old));
}

/// A perfect provider under the earlier edition.
fn perfect() -> Submission {
    let fact = Fact {
        answer: Answer::Fully,
        shown: true,
    };
    old_submission(&vec![fact; earlier().points.len()])
}

/// The place of a point that takes up one source whole and fits a filter.
fn carried_from_one(
    position: &MigrationPosition,
    fits: impl Fn(&clause_model::ControlPoint) -> bool,
) -> usize {
    let whole = |at: &usize| {
        let of = &position.points[*at];
        of.treatment == Treatment::Carried && of.sources.len() == 1
    };
    let mut places = 0..edition().points.len();
    places
        .find(|at| whole(at) && fits(&edition().points[*at]))
        .unwrap()
}

#[test]
fn evidence_keeps_its_dates_and_is_judged_again_on_the_day() {
    let mut old = perfect();
    for entry in &mut old.register {
        entry.review_due = Some(AS_OF);
    }
    let (_, position) = position(&old);
    let delta = migrated_submission(&position, &old);
    assert_eq!(delta.register.len(), old.register.len());
    for (now, before) in delta.register.iter().zip(&old.register) {
        let days = |entry: &EvidenceEntry| {
            let period = (entry.period_from, entry.period_to);
            (entry.issued, entry.review_due, period)
        };
        assert_eq!(days(now), days(before), "{}", now.id);
    }
    let document = carried_from_one(&position, |point| point.asks == Asks::Document);
    let practice = carried_from_one(&position, |point| {
        point.asks == Asks::Practice && point.trigger == Trigger::Continuous
    });
    let outcomes = |day: Date| {
        let found = rated_on(&delta, day);
        [document, practice].map(|at| found[at].outcome)
    };
    assert_eq!(outcomes(AS_OF), [Outcome::Fully; 2]);
    // The day after, the review of the document is overdue; a year on, the records have long stopped.
    let (next, later) = (AS_OF.tomorrow().unwrap(), AS_OF + 13.months());
    assert_eq!(outcomes(next)[0], Outcome::Partially);
    assert_eq!(outcomes(later), [Outcome::Partially; 2]);
}

#[test]
fn a_judgement_without_evidence_is_not_carried() {
    let mut old = perfect();
    let (_, before) = position(&old);
    let at = carried_from_one(&before, |_| true);
    let source = before.points[at].sources[0].clone();
    let row = old.answers.iter_mut().find(|row| row.point == source);
    let row = row.unwrap();
    row.evidence.clear();
    row.judgement = Some(Judgement {
        verdict: Verdict::F,
        note: "Seen on site.".to_owned(),
        place: Place::default(),
    });
    let (ratings, after) = position(&old);
    let judged = ratings
        .iter()
        .find(|rating| rating.point == source)
        .unwrap();
    assert_eq!(judged.outcome, Outcome::Fully);
    let found = &after.points[at];
    assert_eq!(found.treatment, Treatment::Full);
    assert_eq!(found.reason, TreatmentReason::NothingShown);
    assert_eq!(found.carried, None);
    assert_open_as_asked(&after, &migrated_submission(&after, &old));
}

#[test]
fn of_several_sources_another_party_and_the_shortest_interval_speak() {
    let mut old = perfect();
    let row = |row: &SuccessionRow| row.to.is_some() && row.from.len() > 1;
    let row = succession().rows.iter().find(|of| row(of)).unwrap();
    let by = [PartyKind::Own, PartyKind::Supplier];
    for ((source, kind), months) in row.from.iter().zip(by).zip([12, 6]) {
        let told = old.answers.iter_mut().find(|row| row.point == *source);
        let told = told.unwrap();
        told.operated_by = Some(OperatedBy { kind, name: None });
        told.interval_months = Some(months);
    }
    let (_, position) = position(&old);
    let migrated = migrated_submission(&position, &old);
    let new = migrated
        .answers
        .iter()
        .find(|own| Some(&own.point) == row.to.as_ref())
        .unwrap();
    let party = new.operated_by.as_ref().map(|by| by.kind);
    assert_eq!(party, Some(PartyKind::Supplier));
    assert_eq!(new.interval_months, Some(6));
}

#[test]
fn an_interval_that_cannot_be_read_is_passed_on_as_it_was_written() {
    let mut old = perfect();
    let row = |row: &SuccessionRow| row.to.is_some() && !row.from.is_empty();
    let row = succession().rows.iter().find(|of| row(of)).unwrap();
    let told = old.answers.iter_mut().find(|of| of.point == row.from[0]);
    let told = told.unwrap();
    told.interval_text = Some("every so often".to_owned());
    told.unreadable.insert(AnswerField::Interval);
    let (_, position) = position(&old);
    let migrated = migrated_submission(&position, &old);
    let new = migrated
        .answers
        .iter()
        .find(|own| Some(&own.point) == row.to.as_ref())
        .unwrap();
    assert_eq!(new.interval_text.as_deref(), Some("every so often"));
    assert!(new.unreadable.contains(&AnswerField::Interval));
}

fn assessed(submission: &Submission) -> Assessment {
    let settings = Settings {
        as_of: AS_OF,
        language: Language::En,
        with_plan: true,
        plan: PlanSettings::default(),
    };
    assess(&AssessmentInput {
        method: &library().method,
        standard: standard(),
        edition: edition(),
        submission,
        diagnostics: &[],
        settings: &settings,
    })
}

/// The delta of a perfect provider, with everything that it asks answered, and new evidence for
/// every point.
fn answered() -> (MigrationPosition, Submission) {
    let old = perfect();
    let (_, position) = position(&old);
    let mut delta = migrated_submission(&position, &old);
    for (at, point) in edition().points.iter().enumerate() {
        let ids = show(&mut delta, point, "new");
        delta.answers[at].evidence.extend(ids);
        if position.points[at].treatment != Treatment::Carried {
            delta.answers[at].answer = Some(Answer::Fully);
        }
    }
    (position, delta)
}

#[test]
fn a_carried_answer_stands_on_its_evidence_and_waits_for_confirmation() {
    let (position, mut delta) = answered();
    let carried = position.tally().carried;
    let waiting = assessed(&delta);
    let unconfirmed = |assessment: &Assessment| {
        let breaks = assessment.gates[1].breaks.iter();
        let waits = breaks.filter(|found| found.text.contains("carried over, not confirmed"));
        waits.count() as u32
    };
    let short = waiting
        .points
        .iter()
        .filter(|point| point.outcome != Outcome::Fully);
    let short: Vec<_> = short
        .map(|point| (&point.point, point.outcome, point.computed.rule))
        .collect();
    assert!(short.is_empty(), "{short:?}");
    assert_eq!(unconfirmed(&waiting), carried);
    assert!(!waiting.gates[1].holds);
    let plan = waiting.plan.as_ref().unwrap();
    for at in position
        .points
        .iter()
        .filter(|at| at.treatment == Treatment::Carried)
    {
        let acted_on = plan
            .actions
            .iter()
            .any(|action| action.points.contains(&at.point));
        assert!(acted_on, "nothing asks to confirm {}", at.point);
    }
    for row in &mut delta.answers {
        row.answer = row.claim();
    }
    let confirmed = assessed(&delta);
    assert_eq!(unconfirmed(&confirmed), 0);
    assert!(confirmed.gates[1].holds, "{:?}", confirmed.gates[1].breaks);
    let outcomes = |of: &Assessment| of.points.iter().map(|p| p.outcome).collect::<Vec<_>>();
    assert_eq!(outcomes(&waiting), outcomes(&confirmed));
}

#[test]
fn the_account_sums_over_clauses_and_points() {
    let (position, mut delta) = answered();
    let places = |treatment: Treatment| {
        let all = position.points.iter().enumerate();
        all.filter(move |(_, at)| at.treatment == treatment)
            .map(|(at, _)| at)
    };
    let whole: Vec<usize> = places(Treatment::Carried).collect();
    delta.answers[whole[0]].answer = delta.answers[whole[0]].claim();
    delta.answers[whole[1]].answer = Some(Answer::Not);
    let open = places(Treatment::Full).next().unwrap();
    delta.answers[open].answer = None;
    let account = assessed(&delta).migration.unwrap();
    let reply = |at: usize| account.points[at].reply;
    assert_eq!(reply(whole[0]), Reply::Confirmed);
    assert_eq!(reply(whole[1]), Reply::Changed);
    assert_eq!(reply(whole[2]), Reply::Unconfirmed);
    assert_eq!(reply(open), Reply::Blank);
    assert_eq!(
        reply(places(Treatment::Remainder).next().unwrap()),
        Reply::Answered
    );
    let total = &account.total;
    assert_eq!(total.tally, position.tally());
    assert_eq!(total.points(), edition().points.len() as u32);
    assert_eq!(total.open, 1);
    assert_eq!(total.closed, total.points() - total.tally.carried - 1);
    assert_eq!(total.unconfirmed, total.tally.carried - 2);
    let sum = |value: fn(&ClauseAccount) -> u32| account.clauses.iter().map(value).sum::<u32>();
    assert_eq!(sum(ClauseAccount::points), total.points());
    assert_eq!(sum(|line| line.open), total.open);
    assert_eq!(sum(|line| line.closed), total.closed);
    assert_eq!(sum(|line| line.unconfirmed), total.unconfirmed);
    assert!(sum(|line| line.remaining_days) <= total.remaining_days);
    for line in &account.clauses {
        let clause = line.clause.as_ref().unwrap();
        assert_eq!(
            line.points(),
            edition().points_within(clause).count() as u32,
            "{clause}"
        );
    }
}

#[test]
fn an_assessment_into_which_nothing_was_carried_has_no_account() {
    assert_eq!(
        assessed(&provider::Provider::perfect().submission).migration,
        None
    );
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
