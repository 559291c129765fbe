//! Where in an input a defect sits.

use crate::Language;
use serde::{Deserialize, Serialize};

/// A place in an input, as precise as it is known.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
pub struct Place {
    /// The file's name, without its folder.
    pub file: String,
    /// The worksheet's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The cell in A1 form, such as `G14`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// The header of the cell's column, as the file has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The JSON pointer into a data file, such as `/points/3/question/zh`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// The line in a data file, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
}

impl Place {
    /// A whole file.
    pub fn file(file: impl Into<String>) -> Self {
        Place {
            file: file.into(),
            ..Place::default()
        }
    }

    /// A worksheet of a file.
    pub fn sheet(file: impl Into<String>, sheet: impl Into<String>) -> Self {
        Place {
            sheet: Some(sheet.into()),
            ..Place::file(file)
        }
    }

    /// A cell of a worksheet; `cell` in A1 form.
    pub fn cell(
        file: impl Into<String>,
        sheet: impl Into<String>,
        cell: impl Into<String>,
    ) -> Self {
        Place {
            cell: Some(cell.into()),
            ..Place::sheet(file, sheet)
        }
    }

    /// A value in a JSON data file.
    pub fn pointer(file: impl Into<String>, pointer: impl Into<String>) -> Self {
        Place {
            pointer: Some(pointer.into()),
            ..Place::file(file)
        }
    }

    /// The same place with the header of its column.
    #[must_use]
    pub fn in_column(mut self, header: impl Into<String>) -> Self {
        self.column = Some(header.into());
        self
    }

    /// The same place with a line number, from 1.
    #[must_use]
    pub fn at_line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    /// The place in words.
    pub fn describe(&self, language: Language) -> String {
        let mut text = self.file.clone();
        let comma = language.pick(", ", "，");
        if let Some(sheet) = &self.sheet {
            text += comma;
            text += &language.pick(format!("sheet {sheet}"), format!("工作表“{sheet}”"));
        }
        if let Some(cell) = &self.cell {
            text += comma;
            text += &language.pick(format!("cell {cell}"), format!("单元格{cell}"));
        }
        if let Some(column) = &self.column {
            text += &language.pick(format!(" (column {column})"), format!("（列“{column}”）"));
        }
        if let Some(line) = self.line {
            text += comma;
            text += &language.pick(format!("line {line}"), format!("第{line}行"));
        }
        if let Some(pointer) = &self.pointer {
            text += comma;
            text += &language.pick(format!("at {pointer}"), format!("位置{pointer}"));
        }
        text
    }
}
