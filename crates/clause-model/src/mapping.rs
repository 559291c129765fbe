//! How one standard maps to another: partial by nature, and it may point at clauses.

use crate::identifier::{ClauseId, ControlPointId, EditionId, StandardId};
use crate::succession::Relation;
use crate::text::LocalText;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A mapping from the points of one standard's edition to clauses of another's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The standard mapped from.
    pub standard: StandardId,
    /// Its edition.
    pub edition: EditionId,
    /// The standard mapped to.
    pub target_standard: StandardId,
    /// Its edition.
    pub target_edition: EditionId,
    /// The rows, in the order of the points mapped from.
    pub rows: Vec<MappingRow>,
}

/// One point against the clauses that cover its subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MappingRow {
    /// The point mapped from.
    pub from: ControlPointId,
    /// The clauses mapped to; none where nothing corresponds.
    pub to: Vec<ClauseId>,
    /// What the point demands relative to the clauses taken together, on the same subject.
    pub relation: Relation,
    /// Why.
    pub rationale: LocalText,
}
