//! No id of a shipped pack stands in product code: a new edition or standard is a change of data.

use super::LIBRARIES;
use super::source::Source;
use clause_model::Edition;
use clause_model::pack::{Library, load, shipped};
use std::collections::BTreeSet;

/// Every breach.
pub(super) fn check(sources: &[Source]) -> Vec<String> {
    let Some(library) = load(&shipped()).value else {
        return vec!["the shipped packs cannot be loaded: run `clausewise lint`".to_owned()];
    };
    let ids = ids(&library);
    let product = |source: &&Source| {
        let name = source.product_crate();
        name.is_some_and(|name| LIBRARIES.contains(&name) || name == "clausewise")
    };
    let mut broken = Vec::new();
    for source in sources.iter().filter(product) {
        for (line, literal) in &source.literals {
            if ids.contains(literal.as_str()) {
                let path = &source.path;
                broken.push(format!(
                    "{path}:{line}: \"{literal}\" is an id of a shipped pack"
                ));
            }
        }
    }
    broken
}

/// Ids that can hardly be anything else. A chapter's number alone may be any number.
fn ids(library: &Library) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for standard in library.standards.values() {
        ids.insert(standard.id.to_string());
        ids.extend(standard.editions.iter().flat_map(of_edition));
    }
    ids
}

fn of_edition(edition: &Edition) -> Vec<String> {
    let clauses = edition
        .clauses
        .iter()
        .filter(|clause| clause.id.depth() > 1);
    let mut ids = vec![edition.id.to_string()];
    ids.extend(clauses.map(|clause| clause.id.to_string()));
    ids.extend(edition.points.iter().map(|point| point.id.to_string()));
    ids
}
