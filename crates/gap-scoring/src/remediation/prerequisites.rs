//! The graph of prerequisites: without circles, without edges that follow from others, and in order.

use petgraph::algo::tarjan_scc;
use petgraph::algo::toposort;
use petgraph::algo::tred::{dag_to_toposorted_adjacency_list, dag_transitive_reduction_closure};
use petgraph::graph::{DiGraph, NodeIndex};
use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

/// For each place, the places that must come first, ascending and without circles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Prerequisites {
    pub(super) before: Vec<Vec<usize>>,
}

impl Prerequisites {
    /// The graph over `count` places. Should edges form a circle, those of it that lead to a lower place
    /// are left out: the linter refuses circles in a pack, and actions that a user adds may not stop the plan.
    pub(super) fn new(count: usize, edges: &BTreeSet<(usize, usize)>) -> Self {
        let graph = graph(count, edges.iter().copied());
        let mut circle = vec![0; count];
        for (number, members) in tarjan_scc(&graph).iter().enumerate() {
            for member in members {
                circle[member.index()] = number;
            }
        }
        let sound = |&(from, to): &(usize, usize)| circle[from] != circle[to] || from < to;
        let mut before = vec![Vec::new(); count];
        for (from, to) in edges.iter().copied().filter(sound) {
            before[to].push(from);
        }
        Prerequisites { before }
    }

    /// The same order with the fewest edges.
    pub(super) fn reduced(&self) -> Self {
        let edges = self.before.iter().enumerate();
        let edges = edges.flat_map(|(to, before)| before.iter().map(move |from| (*from, to)));
        let graph = graph(self.before.len(), edges);
        let Ok(order) = toposort(&graph, None) else {
            return self.clone();
        };
        let (sorted, _) = dag_to_toposorted_adjacency_list::<_, u32>(&graph, &order);
        let (reduced, _) = dag_transitive_reduction_closure(&sorted);
        let mut before = vec![Vec::new(); self.before.len()];
        for edge in petgraph::visit::IntoEdgeReferences::edge_references(&reduced) {
            use petgraph::visit::EdgeRef;
            let (from, to) = (edge.source() as usize, edge.target() as usize);
            before[order[to].index()].push(order[from].index());
        }
        for list in &mut before {
            list.sort_unstable();
        }
        Prerequisites { before }
    }

    /// The places that wait for each place.
    pub(super) fn followers(&self) -> Vec<Vec<usize>> {
        let mut followers = vec![Vec::new(); self.before.len()];
        for (to, before) in self.before.iter().enumerate() {
            for &from in before {
                followers[from].push(to);
            }
        }
        followers
    }

    /// Every place after its prerequisites; among those that are free, the one of the least key first.
    pub(super) fn in_order<K: Ord + Clone>(&self, keys: &[K]) -> Vec<usize> {
        let followers = self.followers();
        let mut missing: Vec<usize> = self.before.iter().map(Vec::len).collect();
        let mut free: BinaryHeap<Reverse<(K, usize)>> = BinaryHeap::new();
        let entry = |at: usize| Reverse((keys[at].clone(), at));
        free.extend((0..missing.len()).filter(|&at| missing[at] == 0).map(entry));
        let mut order = Vec::with_capacity(missing.len());
        while let Some(Reverse((_, at))) = free.pop() {
            order.push(at);
            for &follower in &followers[at] {
                missing[follower] -= 1;
                if missing[follower] == 0 {
                    free.push(entry(follower));
                }
            }
        }
        order
    }

    /// The places with everything that must come before them.
    pub(super) fn with_predecessors(&self, of: impl IntoIterator<Item = usize>) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut open: Vec<usize> = of.into_iter().collect();
        while let Some(at) = open.pop() {
            if found.insert(at) {
                open.extend(&self.before[at]);
            }
        }
        found
    }
}

fn graph(count: usize, edges: impl Iterator<Item = (usize, usize)>) -> DiGraph<(), (), u32> {
    let mut graph = DiGraph::with_capacity(count, 0);
    for _ in 0..count {
        graph.add_node(());
    }
    for (from, to) in edges {
        graph.add_edge(NodeIndex::new(from), NodeIndex::new(to), ());
    }
    graph
}

#[cfg(test)]
mod tests {
    use super::Prerequisites;
    use std::collections::BTreeSet;

    #[test]
    fn what_follows_from_other_edges_is_left_out() {
        let edges = BTreeSet::from([(0, 1), (1, 2), (0, 2), (3, 2)]);
        let reduced = Prerequisites::new(4, &edges).reduced();
        assert_eq!(reduced.before, [vec![], vec![0], vec![1, 3], vec![]]);
    }

    #[test]
    fn circles_are_cut_and_every_place_is_ordered() {
        let edges = BTreeSet::from([(0, 1), (1, 2), (2, 0), (2, 3)]);
        let graph = Prerequisites::new(4, &edges);
        assert_eq!(graph.before, [vec![], vec![0], vec![1], vec![2]]);
        assert_eq!(graph.in_order(&[0, 0, 0, 0]), [0, 1, 2, 3]);
    }

    #[test]
    fn the_least_key_goes_first_among_those_that_are_free() {
        let edges = BTreeSet::from([(2, 0)]);
        let graph = Prerequisites::new(3, &edges);
        assert_eq!(graph.in_order(&[1, 5, 9]), [1, 2, 0]);
    }
}
