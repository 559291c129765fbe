//! The sheets of the report, one file each.

pub(super) mod calculation;
pub(super) mod changes;
pub(super) mod clause_scores;
pub(super) mod control_points;
pub(super) mod coverage;
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
pub(super) mod plan_summary;
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
    let plan = view.assessment.plan.as_ref();
    let sheets = [
        Some(clause_scores::sheet(view)),
        Some(control_points::sheet(view, &state, &blocks)),
        Some(findings::sheet(view, &state, &blocks)),
        plan.map(|plan| plan::sheet(view, plan)),
        plan.and_then(|plan| gantt::sheet(view, plan)),
        Some(matrix::sheet(view)),
        Some(coverage::sheet(view)),
        Some(register::sheet(view)),
        // Most reports have nothing to suggest.
        links::sheet(view),
        Some(changes::sheet(view)),
        migration::sheet(view),
        Some(intake::sheet(view)),
        Some(method::sheet(view)),
        Some(lists::sheet(view)),
        Some(calculation::sheet(view, &state, &blocks)),
    ];
    let mut sheets: Vec<SheetDraft> = sheets.into_iter().flatten().collect();
    let first = dashboard::sheet(view, &state, &blocks, &sheets);
    sheets.insert(0, first);
    sheets
}
