//! Clauses and chapters of the newer edition against their counterparts in the older.

use super::editions::ComparedEditions;
use super::figures::{FigureSources, Figures};
use clause_model::succession::{ClauseComparison, SuccessionRow};
use clause_model::{ClauseId, ControlPointId, Language, LocalText};
use serde::Serialize;
use std::collections::BTreeSet;

/// A clause of the newer edition and what changed in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClauseLine {
    /// The clause.
    pub clause: ClauseId,
    /// Its title.
    pub title: String,
    /// The older edition's clauses on the same subject.
    pub from: Vec<ClauseId>,
    /// The figures.
    pub figures: Figures,
    /// Where the published figures stand.
    pub source: Option<String>,
    /// What the newer edition added.
    pub added: Vec<String>,
    /// What it improved.
    pub improved: Vec<String>,
    /// What it removed.
    pub removed: Vec<String>,
    /// How points were counted, where that needs saying.
    pub counting: Vec<String>,
}

/// A chapter of the newer edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChapterLine {
    /// The chapter.
    pub chapter: ClauseId,
    /// Its title.
    pub title: String,
    /// The figures.
    pub figures: Figures,
}

/// The lines of a comparison: the pack's, and one per process that the pack has none for, so that
/// every point stands in exactly one line.
pub(super) struct Lines<'a> {
    pub(super) editions: ComparedEditions<'a>,
    lines: Vec<ClauseComparison>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(editions: ComparedEditions<'a>) -> Self {
        let mut lines = editions.succession.comparisons.clone();
        for point in &editions.to.points {
            let clause = &point.id.clause;
            if lines.iter().any(|line| clause.is_within(&line.to)) {
                continue;
            }
            let process = editions.to.process_of(clause);
            let to = process.map_or_else(|| clause.chapter(), |process| process.clause.clone());
            lines.push(unlisted(to));
        }
        lines.sort_by(|a, b| a.to.cmp(&b.to));
        lines.dedup_by(|a, b| a.to == b.to);
        Lines { editions, lines }
    }

    /// The lines in the order of clauses.
    pub(super) fn iter(&self) -> impl Iterator<Item = &ClauseComparison> {
        self.lines.iter()
    }

    /// The clause of the line that a new point stands in: the innermost one around it.
    pub(super) fn of_new(&self, id: &ControlPointId) -> ClauseId {
        let around = self
            .iter()
            .filter(|line| id.clause.is_within(&line.to))
            .max_by_key(|line| line.to.depth());
        around.map_or_else(|| id.clause.chapter(), |line| line.to.clone())
    }

    /// The clause of the line that a row stands in. A dropped demand stands in the line that covers
    /// its first point's clause.
    pub(super) fn of_row(&self, row: &SuccessionRow) -> Option<ClauseId> {
        match &row.to {
            Some(id) => Some(self.of_new(id)),
            None => row.from.iter().find_map(|id| self.of_old(id)),
        }
    }

    /// The clause of the first line that covers an old point's clause.
    pub(super) fn of_old(&self, id: &ControlPointId) -> Option<ClauseId> {
        let covers =
            |line: &&ClauseComparison| line.from.iter().any(|clause| id.clause.is_within(clause));
        self.iter().find(covers).map(|line| line.to.clone())
    }

    /// The rows of a line.
    pub(super) fn rows<'s>(
        &'s self,
        clause: &'s ClauseId,
    ) -> impl Iterator<Item = &'a SuccessionRow> + 's {
        let rows = self.editions.succession.rows.iter();
        rows.filter(move |row| self.of_row(row).as_ref() == Some(clause))
    }
}

fn unlisted(to: ClauseId) -> ClauseComparison {
    ClauseComparison {
        to,
        from: Vec::new(),
        published: None,
        added: Vec::new(),
        improved: Vec::new(),
        removed: Vec::new(),
        counting: Vec::new(),
    }
}

/// The lines as documents show them.
pub(super) fn clauses(sources: &FigureSources<'_>, language: Language) -> Vec<ClauseLine> {
    let texts = |texts: &[LocalText]| -> Vec<String> {
        texts
            .iter()
            .map(|text| text.get(language).to_owned())
            .collect()
    };
    let lines = sources.lines.iter();
    lines
        .map(|line| ClauseLine {
            clause: line.to.clone(),
            title: title(sources, &line.to, language),
            from: line.from.clone(),
            figures: sources.of_lines(&[line]),
            source: line.published.as_ref().map(|one| one.source.clone()),
            added: texts(&line.added),
            improved: texts(&line.improved),
            removed: texts(&line.removed),
            counting: texts(&line.counting),
        })
        .collect()
}

/// The chapters as documents show them.
pub(super) fn chapters(sources: &FigureSources<'_>, language: Language) -> Vec<ChapterLine> {
    let chapters: BTreeSet<ClauseId> = sources.lines.iter().map(|line| line.to.chapter()).collect();
    chapters
        .into_iter()
        .map(|chapter| {
            let inside = |line: &&ClauseComparison| line.to.chapter() == chapter;
            let lines: Vec<&ClauseComparison> = sources.lines.iter().filter(inside).collect();
            ChapterLine {
                title: title(sources, &chapter, language),
                figures: sources.of_lines(&lines),
                chapter,
            }
        })
        .collect()
}

fn title(sources: &FigureSources<'_>, id: &ClauseId, language: Language) -> String {
    let clause = sources.editions.to.clause(id);
    clause.map_or_else(String::new, |clause| clause.title.get(language).to_owned())
}
