//! Layout files: what a user says of a workbook where its headers and contents do not say enough.

mod draft;
mod reading;

pub use draft::draft_layout;
pub(crate) use reading::LayoutTable;

use crate::role::Role;
use clause_model::submission::Answer;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the file's shape.
pub const FORMAT: u32 = 1;

/// A layout file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// The version of the file's shape: 1.
    pub format: u32,
    /// The sheets described; those not named are recognised as usual.
    pub sheets: Vec<SheetLayout>,
}

/// What one sheet is, or one section of a sheet on which headers repeat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetLayout {
    /// The file's name, where only one file's sheet is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The sheet's name; `*` for every sheet that is not named.
    pub sheet: String,
    /// What the sheet is.
    pub kind: LayoutKind,
    /// The (last) header row, from 1; data begins in the row below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header_row: Option<u32>,
    /// The last row of the data, from 1, where something else stands below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_row: Option<u32>,
    /// The columns by letter; what those not named hold is reported as not used.
    #[serde(default)]
    pub columns: BTreeMap<String, ColumnLayout>,
    /// The order of day and month in dates written as numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dates: Option<DateOrder>,
}

/// What a sheet can be said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LayoutKind {
    /// Questions and answers.
    Questionnaire,
    /// The evidence register.
    Register,
    /// Services, customers, suppliers and sites, a column each.
    Coverage,
    /// A label and a value per row.
    Organisation,
    /// Not to be read.
    Ignore,
}

/// What a column is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ColumnLayout {
    /// Its role; null where nothing is known of it, so that what it holds is reported as not used.
    #[serde(default)]
    pub role: Option<Role>,
    /// Its header, for whoever reads the layout file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub header: String,
    /// The scale of its answers: `words`, `letters`, `ticks`, `percent`, or two numbers such as `0-5`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<String>,
    /// Own words of the workbook and the answers that they mean; null for "not assessed",
    /// `undecided` for a word that is still not understood.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, Option<WordMeaning>>,
    /// Whether yes means not fulfilled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inverted: Option<bool>,
    /// For a column of ticks, the answer that a tick means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub option: Option<Answer>,
}

/// What an own word of a workbook means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum WordMeaning {
    /// An answer.
    Answer(Answer),
    /// Nobody has said yet.
    Open(OpenWord),
}

/// The word for a word of which nobody has said yet what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OpenWord {
    /// Still not understood: each cell with it is reported.
    Undecided,
}

/// The order of day and month in dates written as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// 03/04/2011 is 3 April.
    DayFirst,
    /// 03/04/2011 is March 4.
    MonthFirst,
}

impl Layout {
    /// The descriptions that fit a sheet best, one per section: by file and name, by name, or for all
    /// sheets.
    pub(crate) fn sheet(&self, file: &str, sheet: &str) -> Vec<&SheetLayout> {
        let named = |layout: &&SheetLayout| layout.sheet.trim() == sheet.trim();
        let of_file = |layout: &&SheetLayout| layout.file.as_deref() == Some(file);
        let of_any = |layout: &&SheetLayout| layout.file.is_none();
        let for_all = |layout: &&SheetLayout| layout.sheet == "*";
        let all = || self.sheets.iter();
        let choices = [
            all().filter(of_file).filter(named).collect::<Vec<_>>(),
            all().filter(of_any).filter(named).collect(),
            all().filter(of_file).filter(for_all).collect(),
            all().filter(of_any).filter(for_all).collect(),
        ];
        let mut fitting = choices.into_iter().filter(|found| !found.is_empty());
        fitting.next().unwrap_or_default()
    }

    /// The file's text.
    pub fn to_json(&self) -> String {
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        text + "\n"
    }
}

/// The JSON Schema of layout files.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Layout);
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}
