//! What a library must fulfil before anyone is assessed by it. Each rule has a code of its own in
//! [`crate::codes`], and each family of rules a file here.

mod clauses;
mod edition_rules;
mod events;
mod identity;
mod localized;
mod mappings;
mod method;
mod points;
mod rows;
mod succession;
mod texts;
mod work_order;

use crate::edition::Edition;
use crate::identifier::{ClauseId, ControlPointId};
use crate::pack::provenance::{EditionSource, StandardSource};
use crate::pack::{Library, Standard};
use diagnostics::{Code, Diagnostic, Place};

/// Checks a library by every rule. What is left out in loading may be reported again as missing here, so
/// look at the diagnostics of loading first.
pub fn lint(library: &Library) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    method::check(&library.method, &library.provenance.method, &mut found);
    for standard in library.standards.values() {
        let sources = &library.provenance.standards;
        let fallback = StandardSource::default();
        let source = sources.get(&standard.id).unwrap_or(&fallback);
        check_standard(library, standard, source, &mut found);
    }
    found
}

fn check_standard(
    library: &Library,
    standard: &Standard,
    source: &StandardSource,
    found: &mut Vec<Diagnostic>,
) {
    texts::standard(standard, &source.standard, found);
    for edition in &standard.editions {
        let fallback = EditionSource::default();
        let source = source.editions.get(&edition.id).unwrap_or(&fallback);
        let placed = PlacedEdition { edition, source };
        texts::edition(standard, &placed, found);
        identity::check(&placed, found);
        clauses::check(&placed, found);
        points::check(&placed, found);
        edition_rules::check(&placed, found);
        events::check(&placed, found);
        work_order::check(&placed, found);
    }
    for (succession, source) in standard.successions.iter().zip(&source.successions) {
        texts::succession(standard, succession, source, found);
        rows::check(succession, source, found);
    }
    succession::check(standard, source, found);
    for (mapping, source) in standard.mappings.iter().zip(&source.mappings) {
        texts::mapping(standard, mapping, source, found);
        mappings::check(library, standard, mapping, source, found);
    }
}

/// An edition together with where its parts came from.
struct PlacedEdition<'a> {
    edition: &'a Edition,
    source: &'a EditionSource,
}

impl PlacedEdition<'_> {
    /// Reports a clause that the edition does not have.
    fn expect_clause(&self, id: &ClauseId, place: Place, found: &mut Vec<Diagnostic>) {
        if self.edition.clause(id).is_none() {
            found.push(unknown(
                &crate::codes::structure::CLAUSE_UNKNOWN,
                self.edition,
                id,
                place,
            ));
        }
    }

    /// Reports a control point that the edition does not have.
    fn expect_point(&self, id: &ControlPointId, place: Place, found: &mut Vec<Diagnostic>) {
        expect_point(self.edition, id, place, found);
    }
}

/// Reports a control point that an edition does not have.
fn expect_point(edition: &Edition, id: &ControlPointId, place: Place, found: &mut Vec<Diagnostic>) {
    if edition.point(id).is_none() {
        found.push(unknown(
            &crate::codes::structure::POINT_UNKNOWN,
            edition,
            id,
            place,
        ));
    }
}

/// A reference to something that an edition does not have.
fn unknown(code: &'static Code, edition: &Edition, id: &impl ToString, place: Place) -> Diagnostic {
    Diagnostic::new(code, place)
        .with("edition", &edition.id)
        .with("id", id.to_string())
}
