//! Which ids an unknown one may have meant.

use super::ParsedId;
use clause_model::Edition;

/// How many are named.
const NAMED: usize = 3;
/// How many edits away an id may be.
const FURTHEST: usize = 2;

/// The ids of the edition most like the one given, nearest first.
pub(crate) fn nearest(edition: &Edition, id: &ParsedId) -> Vec<String> {
    let wanted = match id.number {
        Some(number) => format!("{}-{number}", id.clause),
        None => id.clause.clone(),
    };
    let clauses = edition.clauses.iter().map(|clause| clause.id.to_string());
    let points = edition.points.iter().map(|point| point.id.to_string());
    let known: Vec<String> = match id.number {
        Some(_) => points.collect(),
        None => clauses.collect(),
    };
    let mut ranked: Vec<(usize, usize)> = known
        .iter()
        .enumerate()
        .map(|(at, name)| (distance(&wanted, name), at))
        .filter(|(distance, _)| *distance <= FURTHEST)
        .collect();
    ranked.sort_unstable();
    let names = ranked.into_iter().take(NAMED);
    names.filter_map(|(_, at)| known.get(at).cloned()).collect()
}

/// The number of characters to insert, delete or replace.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut previous: Vec<usize> = (0..=b.len()).collect();
    for (row, x) in a.chars().enumerate() {
        let mut current = vec![row + 1];
        for (column, y) in b.iter().enumerate() {
            let replaced = previous[column] + usize::from(x != *y);
            let edited = previous[column + 1].min(current[column]) + 1;
            current.push(replaced.min(edited));
        }
        previous = current;
    }
    previous.last().copied().unwrap_or_default()
}
