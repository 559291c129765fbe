//! The words that a column's dropdown offers.

use crate::grid::{Content, DataRows, Grid};
use std::collections::BTreeSet;
use workbook::{CellRange, CellRef, Sheet, Validation, ValidationSource};

/// How many words of a dropdown are looked at.
const MOST_WORDS: usize = 50;

/// The words that dropdowns of a column offer in the data rows.
pub(crate) fn offered(grid: &Grid, column: u32, rows: &DataRows) -> Vec<Content> {
    let first = rows.first().map_or(0, |(first, _)| *first);
    let last = rows.last().map_or(0, |(_, last)| *last);
    let touches = |validation: &&Validation| {
        validation.ranges.iter().any(|range| {
            (range.first.column..=range.last.column).contains(&column)
                && range.first.row <= last
                && range.last.row >= first
        })
    };
    let mut sources: BTreeSet<Vec<String>> = BTreeSet::new();
    for validation in grid.sheet.validations.iter().filter(touches) {
        sources.insert(words(grid, &validation.source));
    }
    let words = sources.into_iter().flatten().take(MOST_WORDS);
    words.map(Content::Text).collect()
}

fn words(grid: &Grid, source: &ValidationSource) -> Vec<String> {
    match source {
        ValidationSource::List(words) => words.iter().map(|word| word.trim().to_owned()).collect(),
        ValidationSource::Formula(formula) => range_words(grid, formula).unwrap_or_default(),
    }
}

/// The texts of a range such as `Lists!$A$2:$A$9`.
fn range_words(grid: &Grid, formula: &str) -> Option<Vec<String>> {
    let formula = formula.trim().trim_start_matches('=');
    let (sheet, range): (&Sheet, CellRange) = match formula.rsplit_once('!') {
        Some((name, range)) => {
            let name = name.trim_matches('\'').replace("''", "'");
            (grid.book.sheet(&name)?, range.parse().ok()?)
        }
        None => (grid.sheet, formula.parse().ok()?),
    };
    let from = CellRef::new(range.first.row, 0);
    let cells = sheet
        .cells
        .range(from..)
        .take_while(|(at, _)| at.row <= range.last.row);
    let within = cells.filter(|(at, _)| range.contains(**at));
    let texts = within.filter_map(|(_, cell)| Content::of(&cell.value).text());
    Some(texts.take(MOST_WORDS).collect())
}
