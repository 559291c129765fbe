//! The estimate of a whole edition, as every document shows it.

use super::{EstimateVerdict, EstimatedPoint, Outcomes, estimate};
use clause_model::identifier::{ClauseId, EditionId, StandardId};
use clause_model::mapping::Mapping;
use clause_model::submission::InputFile;
use clause_model::{Edition, Standard};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// The version of the JSON shape.
pub const ESTIMATE_FORMAT: u32 = 1;

/// What an estimate is made from.
#[derive(Debug, Clone)]
pub struct EstimateInput<'a> {
    /// The standard asked about.
    pub standard: &'a Standard,
    /// Its edition.
    pub edition: &'a Edition,
    /// The edition that the assessment was made against.
    pub assessed: &'a Edition,
    /// The mapping from the one to the other.
    pub mapping: &'a Mapping,
    /// What the assessment's points came out as.
    pub outcomes: &'a Outcomes,
    /// The file that holds the assessment.
    pub source: InputFile,
    /// The day for which the assessment holds.
    pub as_of: Date,
    /// The organisation's name.
    pub organisation: Option<String>,
}

/// How many points have a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VerdictCount {
    /// The verdict.
    pub verdict: EstimateVerdict,
    /// The points.
    pub points: u32,
}

/// Where an assessment against one standard already answers an edition of another. Never a rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CoverageEstimate {
    /// The version of this shape.
    pub format: u32,
    /// The program and its version.
    pub program: String,
    /// The standard asked about.
    pub standard: StandardId,
    /// Its edition.
    pub edition: EditionId,
    /// The version of its pack.
    pub pack_version: String,
    /// The standard that was assessed.
    pub assessed_standard: StandardId,
    /// Its edition.
    pub assessed_edition: EditionId,
    /// The organisation that was assessed.
    pub organisation: Option<String>,
    /// The file that holds the assessment.
    pub source: InputFile,
    /// The day for which the assessment holds.
    pub as_of: Date,
    /// Points by verdict, the best first; they sum to all points of the edition.
    pub totals: Vec<VerdictCount>,
    /// Every point of the edition, in its order.
    pub points: Vec<EstimatedPoint>,
    /// Clauses known by their title alone: nothing can be estimated of them.
    pub title_only: Vec<ClauseId>,
}

impl CoverageEstimate {
    /// The estimate for every point of the edition.
    pub fn of(input: EstimateInput<'_>) -> Self {
        let (mapping, edition) = (input.mapping, input.edition);
        let points = estimate(mapping, edition, input.assessed, input.outcomes);
        let count = |verdict: EstimateVerdict| VerdictCount {
            verdict,
            points: points.iter().filter(|one| one.verdict == verdict).count() as u32,
        };
        let unknown = edition.clauses.iter().filter(|clause| clause.title_only);
        CoverageEstimate {
            format: ESTIMATE_FORMAT,
            program: concat!("clausewise ", env!("CARGO_PKG_VERSION")).to_owned(),
            standard: mapping.standard.clone(),
            edition: mapping.edition.clone(),
            pack_version: input.standard.version.clone(),
            assessed_standard: mapping.target_standard.clone(),
            assessed_edition: mapping.target_edition.clone(),
            organisation: input.organisation,
            source: input.source,
            as_of: input.as_of,
            totals: EstimateVerdict::ALL.map(count).to_vec(),
            title_only: unknown.map(|clause| clause.id.clone()).collect(),
            points,
        }
    }

    /// How many points have a verdict.
    pub fn count(&self, verdict: EstimateVerdict) -> u32 {
        let found = self.totals.iter().find(|one| one.verdict == verdict);
        found.map_or(0, |one| one.points)
    }
}
