//! What stands for ids: the texts of points and items, and items as we write them.

use super::{Target, target_name};
use crate::words::normalise;
use clause_model::Edition;
use std::collections::BTreeMap;

/// Items by their ids as we write them.
pub(super) fn items_of(edition: &Edition) -> BTreeMap<String, Target> {
    let mut items = BTreeMap::new();
    for point in &edition.points {
        for item in &point.items {
            let target = Target::Item(point.id.clone(), item.key.clone());
            items.insert(target_name(&target), target);
        }
    }
    items
}

/// Requirements and questions by their normalised text; texts that occur twice mean nothing.
pub(super) fn texts_of(edition: &Edition) -> BTreeMap<String, Option<Target>> {
    let mut texts: BTreeMap<String, Option<Target>> = BTreeMap::new();
    let mut add = |text: &str, target: Target| {
        let key = normalise(text);
        if key.is_empty() {
            return;
        }
        let entry = texts.entry(key).or_insert_with(|| Some(target.clone()));
        if entry.as_ref() != Some(&target) {
            *entry = None;
        }
    };
    for point in &edition.points {
        for texts in [&point.requirement, &point.question] {
            for text in texts.0.values() {
                add(text, Target::Point(point.id.clone()));
            }
        }
        for item in &point.items {
            for text in item.text.0.values() {
                add(text, Target::Item(point.id.clone(), item.key.clone()));
            }
        }
    }
    texts
}
