//! What a row of ours is about: its hidden key says so, unless the visible id contradicts it.

use super::identity::{Identity, id_columns};
use crate::intake::{Intake, Row};
use crate::marks::RowKey;
use crate::numbering::{IdReading, Neighbours, Target};
use clause_model::Edition;

/// What a key says, checked against the edition and the visible ids.
pub(super) fn by_key(intake: &Intake, row: &Row, key: RowKey) -> Identity {
    let target = match &key {
        RowKey::Point(point) | RowKey::Carried { point, .. } => Target::Point(point.clone()),
        RowKey::Item(point, item) => Target::Item(point.clone(), item.clone()),
        RowKey::Clause(clause) => Target::Clause(clause.clone()),
        RowKey::Field(_) | RowKey::Guidance => return Identity::Guidance,
    };
    if !is_in(intake.numbering.edition, &target) {
        let column = row.table.key_column.unwrap_or_default();
        return Identity::KeyUnknown(key, row.spot(column));
    }
    for at in id_columns(row.segment) {
        let content = row.grid.shown(row.cell(at));
        let seen = intake.numbering.read(content, &Neighbours::default());
        if contradicts(&seen, &target) {
            let text = content.text().unwrap_or_default();
            return Identity::Contradiction(key, text, row.spot(at));
        }
    }
    Identity::About(target)
}

/// Whether an edition has what a key names. Keys are ours, so nothing is guessed about them.
fn is_in(edition: &Edition, target: &Target) -> bool {
    match target {
        Target::Clause(clause) => edition.clause(clause).is_some(),
        Target::Point(point) => edition.point(point).is_some(),
        Target::Item(point, item) => edition
            .point(point)
            .is_some_and(|point| point.item(item).is_some()),
    }
}

/// Whether a visible id is one that the row of a target cannot have. A number or a date may be what
/// a spreadsheet program made of the right one.
fn contradicts(seen: &IdReading, target: &Target) -> bool {
    match seen {
        IdReading::None => false,
        IdReading::Certain(seen) | IdReading::FromDate(seen) => !is_related(seen, target),
        IdReading::AmbiguousNumber(all)
        | IdReading::AmbiguousDate(all)
        | IdReading::AmbiguousItem(all) => {
            !all.is_empty() && !all.iter().any(|seen| is_related(seen, target))
        }
        IdReading::Several(_) | IdReading::OtherEdition(..) | IdReading::Unknown(_) => true,
    }
}

/// Whether a visible id may stand in the row of a target: its own id, its point's or its clause's.
fn is_related(seen: &Target, target: &Target) -> bool {
    let point = match target {
        Target::Point(point) | Target::Item(point, _) => Some(point),
        Target::Clause(_) => None,
    };
    match (seen, target) {
        (Target::Clause(clause), Target::Clause(other)) => other.is_within(clause),
        (Target::Clause(clause), _) => point.is_some_and(|p| p.clause.is_within(clause)),
        (Target::Point(seen), Target::Item(..)) => point == Some(seen),
        _ => seen == target,
    }
}
