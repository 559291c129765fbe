//! Counts and degrees, exact.

use super::clause_lines::Lines;
use super::editions::ComparedEditions;
use clause_model::change_degree::{DegreeTally, MeanDegree};
use clause_model::lineage::{GRAVITY, Lineage};
use clause_model::succession::{ClauseComparison, SuccessionRow};
use clause_model::{Change, ClauseId, ControlPointId};
use serde::Serialize;
use std::collections::BTreeSet;

/// The figures of some part of the editions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// Control points of the older edition.
    pub points_from: u32,
    /// Control points of the newer edition.
    pub points_to: u32,
    /// One third party's estimate, where there is one.
    pub published: Option<PublishedDegree>,
    /// The derived mean degree, as an exact fraction.
    pub derived: MeanDegree,
    /// Derived less published in hundredths, both over the points that the published one covers.
    pub deviation_hundredths: Option<i32>,
    /// How many points have each degree from 0 to 5.
    pub by_degree: [u32; 6],
    /// Rows by kind of change, every kind present. A dropped demand counts under "deleted".
    pub changes: Vec<ChangeCount>,
    /// What was split, merged and moved.
    pub structure: Structure,
}

/// One third party's change degree. For more than one clause: the mean of the published degrees,
/// weighted by the published numbers of points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PublishedDegree {
    /// The sum of degrees in hundredths, each times its number of points.
    pub weighted_hundredths: u32,
    /// The number of points.
    pub points: u32,
    /// Whether there is a published degree for every clause.
    pub complete: bool,
}

/// How many points met a kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ChangeCount {
    /// The kind.
    pub change: Change,
    /// How many.
    pub count: u32,
}

/// What became of the structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Structure {
    /// Old points that several new ones take up.
    pub splits: u32,
    /// New points that take up several old ones.
    pub merges: u32,
    /// New points that take up an old one from a clause of another number.
    pub moves: u32,
}

/// Every point of both editions once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// Old points by the gravest change that they met.
    pub old: Vec<ChangeCount>,
    /// New points by the change of their row.
    pub new: Vec<ChangeCount>,
}

impl PublishedDegree {
    /// The degree in hundredths, rounded half up.
    pub fn hundredths(self) -> u32 {
        let doubled = 2 * self.weighted_hundredths + self.points;
        doubled.checked_div(2 * self.points).unwrap_or_default()
    }
}

/// What figures are taken from.
pub(super) struct FigureSources<'a> {
    pub(super) editions: ComparedEditions<'a>,
    pub(super) lineage: &'a Lineage<'a>,
    pub(super) lines: &'a Lines<'a>,
}

impl FigureSources<'_> {
    /// The figures of lines taken together.
    pub(super) fn of_lines(&self, lines: &[&ClauseComparison]) -> Figures {
        let clauses: Vec<&ClauseId> = lines.iter().map(|line| &line.to).collect();
        let rows: Vec<&SuccessionRow> = clauses
            .iter()
            .flat_map(|clause| self.lines.rows(clause))
            .collect();
        let listed: Vec<&ClauseId> = lines.iter().flat_map(|line| &line.from).collect();
        let points_from = if listed.is_empty() {
            let sources = rows.iter().flat_map(|row| &row.from);
            sources.collect::<BTreeSet<_>>().len()
        } else {
            let old = self.editions.from.points.iter();
            let is_in = |id: &ControlPointId| listed.iter().any(|one| id.clause.is_within(one));
            old.filter(|point| is_in(&point.id)).count()
        };
        self.of_rows(points_from as u32, &rows, lines)
    }

    /// The figures of both editions.
    pub(super) fn whole(&self) -> Figures {
        let rows: Vec<&SuccessionRow> = self.editions.succession.rows.iter().collect();
        let lines: Vec<&ClauseComparison> = self.lines.iter().collect();
        self.of_rows(self.editions.from.points.len() as u32, &rows, &lines)
    }

    fn of_rows(
        &self,
        points_from: u32,
        rows: &[&SuccessionRow],
        lines: &[&ClauseComparison],
    ) -> Figures {
        let new = rows.iter().copied().filter(|row| row.to.is_some());
        let tally = DegreeTally::of(new);
        let published = published(lines);
        Figures {
            points_from,
            points_to: tally.rows(),
            published,
            derived: tally.mean(),
            deviation_hundredths: published.and_then(|one| self.deviation(one, lines)),
            by_degree: tally.counts,
            changes: counts(&Change::ALL, rows.iter().map(|row| row.change)),
            structure: self.structure(rows),
        }
    }

    /// Like is set against like: the derived mean over the clauses that have a published degree.
    fn deviation(&self, published: PublishedDegree, lines: &[&ClauseComparison]) -> Option<i32> {
        let covered = lines.iter().filter(|line| line.published.is_some());
        let rows = covered.flat_map(|line| self.lines.rows(&line.to));
        let tally = DegreeTally::of(rows.filter(|row| row.to.is_some()));
        let derived = i64::from(tally.mean().hundredths()?);
        i32::try_from(derived - i64::from(published.hundredths())).ok()
    }

    fn structure(&self, rows: &[&SuccessionRow]) -> Structure {
        let taken: BTreeSet<&ControlPointId> = rows
            .iter()
            .filter(|row| row.to.is_some())
            .flat_map(|row| &row.from)
            .collect();
        let splits = self.lineage.splits();
        let is_moved = |row: &&&SuccessionRow| {
            let new = row.to.as_ref();
            new.is_some_and(|new| row.from.iter().any(|old| old.clause != new.clause))
        };
        let is_merged = |row: &&&SuccessionRow| row.to.is_some() && row.from.len() > 1;
        Structure {
            splits: taken
                .iter()
                .filter(|old| splits.contains_key(**old))
                .count() as u32,
            merges: rows.iter().filter(is_merged).count() as u32,
            moves: rows.iter().filter(is_moved).count() as u32,
        }
    }

    /// Every point of both editions once.
    pub(super) fn totals(&self) -> Totals {
        let totals = self.lineage.totals();
        let listed = |kinds: &[Change], counted: &std::collections::BTreeMap<Change, u32>| {
            let count = |change: &Change| ChangeCount {
                change: *change,
                count: counted.get(change).copied().unwrap_or_default(),
            };
            kinds.iter().map(count).collect()
        };
        Totals {
            old: listed(&GRAVITY, &totals.old),
            new: listed(&kinds_of_new(), &totals.new),
        }
    }
}

/// The kinds of change that a new point can have.
pub(in crate::report) fn kinds_of_new() -> Vec<Change> {
    let kinds = Change::ALL.into_iter();
    kinds.filter(|change| *change != Change::Deleted).collect()
}

fn published(lines: &[&ClauseComparison]) -> Option<PublishedDegree> {
    let known = lines.iter().filter_map(|line| line.published.as_ref());
    let sum = known.fold((0, 0), |(weighted, points), one| {
        (
            weighted + one.degree_hundredths * one.points_to,
            points + one.points_to,
        )
    });
    (sum.1 > 0).then_some(PublishedDegree {
        weighted_hundredths: sum.0,
        points: sum.1,
        complete: lines.iter().all(|line| line.published.is_some()),
    })
}

fn counts(kinds: &[Change], found: impl Iterator<Item = Change>) -> Vec<ChangeCount> {
    let found: Vec<Change> = found.collect();
    let count = |change: &Change| found.iter().filter(|one| *one == change).count() as u32;
    kinds
        .iter()
        .map(|change| ChangeCount {
            change: *change,
            count: count(change),
        })
        .collect()
}
