//! A portfolio: assessments of several organisations or sites side by side.
//!
//! Members are compared within an edition only: two editions demand different things. Nothing is averaged over
//! members; counts keep their denominators, and who is behind a count stands beside it.

pub mod codes;
mod doubt;
mod edition_group;
mod member;

pub use edition_group::{EditionGroup, PointAcross, ProcessAcross};
pub use member::{Candidate, Member, MemberGate, ProcessTally};

use crate::assessment::DiagnosticRecord;
use clause_model::Language;
use clause_model::pack::Library;
use diagnostics::{Checked, Diagnostic};
use schemars::JsonSchema;
use serde::Serialize;

/// The version of the JSON shape of a portfolio.
pub const PORTFOLIO_FORMAT: u32 = 1;

/// Assessments side by side. Nothing in it depends on the language of output but the titles of findings, which keep
/// that of their assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Portfolio {
    /// The version of this shape.
    pub format: u32,
    /// The program and its version.
    pub program: String,
    /// The members by name.
    pub members: Vec<Member>,
    /// The members of each edition together, by standard and edition.
    pub editions: Vec<EditionGroup>,
}

/// A portfolio with what was found on reading and comparing, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PortfolioDocument {
    /// The portfolio.
    #[serde(flatten)]
    pub portfolio: Portfolio,
    /// What could not be assessed, and what limits the comparison.
    pub diagnostics: Vec<DiagnosticRecord>,
}

impl PortfolioDocument {
    /// Puts both together.
    pub fn new(portfolio: Portfolio, found: &[Diagnostic], language: Language) -> Self {
        let records = found.iter().map(|one| DiagnosticRecord::of(one, language));
        PortfolioDocument {
            portfolio,
            diagnostics: records.collect(),
        }
    }
}

/// Sets assessments side by side. One of an edition that is not loaded is left out, with a diagnostic.
pub fn portfolio(library: &Library, candidates: Vec<Candidate>) -> Checked<Portfolio> {
    let mut diagnostics = Vec::new();
    let mut candidates = candidates;
    candidates.sort_by(|one, other| one.name.cmp(&other.name));
    let is_loaded = |one: &Candidate| {
        let snapshot = &one.snapshot;
        library.edition(&snapshot.standard, &snapshot.edition)
    };
    candidates.retain(|one| {
        let loaded = is_loaded(one).is_some();
        if !loaded {
            diagnostics.push(doubt::not_loaded(one));
        }
        loaded
    });
    diagnostics.extend(doubt::doubts(&candidates));
    let mut members = Vec::new();
    for candidate in &candidates {
        members.extend(is_loaded(candidate).map(|edition| Member::of(candidate, edition)));
    }
    let editions = edition_group::groups(library, &candidates);
    let value = Portfolio {
        format: PORTFOLIO_FORMAT,
        program: concat!("clausewise ", env!("CARGO_PKG_VERSION")).to_owned(),
        members,
        editions,
    };
    Checked { value, diagnostics }
}
