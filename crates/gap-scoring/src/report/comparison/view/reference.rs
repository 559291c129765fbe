//! Terms that changed, and the rubric.

use clause_model::change_degree::RUBRIC;
use clause_model::{Edition, Language};
use serde::Serialize;

/// A term and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermLine {
    /// The term.
    pub term: String,
    /// What the newer edition did with it.
    pub change: String,
}

/// A step of the rubric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RubricLine {
    /// The degree.
    pub degree: u8,
    /// What it stands for.
    pub text: String,
}

pub(super) fn terms(edition: &Edition, language: Language) -> Vec<TermLine> {
    let terms = edition.terms.iter();
    terms
        .map(|term| TermLine {
            term: term.term.get(language).to_owned(),
            change: term.change.get(language).to_owned(),
        })
        .collect()
}

pub(super) fn rubric(language: Language) -> Vec<RubricLine> {
    let steps = RUBRIC.iter();
    steps
        .map(|step| RubricLine {
            degree: step.degree,
            text: step.text.get(language).to_owned(),
        })
        .collect()
}
