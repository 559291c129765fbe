//! What was recognised, for whoever checks a workbook before it is assessed.

use super::{SheetState, Sheets};
use crate::grid::Grid;
use crate::intake::Intake;
use crate::role::Role;
use crate::scale::AnswerReading;
use crate::table::{Column, Segment, Table};
use clause_model::submission::{Answer, DispositionTally, IntakeLog, SheetIntake, SheetRole};
use diagnostics::Place;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use workbook::CellRef;

/// What each sheet was taken for.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema)]
pub struct Recognition {
    /// The sheets, in the order of files and sheets.
    pub sheets: Vec<SheetRecognition>,
}

/// What one sheet was taken for, and why.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SheetRecognition {
    /// The sheet.
    pub place: Place,
    /// What it was taken for.
    pub role: SheetRole,
    /// How it was recognised: `marks`, `layout`, `headers`, `labels` or `none`.
    pub recognised_by: String,
    /// The header row, from 1.
    pub header_row: Option<u32>,
    /// The columns of the first section.
    pub columns: Vec<ColumnRecognition>,
    /// Columns that may hold the answers, where it is not certain which does.
    pub candidates: Vec<AnswerCandidate>,
    /// The words of the answer columns and how each is read.
    pub answers: Vec<AnswerWord>,
    /// Rows by disposition.
    pub rows: DispositionTally,
    /// Cells by disposition.
    pub cells: DispositionTally,
}

/// A column and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ColumnRecognition {
    /// The column's letters.
    pub column: String,
    /// Its header.
    pub header: String,
    /// Its role, if any.
    pub role: Option<Role>,
    /// How sure the role is, 0 to 100.
    pub confidence: u32,
}

/// A column that may hold the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AnswerCandidate {
    /// The column's letters.
    pub column: String,
    /// Its header.
    pub header: String,
    /// How sure it is, 0 to 100.
    pub confidence: u32,
}

/// A word of an answer column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AnswerWord {
    /// The column's letters.
    pub column: String,
    /// The word as it stands.
    pub word: String,
    /// How often it stands there.
    pub count: u32,
    /// The answer that it is read as; none for "not assessed" and for words that are not known.
    pub answer: Option<Answer>,
    /// Whether the word is known.
    pub known: bool,
}

/// Describes every sheet.
pub(super) fn describe(intake: &Intake, sheets: &Sheets, log: &IntakeLog) -> Recognition {
    let described = sheets
        .states
        .iter()
        .zip(&log.sheets)
        .map(|((id, state), log)| {
            let grid = intake.grids.get(id);
            let (table, candidates) = match state {
                SheetState::Table(at) => (sheets.tables.get(*at), Vec::new()),
                SheetState::Ambiguous(table, candidates) => {
                    let named = candidates.iter().map(|candidate| AnswerCandidate {
                        column: CellRef::column_name(candidate.column),
                        header: candidate.header.clone(),
                        confidence: candidate.confidence,
                    });
                    (Some(&**table), named.collect())
                }
                _ => (None, Vec::new()),
            };
            sheet(grid, table, candidates, log)
        });
    Recognition {
        sheets: described.collect(),
    }
}

fn sheet(
    grid: Option<&Grid>,
    table: Option<&Table>,
    candidates: Vec<AnswerCandidate>,
    log: &SheetIntake,
) -> SheetRecognition {
    let first = table.and_then(|table| table.segments.first());
    let columns = first.into_iter().flat_map(|segment| &segment.columns);
    let answers = grid.zip(table).map(|(grid, table)| words(grid, table));
    SheetRecognition {
        place: log.place.clone(),
        role: log.role,
        recognised_by: log.recognised_by.clone(),
        header_row: table.and_then(Table::header_row).map(|row| row + 1),
        columns: columns.map(|(at, column)| column_of(*at, column)).collect(),
        candidates,
        answers: answers.unwrap_or_default(),
        rows: log.row_tally(),
        cells: log.cells,
    }
}

fn column_of(at: u32, column: &Column) -> ColumnRecognition {
    ColumnRecognition {
        column: CellRef::column_name(at),
        header: column.header.clone(),
        role: column.role,
        confidence: column.confidence,
    }
}

fn words(grid: &Grid, table: &Table) -> Vec<AnswerWord> {
    let mut words: BTreeMap<(u32, String), AnswerWord> = BTreeMap::new();
    for segment in &table.segments {
        for (at, column) in segment
            .columns
            .iter()
            .filter(|(_, column)| column.holds_answers())
        {
            count(grid, segment, *at, column, &mut words);
        }
    }
    words.into_values().collect()
}

fn count(
    grid: &Grid,
    segment: &Segment,
    at: u32,
    column: &Column,
    words: &mut BTreeMap<(u32, String), AnswerWord>,
) {
    let rows = grid.rows().into_iter();
    for row in rows.filter(|row| (segment.first..=segment.last).contains(row)) {
        let content = grid.content(CellRef::new(row, at));
        let Some(word) = content.text() else { continue };
        let reading = column.scale.as_ref().map(|scale| scale.read(content));
        let (answer, known) = match reading {
            Some(AnswerReading::Answer(answer)) => (Some(answer), true),
            Some(AnswerReading::Unanswered) => (None, true),
            _ => (None, false),
        };
        let entry = words
            .entry((at, word.clone()))
            .or_insert_with(|| AnswerWord {
                column: CellRef::column_name(at),
                word,
                count: 0,
                answer: answer.filter(|_| !column.prefilled),
                known,
            });
        entry.count += 1;
    }
}
