//! Actions that the user adds.

use super::network::action;
use super::small_edition::{assessed, two_people};
use gap_scoring::remediation::{ActionProgress, ActionStatus};
use std::collections::BTreeMap;

#[test]
fn an_added_action_keeps_its_words_and_comes_before_the_verification_of_what_it_closes() {
    let mut own = action(99, 4, None, &[]);
    own.key = "own".to_owned();
    own.after = vec!["policy:approve".to_owned(), "unknown".to_owned()];
    own.closes = vec!["declared-shortfall:3-1".to_owned()];
    let plan = assessed().plan(&two_people(), &BTreeMap::new(), &[own.clone(), own.clone()]);
    assert_eq!(plan.actions.len(), 13);
    let added = plan
        .actions
        .iter()
        .find(|action| action.key == "own")
        .unwrap();
    assert_eq!((&added.title, added.effort_days), (&own.title, 4));
    let verify = plan.actions.last().unwrap();
    assert_eq!(verify.key, "findings:verify");
    assert!(verify.after.contains(&"own".to_owned()));
    let approve = plan
        .actions
        .iter()
        .find(|action| action.key == "policy:approve")
        .unwrap();
    assert!(approve.schedule.unwrap().finish < added.schedule.unwrap().start);
    assert!(plan.stage_2.unwrap().needs.contains(&"own".to_owned()));
}

#[test]
fn an_added_action_may_take_the_place_of_a_cancelled_one() {
    let mut own = action(99, 4, None, &[]);
    own.key = "own".to_owned();
    own.closes = vec!["declared-shortfall:3-1".to_owned()];
    let cancelled = ActionProgress {
        status: ActionStatus::Cancelled,
        ..ActionProgress::default()
    };
    let previous = BTreeMap::from([("changes:improve".to_owned(), cancelled)]);
    let plan = assessed().plan(&two_people(), &previous, &[own]);
    let stage_2 = plan.stage_2.unwrap();
    assert_eq!(stage_2.blocked_by, Vec::<String>::new());
    assert!(stage_2.date.is_some());
}
