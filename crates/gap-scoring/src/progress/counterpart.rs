//! What the points of a later assessment are compared with: themselves, or the points that they take up.

use super::snapshot::Snapshot;
use clause_model::identifier::{ControlPointId, EditionId};
use clause_model::{Relation, Standard, Succession};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A point's demand relative to the points that it is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Demand {
    /// The same.
    Same,
    /// Something is asked that was not asked before.
    More,
    /// Nothing more, and not all that was asked before.
    Less,
    /// Nothing like it was asked before.
    New,
}

/// What one later point is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counterpart {
    /// The earlier points.
    pub(super) sources: BTreeSet<ControlPointId>,
    /// The demand relative to them.
    pub(super) demand: Demand,
}

/// The way from the points of a later assessment to those of an earlier one.
#[derive(Debug)]
pub(super) struct Counterparts<'a> {
    /// The successions from the earlier edition to the later, earliest first; empty within one edition.
    way: Vec<&'a Succession>,
}

impl<'a> Counterparts<'a> {
    /// The way between two assessments; none where no succession leads from the one edition to the other.
    pub(super) fn between(
        standard: &'a Standard,
        before: &Snapshot,
        after: &Snapshot,
    ) -> Option<Self> {
        way(standard, &before.edition, &after.edition).map(|way| Counterparts { way })
    }

    /// Whether both assessments are of one edition.
    pub(super) fn same_edition(&self) -> bool {
        self.way.is_empty()
    }

    /// What a point of the later assessment is compared with.
    pub(super) fn of(&self, point: &ControlPointId) -> Counterpart {
        let mut found = Counterpart {
            sources: BTreeSet::from([point.clone()]),
            demand: Demand::Same,
        };
        for succession in self.way.iter().rev() {
            found = found.one_back(succession);
        }
        found
    }

    /// What takes up each earlier point, for the points of a later assessment.
    pub(super) fn successors(
        &self,
        after: &Snapshot,
    ) -> BTreeMap<ControlPointId, BTreeSet<ControlPointId>> {
        let mut taken: BTreeMap<ControlPointId, BTreeSet<ControlPointId>> = BTreeMap::new();
        for later in &after.points {
            for source in self.of(&later.point).sources {
                taken.entry(source).or_default().insert(later.point.clone());
            }
        }
        taken
    }
}

impl Counterpart {
    /// The same against the edition before.
    fn one_back(self, succession: &Succession) -> Self {
        let rows: Vec<_> = self
            .sources
            .iter()
            .filter_map(|point| succession.row_to(point))
            .collect();
        let sources: BTreeSet<ControlPointId> =
            rows.iter().flat_map(|row| row.from.clone()).collect();
        let more = |row: &&&clause_model::succession::SuccessionRow| {
            row.leaves_remainder() || row.from.is_empty()
        };
        let less = |row: &&&clause_model::succession::SuccessionRow| {
            matches!(row.relation, Relation::Subset | Relation::Intersects)
        };
        let demand = match self.demand {
            _ if sources.is_empty() => Demand::New,
            Demand::More => Demand::More,
            _ if rows.iter().any(|row| more(&row)) => Demand::More,
            Demand::Less => Demand::Less,
            _ if rows.iter().any(|row| less(&row)) => Demand::Less,
            before => before,
        };
        Counterpart { sources, demand }
    }
}

/// The shortest chain of successions from one edition to another.
fn way<'a>(
    standard: &'a Standard,
    from: &EditionId,
    to: &EditionId,
) -> Option<Vec<&'a Succession>> {
    let mut ways: Vec<(&EditionId, Vec<&'a Succession>)> = vec![(from, Vec::new())];
    // No way without circles is longer than there are editions.
    for _ in 0..=standard.editions.len() {
        if let Some((_, found)) = ways.iter().find(|(reached, _)| *reached == to) {
            return Some(found.clone());
        }
        let further = ways.iter().flat_map(|(reached, way)| {
            let onward = standard
                .successions
                .iter()
                .filter(|one| one.from == **reached);
            onward.map(|one| {
                let mut way = way.clone();
                way.push(one);
                (&one.to, way)
            })
        });
        ways = further.collect();
    }
    None
}
