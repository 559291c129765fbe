//! What was recognised, for whoever checks a workbook before it is assessed.

use super::{SheetState, Sheets};
use crate::grid::Grid;
use crate::intake::Intake;
use crate::recognition::{Candidate, guessed_section};
use crate::role::Role;
use crate::scale::AnswerReading;
use crate::table::{Column, Segment, Table};
use clause_model::submission::{Answer, DispositionTally, IntakeLog, SheetRole};
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
    /// How it was recognised: `marks`, `layout`, `headers`, `labels` or `none`; `hidden` or `layout`
    /// where it was left out for that.
    pub recognised_by: String,
    /// The parts under a header of their own; of a sheet that was not read, the likeliest.
    pub sections: Vec<SectionRecognition>,
    /// Columns that may hold the answers, where it is not certain which does.
    pub candidates: Vec<AnswerCandidate>,
    /// The words of the answer columns and how each is read.
    pub answers: Vec<AnswerWord>,
    /// Rows by disposition.
    pub rows: DispositionTally,
    /// Cells by disposition.
    pub cells: DispositionTally,
}

/// A part of a sheet under one header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SectionRecognition {
    /// The header row, from 1.
    pub header_row: Option<u32>,
    /// The last row, from 1, where something else stands below.
    pub last_row: Option<u32>,
    /// The columns.
    pub columns: Vec<ColumnRecognition>,
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
    let states = sheets.states.iter().zip(&log.sheets);
    let described = states.filter_map(|((id, state), log)| {
        let grid = intake.grids.get(id)?;
        let (table, candidates) = match state {
            SheetState::Table(at) => (sheets.tables.get(*at), Vec::new()),
            SheetState::Ambiguous(table, candidates) => (Some(&**table), named(candidates)),
            _ => (None, Vec::new()),
        };
        let sections = match (state, table) {
            (_, Some(table)) => sections(grid, &table.segments),
            (SheetState::Unrecognised(Some(near)), _) => sections(grid, &near.table.segments),
            (SheetState::Unrecognised(None) | SheetState::Unread(_), _) => {
                let guessed = guessed_section(grid, &intake.numbering, intake.bands);
                sections(grid, &[guessed])
            }
            _ => Vec::new(),
        };
        Some(SheetRecognition {
            place: log.place.clone(),
            role: log.role,
            recognised_by: log.recognised_by.clone(),
            sections,
            candidates,
            answers: table.map(|table| words(grid, table)).unwrap_or_default(),
            rows: log.row_tally(),
            cells: log.cells,
        })
    });
    Recognition {
        sheets: described.collect(),
    }
}

fn named(candidates: &[Candidate]) -> Vec<AnswerCandidate> {
    let named = candidates.iter().map(|candidate| AnswerCandidate {
        column: CellRef::column_name(candidate.column),
        header: candidate.header.clone(),
        confidence: candidate.confidence,
    });
    named.collect()
}

fn sections(grid: &Grid, segments: &[Segment]) -> Vec<SectionRecognition> {
    let described = segments.iter().map(|segment| SectionRecognition {
        header_row: segment.header_row.map(|row| row + 1),
        last_row: (segment.last < grid.last_row()).then_some(segment.last + 1),
        columns: segment
            .columns
            .iter()
            .map(|(at, column)| column_of(*at, column))
            .collect(),
    });
    described.collect()
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
