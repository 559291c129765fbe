//! `check`: what would be used, what not, and why.

use crate::program::{Desk, sample};
use crate::table::csv;
use serde_json::Value;

#[test]
fn the_sample_is_told_sheet_by_sheet() {
    let desk = Desk::with("answers.xlsx", sample());
    let ran = desk.run("check answers.xlsx --as-of 2012-03-31");
    assert_eq!(ran.status, 2, "{}", ran.stderr);
    for wanted in [
        "Questionnaire: questionnaire, recognised by its marks, header in row 4",
        "Evidence register: evidence register, recognised by its marks",
        "\"Mostly\" = not understood ×1",
        "error[answer-off-scale]: \"Mostly\" is not on the answer scale",
        "sheet Questionnaire, cell H394 (column Answer)",
        "error[date-ambiguous]",
    ] {
        assert!(
            ran.stdout.contains(wanted),
            "{wanted} is not in\n{}",
            ran.stdout
        );
    }
    assert_eq!(desk.names(), ["answers.xlsx"], "check writes nothing");
}

#[test]
fn rows_and_cells_have_one_disposition_each() {
    let desk = Desk::with("answers.xlsx", sample());
    let text = desk.run("check answers.xlsx --as-of 2012-03-31").stdout;
    let tallies = text.lines().map(str::trim);
    let tallies: Vec<&str> = tallies
        .filter(|l| l.starts_with("rows: ") || l.starts_with("cells: "))
        .collect();
    assert!(tallies.len() >= 8, "{text}");
    for tally in tallies {
        let numbers = tally
            .split(|c: char| !c.is_ascii_digit())
            .filter(|n| !n.is_empty());
        let numbers: Vec<u32> = numbers.map(|n| n.parse().unwrap()).collect();
        assert_eq!(numbers[0], numbers[1..].iter().sum::<u32>(), "{tally}");
    }
}

#[test]
fn the_questionnaires_language_is_the_outputs() {
    let chinese = std::fs::read(crate::program::sample_path("-zh")).unwrap();
    let desk = Desk::with("answers.xlsx", chinese);
    let text = desk.run("check answers.xlsx --as-of 2012-03-31").stdout;
    assert!(text.contains("错误[answer-off-scale]"), "{text}");
    let text = desk
        .run("check answers.xlsx --as-of 2012-03-31 --lang en")
        .stdout;
    assert!(text.contains("error[answer-off-scale]"), "{text}");
}

/// A workbook as an organisation keeps it for itself.
const OWN: &str = "
    Ref   | Control                              | Compliant? | Remarks
    8.1-1 | Documented procedure for incidents   | Yes        | see EV-01
    8.1-2 | Incidents recorded and prioritised   | Partial    |
    8.1-3 | Impact taken into account            | No         | planned
    8.2-1 | Problem procedure                    | Yes        |
    8.2-2 | Problems identified                  | Partial    |
";

#[test]
fn other_layouts_are_described_and_can_be_corrected() {
    let desk = Desk::with("own.csv", csv(OWN));
    let ran =
        desk.run("check own.csv --edition 2011 --write-layout layout.json --as-of 2012-03-31");
    assert!(
        ran.stdout
            .contains("recognised by its headers and contents"),
        "{}{}",
        ran.stdout,
        ran.stderr
    );
    assert!(
        ran.stdout.contains("Written: layout.json"),
        "{}",
        ran.stdout
    );
    let layout: Value = serde_json::from_slice(&desk.bytes("layout.json")).unwrap();
    assert_eq!(layout["format"], 1);
    let again = desk.run("check own.csv --edition 2011 --layout layout.json --as-of 2012-03-31");
    assert!(
        again.stdout.contains("recognised by the layout file"),
        "{}{}",
        again.stdout,
        again.stderr
    );
}

#[test]
fn several_files_may_come_in_any_order() {
    let desk = Desk::with("own.csv", csv(OWN));
    desk.put("answers.xlsx", sample());
    let one = desk.run("check own.csv answers.xlsx --as-of 2012-03-31");
    let other = desk.run("check answers.xlsx own.csv --as-of 2012-03-31");
    assert_eq!(one.stdout, other.stdout);
}
