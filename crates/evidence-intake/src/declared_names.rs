//! Services, customers, suppliers, sites and processes as rows name them: lists taken apart, names spelt as they
//! were declared, and names reported that nobody declared.

use crate::answers::SettledRow;
use crate::codes::instance as codes;
use crate::intake::{Given, Intake};
use crate::numbering::{Target, distance};
use crate::organisation::Instances;
use crate::questionnaire::AnswerRow;
use crate::register::RegisterRow;
use crate::words::{is_everybody, is_legal_form, normalise};
use clause_model::control_point::Unit;
use clause_model::method::PartyKind;
use clause_model::submission::{BETWEEN_INSTANCES, folded_name};
use clause_model::{Edition, Language};
use std::collections::{BTreeMap, BTreeSet};

/// How many names are offered in the place of one that is not declared.
const OFFERED: usize = 3;

/// Signs that stand between names and never within one.
const ALWAYS_BETWEEN: [char; 5] = [';', '；', '、', '\n', '\r'];

/// Signs that stand between names, and within some, such as "Acme, Inc.".
const MOSTLY_BETWEEN: [char; 2] = [',', '，'];

/// Signs and words that stand between names only where they are known on both sides.
const SELDOM_BETWEEN: [&str; 8] = ["/", "&", "+", " and ", "和", "与", "及", "／"];

/// Every name that may stand under "instance".
pub(crate) struct DeclaredNames {
    /// The spelling of each declared name, by unit and folded name.
    listed: BTreeMap<Unit, BTreeMap<String, String>>,
    /// Processes, and operators that are in no list.
    unlisted: BTreeSet<String>,
}

impl DeclaredNames {
    /// The names of the coverage lists and the edition's processes, by name and number.
    pub(crate) fn new(instances: &Instances, edition: &Edition) -> Self {
        let mut listed: BTreeMap<Unit, BTreeMap<String, String>> = BTreeMap::new();
        for (unit, all) in instances {
            let names = all
                .iter()
                .map(|one| (folded_name(&one.name), one.name.clone()));
            listed.entry(*unit).or_default().extend(names);
        }
        let processes = edition.processes.iter().flat_map(|process| {
            let titles = process.name.0.values().map(String::as_str);
            titles.chain([process.clause.as_str()]).map(folded_name)
        });
        DeclaredNames {
            listed,
            unlisted: processes.collect(),
        }
    }

    /// Adds operators whose kind has no list, or whose list is empty, and what each may run, as the report
    /// names it: process and party.
    pub(crate) fn add_operators(&mut self, rows: &[AnswerRow], edition: &Edition) {
        for row in rows {
            let Some(by) = row.operated_by.as_ref().map(|given| &given.value) else {
                continue;
            };
            if let Some(name) = &by.name {
                let processes = edition.processes.iter();
                let runs = processes.map(|process| format!("{} / {name}", process.clause));
                self.unlisted.extend(runs.map(|name| folded_name(&name)));
            }
            let list = match by.kind {
                PartyKind::Customer => self.listed.get(&Unit::Customer),
                PartyKind::Supplier => self.listed.get(&Unit::Supplier),
                PartyKind::Own | PartyKind::InternalGroup | PartyKind::Unknown => None,
            };
            if list.is_none_or(BTreeMap::is_empty) {
                self.unlisted.extend(by.name.as_deref().map(folded_name));
            }
        }
    }

    fn spelling(&self, name: &str) -> Option<String> {
        let folded = folded_name(name);
        let listed = self.listed.values().find_map(|names| names.get(&folded));
        let process = || {
            self.unlisted
                .contains(&folded)
                .then(|| name.trim().to_owned())
        };
        listed.cloned().or_else(process)
    }

