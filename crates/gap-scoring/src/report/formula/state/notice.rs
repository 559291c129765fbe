//! Hand-overs, reviews that fall due, and where the register's findings are computed.

use super::{FindingState, HandoverState, ReviewState, State};
use crate::evidence::EvidenceState;
use crate::finding::{Cause, Finding, GradeRule};
use crate::outcome::Outcome;
use crate::rating::PointRating;
use crate::report::view::View;
use clause_model::identifier::ControlPointId;
use clause_model::method::HandoverRule;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What a finding of the register is, which tells where its grade is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Source {
    Cause(usize),
    Judged(usize),
    Breakdown(usize),
    Cluster(usize),
    Handover(usize),
    Review(usize),
    Unknown,
}

pub(super) fn handovers(view: &View<'_>) -> Vec<HandoverState> {
    let places = |ids: &[ControlPointId]| ids.iter().filter_map(|id| view.index_of(id)).collect();
    let one = |rule: &HandoverRule| HandoverState {
        key: format!("handover:{}", rule.id),
        gives: places(&rule.gives),
        takes: places(&rule.takes),
        broken: false,
    };
    let rules = &view.context.edition.rules.handovers;
    rules.iter().map(one).collect()
}

/// Entries whose review falls due soon, with the points that rest on them once they are F.
pub(super) fn reviews(view: &View<'_>, ratings: &[PointRating]) -> Vec<ReviewState> {
    let as_of = view.assessment.provenance.settings.as_of;
    let notice = i64::from(view.context.method.coverage.review_notice_days);
    let horizon = as_of.checked_add(notice.days()).unwrap_or(Date::MAX);
    let mut carried: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (at, rating) in ratings.iter().enumerate() {
        for support in rating.supports() {
            if let Some(entry) = support.entry
                && support.standing.state == EvidenceState::Usable
            {
                carried.entry(entry).or_default().insert(at);
            }
        }
    }
    let register = &view.assessment.submission.register;
    let due = |(entry, points): (usize, BTreeSet<usize>)| {
        let entry = register.get(entry)?;
        let due = entry.review_due?;
        (as_of <= due && due <= horizon).then(|| ReviewState {
            key: format!("review-due:{}", entry.id),
            points: points.into_iter().collect(),
            due: false,
        })
    };
    carried.into_iter().filter_map(due).collect()
}

impl State {
    pub(super) fn judge_notices(&mut self) {
        let points = &self.points;
        // A point that is not due, or does not apply, says nothing of how its side works.
        let all_work = |ids: &[usize]| {
            let works = ids.iter().filter(|at| points[**at].works()).count();
            let silent = ids.iter().filter(|at| points[**at].silent()).count();
            works > 0 && works + silent == ids.len()
        };
        let some_fail = |ids: &[usize]| ids.iter().any(|at| points[*at].failing());
        for handover in &mut self.handovers {
            let (gives, takes) = (all_work(&handover.gives), all_work(&handover.takes));
            handover.broken = (gives && !takes && some_fail(&handover.takes))
                || (!gives && takes && some_fail(&handover.gives));
        }
        for review in &mut self.reviews {
            let mut carried = review.points.iter();
            review.due = carried.any(|at| points[*at].outcome == Outcome::Fully);
        }
    }

    pub(super) fn sources(&self, view: &View<'_>) -> Vec<FindingState> {
        let findings = &view.assessment.findings;
        let complete = |(at, finding): (usize, &Finding)| view.is_complete(at, &finding.key);
        let complete: Vec<bool> = findings.iter().enumerate().map(complete).collect();
        let rows = findings.iter().zip(&complete);
        let accepted: BTreeSet<&str> = rows
            .filter(|(_, complete)| **complete)
            .map(|(finding, _)| finding.key.as_str())
            .collect();
        let one = |(finding, complete): (&Finding, &bool)| FindingState {
            complete: *complete,
            accepted: accepted.contains(finding.key.as_str()),
            number: finding.number,
            key: finding.key.clone(),
            source: self.source(finding).unwrap_or(Source::Unknown),
        };
        findings.iter().zip(&complete).map(one).collect()
    }

    fn source(&self, finding: &Finding) -> Option<Source> {
        let point = |id: &ControlPointId| self.points.iter().position(|point| point.id == *id);
        match (&finding.cause, finding.rule) {
            (Some(Cause::Judged { point: id }), _) => point(id).map(Source::Judged),
            (Some(_), _) => {
                let at = self
                    .causes
                    .iter()
                    .position(|cause| cause.key == finding.key);
                at.map(Source::Cause)
            }
            (None, rule @ (GradeRule::Cluster | GradeRule::ProcessBreakdown)) => {
                let first = point(finding.points.first()?)?;
                let process = (self.points[first].process as usize).checked_sub(1)?;
                Some(match rule {
                    GradeRule::Cluster => Source::Cluster(process),
                    _ => Source::Breakdown(process),
                })
            }
            (None, GradeRule::HandoverBroken) => {
                let at = self.handovers.iter().position(|h| h.key == finding.key);
                at.map(Source::Handover)
            }
            (None, _) => {
                let at = self.reviews.iter().position(|r| r.key == finding.key);
                at.map(Source::Review)
            }
        }
    }

    pub(super) fn find_rows(&mut self) {
        let findings = &self.findings;
        let rows = |key: &str| -> Vec<usize> {
            let same = findings.iter().enumerate();
            let same = same.filter(|(_, finding)| finding.key == key);
            same.map(|(at, _)| at).collect()
        };
        for cause in &mut self.causes {
            cause.rows = rows(&cause.key);
        }
        for point in &mut self.points {
            let judged = Cause::Judged {
                point: point.id.clone(),
            };
            point.rows = rows(&judged.key());
        }
    }
}
