//! What the calculation sheet knows of a point.

use super::{MINOR, NO_RANK, PROPOSED, rank};
use crate::evidence::{PracticeCoverage, Shortfall};
use crate::finding::{FindingGrade, breaks_down};
use crate::outcome::Outcome;
use crate::rating::{Decision, PointRating, Rule};
use crate::report::view::PointView;
use clause_model::control_point::{Asks, Trigger};
use clause_model::identifier::ControlPointId;
use clause_model::method::Rating;
use clause_model::submission::{Verdict, is_unconfirmed};
use jiff::civil::Date;

/// Something that may differ once an assessor has judged the point as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) struct Either<T> {
    pub(in crate::report) unjudged: T,
    pub(in crate::report) judged: T,
}

impl<T: Copy> Either<T> {
    fn of(unjudged: &PointRating, judged: &PointRating, value: impl Fn(&PointRating) -> T) -> Self {
        Either {
            unjudged: value(unjudged),
            judged: value(judged),
        }
    }

    pub(super) fn for_verdict(self, verdict: Option<Verdict>) -> T {
        if verdict.is_some() {
            self.judged
        } else {
            self.unjudged
        }
    }
}

/// A point: what overrides cannot change, and what follows from the final rating.
#[allow(clippy::struct_excessive_bools)] // each flag is a fact of its own
pub(in crate::report) struct PointState {
    pub(in crate::report) id: ControlPointId,
    pub(in crate::report) process: u32,
    /// The computed outcome: the one shown, and the one that a judgement is measured against.
    pub(in crate::report) computed: Either<Outcome>,
    pub(in crate::report) verdict: Option<Verdict>,
    pub(in crate::report) outcome: Outcome,
    pub(in crate::report) keystone: bool,
    /// Full achievement is claimed, and only the evidence holds the point at L.
    pub(in crate::report) by_evidence: bool,
    /// An assessor confirmed a major nonconformity of a part.
    pub(in crate::report) part_major: bool,
    /// An item or instance was judged, on which the point rests.
    pub(in crate::report) part_judged: Either<bool>,
    /// An item or instance that was judged is a gap: a cause of its own.
    pub(in crate::report) judged_cause: Either<bool>,
    /// A part is unresolved.
    pub(in crate::report) part_open: bool,
    pub(in crate::report) document_stands: bool,
    /// The months of records are asked of it.
    pub(in crate::report) continuous: bool,
    /// Its practice is due at intervals.
    pub(in crate::report) periodic: bool,
    /// Its practice is covered wherever it falls short.
    pub(in crate::report) covered: Either<bool>,
    /// The day on which its records are enough by the passing of time.
    pub(in crate::report) until: Either<Option<Date>>,
    /// Rated P without a judgement, it shows that the process does not operate.
    pub(in crate::report) idle: bool,
    pub(in crate::report) excluded: bool,
    pub(in crate::report) unanswered: bool,
    pub(in crate::report) rank: u32,
    /// The rank of the finding on the judgement itself, where there is one.
    pub(in crate::report) judged: u32,
    pub(in crate::report) touched: bool,
    /// Findings in the register on the judgement itself.
    pub(in crate::report) rows: Vec<usize>,
}

impl PointState {
    pub(super) fn of(
        view: &PointView<'_>,
        unjudged: &PointRating,
        judged: &PointRating,
        causes: Either<bool>,
    ) -> Self {
        let point = view.point;
        let practised = matches!(point.asks, Asks::Practice | Asks::Both);
        let both = |value: fn(&PointRating) -> bool| Either::of(unjudged, judged, value);
        PointState {
            id: point.id.clone(),
            process: view.process,
            computed: Either::of(unjudged, judged, |rating| rating.computed.outcome),
            verdict: view.rating.verdict,
            outcome: view.rating.outcome,
            keystone: point.keystone,
            by_evidence: by_evidence(unjudged),
            part_major: unjudged.confirmed_major,
            part_judged: both(part_judged),
            judged_cause: causes,
            part_open: unjudged
                .parts()
                .any(|part| part.outcome == Outcome::Unresolved),
            document_stands: unjudged.parts().all(Decision::document_stands),
            continuous: point.trigger == Trigger::Continuous && practised,
            periodic: point.trigger == Trigger::Periodic,
            covered: both(|rating| gaps(rating).all(covered)),
            until: Either::of(unjudged, judged, until),
            idle: unjudged.outcome == Outcome::Partially && breaks_down(point, unjudged),
            excluded: decided_by(unjudged, Rule::ExclusionNotAllowed),
            unanswered: decided_by(unjudged, Rule::Unanswered) || is_unconfirmed(&view.answers),
            rank: NO_RANK,
            judged: NO_RANK,
            touched: false,
            rows: Vec::new(),
        }
    }

    /// Whether the judgement differs from what was computed.
    pub(in crate::report) fn changed(&self) -> bool {
        self.verdict.is_some() && self.outcome != self.computed.judged
    }

    pub(in crate::report) fn failing(&self) -> bool {
        matches!(self.outcome, Outcome::Partially | Outcome::Not)
    }

    /// Whether the point adds to a cluster: an assessor who called it minor has looked at it.
    pub(in crate::report) fn gathers(&self) -> bool {
        self.failing() && self.verdict != Some(Verdict::Minor)
    }

