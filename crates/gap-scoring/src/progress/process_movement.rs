//! How processes moved.

use super::movement::{GapFlow, MovementTally};
use super::point_movement::PointMovement;
use crate::outcome::Tally;
use clause_model::identifier::ClauseId;
use clause_model::{Edition, Language};
use schemars::JsonSchema;
use serde::Serialize;

/// How a process moved as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProcessChange {
    /// Gaps before, none now, and each of them was closed.
    Closed,
    /// Some points closed or better, none opened or worse.
    Better,
    /// Some points closed or better, none opened or worse, and gaps where the later edition asks something new
    /// or more.
    BetterMoreAsked,
    /// Some points one way, some the other.
    Mixed,
    /// No point moved.
    Unchanged,
    /// Some points opened or worse, none closed or better.
    Worse,
    /// No gaps before, some now.
    Opened,
    /// Nothing moved but points that are not judged any more.
    LeftOut,
    /// Nothing moved but what the later edition asks.
    DemandChanged,
}

impl ProcessChange {
    /// Every change, in the order in which reports list them.
    pub const ALL: [ProcessChange; 9] = [
        ProcessChange::Closed,
        ProcessChange::Better,
        ProcessChange::BetterMoreAsked,
        ProcessChange::Mixed,
        ProcessChange::Unchanged,
        ProcessChange::Worse,
        ProcessChange::Opened,
        ProcessChange::LeftOut,
        ProcessChange::DemandChanged,
    ];

    /// The change's name in reports.
    pub fn name(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            ProcessChange::Closed => ("Closed", "已关闭"),
            ProcessChange::Better => ("Better", "好转"),
            ProcessChange::BetterMoreAsked => ("Better; more is asked", "好转；要求增加"),
            ProcessChange::Mixed => ("Better and worse", "有进有退"),
            ProcessChange::Unchanged => ("Unchanged", "不变"),
            ProcessChange::Worse => ("Worse", "恶化"),
            ProcessChange::Opened => ("Opened", "新出现"),
            ProcessChange::LeftOut => ("Left out", "转为不计"),
            ProcessChange::DemandChanged => ("Demand changed", "要求变化"),
        };
        language.pick(en, zh)
    }

    /// The change that movements of points amount to.
    fn of(moved: &MovementTally, gaps: &GapFlow) -> Self {
        let (up, down) = (moved.closed + moved.better, moved.worse + moved.opened);
        let demand = moved.new_demand + moved.demand_raised + moved.demand_eased;
        if gaps.before > 0 && gaps.before == moved.closed && gaps.after == 0 && down == 0 {
            return ProcessChange::Closed;
        }
        if gaps.before == 0 && moved.opened > 0 {
            return ProcessChange::Opened;
        }
        match (up > 0, down > 0) {
            (true, true) => ProcessChange::Mixed,
            (true, false) if gaps.new + moved.demand_raised > 0 => ProcessChange::BetterMoreAsked,
            (true, false) => ProcessChange::Better,
            (false, true) => ProcessChange::Worse,
            (false, false) if moved.left_out > 0 => ProcessChange::LeftOut,
            (false, false) if demand > 0 => ProcessChange::DemandChanged,
            (false, false) => ProcessChange::Unchanged,
        }
    }
}

/// How the points of a process moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProcessMovement {
    /// The process of the later edition.
    pub process: ClauseId,
    /// How it moved as a whole.
    pub change: ProcessChange,
    /// Its points by movement.
    pub moved: MovementTally,
    /// From its gaps before to its gaps after.
    pub gaps: GapFlow,
    /// What its points were compared with, by outcome; new demands are left out.
    pub before: Tally,
    /// Its points by outcome.
    pub after: Tally,
}

pub(super) fn process_movements(
    edition: &Edition,
    points: &[PointMovement],
) -> Vec<ProcessMovement> {
    let one = |process: &clause_model::edition::Process| {
        let within: Vec<&PointMovement> = points
            .iter()
            .filter(|one| one.point.clause.is_within(&process.clause))
            .collect();
        let mut gaps = GapFlow::default();
        for point in &within {
            gaps.add(point.before, point.after);
        }
        let moved: MovementTally = within.iter().map(|one| one.movement).collect();
        ProcessMovement {
            process: process.clause.clone(),
            change: ProcessChange::of(&moved, &gaps),
            moved,
            gaps,
            before: within.iter().filter_map(|one| one.before).collect(),
            after: within.iter().map(|one| one.after).collect(),
        }
    };
    edition.processes.iter().map(one).collect()
}
