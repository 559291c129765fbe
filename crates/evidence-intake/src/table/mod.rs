//! Tables: what was recognised on a sheet, by role.

use crate::layout::ColumnLayout;
use crate::role::Role;
use crate::scale::ColumnScale;
use crate::source::SheetId;
use clause_model::submission::Answer;
use clause_model::{EditionId, Language};
use std::collections::BTreeMap;

/// What a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TableKind {
    Questionnaire,
    Register,
    Organisation,
    Coverage,
}

/// How a table was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RecognisedBy {
    Marks,
    Layout,
    Headers,
}

impl RecognisedBy {
    pub(crate) fn word(self) -> &'static str {
        match self {
            RecognisedBy::Marks => "marks",
            RecognisedBy::Layout => "layout",
            RecognisedBy::Headers => "headers",
        }
    }
}

/// A recognised table.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) sheet: SheetId,
    pub(crate) kind: TableKind,
    pub(crate) by: RecognisedBy,
    pub(crate) language: Language,
    /// The edition that the sheet's marks name.
    pub(crate) edition: Option<EditionId>,
    /// The hidden key column of a marked sheet.
    pub(crate) key_column: Option<u32>,
    /// Parts under a header of their own, from top to bottom.
    pub(crate) segments: Vec<Segment>,
    /// Whether day or month comes first, where a layout file says so.
    pub(crate) dates: Option<crate::layout::DateOrder>,
}

/// The part of a table under one header.
#[derive(Debug, Clone)]
pub(crate) struct Segment {
    /// The (last) header row; none where only marks tell the columns.
    pub(crate) header_row: Option<u32>,
    /// The first row of data.
    pub(crate) first: u32,
    /// The last row of data; below it stand legends and the like.
    pub(crate) last: u32,
    pub(crate) columns: BTreeMap<u32, Column>,
}

/// A column of a segment.
#[derive(Debug, Clone, Default)]
pub(crate) struct Column {
    pub(crate) header: String,
    pub(crate) role: Option<Role>,
    /// How sure the role is, 0 to 100.
    pub(crate) confidence: u32,
    /// How its answers are read; none in columns without answers, and where it is not certain.
    pub(crate) scale: Option<ColumnScale>,
    /// The answer that a tick in the column means.
    pub(crate) option: Option<Answer>,
    /// Where the header stands, if not above the column's values.
    pub(crate) beside: Option<u32>,
    /// Whether every answer is a default that nobody touched.
    pub(crate) prefilled: bool,
    /// The code of the doubt for which the column's answers are not read.
    pub(crate) doubt: Option<&'static str>,
    /// What a layout file says of the column.
    pub(crate) layout: Option<ColumnLayout>,
}

impl Segment {
    /// The columns of a role, from left to right.
    pub(crate) fn columns_of(&self, role: Role) -> impl Iterator<Item = u32> + '_ {
        let columns = self.columns.iter();
        columns
            .filter(move |(_, column)| column.role == Some(role))
            .map(|(at, _)| *at)
    }

    /// The first column of a role.
    pub(crate) fn column_of(&self, role: Role) -> Option<u32> {
        self.columns_of(role).next()
    }

    /// The header of a column.
    pub(crate) fn header(&self, column: u32) -> &str {
        self.columns.get(&column).map_or("", |c| c.header.as_str())
    }
}

impl Table {
    /// The first segment, whose header stands for the table's.
    pub(crate) fn header_row(&self) -> Option<u32> {
        self.segments.first().and_then(|segment| segment.header_row)
    }
}

impl Column {
    /// Whether the column's cells are answers on a scale.
    pub(crate) fn holds_answers(&self) -> bool {
        matches!(
            self.role,
            Some(Role::Answer | Role::DocumentationScore | Role::ImplementationScore)
        )
    }
}
