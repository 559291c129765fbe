//! The order in which people take up the actions.
//!
//! The order depends on nothing but the actions: not on the number of people, the start, or the days worked.
//! [`super::schedule`] works through it without ever taking an action out of turn, so that one more person, or
//! an earlier start, can delay no milestone. A scheduler that picks afresh each time has anomalies: with
//! more people it may finish later.
//!
//! Which order is best is found by trial. Several teams of different sizes take up, in working days without
//! a calendar, the free action with the longest way to the end; of the orders that result, the one is kept
//! with the earliest milestones, summed over several sizes of teams; of equal ones, that in which actions end
//! the soonest.

use super::action::Lag;
use super::network::{Network, Task};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

/// Team sizes that are tried.
const TEAMS: [usize; 8] = [1, 2, 3, 4, 6, 8, 12, 24];
/// Working days in a month and in a week, where no calendar is at hand.
const DAYS_PER_MONTH: i64 = 22;
const DAYS_PER_WEEK: i64 = 5;

/// What the order is found from.
pub(super) struct OrderInput<'a, K> {
    pub(super) network: &'a Network,
    /// The day from which dates of lags are counted.
    pub(super) as_of: Date,
    /// Which of two free actions goes first where their ways to the end are equally long.
    pub(super) priorities: &'a [K],
    /// What each milestone needs, predecessors included.
    pub(super) milestones: &'a [BTreeSet<usize>],
}

/// The order of work: every action after its prerequisites.
pub(super) fn work_order<K: Ord + Clone>(input: &OrderInput<'_, K>) -> Vec<usize> {
    let lags: Vec<i64> = input
        .network
        .tasks
        .iter()
        .map(|task| working_days(task.lag, input.as_of))
        .collect();
    let ranks = ranks(input, &lags);
    let mut orders: Vec<Vec<usize>> = Vec::new();
    for team in TEAMS.into_iter().chain([input.network.tasks.len()]) {
        let order = team_order(input.network, &lags, &ranks, team);
        if !orders.contains(&order) {
            orders.push(order);
        }
    }
    let cost = |order: &Vec<usize>| {
        let costs = TEAMS.map(|team| cost(input, &lags, order, team));
        costs
            .iter()
            .fold((0, 0), |sum, cost| (sum.0 + cost.0, sum.1 + cost.1))
    };
    orders.into_iter().min_by_key(cost).unwrap_or_default()
}

fn working_days(lag: Option<Lag>, as_of: Date) -> i64 {
    match lag {
        None => 0,
        Some(Lag::Months { months }) => i64::from(months) * DAYS_PER_MONTH,
        Some(Lag::Days { days }) => (i64::from(days) * DAYS_PER_WEEK).div_euclid(7),
        Some(Lag::Until { date }) => {
            let days = date.duration_since(as_of).as_hours() / 24;
            (days * DAYS_PER_WEEK).div_euclid(7).max(0)
        }
    }
}

/// The rank of each action: the longest way to the end first, then the priority.
fn ranks<K: Ord + Clone>(input: &OrderInput<'_, K>, lags: &[i64]) -> Vec<usize> {
    let network = input.network;
    let topological = network.graph.in_order(&vec![0; lags.len()]);
    let mut ways = vec![0_i64; lags.len()];
    for &at in topological.iter().rev() {
        let longest = network.followers[at].iter().map(|&next| ways[next]).max();
        ways[at] = longest.unwrap_or_default() + length(&network.tasks[at], lags[at]);
    }
    let mut places: Vec<usize> = (0..lags.len()).collect();
    places.sort_by_key(|&at| (Reverse(ways[at]), input.priorities[at].clone(), at));
    let mut ranks = vec![0; lags.len()];
    for (rank, at) in places.into_iter().enumerate() {
        ranks[at] = rank;
    }
    ranks
}

fn length(task: &Task, lag: i64) -> i64 {
    if task.open { task.effort.max(lag) } else { 0 }
}

