//! Moving actions up into time that would otherwise be idle.
//!
//! Working through the order in turn leaves people idle while some action with slack could be done. Such
//! actions are moved up; what decides the date of a milestone or of the end stays where it is, so that the
//! guarantees of [`super::schedule`] go on to hold for these dates.

use super::network::Network;
use super::schedule::{Schedule, Slotted, Work};
use super::work_calendar::{Day, Slot, WorkCalendar};
use std::collections::{BTreeMap, BTreeSet};

/// What one person does: first and last working day, and the action.
type Bookings = BTreeMap<Slot, (Slot, usize)>;

/// The schedule with all actions but those held moved up as far as prerequisites and people allow, and the
/// order in which they are taken up then.
pub(super) fn moved_up(
    network: &Network,
    order: &[usize],
    calendar: &WorkCalendar,
    mut schedule: Schedule,
    held: &BTreeSet<usize>,
) -> (Schedule, Vec<usize>) {
    let mut bookings = bookings(&schedule);
    for at in by_start(order, &schedule) {
        let before = network.graph.before[at].iter();
        let ready = before
            .map(|&from| schedule.free_from[from])
            .max()
            .unwrap_or(0);
        match schedule.slotted[at] {
            None => schedule.free_from[at] = ready,
            Some(_) if held.contains(&at) => {}
            Some(slotted) => {
                let work = slotted
                    .work
                    .map(|work| rebooked(&mut bookings, at, work, calendar.slot_from(ready)));
                let start = work.map_or(ready, |work| calendar.day_of(work.first));
                let worked = work.map_or(start, |work| calendar.day_of(work.last));
                let lag = network.tasks[at].lag;
                let finish = lag.map_or(worked, |lag| worked.max(calendar.lag_end(start, lag)));
                schedule.slotted[at] = Some(Slotted {
                    start,
                    finish,
                    work,
                });
                schedule.free_from[at] = finish + 1;
            }
        }
    }
    link(&mut schedule, &bookings);
    let order = by_start(order, &schedule);
    (schedule, order)
}

fn bookings(schedule: &Schedule) -> Vec<Bookings> {
    let mut bookings = Vec::new();
    for (at, slotted) in schedule.slotted.iter().enumerate() {
        let Some(work) = slotted.and_then(|slotted| slotted.work) else {
            continue;
        };
        if bookings.len() <= work.person {
            bookings.resize_with(work.person + 1, Bookings::new);
        }
        bookings[work.person].insert(work.first, (work.last, at));
    }
    bookings
}

/// The places by their first day; on the same day, in the order of work.
fn by_start(order: &[usize], schedule: &Schedule) -> Vec<usize> {
    let start = |at: usize| -> Day {
        schedule.slotted[at].map_or(schedule.free_from[at], |slotted| slotted.start)
    };
    let mut places = order.to_vec();
    places.sort_by_key(|&at| start(at));
    places
}

/// The same work by whoever has the earliest gap for it.
fn rebooked(bookings: &mut [Bookings], at: usize, work: Work, from: Slot) -> Work {
    let length = work.last - work.first + 1;
    bookings[work.person].remove(&work.first);
    let gaps = bookings.iter().enumerate();
    let gaps = gaps.map(|(person, booked)| (gap(booked, from, length), person));
    let (first, person) = gaps.min().unwrap_or((work.first, work.person));
    let last = first + length - 1;
    bookings[person].insert(first, (last, at));
    Work {
        person,
        first,
        last,
        previous: None,
    }
}

/// The first working day from which a person has nothing else to do for a number of working days.
fn gap(booked: &Bookings, from: Slot, length: i64) -> Slot {
    let running = booked
        .range(..=from)
        .next_back()
        .map(|(_, (last, _))| last + 1);
    let mut free = running.unwrap_or(from).max(from);
    for (first, (last, _)) in booked.range(free..) {
        if *first >= free + length {
            break;
        }
        free = last + 1;
    }
    free
}

fn link(schedule: &mut Schedule, bookings: &[Bookings]) {
    for booked in bookings {
        let mut previous = None;
        for &(_, at) in booked.values() {
            if let Some(work) = schedule.slotted[at]
                .as_mut()
                .and_then(|slotted| slotted.work.as_mut())
            {
                work.previous = previous.replace(at);
            }
        }
    }
}
