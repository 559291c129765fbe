//! The words of answers, registers and headers, in English and Chinese.
//!
//! Each [`Vocabulary`] has one canonical word per value and language, which our own workbooks
//! offer, and synonyms seen in other workbooks. Words are compared after [`normalise`].

mod answer;
mod cover;
mod evidence;
mod evidence_doubt;
mod evidence_type;
pub(crate) mod header;
mod instance;
mod link;
mod normal;
mod party;
mod question;
mod verdict;

pub use answer::{ANSWERS, Claim, OFFERED_ANSWERS, UNANSWERED, YES_NO};
pub(crate) use cover::{COVER_FIELDS, CoverField};
pub use evidence::{APPROVALS, NIL_RETURNS, STATUSES};
pub(crate) use evidence_doubt::{ARCHIVED, EMPTY_SAMPLES, OUT_OF_SCOPE};
pub use evidence_type::EVIDENCE_TYPES;
pub(crate) use instance::{is_everybody, is_legal_form};
pub(crate) use link::leads_outside;
pub(crate) use normal::{half_width, is_space};
pub use normal::{normalise, trimmed};
pub use party::PARTIES;
pub(crate) use question::asks_for_fault;
pub use verdict::VERDICTS;

use diagnostics::{Language, Phrase};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// One value with its words.
#[derive(Debug, Clone, Copy)]
pub struct Word<T: 'static> {
    /// What the words mean.
    pub value: T,
    /// The word that our own workbooks offer.
    pub canonical: Phrase,
    /// Other words seen or expected, in any language.
    pub synonyms: &'static [&'static str],
}

impl<T> Word<T> {
    pub(crate) const fn new(
        value: T,
        en: &'static str,
        zh: &'static str,
        synonyms: &'static [&'static str],
    ) -> Self {
        Word {
            value,
            canonical: Phrase::new(en, zh),
            synonyms,
        }
    }
}

/// The words for a set of values.
#[derive(Debug)]
pub struct Vocabulary<T: 'static>(
    /// The values with their words, in the order in which lists offer them.
    pub &'static [Word<T>],
    /// The values by normalised spelling, made when first needed.
    OnceLock<BTreeMap<String, T>>,
);

impl<T: Copy + PartialEq> Vocabulary<T> {
    pub(crate) const fn new(words: &'static [Word<T>]) -> Self {
        Vocabulary(words, OnceLock::new())
    }

    /// What a text means, whatever its case, width, spacing and punctuation.
    pub fn read(&self, text: &str) -> Option<T> {
        let index = self.1.get_or_init(|| {
            let words = self.0.iter();
            let spelled =
                words.flat_map(|word| word.spellings().map(|s| (normalise(s), word.value)));
            spelled.collect()
        });
        index.get(&normalise(text)).copied()
    }

    /// The word that our own workbooks offer for a value.
    pub fn canonical(&self, value: T, language: Language) -> &'static str {
        self.0
            .iter()
            .find(|word| word.value == value)
            .map_or("", |word| word.canonical.get(language))
    }
}

impl<T> Word<T> {
    fn spellings(&self) -> impl Iterator<Item = &'static str> {
        [self.canonical.en, self.canonical.zh]
            .into_iter()
            .chain(self.synonyms.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_unambiguous<T: Copy + PartialEq + std::fmt::Debug>(vocabulary: &Vocabulary<T>) {
        let mut seen: BTreeMap<String, T> = BTreeMap::new();
        for word in vocabulary.0 {
            for spelling in word.spellings() {
                let key = normalise(spelling);
                assert!(!key.is_empty(), "{spelling} vanishes when normalised");
                if let Some(other) = seen.insert(key, word.value) {
                    assert_eq!(other, word.value, "{spelling} has two meanings");
                }
            }
        }
    }

    #[test]
    fn no_word_has_two_meanings() {
        assert_unambiguous(&ANSWERS);
        assert_unambiguous(&YES_NO);
        assert_unambiguous(&EVIDENCE_TYPES);
        assert_unambiguous(&APPROVALS);
        assert_unambiguous(&STATUSES);
        assert_unambiguous(&PARTIES);
        assert_unambiguous(&VERDICTS);
        assert_unambiguous(&COVER_FIELDS);
    }
}
