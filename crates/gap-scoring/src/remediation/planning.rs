//! From an assessment to its plan.

use super::action::{Action, ActionStage as Stage, ActionStatus, Purpose};
use super::arrangement::arranged;
use super::description::Describer;
use super::draft::{Draft, Drafts, Subject};
use super::effort::small_days;
use super::effort_share::{by_owner, by_process, days};
use super::gap_actions::gap_actions;
use super::gate_actions::{gate_actions, needs};
use super::plan::{GateDistance, Milestone, Plan, PlanInput};
use super::prerequisites::Prerequisites;
use super::sequence::edges;
use clause_model::Edition;
use clause_model::method::GateRule;
use std::collections::BTreeSet;

/// Makes the plan.
pub fn plan(input: &PlanInput<'_>) -> Plan {
    plan_with(input, &[])
}

/// Makes the plan with actions that the user added. They keep their own words, effort and prerequisites;
/// one whose key the plan has anyway is left out, and keys of no action are no prerequisites.
pub fn plan_with(input: &PlanInput<'_>, added: &[Action]) -> Plan {
    let mut actions = actions(input);
    add(&mut actions, added);
    for (place, action) in actions.iter_mut().enumerate() {
        action.place = place as u32;
        if let Some(progress) = input.previous.get(&action.key) {
            action.progress = progress.clone();
            action.effort_days = progress.effort_days.unwrap_or(action.effort_days);
        }
    }
    let gates: Vec<GateDistance> = input
        .edition
        .rules
        .gates
        .iter()
        .map(|gate| distance(input, gate, &actions))
        .collect();
    let [stage_1, stage_2] = milestones(input, &gates, &actions);
    let sum = |side: fn((u32, u32)) -> u32| {
        actions
            .iter()
            .fold(0_u32, |sum, action| sum.saturating_add(side(days(action))))
    };
    arranged(Plan {
        as_of: input.as_of,
        language: input.language,
        settings: input.settings.clone(),
        stage_1,
        stage_2,
        gates,
        feasibility: None,
        quick_wins: Vec::new(),
        effort_by_process: by_process(input.edition, &actions, input.language),
        effort_by_month: Vec::new(),
        effort_by_owner: by_owner(&actions),
        total_effort_days: sum(|(total, _)| total),
        remaining_effort_days: sum(|(_, remaining)| remaining),
        critical_path: Vec::new(),
        no_longer_needed: no_longer_needed(input, &actions),
        small_effort_days: small_days(input.method),
        actions,
    })
}

/// The actions of findings and gates, in the edition's order, with their prerequisites.
fn actions(input: &PlanInput<'_>) -> Vec<Action> {
    let mut drafts = Drafts::default();
    gap_actions(input, &mut drafts);
    gate_actions(input, &mut drafts);
    let mut drafts = drafts.list;
    drafts.sort_by_cached_key(|draft| edition_order(input.edition, draft));
    let edges = edges(input.edition, &drafts);
    let before = Prerequisites::new(drafts.len(), &edges).reduced().before;
    let describer = Describer { input };
    let describe = |(draft, before): (&Draft, &Vec<usize>)| {
        let after = before
            .iter()
            .map(|&from| drafts[from].key.clone())
            .collect();
        describer.action(draft, after)
    };
    drafts.iter().zip(&before).map(describe).collect()
}

/// The package's place, or that of the first point's package; then the stage. Verification comes last.
fn edition_order(edition: &Edition, draft: &Draft) -> (usize, Stage, String) {
    let first = draft
        .points
        .first()
        .and_then(|&place| edition.points.get(place));
    let package = match &draft.subject {
        Subject::Package(id) => Some(id),
        _ => first.map(|point| &point.package),
    };
    let place = package.and_then(|id| edition.packages.iter().position(|one| one.id == *id));
    let place = match (place, draft.stage) {
        (_, Stage::Verify) => usize::MAX,
        (place, _) => place.unwrap_or(0),
    };
    (place, draft.stage, draft.key.clone())
}

