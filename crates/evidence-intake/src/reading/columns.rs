//! What is worth telling of columns.

use crate::codes::{layout as layout_codes, sheet as codes};
use crate::grid::Grid;
use crate::intake::Intake;
use crate::numbering::Neighbours;
use crate::recognition::{ColumnTrouble, other_headers};
use crate::role::Role;
use crate::scale::AnswerReading;
use crate::source::Spot;
use crate::table::{RecognisedBy, Segment, Table, TableKind};
use clause_model::submission::{Answer, Disposition};
use std::collections::BTreeMap;
use workbook::CellRef;

/// Reports what became of a column's scale.
pub(super) fn report_trouble(
    intake: &mut Intake,
    spot: Spot,
    header: &str,
    trouble: ColumnTrouble,
) {
    let journal = &mut intake.journal;
    match trouble {
        ColumnTrouble::Numbers { scale, mapping } => {
            let steps: Vec<String> = mapping
                .iter()
                .map(|(step, answer)| format!("{step}={}", letter(*answer)))
                .collect();
            journal.mention(&codes::SCALE_READ, spot, |d| {
                let d = d.with("header", header).with("scale", scale);
                d.with_list("mapping", steps)
            });
        }
        ColumnTrouble::ScaleUnsure(values) => journal.mention(&codes::SCALE_UNSURE, spot, |d| {
            d.with("header", header).with_list("values", values)
        }),
        ColumnTrouble::Inverted => {
            journal.mention(&codes::INVERTED_COLUMN, spot, |d| d.with("header", header));
        }
        ColumnTrouble::InversionUnsure => {
            journal.mention(&codes::INVERSION_UNSURE, spot, |d| d.with("header", header));
        }
        ColumnTrouble::Prefilled { value, count } => {
            journal.mention(&codes::PREFILLED_ANSWERS, spot, |d| {
                d.with("value", value).with("count", count)
            });
        }
    }
}

fn letter(answer: Answer) -> &'static str {
    answer
        .claimed()
        .map_or("-", clause_model::method::Rating::letter)
}

/// Reports columns whose values stand beside their header, and scores that are read together.
pub(super) fn report_shifted(intake: &mut Intake, table: &Table) {
    for segment in &table.segments {
        let header_row = segment.header_row.unwrap_or(segment.first);
        for (at, column) in &segment.columns {
            if let Some(header_column) = column.beside {
                let spot = table.sheet.at(CellRef::new(header_row, header_column));
                let letters = CellRef::column_name(*at);
                intake
                    .journal
                    .mention(&codes::VALUES_BESIDE_HEADER, spot, |d| {
                        d.with("header", &column.header).with("column", letters)
                    });
            }
        }
        let documented = segment.column_of(Role::DocumentationScore);
        let implemented = segment.column_of(Role::ImplementationScore);
        if let (Some(first), Some(_)) = (documented, implemented) {
            let spot = table.sheet.at(CellRef::new(header_row, first));
            intake
                .journal
                .mention(&codes::LOWER_SCORE_COUNTS, spot, |d| d);
        }
    }
}

/// Reports columns that bear another header than a layout file says.
pub(super) fn report_other_headers(intake: &mut Intake, table: &Table) {
    let Some(grid) = intake.grids.get(&table.sheet) else {
        return;
    };
    for (cell, wanted, header) in other_headers(grid, table) {
        let spot = table.sheet.at(cell);
        intake
            .journal
            .mention(&layout_codes::LAYOUT_HEADER_DIFFERS, spot, |d| {
                d.with("wanted", wanted).with("header", header)
            });
    }
}

/// Reports columns without a role that hold something in rows of data. What such a column holds
/// in headings is structure.
pub(super) fn report_unused(intake: &mut Intake, tables: &[Table]) {
    for table in tables {
        let Some(grid) = intake.grids.remove(&table.sheet) else {
            continue;
        };
        let mut unused: BTreeMap<u32, Unused> = BTreeMap::new();
        for segment in &table.segments {
            gather(&grid, segment, &mut unused);
        }
        for (at, unused) in unused {
            let name = if unused.header.is_empty() {
                CellRef::column_name(at)
            } else {
                unused.header
            };
            let spot = table.sheet.at(CellRef::new(unused.header_row, at));
            let count = unused.cells.len();
            intake.journal.mention(&codes::COLUMN_NOT_USED, spot, |d| {
                d.with("header", name).with("cells", count)
            });
            for cell in unused.cells {
                intake
                    .journal
                    .settle(table.sheet, cell, Disposition::NotUsed);
                let code = codes::COLUMN_NOT_USED.id;
                intake.journal.remark(table.sheet, cell.row, code);
            }
        }
        intake.grids.insert(table.sheet, grid);
    }
}

