//! What is written and cannot be read never helps: not as evidence, not as an answer, not as a judgement.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::evidence_type::EvidenceType as Kind;
use clause_model::method::PartyKind;
use clause_model::submission::{
    Answer, AnswerField, EntryField, EvidenceEntry, PointAnswer, Sample, Verdict,
};
use gap_scoring::evidence::{EvidenceState, StateReason};
use gap_scoring::outcome::Outcome;
use gap_scoring::rating::{PointRating, Rule};
use jiff::ToSpan;
use provider::{AS_OF, Provider, document, edition, months_back, record, row_about};

/// A point that asks for a document.
const DOCUMENT: &str = "9.1-5";
/// A point that asks for a practice whenever an event occurs.
const EVENT: &str = "8.1-14";
/// A point that asks for a practice all the time.
const CONTINUOUS: &str = "9.2-12";
/// A point that asks for a practice at planned intervals.
const PERIODIC: &str = "8.2-4";

fn rated(row: PointAnswer, entries: Vec<EvidenceEntry>) -> PointRating {
    let point = row.point.to_string();
    Provider::silent()
        .says(row, entries)
        .rates(edition(), &point)
}

fn fully(point: &str) -> PointAnswer {
    row_about(point, Answer::Fully)
}

#[test]
fn a_field_that_cannot_be_read_makes_an_entry_provisional() {
    for (field, reason) in [
        (EntryField::Date, StateReason::DateUnreadable),
        (EntryField::Status, StateReason::StatusUnknown),
        (EntryField::Scope, StateReason::ScopeUnknown),
        (EntryField::Identity, StateReason::RowsDiffer),
    ] {
        let sound = [
            (DOCUMENT, document("D", Kind::Procedure)),
            (CONTINUOUS, record("R", Kind::Record)),
        ];
        for (point, mut entry) in sound {
            let before = rated(fully(point), vec![entry.clone()]);
            assert_eq!(before.outcome, Outcome::Fully, "{point}");
            entry.unreadable.insert(field);
            let rating = rated(fully(point), vec![entry]);
            let standing = &rating.computed.evidence.supports[0].standing;
            assert_eq!(standing.state, EvidenceState::Provisional, "{field:?}");
            assert_eq!(standing.reasons, [reason], "{point}");
            assert_eq!(rating.outcome, Outcome::Partially, "{field:?} {point}");
        }
    }
}

#[test]
fn a_document_needs_a_version_or_a_date() {
    let undated = EvidenceEntry {
        version: None,
        issued: None,
        review_due: None,
        ..document("D", Kind::Procedure)
    };
    let rating = rated(fully(DOCUMENT), vec![undated.clone()]);
    let standing = &rating.computed.evidence.supports[0].standing;
    assert_eq!(standing.reasons, [StateReason::Undated]);
    assert_eq!(rating.outcome, Outcome::Partially);
    let told = [
        EvidenceEntry {
            version: Some("2".to_owned()),
            ..undated.clone()
        },
        EvidenceEntry {
            issued: Some(AS_OF),
            ..undated.clone()
        },
        EvidenceEntry {
            review_due: Some(AS_OF),
            ..undated
        },
    ];
    for entry in told {
        assert_eq!(rated(fully(DOCUMENT), vec![entry]).outcome, Outcome::Fully);
    }
}

#[test]
fn an_unreadable_answer_claims_nothing_whatever_else_is_said() {
    let mut row = fully(DOCUMENT);
    row.unreadable.insert(AnswerField::Answer);
    let rating = rated(row, vec![document("D", Kind::Procedure)]);
    assert_eq!(rating.outcome, Outcome::Unresolved);
    assert_eq!(rating.rule(), Rule::Unanswered);
    let mut not = row_about(DOCUMENT, Answer::Not);
    not.unreadable.insert(AnswerField::Answer);
    let rating = rated(not, vec![document("D", Kind::Procedure)]);
    assert_eq!(rating.outcome, Outcome::Not);
}

#[test]
fn an_unreadable_answer_to_an_item_leaves_the_item_open() {
    let mut provider = Provider::perfect();
    let mut item = row_about("9.1-2", Answer::Fully);
    item.item = Some("a".to_owned());
    item.answer = None;
    item.unreadable.insert(AnswerField::Answer);
    provider.submission.answers.push(item);
    let verdict = provider.assess();
    let rating = verdict.rating("9.1-2");
    assert_eq!(rating.items[0].decision.outcome, Outcome::Unresolved);
    assert!(
        rating.items[1..]
            .iter()
            .all(|item| item.decision.outcome == Outcome::Fully)
    );
    assert_eq!(rating.outcome, Outcome::Largely);
    assert!(!verdict.gates()[4]);
}

