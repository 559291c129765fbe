//! One id, one thing.

use super::PlacedEdition;
use crate::codes::structure::ID_DUPLICATE;
use diagnostics::{Diagnostic, Place};
use std::collections::BTreeMap;

/// Reports each id that stands for a second time, with the place of the first.
pub(super) fn unique<T: Ord + ToString>(
    ids: impl IntoIterator<Item = (T, Place)>,
    found: &mut Vec<Diagnostic>,
) {
    let mut first: BTreeMap<T, Place> = BTreeMap::new();
    for (id, place) in ids {
        if let Some(earlier) = first.get(&id) {
            let twice = Diagnostic::new(&ID_DUPLICATE, place).with("id", id.to_string());
            found.push(twice.related_to(earlier.clone()));
        } else {
            first.insert(id, place);
        }
    }
}

pub(super) fn check(placed: &PlacedEdition, found: &mut Vec<Diagnostic>) {
    let PlacedEdition { edition, source } = placed;
    let in_edition = |list: &str, at: usize, field: &str| {
        let origin = source.edition.element(list, at);
        origin.place(field)
    };
    let clauses = edition.clauses.iter().enumerate();
    unique(
        clauses.map(|(at, clause)| (&clause.id, in_edition("clauses", at, "/id"))),
        found,
    );
    let processes = edition.processes.iter().enumerate();
    unique(
        processes.map(|(at, process)| (&process.clause, in_edition("processes", at, "/clause"))),
        found,
    );
    let roles = edition.roles.iter().enumerate();
    unique(
        roles.map(|(at, role)| (&role.id, in_edition("roles", at, "/id"))),
        found,
    );
    let packages = edition.packages.iter().enumerate();
    let in_packages = |at| source.packages.element("packages", at).place("/id");
    unique(
        packages.map(|(at, package)| (&package.id, in_packages(at))),
        found,
    );
    let handovers = edition.rules.handovers.iter().enumerate();
    let in_rules = |at| source.rules.element("handovers", at).place("/id");
    unique(handovers.map(|(at, rule)| (&rule.id, in_rules(at))), found);
    let events = edition.rules.events.iter().enumerate();
    let in_rules = |at| source.rules.element("events", at).place("/id");
    unique(events.map(|(at, event)| (&event.id, in_rules(at))), found);
    let points = edition.points.iter().enumerate();
    unique(
        points.map(|(at, point)| (&point.id, source.point(at).place("/id"))),
        found,
    );
    for (at, point) in edition.points.iter().enumerate() {
        let origin = source.point(at);
        let items = point.items.iter().enumerate();
        unique(
            items.map(|(n, item)| (&item.key, origin.place(&format!("/items/{n}/key")))),
            found,
        );
    }
}
