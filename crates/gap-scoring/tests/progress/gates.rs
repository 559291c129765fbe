//! Gates before and after.

use crate::snapshots::{FIRST_DAY, SECOND_DAY, all, compared, new_edition, old_edition};
use clause_model::Edition;
use gap_scoring::outcome::Outcome;
use gap_scoring::progress::{GateChange, GateMovement, Snapshot};
use jiff::civil::Date;

/// An assessment whose gate 1 is broken by a number of things.
fn broken_by(edition: &Edition, day: Date, breaks: u32) -> Snapshot {
    let mut snapshot = all(edition, day, Outcome::Fully);
    snapshot.gates[1].holds = breaks == 0;
    snapshot.gates[1].breaks = breaks;
    snapshot.file.sha256 += &breaks.to_string();
    snapshot
}

fn gate(before: &Snapshot, after: &Snapshot) -> GateMovement {
    compared(before, after).gates[1].clone()
}

#[test]
fn a_gate_is_nearer_with_less_to_settle_within_one_edition() {
    for (before, after, within, between) in [
        (0, 0, GateChange::StillHolds, GateChange::StillHolds),
        (3, 0, GateChange::NowHolds, GateChange::NowHolds),
        (0, 3, GateChange::NoLongerHolds, GateChange::NoLongerHolds),
        (3, 2, GateChange::Nearer, GateChange::StillBroken),
        (2, 3, GateChange::Further, GateChange::StillBroken),
        (3, 3, GateChange::StillBroken, GateChange::StillBroken),
    ] {
        let later = broken_by(new_edition(), SECOND_DAY, after);
        let moved = gate(&broken_by(new_edition(), FIRST_DAY, before), &later);
        assert_eq!(moved.change, within, "{before} to {after}");
        let numbers = (moved.breaks_before, moved.breaks_after);
        assert_eq!(numbers, (Some(before), Some(after)));
        let moved = gate(&broken_by(old_edition(), FIRST_DAY, before), &later);
        assert_eq!(moved.change, between, "{before} to {after}");
    }
}

#[test]
fn gates_of_one_edition_alone_are_named_apart() {
    let full = all(new_edition(), SECOND_DAY, Outcome::Fully);
    let mut short = all(new_edition(), FIRST_DAY, Outcome::Fully);
    short.gates.pop();
    let step = compared(&short, &full);
    assert_eq!(step.gates.last().unwrap().change, GateChange::New);
    short.as_of = jiff::civil::date(2012, 1, 1);
    let step = compared(&full, &short);
    let last = step.gates.last().unwrap();
    assert_eq!(
        (last.change, last.breaks_after),
        (GateChange::Dropped, None)
    );
}

#[test]
fn the_highest_gate_is_the_last_of_the_unbroken_ones() {
    let before = broken_by(new_edition(), FIRST_DAY, 2);
    let after = all(new_edition(), SECOND_DAY, Outcome::Fully);
    let progress = crate::snapshots::course(vec![before, after]);
    let highest: Vec<Option<u32>> = progress
        .assessments
        .iter()
        .map(|state| state.highest_gate)
        .collect();
    assert_eq!(highest, [Some(0), Some(4)]);
}
