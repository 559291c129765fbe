//! Outputs: whole or not at all, never over an input, over another file only when told to.

use crate::program::{Desk, sample};

const ASSESS: &str = "assess answers.xlsx --as-of 2012-03-31";

fn desk() -> Desk {
    Desk::with("answers.xlsx", sample())
}

#[test]
fn an_existing_file_is_replaced_only_with_force() {
    let desk = desk();
    desk.put("report.json", "mine");
    let message = desk.run(&format!("{ASSESS} --json report.json")).failed(3);
    assert_eq!(
        message,
        "error[output-exists]: \"report.json\" exists already and was not replaced\n  \
         help: name another file, or add --force to replace it\n"
    );
    assert_eq!(desk.bytes("report.json"), b"mine");
    desk.run(&format!("{ASSESS} --json report.json --force"))
        .done();
    assert!(desk.bytes("report.json").starts_with(b"{"));
    assert_eq!(desk.names(), ["answers.xlsx", "report.json"]);
}

#[test]
fn one_existing_file_keeps_all_outputs_back() {
    let desk = desk();
    desk.put("report.json", "mine");
    desk.run(&format!("{ASSESS} -o report.xlsx --json report.json"))
        .failed(3);
    assert_eq!(desk.names(), ["answers.xlsx", "report.json"]);
}

#[test]
fn an_input_is_never_an_output() {
    let desk = desk();
    desk.put("sub/keep.txt", "");
    let whole = desk.path("answers.xlsx");
    for output in [
        "answers.xlsx",
        "./answers.xlsx",
        "sub/../answers.xlsx",
        whole.to_str().unwrap(),
    ] {
        let message = desk
            .run(&format!("{ASSESS} --json {output} --force"))
            .failed(3);
        assert!(message.contains("error[output-is-input]"), "{message}");
        assert_eq!(desk.bytes("answers.xlsx"), sample());
    }
}

#[cfg(unix)]
#[test]
fn an_input_is_recognised_by_another_name() {
    let desk = desk();
    std::os::unix::fs::symlink("answers.xlsx", desk.path("link.json")).unwrap();
    std::fs::hard_link(desk.path("answers.xlsx"), desk.path("twin.json")).unwrap();
    for output in ["link.json", "twin.json"] {
        let message = desk
            .run(&format!("{ASSESS} --json {output} --force"))
            .failed(3);
        assert!(message.contains("error[output-is-input]"), "{message}");
    }
    let message = desk
        .run("assess link.json --json answers.xlsx --force --as-of 2012-03-31")
        .failed(3);
    assert!(message.contains("error[output-is-input]"), "{message}");
    assert_eq!(desk.bytes("answers.xlsx"), sample());
}

#[test]
fn a_layout_is_an_input_too() {
    let desk = desk();
    let layout = "{ \"format\": 1, \"sheets\": [] }";
    desk.put("layout.json", layout);
    let call = format!("{ASSESS} --layout layout.json --json layout.json --force");
    assert!(desk.run(&call).failed(3).contains("error[output-is-input]"));
    assert_eq!(desk.bytes("layout.json"), layout.as_bytes());
}

#[test]
fn two_outputs_need_two_files() {
    let desk = desk();
    let message = desk
        .run(&format!("{ASSESS} -o out.xlsx --json ./out.xlsx"))
        .failed(2);
    assert!(message.contains("error[output-twice]"), "{message}");
    assert_eq!(desk.names(), ["answers.xlsx"]);
}

#[test]
fn a_folder_that_is_not_there() {
    let desk = desk();
    let message = desk
        .run(&format!("{ASSESS} --json reports/report.json"))
        .failed(3);
    assert_eq!(
        message,
        "error[folder-not-found]: there is no folder \"reports\"\n  help: create the folder first\n"
    );
    assert_eq!(desk.names(), ["answers.xlsx"]);
}

#[test]
fn a_folder_in_place_of_the_output() {
    let desk = desk();
    desk.put("report.json/keep.txt", "");
    let message = desk
        .run(&format!("{ASSESS} --json report.json --force"))
        .failed(3);
    assert!(message.contains("error[output-unwritable]"), "{message}");
    assert_eq!(desk.names(), ["answers.xlsx", "report.json"]);
}

/// Even a superuser cannot make files there.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_to() {
    let desk = desk();
    let message = desk
        .run(&format!("{ASSESS} --json report.json -o /proc/report.xlsx"))
        .failed(3);
    assert!(
        message.contains("error[output-unwritable]: \"/proc/report.xlsx\""),
        "{message}"
    );
    assert_eq!(desk.names(), ["answers.xlsx"]);
    let message = desk.run("questionnaire -o /proc/blank.xlsx").failed(3);
    assert!(message.contains("error[output-unwritable]"), "{message}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_never_replaced() {
    let message = Desk::new()
        .run("questionnaire -o /dev/null --force")
        .failed(3);
    assert!(message.contains("error[output-unwritable]"), "{message}");
}
