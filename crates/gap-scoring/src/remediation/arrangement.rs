//! Putting a plan's actions in order and, given a start date, on dates. All that depends on people and dates
//! is worked out here, so that a plan can be arranged again without assessing again.

use super::action::{Action, Scheduled};
use super::effort_share::by_month;
use super::feasibility::feasibility;
use super::idle_time::moved_up;
use super::network::Network;
use super::plan::{Plan, PlanSettings};
use super::quick_win::quick_wins;
use super::schedule::{Schedule, schedule};
use super::slack::{last_of, path_to, slack};
use super::work_calendar::WorkCalendar;
use super::work_order::{OrderInput, work_order};
use crate::finding::FindingGrade;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

impl Plan {
    /// The same plan with other people, days and dates.
    #[must_use]
    pub fn rescheduled(&self, settings: &PlanSettings) -> Plan {
        let mut plan = self.clone();
        plan.settings = settings.clone();
        arranged(plan)
    }
}

/// A plan in order, on dates where there is a start, with everything that follows from these.
pub(super) fn arranged(mut plan: Plan) -> Plan {
    plan.actions
        .sort_by(|a, b| (a.place, &a.key).cmp(&(b.place, &b.key)));
    let network = Network::of(&plan.actions);
    let outlook = Outlook::new(&plan, &network);
    let settings = &plan.settings;
    let timed = settings
        .start
        .map(|start| Timed::new(start, settings, &network, &outlook));
    mark_quick_wins(&mut plan, &network);
    plan.critical_path = Vec::new();
    plan.effort_by_month = Vec::new();
    for action in &mut plan.actions {
        action.schedule = None;
    }
    outlook.date_milestones(&mut plan, timed.as_ref());
    if let Some(timed) = &timed {
        put_on_dates(&mut plan, &network, timed);
        plan.effort_by_month = by_month(&timed.calendar, &timed.schedule);
    }
    plan.feasibility = feasibility(&plan, &network, &outlook);
    in_execution_order(plan, &network)
}

/// A schedule with the calendar that it was made by, the order in which its actions start, and their slack.
struct Timed {
    schedule: Schedule,
    calendar: WorkCalendar,
    order: Vec<usize>,
    slack: Vec<Option<u32>>,
}

impl Timed {
    /// The schedule in turn, with what has slack moved up. What leads to the end or to a milestone is held.
    fn new(start: Date, settings: &PlanSettings, network: &Network, outlook: &Outlook) -> Self {
        let calendar = WorkCalendar::new(start, settings);
        let order = &outlook.order;
        let in_turn = schedule(network, order, &calendar, settings.people as usize);
        let mut slack = slack(network, order, &calendar, &in_turn);
        let held = held(network, outlook, &calendar, &in_turn, &slack);
        let before = in_turn.clone();
        let (schedule, order) = moved_up(network, order, &calendar, in_turn, &held);
        // What was moved up may slip back to where it was and by its slack from there.
        for (at, slack) in slack.iter_mut().enumerate() {
            if let (Some(slack), Some(was), Some(is)) =
                (slack, before.slotted[at], schedule.slotted[at])
            {
                *slack += (calendar.slot_until(was.start) - calendar.slot_until(is.start)) as u32;
            }
        }
        Timed {
            schedule,
            calendar,
            order,
            slack,
        }
    }
}

/// What has no slack, and what leads to the end or to a milestone.
fn held(
    network: &Network,
    outlook: &Outlook,
    calendar: &WorkCalendar,
    in_turn: &Schedule,
    slack: &[Option<u32>],
) -> BTreeSet<usize> {
    let path = |of: Option<&BTreeSet<usize>>| {
        let places = outlook.order.iter().copied();
        let last = last_of(
            in_turn,
            places.filter(|at| of.is_none_or(|of| of.contains(at))),
        );
        path_to(last, network, calendar, in_turn)
    };
    let tight = slack
        .iter()
        .enumerate()
        .filter(|(_, slack)| **slack == Some(0));
    let mut held: BTreeSet<usize> = tight.map(|(at, _)| at).collect();
    held.extend(path(None));
    for stage in outlook.stages.iter().flatten() {
        held.extend(path(Some(stage)));
    }
    held
}

/// The order of work and what each milestone needs, whatever the people and dates.
pub(super) struct Outlook {
    pub(super) order: Vec<usize>,
    /// What the first and the last stage need, predecessors included.
    pub(super) stages: [Option<BTreeSet<usize>>; 2],
    gates: Vec<BTreeSet<usize>>,
}

