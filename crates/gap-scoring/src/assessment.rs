//! The assessment: everything that a submission means, in one value that every document is made from.

mod provenance;

pub use provenance::Provenance;

use crate::evidence::{EvidenceState, LinkBasis, Standing, Suggestion, links, suggestions};
use crate::evidence_file::EvidenceFile;
use crate::finding::{Finding, FindingInput, findings};
use crate::governance::Governance;
use crate::migration::{AccountInput, MigrationAccount, account};
use crate::rating::{PointRating, RatingInput, cut_intervals, rate_points};
use crate::readiness::{GateResult, Readiness, ReadinessInput, gates, readiness};
use crate::remediation::{Plan, PlanInput, PlanSettings, plan_with};
use crate::revision;
use crate::score::{
    ClauseScore, PdcaScore, clause_scores, pdca_scores, process_scores, total_score,
};
use clause_model::identifier::ControlPointId;
use clause_model::method::Method;
use clause_model::report_edits::{ReportEdits, Treatment};
use clause_model::submission::Submission;
use clause_model::{Edition, Language, Standard};
use diagnostics::{Checked, Diagnostic, Place, Severity};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The version of the assessment's JSON shape. A reader refuses a higher one.
pub const ASSESSMENT_FORMAT: u32 = 1;

/// What an assessment is made from.
#[derive(Debug, Clone)]
pub struct AssessmentInput<'a> {
    /// Thresholds and tables.
    pub method: &'a Method,
    /// The standard, with its successions.
    pub standard: &'a Standard,
    /// The edition assessed against.
    pub edition: &'a Edition,
    /// What the organisation says.
    pub submission: &'a Submission,
    /// What was found on reading it.
    pub diagnostics: &'a [Diagnostic],
    /// The settings.
    pub settings: &'a Settings,
}

/// The settings of an assessment; they stand on every document made from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(into = "RecordedSettings")]
pub struct Settings {
    /// The day for which the assessment holds.
    pub as_of: Date,
    /// The language of all texts.
    pub language: Language,
    /// Whether a remediation plan is wanted; certification bodies, who may not consult, say no.
    pub with_plan: bool,
    /// Start, people, working days, holidays and target of the plan.
    #[serde(default)]
    pub plan: PlanSettings,
}

/// The settings as documents record them: those of the plan only where there is one.
#[derive(Serialize, JsonSchema)]
struct RecordedSettings {
    /// The day for which the assessment holds.
    as_of: Date,
    /// The language of all texts.
    language: Language,
    /// Whether a remediation plan is wanted; without one, findings say what is missing and not what to do.
    with_plan: bool,
    /// Start, people, working days, holidays and target of the plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<PlanSettings>,
}

impl From<Settings> for RecordedSettings {
    fn from(settings: Settings) -> Self {
        RecordedSettings {
            as_of: settings.as_of,
            language: settings.language,
            with_plan: settings.with_plan,
            plan: settings.with_plan.then_some(settings.plan),
        }
    }
}

/// An assessment.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Assessment {
    /// The version of this shape.
    pub format: u32,
    /// Where it comes from.
    pub provenance: Provenance,
    /// What the organisation says of itself.
    pub organisation: clause_model::submission::Organisation,
    /// The verdict.
    pub readiness: Readiness,
    /// The gates, from 0.
    pub gates: Vec<GateResult>,
    /// The numbers of the whole edition.
    pub total: ClauseScore,
    /// The numbers of each process.
    pub processes: Vec<ClauseScore>,
    /// The numbers of each clause that holds points.
    pub clauses: Vec<ClauseScore>,
    /// The numbers of each step of the plan-do-check-act cycle.
    pub pdca: Vec<PdcaScore>,
    /// Every control point, in the edition's order.
    pub points: Vec<PointRating>,
    /// The findings, gravest first.
    pub findings: Vec<Finding>,
    /// What people wrote on findings into the previous report, by the key of the finding.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub treatments: BTreeMap<String, Treatment>,
    /// The remediation plan, where one is wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
    /// Every entry of the register and what it supports.
    pub evidence: Vec<EvidenceUse>,
    /// Points that unlinked entries may belong to; they count for nothing until confirmed.
    pub suggestions: Vec<Suggestion>,
    /// What other parties run.
    pub governance: Governance,
    /// What was carried over from an earlier edition and what was asked; none where nothing was carried.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub migration: Option<MigrationAccount>,
    /// The submission as read, with what became of each row and cell.
    pub submission: Submission,
    /// What was found on reading it.
    pub diagnostics: Vec<DiagnosticRecord>,
}

