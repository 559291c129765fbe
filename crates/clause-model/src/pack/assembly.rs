//! The files of a standard's folder to the standard.

use super::edition_assembly::edition;
use super::file_shape::StandardFile;
use super::folder::StandardFolder;
use super::library::Standard;
use super::provenance::{Origin, SourceFile, StandardSource};
use super::reading::{Read, missing};
use super::succession_assembly::{mapping, succession};
use crate::codes::reading as codes;
use crate::codes::structure::ID_DUPLICATE;
use crate::identifier::StandardId;
use diagnostics::{Diagnostic, Place};
use std::collections::BTreeSet;

/// The standard of a folder, as far as its files allow; none without a usable `standard.json`.
pub(super) fn standard(
    folder: &str,
    files: &StandardFolder,
    found: &mut Vec<Diagnostic>,
) -> Option<(Standard, StandardSource)> {
    let Some(read) = files.standard.usable() else {
        if files.standard.is_absent() {
            let path = format!("{folder}/standard.json");
            found.push(missing(Place::file(&path), &path));
        }
        return None;
    };
    let listing = &read.shape;
    if listing.id.as_str() != folder {
        let place = read.source.place("/id");
        let differs = Diagnostic::new(&codes::ID_NOT_FOLDER, place);
        found.push(differs.with("id", &listing.id).with("folder", folder));
    }
    report_unlisted(folder, files, listing, found);
    let mut standard = Standard {
        id: StandardId::from(folder),
        title: listing.title.clone(),
        subject: listing.subject.clone(),
        languages: listing.languages.clone(),
        notice: listing.notice.clone(),
        version: listing.version.clone(),
        editions: Vec::new(),
        successions: Vec::new(),
        mappings: Vec::new(),
    };
    let mut source = StandardSource {
        standard: read.source.clone(),
        ..StandardSource::default()
    };
    add_editions(&mut standard, &mut source, files, read, found);
    add_successions(&mut standard, &mut source, files, read, found);
    add_mappings(&mut standard, &mut source, files, read, found);
    Some((standard, source))
}

/// The entries of one of the listing's lists, each once, with their origins.
fn entries<'a, T: Ord>(
    list: &str,
    listed: &'a [T],
    name: impl Fn(&T) -> String,
    source: &SourceFile,
    found: &mut Vec<Diagnostic>,
) -> Vec<(&'a T, Origin)> {
    let mut seen = BTreeSet::new();
    let mut once = Vec::new();
    for (index, entry) in listed.iter().enumerate() {
        let listed = source.element(list, index);
        if seen.insert(entry) {
            once.push((entry, listed));
        } else {
            let twice = Diagnostic::new(&ID_DUPLICATE, listed.place(""));
            found.push(twice.with("id", name(entry)));
        }
    }
    once
}

fn add_editions(
    standard: &mut Standard,
    source: &mut StandardSource,
    files: &StandardFolder,
    read: &Read<StandardFile>,
    found: &mut Vec<Diagnostic>,
) {
    let all = &read.shape.editions;
    for (id, listed) in entries("editions", all, ToString::to_string, &read.source, found) {
        let folder = files.editions.get(id.as_str());
        if let Some((edition, origin)) = edition(&standard.id, id, folder, &listed, found) {
            standard.editions.push(edition);
            source.editions.insert(id.clone(), origin);
        }
    }
}

fn add_successions(
    standard: &mut Standard,
    source: &mut StandardSource,
    files: &StandardFolder,
    read: &Read<StandardFile>,
    found: &mut Vec<Diagnostic>,
) {
    let all = &read.shape.successions;
    let name = super::file_shape::SuccessionEntry::folder;
    for (entry, listed) in entries("successions", all, name, &read.source, found) {
        let folder = files.successions.get(&entry.folder());
        let (succession, origin) = succession(standard, entry, folder, &listed, found);
        standard.successions.push(succession);
        source.successions.push(origin);
    }
}

fn add_mappings(
    standard: &mut Standard,
    source: &mut StandardSource,
    files: &StandardFolder,
    read: &Read<StandardFile>,
    found: &mut Vec<Diagnostic>,
) {
    let all = &read.shape.mappings;
    let name = super::file_shape::MappingEntry::file;
    for (entry, listed) in entries("mappings", all, name, &read.source, found) {
        let slot = files.mappings.get(&entry.file());
        if let Some((mapping, origins)) = mapping(standard, entry, slot, &listed, found) {
            standard.mappings.push(mapping);
            source.mappings.push(origins);
        }
    }
}

/// Reports the files of editions, successions and mappings that `standard.json` does not list.
fn report_unlisted(
    folder: &str,
    files: &StandardFolder,
    listing: &StandardFile,
    found: &mut Vec<Diagnostic>,
) {
    let listed_edition = |name: &str| listing.editions.iter().any(|id| id.as_str() == name);
    let listed_succession = |name: &str| listing.successions.iter().any(|s| s.folder() == name);
    let listed_mapping = |name: &str| listing.mappings.iter().any(|m| m.file() == name);
    let editions = files.editions.iter();
    let editions = editions.filter(|(name, _)| !listed_edition(name));
    let successions = files.successions.iter();
    let successions = successions.filter(|(name, _)| !listed_succession(name));
    let mappings = files.mappings.keys().filter(|name| !listed_mapping(name));
    let paths = (editions.flat_map(|(_, files)| files.paths.clone()))
        .chain(successions.flat_map(|(_, files)| files.paths.clone()))
        .chain(mappings.map(|name| format!("{folder}/{name}")));
    found.extend(paths.map(|path| Diagnostic::new(&codes::FILE_UNUSED, Place::file(path))));
}
