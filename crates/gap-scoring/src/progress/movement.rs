//! How points, processes and gates moved from one assessment to the next.

use super::snapshot::Snapshot;
use crate::outcome::{Outcome, Tally};
use clause_model::identifier::{ClauseId, ControlPointId, EditionId};
use clause_model::{Edition, Language, Standard};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// How a point moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Movement {
    /// A gap that is none any more.
    Closed,
    /// A gap that was none.
    Opened,
    /// Still a gap, and less of one.
    Better,
    /// Still a gap, and more of one.
    Worse,
    /// As it was.
    Unchanged,
    /// A demand that the earlier edition did not make.
    NewDemand,
}

impl Movement {
    /// Every movement, in the order in which reports list them.
    pub const ALL: [Movement; 6] = [
        Movement::Closed,
        Movement::Opened,
        Movement::Better,
        Movement::Worse,
        Movement::Unchanged,
        Movement::NewDemand,
    ];

    /// The movement from one outcome to another.
    pub fn between(before: Outcome, after: Outcome) -> Self {
        match (before.is_gap(), after.is_gap()) {
            (true, false) => Movement::Closed,
            (false, true) => Movement::Opened,
            (false, false) => Movement::Unchanged,
            (true, true) => match after.thirds().cmp(&before.thirds()) {
                std::cmp::Ordering::Greater => Movement::Better,
                std::cmp::Ordering::Less => Movement::Worse,
                std::cmp::Ordering::Equal => Movement::Unchanged,
            },
        }
    }

    /// The movement's name in reports.
    pub fn words(self, language: Language) -> &'static str {
        match self {
            Movement::Closed => language.pick("closed", "已关闭"),
            Movement::Opened => language.pick("opened", "新出现"),
            Movement::Better => language.pick("better", "好转"),
            Movement::Worse => language.pick("worse", "恶化"),
            Movement::Unchanged => language.pick("unchanged", "不变"),
            Movement::NewDemand => language.pick("new demand", "新增要求"),
        }
    }
}

/// One point's way from one assessment to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PointMovement {
    /// The point of the later assessment.
    pub point: ControlPointId,
    /// The points of the earlier one that it is compared with.
    pub compared_with: Vec<ControlPointId>,
    /// The outcome before: the weakest of those compared with.
    pub before: Option<Outcome>,
    /// The outcome after.
    pub after: Outcome,
    /// How it moved.
    pub movement: Movement,
}

/// Numbers of points by movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct MovementTally {
    /// Closed.
    pub closed: u32,
    /// Opened.
    pub opened: u32,
    /// Better.
    pub better: u32,
    /// Worse.
    pub worse: u32,
    /// Unchanged.
    pub unchanged: u32,
    /// New demands.
    pub new_demand: u32,
}

impl MovementTally {
    /// The number of a movement.
    pub fn count(&self, movement: Movement) -> u32 {
        match movement {
            Movement::Closed => self.closed,
            Movement::Opened => self.opened,
            Movement::Better => self.better,
            Movement::Worse => self.worse,
            Movement::Unchanged => self.unchanged,
            Movement::NewDemand => self.new_demand,
        }
    }

    fn add(&mut self, movement: Movement) {
        match movement {
            Movement::Closed => self.closed += 1,
            Movement::Opened => self.opened += 1,
            Movement::Better => self.better += 1,
            Movement::Worse => self.worse += 1,
            Movement::Unchanged => self.unchanged += 1,
            Movement::NewDemand => self.new_demand += 1,
        }
    }

    /// All points.
    pub fn total(&self) -> u32 {
        Movement::ALL
            .iter()
            .map(|movement| self.count(*movement))
            .sum()
    }
}

/// How the points of a process moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProcessMovement {
    /// The process of the later edition.
    pub process: ClauseId,
    /// Its name.
    pub name: String,
    /// Its points by movement.
    pub tally: MovementTally,
    /// Its gaps after.
    pub gaps: u32,
}

/// How a gate moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GateMovement {
    /// The number.
    pub gate: u32,
    /// The name.
    pub title: String,
    /// Whether it held before; none where the earlier edition has no such gate.
    pub before: Option<bool>,
    /// Whether it holds after.
    pub after: bool,
}

/// The way from one assessment to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Step {
    /// The earlier day.
    pub from: Date,
    /// The earlier edition.
    pub from_edition: EditionId,
    /// The later day.
    pub to: Date,
    /// The later edition.
    pub to_edition: EditionId,
    /// Every point of the later edition.
    pub points: Vec<PointMovement>,
    /// The numbers of the whole edition.
    pub total: MovementTally,
    /// The numbers of each process.
    pub processes: Vec<ProcessMovement>,
    /// The gates.
    pub gates: Vec<GateMovement>,
}

/// The state on one day, for a burn-down over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BurnDown {
    /// The day.
    pub as_of: Date,
    /// The edition.
    pub edition: EditionId,
    /// Points by outcome.
    pub tally: Tally,
    /// The number of gaps.
    pub gaps: u32,
    /// The highest gate that held together with all before it.
    pub highest_gate: Option<u32>,
}

/// Progress over two or more assessments, earliest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Progress {
    /// The organisation, as the last assessment names it.
    pub organisation: Option<String>,
    /// Each step.
    pub steps: Vec<Step>,
    /// The state on each day.
    pub burn_down: Vec<BurnDown>,
}

