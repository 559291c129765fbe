//! Folders of packs to one library.

use super::assembly;
use super::folder::Contents;
use super::library::{Library, PackFiles};
use super::provenance::Provenance;
use super::reading::{Read, Slot};
use crate::codes::reading as codes;
use diagnostics::{Checked, Diagnostic, Place};
use std::collections::BTreeMap;

/// Loads one packs' folder that holds the method. The library is absent only where the method is unusable;
/// every other defect leaves out as little as possible and is reported.
pub fn load(files: &PackFiles) -> Checked<Option<Library>> {
    load_with(files, &[])
}

/// Loads the shipped packs and the folders of a user. A user's folder may bring standards of its own, but
/// neither a method nor a standard that is already there.
pub fn load_with(shipped: &PackFiles, folders: &[PackFiles]) -> Checked<Option<Library>> {
    let mut found = Vec::new();
    let contents = Contents::read(shipped, &mut found);
    if contents.method.is_absent() {
        let missing = Diagnostic::new(&codes::FILE_MISSING, Place::file("method.json"));
        found.push(missing.with("file", "method.json"));
    }
    let mut library = EmptyLibrary::default();
    library.add(&contents, &mut found);
    for files in folders {
        let contents = Contents::read(files, &mut found);
        if !contents.method.is_absent() {
            let fixed = Diagnostic::new(&codes::METHOD_FIXED, Place::file("method.json"));
            found.push(fixed);
        }
        library.add(&contents, &mut found);
    }
    Checked {
        value: library.with_method(contents.method),
        diagnostics: found,
    }
}

/// A library that still lacks its method.
#[derive(Default)]
struct EmptyLibrary {
    standards: BTreeMap<crate::StandardId, crate::Standard>,
    provenance: Provenance,
}

impl EmptyLibrary {
    fn add(&mut self, contents: &Contents, found: &mut Vec<Diagnostic>) {
        for (folder, files) in &contents.standards {
            let Some((standard, source)) = assembly::standard(folder, files, found) else {
                continue;
            };
            if self.standards.contains_key(&standard.id) {
                let taken = Diagnostic::new(&codes::STANDARD_TAKEN, source.standard.place("/id"));
                found.push(taken.with("id", &standard.id));
                continue;
            }
            let id = standard.id.clone();
            self.provenance.standards.insert(id.clone(), source);
            self.standards.insert(id, standard);
        }
    }

    fn with_method(mut self, method: Slot<crate::method::Method>) -> Option<Library> {
        let Slot::Usable(Read { shape, source }) = method else {
            return None;
        };
        self.provenance.method = source;
        Some(Library {
            method: shape,
            standards: self.standards,
            provenance: self.provenance,
        })
    }
}
