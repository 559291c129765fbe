//! The organisation's details and the lists of services, customers, suppliers and sites.

use crate::codes::answer as codes;
use crate::cover::Filled;
use crate::grid::Grid;
use crate::intake::{DateColumns, Given, Intake, Row};
use crate::marks::{RowKey, field};
use crate::recognition::row_key;
use crate::role::Role;
use crate::source::SheetId;
use crate::table::{Segment, Table};
use crate::words::{COVER_FIELDS, CoverField, normalise, trimmed};
use clause_model::control_point::Unit;
use clause_model::method::PartyKind;
use clause_model::submission::{Disposition, Instance, Organisation, is_same_name};
use diagnostics::Place;
use std::collections::BTreeMap;
use workbook::CellRef;

/// The lists of a coverage sheet, by unit.
pub(crate) type Instances = BTreeMap<Unit, Vec<Instance>>;

/// Details as far as they are known, each with its place.
#[derive(Default)]
pub(crate) struct Details {
    by_field: BTreeMap<String, Given<String>>,
    by_label: BTreeMap<String, Given<String>>,
}

impl Details {
    /// The organisation that the details describe.
    pub(crate) fn into_organisation(mut self) -> Organisation {
        let mut take = |name: &str| self.by_field.remove(name).map(|given| given.value);
        let (name, scope, assessor) =
            (take(field::NAME), take(field::SCOPE), take(field::ASSESSOR));
        let labelled = self.by_label.into_iter();
        Organisation {
            name,
            scope,
            assessor,
            details: labelled
                .map(|(label, given)| (label, given.value))
                .collect(),
        }
    }
}

/// Labels that name the organisation only on a sheet that is known to be about it.
const GENERIC: [&str; 2] = ["Name", "名称"];

/// Reads an organisation sheet: a label and a value per row.
pub(crate) fn read_details(intake: &mut Intake, table: &Table, details: &mut Details) {
    each_row(intake, table, |intake, row| {
        let key = row
            .table
            .key_column
            .and_then(|column| row_key(row.grid, row.number, column));
        let label = label_of(row);
        let given = row.text(Role::Value, &mut intake.journal)?;
        let name = match key {
            Some(RowKey::Field(name)) => Some(name),
            Some(_) => return None,
            None => field_of(&label).map(str::to_owned),
        };
        let known = [field::NAME, field::SCOPE, field::ASSESSOR];
        let name = name.filter(|name| known.contains(&name.as_str()));
        match name {
            Some(name) => put(intake, &mut details.by_field, name, given),
            None => put(intake, &mut details.by_label, label, given),
        }
        None::<()>
    });
}

fn label_of(row: &Row) -> String {
    let mut labels = row.segment.columns_of(Role::Label);
    let text = labels.find_map(|column| row.content(column).text());
    text.map(|text| text.trim_end_matches([':', '：', ' ']).to_owned())
        .unwrap_or_default()
}

fn field_of(label: &str) -> Option<&'static str> {
    let generic = GENERIC
        .iter()
        .any(|word| normalise(word) == normalise(label));
    let field = COVER_FIELDS.read(label);
    match field.or(generic.then_some(CoverField::Name))? {
        CoverField::Name => Some(field::NAME),
        CoverField::Scope => Some(field::SCOPE),
        CoverField::Assessor => Some(field::ASSESSOR),
        _ => None,
    }
}

/// Takes over the fields of a cover block. Two covers may well differ in who assessed and when;
/// that they are about different organisations or scopes is reported.
pub(crate) fn read_cover(
    intake: &mut Intake,
    sheet: SheetId,
    fields: Vec<Filled>,
    details: &mut Details,
) {
    for filled in fields {
        intake.journal.settle(sheet, filled.at, Disposition::Used);
        let given = Given {
            value: filled.value,
            spot: sheet.at(filled.at),
        };
        let known = &mut details.by_field;
        match filled.field {
            CoverField::Name => put(intake, known, field::NAME.to_owned(), given),
            CoverField::Scope => put(intake, known, field::SCOPE.to_owned(), given),
            CoverField::Assessor => join(known, field::ASSESSOR.to_owned(), given),
            _ => join(&mut details.by_label, filled.label, given),
        }
    }
}

