//! The same with LibreOffice, which computes what people see who open the report with it.

use crate::cells::formulas;
use crate::migrated::migrated;
use crate::overrides::{TEN, entered, is_live, submitted};
use crate::submission::{assessed, reported, sample};
use clause_model::Language;
use std::path::{Path, PathBuf};
use std::process::Command;
use workbook::{Book, Cached, CellRef, SheetDraft, Value, WorkbookDraft, read, write};

/// Settings that make LibreOffice compute every formula on loading.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(folder.join("profile/user")).expect("a folder");
    folder
}

/// The draft as LibreOffice computes and saves it.
fn computed(draft: &WorkbookDraft, name: &str) -> Book {
    let folder = folder(name);
    let profile = folder.join("profile");
    std::fs::write(profile.join("user/registrymodifications.xcu"), SETTINGS).expect("settings");
    let source = folder.join("report.xlsx");
    std::fs::write(&source, write(draft).expect("written")).expect("saved");
    let out = folder.join("computed");
    let status = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args([
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
        ])
        .args([&out, &source])
        .status()
        .expect("LibreOffice runs");
    assert!(status.success());
    let bytes = std::fs::read(out.join("report.xlsx")).expect("converted");
    read(&bytes, "report.xlsx").expect("read back")
}

fn same(value: Option<&Value>, cached: &Cached) -> bool {
    match (value, cached) {
        (Some(Value::Number(a)), Cached::Number(b)) => (a - b).abs() < 1e-9,
        (Some(Value::Date(day)), Cached::Number(b)) => {
            let epoch = jiff::civil::date(1899, 12, 30);
            let days = day.date().duration_since(epoch).as_hours() / 24;
            (days as f64 - b).abs() < 1e-9
        }
        (Some(Value::Text(a)), Cached::Text(b)) => a == b,
        (Some(Value::Text(a)), Cached::Empty) => a.is_empty(),
        (Some(Value::Missing) | None, Cached::Empty) => true,
        (Some(Value::Bool(a)), Cached::Bool(b)) => a == b,
        _ => false,
    }
}

fn differences(
    book: &Book,
    draft: &WorkbookDraft,
    looked_at: impl Fn(&SheetDraft, CellRef) -> bool,
) -> Vec<String> {
    let mut found = Vec::new();
    for sheet in &draft.sheets {
        let read = book.sheet(&sheet.name).expect("the sheet");
        for (cell, (expression, cached)) in formulas(sheet) {
            let value = read.value(cell);
            if looked_at(sheet, cell) && !same(value, cached) {
                let name = &sheet.name;
                found.push(format!(
                    "{name}!{cell}: {value:?}, not {cached:?}: {expression}"
                ));
            }
        }
    }
    found
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_computes_every_cached_value() {
    for language in Language::ALL {
        let draft = reported(&assessed(&sample(), language));
        let book = computed(&draft, &format!("gap-report-{language}"));
        let wrong = differences(&book, &draft, |_, _| true);
        let first: Vec<&String> = wrong.iter().take(20).collect();
        assert!(wrong.is_empty(), "{}: {first:#?}", wrong.len());
    }
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_computes_every_cached_value_of_a_migration() {
    for language in Language::ALL {
        let draft = reported(&assessed(&migrated(), language));
        let book = computed(&draft, &format!("gap-report-migration-{language}"));
        let wrong = differences(&book, &draft, |_, _| true);
        let first: Vec<&String> = wrong.iter().take(20).collect();
        assert!(wrong.is_empty(), "{}: {first:#?}", wrong.len());
    }
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_agrees_after_ten_overrides() {
    for language in Language::ALL {
        let mut draft = reported(&assessed(&sample(), language));
        entered(&mut draft, &TEN, language);
        let book = computed(&draft, &format!("gap-report-overrides-{language}"));
        let again = reported(&assessed(&submitted(&TEN), language));
        let wrong = differences(&book, &again, is_live(language));
        let first: Vec<&String> = wrong.iter().take(20).collect();
        assert!(wrong.is_empty(), "{}: {first:#?}", wrong.len());
    }
}