    /// The names in a cell, as they were declared where they were; none where the cell names everybody.
    pub(crate) fn names(&self, cell: &str) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for piece in self.pieces(cell) {
            let name = self.spelling(&piece).unwrap_or(piece);
            let known = names
                .iter()
                .any(|one| folded_name(one) == folded_name(&name));
            if !known && !is_everybody(&name) {
                names.push(name);
            }
        }
        names
    }

    fn pieces(&self, cell: &str) -> Vec<String> {
        if let Some(name) = self.spelling(cell) {
            return vec![name];
        }
        let mut pieces = Vec::new();
        for part in cell.split(ALWAYS_BETWEEN) {
            for piece in self.at_commas(part) {
                pieces.extend(self.at_other_signs(piece));
            }
        }
        pieces
    }

    /// A part taken apart at its commas, unless a declared name runs across one, or what follows is the
    /// legal form of a company.
    fn at_commas<'c>(&self, part: &'c str) -> Vec<&'c str> {
        let commas = part.match_indices(MOSTLY_BETWEEN);
        let bounds: Vec<(usize, usize)> = commas.map(|(at, sign)| (at, at + sign.len())).collect();
        let starts: Vec<usize> = std::iter::once(0)
            .chain(bounds.iter().map(|b| b.1))
            .collect();
        let ends: Vec<usize> = bounds.iter().map(|b| b.0).chain([part.len()]).collect();
        let slice = |from: usize, to: usize| part.get(starts[from]..ends[to]).unwrap_or_default();
        let mut pieces = Vec::new();
        let mut from = 0;
        while from < starts.len() {
            let known = |to: &usize| self.spelling(slice(from, *to)).is_some();
            let longest = (from..ends.len()).rev().find(known);
            let mut to = longest.unwrap_or(from);
            while longest.is_none() && to + 1 < ends.len() && is_legal_form(slice(to + 1, to + 1)) {
                to += 1;
            }
            pieces.push(slice(from, to));
            from = to + 1;
        }
        pieces
    }

    fn at_other_signs(&self, piece: &str) -> Vec<String> {
        let whole = || vec![piece.trim().to_owned()];
        if self.spelling(piece).is_some() {
            return whole();
        }
        let mut parts: Vec<&str> = vec![piece];
        for sign in SELDOM_BETWEEN {
            parts = parts.iter().flat_map(|part| part.split(sign)).collect();
        }
        let names: Option<Vec<String>> = parts.iter().map(|part| self.spelling(part)).collect();
        names.filter(|names| names.len() > 1).unwrap_or_else(whole)
    }

    /// The names of the list that a point repeats over; none where that list is empty.
    fn list(&self, unit: Option<Unit>) -> Option<&BTreeMap<String, String>> {
        self.listed.get(&unit?)
    }

    /// The declared names most like one, nearest first: of the list of a unit, else of all lists.
    fn nearest(&self, name: &str, unit: Option<Unit>) -> Vec<String> {
        let own = self.list(unit).into_iter().flat_map(BTreeMap::values);
        let others = self.listed.values().filter(|_| self.list(unit).is_none());
        let wanted = normalise(name);
        let ranked: BTreeSet<(usize, &String)> = own
            .chain(others.flat_map(BTreeMap::values))
            .map(|known| (distance(&wanted, &normalise(known)), known))
            .collect();
        let offered = ranked.into_iter().take(OFFERED);
        offered.map(|(_, known)| known.clone()).collect()
    }

    /// Whether a name at a point that repeats over a unit should be declared and is not. Nothing is missing
    /// where nothing is declared.
    fn misses(&self, name: &str, unit: Option<Unit>) -> bool {
        match self.list(unit) {
            Some(names) => !names.contains_key(&folded_name(name)),
            None => !self.listed.is_empty() && self.spelling(name).is_none(),
        }
    }
}

/// Writes down whom each entry is about, and reports the names that nobody declared.
pub(crate) fn settle_entries(
    intake: &mut Intake,
    declared: &DeclaredNames,
    entries: &mut [RegisterRow],
    language: Language,
) {
    for row in entries {
        let Some(given) = row.instance.take() else {
            continue;
        };
        let names = declared.names(&given.value);
        for name in &names {
            if declared.misses(name, None) {
                let nearest = declared.nearest(name, None);
                let code = &codes::EVIDENCE_INSTANCE_NOT_DECLARED;
                intake.journal.report(code, given.spot, |d| {
                    let d = d.with("name", name).with("id", &row.entry.id);
                    d.with("nearest", listed(&nearest, language))
                });
            }
        }
        let between = format!("{BETWEEN_INSTANCES} ");
        row.entry.instance = (!names.is_empty()).then(|| names.join(&between));
    }
}

/// Makes a row for each instance that a row names, and reports the names that nobody declared.
pub(crate) fn settle_rows(
    intake: &mut Intake,
    declared: &DeclaredNames,
    rows: Vec<SettledRow>,
    language: Language,
) -> Vec<SettledRow> {
    let mut settled = Vec::new();
    for mut row in rows {
        let Some(given) = row.row.instance.take() else {
            settled.push(row);
            continue;
        };
        let names = declared.names(&given.value);
        if names.is_empty() {
            settled.push(row);
            continue;
        }
        report_undeclared(intake, declared, &row, &given, &names, language);
        for name in names {
            let mut of_one = row.clone();
            of_one.row.instance = Some(Given {
                value: name,
                spot: given.spot,
            });
            settled.push(of_one);
        }
    }
    settled
}

