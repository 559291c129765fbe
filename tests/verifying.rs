//! `verify`: whether a report belongs to its inputs, and whether somebody altered what was computed.

use crate::program::{Desk, sample, sample_path};
use crate::report_editor::Editor;
use std::fs;

fn desk() -> Desk {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run(
        "assess answers.xlsx -o report.xlsx --as-of 2012-03-31 --start 2012-04-02 --people 2 \
         --holidays 2012-05-01,2012-10-01",
    )
    .done();
    desk
}

#[test]
fn a_report_as_written_is_sound() {
    let desk = desk();
    let text = desk.run("verify report.xlsx answers.xlsx").done();
    assert!(text.contains("belongs to the given inputs"), "{text}");
    assert!(text.contains("No computed cell was altered"), "{text}");
}

#[test]
fn other_inputs_are_named() {
    let desk = desk();
    desk.put("other.xlsx", fs::read(sample_path("-zh")).unwrap());
    let ran = desk.run("verify report.xlsx other.xlsx");
    assert_eq!(ran.status, 2, "{}", ran.stderr);
    assert!(
        ran.stdout.contains("not given: answers.xlsx"),
        "{}",
        ran.stdout
    );
    assert!(
        ran.stdout
            .contains("not an input of the report: other.xlsx")
    );
}

#[test]
fn an_altered_cell_is_named_and_what_is_filled_in_is_not() {
    let desk = desk();
    let mut report = Editor::open(&desk.bytes("report.xlsx"));
    report.type_text("report-points", "point 4.1.1-1", "judgement", "L");
    report.type_text("report-points", "point 4.1.1-1", "judgement-note", "Seen");
    desk.put("filled.xlsx", report.with_formulas());
    desk.run("verify filled.xlsx answers.xlsx").done();
    report.type_text("report-points", "point 4.1.1-1", "outcome", "F");
    desk.put("altered.xlsx", report.with_formulas());
    let ran = desk.run("verify altered.xlsx answers.xlsx");
    assert_eq!(ran.status, 2, "{}", ran.stderr);
    assert!(ran.stdout.contains("altered: 1"), "{}", ran.stdout);
    assert!(ran.stdout.contains("Control points "), "{}", ran.stdout);
}

#[test]
fn a_report_made_with_another_belongs_to_both() {
    let desk = desk();
    desk.run("assess answers.xlsx --previous report.xlsx -o next.xlsx --as-of 2012-03-31")
        .done();
    desk.run("verify next.xlsx answers.xlsx report.xlsx").done();
    let ran = desk.run("verify next.xlsx answers.xlsx");
    assert_eq!(ran.status, 2);
    assert!(
        ran.stdout.contains("not given: report.xlsx"),
        "{}",
        ran.stdout
    );
}
