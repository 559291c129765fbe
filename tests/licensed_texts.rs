//! A licensee's own wording: laid over ours in what one run generates, and nowhere else.

// A test that cannot go on has failed, in its own functions as well.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
// Other tests use the rest of it.
#[allow(dead_code)]
mod program;

use jiff::civil::date;
use program::{Desk, sample};
use workbook::{SheetDraft, Value, WorkbookDraft, read, theme, write};

const OWN: &str = "The wording that was bought.";

fn json(edition: &str) -> String {
    format!(
        r#"{{"standard": "iso-iec-20000-1", "edition": "{edition}", "texts": {{"7.1-6": "{OWN}", "99.9-1": "Nobody's."}}}}"#
    )
}

/// Whether some cell of a workbook holds a text.
fn holds(bytes: &[u8], wanted: &str) -> bool {
    let book = read(bytes, "book.xlsx").unwrap();
    let mut cells = book.sheets.iter().flat_map(|sheet| sheet.cells.values());
    cells.any(|cell| matches!(&cell.value, Value::Text(text) if text.contains(wanted)))
}

#[test]
fn every_document_of_the_run_has_the_own_wording_and_later_ones_ours() {
    let desk = Desk::with("own.json", json("2011"));
    desk.put("answers.xlsx", sample());
    for (call, output) in [
        ("questionnaire --edition 2011 -o q.xlsx", "q.xlsx"),
        ("assess answers.xlsx --as-of 2012-03-31 -o r.xlsx", "r.xlsx"),
        ("compare 2005 2011 -o c.xlsx", "c.xlsx"),
    ] {
        let ran = desk.run(&format!("{call} --force --licensed-text own.json"));
        assert_eq!(ran.status, 0, "{}", ran.stderr);
        assert!(
            ran.stderr.contains("licensed-text-unmatched"),
            "{}",
            ran.stderr
        );
        assert!(
            ran.stderr.contains("own.json, at /texts/99.9-1"),
            "{}",
            ran.stderr
        );
        assert!(holds(&desk.bytes(output), OWN), "{output}");
        let remark = "the user's own licensed copy (own.json, SHA-256 ";
        assert!(holds(&desk.bytes(output), remark), "{output}");
        desk.run(&format!("{call} --force")).done();
        assert!(!holds(&desk.bytes(output), OWN), "{output}");
    }
    let shown = desk.run("standards show 7.1-6 --licensed-text own.json");
    assert!(shown.stdout.contains(OWN), "{}", shown.stdout);
    let flat = shown
        .stdout
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let remark = "the user's own licensed copy (own.json, SHA-256 ";
    assert!(flat.contains(remark), "{}", shown.stdout);
    let ours = desk.run("standards show 7.1-6").done();
    assert!(!ours.contains("licensed copy"), "{ours}");
}

#[test]
fn a_workbook_names_the_cell_of_an_id_that_matches_nothing() {
    let mut sheet = SheetDraft::new("My copy");
    let rows = [
        ["Edition", "ID", "Text", "Text zh"],
        ["2011", "7.1-6", OWN, "买来的文字。"],
        ["2011", "7.1-99", "?", "？"],
    ];
    for (row, texts) in (0..).zip(rows) {
        for (column, text) in (0..).zip(texts) {
            sheet.put(row, column, text, &theme::id());
        }
    }
    let mut draft = WorkbookDraft::new(date(2026, 1, 1));
    draft.sheets.push(sheet);
    let desk = Desk::with("own.xlsx", write(&draft).unwrap());
    let shown = desk.run("standards show 7.1-6 --lang zh --licensed-text own.xlsx");
    assert_eq!(shown.status, 0, "{}", shown.stderr);
    assert!(shown.stdout.contains("买来的文字。"), "{}", shown.stdout);
    assert!(
        shown.stderr.contains("own.xlsx，工作表“My copy”，单元格B3"),
        "{}",
        shown.stderr
    );
}

#[test]
fn texts_of_another_edition_are_not_used() {
    let desk = Desk::with("own.json", json("2005"));
    let shown = desk.run("standards show 7.1-6 --edition 2011 --licensed-text own.json");
    assert_eq!(shown.status, 0, "{}", shown.stderr);
    assert!(
        shown.stderr.contains("licensed-text-other-edition"),
        "{}",
        shown.stderr
    );
    assert!(!shown.stdout.contains(OWN));
}

#[test]
fn two_editions_need_a_named_one() {
    let desk = Desk::with("own.json", format!(r#"{{"texts": {{"7.1-6": "{OWN}"}}}}"#));
    let refused = desk
        .run("compare 2005 2011 --licensed-text own.json")
        .failed(2);
    assert!(
        refused.contains("licensed-text-edition-unnamed"),
        "{refused}"
    );
    let shown = desk
        .run("standards show 7.1-6 --licensed-text own.json")
        .done();
    assert!(shown.contains(OWN), "{shown}");
}

#[test]
fn the_own_copy_is_never_overwritten() {
    let desk = Desk::with("own.json", json("2011"));
    let refused = desk
        .run("questionnaire -o own.json --force --licensed-text own.json")
        .failed(3);
    assert!(refused.contains("output-is-input"), "{refused}");
}
