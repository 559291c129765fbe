//! Our own workbooks filled, columns moved and rows sorted, saved anew by `LibreOffice`, and read
//! back. Run by `.ci/run`.

use crate::program::{Desk, sample_path};
use crate::spreadsheet_program::convert_all;
use clause_model::pack::{Library, load, shipped};
use clause_model::submission::{InputFile, Submission};
use diagnostics::Diagnostic;
use evidence_intake::{InputBook, ReadContext, read_submission};
use jiff::civil::date;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use workbook::draft::LinkTarget;
use workbook::{Book, CellRef, Content, SheetDraft, Style, Value, WorkbookDraft};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| load(&shipped()).value.unwrap());

/// What a workbook says, without places and in an order that does not depend on rows.
#[derive(Debug, PartialEq)]
struct Said {
    submission: Json,
    diagnostics: Vec<String>,
}

fn said(bytes: &[u8], name: &str) -> Said {
    let book = InputBook {
        file: InputFile {
            name: "answers".to_owned(),
            sha256: "0".repeat(64),
        },
        book: workbook::read_isolated(bytes, name).unwrap(),
    };
    let context = ReadContext {
        library: &LIBRARY,
        standard: None,
        edition: None,
        layout: None,
        as_of: date(2012, 3, 31),
    };
    let checked = read_submission(&[book], &context);
    let mut diagnostics: Vec<String> = checked.diagnostics.iter().map(line).collect();
    diagnostics.sort();
    Said {
        submission: without_places(checked.value),
        diagnostics,
    }
}

fn line(found: &Diagnostic) -> String {
    let arguments = found.arguments.iter();
    let arguments: Vec<String> = arguments
        .filter(|(name, _)| *name != "other")
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let subject = found.subject.as_deref().unwrap_or("-");
    format!("{} {subject} {}", found.code.id, arguments.join(" "))
}

fn without_places(submission: Submission) -> Json {
    let mut json = serde_json::to_value(submission).unwrap();
    json["intake"] = Json::Null;
    strip(&mut json);
    for list in ["answers", "register"] {
        let entries = json[list].as_array_mut().unwrap();
        entries.sort_by_key(ToString::to_string);
    }
    json
}

fn strip(json: &mut Json) {
    match json {
        Json::Object(fields) => {
            fields.remove("place");
            fields.values_mut().for_each(strip);
        }
        Json::Array(entries) => entries.iter_mut().for_each(strip),
        _ => {}
    }
}

/// The workbook with the columns of each marked sheet in reverse behind its keys, and the rows of
/// its points, items and entries in reverse.
fn moved(bytes: &[u8]) -> Vec<u8> {
    let book = workbook::read(bytes, "answers.xlsx").unwrap();
    let mut draft = WorkbookDraft::new(date(2012, 5, 1));
    for sheet in &book.sheets {
        let mut written = SheetDraft::new(&sheet.name);
        let places = places(sheet);
        for (at, cell) in &sheet.cells {
            let content = match &cell.value {
                Value::Text(text) => Content::text(text),
                Value::Number(number) => Content::Number(*number),
                Value::Date(day) => Content::Date(day.date()),
                Value::Bool(truth) => Content::Bool(*truth),
                Value::Error(_) | Value::Missing => Content::Blank,
            };
            let to = places.get(at).unwrap_or(at);
            let style = match content {
                Content::Date(_) => Style::default().number_format("yyyy-mm-dd"),
                _ => Style::default(),
            };
            written.put(to.row, to.column, content, &style);
        }
        written.hidden_rows.clone_from(&sheet.hidden_rows);
        written.hidden_columns.clone_from(&sheet.hidden_columns);
        draft.sheets.push(written);
    }
    workbook::write(&draft).unwrap()
}

