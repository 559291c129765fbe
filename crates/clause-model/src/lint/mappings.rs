//! Mappings: partial by nature, so only what they name is checked.

use super::{expect_point, unknown};
use crate::codes::structure::{CLAUSE_UNKNOWN, EDITION_UNKNOWN};
use crate::codes::succession::RELATION_UNFOUNDED;
use crate::identifier::{EditionId, StandardId};
use crate::mapping::Mapping;
use crate::pack::provenance::MappingSource;
use crate::pack::{Library, Standard};
use crate::succession::Relation;
use diagnostics::Diagnostic;

pub(super) fn check(
    library: &Library,
    standard: &Standard,
    mapping: &Mapping,
    source: &MappingSource,
    found: &mut Vec<Diagnostic>,
) {
    let from = standard.edition(&mapping.edition);
    let to = library.edition(&mapping.target_standard, &mapping.target_edition);
    let mut absent = |standard: &StandardId, edition: &EditionId, below: &str| {
        let absent = Diagnostic::new(&EDITION_UNKNOWN, source.listed.place(below));
        found.push(absent.with("standard", standard).with("edition", edition));
    };
    if from.is_none() {
        absent(&standard.id, &mapping.edition, "/edition");
    }
    if to.is_none() {
        let target = &mapping.target_standard;
        absent(target, &mapping.target_edition, "/target_edition");
    }
    for (row, origin) in mapping.rows.iter().zip(&source.rows) {
        if let Some(edition) = from {
            expect_point(edition, &row.from, origin.place("/from"), found);
        }
        if let Some(edition) = to {
            for (at, clause) in row.to.iter().enumerate() {
                if edition.clause(clause).is_none() {
                    let place = origin.place(&format!("/to/{at}"));
                    found.push(unknown(&CLAUSE_UNKNOWN, edition, clause, place));
                }
            }
        }
        if (row.relation == Relation::None) != row.to.is_empty() {
            let unfounded = Diagnostic::new(&RELATION_UNFOUNDED, origin.place("/relation"))
                .with("relation", row.relation.word())
                .with("sources", 1)
                .with("targets", row.to.len());
            found.push(unfounded.about(&row.from));
        }
    }
}
