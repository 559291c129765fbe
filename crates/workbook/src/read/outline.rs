//! What an Office Open XML workbook says about its sheets.

use std::collections::BTreeMap;

use super::markup::{Markup, Piece};
use super::package::Package;
use super::refusal::ReadError;
use super::relation::{self, Relation};
use crate::book::{DateSystem, Visibility};

/// What the workbook part says about its sheets.
pub(super) struct Outline {
    pub(super) sheets: Vec<Entry>,
    pub(super) date_system: DateSystem,
}

/// One worksheet of the workbook. Sheets that are charts have no cells and are left out.
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) visibility: Visibility,
    pub(super) part: String,
}

impl Outline {
    /// Reads the workbook part.
    pub(super) fn read(package: &mut Package) -> Result<Self, ReadError> {
        let root = relation::of_part(package, "")?;
        let part = root
            .values()
            .find(|relation| relation.kind == "officeDocument")
            .map_or_else(
                || "xl/workbook.xml".to_owned(),
                |relation| relation.target.clone(),
            );
        let relations = relation::of_part(package, &part)?;
        let text = package.text(&part)?;
        Self::parse(&text, &relations).map_err(|reason| ReadError::Damaged { reason })
    }

    fn parse(xml: &str, relations: &BTreeMap<String, Relation>) -> Result<Self, String> {
        let mut outline = Self {
            sheets: Vec::new(),
            date_system: DateSystem::From1900,
        };
        let mut markup = Markup::new(xml);
        loop {
            match markup.next()? {
                Piece::Open(element) if element.is("workbookPr") && element.flag("date1904") => {
                    outline.date_system = DateSystem::From1904;
                }
                Piece::Open(element) if element.is("sheet") => {
                    let relation = element.attribute("id").and_then(|id| relations.get(&id));
                    let Some(relation) = relation.filter(|r| r.kind == "worksheet") else {
                        continue;
                    };
                    outline.sheets.push(Entry {
                        name: element.attribute("name").unwrap_or_default(),
                        visibility: match element.attribute("state").as_deref() {
                            Some("hidden") => Visibility::Hidden,
                            Some("veryHidden") => Visibility::VeryHidden,
                            _ => Visibility::Visible,
                        },
                        part: relation.target.clone(),
                    });
                }
                Piece::End => return Ok(outline),
                _ => {}
            }
        }
    }
}
