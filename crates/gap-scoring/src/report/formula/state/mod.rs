//! What formulas compute, computed here: grades, merged findings and clusters for the ratings of the
//! assessment. Overrides move points between findings, so that every finding that could arise has a
//! place from the start.

mod merging;
mod notice;
mod point;
mod supposed;
mod tally;

pub(in crate::report) use merging::When;
pub(in crate::report) use notice::Source;
pub(in crate::report) use point::{Either, PointState};

use crate::finding::{Cause, FindingGrade, causes};
use crate::rating::PointRating;
use crate::report::view::{PointView, View};
use std::collections::BTreeMap;
use supposed::Supposed;

/// The rank of what is no finding: behind every grade.
pub(in crate::report) const NO_RANK: u32 = 9;
/// The rank of a minor nonconformity.
pub(in crate::report) const MINOR: u32 = rank(FindingGrade::Minor);
/// The rank of a proposed major nonconformity.
pub(in crate::report) const PROPOSED: u32 = rank(FindingGrade::ProposedMajor);
/// The rank of an area of concern.
pub(in crate::report) const CONCERN: u32 = rank(FindingGrade::Concern);
/// The rank of an opportunity for improvement.
pub(in crate::report) const IMPROVEMENT: u32 = rank(FindingGrade::Improvement);
/// The rank of an open question.
pub(in crate::report) const OPEN: u32 = rank(FindingGrade::Unresolved);

/// A grade as a number, gravest first; an open question comes last and never outweighs the others.
pub(in crate::report) const fn rank(grade: FindingGrade) -> u32 {
    grade as u32 + 1
}

/// Everything that the calculation sheet computes.
pub(in crate::report) struct State {
    pub(in crate::report) points: Vec<PointState>,
    pub(in crate::report) causes: Vec<CauseState>,
    pub(in crate::report) links: Vec<LinkState>,
    pub(in crate::report) pairs: Vec<PairState>,
    pub(in crate::report) processes: Vec<ProcessState>,
    pub(in crate::report) handovers: Vec<HandoverState>,
    pub(in crate::report) reviews: Vec<ReviewState>,
    pub(in crate::report) findings: Vec<FindingState>,
}

/// A cause that some computed rating has, whether or not overrides leave it standing.
pub(in crate::report) struct CauseState {
    pub(in crate::report) key: String,
    /// Nothing is shown yet, one way or the other: never graded.
    pub(in crate::report) open: bool,
    pub(in crate::report) first: usize,
    pub(in crate::report) count: usize,
    pub(in crate::report) rank: u32,
    /// Findings in the register under the same key.
    pub(in crate::report) rows: Vec<usize>,
}

/// A point under a cause.
pub(in crate::report) struct LinkState {
    pub(in crate::report) cause: usize,
    pub(in crate::report) point: usize,
    pub(in crate::report) when: When,
    /// Whether its point counts under this cause.
    pub(in crate::report) leads: Either<bool>,
    pub(in crate::report) active: bool,
}

/// A cause in a process: some links of the cause, one after the other.
pub(in crate::report) struct PairState {
    pub(in crate::report) cause: usize,
    pub(in crate::report) process: u32,
    pub(in crate::report) first: usize,
    pub(in crate::report) count: usize,
    pub(in crate::report) member: bool,
}

/// A process.
pub(in crate::report) struct ProcessState {
    pub(in crate::report) declared: bool,
    pub(in crate::report) points: u32,
    pub(in crate::report) broken: u32,
    pub(in crate::report) applicable: u32,
    pub(in crate::report) breakdown: bool,
    pub(in crate::report) members: u32,
    pub(in crate::report) touched: u32,
    pub(in crate::report) cluster: bool,
    pub(in crate::report) not_yet_due: u32,
}

/// A hand-over between processes.
pub(in crate::report) struct HandoverState {
    pub(in crate::report) key: String,
    pub(in crate::report) gives: Vec<usize>,
    pub(in crate::report) takes: Vec<usize>,
    pub(in crate::report) broken: bool,
}

/// An entry whose review falls due, and the points that it would carry.
pub(in crate::report) struct ReviewState {
    pub(in crate::report) key: String,
    pub(in crate::report) points: Vec<usize>,
    pub(in crate::report) due: bool,
}

