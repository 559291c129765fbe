//! Slack and the critical path, on the schedule as it stands: what a person does next is waited for like a
//! prerequisite. A path by prerequisites alone would promise slack that nobody has the time to use.

use super::action::Lag;
use super::network::Network;
use super::schedule::{Schedule, Slotted, Work};
use super::work_calendar::{Day, Slot, WorkCalendar};

/// By how many working days each action may slip without delaying the end; none where nothing remains.
pub(super) fn slack(
    network: &Network,
    order: &[usize],
    calendar: &WorkCalendar,
    schedule: &Schedule,
) -> Vec<Option<u32>> {
    let count = network.tasks.len();
    let end = schedule.finish(0..count).unwrap_or(0);
    // Until when an action has to be finished, and until when the person's work on it.
    let mut due: Vec<Day> = vec![end; count];
    let mut work_due: Vec<Slot> = vec![Slot::MAX; count];
    let mut slack = vec![None; count];
    for &at in order.iter().rev() {
        let latest_start = match schedule.slotted[at] {
            None => due[at] + 1,
            Some(slotted) => {
                let lag = network.tasks[at].lag;
                let latest = latest_start(calendar, &slotted, lag, due[at], work_due[at]);
                slack[at] = Some(slip(calendar, &slotted, lag, latest, due[at]));
                if let Some(Work {
                    first,
                    previous: Some(previous),
                    ..
                }) = slotted.work
                {
                    let latest_slot = calendar.slot_until(latest).max(first);
                    work_due[previous] = work_due[previous].min(latest_slot - 1);
                }
                latest
            }
        };
        for &from in &network.graph.before[at] {
            due[from] = due[from].min(latest_start - 1);
        }
    }
    slack
}

/// The last day on which an action may start.
fn latest_start(
    calendar: &WorkCalendar,
    slotted: &Slotted,
    lag: Option<Lag>,
    due: Day,
    work_due: Slot,
) -> Day {
    let by_lag = lag.map_or(due, |lag| calendar.lag_start(due, lag));
    let by_work = slotted.work.map_or(due, |work| {
        let last = calendar.slot_until(due).min(work_due);
        calendar.day_of(last - (work.last - work.first))
    });
    by_lag.min(by_work).max(slotted.start)
}

fn slip(
    calendar: &WorkCalendar,
    slotted: &Slotted,
    lag: Option<Lag>,
    latest: Day,
    due: Day,
) -> u32 {
    let between = |from: Day, to: Day| calendar.slot_until(to) - calendar.slot_until(from);
    let by_start = between(slotted.start, latest);
    let days = match lag {
        // The start does not move such a finish: what is left is the time after it.
        Some(Lag::Until { .. }) => by_start.min(between(slotted.finish, due)),
        _ => by_start,
    };
    days.max(0) as u32
}

/// The action that finishes last, the latest in the order of several.
pub(super) fn last_of(
    schedule: &Schedule,
    places: impl IntoIterator<Item = usize>,
) -> Option<usize> {
    let finish = |at: usize| schedule.slotted[at].map(|slotted| slotted.finish);
    let open = places.into_iter().filter(|&at| finish(at).is_some());
    open.max_by_key(|&at| finish(at))
}

/// The actions of which each lets the next start, up to a given one.
pub(super) fn path_to(
    end: Option<usize>,
    network: &Network,
    calendar: &WorkCalendar,
    schedule: &Schedule,
) -> Vec<usize> {
    let mut path = Vec::new();
    let mut next = end;
    while let Some(at) = next {
        let Some(slotted) = schedule.slotted[at] else {
            next = driver(network, schedule, at);
            continue;
        };
        path.push(at);
        next = cause_of_start(network, calendar, schedule, at, &slotted);
    }
    path.reverse();
    path
}

/// What an action waited for: the prerequisite that was finished last, else the person's previous work.
/// None where it starts with the plan, or where a date and not its start decides its finish.
fn cause_of_start(
    network: &Network,
    calendar: &WorkCalendar,
    schedule: &Schedule,
    at: usize,
    slotted: &Slotted,
) -> Option<usize> {
    let worked = slotted
        .work
        .map_or(slotted.start, |work| calendar.day_of(work.last));
    let by_date =
        matches!(network.tasks[at].lag, Some(Lag::Until { .. })) && slotted.finish > worked;
    if by_date || slotted.start <= calendar.day_of(calendar.slot_from(0)) {
        return None;
    }
    let Some(work) = slotted.work else {
        return driver(network, schedule, at);
    };
    let by_prerequisite = driver(network, schedule, at)
        .filter(|&from| calendar.slot_from(schedule.free_from[from]) == work.first);
    by_prerequisite.or(work.previous)
}

/// The prerequisite that was finished last; where none remains open on the way to it, none.
fn driver(network: &Network, schedule: &Schedule, at: usize) -> Option<usize> {
    let before = network.graph.before[at].iter().copied();
    before
        .filter(|&from| schedule.free_from[from] > 0)
        .max_by_key(|&from| schedule.free_from[from])
}
