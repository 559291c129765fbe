//! The state at each assessment.

use super::{ProgressSheet, table_sheet};
use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use crate::progress::AssessedState;
use crate::report::comparison::book::frame::{
    self, Column, FIRST_ROW, Row, column, count, id, share, told,
};
use crate::report::progress::view::ProgressView;
use crate::report::word::Worded;
use workbook::{Content, SheetDraft, SheetRange};

/// The columns that charts show.
pub(super) mod state_column {
    pub(in super::super) const AS_OF: u32 = 0;
    pub(in super::super) const GAPS: u32 = 9;
    pub(in super::super) const FINDINGS: u32 = 12;
    pub(in super::super) const EFFORT: u32 = 20;
}

/// A column of the states.
pub(super) fn states(view: &ProgressView<'_>, column: u32) -> SheetRange {
    let rows = view.progress.assessments.len() as u32;
    let rows = (FIRST_ROW, FIRST_ROW + rows.max(1) - 1);
    ProgressSheet::OverTime.range(view.language, column, rows)
}

pub(super) fn sheet(view: &ProgressView<'_>) -> SheetDraft {
    let language = view.language;
    let columns = columns(view);
    let intro = language.pick(
        "One row per assessment, in the order of the as-of dates. The share of F is over the points that can be judged on that day.",
        "每次评估一行，按截至日期排列。F占比以当日可以评定的控制点为分母。",
    );
    let mut sheet = table_sheet(view, ProgressSheet::OverTime, &columns, (intro, 12));
    for (row, state) in (FIRST_ROW..).zip(&view.progress.assessments) {
        line(view, &mut sheet, row, state);
    }
    frame::table(
        &mut sheet,
        columns.len(),
        view.progress.assessments.len(),
        2,
    );
    sheet
}

fn columns(view: &ProgressView<'_>) -> Vec<Column> {
    let language = view.language;
    let mut columns = vec![
        column(language.pick("As of", "截至"), 12.0),
        column(language.pick("Edition", "版本"), 20.0),
    ];
    columns.extend(Outcome::ALL.map(|one| column(one.words(language), 8.5)));
    columns.extend([
        column(language.pick("Gaps", "差距"), 9.0),
        column(language.pick("Can be judged", "可评定"), 9.5),
        column(language.pick("Share of F", "F占比"), 9.0),
        column(language.pick("Findings", "发现项"), 9.5),
    ]);
    columns.extend(FindingGrade::ALL.map(|one| column(one.word(language), 10.5)));
    columns.extend([
        column(language.pick("Open actions", "未完成措施"), 9.5),
        column(language.pick("Person-days left", "剩余人天"), 10.5),
        column(
            language.pick("Highest unbroken gate", "最高连续通过关口"),
            26.0,
        ),
    ]);
    columns
}

fn line(view: &ProgressView<'_>, sheet: &mut SheetDraft, row: u32, state: &AssessedState) {
    let number = |known: Option<u32>| known.map_or(Content::text("–"), Content::from);
    let part = if state.applicable == 0 {
        Content::text("–")
    } else {
        Content::Number(f64::from(state.tally.fully) / f64::from(state.applicable))
    };
    let mut cells = vec![
        (Content::text(state.as_of.to_string()), id().bold()),
        (view.edition_title(&state.edition).into(), told()),
    ];
    let outcomes = Outcome::ALL.map(|one| (state.tally.count(one).into(), count()));
    cells.extend(outcomes);
    cells.extend([
        (state.gaps.into(), count().bold()),
        (state.applicable.into(), count()),
        (part, share()),
        (state.findings.values().sum::<u32>().into(), count().bold()),
    ]);
    let grades = FindingGrade::ALL.map(|one| {
        let found = state.findings.get(&one).copied().unwrap_or_default();
        (found.into(), count())
    });
    cells.extend(grades);
    cells.extend([
        (number(state.open_actions), count()),
        (number(state.remaining_effort_days), count()),
        (view.gate_name(state).into(), told()),
    ]);
    let mut line = Row::new(sheet, row);
    for (at, (content, style)) in (0u32..).zip(cells) {
        line.at(at, content, &style);
    }
    line.fit();
}
