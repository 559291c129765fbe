//! Every formula of the report, together with the value that a spreadsheet engine computes for it.
//!
//! [`state::State`] holds the values; what overrides cannot change stands in cells as constants. Rows
//! are found by number and not by place, so that sorting a sheet breaks nothing, and criteria are
//! numbers or words: spreadsheet programs take the clause "5.10" for the number 5.1.

pub(super) mod block;
mod consequence;
pub(super) mod dashboard;
pub(super) mod finding;
pub(super) mod gate;
pub(super) mod merged;
pub(super) mod point;
pub(super) mod process;
pub(super) mod score;
pub(super) mod state;

use workbook::{Cached, Content};

/// A formula with its value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Live {
    pub(super) expression: String,
    pub(super) cached: Cached,
}

impl Live {
    pub(super) fn new(expression: impl Into<String>, cached: impl Into<Cached>) -> Self {
        Live {
            expression: expression.into(),
            cached: cached.into(),
        }
    }

    /// A formula that gives 1 or 0.
    pub(super) fn flag(condition: impl AsRef<str>, holds: bool) -> Self {
        Live::new(format!("IF({},1,0)", condition.as_ref()), u32::from(holds))
    }
}

impl From<Live> for Content {
    fn from(live: Live) -> Content {
        Content::formula(live.expression, live.cached)
    }
}

/// Text as the value of a formula; formulas give the empty text for "nothing".
pub(super) fn text(text: &str) -> Cached {
    if text.is_empty() {
        Cached::Empty
    } else {
        Cached::Text(text.to_owned())
    }
}
