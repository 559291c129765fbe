//! What only a real file shows: workbooks that were written, and read from their bytes.

use crate::fixture::books;
use crate::outcome::{context, describe, of_books};
use crate::pack::library;
use clause_model::Language;
use clause_model::submission::InputFile;
use evidence_intake::InputBook;
use jiff::civil::date;
use std::fmt::Write;
use workbook::draft::Run;
use workbook::{Content, SheetDraft, Style, WorkbookDraft};

/// A text in runs of different looks, cut in the middle.
fn rich(text: &str) -> Content {
    let middle = text.chars().count() / 2;
    let cut = text.char_indices().nth(middle).map_or(0, |(at, _)| at);
    let (first, second) = text.split_at(cut);
    let run = |text: &str, style: Style| Run {
        text: text.to_owned(),
        style,
    };
    let runs = vec![run(first, Style::new().bold()), run(second, Style::new())];
    Content::RichText(runs)
}

/// A workbook of rows: cells that are rich text, or plain.
fn saved(rows: &[&[&str]], write_cell: fn(&str) -> Content) -> InputBook {
    let mut sheet = SheetDraft::new("Checklist");
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            if !text.is_empty() {
                sheet.put(row, column, write_cell(text), &Style::new());
            }
        }
    }
    let mut draft = WorkbookDraft::new(date(2011, 7, 1));
    draft.sheets.push(sheet);
    let bytes = workbook::write(&draft).unwrap();
    InputBook {
        file: InputFile {
            name: "input.xlsx".to_owned(),
            sha256: "0".repeat(64),
        },
        book: workbook::read(&bytes, "input.xlsx").unwrap(),
    }
}

#[test]
fn rich_text_is_read_like_plain_text() {
    let rows: [&[&str]; 5] = [
        &["Clause", "Requirement", "Result", "Comment"],
        &["7.1-4", "Do this", "Partial", "bold and plain"],
        &["条款5.10", "按要求", "Yes", "first\nsecond"],
        &["7.1-2 b)", "Do this", "不符合", ""],
        &["5.1", "Do this", "Yes", "E-1"],
    ];
    let told = of_books(&[saved(&rows, rich)], &context());
    insta::assert_snapshot!(told);
    let plain = saved(&rows, |text| Content::from(text));
    assert_eq!(of_books(&[plain], &context()), told);
}

#[test]
fn questions_without_ids_are_known_word_for_word() {
    let edition = library().standards[&"example".into()].edition(&"2011".into());
    let points = &edition.unwrap().points;
    let mut fixture = "== Checklist ==\n| Nr | Question | Result |\n".to_owned();
    for (count, point) in (1..).zip(points) {
        let text = match count % 2 {
            0 => point.question.get(Language::Zh),
            _ => point.requirement.get(Language::En),
        };
        writeln!(fixture, "| ={count} | {text} | Yes |").unwrap();
    }
    let next = points.len() + 1;
    writeln!(fixture, "| ={next} | Is anything else done? | Yes |").unwrap();
    let books = books(&fixture);
    let checked = evidence_intake::read_submission(&books, &context());
    let answered: Vec<String> = checked
        .value
        .answers
        .iter()
        .map(|answer| answer.point.to_string())
        .collect();
    let wanted: Vec<String> = points.iter().map(|point| point.id.to_string()).collect();
    assert_eq!(answered, wanted, "{}", describe(&checked));
    let codes: Vec<&str> = checked.diagnostics.iter().map(|d| d.code.id).collect();
    assert_eq!(codes, ["row-without-id"]);
}
