//! How the answers of each column are read, once all tables are known. Columns of one file with
//! the same header are looked at together: a short sheet does not show a whole scale.

use super::dropdown::offered;
use super::legend::Legend;
use super::marks_out_of::{FullMarks, full_marks};
use super::profile::contents;
use crate::codes::sheet as codes;
use crate::grid::{Content, Grid};
use crate::role::Role;
use crate::scale::{ColumnScale, NumberScale, Scale, ScaleDoubt, detect, is_unanswered};
use crate::source::SheetId;
use crate::table::{RecognisedBy, Table, TableKind};
use crate::words::header::{Direction, direction};
use crate::words::{ANSWERS, Claim, YES_NO, normalise};
use clause_model::method::Bands;
use clause_model::submission::Answer;
use std::collections::{BTreeMap, BTreeSet};
use workbook::CellRef;

/// What is worth telling of a column's answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ColumnTrouble {
    /// Numbers were read on this scale.
    Numbers {
        scale: String,
        mapping: Vec<(String, Answer)>,
    },
    /// The scale is not certain; these are the values.
    ScaleUnsure(Vec<String>),
    /// Yes was read as not fulfilled.
    Inverted,
    /// It is not certain what yes means.
    InversionUnsure,
    /// Every answer is the same default.
    Prefilled { value: String, count: usize },
}

/// From how many equal answers on a column can be a default.
const FEWEST_DEFAULTS: usize = 5;

/// Columns that are read alike: file, header and role.
type ColumnKey = (usize, String, Role);

/// A column of a segment: table, segment, column.
type ColumnAt = (usize, usize, u32);

/// Settles the scale of each answer column; returns what is worth telling with the sheet and
/// header cell concerned.
pub(crate) fn settle_scales(
    tables: &mut [Table],
    grids: &BTreeMap<SheetId, Grid>,
    bands: &Bands,
) -> Vec<(SheetId, CellRef, String, ColumnTrouble)> {
    let mut groups: BTreeMap<ColumnKey, Vec<ColumnAt>> = BTreeMap::new();
    for (t, table) in tables.iter().enumerate() {
        for (s, segment) in table.segments.iter().enumerate() {
            for (at, column) in &segment.columns {
                let judged = column.role == Some(Role::Judgement);
                if table.kind == TableKind::Questionnaire && (column.holds_answers() || judged) {
                    let role = column.role.unwrap_or(Role::Answer);
                    let key = (table.sheet.file, normalise(&column.header), role);
                    groups.entry(key).or_default().push((t, s, *at));
                }
            }
        }
    }
    let mut troubles = Vec::new();
    for members in groups.values() {
        settle_group(tables, grids, bands, members, &mut troubles);
    }
    troubles
}

fn settle_group(
    tables: &mut [Table],
    grids: &BTreeMap<SheetId, Grid>,
    bands: &Bands,
    members: &[ColumnAt],
    troubles: &mut Vec<(SheetId, CellRef, String, ColumnTrouble)>,
) {
    let Some((t, s, at)) = members.first().copied() else {
        return;
    };
    let (table, segment) = (&tables[t], &tables[t].segments[s]);
    let Some(column) = segment.columns.get(&at) else {
        return;
    };
    let header_cell = CellRef::new(
        segment.header_row.unwrap_or(segment.first),
        column.beside.unwrap_or(at),
    );
    let (sheet, header) = (table.sheet, column.header.clone());
    let judged = column.role == Some(Role::Judgement);
    let group = Group::new(tables, grids, members);
    let mut found = Vec::new();
    let scale = if table.by == RecognisedBy::Marks {
        Some(own_scale(bands))
    } else {
        group.settle(&header, column.layout.as_ref(), bands, &mut found)
    };
    let legend = grids
        .get(&sheet)
        .filter(|_| table.by != RecognisedBy::Marks);
    let legend = legend.map(|grid| Legend::of(table, column, grid));
    let scale = scale.map(|mut scale| {
        legend.unwrap_or_default().apply(&mut scale);
        scale
    });
    let prefilled = table.by != RecognisedBy::Marks && !judged && group.is_prefilled(&mut found);
    let doubt = found.iter().find_map(|trouble| match trouble {
        ColumnTrouble::ScaleUnsure(_) => Some(codes::SCALE_UNSURE.id),
        ColumnTrouble::InversionUnsure => Some(codes::INVERSION_UNSURE.id),
        _ => None,
    });
    for (t, s, at) in members {
        if let Some(column) = tables[*t].segments[*s].columns.get_mut(at) {
            column.scale.clone_from(&scale);
            column.prefilled = prefilled;
            column.doubt = doubt;
        }
    }
    let told = found.into_iter().filter(|_| !judged);
    troubles.extend(told.map(|trouble| (sheet, header_cell, header.clone(), trouble)));
}

