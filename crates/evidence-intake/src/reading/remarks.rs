//! What is worth telling of sheets.

use super::SheetState;
use crate::codes::{layout as layout_codes, sheet as codes};
use crate::intake::Intake;
use crate::layout::Layout;
use crate::recognition::{ANSWER_THRESHOLD, Candidate};
use crate::role::Role;
use crate::source::SheetId;
use crate::table::Table;
use diagnostics::Language;
use std::collections::BTreeMap;
use workbook::CellRef;

/// Reports that the answer column is not certain, with the candidates.
pub(super) fn report_candidates(intake: &mut Intake, table: &Table, candidates: &[Candidate]) {
    let named: Vec<String> = candidates
        .iter()
        .map(|candidate| {
            let letters = CellRef::column_name(candidate.column);
            format!(
                "{letters} \"{}\" ({})",
                candidate.header, candidate.confidence
            )
        })
        .collect();
    let row = table.header_row().unwrap_or_default();
    let column = candidates.first().map_or(0, |candidate| candidate.column);
    let spot = table.sheet.at(CellRef::new(row, column));
    intake
        .journal
        .mention(&codes::ANSWER_COLUMN_AMBIGUOUS, spot, |d| {
            d.with_list("candidates", named)
                .with("threshold", ANSWER_THRESHOLD)
        });
}

/// Reports that a sheet may be a questionnaire or a register, and gives the columns that hold the
/// answers if it is the former.
pub(super) fn report_kind_unsure(intake: &mut Intake, table: &Table) -> Vec<Candidate> {
    let first = table.segments.first();
    let columns = first.into_iter().flat_map(|segment| &segment.columns);
    let answers = columns.filter(|(_, column)| column.role == Some(Role::Answer));
    let answers: Vec<Candidate> = answers
        .map(|(at, column)| Candidate {
            column: *at,
            header: column.header.clone(),
            confidence: column.confidence,
        })
        .collect();
    let row = table.header_row().unwrap_or_default();
    let column = answers.first().map_or(0, |candidate| candidate.column);
    let header = answers.first().map_or("", |candidate| &candidate.header);
    let spot = table.sheet.at(CellRef::new(row, column));
    intake
        .journal
        .mention(&codes::SHEET_KIND_UNSURE, spot, |d| {
            d.with("header", header)
        });
    answers
}

/// Rows that a filter hides are read like all others; rows hidden by hand are read and mentioned.
pub(super) fn report_hidden_rows(intake: &mut Intake, table: &Table) {
    let Some(grid) = intake.grids.get(&table.sheet) else {
        return;
    };
    if grid.sheet.has_filter {
        return;
    }
    let filled = grid.rows();
    let hidden = grid.sheet.hidden_rows.iter().filter(|row| {
        let mut segments = table.segments.iter();
        filled.binary_search(row).is_ok() && segments.any(|s| (s.first..=s.last).contains(row))
    });
    let hidden: Vec<u32> = hidden.copied().collect();
    if let Some(first) = hidden.first() {
        let count = hidden.len();
        intake
            .journal
            .mention(&codes::HIDDEN_ROWS, table.sheet.spot(), |d| {
                d.with("count", count).with("first", first + 1)
            });
    }
}

pub(super) fn report_missing_sheets(intake: &mut Intake, layout: &Layout) {
    let named = layout.sheets.iter().filter(|sheet| sheet.sheet != "*");
    for described in named {
        let exists = intake.sources.sheets().any(|(id, sheet)| {
            let file = described.file.as_deref();
            let same_file = file.is_none_or(|name| name == intake.sources.file_name(id.file));
            same_file && sheet.name.trim() == described.sheet.trim()
        });
        if !exists {
            let spot = crate::source::Spot::file(0);
            intake
                .journal
                .mention(&layout_codes::LAYOUT_SHEET_MISSING, spot, |d| {
                    d.with("sheet", &described.sheet)
                });
        }
    }
}

/// What came nearest to a questionnaire, for the user to go on from, in English and in Chinese.
pub(super) fn nearest(intake: &Intake, states: &BTreeMap<SheetId, SheetState>) -> [String; 2] {
    let near = states.iter().filter_map(|(id, state)| match state {
        SheetState::Unrecognised(Some(near)) => {
            let sheet = intake.journal.place(id.spot()).sheet.unwrap_or_default();
            let mut roles = near.roles.clone();
            roles.sort_unstable();
            roles.dedup();
            Some((roles, sheet, near.header_row))
        }
        _ => None,
    });
    let mut near: Vec<(Vec<Role>, String, u32)> = near.collect();
    near.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.1.cmp(&b.1)));
    near.truncate(3);
    let named = |language: Language| {
        let sheets = near.iter().map(|(roles, sheet, row)| {
            let roles = roles.iter().map(|role| role.own_header(language));
            let roles: Vec<&str> = roles.collect();
            language.pick(
                format!("sheet {sheet}, row {row} ({})", roles.join(", ")),
                format!("工作表“{sheet}”第{row}行（{}）", roles.join("、")),
            )
        });
        let sheets: Vec<String> = sheets.collect();
        if sheets.is_empty() {
            return language.pick("none", "无").to_owned();
        }
        sheets.join(language.pick("; ", "；"))
    };
    [named(Language::En), named(Language::Zh)]
}