#[test]
fn a_judgement_without_a_note_never_lifts_and_a_graver_one_leaves_open() {
    use Outcome::{Fully, Not, Unresolved};
    let with = |given: Answer, verdict: Verdict| {
        let mut row = row_about(DOCUMENT, given);
        row.unreasoned = Some(verdict);
        let rating = rated(row, vec![document("D", Kind::Procedure)]);
        (rating.outcome, rating.rule(), rating.confirmed_major)
    };
    for verdict in Verdict::ALL {
        let (outcome, rule) = match verdict {
            Verdict::F => (Fully, Rule::ClaimWithinEvidence),
            _ => (Unresolved, Rule::JudgementUnsettled),
        };
        assert_eq!(with(Answer::Fully, verdict), (outcome, rule, false));
        let not = (Not, Rule::AnsweredNot, false);
        assert_eq!(with(Answer::Not, verdict), not, "{verdict:?}");
    }
    // Better than what was computed: refused, and nothing is opened.
    let better = (Outcome::Partially, Rule::ClaimWithinEvidence, false);
    assert_eq!(with(Answer::Partly, Verdict::L), better);
}

#[test]
fn a_judgement_that_cannot_be_read_leaves_open_what_is_not_n() {
    for (given, outcome) in [
        (Answer::Fully, Outcome::Unresolved),
        (Answer::Partly, Outcome::Unresolved),
        (Answer::Not, Outcome::Not),
    ] {
        let mut row = row_about(DOCUMENT, given);
        row.unreadable.insert(AnswerField::Judgement);
        let rating = rated(row, vec![document("D", Kind::Procedure)]);
        assert_eq!(rating.outcome, outcome, "{given:?}");
    }
}

#[test]
fn an_interval_that_cannot_be_read_shows_nothing_in_time() {
    let mut row = fully(PERIODIC);
    row.unreadable.insert(AnswerField::Interval);
    let rating = rated(row, vec![record("R", Kind::Record)]);
    assert_eq!(rating.outcome, Outcome::Partially);
    let mut due = row_about(PERIODIC, Answer::NotYetDue);
    due.planned = AS_OF.checked_add(30.days()).ok();
    assert_eq!(rated(due.clone(), vec![]).outcome, Outcome::NotYetDue);
    due.unreadable.insert(AnswerField::Interval);
    let rating = rated(due, vec![]);
    assert_eq!(rating.rule(), Rule::IntervalUnreadable);
    assert_eq!(rating.outcome, Outcome::Unresolved);
}

#[test]
fn a_sample_of_nothing_is_thin_whatever_its_period() {
    let empty = EvidenceEntry {
        sample: Some(Sample {
            text: "0 of 100".to_owned(),
            nil_return: false,
            empty: true,
        }),
        ..record("R", Kind::Record)
    };
    for point in [EVENT, CONTINUOUS, PERIODIC] {
        let rating = rated(fully(point), vec![empty.clone()]);
        assert_eq!(rating.outcome, Outcome::Largely, "{point}");
        let both = vec![empty.clone(), record("S", Kind::Record)];
        assert_eq!(rated(fully(point), both).outcome, Outcome::Fully, "{point}");
    }
}

#[test]
fn a_record_says_nothing_of_the_days_after_it_was_written() {
    let written = |months: i64| EvidenceEntry {
        issued: Some(months_back(months)),
        ..record("R", Kind::Record)
    };
    assert_eq!(
        rated(fully(CONTINUOUS), vec![written(0)]).outcome,
        Outcome::Fully
    );
    assert_eq!(
        rated(fully(CONTINUOUS), vec![written(2)]).outcome,
        Outcome::Largely
    );
    assert_eq!(
        rated(fully(CONTINUOUS), vec![written(5)]).outcome,
        Outcome::Partially
    );
}

#[test]
fn an_operator_of_whom_nothing_is_known_is_governed_and_not_shown_to_be_managed() {
    let mut provider = Provider::perfect().operated_by("8.1-3", PartyKind::Unknown, "Cobalt");
    for point in ["4.2-2", "4.2-3", "4.2-4"] {
        provider = provider.answers(point, Answer::ConditionAbsent);
        provider.row(point).comment = Some("none".to_owned());
    }
    let verdict = provider.assess();
    for point in ["4.2-2", "4.2-3", "4.2-4"] {
        assert_eq!(verdict.outcome(point), Outcome::Unresolved, "{point}");
        assert_eq!(verdict.rating(point).rule(), Rule::ConditionContradicted);
    }
    assert!(!verdict.gates()[4]);
}
