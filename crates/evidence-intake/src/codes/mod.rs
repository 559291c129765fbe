//! Every defect that reading can find in an input, with what it means and how to mend it.

pub mod answer;
pub mod file;
pub mod identifier;
pub mod instance;
pub mod layout;
pub mod licensed_text;
pub mod pack_book;
pub mod register;
pub mod report;
pub mod sheet;

use diagnostics::Code;

/// Every code of this crate, by subject.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [
        file::ALL,
        sheet::ALL,
        identifier::ALL,
        answer::ALL,
        instance::ALL,
        register::ALL,
        report::ALL,
        layout::ALL,
        licensed_text::ALL,
        pack_book::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fmt::Write;

    #[test]
    fn every_code_is_documented_once_in_both_languages() {
        let mut seen = BTreeSet::new();
        let mut list = String::new();
        for code in super::all() {
            assert!(seen.insert(code.id), "{} is declared twice", code.id);
            assert!(
                code.id.chars().all(|c| c.is_ascii_lowercase() || c == '-'),
                "{} is not kebab-case",
                code.id
            );
            for phrase in [code.message, code.help, code.meaning] {
                assert!(
                    !phrase.en.is_empty() && !phrase.zh.is_empty(),
                    "{}",
                    code.id
                );
            }
            let placeholders = |text: &str| -> BTreeSet<String> {
                let parts = text.split('{').skip(1);
                parts
                    .filter_map(|p| Some(p.split_once('}')?.0.to_owned()))
                    .collect()
            };
            for phrase in [code.message, code.help] {
                assert_eq!(
                    placeholders(phrase.en),
                    placeholders(phrase.zh),
                    "{} fills other values in Chinese",
                    code.id
                );
            }
            writeln!(list, "{:?} {}: {}", code.severity, code.id, code.message.en).unwrap();
        }
        insta::assert_snapshot!(list);
    }
}