/// A finding of the register.
pub(in crate::report) struct FindingState {
    pub(in crate::report) number: u32,
    pub(in crate::report) key: String,
    pub(in crate::report) source: Source,
    /// Whether its row says that its owner has accepted it.
    pub(in crate::report) complete: bool,
    /// Whether a row of the same key says so.
    pub(in crate::report) accepted: bool,
}

/// The causes of each point without and with a judgement that changes nothing.
struct Base {
    unjudged: Vec<Vec<Cause>>,
    judged: Vec<Vec<Cause>>,
}

impl State {
    pub(in crate::report) fn of(view: &View<'_>) -> Self {
        let supposed = Supposed::of(view);
        let base = Base {
            unjudged: causes_of(view, &supposed.unjudged),
            judged: causes_of(view, &supposed.judged),
        };
        let mut state = State {
            points: points(view, &supposed, &base),
            causes: Vec::new(),
            links: Vec::new(),
            pairs: Vec::new(),
            processes: Vec::new(),
            handovers: notice::handovers(view),
            reviews: notice::reviews(view, &supposed.judged),
            findings: Vec::new(),
        };
        state.find_breakdowns(view);
        state.rank_points();
        state.merge(view, &merging::merged(&base.unjudged, &base.judged));
        state.gather(view);
        state.judge_notices();
        state.findings = state.sources(view);
        state.find_rows();
        state
    }

    /// Whether what stands in these rows of the register has been accepted by its owner.
    pub(in crate::report) fn is_accepted(&self, rows: &[usize]) -> bool {
        let first = rows.first().and_then(|row| self.findings.get(*row));
        first.is_some_and(|finding| finding.accepted)
    }

    /// Minor findings that their owners have not accepted.
    pub(in crate::report) fn unaccepted(&self) -> u32 {
        let causes = self.causes.iter().map(|cause| (cause.rank, &cause.rows));
        let judged = self.points.iter().map(|point| (point.judged, &point.rows));
        let open = |(rank, rows): &(u32, &Vec<usize>)| *rank == MINOR && !self.is_accepted(rows);
        causes.chain(judged).filter(open).count() as u32
    }

    fn rank_points(&mut self) {
        for point in &mut self.points {
            point.rank = point.rank_alone();
            point.judged = point.rank_judged();
        }
    }

    /// The rank of a finding of the register as the ratings stand.
    pub(in crate::report) fn rank_of(&self, source: Source) -> u32 {
        let on = |holds: bool, rank: u32| if holds { rank } else { NO_RANK };
        match source {
            Source::Cause(at) => self.causes[at].rank,
            Source::Judged(at) => self.points[at].judged,
            Source::Breakdown(at) => on(self.processes[at].breakdown, PROPOSED),
            Source::Cluster(at) => on(self.processes[at].cluster, PROPOSED),
            Source::Handover(at) => on(self.handovers[at].broken, CONCERN),
            Source::Review(at) => on(self.reviews[at].due, IMPROVEMENT),
            Source::Unknown => NO_RANK,
        }
    }
}

fn points(view: &View<'_>, supposed: &Supposed, base: &Base) -> Vec<PointState> {
    let judged = |causes: &[Cause]| causes.iter().any(|c| matches!(c, Cause::Judged { .. }));
    let one = |(at, point): (usize, &PointView<'_>)| {
        let causes = Either {
            unjudged: judged(&base.unjudged[at]),
            judged: judged(&base.judged[at]),
        };
        PointState::of(point, &supposed.unjudged[at], &supposed.judged[at], causes)
    };
    view.points.iter().enumerate().map(one).collect()
}

/// The causes of each point's computed rating.
fn causes_of(view: &View<'_>, ratings: &[PointRating]) -> Vec<Vec<Cause>> {
    let edition = view.context.edition;
    let one = |(point, rating): (&PointView<'_>, &PointRating)| {
        let base = PointRating {
            verdict: None,
            outcome: rating.computed.outcome,
            ..rating.clone()
        };
        causes(edition, &view.assessment.submission, point.point, &base)
    };
    view.points.iter().zip(ratings).map(one).collect()
}

/// Points by key of their cause.
type Merged = BTreeMap<String, merging::Members>;
