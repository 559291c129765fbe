//! A standard to the rows of the workbook.

use super::columns::EDITION;
use super::columns::relations::{ENDS, TARGET};
use super::sheets::PackSheet;
use clause_model::{Edition, EditionId, Standard};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The rows of each sheet, each an object with its columns' roles.
pub(super) type Exported = BTreeMap<PackSheet, Vec<Value>>;

/// The rows of a standard, or of one of its editions.
pub(super) fn rows(standard: &Standard, only: Option<&EditionId>) -> Exported {
    let wanted = |id: &EditionId| only.is_none_or(|only| only == id);
    let mut rows = Exported::new();
    rows.insert(
        PackSheet::Standard,
        vec![json!({
            "id": standard.id, "version": standard.version, "title": standard.title,
            "subject": standard.subject, "notice": standard.notice, "languages": standard.languages,
        })],
    );
    for edition in standard.editions.iter().filter(|one| wanted(&one.id)) {
        add_edition(&mut rows, edition);
    }
    for succession in &standard.successions {
        if !wanted(&succession.from) || !wanted(&succession.to) {
            continue;
        }
        let (from, to) = (succession.from.as_str(), succession.to.as_str());
        let ends = [(ENDS[0], from), (ENDS[1], to)];
        extend(&mut rows, PackSheet::Succession, &succession.rows, &ends);
        extend(
            &mut rows,
            PackSheet::Comparisons,
            &succession.comparisons,
            &ends,
        );
    }
    for mapping in standard.mappings.iter().filter(|one| wanted(&one.edition)) {
        let ends = [
            (EDITION, mapping.edition.as_str()),
            (TARGET[0], mapping.target_standard.as_str()),
            (TARGET[1], mapping.target_edition.as_str()),
        ];
        extend(&mut rows, PackSheet::Mapping, &mapping.rows, &ends);
    }
    rows
}

fn add_edition(rows: &mut Exported, edition: &Edition) {
    let of = [(EDITION, edition.id.as_str())];
    let head = json!({
        "title": edition.title, "published": edition.published, "superseded_by": edition.superseded_by,
    });
    extend(rows, PackSheet::Editions, &[head], &of);
    for clause in &edition.clauses {
        let mut row = value(clause);
        let mut processes = edition.processes.iter();
        if let Some(process) = processes.find(|process| process.clause == clause.id) {
            row["process"] = value(&process.name);
        }
        extend(rows, PackSheet::Clauses, &[row], &of);
    }
    extend(rows, PackSheet::Points, &edition.points, &of);
    for point in &edition.points {
        let id = point.id.to_string();
        let of = [of[0], ("point", id.as_str())];
        extend(rows, PackSheet::Items, &point.items, &of);
    }
    extend(rows, PackSheet::Roles, &edition.roles, &of);
    extend(rows, PackSheet::Packages, &edition.packages, &of);
    for package in &edition.packages {
        let of = [of[0], ("package", package.id.as_str())];
        extend(rows, PackSheet::Documents, &package.documents, &of);
    }
    extend(rows, PackSheet::Status, &edition.status, &of);
    extend(rows, PackSheet::Terms, &edition.terms, &of);
    let rules = &edition.rules;
    let general = json!({"exclusions": rules.exclusions, "other_parties": rules.other_parties});
    extend(rows, PackSheet::Rules, &[general], &of);
    extend(rows, PackSheet::Gates, &rules.gates, &of);
    for gate in &rules.gates {
        let conditions = gate.conditions.iter().map(|condition| {
            let mut row = value(condition);
            row["gate"] = json!(gate.gate);
            row
        });
        let conditions: Vec<Value> = conditions.collect();
        extend(rows, PackSheet::Conditions, &conditions, &of);
    }
    extend(rows, PackSheet::Handovers, &rules.handovers, &of);
    extend(rows, PackSheet::Events, &rules.events, &of);
}

/// Adds rows with the ids of what they belong to.
fn extend<T: Serialize>(
    rows: &mut Exported,
    sheet: PackSheet,
    things: &[T],
    owners: &[(&str, &str)],
) {
    let of_sheet = rows.entry(sheet).or_default();
    for thing in things {
        let mut row = value(thing);
        for (role, id) in owners {
            row[*role] = json!(id);
        }
        of_sheet.push(row);
    }
}

/// Domain values always have a JSON form.
fn value(thing: &impl Serialize) -> Value {
    serde_json::to_value(thing).unwrap_or_default()
}
