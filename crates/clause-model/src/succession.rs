//! How one edition follows another, completely: every point of both has an explicit fate.

use crate::control_point::ControlPoint;
use crate::edition::{Edition, Process};
use crate::identifier::{ClauseId, ControlPointId, EditionId, StandardId};
use crate::text::LocalText;
use diagnostics::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// The succession from one edition to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succession {
    /// The standard of both editions.
    pub standard: StandardId,
    /// The older edition.
    pub from: EditionId,
    /// The newer edition.
    pub to: EditionId,
    /// A row per point of the newer edition, in its order, then one per deletion.
    pub rows: Vec<SuccessionRow>,
    /// Clauses compared as trainers compare them, with figures of a third party.
    pub comparisons: Vec<ClauseComparison>,
}

/// What became of points between two editions: one new point against the union of its old sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuccessionRow {
    /// The new point; none where the sources are no longer asked.
    pub to: Option<ControlPointId>,
    /// The old points that it takes up; none where it is new.
    pub from: Vec<ControlPointId>,
    /// The new point's demand relative to its sources taken together.
    pub relation: Relation,
    /// The kind of change.
    pub change: Change,
    /// How far the demand moved, 0 to 5; [`crate::change_degree`] has the rubric.
    #[schemars(range(min = 0, max = 5))]
    pub degree: u8,
    /// What changed, for people.
    pub note: LocalText,
    /// What must still be asked of someone who fulfilled the sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remainder: Option<LocalText>,
    /// The question that asks for the remainder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delta_question: Option<LocalText>,
    /// What the sources asked for and this point no longer does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dropped: Option<LocalText>,
}

/// A demand relative to another (the terms of NIST IR 8477), read from the new point to its sources.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// The same demand.
    Equal,
    /// Less than the sources demand.
    Subset,
    /// All that the sources demand and more.
    Superset,
    /// Each side demands something that the other does not.
    Intersects,
    /// No counterpart.
    None,
}

impl Relation {
    /// Every relation, in the order in which legends list them.
    pub const ALL: [Relation; 5] = [
        Relation::Equal,
        Relation::Subset,
        Relation::Superset,
        Relation::Intersects,
        Relation::None,
    ];

    /// The word for the relation in packs.
    pub fn word(self) -> &'static str {
        match self {
            Relation::Equal => "equal",
            Relation::Subset => "subset",
            Relation::Superset => "superset",
            Relation::Intersects => "intersects",
            Relation::None => "none",
        }
    }

    /// The relation's name in a language, as reports show it.
    pub fn name(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            Relation::Equal => ("Equal", "等同"),
            Relation::Subset => ("Subset", "子集"),
            Relation::Superset => ("Superset", "超集"),
            Relation::Intersects => ("Intersects", "相交"),
            Relation::None => ("None", "无对应"),
        };
        language.pick(en, zh)
    }
}

/// The kind of change between editions.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The same demand in the same sense.
    Unchanged,
    /// The same demand in other words.
    Reworded,
    /// A part of an old point, now a point of its own.
    SplitOut,
    /// Less is demanded.
    Relaxed,
    /// More is covered.
    Extended,
    /// The same thing is demanded more strictly.
    Strengthened,
    /// No predecessor.
    New,
    /// No successor.
    Deleted,
}

impl Change {
    /// Every kind, in the order in which totals list them.
    pub const ALL: [Change; 8] = [
        Change::Unchanged,
        Change::Reworded,
        Change::SplitOut,
        Change::Relaxed,
        Change::Extended,
        Change::Strengthened,
        Change::New,
        Change::Deleted,
    ];

