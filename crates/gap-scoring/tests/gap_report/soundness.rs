//! The same assessment gives the same bytes, and no input becomes a formula or a foreign link.

use crate::cells::{find, formulas, sheet};
use crate::submission::{assessed, reported, sample};
use clause_model::Language;
use workbook::draft::LinkTarget;
use workbook::{CellRef, Content, SheetDraft, Value, read, write};

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

/// How much room a text takes, in characters of column width.
fn room(text: &str) -> f64 {
    text.chars()
        .map(|c| if c.is_ascii() { 1.0 } else { 2.0 })
        .sum()
}

/// The width of a cell with those merged to it.
fn width(sheet: &SheetDraft, cell: CellRef) -> f64 {
    let merged = sheet.merges.iter().find(|range| range.first == cell);
    let last = merged.map_or(cell.column, |range| range.last.column);
    let of = |column| sheet.column_widths.get(&column).copied().unwrap_or(8.43);
    (cell.column..=last).map(of).sum()
}

#[test]
fn no_link_is_longer_than_its_cell() {
    // LibreOffice does not wrap links: what is longer would be cut.
    for language in Language::ALL {
        let draft = reported(&assessed(&sample(), language));
        let mut links = 0;
        for sheet in &draft.sheets {
            for (cell, drafted) in &sheet.cells {
                if let Content::Link { text, .. } = &drafted.content {
                    links += 1;
                    let (needed, there) = (room(text), width(sheet, *cell));
                    assert!(needed <= there, "{}!{cell}: {text:?}", sheet.name);
                }
            }
        }
        assert!(links > 500, "{links} links");
    }
}

#[test]
fn ids_beside_a_link_are_all_there_and_wrap() {
    let assessment = assessed(&sample(), Language::En);
    let draft = reported(&assessment);
    let findings = sheet(&draft, "Findings");
    let mut several = 0;
    for found in &assessment.findings {
        let cell = find(findings, &format!("finding {}", found.key), "points");
        let cell = &findings.cells[&cell];
        let ids: Vec<String> = found.points.iter().map(ToString::to_string).collect();
        if ids.len() < 20 {
            assert_eq!(cell.content, Content::text(ids.join(", ")));
        }
        assert!(cell.style.wrap);
        several += usize::from(ids.len() > 3);
    }
    assert!(several > 0);
}
