//! One cause, one finding, and clusters of findings, for any set of overrides.

use super::{CauseState, Either, LinkState, MINOR, Merged, NO_RANK, OPEN, PairState, PointState};
use super::{ProcessState, State};
use crate::finding::{Cause, leading};
use crate::outcome::Outcome;
use crate::report::view::{ProcessView, View};

/// When a point belongs to a cause, as long as no judgement changes its outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum When {
    /// Whether or not it was judged.
    Always,
    /// Unless it was judged.
    Unjudged,
    /// Once it was judged.
    Judged,
}

/// The points of a cause.
#[derive(Debug, Default)]
pub(super) struct Members {
    open: bool,
    points: Vec<(usize, When, Either<bool>)>,
}

/// Points by cause; a judgement is counted with its point.
pub(super) fn merged(unjudged: &[Vec<Cause>], judged: &[Vec<Cause>]) -> Merged {
    let mut merged = Merged::new();
    let mut add = |at: usize, cause: &Cause, when: When, leads: Either<bool>| {
        if matches!(cause, Cause::Judged { .. }) {
            return;
        }
        let members = merged.entry(cause.key()).or_default();
        members.open = cause.is_open();
        let point = (at, when, leads);
        if !members.points.contains(&point) {
            members.points.push(point);
        }
    };
    for (at, (without, with)) in unjudged.iter().zip(judged).enumerate() {
        let among =
            |causes: &[Cause], cause: &Cause| causes.iter().any(|other| other.key() == cause.key());
        let leads = |cause: &Cause| Either {
            unjudged: leading(without).is_some_and(|lead| lead.key() == cause.key()),
            judged: leading(with).is_some_and(|lead| lead.key() == cause.key()),
        };
        for cause in without {
            let always = among(with, cause);
            let when = if always { When::Always } else { When::Unjudged };
            add(at, cause, when, leads(cause));
        }
        for cause in with.iter().filter(|cause| !among(without, cause)) {
            add(at, cause, When::Judged, leads(cause));
        }
    }
    merged
}

impl When {
    fn holds(self, point: &PointState) -> bool {
        let judged = point.verdict.is_some();
        !point.changed()
            && match self {
                When::Always => true,
                When::Unjudged => !judged,
                When::Judged => judged,
            }
    }
}

impl State {
    pub(super) fn find_breakdowns(&mut self, view: &View<'_>) {
        let rules = &view.context.method.findings;
        let one = |(n, process): (u32, &ProcessView<'_>)| {
            let within = || self.points.iter().filter(|point| point.process == n);
            let absent = within().filter(|point| point.outcome == Outcome::ConditionAbsent);
            let points = within().count() as u32;
            let applicable = points - absent.count() as u32;
            let broken = within().filter(|point| point.breaks_down()).count() as u32;
            let waiting = within().filter(|point| point.is_not_yet_due()).count() as u32;
            ProcessState {
                declared: process.declared,
                points,
                broken,
                applicable,
                breakdown: process.declared
                    && broken >= rules.breakdown_points
                    && broken * 100 >= rules.breakdown_share_percent * applicable,
                members: 0,
                touched: 0,
                cluster: false,
                not_yet_due: if process.declared { waiting } else { 0 },
            }
        };
        self.processes = (1..).zip(&view.processes).map(one).collect();
    }

    pub(super) fn merge(&mut self, view: &View<'_>, merged: &Merged) {
        for (cause, (key, members)) in merged.iter().enumerate() {
            let first = self.links.len();
            let mut worst = NO_RANK;
            let mut points = members.points.clone();
            // Points of one process stand together.
            points.sort_by_key(|(at, ..)| (view.points[*at].process, *at));
            for (point, when, leads) in points {
                let state = &self.points[point];
                let active = when.holds(state);
                if active {
                    worst = worst.min(if members.open { OPEN } else { state.rank });
                }
                self.links.push(LinkState {
                    cause,
                    point,
                    when,
                    leads,
                    active,
                });
            }
            self.causes.push(CauseState {
                key: key.clone(),
                open: members.open,
                first,
                count: self.links.len() - first,
                rank: worst,
                rows: Vec::new(),
            });
        }
    }

    /// Findings on one process that are minor and together touch much of it.
    pub(super) fn gather(&mut self, view: &View<'_>) {
        for at in 0..self.links.len() {
            let (cause, point) = (self.links[at].cause, self.links[at].point);
            let process = self.points[point].process;
            let counts = self.link_fails(at) && self.causes[cause].rank == MINOR;
            self.points[point].touched |= counts;
            let member = self.link_leads(at) && self.causes[cause].rank == MINOR;
            match self.pairs.last_mut() {
                Some(pair) if pair.cause == cause && pair.process == process => {
                    pair.count += 1;
                    pair.member |= member;
                }
                _ => self.pairs.push(PairState {
                    cause,
                    process,
                    first: at,
                    count: 1,
                    member,
                }),
            }
        }
        for point in &mut self.points {
            point.touched |= point.judged == MINOR && point.gathers();
        }
        let rules = &view.context.method.findings;
        for (n, process) in (1..).zip(&mut self.processes) {
            let within = || self.points.iter().filter(|point| point.process == n);
            let pairs = self.pairs.iter().filter(|p| p.process == n && p.member);
            let judged = within().filter(|point| point.judged == MINOR && point.adds_partly());
            let not = within().filter(|point| point.touched && point.outcome == Outcome::Not);
            process.members = (pairs.count() + judged.count() + not.count()) as u32;
            process.touched = within().filter(|point| point.touched).count() as u32;
            process.cluster = process.declared
                && !process.breakdown
                && process.members >= rules.cluster_findings
                && process.touched >= rules.cluster_findings
                && process.touched * 100 >= rules.cluster_share_percent * process.points;
        }
    }

    /// Whether a link holds, its point is partly achieved, and counts under this cause.
    pub(in crate::report) fn link_leads(&self, at: usize) -> bool {
        let link = &self.links[at];
        let point = &self.points[link.point];
        link.active && point.adds_partly() && link.leads.for_verdict(point.verdict)
    }

    /// Whether a link holds and its point adds to a cluster.
    pub(in crate::report) fn link_fails(&self, at: usize) -> bool {
        let link = &self.links[at];
        link.active && self.points[link.point].gathers()
    }
}
