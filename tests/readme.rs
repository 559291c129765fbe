//! What the README promises.

use crate::program::{Desk, repository};
use std::fs;

/// The calls of the program in the README's code blocks, without the program's name.
fn calls(readme: &str) -> Vec<String> {
    let blocks = readme.split("```").skip(1).step_by(2);
    let lines = blocks
        .flat_map(str::lines)
        .map(|line| line.trim_start_matches("$ ").trim());
    let program = [
        "cargo run --release -- ",
        "cargo run -q --release -- ",
        "cargo run -- ",
        "clausewise ",
    ];
    lines
        .filter_map(|line| {
            program
                .iter()
                .find_map(|program| line.strip_prefix(program))
        })
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_call_in_a_code_block_works() {
    let readme = fs::read_to_string(repository().join("README.md")).unwrap();
    let root = repository().to_str().unwrap();
    let desk = Desk::new();
    let calls = calls(&readme);
    assert!(!calls.is_empty());
    for call in calls {
        // The reader stands in the repository, the test does not.
        let call = call.replace(" questionnaires/", &format!(" {root}/questionnaires/"));
        let words: Vec<&str> = call.split_whitespace().collect();
        let ran = desk.run_words(&words);
        assert_eq!(ran.status, 0, "{call}\n{}", ran.stderr);
    }
}

#[test]
fn calls_are_found_in_code_blocks() {
    let readme =
        "text\n```\n$ clausewise lint\ncargo run --release -- standards\n```\nclausewise no\n";
    assert_eq!(calls(readme), ["lint", "standards"]);
}
