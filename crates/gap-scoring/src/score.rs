//! Numbers by clause, by process and in total. Every point is counted exactly once.

use crate::outcome::{Outcome, Tally};
use crate::rating::PointRating;
use clause_model::control_point::PdcaStep;
use clause_model::{ClauseId, Edition, Language};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The numbers of one process, clause or the whole edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ClauseScore {
    /// The clause; none for the whole edition.
    pub clause: Option<ClauseId>,
    /// Its name.
    pub name: String,
    /// Points by outcome.
    pub tally: Tally,
    /// How many of the fully achieved points rest on a document or nil return, because no event occurred.
    pub not_exercised: u32,
    /// The weakest outcome among its points.
    pub weakest: Option<Outcome>,
}

/// Numbers by step of the plan-do-check-act cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PdcaScore {
    /// The step.
    pub step: PdcaStep,
    /// Points by outcome.
    pub tally: Tally,
}

/// The numbers of every process, in the edition's order.
pub fn process_scores(
    edition: &Edition,
    ratings: &[PointRating],
    language: Language,
) -> Vec<ClauseScore> {
    let score = |process: &clause_model::edition::Process| {
        clause_score(Some(&process.clause), process.name.get(language), ratings)
    };
    edition.processes.iter().map(score).collect()
}

/// The numbers of every clause that holds points of its own or in its parts.
pub fn clause_scores(
    edition: &Edition,
    ratings: &[PointRating],
    language: Language,
) -> Vec<ClauseScore> {
    let score = |clause: &clause_model::Clause| {
        clause_score(Some(&clause.id), clause.title.get(language), ratings)
    };
    edition
        .clauses
        .iter()
        .map(score)
        .filter(|score| score.tally.total() > 0)
        .collect()
}

/// The numbers of the whole edition.
pub fn total_score(edition: &Edition, ratings: &[PointRating], language: Language) -> ClauseScore {
    clause_score(None, edition.title.get(language), ratings)
}

fn clause_score(clause: Option<&ClauseId>, name: &str, ratings: &[PointRating]) -> ClauseScore {
    let within =
        |rating: &&PointRating| clause.is_none_or(|clause| rating.point.clause.is_within(clause));
    let outcomes: Vec<Outcome> = ratings
        .iter()
        .filter(within)
        .map(|rating| rating.outcome)
        .collect();
    let unexercised =
        |rating: &&PointRating| rating.outcome == Outcome::Fully && rating.computed.not_exercised;
    ClauseScore {
        clause: clause.cloned(),
        name: name.to_owned(),
        not_exercised: ratings.iter().filter(within).filter(unexercised).count() as u32,
        weakest: outcomes
            .iter()
            .copied()
            .min_by_key(|outcome| outcome.strength()),
        tally: outcomes.into_iter().collect(),
    }
}

/// The numbers of each step of the plan-do-check-act cycle.
pub fn pdca_scores(edition: &Edition, ratings: &[PointRating]) -> Vec<PdcaScore> {
    let mut tallies: BTreeMap<PdcaStep, Tally> = BTreeMap::new();
    for (point, rating) in edition.points.iter().zip(ratings) {
        tallies.entry(point.pdca).or_default().add(rating.outcome);
    }
    tallies
        .into_iter()
        .map(|(step, tally)| PdcaScore { step, tally })
        .collect()
}
