//! What gates need beyond the findings: occurrences, their order, eligibility and verification; and which
//! actions stand before each gate.

use super::action::{Action, ActionStage as Stage, Purpose};
use super::draft::{Drafts, Subject};
use super::gap_actions::closing_stage;
use super::plan::PlanInput;
use crate::finding::FindingGrade;
use crate::governance::Governance;
use crate::outcome::Outcome;
use crate::rating::PointRating;
use crate::readiness::{PutOff, Sequence, last_held_before, left_out};
use clause_model::Edition;
use clause_model::control_point::{Asks, Trigger};
use clause_model::identifier::ControlPointId;
use clause_model::method::GateCondition;
use std::collections::BTreeSet;

/// Adds the actions that only gates need.
pub(super) fn gate_actions(input: &PlanInput<'_>, drafts: &mut Drafts) {
    for gate in &input.edition.rules.gates {
        for condition in &gate.conditions {
            match condition {
                GateCondition::Occurred {
                    points,
                    within_months,
                } => {
                    let wanted = |id: &&ControlPointId| must_be_held(input, id, *within_months);
                    for point in points.iter().filter(wanted) {
                        hold(input, drafts, point);
                    }
                }
                GateCondition::FewNotYetDue {
                    periodic_percent,
                    process_percent,
                } => {
                    for point in put_off_too_much(input, *periodic_percent, *process_percent) {
                        hold(input, drafts, &point);
                    }
                }
                GateCondition::Follows { first, then }
                    if is_out_of_order(input, drafts, first, then) =>
                {
                    hold(input, drafts, then);
                }
                GateCondition::OwnMajority => eligibility(input, drafts),
                GateCondition::AllAnswered => confirmations(input, drafts),
                _ => {}
            }
        }
    }
    verification(input, drafts);
}

/// Carried answers that nobody has confirmed are questions left blank, by process.
fn confirmations(input: &PlanInput<'_>, drafts: &mut Drafts) {
    for point in input.submission.unconfirmed() {
        let Some(place) = input.edition.position(&point) else {
            continue;
        };
        let judged = input.ratings.get(place).and_then(|rating| rating.verdict);
        if judged.is_none() {
            let process = input.edition.process_of(&point.clause);
            let clause = process.map_or(&point.clause, |process| &process.clause);
            let subject = Subject::Process(clause.clone());
            let draft = drafts.at(subject, Stage::Answer, Purpose::Gate);
            draft.points.insert(place);
        }
    }
}

/// Whether a gate wants an occurrence that is put off, or was held too long ago or in part.
fn must_be_held(input: &PlanInput<'_>, id: &ControlPointId, within_months: Option<u32>) -> bool {
    let at = input.edition.position(id);
    let rating = at.and_then(|at| input.ratings.get(at));
    let stale = |rating: &PointRating| {
        within_months.is_some_and(|months| last_held_before(rating, input.as_of, months).is_some())
    };
    let partly = |rating: &PointRating| {
        let point = input.edition.point(id);
        point.is_some_and(|point| !left_out(point, rating, input.submission).is_empty())
    };
    rating.is_some_and(|rating| match rating.outcome {
        Outcome::NotYetDue => true,
        Outcome::Fully => stale(rating) || partly(rating),
        _ => false,
    })
}

/// Points that are not yet due where too much is not: in the whole edition, or in one process.
fn put_off_too_much(input: &PlanInput<'_>, periodic: u32, process: u32) -> Vec<ControlPointId> {
    let outcome = |id: &ControlPointId| outcome(input, id).unwrap_or(Outcome::Unresolved);
    let put_off = PutOff::of(input.edition, outcome);
    let everywhere = put_off.exceeds(periodic);
    let processes: Vec<_> = put_off.processes_at(process).collect();
    let concerned = |id: &ControlPointId| {
        let mut processes = processes.iter();
        everywhere || processes.any(|(process, ..)| id.clause.is_within(&process.clause))
    };
    let points = input.edition.points.iter().map(|point| &point.id);
    let waiting = points.filter(|id| outcome(id) == Outcome::NotYetDue && concerned(id));
    waiting.cloned().collect()
}

/// An occurrence that a gate wants now, though by its own plan it might wait.
fn hold(input: &PlanInput<'_>, drafts: &mut Drafts, id: &ControlPointId) {
    let Some(place) = input.edition.position(id) else {
        return;
    };
    let package = &input.edition.points[place].package;
    let step = input
        .edition
        .package(package)
        .and_then(|package| package.closing_step);
    let stage = step.map_or(Stage::Hold, closing_stage);
    let draft = drafts.at(Subject::Package(package.clone()), stage, Purpose::Gate);
    draft.points.insert(place);
}

