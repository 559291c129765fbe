//! Ids of clauses, control points and items as people write them, and what they mean in an edition.
//!
//! An id is text. A number or a date in its place is what a spreadsheet program made of it, and is
//! only taken for the id that it can have been without doubt.

mod converted;
mod counter;
mod cursor;
mod listed;
mod loose;
mod nearest;
mod range;
mod series;
mod spelling;
mod texts;

pub(crate) use counter::counted;
pub(crate) use listed::{chapters, titled};
pub(crate) use nearest::{distance, nearest};
pub(crate) use series::{Series, series_after};
pub(crate) use spelling::{ParsedId, parse_at_start};

use crate::grid::Content;
use crate::words::normalise;
use clause_model::submission::ReferenceTarget;
use clause_model::{ClauseId, ControlPointId, Edition, EditionId, Standard};
use series::series;
use spelling::parse_within;
use std::collections::{BTreeMap, BTreeSet};
use texts::{items_of, texts_of};

/// What an id says that a row is about. The same three things that a register entry may refer to.
pub(crate) type Target = ReferenceTarget;

/// A target as people write it.
pub(crate) fn target_name(target: &Target) -> String {
    match target {
        Target::Point(point) => point.to_string(),
        Target::Item(point, item) => format!("{point} {item}"),
        Target::Clause(clause) => clause.to_string(),
    }
}

/// What became of an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum IdReading {
    /// No id stands here.
    None,
    /// The id is certain.
    Certain(Target),
    /// The id was a date and can have been only this clause.
    FromDate(Target),
    /// A number that can stand for several clauses.
    AmbiguousNumber(Vec<Target>),
    /// A date that can stand for several clauses or for none that the neighbours confirm.
    AmbiguousDate(Vec<Target>),
    /// An item of a clause of which several points have that item.
    AmbiguousItem(Vec<Target>),
    /// A list of ids in one cell.
    Several(Vec<Target>),
    /// An id of another edition of the same standard.
    OtherEdition(EditionId, Target),
    /// An id of nothing known, with those most like it.
    Unknown(Vec<String>),
}

impl IdReading {
    /// The target, where it is sure enough to be used.
    pub(crate) fn target(&self) -> Option<&Target> {
        match self {
            IdReading::Certain(target) | IdReading::FromDate(target) => Some(target),
            _ => None,
        }
    }
}

/// The column around an id, which may confirm or deny a doubtful one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Neighbours<'n> {
    /// The nearest certain ids above and below.
    pub(crate) clauses: Vec<ClauseId>,
    /// The column's texts, where the format keeps no difference between numbers and text.
    pub(crate) untyped: Option<&'n BTreeSet<String>>,
}

/// The ids of an edition, and of its sister editions for telling them apart.
pub(crate) struct Numbering<'a> {
    pub(crate) edition: &'a Edition,
    standard: &'a Standard,
    texts: BTreeMap<String, Option<Target>>,
    /// Items by their ids as we write them: a pack's keys may be of a form that no one writes by hand.
    items: BTreeMap<String, Target>,
}

impl<'a> Numbering<'a> {
    pub(crate) fn new(standard: &'a Standard, edition: &'a Edition) -> Self {
        Numbering {
            edition,
            standard,
            texts: texts_of(edition),
            items: items_of(edition),
        }
    }

