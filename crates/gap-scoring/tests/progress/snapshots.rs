//! Assessments at a glance, made from outcomes.

use clause_model::pack::{Library, load, shipped};
use clause_model::submission::InputFile;
use clause_model::{ControlPointId, Edition, Language, Standard, Succession};
use gap_scoring::finding::FindingGrade;
use gap_scoring::outcome::Outcome;
use gap_scoring::progress::{
    Progress, Snapshot, SnapshotFinding, SnapshotGate, SnapshotPoint, Step, progress,
};
use jiff::civil::{Date, date};
use std::sync::OnceLock;

pub(crate) const FIRST_DAY: Date = date(2011, 3, 31);
pub(crate) const SECOND_DAY: Date = date(2011, 9, 30);

pub(crate) fn standard() -> &'static Standard {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    let library = LIBRARY.get_or_init(|| load(&shipped()).value.expect("the shipped packs load"));
    let mut standards = library.standards.values();
    standards
        .find(|one| !one.successions.is_empty())
        .expect("a succession is shipped")
}

pub(crate) fn succession() -> &'static Succession {
    &standard().successions[0]
}

pub(crate) fn old_edition() -> &'static Edition {
    standard().edition(&succession().from).unwrap()
}

pub(crate) fn new_edition() -> &'static Edition {
    standard().edition(&succession().to).unwrap()
}

pub(crate) fn id(text: &str) -> ControlPointId {
    text.parse().unwrap()
}

/// An assessment of an edition in which every point has one outcome.
pub(crate) fn all(edition: &Edition, as_of: Date, outcome: Outcome) -> Snapshot {
    let point = |point: &clause_model::ControlPoint| SnapshotPoint {
        point: point.id.clone(),
        outcome,
    };
    let gate = |rule: &clause_model::method::GateRule| SnapshotGate {
        gate: rule.gate,
        holds: true,
        breaks: 0,
        opens_on: None,
        resting_on_overrides: 0,
    };
    let name = format!(
        "{}-{as_of}-{}.json",
        edition.id,
        outcome.words(Language::En)
    );
    Snapshot {
        file: InputFile {
            sha256: name.clone(),
            name,
        },
        organisation: Some("Harbour".to_owned()),
        scope: Some("Managed services".to_owned()),
        standard: edition.standard.clone(),
        edition: edition.id.clone(),
        as_of,
        pack_version: "1".to_owned(),
        method_version: "1".to_owned(),
        language: Language::En,
        points: edition.points.iter().map(point).collect(),
        gates: edition.rules.gates.iter().map(gate).collect(),
        resting_on_overrides: 0,
        findings: Vec::new(),
        remaining_effort_days: None,
        open_actions: None,
    }
}

/// The same with another outcome at a point.
pub(crate) fn with(mut snapshot: Snapshot, point: &str, outcome: Outcome) -> Snapshot {
    set(&mut snapshot, &id(point), outcome);
    snapshot
}

pub(crate) fn set(snapshot: &mut Snapshot, point: &ControlPointId, outcome: Outcome) {
    let mut points = snapshot.points.iter_mut();
    let found = points.find(|one| one.point == *point);
    found.expect("the edition has the point").outcome = outcome;
    snapshot.file.sha256 += &[point.to_string().as_str(), outcome.words(Language::En)].concat();
}

/// A finding on points.
pub(crate) fn finding(key: &str, grade: FindingGrade, points: &[&str]) -> SnapshotFinding {
    SnapshotFinding {
        key: key.to_owned(),
        number: 1,
        grade,
        process: None,
        cause: None,
        points: points.iter().map(|text| id(text)).collect(),
        title: format!("About {key}"),
    }
}

/// What two assessments that fit each other come to.
#[track_caller]
pub(crate) fn compared(before: &Snapshot, after: &Snapshot) -> Step {
    course(vec![before.clone(), after.clone()]).overall
}

#[track_caller]
pub(crate) fn course(snapshots: Vec<Snapshot>) -> Progress {
    let found = progress(standard(), snapshots);
    assert_eq!(found.diagnostics, []);
    found.value.unwrap()
}