/// An entry of the register and what it supports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EvidenceUse {
    /// The entry's id.
    pub id: String,
    /// Its place in the register, from 0.
    pub entry: usize,
    /// Its best standing at any point; none where it is linked to none.
    pub best: Option<EvidenceState>,
    /// The points that it is linked to.
    pub points: Vec<LinkedPoint>,
    /// The file behind it, where a folder of evidence was looked into.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<EvidenceFile>,
}

/// A point that an entry is linked to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct LinkedPoint {
    /// The point.
    pub point: ControlPointId,
    /// Why.
    pub basis: LinkBasis,
    /// The entry's standing there.
    pub standing: Standing,
}

/// A diagnostic as documents show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DiagnosticRecord {
    /// The kind.
    pub code: String,
    /// How the input was treated.
    pub severity: Severity,
    /// Where it sits.
    pub place: Place,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl DiagnosticRecord {
    /// The diagnostic in a language.
    pub fn of(diagnostic: &Diagnostic, language: Language) -> Self {
        DiagnosticRecord {
            code: diagnostic.code.id.to_owned(),
            severity: diagnostic.severity(),
            place: diagnostic.place.clone(),
            subject: diagnostic.subject.clone(),
            message: diagnostic.message(language),
            help: diagnostic.help(language),
        }
    }
}

impl Assessment {
    /// Records the files that were found beside the entries. Ratings stay as they are.
    pub fn record_files(&mut self, found: &BTreeMap<usize, EvidenceFile>) {
        for used in &mut self.evidence {
            used.file = found.get(&used.entry).cloned();
        }
    }
}

/// Assesses a submission.
pub fn assess(input: &AssessmentInput<'_>) -> Assessment {
    assess_again(input, &ReportEdits::default()).value
}

/// Assesses a submission together with what people wrote into the previous report. The diagnostics say what
/// the report overrules and what of it could not be carried; they stand in the assessment as well.
pub fn assess_again(input: &AssessmentInput<'_>, edits: &ReportEdits) -> Checked<Assessment> {
    let Checked {
        value: mut submission,
        mut diagnostics,
    } = revision::with_overrides(input.submission, edits);
    let language = input.settings.language;
    let decided = revision::with_link_decisions(&mut submission, edits, input.edition, language);
    diagnostics.extend(decided);
    let revised = AssessmentInput {
        submission: &submission,
        ..input.clone()
    };
    let mut value = assessed(&revised, edits);
    diagnostics.extend(cut_intervals(RatingInput {
        method: input.method,
        edition: input.edition,
        submission: &submission,
        as_of: input.settings.as_of,
    }));
    let lost = revision::not_carried(edits, &value.findings, value.plan.as_ref(), language);
    diagnostics.extend(lost);
    let record = |found: &Diagnostic| DiagnosticRecord::of(found, language);
    value.diagnostics.extend(diagnostics.iter().map(record));
    Checked { value, diagnostics }
}

