//! What holds for every submission: random ones, spoilt from the perfect one.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::control_point::{Trigger, Unit};
use clause_model::evidence_type::EvidenceType as Kind;
use clause_model::method::PartyKind;
use clause_model::submission::{
    Answer, Approval, Judgement, OperatedBy, PointAnswer, Reference, ReferenceTarget, Submission,
    Verdict,
};
use diagnostics::Place;
use gap_scoring::finding::FindingGrade;
use gap_scoring::outcome::{Outcome, Tally};
use gap_scoring::rating::{PointRating, Rule};
use jiff::ToSpan;
use proptest::prelude::*;
use provider::{
    AS_OF, Provider, Verdicts, document, edition, id, nil_return, points_of, record, row_about,
};
use serde_json::Value;
use std::collections::BTreeSet;

const CASES: u32 = 64;
const POINTS: usize = 254;
// The last one is in no list.
const PARTIES: [&str; 4] = ["Alpha", "Beta", "Gamma", "Alfa Ltd"];

/// One thing that is changed in a submission. Points are given by their place in the edition.
#[derive(Debug, Clone)]
enum Spoil {
    Answers(usize, Option<Answer>),
    Planned(usize, i64),
    Comments(usize),
    LacksDocument(usize),
    LacksRecord(usize),
    CitesWhatIsMissing(usize),
    Drafts(usize),
    Dates(usize, i64),
    Covers(usize, i64, i64),
    Reviews(usize, i64),
    NilReturn(usize),
    Item(usize, usize, Option<Answer>),
    Instance(usize, usize, Option<Answer>),
    Tags(usize, usize),
    Operated(usize, PartyKind, usize),
    Judged(usize, Verdict),
    Denies(usize),
}

fn answer() -> impl Strategy<Value = Option<Answer>> {
    prop::option::weighted(0.8, prop::sample::select(Answer::ALL.to_vec()))
}

fn spoil() -> impl Strategy<Value = Spoil> {
    let point = || 0..POINTS;
    let party = || 0..PARTIES.len();
    let kinds = [
        PartyKind::Own,
        PartyKind::InternalGroup,
        PartyKind::Customer,
        PartyKind::Supplier,
    ];
    prop_oneof![
        4 => (point(), answer()).prop_map(|(p, a)| Spoil::Answers(p, a)),
        1 => (point(), -40..500_i64).prop_map(|(p, d)| Spoil::Planned(p, d)),
        1 => point().prop_map(Spoil::Comments),
        2 => point().prop_map(Spoil::LacksDocument),
        2 => point().prop_map(Spoil::LacksRecord),
        1 => point().prop_map(Spoil::CitesWhatIsMissing),
        1 => point().prop_map(Spoil::Drafts),
        1 => (point(), -900..40_i64).prop_map(|(p, d)| Spoil::Dates(p, d)),
        2 => (point(), -400..1_i64, -120..30_i64).prop_map(|(p, a, b)| Spoil::Covers(p, a, b)),
        1 => (point(), -40..90_i64).prop_map(|(p, d)| Spoil::Reviews(p, d)),
        1 => point().prop_map(Spoil::NilReturn),
        2 => (point(), 0..20_usize, answer()).prop_map(|(p, i, a)| Spoil::Item(p, i, a)),
        2 => (point(), party(), answer()).prop_map(|(p, i, a)| Spoil::Instance(p, i, a)),
        1 => (point(), party()).prop_map(|(p, i)| Spoil::Tags(p, i)),
        1 => (point(), prop::sample::select(kinds.to_vec()), party())
            .prop_map(|(p, kind, i)| Spoil::Operated(p, kind, i)),
        1 => (point(), prop::sample::select(Verdict::ALL.to_vec()))
            .prop_map(|(p, verdict)| Spoil::Judged(p, verdict)),
        2 => point().prop_map(Spoil::Denies),
    ]
}