/// The cells of a column that no role uses.
#[derive(Default)]
struct Unused {
    header: String,
    header_row: u32,
    cells: Vec<CellRef>,
}

fn gather(grid: &Grid, segment: &Segment, unused: &mut BTreeMap<u32, Unused>) {
    let columns = segment.columns.iter();
    let without_role = columns
        .filter(|(_, column)| column.role.is_none())
        .map(|(at, _)| *at);
    let without_role: Vec<u32> = without_role.collect();
    if without_role.is_empty() {
        return;
    }
    let rows = grid.rows().into_iter();
    for row in rows
        .filter(|row| (segment.first..=segment.last).contains(row) && is_data(grid, segment, *row))
    {
        for at in &without_role {
            let cell = CellRef::new(row, *at);
            if !grid.content(cell).is_blank() {
                let known = unused.entry(*at).or_insert_with(|| Unused {
                    header: segment.header(*at).to_owned(),
                    header_row: segment.header_row.unwrap_or(segment.first),
                    cells: Vec::new(),
                });
                known.cells.push(cell);
            }
        }
    }
}

/// Whether a row holds data: an id, or anything in a column of input.
fn is_data(grid: &Grid, segment: &Segment, row: u32) -> bool {
    grid.row(row).any(|(at, _)| {
        let role = segment
            .columns
            .get(&at.column)
            .and_then(|column| column.role);
        role.is_some_and(|role| !role.is_structural() || matches!(role, Role::Id | Role::Clause))
    })
}

/// Reports rows that lie outside of every segment and look like answers, so that a header found in
/// the wrong place cannot lose a section without a word.
pub(super) fn report_outside(intake: &mut Intake, tables: &[Table]) {
    let headed = tables.iter().filter(|table| {
        table.kind == TableKind::Questionnaire && table.by == RecognisedBy::Headers
    });
    for table in headed {
        let Some(grid) = intake.grids.remove(&table.sheet) else {
            continue;
        };
        let rows: Vec<u32> = grid
            .rows()
            .into_iter()
            .filter(|row| looks_like_answer(intake, table, &grid, *row))
            .collect();
        if let Some(first) = rows.first() {
            let spot = table.sheet.at(CellRef::new(*first, 0));
            intake
                .journal
                .mention(&codes::ROWS_OUTSIDE_TABLE, spot, |d| {
                    d.with("count", rows.len()).with("first", first + 1)
                });
        }
        for row in rows {
            let code = codes::ROWS_OUTSIDE_TABLE.id;
            intake.journal.remark(table.sheet, row, code);
            for (cell, _) in grid.row(row) {
                intake
                    .journal
                    .settle(table.sheet, cell, Disposition::NotUsed);
            }
        }
        intake.grids.insert(table.sheet, grid);
    }
}

fn looks_like_answer(intake: &Intake, table: &Table, grid: &Grid, row: u32) -> bool {
    let inside = |segment: &Segment| {
        (segment.first..=segment.last).contains(&row) || segment.header_row == Some(row)
    };
    if table.segments.iter().any(inside) {
        return false;
    }
    let Some(segment) = table.segments.last() else {
        return false;
    };
    let mut ids = segment
        .columns_of(Role::Id)
        .chain(segment.columns_of(Role::Clause));
    let has_id = ids.any(|column| {
        let content = grid.content(CellRef::new(row, column));
        let reading = intake.numbering.read(content, &Neighbours::default());
        reading.target().is_some()
    });
    let mut answers = segment
        .columns
        .iter()
        .filter(|(_, column)| column.holds_answers());
    has_id
        && answers.any(|(column, settings)| {
            let content = grid.content(CellRef::new(row, *column));
            let reading = settings.scale.as_ref().map(|scale| scale.read(content));
            matches!(reading, Some(AnswerReading::Answer(_)))
        })
}
