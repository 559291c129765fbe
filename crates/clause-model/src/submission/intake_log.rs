//! What became of each row and cell of the input.

use diagnostics::Place;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What became of each row and cell of the input.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct IntakeLog {
    /// The sheets, in the order of files and sheets.
    pub sheets: Vec<SheetIntake>,
}

/// How one sheet was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SheetIntake {
    /// The sheet.
    pub place: Place,
    /// What it was recognised as.
    pub role: SheetRole,
    /// How it was recognised, in a word such as `marks` or `headers`.
    pub recognised_by: String,
    /// The header row, from 1, where there is one.
    pub header_row: Option<u32>,
    /// Which column plays which role: column letter, header text, role.
    pub columns: Vec<ColumnIntake>,
    /// The rows, each with its one disposition.
    pub rows: Vec<RowIntake>,
    /// Cells by disposition.
    pub cells: DispositionTally,
}

/// What a sheet was recognised as.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum SheetRole {
    /// Questions and answers.
    Questionnaire,
    /// The evidence register.
    EvidenceRegister,
    /// The start page with the organisation's details.
    Organisation,
    /// Services, customers, suppliers, sites.
    Instances,
    /// A sheet of our own template that holds no input.
    Guidance,
    /// Nothing that we know.
    Unrecognised,
}

/// A column and the role that it plays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ColumnIntake {
    /// The column's letter.
    pub column: String,
    /// The header as the file has it.
    pub header: String,
    /// The role; none where the column was not used.
    pub role: Option<String>,
}

/// A row and its one disposition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RowIntake {
    /// The row's number, from 1.
    pub row: u32,
    /// What became of it.
    pub disposition: Disposition,
    /// What it is about, or why it was not used.
    pub remark: Option<String>,
}

/// What became of a row or a cell.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Disposition {
    /// Used as it stands.
    Used,
    /// Used, with a warning.
    UsedWithRemark,
    /// A heading, guidance or an empty row or cell.
    Structural,
    /// Not used, with a diagnostic.
    NotUsed,
}

impl Disposition {
    /// Every disposition, in the order in which reports list them.
    pub const ALL: [Disposition; 4] = [
        Disposition::Used,
        Disposition::UsedWithRemark,
        Disposition::Structural,
        Disposition::NotUsed,
    ];
}

/// Numbers of rows or cells by disposition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct DispositionTally {
    /// Used as they stand.
    pub used: u32,
    /// Used, with a warning.
    pub used_with_remark: u32,
    /// Headings, guidance, empty.
    pub structural: u32,
    /// Not used, with a diagnostic.
    pub not_used: u32,
}

impl DispositionTally {
    /// Counts one more.
    pub fn add(&mut self, disposition: Disposition) {
        match disposition {
            Disposition::Used => self.used += 1,
            Disposition::UsedWithRemark => self.used_with_remark += 1,
            Disposition::Structural => self.structural += 1,
            Disposition::NotUsed => self.not_used += 1,
        }
    }

    /// The sum over all dispositions.
    pub fn total(&self) -> u32 {
        self.used + self.used_with_remark + self.structural + self.not_used
    }
}

impl SheetIntake {
    /// Rows by disposition.
    pub fn row_tally(&self) -> DispositionTally {
        let mut tally = DispositionTally::default();
        for row in &self.rows {
            tally.add(row.disposition);
        }
        tally
    }
}
