//! What an entry says it supports: lists, ranges and ids of other editions.

use crate::codes::{identifier, register as codes};
use crate::grid::Content;
use crate::intake::{Intake, Row};
use crate::numbering::{
    IdReading, Neighbours, Series, Target, chapters, find_in, nearest, parse_at_start,
    series_after, target_name, titled,
};
use crate::role::Role;
use crate::source::Spot;
use crate::words::half_width;
use clause_model::submission::{Disposition, Reference};
use clause_model::{ClauseId, Edition, EditionId};

/// The references of a row, in the order in which they are written.
pub(crate) fn read_references(intake: &mut Intake, row: &Row) -> Vec<Reference> {
    let mut references: Vec<Reference> = Vec::new();
    for (column, content) in row.filled(Role::References, &mut intake.journal) {
        let spot = row.spot(column);
        intake
            .journal
            .settle(row.table.sheet, row.cell(column), Disposition::Used);
        let found = match content {
            Content::Text(text) => List::new(intake, row, spot).read(text),
            other => single(intake, spot, other),
        };
        for reference in found {
            if !references.contains(&reference) {
                references.push(reference);
            }
        }
    }
    references
}

/// A number or date in the place of an id.
fn single(intake: &mut Intake, spot: Spot, content: &Content) -> Vec<Reference> {
    let text = content.text().unwrap_or_default();
    let reading = intake.numbering.read(content, &Neighbours::default());
    let (code, candidates) = match reading {
        IdReading::Certain(target) => {
            return vec![Reference {
                edition: None,
                target,
            }];
        }
        IdReading::AmbiguousNumber(all) => (&identifier::CLAUSE_NUMBER_AMBIGUOUS, all),
        IdReading::AmbiguousDate(all) => (&identifier::CLAUSE_IS_DATE, all),
        IdReading::FromDate(target) => (&identifier::CLAUSE_IS_DATE, vec![target]),
        _ => {
            unknown(intake, spot, &text, &[]);
            return Vec::new();
        }
    };
    let names: Vec<String> = candidates.iter().map(target_name).collect();
    intake.journal.report(code, spot, |d| {
        d.with("id", text).with_list("candidates", names)
    });
    Vec::new()
}

fn unknown(intake: &mut Intake, spot: Spot, text: &str, nearest: &[String]) {
    intake.journal.report(&codes::REFERENCE_UNKNOWN, spot, |d| {
        d.with("text", text).with_list("nearest", nearest)
    });
}

/// Words that take something away from what is listed.
const EXCLUDING: &[&str] = &[
    "不含",
    "不包括",
    "不包含",
    "除外",
    "除了",
    "except",
    "excluding",
    "but not",
    "other than",
    "without",
];

/// Whether a list takes something away from itself: "8.1 but not 8.1-3", "除8.1外".
fn excludes(text: &str) -> bool {
    let lower: String = text.to_lowercase().chars().map(half_width).collect();
    let before_number = lower.split('除').skip(1).any(|rest| {
        let rest = rest.trim_start_matches(['第', ' ']);
        rest.starts_with(|c: char| c.is_ascii_digit())
    });
    before_number || EXCLUDING.iter().any(|word| lower.contains(word))
}

/// What stands behind the first number of a text.
fn tail(text: &str, number: &str) -> String {
    let half: String = text.chars().map(half_width).collect();
    half.split_once(number)
        .map_or_else(String::new, |(_, tail)| tail.to_owned())
}

/// A list of references while it is read.
struct List<'i, 'a> {
    intake: &'i mut Intake<'a>,
    spot: Spot,
    /// The edition of a register of ours that is about another edition.
    home: Option<EditionId>,
    /// The edition named before, which holds for the rest of its part of the list.
    named: Option<EditionId>,
    /// Whether something was found since the last semicolon or line break.
    in_group: bool,
    found: Vec<Reference>,
}

impl<'i, 'a> List<'i, 'a> {
    fn new(intake: &'i mut Intake<'a>, row: &Row, spot: Spot) -> Self {
        let assessed = &intake.numbering.edition.id;
        let home = row
            .table
            .edition
            .clone()
            .filter(|edition| edition != assessed);
        List {
            intake,
            spot,
            home,
            named: None,
            in_group: false,
            found: Vec::new(),
        }
    }

    fn read(mut self, text: &str) -> Vec<Reference> {
        if excludes(text) {
            self.unclear(text);
            return self.found;
        }
        for group in text.split(['\n', ';', '；']) {
            self.named = None;
            self.in_group = false;
            for part in group.split([',', '，', '、']) {
                let part = part.trim();
                if !part.is_empty() {
                    self.part(part);
                }
            }
        }
        self.found
    }

