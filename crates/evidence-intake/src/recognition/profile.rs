//! What a column's cells hold, apart from its header.

use super::dropdown::offered;
use crate::grid::{Content, DataRows, Grid};
use crate::numbering::{IdReading, Neighbours, Numbering, ParsedId, counted, parse_at_start};
use crate::scale::{Scale, ScaleDoubt, detect, is_number, is_tick, share_read};
use crate::words::YES_NO;
use clause_model::method::Bands;
use std::collections::BTreeSet;
use workbook::CellRef;

/// Texts longer than this on average are prose.
const PROSE: usize = 40;

#[allow(clippy::struct_excessive_bools)] // independent facts about a column
/// The contents of a column within the data rows of a table.
#[derive(Debug, Clone)]
pub(crate) struct Profile {
    pub(crate) filled: usize,
    /// The share of cells, in percent, that hold an id of the standard.
    pub(crate) ids: u32,
    /// The share of cells, in percent, that hold the id of a control point or of a clause below a
    /// chapter; and of those the ones with a point's number, which nothing else looks like.
    pub(crate) precise_ids: u32,
    pub(crate) point_ids: u32,
    /// Whether the cells merely count the rows.
    pub(crate) running_number: bool,
    /// Whether the cells are letters of items: "a)", "(b)".
    pub(crate) item_letters: bool,
    /// The scale that the values fit.
    pub(crate) scale: Result<Scale, ScaleDoubt>,
    /// The share of cells, in percent, that are answers on that scale; none where all are blank.
    pub(crate) answers: Option<u32>,
    /// Whether a dropdown offers answers.
    pub(crate) offers_answers: bool,
    /// Whether the cells hold sentences.
    pub(crate) prose: bool,
    /// Whether most of the cells are ticks, and whether there is only one value.
    pub(crate) ticks: bool,
    /// Whether at least half of the cells are ticks, and there are any.
    pub(crate) ticked: bool,
    /// Whether any cell holds a number.
    pub(crate) numbers: bool,
}

/// Looks at one column.
pub(crate) fn profile(
    grid: &Grid,
    column: u32,
    rows: &DataRows,
    header: &str,
    numbering: &Numbering,
    bands: &Bands,
) -> Profile {
    let contents = contents(grid, column, rows);
    let offered = offered(grid, column, rows);
    let usable: Vec<&Content> = contents.iter().copied().filter(|c| c.is_usable()).collect();
    let scale = detect(&contents, header, &offered);
    let answers = match &scale {
        Ok(scale) => share_read(scale, &contents, bands),
        Err(_) => None,
    };
    let texts: Vec<String> = usable.iter().filter_map(|content| content.text()).collect();
    let length: usize = texts.iter().map(|text| text.chars().count()).sum();
    // Yes and no are offered for many things; an answer column offers more than that.
    let offered: Vec<&Content> = offered.iter().collect();
    let telling = offered.iter().any(|word| {
        let text = word.text().unwrap_or_default();
        YES_NO.read(&text).is_none()
    });
    let words = Scale::Words { x: None };
    Profile {
        filled: contents
            .iter()
            .filter(|content| !content.is_blank())
            .count(),
        ids: share_of_ids(&usable, numbering),
        precise_ids: share_of(&texts, ParsedId::is_precise),
        point_ids: share_of(&texts, |id| id.number.is_some()),
        running_number: is_running_number(&usable),
        item_letters: are_item_letters(&texts),
        offers_answers: telling
            && share_read(&words, &offered, bands).is_some_and(|share| share >= 60),
        scale,
        answers,
        prose: length > PROSE * texts.len(),
        ticks: are_ticks(&texts),
        ticked: !texts.is_empty() && mostly_ticks(&texts),
        numbers: texts.iter().any(|text| is_number(text)),
    }
}

/// The cells of a column in the data rows, blanks included where the row holds something.
pub(crate) fn contents<'a>(grid: &'a Grid, column: u32, rows: &DataRows) -> Vec<&'a Content> {
    let within = |row: &u32| {
        rows.iter()
            .any(|(first, last)| (*first..=*last).contains(row))
    };
    let data = grid.rows().into_iter().filter(within);
    data.map(|row| grid.content(CellRef::new(row, column)))
        .collect()
}

/// Numbers that count rows are left out: they say nothing of the column's other cells.
fn share_of_ids(contents: &[&Content], numbering: &Numbering) -> u32 {
    let cells: Vec<(usize, &Content)> = contents.iter().copied().enumerate().collect();
    let counts = counted(&cells);
    let others = cells.iter().filter(|(at, _)| !counts.contains(at));
    let contents: Vec<&Content> = others.map(|(_, content)| *content).collect();
    if contents.is_empty() {
        return 0;
    }
    let neighbours = Neighbours::default();
    let score = |content: &&Content| match numbering.read(content, &neighbours) {
        IdReading::None => 0,
        IdReading::Unknown(_) => 25,
        _ => 100,
    };
    let sum: usize = contents.iter().map(score).sum();
    (sum / contents.len()) as u32
}

/// The share of texts, in percent, that begin with an id of some kind.
fn share_of(texts: &[String], kind: impl Fn(&ParsedId) -> bool) -> u32 {
    let ids = texts.iter().filter_map(|text| parse_at_start(text));
    let count = ids.filter(kind).count();
    (count * 100).checked_div(texts.len()).unwrap_or_default() as u32
}

/// Whether a column can be one of ticks: at least half of its cells are, or all are alike. A column
/// with a number in it counts something.
fn are_ticks(texts: &[String]) -> bool {
    if texts.iter().any(|text| is_number(text)) {
        return false;
    }
    let distinct = texts.iter().collect::<BTreeSet<_>>().len();
    distinct <= 1 || mostly_ticks(texts)
}

fn mostly_ticks(texts: &[String]) -> bool {
    let ticks = texts.iter().filter(|text| is_tick(text)).count();
    ticks * 2 >= texts.len()
}

/// Whether the cells are 1, 2, 3 and so on, from 1: a row counter, and no chapter numbers.
fn is_running_number(contents: &[&Content]) -> bool {
    let numbers: Option<Vec<u32>> = contents
        .iter()
        .map(|content| content.text()?.parse().ok())
        .collect();
    let Some(numbers) = numbers.filter(|numbers| numbers.len() >= 3) else {
        return false;
    };
    numbers.first() == Some(&1) && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

/// Whether the cells hold nothing but letters of items; a dash says that there is none.
fn are_item_letters(texts: &[String]) -> bool {
    let mut telling = texts
        .iter()
        .filter(|text| text.chars().any(char::is_alphanumeric))
        .peekable();
    // A column of nothing but "x" is one of ticks.
    let crosses = texts.iter().all(|text| is_tick(text));
    !crosses && telling.peek().is_some() && telling.all(|text| is_item_letter(text))
}

/// A single lower-case letter, in brackets or not, with numbers after points or not: "a)", "b.1";
/// capitals may be ratings.
fn is_item_letter(text: &str) -> bool {
    let bare = text.trim_matches(['(', ')', '（', '）', '.']);
    let mut characters = bare.chars();
    characters.next().is_some_and(|c| c.is_ascii_lowercase())
        && characters.all(|c| c == '.' || c.is_ascii_digit())
}
