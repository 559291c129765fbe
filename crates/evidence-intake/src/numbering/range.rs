//! Ranges: "7.1-1 to 7.1-3", "5.1-5.3", "7.1-2 a-c".

use super::Target;
use clause_model::Edition;

/// Everything from one id to another of the same kind, in the order of the edition.
pub(super) fn between(edition: &Edition, from: &Target, to: &Target) -> Vec<Target> {
    match (from, to) {
        (Target::Point(from), Target::Point(to)) => {
            let (Some(first), Some(last)) = (edition.position(from), edition.position(to)) else {
                return Vec::new();
            };
            let points = edition.points.get(first..=last).unwrap_or_default();
            let points = points.iter();
            points
                .map(|point| Target::Point(point.id.clone()))
                .collect()
        }
        (Target::Clause(from), Target::Clause(to)) => {
            let clauses = edition.clauses.iter().map(|clause| &clause.id);
            let within =
                clauses.filter(|id| id.depth() == from.depth() && *id >= from && *id <= to);
            within.map(|id| Target::Clause(id.clone())).collect()
        }
        (Target::Item(point, from), Target::Item(other, to)) if point == other => {
            let keys: Vec<&str> = edition
                .point(point)
                .map(|point| point.items.iter().map(|item| item.key.as_str()).collect())
                .unwrap_or_default();
            let at = |wanted: &String| keys.iter().position(|key| key == wanted);
            let (Some(first), Some(last)) = (at(from), at(to)) else {
                return Vec::new();
            };
            let keys = keys.get(first..=last).unwrap_or_default();
            let item = |key: &&str| Target::Item(point.clone(), (*key).to_owned());
            keys.iter().map(item).collect()
        }
        _ => Vec::new(),
    }
}
