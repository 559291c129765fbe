//! The marks around the cells of an Office Open XML sheet: hidden rows and columns, filter,
//! merges, links, validation rules. The spreadsheet library reads none of them whole.

use std::collections::BTreeMap;

use super::address;
use super::markup::{Element, Markup, Piece};
use super::relation::Relation;
use crate::address::{CellRange, CellRef, MAX_COLUMNS, MAX_ROWS};
use crate::book::{Sheet, Validation, ValidationSource};

/// Reads the marks into the sheet. An error means that the sheet's cells are not to be read either:
/// the spreadsheet library, which is less strict, would misplace them or stop in their middle.
pub(super) fn read(
    xml: &str,
    relations: &BTreeMap<String, Relation>,
    sheet: &mut Sheet,
) -> Result<(), String> {
    let mut walk = Walk {
        relations,
        sheet,
        hidden_columns: vec![false; MAX_COLUMNS as usize],
        next_row: 0,
        misplaces: false,
    };
    walk.through(&mut Markup::new(xml))?;
    let hidden = (0u32..)
        .zip(&walk.hidden_columns)
        .filter(|(_, hidden)| **hidden);
    walk.sheet.hidden_columns = hidden.map(|(column, _)| column).collect();
    if walk.misplaces {
        Err("it has impossible cell addresses".to_owned())
    } else {
        Ok(())
    }
}

struct Walk<'a> {
    relations: &'a BTreeMap<String, Relation>,
    sheet: &'a mut Sheet,
    hidden_columns: Vec<bool>,
    next_row: u32,
    misplaces: bool,
}

impl Walk<'_> {
    fn through(&mut self, markup: &mut Markup) -> Result<(), String> {
        loop {
            match markup.next()? {
                Piece::Open(element) => self.element(markup, &element)?,
                Piece::End => return Ok(()),
                _ => {}
            }
        }
    }

    fn element(&mut self, markup: &mut Markup, element: &Element) -> Result<(), String> {
        match element.name() {
            "c" => self.misplaces |= !address::is_possible(element),
            "row" => self.row(element),
            "col" if element.flag("hidden") => hide_columns(element, &mut self.hidden_columns),
            name if is_criterion(name) => self.sheet.has_filter = true,
            "mergeCell" => {
                let range = element
                    .attribute("ref")
                    .and_then(|range| range.parse::<CellRange>().ok());
                self.sheet.merges.extend(range);
            }
            "hyperlink" => link(element, self.relations, self.sheet),
            "dataValidation" => validation(markup, element, self.sheet)?,
            _ => {}
        }
        Ok(())
    }

    fn row(&mut self, element: &Element) {
        self.misplaces |= !address::is_possible_row(element);
        let stated = element.number("r").and_then(|number| number.checked_sub(1));
        let row = stated.unwrap_or(self.next_row);
        if row < MAX_ROWS && element.flag("hidden") {
            self.sheet.hidden_rows.insert(row);
        }
        self.next_row = row.saturating_add(1);
    }
}

/// Whether an element is a criterion of a filter. Without one, buttons are shown and no row is hidden.
pub(super) fn is_criterion(name: &str) -> bool {
    matches!(
        name,
        "filters" | "customFilters" | "dynamicFilter" | "colorFilter" | "iconFilter" | "top10"
    )
}

fn hide_columns(element: &Element, hidden: &mut [bool]) {
    let first = element.number("min").unwrap_or(1).max(1) as usize - 1;
    let end = (element.number("max").unwrap_or(0) as usize).min(hidden.len());
    if let Some(columns) = hidden.get_mut(first..end) {
        columns.fill(true);
    }
}

fn link(element: &Element, relations: &BTreeMap<String, Relation>, sheet: &mut Sheet) {
    let Some(range) = element
        .attribute("ref")
        .and_then(|r| r.parse::<CellRange>().ok())
    else {
        return;
    };
    let outside = element.attribute("id").and_then(|id| relations.get(&id));
    let location = element
        .attribute("location")
        .map(|place| format!("#{place}"));
    let target = match (outside, location) {
        (Some(relation), Some(location)) => relation.target.clone() + &location,
        (Some(relation), None) => relation.target.clone(),
        (None, Some(location)) => location,
        (None, None) => return,
    };
    // A link over a range is the link of its first cell: nobody makes them, attackers aside.
    sheet.hyperlinks.insert(range.first, target);
}

/// Reads a rule. The older form has the ranges as an attribute, the extended one as an element.
fn validation(markup: &mut Markup, element: &Element, sheet: &mut Sheet) -> Result<(), String> {
    let is_list = element.attribute("type").as_deref() == Some("list");
    let mut ranges = element.attribute("sqref").unwrap_or_default();
    let mut formula = String::new();
    let outer = markup.depth().saturating_sub(1);
    loop {
        match markup.next()? {
            Piece::Open(child) if child.is("formula1") => formula = markup.text()?,
            Piece::Open(child) if child.is("sqref") => ranges = markup.text()?,
            Piece::Close if markup.depth() == outer => break,
            Piece::End => break,
            _ => {}
        }
    }
    let ranges: Vec<CellRange> = ranges
        .split_whitespace()
        .filter_map(|range| range.parse().ok())
        .collect();
    if is_list && !formula.trim().is_empty() && !ranges.is_empty() {
        sheet.validations.push(Validation {
            ranges,
            source: source(formula.trim()),
        });
    }
    Ok(())
}

/// A list stated in the rule is one quoted text with commas.
fn source(formula: &str) -> ValidationSource {
    match formula
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
    {
        Some(items) => ValidationSource::List(
            items
                .replace("\"\"", "\"")
                .split(',')
                .map(|item| item.trim().to_owned())
                .collect(),
        ),
        None => ValidationSource::Formula(formula.to_owned()),
    }
}

/// A cell's address in a part, where it names one on the grid.
pub(super) fn cell_of(element: &Element) -> Option<CellRef> {
    element.attribute("ref")?.parse().ok()
}
