//! Where an assessment comes from, as every document states it.

use super::{AssessmentInput, Settings};
use clause_model::identifier::{ControlPointId, EditionId, StandardId};
use clause_model::origin::Origin;
use clause_model::submission::InputFile;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where an assessment comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Provenance {
    /// The program and its version.
    pub program: String,
    /// The standard.
    pub standard: StandardId,
    /// The edition.
    pub edition: EditionId,
    /// The edition's designation.
    pub edition_title: String,
    /// The version of the pack.
    pub pack_version: String,
    /// The version of the method.
    pub method_version: String,
    /// The input files with their SHA-256.
    pub inputs: Vec<InputFile>,
    /// The settings.
    pub settings: Settings,
    /// Whether names were replaced by neutral ones.
    #[serde(default)]
    pub anonymised: bool,
    /// Whether a folder with the evidence was looked into.
    #[serde(default)]
    pub evidence_folder: bool,
    /// Ids of points that were written from knowledge of the standard, without the text at hand.
    pub recalled: Vec<ControlPointId>,
}

impl Provenance {
    /// Where an assessment comes from.
    pub(super) fn of(input: &AssessmentInput<'_>) -> Self {
        use clause_model::control_point::Confidence;
        let points = input.edition.points.iter();
        let recalled = points.filter(|point| point.confidence == Confidence::Recalled);
        Provenance {
            program: format!("clausewise {}", env!("CARGO_PKG_VERSION")),
            standard: input.standard.id.clone(),
            edition: input.edition.id.clone(),
            edition_title: input.edition.title.get(input.settings.language).to_owned(),
            pack_version: input.standard.version.clone(),
            method_version: input.method.version.clone(),
            inputs: input.submission.files.clone(),
            settings: input.settings.clone(),
            anonymised: false,
            evidence_folder: false,
            recalled: recalled.map(|point| point.id.clone()).collect(),
        }
    }

    /// The same as every document says it.
    pub fn origin(&self) -> Origin {
        let settings = &self.settings;
        let plan = &settings.plan;
        let mut origin = Origin::of(&self.standard, &self.pack_version);
        origin.program.clone_from(&self.program);
        origin.inputs.clone_from(&self.inputs);
        let yes_no = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
        origin.settings = BTreeMap::from([
            ("edition", self.edition.to_string()),
            ("method", self.method_version.clone()),
            ("as-of", settings.as_of.to_string()),
            ("language", settings.language.to_string()),
            ("plan", yes_no(settings.with_plan)),
            ("anonymised", yes_no(self.anonymised)),
            ("evidence-folder", yes_no(self.evidence_folder)),
        ]);
        if settings.with_plan {
            let facts = [
                ("people", Some(plan.people.to_string())),
                ("days-per-week", Some(plan.days_per_week.to_string())),
                ("start", plan.start.map(|day| day.to_string())),
                ("target", plan.target.map(|day| day.to_string())),
            ];
            let known = facts
                .into_iter()
                .filter_map(|(name, fact)| Some((name, fact?)));
            origin.settings.extend(known);
        }
        origin
    }
}
