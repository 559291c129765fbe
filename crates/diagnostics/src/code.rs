//! The documented kinds of diagnostic.

use crate::{Language, Severity};

/// A text in both languages, known when the program is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// English.
    pub en: &'static str,
    /// Chinese.
    pub zh: &'static str,
}

impl Phrase {
    /// Pairs an English and a Chinese text.
    pub const fn new(en: &'static str, zh: &'static str) -> Self {
        Phrase { en, zh }
    }

    /// The text in a language.
    pub fn get(&self, language: Language) -> &'static str {
        language.pick(self.en, self.zh)
    }

    /// The text with each `{name}` replaced by the argument of that name.
    pub fn fill(&self, language: Language, arguments: &[(&str, &str)]) -> String {
        fill(self.get(language), arguments)
    }
}

/// One kind of diagnostic. `message` and `help` may hold `{name}` for a typed argument.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The kind's name, after the problem and not the cure, such as `answer-off-scale`.
    pub id: &'static str,
    /// How the input is treated.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: Phrase,
    /// What the user should do.
    pub help: Phrase,
    /// Why it matters and what the program did with the input.
    pub meaning: Phrase,
}

/// Replaces each `{name}` in one pass, so that text from an input is never read as a placeholder.
pub(crate) fn fill(template: &str, arguments: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let (before, from_brace) = rest.split_at(open);
        filled += before;
        let value = from_brace.find('}').and_then(|close| {
            let name = &from_brace[1..close];
            let argument = arguments.iter().find(|(key, _)| *key == name);
            argument.map(|(_, value)| (*value, close))
        });
        if let Some((value, close)) = value {
            filled += value;
            rest = &from_brace[close + 1..];
        } else {
            filled.push('{');
            rest = &from_brace[1..];
        }
    }
    filled + rest
}

/// Declares the diagnostic codes of a crate and the list of all of them, `ALL`.
///
/// ```
/// diagnostics::codes! {
///     /// A sheet has no header row.
///     HEADER_NOT_FOUND = "header-not-found", Error,
///         message: "no header row in this sheet" / "此工作表没有表头行",
///         help: "add one" / "请补充表头",
///         meaning: "the sheet was not used" / "该工作表未被采用";
/// }
/// assert_eq!(ALL[0].id, "header-not-found");
/// ```
#[macro_export]
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $severity:ident,
        message: $message_en:literal / $message_zh:literal,
        help: $help_en:literal / $help_zh:literal,
        meaning: $meaning_en:literal / $meaning_zh:literal;)*) => {
        $($(#[$doc])*
        pub static $name: $crate::Code = $crate::Code {
            id: $id,
            severity: $crate::Severity::$severity,
            message: $crate::Phrase::new($message_en, $message_zh),
            help: $crate::Phrase::new($help_en, $help_zh),
            meaning: $crate::Phrase::new($meaning_en, $meaning_zh),
        };)*
        /// Every code declared here, in the order of declaration.
        pub static ALL: &[&$crate::Code] = &[$(&$name),*];
    };
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn text_from_an_input_is_never_a_placeholder() {
        let filled = fill("{a} and {b}", &[("a", "{b}"), ("b", "two")]);
        assert_eq!(filled, "{b} and two");
    }

    #[test]
    fn an_unknown_placeholder_stays() {
        assert_eq!(fill("{x} {", &[]), "{x} {");
    }
}