impl Outlook {
    fn new(plan: &Plan, network: &Network) -> Self {
        let places: BTreeMap<&str, usize> = plan
            .actions
            .iter()
            .enumerate()
            .map(|(at, action)| (action.key.as_str(), at))
            .collect();
        let needs = |keys: &[String]| {
            let direct = keys
                .iter()
                .filter_map(|key| places.get(key.as_str()).copied());
            network.graph.with_predecessors(direct)
        };
        let stages = [&plan.stage_1, &plan.stage_2];
        let stages = stages.map(|stage| stage.as_ref().map(|stage| needs(&stage.needs)));
        let milestones: Vec<BTreeSet<usize>> = stages.iter().flatten().cloned().collect();
        let priorities: Vec<_> = plan.actions.iter().map(priority).collect();
        // Without a start nobody asks who takes up what.
        let order = plan.settings.start.map(|_| {
            work_order(&OrderInput {
                network,
                as_of: plan.as_of,
                priorities: &priorities,
                milestones: &milestones,
            })
        });
        Outlook {
            order: order.unwrap_or_default(),
            stages,
            gates: plan.gates.iter().map(|gate| needs(&gate.needs)).collect(),
        }
    }

    fn date_milestones(&self, plan: &mut Plan, timed: Option<&Timed>) {
        let open = |places: &BTreeSet<usize>, actions: &[Action]| {
            places.iter().filter(|at| actions[**at].is_open()).count() as u32
        };
        let date = |places: &BTreeSet<usize>, open: u32| match timed {
            _ if open == 0 => Some(plan.as_of),
            Some(timed) => {
                let finish = timed.schedule.finish(places.iter().copied());
                finish.map(|day| timed.calendar.date(day))
            }
            None => None,
        };
        let mut stages = [plan.stage_1.take(), plan.stage_2.take()];
        for (milestone, places) in stages.iter_mut().zip(&self.stages) {
            if let (Some(milestone), Some(places)) = (milestone, places) {
                milestone.open_actions = open(places, &plan.actions);
                let reachable = milestone.blocked_by.is_empty();
                let date = date(places, milestone.open_actions);
                milestone.date = date.filter(|_| reachable);
            }
        }
        let counts = self
            .gates
            .iter()
            .map(|places| (open(places, &plan.actions), places));
        let dated: Vec<_> = counts
            .map(|(open, places)| (open, date(places, open)))
            .collect();
        for (gate, (open, date)) in plan.gates.iter_mut().zip(dated) {
            (gate.open_actions, gate.date) = (open, date);
        }
        [plan.stage_1, plan.stage_2] = stages;
    }
}

/// What goes first among actions that are free: the gravest grade, then the least effort.
pub(super) fn priority(action: &Action) -> (usize, u32) {
    let listed = |grade| FindingGrade::ALL.iter().position(|one| *one == grade);
    let grade = action
        .grade
        .and_then(listed)
        .unwrap_or(FindingGrade::ALL.len());
    (grade, action.effort_days)
}

fn mark_quick_wins(plan: &mut Plan, network: &Network) {
    let wins = quick_wins(plan, network);
    for (at, action) in plan.actions.iter_mut().enumerate() {
        action.quick_win = wins.contains(&at);
    }
}

fn put_on_dates(plan: &mut Plan, network: &Network, timed: &Timed) {
    let Timed {
        schedule,
        calendar,
        order,
        slack,
    } = timed;
    let last = last_of(schedule, order.iter().copied());
    let path = path_to(last, network, calendar, schedule);
    for (at, action) in plan.actions.iter_mut().enumerate() {
        let Some(slotted) = schedule.slotted[at] else {
            continue;
        };
        let slack_days = slack[at].unwrap_or_default();
        action.schedule = Some(Scheduled {
            start: calendar.date(slotted.start),
            finish: calendar.date(slotted.finish),
            worked_until: slotted
                .work
                .map(|work| calendar.date(calendar.day_of(work.last))),
            person: slotted.work.map(|work| work.person as u32 + 1),
            slack_days,
            critical: slack_days == 0 || path.contains(&at),
        });
    }
    plan.critical_path = path
        .iter()
        .map(|&at| plan.actions[at].key.clone())
        .collect();
}

/// By start where there is one, else by priority; always after the prerequisites.
fn in_execution_order(mut plan: Plan, network: &Network) -> Plan {
    let keys: Vec<_> = plan
        .actions
        .iter()
        .map(|action| {
            (
                action.schedule.map(|scheduled| scheduled.start),
                priority(action),
            )
        })
        .collect();
    let order = network.graph.in_order(&keys);
    let mut left: Vec<Option<Action>> = plan.actions.into_iter().map(Some).collect();
    plan.actions = order.iter().filter_map(|&at| left[at].take()).collect();
    for (at, action) in plan.actions.iter_mut().enumerate() {
        action.number = at as u32 + 1;
    }
    let numbers: BTreeMap<&str, u32> = plan
        .actions
        .iter()
        .map(|action| (action.key.as_str(), action.number))
        .collect();
    let number = |key: &String| numbers.get(key.as_str()).copied();
    let stages = [&mut plan.stage_1, &mut plan.stage_2].into_iter().flatten();
    let of_stages = stages.map(|stage| &mut stage.needs);
    for needs in of_stages.chain(plan.gates.iter_mut().map(|gate| &mut gate.needs)) {
        needs.sort_by_key(number);
    }
    let wins = plan.actions.iter().filter(|action| action.quick_win);
    plan.quick_wins = wins.map(|action| action.key.clone()).collect();
    plan
}
