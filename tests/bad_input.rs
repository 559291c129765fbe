//! Input that cannot be used: a clear message, the right status, nothing written, nothing overwritten.

use crate::program::{Desk, sample};
use crate::table::csv;

/// Beginning of a compound file, with the name of a stream as the format stores it.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(512, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    bytes
}

/// Assesses and checks one file, and expects the same message from both and no trace of any output.
#[track_caller]
fn refused(name: &str, bytes: &[u8]) -> String {
    let desk = Desk::with(name, bytes);
    let call = format!("assess {name} -o report.xlsx --json report.json --edition 2011");
    let message = desk.run(&call).failed(2);
    assert_eq!(desk.names(), [name]);
    assert_eq!(desk.bytes(name), bytes);
    let checked = desk.run(&format!("check {name} --edition 2011"));
    assert_eq!(checked.status, 2);
    message
}

#[test]
fn a_missing_file() {
    let desk = Desk::new();
    let message = desk.run("assess answers.xlsx -o report.xlsx").failed(2);
    assert_eq!(
        message,
        "error[file-not-found]: there is no file \"answers.xlsx\"\n  help: check the name and the folder\n"
    );
    assert!(desk.names().is_empty());
    let message = desk.run("check answers.xlsx --lang zh").failed(2);
    assert_eq!(
        message,
        "错误[file-not-found]：找不到文件“answers.xlsx”\n  建议：请核对文件名和所在文件夹\n"
    );
}

#[test]
fn every_unreadable_file_is_named() {
    let desk = Desk::with("a.xlsx", "");
    let message = desk.run("assess a.xlsx b.xlsx -o report.xlsx").failed(2);
    assert!(message.contains("error[file-empty]"), "{message}");
    assert!(message.contains("at a.xlsx"), "{message}");
    assert!(message.contains("no file \"b.xlsx\""), "{message}");
}

#[test]
fn a_folder_in_place_of_a_file() {
    let desk = Desk::with("answers/a.xlsx", sample());
    let message = desk.run("assess answers -o report.xlsx").failed(2);
    assert!(
        message.contains("error[file-is-folder]: \"answers\" is a folder"),
        "{message}"
    );
    assert_eq!(desk.names(), ["answers"]);
}

#[test]
fn no_workbook() {
    let message = refused("answers.xlsx", b"%PDF-1.7\nnot a workbook");
    assert_eq!(
        message,
        "error[not-a-workbook]: the file is not a workbook but a PDF document\n  at answers.xlsx\n  \
         help: save the questionnaire as .xlsx, .xlsm, .ods or .csv\n"
    );
    let message = refused("answers.xlsx", &[0, 1, 2, 3]);
    assert!(message.contains("error[not-a-workbook]"), "{message}");
}

#[test]
fn an_encrypted_workbook() {
    let message = refused("answers.xlsx", &compound("EncryptedPackage"));
    assert_eq!(
        message,
        "error[workbook-encrypted]: the workbook is encrypted\n  at answers.xlsx\n  \
         help: open it with its password, save it without one, and try again\n"
    );
}

#[test]
fn a_workbook_cut_short() {
    let sound = sample();
    let message = refused("answers.xlsx", &sound[..sound.len() / 2]);
    assert!(message.contains("error[workbook-damaged]"), "{message}");
    assert!(message.contains("at answers.xlsx"), "{message}");
}

#[test]
fn a_damaged_binary_workbook_harms_only_the_process_that_reads_it() {
    let message = refused("answers.xls", &compound("Workbook"));
    assert!(message.contains("at answers.xls"), "{message}");
    assert!(
        message.contains("save") && message.contains(".xlsx"),
        "{message}"
    );
}

#[test]
fn a_workbook_without_a_questionnaire() {
    let shopping = csv("
        Item   | Price | Shop
        Apples | 3     | corner
        Bread  | 2     | bakery
        Milk   | 1     | dairy
    ");
    let message = refused("shopping.csv", shopping.as_bytes());
    assert!(
        message.contains("error[questionnaire-not-found]"),
        "{message}"
    );
    assert!(message.contains("--write-layout"), "{message}");
}

#[test]
fn an_unknown_edition() {
    let desk = Desk::with("answers.xlsx", sample());
    let message = desk
        .run("assess answers.xlsx -o report.xlsx --edition 2018")
        .failed(2);
    assert_eq!(
        message,
        "error[edition-not-found]: edition \"2018\" is not known\n  help: known: 2005, 2011 (iso-iec-20000-1); draft-template (services-outsourcing-capabilities)\n"
    );
    let message = desk
        .run("questionnaire --edition 2018 -o blank.xlsx")
        .failed(2);
    assert!(message.contains("edition-not-found"), "{message}");
    let message = desk
        .run("assess answers.xlsx -o report.xlsx --standard iso-9001")
        .failed(2);
    assert!(
        message.contains("error[standard-not-found]") && message.contains("known: iso-iec-20000-1"),
        "{message}"
    );
    assert_eq!(desk.names(), ["answers.xlsx"]);
}

#[test]
fn answers_about_another_edition() {
    let desk = Desk::with("answers.xlsx", sample());
    let message = desk
        .run("assess answers.xlsx -o report.xlsx --edition 2005")
        .failed(2);
    assert!(
        message.contains("2005") && message.contains("2011"),
        "{message}"
    );
    assert_eq!(desk.names(), ["answers.xlsx"]);
}

#[test]
fn an_edition_that_nobody_states() {
    let answers = csv("
        Clause | Question                  | Answer
        8.1    | Is every incident logged? | Yes
        8.2    | Are problems analysed?    | No
        9.2    | Are changes assessed?     | Yes
    ");
    let desk = Desk::with("answers.csv", answers);
    let message = desk.run("assess answers.csv -o report.xlsx").failed(2);
    assert!(
        message.contains("--edition") && message.contains("2011"),
        "{message}"
    );
}

#[test]
fn a_gate_that_the_edition_does_not_have() {
    let desk = Desk::with("answers.xlsx", sample());
    let message = desk
        .run("assess answers.xlsx -o report.xlsx --fail-on gate-9")
        .failed(2);
    assert!(message.contains("gate-0, gate-1"), "{message}");
    assert_eq!(desk.names(), ["answers.xlsx"]);
}

#[test]
fn a_layout_that_is_none() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.put("layout.json", "{ \"format\": 1, ");
    let message = desk
        .run("assess answers.xlsx -o report.xlsx --layout layout.json")
        .failed(2);
    assert!(
        message.contains("error[layout-unreadable]") && message.contains("layout.json"),
        "{message}"
    );
}

#[test]
fn holidays_that_are_no_dates() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.put("holidays.txt", "2012-05-01  # Labour Day\n1 October\n");
    for holidays in ["2012-05-01,soon", "holidays.txt"] {
        let call =
            format!("assess answers.xlsx -o report.xlsx --start 2012-04-02 --holidays {holidays}");
        let message = desk.run(&call).failed(2);
        assert!(message.contains("error[holidays-unreadable]"), "{message}");
    }
}

#[test]
fn input_files_are_only_read() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run("check answers.xlsx --as-of 2012-03-31");
    desk.run("assess answers.xlsx --json report.json --as-of 2012-03-31")
        .done();
    assert_eq!(desk.bytes("answers.xlsx"), sample());
}