fn assessed(input: &AssessmentInput<'_>, edits: &ReportEdits) -> Assessment {
    let AssessmentInput {
        method,
        standard,
        edition,
        submission,
        diagnostics,
        settings,
    } = *input;
    let (as_of, language) = (settings.as_of, settings.language);
    let links = links(edition, standard, submission);
    let governance = Governance::of(edition, submission, &links, &method.coverage, as_of);
    let rating_input = RatingInput {
        method,
        edition,
        submission,
        as_of,
    };
    let points = rate_points(rating_input, &links, &governance);
    let ratings = &points;
    let finding_input = FindingInput {
        method,
        edition,
        submission,
        as_of,
        language,
        with_advice: settings.with_plan,
        ratings,
    };
    let findings = findings(finding_input);
    let treatments = revision::treatments(edits);
    let window = method.findings.acceptance_window(as_of);
    let accepted = treatments
        .iter()
        .filter(|(_, one)| one.holds_within(&window));
    let accepted: BTreeSet<String> = accepted.map(|(key, _)| key.clone()).collect();
    let untimely = treatments.iter().filter_map(|(key, one)| {
        let day = one.untimely(&window)?;
        Some((key.clone(), day))
    });
    let untimely: BTreeMap<String, Date> = untimely.collect();
    let mut gates = gates(ReadinessInput {
        method,
        edition,
        submission,
        ratings,
        findings: &findings,
        governance: &governance,
        accepted: &accepted,
        untimely: &untimely,
        as_of,
        language,
    });
    let plan = settings.with_plan.then(|| {
        let input = PlanInput {
            method,
            edition,
            submission,
            ratings,
            findings: &findings,
            as_of,
            language,
            settings: &settings.plan,
            previous: &revision::progress(edits),
        };
        plan_with(&input, &revision::added_actions(edits, edition, language))
    });
    if let Some(plan) = &plan {
        fill_distances(&mut gates, plan, &findings);
    }
    let migration = account(AccountInput {
        standard,
        edition,
        submission,
        ratings,
        plan: plan.as_ref(),
    });
    Assessment {
        format: ASSESSMENT_FORMAT,
        provenance: Provenance::of(input),
        organisation: submission.organisation.clone(),
        readiness: readiness(edition, &gates, &points, as_of, language),
        gates,
        total: total_score(edition, &points, language),
        processes: process_scores(edition, &points, language),
        clauses: clause_scores(edition, &points, language),
        pdca: pdca_scores(edition, &points),
        evidence: evidence_use(submission, &points),
        suggestions: suggestions(edition, submission, &links),
        points,
        findings,
        treatments,
        plan,
        governance,
        migration,
        submission: submission.clone(),
        diagnostics: diagnostics
            .iter()
            .map(|d| DiagnosticRecord::of(d, language))
            .collect(),
    }
}

/// Every entry once, whether it supports anything or not.
fn evidence_use(submission: &Submission, points: &[PointRating]) -> Vec<EvidenceUse> {
    let mut by_entry: BTreeMap<usize, BTreeSet<LinkedPoint>> = BTreeMap::new();
    for rating in points {
        let of_parts = rating
            .parts()
            .flat_map(|decision| &decision.evidence.supports);
        for support in rating.computed.evidence.supports.iter().chain(of_parts) {
            let Some(at) = support.entry else { continue };
            by_entry.entry(at).or_default().insert(LinkedPoint {
                point: rating.point.clone(),
                basis: support.basis,
                standing: support.standing.clone(),
            });
        }
    }
    let one = |(at, entry): (usize, &clause_model::submission::EvidenceEntry)| {
        let points: Vec<LinkedPoint> = by_entry
            .remove(&at)
            .unwrap_or_default()
            .into_iter()
            .collect();
        EvidenceUse {
            id: entry.id.clone(),
            entry: at,
            best: points.iter().map(|linked| linked.standing.state).max(),
            points,
            file: None,
        }
    };
    submission.register.iter().enumerate().map(one).collect()
}

/// How many open actions close what breaks each gate.
fn fill_distances(gates: &mut [GateResult], plan: &Plan, findings: &[Finding]) {
    for gate in gates {
        let points: BTreeSet<_> = gate
            .breaks
            .iter()
            .filter_map(|b| b.point.as_ref())
            .collect();
        let by_point = |finding: &&Finding| finding.points.iter().any(|id| points.contains(id));
        let mut keys: BTreeSet<&str> = findings
            .iter()
            .filter(by_point)
            .map(|finding| finding.key.as_str())
            .collect();
        keys.extend(gate.breaks.iter().filter_map(|b| b.finding.as_deref()));
        let needed = plan.actions.iter().filter(|action| {
            action.is_open() && action.closes.iter().any(|key| keys.contains(key.as_str()))
        });
        gate.distance_in_actions = Some(needed.count() as u32);
    }
}
