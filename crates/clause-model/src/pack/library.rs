//! What packs hold once they are loaded.

use super::provenance::Provenance;
use crate::edition::Edition;
use crate::identifier::{EditionId, StandardId};
use crate::mapping::Mapping;
use crate::method::Method;
use crate::succession::Succession;
use crate::text::LocalText;
use diagnostics::Language;
use std::collections::BTreeMap;

/// The texts of pack files by their path below the packs' folder, such as `iso-iec-20000-1/standard.json`,
/// with `/` between its parts on every system.
pub type PackFiles = BTreeMap<String, String>;

/// Everything that was loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Library {
    /// Thresholds and decision tables.
    pub method: Method,
    /// The standards by id.
    pub standards: BTreeMap<StandardId, Standard>,
    /// Where each thing came from.
    pub(crate) provenance: Provenance,
}

/// A standard with its editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standard {
    /// The id.
    pub id: StandardId,
    /// The designation without a year, such as ISO/IEC 20000-1.
    pub title: LocalText,
    /// What the standard is about, in a line.
    pub subject: LocalText,
    /// The languages in which every text of the pack exists.
    pub languages: Vec<Language>,
    /// Rights and sources.
    pub notice: LocalText,
    /// The pack's version; it changes whenever a text or figure does.
    pub version: String,
    /// The editions, oldest first.
    pub editions: Vec<Edition>,
    /// Successions between the editions.
    pub successions: Vec<Succession>,
    /// Mappings to other standards.
    pub mappings: Vec<Mapping>,
}

impl Library {
    /// The standard with an id.
    pub fn standard(&self, id: &StandardId) -> Option<&Standard> {
        self.standards.get(id)
    }

    /// The edition of a standard.
    pub fn edition(&self, standard: &StandardId, edition: &EditionId) -> Option<&Edition> {
        self.standard(standard)?.edition(edition)
    }
}

impl Standard {
    /// The edition with an id.
    pub fn edition(&self, id: &EditionId) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == *id)
    }

    /// The succession between two editions, in this direction.
    pub fn succession(&self, from: &EditionId, to: &EditionId) -> Option<&Succession> {
        self.successions
            .iter()
            .find(|s| s.from == *from && s.to == *to)
    }
}