fn spoilt() -> impl Strategy<Value = Provider> {
    prop::collection::vec(spoil(), 0..60).prop_map(|spoils| {
        let provider = Provider::perfect()
            .declares(Unit::Supplier, &PARTIES[..2])
            .declares(Unit::Service, &PARTIES[..2])
            .declares(Unit::Customer, &PARTIES[1..3]);
        spoils.iter().fold(provider, apply)
    })
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a provider")
    }
}

fn name_of(point: usize) -> String {
    edition().points[point].id.to_string()
}

fn day(days: i64) -> jiff::civil::Date {
    AS_OF.checked_add(days.days()).expect("a day")
}

/// Changes an entry of a point, if it is still there.
fn change(
    mut provider: Provider,
    key: &str,
    with: impl FnOnce(&mut clause_model::submission::EvidenceEntry),
) -> Provider {
    let mut register = provider.submission.register.iter_mut();
    if let Some(entry) = register.find(|entry| entry.id == key) {
        with(entry);
    }
    provider
}

/// Adds a row, unless there is one about the same thing already.
fn adds_row(provider: Provider, row: PointAnswer) -> Provider {
    let same = |other: &PointAnswer| {
        (&other.point, &other.item, &other.instance) == (&row.point, &row.item, &row.instance)
    };
    if provider.submission.answers.iter().any(same) {
        return provider;
    }
    provider.says(row, Vec::new())
}

fn apply(mut provider: Provider, spoil: &Spoil) -> Provider {
    match spoil {
        Spoil::Answers(point, given) => {
            provider.row(&name_of(*point)).answer = *given;
            provider
        }
        Spoil::Planned(point, days) => {
            let row = provider.row(&name_of(*point));
            (row.answer, row.planned) = (Some(Answer::NotYetDue), Some(day(*days)));
            provider
        }
        Spoil::Comments(point) => provider.comments(&name_of(*point), "We have none."),
        Spoil::LacksDocument(point) => provider.lacks_document(&name_of(*point)),
        Spoil::LacksRecord(point) => provider.lacks_record(&name_of(*point)),
        Spoil::CitesWhatIsMissing(point) => {
            provider
                .row(&name_of(*point))
                .evidence
                .push("GONE".to_owned());
            provider
        }
        Spoil::Drafts(point) => change(provider, &format!("D {}", name_of(*point)), |e| {
            e.approval = Approval::Draft;
        }),
        Spoil::Dates(point, days) => change(provider, &format!("R {}", name_of(*point)), |e| {
            (e.issued, e.period_from, e.period_to, e.sample) = (Some(day(*days)), None, None, None);
        }),
        Spoil::Covers(point, from, to) => {
            change(provider, &format!("R {}", name_of(*point)), |e| {
                (e.period_from, e.period_to) = (Some(day(*from)), Some(day((*from).max(*to))));
            })
        }
        Spoil::Reviews(point, days) => change(provider, &format!("D {}", name_of(*point)), |e| {
            e.review_due = Some(day(*days));
        }),
        Spoil::NilReturn(point) => {
            let name = name_of(*point);
            let key = format!("N {name}");
            if provider
                .submission
                .register
                .iter()
                .any(|entry| entry.id == key)
            {
                return provider;
            }
            provider.adds(nil_return(&key), &[&name])
        }
        Spoil::Item(point, item, given) => {
            let items = &edition().points[*point].items;
            if items.is_empty() {
                return provider;
            }
            let key = items[item % items.len()].key.clone();
            let row = row_about(&name_of(*point), Answer::Fully);
            adds_row(
                provider,
                PointAnswer {
                    item: Some(key),
                    answer: *given,
                    ..row
                },
            )
        }
        Spoil::Instance(point, party, given) => {
            let row = row_about(&name_of(*point), Answer::Fully);
            let instance = Some(PARTIES[*party].to_owned());
            adds_row(
                provider,
                PointAnswer {
                    instance,
                    answer: *given,
                    ..row
                },
            )
        }
        Spoil::Tags(point, party) => change(provider, &format!("D {}", name_of(*point)), |e| {
            e.instance = Some(PARTIES[*party].to_owned());
        }),
        Spoil::Operated(point, kind, party) => {
            let name = Some(PARTIES[*party].to_owned());
            provider.row(&name_of(*point)).operated_by = Some(OperatedBy { kind: *kind, name });
            provider
        }
        Spoil::Denies(point) => denies(provider, *point),
        Spoil::Judged(point, verdict) => {
            provider.row(&name_of(*point)).judgement = Some(Judgement {
                verdict: *verdict,
                note: "Seen on site.".to_owned(),
                place: Place::default(),
            });
            provider
        }
    }
}

