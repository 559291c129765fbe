//! Plans of bare actions, for the scheduler alone.

use gap_scoring::remediation::{
    Action, ActionProgress, ActionStage, Lag, Milestone, Plan, PlanSettings, Purpose,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// The day on which every random plan is made: a Friday.
pub(crate) const AS_OF: Date = date(2011, 7, 1);

/// An action of an effort after others, by their places.
pub(crate) fn action(place: usize, effort_days: u32, lag: Option<Lag>, after: &[usize]) -> Action {
    Action {
        key: format!("a{place}"),
        number: 0,
        place: place as u32,
        stage: ActionStage::Added,
        purpose: Purpose::Closes,
        title: format!("Action {place}"),
        package: None,
        role: "owner".into(),
        role_title: "Owner".to_owned(),
        lines: Vec::new(),
        acceptance: Vec::new(),
        closes: vec![format!("finding-{place}")],
        points: Vec::new(),
        evidence: Vec::new(),
        grade: None,
        effort_days,
        lag,
        after: after.iter().map(|from| format!("a{from}")).collect(),
        quick_win: false,
        schedule: None,
        progress: ActionProgress::default(),
    }
}

/// A plan of actions. The first stage needs those given, the second all.
pub(crate) fn plan(actions: Vec<Action>, first_stage: &[usize]) -> Plan {
    let milestone = |gate, needs: Vec<String>| {
        let title = format!("Stage {gate}");
        Some(Milestone {
            gate,
            title,
            date: None,
            needs,
            open_actions: 0,
            blocked_by: Vec::new(),
        })
    };
    let first = first_stage.iter().map(|at| format!("a{at}")).collect();
    let all = actions.iter().map(|action| action.key.clone()).collect();
    Plan {
        as_of: AS_OF,
        language: clause_model::Language::En,
        settings: PlanSettings::default(),
        stage_1: milestone(1, first),
        stage_2: milestone(2, all),
        actions,
        gates: Vec::new(),
        feasibility: None,
        quick_wins: Vec::new(),
        effort_by_process: Vec::new(),
        effort_by_month: Vec::new(),
        effort_by_owner: Vec::new(),
        total_effort_days: 0,
        remaining_effort_days: 0,
        critical_path: Vec::new(),
        no_longer_needed: Vec::new(),
        small_effort_days: 1,
    }
}

fn any_lag() -> impl Strategy<Value = Option<Lag>> {
    prop_oneof![
        4 => Just(None),
        1 => (1..4_u32).prop_map(|months| Some(Lag::Months { months })),
        1 => (0..40_u32).prop_map(|days| Some(Lag::Days { days })),
        1 => (-20..120_i64).prop_map(|days| {
            let date = AS_OF.checked_add(jiff::Span::new().days(days)).unwrap();
            Some(Lag::Until { date })
        }),
    ]
}

/// A plan of up to 40 actions in a random graph without circles, some of them done or cancelled.
pub(crate) fn any_plan() -> impl Strategy<Value = Plan> {
    let one = (
        0..9_u32,
        any_lag(),
        proptest::collection::vec(any::<prop::sample::Index>(), 0..4),
        0..12_u8,
        0..=100_u8,
    );
    proptest::collection::vec(one, 1..40).prop_map(|raw| {
        use gap_scoring::remediation::ActionStatus as S;
        let mut actions = Vec::new();
        for (place, (effort, lag, before, status, percent)) in raw.into_iter().enumerate() {
            let mut after: Vec<usize> = Vec::new();
            if place > 0 {
                after.extend(before.iter().map(|index| index.index(place)));
            }
            after.sort_unstable();
            after.dedup();
            let mut action = action(place, effort, lag, &after);
            action.progress.status = match status {
                0 => S::Done,
                1 => S::Cancelled,
                2 | 3 => S::InProgress,
                _ => S::Open,
            };
            if action.progress.status == S::InProgress {
                action.progress.percent_done = percent;
            }
            actions.push(action);
        }
        let first: Vec<usize> = (0..actions.len()).step_by(3).collect();
        plan(actions, &first)
    })
}

/// People, days, holidays and a start within a few weeks of the plan's day.
pub(crate) fn any_settings() -> impl Strategy<Value = PlanSettings> {
    let days = |most: i64| {
        (0..most).prop_map(|day| AS_OF.checked_add(jiff::Span::new().days(day)).unwrap())
    };
    (
        days(40),
        1..7_u32,
        1..=7_u32,
        proptest::collection::btree_set(days(150), 0..25),
    )
        .prop_map(|(start, people, days_per_week, holidays)| PlanSettings {
            start: Some(start),
            people,
            days_per_week,
            holidays,
            target: None,
        })
}
