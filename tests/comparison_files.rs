//! `compare` with an output: workbook, page and exercises.

use crate::program::{Desk, Ran};
use workbook::{Value, read};

fn texts(bytes: &[u8], name: &str) -> Vec<String> {
    let book = read(bytes, name).unwrap();
    let cells = book.sheets.into_iter().flat_map(|sheet| sheet.cells);
    cells
        .filter_map(|(_, cell)| match cell.value {
            Value::Text(text) => Some(text),
            _ => None,
        })
        .collect()
}

#[test]
fn the_ending_of_the_output_decides_the_format() {
    let desk = Desk::new();
    let said = desk.run("compare 2005 2011 -o changes.xlsx").done();
    let title = "What changed from ISO/IEC 20000-1:2005 to ISO/IEC 20000-1:2011";
    assert_eq!(said, format!("changes.xlsx: {title}\n"));
    let found = texts(&desk.bytes("changes.xlsx"), "changes.xlsx");
    assert!(found.iter().any(|text| text == title));
    desk.run("compare 2005 2011 -o changes.html").done();
    let page = String::from_utf8(desk.bytes("changes.html")).unwrap();
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"));
    assert!(
        page.contains("lang=\"zh-CN\""),
        "every language of the pack is in the page"
    );
    for (file, format) in [("changes.json", "json"), ("changes.md", "md")] {
        desk.run(&format!("compare 2005 2011 -o {file}")).done();
        let printed = desk
            .run(&format!("compare 2005 2011 --format {format}"))
            .done();
        assert_eq!(String::from_utf8(desk.bytes(file)).unwrap(), printed);
    }
    desk.run("compare 2005 2011 -o changes.txt").done();
    let table = String::from_utf8(desk.bytes("changes.txt")).unwrap();
    assert!(
        table.contains("6.3") && !table.contains('\u{1b}'),
        "no colour in a file"
    );
}

#[test]
fn the_page_can_be_printed_and_starts_in_the_language_asked_for() {
    let page = Desk::new()
        .run("compare 2005 2011 --format html --lang zh")
        .done();
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"zh-CN\">"));
    assert!(page.contains("<title>从ISO/IEC 20000-1:2005到ISO/IEC 20000-1:2011的变化</title>"));
}

#[test]
fn the_same_call_gives_the_same_bytes() {
    let desk = Desk::new();
    for call in [
        "compare 2005 2011 --lang zh -o out.xlsx --force",
        "compare 2011 2011 -o out.html --force",
        "compare 2005 2011 --training --seed 3 -o out.xlsx --answers out.html --force",
    ] {
        let bytes = || {
            desk.run(call).done();
            let files = ["out.xlsx", "out.html"].into_iter();
            files
                .filter(|name| desk.path(name).exists())
                .map(|name| desk.bytes(name))
                .collect::<Vec<_>>()
        };
        assert!(bytes() == bytes(), "{call}");
    }
}

#[test]
fn exercises_and_answers_are_two_files() {
    let desk = Desk::new();
    let call = "compare 2005 2011 --training --seed 7 -o class.xlsx --answers trainer.xlsx";
    assert_eq!(
        desk.run(call).done(),
        "class.xlsx: 45 questions, set 7\ntrainer.xlsx: the answers to set 7\n"
    );
    let class = texts(&desk.bytes("class.xlsx"), "class.xlsx");
    assert!(class.iter().any(|text| text.starts_with("Set 7.")));
    let answers = texts(&desk.bytes("trainer.xlsx"), "trainer.xlsx");
    assert!(answers.iter().any(|text| text == "Answers to set 7"));
    let chinese = call.replace("class", "学员").replace("trainer", "讲师");
    let said = desk
        .run(&format!("{chinese} --lang zh --questions 2"))
        .done();
    assert_eq!(said, "学员.xlsx：题组7，共90题\n讲师.xlsx：题组7的答案\n");
}

#[test]
fn outputs_follow_the_rules_of_all_outputs() {
    let desk = Desk::with("mine.xlsx", "mine");
    let training = "compare 2005 2011 --training -o class.xlsx --answers";
    for (call, status, code) in [
        ("compare 2005 2011 -o mine.xlsx", 3, "output-exists"),
        (
            "compare 2005 2011 -o nowhere/out.xlsx",
            3,
            "folder-not-found",
        ),
        ("compare 2005 2011 --format xlsx", 2, "option-invalid"),
        (
            "compare 2005 2011 --clause 7.1 -o out.html",
            2,
            "option-invalid",
        ),
        (&format!("{training} class.xlsx"), 2, "output-twice"),
        (&format!("{training} mine.xlsx"), 3, "output-exists"),
    ] {
        let message = desk.run(call).failed(status);
        assert!(
            message.contains(&format!("error[{code}]")),
            "{call}: {message}"
        );
        assert_eq!(desk.names(), ["mine.xlsx"], "{call}");
    }
    assert_eq!(desk.bytes("mine.xlsx"), b"mine");
    desk.run("compare 2005 2011 -o mine.xlsx --force").done();
    assert!(desk.bytes("mine.xlsx").starts_with(b"PK"));
}

#[test]
fn options_of_exercises_need_each_other() {
    let desk = Desk::new();
    for call in [
        "--training",
        "--training -o class.xlsx",
        "--training --answers trainer.xlsx",
        "--seed 3",
        "--answers trainer.xlsx -o class.xlsx",
        "--training --clause 7.1 -o class.xlsx --answers trainer.xlsx",
        "--training --questions 0 -o class.xlsx --answers trainer.xlsx",
    ] {
        let Ran { status, .. } = desk.run(&format!("compare 2005 2011 {call}"));
        assert_eq!(status, 2, "{call}");
        assert_eq!(desk.names(), [""; 0], "{call}");
    }
}
