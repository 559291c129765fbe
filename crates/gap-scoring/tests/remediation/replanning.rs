//! Planning again when some actions are under way, done or cancelled.

use super::small_edition::{AS_OF, Assessed, assessed, library, shortfalls, two_people};
use clause_model::submission::Answer;
use gap_scoring::remediation::{ActionProgress, ActionStatus, Plan};
use std::collections::BTreeMap;

fn progress(status: ActionStatus, percent_done: u8) -> ActionProgress {
    ActionProgress {
        owner: Some("Wang".to_owned()),
        status,
        percent_done,
        note: Some("agreed".to_owned()),
        ..ActionProgress::default()
    }
}

fn replanned(previous: &[(&str, ActionProgress)]) -> Plan {
    let previous: BTreeMap<String, ActionProgress> = previous
        .iter()
        .map(|(key, progress)| ((*key).to_owned(), progress.clone()))
        .collect();
    assessed().plan(&two_people(), &previous, &[])
}

fn action<'a>(plan: &'a Plan, key: &str) -> &'a gap_scoring::remediation::Action {
    plan.actions
        .iter()
        .find(|action| action.key == key)
        .unwrap()
}

#[test]
fn done_actions_stay_and_take_neither_effort_nor_time() {
    let before = replanned(&[]);
    let done = progress(ActionStatus::Done, 0);
    let plan = replanned(&[
        ("policy:write", done.clone()),
        ("policy:approve", done.clone()),
    ]);
    assert_eq!(plan.actions.len(), before.actions.len());
    let write = action(&plan, "policy:write");
    assert_eq!((write.schedule, &write.progress), (None, &done));
    assert_eq!(plan.total_effort_days, before.total_effort_days);
    assert_eq!(plan.remaining_effort_days, before.remaining_effort_days - 2);
    assert!(plan.stage_2.unwrap().date < before.stage_2.unwrap().date);
    assert!(
        plan.effort_by_owner
            .iter()
            .any(|share| share.name == "Wang" && share.total_days == 2)
    );
}

#[test]
fn the_share_done_reduces_what_remains_and_leaves_the_lag() {
    let plan = replanned(&[("incidents:operate", progress(ActionStatus::InProgress, 50))]);
    let operate = action(&plan, "incidents:operate");
    assert_eq!((operate.effort_days, operate.remaining_days()), (3, 2));
    let all = replanned(&[("incidents:operate", progress(ActionStatus::InProgress, 100))]);
    let operate = action(&all, "incidents:operate");
    let scheduled = operate.schedule.unwrap();
    assert_eq!((operate.remaining_days(), scheduled.person), (0, None));
    assert!(scheduled.finish > scheduled.start);
}

#[test]
fn a_cancelled_action_stays_closes_nothing_and_blocks_its_stage() {
    let plan = replanned(&[("changes:improve", progress(ActionStatus::Cancelled, 0))]);
    assert_eq!(action(&plan, "changes:improve").schedule, None);
    let stage_2 = plan.stage_2.unwrap();
    assert_eq!(
        (stage_2.date, stage_2.blocked_by),
        (None, vec!["changes:improve".to_owned()])
    );
}

#[test]
fn what_is_closed_leaves_the_plan_and_is_named() {
    let mut submission = shortfalls();
    submission.answers[3].answer = Some(Answer::Fully);
    let assessed = Assessed::new(library(), submission, AS_OF);
    let previous = BTreeMap::from([(
        "changes:improve".to_owned(),
        progress(ActionStatus::Done, 100),
    )]);
    let plan = assessed.plan(&two_people(), &previous, &[]);
    assert!(
        plan.actions
            .iter()
            .all(|action| action.key != "changes:improve")
    );
    assert_eq!(plan.no_longer_needed, ["changes:improve"]);
}
