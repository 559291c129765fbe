//! The columns of the workbook's sheets. A column's role is the place of its values in the pack's files,
//! so that what is written and what is read need no second description.

pub(super) mod points;
pub(super) mod relations;
pub(super) mod rules;
pub(super) mod structure;

use super::vocabulary::Vocabulary;
use diagnostics::Phrase;

/// What a cell of a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An id or clause: text, whatever it looks like.
    Id,
    /// Several ids; an empty list where the cell is blank.
    Ids,
    /// Several ids; nothing where the cell is blank.
    SomeIds,
    /// A text without a language.
    Plain,
    /// A text in each language, a column each.
    Text,
    /// Texts in each language, a line each.
    Lines,
    /// A word of a list.
    Word(Vocabulary),
    /// Several words of a list.
    Words(Vocabulary),
    Number,
    Flag,
    Date,
}

/// A column, or one per language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) role: &'static str,
    pub(super) header: Phrase,
    pub(super) kind: Kind,
}

const fn column(role: &'static str, kind: Kind, en: &'static str, zh: &'static str) -> Column {
    Column {
        role,
        header: Phrase::new(en, zh),
        kind,
    }
}

/// The role of the columns that say which edition a row belongs to.
pub(super) const EDITION: &str = "edition";
/// The column itself.
const EDITION_COLUMN: Column = column(EDITION, Kind::Id, "Edition", "版本");
