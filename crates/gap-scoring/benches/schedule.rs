//! How long it takes to order and schedule a large plan.
//!
//! The floor: 2,000 actions are ordered and scheduled in less than 0.2 s in a release build, so that "what if"
//! questions are answered at once. A real plan has some 150 actions.

use gap_scoring::remediation::{
    Action, ActionProgress, ActionStage, Lag, Plan, PlanSettings, Purpose,
};
use jiff::civil::date;

fn main() {
    divan::main();
}

/// A plan of `count` actions, each after up to four earlier ones, every seventh with three months of lag.
fn plan(count: u32) -> Plan {
    let mut state = 1_u32;
    let mut random = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below.max(1)
    };
    let action = |place: u32| {
        let first = place.saturating_sub(200);
        let after = (0..random(5)).map(|_| first + random(place - first));
        let mut after: Vec<u32> = after.filter(|from| *from < place).collect();
        after.sort_unstable();
        after.dedup();
        Action {
            key: format!("action-{place}"),
            number: place + 1,
            place,
            stage: ActionStage::Added,
            purpose: Purpose::Closes,
            title: String::new(),
            package: None,
            role: "owner".into(),
            role_title: "Owner".to_owned(),
            lines: Vec::new(),
            acceptance: Vec::new(),
            closes: vec![format!("finding-{place}")],
            points: Vec::new(),
            evidence: Vec::new(),
            grade: None,
            effort_days: 1 + random(10),
            lag: (place % 7 == 3).then_some(Lag::Months { months: 3 }),
            after: after.iter().map(|from| format!("action-{from}")).collect(),
            quick_win: false,
            schedule: None,
            progress: ActionProgress::default(),
        }
    };
    Plan {
        as_of: date(2011, 7, 1),
        language: clause_model::Language::En,
        settings: PlanSettings::default(),
        actions: (0..count).map(action).collect(),
        stage_1: None,
        stage_2: None,
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

#[divan::bench(args = [150, 2_000])]
fn rescheduled(bencher: divan::Bencher<'_, '_>, count: u32) {
    let plan = plan(count);
    let settings = PlanSettings {
        start: Some(date(2011, 7, 4)),
        people: 5,
        holidays: (1..=7).map(|day| date(2011, 10, day)).collect(),
        ..PlanSettings::default()
    };
    bencher.bench(|| plan.rescheduled(divan::black_box(&settings)));
}
