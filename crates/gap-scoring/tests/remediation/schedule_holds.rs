//! Properties of every schedule, on random networks of actions with lags.

use super::network::{action, any_plan, any_settings, plan};
use gap_scoring::remediation::{Action, ActionStatus, Lag, Milestone, Plan, PlanSettings};
use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn by_key(plan: &Plan) -> BTreeMap<&str, &Action> {
    plan.actions
        .iter()
        .map(|action| (action.key.as_str(), action))
        .collect()
}

fn is_worked(date: Date, settings: &PlanSettings) -> bool {
    let weekday = u32::from(date.weekday().to_monday_one_offset().unsigned_abs());
    weekday <= settings.days_per_week && !settings.holidays.contains(&date)
}

fn worked_days(from: Date, to: Date, settings: &PlanSettings) -> Vec<Date> {
    let days = from.series(1.day()).take_while(|day| *day <= to);
    days.filter(|day| is_worked(*day, settings)).collect()
}

fn months_before(date: Date, months: u32) -> Date {
    date.checked_sub(Span::new().months(i64::from(months)))
        .unwrap()
}

/// Both stages and the end of the plan.
fn dates(plan: &Plan) -> BTreeMap<&'static str, Date> {
    let finishes = plan.actions.iter().filter_map(|action| action.schedule);
    let end = finishes.map(|scheduled| scheduled.finish).max();
    let stage = |stage: &Option<Milestone>| stage.as_ref().and_then(|stage| stage.date);
    let all = [
        ("stage 1", stage(&plan.stage_1)),
        ("stage 2", stage(&plan.stage_2)),
        ("end", end),
    ];
    all.into_iter()
        .filter_map(|(name, date)| Some((name, date?)))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn prerequisites_are_finished_first(plan in any_plan(), settings in any_settings()) {
        let plan = plan.rescheduled(&settings);
        let actions = by_key(&plan);
        for action in &plan.actions {
            prop_assert_eq!(action.schedule.is_some(), action.is_open());
            let Some(scheduled) = action.schedule else { continue };
            prop_assert!(Some(scheduled.start) >= settings.start);
            // What nothing remains of hands on what it would have waited for.
            let mut open: Vec<&String> = action.after.iter().collect();
            while let Some(key) = open.pop() {
                let before = actions[key.as_str()];
                prop_assert!(before.number < action.number, "{} after {}", action.key, key);
                match before.schedule {
                    Some(before) => prop_assert!(before.finish < scheduled.start),
                    None => open.extend(&before.after),
                }
            }
        }
    }

    #[test]
    fn nobody_does_two_things_at_once(plan in any_plan(), settings in any_settings()) {
        let plan = plan.rescheduled(&settings);
        let mut booked: BTreeSet<(u32, Date)> = BTreeSet::new();
        for action in &plan.actions {
            let Some(scheduled) = action.schedule else { continue };
            prop_assert_eq!(scheduled.person.is_some(), action.remaining_days() > 0);
            let (Some(person), Some(last)) = (scheduled.person, scheduled.worked_until) else {
                continue;
            };
            prop_assert!((1..=settings.people).contains(&person));
            prop_assert!(is_worked(scheduled.start, &settings) && is_worked(last, &settings));
            let days = worked_days(scheduled.start, last, &settings);
            prop_assert_eq!(days.len() as u32, action.remaining_days());
            for day in days {
                prop_assert!(booked.insert((person, day)), "{} is booked twice on {}", person, day);
            }
        }
        let by_month: u32 = plan.effort_by_month.iter().map(|month| month.days).sum();
        prop_assert_eq!(by_month as usize, booked.len());
    }

    #[test]
    fn lags_are_kept_and_not_exceeded(plan in any_plan(), settings in any_settings()) {
        let plan = plan.rescheduled(&settings);
        for action in &plan.actions {
            let Some(scheduled) = action.schedule else { continue };
            let worked = scheduled.worked_until.unwrap_or(scheduled.start);
            let day_before = scheduled.finish.checked_sub(1.day()).unwrap();
            let (kept, too_long) = match action.lag {
                None => (true, scheduled.finish > worked),
                Some(Lag::Until { date }) => {
                    (scheduled.finish >= date, scheduled.finish > worked.max(date))
                }
                Some(Lag::Days { days }) => {
                    let end = scheduled.start.checked_add(i64::from(days).days()).unwrap();
                    (scheduled.finish >= end, scheduled.finish > worked.max(end))
                }
                Some(Lag::Months { months }) => {
                    let reaches = |day| months_before(day, months) >= scheduled.start;
                    (reaches(scheduled.finish), scheduled.finish > worked && reaches(day_before))
                }
            };
            prop_assert!(kept, "{:?}", action);
            prop_assert!(!too_long, "{:?}", action);
        }
    }

    #[test]
    fn more_people_are_never_later(plan in any_plan(), settings in any_settings()) {
        let fewer = dates(&plan.rescheduled(&settings));
        let settings = PlanSettings { people: settings.people + 1, ..settings };
        let more = dates(&plan.rescheduled(&settings));
        for (what, date) in &fewer {
            prop_assert!(more[what] <= *date, "{} moves from {} to {}", what, date, more[what]);
        }
    }

    #[test]
    fn a_later_start_is_never_earlier(
        plan in any_plan(), settings in any_settings(), days in 1..30_i64,
    ) {
        let early = dates(&plan.rescheduled(&settings));
        let start = settings.start.unwrap().checked_add(days.days());
        let settings = PlanSettings { start: Some(start.unwrap()), ..settings };
        let late = dates(&plan.rescheduled(&settings));
        for (what, date) in &early {
            prop_assert!(late[what] >= *date, "{} moves from {} to {}", what, date, late[what]);
        }
    }

    #[test]
    fn one_more_holiday_or_one_day_less_a_week_is_never_earlier(
        plan in any_plan(), settings in any_settings(), days in 0..90_i64,
    ) {
        let before = dates(&plan.rescheduled(&settings));
        let mut fewer_days = settings.clone();
        fewer_days.holidays.insert(settings.start.unwrap().checked_add(days.days()).unwrap());
        fewer_days.days_per_week = (fewer_days.days_per_week - 1).max(1);
        let after = dates(&plan.rescheduled(&fewer_days));
        for (what, date) in &before {
            prop_assert!(after[what] >= *date);
        }
    }

    #[test]
    fn the_critical_path_leads_to_the_end_without_a_gap(
        plan in any_plan(), settings in any_settings(),
    ) {
        let plan = plan.rescheduled(&settings);
        let actions = by_key(&plan);
        let end = plan.actions.iter().filter_map(|action| action.schedule).map(|s| s.finish).max();
        let path: Vec<&Action> = plan.critical_path.iter().map(|key| actions[key.as_str()]).collect();
        prop_assert_eq!(path.last().and_then(|action| action.schedule).map(|s| s.finish), end);
        // Months end on the same day for several starts at the end of a month: that is slack, too.
        let last = path.last().filter(|action| !matches!(action.lag, Some(Lag::Months { .. })));
        prop_assert!(last.is_none_or(|action| action.schedule.unwrap().slack_days == 0));
        for pair in path.windows(2) {
            let (before, after) = (pair[0].schedule.unwrap(), pair[1].schedule.unwrap());
            prop_assert!(before.critical && after.critical);
            let until = if before.finish < after.start { before.finish } else {
                // The second waits for the person and not for what the first leaves to time.
                prop_assert_eq!(before.person, after.person);
                before.worked_until.unwrap()
            };
            let next = until.checked_add(1.day()).unwrap();
            let idle = worked_days(next, after.start, &settings);
            prop_assert!(idle.len() <= 1, "{:?} between {} and {}", idle, pair[0].key, pair[1].key);
        }
        for action in plan.actions.iter().filter_map(|action| action.schedule) {
            prop_assert!(action.critical || action.slack_days > 0);
        }
    }

    #[test]
    fn settings_alone_decide_however_often_it_is_rescheduled(
        plan in any_plan(), first in any_settings(), second in any_settings(),
    ) {
        let direct = plan.rescheduled(&second);
        prop_assert_eq!(&plan.rescheduled(&first).rescheduled(&second), &direct);
        prop_assert_eq!(&direct.rescheduled(&second), &direct);
        let json = serde_json::to_string(&direct).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Plan>(&json).unwrap(), &direct);
    }
}

