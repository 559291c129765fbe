//! Rows set against each other: citations resolved, repetitions merged, clauses spread over points.

mod citation;
mod merging;
mod repetition;
mod series;
mod spreading;

pub(crate) use citation::{Register, cite};
pub(crate) use merging::merge;
pub(crate) use spreading::spread;

use crate::questionnaire::AnswerRow;
use clause_model::ClauseId;

/// A row after merging, with its evidence as register ids.
#[derive(Debug, Clone)]
pub(crate) struct SettledRow {
    pub(crate) row: AnswerRow,
    pub(crate) evidence: Vec<String>,
    /// The clause whose row gave the answer.
    pub(crate) by_clause: Option<ClauseId>,
}
