//! One cause, one finding, and clusters of findings, for any set of overrides.

use super::{CauseState, LinkState, MINOR, Merged, NO_RANK, OPEN, PairState, PointState};
use super::{ProcessState, State};
use crate::finding::Cause;
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
    points: Vec<(usize, When)>,
}

/// Points by cause; a judgement is counted with its point.
pub(super) fn merged(unjudged: &[Vec<Cause>], judged: &[Vec<Cause>]) -> Merged {
    let mut merged = Merged::new();
    let mut add = |at: usize, cause: &Cause, when: When| {
        if matches!(cause, Cause::Judged { .. }) {
            return;
        }
        let members = merged.entry(cause.key()).or_default();
        members.open = cause.is_open();
        let point = (at, when);
        if !members.points.contains(&point) {
            members.points.push(point);
        }
    };
    for (at, (without, with)) in unjudged.iter().zip(judged).enumerate() {
        let among =
            |causes: &[Cause], cause: &Cause| causes.iter().any(|other| other.key() == cause.key());
        for cause in without {
            let always = among(with, cause);
            add(
                at,
                cause,
                if always { When::Always } else { When::Unjudged },
            );
        }
        for cause in with.iter().filter(|cause| !among(without, cause)) {
            add(at, cause, When::Judged);
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
    pub(super) fn find_whole_processes(&mut self, view: &View<'_>) {
        let least = view.context.method.findings.whole_process_points;
        let one = |(n, process): (u32, &ProcessView<'_>)| {
            let within = self.points.iter().filter(|point| point.process == n);
            let outcomes: Vec<Outcome> = within.map(|point| point.outcome).collect();
            let count = |wanted| outcomes.iter().filter(|o| **o == wanted).count() as u32;
            let not = count(Outcome::Not);
            let applicable = outcomes.len() as u32 - count(Outcome::ConditionAbsent);
            ProcessState {
                declared: process.declared,
                points: outcomes.len() as u32,
                not,
                applicable,
                whole: applicable >= least && not == applicable,
                members: 0,
                touched: 0,
                cluster: false,
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
            points.sort_by_key(|(at, _)| (view.points[*at].process, *at));
            for (point, when) in points {
                let state = &self.points[point];
                let active = when.holds(state);
                if active {
                    worst = worst.min(if members.open { OPEN } else { state.rank });
                }
                self.links.push(LinkState {
                    cause,
                    point,
                    when,
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
            match self.pairs.last_mut() {
                Some(pair) if pair.cause == cause && pair.process == process => {
                    pair.count += 1;
                    pair.member |= counts;
                }
                _ => self.pairs.push(PairState {
                    cause,
                    process,
                    first: at,
                    count: 1,
                    member: counts,
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
            let judged = within().filter(|point| point.judged == MINOR && point.gathers());
            process.members = (pairs.count() + judged.count()) as u32;
            process.touched = within().filter(|point| point.touched).count() as u32;
            process.cluster = process.declared
                && process.members >= rules.cluster_findings
                && process.touched >= rules.cluster_findings
                && process.touched * 100 >= rules.cluster_share_percent * process.points;
        }
    }

    /// Whether a link holds and its point adds to a cluster.
    pub(in crate::report) fn link_fails(&self, at: usize) -> bool {
        let link = &self.links[at];
        link.active && self.points[link.point].gathers()
    }
}
