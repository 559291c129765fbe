//! Chinese output holds no English but names, codes and what stands in the inputs.

use crate::program::{Desk, SAMPLES, repository, shipped};
use std::fs;

/// Words of two letters and more that may stand beside each other.
const NAMES: [&str; 12] = [
    "SHA", "ISO", "IEC", "NIST", "IR", "JSON", "BY", "CC", "Harbour", "Managed", "Services", "GB",
];

/// Every run of two words and more in Latin letters.
fn english(text: &str, known: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut runs = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    // A sign between words ends a run: it is a list of codes, or a file's name.
    for piece in text.split_inclusive(|c: char| !c.is_ascii_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
        let ends = !piece.ends_with(' ');
        if word.len() > 1 {
            run.push(word);
        } else {
            run.clear();
        }
        if run.len() > 1 && run.iter().any(|word| !known(word)) {
            runs.push(run.join(" "));
        }
        if ends {
            run.clear();
        }
    }
    runs
}

#[track_caller]
fn only_chinese(what: &str, text: &str, known: &dyn Fn(&str) -> bool) {
    let prose = text.lines().filter(|line| {
        // Calls of the program are the same in every language.
        !line.contains("clausewise ")
    });
    let found: Vec<String> = prose.flat_map(|line| english(line, known)).collect();
    assert!(found.is_empty(), "{what}: {found:#?}");
}

#[test]
fn what_is_printed_in_chinese() {
    let desk = Desk::with("answers.xlsx", shipped(SAMPLES[1]));
    desk.put("old.xlsx", shipped(SAMPLES[3]));
    let runs = [
        "check answers.xlsx --lang zh --as-of 2012-03-31",
        "assess answers.xlsx --lang zh --as-of 2012-03-31 -o report.xlsx --json report.json --start 2012-04-16",
        "assess old.xlsx --lang zh --as-of 2010-03-31 --json old.json",
        "plan report.json --people 3",
        "progress old.json report.json",
        "estimate report.json --edition draft-template --lang zh",
        "standards --lang zh",
        "standards show 7.1 --lang zh",
        "standards show 9.2-1 --edition 2005 --lang zh",
        "compare 2005 2011 --lang zh",
        "compare 2005 2011 --clause 7.1 --lang zh",
        "lint --lang zh",
        "explain --lang zh",
        "explain cap-table --lang zh",
        "explain answer-off-scale --lang zh",
        "verify report.xlsx answers.xlsx --lang zh",
        "questionnaire --edition 2011 --lang zh -o q.xlsx",
    ];
    for call in runs {
        let ran = desk.run(call);
        let known = |word: &str| NAMES.contains(&word);
        only_chinese(call, &format!("{}{}", ran.stdout, ran.stderr), &known);
    }
}

#[test]
fn what_stands_in_the_chinese_report() {
    let bytes = shipped(SAMPLES[1]);
    let desk = Desk::with("answers.xlsx", &bytes);
    desk.run("assess answers.xlsx --as-of 2012-03-31 -o report.xlsx --start 2012-04-16 --html report.html")
        .done();
    // Names of people, customers and suppliers, as the organisation writes them.
    let input = cells(&bytes, "answers.xlsx");
    let input: Vec<&str> = input.iter().map(|(_, text)| text.as_str()).collect();
    let input = input.join("\n");
    // Titles of published sources, as their publishers write them.
    let edition = repository().join("standards/iso-iec-20000-1/2011/edition.json");
    let edition = fs::read_to_string(edition).unwrap();
    let sources = edition.lines().filter(|line| line.contains("\"source\":"));
    let sources: String = sources.collect();
    let known =
        |word: &str| NAMES.contains(&word) || input.contains(word) || sources.contains(word);
    let texts = cells(&desk.bytes("report.xlsx"), "report.xlsx");
    let found: Vec<String> = texts
        .iter()
        .flat_map(|(place, text)| {
            let runs = text.lines().flat_map(|line| english(line, &known));
            runs.map(move |run| format!("{place}: {run}"))
        })
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

/// The texts of the visible sheets, with their places; the hidden first row and column hold marks.
fn cells(bytes: &[u8], name: &str) -> Vec<(String, String)> {
    let book = workbook::read(bytes, name).unwrap();
    let shown = book
        .sheets
        .iter()
        .filter(|sheet| sheet.visibility == workbook::Visibility::Visible);
    let cells = shown.flat_map(|sheet| {
        let filled = sheet.cells.iter();
        let filled = filled.filter(|(at, _)| at.row > 0 && at.column > 0);
        filled.filter_map(|(at, cell)| match &cell.value {
            workbook::Value::Text(text) => Some((format!("{}!{at}", sheet.name), text.clone())),
            _ => None,
        })
    });
    cells.collect()
}

#[test]
fn wrong_calls_are_refused_in_chinese() {
    let desk = Desk::new();
    let calls = [
        "asses",
        "compare 2005",
        "assess",
        "questionnaire",
        "compare 2005 2011 --seed x --training",
        "assess a.xlsx -o b.xlsx --as-of 2012年3月31日",
        "assess a.xlsx -o b.xlsx --fail-on 3",
        "assess a.xlsx -o b.xlsx --people 0",
        "assess a.xlsx -o b.xlsx --target 2012-01-01",
        "assess a.xlsx -o b.xlsx --no-plan --start 2012-01-01",
        "compare 2005 2011 --format pdf",
        "check a.xlsx --edtion 2011",
        "lint extra",
    ];
    let texts: Vec<String> = calls
        .iter()
        .map(|call| {
            let text = desk.run(&format!("{call} --lang zh")).failed(2);
            format!("$ clausewise {call} --lang zh\n{text}")
        })
        .collect();
    insta::assert_snapshot!(texts.join("\n"));
}

#[test]
fn a_day_that_is_none_is_refused_in_english_without_bytes() {
    let text = Desk::new()
        .run("assess a.xlsx -o b.xlsx --as-of 2012年3月31日")
        .failed(2);
    assert!(
        text.contains("it is not a date such as 2012-03-31"),
        "{text}"
    );
}

#[test]
fn an_assessment_that_is_none_is_refused_alike_by_every_command() {
    let desk = Desk::with("x.txt", "text");
    desk.put("report.xlsx", shipped(SAMPLES[1]));
    desk.put("latin.txt", b"\xff\xfe\xfa");
    for (file, code) in [
        ("x.txt", "assessment-unreadable"),
        ("report.xlsx", "assessment-is-workbook"),
        ("latin.txt", "assessment-unreadable"),
    ] {
        for call in [format!("plan {file}"), format!("progress {file} {file}")] {
            let text = desk.run(&format!("{call} --lang zh")).failed(2);
            assert!(text.contains(code), "{text}");
            only_chinese(&call, &text, &|word| NAMES.contains(&word));
        }
    }
    let text = desk.run("plan x.txt --lang zh").failed(2);
    assert!(text.contains("不是JSON（第1行第2列）"), "{text}");
}
