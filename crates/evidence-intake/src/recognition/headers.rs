//! Header rows: one or two levels, anywhere near the top, repeated per section or not.

use super::answer_columns::option_word;
use crate::grid::{Content, Grid};
use crate::marks::PREFIX;
use crate::role::Role;
use crate::words::header::{HeaderTable, STRONG, roles_of};
use crate::words::{half_width, normalise};
use std::collections::{BTreeMap, BTreeSet};
use workbook::CellRef;

/// How many filled rows are searched for the first header.
const SEARCHED_ROWS: usize = 40;
/// Texts longer than this are no headers.
const LONGEST_HEADER: usize = 80;
/// What a second level must gain over a single one, so that data is not taken for a header.
const SECOND_LEVEL_MARGIN: u32 = 20;

/// How well the first header must fit, in percent of the best.
const SHARE_OF_BEST: u32 = 60;

/// A header found: its rows, its texts by column, and how well it fits.
#[derive(Debug, Clone)]
pub(crate) struct HeaderRow {
    /// The first of its rows.
    pub(crate) top: u32,
    /// The last of its rows.
    pub(crate) bottom: u32,
    pub(crate) texts: BTreeMap<u32, String>,
    /// Points over all columns, each role counted once.
    pub(crate) points: u32,
    /// How many different roles its words name.
    pub(crate) roles: usize,
}

/// The first header for one kind of table that fits nearly as well as the best.
pub(crate) fn find_header(grid: &Grid, table: HeaderTable) -> Option<HeaderRow> {
    let rows = grid.rows();
    // The role row of a sheet of ours whose mark is damaged names roles and is no header.
    let is_unmarked = |row: &&u32| {
        let mut texts = grid.row(**row).filter_map(|(_, content)| content.text());
        !texts.any(|text| text.starts_with(PREFIX))
    };
    let searched = rows.iter().filter(is_unmarked).take(SEARCHED_ROWS);
    // A header of two levels is found only where it fits far better than either level.
    let found: Vec<HeaderRow> = searched
        .filter_map(|row| {
            let matrix = tick_matrix(grid, *row, table);
            let levels = matrix.or_else(|| double(grid, *row, table));
            levels.or_else(|| single(grid, *row, table))
        })
        .filter(|header| header.roles >= 2)
        .collect();
    let most = found.iter().map(|header| header.points).max()?;
    // A later section may have more columns; the table begins at the first header all the same.
    let mut good = found
        .into_iter()
        .filter(|header| header.points * 100 >= most * SHARE_OF_BEST);
    good.next()
}

/// The headers of later sections: rows that repeat the first header's words, or fit as well.
pub(crate) fn repeated_headers(
    grid: &Grid,
    first: &HeaderRow,
    table: HeaderTable,
) -> Vec<HeaderRow> {
    let known: BTreeSet<String> = first.texts.values().map(|text| normalise(text)).collect();
    let below = grid.rows().into_iter().filter(|row| *row > first.bottom);
    below
        .filter(|row| !looks_like_data(grid, *row))
        .filter_map(|row| {
            let header = tick_matrix(grid, row, table).or_else(|| single(grid, row, table))?;
            let repeated = header
                .texts
                .values()
                .filter(|text| known.contains(&normalise(text)));
            let repeats = repeated.count();
            let alike = repeats >= 2 && repeats * 2 >= first.texts.len();
            let fits = header.roles >= 3 && header.points * 10 >= first.points * 7;
            (alike || fits).then_some(header)
        })
        .collect()
}

/// Numbers, dates and texts that begin with a digit are data. Most rows of a table have one, and
/// need not be compared with every known word.
fn looks_like_data(grid: &Grid, row: u32) -> bool {
    grid.row(row).any(|(_, content)| match content {
        Content::Text(text) => text.starts_with(|c: char| half_width(c).is_ascii_digit()),
        content => content.is_usable(),
    })
}

fn single(grid: &Grid, row: u32, table: HeaderTable) -> Option<HeaderRow> {
    let cells = grid.row(row);
    let texts: BTreeMap<u32, String> = cells
        .filter_map(|(at, content)| Some((at.column, header_text(content)?)))
        .collect();
    scored(row, row, texts, table)
}

/// A header of two levels: a group above ("Assessment") and a part below ("Result").
fn double(grid: &Grid, row: u32, table: HeaderTable) -> Option<HeaderRow> {
    let upper = single(grid, row, table);
    let lower = single(grid, row + 1, table)?;
    let columns: BTreeSet<u32> = grid
        .row(row)
        .chain(grid.row(row + 1))
        .map(|(at, _)| at.column)
        .collect();
    let mut texts = BTreeMap::new();
    for column in columns {
        let above = header_text(grid.shown(CellRef::new(row, column)));
        let own = header_text(grid.shown(CellRef::new(row + 1, column)));
        let text = match (above, own) {
            (Some(above), Some(own)) if above == own => own,
            (Some(above), Some(own)) => best_of(&above, &own, table),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => continue,
        };
        texts.insert(column, text);
    }
    let header = scored(row, row + 1, texts, table)?;
    let single_best = upper.map_or(0, |h| h.points).max(lower.points);
    (header.points >= single_best + SECOND_LEVEL_MARGIN).then_some(header)
}

/// A header above whose last columns a group stands, and below it nothing but the answers that each of
/// them is ticked for: "审核结果" over "符合 | 不符合 | 不适用".
fn tick_matrix(grid: &Grid, row: u32, table: HeaderTable) -> Option<HeaderRow> {
    let upper = single(grid, row, table).filter(|_| table == HeaderTable::Questionnaire)?;
    let options: BTreeMap<u32, String> = grid
        .row(row + 1)
        .map(|(at, content)| Some((at.column, header_text(content)?)))
        .collect::<Option<_>>()?;
    let are_answers = options.values().all(|text| option_word(text).is_some());
    let first = options.keys().next()?;
    let grouped = options
        .keys()
        .all(|at| at == first || !upper.texts.contains_key(at));
    if options.len() < 2 || !are_answers || !grouped {
        return None;
    }
    let texts: BTreeMap<u32, String> = upper.texts.into_iter().chain(options).collect();
    scored(row, row + 1, texts, table)
}

/// The two levels together, unless the lower one alone names a role better.
fn best_of(above: &str, own: &str, table: HeaderTable) -> String {
    let together = format!("{above} {own}");
    let points = |text: &str| {
        roles_of(text, table)
            .first()
            .map_or(0, |(_, points)| *points)
    };
    if points(own) > points(&together) {
        own.to_owned()
    } else {
        together
    }
}

fn header_text(content: &Content) -> Option<String> {
    let Content::Text(text) = content else {
        return None;
    };
    (text.chars().count() <= LONGEST_HEADER).then(|| text.clone())
}

fn scored(
    top: u32,
    bottom: u32,
    texts: BTreeMap<u32, String>,
    table: HeaderTable,
) -> Option<HeaderRow> {
    let mut best: BTreeMap<Role, u32> = BTreeMap::new();
    for text in texts.values() {
        if let Some((role, points)) = roles_of(text, table).first().copied() {
            let known = best.entry(role).or_default();
            *known = points.max(*known);
        }
    }
    let strong = best.values().any(|points| *points == STRONG);
    strong.then(|| HeaderRow {
        top,
        bottom,
        points: best.values().sum(),
        roles: best.len(),
        texts,
    })
}
