//! The reports of the shipped samples, formula by formula: a spreadsheet engine and LibreOffice compute what the program
//! wrote, as it was written and after ten overrides.

use crate::program::{Desk, SAMPLES, shipped};
use crate::report_editor::Editor;
use serde_json::Value as Json;
use std::process::Command;
use workbook::{Book, Cell, CellRef, Value};

/// Settings that make LibreOffice compute every formula on loading.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

/// Ten overrides: the point's place in the edition and the verdict in both languages.
const TEN: [(usize, &str, &str); 10] = [
    (2, "N", "N"),
    (5, "F", "F"),
    (15, "Major", "严重不符合"),
    (40, "F", "F"),
    (63, "Minor", "一般不符合"),
    (77, "P", "P"),
    (100, "L", "L"),
    (131, "N", "N"),
    (150, "F", "F"),
    (160, "Minor", "一般不符合"),
];

type Sample = (&'static str, &'static str, &'static str, &'static str);

/// A folder with the report of a sample, and the call that made it.
fn reported(sample: Sample) -> (Desk, String) {
    let desk = Desk::with("answers.xlsx", shipped(sample));
    let (_, _, _, day) = sample;
    let call = format!("assess answers.xlsx --as-of {day} --start {day} --people 2");
    desk.run(&format!("{call} -o report.xlsx --json report.json"))
        .done();
    (desk, call)
}

/// The report with ten overrides entered, and the report that the program makes with the same ten.
fn overridden(desk: &Desk, call: &str, language: &str) -> (Editor, Book) {
    let assessment: Json = serde_json::from_slice(&desk.bytes("report.json")).unwrap();
    let mut report = Editor::open(&desk.bytes("report.xlsx"));
    for (at, en, zh) in TEN {
        let point = assessment["points"][at]["point"].as_str().unwrap();
        let row = format!("point {point}");
        let verdict = if language == "-zh" { zh } else { en };
        report.type_text("report-points", &row, "judgement", verdict);
        report.type_text("report-points", &row, "judgement-note", "Seen on site");
    }
    desk.put("edited.xlsx", report.with_formulas());
    desk.run(&format!("{call} --previous edited.xlsx -o next.xlsx"))
        .done();
    (report, read(desk, "next.xlsx"))
}

fn read(desk: &Desk, name: &str) -> Book {
    workbook::read(&desk.bytes(name), name).unwrap()
}

/// Cells with formulas in which two workbooks differ.
fn differences(
    computed: &Book,
    expected: &Book,
    looked_at: impl Fn(&str, &Cell) -> bool,
) -> (usize, Vec<String>) {
    let (mut count, mut found) = (0, Vec::new());
    for sheet in &expected.sheets {
        let other = computed.sheet(&sheet.name).unwrap();
        let live = sheet
            .cells
            .iter()
            .filter(|(_, cell)| cell.formula.is_some());
        for (at, cell) in live.filter(|(_, cell)| looked_at(&sheet.name, cell)) {
            count += 1;
            let value = other.value(*at);
            if !same(value, &cell.value) {
                let name = &sheet.name;
                let wanted = &cell.value;
                found.push(format!("{name}!{at}: {value:?}, not {wanted:?}"));
            }
        }
    }
    (count, found)
}

fn same(one: Option<&Value>, other: &Value) -> bool {
    match (one, other) {
        (Some(Value::Number(a)), Value::Number(b)) => (a - b).abs() < 1e-9,
        (None | Some(Value::Missing), Value::Text(text)) => text.is_empty(),
        (Some(a), b) => a == b,
        (None, b) => *b == Value::Missing,
    }
}

/// What follows from ratings at once; texts, findings and plan wait for the next assessment.
fn is_live(sheet: &str, cell: &Cell) -> bool {
    let live = [
        "Control points",
        "控制点",
        "Clause scores",
        "条款得分",
        "Dashboard",
        "总览",
        "Edition changes",
        "版本变化",
    ];
    let waits = [
        "overrides not yet included",
        "尚未反映",
        "Remediation plan",
        "整改计划",
    ];
    let formula = cell.formula.as_deref().unwrap_or_default();
    live.contains(&sheet) && !waits.iter().any(|word| formula.contains(word))
}

