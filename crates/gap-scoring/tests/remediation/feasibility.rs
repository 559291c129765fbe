//! The target date, and what would meet it.

use super::network::{action, any_plan, any_settings, plan};
use gap_scoring::remediation::{Lag, Plan, PlanSettings, Remedy};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn settings(people: u32, target: Date) -> PlanSettings {
    PlanSettings {
        start: Some(date(2011, 7, 4)),
        people,
        target: Some(target),
        ..PlanSettings::default()
    }
}

/// Four independent actions of five days each, and records that take a month after the first.
fn four_weeks() -> Plan {
    let actions = vec![
        action(0, 5, None, &[]),
        action(1, 5, None, &[]),
        action(2, 5, None, &[]),
        action(3, 5, Some(Lag::Months { months: 1 }), &[]),
    ];
    plan(actions, &[3])
}

#[test]
fn a_date_that_can_be_met_says_how_much_is_left() {
    // One person: 20 working days from 4 July end on 29 July; the records begin first and end on 4 August.
    let answer = four_weeks()
        .rescheduled(&settings(1, date(2011, 8, 10)))
        .feasibility
        .unwrap();
    let check = answer.stage_2.unwrap();
    assert_eq!(
        (check.date, check.reached, check.days_late),
        (date(2011, 8, 4), true, -6)
    );
    assert_eq!(answer.remedy, None);
    assert_eq!(
        answer.text,
        "The target 2011-08-10 can be met: ready on 2011-08-04, 6 days to spare."
    );
}

#[test]
fn the_smallest_number_of_people_is_named() {
    let actions = (0..4).map(|place| action(place, 5, None, &[])).collect();
    let answer = plan(actions, &[]).rescheduled(&settings(1, date(2011, 7, 18)));
    let answer = answer.feasibility.unwrap();
    assert_eq!(answer.stage_2.unwrap().days_late, 11);
    assert_eq!(answer.remedy, Some(Remedy::People { people: 2 }));
    assert_eq!(
        answer.text,
        "The target 2011-07-18 cannot be met: ready on 2011-07-29, 11 days late. 2 people at work at the same time would meet it."
    );
}

#[test]
fn what_no_number_of_people_can_shorten_has_an_earliest_date() {
    let mut plan = four_weeks();
    plan.language = clause_model::Language::Zh;
    let answer = plan
        .rescheduled(&settings(1, date(2011, 8, 1)))
        .feasibility
        .unwrap();
    assert_eq!(
        answer.remedy,
        Some(Remedy::Date {
            date: date(2011, 8, 4),
            people: 1
        })
    );
    assert_eq!(
        answer.text,
        "目标日期2011-08-01无法达成：2011-08-04方具备条件，晚3天。增加人手也无法达成：最早为2011-08-04（同时投入1人）。"
    );
}

#[test]
fn nothing_is_said_without_a_target_or_a_start() {
    let without_start = PlanSettings {
        start: None,
        ..settings(1, date(2011, 8, 1))
    };
    assert_eq!(four_weeks().rescheduled(&without_start).feasibility, None);
    let without_target = PlanSettings {
        target: None,
        ..settings(1, date(2011, 8, 1))
    };
    assert_eq!(four_weeks().rescheduled(&without_target).feasibility, None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_said_to_meet_the_target_does_and_less_does_not(
        plan in any_plan(), settings in any_settings(), days in 0..120_i64,
    ) {
        let target = settings.start.unwrap().checked_add(days.days()).unwrap();
        let settings = PlanSettings { target: Some(target), ..settings };
        let answer = plan.rescheduled(&settings).feasibility.unwrap();
        let ready = |people: u32| {
            let settings = PlanSettings { people, ..settings.clone() };
            plan.rescheduled(&settings).stage_2.unwrap().date.unwrap()
        };
        let (date, people) = match answer.remedy {
            None => {
                prop_assert!(answer.stage_2.unwrap().reached);
                return Ok(());
            }
            Some(Remedy::People { people }) => (target, people),
            Some(Remedy::Date { date, people }) => {
                prop_assert!(date > target);
                prop_assert!(ready(10_000) == date);
                (date, people)
            }
        };
        prop_assert!(ready(people) <= date);
        prop_assert!(people == settings.people || ready(people - 1) > date);
    }
}
