//! Quick wins: small, ready to start, and worth doing first.

use super::action::{Action, ActionStage as Stage, Purpose};
use super::network::Network;
use super::plan::Plan;
use crate::finding::FindingGrade;
use std::collections::{BTreeMap, BTreeSet};

/// Places of the quick wins: open actions of the smallest class of effort, without a lag, whose
/// prerequisites are all settled, and that remove a major nonconformity, or let another action start by
/// themselves, or close a finding by themselves. That an audit or the verification comes nearer does not count.
pub(super) fn quick_wins(plan: &Plan, network: &Network) -> BTreeSet<usize> {
    let mut workers: BTreeMap<&str, u32> = BTreeMap::new();
    for action in plan
        .actions
        .iter()
        .filter(|action| action.is_open() && !is_last(action))
    {
        for finding in &action.closes {
            *workers.entry(finding).or_default() += 1;
        }
    }
    let is_win = |at: &usize| {
        let action = &plan.actions[*at];
        let small = action.is_open()
            && action.lag.is_none()
            && action.effort_days <= plan.small_effort_days
            && !is_last(action);
        let ready = network.graph.before[*at]
            .iter()
            .all(|from| !network.tasks[*from].open);
        let closes = action.purpose == Purpose::Closes;
        let removes_major = closes
            && action
                .grade
                .is_some_and(|grade| grade <= FindingGrade::ProposedMajor);
        let alone = closes
            && action
                .closes
                .iter()
                .any(|key| workers.get(key.as_str()) == Some(&1));
        small && ready && (removes_major || alone || opens_another(plan, network, *at))
    };
    (0..plan.actions.len()).filter(is_win).collect()
}

fn is_last(action: &Action) -> bool {
    matches!(action.stage, Stage::Audit | Stage::Review | Stage::Verify)
}

fn opens_another(plan: &Plan, network: &Network, at: usize) -> bool {
    let waits_for_this_alone = |follower: &&usize| {
        let before = &network.graph.before[**follower];
        before
            .iter()
            .all(|&from| from == at || !network.tasks[from].open)
    };
    let followers = network.followers[at]
        .iter()
        .filter(|&&next| network.tasks[next].open && !is_last(&plan.actions[next]));
    followers
        .into_iter()
        .any(|next| waits_for_this_alone(&next))
}
