//! Texts that exist in several languages.

use diagnostics::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text by language. Shipped packs have every language; a user's pack declares its own.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Default,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(transparent)]
#[schemars(extend("propertyNames" = {"enum": Language::ALL.map(Language::code)}))]
pub struct LocalText(pub BTreeMap<Language, String>);

impl LocalText {
    /// Pairs an English and a Chinese text.
    pub fn new(en: impl Into<String>, zh: impl Into<String>) -> Self {
        LocalText(BTreeMap::from([
            (Language::En, en.into()),
            (Language::Zh, zh.into()),
        ]))
    }

    /// The text in a language; where the pack lacks it, in the first language it has.
    pub fn get(&self, language: Language) -> &str {
        self.0
            .get(&language)
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// Whether there is a text in a language, other than white space.
    pub fn has(&self, language: Language) -> bool {
        self.0
            .get(&language)
            .is_some_and(|text| !text.trim().is_empty())
    }
}
