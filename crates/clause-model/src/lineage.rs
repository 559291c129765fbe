//! A succession as a graph: what became of an old point, where a new one comes from, and what was split,
//! merged or moved. All of it is read off the rows, whatever their order.

mod family;
mod totals;

pub use family::{Family, FamilyShape};
pub use totals::{GRAVITY, LineageTotals};

use crate::identifier::ControlPointId;
use crate::succession::{Change, Succession, SuccessionRow};
use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::BTreeMap;

/// A point of one of the two editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineagePoint<'a> {
    /// Of the older edition.
    Old(&'a ControlPointId),
    /// Of the newer edition.
    New(&'a ControlPointId),
}

/// The graph of a succession: from each old point to the new points that take it up.
#[derive(Debug, Clone)]
pub struct Lineage<'a> {
    graph: DiGraph<LineagePoint<'a>, &'a SuccessionRow>,
    nodes: BTreeMap<LineagePoint<'a>, NodeIndex>,
    rows_to: BTreeMap<&'a ControlPointId, &'a SuccessionRow>,
    deletions: BTreeMap<&'a ControlPointId, &'a SuccessionRow>,
}

/// What became of an old point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fate<'a> {
    /// The old point.
    pub point: &'a ControlPointId,
    /// The gravest change that it met, by [`GRAVITY`].
    pub change: Change,
    /// The rows that take it up, by new point, or the row that drops it.
    pub rows: Vec<&'a SuccessionRow>,
    /// The new points that take it up.
    pub successors: Vec<&'a ControlPointId>,
    /// Everything connected with it.
    pub family: Family<'a>,
}

/// Where a new point comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Descent<'a> {
    /// The new point.
    pub point: &'a ControlPointId,
    /// Its row.
    pub row: &'a SuccessionRow,
    /// The old points that it takes up.
    pub sources: Vec<&'a ControlPointId>,
    /// Everything connected with it.
    pub family: Family<'a>,
}

impl<'a> Lineage<'a> {
    /// The graph of a succession.
    pub fn of(succession: &'a Succession) -> Self {
        let mut lineage = Lineage {
            graph: DiGraph::new(),
            nodes: BTreeMap::new(),
            rows_to: BTreeMap::new(),
            deletions: BTreeMap::new(),
        };
        for row in &succession.rows {
            lineage.add(row);
        }
        lineage
    }

    fn add(&mut self, row: &'a SuccessionRow) {
        let sources: Vec<NodeIndex> = row
            .from
            .iter()
            .map(|old| self.node(LineagePoint::Old(old)))
            .collect();
        if let Some(new) = &row.to {
            let target = self.node(LineagePoint::New(new));
            self.rows_to.entry(new).or_insert(row);
            for source in sources {
                self.graph.update_edge(source, target, row);
            }
        } else {
            self.deletions.extend(row.from.iter().map(|old| (old, row)));
        }
    }

    fn node(&mut self, point: LineagePoint<'a>) -> NodeIndex {
        let graph = &mut self.graph;
        let nodes = &mut self.nodes;
        *nodes.entry(point).or_insert_with(|| graph.add_node(point))
    }

    /// The old points, in the order of clauses.
    pub fn old_points(&self) -> impl Iterator<Item = &'a ControlPointId> {
        self.nodes.keys().filter_map(|point| match point {
            LineagePoint::Old(id) => Some(*id),
            LineagePoint::New(_) => None,
        })
    }

    /// The new points, in the order of clauses.
    pub fn new_points(&self) -> impl Iterator<Item = &'a ControlPointId> {
        self.nodes.keys().filter_map(|point| match point {
            LineagePoint::New(id) => Some(*id),
            LineagePoint::Old(_) => None,
        })
    }

    /// What became of an old point.
    pub fn forward(&self, old: &ControlPointId) -> Option<Fate<'a>> {
        let (point, node) = self.find(LineagePoint::Old(old))?;
        let LineagePoint::Old(point) = point else {
            return None;
        };
        let successors = self.neighbours(node, Direction::Outgoing);
        let mut rows: Vec<&SuccessionRow> = successors
            .iter()
            .filter_map(|new| self.rows_to.get(new).copied())
            .collect();
        rows.extend(self.deletions.get(point).copied());
        Some(Fate {
            point,
            change: totals::gravest(&rows)?,
            rows,
            successors,
            family: self.family(node),
        })
    }

    /// Where a new point comes from.
    pub fn backward(&self, new: &ControlPointId) -> Option<Descent<'a>> {
        let (point, node) = self.find(LineagePoint::New(new))?;
        let LineagePoint::New(point) = point else {
            return None;
        };
        Some(Descent {
            point,
            row: self.rows_to.get(point).copied()?,
            sources: self.neighbours(node, Direction::Incoming),
            family: self.family(node),
        })
    }

    fn find(&self, point: LineagePoint<'_>) -> Option<(LineagePoint<'a>, NodeIndex)> {
        let node = *self.nodes.get(&point)?;
        Some((*self.graph.node_weight(node)?, node))
    }

    /// The points on the other side of a node's edges, in the order of clauses.
    fn neighbours(&self, node: NodeIndex, direction: Direction) -> Vec<&'a ControlPointId> {
        let neighbours = self.graph.neighbors_directed(node, direction);
        let mut points: Vec<&ControlPointId> = neighbours
            .map(|neighbour| match self.graph[neighbour] {
                LineagePoint::Old(id) | LineagePoint::New(id) => id,
            })
            .collect();
        points.sort();
        points
    }

    /// Old points that several new points take up, with those.
    pub fn splits(&self) -> BTreeMap<&'a ControlPointId, Vec<&'a ControlPointId>> {
        self.meetings(self.old_points(), LineagePoint::Old, Direction::Outgoing)
    }

    /// New points that take up several old points, with those.
    pub fn merges(&self) -> BTreeMap<&'a ControlPointId, Vec<&'a ControlPointId>> {
        self.meetings(self.new_points(), LineagePoint::New, Direction::Incoming)
    }

    fn meetings(
        &self,
        points: impl Iterator<Item = &'a ControlPointId>,
        side: fn(&'a ControlPointId) -> LineagePoint<'a>,
        direction: Direction,
    ) -> BTreeMap<&'a ControlPointId, Vec<&'a ControlPointId>> {
        points
            .filter_map(|point| {
                let node = *self.nodes.get(&side(point))?;
                let others = self.neighbours(node, direction);
                (others.len() > 1).then_some((point, others))
            })
            .collect()
    }

    /// Pairs of an old point and a new one that takes it up in a clause of another number.
    pub fn moves(&self) -> Vec<(&'a ControlPointId, &'a ControlPointId)> {
        let pairs = self.old_points().flat_map(|old| {
            let node = self.nodes.get(&LineagePoint::Old(old));
            let successors = node.map(|&node| self.neighbours(node, Direction::Outgoing));
            let successors = successors.unwrap_or_default();
            successors.into_iter().map(move |new| (old, new))
        });
        pairs
            .filter(|(old, new)| old.clause != new.clause)
            .collect()
    }
}
