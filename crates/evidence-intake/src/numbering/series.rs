//! Several ids in one text: "7.1 and 7.2", "7.1-2 a, b", "7.1-1 to 7.1-3", "5.1-5.3".
//!
//! A text that goes on after its first id is either a title or more ids. Reading it for the first
//! id alone would turn an answer to two items into one to the whole point.

use super::cursor::Cursor;
use super::range::between;
use super::{Target, find_in};
use crate::words::half_width;
use clause_model::control_point::ControlPoint;
use clause_model::{ControlPointId, Edition};

/// Words and signs between the members of a list; "、" is a comma once it is half-width.
const LIST: &[&str] = &[
    ",", ";", "/", "&", "+", "\n", "and", "or", "和", "及", "与", "或",
];
/// Words and signs between the ends of a range.
const RANGE: &[&str] = &[
    "to", "through", "until", "-", "~", "…", "...", "..", "至", "到",
];

/// What stands between two ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Space,
    List,
    Range,
}

/// Several ids as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Series {
    /// Every id is certain; one alone is no series, and none may be found at all.
    Certain(Vec<Target>),
    /// The keys of items that several points of the clause have.
    Ambiguous(Vec<Target>),
    /// The list goes on with an item that the point, or a point that the clause, does not have.
    UnknownItem,
}

/// The ids at the start of a text.
pub(crate) fn series(edition: &Edition, text: &str) -> Series {
    series_after(edition, text, None).0
}

/// The ids at the start of a text, and what has not been read of it; `after` is the point whose items,
/// or whose clause's points by their number, a text may go on with: "7.1-2" and "a", "7.1-2" and "4".
///
/// A single letter that is followed by other text is taken for the beginning of that text.
pub(crate) fn series_after(
    edition: &Edition,
    text: &str,
    after: Option<&ControlPointId>,
) -> (Series, String) {
    let characters: Vec<char> = text.chars().map(half_width).collect();
    let mut reading = Reading {
        edition,
        cursor: Cursor::new(&characters, 0),
        found: Vec::new(),
        home: after.cloned().map(Target::Point),
        run: 0,
        before_run: 0,
        bracketed: false,
        replaced: None,
        ambiguous: false,
        unknown: false,
    };
    reading.first();
    while reading.next() {}
    let rest = reading.cursor.rest();
    (reading.finish(), rest)
}

struct Reading<'a> {
    edition: &'a Edition,
    cursor: Cursor<'a>,
    found: Vec<Target>,
    /// The point or clause whose items may follow.
    home: Option<Target>,
    /// How many of the last ids are items by their key alone.
    run: usize,
    /// How many ids stand before these items.
    before_run: usize,
    /// Whether one of these items stands in brackets, as no word of a text does.
    bracketed: bool,
    /// The id that the first of these items stands for: "7.1-2" in "7.1-2 a".
    replaced: Option<Target>,
    ambiguous: bool,
    unknown: bool,
}

impl Reading<'_> {
    fn first(&mut self) {
        self.cursor.skip_leading_words();
        if !self.whole_id(Joint::List) && !self.item(Joint::List) {
            self.number(Joint::List);
        }
    }

    /// Reads one more id, if one follows.
    fn next(&mut self) -> bool {
        if self.found.is_empty() {
            return false;
        }
        let start = self.cursor.at;
        let joint = self.joint();
        let after_joint = self.cursor.at;
        // An id in brackets is a reference to something else.
        if !matches!(self.cursor.peek(), Some('(' | '[')) {
            self.cursor.skip_leading_words();
            if self.whole_id(joint) {
                self.run = 0;
                return true;
            }
            self.cursor.at = after_joint;
        }
        if self.item(joint) || self.number(joint) {
            return true;
        }
        let goes_on = self.run > 0 && joint != Joint::Space;
        self.unknown |= goes_on && self.cursor.lone_item().is_some() && !self.cursor.has_tail();
        self.cursor.at = start;
        false
    }

    fn joint(&mut self) -> Joint {
        let mut joint = Joint::Space;
        loop {
            self.cursor.skip_spaces();
            if self.cursor.take_one_of(RANGE) {
                joint = Joint::Range;
            } else if self.cursor.take_one_of(LIST) || self.cursor.take_one_of(&["."]) {
                joint = Joint::List;
            } else {
                return joint;
            }
        }
    }

    /// An id that is more than a chapter's number: "3" may count anything.
    fn whole_id(&mut self, joint: Joint) -> bool {
        let start = self.cursor.at;
        let id = self.cursor.id();
        let precise = id.filter(super::ParsedId::is_precise);
        let target = precise
            .and_then(|id| find_in(self.edition, &id))
            .and_then(|reading| reading.target().cloned());
        let Some(target) = target else {
            self.cursor.at = start;
            return false;
        };
        self.home = Some(match &target {
            Target::Item(point, _) => Target::Point(point.clone()),
            other => other.clone(),
        });
        self.add(target, joint);
        true
    }

    /// An item of the id before, by its key alone.
    fn item(&mut self, joint: Joint) -> bool {
        let start = self.cursor.at;
        let key = self.cursor.lone_item();
        let bracketed = key.as_ref().is_some_and(|(_, bracketed)| *bracketed);
        let items = key
            .map(|(key, _)| self.items_at_home(&key))
            .unwrap_or_default();
        if items.is_empty() {
            self.cursor.at = start;
            return false;
        }
        if joint == Joint::Space && self.found.last() == self.home.as_ref() {
            self.replaced = self.found.pop();
        }
        if self.run == 0 {
            self.before_run = self.found.len();
        }
        self.run += 1;
        self.bracketed |= bracketed;
        self.ambiguous |= items.len() > 1;
        if let [Target::Item(point, _)] = &items[..] {
            self.home = Some(Target::Point(point.clone()));
        }
        for item in items {
            self.add(item, joint);
        }
        true
    }

    /// Another point of the clause before, by its number alone: "7.1-2, 4", "7.1-2 to 5".
    fn number(&mut self, joint: Joint) -> bool {
        let Some(Target::Point(home)) = &self.home else {
            return false;
        };
        let after_point = self
            .found
            .last()
            .is_none_or(|last| Some(last) == self.home.as_ref());
        if joint == Joint::Space || !after_point {
            return false;
        }
        let start = self.cursor.at;
        let Some(number) = self.cursor.lone_number() else {
            return false;
        };
        let point = ControlPointId {
            clause: home.clause.clone(),
            number,
        };
        if self.edition.point(&point).is_none() {
            self.unknown = true;
            self.cursor.at = start;
            return false;
        }
        self.home = Some(Target::Point(point.clone()));
        self.add(Target::Point(point), joint);
        self.run = 0;
        true
    }

    /// The items of a key that the point has, or the points of the clause have.
    fn items_at_home(&self, key: &str) -> Vec<Target> {
        let at_home = |point: &&ControlPoint| match &self.home {
            Some(Target::Point(home)) => point.id == *home,
            Some(Target::Clause(home)) => point.id.clause == *home,
            _ => false,
        };
        let points = self.edition.points.iter().filter(at_home);
        let having = points.filter(|point| point.item(key).is_some());
        having
            .map(|point| Target::Item(point.id.clone(), key.to_owned()))
            .collect()
    }

    fn add(&mut self, target: Target, joint: Joint) {
        let from = self.found.last().filter(|_| joint == Joint::Range);
        let between = from.map(|from| between(self.edition, from, &target));
        match between {
            Some(between) if between.len() > 1 => {
                self.found.pop();
                self.found.extend(between);
            }
            _ => self.found.push(target),
        }
    }

    fn finish(mut self) -> Series {
        if self.unknown {
            return Series::UnknownItem;
        }
        // "7.1-2 a procedure" is about the point.
        if self.run == 1 && !self.bracketed && self.cursor.has_tail() {
            self.found.truncate(self.before_run);
            self.found.extend(self.replaced);
        } else if self.ambiguous {
            return Series::Ambiguous(self.found);
        }
        self.found.dedup();
        Series::Certain(self.found)
    }
}

