//! Progress in one language: what every document shows, with names in place of ids.

use crate::assessment::DiagnosticRecord;
use crate::progress::{AssessedState, GateMovement, Movement, Progress, Step};
use clause_model::identifier::{ClauseId, ControlPointId, EditionId};
use clause_model::{ControlPoint, Edition, Language, Standard};
use diagnostics::Diagnostic;

/// Progress in one language.
#[derive(Debug, Clone)]
pub struct ProgressView<'a> {
    /// The language of every text but the titles of findings, which keep that of their assessment.
    pub language: Language,
    /// What moved.
    pub progress: &'a Progress,
    /// The standard.
    pub standard: &'a Standard,
    /// What limits the comparison.
    pub reservations: Vec<DiagnosticRecord>,
}

/// One step of it.
#[derive(Debug, Clone, Copy)]
pub struct StepView<'a> {
    /// The language.
    pub language: Language,
    /// What moved.
    pub step: &'a Step,
    /// The standard.
    pub standard: &'a Standard,
    /// Whether it leads from the first of several assessments to the last.
    pub is_overall: bool,
}

impl<'a> ProgressView<'a> {
    /// The view of progress in a language.
    pub fn of(
        progress: &'a Progress,
        standard: &'a Standard,
        found: &[Diagnostic],
        language: Language,
    ) -> Self {
        let records = found.iter().map(|one| DiagnosticRecord::of(one, language));
        ProgressView {
            language,
            progress,
            standard,
            reservations: records.collect(),
        }
    }

    /// From the first assessment to the last.
    pub fn overall(&self) -> StepView<'a> {
        self.step(&self.progress.overall, true)
    }

    /// From the first assessment to the last, and, where there are more than two, each step between.
    pub fn all_steps(&self) -> Vec<StepView<'a>> {
        let steps = self.progress.steps.iter();
        let steps = steps.map(|step| self.step(step, false));
        [self.overall()].into_iter().chain(steps).collect()
    }

    fn step(&self, step: &'a Step, is_overall: bool) -> StepView<'a> {
        StepView {
            language: self.language,
            step,
            standard: self.standard,
            is_overall,
        }
    }

    /// The movements that documents list: those about demands only where editions differ.
    pub fn movements(&self) -> Vec<Movement> {
        let crosses = self.progress.crosses_editions();
        let shown = |movement: &Movement| crosses || !movement.is_about_demand();
        Movement::ALL.into_iter().filter(shown).collect()
    }

    /// The designation of the edition of an assessment.
    pub fn edition_title(&self, id: &EditionId) -> String {
        title_of(self.standard, id, self.language)
    }

    /// The title of a gate of the edition of an assessment, with its number.
    pub fn gate_name(&self, state: &AssessedState) -> String {
        let Some(number) = state.highest_gate else {
            return self.language.pick("none", "无").to_owned();
        };
        let edition = self.standard.edition(&state.edition);
        let title = edition.and_then(|edition| gate_title(edition, number, self.language));
        format!("{number} {}", title.unwrap_or_default())
    }
}

impl<'a> StepView<'a> {
    /// The later edition.
    pub fn later(&self) -> Option<&'a Edition> {
        self.standard.edition(&self.step.to_edition)
    }

    /// A point of the later edition.
    pub fn point(&self, id: &ControlPointId) -> Option<&'a ControlPoint> {
        self.later()?.point(id)
    }

    /// A point of the earlier edition.
    pub fn earlier_point(&self, id: &ControlPointId) -> Option<&'a ControlPoint> {
        self.standard.edition(&self.step.from_edition)?.point(id)
    }

    /// What a point of the later edition is about.
    pub fn topic(&self, id: &ControlPointId) -> &'a str {
        let point = self.point(id);
        point.map_or("", |point| point.topic.get(self.language))
    }

    /// The short name of a process of the later edition.
    pub fn process_name(&self, clause: &ClauseId) -> &'a str {
        let processes = self.later().map(|edition| &edition.processes);
        let mut processes = processes.into_iter().flatten();
        let process = processes.find(|process| process.clause == *clause);
        process.map_or("", |process| process.name.get(self.language))
    }

    /// The process of the later edition that a point belongs to.
    pub fn process_of(&self, point: &ControlPointId) -> Option<&'a ClauseId> {
        let process = self.later()?.process_of(&point.clause)?;
        Some(&process.clause)
    }

    /// The title of a gate, as the later edition has it, else the earlier.
    pub fn gate_title(&self, gate: &GateMovement) -> &'a str {
        let editions = [&self.step.to_edition, &self.step.from_edition];
        let mut titles = editions
            .into_iter()
            .filter_map(|id| gate_title(self.standard.edition(id)?, gate.gate, self.language));
        titles.next().unwrap_or_default()
    }
}

fn title_of(standard: &Standard, id: &EditionId, language: Language) -> String {
    let edition = standard.edition(id);
    edition.map_or_else(
        || id.to_string(),
        |edition| edition.title.get(language).to_owned(),
    )
}

fn gate_title(edition: &Edition, number: u32, language: Language) -> Option<&str> {
    let mut rules = edition.rules.gates.iter();
    let rule = rules.find(|rule| rule.gate == number)?;
    Some(rule.title.get(language))
}