    /// The word for the kind in packs.
    pub fn word(self) -> &'static str {
        match self {
            Change::Unchanged => "unchanged",
            Change::Reworded => "reworded",
            Change::SplitOut => "split-out",
            Change::Relaxed => "relaxed",
            Change::Extended => "extended",
            Change::Strengthened => "strengthened",
            Change::New => "new",
            Change::Deleted => "deleted",
        }
    }

    /// The kind's name in a language, as reports show it.
    pub fn name(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            Change::Unchanged => ("Unchanged", "未变"),
            Change::Reworded => ("Reworded", "措辞调整"),
            Change::SplitOut => ("Split out", "拆分独立"),
            Change::Relaxed => ("Relaxed", "放宽"),
            Change::Extended => ("Extended", "扩展"),
            Change::Strengthened => ("Strengthened", "加严"),
            Change::New => ("New", "新增"),
            Change::Deleted => ("Dropped", "删除"),
        };
        language.pick(en, zh)
    }

    /// The degrees that the rubric allows for this kind; see [`crate::change_degree::RUBRIC`].
    pub fn degrees(self) -> RangeInclusive<u8> {
        match self {
            Change::Unchanged => 0..=0,
            Change::Reworded | Change::SplitOut => 1..=1,
            Change::Relaxed => 1..=2,
            Change::Extended | Change::Strengthened => 2..=4,
            Change::New => 4..=5,
            // How much ends with a dropped demand is judged like a change of its size.
            Change::Deleted => 1..=5,
        }
    }

    /// Whether a row may pair this kind with a relation.
    pub fn allows(self, relation: Relation) -> bool {
        match self {
            Change::Unchanged | Change::Reworded => relation == Relation::Equal,
            Change::SplitOut => relation == Relation::Subset,
            Change::Extended | Change::Strengthened => {
                matches!(relation, Relation::Superset | Relation::Intersects)
            }
            Change::Relaxed => matches!(relation, Relation::Subset | Relation::Intersects),
            Change::New | Change::Deleted => relation == Relation::None,
        }
    }
}

/// One line of the comparison of two editions, as published and taught.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClauseComparison {
    /// The newer edition's clause.
    pub to: ClauseId,
    /// The older edition's clauses on the same subject.
    pub from: Vec<ClauseId>,
    /// Figures of a third party, where some were published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<PublishedFigures>,
    /// What the newer edition added.
    #[serde(default)]
    pub added: Vec<LocalText>,
    /// What it improved.
    #[serde(default)]
    pub improved: Vec<LocalText>,
    /// What it removed.
    #[serde(default)]
    pub removed: Vec<LocalText>,
    /// How points were counted, where that needs saying.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counting: Vec<LocalText>,
}

/// One third party's figures on a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishedFigures {
    /// Control points in the newer edition.
    pub points_to: u32,
    /// Control points in the older edition.
    pub points_from: u32,
    /// The change degree in hundredths, 0 to 500, so that no float is needed.
    #[schemars(range(min = 0, max = 500))]
    pub degree_hundredths: u32,
    /// Where they were published.
    pub source: String,
}

impl SuccessionRow {
    /// Whether the new point demands something that its sources did not, so that a remainder must be asked.
    pub fn leaves_remainder(&self) -> bool {
        matches!(self.change, Change::Extended | Change::Strengthened)
    }
}

impl Succession {
    /// An edition compared with itself: every point unchanged, degree 0, one line per process.
    pub fn identity(edition: &Edition) -> Succession {
        let same = |point: &ControlPoint| SuccessionRow {
            to: Some(point.id.clone()),
            from: vec![point.id.clone()],
            relation: Relation::Equal,
            change: Change::Unchanged,
            degree: 0,
            note: LocalText::new("The same edition", "同一版本"),
            remainder: None,
            delta_question: None,
            dropped: None,
        };
        let line = |process: &Process| ClauseComparison {
            to: process.clause.clone(),
            from: vec![process.clause.clone()],
            published: None,
            added: Vec::new(),
            improved: Vec::new(),
            removed: Vec::new(),
            counting: Vec::new(),
        };
        Succession {
            standard: edition.standard.clone(),
            from: edition.id.clone(),
            to: edition.id.clone(),
            rows: edition.points.iter().map(same).collect(),
            comparisons: edition.processes.iter().map(line).collect(),
        }
    }

    /// The row of a point of the newer edition.
    pub fn row_to(&self, id: &ControlPointId) -> Option<&SuccessionRow> {
        self.rows.iter().find(|row| row.to.as_ref() == Some(id))
    }

    /// The rows that take up a point of the older edition, deletions included.
    pub fn rows_from<'a>(
        &'a self,
        id: &'a ControlPointId,
    ) -> impl Iterator<Item = &'a SuccessionRow> {
        self.rows.iter().filter(move |row| row.from.contains(id))
    }
}