/// Denies all that the event of a point concerns, without a record: a statement that nothing refutes yet.
fn denies(mut provider: Provider, point: usize) -> Provider {
    let event = edition().points[point].event.as_ref();
    for name in event
        .into_iter()
        .flat_map(|event| points_of(event.as_str()))
    {
        let trigger = edition().point(&id(&name)).map(|point| point.trigger);
        let given = match trigger {
            Some(Trigger::OnEvent) => Answer::NotOccurred,
            Some(Trigger::Periodic) => Answer::NotYetDue,
            _ => Answer::ConditionAbsent,
        };
        provider = provider
            .answers(&name, given)
            .lacks_record(&name)
            .comments(&name, "None.");
        provider.row(&name).planned = Some(day(60));
    }
    provider
}

/// The worth of each point, where it has one.
fn worth(provider: &Provider) -> Vec<Option<u32>> {
    let ratings = provider.rates_all();
    assert_eq!(ratings.len(), POINTS);
    ratings
        .iter()
        .map(|rating| rating.outcome.thirds())
        .collect()
}

/// The first point that is worth less than before. A point without a rating has nothing to lose.
fn worse(before: &[Option<u32>], after: &[Option<u32>]) -> Option<String> {
    let pairs = before.iter().zip(after);
    let lower = |(before, after): (&Option<u32>, &Option<u32>)| match (before, after) {
        (Some(before), Some(after)) => after < before,
        _ => false,
    };
    pairs.map(lower).position(|lower| lower).map(name_of)
}

/// Evidence that is added: what it is, and what it is about.
#[derive(Debug, Clone)]
struct Addition {
    point: usize,
    kind: prop::sample::Index,
    shape: Shape,
    party: Option<usize>,
    item: Option<prop::sample::Index>,
}

/// How much a record shows.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Shape {
    /// Half a year up to the as-of date, all of it.
    Full,
    /// A recent date and nothing else.
    Lone,
    /// The same, from two years ago: not usable any more where practice ages.
    Old,
}

fn addition() -> impl Strategy<Value = Addition> {
    let shapes = [Shape::Full, Shape::Lone, Shape::Old];
    let item = prop::option::weighted(0.2, any::<prop::sample::Index>());
    let shape = prop::sample::select(shapes.to_vec());
    let party = prop::option::of(0..PARTIES.len());
    let point = 0..POINTS;
    let all = (point, any::<prop::sample::Index>(), shape, party, item);
    all.prop_map(|(point, kind, shape, party, item)| Addition {
        point,
        kind,
        shape,
        party,
        item,
    })
}

