//! What a row is about.

use super::id_column::IdColumn;
use super::keyed::by_key;
use crate::codes::identifier as codes;
use crate::grid::Content;
use crate::intake::{Intake, Row, report_unusable};
use crate::marks::RowKey;
use crate::numbering::{IdReading, Neighbours, ParsedId, Target, parse_at_start, target_name};
use crate::recognition::row_key;
use crate::role::Role;
use crate::source::Spot;
use clause_model::EditionId;

/// What was found out about a row.
pub(crate) enum Identity {
    /// What it is about.
    About(Target),
    /// Its id is of no use, as the reading says; where it stands and how it is written.
    Doubtful(IdReading, Spot, String),
    /// The hidden key and the visible id contradict each other.
    Contradiction(RowKey, String, Spot),
    /// The hidden key names nothing of the edition.
    KeyUnknown(RowKey, Spot),
    /// No id at all.
    None,
    /// A row of ours without input.
    Guidance,
}

/// The columns that may hold the id.
pub(super) fn id_columns(segment: &crate::table::Segment) -> impl Iterator<Item = u32> + '_ {
    segment
        .columns_of(Role::Id)
        .chain(segment.columns_of(Role::Clause))
}

/// Finds out what a row is about.
pub(crate) fn identify(intake: &mut Intake, row: &Row, ids: &IdColumn) -> Identity {
    let key = row
        .table
        .key_column
        .and_then(|column| row_key(row.grid, row.number, column));
    match key {
        Some(RowKey::Guidance | RowKey::Field(_)) => Identity::Guidance,
        Some(key) => by_key(intake, row, key),
        None => by_id(intake, row, ids),
    }
}

fn by_id(intake: &mut Intake, row: &Row, ids: &IdColumn) -> Identity {
    let neighbours = ids.around(row.number);
    let mut clause: Option<(Target, Spot, bool)> = None;
    let mut doubtful = None;
    let mut letters = Vec::new();
    let mut counted = false;
    for at in id_columns(row.segment) {
        if ids.counts(row.cell(at)) {
            counted = true;
            continue;
        }
        let content = row.grid.shown(row.cell(at));
        let spot = row.spot(at);
        if matches!(content, Content::Missing | Content::Error(_)) {
            report_unusable(
                &mut intake.journal,
                row.table.sheet.at(row.grid.origin(row.cell(at))),
                content,
            );
        }
        let text = content.text().unwrap_or_default();
        let reading = intake.numbering.read(content, &neighbours);
        let sister = intake.numbering.sister_named(row.segment.header(at));
        match in_edition(reading, sister) {
            IdReading::Certain(target @ (Target::Point(_) | Target::Item(..))) => {
                return Identity::About(target);
            }
            IdReading::Certain(target) => clause = clause.or(Some((target, spot, false))),
            IdReading::FromDate(target) => clause = clause.or(Some((target, spot, true))),
            IdReading::None => letters.push(text),
            other => doubtful = doubtful.or(Some((other, spot, text))),
        }
    }
    match (clause, doubtful) {
        (Some((target, spot, from_date)), _) => {
            if from_date {
                report_date(intake, row, spot, &target);
            }
            let beside = letters.iter().find_map(|text| item_beside(&target, text));
            let Some(id) = beside else {
                return Identity::About(target);
            };
            let reading = intake.numbering.look_up(&id);
            if let Some(item) = reading.target() {
                return Identity::About(item.clone());
            }
            let item = id.item.unwrap_or_default();
            Identity::Doubtful(reading, spot, format!("{} {item}", id.clause))
        }
        (None, Some((reading, spot, text))) => Identity::Doubtful(reading, spot, text),
        (None, None) => match by_text(intake, row) {
            // A numbered row is about the clause of the section that it stands in.
            Identity::None if counted => {
                let section = ids.section(row.number);
                section.map_or(Identity::None, Identity::About)
            }
            known => known,
        },
    }
}

/// An id under a header that names another edition is one of that edition, even where ours has it too.
fn in_edition(reading: IdReading, sister: Option<EditionId>) -> IdReading {
    match (reading, sister) {
        (IdReading::Certain(target) | IdReading::FromDate(target), Some(edition)) => {
            IdReading::OtherEdition(edition, target)
        }
        (reading, _) => reading,
    }
}

fn report_date(intake: &mut Intake, row: &Row, spot: Spot, target: &Target) {
    let Some(cell) = spot.cell else { return };
    let text = row.grid.shown(cell).text().unwrap_or_default();
    intake.journal.report(&codes::CLAUSE_FROM_DATE, spot, |d| {
        d.with("id", text).with("clause", target_name(target))
    });
}

/// An item's key in a column of its own, beside the clause: "7.1" and "a)".
fn item_beside(clause: &Target, text: &str) -> Option<ParsedId> {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    let mut characters = bare.chars();
    let is_key = characters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && characters.all(|c| c == '.' || c.is_ascii_digit());
    is_key
        .then(|| parse_at_start(&format!("{} ({bare})", target_name(clause))))
        .flatten()
        .filter(|id| id.item.is_some())
}

/// An id at the beginning of a requirement or question, or its text word for word.
fn by_text(intake: &Intake, row: &Row) -> Identity {
    let columns = row.segment.columns_of(Role::Requirement);
    let columns = columns.chain(row.segment.columns_of(Role::Question));
    for at in columns {
        let Content::Text(text) = row.content(at) else {
            continue;
        };
        if let Some(target) = intake.numbering.by_text(text) {
            return Identity::About(target.clone());
        }
        if let Some(id) = parse_at_start(text).filter(ParsedId::is_precise) {
            let content = Content::Text(text.clone());
            let reading = intake.numbering.read(&content, &Neighbours::default());
            return match reading.target() {
                Some(target) => Identity::About(target.clone()),
                None => Identity::Doubtful(reading, row.spot(at), id.clause),
            };
        }
    }
    Identity::None
}

/// Reports an id that cannot be used.
pub(crate) fn report_doubt(intake: &mut Intake, reading: &IdReading, spot: Spot, text: &str) {
    let edition = &intake.numbering.edition.id;
    let names = |targets: &[Target]| targets.iter().map(target_name).collect::<Vec<_>>();
    let journal = &mut intake.journal;
    match reading {
        IdReading::AmbiguousNumber(candidates) => {
            journal.report(&codes::CLAUSE_NUMBER_AMBIGUOUS, spot, |d| {
                d.with("id", text)
                    .with_list("candidates", names(candidates))
            });
        }
        IdReading::AmbiguousDate(candidates) => journal.report(&codes::CLAUSE_IS_DATE, spot, |d| {
            d.with("id", text)
                .with_list("candidates", names(candidates))
        }),
        IdReading::AmbiguousItem(candidates) => journal.report(&codes::ITEM_AMBIGUOUS, spot, |d| {
            d.with("id", text)
                .with_list("candidates", names(candidates))
        }),
        IdReading::Several(candidates) => journal.report(&codes::SEVERAL_IDS, spot, |d| {
            d.with_list("candidates", names(candidates))
        }),
        IdReading::OtherEdition(other, _) => journal.report(&codes::OTHER_EDITION_ID, spot, |d| {
            d.with("id", text)
                .with("other", other)
                .with("edition", edition)
        }),
        IdReading::Unknown(nearest) => journal.report(&codes::UNKNOWN_CONTROL_POINT, spot, |d| {
            d.with("id", text)
                .with("edition", edition)
                .with_list("nearest", nearest)
        }),
        IdReading::None | IdReading::Certain(_) | IdReading::FromDate(_) => {}
    }
}
