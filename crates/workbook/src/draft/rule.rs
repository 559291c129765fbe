//! Rules on cells: what may be entered, and how values are highlighted.

use jiff::civil::Date;

use super::style::{Colour, Style};
use crate::address::{CellRange, SheetRange};

/// What may be entered into cells. One rule covers all its ranges.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidationDraft {
    /// Where it applies.
    pub ranges: Vec<CellRange>,
    /// What may be entered.
    pub rule: ValidationRule,
    /// Shown when a cell is selected.
    pub prompt: Option<Message>,
    /// Shown when the entry breaks the rule.
    pub error: Option<Message>,
    /// What happens then.
    pub severity: Severity,
}

impl ValidationDraft {
    /// A rule without messages that refuses other entries.
    pub fn new(range: CellRange, rule: ValidationRule) -> Self {
        Self {
            ranges: vec![range],
            rule,
            prompt: None,
            error: None,
            severity: Severity::Stop,
        }
    }
}

/// What may be entered. Blank always may.
#[derive(Clone, Debug, PartialEq)]
pub enum ValidationRule {
    /// One of the values in a range, offered as a list. Never stated inline: spreadsheet programs
    /// split inline items at commas.
    ListFrom(SheetRange),
    /// A whole number.
    WholeBetween(i32, i32),
    /// A number.
    DecimalBetween(f64, f64),
    /// A date.
    DateBetween(Date, Date),
    /// Text of at most so many characters.
    TextUpTo(u32),
}

/// A message box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Up to 32 characters.
    pub title: String,
    /// Up to 255 characters.
    pub text: String,
}

impl Message {
    /// A message with a title.
    pub fn new(title: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            text: text.into(),
        }
    }
}

/// What happens on an entry that breaks a rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Severity {
    /// It is refused.
    #[default]
    Stop,
    /// The user is asked.
    Warning,
    /// The user is told.
    Information,
}

/// Highlighting of cells by their values.
#[derive(Clone, Debug, PartialEq)]
pub struct ConditionalDraft {
    /// Where it applies.
    pub range: CellRange,
    /// How.
    pub rule: ConditionalRule,
    /// Whether later rules are left out where this one holds.
    pub stop: bool,
}

impl ConditionalDraft {
    /// A rule after which later ones are still looked at.
    pub fn new(range: CellRange, rule: ConditionalRule) -> Self {
        Self {
            range,
            rule,
            stop: false,
        }
    }
}

/// How cells are highlighted.
#[derive(Clone, Debug, PartialEq)]
pub enum ConditionalRule {
    /// By a formula relative to the range's first cell.
    Formula {
        /// The formula.
        expression: String,
        /// Font, fill and borders where it is true.
        style: Style,
    },
    /// By comparing the cell's own value.
    Cell {
        /// The comparison.
        comparison: Comparison,
        /// Font, fill and borders where it is true.
        style: Style,
    },
    /// A bar as long as the value.
    DataBar {
        /// Colour of the bar.
        colour: Colour,
        /// The value of no bar; the smallest if none.
        min: Option<f64>,
        /// The value of a full bar; the largest if none.
        max: Option<f64>,
    },
    /// A fill between three colours.
    ThreeColourScale {
        /// Value and colour of the low end.
        low: (f64, Colour),
        /// Value and colour of the middle.
        middle: (f64, Colour),
        /// Value and colour of the high end.
        high: (f64, Colour),
    },
    /// An icon by the third, quarter or fifth that the value lies in.
    Icons(IconSet),
}

/// A comparison of a cell's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Comparison {
    /// Is this text.
    TextIs(String),
    /// Is this number.
    Equal(f64),
    /// Is another number.
    NotEqual(f64),
    /// Is larger.
    Above(f64),
    /// Is as large or larger.
    AtLeast(f64),
    /// Is smaller.
    Below(f64),
    /// Is as small or smaller.
    AtMost(f64),
    /// Lies between, both included.
    Between(f64, f64),
}

/// Sets of icons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconSet {
    /// Three arrows.
    ThreeArrows,
    /// Three symbols (tick, exclamation mark, cross).
    ThreeSymbols,
    /// Four bars of a signal.
    FourRatings,
    /// Five quarters of a circle.
    FiveQuarters,
}
