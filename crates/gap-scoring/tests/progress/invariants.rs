//! What holds for any outcomes.

use crate::snapshots::{FIRST_DAY, SECOND_DAY, all, course, new_edition, old_edition};
use clause_model::Edition;
use gap_scoring::outcome::{Outcome, Tally};
use gap_scoring::progress::{GapFlow, Movement, Snapshot, Step};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn outcomes(edition: &'static Edition, day: Date) -> impl Strategy<Value = Snapshot> {
    let many = prop::collection::vec(
        prop::sample::select(Outcome::ALL.to_vec()),
        edition.points.len(),
    );
    many.prop_map(move |outcomes| {
        let mut snapshot = all(edition, day, Outcome::Fully);
        snapshot.file.sha256 = format!("{day} {outcomes:?}");
        for (point, outcome) in snapshot.points.iter_mut().zip(outcomes) {
            point.outcome = outcome;
        }
        snapshot
    })
}

fn tally(snapshot: &Snapshot) -> Tally {
    snapshot.points.iter().map(|point| point.outcome).collect()
}

fn adds_up(flow: &GapFlow) -> bool {
    flow.before + flow.opened + flow.new == flow.after + flow.settled + flow.left_out
}

/// What must hold of a step between two assessments.
fn check(step: &Step, before: &Snapshot, after: &Snapshot) {
    // Every later point in exactly one bucket.
    assert_eq!(step.total.total() as usize, after.points.len());
    for movement in Movement::ALL {
        let own = step.points.iter().filter(|one| one.movement == movement);
        assert_eq!(step.total.count(movement) as usize, own.count());
        let processes = step.processes.iter().map(|one| one.moved.count(movement));
        assert_eq!(step.total.count(movement), processes.sum::<u32>());
    }
    // Every earlier point is compared with, or named as dropped, and never both.
    let compared: BTreeSet<_> = step
        .points
        .iter()
        .flat_map(|one| &one.compared_with)
        .collect();
    let dropped: BTreeSet<_> = step.dropped.iter().map(|one| &one.point).collect();
    assert!(compared.is_disjoint(&dropped));
    assert_eq!(compared.len() + dropped.len(), before.points.len());
    // The gaps add up, in all and process by process.
    assert_eq!(step.gaps.after, tally(after).gaps());
    assert!(adds_up(&step.gaps));
    let of_processes =
        |of: fn(&GapFlow) -> u32| -> u32 { step.processes.iter().map(|one| of(&one.gaps)).sum() };
    assert_eq!(of_processes(|flow| flow.before), step.gaps.before);
    assert_eq!(of_processes(|flow| flow.settled), step.gaps.settled);
    assert_eq!(of_processes(|flow| flow.opened), step.gaps.opened);
    assert_eq!(of_processes(|flow| flow.after), step.gaps.after);
    for process in &step.processes {
        assert!(adds_up(&process.gaps), "{}", process.process);
        assert_eq!(process.moved.total(), process.after.total());
        let compared = process.after.total() - process.moved.new_demand;
        assert_eq!(process.before.total(), compared);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn steps_within_an_edition_add_up(
        before in outcomes(new_edition(), FIRST_DAY),
        after in outcomes(new_edition(), SECOND_DAY),
    ) {
        let progress = course(vec![before.clone(), after.clone()]);
        let step = &progress.overall;
        check(step, &before, &after);
        prop_assert_eq!(step.gaps.before, tally(&before).gaps());
        prop_assert_eq!(&step.dropped, &[]);
        for movement in Movement::ALL.into_iter().filter(|one| one.is_about_demand()) {
            prop_assert_eq!(step.total.count(movement), 0);
        }
    }

    #[test]
    fn steps_between_editions_add_up(
        before in outcomes(old_edition(), FIRST_DAY),
        between in outcomes(old_edition(), SECOND_DAY),
        after in outcomes(new_edition(), date(2012, 3, 31)),
    ) {
        let progress = course(vec![before.clone(), between.clone(), after.clone()]);
        check(&progress.steps[0], &before, &between);
        check(&progress.steps[1], &between, &after);
        check(&progress.overall, &before, &after);
        for (state, snapshot) in progress.assessments.iter().zip([&before, &between, &after]) {
            prop_assert_eq!(state.tally, tally(snapshot));
            prop_assert_eq!(state.gaps, tally(snapshot).gaps());
        }
    }

    #[test]
    fn nothing_moves_where_nothing_changed(before in outcomes(new_edition(), FIRST_DAY)) {
        let mut after = before.clone();
        after.as_of = SECOND_DAY;
        after.file.sha256.push('!');
        let step = course(vec![before, after]).overall;
        prop_assert_eq!(step.total.unchanged, step.total.total());
    }

    #[test]
    fn the_order_of_naming_changes_nothing(
        before in outcomes(old_edition(), FIRST_DAY),
        after in outcomes(new_edition(), SECOND_DAY),
    ) {
        let straight = course(vec![before.clone(), after.clone()]);
        let swapped = gap_scoring::progress::progress(crate::snapshots::standard(), vec![after, before]);
        prop_assert_eq!(Some(straight), swapped.value);
    }
}
