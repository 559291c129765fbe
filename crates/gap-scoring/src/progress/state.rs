//! The state on the day of one assessment, for a burn-down over time.

use super::snapshot::Snapshot;
use crate::finding::FindingGrade;
use crate::outcome::Tally;
use clause_model::identifier::EditionId;
use clause_model::submission::InputFile;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The state on the day of one assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AssessedState {
    /// The file of the assessment.
    pub file: InputFile,
    /// The day.
    pub as_of: Date,
    /// The edition.
    pub edition: EditionId,
    /// The version of the pack that it was made with.
    pub pack_version: String,
    /// The version of the method that it was made with.
    pub method_version: String,
    /// Points by outcome.
    pub tally: Tally,
    /// Points that can be judged on that day: the denominator of percentages.
    pub applicable: u32,
    /// Points that are gaps: L, P, N and unresolved.
    pub gaps: u32,
    /// Findings by grade; grades without findings are left out.
    pub findings: BTreeMap<FindingGrade, u32>,
    /// Actions that remain; none without a plan.
    pub open_actions: Option<u32>,
    /// Person-days that remain, an estimate; none without a plan.
    pub remaining_effort_days: Option<u32>,
    /// The highest gate that held together with all before it.
    pub highest_gate: Option<u32>,
}

impl From<&Snapshot> for AssessedState {
    fn from(snapshot: &Snapshot) -> Self {
        let tally: Tally = snapshot.points.iter().map(|point| point.outcome).collect();
        let mut findings = BTreeMap::new();
        for finding in &snapshot.findings {
            *findings.entry(finding.grade).or_insert(0) += 1;
        }
        let unbroken = snapshot.gates.iter().take_while(|gate| gate.holds);
        AssessedState {
            file: snapshot.file.clone(),
            as_of: snapshot.as_of,
            edition: snapshot.edition.clone(),
            pack_version: snapshot.pack_version.clone(),
            method_version: snapshot.method_version.clone(),
            tally,
            applicable: tally.applicable(),
            gaps: tally.gaps(),
            findings,
            open_actions: snapshot.open_actions,
            remaining_effort_days: snapshot.remaining_effort_days,
            highest_gate: unbroken.last().map(|gate| gate.gate),
        }
    }
}
