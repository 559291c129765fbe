//! Formulas of the findings sheet and of the remediation plan.

use super::block::{Blocks, FindingCell};
use super::point::{grade_word, serial};
use super::state::State;
use super::{Live, text};
use crate::remediation::{Action, ActionStatus, Plan};
use crate::report::column::{ActionColumn, Columns, FindingColumn};
use crate::report::filling::Filling;
use crate::report::label;
use crate::report::place::here;
use crate::report::view::View;
use crate::report::word::Worded;
use clause_model::placeholder::PLACEHOLDERS;
use workbook::formula::quoted;

/// The grade of a finding as the ratings stand.
pub(in crate::report) fn grade_now(
    view: &View<'_>,
    state: &State,
    blocks: &Blocks,
    at: usize,
    row: u32,
) -> Live {
    let ranks = blocks
        .findings
        .range_from(view.language, FindingCell::Rank as u32);
    let number = here(row, FindingColumn::Number.at());
    let rank = format!("INDEX({ranks},{number})");
    let value = state.rank_of(state.findings[at].source);
    grade_word(view.language, &rank, value, view.say(label::NO_LONGER))
}

/// Whether a finding counts as accepted: owner, cause and action are there and no placeholders, the owner
/// agrees, and the date is one for which a finding may be accepted.
pub(in crate::report) fn counts(view: &View<'_>, key: &str, at: usize, row: u32) -> Live {
    let said = [
        FindingColumn::Owner,
        FindingColumn::Cause,
        FindingColumn::Action,
    ]
    .map(|column| says_something(&here(row, column.at())));
    let yes = quoted(view.say(label::YES));
    let accepted = here(row, FindingColumn::Accepted.at());
    let due = here(row, FindingColumn::Due.at());
    let window = view.acceptance_window();
    let (first, last) = (serial(*window.start()), serial(*window.end()));
    Live::new(
        format!(
            "IF(AND({},{accepted}={yes},N({due})>={first},N({due})<={last}),{yes},\"\")",
            said.join(",")
        ),
        text(if view.is_complete(at, key) {
            view.say(label::YES)
        } else {
            ""
        }),
    )
}

/// Whether a cell holds something other than a blank or a placeholder. Literally, and not as a pattern, so that
/// a question mark is one; in pieces, because a text within a formula may have 255 characters.
fn says_something(cell: &str) -> String {
    let pieces: Vec<String> = PLACEHOLDERS
        .chunks(25)
        .map(|some| quoted(&format!("{}|", some.join("|"))))
        .collect();
    let list = format!("\"||\"&{}", pieces.join("&"));
    format!("ISERROR(FIND(\"|\"&LOWER(TRIM({cell}))&\"|\",{list}))")
}

/// Person-days that remain of an action, rounded up; of a row for actions of one's own where none is given.
pub(in crate::report) fn remaining(
    view: &View<'_>,
    action: Option<&Action>,
    at: usize,
    row: u32,
) -> Live {
    let made_with = || action.map_or(0.0, |action| f64::from(action.remaining_days()));
    let filling = view.filling.as_ref();
    let value = filling.map_or_else(made_with, |filling| filling.remaining(at));
    Live::new(remaining_expression(view, row), value)
}

/// The formula of the days that remain. Percentages are whole numbers, so that no fraction of a day
/// arises from the way in which computers hold fractions.
fn remaining_expression(view: &View<'_>, row: u32) -> String {
    let cell = |column: ActionColumn| here(row, column.at());
    let word = |status: ActionStatus| quoted(status.word(view.language));
    let status = cell(ActionColumn::Status);
    format!(
        "IF(OR({status}={},{status}={}),0,ROUNDUP(N({})*(100-N({}))/100,0))",
        word(ActionStatus::Done),
        word(ActionStatus::Cancelled),
        cell(ActionColumn::Effort),
        cell(ActionColumn::Done)
    )
}

/// Person-days of all actions but cancelled ones.
pub(in crate::report) fn total_effort(view: &View<'_>, plan: &Plan, rows: (u32, u32)) -> Live {
    let (effort, status) = (
        ActionColumn::Effort.rows(rows).absolute(),
        ActionColumn::Status.rows(rows).absolute(),
    );
    let cancelled = quoted(ActionStatus::Cancelled.word(view.language));
    let made_with = f64::from(plan.total_effort_days);
    let filling = view.filling.as_ref();
    Live::new(
        format!("SUM({effort})-SUMIF({status},{cancelled},{effort})"),
        filling.map_or(made_with, Filling::total_effort),
    )
}

/// Person-days that remain of all actions.
pub(in crate::report) fn total_remaining(view: &View<'_>, plan: &Plan, rows: (u32, u32)) -> Live {
    let remaining = ActionColumn::Remaining.rows(rows).absolute();
    Live::new(format!("SUM({remaining})"), days_left(view, plan))
}

/// Person-days that remain of the whole plan.
pub(super) fn days_left(view: &View<'_>, plan: &Plan) -> f64 {
    let made_with = f64::from(plan.remaining_effort_days);
    let filling = view.filling.as_ref();
    filling.map_or(made_with, Filling::total_remaining)
}
