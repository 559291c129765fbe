//! Any damage at all: nothing panics, and every diagnostic points at something that is in the file.

use crate::linting::diagnostics;
use crate::small_pack::{edit, sound};
use clause_model::Language;
use clause_model::pack::{PackFiles, load};
use diagnostics::Diagnostic;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// The pointers of every value in a tree.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Object(object) => {
            for (name, inner) in object {
                pointers(inner, &format!("{at}/{name}"), all);
            }
        }
        Value::Array(list) => {
            for (index, inner) in list.iter().enumerate() {
                pointers(inner, &format!("{at}/{index}"), all);
            }
        }
        _ => {}
    }
}

/// Replaces one value of a pack, chosen by two indices.
fn replace(files: &mut PackFiles, file: Index, place: Index, with: &Value) {
    let paths: Vec<String> = files.keys().cloned().collect();
    edit(files, &paths[file.index(paths.len())], |tree| {
        let mut all = Vec::new();
        pointers(tree, "", &mut all);
        if let Some(value) = tree.pointer_mut(&all[place.index(all.len())]) {
            *value = with.clone();
        }
    });
}

/// Whether a diagnostic's file exists and its pointer leads to a value, or to the object that lacks it.
fn placed(diagnostic: &Diagnostic, files: &PackFiles) -> bool {
    let Some(pointer) = &diagnostic.place.pointer else {
        return true;
    };
    let Some(text) = files.get(&diagnostic.place.file) else {
        return false;
    };
    let tree: Value = serde_json::from_str(text).unwrap();
    let above = pointer.rsplit_once('/').map_or("", |(above, _)| above);
    tree.pointer(pointer).is_some() || tree.pointer(above).is_some()
}

fn replacement() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!([])),
        Just(json!({})),
        Just(json!([{}])),
        Just(json!(true)),
        any::<i64>().prop_map(|number| json!(number)),
        (0u8..9).prop_map(|number| json!(number)),
        Just(json!(5.1)),
        "\\PC{0,8}".prop_map(Value::String),
        Just(json!("5.1-1")),
        Just(json!({"en": " "})),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_values_replaced_are_placed(
        damage in prop::collection::vec((any::<Index>(), any::<Index>(), replacement()), 1..4),
    ) {
        let mut files = sound();
        for (file, place, with) in &damage {
            replace(&mut files, *file, *place, with);
        }
        let found = match load(&files).value {
            Some(_) => diagnostics(&files),
            None => load(&files).diagnostics,
        };
        for diagnostic in &found {
            prop_assert!(placed(diagnostic, &files), "{}", diagnostic.render(Language::En));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,64}", file in any::<Index>()) {
        let mut files = sound();
        let paths: Vec<String> = files.keys().cloned().collect();
        files.insert(paths[file.index(paths.len())].clone(), text);
        prop_assert!(!load(&files).diagnostics.is_empty());
    }

    #[test]
    fn a_file_cut_short_is_refused_with_its_line(at in any::<Index>(), file in any::<Index>()) {
        let mut files = sound();
        let paths: Vec<String> = files.keys().cloned().collect();
        let path = paths[file.index(paths.len())].clone();
        let whole = files[&path].clone();
        let cut: String = whole.chars().take(at.index(whole.chars().count())).collect();
        files.insert(path.clone(), cut);
        let found = load(&files).diagnostics;
        prop_assert_eq!(found[0].code.id, "json-broken");
        prop_assert_eq!(&found[0].place.file, &path);
        prop_assert!(found[0].place.line.is_some());
    }
}