#[cfg(test)]
mod tests {
    use super::{Series, series};
    use crate::numbering::target_name;
    use clause_model::pack::{load, shipped};

    fn read(text: &str) -> String {
        let library = load(&shipped()).value.unwrap();
        let standard = &library.standards[&"iso-iec-20000-1".into()];
        let edition = standard.edition(&"2011".into()).unwrap();
        let names = |targets: &[_]| {
            let names: Vec<String> = targets.iter().map(target_name).collect();
            names.join(" | ")
        };
        match series(edition, text) {
            Series::Certain(targets) => names(&targets),
            Series::Ambiguous(targets) => format!("? {}", names(&targets)),
            Series::UnknownItem => "unknown".to_owned(),
        }
    }

    #[test]
    fn lists_and_ranges() {
        for (text, expected) in [
            ("7.1", "7.1"),
            ("7.1 Business relationships (see 7.2)", "7.1"),
            ("7.1 and 7.2", "7.1 | 7.2"),
            ("7.1和7.2", "7.1 | 7.2"),
            ("Clause 7.1, clause 7.2", "7.1 | 7.2"),
            ("7.1 7.2", "7.1 | 7.2"),
            ("7.1, 3 copies", "7.1"),
            ("6.1-6.3", "6.1 | 6.2 | 6.3"),
            ("6.1 至 6.3", "6.1 | 6.2 | 6.3"),
            ("7.1-1 to 7.1-3 hold", "7.1-1 | 7.1-2 | 7.1-3"),
            ("7.1-1 to be done", "7.1-1"),
            ("4.1.1-1 a, b", "4.1.1-1 a | 4.1.1-1 b"),
            ("4.1.1-1 (a)(b): policy", "4.1.1-1 a | 4.1.1-1 b"),
            ("4.1.1-1 a) and b)", "4.1.1-1 a | 4.1.1-1 b"),
            ("4.1.1-1 a-c", "4.1.1-1 a | 4.1.1-1 b | 4.1.1-1 c"),
            ("4.1.1-1 a、4.1.2-1 b", "4.1.1-1 a | 4.1.2-1 b"),
            ("4.1.1 a/b", "4.1.1-1 a | 4.1.1-1 b"),
            ("4.1.1-1 a policy", "4.1.1-1"),
            ("4.1.2-1, 4.1.1-1 a policy", "4.1.2-1 | 4.1.1-1"),
            ("4.1.1-1 a, z", "unknown"),
            ("8.1-3、4、5", "8.1-3 | 8.1-4 | 8.1-5"),
            ("8.1-3,4,5", "8.1-3 | 8.1-4 | 8.1-5"),
            ("8.1-1~3", "8.1-1 | 8.1-2 | 8.1-3"),
            ("8.1-1至3、9.2", "8.1-1 | 8.1-2 | 8.1-3 | 9.2"),
            ("8.1-1 to 3", "8.1-1 | 8.1-2 | 8.1-3"),
            ("8.1-1, 3 copies", "8.1-1"),
            ("8.1-1, 99", "unknown"),
            ("8.1, 3", "8.1"),
            ("no id", ""),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
