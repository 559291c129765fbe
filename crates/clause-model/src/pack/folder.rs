//! The files of one standard's folder, read and sorted by what they belong to.

use super::file_kind::{EditionPart, FileKind, SuccessionPart};
use super::file_shape::{
    ClauseFile, ComparisonsFile, EditionFile, MappingFile, PackagesFile, RowsFile, RulesFile,
    StandardFile,
};
use super::library::PackFiles;
use super::reading::{Read, Slot, read};
use crate::codes::reading as codes;
use crate::method::Method;
use diagnostics::{Diagnostic, Place};
use std::collections::BTreeMap;

/// Everything read from one packs' folder.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) method: Slot<Method>,
    pub(super) standards: BTreeMap<String, StandardFolder>,
}

/// A standard's folder.
#[derive(Debug, Default)]
pub(super) struct StandardFolder {
    pub(super) standard: Slot<StandardFile>,
    pub(super) editions: BTreeMap<String, EditionFolder>,
    pub(super) successions: BTreeMap<String, SuccessionFolder>,
    /// By the file's name.
    pub(super) mappings: BTreeMap<String, Slot<MappingFile>>,
}

/// An edition's folder.
#[derive(Debug, Default)]
pub(super) struct EditionFolder {
    pub(super) edition: Slot<EditionFile>,
    pub(super) rules: Slot<RulesFile>,
    pub(super) packages: Slot<PackagesFile>,
    pub(super) clauses: Vec<Read<ClauseFile>>,
    pub(super) paths: Vec<String>,
}

/// A succession's folder.
#[derive(Debug, Default)]
pub(super) struct SuccessionFolder {
    pub(super) comparisons: Slot<ComparisonsFile>,
    pub(super) rows: Vec<Read<RowsFile>>,
    pub(super) paths: Vec<String>,
}

impl Contents {
    /// Reads every file; what a file is goes by its path, so that a broken one hides no other.
    pub(super) fn read(files: &PackFiles, found: &mut Vec<Diagnostic>) -> Self {
        let mut contents = Contents::default();
        for (path, text) in files {
            match FileKind::of(path) {
                FileKind::Ignored => {}
                FileKind::Unknown => {
                    found.push(Diagnostic::new(&codes::FILE_UNUSED, Place::file(path)));
                }
                FileKind::Method => contents.method = read(path, text, found),
                FileKind::Standard(standard) => {
                    contents.folder(standard).standard = read(path, text, found);
                }
                FileKind::Mapping(standard, name) => {
                    let slot = read(path, text, found);
                    let mappings = &mut contents.folder(standard).mappings;
                    mappings.insert(name.to_owned(), slot);
                }
                FileKind::Edition(standard, edition, part) => {
                    let editions = &mut contents.folder(standard).editions;
                    let folder = editions.entry(edition.to_owned()).or_default();
                    folder.add(part, path, text, found);
                }
                FileKind::Succession(standard, succession, part) => {
                    let successions = &mut contents.folder(standard).successions;
                    let folder = successions.entry(succession.to_owned()).or_default();
                    folder.add(part, path, text, found);
                }
            }
        }
        contents
    }

    fn folder(&mut self, standard: &str) -> &mut StandardFolder {
        self.standards.entry(standard.to_owned()).or_default()
    }
}

impl EditionFolder {
    fn add(&mut self, part: EditionPart, path: &str, text: &str, found: &mut Vec<Diagnostic>) {
        self.paths.push(path.to_owned());
        match part {
            EditionPart::Edition => self.edition = read(path, text, found),
            EditionPart::Rules => self.rules = read(path, text, found),
            EditionPart::Packages => self.packages = read(path, text, found),
            EditionPart::Clause => {
                if let Slot::Usable(clause) = read(path, text, found) {
                    self.clauses.push(clause);
                }
            }
        }
    }
}

impl SuccessionFolder {
    fn add(&mut self, part: SuccessionPart, path: &str, text: &str, found: &mut Vec<Diagnostic>) {
        self.paths.push(path.to_owned());
        match part {
            SuccessionPart::Comparisons => self.comparisons = read(path, text, found),
            SuccessionPart::Rows => {
                if let Slot::Usable(rows) = read(path, text, found) {
                    self.rows.push(rows);
                }
            }
        }
    }
}
