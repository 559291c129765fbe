//! What became of each row and cell.

use super::{SheetState, Sheets};
use crate::grid::Grid;
use crate::intake::Intake;
use crate::journal::Journal;
use crate::source::{SheetId, Sources};
use crate::table::{Table, TableKind};
use clause_model::submission::{ColumnIntake, DispositionTally, IntakeLog, SheetIntake, SheetRole};
use workbook::CellRef;

/// The log of all sheets.
///
/// In a recognised table each row and cell that holds something has one disposition. Of sheets that
/// were not read, the cells are counted as not used, and their rows are not listed.
pub(super) fn write(intake: &Intake, sheets: &Sheets) -> IntakeLog {
    let all = sheets.states.iter().filter_map(|(id, state)| {
        let grid = intake.grids.get(id)?;
        Some(match state {
            SheetState::Table(at) => of_table(intake, *id, grid, sheets.tables.get(*at)?),
            SheetState::Guidance(known_by) => of_guidance(intake, *id, grid, known_by),
            SheetState::Cover(_) => of_cover(intake, *id, grid),
            SheetState::Unread(why) => SheetIntake {
                recognised_by: (*why).to_owned(),
                ..not_read(&intake.journal, *id, grid.filled().len())
            },
            SheetState::Ambiguous(..) | SheetState::Refused | SheetState::Unrecognised(_) => {
                not_read(&intake.journal, *id, grid.filled().len())
            }
        })
    });
    IntakeLog {
        sheets: all.collect(),
    }
}

/// The log where nothing could be read, because the edition is not known.
pub(super) fn unread(journal: &Journal, sources: &Sources) -> IntakeLog {
    let all = sources.sheets().filter_map(|(id, sheet)| {
        let grid = Grid::new(sources.book(id.file)?, sheet);
        Some(not_read(journal, id, grid.filled().len()))
    });
    IntakeLog {
        sheets: all.collect(),
    }
}

fn not_read(journal: &Journal, id: SheetId, cells: usize) -> SheetIntake {
    SheetIntake {
        place: journal.place(id.spot()),
        role: SheetRole::Unrecognised,
        recognised_by: "none".to_owned(),
        header_row: None,
        columns: Vec::new(),
        rows: Vec::new(),
        cells: DispositionTally {
            not_used: cells as u32,
            ..DispositionTally::default()
        },
    }
}

fn of_guidance(intake: &Intake, id: SheetId, grid: &Grid, known_by: &str) -> SheetIntake {
    let (rows, cells) = intake.journal.account(id, &grid.filled());
    SheetIntake {
        role: SheetRole::Guidance,
        recognised_by: known_by.to_owned(),
        rows,
        cells,
        ..not_read(&intake.journal, id, 0)
    }
}

fn of_cover(intake: &Intake, id: SheetId, grid: &Grid) -> SheetIntake {
    SheetIntake {
        role: SheetRole::Organisation,
        ..of_guidance(intake, id, grid, "labels")
    }
}

fn of_table(intake: &Intake, id: SheetId, grid: &Grid, table: &Table) -> SheetIntake {
    let (rows, cells) = intake.journal.account(id, &grid.filled());
    let first = table.segments.first();
    let columns = first.into_iter().flat_map(|segment| &segment.columns);
    SheetIntake {
        place: intake.journal.place(id.spot()),
        role: role_of(table.kind),
        recognised_by: table.by.word().to_owned(),
        header_row: table.header_row().map(|row| row + 1),
        columns: columns
            .map(|(at, column)| ColumnIntake {
                column: CellRef::column_name(*at),
                header: column.header.clone(),
                role: column.role.map(|role| role.name().to_owned()),
            })
            .collect(),
        rows,
        cells,
    }
}

pub(super) fn role_of(kind: TableKind) -> SheetRole {
    match kind {
        TableKind::Questionnaire => SheetRole::Questionnaire,
        TableKind::Register => SheetRole::EvidenceRegister,
        TableKind::Organisation => SheetRole::Organisation,
        TableKind::Coverage => SheetRole::Instances,
    }
}
