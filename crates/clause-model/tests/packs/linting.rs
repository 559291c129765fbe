//! Linting: each rule is broken once in a sound pack, and reported with its code, file and pointer.

use crate::damage::{self, Case};
use crate::small_pack::{edit, remove, set, sound};
use clause_model::Language;
use clause_model::codes;
use clause_model::lint::lint;
use clause_model::pack::{PackFiles, load};
use diagnostics::{Checked, Diagnostic};
use serde_json::json;
use std::collections::BTreeSet;
use std::fmt::Write as _;

const LISTING: &str = "small/standard.json";
const POINTS: &str = "small/new/clause-5.json";

/// Everything that loading and linting report.
pub(crate) fn diagnostics(files: &PackFiles) -> Vec<Diagnostic> {
    let Checked {
        value,
        mut diagnostics,
    } = load(files);
    diagnostics.extend(lint(&value.unwrap()));
    diagnostics
}

/// Each case's report in words, and the codes that occurred.
fn report(cases: Vec<Case>, occurred: &mut BTreeSet<&'static str>) -> String {
    let mut text = String::new();
    for (name, path, damage) in cases {
        let mut files = sound();
        edit(&mut files, path, damage);
        let found = diagnostics(&files);
        assert!(!found.is_empty(), "{name}: nothing was found");
        writeln!(text, "# {name}").unwrap();
        for diagnostic in found {
            occurred.insert(diagnostic.code.id);
            let chinese = diagnostic.render(Language::Zh);
            assert!(!chinese.contains('{'), "an empty placeholder: {chinese}");
            text += &diagnostic.render(Language::En);
        }
        text.push('\n');
    }
    text
}

#[test]
fn a_sound_pack_has_no_diagnostics() {
    assert_eq!(diagnostics(&sound()), []);
}

#[test]
fn every_rule_finds_its_damage_and_places_it() {
    let mut occurred = BTreeSet::new();
    insta::assert_snapshot!("structure", report(damage::structure(), &mut occurred));
    insta::assert_snapshot!("texts", report(damage::texts(), &mut occurred));
    insta::assert_snapshot!("points", report(damage::points(), &mut occurred));
    insta::assert_snapshot!("rules", report(damage::rules(), &mut occurred));
    insta::assert_snapshot!("successions", report(damage::successions(), &mut occurred));
    insta::assert_snapshot!("rows", report(damage::rows(), &mut occurred));

    let mut lists = [
        codes::structure::ALL,
        codes::points::ALL,
        codes::rules::ALL,
        codes::succession::ALL,
    ]
    .into_iter()
    .flatten();
    // An edition that is missing altogether is damage to the set of files; the next test has it.
    let untested = lists.find(|code| !occurred.contains(code.id) && code.id != "edition-unknown");
    assert_eq!(untested, None);
}

#[test]
fn a_succession_and_a_mapping_need_both_ends() {
    let mut files = sound();
    files.retain(|path, _| !path.starts_with("small/old/"));
    edit(&mut files, LISTING, |f| set(f, "/editions", json!(["new"])));
    let found: Vec<String> = diagnostics(&files)
        .iter()
        .map(|d| d.render(Language::En))
        .collect();
    insta::assert_snapshot!(found.join("\n"), @r#"
    error[edition-unknown]: edition old of "small" is not loaded
      at small/standard.json, at /successions/0/from
      help: correct the id, or add the edition's pack

    error[edition-unknown]: edition old of "small" is not loaded
      at small/standard.json, at /mappings/0/target_edition
      help: correct the id, or add the edition's pack
    "#);
}

#[test]
fn the_file_as_written_is_pointed_at_even_where_loading_left_something_out() {
    let mut files = sound();
    edit(&mut files, POINTS, |f| {
        set(f, "/points/0/trigger", json!("sometimes"));
        remove(f, "/points/1/condition");
    });
    let found = diagnostics(&files);
    let at = found
        .iter()
        .find(|d| d.code.id == "condition-missing")
        .map(|d| d.place.pointer.clone());
    assert_eq!(at, Some(Some("/points/1/trigger".to_owned())));
}

#[test]
fn codes_are_unique_and_stable() {
    let ids: Vec<&str> = codes::all().map(|code| code.id).collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), distinct.len());
    insta::assert_snapshot!("codes", ids.join("\n"));
    for code in codes::all() {
        for phrase in [code.message, code.help, code.meaning] {
            assert!(
                !phrase.en.is_empty() && !phrase.zh.is_empty(),
                "{}",
                code.id
            );
        }
    }
}
