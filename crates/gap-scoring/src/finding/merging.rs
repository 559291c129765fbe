//! One cause, one finding.

use super::cause::{Cause, causes};
use super::failing_process::failing_processes;
use super::finding_grade::{FindingGrade, GradeRule, point_grade};
use super::notice::{broken_handovers, reviews_falling_due};
use super::wording::{FindingText, wording};
use crate::rating::{Occurrence, PointRating};
use clause_model::identifier::{ClauseId, ControlPointId};
use clause_model::method::Method;
use clause_model::submission::Submission;
use clause_model::{Edition, Language};
use diagnostics::Place;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A finding: one cause, the points that it holds back, its grade, and where it was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Finding {
    /// A key made from the cause, the same in each assessment as long as the cause is.
    pub key: String,
    /// The number in this assessment, from 1, in the order of the register.
    pub number: u32,
    /// The grade.
    pub grade: FindingGrade,
    /// The rule that set the grade.
    pub rule: GradeRule,
    /// The process of its first point.
    pub process: Option<ClauseId>,
    /// The cause; none for a finding that sums up others or looks ahead.
    pub cause: Option<Cause>,
    /// The points concerned, in the edition's order.
    pub points: Vec<ControlPointId>,
    /// The register entries concerned, by id.
    pub evidence: Vec<String>,
    /// Keys of the findings that this one sums up.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sums_up: Vec<String>,
    /// What an auditor would write.
    pub text: FindingText,
    /// The cells that it rests on.
    pub traces: Vec<Place>,
}

/// What findings are made from.
#[derive(Debug, Clone, Copy)]
pub struct FindingInput<'a> {
    /// Thresholds.
    pub method: &'a Method,
    /// The edition.
    pub edition: &'a Edition,
    /// What the organisation says.
    pub submission: &'a Submission,
    /// The day for which findings hold.
    pub as_of: Date,
    /// The language of the texts.
    pub language: Language,
    /// Whether texts may say what to do, besides what is missing; certification bodies may not consult.
    pub with_advice: bool,
    /// The ratings, in the edition's order.
    pub ratings: &'a [PointRating],
}

/// A finding before it has its number and words.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) key: String,
    pub(crate) grade: FindingGrade,
    pub(crate) rule: GradeRule,
    pub(crate) cause: Option<Cause>,
    pub(crate) points: Vec<ControlPointId>,
    pub(crate) sums_up: Vec<String>,
    /// For findings without a cause: what they are about, such as a handover's id or an entry's id.
    pub(crate) about: Option<String>,
}

/// Every finding, gravest first, then in the edition's order.
pub fn findings(input: FindingInput<'_>) -> Vec<Finding> {
    let mut drafts = by_cause(input);
    drafts.extend(failing_processes(input, &drafts));
    drafts.extend(broken_handovers(input));
    drafts.extend(reviews_falling_due(input));
    let order = |draft: &Draft| {
        let listed = FindingGrade::ALL
            .iter()
            .position(|grade| *grade == draft.grade);
        let first = draft
            .points
            .first()
            .and_then(|point| input.edition.position(point));
        (listed, first, draft.key.clone())
    };
    drafts.sort_by_cached_key(order);
    let numbered = |(at, draft): (usize, Draft)| finish(input, draft, at as u32 + 1);
    drafts.into_iter().enumerate().map(numbered).collect()
}

