//! What a sheet that was not recognised may be, for a user to go on from. Nothing is read by it.

use super::profile::{Profile, profile};
use crate::grid::{Content, Grid};
use crate::numbering::Numbering;
use crate::role::Role;
use crate::table::{Column, Segment};
use clause_model::method::Bands;
use std::collections::BTreeMap;
use workbook::CellRef;

/// From which share of its cells on, in percent, a column is taken for one of ids or of answers. Titles
/// and headers are among the cells.
const IDS: u32 = 40;
const ANSWERS: u32 = 60;

/// The columns of a sheet by what they hold, with the row that looks like their header.
pub(crate) fn guessed_section(grid: &Grid, numbering: &Numbering, bands: &Bands) -> Segment {
    let last = grid.last_row();
    let all = [(0, last)];
    let profiles: BTreeMap<u32, Profile> = grid
        .columns()
        .into_iter()
        .map(|at| (at, profile(grid, at, &all, "", numbering, bands)))
        .collect();
    let ids = profiles
        .iter()
        .filter(|(_, profile)| profile.point_ids >= IDS)
        .max_by_key(|(at, profile)| (profile.point_ids, std::cmp::Reverse(**at)))
        .map(|(at, _)| *at);
    let header_row = header_row(grid, ids);
    let columns = profiles.iter().map(|(at, profile)| {
        let header = header_row.and_then(|row| grid.text(CellRef::new(row, *at)));
        let answers =
            profile.offers_answers || profile.answers.is_some_and(|share| share >= ANSWERS);
        let role = if ids == Some(*at) {
            Some(Role::Id)
        } else {
            answers.then_some(Role::Undecided)
        };
        let column = Column {
            header: header.unwrap_or_default(),
            role,
            ..Column::default()
        };
        (*at, column)
    });
    Segment {
        header_row,
        first: header_row.map_or(0, |row| row + 1),
        last,
        columns: columns.collect(),
    }
}

/// The last row of two texts or more above the first id; without ids, the first such row.
fn header_row(grid: &Grid, ids: Option<u32>) -> Option<u32> {
    let begins_with_digit = |content: &Content| matches!(content, Content::Text(text) if text.starts_with(|c: char| c.is_ascii_digit()));
    let rows = grid.rows().into_iter();
    let above = rows.take_while(|row| {
        ids.is_none_or(|at| !begins_with_digit(grid.content(CellRef::new(*row, at))))
    });
    let texts = |row: u32| {
        let cells = grid.row(row);
        cells
            .filter(|(_, content)| matches!(content, Content::Text(_)))
            .count()
    };
    let mut headers = above.filter(|row| texts(*row) >= 2);
    if ids.is_some() {
        headers.last()
    } else {
        headers.next()
    }
}
