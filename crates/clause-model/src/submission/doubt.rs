//! What was written and cannot be read. It must never count as if it had been left blank, because a blank is
//! often the favourable reading.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A field of an answer that holds something which cannot be read.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerField {
    /// The answer: nothing is claimed.
    Answer,
    /// The organisation's own interval: nobody knows when the practice was due.
    Interval,
    /// The assessor's judgement: nobody knows what was decided.
    Judgement,
}

/// A field of a register entry that holds something which cannot be read, or not be relied on.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum EntryField {
    /// A date: of issue, of review, or of the period.
    Date,
    /// Whether it is in force.
    Status,
    /// Whether it lies within the scope.
    Scope,
    /// The entry as such: another row has the same id and says something else.
    Identity,
}