fn by_cause(input: FindingInput<'_>) -> Vec<Draft> {
    let mut merged: BTreeMap<String, Draft> = BTreeMap::new();
    for (point, rating) in input.edition.points.iter().zip(input.ratings) {
        let Some((grade, rule)) = point_grade(point, rating) else {
            continue;
        };
        for cause in causes(input.edition, input.submission, point, rating) {
            // An open question never outweighs, nor is outweighed by, a shown shortfall beside it.
            let (grade, rule) = if cause.is_open() {
                (FindingGrade::Unresolved, GradeRule::OpenQuestion)
            } else {
                (grade, rule)
            };
            let draft = merged.entry(cause.key()).or_insert_with(|| Draft {
                key: cause.key(),
                grade,
                rule,
                cause: Some(cause.clone()),
                points: Vec::new(),
                sums_up: Vec::new(),
                about: None,
            });
            if let Some(first) = &mut draft.cause {
                first.take_in(&cause);
            }
            if draft.points.last() != Some(&point.id) {
                draft.points.push(point.id.clone());
            }
            // The gravest point sets the grade.
            if grade < draft.grade {
                (draft.grade, draft.rule) = (grade, rule);
            }
        }
    }
    merged.into_values().collect()
}

fn finish(input: FindingInput<'_>, draft: Draft, number: u32) -> Finding {
    let supports = draft
        .points
        .iter()
        .filter_map(|id| rating_of(input, id))
        .flat_map(PointRating::supports)
        .map(|support| support.evidence.clone());
    let mut evidence: BTreeSet<String> = match &draft.cause {
        Some(Cause::Provisional { evidence, .. }) => BTreeSet::from([evidence.clone()]),
        None if draft.rule == GradeRule::ReviewFallsDue => draft.about.iter().cloned().collect(),
        _ => supports.collect(),
    };
    let elsewhere = occurrences(input, &draft);
    let mut looked_at = draft.points.clone();
    looked_at.extend(elsewhere.iter().map(|occurrence| occurrence.point.clone()));
    evidence.extend(elsewhere.into_iter().map(|occurrence| occurrence.evidence));
    let text = wording(input, &draft, &evidence);
    Finding {
        number,
        process: draft.points.first().map(|point| process_of(input, point)),
        traces: traces(input, &looked_at, &evidence),
        key: draft.key,
        grade: draft.grade,
        rule: draft.rule,
        cause: draft.cause,
        points: draft.points,
        evidence: evidence.into_iter().collect(),
        sums_up: draft.sums_up,
        text,
    }
}

fn traces(
    input: FindingInput<'_>,
    points: &[ControlPointId],
    evidence: &BTreeSet<String>,
) -> Vec<Place> {
    let answers = input
        .submission
        .answers
        .iter()
        .filter(|row| points.contains(&row.point));
    let answers = answers.map(|row| row.place.clone());
    let entries = input
        .submission
        .register
        .iter()
        .filter(|entry| evidence.contains(&entry.id));
    let all: BTreeSet<Place> = answers
        .chain(entries.map(|entry| entry.place.clone()))
        .collect();
    all.into_iter().collect()
}

/// The records at other points that speak against what is said at a finding's points.
pub(super) fn occurrences(input: FindingInput<'_>, draft: &Draft) -> BTreeSet<Occurrence> {
    if !matches!(draft.cause, Some(Cause::EventDenied { .. })) {
        return BTreeSet::new();
    }
    let ratings = draft.points.iter().filter_map(|id| rating_of(input, id));
    let parts = ratings.flat_map(PointRating::parts);
    let found = parts.flat_map(|decision| &decision.recorded_elsewhere);
    found.cloned().collect()
}

pub(crate) fn process_of(input: FindingInput<'_>, point: &ControlPointId) -> ClauseId {
    let process = input.edition.process_of(&point.clause);
    process.map_or_else(|| point.clause.clone(), |process| process.clause.clone())
}

pub(crate) fn rating_of<'a>(
    input: FindingInput<'a>,
    point: &ControlPointId,
) -> Option<&'a PointRating> {
    input
        .edition
        .position(point)
        .and_then(|at| input.ratings.get(at))
}

pub(crate) fn in_order(
    edition: &Edition,
    points: impl Iterator<Item = ControlPointId>,
) -> Vec<ControlPointId> {
    let mut points: Vec<ControlPointId> = points.collect();
    points.sort_by_key(|point| edition.position(point));
    points
}
