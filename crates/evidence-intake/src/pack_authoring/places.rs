//! Which cell each value of a pack's files came from.

use diagnostics::{Diagnostic, Place};
use std::collections::BTreeMap;

/// Cells by file and JSON pointer; the empty pointer stands for the whole file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Places {
    cells: BTreeMap<(String, String), Place>,
}

impl Places {
    /// Records a value's cell; the first one counts.
    pub(super) fn record(&mut self, file: &str, pointer: &str, place: &Place) {
        let key = (file.to_owned(), pointer.to_owned());
        self.cells.entry(key).or_insert_with(|| place.clone());
    }

    /// The diagnostic at the cells that its places came from.
    pub(super) fn located(&self, mut diagnostic: Diagnostic) -> Diagnostic {
        let field = diagnostic.arguments.iter();
        let field = field.clone().find(|(name, _)| *name == "field");
        let missing = (diagnostic.code.id == "field-missing")
            .then(|| field.map(|(_, field)| field.clone()))
            .flatten();
        diagnostic.place = self.cell(&diagnostic.place, missing.as_deref());
        for related in &mut diagnostic.related {
            *related = self.cell(related, None);
        }
        diagnostic
    }

    fn cell(&self, place: &Place, missing: Option<&str>) -> Place {
        let pointer = place.pointer.as_deref().unwrap_or_default();
        let wanted = missing.map(|field| format!("{pointer}/{field}"));
        let exact = wanted.and_then(|wanted| self.at_or_below(&place.file, &wanted));
        let mut upwards = pointer;
        let found = exact.or_else(|| {
            loop {
                if let Some(found) = self.at_or_below(&place.file, upwards) {
                    return Some(found);
                }
                upwards = upwards.rsplit_once('/')?.0;
            }
        });
        found.cloned().unwrap_or_else(|| place.clone())
    }

    /// The cell of a value, else the first one of its parts.
    fn at_or_below(&self, file: &str, pointer: &str) -> Option<&Place> {
        let exact = self.cells.get(&(file.to_owned(), pointer.to_owned()));
        exact.or_else(|| {
            let below = format!("{pointer}/");
            let from = (file.to_owned(), below.clone());
            let (key, place) = self.cells.range(from..).next()?;
            (key.0 == file && key.1.starts_with(&below)).then_some(place)
        })
    }
}