/// The order in which a team takes up the actions when nobody waits while some action is free.
fn team_order(network: &Network, lags: &[i64], ranks: &[usize], team: usize) -> Vec<usize> {
    let mut trial = Trial::new(network, lags, ranks, team);
    loop {
        trial.take_up();
        let Some(Reverse((now, _))) = trial.ends.peek().copied() else {
            return trial.order;
        };
        while let Some(Reverse((end, what))) = trial.ends.peek().copied() {
            if end > now {
                break;
            }
            trial.ends.pop();
            trial.now = now;
            trial.end(what);
        }
    }
}

struct Trial<'a> {
    network: &'a Network,
    lags: &'a [i64],
    ranks: &'a [usize],
    missing: Vec<usize>,
    /// Actions that are free and need a person, and those that need nobody, by rank.
    free: BinaryHeap<Reverse<(usize, usize)>>,
    unmanned: BinaryHeap<Reverse<(usize, usize)>>,
    /// What comes to an end, by time: an action, or the work of a person (none).
    ends: BinaryHeap<Reverse<(i64, Option<usize>)>>,
    idle: usize,
    now: i64,
    order: Vec<usize>,
}

impl<'a> Trial<'a> {
    fn new(network: &'a Network, lags: &'a [i64], ranks: &'a [usize], team: usize) -> Self {
        let missing: Vec<usize> = network.graph.before.iter().map(Vec::len).collect();
        let mut trial = Trial {
            network,
            lags,
            ranks,
            missing,
            free: BinaryHeap::new(),
            unmanned: BinaryHeap::new(),
            ends: BinaryHeap::new(),
            idle: team.max(1),
            now: 0,
            order: Vec::with_capacity(lags.len()),
        };
        for at in 0..lags.len() {
            if trial.missing[at] == 0 {
                trial.release(at);
            }
        }
        trial
    }

    fn release(&mut self, at: usize) {
        let task = &self.network.tasks[at];
        let entry = Reverse((self.ranks[at], at));
        if task.open && task.effort > 0 {
            self.free.push(entry);
        } else {
            self.unmanned.push(entry);
        }
    }

    fn take_up(&mut self) {
        while let Some(Reverse((_, at))) = self.unmanned.pop() {
            self.begin(at);
        }
        while self.idle > 0
            && let Some(Reverse((_, at))) = self.free.pop()
        {
            self.idle -= 1;
            self.ends
                .push(Reverse((self.now + self.network.tasks[at].effort, None)));
            self.begin(at);
        }
    }

    fn begin(&mut self, at: usize) {
        self.order.push(at);
        let length = length(&self.network.tasks[at], self.lags[at]);
        self.ends.push(Reverse((self.now + length, Some(at))));
    }

    fn end(&mut self, what: Option<usize>) {
        let Some(at) = what else {
            self.idle += 1;
            return;
        };
        for &follower in &self.network.followers[at] {
            self.missing[follower] -= 1;
            if self.missing[follower] == 0 {
                self.release(follower);
            }
        }
    }
}

/// When the milestones and the whole are reached if a team works through the order without taking an
/// action out of turn: the sum of the days, and the sum of the days on which each action ends.
fn cost<K>(input: &OrderInput<'_, K>, lags: &[i64], order: &[usize], team: usize) -> (i64, i64) {
    let network = input.network;
    let mut people: BinaryHeap<Reverse<i64>> = (0..team).map(|_| Reverse(0)).collect();
    let mut ends = vec![0_i64; lags.len()];
    for &at in order {
        let task = &network.tasks[at];
        let before = network.graph.before[at].iter().map(|&from| ends[from]);
        let mut start = before.max().unwrap_or_default();
        if task.open && task.effort > 0 {
            let Reverse(free) = people.pop().unwrap_or(Reverse(0));
            start = start.max(free);
            people.push(Reverse(start + task.effort));
        }
        ends[at] = start + length(task, lags[at]);
    }
    let last = |places: &BTreeSet<usize>| places.iter().map(|&at| ends[at]).max().unwrap_or(0);
    let whole = ends.iter().copied().max().unwrap_or(0);
    let milestones = input.milestones.iter().map(last).sum::<i64>();
    (milestones + whole, ends.iter().sum())
}
