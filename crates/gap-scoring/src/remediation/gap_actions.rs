//! From the causes of findings to actions.

use super::action::{ActionStage as Stage, Lag, Purpose};
use super::draft::{Draft, Drafts, Subject};
use super::plan::PlanInput;
use crate::evidence::StateReason;
use crate::finding::{Cause, Finding, GradeRule};
use clause_model::ControlPoint;
use clause_model::control_point::Trigger;
use clause_model::identifier::{ClauseId, ControlPointId, PackageId};
use clause_model::work_package::ClosingStep;
use std::collections::BTreeSet;

/// The actions that the findings call for.
///
/// | cause | actions |
/// |---|---|
/// | questions left blank, nothing attached, answer in doubt | answer, attach, clarify: one per process |
/// | no document | write, then approve and publish: per package |
/// | not practised | train, then operate and collect records; in closing packages the audit or review itself |
/// | entry provisional | approve, review, map, date or refresh: per entry and reason |
/// | records too short | go on collecting until they are enough |
/// | records end or thin, interviews only | complete them: per package; not thin but missing ones need their months |
/// | party not managed | manage it: per point |
/// | declared or judged shortfall | improve: per package |
/// | a finding that sums up others | the actions of what it sums up |
/// | hand-over broken | the actions on its failing points; where there is none, one of its own |
/// | review falls due | renew the entry |
pub(super) fn gap_actions(input: &PlanInput<'_>, drafts: &mut Drafts) {
    let mut planner = Planner { input, drafts };
    for (at, finding) in input.findings.iter().enumerate() {
        if let Some(cause) = &finding.cause {
            planner.of_cause(at, finding, cause);
        }
    }
    planner.points_left_over();
    for (at, finding) in input.findings.iter().enumerate() {
        if finding.cause.is_none() {
            planner.of_rule(at, finding);
        }
    }
}

struct Planner<'a> {
    input: &'a PlanInput<'a>,
    drafts: &'a mut Drafts,
}

