//! Processes that fail as a whole: broken down, or with minor findings gathering on them.

use super::cause::{causes, leading};
use super::finding_grade::{FindingGrade, GradeRule};
use super::merging::{Draft, FindingInput, in_order};
use crate::evidence::{EvidenceState, PracticeCoverage, Support};
use crate::outcome::Outcome;
use crate::rating::{Decision, PointRating};
use clause_model::ControlPoint;
use clause_model::control_point::Asks;
use clause_model::identifier::{ClauseId, ControlPointId};
use clause_model::method::Rating;
use clause_model::submission::Verdict;
use std::collections::BTreeSet;

type Points<'a> = BTreeSet<&'a ControlPointId>;

/// One finding for each process that fails as a whole.
pub(super) fn failing_processes(input: FindingInput<'_>, drafts: &[Draft]) -> Vec<Draft> {
    let processes = input.edition.processes.iter();
    let one = |clause: &ClauseId| {
        breakdown(input, drafts, clause).or_else(|| cluster(input, drafts, clause))
    };
    processes
        .filter_map(|process| one(&process.clause))
        .collect()
}

/// Whether a point shows that its process does not operate: it is not achieved, or the organisation
/// claims no more than “partly” and shows nothing at all of a practice that is asked. Points that an
/// assessor has judged minor, or partial, were looked at and do not.
pub(crate) fn breaks_down(point: &ControlPoint, rating: &PointRating) -> bool {
    match rating.outcome {
        Outcome::Not => rating.verdict != Some(Verdict::Minor),
        Outcome::Partially => rating.verdict.is_none() && is_idle(point, rating),
        _ => false,
    }
}

fn is_idle(point: &ControlPoint, rating: &PointRating) -> bool {
    let shows = |support: &Support| {
        let standing = support.practice.as_ref();
        standing.is_some_and(|standing| standing.state >= EvidenceState::Provisional)
    };
    let idle = |part: &Decision| {
        part.claimed.is_some_and(|claimed| claimed <= Rating::P)
            && part.evidence.practice == PracticeCoverage::None
            && !part.evidence.supports.iter().any(shows)
    };
    matches!(point.asks, Asks::Practice | Asks::Both) && rating.parts().all(idle)
}

/// How many points of a process apply: all but those whose condition is absent.
pub(super) fn applicable(input: FindingInput<'_>, process: &ClauseId) -> usize {
    within(input, process)
        .filter(|(_, rating)| rating.outcome != Outcome::ConditionAbsent)
        .count()
}

fn within<'a>(
    input: FindingInput<'a>,
    process: &ClauseId,
) -> impl Iterator<Item = (&'a ControlPoint, &'a PointRating)> {
    let rated = input.edition.points.iter().zip(input.ratings);
    rated.filter(move |(point, _)| {
        let of = input.edition.process_of(&point.id.clause);
        of.is_some_and(|of| of.clause == *process)
    })
}

/// A good part of the process is not achieved: it is absent, whatever the number of causes.
fn breakdown(input: FindingInput<'_>, drafts: &[Draft], process: &ClauseId) -> Option<Draft> {
    let rules = &input.method.findings;
    let broken: Points<'_> = within(input, process)
        .filter(|(point, rating)| breaks_down(point, rating))
        .map(|(point, _)| &point.id)
        .collect();
    let share = rules.breakdown_share_percent as usize * applicable(input, process);
    let holds = broken.len() >= rules.breakdown_points as usize && broken.len() * 100 >= share;
    let nonconformities: Vec<&Draft> = drafts
        .iter()
        .filter(|draft| draft.grade.is_nonconformity() && touches(draft, &broken))
        .collect();
    holds.then(|| {
        whole(
            input,
            process,
            GradeRule::ProcessBreakdown,
            &broken,
            &nonconformities,
        )
    })
}

/// Several minor findings on one process that together touch a good part of it point to a failure
/// of the process. Only points rated P or N count. Points that are partly achieved count once for
/// each leading cause, points that are not achieved one by one: merging them into fewer findings as
/// they get worse makes nothing better.
fn cluster(input: FindingInput<'_>, drafts: &[Draft], process: &ClauseId) -> Option<Draft> {
    let minors: Vec<&Draft> = drafts
        .iter()
        .filter(|draft| draft.grade == FindingGrade::Minor)
        .collect();
    let minor = |key: &String| minors.iter().any(|draft| draft.key == *key);
    let (mut touched, mut leads, mut not) = (Points::new(), BTreeSet::new(), 0);
    for (point, rating) in within(input, process).filter(|(_, rating)| gathers(rating)) {
        let causes = causes(input.edition, input.submission, point, rating);
        if !causes.iter().any(|cause| minor(&cause.key())) {
            continue;
        }
        touched.insert(&point.id);
        if rating.outcome == Outcome::Not {
            not += 1;
        } else {
            leads.extend(leading(&causes).map(super::Cause::key).filter(&minor));
        }
    }
    let rules = &input.method.findings;
    let all = within(input, process).count();
    let least = rules.cluster_findings as usize;
    let share = touched.len() * 100 >= rules.cluster_share_percent as usize * all;
    let holds = leads.len() + not >= least && touched.len() >= least && share;
    let members: Vec<&Draft> = minors
        .into_iter()
        .filter(|d| touches(d, &touched))
        .collect();
    holds.then(|| whole(input, process, GradeRule::Cluster, &touched, &members))
}

/// Whether a point adds to a cluster: an assessor who called it minor has looked at it.
fn gathers(rating: &PointRating) -> bool {
    matches!(rating.outcome, Outcome::Partially | Outcome::Not)
        && rating.verdict != Some(Verdict::Minor)
}

fn touches(draft: &Draft, points: &Points<'_>) -> bool {
    draft.points.iter().any(|point| points.contains(point))
}

fn whole(
    input: FindingInput<'_>,
    process: &ClauseId,
    rule: GradeRule,
    points: &Points<'_>,
    members: &[&Draft],
) -> Draft {
    let kind = match rule {
        GradeRule::ProcessBreakdown => "breakdown",
        _ => "cluster",
    };
    Draft {
        key: format!("{kind}:{process}"),
        grade: FindingGrade::ProposedMajor,
        rule,
        cause: None,
        points: in_order(input.edition, points.iter().copied().cloned()),
        sums_up: members.iter().map(|draft| draft.key.clone()).collect(),
        about: Some(process.to_string()),
    }
}