/// Why assessments cannot be set against each other.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProgressError {
    /// Fewer than two.
    #[error("progress needs at least two assessments")]
    TooFew,
    /// Of different standards.
    #[error("the assessments are of different standards: {0} and {1}")]
    OtherStandard(String, String),
    /// No succession leads from one edition to the other.
    #[error("no succession leads from edition {0} to edition {1}")]
    NoSuccession(String, String),
    /// An edition that is not known.
    #[error("edition {0} is not known")]
    UnknownEdition(String),
}

/// Sets assessments against each other in the order of their as-of dates.
pub fn progress(
    standard: &Standard,
    mut snapshots: Vec<Snapshot>,
    language: Language,
) -> Result<Progress, ProgressError> {
    if snapshots.len() < 2 {
        return Err(ProgressError::TooFew);
    }
    if let Some(other) = snapshots
        .iter()
        .find(|snapshot| snapshot.standard != standard.id)
    {
        let (a, b) = (standard.id.to_string(), other.standard.to_string());
        return Err(ProgressError::OtherStandard(a, b));
    }
    // Editions are listed oldest first: on one day the older edition comes first.
    let place = |edition: &EditionId| standard.editions.iter().position(|e| e.id == *edition);
    snapshots.sort_by_key(|snapshot| (snapshot.as_of, place(&snapshot.edition)));
    let mut steps = Vec::new();
    for pair in snapshots.windows(2) {
        steps.push(step(standard, &pair[0], &pair[1], language)?);
    }
    Ok(Progress {
        organisation: snapshots
            .last()
            .and_then(|snapshot| snapshot.organisation.clone()),
        steps,
        burn_down: snapshots.iter().map(burn_down).collect(),
    })
}

fn burn_down(snapshot: &Snapshot) -> BurnDown {
    let tally: Tally = snapshot.points.iter().map(|point| point.outcome).collect();
    let unbroken = snapshot.gates.iter().take_while(|gate| gate.holds);
    BurnDown {
        as_of: snapshot.as_of,
        edition: snapshot.edition.clone(),
        tally,
        gaps: tally.gaps(),
        highest_gate: unbroken.last().map(|gate| gate.gate),
    }
}

fn step(
    standard: &Standard,
    before: &Snapshot,
    after: &Snapshot,
    language: Language,
) -> Result<Step, ProgressError> {
    let unknown = || ProgressError::UnknownEdition(after.edition.to_string());
    let edition = standard.edition(&after.edition).ok_or_else(unknown)?;
    let outcomes: BTreeMap<&ControlPointId, Outcome> = before
        .points
        .iter()
        .map(|point| (&point.point, point.outcome))
        .collect();
    let sources = sources(standard, before, after)?;
    let moved = |point: &super::SnapshotPoint| {
        let compared_with = sources(&point.point);
        let known = compared_with
            .iter()
            .filter_map(|id| outcomes.get(id))
            .copied();
        // A demand taken up from several is fulfilled as far as its weakest source was.
        let before = known.min_by_key(|outcome| (outcome.thirds().unwrap_or(3), *outcome));
        PointMovement {
            point: point.point.clone(),
            movement: before.map_or(Movement::NewDemand, |b| Movement::between(b, point.outcome)),
            compared_with,
            before,
            after: point.outcome,
        }
    };
    let points: Vec<PointMovement> = after.points.iter().map(moved).collect();
    let mut total = MovementTally::default();
    for point in &points {
        total.add(point.movement);
    }
    Ok(Step {
        from: before.as_of,
        from_edition: before.edition.clone(),
        to: after.as_of,
        to_edition: after.edition.clone(),
        processes: process_movements(edition, &points, language),
        gates: gate_movements(before, after),
        points,
        total,
    })
}

type Sources<'a> = Box<dyn Fn(&ControlPointId) -> Vec<ControlPointId> + 'a>;

/// What each later point is compared with: itself, or the points that its succession row takes up.
fn sources<'a>(
    standard: &'a Standard,
    before: &Snapshot,
    after: &Snapshot,
) -> Result<Sources<'a>, ProgressError> {
    if before.edition == after.edition {
        return Ok(Box::new(|point| vec![point.clone()]));
    }
    let succession = standard
        .succession(&before.edition, &after.edition)
        .ok_or_else(|| {
            ProgressError::NoSuccession(before.edition.to_string(), after.edition.to_string())
        })?;
    Ok(Box::new(|point| {
        succession
            .row_to(point)
            .map(|row| row.from.clone())
            .unwrap_or_default()
    }))
}

fn process_movements(
    edition: &Edition,
    points: &[PointMovement],
    language: Language,
) -> Vec<ProcessMovement> {
    let one = |process: &clause_model::edition::Process| {
        let within = points
            .iter()
            .filter(|p| p.point.clause.is_within(&process.clause));
        let mut tally = MovementTally::default();
        let mut gaps = 0;
        for point in within {
            tally.add(point.movement);
            gaps += u32::from(point.after.is_gap());
        }
        let name = process.name.get(language).to_owned();
        ProcessMovement {
            process: process.clause.clone(),
            name,
            tally,
            gaps,
        }
    };
    edition.processes.iter().map(one).collect()
}

fn gate_movements(before: &Snapshot, after: &Snapshot) -> Vec<GateMovement> {
    let one = |gate: &super::SnapshotGate| GateMovement {
        gate: gate.gate,
        title: gate.title.clone(),
        before: before
            .gates
            .iter()
            .find(|g| g.gate == gate.gate)
            .map(|g| g.holds),
        after: gate.holds,
    };
    after.gates.iter().map(one).collect()
}
