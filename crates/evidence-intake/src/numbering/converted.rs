//! Ids that a spreadsheet program turned into numbers or dates.

use super::{IdReading, Neighbours, Numbering, Target};
use clause_model::ClauseId;
use jiff::civil::Date;

impl Numbering<'_> {
    /// The clauses that a number can have been: 5.1 may have been "5.1" or "5.10".
    pub(super) fn number_candidates(&self, shown: &str) -> Vec<Target> {
        let with_zero = shown.contains('.').then(|| format!("{shown}0"));
        let spellings = [Some(shown.to_owned()), with_zero];
        self.clauses_among(spellings.into_iter().flatten())
    }

    pub(super) fn read_number(&self, number: f64) -> IdReading {
        let shown = number.to_string();
        if number < 0.0 || shown.len() > 6 {
            return IdReading::None;
        }
        let candidates = self.number_candidates(&shown);
        match &candidates[..] {
            [] => match super::parse_at_start(&shown) {
                Some(id) => self.look_up(&id),
                None => IdReading::None,
            },
            [one] => IdReading::Certain(one.clone()),
            _ => IdReading::AmbiguousNumber(candidates),
        }
    }

    /// A date was "month.day" or "day.month" before the program took it for one. It is taken back
    /// only where one of the two is a clause and the neighbours are of the same chapter.
    pub(super) fn read_date(&self, date: Date, neighbours: &Neighbours) -> IdReading {
        let (month, day) = (date.month(), date.day());
        let spellings = [format!("{month}.{day}"), format!("{day}.{month}")];
        let mut candidates = self.clauses_among(spellings.into_iter());
        candidates.dedup();
        let [Target::Clause(clause)] = &candidates[..] else {
            return IdReading::AmbiguousDate(candidates);
        };
        let near = |other: &ClauseId| other.chapter() == clause.chapter();
        if !neighbours.clauses.is_empty() && neighbours.clauses.iter().any(near) {
            IdReading::FromDate(Target::Clause(clause.clone()))
        } else {
            IdReading::AmbiguousDate(candidates)
        }
    }

    fn clauses_among(&self, spellings: impl Iterator<Item = String>) -> Vec<Target> {
        let ids = spellings.filter_map(|text| text.parse::<ClauseId>().ok());
        let known = ids.filter(|id| self.edition.clause(id).is_some());
        known.map(Target::Clause).collect()
    }
}