/// Adds the user's actions; those that close a finding come before its verification.
fn add(actions: &mut Vec<Action>, added: &[Action]) {
    let mut keys: BTreeSet<String> = actions.iter().map(|action| action.key.clone()).collect();
    for action in added {
        if !keys.insert(action.key.clone()) {
            continue;
        }
        let verification = actions
            .iter_mut()
            .find(|action| action.stage == Stage::Verify);
        if let Some(verification) = verification.filter(|_| !action.closes.is_empty()) {
            verification.after.push(action.key.clone());
        }
        actions.push(action.clone());
    }
}

fn distance(input: &PlanInput<'_>, gate: &GateRule, actions: &[Action]) -> GateDistance {
    let needed = needs(input, &gate.conditions, actions);
    GateDistance {
        gate: gate.gate,
        needs: needed
            .into_iter()
            .map(|at| actions[at].key.clone())
            .collect(),
        open_actions: 0,
        date: None,
    }
}

/// The first and the last gate that name a stage. The first needs its own gate and all before it; the last
/// needs everything that settles a finding as well.
fn milestones(
    input: &PlanInput<'_>,
    gates: &[GateDistance],
    actions: &[Action],
) -> [Option<Milestone>; 2] {
    let rules = &input.edition.rules.gates;
    let named = |rule: &&GateRule| rule.ready_for.is_some();
    let first = rules.iter().position(|rule| named(&rule));
    let last = rules
        .iter()
        .rposition(|rule| named(&rule))
        .filter(|last| Some(*last) != first);
    let up_to = |at: usize| -> BTreeSet<&str> {
        gates[..=at]
            .iter()
            .flat_map(|gate| gate.needs.iter().map(String::as_str))
            .collect()
    };
    let stage_1 = first.map(|at| milestone(input, &rules[at], &up_to(at), actions));
    let settles = |action: &&Action| !action.closes.is_empty() && action.stage != Stage::RenewEntry;
    let stage_2 = last.map(|at| {
        let mut needed = up_to(at);
        needed.extend(
            actions
                .iter()
                .filter(settles)
                .map(|action| action.key.as_str()),
        );
        milestone(input, &rules[at], &needed, actions)
    });
    [stage_1, stage_2]
}

fn milestone(
    input: &PlanInput<'_>,
    rule: &GateRule,
    needed: &BTreeSet<&str>,
    actions: &[Action],
) -> Milestone {
    let needed: Vec<&Action> = actions
        .iter()
        .filter(|action| needed.contains(action.key.as_str()))
        .collect();
    let title = rule
        .ready_for
        .as_ref()
        .map(|text| text.get(input.language).to_owned());
    let blocked = needed.iter().filter(|action| is_missing(action, actions));
    Milestone {
        gate: rule.gate,
        title: title.unwrap_or_default(),
        date: None,
        open_actions: 0,
        blocked_by: blocked.map(|action| action.key.clone()).collect(),
        needs: needed
            .into_iter()
            .map(|action| action.key.clone())
            .collect(),
    }
}

/// Whether an action was cancelled and its part is taken by no other: some finding of it has no action left
/// that closes it, or only a gate needs it.
fn is_missing(action: &Action, actions: &[Action]) -> bool {
    if action.progress.status != ActionStatus::Cancelled {
        return false;
    }
    let closed_otherwise = |key: &String| {
        actions.iter().any(|other| {
            other.purpose == Purpose::Closes
                && other.progress.status != ActionStatus::Cancelled
                && other.closes.contains(key)
        })
    };
    action.purpose == Purpose::Gate || !action.closes.iter().all(closed_otherwise)
}

fn no_longer_needed(input: &PlanInput<'_>, actions: &[Action]) -> Vec<String> {
    let keys: BTreeSet<&str> = actions.iter().map(|action| action.key.as_str()).collect();
    let gone = input
        .previous
        .keys()
        .filter(|key| !keys.contains(key.as_str()));
    gone.cloned().collect()
}
