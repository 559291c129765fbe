//! What became of the points of the older edition.

use super::clause_lines::Lines;
use super::editions::ComparedEditions;
use super::points::{PointBrief, PointLine};
use clause_model::lineage::{Fate, Lineage};
use clause_model::succession::SuccessionRow;
use clause_model::{Change, ClauseId, ControlPoint, ControlPointId, Language};
use serde::Serialize;

/// What became of a point of the older edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FateLine {
    /// The point.
    pub point: PointBrief,
    /// The gravest change that it met.
    pub change: Change,
    /// The new points that take it up; none where it is dropped.
    pub successors: Vec<Successor>,
    /// Why it was dropped, where it was.
    pub dropped: Option<String>,
    /// The lines of the comparison that it goes on in, or stood in.
    pub lines: Vec<ClauseId>,
}

/// A new point that takes up an old one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Successor {
    /// The new point.
    pub id: ControlPointId,
    /// Its topic.
    pub topic: String,
    /// The kind of change.
    pub change: Change,
    /// The change degree.
    pub degree: u8,
    /// What changed.
    pub note: String,
}

/// A demand that is no longer made: a whole point, or a part of what a new point takes up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DroppedLine {
    /// The line of the comparison that it stood in.
    pub line: Option<ClauseId>,
    /// The old points.
    pub sources: Vec<PointBrief>,
    /// The new point that takes up the rest; none where nothing is left.
    pub successor: Option<PointBrief>,
    /// What is no longer asked.
    pub demand: String,
    /// What changed.
    pub note: String,
    /// The change degree of the row.
    pub degree: u8,
}

pub(super) fn fate_lines(
    editions: ComparedEditions<'_>,
    lineage: &Lineage<'_>,
    lines: &Lines<'_>,
    language: Language,
) -> Vec<FateLine> {
    let line = |point: &ControlPoint| {
        let fate = lineage.forward(&point.id)?;
        Some(FateLine {
            point: PointBrief::of(editions.from, &point.id, language),
            change: fate.change,
            successors: successors(editions, &fate, language),
            dropped: fate
                .rows
                .iter()
                .find(|row| row.to.is_none())
                .map(|row| row.note.get(language).to_owned()),
            lines: places(&fate, lines),
        })
    };
    editions.from.points.iter().filter_map(line).collect()
}

fn successors(
    editions: ComparedEditions<'_>,
    fate: &Fate<'_>,
    language: Language,
) -> Vec<Successor> {
    let successor = |row: &&SuccessionRow| {
        let id = row.to.as_ref()?;
        Some(Successor {
            id: id.clone(),
            topic: PointBrief::of(editions.to, id, language).topic,
            change: row.change,
            degree: row.degree,
            note: row.note.get(language).to_owned(),
        })
    };
    fate.rows.iter().filter_map(successor).collect()
}

fn places(fate: &Fate<'_>, lines: &Lines<'_>) -> Vec<ClauseId> {
    let mut places: Vec<ClauseId> = fate
        .rows
        .iter()
        .filter_map(|row| lines.of_row(row))
        .collect();
    places.sort();
    places.dedup();
    places
}

pub(super) fn dropped_lines(
    editions: ComparedEditions<'_>,
    points: &[PointLine],
    lines: &Lines<'_>,
    language: Language,
) -> Vec<DroppedLine> {
    let whole = editions.succession.deletions().map(|row| {
        let brief = |id: &ControlPointId| PointBrief::of(editions.from, id, language);
        let sources: Vec<PointBrief> = row.from.iter().map(brief).collect();
        let asked: Vec<&str> = sources.iter().map(|one| one.requirement.as_str()).collect();
        DroppedLine {
            line: lines.of_row(row),
            demand: row
                .dropped
                .as_ref()
                .map_or_else(|| asked.join("\n"), |text| text.get(language).to_owned()),
            sources,
            successor: None,
            note: row.note.get(language).to_owned(),
            degree: row.degree,
        }
    });
    let parts = points.iter().filter_map(|line| {
        Some(DroppedLine {
            line: Some(line.line.clone()),
            sources: line.sources.clone(),
            successor: Some(line.point.clone()),
            demand: line.dropped.clone()?,
            note: line.note.clone(),
            degree: line.degree,
        })
    });
    whole.chain(parts).collect()
}
