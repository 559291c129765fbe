//! Points that hang together through rows.

use super::{Lineage, LineagePoint};
use crate::identifier::ControlPointId;
use petgraph::graph::NodeIndex;
use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

/// Old and new points that hang together through rows, each in the order of clauses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Family<'a> {
    /// The old points.
    pub old: Vec<&'a ControlPointId>,
    /// The new points.
    pub new: Vec<&'a ControlPointId>,
}

/// The shape of a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FamilyShape {
    /// One old point goes on in one new point.
    Continued,
    /// One old point goes on in several.
    Split,
    /// Several old points go on in one.
    Merged,
    /// Several old points are covered by several new ones together, and no single row tells the whole.
    Joint,
    /// A new point without sources.
    New,
    /// An old point without successors.
    Dropped,
}

impl Family<'_> {
    /// The family's shape.
    pub fn shape(&self) -> FamilyShape {
        match (self.old.len(), self.new.len()) {
            (_, 0) => FamilyShape::Dropped,
            (0, _) => FamilyShape::New,
            (1, 1) => FamilyShape::Continued,
            (1, _) => FamilyShape::Split,
            (_, 1) => FamilyShape::Merged,
            _ => FamilyShape::Joint,
        }
    }
}

impl<'a> Lineage<'a> {
    pub(super) fn family(&self, member: NodeIndex) -> Family<'a> {
        let mut seen = vec![member];
        let mut next = 0;
        while let Some(&node) = seen.get(next) {
            next += 1;
            for neighbour in self.graph.neighbors_undirected(node) {
                if !seen.contains(&neighbour) {
                    seen.push(neighbour);
                }
            }
        }
        family_of(seen.into_iter().map(|node| self.graph[node]))
    }

    /// Every family once, in the order of their first old point, those without one last.
    pub fn families(&self) -> Vec<Family<'a>> {
        let mut groups = UnionFind::new(self.graph.node_count());
        for edge in self.graph.edge_indices() {
            if let Some((old, new)) = self.graph.edge_endpoints(edge) {
                groups.union(old.index(), new.index());
            }
        }
        let mut members: BTreeMap<usize, Vec<LineagePoint<'a>>> = BTreeMap::new();
        for (point, node) in &self.nodes {
            let group = groups.find(node.index());
            members.entry(group).or_default().push(*point);
        }
        let mut families: Vec<Family<'a>> = members.into_values().map(family_of).collect();
        families.sort_by(|a, b| {
            let key = |family: &Family<'a>| (family.old.is_empty(), family.clone());
            key(a).cmp(&key(b))
        });
        families
    }
}

fn family_of<'a>(points: impl IntoIterator<Item = LineagePoint<'a>>) -> Family<'a> {
    let mut family = Family::default();
    for point in points {
        match point {
            LineagePoint::Old(id) => family.old.push(id),
            LineagePoint::New(id) => family.new.push(id),
        }
    }
    family.old.sort();
    family.new.sort();
    family
}
