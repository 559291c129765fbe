//! How gates moved.

use super::counterpart::Counterparts;
use super::snapshot::{Snapshot, SnapshotGate};
use clause_model::Language;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// How a gate moved. Gates of two editions are compared by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GateChange {
    /// It did not hold and holds now.
    NowHolds,
    /// It held and holds still.
    StillHolds,
    /// It does not hold, and less breaks it than before.
    Nearer,
    /// It does not hold, as before. Between editions nothing is said of how far it is.
    StillBroken,
    /// It does not hold, and more breaks it than before.
    Further,
    /// It held and holds no longer.
    NoLongerHolds,
    /// The earlier edition has no such gate.
    New,
    /// The later edition has no such gate.
    Dropped,
}

impl GateChange {
    /// The change's name in reports.
    pub fn name(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            GateChange::NowHolds => ("Now holds", "新通过"),
            GateChange::StillHolds => ("Still holds", "仍通过"),
            GateChange::Nearer => ("Nearer", "更接近通过"),
            GateChange::StillBroken => ("Still does not hold", "仍未通过"),
            GateChange::Further => ("Further away", "更远离通过"),
            GateChange::NoLongerHolds => ("No longer holds", "不再通过"),
            GateChange::New => ("New gate", "新增关口"),
            GateChange::Dropped => ("No longer a gate", "不再设此关口"),
        };
        language.pick(en, zh)
    }

    fn between(
        before: Option<&SnapshotGate>,
        after: Option<&SnapshotGate>,
        same_edition: bool,
    ) -> Self {
        let (before, after) = match (before, after) {
            (Some(before), Some(after)) => (before, after),
            (None, _) => return GateChange::New,
            (_, None) => return GateChange::Dropped,
        };
        match (before.holds, after.holds) {
            (true, true) => GateChange::StillHolds,
            (true, false) => GateChange::NoLongerHolds,
            (false, true) => GateChange::NowHolds,
            (false, false) if same_edition && after.breaks < before.breaks => GateChange::Nearer,
            (false, false) if same_edition && after.breaks > before.breaks => GateChange::Further,
            (false, false) => GateChange::StillBroken,
        }
    }
}

/// How a gate moved, and what breaks it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GateMovement {
    /// The number.
    pub gate: u32,
    /// How it moved.
    pub change: GateChange,
    /// How many things broke it before; none where there was no such gate.
    pub breaks_before: Option<u32>,
    /// How many things break it; none where there is no such gate any more.
    pub breaks_after: Option<u32>,
    /// The day on which it opens as time goes by, where nothing else breaks it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens_on: Option<Date>,
    /// How many of its points hold only by an assessor's override.
    pub resting_on_overrides: u32,
}

pub(super) fn gate_movements(
    counterparts: &Counterparts<'_>,
    before: &Snapshot,
    after: &Snapshot,
) -> Vec<GateMovement> {
    let numbers: BTreeSet<u32> = before
        .gates
        .iter()
        .chain(&after.gates)
        .map(|gate| gate.gate)
        .collect();
    let of = |snapshot: &'_ Snapshot, number: u32| {
        snapshot
            .gates
            .iter()
            .find(|gate| gate.gate == number)
            .cloned()
    };
    let one = |number: u32| {
        let (old, new) = (of(before, number), of(after, number));
        GateMovement {
            gate: number,
            change: GateChange::between(old.as_ref(), new.as_ref(), counterparts.same_edition()),
            breaks_before: old.as_ref().map(|gate| gate.breaks),
            breaks_after: new.as_ref().map(|gate| gate.breaks),
            opens_on: new.as_ref().and_then(|gate| gate.opens_on),
            resting_on_overrides: new.as_ref().map_or(0, |gate| gate.resting_on_overrides),
        }
    };
    numbers.into_iter().map(one).collect()
}