#[test]
fn without_a_start_the_plan_is_ordered_and_has_no_dates() {
    let actions = vec![
        action(0, 5, None, &[]),
        action(1, 2, None, &[0]),
        action(2, 1, None, &[]),
        action(3, 4, None, &[]),
    ];
    let plan = plan(actions, &[]).rescheduled(&PlanSettings::default());
    let keys: Vec<&str> = plan
        .actions
        .iter()
        .map(|action| action.key.as_str())
        .collect();
    assert_eq!(
        keys,
        ["a2", "a3", "a0", "a1"],
        "least effort first among those that are free"
    );
    assert!(plan.actions.iter().all(|action| action.schedule.is_none()));
    assert_eq!(plan.stage_2.unwrap().date, None);
    assert_eq!(plan.critical_path, Vec::<String>::new());
    assert_eq!(
        plan.actions
            .iter()
            .map(|action| action.number)
            .collect::<Vec<_>>(),
        [1, 2, 3, 4]
    );
}

#[test]
fn slack_is_what_the_day_before_the_end_leaves() {
    // Two people: one is busy for ten days; the other has three days of work, then nothing.
    let actions = vec![action(0, 10, None, &[]), action(1, 3, None, &[])];
    let settings = PlanSettings {
        start: Some(date(2011, 7, 4)),
        people: 2,
        ..PlanSettings::default()
    };
    let plan = plan(actions, &[]).rescheduled(&settings);
    let slack: Vec<(String, u32, bool)> = plan
        .actions
        .iter()
        .map(|action| {
            let scheduled = action.schedule.unwrap();
            (action.key.clone(), scheduled.slack_days, scheduled.critical)
        })
        .collect();
    let expected = [("a1".to_owned(), 7, false), ("a0".to_owned(), 0, true)];
    assert_eq!(slack, expected);
    assert_eq!(plan.critical_path, ["a0"]);
}

#[test]
fn circles_and_unknown_keys_of_added_actions_do_not_stop_the_plan() {
    let mut actions = vec![action(0, 1, None, &[1]), action(1, 1, None, &[0])];
    actions[0].after.push("nowhere".to_owned());
    let settings = PlanSettings {
        start: Some(date(2011, 7, 4)),
        ..PlanSettings::default()
    };
    let plan = plan(actions, &[]).rescheduled(&settings);
    let starts: Vec<Date> = plan
        .actions
        .iter()
        .map(|a| a.schedule.unwrap().start)
        .collect();
    assert_eq!(starts, [date(2011, 7, 4), date(2011, 7, 5)]);
}

#[test]
fn efforts_beyond_measure_end_with_the_calendar() {
    let forever = Some(Lag::Months { months: u32::MAX });
    let mut actions = vec![
        action(0, u32::MAX, forever, &[]),
        action(1, u32::MAX, None, &[0]),
    ];
    actions[1].progress.status = ActionStatus::InProgress;
    let settings = PlanSettings {
        start: Some(date(2011, 7, 4)),
        ..PlanSettings::default()
    };
    let plan = plan(actions, &[]).rescheduled(&settings);
    assert_eq!(plan.stage_2.unwrap().date, Some(Date::MAX));
}
