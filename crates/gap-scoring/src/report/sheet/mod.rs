//! The sheets of the report, one file each.

pub(super) mod calculation;
pub(super) mod changes;
pub(super) mod clause_scores;
pub(super) mod control_points;
pub(super) mod dashboard;
pub(super) mod findings;
pub(super) mod gantt;
pub(super) mod intake;
pub(super) mod links;
pub(super) mod lists;
pub(super) mod matrix;
pub(super) mod method;
pub(super) mod migration;
pub(super) mod plan;
mod plan_summary;
pub(super) mod register;

use super::formula::block::Blocks;
use super::formula::state::State;
use super::view::View;
use workbook::SheetDraft;

/// Every sheet, in the order of the workbook.
pub(super) fn all(view: &View<'_>) -> Vec<SheetDraft> {
    let state = State::of(view);
    let gates = view.context.edition.rules.gates.len();
    let effort = calculation::effort(view).len();
    let blocks = Blocks::of(&state, gates, effort);
    let mut sheets = vec![
        dashboard::sheet(view, &state, &blocks),
        clause_scores::sheet(view),
        control_points::sheet(view, &state, &blocks),
        findings::sheet(view, &state, &blocks),
        plan::sheet(view),
        matrix::sheet(view),
        register::sheet(view),
    ];
    // Most reports have nothing to suggest.
    sheets.extend(links::sheet(view));
    sheets.push(changes::sheet(view));
    sheets.extend(migration::sheet(view));
    sheets.extend([
        intake::sheet(view),
        method::sheet(view),
        lists::sheet(view),
        calculation::sheet(view, &state, &blocks),
    ]);
    sheets
}
