//! Formulas of the dashboard.

use super::block::{Blocks, GradeCell, PointCell, ProcessCell};
use super::state::State;
use super::{Live, finding, score, text};
use crate::evidence::EvidenceState;
use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use crate::report::column::{Columns, EntryColumn, PointColumn};
use crate::report::label;
use crate::report::place::Sheet;
use crate::report::sheet::clause_scores::{APPLICABLE, SHARE, Tables, outcome_column};
use crate::report::sheet::plan;
use crate::report::view::{View, span};
use crate::report::word::Worded;
use clause_model::control_point::Asks;
use clause_model::method::EvidencePicture;
use workbook::formula::quoted;

/// The share of F among the applicable points.
pub(in crate::report) fn share(view: &View<'_>) -> Live {
    Live {
        expression: Tables::of(view).total(view, SHARE),
        cached: score::share(&view.assessment.total.tally),
    }
}

/// Numerator and denominator of the share.
pub(in crate::report) fn fraction(view: &View<'_>) -> Live {
    let tables = Tables::of(view);
    let tally = &view.assessment.total.tally;
    let (fully, of) = (
        tables.total(view, outcome_column(Outcome::Fully)),
        tables.total(view, APPLICABLE),
    );
    let (before, between, after) = label::fraction(view.language);
    Live::new(
        format!(
            "{}&{fully}&{}&{of}&{}",
            quoted(before),
            quoted(between),
            quoted(after)
        ),
        format!(
            "{before}{}{between}{}{after}",
            tally.fully,
            tally.applicable()
        ),
    )
}

/// Points that need something done.
pub(in crate::report) fn gaps(view: &View<'_>) -> Live {
    let tables = Tables::of(view);
    let gaps = Outcome::ALL.into_iter().filter(|outcome| outcome.is_gap());
    let cells: Vec<String> = gaps
        .map(|outcome| tables.total(view, outcome_column(outcome)))
        .collect();
    Live::new(cells.join("+"), view.assessment.total.tally.gaps())
}

/// Points of an outcome.
pub(in crate::report) fn count(view: &View<'_>, outcome: Outcome) -> Live {
    let cell = Tables::of(view).total(view, outcome_column(outcome));
    Live::new(cell, view.assessment.total.tally.count(outcome))
}

/// Findings of grades, which are consecutive.
pub(in crate::report) fn findings(
    view: &View<'_>,
    state: &State,
    blocks: &Blocks,
    grades: &[FindingGrade],
) -> Live {
    let cells: Vec<String> = grades
        .iter()
        .map(|grade| {
            let row = super::state::rank(*grade) as usize - 1;
            blocks
                .grades
                .cell_from(view.language, GradeCell::Count as u32, row)
        })
        .collect();
    let value: u32 = grades.iter().map(|grade| state.count(*grade)).sum();
    Live::new(cells.join("+"), value)
}

/// Entries of the register that are usable somewhere.
pub(in crate::report) fn usable(view: &View<'_>) -> Live {
    let entries = &view.assessment.evidence;
    let rows = span(entries.len());
    let states = Sheet::Register.range(view.language, rows, EntryColumn::Best.at());
    let usable = EvidenceState::Usable;
    let value = entries
        .iter()
        .filter(|entry| entry.best == Some(usable))
        .count();
    let word = quoted(usable.word(view.language));
    Live::new(format!("COUNTIF({states},{word})"), value as u32)
}

/// Person-days that remain.
pub(in crate::report) fn remaining(view: &View<'_>) -> Option<Live> {
    let plan = view.assessment.plan.as_ref()?;
    Some(Live::new(
        plan::remaining_cell(view),
        finding::days_left(view, plan),
    ))
}

/// What the line on overrides says where texts and plan know of all.
pub(in crate::report) fn none_pending(view: &View<'_>) -> &'static str {
    view.say(if view.has_plan() {
        label::NONE_PENDING
    } else {
        label::NONE_PENDING_WITHOUT_PLAN
    })
}

/// How many overrides the texts and the schedule do not know of yet.
pub(in crate::report) fn pending(view: &View<'_>, blocks: &Blocks) -> Live {
    let pending = blocks
        .points
        .range_from(view.language, PointCell::Pending as u32);
    let none = none_pending(view);
    let some = if view.has_plan() {
        label::PENDING
    } else {
        label::PENDING_WITHOUT_PLAN
    };
    let some = view.say(some);
    let points = view.points.iter().enumerate();
    let waiting = points.filter(|(at, of)| of.rating.verdict != view.included(*at));
    let value = match waiting.count() {
        0 => none.to_owned(),
        count => format!("{count}{some}"),
    };
    Live::new(
        format!(
            "IF(SUM({pending})=0,{},SUM({pending})&{})",
            quoted(none),
            quoted(some)
        ),
        text(&value),
    )
}

/// Points whose documents stand and whose practice no record shows.
pub(in crate::report) fn without_records(view: &View<'_>) -> Live {
    let rows = view.control_rows();
    let column = |column: PointColumn| Sheet::ControlPoints.range(view.language, rows, column.at());
    let method = view.context.method;
    let picture = EvidencePicture::DesignOnly;
    let row = method.caps.iter().find(|cap| cap.evidence == picture);
    let words = row.map_or("", |cap| view.text(&cap.label));
    let found = view.points.iter().filter(|of| {
        of.rating.computed.evidence.picture == picture && of.point.asks != Asks::Document
    });
    let document = Asks::Document.word(view.language);
    Live::new(
        format!(
            "COUNTIFS({},{},{},{})",
            column(PointColumn::Picture),
            quoted(words),
            column(PointColumn::Asks),
            quoted(&format!("<>{document}"))
        ),
        found.count() as u32,
    )
}

/// Processes that are carried out and that nobody reviews.
pub(in crate::report) fn without_review(
    view: &View<'_>,
    state: &State,
    blocks: &Blocks,
) -> (Live, Vec<String>) {
    trap(view, blocks, ProcessCell::NoReview, |at| {
        state.lacks_review(view, at)
    })
}

/// Processes that are reviewed and in which nothing follows.
pub(in crate::report) fn without_follow_up(
    view: &View<'_>,
    state: &State,
    blocks: &Blocks,
) -> (Live, Vec<String>) {
    trap(view, blocks, ProcessCell::NoFollowUp, |at| {
        state.lacks_follow_up(view, at)
    })
}

fn trap(
    view: &View<'_>,
    blocks: &Blocks,
    column: ProcessCell,
    caught: impl Fn(usize) -> bool,
) -> (Live, Vec<String>) {
    let range = blocks.processes.range_from(view.language, column as u32);
    let processes = view.processes.iter().enumerate();
    let names: Vec<String> = processes
        .filter(|(at, _)| caught(*at))
        .map(|(_, process)| format!("{} {}", process.clause, process.name))
        .collect();
    (
        Live::new(format!("SUM({range})"), names.len() as u32),
        names,
    )
}
