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
fn every_call_of_the_readme_that_can_run_alone_works() {
    let Ok(readme) = fs::read_to_string(repository().join("README.md")) else {
        return;
    };
    let desk = Desk::new();
    let root = repository().to_str().unwrap();
    for call in calls(&readme) {
        let words: Vec<String> = call
            .split_whitespace()
            .take_while(|word| !word.starts_with('#'))
            .map(|word| {
                if word.starts_with("questionnaires/") {
                    format!("{root}/{word}")
                } else {
                    word.to_owned()
                }
            })
            .collect();
        // Calls about files of the reader's own cannot be run here.
        let own = words
            .iter()
            .zip(words.iter().skip(1))
            .any(|(option, word)| {
                let is_output = ["-o", "--json", "--output"].contains(&option.as_str());
                word.ends_with(".xlsx")
                    && !is_output
                    && !fs::exists(word).unwrap()
                    && !desk.path(word).exists()
            });
        if !own {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let ran = desk.run_words(&words);
            assert_eq!(ran.status, 0, "{call}\n{}", ran.stderr);
        }
    }
}

#[test]
fn calls_are_found_in_code_blocks() {
    let readme =
        "text\n```\n$ clausewise lint\ncargo run --release -- standards\n```\nclausewise no\n";
    assert_eq!(calls(readme), ["lint", "standards"]);
}
