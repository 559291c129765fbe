//! Which file and which JSON pointer each thing of a library came from, so that lint can place its findings.

use crate::identifier::{EditionId, StandardId};
use diagnostics::Place;
use std::collections::BTreeMap;

/// Where everything in a library came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Provenance {
    pub(crate) method: SourceFile,
    pub(crate) standards: BTreeMap<StandardId, StandardSource>,
}

/// Where a standard came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct StandardSource {
    pub(crate) standard: SourceFile,
    pub(crate) editions: BTreeMap<EditionId, EditionSource>,
    /// In the order of the standard's successions.
    pub(crate) successions: Vec<SuccessionSource>,
    /// In the order of the standard's mappings.
    pub(crate) mappings: Vec<MappingSource>,
}

/// Where an edition came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct EditionSource {
    pub(crate) edition: SourceFile,
    pub(crate) rules: SourceFile,
    pub(crate) packages: SourceFile,
    /// In the order of the edition's points.
    pub(crate) points: Vec<Origin>,
}

impl EditionSource {
    /// The origin of a point by its place in the edition.
    pub(crate) fn point(&self, at: usize) -> Origin {
        self.points.get(at).cloned().unwrap_or_default()
    }
}

/// Where a succession came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct SuccessionSource {
    /// The entry in `standard.json`.
    pub(crate) listed: Origin,
    pub(crate) comparisons: SourceFile,
    /// In the order of the succession's rows.
    pub(crate) rows: Vec<Origin>,
}

/// Where a mapping came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct MappingSource {
    /// The entry in `standard.json`.
    pub(crate) listed: Origin,
    /// In the order of the mapping's rows.
    pub(crate) rows: Vec<Origin>,
}

/// A file, with the indices that its list elements had before unusable ones were left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct SourceFile {
    pub(crate) path: String,
    pub(crate) kept: BTreeMap<String, Vec<usize>>,
}

impl SourceFile {
    pub(crate) fn new(path: &str) -> Self {
        SourceFile {
            path: path.to_owned(),
            kept: BTreeMap::new(),
        }
    }

    /// The place of a value outside the file's lists.
    pub(crate) fn place(&self, pointer: &str) -> Place {
        Place::pointer(&self.path, pointer)
    }

    /// The origin of an element of one of the file's lists.
    pub(crate) fn element(&self, list: &str, index: usize) -> Origin {
        let written = self.kept.get(list).and_then(|kept| kept.get(index));
        Origin {
            file: self.path.clone(),
            pointer: format!("/{list}/{}", written.copied().unwrap_or(index)),
        }
    }
}

/// A value in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Origin {
    pub(crate) file: String,
    pub(crate) pointer: String,
}

impl Origin {
    /// The place of a part of the value; `below` is a pointer from there, such as `/question/zh`.
    pub(crate) fn place(&self, below: &str) -> Place {
        Place::pointer(&self.file, format!("{}{below}", self.pointer))
    }
}
