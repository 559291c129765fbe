//! Our own questionnaire: written, filled, moved about, and read back.

use crate::accounting::assert_accounted;
use clause_model::Language;
use clause_model::pack::{Library, load, shipped};
use clause_model::submission::{Answer, AnswerField, InputFile, SheetRole, Submission};
use diagnostics::Checked;
use evidence_intake::blank::{BlankOptions, blank_questionnaire, delta_questionnaire};
use evidence_intake::marks::{OwnSheet, RowKey};
use evidence_intake::words::ANSWERS;
use evidence_intake::{InputBook, ReadContext, read_submission};
use jiff::civil::date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use workbook::{Book, Cell, CellRef, Sheet, Value};

fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| load(&shipped()).value.unwrap());
    &LIBRARY
}

fn blank(language: Language) -> Book {
    let standard = library().standards.values().next().unwrap();
    let options = BlankOptions {
        language,
        clauses: Vec::new(),
        created: date(2011, 6, 1),
    };
    let edition = standard.editions.last().unwrap();
    let draft = blank_questionnaire(edition, standard, standard.successions.first(), &options);
    let bytes = workbook::write(&draft).unwrap();
    workbook::read(&bytes, "questionnaire.xlsx").unwrap()
}

fn read(book: Book) -> Checked<Submission> {
    let context = ReadContext {
        library: library(),
        standard: None,
        edition: None,
        layout: None,
        as_of: date(2011, 7, 1),
    };
    let books = [InputBook {
        file: InputFile {
            name: "questionnaire.xlsx".to_owned(),
            sha256: "0".repeat(64),
        },
        book,
    }];
    let checked = read_submission(&books, &context);
    assert_accounted(&books, &checked);
    checked
}

fn sheet_of(book: &mut Book, own: OwnSheet, language: Language) -> &mut Sheet {
    let name = own.name().get(language);
    book.sheets
        .iter_mut()
        .find(|sheet| sheet.name == name)
        .unwrap()
}

/// The column that plays a role, by the hidden role row.
fn column(sheet: &Sheet, role: &str) -> u32 {
    let mut roles = sheet.cells.iter().filter(|(at, _)| at.row == 0);
    let found = roles.find(|(_, cell)| cell.value == Value::Text(role.to_owned()));
    found.unwrap().0.column
}

fn put(sheet: &mut Sheet, row: u32, column: u32, text: &str) {
    let cell = Cell::plain(Value::Text(text.to_owned()));
    sheet.cells.insert(CellRef::new(row, column), cell);
}

/// The keyed rows of points and items.
fn keyed(sheet: &Sheet) -> BTreeMap<u32, RowKey> {
    let keys = sheet.cells.iter().filter(|(at, _)| at.column == 0);
    let keys = keys.filter_map(|(at, cell)| match &cell.value {
        Value::Text(text) => Some((at.row, text.parse().ok()?)),
        _ => None,
    });
    keys.filter(|(_, key)| matches!(key, RowKey::Point(_) | RowKey::Item(..)))
        .collect()
}

/// Fills in an answer in every third row, evidence with some, and a register.
fn fill(book: &mut Book, language: Language) {
    let sheet = sheet_of(book, OwnSheet::Questionnaire, language);
    let (answer, evidence) = (column(sheet, "answer"), column(sheet, "evidence"));
    let comment = column(sheet, "comment");
    let rows: Vec<u32> = keyed(sheet).into_keys().collect();
    let answers = [Answer::Fully, Answer::Largely, Answer::Partly, Answer::Not];
    for (count, row) in rows
        .into_iter()
        .enumerate()
        .filter(|(count, _)| count % 3 == 0)
    {
        let word = ANSWERS.canonical(answers[count / 3 % 4], language);
        put(sheet, row, answer, word);
        put(sheet, row, comment, &format!("comment {count}"));
        if count % 2 == 0 {
            put(sheet, row, evidence, "E-1, E-2");
        }
    }
    let register = sheet_of(book, OwnSheet::Register, language);
    let header = register
        .cells
        .keys()
        .filter(|at| at.row > 0 && at.column == column(register, "evidence-id"))
        .map(|at| at.row)
        .max()
        .unwrap();
    for (offset, id) in [(1, "E-1"), (2, "E-2")] {
        put(
            register,
            header + offset,
            column(register, "evidence-id"),
            id,
        );
        put(
            register,
            header + offset,
            column(register, "title"),
            &format!("Title of {id}"),
        );
    }
}

/// What was read, without places, in an order that does not depend on rows.
fn essence(submission: &Submission) -> Vec<String> {
    let mut lines: Vec<String> = submission
        .answers
        .iter()
        .map(|a| {
            format!(
                "{} {:?} {:?} {:?} {:?}",
                a.point, a.item, a.answer, a.evidence, a.comment
            )
        })
        .chain(
            submission
                .register
                .iter()
                .map(|e| format!("{} {}", e.id, e.title)),
        )
        .collect();
    lines.sort();
    lines
}