fn text(book: &workbook::Sheet, at: CellRef) -> String {
    match book.value(at) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

/// Where the cells of a marked sheet go; none move on others.
fn places(sheet: &workbook::Sheet) -> BTreeMap<CellRef, CellRef> {
    let mark = text(sheet, CellRef::new(0, 0));
    let is = |kind: &str| mark.starts_with(&format!("clausewise/1 {kind} "));
    if !is("questionnaire") && !is("register") {
        return BTreeMap::new();
    }
    let last = sheet.cells.keys().map(|at| at.column).max().unwrap();
    let key = |row: u32| text(sheet, CellRef::new(row, 0));
    let keyed = |row: &u32| key(*row).starts_with("point ") || key(*row).starts_with("item ");
    let mut rows: Vec<u32> = sheet.cells.keys().map(|at| at.row).collect();
    rows.dedup();
    // In the register, entries stand below the only header and have no keys.
    let guided = rows.iter().copied().filter(|row| !key(*row).is_empty());
    let header = guided.max().unwrap();
    let sorted: Vec<u32> = if is("register") {
        rows.into_iter().filter(|row| *row > header).collect()
    } else {
        rows.into_iter().filter(keyed).collect()
    };
    let turned: BTreeMap<u32, u32> = sorted
        .iter()
        .copied()
        .zip(sorted.iter().rev().copied())
        .collect();
    let place = |at: &CellRef| {
        let row = turned.get(&at.row).copied().unwrap_or(at.row);
        let column = match at.column {
            0 => 0,
            column => last + 1 - column,
        };
        (*at, CellRef::new(row, column))
    };
    sheet.cells.keys().map(place).collect()
}

/// What a format cannot tell is said of each file, and nothing else is added.
fn expected(mut plain: Said, book: &Book) -> Said {
    let able = book.abilities;
    if !(able.comments && able.hyperlinks && able.merges && able.hidden) {
        plain.diagnostics.push("format-cannot-tell".to_owned());
    }
    plain.diagnostics.sort();
    plain
}

fn short(mut said: Said) -> Said {
    for line in &mut said.diagnostics {
        if line.starts_with("format-cannot-tell") {
            "format-cannot-tell".clone_into(line);
        }
    }
    said
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_filled_questionnaire_saved_anew_reads_back_equal() {
    let desk = Desk::new();
    let mut originals = BTreeMap::new();
    for suffix in ["", "-zh"] {
        let bytes = std::fs::read(sample_path(suffix)).unwrap();
        desk.put(&format!("sent{suffix}.xlsx"), &bytes);
        desk.put(&format!("moved{suffix}.xlsx"), moved(&bytes));
        originals.insert(suffix, bytes);
    }
    let names = ["sent.xlsx", "sent-zh.xlsx", "moved.xlsx", "moved-zh.xlsx"];
    for (suffix, bytes) in &originals {
        let moved = desk.bytes(&format!("moved{suffix}.xlsx"));
        let answers = places_of_answers(bytes).len();
        assert!(answers > 100, "{answers}");
        assert_ne!(places_of_answers(bytes), places_of_answers(&moved));
        assert_eq!(said(bytes, "answers.xlsx"), said(&moved, "answers.xlsx"));
    }
    for format in ["xlsx", "xls", "ods"] {
        convert_all(&desk, &names, format, "saved");
        for (suffix, bytes) in &originals {
            for stem in ["sent", "moved"] {
                let name = format!("saved/{stem}{suffix}.{format}");
                let saved = desk.bytes(&name);
                let book = workbook::read_isolated(&saved, &name).unwrap();
                let wanted = expected(said(bytes, "answers.xlsx"), &book);
                assert_eq!(short(said(&saved, &name)), wanted, "{name}");
            }
        }
    }
}

/// The cells of all answers, for making sure that they did move.
fn places_of_answers(bytes: &[u8]) -> Vec<CellRef> {
    let book = workbook::read(bytes, "answers.xlsx").unwrap();
    let sheets = book.sheets.iter();
    let cells = sheets.flat_map(|sheet| &sheet.cells);
    let words = ["Fully", "Largely", "完全符合", "基本符合"];
    let answers = cells.filter(|(_, cell)| match &cell.value {
        Value::Text(text) => words.contains(&text.as_str()),
        _ => false,
    });
    answers.map(|(at, _)| *at).collect()
}

#[test]
#[ignore = "needs LibreOffice"]
fn the_program_reads_what_the_spreadsheet_program_saved() {
    let desk = Desk::with("answers.xlsx", crate::program::sample());
    let told = |name: &str| {
        let text = desk.run(&format!("check {name} --as-of 2012-03-31")).stdout;
        text.lines().rev().nth(1).unwrap().to_owned()
    };
    let plain = told("answers.xlsx");
    assert!(plain.starts_with("Answers: "), "{plain}");
    for format in ["xlsx", "xls", "ods"] {
        convert_all(&desk, &["answers.xlsx"], format, format);
        assert_eq!(told(&format!("{format}/answers.{format}")), plain);
    }
}

/// A checklist with all that stands around cells: comments, links, a merged answer, a hidden row under
/// filter buttons, and another hidden sheet.
fn attached() -> Vec<u8> {
    let mut sheet = SheetDraft::new("Checklist");
    let rows = [
        ["Clause", "Requirement", "Answer", "Evidence", "Comment"],
        ["7.1-1", "a", "Yes", "EV-1", "fine"],
        ["7.1-2", "b", "Partly", "", ""],
        ["7.1-3", "c", "", "", "hidden"],
        ["7.1-4", "d", "No", "", ""],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            if !text.is_empty() {
                sheet.put(row, column, text, &Style::default());
            }
        }
    }
    let link = Content::Link {
        target: LinkTarget::Web("https://dms.example.org/PR-1".to_owned()),
        text: "the procedure".to_owned(),
    };
    sheet.put(2, 3, link, &Style::default());
    sheet.merges.push("C3:C4".parse().unwrap());
    sheet.hidden_rows.insert(3);
    sheet.autofilter = Some("A1:E5".parse().unwrap());
    let notes = [
        (CellRef::new(0, 2), "Yes means done"),
        (CellRef::new(1, 1), "see EV-2"),
        (CellRef::new(4, 2), "answered by phone"),
    ];
    sheet.notes = notes.map(|(at, text)| (at, text.to_owned())).into();
    let mut old = SheetDraft::new("Old");
    old.put(0, 0, "Clause", &Style::default());
    old.visibility = workbook::Visibility::Hidden;
    let mut draft = WorkbookDraft::new(date(2012, 5, 1));
    draft.sheets = vec![sheet, old];
    workbook::write(&draft).unwrap()
}

#[test]
#[ignore = "needs LibreOffice"]
fn what_stands_around_cells_survives_or_is_said_to_be_lost() {
    let desk = Desk::with("list.xlsx", attached());
    let told = |name: &str| {
        let ran = desk.run(&format!("check {name} --edition 2011 --as-of 2012-03-31"));
        let lines: Vec<String> = ran.stdout.lines().skip(1).map(str::to_owned).collect();
        lines
            .join("\n")
            .replace(name.rsplit('/').next().unwrap(), "list")
    };
    let plain = told("list.xlsx");
    for wanted in [
        "warning[comment-not-used]: the comment on C1",
        "warning[comment-on-question]: the comment on B2",
        "warning[merged-cell-filled-down]",
        "warning[hidden-rows]",
        "warning[hidden-sheet]",
        "Answers: 4 of 4",
    ] {
        assert!(plain.contains(wanted), "{wanted} is not in\n{plain}");
    }
    for format in ["xlsx", "ods"] {
        convert_all(&desk, &["list.xlsx"], format, format);
        assert_eq!(told(&format!("{format}/list.{format}")), plain, "{format}");
    }
    convert_all(&desk, &["list.xlsx"], "xls", "xls");
    let lost = told("xls/list.xls");
    for wanted in [
        "warning[format-cannot-tell]: comments, links and hidden rows or columns",
        "warning[merged-cell-filled-down]",
        "warning[hidden-sheet]",
        "Answers: 4 of 4",
    ] {
        assert!(lost.contains(wanted), "{wanted} is not in\n{lost}");
    }
    assert!(!lost.contains("warning[comment-"), "{lost}");
}
