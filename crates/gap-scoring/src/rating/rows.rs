//! Which of several rows about one point speaks for a part of it.

use clause_model::method::PartyKind;
use clause_model::submission::{AnswerField, PointAnswer, folded_name, is_same_name};

/// The rows about one point.
#[derive(Clone, Copy)]
pub(super) struct Rows<'a>(pub(super) &'a [&'a PointAnswer]);

impl<'a> Rows<'a> {
    /// The row that decides on an item (or on the whole) and, where `about` knows an instance, on that
    /// instance. A row about the item comes before one about the whole point, one about the instance
    /// before a general one.
    pub(super) fn deciding(
        self,
        item: Option<&str>,
        about: impl Fn(&str) -> bool,
    ) -> Option<&'a PointAnswer> {
        let of_item = item
            .and_then(|key| self.best(Some(key), &about))
            .filter(|r| speaks(r));
        of_item.or_else(|| self.best(None, &about))
    }

    fn best(self, item: Option<&str>, about: &impl Fn(&str) -> bool) -> Option<&'a PointAnswer> {
        let rows = self
            .0
            .iter()
            .copied()
            .filter(|row| row.item.as_deref() == item);
        let of_instance = rows
            .clone()
            .filter(|row| row.instance.as_deref().is_some_and(about))
            .min_by_key(rank);
        of_instance.or_else(|| rows.filter(|row| row.instance.is_none()).min_by_key(rank))
    }

    /// The row about an instance of the whole point.
    pub(super) fn about_instance(self, name: &str) -> Option<&'a PointAnswer> {
        let rows = self.0.iter().copied().filter(|row| row.item.is_none());
        rows.filter(|row| {
            row.instance
                .as_deref()
                .is_some_and(|cell| is_same_name(cell, name))
        })
        .min_by_key(rank)
    }

    pub(super) fn speak_of_items(self) -> bool {
        self.0.iter().any(|row| row.item.is_some() && speaks(row))
    }

    pub(super) fn operated_by_other(self) -> bool {
        let other = |row: &&PointAnswer| {
            row.operated_by
                .as_ref()
                .is_some_and(|by| by.kind != PartyKind::Own)
        };
        self.0.iter().any(other)
    }
}

/// Of several rows about the same thing the most particular one decides, then the one that says
/// something, then the more cautious answer: never the order in which they come.
// `min_by_key` hands over a reference to the reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn rank<'a>(row: &&'a PointAnswer) -> (bool, bool, u32, Option<String>, &'a diagnostics::Place) {
    let thirds = row
        .claim()
        .and_then(clause_model::submission::Answer::claimed)
        .map_or(4, |rating| rating as u32);
    let thirds = if answer_unreadable(row) { 0 } else { thirds };
    // A row may be found by several names, of a process and of a party.
    let name = row.instance.as_deref().map(folded_name);
    (
        row.by_clause.is_some(),
        !speaks(row),
        thirds,
        name,
        &row.place,
    )
}

fn speaks(row: &PointAnswer) -> bool {
    row.claim().is_some()
        || row.judgement.is_some()
        || row.unreasoned.is_some()
        || answer_unreadable(row)
        || row.unreadable.contains(&AnswerField::Judgement)
}

fn answer_unreadable(row: &PointAnswer) -> bool {
    row.unreadable.contains(&AnswerField::Answer)
}
