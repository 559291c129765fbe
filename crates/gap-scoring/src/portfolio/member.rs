//! One organisation or site of a portfolio.

use crate::outcome::Tally;
use crate::progress::{AssessedState, FindingBrief, Snapshot, SnapshotGate};
use clause_model::Edition;
use clause_model::identifier::{ClauseId, StandardId};
use clause_model::submission::InputFile;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// An assessment that may become a member.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The name of its file or folder.
    pub name: String,
    /// The files that it was read from.
    pub files: Vec<InputFile>,
    /// What it came to.
    pub snapshot: Snapshot,
}

/// One organisation or site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Member {
    /// The name of its file or folder, unique in the portfolio.
    pub name: String,
    /// The organisation's name.
    pub organisation: Option<String>,
    /// The scope of its management system.
    pub scope: Option<String>,
    /// The standard.
    pub standard: StandardId,
    /// The files that it was read from.
    pub files: Vec<InputFile>,
    /// The figures of its assessment.
    pub state: AssessedState,
    /// The gates, from 0.
    pub gates: Vec<MemberGate>,
    /// How many ratings are better than the evidence allows, by an assessor's judgement.
    pub resting_on_overrides: u32,
    /// Its processes, in the edition's order.
    pub processes: Vec<ProcessTally>,
    /// Its findings, gravest first.
    pub findings: Vec<FindingBrief>,
}

/// A gate's state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MemberGate {
    /// The number.
    pub gate: u32,
    /// Whether it holds.
    pub holds: bool,
    /// How many things break it.
    pub breaks: u32,
    /// The day on which it opens as time goes by, where nothing else breaks it.
    pub opens_on: Option<Date>,
}

/// The points of a process by outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProcessTally {
    /// The process.
    pub process: ClauseId,
    /// Its points by outcome.
    pub tally: Tally,
}

impl Member {
    /// The member that an assessment makes.
    pub(super) fn of(candidate: &Candidate, edition: &Edition) -> Self {
        let snapshot = &candidate.snapshot;
        Member {
            name: candidate.name.clone(),
            organisation: snapshot.organisation.clone(),
            scope: snapshot.scope.clone(),
            standard: snapshot.standard.clone(),
            files: candidate.files.clone(),
            state: AssessedState::from(snapshot),
            gates: snapshot.gates.iter().map(MemberGate::from).collect(),
            resting_on_overrides: snapshot.resting_on_overrides,
            processes: processes(snapshot, edition),
            findings: snapshot.findings.iter().map(FindingBrief::from).collect(),
        }
    }

    /// What the member is called: the organisation's name, else that of its file or folder.
    pub fn title(&self) -> &str {
        self.organisation.as_deref().unwrap_or(&self.name)
    }
}

impl From<&SnapshotGate> for MemberGate {
    fn from(gate: &SnapshotGate) -> Self {
        MemberGate {
            gate: gate.gate,
            holds: gate.holds,
            breaks: gate.breaks,
            opens_on: gate.opens_on,
        }
    }
}

/// The points of each process of the edition.
fn processes(snapshot: &Snapshot, edition: &Edition) -> Vec<ProcessTally> {
    let one = |process: &clause_model::edition::Process| {
        let points = snapshot.points.iter();
        let within = points.filter(|one| one.point.clause.is_within(&process.clause));
        ProcessTally {
            process: process.clause.clone(),
            tally: within.map(|one| one.outcome).collect(),
        }
    };
    edition.processes.iter().map(one).collect()
}
