//! What the organisation said to what was carried or asked.

use super::treatment::Treatment;
use clause_model::Language;
use clause_model::submission::{Answer, PointAnswer, is_unconfirmed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the organisation said to what was carried or asked.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// The carried answer was confirmed.
    Confirmed,
    /// The carried answer was replaced by another.
    Changed,
    /// Nobody has confirmed the carried answer.
    Unconfirmed,
    /// What was asked is answered.
    Answered,
    /// What was asked is left blank.
    Blank,
}

impl Reply {
    /// Every reply.
    pub const ALL: [Reply; 5] = [
        Reply::Confirmed,
        Reply::Changed,
        Reply::Unconfirmed,
        Reply::Answered,
        Reply::Blank,
    ];

    /// The reply in words.
    pub fn words(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            Reply::Confirmed => ("confirmed", "已确认"),
            Reply::Changed => ("changed", "已更改"),
            Reply::Unconfirmed => ("not confirmed", "未确认"),
            Reply::Answered => ("answered", "已作答"),
            Reply::Blank => ("blank", "未作答"),
        };
        language.pick(en, zh)
    }
}

impl Reply {
    /// The reply that rows about one point give.
    pub(super) fn of(treatment: Treatment, carried: Option<Answer>, rows: &[&PointAnswer]) -> Self {
        let mut answers = rows.iter().filter_map(|row| row.answer).peekable();
        match treatment {
            Treatment::Carried if is_unconfirmed(rows) => Reply::Unconfirmed,
            Treatment::Carried if answers.all(|own| Some(own) == carried) => Reply::Confirmed,
            Treatment::Carried => Reply::Changed,
            _ if answers.peek().is_some() => Reply::Answered,
            _ => Reply::Blank,
        }
    }
}
