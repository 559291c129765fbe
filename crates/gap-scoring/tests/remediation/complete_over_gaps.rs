//! Every gap is in an action, and every action is there for something, whatever the assessment.

use super::any_submission::{AS_OF, any_submission};
use super::small_edition::{Assessed, answer};
use clause_model::Language;
use clause_model::identifier::ControlPointId;
use clause_model::pack::{Library, load, shipped};
use clause_model::submission::{Answer, Submission};
use gap_scoring::finding::{FindingGrade, GradeRule};
use gap_scoring::outcome::Outcome;
use gap_scoring::remediation::{ActionStage, EffortShare, Plan, PlanSettings, Purpose, csv};
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

fn shipped_library() -> Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY
        .get_or_init(|| load(&shipped()).value.unwrap())
        .clone()
}

fn assessed(seed: u64, sound: usize) -> Assessed {
    let library = shipped_library();
    let standard = library
        .standards
        .values()
        .find(|standard| standard.editions.len() > 1)
        .unwrap();
    let submission = any_submission(standard.editions.last().unwrap(), seed, sound);
    Assessed::new(library, submission, AS_OF)
}

fn settings() -> PlanSettings {
    PlanSettings {
        start: Some(date(2012, 4, 2)),
        people: 3,
        ..PlanSettings::default()
    }
}

fn check_gaps(assessed: &Assessed, plan: &Plan) {
    let covered: BTreeSet<&ControlPointId> = plan
        .actions
        .iter()
        .flat_map(|action| &action.points)
        .collect();
    for rating in assessed
        .ratings
        .iter()
        .filter(|rating| rating.outcome.is_gap())
    {
        assert!(
            covered.contains(&rating.point),
            "{} is in no action",
            rating.point
        );
    }
}

fn check_purposes(assessed: &Assessed, plan: &Plan) {
    let keys: BTreeSet<&str> = assessed
        .findings
        .iter()
        .map(|finding| finding.key.as_str())
        .collect();
    let needed: BTreeSet<&str> = plan
        .actions
        .iter()
        .flat_map(|action| &action.after)
        .chain(plan.gates.iter().flat_map(|gate| &gate.needs))
        .chain(plan.stage_2.iter().flat_map(|stage| &stage.needs))
        .map(String::as_str)
        .collect();
    for action in &plan.actions {
        assert!(action.closes.iter().all(|key| keys.contains(key.as_str())));
        let key = &action.key;
        match action.purpose {
            Purpose::Closes => assert!(!action.closes.is_empty(), "{key} closes nothing"),
            Purpose::Prepares => assert!(needed.contains(key.as_str()), "nothing needs {key}"),
            Purpose::Gate => assert!(needed.contains(key.as_str()), "no gate needs {key}"),
        }
        assert!(
            !action.lines.is_empty() && !action.acceptance.is_empty(),
            "{key} has no words"
        );
        assert!(
            action.effort_days > 0 || action.lag.is_some(),
            "{key} takes nothing"
        );
    }
    for finding in &assessed.findings {
        let closes = plan
            .actions
            .iter()
            .filter(|action| action.closes.contains(&finding.key));
        let purposes: BTreeSet<Purpose> = closes.map(|action| action.purpose).collect();
        assert!(
            purposes.contains(&Purpose::Closes),
            "nothing closes {}",
            finding.key
        );
    }
}

fn check_order(plan: &Plan) {
    let numbers: BTreeMap<&str, u32> = plan
        .actions
        .iter()
        .map(|action| (action.key.as_str(), action.number))
        .collect();
    assert_eq!(numbers.len(), plan.actions.len(), "keys are unique");
    for action in &plan.actions {
        assert!(
            action
                .after
                .iter()
                .all(|key| numbers[key.as_str()] < action.number)
        );
    }
    let last = plan
        .actions
        .iter()
        .filter_map(|action| action.schedule)
        .map(|s| s.finish)
        .max();
    let (stage_1, stage_2) = (
        plan.stage_1.as_ref().unwrap(),
        plan.stage_2.as_ref().unwrap(),
    );
    assert!(stage_1.date.unwrap() <= stage_2.date.unwrap());
    assert!(last.is_none_or(|last| stage_2.date.unwrap() <= last));
}

