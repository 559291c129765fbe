//! Person-days by process, owner and month. The parts add up to the whole.

use super::action::{Action, ActionStatus};
use super::plan::{EffortShare, MonthEffort};
use super::schedule::Schedule;
use super::work_calendar::WorkCalendar;
use clause_model::{ClauseId, Edition, Language};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Person-days of an action: from nothing done, and what remains. Cancelled actions count for nothing.
pub(super) fn days(action: &Action) -> (u32, u32) {
    match action.progress.status {
        ActionStatus::Cancelled => (0, 0),
        _ => (action.effort_days, action.remaining_days()),
    }
}

/// By process, in the edition's order; actions about no process come last.
pub(super) fn by_process(
    edition: &Edition,
    actions: &[Action],
    language: Language,
) -> Vec<EffortShare> {
    let mut sums: BTreeMap<Option<usize>, (u32, u32)> = BTreeMap::new();
    for action in actions {
        add(
            sums.entry(main_process(edition, action)).or_default(),
            action,
        );
    }
    let share = |at: Option<usize>, (total_days, remaining_days): (u32, u32)| {
        let process = at.and_then(|at| edition.processes.get(at));
        let whole = language.pick("Management system as a whole", "整个管理体系");
        EffortShare {
            process: process.map(|process| process.clause.clone()),
            name: process
                .map_or(whole, |process| process.name.get(language))
                .to_owned(),
            total_days,
            remaining_days,
        }
    };
    let whole = sums.remove(&None);
    let mut shares: Vec<EffortShare> = sums.into_iter().map(|(at, days)| share(at, days)).collect();
    shares.extend(whole.map(|days| share(None, days)));
    shares
}

/// The process that most of an action's points belong to, the first of several.
fn main_process(edition: &Edition, action: &Action) -> Option<usize> {
    let process_at = |clause: &ClauseId| {
        edition
            .processes
            .iter()
            .position(|process| clause.is_within(&process.clause))
    };
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for at in action
        .points
        .iter()
        .filter_map(|point| process_at(&point.clause))
    {
        *counts.entry(at).or_default() += 1;
    }
    let most = counts.values().copied().max();
    counts
        .into_iter()
        .find(|(_, count)| Some(*count) == most)
        .map(|(at, _)| at)
}

/// By owner, or by role where no owner is named, in the order of names.
pub(super) fn by_owner(actions: &[Action]) -> Vec<EffortShare> {
    let mut sums: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for action in actions {
        let owner = action
            .progress
            .owner
            .as_deref()
            .unwrap_or(&action.role_title);
        add(sums.entry(owner).or_default(), action);
    }
    let share = |(name, (total_days, remaining_days)): (&str, (u32, u32))| EffortShare {
        process: None,
        name: name.to_owned(),
        total_days,
        remaining_days,
    };
    sums.into_iter().map(share).collect()
}

fn add(sum: &mut (u32, u32), action: &Action) {
    let (total, remaining) = days(action);
    sum.0 = sum.0.saturating_add(total);
    sum.1 = sum.1.saturating_add(remaining);
}

/// By month of the working days.
pub(super) fn by_month(calendar: &WorkCalendar, schedule: &Schedule) -> Vec<MonthEffort> {
    let mut sums: BTreeMap<Date, i64> = BTreeMap::new();
    for work in schedule
        .slotted
        .iter()
        .flatten()
        .filter_map(|slotted| slotted.work)
    {
        let mut slot = work.first;
        while slot <= work.last {
            let month = calendar.date(calendar.day_of(slot)).first_of_month();
            let next = month.checked_add(1.month()).unwrap_or(Date::MAX);
            let last = calendar
                .slot_until(calendar.day(next) - 1)
                .clamp(slot, work.last);
            *sums.entry(month).or_default() += last - slot + 1;
            slot = last + 1;
        }
    }
    let share = |(month, days): (Date, i64)| MonthEffort {
        month: month.strftime("%Y-%m").to_string(),
        days: u32::try_from(days).unwrap_or(u32::MAX),
    };
    sums.into_iter().map(share).collect()
}
