//! Every rule that can decide something has its words in the method's data.

#![allow(clippy::panic)]

mod provider;

use clause_model::Language;
use gap_scoring::finding::GradeRule;
use gap_scoring::rating::Rule;
use provider::library;

#[test]
fn every_rule_has_words_in_both_languages() {
    let method = &library().method;
    let ratings = Rule::ALL.iter().map(|rule| rule.id());
    let grades = GradeRule::ALL.iter().map(|rule| rule.id());
    for id in ratings.chain(grades) {
        let words = method
            .rule(id)
            .unwrap_or_else(|| panic!("no words for {id}"));
        for language in Language::ALL {
            assert!(
                words.title.has(language) && words.text.has(language),
                "{id} in {language}"
            );
            assert!(
                words.source.has(language),
                "the source of {id} in {language}"
            );
        }
    }
}
