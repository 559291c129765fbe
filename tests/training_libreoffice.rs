//! Marking by LibreOffice.

use super::{answered, set, wrong};
use clause_model::Language;
use gap_scoring::report::training::Question;
use std::fs;
use std::process::Command;
use workbook::{Value, read, write};

/// Has LibreOffice load, compute and save a workbook.
fn saved_by_libreoffice(bytes: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let user = folder.path().join("profile/user");
    fs::create_dir_all(&user).unwrap();
    // Always recalculate on load: cached values would prove nothing.
    let settings = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
</oor:items>"#;
    fs::write(user.join("registrymodifications.xcu"), settings).unwrap();
    let (input, out) = (folder.path().join("class.xlsx"), folder.path().join("out"));
    fs::write(&input, bytes).unwrap();
    let profile = folder.path().join("profile");
    let ran = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .args([&out, &input])
        .output()
        .unwrap();
    assert!(
        ran.status.success(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    fs::read(out.join("class.xlsx")).unwrap()
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_marks_alike() {
    for (language, seed) in [(Language::En, 1), (Language::Zh, 20_000)] {
        let set = set(language, seed);
        let full = set.questions.len() as f64;
        let right = |question: &Question| question.right.last().cloned();
        for (draft, expected) in [
            (answered(&set, language, right), full),
            (
                answered(&set, language, |question| Some(wrong(question))),
                0.0,
            ),
        ] {
            let saved = saved_by_libreoffice(&write(&draft).unwrap());
            let book = read(&saved, "class.xlsx").unwrap();
            let name = language.pick("Score", "得分");
            let score = book.sheets.iter().find(|sheet| sheet.name == name).unwrap();
            let column = score.cells.iter().filter(|(cell, _)| cell.column == 8);
            let mut numbers = column.filter_map(|(_, cell)| match &cell.value {
                Value::Number(number) => Some(*number),
                _ => None,
            });
            let total = numbers.next_back().unwrap();
            assert!(
                (total - expected).abs() < 1e-9,
                "{language} {seed}: {total}"
            );
        }
    }
}
