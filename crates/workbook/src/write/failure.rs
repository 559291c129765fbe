//! Why a draft cannot be written.

use rust_xlsxwriter::XlsxError;

use crate::address::CellRef;
use crate::formula::FormulaProblem;

/// Why a draft cannot be written. Every one is a mistake of the caller.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// There is no visible sheet.
    #[error("the workbook has no visible sheet")]
    NoVisibleSheet,
    /// A sheet cannot have this name.
    #[error("the sheet name \"{name}\" is not possible: {problem}")]
    SheetName {
        /// The name.
        name: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// Two sheets have the same name but for case.
    #[error("there is more than one sheet named \"{name}\"")]
    DuplicateSheet {
        /// The name.
        name: String,
    },
    /// A cell's content is not possible.
    #[error("sheet \"{sheet}\", cell {cell}: {problem}")]
    Cell {
        /// Name of the sheet.
        sheet: String,
        /// The cell.
        cell: CellRef,
        /// What is wrong.
        problem: CellProblem,
    },
    /// Something else on a sheet is not possible.
    #[error("sheet \"{sheet}\": {problem}")]
    Sheet {
        /// Name of the sheet.
        sheet: String,
        /// What is wrong.
        problem: String,
    },
    /// A property of the document is not possible.
    #[error("document property: {problem}")]
    Property {
        /// What is wrong.
        problem: String,
    },
    /// The writer refused the draft for a reason not foreseen here.
    #[error("the workbook cannot be written: {reason}")]
    Refused {
        /// What the writer said.
        reason: String,
    },
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CellProblem {
    /// Beyond the last row or column.
    #[error("outside the grid")]
    OutsideGrid,
    /// More text than a cell holds.
    #[error("text of {length} characters, a cell holds 32767")]
    TextTooLong {
        /// Its length in UTF-16 units.
        length: usize,
    },
    /// Infinite or not a number.
    #[error("not a finite number")]
    NotFinite,
    /// A whole number that a cell would round.
    #[error("a whole number beyond 2^53")]
    Imprecise,
    /// A date that cells cannot hold.
    #[error("a date before 1900")]
    DateTooEarly,
    /// A link to something that is neither a cell of this workbook nor a web address.
    #[error("the link \"{0}\" is not possible")]
    Link(String),
    /// A formula that not every program computes alike.
    #[error("formula: {0}")]
    Formula(FormulaProblem),
    /// Refused by the writer.
    #[error("{0}")]
    Refused(String),
}

/// The writer's own refusal of the workbook.
#[allow(clippy::needless_pass_by_value)] // for `map_err`
pub(super) fn refused(error: XlsxError) -> WriteError {
    WriteError::Refused {
        reason: error.to_string(),
    }
}

/// The writer's own refusal of something on a sheet.
pub(super) fn refused_on(sheet: &str) -> impl Fn(XlsxError) -> WriteError {
    move |error| on_sheet(sheet, error.to_string())
}

/// Something on a sheet that is not possible.
pub(super) fn on_sheet(sheet: &str, problem: impl Into<String>) -> WriteError {
    WriteError::Sheet {
        sheet: sheet.to_owned(),
        problem: problem.into(),
    }
}