/// Our own questionnaire offers words; the letters of the ratings are understood as well.
fn own_scale(bands: &Bands) -> ColumnScale {
    let letters = [
        ("n", Answer::Not),
        ("p", Answer::Partly),
        ("l", Answer::Largely),
        ("f", Answer::Fully),
    ];
    let own = letters.map(|(letter, answer)| (letter.to_owned(), Claim::Answer(answer)));
    ColumnScale {
        own: own.into_iter().collect(),
        ..ColumnScale::of_words(bands.clone())
    }
}

/// The cells of columns that are read alike.
struct Group<'a> {
    contents: Vec<&'a Content>,
    offered: Vec<Content>,
    /// The full marks of the rows, where a column beside states them.
    full_marks: Option<FullMarks>,
    /// Whether the rows hold any other input.
    has_other_input: bool,
}

impl<'a> Group<'a> {
    fn new(tables: &[Table], grids: &'a BTreeMap<SheetId, Grid<'a>>, members: &[ColumnAt]) -> Self {
        let mut group = Group {
            contents: Vec::new(),
            offered: Vec::new(),
            full_marks: None,
            has_other_input: false,
        };
        for (t, s, at) in members {
            let segment = &tables[*t].segments[*s];
            let Some(grid) = grids.get(&tables[*t].sheet) else {
                continue;
            };
            let rows = [(segment.first, segment.last)];
            group.contents.extend(contents(grid, *at, &rows));
            group.offered.extend(offered(grid, *at, &rows));
            let marks = full_marks(segment, grid);
            group.full_marks = match (group.full_marks.take(), marks) {
                (Some(known), Some(marks)) => Some(known.with(marks)),
                (known, marks) => known.or(marks),
            };
            let others = segment.columns.iter().filter(|(other, column)| {
                let input = column.role.is_some_and(|role| !role.is_structural());
                *other != at && input && !column.holds_answers()
            });
            let mut others = others.flat_map(|(other, _)| contents(grid, *other, &rows));
            group.has_other_input |= others.any(|content| !content.is_blank());
        }
        group
    }

    fn settle(
        &self,
        header: &str,
        layout: Option<&crate::layout::ColumnLayout>,
        bands: &Bands,
        found: &mut Vec<ColumnTrouble>,
    ) -> Option<ColumnScale> {
        let stated = layout.and_then(crate::layout::ColumnLayout::stated_scale);
        let explained = layout.is_some_and(|layout| !layout.words.is_empty());
        let scale = match stated {
            Some(scale) => scale,
            None => match self.detect(header) {
                Ok(scale) => scale,
                Err(_) if explained => Scale::Words { x: None },
                Err(doubt) => {
                    found.push(ColumnTrouble::ScaleUnsure(doubt.values));
                    return None;
                }
            },
        };
        let inverted = match layout.and_then(|layout| layout.inverted) {
            Some(inverted) => inverted,
            None => self.inversion(header, &scale, found)?,
        };
        if let Scale::Numbers(numbers) = &scale {
            let numbers = if inverted {
                numbers.falling()
            } else {
                *numbers
            };
            found.push(ColumnTrouble::Numbers {
                scale: numbers.to_string(),
                mapping: numbers.steps(bands),
            });
        }
        let scale = match layout {
            Some(layout) => layout.apply(scale, bands),
            None => ColumnScale::new(scale, bands.clone()),
        };
        Some(ColumnScale { inverted, ..scale })
    }

