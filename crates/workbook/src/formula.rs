//! Which formulas may be written: those that Excel, LibreOffice and WPS compute alike.

/// What is wrong with a formula.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormulaProblem {
    /// A function that is not on the list.
    #[error("the function {0} is not on the list of functions that every program knows")]
    UnknownFunction(String),
    /// A sheet that the workbook does not have.
    #[error("the sheet \"{0}\" does not exist")]
    UnknownSheet(String),
    /// A character or construct with no place in these formulas.
    #[error("\"{0}\" is not allowed")]
    NotAllowed(String),
    /// Brackets or quotes that do not match, or nothing at all.
    #[error("brackets or quotes do not match")]
    Unbalanced,
    /// Longer than 8192 characters.
    #[error("longer than 8192 characters")]
    TooLong,
}
