//! Each point of the newer edition beside those that it takes up.

use super::clause_lines::Lines;
use super::editions::ComparedEditions;
use clause_model::control_point::{Confidence, ControlPoint, ExpectedEvidence};
use clause_model::lineage::Lineage;
use clause_model::succession::SuccessionRow;
use clause_model::{Change, ClauseId, ControlPointId, Edition, Language, LocalText, Relation};
use serde::Serialize;

/// A point of the newer edition and its change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PointLine {
    /// The line of the comparison that it stands in.
    pub line: ClauseId,
    /// The point.
    pub point: PointBrief,
    /// The points that it takes up; none where it is new.
    pub sources: Vec<PointBrief>,
    /// Its demand relative to them together.
    pub relation: Relation,
    /// The kind of change.
    pub change: Change,
    /// The change degree, 0 to 5.
    pub degree: u8,
    /// What changed.
    pub note: String,
    /// What must still be asked of someone who fulfilled the sources.
    pub remainder: Option<String>,
    /// What the sources asked for and this point no longer does.
    pub dropped: Option<String>,
    /// What became of the structure.
    pub shapes: Vec<Shape>,
    /// The evidence that is expected now.
    pub evidence: ExpectedEvidence,
    /// What an auditor looks for now.
    pub look_for: String,
}

/// What a point asks, in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PointBrief {
    /// The id.
    pub id: ControlPointId,
    /// The topic.
    pub topic: String,
    /// The requirement, its lettered items on lines of their own.
    pub requirement: String,
    /// Whether it was written without the text at hand.
    pub recalled: bool,
}

/// What became of the structure around a new point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A source goes on in other new points, too.
    Split,
    /// Several sources come together here.
    Merged,
    /// A source stood in a clause of another number.
    Moved,
}

impl Shape {
    /// The shape's name in a language.
    pub fn name(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            Shape::Split => ("Split", "拆分"),
            Shape::Merged => ("Merged", "合并"),
            Shape::Moved => ("Moved", "移位"),
        };
        language.pick(en, zh)
    }
}

impl PointBrief {
    /// A point of an edition; where the edition does not have it, its id alone.
    pub(super) fn of(edition: &Edition, id: &ControlPointId, language: Language) -> Self {
        let Some(point) = edition.point(id) else {
            return PointBrief {
                id: id.clone(),
                topic: String::new(),
                requirement: String::new(),
                recalled: false,
            };
        };
        PointBrief {
            id: id.clone(),
            topic: point.topic.get(language).to_owned(),
            requirement: requirement(point, language),
            recalled: point.confidence == Confidence::Recalled,
        }
    }
}

fn requirement(point: &ControlPoint, language: Language) -> String {
    let mut text = point.requirement.get(language).to_owned();
    for item in &point.items {
        let bracket = language.pick(") ", "）");
        text.extend(["\n", &item.key, bracket, item.text.get(language)]);
    }
    text
}

pub(super) fn point_lines(
    editions: ComparedEditions<'_>,
    lineage: &Lineage<'_>,
    lines: &Lines<'_>,
    language: Language,
) -> Vec<PointLine> {
    let splits = lineage.splits();
    let line = |point: &ControlPoint| {
        let row = editions.succession.row_to(&point.id)?;
        let is_split = |old: &ControlPointId| splits.contains_key(old);
        let shapes = shapes(row, row.from.iter().any(is_split));
        Some(point_line(
            editions,
            point,
            row,
            (lines.of_new(&point.id), shapes),
            language,
        ))
    };
    editions.to.points.iter().filter_map(line).collect()
}

fn point_line(
    editions: ComparedEditions<'_>,
    point: &ControlPoint,
    row: &SuccessionRow,
    (line, shapes): (ClauseId, Vec<Shape>),
    language: Language,
) -> PointLine {
    let optional = |text: &Option<LocalText>| {
        let text = text.as_ref();
        text.map(|text| text.get(language).to_owned())
    };
    let brief = |id: &ControlPointId| PointBrief::of(editions.from, id, language);
    PointLine {
        line,
        point: PointBrief::of(editions.to, &point.id, language),
        sources: row.from.iter().map(brief).collect(),
        relation: row.relation,
        change: row.change,
        degree: row.degree,
        note: row.note.get(language).to_owned(),
        remainder: optional(&row.remainder),
        dropped: optional(&row.dropped),
        shapes,
        evidence: point.evidence.clone(),
        look_for: point.look_for.get(language).to_owned(),
    }
}

fn shapes(row: &SuccessionRow, split: bool) -> Vec<Shape> {
    let is_elsewhere = |new: &ControlPointId| row.from.iter().any(|old| old.clause != new.clause);
    let moved = row.to.as_ref().is_some_and(is_elsewhere);
    let found = [
        (Shape::Split, split),
        (Shape::Merged, row.from.len() > 1),
        (Shape::Moved, moved),
    ];
    let found = found.into_iter().filter(|(_, holds)| *holds);
    found.map(|(shape, _)| shape).collect()
}
