//! Lineage: what a succession's graph says, whatever the order of its rows and files.

use crate::small_pack::{edit, sound};
use clause_model::change_degree::DegreeTally;
use clause_model::lineage::{Family, FamilyShape as S, GRAVITY, Lineage};
use clause_model::pack::{Library, PackFiles, load, shipped};
use clause_model::{Change, ControlPointId, Relation, Succession};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;

fn id(text: &str) -> ControlPointId {
    text.parse().unwrap()
}

fn library(files: &PackFiles) -> Library {
    load(files).value.unwrap()
}

fn small() -> Succession {
    let library = library(&sound());
    library.standards.values().next().unwrap().successions[0].clone()
}

fn words(ids: &[&ControlPointId]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

#[test]
fn an_old_point_is_followed_to_all_that_takes_it_up() {
    let succession = small();
    let lineage = Lineage::of(&succession);
    let split = lineage.forward(&id("3.1-1")).unwrap();
    assert_eq!(words(&split.successors), ["5.1-1", "5.1-2"]);
    assert_eq!(split.change, Change::Extended);
    assert_eq!(split.rows.len(), 2);
    assert_eq!(split.family.shape(), S::Split);

    let dropped = lineage.forward(&id("4-2")).unwrap();
    assert_eq!(dropped.change, Change::Deleted);
    assert!(dropped.successors.is_empty());
    assert_eq!(dropped.family.shape(), S::Dropped);
    assert_eq!(lineage.forward(&id("5.1-1")), None);
}

#[test]
fn a_new_point_is_followed_back_to_all_its_sources() {
    let succession = small();
    let lineage = Lineage::of(&succession);
    let merged = lineage.backward(&id("5.1-3")).unwrap();
    assert_eq!(words(&merged.sources), ["3.1-2", "3.2-1"]);
    assert_eq!(merged.family.shape(), S::Merged);
    assert_eq!(merged.row.change, Change::Strengthened);

    let new = lineage.backward(&id("5.10-1")).unwrap();
    assert!(new.sources.is_empty());
    assert_eq!(new.family.shape(), S::New);
    assert_eq!(lineage.backward(&id("4-1")), None);
}

#[test]
fn structure_is_read_off_the_graph() {
    let mut succession = small();
    let lineage = Lineage::of(&succession);
    assert_eq!(
        lineage.splits().keys().copied().collect::<Vec<_>>(),
        [&id("3.1-1")]
    );
    assert_eq!(
        lineage.merges().keys().copied().collect::<Vec<_>>(),
        [&id("5.1-3")]
    );
    assert_eq!(lineage.moves().len(), 6);
    let shapes: Vec<S> = lineage.families().iter().map(Family::shape).collect();
    assert_eq!(
        shapes,
        [
            S::Split,
            S::Merged,
            S::Continued,
            S::Dropped,
            S::Continued,
            S::New
        ]
    );

    // One more source ties the split and the merge together.
    succession.rows[2].from.push(id("3.1-1"));
    let lineage = Lineage::of(&succession);
    let family = &lineage.families()[0];
    assert_eq!(family.shape(), S::Joint);
    assert_eq!(words(&family.old), ["3.1-1", "3.1-2", "3.2-1"]);
    assert_eq!(words(&family.new), ["5.1-1", "5.1-2", "5.1-3"]);
    assert_eq!(lineage.forward(&id("3.2-1")).unwrap().family, *family);
}

#[test]
fn totals_count_every_point_once_by_its_gravest_fate() {
    let succession = small();
    let totals = Lineage::of(&succession).totals();
    let old: Vec<u32> = GRAVITY.iter().map(|change| totals.old[change]).collect();
    // unchanged, reworded, split out, relaxed, extended, strengthened, dropped
    assert_eq!(old, [1, 0, 0, 1, 1, 2, 1]);
    assert_eq!(totals.new[&Change::New], 1);
    assert_eq!(totals.new.values().sum::<u32>(), 6);
}

#[test]
fn an_edition_compared_with_itself_is_unchanged() {
    let library = library(&sound());
    let edition = &library.standards.values().next().unwrap().editions[1];
    let succession = Succession::identity(edition);
    assert_eq!(succession.rows.len(), edition.points.len());
    for row in &succession.rows {
        assert_eq!(
            (row.relation, row.change),
            (Relation::Equal, Change::Unchanged)
        );
    }
    assert_eq!(succession.degrees().counts, [6, 0, 0, 0, 0, 0]);
    assert_eq!(succession.degrees().mean().to_string(), "0.00");
    let lineage = Lineage::of(&succession);
    assert!(lineage.moves().is_empty());
    assert_eq!(lineage.totals().old[&Change::Unchanged], 6);
}

/// The succession to try orders on: the shipped one where it is there.
fn some_succession() -> Succession {
    let shipped = load(&shipped()).value;
    let standards = shipped.into_iter().flat_map(|library| library.standards);
    let mut successions = standards.flat_map(|(_, standard)| standard.successions);
    successions.next().unwrap_or_else(small)
}

/// Everything that a lineage says, in one comparable text.
fn said(succession: &Succession) -> String {
    let lineage = Lineage::of(succession);
    let fates: Vec<_> = lineage.old_points().map(|p| lineage.forward(p)).collect();
    let descents: Vec<_> = lineage.new_points().map(|p| lineage.backward(p)).collect();
    format!(
        "{:?}{:?}{:?}{:?}{:?}{fates:?}{descents:?}",
        lineage.families(),
        lineage.splits(),
        lineage.merges(),
        lineage.moves(),
        lineage.totals(),
    )
}

/// Turns a list in a file into the order that `keys` would sort it to.
fn reorder(file: &mut Value, list: &str, keys: &[u32]) {
    if let Some(elements) = file.get_mut(list).and_then(Value::as_array_mut) {
        let mut keyed: Vec<_> = keys.iter().cycle().zip(elements.drain(..)).collect();
        keyed.sort_by_key(|(key, _)| **key);
        elements.extend(keyed.into_iter().map(|(_, element)| element));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_makes_no_difference(keys in prop::collection::vec(any::<u32>(), 64)) {
        let before = some_succession();
        let mut after = before.clone();
        let mut keyed: Vec<_> = keys.iter().cycle().zip(after.rows.drain(..)).collect();
        keyed.sort_by_key(|(key, _)| **key);
        after.rows = keyed.into_iter().map(|(_, row)| row).collect();
        prop_assert_eq!(said(&before), said(&after));
        prop_assert_eq!(before.degrees(), after.degrees());
    }

    #[test]
    fn the_order_within_files_makes_no_difference(keys in prop::collection::vec(any::<u32>(), 7)) {
        let mut files = sound();
        let paths: Vec<String> = files.keys().cloned().collect();
        for path in paths {
            edit(&mut files, &path, |file| {
                reorder(file, "points", &keys);
                reorder(file, "rows", &keys);
            });
        }
        prop_assert_eq!(library(&files).standards, library(&sound()).standards);
    }

    #[test]
    fn families_and_totals_cover_every_point_once(rows in prop::collection::vec((0usize..9, prop::collection::btree_set(1u32..9, 0..4), 0usize..8), 0..12)) {
        let mut succession = small();
        let template = succession.rows[0].clone();
        let mut targets = BTreeSet::new();
        succession.rows = rows.into_iter().filter_map(|(target, sources, change)| {
            let to = (target > 0).then(|| id(&format!("5-{target}")));
            let from: Vec<_> = sources.iter().map(|n| id(&format!("3-{n}"))).collect();
            let fresh = to.is_none() || targets.insert(to.clone());
            let change = if to.is_none() { Change::Deleted } else { Change::ALL[change] };
            fresh.then(|| clause_model::succession::SuccessionRow { to, from, change, ..template.clone() })
        }).collect();
        let lineage = Lineage::of(&succession);
        let families = lineage.families();
        let old: Vec<_> = families.iter().flat_map(|family| &family.old).collect();
        let new: Vec<_> = families.iter().flat_map(|family| &family.new).collect();
        prop_assert_eq!(old.len(), lineage.old_points().count());
        prop_assert_eq!(new.len(), targets.len());
        prop_assert_eq!(old.iter().collect::<BTreeSet<_>>().len(), old.len());
        let totals = lineage.totals();
        prop_assert_eq!(totals.old.values().sum::<u32>() as usize, old.len());
        prop_assert_eq!(totals.new.values().sum::<u32>() as usize, new.len());
        let tally = DegreeTally::of(succession.rows.iter().filter(|row| row.to.is_some()));
        prop_assert_eq!(tally, succession.degrees());
    }
}
