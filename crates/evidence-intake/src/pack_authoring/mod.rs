//! Packs authored in a workbook: a sheet per kind of thing, a row per thing.
//!
//! [`pack_workbook`] writes a standard, or the small [`example`], into a workbook; [`read_pack`] makes
//! the files of a pack from one. What the pack then fails of is found by loading and linting it, and
//! [`AuthoredPack::locate`] leads each defect back to the cell that it comes from.

mod assembly;
mod cell_value;
mod columns;
mod draft;
mod export;
mod filing;
mod guidance;
mod places;
mod reading;
mod sheets;
mod vocabulary;

use clause_model::pack::{PackFiles, load_with, shipped};
use clause_model::{Standard, StandardId};
use diagnostics::{Checked, Diagnostic};
use places::Places;
use workbook::Book;

pub use draft::pack_workbook;

/// The version of the marks.
const MARK_VERSION: u32 = 1;
/// How the mark in the corner of each sheet begins.
const MARK: &str = "clausewise-pack/";
/// The key of rows of ours that hold no input.
const GUIDANCE: &str = "guidance";

/// A pack as read from a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthoredPack {
    /// The standard's id.
    pub standard: StandardId,
    /// The pack's files by path.
    pub files: PackFiles,
    places: Places,
}

impl AuthoredPack {
    /// A defect of one of the pack's files as a defect of the cell that it comes from.
    #[must_use]
    pub fn locate(&self, diagnostic: Diagnostic) -> Diagnostic {
        self.places.located(diagnostic)
    }
}

/// Reads the pack in a workbook; `file` is its name for diagnostics.
pub fn read_pack(book: &Book, file: &str) -> Checked<Option<AuthoredPack>> {
    let mut found = Vec::new();
    let rows = reading::rows(book, file, &mut found);
    let pack = rows.and_then(|rows| assembly::assemble(rows, file, &mut found));
    Checked {
        value: pack,
        diagnostics: found,
    }
}

/// The small standard that an empty template shows.
pub fn example() -> Option<Standard> {
    let files: PackFiles = serde_json::from_str(include_str!("example.json")).ok()?;
    let library = load_with(&shipped(), &[files]).value?;
    library
        .standards
        .get(&StandardId::from("desk-rules"))
        .cloned()
}

#[cfg(test)]
mod tests;
