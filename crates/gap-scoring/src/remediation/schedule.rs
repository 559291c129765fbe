//! The schedule: who works on what from when, so that prerequisites and lags are kept and nobody does
//! two things at once.
//!
//! The actions are taken up one after the other in the order of work. Each goes to the person who is free
//! first, and starts on the first working day on which that person is free and all prerequisites are
//! finished; the person works on it without a break. Since every step of this is monotone, one more person,
//! an earlier start, less effort or a shorter lag never makes any action later. Idle time is used afterwards,
//! in [`super::idle_time`], without moving the dates of milestones.

use super::network::Network;
use super::work_calendar::{Day, Slot, WorkCalendar};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// When one action takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slotted {
    /// The first day.
    pub(super) start: Day,
    /// The last day, lag included.
    pub(super) finish: Day,
    /// Who works on it, from 0, and the first and last working day of that; none where nobody has to.
    pub(super) work: Option<Work>,
}

/// A person's work on an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Work {
    pub(super) person: usize,
    pub(super) first: Slot,
    pub(super) last: Slot,
    /// What the person did before.
    pub(super) previous: Option<usize>,
}

/// A schedule by the places of the actions.
#[derive(Debug, Clone)]
pub(super) struct Schedule {
    /// None where nothing remains of an action.
    pub(super) slotted: Vec<Option<Slotted>>,
    /// The first day on which the followers of each action may start.
    pub(super) free_from: Vec<Day>,
}

/// Schedules the actions in an order of work.
pub(super) fn schedule(
    network: &Network,
    order: &[usize],
    calendar: &WorkCalendar,
    people: usize,
) -> Schedule {
    let count = network.tasks.len();
    let mut schedule = Schedule {
        slotted: vec![None; count],
        free_from: vec![0; count],
    };
    let first = calendar.slot_from(0);
    // More people than actions are never used.
    let team = people.clamp(1, count.max(1));
    let mut free: BinaryHeap<Reverse<(Slot, usize)>> =
        (0..team).map(|person| Reverse((first, person))).collect();
    let mut latest: Vec<Option<usize>> = vec![None; team];
    for &at in order {
        let task = &network.tasks[at];
        let before = network.graph.before[at]
            .iter()
            .map(|&from| schedule.free_from[from]);
        let ready = before.max().unwrap_or(0);
        if !task.open {
            schedule.free_from[at] = ready;
            continue;
        }
        let mut work = None;
        if task.effort > 0
            && let Some(Reverse((slot, person))) = free.pop()
        {
            let first = slot.max(calendar.slot_from(ready));
            let last = first + task.effort - 1;
            free.push(Reverse((last + 1, person)));
            work = Some(Work {
                person,
                first,
                last,
                previous: latest[person].replace(at),
            });
        }
        let start = work.map_or(ready, |work| calendar.day_of(work.first));
        let worked = work.map_or(start, |work| calendar.day_of(work.last));
        let finish = task
            .lag
            .map_or(worked, |lag| worked.max(calendar.lag_end(start, lag)));
        schedule.slotted[at] = Some(Slotted {
            start,
            finish,
            work,
        });
        schedule.free_from[at] = finish + 1;
    }
    schedule
}

impl Schedule {
    /// The last day of the latest of some actions; none where nothing remains of any.
    pub(super) fn finish(&self, of: impl IntoIterator<Item = usize>) -> Option<Day> {
        of.into_iter()
            .filter_map(|at| self.slotted[at])
            .map(|slotted| slotted.finish)
            .max()
    }
}
