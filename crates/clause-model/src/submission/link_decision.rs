//! What people decided on suggested links of evidence.

use crate::identifier::ControlPointId;
use diagnostics::Place;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A person's word on whether an entry of the register supports a control point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LinkDecision {
    /// The entry's id, as the register has it.
    pub evidence: String,
    /// The point.
    pub point: ControlPointId,
    /// Whether the link was confirmed; otherwise it was declined, and is not suggested again.
    pub confirmed: bool,
    /// The cell in which it was decided.
    pub place: Place,
}