#[track_caller]
fn assert_none((count, found): (usize, Vec<String>), least: usize, about: Sample) {
    assert!(count > least, "{about:?}: only {count} formulas");
    let first: Vec<&String> = found.iter().take(10).collect();
    assert!(found.is_empty(), "{about:?}: {}: {first:#?}", found.len());
}

#[test]
fn an_engine_computes_what_stands_in_the_reports_of_the_samples() {
    for sample in SAMPLES {
        let (desk, call) = reported(sample);
        let written = read(&desk, "report.xlsx");
        let mut report = Editor::open(&desk.bytes("report.xlsx"));
        report.calculate();
        let all = |_: &str, _: &Cell| true;
        assert_none(differences(report.book(), &written, all), 5_000, sample);
        let (mut edited, again) = overridden(&desk, &call, sample.2);
        edited.calculate();
        let wrong = differences(edited.book(), &again, is_live);
        assert_none(wrong, 1_000, sample);
    }
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_computes_what_stands_in_the_reports_of_the_samples() {
    for sample in SAMPLES {
        let (desk, call) = reported(sample);
        let written = read(&desk, "report.xlsx");
        let (edited, again) = overridden(&desk, &call, sample.2);
        desk.put("ten.xlsx", edited.with_formulas());
        recalculated(&desk, &["report.xlsx", "ten.xlsx"]);
        let all = |_: &str, _: &Cell| true;
        let computed = read(&desk, "computed/report.xlsx");
        assert_none(differences(&computed, &written, all), 5_000, sample);
        let computed = read(&desk, "computed/ten.xlsx");
        assert_none(differences(&computed, &again, is_live), 1_000, sample);
    }
}

/// Lets LibreOffice load, compute and save files into a folder of their own.
pub(crate) fn recalculated(desk: &Desk, names: &[&str]) {
    desk.put(".office/user/registrymodifications.xcu", SETTINGS);
    let profile = format!(
        "-env:UserInstallation=file://{}",
        desk.path(".office").display()
    );
    let ran = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to"])
        .args(["xlsx:Calc MS Excel 2007 XML", "--outdir"])
        .arg(desk.path("computed"))
        .args(names.iter().map(|name| desk.path(name)))
        .output()
        .unwrap();
    assert!(ran.status.success(), "{ran:?}");
}

/// The row of a table on the sheet of scores, by clause and name.
fn rows_of(book: &Book, sheet: &str, clause: &str, name: &str) -> Vec<u32> {
    let sheet = book.sheet(sheet).unwrap();
    let text = |row: u32, column: u32| match sheet.value(CellRef::new(row, column)) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let last = sheet.used_range().unwrap().last.row;
    let rows = 0..=last;
    rows.filter(|row| text(*row, 1) == clause && text(*row, 2) == name)
        .collect()
}

#[test]
fn totals_of_the_workbook_are_those_of_the_json() {
    for sample in SAMPLES {
        let (desk, _) = reported(sample);
        let book = read(&desk, "report.xlsx");
        let json: Json = serde_json::from_slice(&desk.bytes("report.json")).unwrap();
        let sheet = if sample.2 == "-zh" {
            "条款得分"
        } else {
            "Clause scores"
        };
        let number = |row: u32, column: u32| match book
            .sheet(sheet)
            .unwrap()
            .value(CellRef::new(row, column))
        {
            Some(Value::Number(number)) => *number,
            other => panic!("{sample:?} {row} {column}: {other:?}"),
        };
        let words = [
            "F",
            "L",
            "P",
            "N",
            "unresolved",
            "not_yet_due",
            "condition_absent",
        ];
        let check = |row: u32, tally: &Json| {
            for (column, word) in (3u32..).zip(words) {
                assert_eq!(
                    Some(number(row, column)),
                    tally[word].as_f64(),
                    "{sample:?} {row}"
                );
            }
        };
        let processes = json["processes"].as_array().unwrap();
        check(5 + processes.len() as u32, &json["total"]["tally"]);
        for score in processes.iter().chain(json["clauses"].as_array().unwrap()) {
            let (clause, name) = (score["clause"].as_str(), score["name"].as_str());
            let rows = rows_of(&book, sheet, clause.unwrap(), name.unwrap());
            assert!(!rows.is_empty(), "{score}");
            for row in rows {
                check(row, &score["tally"]);
            }
        }
    }
}
