//! One line of the comparison in full: what was added, improved and removed, point by point.

use super::markdown::escape;
use super::{Comparison, Editions};
use crate::prose::wrap;
use crate::screen::bold;
use clause_model::change_degree::ComparisonDegree;
use clause_model::succession::SuccessionRow;
use clause_model::{Change, ClauseId, ControlPointId, Edition, Language, LocalText, Relation};
use serde::Serialize;

/// A line in full.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Detail {
    clause: ClauseId,
    title: String,
    source: Option<String>,
    added: Vec<String>,
    improved: Vec<String>,
    removed: Vec<String>,
    /// How points were counted, where that needs saying.
    counting: Vec<String>,
    /// The points of the newer edition beside those that they take up.
    points: Vec<PointDetail>,
    /// Demands of the older edition that were dropped.
    dropped: Vec<PointDetail>,
}

/// A point of the newer edition, or a dropped one of the older.
#[derive(Debug, Clone, Serialize)]
struct PointDetail {
    point: Option<ControlPointId>,
    topic: String,
    requirement: String,
    from: Vec<Predecessor>,
    relation: Relation,
    change: Change,
    degree: u8,
    note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    remainder: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_longer_asked: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct Predecessor {
    point: ControlPointId,
    topic: String,
    requirement: String,
}

impl Detail {
    /// A line in full, as far as it is about a clause.
    pub(super) fn of(
        editions: Editions<'_>,
        degree: &ComparisonDegree<'_>,
        clause: &ClauseId,
        language: Language,
    ) -> Self {
        let line = degree.line;
        let narrower = if clause.is_within(&line.to) {
            clause
        } else {
            &line.to
        };
        let texts = |texts: &[LocalText]| -> Vec<String> {
            texts
                .iter()
                .map(|text| text.get(language).to_owned())
                .collect()
        };
        let point = |row| PointDetail::of(editions, row, language);
        let title = editions
            .to
            .clause(narrower)
            .map_or("", |clause| clause.title.get(language));
        Detail {
            clause: narrower.clone(),
            title: title.to_owned(),
            source: line
                .published
                .as_ref()
                .map(|figures| figures.source.clone()),
            added: texts(&line.added),
            improved: texts(&line.improved),
            removed: texts(&line.removed),
            counting: texts(&line.counting),
            points: editions
                .succession
                .rows_within(narrower)
                .map(point)
                .collect(),
            dropped: degree.deletions.iter().copied().map(point).collect(),
        }
    }
}

impl PointDetail {
    fn of(editions: Editions<'_>, row: &SuccessionRow, language: Language) -> Self {
        let found = |edition: &Edition, id: &ControlPointId| {
            let point = edition.point(id);
            let text =
                |text: Option<&LocalText>| text.map_or("", |text| text.get(language)).to_owned();
            (
                text(point.map(|point| &point.topic)),
                text(point.map(|point| &point.requirement)),
            )
        };
        let new = row.to.as_ref().map(|id| found(editions.to, id));
        let (topic, requirement) = new.unwrap_or_default();
        let predecessor = |id: &ControlPointId| {
            let (topic, requirement) = found(editions.from, id);
            Predecessor {
                point: id.clone(),
                topic,
                requirement,
            }
        };
        let optional =
            |text: &Option<LocalText>| text.as_ref().map(|text| text.get(language).to_owned());
        PointDetail {
            point: row.to.clone(),
            topic,
            requirement,
            from: row.from.iter().map(predecessor).collect(),
            relation: row.relation,
            change: row.change,
            degree: row.degree,
            note: row.note.get(language).to_owned(),
            remainder: optional(&row.remainder),
            no_longer_asked: optional(&row.dropped),
        }
    }

    /// The point's name, its change and degree.
    fn heading(&self, whole: &Comparison) -> String {
        let (change, degree) = (self.change.name(whole.language), self.degree);
        let name = self.point.as_ref().map(|id| format!("{id} {}", self.topic));
        let sources: Vec<&str> = self.from.iter().map(|one| one.topic.as_str()).collect();
        let name = name.unwrap_or_else(|| sources.join(", "));
        whole.language.pick(
            format!("{name} ({}, degree {degree})", change.to_lowercase()),
            format!("{name}（{change}，变化度{degree}）"),
        )
    }

    /// What stands below the heading.
    fn lines(&self, whole: &Comparison) -> Vec<String> {
        let language = whole.language;
        let (from, to) = (&whole.from, &whole.to);
        let mut lines = Vec::new();
        if self.point.is_some() {
            lines.push(format!("{to}: {}", self.requirement));
        }
        for one in &self.from {
            lines.push(format!("{from} {}: {}", one.point, one.requirement));
        }
        lines.push(self.note.clone());
        let remarks = [
            (
                language.pick("Still to be asked", "尚需补问"),
                &self.remainder,
            ),
            (
                language.pick("No longer asked", "不再要求"),
                &self.no_longer_asked,
            ),
        ];
        for (label, text) in remarks {
            lines.extend(
                text.iter()
                    .map(|text| format!("{label}{}{text}", language.pick(": ", "："))),
            );
        }
        lines
    }
}

impl Detail {
    fn heading(&self) -> String {
        format!("{} {}", self.clause, self.title)
    }

    /// The lists of what changed, each with its name.
    fn lists(&self, language: Language) -> Vec<(&'static str, &[String])> {
        let lists = [
            (language.pick("Added", "新增"), self.added.as_slice()),
            (language.pick("Improved", "改进"), &self.improved),
            (language.pick("Removed", "删除"), &self.removed),
            (
                language.pick("How points are counted", "计数说明"),
                &self.counting,
            ),
        ];
        lists
            .into_iter()
            .filter(|(_, entries)| !entries.is_empty())
            .collect()
    }

    fn source_line(&self, language: Language) -> Option<String> {
        let label = language.pick("Source of the published degree: ", "已公布变化度的来源：");
        self.source
            .as_ref()
            .map(|source| format!("{label}{source}"))
    }

    /// As text for a terminal.
    pub(super) fn text(&self, whole: &Comparison, width: usize) -> String {
        let language = whole.language;
        let mut text = bold(&self.heading()) + "\n";
        text.extend(self.source_line(language).map(|line| wrap(&line, 2, width)));
        for (name, entries) in self.lists(language) {
            text += &format!("\n{name}\n");
            text.extend(
                entries
                    .iter()
                    .map(|entry| wrap(&format!("- {entry}"), 2, width)),
            );
        }
        for point in self.points.iter().chain(&self.dropped) {
            text += &format!("\n{}\n", bold(&point.heading(whole)));
            text.extend(point.lines(whole).iter().map(|line| wrap(line, 2, width)));
        }
        text
    }

    /// As Markdown.
    pub(super) fn markdown(&self, whole: &Comparison) -> String {
        let language = whole.language;
        let mut text = format!("## {}\n", escape(&self.heading()));
        text.extend(
            self.source_line(language)
                .map(|line| format!("\n{}\n", escape(&line))),
        );
        for (name, entries) in self.lists(language) {
            text += &format!("\n### {name}\n\n");
            text.extend(entries.iter().map(|entry| format!("- {}\n", escape(entry))));
        }
        for point in self.points.iter().chain(&self.dropped) {
            text += &format!("\n### {}\n\n", escape(&point.heading(whole)));
            let lines = point.lines(whole);
            text.extend(lines.iter().map(|line| format!("- {}\n", escape(line))));
        }
        text
    }
}