/// Whether what should follow was held before what it should follow, or will have been once the plan has
/// brought about the first occurrence of the latter.
fn is_out_of_order(
    input: &PlanInput<'_>,
    drafts: &Drafts,
    first: &ControlPointId,
    then: &ControlPointId,
) -> bool {
    let (Some(first), Some(then)) = (input.edition.position(first), input.edition.position(then))
    else {
        return false;
    };
    let rating = |place: usize| input.ratings.get(place);
    let later = rating(then).and_then(|rating| rating.held().last);
    if later.is_none() {
        return false;
    }
    let register = &input.submission.register;
    match Sequence::of(rating(first), rating(then), register, input.as_of) {
        Sequence::InOrder | Sequence::ThenUndated => false,
        Sequence::Reversed { .. } | Sequence::SameRecord(_) => true,
        Sequence::FirstUndated => drafts
            .list
            .iter()
            .any(|draft| takes_place(draft.stage) && draft.points.contains(&first)),
    }
}

/// Whether the step is an occurrence of a practice.
pub(super) fn takes_place(stage: Stage) -> bool {
    matches!(
        stage,
        Stage::Audit | Stage::Review | Stage::Hold | Stage::Operate
    )
}

fn eligibility(input: &PlanInput<'_>, drafts: &mut Drafts) {
    // Who runs what is read off the answers; whether a party is managed plays no part here.
    let governance = Governance::of(
        input.edition,
        input.submission,
        &[],
        &input.method.coverage,
        input.as_of,
    );
    if governance.exceeds_majority() {
        drafts.at(Subject::OtherParties, Stage::Eligibility, Purpose::Gate);
    }
}

/// One action verifies and closes all findings but opportunities for improvement.
fn verification(input: &PlanInput<'_>, drafts: &mut Drafts) {
    let findings = input.findings.iter().enumerate();
    let counted = findings.filter(|(_, finding)| finding.grade != FindingGrade::Improvement);
    let counted: BTreeSet<usize> = counted.map(|(at, _)| at).collect();
    if !counted.is_empty() {
        let draft = drafts.at(Subject::Findings, Stage::Verify, Purpose::Gate);
        draft.findings = counted;
    }
}

/// Places of the actions that a gate needs directly.
pub(super) fn needs(
    input: &PlanInput<'_>,
    conditions: &[GateCondition],
    actions: &[Action],
) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for condition in conditions {
        let needed = |action: &Action| is_needed(input, condition, action);
        let actions = actions.iter().enumerate();
        found.extend(
            actions
                .filter(|(_, action)| needed(action))
                .map(|(at, _)| at),
        );
    }
    found
}

fn is_needed(input: &PlanInput<'_>, condition: &GateCondition, action: &Action) -> bool {
    let touches = |points: &[ControlPointId]| action.points.iter().any(|id| points.contains(id));
    let works = action.stage != Stage::Verify && action.stage != Stage::RenewEntry;
    match condition {
        GateCondition::Fulfilled { points } | GateCondition::Occurred { points, .. } => {
            works && touches(points)
        }
        GateCondition::KeystoneDocuments { points } => {
            works && action.stage.is_document_work() && touches(points)
        }
        GateCondition::MonthsOfRecords => {
            works
                && !matches!(action.stage, Stage::Write | Stage::Approve)
                && action.points.iter().any(|id| is_continuous_gap(input, id))
        }
        GateCondition::Follows { then, .. } => {
            takes_place(action.stage) && touches(std::slice::from_ref(then))
        }
        GateCondition::FewNotYetDue { .. } => {
            let waits = |id| outcome(input, id) == Some(Outcome::NotYetDue);
            takes_place(action.stage) && action.points.iter().any(waits)
        }
        GateCondition::OwnMajority => action.stage == Stage::Eligibility,
        GateCondition::NoExclusions => action.stage == Stage::Clarify,
        GateCondition::AllAnswered => action.stage == Stage::Answer,
        GateCondition::DocumentConditions => false,
        GateCondition::NoMajor => action
            .grade
            .is_some_and(|grade| grade <= FindingGrade::ProposedMajor),
        GateCondition::NoUnresolved => {
            works
                && action
                    .points
                    .iter()
                    .any(|id| outcome(input, id) == Some(Outcome::Unresolved))
        }
        GateCondition::MinorsAccepted => action
            .grade
            .is_some_and(|grade| grade <= FindingGrade::Minor),
    }
}

fn outcome(input: &PlanInput<'_>, id: &ControlPointId) -> Option<Outcome> {
    let at = input.edition.position(id)?;
    input.ratings.get(at).map(|rating| rating.outcome)
}

fn is_continuous_gap(input: &PlanInput<'_>, id: &ControlPointId) -> bool {
    let practised = |edition: &Edition| {
        edition.point(id).is_some_and(|point| {
            point.trigger == Trigger::Continuous && point.asks != Asks::Document
        })
    };
    practised(input.edition) && outcome(input, id).is_some_and(Outcome::is_gap)
}
