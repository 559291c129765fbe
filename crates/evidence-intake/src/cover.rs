//! Cover blocks of other people's workbooks: a label, and its value to the right or below.
//!
//! They stand on a sheet of their own or above the header of a table. A label is one of the known
//! words. Without a colon it is taken for one only where its row holds nothing but labels and
//! values: "Auditor" may as well be the header of a column.

use crate::grid::{Content, Grid};
use crate::words::header::{HeaderTable, STRONG, roles_of};
use crate::words::{COVER_FIELDS, CoverField};
use std::collections::BTreeSet;
use std::ops::Range;
use workbook::CellRef;

/// How far to the right of its label a value may stand.
const REACH: usize = 6;

/// A field of a cover block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Filled {
    pub(crate) field: CoverField,
    /// The label as written, without its colon.
    pub(crate) label: String,
    pub(crate) value: String,
    /// Where the value stands.
    pub(crate) at: CellRef,
}

/// The cover of a sheet that is no table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cover {
    pub(crate) fields: Vec<Filled>,
    /// Cells that are neither label, value nor heading.
    pub(crate) rest: Vec<CellRef>,
}

/// The cover that a sheet is: it tells two things or more, of which one is who, what or by whom.
pub(crate) fn of_sheet(grid: &Grid) -> Option<Cover> {
    let fields = fields(grid, 0..grid.last_row() + 1);
    let telling = fields.iter().any(|filled| {
        use CoverField as F;
        matches!(filled.field, F::Name | F::Scope | F::Assessor)
    });
    if fields.len() < 2 || !telling {
        return None;
    }
    let values: BTreeSet<CellRef> = fields.iter().map(|filled| filled.at).collect();
    let is_heading = |at: CellRef| {
        let text = matches!(grid.content(at), Content::Text(_));
        text && grid.row(at.row).count() == 1
    };
    let rest = grid.filled().into_iter().filter(|at| {
        !values.contains(at) && label(grid.content(*at)).is_none() && !is_heading(*at)
    });
    Some(Cover {
        rest: rest.collect(),
        fields,
    })
}

/// The fields that stand in some rows, from top to bottom and left to right.
pub(crate) fn fields(grid: &Grid, rows: Range<u32>) -> Vec<Filled> {
    let within = grid.filled().into_iter();
    let within = within.filter(|at| rows.contains(&at.row));
    let found = within.filter_map(|at| match label(grid.content(at))? {
        Label::WithValue(field, label, value) => Some(Filled {
            field,
            label,
            value: sound(&value)?,
            at,
        }),
        Label::Alone(field, label, colon) => {
            let beside = beside(grid, at, colon).or_else(|| below(grid, at, &rows));
            let at = beside?;
            let value = sound(&grid.text(at)?)?;
            Some(Filled {
                field,
                label,
                value,
                at,
            })
        }
    });
    found.collect()
}

/// A cell that holds a label.
enum Label {
    /// The label as written, and whether a colon follows.
    Alone(CoverField, String, bool),
    /// Label and value in one cell.
    WithValue(CoverField, String, String),
}

fn label(content: &Content) -> Option<Label> {
    let Content::Text(text) = content else {
        return None;
    };
    let Some((label, value)) = text.split_once([':', '：']) else {
        let field = COVER_FIELDS.read(text)?;
        return Some(Label::Alone(field, text.clone(), false));
    };
    let (label, value) = (label.trim(), value.trim());
    let field = COVER_FIELDS.read(label)?;
    Some(if value.is_empty() {
        Label::Alone(field, label.to_owned(), true)
    } else {
        Label::WithValue(field, label.to_owned(), value.to_owned())
    })
}

/// The value to the right of a label: in the next cell, or after blank ones over which a label with a
/// colon runs on. Beyond the blank cell of a label without one stands what the cell is for.
fn beside(grid: &Grid, at: CellRef, colon: bool) -> Option<CellRef> {
    let mut right = grid.row(at.row).filter(|(cell, _)| cell.column > at.column);
    let (cell, content) = right.next()?;
    let between = at.column + 1..cell.column;
    let merged = between
        .clone()
        .all(|column| grid.origin(CellRef::new(at.row, column)) == at);
    let near = merged || colon && between.len() < REACH;
    let fits = colon || is_form_row(grid, at.row) && !is_header(content);
    (near && fits && label(content).is_none()).then_some(cell)
}

/// Whether labels and values take turns in a row.
fn is_form_row(grid: &Grid, row: u32) -> bool {
    let labels: Vec<bool> = grid.row(row).map(|(_, c)| label(c).is_some()).collect();
    labels.first() == Some(&true) && labels.windows(2).all(|pair| pair != [false, false])
}

fn is_header(content: &Content) -> bool {
    let text = content.text().unwrap_or_default();
    let tables = [HeaderTable::Questionnaire, HeaderTable::Register];
    tables.into_iter().any(|table| {
        let best = roles_of(&text, table).first().copied();
        best.is_some_and(|(_, points)| points == STRONG)
    })
}

/// The value below a label, in a row of nothing but labels; more below it would be a list.
fn below(grid: &Grid, at: CellRef, rows: &Range<u32>) -> Option<CellRef> {
    let only_labels = grid.row(at.row).all(|(_, c)| label(c).is_some());
    let down = |by: u32| CellRef::new(at.row + by, at.column);
    let is_label = |cell: CellRef| label(grid.content(cell)).is_some();
    let value = down(1);
    let ends =
        !rows.contains(&down(2).row) || grid.content(down(2)).is_blank() || is_label(down(2));
    let holds = rows.contains(&value.row) && !grid.content(value).is_blank();
    (only_labels && holds && ends && !is_label(value)).then_some(value)
}

/// How examples begin that show what is to be filled in.
const EXAMPLES: [&str; 5] = ["e.g.", "eg.", "for example", "例如", "如："];

/// A value that was filled in: a placeholder such as "[name]" or "____" is none.
fn sound(value: &str) -> Option<String> {
    let bracketed = [('[', ']'), ('<', '>'), ('【', '】'), ('{', '}')];
    let placeholder = bracketed
        .iter()
        .any(|(open, close)| value.starts_with(*open) && value.ends_with(*close));
    let plain = value.trim_start_matches(['(', '（']).to_lowercase();
    let example = EXAMPLES.iter().any(|word| plain.starts_with(word));
    (!placeholder && !example && value.chars().any(char::is_alphanumeric)).then(|| value.to_owned())
}
