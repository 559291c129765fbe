//! One defect of an input.

use crate::{Code, Language, Place, code::fill};
use serde::Serialize;

/// How a defect was treated.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The input was not used.
    Error,
    /// The input was used as interpreted.
    Warning,
}

impl Severity {
    /// The word for the severity.
    pub fn word(self, language: Language) -> &'static str {
        match self {
            Severity::Error => language.pick("error", "错误"),
            Severity::Warning => language.pick("warning", "警告"),
        }
    }
}

/// One defect of an input: its kind, its place, and what the kind's texts are filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The kind.
    pub code: &'static Code,
    /// Where it sits.
    pub place: Place,
    /// What it is about, such as a control point's id.
    pub subject: Option<String>,
    /// Values for the placeholders of the kind's texts.
    pub arguments: Vec<(&'static str, String)>,
    /// Values that are lists, joined as each language joins them.
    pub lists: Vec<(&'static str, Vec<String>)>,
    /// Values that are worded in English and in Chinese.
    pub phrases: Vec<(&'static str, [String; 2])>,
    /// Other places that belong to it, such as the first of two duplicates.
    pub related: Vec<Place>,
}

impl Diagnostic {
    /// A diagnostic of a kind at a place.
    pub fn new(code: &'static Code, place: Place) -> Self {
        Diagnostic {
            code,
            place,
            subject: None,
            arguments: Vec::new(),
            lists: Vec::new(),
            phrases: Vec::new(),
            related: Vec::new(),
        }
    }

    /// Adds the value of a placeholder.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }

    /// Adds a list as the value of a placeholder.
    #[must_use]
    pub fn with_list<T: ToString>(
        mut self,
        name: &'static str,
        values: impl IntoIterator<Item = T>,
    ) -> Self {
        let values = values.into_iter().map(|value| value.to_string());
        self.lists.push((name, values.collect()));
        self
    }

    /// Adds a value of a placeholder that is worded differently in each language.
    #[must_use]
    pub fn with_phrase(
        mut self,
        name: &'static str,
        en: impl Into<String>,
        zh: impl Into<String>,
    ) -> Self {
        self.phrases.push((name, [en.into(), zh.into()]));
        self
    }

    /// Says what the diagnostic is about.
    #[must_use]
    pub fn about(mut self, subject: impl ToString) -> Self {
        self.subject = Some(subject.to_string());
        self
    }

    /// Adds a place that belongs to it.
    #[must_use]
    pub fn related_to(mut self, place: Place) -> Self {
        self.related.push(place);
        self
    }

    /// The kind's severity.
    pub fn severity(&self) -> Severity {
        self.code.severity
    }

    /// What is wrong, in one line.
    pub fn message(&self, language: Language) -> String {
        self.filled(self.code.message.get(language), language)
    }

    /// What the user should do.
    pub fn help(&self, language: Language) -> String {
        self.filled(self.code.help.get(language), language)
    }

    fn filled(&self, template: &str, language: Language) -> String {
        let lists: Vec<(&str, String)> = self
            .lists
            .iter()
            .map(|(name, values)| (*name, joined(values, language)))
            .collect();
        let texts = self.arguments.iter().map(|(name, text)| (*name, text));
        let lists = lists.iter().map(|(name, text)| (*name, text));
        let phrases = self
            .phrases
            .iter()
            .map(|(name, [en, zh])| (*name, language.pick(en, zh)));
        let all = texts.chain(lists).chain(phrases);
        let all: Vec<(&str, &str)> = all.map(|(name, text)| (name, text.as_str())).collect();
        fill(template, &all)
    }
}

/// A list in a sentence; a word where it is empty.
fn joined(values: &[String], language: Language) -> String {
    if values.is_empty() {
        return language.pick("none", "无").to_owned();
    }
    values.join(language.pick(", ", "、"))
}

/// A value with every diagnostic found on the way to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked<T> {
    /// The value, made from what could be used.
    pub value: T,
    /// What was found, in the order of the input.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// Whether any diagnostic is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|d| d.severity() == Severity::Error)
    }
}
