//! A licensee's own copy of a standard's text, laid over our wording for one run.
//!
//! The publisher's text is never shipped. Who has bought it may lay it over the requirements of
//! everything that a run generates; it goes nowhere else.

use crate::edition::Edition;
use crate::identifier::{ControlPointId, EditionId, StandardId};
use crate::text::LocalText;
use diagnostics::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Texts by the id of a control point (`7.1-6`) or of an item (`7.1-6 a`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LicensedText {
    /// The standard, where the file names it.
    #[serde(default)]
    pub standard: Option<StandardId>,
    /// The edition, where the file names it.
    #[serde(default)]
    pub edition: Option<EditionId>,
    /// The texts.
    pub texts: BTreeMap<String, LicensedEntry>,
}

/// A text in one language or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum LicensedEntry {
    /// One text for every language: people own one copy.
    One(String),
    /// A text by language.
    Several(LocalText),
}

/// What was laid over and what was not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Overlay {
    /// How many texts were laid over.
    pub applied: usize,
    /// Ids that match nothing in the edition, in order.
    pub unmatched: Vec<String>,
}

impl LicensedText {
    /// Whether the file is meant for an edition: it names it, or names none.
    pub fn is_for(&self, edition: &Edition) -> bool {
        self.standard
            .as_ref()
            .is_none_or(|id| *id == edition.standard)
            && self.edition.as_ref().is_none_or(|id| *id == edition.id)
    }

    /// Lays the texts over an edition's requirements and items.
    pub fn lay_over(&self, edition: &mut Edition) -> Overlay {
        let mut overlay = Overlay::default();
        for (id, entry) in &self.texts {
            if let Some(text) = slot(edition, id) {
                entry.replace(text);
                overlay.applied += 1;
            } else {
                overlay.unmatched.push(id.clone());
            }
        }
        overlay
    }
}

impl LicensedEntry {
    fn replace(&self, text: &mut LocalText) {
        match self {
            LicensedEntry::One(own) => {
                for language in Language::ALL {
                    text.0.insert(language, own.clone());
                }
            }
            LicensedEntry::Several(own) => {
                for (language, own) in &own.0 {
                    text.0.insert(*language, own.clone());
                }
            }
        }
    }
}

/// The text that an id names: a point's requirement, or an item's text after the point's id and a space.
fn slot<'a>(edition: &'a mut Edition, id: &str) -> Option<&'a mut LocalText> {
    let (point, item) = match id.trim().split_once(' ') {
        Some((point, item)) => (point, Some(item.trim())),
        None => (id.trim(), None),
    };
    let point: ControlPointId = point.parse().ok()?;
    let at = edition.position(&point)?;
    let point = edition.points.get_mut(at)?;
    match item {
        None => Some(&mut point.requirement),
        Some(key) => point
            .items
            .iter_mut()
            .find(|item| item.key == key)
            .map(|item| &mut item.text),
    }
}

#[cfg(test)]
mod tests {
    use super::LicensedText;
    use crate::pack::{load, shipped};
    use diagnostics::Language;

    #[test]
    fn own_texts_replace_ours_and_strangers_are_reported() {
        let library = load(&shipped()).value.unwrap();
        let standard = library.standards.values().next().unwrap();
        let mut edition = standard.editions.last().unwrap().clone();
        let json = r#"{"texts": {"7.1-6": "My copy.", "4.1.1-1 a": {"en": "Item a."}, "99.9-1": "?", "x": "?"}}"#;
        let own: LicensedText = serde_json::from_str(json).unwrap();
        assert!(own.is_for(&edition));
        let overlay = own.lay_over(&mut edition);
        assert_eq!(
            (overlay.applied, overlay.unmatched),
            (2, vec!["99.9-1".into(), "x".into()])
        );
        let point = edition.point(&"7.1-6".parse().unwrap()).unwrap();
        assert_eq!(point.requirement.get(Language::Zh), "My copy.");
        let listed = edition.point(&"4.1.1-1".parse().unwrap()).unwrap();
        assert_eq!(listed.items[0].text.get(Language::En), "Item a.");
        assert_ne!(listed.items[0].text.get(Language::Zh), "Item a.");
    }
}
