//! What an entry says it supports: lists, ranges and ids of other editions.

use crate::codes::{identifier, register as codes};
use crate::grid::Content;
use crate::intake::{Intake, Row};
use crate::numbering::{
    IdReading, Neighbours, Series, Target, find_in, nearest, parse_at_start, series, target_name,
};
use crate::role::Role;
use crate::source::Spot;
use clause_model::submission::{Disposition, Reference};
use clause_model::{Edition, EditionId};

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
    let names = if names.is_empty() {
        "-".to_owned()
    } else {
        names.join(", ")
    };
    intake
        .journal
        .report(code, spot, |d| d.with("id", text).with("candidates", names));
    Vec::new()
}

fn unknown(intake: &mut Intake, spot: Spot, text: &str, nearest: &[String]) {
    let nearest = if nearest.is_empty() {
        "-".to_owned()
    } else {
        nearest.join(", ")
    };
    intake.journal.report(&codes::REFERENCE_UNKNOWN, spot, |d| {
        d.with("text", text).with("nearest", nearest)
    });
}

/// A list of references while it is read.
struct List<'i, 'a> {
    intake: &'i mut Intake<'a>,
    spot: Spot,
    /// The edition of a register of ours that is about another edition.
    home: Option<EditionId>,
    /// The edition named before, which holds for the rest of its part of the list.
    named: Option<EditionId>,
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
            found: Vec::new(),
        }
    }

    fn read(mut self, text: &str) -> Vec<Reference> {
        for group in text.split(['\n', ';', '；']) {
            self.named = None;
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
        // A letter goes on with the items of the point before: "7.1-6 a, b".
        let point = match self.found.last().map(|reference| &reference.target) {
            Some(Target::Point(point) | Target::Item(point, _)) => Some(point),
            _ => None,
        };
        match series(edition, rest, point) {
            Series::Certain(targets) if !targets.is_empty() => {
                for target in targets {
                    self.add(target);
                }
                return;
            }
            Series::Certain(_) => {}
            Series::Ambiguous(all) => return self.accept(part, IdReading::AmbiguousItem(all)),
            Series::UnknownItem => return unknown(self.intake, self.spot, part, &[]),
        }
        let Some(id) = parse_at_start(rest) else {
            unknown(self.intake, self.spot, part, &[]);
            return;
        };
        let reading = match self.edition() {
            Some(edition) => {
                let found = find_in(edition, &id);
                found.unwrap_or_else(|| IdReading::Unknown(nearest(edition, &id)))
            }
            None => self.intake.numbering.look_up(&id),
        };
        self.accept(part, reading);
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
                        d.with("id", part).with("candidates", names.join(", "))
                    });
            }
            IdReading::Unknown(nearest) => unknown(self.intake, spot, part, &nearest),
            _ => unknown(self.intake, spot, part, &[]),
        }
    }

    fn add(&mut self, target: Target) {
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
