//! The whole course of two or more assessments.

use super::counterpart::Counterparts;
use super::misfit;
use super::snapshot::Snapshot;
use super::state::AssessedState;
use super::step::Step;
use crate::assessment::DiagnosticRecord;
use clause_model::identifier::StandardId;
use clause_model::{Language, Standard};
use diagnostics::{Checked, Diagnostic};
use schemars::JsonSchema;
use serde::Serialize;

/// The version of the JSON shape of progress.
pub const PROGRESS_FORMAT: u32 = 1;

/// Progress over two or more assessments, earliest first. Nothing in it depends on the language of output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Progress {
    /// The version of this shape.
    pub format: u32,
    /// The program and its version.
    pub program: String,
    /// The standard.
    pub standard: StandardId,
    /// The version of the pack by whose successions points of two editions were compared.
    pub pack_version: String,
    /// The organisation, as the last assessment names it.
    pub organisation: Option<String>,
    /// The state at each assessment, for a burn-down.
    pub assessments: Vec<AssessedState>,
    /// From the first assessment to the last.
    pub overall: Step,
    /// From each assessment to the next, where there are more than two.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
}

/// Progress with what was found on comparing, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProgressDocument {
    /// Progress.
    #[serde(flatten)]
    pub progress: Progress,
    /// What limits the comparison.
    pub diagnostics: Vec<DiagnosticRecord>,
}

impl ProgressDocument {
    /// Puts both together.
    pub fn new(progress: Progress, found: &[Diagnostic], language: Language) -> Self {
        let records = found.iter().map(|one| DiagnosticRecord::of(one, language));
        ProgressDocument {
            progress,
            diagnostics: records.collect(),
        }
    }
}

impl Progress {
    /// Each step from one assessment to the next; with two assessments there is one.
    pub fn each_step(&self) -> &[Step] {
        if self.steps.is_empty() {
            std::slice::from_ref(&self.overall)
        } else {
            &self.steps
        }
    }

    /// Whether any two of the assessments are of different editions.
    pub fn crosses_editions(&self) -> bool {
        self.each_step().iter().any(Step::crosses_editions)
    }
}

/// Sets assessments against each other in the order of their as-of dates. There is no value where they
/// cannot be compared; the diagnostics say why.
pub fn progress(standard: &Standard, named: Vec<Snapshot>) -> Checked<Option<Progress>> {
    let mut diagnostics = misfit::obstacles(standard, &named);
    if !diagnostics.is_empty() {
        return Checked {
            value: None,
            diagnostics,
        };
    }
    diagnostics.extend(misfit::reordered(&named));
    let snapshots = in_order(standard, named);
    for snapshot in &snapshots {
        let edition = standard.edition(&snapshot.edition);
        diagnostics.extend(edition.and_then(|edition| misfit::other_points(edition, snapshot)));
    }
    let mut steps = Vec::new();
    for pair in snapshots.windows(2) {
        diagnostics.extend(misfit::reservations(&pair[0], &pair[1]));
        steps.push(step(standard, &pair[0], &pair[1]));
    }
    let overall = match snapshots.as_slice() {
        [first, .., last] => step(standard, first, last),
        _ => None,
    };
    let broken = snapshots.windows(2).zip(&steps);
    let broken = broken.filter(|(_, step)| step.is_none());
    diagnostics.extend(broken.map(|(pair, _)| misfit::unconnected(&pair[0], &pair[1])));
    let steps: Option<Vec<Step>> = steps.into_iter().collect();
    let value = steps.zip(overall).map(|(steps, overall)| Progress {
        format: PROGRESS_FORMAT,
        program: concat!("clausewise ", env!("CARGO_PKG_VERSION")).to_owned(),
        standard: standard.id.clone(),
        pack_version: standard.version.clone(),
        organisation: snapshots.last().and_then(|last| last.organisation.clone()),
        assessments: snapshots.iter().map(AssessedState::from).collect(),
        overall,
        steps: if steps.len() > 1 { steps } else { Vec::new() },
    });
    Checked { value, diagnostics }
}

/// In the order of days; of one day the older edition first, and then as named.
fn in_order(standard: &Standard, mut snapshots: Vec<Snapshot>) -> Vec<Snapshot> {
    let age = |snapshot: &Snapshot| {
        let mut editions = standard.editions.iter();
        editions.position(|edition| edition.id == snapshot.edition)
    };
    snapshots.sort_by_key(|snapshot| (snapshot.as_of, age(snapshot)));
    snapshots
}

fn step(standard: &Standard, before: &Snapshot, after: &Snapshot) -> Option<Step> {
    let edition = standard.edition(&after.edition)?;
    let counterparts = Counterparts::between(standard, before, after)?;
    Some(Step::of(edition, &counterparts, before, after))
}
