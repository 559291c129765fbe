//! The submission under the newer edition that a position amounts to.

use super::position::{MigrationPosition, PointPosition};
use super::treatment::Treatment;
use crate::evidence::{folded, links};
use crate::governance::Governance;
use crate::rating::{PointRating, RatingInput, rate_points};
use clause_model::Standard;
use clause_model::method::{Method, PartyKind};
use clause_model::submission::{
    AnswerField, Carried, EvidenceEntry, OperatedBy, PointAnswer, Reference, ReferenceTarget,
    Submission,
};
use diagnostics::Place;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The ratings of a submission under the edition that it answers; none where that is not known.
pub fn ratings(
    method: &Method,
    standard: &Standard,
    submission: &Submission,
    as_of: Date,
) -> Option<Vec<PointRating>> {
    let edition = standard.edition(submission.edition.as_ref()?)?;
    let links = links(edition, standard, submission);
    let governance = Governance::of(edition, submission, &links, &method.coverage, as_of);
    let input = RatingInput {
        method,
        edition,
        submission,
        as_of,
    };
    Some(rate_points(input, &links, &governance))
}

/// What the older submission says under the newer edition: carried answers to be confirmed, old
/// parts that wait for their remainder, and blank rows for what is asked in full. The register goes
/// along with its own dates; what it says of the older edition's points is marked as such.
pub fn migrated_submission(position: &MigrationPosition, old: &Submission) -> Submission {
    let answers = position
        .points
        .iter()
        .map(|point| row(point, old))
        .collect();
    let register = old.register.iter().map(|entry| moved(position, old, entry));
    Submission {
        edition: Some(position.to.clone()),
        answers,
        register: register.collect(),
        // What was decided is about points of the older edition: entries name them from now on.
        link_decisions: Vec::new(),
        ..old.clone()
    }
}

fn row(point: &PointPosition, old: &Submission) -> PointAnswer {
    let rows = || {
        old.answers
            .iter()
            .filter(|row| point.sources.contains(&row.point))
    };
    let carried = point.carried.map(|answer| Carried {
        answer,
        remainder: point.treatment == Treatment::Remainder,
        by_certificate: point.by_certificate,
        sources: point.sources.clone(),
    });
    PointAnswer {
        point: point.point.clone(),
        item: None,
        by_clause: None,
        instance: None,
        answer: None,
        carried,
        planned: None,
        // Of several sources the strictest speaks: the shortest interval, and another party.
        interval_months: rows().filter_map(|row| row.interval_months).min(),
        interval_text: rows().filter_map(|row| row.interval_text.clone()).min(),
        evidence: point.evidence.clone(),
        operated_by: operated_by(rows()),
        respondent: None,
        // The reason for which a condition is absent holds as long as the answer does.
        comment: point
            .carried
            .and_then(|_| rows().find_map(|row| row.comment.clone())),
        judgement: None,
        unreasoned: None,
        unreadable: unreadable_interval(rows()),
        place: rows()
            .next()
            .map_or_else(Place::default, |row| row.place.clone()),
    }
}

/// Whether an interval of a source could not be read: that is no more certain in the new edition.
fn unreadable_interval<'a>(
    mut rows: impl Iterator<Item = &'a PointAnswer>,
) -> BTreeSet<AnswerField> {
    let unreadable = rows.any(|row| row.unreadable.contains(&AnswerField::Interval));
    unreadable
        .then_some(AnswerField::Interval)
        .into_iter()
        .collect()
}

/// Who operates a point, by the rows of its sources: another party before the organisation itself.
fn operated_by<'a>(rows: impl Iterator<Item = &'a PointAnswer> + Clone) -> Option<OperatedBy> {
    let named = rows.filter_map(|row| row.operated_by.as_ref());
    let other = named.clone().find(|by| by.kind != PartyKind::Own);
    other.or_else(|| named.clone().next()).cloned()
}

fn moved(position: &MigrationPosition, old: &Submission, entry: &EvidenceEntry) -> EvidenceEntry {
    let mut entry = entry.clone();
    let confirmed = old.link_decisions.iter().filter(|d| d.confirmed);
    let confirmed = confirmed.filter(|d| folded(&d.evidence) == folded(&entry.id));
    let named = confirmed.map(|decision| Reference {
        edition: None,
        target: ReferenceTarget::Point(decision.point.clone()),
    });
    entry.references.extend(named);
    for reference in &mut entry.references {
        let edition = reference
            .edition
            .take()
            .unwrap_or_else(|| position.from.clone());
        reference.edition = (edition != position.to).then_some(edition);
    }
    entry
}