    /// The edition of the same standard with an id.
    pub(crate) fn sister(&self, id: &EditionId) -> Option<&'a Edition> {
        self.standard.edition(id)
    }

    /// The editions of the standard, by id.
    pub(crate) fn sisters(&self) -> impl Iterator<Item = &'a Edition> + use<'a> {
        self.standard.editions.iter()
    }

    /// The other edition that a header names, where it does not name ours: "ISO 20000-1:2005 clause".
    pub(crate) fn sister_named(&self, header: &str) -> Option<EditionId> {
        let names = |edition: &Edition| {
            let id = edition.id.as_str();
            let mut parts = header.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            parts.any(|part| part == id)
        };
        if names(self.edition) {
            return None;
        }
        let other = self.sisters().find(|edition| names(edition));
        other.map(|edition| edition.id.clone())
    }

    /// The points of the earlier edition that a point takes up.
    pub(crate) fn sources(&self, point: &ControlPointId) -> Vec<ControlPointId> {
        let into = |succession: &&clause_model::Succession| succession.to == self.edition.id;
        let succession = self.standard.successions.iter().rfind(into);
        let row = succession.and_then(|succession| succession.row_to(point));
        row.map(|row| row.from.clone()).unwrap_or_default()
    }

    /// What a cell of an id column says.
    pub(crate) fn read(&self, content: &Content, neighbours: &Neighbours) -> IdReading {
        match content {
            Content::Text(text) => self.read_text(text, neighbours),
            Content::Number(number) => self.read_number(*number),
            Content::Date(date) => self.read_date(date.date(), neighbours),
            Content::Blank | Content::Bool(_) | Content::Error(_) | Content::Missing => {
                IdReading::None
            }
        }
    }

    fn read_text(&self, text: &str, neighbours: &Neighbours) -> IdReading {
        if let Some(item) = self.items.get(text.trim()) {
            return IdReading::Certain(item.clone());
        }
        let Some(id) = parse_at_start(text) else {
            return self.read_inside(text);
        };
        if let Some(spelled) = neighbours.untyped.filter(|_| id.is_bare_number()) {
            let number = self.number_candidates(&id.clause);
            let is_spelled = |target: &Target| {
                let name = target_name(target);
                name == id.clause || spelled.contains(&name)
            };
            if number.len() > 1 && !number.iter().all(is_spelled) {
                return IdReading::AmbiguousNumber(number);
            }
        }
        let further = id.has_tail.then(|| self.further(text)).flatten();
        let further = further.or_else(|| id.has_tail.then(|| self.loosely(text, &id)).flatten());
        further.unwrap_or_else(|| self.look_up(&id))
    }

    /// What an id means after which only numbers and signs follow: "7.1 #10" is a point of 7.1, "7,1"
    /// may be the clause 7.1. The id before them alone would be wider than what is written.
    pub(crate) fn loosely(&self, text: &str, id: &ParsedId) -> Option<IdReading> {
        let rest = loose::rest(text, id)?;
        if let Some(number) = rest.point {
            return Some(self.look_up(&ParsedId {
                number: Some(number),
                has_tail: false,
                ..id.clone()
            }));
        }
        let possible = rest.possible.iter().filter_map(|text| parse_at_start(text));
        let mut targets: Vec<Target> = possible
            .filter_map(|id| find_in(self.edition, &id)?.target().cloned())
            .collect();
        targets.dedup();
        Some(if targets.is_empty() {
            IdReading::Unknown(nearest(self.edition, id))
        } else {
            IdReading::AmbiguousNumber(targets)
        })
    }

    /// What a text says that goes on with more ids after the first.
    fn further(&self, text: &str) -> Option<IdReading> {
        let listed = self.list_in(text);
        if listed.len() > 1 {
            return Some(IdReading::Several(listed));
        }
        match series(self.edition, text) {
            Series::Certain(targets) if targets.len() > 1 => Some(IdReading::Several(targets)),
            Series::Certain(_) => None,
            Series::Ambiguous(targets) => Some(IdReading::AmbiguousItem(targets)),
            Series::UnknownItem => Some(IdReading::Unknown(Vec::new())),
        }
    }

    /// The ids of a text that consists of nothing but ids.
    fn list_in(&self, text: &str) -> Vec<Target> {
        let parts = text.split([',', '，', '、', ';', '；', '\n', '/', '&', '+']);
        let parts = parts.map(str::trim).filter(|part| !part.is_empty());
        let ids = parts.map(|part| {
            if let Some(item) = self.items.get(part) {
                return Some(item.clone());
            }
            let id = parse_at_start(part).filter(|id| !id.has_tail)?;
            find_in(self.edition, &id)?.target().cloned()
        });
        ids.collect::<Option<Vec<Target>>>().unwrap_or_default()
    }

    /// An id within a text counts only where it is the one control point that the text names.
    fn read_inside(&self, text: &str) -> IdReading {
        let found = parse_within(text);
        let points = found.iter().filter(|id| id.number.is_some());
        let mut targets: Vec<Target> = points
            .filter_map(|id| self.look_up(id).target().cloned())
            .collect();
        targets.dedup();
        match &targets[..] {
            [target] => IdReading::Certain(target.clone()),
            _ => IdReading::None,
        }
    }

    /// What a parsed id is in the edition.
    pub(crate) fn look_up(&self, id: &ParsedId) -> IdReading {
        if let Some(reading) = find_in(self.edition, id) {
            return reading;
        }
        let others = self.sisters().filter(|e| e.id != self.edition.id);
        for other in others {
            if let Some(IdReading::Certain(target)) = find_in(other, id) {
                return IdReading::OtherEdition(other.id.clone(), target);
            }
        }
        IdReading::Unknown(nearest(self.edition, id))
    }

    /// What a row is about whose text is that of a control point, word for word.
    pub(crate) fn by_text(&self, text: &str) -> Option<&Target> {
        self.texts.get(&normalise(text))?.as_ref()
    }
}

/// Looks a parsed id up in one edition.
pub(crate) fn find_in(edition: &Edition, id: &ParsedId) -> Option<IdReading> {
    let clause: ClauseId = id.clause.parse().ok()?;
    let Some(number) = id.number else {
        edition.clause(&clause)?;
        return match &id.item {
            None => Some(IdReading::Certain(Target::Clause(clause))),
            Some(item) => item_of_clause(edition, &clause, item),
        };
    };
    let point = edition.point(&ControlPointId { clause, number })?;
    let Some(item) = &id.item else {
        return Some(IdReading::Certain(Target::Point(point.id.clone())));
    };
    point.item(item)?;
    let target = Target::Item(point.id.clone(), item.clone());
    Some(IdReading::Certain(target))
}

/// "7.1 a)" names an item without its point: certain where one point of the clause has it.
fn item_of_clause(edition: &Edition, clause: &ClauseId, item: &str) -> Option<IdReading> {
    let points = edition.points.iter().filter(|p| p.id.clause == *clause);
    let with_item = points.filter(|point| point.item(item).is_some());
    let targets: Vec<Target> = with_item
        .map(|point| Target::Item(point.id.clone(), item.to_owned()))
        .collect();
    match &targets[..] {
        [] => None,
        [target] => Some(IdReading::Certain(target.clone())),
        _ => Some(IdReading::AmbiguousItem(targets)),
    }
}

#[cfg(test)]
mod tests {
    use super::{IdReading, Neighbours, Numbering, Target, target_name};
    use crate::grid::Content;
    use clause_model::pack::{load, shipped};

    #[test]
    fn every_id_is_read_as_we_write_it() {
        let library = load(&shipped()).value.unwrap();
        for standard in library.standards.values() {
            for edition in &standard.editions {
                let numbering = Numbering::new(standard, edition);
                let targets = edition.points.iter().flat_map(|point| {
                    let items = point.items.iter();
                    let items = items.map(|item| Target::Item(point.id.clone(), item.key.clone()));
                    std::iter::once(Target::Point(point.id.clone())).chain(items)
                });
                for target in targets {
                    let written = Content::Text(target_name(&target));
                    let read = numbering.read(&written, &Neighbours::default());
                    assert_eq!(read, IdReading::Certain(target), "{}", edition.id);
                }
            }
        }
    }
}
