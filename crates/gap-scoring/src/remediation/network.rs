//! Actions as a scheduler sees them: effort, lag, prerequisites.

use super::action::{Action, Lag};
use super::prerequisites::Prerequisites;
use std::collections::{BTreeMap, BTreeSet};

/// The longest effort that is scheduled, in person-days; more is cut, so that dates stay within the calendar.
const LONGEST_EFFORT: u32 = 100_000;

/// One action to be scheduled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Task {
    /// Person-days that remain.
    pub(super) effort: i64,
    /// Time that uses nobody.
    pub(super) lag: Option<Lag>,
    /// Whether anything remains; where nothing does, followers wait for what it would have waited for.
    pub(super) open: bool,
}

/// The actions and their prerequisites, by their places in the plan.
#[derive(Debug, Clone)]
pub(super) struct Network {
    pub(super) tasks: Vec<Task>,
    pub(super) graph: Prerequisites,
    pub(super) followers: Vec<Vec<usize>>,
}

impl Network {
    /// The network of actions, by the keys in [`Action::after`]. Keys of no action are left out.
    pub(super) fn of(actions: &[Action]) -> Self {
        let places: BTreeMap<&str, usize> = actions
            .iter()
            .enumerate()
            .map(|(at, action)| (action.key.as_str(), at))
            .collect();
        let mut edges = BTreeSet::new();
        for (to, action) in actions.iter().enumerate() {
            let before = action
                .after
                .iter()
                .filter_map(|key| places.get(key.as_str()));
            edges.extend(before.filter(|from| **from != to).map(|from| (*from, to)));
        }
        let task = |action: &Action| Task {
            effort: i64::from(action.remaining_days().min(LONGEST_EFFORT)),
            lag: action.lag,
            open: action.is_open(),
        };
        let graph = Prerequisites::new(actions.len(), &edges);
        Network {
            tasks: actions.iter().map(task).collect(),
            followers: graph.followers(),
            graph,
        }
    }
}
