//! `OpenDocument` spreadsheets, read by ourselves: the library's reader builds dense grids and
//! hangs on unclosed tables. Reading the stream to its end is the check that it is well-formed.

use std::collections::{BTreeMap, BTreeSet};

use super::budget::{Budget, check_sheets};
use super::markup::{Element, Markup, Piece};
use super::ods_sheet;
use super::package::Package;
use super::refusal::ReadError;
use crate::address::{CellRange, CellRef};
use crate::book::{Abilities, Book, Format, Sheet, Validation, ValidationSource, Visibility};
use crate::notice::Notice;

/// Reads a workbook.
pub(super) fn read(package: &mut Package) -> Result<Book, ReadError> {
    let abilities = Abilities {
        comments: true,
        hyperlinks: true,
        validations: true,
        hidden: true,
        merges: true,
        formulas: true,
        tables: false,
        custom_properties: true,
    };
    let mut book = Book::new(Format::Ods, abilities);
    if package
        .text("META-INF/manifest.xml")
        .is_ok_and(|text| text.contains("encryption-data"))
    {
        return Err(ReadError::Encrypted);
    }
    if package
        .names()
        .any(|name| name.starts_with("basic/") && name.ends_with("module1.xml"))
    {
        book.notices.push(Notice::MacrosPresent);
    }
    let xml = package.text("content.xml")?;
    let mut content = Content {
        book,
        ..Content::new()
    };
    content.read(&xml)?;
    let mut book = content.book;
    properties(package, &mut book);
    Ok(book)
}

/// What stands in the content part besides the sheets.
pub(super) struct Content {
    pub(super) book: Book,
    pub(super) budget: Budget,
    /// Styles of tables that are not shown.
    hidden_styles: BTreeSet<String>,
    /// Lists of validation rules by name.
    pub(super) rules: BTreeMap<String, ValidationSource>,
}

impl Content {
    fn new() -> Self {
        Self {
            book: Book::new(Format::Ods, Abilities::default()),
            budget: Budget::default(),
            hidden_styles: BTreeSet::new(),
            rules: BTreeMap::new(),
        }
    }

    fn read(&mut self, xml: &str) -> Result<(), ReadError> {
        let damaged = |reason| ReadError::Damaged { reason };
        let mut markup = Markup::new(xml);
        let mut style = String::new();
        let mut filtered: Vec<String> = Vec::new();
        let mut range = None;
        loop {
            let element = match markup.next().map_err(damaged)? {
                Piece::Open(element) => element,
                Piece::End => break,
                _ => continue,
            };
            match element.name() {
                "style" => style = element.attribute("name").unwrap_or_default(),
                "table-properties" if element.attribute("display").as_deref() == Some("false") => {
                    self.hidden_styles.insert(style.clone());
                }
                "content-validation" => self.rule(&element),
                // Deleted content that only the history of changes still knows.
                "tracked-changes" => markup.skip().map_err(damaged)?,
                "table" => {
                    check_sheets(self.book.sheets.len() + 1)?;
                    let sheet = self.blank(&element);
                    let sheet = ods_sheet::read(&mut markup, sheet, self)?;
                    self.book.sheets.push(sheet);
                }
                "database-range" => range = element.attribute("target-range-address"),
                "filter-condition" => filtered.extend(range.take()),
                _ => {}
            }
        }
        for address in filtered {
            let name = sheet_of(&address);
            for sheet in self
                .book
                .sheets
                .iter_mut()
                .filter(|sheet| sheet.name == name)
            {
                sheet.has_filter = true;
            }
        }
        Ok(())
    }

    fn blank(&self, table: &Element) -> Sheet {
        let mut sheet = Sheet::new(table.attribute("name").unwrap_or_default());
        let style = table.attribute("style-name").unwrap_or_default();
        if self.hidden_styles.contains(&style) {
            sheet.visibility = Visibility::Hidden;
        }
        sheet
    }

    /// Keeps a rule that offers a list: `of:cell-content-is-in-list("a";"b")`, or of a range.
    fn rule(&mut self, element: &Element) {
        let (Some(name), Some(condition)) =
            (element.attribute("name"), element.attribute("condition"))
        else {
            return;
        };
        let Some((_, rest)) = condition.split_once("cell-content-is-in-list(") else {
            return;
        };
        let list = rest.trim_end().trim_end_matches(')');
        let source = if list.starts_with('"') {
            let items = list.trim_matches('"').split("\";\"");
            ValidationSource::List(items.map(|item| item.replace("\"\"", "\"")).collect())
        } else {
            ValidationSource::Formula(list.to_owned())
        };
        self.rules.insert(name, source);
    }

    /// The rules that apply to the ranges of a sheet.
    pub(super) fn validations(&self, ranges: BTreeMap<String, Vec<CellRange>>) -> Vec<Validation> {
        let validation = |(name, ranges): (String, Vec<CellRange>)| {
            self.rules.get(&name).map(|source| Validation {
                ranges,
                source: source.clone(),
            })
        };
        ranges.into_iter().filter_map(validation).collect()
    }
}

/// The sheet of an address such as `'Gap ''x'''.A1:'Gap ''x'''.C5`.
fn sheet_of(address: &str) -> String {
    let first = match address.strip_prefix(['$', '\'']) {
        Some(_) => address.trim_start_matches('$'),
        None => address,
    };
    match first.strip_prefix('\'') {
        Some(rest) => rest
            .split("'.")
            .next()
            .unwrap_or_default()
            .replace("''", "'"),
        None => first.split('.').next().unwrap_or_default().to_owned(),
    }
}

fn properties(package: &mut Package, book: &mut Book) {
    const PART: &str = "meta.xml";
    if !package.has(PART) {
        return;
    }
    let result = package.text(PART).map_err(|error| error.to_string());
    match result.and_then(|xml| user_defined(&xml)) {
        Ok(properties) => book.custom_properties = properties,
        Err(reason) => {
            book.notices.push(Notice::PartUnreadable {
                part: PART.to_owned(),
                reason,
            });
        }
    }
}

fn user_defined(xml: &str) -> Result<BTreeMap<String, String>, String> {
    let mut properties = BTreeMap::new();
    let mut markup = Markup::new(xml);
    loop {
        match markup.next()? {
            Piece::Open(element) if element.is("user-defined") => {
                let name = element.attribute("name");
                let value = markup.text()?;
                if let Some(name) = name {
                    properties.insert(name, value);
                }
            }
            Piece::End => return Ok(properties),
            _ => {}
        }
    }
}

/// A rectangle from a corner and its extent, cut at the largest addresses.
pub(super) fn extent(first: CellRef, height: u32, width: u32) -> CellRange {
    let last = CellRef::new(
        first.row.saturating_add(height.max(1) - 1),
        first.column.saturating_add(width.max(1) - 1),
    );
    CellRange { first, last }
}