fn check_sums(plan: &Plan) {
    let total = |shares: &[EffortShare]| {
        shares.iter().fold((0, 0), |sum, share| {
            (sum.0 + share.total_days, sum.1 + share.remaining_days)
        })
    };
    let whole = (plan.total_effort_days, plan.remaining_effort_days);
    assert_eq!(total(&plan.effort_by_process), whole);
    assert_eq!(total(&plan.effort_by_owner), whole);
    assert_eq!(
        plan.effort_by_month
            .iter()
            .map(|month| month.days)
            .sum::<u32>(),
        whole.1
    );
}

/// What a closed gate waits for is among its needs.
fn check_gates(assessed: &Assessed, plan: &Plan) {
    let needed: BTreeSet<&str> = plan
        .stage_2
        .as_ref()
        .unwrap()
        .needs
        .iter()
        .map(String::as_str)
        .collect();
    for finding in assessed
        .findings
        .iter()
        .filter(|f| f.grade != FindingGrade::Improvement)
    {
        let closes = plan
            .actions
            .iter()
            .filter(|action| action.closes.contains(&finding.key));
        for action in closes.filter(|action| action.stage != ActionStage::RenewEntry) {
            assert!(needed.contains(action.key.as_str()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_gap_has_an_action_and_every_action_a_purpose(seed in any::<u64>(), sound in 0..=100_usize) {
        let assessed = assessed(seed, sound);
        let plan = assessed.plan(&settings(), &BTreeMap::new(), &[]);
        check_gaps(&assessed, &plan);
        check_purposes(&assessed, &plan);
        check_order(&plan);
        check_sums(&plan);
        check_gates(&assessed, &plan);
        prop_assert_eq!(&plan.rescheduled(&settings()), &plan);
        prop_assert!(csv(&plan, "", Language::Zh).lines().count() > plan.actions.len());
    }
}

#[test]
fn without_gaps_there_is_nothing_to_do_and_both_stages_are_reached_today() {
    let assessed = assessed(1, 100);
    let gaps = assessed
        .ratings
        .iter()
        .filter(|rating| rating.outcome.is_gap())
        .count();
    let plan = assessed.plan(&settings(), &BTreeMap::new(), &[]);
    let renewals = plan
        .actions
        .iter()
        .filter(|a| a.stage == ActionStage::RenewEntry)
        .count();
    let due = assessed
        .findings
        .iter()
        .filter(|f| f.rule == GradeRule::ReviewFallsDue)
        .count();
    if gaps == 0 {
        assert_eq!(plan.actions.len(), renewals);
        assert_eq!(renewals, due);
        assert_eq!(plan.stage_2.unwrap().date, Some(AS_OF));
    }
}

#[test]
fn nothing_but_blanks_gives_one_action_per_process_and_one_to_verify() {
    let library = shipped_library();
    let assessed = Assessed::new(library, Submission::default(), AS_OF);
    assert!(
        assessed
            .ratings
            .iter()
            .all(|rating| rating.outcome == Outcome::Unresolved)
    );
    let plan = assessed.plan(&settings(), &BTreeMap::new(), &[]);
    let stages: BTreeSet<ActionStage> = plan.actions.iter().map(|action| action.stage).collect();
    assert_eq!(
        stages,
        BTreeSet::from([ActionStage::Answer, ActionStage::Verify])
    );
    assert_eq!(plan.actions.len(), assessed.edition().processes.len() + 1);
}

#[test]
fn nothing_done_at_all_shows_the_months_of_records_in_the_critical_path() {
    let library = shipped_library();
    let standard = library
        .standards
        .values()
        .find(|standard| standard.editions.len() > 1)
        .unwrap();
    let mut submission = Submission::default();
    for point in &standard.editions.last().unwrap().points {
        submission
            .answers
            .push(answer(&point.id.to_string(), Some(Answer::Not), &[]));
    }
    let assessed = Assessed::new(library, submission, AS_OF);
    let plan = assessed.plan(
        &PlanSettings {
            people: 6,
            ..settings()
        },
        &BTreeMap::new(),
        &[],
    );
    let on_path = plan
        .actions
        .iter()
        .filter(|action| plan.critical_path.contains(&action.key));
    let stages: Vec<ActionStage> = on_path.clone().map(|action| action.stage).collect();
    assert!(
        on_path.clone().any(|action| action.lag.is_some()),
        "{:?}",
        plan.critical_path
    );
    assert!(
        stages.ends_with(&[ActionStage::Audit, ActionStage::Review, ActionStage::Verify]),
        "{stages:?}"
    );
    assert!(plan.stage_1.unwrap().date < plan.stage_2.unwrap().date);
}
