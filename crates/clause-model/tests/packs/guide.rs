//! The pack that the guide in `standards/README.md` has its readers write.

use crate::linting::diagnostics;
use crate::small_pack::{edit, put, set};
use clause_model::Language;
use clause_model::pack::{PackFiles, shipped};
use serde_json::json;

const GUIDE: &str = include_str!("../../../../standards/README.md");

/// The files that the guide shows, each a path in back quotes followed by a block of JSON.
fn shown() -> PackFiles {
    let blocks = GUIDE.split("`my-standards/").skip(1);
    let files = blocks.filter_map(|block| {
        let (path, rest) = block.split_once('`')?;
        let (gap, rest) = rest.split_once("```json")?;
        let (text, _) = rest.split_once("```")?;
        let file = gap.trim().is_empty();
        file.then(|| (path.to_owned(), text.to_owned()))
    });
    files.collect()
}

/// What is reported on the shipped packs together with the guide's.
fn reported(guide: PackFiles) -> String {
    let mut files = shipped();
    files.extend(guide);
    let found = diagnostics(&files);
    let texts: Vec<String> = found.iter().map(|d| d.render(Language::En)).collect();
    texts.join("\n")
}

#[test]
fn one_edition_as_in_the_guide_is_sound() {
    let mut files = shown();
    assert!(files.len() >= 5, "{:?}", files.keys());
    files.retain(|path, _| !path.contains("/succession-"));
    assert_eq!(reported(files), "");
}

#[test]
fn two_editions_as_in_the_guide_are_sound() {
    let mut files = shown();
    let copied: Vec<_> = files
        .iter()
        .filter(|(path, _)| path.starts_with("desk/2024/"))
        .map(|(path, text)| (path.replace("/2024/", "/2026/"), text.clone()))
        .collect();
    files.extend(copied);
    edit(&mut files, "desk/standard.json", |file| {
        set(file, "/editions", json!(["2024", "2026"]));
        put(
            file,
            "",
            "successions",
            json!([{"from": "2024", "to": "2026"}]),
        );
    });
    assert_eq!(reported(files), "");
}
