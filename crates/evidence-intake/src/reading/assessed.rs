//! Which standard and edition the answers are about.

use super::ReadContext;
use crate::codes::file as codes;
use crate::grid::Grid;
use crate::journal::Journal;
use crate::marks::{About, MARK_VERSION, PROPERTY, SheetKind};
use crate::recognition::{Marked, find_mark};
use crate::source::{SheetId, Sources, Spot};
use crate::words::normalise;
use clause_model::{Edition, EditionId, Library, Standard, StandardId};
use std::collections::BTreeMap;

/// The standard and edition assessed.
pub(super) struct Assessed<'a> {
    pub(super) standard: &'a Standard,
    pub(super) edition: &'a Edition,
}

/// How many of a sheet's first rows may hold its title.
const TITLE_ROWS: u32 = 10;

/// The marks of every sheet.
pub(super) fn marks(sources: &Sources) -> BTreeMap<SheetId, Marked> {
    let sheets = sources.sheets();
    sheets
        .filter_map(|(id, sheet)| {
            let book = sources.book(id.file)?;
            Some((id, find_mark(&Grid::new(book, sheet))))
        })
        .collect()
}

/// Settles the edition: what the user named, else the marks of the first questionnaire, else the
/// only one that the titles name.
pub(super) fn settle<'a>(
    journal: &mut Journal,
    sources: &Sources,
    marks: &BTreeMap<SheetId, Marked>,
    context: &ReadContext<'a>,
) -> Option<Assessed<'a>> {
    let marked = marked(sources, marks);
    let (standard, edition) = match (&context.standard, &context.edition, &marked) {
        (standard, Some(edition), about) => {
            let of_marks = about.as_ref().map(|about| about.standard.clone());
            let standard = standard
                .clone()
                .or(of_marks)
                .or_else(|| standard_of(context.library, edition));
            (standard, edition.clone())
        }
        (standard, None, Some(about)) => {
            let standard = standard.clone().unwrap_or_else(|| about.standard.clone());
            (Some(standard), about.edition.clone())
        }
        (standard, None, None) => {
            return infer(journal, sources, context.library, standard.as_ref());
        }
    };
    let found = standard
        .as_ref()
        .and_then(|id| find(context.library, id, &edition));
    if found.is_none() {
        let standard = standard.map_or("-".to_owned(), |id| id.to_string());
        journal.mention(&codes::EDITION_UNKNOWN, Spot::file(0), |d| {
            let d = d.with("edition", edition).with("standard", standard);
            d.with_list("known", known(context.library))
        });
    }
    found
}

/// What the marks say: those of a questionnaire before those of other sheets, and those before the
/// property, which is only a hint.
fn marked(sources: &Sources, marks: &BTreeMap<SheetId, Marked>) -> Option<About> {
    let of_kind = |wanted: Option<SheetKind>| {
        marks.values().find_map(|marked| match marked {
            Marked::Yes(mark, _) if wanted.is_none_or(|kind| mark.kind == kind) => {
                mark.about.clone()
            }
            _ => None,
        })
    };
    of_kind(Some(SheetKind::Questionnaire))
        .or_else(|| of_kind(None))
        .or_else(|| sources.books().find_map(|(_, input)| property(&input.book)))
}

fn property(book: &workbook::Book) -> Option<About> {
    let words: Vec<&str> = book
        .custom_properties
        .get(PROPERTY)?
        .split_whitespace()
        .collect();
    match words[..] {
        [version, standard, edition, language] if version == MARK_VERSION.to_string() => {
            Some(About {
                standard: standard.into(),
                edition: edition.into(),
                language: language.parse().ok()?,
            })
        }
        _ => None,
    }
}

fn find<'a>(
    library: &'a Library,
    standard: &StandardId,
    edition: &EditionId,
) -> Option<Assessed<'a>> {
    let standard = library.standards.get(standard)?;
    let edition = standard.edition(edition)?;
    Some(Assessed { standard, edition })
}

/// The only standard that has an edition of that name.
fn standard_of(library: &Library, edition: &EditionId) -> Option<StandardId> {
    let mut having = library
        .standards
        .values()
        .filter(|standard| standard.edition(edition).is_some());
    match (having.next(), having.next()) {
        (Some(only), None) => Some(only.id.clone()),
        _ => None,
    }
}

/// The only edition there is, or the only one whose designation the workbooks' titles hold.
fn infer<'a>(
    journal: &mut Journal,
    sources: &Sources,
    library: &'a Library,
    standard: Option<&StandardId>,
) -> Option<Assessed<'a>> {
    let standards = library.standards.values();
    let standards = standards.filter(|known| standard.is_none_or(|id| known.id == *id));
    let all: Vec<Assessed> = standards
        .flat_map(|standard| {
            standard
                .editions
                .iter()
                .map(move |edition| Assessed { standard, edition })
        })
        .collect();
    if let [_] = all[..] {
        return all.into_iter().next();
    }
    let titles = titles(sources);
    let mut named = all.into_iter().filter_map(|assessed| {
        let names = assessed
            .edition
            .title
            .0
            .values()
            .map(|title| normalise(title));
        let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
        let mut holding = titles.iter().filter(|(_, text)| {
            let text = normalise(text);
            names.iter().any(|name| text.contains(name))
        });
        holding
            .next()
            .map(|(spot, text)| (assessed, *spot, text.clone()))
    });
    if let (Some((assessed, spot, text)), None) = (named.next(), named.next()) {
        journal.mention(&codes::EDITION_INFERRED, spot, |d| {
            d.with("edition", &assessed.edition.id).with("text", text)
        });
        return Some(assessed);
    }
    journal.mention(&codes::EDITION_NOT_STATED, Spot::file(0), |d| {
        d.with_list("known", known(library))
    });
    None
}

/// Names of sheets and the texts of their first rows.
fn titles(sources: &Sources) -> Vec<(Spot, String)> {
    let mut titles = Vec::new();
    for (id, sheet) in sources.sheets() {
        titles.push((id.spot(), sheet.name.clone()));
        let top = sheet.cells.iter().take_while(|(at, _)| at.row < TITLE_ROWS);
        for (at, cell) in top {
            if let workbook::Value::Text(text) = &cell.value {
                titles.push((id.at(*at), text.clone()));
            }
        }
    }
    titles
}

fn known(library: &Library) -> Vec<String> {
    let standards = library.standards.values();
    let names = standards.flat_map(|standard| {
        let editions = standard.editions.iter();
        editions.map(move |edition| format!("{} {}", standard.id, edition.id))
    });
    names.collect()
}
