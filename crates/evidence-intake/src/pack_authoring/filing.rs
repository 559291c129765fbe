//! Which file, and where in it, each kind of row belongs to.

use super::assembly::{Assembly, taken};
use super::columns::EDITION;
use super::columns::relations::{ENDS, TARGET};
use super::reading::Row;
use super::sheets::PackSheet;
use crate::codes::pack_book as codes;
use serde_json::{Map, Value, json};

impl Assembly<'_> {
    /// An edition: a folder of its own.
    pub(super) fn edition(&mut self, mut row: Row) {
        let place = row.cells.get(EDITION).unwrap_or(&row.place).clone();
        let id = taken(&mut row, EDITION).unwrap_or_default();
        self.expect_name(&id, &place);
        if self.editions.contains(&id) {
            self.report(&codes::PACK_BOOK_ROW_TWICE, &place, &id);
            return;
        }
        self.list("editions", json!(id), &row);
        let lists = json!({"clauses": [], "processes": [], "roles": []});
        let path = self.file(&format!("{id}/edition.json"), &row.place, lists);
        let packages = json!({"packages": []});
        self.file(&format!("{id}/work-packages.json"), &row.place, packages);
        self.head(&path, row);
        self.editions.push(id);
    }

    /// A row of any other sheet.
    pub(super) fn row(&mut self, sheet: PackSheet, row: Row) {
        match sheet {
            PackSheet::Standard | PackSheet::Editions => {}
            PackSheet::Succession | PackSheet::Comparisons => self.succession(sheet, row),
            PackSheet::Mapping => self.mapping(row),
            _ => self.part(sheet, row),
        }
    }

    /// A row about a part of an edition.
    fn part(&mut self, sheet: PackSheet, mut row: Row) {
        let Some(edition) = self.edition_of(&mut row, EDITION) else {
            return;
        };
        let in_edition = format!("{edition}/edition.json");
        match sheet {
            PackSheet::Clauses => self.clause(&in_edition, row),
            PackSheet::Roles => self.listed(&in_edition, "roles", row),
            PackSheet::Status => self.listed(&in_edition, "status", row),
            PackSheet::Terms => self.listed(&in_edition, "terms", row),
            PackSheet::Points => self.point(&edition, row),
            PackSheet::Packages => self.package(&edition, row),
            PackSheet::Rules => self.rules(&edition, row),
            PackSheet::Gates => self.gate(&edition, row),
            PackSheet::Handovers => {
                let path = format!("{edition}/rules.json");
                self.listed(&path, "handovers", row);
            }
            PackSheet::Events => {
                let path = format!("{edition}/rules.json");
                self.listed(&path, "events", row);
            }
            PackSheet::Items => self.owned(row, PackSheet::Points, &edition, "point", "items"),
            PackSheet::Documents => {
                self.owned(row, PackSheet::Packages, &edition, "package", "documents");
            }
            PackSheet::Conditions => {
                self.owned(row, PackSheet::Gates, &edition, "gate", "conditions");
            }
            _ => {}
        }
    }

    fn listed(&mut self, below: &str, list: &str, row: Row) {
        let path = self.file(below, &row.place, json!({}));
        self.push(&path, "", list, row);
    }

    /// A row that belongs to a thing of another sheet.
    fn owned(&mut self, mut row: Row, sheet: PackSheet, edition: &str, role: &str, list: &str) {
        if let Some((path, above)) = self.owner(&mut row, sheet, edition, role) {
            self.push(&path, &above, list, row);
        }
    }

    fn clause(&mut self, below: &str, mut row: Row) {
        let path = self.file(below, &row.place, json!({}));
        if let Some(name) = row.value.remove("process") {
            let mut process = Row {
                value: Map::new(),
                cells: row.cells.clone(),
                place: row.place.clone(),
            };
            let clause = row.value.get("id").cloned().unwrap_or_default();
            process.value.insert("clause".to_owned(), clause);
            process.value.insert("name".to_owned(), name);
            let renamed = process.cells.into_iter().filter_map(|(role, place)| {
                let role = match role.as_str() {
                    "id" => "clause".to_owned(),
                    other => format!("name{}", other.strip_prefix("process")?),
                };
                Some((role, place))
            });
            process.cells = renamed.collect();
            self.push(&path, "", "processes", process);
        }
        row.cells.retain(|role, _| !role.starts_with("process"));
        self.push(&path, "", "clauses", row);
    }

    fn point(&mut self, edition: &str, row: Row) {
        let id = text(&row, "id");
        let chapter = chapter(&id);
        let below = format!("{edition}/clause-{chapter}.json");
        let path = self.file(&below, &row.place, json!({"clause": chapter, "points": []}));
        let pointer = self.push(&path, "", "points", row);
        self.own(PackSheet::Points, edition, id, path, pointer);
    }

    fn package(&mut self, edition: &str, mut row: Row) {
        let id = text(&row, "id");
        row.value.insert("documents".to_owned(), json!([]));
        let below = format!("{edition}/work-packages.json");
        let path = self.file(&below, &row.place, json!({}));
        let pointer = self.push(&path, "", "packages", row);
        self.own(PackSheet::Packages, edition, id, path, pointer);
    }

    fn rules(&mut self, edition: &str, mut row: Row) {
        let parties = row.value.get_mut("other_parties");
        if let Some(parties) = parties.and_then(Value::as_object_mut) {
            for list in ["governed", "retained"] {
                parties.entry(list).or_insert_with(|| json!([]));
            }
            for by_party in ["governance", "managed_by"] {
                parties.entry(by_party).or_insert_with(|| json!({}));
            }
        }
        let below = format!("{edition}/rules.json");
        let path = self.file(&below, &row.place, json!({"gates": []}));
        self.head(&path, row);
    }

    fn gate(&mut self, edition: &str, mut row: Row) {
        let id = row.value.get("gate").map_or_else(String::new, spelt);
        row.value.insert("conditions".to_owned(), json!([]));
        let below = format!("{edition}/rules.json");
        let path = self.file(&below, &row.place, json!({"gates": []}));
        let pointer = self.push(&path, "", "gates", row);
        self.own(PackSheet::Gates, edition, id, path, pointer);
    }

    fn own(&mut self, sheet: PackSheet, edition: &str, id: String, path: String, pointer: String) {
        let key = (sheet, edition.to_owned(), id);
        self.owners.entry(key).or_insert((path, pointer));
    }

    fn succession(&mut self, sheet: PackSheet, mut row: Row) {
        let ends = ENDS.map(|role| self.edition_of(&mut row, role));
        let [Some(from), Some(to)] = ends else {
            return;
        };
        self.list("successions", json!({"from": from, "to": to}), &row);
        let folder = format!("succession-{from}-{to}");
        let lines = json!({"comparisons": []});
        let comparisons = self.file(&format!("{folder}/comparisons.json"), &row.place, lines);
        if sheet == PackSheet::Comparisons {
            self.push(&comparisons, "", "comparisons", row);
            return;
        }
        let point = row.value.get("to").and_then(Value::as_str);
        let name = point.map_or_else(
            || "dropped".to_owned(),
            |point| format!("clause-{}", chapter(point)),
        );
        row.value.entry("to").or_insert(Value::Null);
        self.listed(&format!("{folder}/{name}.json"), "rows", row);
    }

    fn mapping(&mut self, mut row: Row) {
        let Some(edition) = self.edition_of(&mut row, EDITION) else {
            return;
        };
        let ends = TARGET.map(|role| {
            let place = row.cells.remove(role);
            let id = taken(&mut row, role).unwrap_or_default();
            self.expect_name(&id, &place.unwrap_or_else(|| row.place.clone()));
            id
        });
        let [standard, target] = &ends;
        let entry = json!({"edition": edition, "standard": standard, "target_edition": target});
        self.list("mappings", entry, &row);
        let below = format!("mapping-{edition}-{standard}-{target}.json");
        self.listed(&below, "rows", row);
    }

    /// Adds an entry to a list of `standard.json` unless it is there.
    fn list(&mut self, list: &str, entry: Value, row: &Row) {
        let path = self.file("standard.json", &row.place, json!({}));
        let file = self
            .files
            .get_mut(&path)
            .and_then(|file| file.get_mut(list));
        let Some(entries) = file.and_then(Value::as_array_mut) else {
            return;
        };
        if !entries.contains(&entry) {
            let pointer = format!("/{list}/{}", entries.len());
            entries.push(entry);
            self.places.record(&path, &pointer, &row.place);
        }
    }
}

fn text(row: &Row, role: &str) -> String {
    row.value.get(role).map_or_else(String::new, spelt)
}

fn spelt(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// The chapter of a control point's id, as a part of a file's name.
fn chapter(id: &str) -> String {
    let head = id.split(['-', '.']).next().unwrap_or_default();
    head.chars().filter(|c| c.is_alphanumeric()).collect()
}
