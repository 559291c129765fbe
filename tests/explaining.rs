//! `explain`.

use crate::program::Desk;
use std::process::{Command, Stdio};

#[test]
fn every_listed_code_and_rule_can_be_explained() {
    let desk = Desk::new();
    let list = desk.run("explain").done();
    let entries = list.lines().filter(|line| line.starts_with("  "));
    let names: Vec<&str> = entries
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(names.len() > 100, "{}", names.len());
    for name in names.iter().step_by(7) {
        for language in ["en", "zh"] {
            let text = desk
                .run(&format!("explain {name} --lang {language}"))
                .done();
            assert!(text.contains(&format!("[{name}]")), "{text}");
        }
    }
}

#[test]
fn a_name_is_found_as_messages_print_it() {
    let desk = Desk::new();
    let plain = desk.run("explain answer-off-scale").done();
    assert!(plain.starts_with("error[answer-off-scale]\n"), "{plain}");
    assert_eq!(
        desk.run_words(&["explain", "error[answer-off-scale]:"])
            .done(),
        plain
    );
}

#[test]
fn rules_of_the_method_are_explained() {
    let text = Desk::new().run("explain capped-by-evidence").done();
    assert!(text.starts_with("rule[capped-by-evidence]\n"), "{text}");
    assert!(text.contains("Where it comes from"), "{text}");
}

#[test]
fn a_typo_is_answered_with_the_nearest() {
    let message = Desk::new().run("explain anser-off-scale").failed(2);
    assert!(message.contains("nearest: answer-off-scale"), "{message}");
    let message = Desk::new().run("explain zzzz").failed(2);
    assert!(message.contains("lists them all"), "{message}");
}

#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_clausewise"))
        .arg("explain")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