    fn part(&mut self, part: &str) {
        let rest = self.take_edition(part);
        let rest = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：'));
        if rest.is_empty() {
            return;
        }
        let edition = self.edition().unwrap_or(self.intake.numbering.edition);
        if self.is_doubtful_chapter(edition, rest) {
            return self.unclear(part);
        }
        // A letter goes on with the items of the point before, a number with the points of its clause:
        // "7.1-6 a, b", "7.1-2, 3".
        let point = match self.found.last().map(|reference| &reference.target) {
            Some(Target::Point(point) | Target::Item(point, _)) => Some(point),
            _ => None,
        };
        let (ids, unread) = series_after(edition, rest, point);
        match ids {
            Series::Certain(targets) if !targets.is_empty() => {
                return if unread.contains(|c: char| c.is_ascii_digit()) {
                    self.beyond(edition, part, rest);
                } else {
                    self.add_all(targets);
                };
            }
            Series::Certain(_) => {}
            Series::Ambiguous(all) => return self.accept(part, IdReading::AmbiguousItem(all)),
            Series::UnknownItem => return unknown(self.intake, self.spot, part, &[]),
        }
        if let Some(all) = chapters(edition, rest) {
            return self.add_all(all);
        }
        let Some(id) = parse_at_start(rest) else {
            return unknown(self.intake, self.spot, part, &[]);
        };
        if id.has_tail && tail(rest, &id.clause).contains(|c: char| c.is_ascii_digit()) {
            return self.unclear(part);
        }
        let reading = match self.edition() {
            Some(edition) => {
                let found = find_in(edition, &id);
                found.unwrap_or_else(|| IdReading::Unknown(nearest(edition, &id)))
            }
            None => self.intake.numbering.look_up(&id),
        };
        self.accept(part, reading);
    }

    /// A part with more numbers than the ids at its start: more ids behind titles, or the number of a
    /// point in another form. The ids at its start alone would be only a part of what is written, or
    /// more than it.
    fn beyond(&mut self, edition: &Edition, part: &str, rest: &str) {
        let own = self.edition().is_none();
        let loose = parse_at_start(rest).filter(|_| own);
        let loose = loose.and_then(|id| self.intake.numbering.loosely(rest, &id));
        match (loose, titled(edition, rest)) {
            (Some(reading), _) => self.accept(part, reading),
            (None, Some(all)) => self.add_all(all),
            (None, None) => self.unclear(part),
        }
    }

    /// Whether a number alone may be a chapter as well as a part of what stands before it: "8.1-3; 4",
    /// "6.1, 4".
    fn is_doubtful_chapter(&self, edition: &Edition, rest: &str) -> bool {
        let bare = rest.chars().all(|c| half_width(c).is_ascii_digit());
        let Some(last) = self.found.last().filter(|_| bare) else {
            return false;
        };
        match &last.target {
            Target::Point(_) | Target::Item(..) => !self.in_group,
            Target::Clause(clause) => {
                let text = clause.to_string();
                let beside = text.rsplit_once('.').and_then(|(parent, _)| {
                    let number: String = rest.chars().map(half_width).collect();
                    format!("{parent}.{number}").parse::<ClauseId>().ok()
                });
                beside.is_some_and(|id| edition.clause(&id).is_some())
            }
        }
    }

    fn unclear(&mut self, text: &str) {
        let code = &codes::REFERENCE_UNCLEAR;
        let fill = |d: diagnostics::Diagnostic| d.with("text", text);
        self.intake.journal.report(code, self.spot, fill);
    }

    fn add_all(&mut self, targets: Vec<Target>) {
        for target in targets {
            self.add(target);
        }
    }

    fn accept(&mut self, part: &str, reading: IdReading) {
        let spot = self.spot;
        match reading {
            IdReading::Certain(target) | IdReading::FromDate(target) => self.add(target),
            IdReading::OtherEdition(edition, target) => {
                self.intake
                    .journal
                    .report(&codes::REFERENCE_OTHER_EDITION, spot, |d| {
                        d.with("text", part).with("edition", &edition)
                    });
                let edition = Some(edition);
                self.found.push(Reference { edition, target });
            }
            IdReading::AmbiguousItem(all) => {
                let names: Vec<String> = all.iter().map(target_name).collect();
                self.intake
                    .journal
                    .report(&identifier::ITEM_AMBIGUOUS, spot, |d| {
                        d.with("id", part).with_list("candidates", names)
                    });
            }
            IdReading::Unknown(nearest) => unknown(self.intake, spot, part, &nearest),
            IdReading::AmbiguousNumber(all) => {
                let names: Vec<String> = all.iter().map(target_name).collect();
                unknown(self.intake, spot, part, &names);
            }
            _ => unknown(self.intake, spot, part, &[]),
        }
    }

    fn add(&mut self, target: Target) {
        self.in_group = true;
        let edition = self.named.clone().or_else(|| self.home.clone());
        let assessed = &self.intake.numbering.edition.id;
        let edition = edition.filter(|edition| edition != assessed);
        self.found.push(Reference { edition, target });
    }

    /// The edition that the next id belongs to, where it is not the one assessed.
    fn edition(&self) -> Option<&'a Edition> {
        let id = self.named.as_ref().or(self.home.as_ref())?;
        self.intake.numbering.sister(id)
    }

    /// Takes an edition's id off the front: "2005: 7.2", "20000-1:2005 7.3-2", "(2005) 7.2".
    fn take_edition<'t>(&mut self, part: &'t str) -> &'t str {
        for edition in self.intake.numbering.sisters() {
            let id = edition.id.as_str();
            for (at, _) in part.match_indices(id) {
                let end = at + id.len();
                let before = part.get(..at).and_then(|text| text.chars().next_back());
                let after = part.get(end..).and_then(|text| text.chars().next());
                let apart = |c: Option<char>| {
                    c.is_none_or(|c| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-'))
                };
                if apart(before) && apart(after) {
                    self.named = Some(edition.id.clone());
                    let rest = part.get(end..).unwrap_or_default();
                    return rest.trim_start_matches([')', '）', ']', ':', '：', ' ', '版']);
                }
            }
        }
        part
    }
}
