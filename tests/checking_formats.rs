//! `check` of every format, as files come: by child process where the format needs it.

use crate::hand_made::{xlsb, xlsm, xlsx};
use crate::program::Desk;
use crate::table::rows;

/// A checklist with a title block, an unfinished formula and dates.
const CHECKLIST: &str = "
    Clause | Requirement             | Result | Evidence | Planned for
    8.1-1  | Incident procedure      | Yes    | EV-1     |
    8.1-2  | Incidents recorded      | 部分符合 |          | @DAY
    =8.2   | Problems, as a number   | No     |          |
    9.1-1  | Configuration items    | ?      |          |
";

/// Number of days of 3 May 2012 in each date system.
const DAY: (&str, &str) = ("41032", "39570");

fn checked(name: &str, bytes: Vec<u8>) -> String {
    let desk = Desk::with(name, bytes);
    let ran = desk.run(&format!("check {name} --edition 2011 --as-of 2012-03-31"));
    assert_eq!(ran.stderr, "");
    ran.stdout
}

fn binary(from_1904: bool) -> Vec<u8> {
    let day = if from_1904 { DAY.1 } else { DAY.0 };
    let text = CHECKLIST.replace("DAY", day);
    let header: Vec<&str> = text
        .lines()
        .nth(1)
        .unwrap()
        .split('|')
        .map(str::trim)
        .collect();
    let mut all = vec![header];
    all.extend(rows(&text));
    xlsb(&all, from_1904)
}

fn holds(text: &str, wanted: &[&str]) {
    for one in wanted {
        assert!(text.contains(one), "{one} is not in\n{text}");
    }
}

#[test]
fn xlsb_is_read_in_a_child_process() {
    for from_1904 in [false, true] {
        let text = checked("answers.xlsb", binary(from_1904));
        holds(
            &text,
            &[
                "Data: questionnaire, recognised by its headers and contents, header in row 1",
                "rows: 5 = 1 used + 2 used with a warning + 1 headings, guidance or empty + 1 not used",
                "warning[format-cannot-tell]",
                "error[formula-without-value]",
                "warning[clause-answer-applied]: the answer for clause 8.2",
                "cell C5 (column Result), 9.1-1",
            ],
        );
    }
}

#[test]
fn a_damaged_xlsb_is_refused_with_its_name() {
    let whole = binary(false);
    for at in [600, 1100, 1500, whole.len() - 100] {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let desk = Desk::with("answers.xlsb", bytes);
        let ran = desk.run("check answers.xlsb --edition 2011 --as-of 2012-03-31");
        assert!([0, 2].contains(&ran.status), "{at}: {}", ran.stderr);
        let told = ran.stdout + &ran.stderr;
        assert!(told.contains("answers.xlsb"), "{at}: {told}");
    }
}

/// A register with a date cell and the same day as a bare number, in the cells' own words.
fn dated(system: &str, day: &str) -> Vec<u8> {
    let text =
        |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let header = ["Evidence ID", "Title", "Type", "Version", "Issue date"];
    let header: String = ('A'..)
        .zip(header)
        .map(|(column, word)| text(&format!("{column}1"), word))
        .collect();
    let entry = |row: u32, id: &str, style: u32| {
        format!(
            "<row r=\"{row}\">{}{}{}{}<c r=\"E{row}\" s=\"{style}\"><v>{day}</v></c></row>",
            text(&format!("A{row}"), id),
            text(&format!("B{row}"), &format!("Title of {id}")),
            text(&format!("C{row}"), "Record"),
            text(&format!("D{row}"), "1"),
        )
    };
    let rows = format!(
        "<row r=\"1\">{header}</row>{}{}",
        entry(2, "EV-1", 1),
        entry(3, "EV-2", 0)
    );
    xlsx(system, &rows)
}

#[test]
fn both_date_systems_give_the_same_day() {
    let systems = [("", DAY.0), ("<workbookPr date1904=\"1\"/>", DAY.1)];
    let read = systems.map(|(system, day)| {
        let text = checked("register.xlsx", dated(system, day));
        holds(&text, &["was read as the date 2012-05-03"]);
        text.replace(day, "DAY")
            .lines()
            .filter(|line| !line.contains("SHA-256"))
            .collect::<Vec<_>>()
            .join("\n")
    });
    assert_eq!(read[0], read[1]);
}

#[test]
fn text_in_runs_is_one_text() {
    let run = |text: &str| format!("<r><rPr><b/></rPr><t xml:space=\"preserve\">{text}</t></r>");
    let cell = |at: &str, runs: &[&str]| {
        let runs: String = runs.iter().map(|text| run(text)).collect();
        format!("<c r=\"{at}\" t=\"inlineStr\"><is>{runs}<rPh><t>hint</t></rPh></is></c>")
    };
    let rows = format!(
        "<row r=\"1\">{}{}{}</row><row r=\"2\">{}{}{}</row>",
        cell("A1", &["Cla", "use"]),
        cell("B1", &["Requirement"]),
        cell("C1", &["Re", "su", "lt"]),
        cell("A2", &["8.", "1-1"]),
        cell("B2", &["Incident ", "procedure"]),
        cell("C2", &["Y", "es"]),
    );
    let text = checked("answers.xlsx", xlsx("", &rows));
    holds(&text, &["\"Yes\" = Fully ×1", "rows: 2 = 1 used"]);
}

#[test]
fn a_csv_named_xlsx_is_read_and_told() {
    let csv = "Clause,Requirement,Result\r\n8.1-1,Incident procedure,Yes\r\n5.10,x,No\r\n";
    let text = checked("answers.xlsx", csv.into());
    holds(
        &text,
        &[
            "warning[extension-mismatch]",
            "\"Yes\" = Fully ×1",
            "comments, links and hidden rows or columns cannot be read from .csv files",
        ],
    );
}

#[test]
fn a_workbook_with_macros_is_read_and_told() {
    let cell =
        |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |number: u32, cells: [&str; 3]| {
        let cells = ["A", "B", "C"].into_iter().zip(cells);
        let cells: String = cells
            .map(|(column, text)| cell(&format!("{column}{number}"), text))
            .collect();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    let rows = row(1, ["Clause", "Requirement", "Result"]) + &row(2, ["8.1-1", "Procedure", "Yes"]);
    let text = checked("answers.xlsm", xlsm(&rows));
    holds(
        &text,
        &[
            "warning[macros-present]",
            "\"Yes\" = Fully ×1",
            "rows: 2 = 1 used",
        ],
    );
    assert!(!text.contains("extension-mismatch"), "{text}");
}