/// Adds a value to those known, unless it is among them.
fn join(known: &mut BTreeMap<String, Given<String>>, name: String, given: Given<String>) {
    let Some(first) = known.get_mut(&name) else {
        known.insert(name, given);
        return;
    };
    let wanted = normalise(&given.value);
    if first.value.split("; ").all(|one| normalise(one) != wanted) {
        first.value = format!("{}; {}", first.value, given.value);
    }
}

/// The first value counts; a different one in another place is reported.
fn put(
    intake: &mut Intake,
    known: &mut BTreeMap<String, Given<String>>,
    name: String,
    given: Given<String>,
) {
    let Some(first) = known.get(&name) else {
        known.insert(name, given);
        return;
    };
    if normalise(&first.value) != normalise(&given.value) {
        let place = intake.journal.place(first.spot);
        let other = intake.journal.address(first.spot);
        intake
            .journal
            .report(&codes::CONFLICTING_FIELD, given.spot, |d| {
                let d = d.with("value", &given.value).with("counts", &first.value);
                d.with("other", other).related_to(place)
            });
    }
}

/// Reads a coverage sheet: a column of names per unit.
pub(crate) fn read_instances(intake: &mut Intake, table: &Table, instances: &mut Instances) {
    let units = [
        (Role::Service, Unit::Service),
        (Role::Customer, Unit::Customer),
        (Role::Supplier, Unit::Supplier),
        (Role::Site, Unit::Site),
    ];
    each_row(intake, table, |intake, row| {
        for (role, unit) in units {
            for (column, content) in row.filled(role, &mut intake.journal) {
                intake
                    .journal
                    .settle(row.table.sheet, row.cell(column), Disposition::Used);
                let Some(cell) = content.text() else { continue };
                let kind = match unit {
                    Unit::Customer => Some(PartyKind::Customer),
                    Unit::Supplier => Some(PartyKind::Supplier),
                    _ => None,
                };
                let place = intake.journal.place(row.spot(column));
                // No name has a semicolon in it.
                for name in cell.split([';', '；']).map(trimmed) {
                    if let Some(kind) = kind {
                        intake.parties.entry(normalise(&name)).or_insert(kind);
                    }
                    declare(instances.entry(unit).or_default(), name, &place);
                }
            }
        }
        None::<()>
    });
}

/// Adds a name to a list, unless it is there; of two spellings the first in the order of signs is kept, in
/// whatever file it stands.
fn declare(known: &mut Vec<Instance>, name: String, place: &Place) {
    let same = |instance: &&mut Instance| is_same_name(&instance.name, &name);
    match known.iter_mut().find(same) {
        Some(instance) if instance.name <= name => {}
        Some(instance) => instance.name = name,
        None if name.is_empty() => {}
        None => known.push(Instance {
            name,
            place: place.clone(),
        }),
    }
}

/// Goes through the rows of a table.
fn each_row<T>(
    intake: &mut Intake,
    table: &Table,
    mut read: impl FnMut(&mut Intake, &Row) -> Option<T>,
) {
    let Some(grid) = intake.grids.remove(&table.sheet) else {
        return;
    };
    let dates = DateColumns::new();
    for segment in &table.segments {
        for row in data_rows(table, segment, &grid) {
            let row = Row {
                table,
                segment,
                grid: &grid,
                number: row,
                dates: &dates,
            };
            read(intake, &row);
        }
    }
    intake.grids.insert(table.sheet, grid);
}

fn data_rows(table: &Table, segment: &Segment, grid: &Grid) -> Vec<u32> {
    let is_guidance = |row: u32| {
        let key = table
            .key_column
            .and_then(|column| grid.text(CellRef::new(row, column)));
        key.is_some_and(|key| key.parse() == Ok(RowKey::Guidance))
    };
    let rows = grid.rows().into_iter();
    rows.filter(|row| (segment.first..=segment.last).contains(row) && !is_guidance(*row))
        .collect()
}
