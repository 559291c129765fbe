//! Remediation work that belongs together: what it produces, who leads it, and what must come first.

use crate::evidence_type::EvidenceType;
use crate::identifier::{PackageId, RoleId};
use crate::text::LocalText;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A package of remediation work. Every control point belongs to one; gaps of one package and one
/// stage share an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkPackage {
    /// The id.
    pub id: PackageId,
    /// What the package is about, as a noun: "Incident procedure and major incidents".
    pub title: LocalText,
    /// Who leads it and answers for it in an interview.
    pub role: RoleId,
    /// Packages whose documents must stand before this one's are written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<PackageId>,
    /// The documents and records that an assessor asks for.
    pub documents: Vec<RequestedDocument>,
    /// Whether the package is one of the closing steps that need a running system.
    #[serde(default)]
    pub closing_step: Option<ClosingStep>,
}

/// A document or record to ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestedDocument {
    /// Its type in the evidence register.
    #[serde(rename = "type")]
    pub kind: EvidenceType,
    /// What to ask for.
    pub title: LocalText,
}

/// A step that can only be taken once the system has run and left records.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ClosingStep {
    /// An internal, information security or configuration audit.
    Audit,
    /// The management review, which follows the audits.
    Review,
}
