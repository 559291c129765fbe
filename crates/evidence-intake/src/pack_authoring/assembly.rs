//! Rows to the files of a pack.

use super::AuthoredPack;
use super::places::Places;
use super::reading::{Row, Rows};
use super::sheets::PackSheet;
use crate::codes::pack_book as codes;
use clause_model::pack::PackFiles;
use clause_model::pack::file_shape::FORMAT;
use diagnostics::{Diagnostic, Place};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The files, where their values came from, and what was wrong with the rows.
pub(super) struct Assembly<'f> {
    standard: String,
    pub(super) editions: Vec<String>,
    pub(super) files: BTreeMap<String, Value>,
    /// File and pointer of things that other rows belong to, by sheet, edition and id.
    pub(super) owners: BTreeMap<(PackSheet, String, String), (String, String)>,
    pub(super) places: Places,
    found: &'f mut Vec<Diagnostic>,
}

/// The pack of a workbook's rows; none where its standard is not named.
pub(super) fn assemble(
    mut rows: Rows,
    file: &str,
    found: &mut Vec<Diagnostic>,
) -> Option<AuthoredPack> {
    let mut take = |sheet| rows.remove(&sheet).unwrap_or_default();
    let mut standards = take(PackSheet::Standard).into_iter();
    let Some((row, id)) = standards.next().and_then(|row| {
        let id = row.value.get("id")?.as_str()?.to_owned();
        Some((row, id))
    }) else {
        let place = Place::file(file);
        found.push(Diagnostic::new(&codes::PACK_BOOK_NO_STANDARD, place));
        return None;
    };
    let mut assembly = Assembly {
        standard: id.clone(),
        editions: Vec::new(),
        files: BTreeMap::new(),
        owners: BTreeMap::new(),
        places: Places::default(),
        found,
    };
    assembly.expect_name(&id, &row.place);
    for second in standards {
        assembly.report(&codes::PACK_BOOK_ROW_TWICE, &second.place, &id);
    }
    let lists = json!({"editions": [], "successions": [], "mappings": []});
    let path = assembly.file("standard.json", &row.place, lists);
    assembly.head(&path, row);
    for row in take(PackSheet::Editions) {
        assembly.edition(row);
    }
    for sheet in PackSheet::ALL {
        for row in take(sheet) {
            assembly.row(sheet, row);
        }
    }
    Some(assembly.finish())
}

impl Assembly<'_> {
    fn finish(self) -> AuthoredPack {
        let written = |(path, value): (String, Value)| (path, format!("{value:#}\n"));
        AuthoredPack {
            standard: self.standard.as_str().into(),
            files: self.files.into_iter().map(written).collect::<PackFiles>(),
            places: self.places,
        }
    }

    pub(super) fn report(&mut self, code: &'static diagnostics::Code, place: &Place, id: &str) {
        let found = Diagnostic::new(code, place.clone()).with("id", id);
        self.found.push(found);
    }

    /// Reports an id that cannot name a folder.
    pub(super) fn expect_name(&mut self, id: &str, place: &Place) {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        if id.is_empty() || id.starts_with('.') || !id.chars().all(plain) {
            self.report(&codes::PACK_BOOK_ID_NOT_A_NAME, place, id);
        }
    }

    fn path(&self, below: &str) -> String {
        format!("{}/{below}", self.standard)
    }

    /// The path of a file, which is made with the given content if it is new.
    pub(super) fn file(&mut self, below: &str, place: &Place, content: Value) -> String {
        let path = self.path(below);
        self.places.record(&path, "", place);
        let file = self.files.entry(path.clone());
        file.or_insert_with(|| {
            let mut file = json!({ "format": FORMAT });
            if let (Some(file), Value::Object(content)) = (file.as_object_mut(), content) {
                file.extend(content);
            }
            file
        });
        path
    }

    /// Puts a row's values at the top of a file.
    pub(super) fn head(&mut self, path: &str, row: Row) {
        let file = self.files.get_mut(path).and_then(Value::as_object_mut);
        if let Some(file) = file {
            for (field, value) in row.value {
                file.insert(field, value);
            }
        }
        self.record(path, "", &row.cells);
    }

    /// Adds a row to a list below an object of a file. Gives the row's pointer.
    pub(super) fn push(&mut self, path: &str, above: &str, list: &str, row: Row) -> String {
        let object = self.files.get_mut(path);
        let object = object
            .and_then(|file| file.pointer_mut(above))
            .and_then(Value::as_object_mut);
        let list_value = object.map(|object| {
            object
                .entry(list)
                .or_insert_with(|| Value::Array(Vec::new()))
        });
        let mut pointer = format!("{above}/{list}");
        if let Some(list) = list_value.and_then(Value::as_array_mut) {
            pointer = format!("{pointer}/{}", list.len());
            list.push(Value::Object(row.value));
        }
        self.record(path, &pointer, &row.cells);
        self.places.record(path, &pointer, &row.place);
        pointer
    }

    fn record(&mut self, file: &str, pointer: &str, cells: &BTreeMap<String, Place>) {
        for (role, place) in cells {
            let pointer = format!("{pointer}/{}", role.replace('.', "/"));
            self.places.record(file, &pointer, place);
        }
    }

    /// The edition that a row names; the only one where it names none.
    pub(super) fn edition_of(&mut self, row: &mut Row, role: &str) -> Option<String> {
        let place = row.cells.remove(role);
        let named = taken(row, role);
        let id = match (named, self.editions.as_slice()) {
            (None, [only]) => return Some(only.clone()),
            (named, _) => named.unwrap_or_default(),
        };
        if !self.editions.contains(&id) {
            let place = place.unwrap_or_else(|| row.place.clone());
            self.report(&codes::PACK_BOOK_OWNER_UNKNOWN, &place, &id);
            return None;
        }
        Some(id)
    }

    /// The file and pointer of the thing that a row belongs to.
    pub(super) fn owner(
        &mut self,
        row: &mut Row,
        sheet: PackSheet,
        edition: &str,
        role: &str,
    ) -> Option<(String, String)> {
        let place = row.cells.remove(role);
        let id = taken(row, role).unwrap_or_default();
        let owner = self.owners.get(&(sheet, edition.to_owned(), id.clone()));
        let owner = owner.cloned();
        if owner.is_none() {
            let place = place.unwrap_or_else(|| row.place.clone());
            self.report(&codes::PACK_BOOK_OWNER_UNKNOWN, &place, &id);
        }
        owner
    }
}

/// Takes the value of a column that is no field of the files.
pub(super) fn taken(row: &mut Row, role: &str) -> Option<String> {
    match row.value.remove(role)? {
        Value::String(text) => Some(text),
        other => Some(other.to_string()),
    }
}
