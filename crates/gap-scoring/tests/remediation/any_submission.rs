//! Submissions of every kind, from all sound to all wrong.

use super::small_edition::{answer, entry};
use clause_model::Edition;
use clause_model::evidence_type::EvidenceType;
use clause_model::method::PartyKind;
use clause_model::submission::{
    Answer, Approval, EntryStatus, Judgement, OperatedBy, Submission, Verdict,
};
use diagnostics::Place;
use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};

/// The day of every assessment.
pub(crate) const AS_OF: Date = date(2012, 3, 31);

/// Choices from one number, so that a failing case is a number.
struct Choices(u64);

impl Choices {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % count
    }

    fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn date(&mut self) -> Date {
        let days = i64::try_from(self.below(700)).unwrap() - 600;
        AS_OF.checked_add(days.days()).unwrap()
    }
}

/// A submission in which each point is sound with a given likelihood and otherwise wrong in some way.
pub(crate) fn any_submission(edition: &Edition, seed: u64, sound: usize) -> Submission {
    let mut choices = Choices(seed);
    let mut submission = Submission::default();
    for point in &edition.points {
        let id = point.id.to_string();
        let is_sound = choices.percent(sound);
        let mut cited = Vec::new();
        for kind in point
            .evidence
            .design
            .iter()
            .take(1)
            .chain(point.evidence.operating.iter().take(2))
        {
            if is_sound || choices.percent(50) {
                let key = format!("E {id} {}", cited.len());
                submission
                    .register
                    .push(any_entry(&mut choices, &key, *kind, &id, is_sound));
                cited.push(key);
            }
        }
        let given = if is_sound {
            Some(Answer::Fully)
        } else {
            any_answer(&mut choices)
        };
        let cited: Vec<&str> = cited.iter().map(String::as_str).collect();
        let mut row = answer(&id, given, &cited);
        if !is_sound {
            row.planned = choices.percent(50).then(|| choices.date());
            row.comment = choices.percent(50).then(|| "because".to_owned());
            row.judgement = choices.percent(10).then(|| Judgement {
                verdict: Verdict::ALL[choices.below(Verdict::ALL.len())],
                note: "seen".to_owned(),
                place: Place::default(),
            });
            let kinds = [
                PartyKind::Own,
                PartyKind::Supplier,
                PartyKind::InternalGroup,
            ];
            row.operated_by = choices.percent(30).then(|| OperatedBy {
                kind: kinds[choices.below(3)],
                name: choices.percent(50).then(|| "Party".to_owned()),
            });
        }
        submission.answers.push(row);
    }
    submission
}

fn any_answer(choices: &mut Choices) -> Option<Answer> {
    let at = choices.below(Answer::ALL.len() + 1);
    Answer::ALL.get(at).copied()
}

fn any_entry(
    choices: &mut Choices,
    key: &str,
    kind: EvidenceType,
    point: &str,
    is_sound: bool,
) -> clause_model::submission::EvidenceEntry {
    let mut one = entry(key, kind, point);
    one.period_from = Some(AS_OF.checked_sub(Span::new().months(6)).unwrap());
    one.period_to = Some(AS_OF);
    one.review_due = choices
        .percent(5)
        .then(|| AS_OF.checked_add(30.days()).unwrap());
    if !is_sound {
        one.approval = [Approval::Approved, Approval::Draft, Approval::Unknown][choices.below(3)];
        one.issued = choices.percent(70).then(|| choices.date());
        one.period_from = choices.percent(70).then(|| choices.date());
        one.period_to = choices.percent(50).then_some(AS_OF);
        one.review_due = choices.percent(20).then(|| choices.date());
        one.out_of_scope = choices.percent(5);
        one.status = if choices.percent(90) {
            EntryStatus::Current
        } else {
            EntryStatus::Withdrawn
        };
        one.kind = if choices.percent(90) {
            Some(kind)
        } else {
            Some(EvidenceType::Interview)
        };
    }
    one
}