    /// The scale of the values. Full marks beside scores are its top; where they differ from row to row,
    /// a score means something else in each of them.
    fn detect(&self, header: &str) -> Result<Scale, ScaleDoubt> {
        let scale = detect(&self.contents, header, &self.offered);
        let by_values = !matches!(scale, Ok(Scale::Words { .. } | Scale::Letters));
        match &self.full_marks {
            Some(FullMarks::All(top)) if by_values => {
                Ok(Scale::Numbers(NumberScale::between(0, *top)))
            }
            Some(FullMarks::Differ(values)) if by_values => Err(ScaleDoubt {
                values: values.iter().map(|top| format!("?/{top}")).collect(),
            }),
            _ => scale,
        }
    }

    /// Whether yes means not fulfilled; none where that is not certain.
    fn inversion(
        &self,
        header: &str,
        scale: &Scale,
        found: &mut Vec<ColumnTrouble>,
    ) -> Option<bool> {
        if let Scale::Numbers(numbers) = scale {
            return inversion_of_numbers(direction(header), *numbers, found);
        }
        let texts = self.contents.iter().filter_map(|content| content.text());
        let texts: Vec<String> = texts.collect();
        let is_yes_no = |text: &String| YES_NO.read(text).is_some();
        let some_yes_no = texts.iter().any(is_yes_no);
        // Beside yes and no only what means the same either way leaves no doubt: "N/A", "not assessed".
        let neutral = |text: &String| {
            is_unanswered(text) || ANSWERS.read(text) == Some(Answer::NotApplicable)
        };
        let only_yes_no = texts.iter().all(|text| is_yes_no(text) || neutral(text));
        match direction(header) {
            Direction::Inverted if some_yes_no && only_yes_no => {
                found.push(ColumnTrouble::Inverted);
                Some(true)
            }
            Direction::Inverted | Direction::Unsure if some_yes_no => {
                found.push(ColumnTrouble::InversionUnsure);
                None
            }
            _ => Some(false),
        }
    }

    /// Whether nobody touched the column: every row has the same value, it claims nothing good,
    /// and nothing else is filled in.
    fn is_prefilled(&self, found: &mut Vec<ColumnTrouble>) -> bool {
        let texts: Vec<String> = self
            .contents
            .iter()
            .filter_map(|content| content.text())
            .collect();
        let values: BTreeSet<&String> = texts.iter().collect();
        let (Some(value), 1) = (values.first(), values.len()) else {
            return false;
        };
        let claims = ANSWERS.read(value) == Some(Answer::Fully);
        let prefilled = texts.len() >= FEWEST_DEFAULTS && !claims && !self.has_other_input;
        if prefilled {
            // The doubt about a scale does not matter where nothing is read from it.
            found.clear();
            found.push(ColumnTrouble::Prefilled {
                value: (*value).clone(),
                count: texts.len(),
            });
        }
        prefilled
    }
}

/// Whether the low end of a scale of numbers is the best. A share of gaps is the opposite of a share of
/// conformity; a score for gaps may rate the gap, or what was found instead of one.
fn inversion_of_numbers(
    direction: Direction,
    numbers: NumberScale,
    found: &mut Vec<ColumnTrouble>,
) -> Option<bool> {
    match direction {
        Direction::Straight => Some(false),
        Direction::Inverted if numbers.is_percent() => {
            found.push(ColumnTrouble::Inverted);
            Some(true)
        }
        Direction::Inverted | Direction::Unsure => {
            found.push(ColumnTrouble::InversionUnsure);
            None
        }
    }
}

/// The words that our own questionnaire offers, for telling a user.
pub(crate) fn offered_words(language: clause_model::Language) -> String {
    let words = crate::words::OFFERED_ANSWERS;
    let words = words.map(|answer| ANSWERS.canonical(answer, language));
    words.join(language.pick(", ", "、"))
}