/// Adds a new entry of a type that the point asks for; whether it is a document.
fn added(mut provider: Provider, at: usize, what: &Addition) -> (Provider, bool) {
    let point = &edition().points[what.point];
    let expected = &point.evidence;
    let kinds: Vec<Kind> = expected
        .design
        .iter()
        .chain(&expected.operating)
        .copied()
        .collect();
    let kind = kinds[what.kind.index(kinds.len())];
    let key = format!("NEW {at}");
    let mut entry = if kind.is_document() {
        document(&key, kind)
    } else {
        record(&key, kind)
    };
    if !kind.is_document() && what.shape != Shape::Full {
        let back = if what.shape == Shape::Old { -730 } else { -3 };
        (entry.period_from, entry.period_to, entry.sample) = (None, None, None);
        entry.issued = Some(day(back));
    }
    entry.instance = what.party.map(|party| PARTIES[party].to_owned());
    match what.item.as_ref().filter(|_| !point.items.is_empty()) {
        Some(item) => {
            let key = point.items[item.index(point.items.len())].key.clone();
            entry.references.push(Reference {
                edition: None,
                target: ReferenceTarget::Item(point.id.clone(), key),
            });
            provider = provider.registers(vec![entry]);
        }
        None => provider = provider.adds(entry, &[&point.id.to_string()]),
    }
    (provider, kind.is_document())
}

/// The answer that a record speaks against, where a rule says that it does: the only ways in which more
/// evidence makes an outcome worse.
fn spoken_against(rule: Rule) -> Option<&'static [Answer]> {
    match rule {
        Rule::NotOccurredContradicted => Some(&[Answer::NotOccurred]),
        Rule::OccurredAlready => Some(&[Answer::NotOccurred, Answer::NotYetDue]),
        Rule::PlannedBeyondInterval => Some(&[Answer::NotYetDue]),
        Rule::ConditionContradicted => Some(&[Answer::ConditionAbsent, Answer::NotApplicable]),
        Rule::EventRecordedElsewhere => Some(&[
            Answer::NotOccurred,
            Answer::NotYetDue,
            Answer::ConditionAbsent,
            Answer::NotApplicable,
        ]),
        _ => None,
    }
}

/// Whether a row about a point gives an answer that a rule now speaks against.
fn contradicted(submission: &Submission, rating: &PointRating) -> bool {
    let rules = rating
        .parts()
        .chain([&rating.computed])
        .map(|part| part.rule);
    let against: Vec<Answer> = rules
        .filter_map(spoken_against)
        .flatten()
        .copied()
        .collect();
    let rows = submission
        .answers
        .iter()
        .filter(|row| row.point == rating.point);
    rows.filter_map(|row| row.answer)
        .any(|answer| against.contains(&answer))
}

/// Whether the event that one point is about cannot take place without that of another.
fn shows(point: usize, other: usize) -> bool {
    let event = |at: usize| edition().points[at].event.as_ref();
    event(point)
        .zip(event(other))
        .is_some_and(|(event, other)| edition().implied_by(event).contains(other))
}