impl Planner<'_> {
    fn of_cause(&mut self, at: usize, finding: &Finding, cause: &Cause) {
        let places = self.places(finding);
        match cause {
            Cause::Unanswered { process } => self.process(at, &places, process, Stage::Answer),
            Cause::NothingAttached { process } => self.process(at, &places, process, Stage::Attach),
            Cause::AnswerInDoubt { point, .. } => {
                let process = self.process_of(point);
                self.process(at, &places, &process, Stage::Clarify);
            }
            Cause::EventDenied { .. } => {
                if let Some(process) = &finding.process {
                    self.process(at, &places, process, Stage::Clarify);
                }
            }
            Cause::NoDocument { package } => {
                self.package(at, &places, package, Stage::Write, Purpose::Prepares);
                self.package(at, &places, package, Stage::Approve, Purpose::Closes);
            }
            Cause::NotPractised { package } => {
                if self.closing_step(package).is_none() {
                    self.package(at, &places, package, Stage::Train, Purpose::Prepares);
                }
                let lag = self.records_lag(&places);
                self.in_package(at, &places, package, Stage::Operate, lag);
            }
            // What was not recorded, or is no longer, takes as long to show as a new practice.
            Cause::InterviewOnly { package } | Cause::RecordsEnd { package, .. } => {
                let lag = self.records_lag(&places);
                self.in_package(at, &places, package, Stage::Complete, lag);
            }
            Cause::ThinRecords { package } => {
                self.in_package(at, &places, package, Stage::Complete, None);
            }
            Cause::Provisional { evidence, reasons } => {
                self.entry(at, &places, evidence, reasons);
            }
            Cause::ShortPeriod { since, reached_on } => {
                let subject = Subject::RecordsSince(*since);
                let draft = self.drafts.at(subject, Stage::Collect, Purpose::Closes);
                draft
                    .serve(at, places)
                    .wait(Some(Lag::Until { date: *reached_on }));
            }
            Cause::PartyNotManaged { process } => {
                self.process(at, &places, process, Stage::Govern);
            }
            Cause::DeclaredShortfall { .. } | Cause::Judged { .. } => self.improve(at, &places),
        }
    }

    fn process(&mut self, at: usize, places: &[usize], process: &ClauseId, stage: Stage) {
        let subject = Subject::Process(process.clone());
        let draft = self.drafts.at(subject, stage, Purpose::Closes);
        draft.serve(at, places.iter().copied());
    }

    fn package(
        &mut self,
        at: usize,
        places: &[usize],
        package: &PackageId,
        stage: Stage,
        purpose: Purpose,
    ) -> &mut Draft {
        let subject = Subject::Package(package.clone());
        let draft = self.drafts.at(subject, stage, purpose);
        draft.serve(at, places.iter().copied())
    }

    /// Work on a practice; in a closing package it is the audit or review itself, which is held once and
    /// has no months of records to wait for.
    fn in_package(
        &mut self,
        at: usize,
        places: &[usize],
        package: &PackageId,
        stage: Stage,
        lag: Option<Lag>,
    ) {
        let step = self.closing_step(package);
        let lag = lag.filter(|_| step.is_none());
        let stage = step.map_or(stage, closing_stage);
        self.package(at, places, package, stage, Purpose::Closes)
            .wait(lag);
    }

    fn records_lag(&self, places: &[usize]) -> Option<Lag> {
        let months = self.input.method.coverage.months_of_records;
        let mut points = places
            .iter()
            .filter_map(|&at| self.input.edition.points.get(at));
        points.any(is_continuous).then_some(Lag::Months { months })
    }

    /// One action for each kind of reason; the more the same entry serves, the more it is worth.
    fn entry(&mut self, at: usize, places: &[usize], id: &str, reasons: &[StateReason]) {
        for reason in reasons {
            let stage = Stage::for_reason(*reason);
            let lag = (stage == Stage::RefreshEntry)
                .then(|| self.records_lag(places))
                .flatten();
            let draft = self
                .drafts
                .at(Subject::Entry(id.to_owned()), stage, Purpose::Closes);
            draft.serve(at, places.iter().copied()).wait(lag);
            draft.reasons.insert(*reason);
        }
    }

    /// Shortfalls are made good package by package.
    fn improve(&mut self, at: usize, places: &[usize]) {
        for &place in places {
            if let Some(point) = self.input.edition.points.get(place) {
                self.in_package(at, &[place], &point.package, Stage::Improve, None);
            }
        }
    }

    /// Gaps that no finding speaks of are improved all the same: no gap without an action.
    fn points_left_over(&mut self) {
        let covered: BTreeSet<usize> = self
            .drafts
            .list
            .iter()
            .flat_map(|d| d.points.iter().copied())
            .collect();
        let gaps = self
            .input
            .ratings
            .iter()
            .filter(|rating| rating.outcome.is_gap());
        let open = gaps.filter_map(|rating| self.input.edition.position(&rating.point));
        for place in open.filter(|place| !covered.contains(place)) {
            let package = self.input.edition.points[place].package.clone();
            let stage = self
                .closing_step(&package)
                .map_or(Stage::Improve, closing_stage);
            let draft = self
                .drafts
                .at(Subject::Package(package), stage, Purpose::Closes);
            draft.points.insert(place);
        }
    }

    fn of_rule(&mut self, at: usize, finding: &Finding) {
        if !finding.sums_up.is_empty() {
            self.summary(at, finding);
        } else if finding.rule == GradeRule::ReviewFallsDue {
            self.renewal(at, finding);
        } else {
            self.handover(at, finding);
        }
    }

    fn summary(&mut self, at: usize, finding: &Finding) {
        let findings = self.input.findings;
        let member = |place: &usize| finding.sums_up.contains(&findings[*place].key);
        for draft in &mut self.drafts.list {
            if draft.findings.iter().any(member) {
                draft.findings.insert(at);
            }
        }
    }

    fn renewal(&mut self, at: usize, finding: &Finding) {
        let places = self.places(finding);
        for id in &finding.evidence {
            let entry = self
                .input
                .submission
                .register
                .iter()
                .find(|entry| entry.id == *id);
            let subject = Subject::Entry(id.clone());
            let draft = self.drafts.at(subject, Stage::RenewEntry, Purpose::Closes);
            draft.serve(at, places.iter().copied());
            draft.due = entry.and_then(|entry| entry.review_due);
        }
    }

    /// A hand-over is mended by whatever mends its failing points.
    fn handover(&mut self, at: usize, finding: &Finding) {
        let gaps: BTreeSet<usize> = self
            .places(finding)
            .into_iter()
            .filter(|&p| self.is_gap(p))
            .collect();
        let mut covered = false;
        for draft in &mut self.drafts.list {
            if !draft.points.is_disjoint(&gaps) && draft.stage != Stage::RenewEntry {
                draft.findings.insert(at);
                covered = true;
            }
        }
        if !covered {
            let id = finding
                .key
                .split_once(':')
                .map_or(finding.key.as_str(), |(_, id)| id);
            let subject = Subject::HandOver(id.to_owned());
            let places = self.places(finding);
            self.drafts
                .at(subject, Stage::HandOver, Purpose::Closes)
                .serve(at, places);
        }
    }

    fn is_gap(&self, place: usize) -> bool {
        self.input
            .ratings
            .get(place)
            .is_some_and(|rating| rating.outcome.is_gap())
    }

    fn places(&self, finding: &Finding) -> Vec<usize> {
        let points = finding.points.iter();
        points
            .filter_map(|id| self.input.edition.position(id))
            .collect()
    }

    fn process_of(&self, point: &ControlPointId) -> ClauseId {
        let process = self.input.edition.process_of(&point.clause);
        process.map_or_else(|| point.clause.clone(), |process| process.clause.clone())
    }

    fn closing_step(&self, package: &PackageId) -> Option<ClosingStep> {
        self.input
            .edition
            .package(package)
            .and_then(|package| package.closing_step)
    }
}

/// The action that a closing step is.
pub(super) fn closing_stage(step: ClosingStep) -> Stage {
    match step {
        ClosingStep::Audit => Stage::Audit,
        ClosingStep::Review => Stage::Review,
    }
}

/// Whether a point or an item of it demands a practice all the time.
fn is_continuous(point: &ControlPoint) -> bool {
    let of_items = point.items.iter().filter_map(|item| item.trigger);
    point.trigger == Trigger::Continuous || of_items.into_iter().any(|t| t == Trigger::Continuous)
}
