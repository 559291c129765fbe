//! Work packages: who leads them and what comes first.

use super::{PlacedEdition, unknown};
use crate::codes::rules::PACKAGES_CIRCULAR;
use crate::codes::structure::{PACKAGE_UNKNOWN, ROLE_UNKNOWN};
use diagnostics::Diagnostic;
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::BTreeMap;

pub(super) fn check(placed: &PlacedEdition, found: &mut Vec<Diagnostic>) {
    let PlacedEdition { edition, source } = placed;
    for (at, package) in edition.packages.iter().enumerate() {
        let origin = source.packages.element("packages", at);
        if edition.role(&package.role).is_none() {
            let place = origin.place("/role");
            found.push(unknown(&ROLE_UNKNOWN, edition, &package.role, place));
        }
        for (n, earlier) in package.after.iter().enumerate() {
            if edition.package(earlier).is_none() {
                let place = origin.place(&format!("/after/{n}"));
                found.push(unknown(&PACKAGE_UNKNOWN, edition, earlier, place));
            }
        }
    }
    check_circles(placed, found);
}

fn check_circles(placed: &PlacedEdition, found: &mut Vec<Diagnostic>) {
    let PlacedEdition { edition, source } = placed;
    let mut graph: DiGraph<usize, ()> = DiGraph::new();
    let mut nodes = BTreeMap::new();
    for (at, package) in edition.packages.iter().enumerate() {
        let node = graph.add_node(at);
        nodes.entry(&package.id).or_insert(node);
    }
    for package in &edition.packages {
        for earlier in &package.after {
            if let (Some(&from), Some(&to)) = (nodes.get(earlier), nodes.get(&package.id)) {
                graph.update_edge(from, to, ());
            }
        }
    }
    let circular = |group: &Vec<NodeIndex>| {
        group.len() > 1 || group.iter().any(|&node| graph.contains_edge(node, node))
    };
    let groups = tarjan_scc(&graph);
    let mut circles: Vec<Vec<usize>> = groups
        .iter()
        .filter(|group| circular(group))
        .map(|group| {
            let mut packages: Vec<usize> = group.iter().map(|node| graph[*node]).collect();
            packages.sort_unstable();
            packages
        })
        .collect();
    circles.sort();
    for circle in circles {
        let packages = circle.iter().filter_map(|&at| edition.packages.get(at));
        let names: Vec<&str> = packages.map(|package| package.id.as_str()).collect();
        let at = circle.first().copied().unwrap_or_default();
        let place = source.packages.element("packages", at).place("/after");
        found.push(Diagnostic::new(&PACKAGES_CIRCULAR, place).with("circle", names.join(", ")));
    }
}