fn report_undeclared(
    intake: &mut Intake,
    declared: &DeclaredNames,
    row: &SettledRow,
    given: &Given<String>,
    names: &[String],
    language: Language,
) {
    let unit = match &row.row.target {
        Target::Point(id) | Target::Item(id, _) => {
            intake.numbering.edition.point(id).map(|point| point.per)
        }
        Target::Clause(_) => None,
    };
    for name in names.iter().filter(|name| declared.misses(name, unit)) {
        let nearest = listed(&declared.nearest(name, unit), language);
        let code = &codes::ANSWER_INSTANCE_NOT_DECLARED;
        intake.journal.report(code, given.spot, |d| {
            d.with("name", name).with("nearest", nearest)
        });
    }
}

fn listed(names: &[String], language: Language) -> String {
    names.join(language.pick(", ", "、"))
}

#[cfg(test)]
mod tests {
    use super::{BTreeMap, BTreeSet, DeclaredNames, Unit, folded_name};

    fn declared(names: &[(Unit, &str)]) -> DeclaredNames {
        let mut listed: BTreeMap<Unit, BTreeMap<String, String>> = BTreeMap::new();
        for (unit, name) in names {
            let list = listed.entry(*unit).or_default();
            list.insert(folded_name(name), (*name).to_owned());
        }
        DeclaredNames {
            listed,
            unlisted: BTreeSet::from([folded_name("8.1")]),
        }
    }

    #[test]
    fn lists_are_taken_apart_and_names_are_not() {
        let known = declared(&[
            (Unit::Supplier, "S1"),
            (Unit::Supplier, "S2"),
            (Unit::Supplier, "S3"),
            (Unit::Supplier, "Smith, Jones & Sons"),
            (Unit::Supplier, "甲、乙联合体"),
            (Unit::Service, "Email"),
        ]);
        for (cell, expected) in [
            ("S1", &["S1"][..]),
            ("ｓ１", &["S1"]),
            ("S1; S2", &["S1", "S2"]),
            ("S1, S2、S3", &["S1", "S2", "S3"]),
            ("S1；S2\nS3", &["S1", "S2", "S3"]),
            ("S1/S2 & s3", &["S1", "S2", "S3"]),
            ("S1 and S2", &["S1", "S2"]),
            ("S1和S2", &["S1", "S2"]),
            ("S1; S1", &["S1"]),
            ("Smith, Jones & Sons, S1", &["Smith, Jones & Sons", "S1"]),
            ("甲、乙联合体", &["甲、乙联合体"]),
            ("S-1 Ltd", &["S-1 Ltd"]),
            ("Acme, Inc., S1", &["Acme, Inc.", "S1"]),
            ("Acme Co., Ltd.", &["Acme Co., Ltd."]),
            ("TCP/IP network", &["TCP/IP network"]),
            ("Customer A, Customer B", &["Customer A", "Customer B"]),
            ("Email; S1", &["Email", "S1"]),
            ("8.1", &["8.1"]),
            ("", &[]),
            ("-", &[]),
            ("All suppliers", &[]),
            ("所有供应商", &[]),
            ("全部", &[]),
        ] {
            assert_eq!(known.names(cell), expected, "{cell}");
        }
    }

    #[test]
    fn the_nearest_names_are_offered() {
        let known = declared(&[
            (Unit::Supplier, "Acme"),
            (Unit::Supplier, "Beta Cloud"),
            (Unit::Service, "Email"),
        ]);
        assert_eq!(
            known.nearest("Acme Ltd", Some(Unit::Supplier)),
            ["Acme", "Beta Cloud"]
        );
        assert_eq!(known.nearest("e-mail", None)[0], "Email");
    }

    #[test]
    fn a_name_is_missing_from_its_list_and_nothing_is_where_none_is_declared() {
        let known = declared(&[(Unit::Supplier, "S1"), (Unit::Service, "Email")]);
        let supplier = Some(Unit::Supplier);
        for (name, unit, missing) in [
            ("S1", supplier, false),
            ("S9", supplier, true),
            ("Email", supplier, true),
            ("Email", Some(Unit::Site), false),
            ("8.1", None, false),
            ("S9", None, true),
        ] {
            assert_eq!(known.misses(name, unit), missing, "{name} {unit:?}");
        }
        let nothing = declared(&[]);
        assert!(!nothing.misses("S9", supplier) && !nothing.misses("S9", None));
    }
}