    /// Whether the point adds to a cluster under one of its causes, being partly achieved.
    pub(in crate::report) fn adds_partly(&self) -> bool {
        self.gathers() && self.outcome == Outcome::Partially
    }

    /// Whether the point shows that its process does not operate.
    pub(in crate::report) fn breaks_down(&self) -> bool {
        match self.outcome {
            Outcome::Not => self.verdict != Some(Verdict::Minor),
            Outcome::Partially => self.verdict.is_none() && self.idle,
            _ => false,
        }
    }

    pub(in crate::report) fn works(&self) -> bool {
        matches!(self.outcome, Outcome::Fully | Outcome::Largely)
    }

    /// Whether the point says nothing of how its process works: not due, or not applicable.
    pub(in crate::report) fn silent(&self) -> bool {
        matches!(self.outcome, Outcome::NotYetDue | Outcome::ConditionAbsent)
    }

    pub(in crate::report) fn is_not_yet_due(&self) -> bool {
        self.outcome == Outcome::NotYetDue
    }

    pub(in crate::report) fn rests(&self) -> bool {
        let lifted = self.outcome.thirds() > self.computed.judged.thirds();
        (self.verdict.is_some() && lifted) || self.part_judged.for_verdict(self.verdict)
    }

    /// Whether the document that is asked for is missing.
    pub(in crate::report) fn lacks_document(&self) -> bool {
        let stands = matches!(self.outcome, Outcome::Fully | Outcome::ConditionAbsent)
            || (self.verdict.is_none() && self.document_stands);
        !stands
    }

    /// Whether the months of records are missing.
    pub(in crate::report) fn lacks_records(&self) -> bool {
        let covered = self.covered.for_verdict(self.verdict);
        let enough = matches!(self.outcome, Outcome::Fully | Outcome::ConditionAbsent)
            || (covered && !matches!(self.outcome, Outcome::Unresolved | Outcome::Not));
        self.continuous && !enough
    }

    /// The day on which the missing records are there by the passing of time.
    pub(in crate::report) fn records_on(&self) -> Option<Date> {
        let day = self.until.for_verdict(self.verdict);
        day.filter(|_| self.lacks_records() && self.outcome != Outcome::Not)
    }

    /// Whether the edition's rule on exclusions is broken.
    pub(in crate::report) fn is_excluded(&self) -> bool {
        self.excluded && self.verdict.is_none()
    }

    /// Whether it, or a part of it, is left blank.
    pub(in crate::report) fn is_unanswered(&self) -> bool {
        self.unanswered && self.verdict.is_none()
    }

    /// Whether it, or a part of it, is unresolved.
    pub(in crate::report) fn is_open(&self) -> bool {
        self.outcome == Outcome::Unresolved || (self.verdict.is_none() && self.part_open)
    }

    pub(super) fn rank_alone(&self) -> u32 {
        let minor = self.verdict == Some(Verdict::Minor);
        let major = self.part_major || self.verdict == Some(Verdict::Major);
        match self.outcome {
            outcome if !outcome.is_gap() => NO_RANK,
            _ if major => rank(FindingGrade::Major),
            Outcome::Not if self.keystone && !minor => PROPOSED,
            Outcome::Largely if self.by_evidence && self.verdict.is_none() => {
                rank(FindingGrade::Concern)
            }
            Outcome::Unresolved => rank(FindingGrade::Unresolved),
            _ => MINOR,
        }
    }

    /// The rank of the finding on a judgement of the point, or of a part of it.
    pub(super) fn rank_judged(&self) -> u32 {
        let stands = if self.changed() {
            self.outcome.is_gap()
        } else {
            self.outcome.is_gap() && self.judged_cause.for_verdict(self.verdict)
        };
        if stands { self.rank } else { NO_RANK }
    }
}

fn gaps(rating: &PointRating) -> impl Iterator<Item = &Decision> {
    rating.parts().filter(|decision| decision.outcome.is_gap())
}

fn by_evidence(rating: &PointRating) -> bool {
    let held = |d: &Decision| d.claimed == Some(Rating::F) && d.cap == Some(Rating::L);
    gaps(rating).next().is_some() && gaps(rating).all(held)
}

fn part_judged(rating: &PointRating) -> bool {
    let mut parts = rating.parts();
    parts.any(|decision| decision.rule == Rule::AssessorJudgement)
}

fn decided_by(rating: &PointRating, rule: Rule) -> bool {
    rating.computed.rule == rule || rating.parts().any(|decision| decision.rule == rule)
}

fn shown(decision: &Decision) -> bool {
    !matches!(decision.outcome, Outcome::Unresolved | Outcome::Not)
}

fn covered(decision: &Decision) -> bool {
    shown(decision) && decision.evidence.practice == PracticeCoverage::Covered
}

fn until(rating: &PointRating) -> Option<Date> {
    let day = |decision: &Decision| match decision.evidence.shortfall {
        Some(Shortfall::ShortPeriod { reached_on, .. }) if shown(decision) => Some(reached_on),
        _ => None,
    };
    let days: Option<Vec<Date>> = gaps(rating).filter(|d| !covered(d)).map(day).collect();
    days.and_then(|days| days.into_iter().max())
}
