//! What a drafted cell holds. Text, links and formulas are different things: no text ever turns
//! into one of the others.

use jiff::civil::Date;

use super::style::Style;
use crate::address::CellRef;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Text, whatever it looks like.
    Text(String),
    /// A finite number.
    Number(f64),
    /// A whole number.
    Integer(i64),
    /// A truth value.
    Bool(bool),
    /// A day. Shown as `yyyy-mm-dd` unless the style has a number format.
    Date(Date),
    /// Nothing but the style.
    Blank,
    /// Text that leads somewhere.
    Link {
        /// Where to.
        target: LinkTarget,
        /// What is shown.
        text: String,
    },
    /// Text in several styles; only the fonts of these count.
    RichText(Vec<Run>),
    /// A formula with the result that a program shows which does not recalculate.
    Formula {
        /// The formula, with or without `=`.
        expression: String,
        /// Its result.
        cached: Cached,
    },
}

impl Content {
    /// Text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A formula and its result.
    pub fn formula(expression: impl Into<String>, cached: Cached) -> Self {
        Self::Formula {
            expression: expression.into(),
            cached,
        }
    }

    /// A link to a cell of this workbook.
    pub fn internal_link(sheet: impl Into<String>, cell: CellRef, text: impl Into<String>) -> Self {
        Self::Link {
            target: LinkTarget::Cell {
                sheet: sheet.into(),
                cell,
            },
            text: text.into(),
        }
    }
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Content {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<i64> for Content {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<u32> for Content {
    fn from(number: u32) -> Self {
        Self::Integer(i64::from(number))
    }
}

impl From<bool> for Content {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}

impl From<Date> for Content {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

/// A piece of rich text.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Its font; the rest of the style does not count.
    pub style: Style,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// A cell of this workbook.
    Cell {
        /// Name of the sheet.
        sheet: String,
        /// The cell.
        cell: CellRef,
    },
    /// A web address; anything but `http` and `https` is refused.
    Web(String),
}

/// The result of a formula. Its type is written as it stands here: the text "5.10" stays text.
#[derive(Clone, Debug, PartialEq)]
pub enum Cached {
    /// Text.
    Text(String),
    /// A finite number.
    Number(f64),
    /// A truth value.
    Bool(bool),
    /// Text of no length, which is what formulas give for "nothing".
    Empty,
    /// An error.
    Error(CachedError),
}

impl From<&str> for Cached {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cached {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Cached {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Cached {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<bool> for Cached {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}

/// The errors that every spreadsheet program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CachedError {
    /// `#DIV/0!`
    DivisionByZero,
    /// `#N/A`
    NotAvailable,
    /// `#NAME?`
    Name,
    /// `#NULL!`
    Null,
    /// `#NUM!`
    Number,
    /// `#REF!`
    Reference,
    /// `#VALUE!`
    Value,
}

impl CachedError {
    /// The error as cells show it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DivisionByZero => "#DIV/0!",
            Self::NotAvailable => "#N/A",
            Self::Name => "#NAME?",
            Self::Null => "#NULL!",
            Self::Number => "#NUM!",
            Self::Reference => "#REF!",
            Self::Value => "#VALUE!",
        }
    }
}
