//! The same assessment gives the same bytes, and no input becomes a formula or a foreign link.

use crate::cells::{formulas, sheet};
use crate::submission::{assessed, reported, sample};
use clause_model::Language;
use workbook::draft::LinkTarget;
use workbook::{Content, Value, read, write};

#[test]
fn the_same_assessment_gives_the_same_bytes() {
    for language in Language::ALL {
        let bytes = || write(&reported(&assessed(&sample(), language))).expect("written");
        assert!(bytes() == bytes(), "{language}");
    }
}

#[test]
fn no_text_of_an_input_becomes_a_formula_or_a_foreign_link() {
    let draft = reported(&assessed(&sample(), Language::En));
    let bytes = write(&draft).expect("written");
    let book = read(&bytes, "report.xlsx").expect("read back");
    let mut texts = 0;
    for sheet in &draft.sheets {
        let read = book
            .sheets
            .iter()
            .find(|other| other.name == sheet.name)
            .expect("the sheet");
        for (cell, drafted) in &sheet.cells {
            match &drafted.content {
                Content::Link {
                    target: LinkTarget::Web(address),
                    ..
                } => {
                    assert!(address.starts_with("http"), "{address}");
                }
                Content::Text(text) if text.starts_with('=') => {
                    texts += 1;
                    let stored = read.cells.get(cell).expect("the cell");
                    assert!(matches!(&stored.value, Value::Text(stored) if stored == text));
                    assert!(stored.formula.is_none(), "{}!{cell}", sheet.name);
                }
                _ => {}
            }
        }
    }
    assert!(texts > 5, "{texts} texts that look like formulas");
}

#[test]
fn sheets_without_content_say_so() {
    let empty = clause_model::submission::Submission::default();
    for language in Language::ALL {
        let draft = reported(&assessed(&empty, language));
        write(&draft).expect("an empty submission can be reported");
        let findings = sheet(&draft, language.pick("Findings", "发现项"));
        assert!(!formulas(findings).is_empty());
    }
}
