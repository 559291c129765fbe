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
            related: Vec::new(),
        }
    }

    /// Adds the value of a placeholder.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push((name, value.to_string()));
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
        fill(self.code.message.get(language), &self.argument_list())
    }

    /// What the user should do.
    pub fn help(&self, language: Language) -> String {
        fill(self.code.help.get(language), &self.argument_list())
    }

    fn argument_list(&self) -> Vec<(&str, &str)> {
        self.arguments
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect()
    }
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
