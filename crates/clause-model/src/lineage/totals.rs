//! Totals in which every point counts once.

use super::Lineage;
use crate::succession::{Change, SuccessionRow};
use std::collections::BTreeMap;

/// The kinds of change that an old point can meet, lightest first. A point that several rows take up counts
/// once, by the gravest of its rows: whoever fulfilled it has to deal with that one in any case.
pub const GRAVITY: [Change; 7] = [
    Change::Unchanged,
    Change::Reworded,
    Change::SplitOut,
    Change::Relaxed,
    Change::Extended,
    Change::Strengthened,
    Change::Deleted,
];

/// Totals over both editions, as trainers use them: every point counts once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LineageTotals {
    /// Old points by their gravest fate, every kind of [`GRAVITY`] present.
    pub old: BTreeMap<Change, u32>,
    /// New points by the change of their row, every kind but deletion present.
    pub new: BTreeMap<Change, u32>,
}

impl Lineage<'_> {
    /// The totals over both editions.
    pub fn totals(&self) -> LineageTotals {
        let mut totals = LineageTotals::default();
        totals.old.extend(GRAVITY.map(|change| (change, 0)));
        let kinds = Change::ALL.into_iter();
        let kinds = kinds.filter(|change| *change != Change::Deleted);
        totals.new.extend(kinds.map(|change| (change, 0)));
        for fate in self.old_points().filter_map(|old| self.forward(old)) {
            *totals.old.entry(fate.change).or_default() += 1;
        }
        for row in self.rows_to.values() {
            *totals.new.entry(row.change).or_default() += 1;
        }
        totals
    }
}

pub(super) fn gravest(rows: &[&SuccessionRow]) -> Option<Change> {
    let gravity = |change: &Change| GRAVITY.iter().position(|kind| kind == change);
    rows.iter().map(|row| row.change).max_by_key(gravity)
}