/// Whether an outcome is worse: a lower rating, or a question where there was none.
fn is_worse(before: Outcome, after: Outcome) -> bool {
    match (before.thirds(), after.thirds()) {
        (Some(before), Some(after)) => after < before,
        (None, Some(_)) => after.is_gap(),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn more_evidence_lowers_nothing_but_an_answer_that_it_contradicts(
        provider in spoilt(),
        additions in prop::collection::vec(addition(), 1..5),
    ) {
        let mut provider = provider;
        let mut before = provider.rates_all();
        for (at, what) in additions.iter().enumerate() {
            let (more, is_document) = added(provider, at, what);
            provider = more;
            let after = provider.rates_all();
            for (place, (old, new)) in before.iter().zip(&after).enumerate() {
                if !is_worse(old.outcome, new.outcome) {
                    continue;
                }
                let about = format!("{what:?}: {} {:?} to {:?}", new.point, old.outcome, new.outcome);
                prop_assert!(!is_document, "{}", about);
                prop_assert!(contradicted(&provider.submission, new), "{}", about);
                // At the point itself, or at another that the event of the record concerns.
                let elsewhere = new.parts().any(|part| part.rule == Rule::EventRecordedElsewhere);
                prop_assert!(place == what.point || elsewhere && shows(what.point, place), "{}", about);
            }
            before = after;
        }
    }

    #[test]
    fn a_better_answer_lowers_nothing(provider in spoilt(), row in any::<prop::sample::Index>()) {
        let mut provider = provider;
        let at = row.index(provider.submission.answers.len());
        let mut before: Option<Vec<Option<u32>>> = None;
        let better = [Answer::Not, Answer::Partly, Answer::Largely, Answer::Fully];
        for given in better {
            provider.submission.answers[at].answer = Some(given);
            let after = worth(&provider);
            if let Some(before) = &before {
                let point = &provider.submission.answers[at].point;
                prop_assert_eq!(worse(before, &after), None, "{:?} at {}", given, point);
            }
            before = Some(after);
        }
    }

    #[test]
    fn a_review_that_passes_improves_nothing(provider in spoilt(), entry in any::<prop::sample::Index>()) {
        let mut provider = provider;
        prop_assume!(!provider.submission.register.is_empty());
        let at = entry.index(provider.submission.register.len());
        provider.submission.register[at].review_due = Some(day(1));
        let before = worth(&provider);
        provider.submission.register[at].review_due = Some(day(-1));
        let after = worth(&provider);
        prop_assert_eq!(worse(&after, &before), None, "{}", provider.submission.register[at].id);
    }

    #[test]
    fn rows_may_stand_in_any_order(
        (provider, answers, register) in spoilt().prop_flat_map(|provider| {
            let answers = Just(provider.submission.answers.clone()).prop_shuffle();
            let register = Just(provider.submission.register.clone()).prop_shuffle();
            (Just(provider.submission), answers, register)
        }).prop_map(|(submission, answers, register)| (submission, answers, register))
    ) {
        let one = Provider { submission: provider.clone(), as_of: AS_OF }.assess();
        let other = Submission { answers, register, ..provider };
        let other = Provider { submission: other, as_of: AS_OF }.assess();
        prop_assert_eq!(without_places(&one), without_places(&other));
    }

    #[test]
    fn everything_adds_up(provider in spoilt()) {
        let verdict = provider.assess();
        tallies_add_up(&verdict)?;
        findings_and_gaps_match(&verdict)?;
        gates_are_consistent(&verdict)?;
    }
}

/// An assessment as JSON without what depends on where rows stand.
fn without_places(verdict: &Verdicts) -> Value {
    let mut value = serde_json::to_value(&verdict.0).expect("JSON");
    value
        .as_object_mut()
        .expect("an object")
        .remove("submission");
    blank(&mut value);
    value
}

fn blank(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for key in ["entry", "place", "traces"] {
                fields.remove(key);
            }
            fields.values_mut().for_each(blank);
            for key in ["supports", "evidence"] {
                // Entries are listed in the order of the register.
                if let Some(Value::Array(entries)) = fields.get_mut(key) {
                    entries.sort_by_cached_key(Value::to_string);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(blank),
        _ => {}
    }
}

fn tallies_add_up(verdict: &Verdicts) -> Result<(), TestCaseError> {
    let assessment = &verdict.0;
    let total = assessment.total.tally;
    let counted: Tally = assessment
        .points
        .iter()
        .map(|rating| rating.outcome)
        .collect();
    prop_assert_eq!(total, counted);
    prop_assert_eq!(total.total() as usize, POINTS);
    let of_processes: u32 = assessment
        .processes
        .iter()
        .map(|score| score.tally.total())
        .sum();
    prop_assert_eq!(of_processes as usize, POINTS);
    let of_steps: u32 = assessment
        .pdca
        .iter()
        .map(|score| score.tally.total())
        .sum();
    prop_assert_eq!(of_steps as usize, POINTS);
    for score in assessment.processes.iter().chain(&assessment.clauses) {
        let clause = score.clause.as_ref().expect("a clause");
        let within = assessment
            .points
            .iter()
            .filter(|r| r.point.clause.is_within(clause));
        let counted: Tally = within.map(|rating| rating.outcome).collect();
        prop_assert_eq!(score.tally, counted, "{}", clause);
    }
    for outcome in Outcome::ALL {
        let processes = assessment
            .processes
            .iter()
            .map(|score| score.tally.count(outcome));
        prop_assert_eq!(
            processes.sum::<u32>(),
            total.count(outcome),
            "{:?}",
            outcome
        );
    }
    Ok(())
}

fn findings_and_gaps_match(verdict: &Verdicts) -> Result<(), TestCaseError> {
    let assessment = &verdict.0;
    let gaps: BTreeSet<_> = assessment
        .points
        .iter()
        .filter(|r| r.outcome.is_gap())
        .map(|r| &r.point)
        .collect();
    let caused = assessment
        .findings
        .iter()
        .filter(|finding| finding.cause.is_some());
    let found: BTreeSet<_> = caused.clone().flat_map(|finding| &finding.points).collect();
    prop_assert_eq!(&gaps, &found);
    let keys: BTreeSet<_> = assessment
        .findings
        .iter()
        .map(|finding| &finding.key)
        .collect();
    prop_assert_eq!(keys.len(), assessment.findings.len(), "keys are unique");
    for (at, finding) in assessment.findings.iter().enumerate() {
        prop_assert_eq!(finding.number as usize, at + 1);
        prop_assert!(!finding.points.is_empty());
        prop_assert!(finding.sums_up.iter().all(|key| keys.contains(key)));
        let unique: BTreeSet<_> = finding.points.iter().collect();
        prop_assert_eq!(unique.len(), finding.points.len(), "{}", finding.key);
        if finding
            .cause
            .as_ref()
            .is_some_and(gap_scoring::finding::Cause::is_open)
        {
            prop_assert_eq!(finding.grade, FindingGrade::Unresolved, "{}", finding.key);
        }
        if finding.grade == FindingGrade::Major {
            let judged = |id| verdict.rating(&format!("{id}")).confirmed_major;
            prop_assert!(finding.points.iter().any(judged), "{}", finding.key);
        }
    }
    let position = |grade| FindingGrade::ALL.iter().position(|listed| *listed == grade);
    prop_assert!(
        assessment
            .findings
            .is_sorted_by_key(|finding| position(finding.grade))
    );
    Ok(())
}

fn gates_are_consistent(verdict: &Verdicts) -> Result<(), TestCaseError> {
    let assessment = &verdict.0;
    for gate in &assessment.gates {
        prop_assert_eq!(gate.holds, gate.breaks.is_empty());
        if let Some(day) = gate.opens_on {
            prop_assert!(!gate.holds && day > AS_OF, "gate {} on {}", gate.gate, day);
        }
    }
    let unbroken = assessment.gates.iter().take_while(|gate| gate.holds);
    let (mut highest, mut ready) = (None, None);
    for gate in unbroken {
        highest = Some(gate.gate);
        ready = gate.ready_for.clone().or(ready);
    }
    prop_assert_eq!(assessment.readiness.highest_gate, highest);
    prop_assert_eq!(&assessment.readiness.ready_for, &ready);
    let open = assessment.findings.iter().any(|finding| {
        finding.grade <= FindingGrade::Minor || finding.grade == FindingGrade::Unresolved
    });
    let waiting = assessment.total.tally.not_yet_due;
    prop_assert_eq!(assessment.readiness.not_yet_due, waiting);
    if open {
        prop_assert!(!assessment.gates[4].holds, "gate 4");
    } else if waiting < 2 {
        prop_assert!(assessment.gates[4].holds, "gate 4");
    }
    let short = assessment
        .points
        .iter()
        .zip(&edition().points)
        .any(|(rating, point)| {
            point.trigger == Trigger::Continuous && rating.outcome == Outcome::Unresolved
        });
    prop_assert!(!(short && assessment.gates[2].holds), "gate 2");
    Ok(())
}