#[test]
fn a_blank_questionnaire_gives_no_diagnostic_and_no_answer() {
    for language in Language::ALL {
        let checked = read(blank(language));
        assert_eq!(checked.diagnostics, []);
        let submission = checked.value;
        assert_eq!(submission.language, Some(language));
        assert!(
            submission
                .answers
                .iter()
                .all(|answer| answer.answer.is_none())
        );
        let standard = library().standards.values().next().unwrap();
        let edition = standard.editions.last().unwrap();
        let points = submission
            .answers
            .iter()
            .filter(|answer| answer.item.is_none())
            .count();
        assert_eq!(points, edition.points.len());
        assert!(submission.register.is_empty());
        let roles: Vec<SheetRole> = submission
            .intake
            .sheets
            .iter()
            .map(|sheet| sheet.role)
            .collect();
        assert!(!roles.contains(&SheetRole::Unrecognised), "{roles:?}");
        let used: u32 = submission
            .intake
            .sheets
            .iter()
            .map(|sheet| sheet.cells.used)
            .sum();
        assert_eq!(
            used,
            0,
            "{}",
            serde_json::to_string(&submission.intake.sheets).unwrap()
        );
    }
}

#[test]
fn a_filled_questionnaire_reads_back_whatever_was_moved() {
    for language in Language::ALL {
        let mut book = blank(language);
        fill(&mut book, language);
        let plain = read(book.clone());
        assert_eq!(plain.diagnostics, []);
        let answered = plain
            .value
            .answers
            .iter()
            .filter(|answer| answer.answer.is_some())
            .count();
        let rows = keyed(sheet_of(&mut book, OwnSheet::Questionnaire, language)).len();
        assert_eq!(answered, rows.div_ceil(3));
        let sheet = sheet_of(&mut book, OwnSheet::Questionnaire, language);
        *sheet = moved(sheet);
        let moved = read(book);
        assert_eq!(moved.diagnostics, []);
        assert_eq!(essence(&moved.value), essence(&plain.value));
    }
}

/// The columns in reverse behind the key column, and the keyed rows in reverse.
fn moved(sheet: &Sheet) -> Sheet {
    let last = sheet.cells.keys().map(|at| at.column).max().unwrap();
    let rows: Vec<u32> = keyed(sheet).into_keys().collect();
    let turned: BTreeMap<u32, u32> = rows
        .iter()
        .copied()
        .zip(rows.iter().rev().copied())
        .collect();
    let mut copy = Sheet {
        cells: BTreeMap::new(),
        merges: Vec::new(),
        validations: Vec::new(),
        ..sheet.clone()
    };
    for (at, cell) in &sheet.cells {
        let column = if at.column == 0 {
            0
        } else {
            last + 1 - at.column
        };
        let row = turned.get(&at.row).copied().unwrap_or(at.row);
        copy.cells.insert(CellRef::new(row, column), cell.clone());
    }
    copy
}

#[test]
fn without_its_marks_the_questionnaire_is_read_by_its_headers() {
    for language in Language::ALL {
        let mut book = blank(language);
        fill(&mut book, language);
        let plain = read(book.clone());
        book.custom_properties.clear();
        for sheet in &mut book.sheets {
            sheet.cells.retain(|at, _| at.row > 0 && at.column > 0);
        }
        let stripped = read(book);
        let used = |checked: &Checked<Submission>| -> Vec<String> {
            let lines = essence(&checked.value);
            lines
                .into_iter()
                .filter(|line| !line.contains("None [] None"))
                .collect()
        };
        assert_eq!(used(&stripped), used(&plain));
        let codes: BTreeSet<&str> = stripped.diagnostics.iter().map(|d| d.code.id).collect();
        let expected = BTreeSet::from(["edition-inferred", "sheet-not-recognised"]);
        assert_eq!(codes, expected);
    }
}

#[test]
fn an_interval_that_cannot_be_read_comes_back_as_it_was_written() {
    let standard = library().standards.values().next().unwrap();
    let edition = standard.editions.last().unwrap();
    for (text, language) in [("every so often", Language::En), ("不定期", Language::Zh)] {
        let mut book = blank(language);
        let sheet = sheet_of(&mut book, OwnSheet::Questionnaire, language);
        let point = edition
            .points
            .iter()
            .find(|point| point.trigger == clause_model::control_point::Trigger::Periodic)
            .unwrap();
        let of_point = |(_, key): &(u32, RowKey)| *key == RowKey::Point(point.id.clone());
        let (row, _) = keyed(sheet).into_iter().find(of_point).unwrap();
        let interval = column(sheet, "interval");
        put(sheet, row, interval, text);
        let stated = |submission: &Submission| {
            let rows = submission.answers.iter();
            let row = rows.clone().find(|row| row.point == point.id).unwrap();
            assert!(row.unreadable.contains(&AnswerField::Interval));
            row.interval_text.clone()
        };
        let first = read(book).value;
        assert_eq!(stated(&first).as_deref(), Some(text));
        let options = BlankOptions {
            language,
            clauses: Vec::new(),
            created: date(2011, 6, 1),
        };
        let succession = standard.successions.first().unwrap();
        let draft = delta_questionnaire(edition, standard, succession, &first, &options);
        let bytes = workbook::write(&draft).unwrap();
        let again = read(workbook::read(&bytes, "questionnaire.xlsx").unwrap()).value;
        assert_eq!(stated(&again).as_deref(), Some(text));
    }
}
