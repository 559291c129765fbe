//! What changed between two editions, ready to be shown.

mod detail;
mod markdown;
mod table;

pub(crate) use detail::Detail;

use clause_model::change_degree::{ComparisonDegree, DegreeTally, MeanDegree, format_hundredths};
use clause_model::origin::Origin;
use clause_model::succession::SuccessionRow;
use clause_model::{Change, ClauseId, Edition, EditionId, Language, StandardId, Succession};
use serde::Serialize;
use std::collections::BTreeMap;

/// The version of the JSON shape.
const FORMAT: u32 = 1;

/// A comparison of two editions, line by line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Comparison {
    format: u32,
    /// The program and its version.
    program: String,
    /// The standard's id and the version of its pack.
    pack: String,
    standard: StandardId,
    /// The older edition.
    from: EditionId,
    /// The newer edition.
    to: EditionId,
    /// How the two degrees are to be read.
    note: String,
    lines: Vec<Line>,
    /// All points of both editions.
    total: Line,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    details: Vec<Detail>,
    #[serde(skip)]
    language: Language,
}

/// A clause of the newer edition against its counterparts in the older.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Line {
    /// The newer edition's clause; none in the total.
    clause: Option<ClauseId>,
    title: String,
    from_clauses: Vec<ClauseId>,
    points_to: usize,
    points_from: usize,
    published: Option<Published>,
    derived: Derived,
    /// Derived less published, in hundredths.
    deviation_hundredths: Option<i32>,
    /// Points of the newer edition by kind of change, and dropped demands of the older.
    changes: BTreeMap<Change, usize>,
}

/// A third party's estimate.
#[derive(Debug, Clone, Serialize)]
struct Published {
    degree_hundredths: u32,
    source: String,
}

/// Our own figure: an exact mean.
#[derive(Debug, Clone, Copy, Serialize)]
struct Derived {
    #[serde(flatten)]
    mean: MeanDegree,
    hundredths: Option<u32>,
    /// Points by degree, 0 to 5.
    by_degree: DegreeTally,
}

impl From<DegreeTally> for Derived {
    fn from(tally: DegreeTally) -> Self {
        Derived {
            mean: tally.mean(),
            hundredths: tally.mean().hundredths(),
            by_degree: tally,
        }
    }
}

/// What is compared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Editions<'a> {
    pub(crate) from: &'a Edition,
    pub(crate) to: &'a Edition,
    pub(crate) succession: &'a Succession,
    /// The version of the standard's pack.
    pub(crate) version: &'a str,
}

impl Comparison {
    /// The comparison, with details on the lines about a clause where one is asked for.
    pub(crate) fn of(
        editions: Editions<'_>,
        clause: Option<&ClauseId>,
        language: Language,
    ) -> Self {
        let succession = editions.succession;
        let mut degrees = succession.comparison_degrees();
        if let Some(clause) = clause {
            degrees.retain(|one| one.line.to.is_within(clause) || clause.is_within(&one.line.to));
        }
        let details = clause.into_iter().flat_map(|clause| {
            let of_line = |one: &ComparisonDegree<'_>| Detail::of(editions, one, clause, language);
            degrees.iter().map(of_line).collect::<Vec<_>>()
        });
        let origin = Origin::of(&succession.standard, editions.version);
        Comparison {
            format: FORMAT,
            program: origin.program,
            pack: origin.pack,
            standard: succession.standard.clone(),
            from: succession.from.clone(),
            to: succession.to.clone(),
            note: note(language).to_owned(),
            details: details.collect(),
            lines: degrees
                .iter()
                .map(|one| line(editions, one, language))
                .collect(),
            total: total(editions, language),
            language,
        }
    }

    /// As JSON, with a line break at its end.
    pub(crate) fn json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

fn note(language: Language) -> &'static str {
    language.pick(
        "The change degree runs from 0 (unchanged) to 5 (new). \"Published\" is the estimate of one third party; \
         \"derived\" is our own, the mean over the control points of the newer edition. Neither comes from the \
         publisher of the standard.",
        "变化度从0（未变）到5（全新）。“已公布”为某第三方的估计值；“推算”为本项目自行得出，是新版各控制点的平均值。\
         两者均非标准发布机构的数据。",
    )
}

fn line(editions: Editions<'_>, degree: &ComparisonDegree<'_>, language: Language) -> Line {
    let Editions {
        from,
        to,
        succession,
        ..
    } = editions;
    let clauses = degree.line;
    let is_from = |id: &ClauseId| clauses.from.iter().any(|clause| id.is_within(clause));
    let rows = succession
        .rows_within(&clauses.to)
        .chain(degree.deletions.iter().copied());
    let published = clauses.published.as_ref();
    let title = to
        .clause(&clauses.to)
        .map_or("", |clause| clause.title.get(language));
    Line {
        clause: Some(clauses.to.clone()),
        title: title.to_owned(),
        from_clauses: clauses.from.clone(),
        points_to: to.points_within(&clauses.to).count(),
        points_from: from
            .points
            .iter()
            .filter(|point| is_from(&point.id.clause))
            .count(),
        published: published.map(|figures| Published {
            degree_hundredths: figures.degree_hundredths,
            source: figures.source.clone(),
        }),
        derived: degree.derived.into(),
        deviation_hundredths: degree.deviation_hundredths(),
        changes: by_change(rows),
    }
}

fn total(editions: Editions<'_>, language: Language) -> Line {
    let succession = editions.succession;
    Line {
        clause: None,
        title: language.pick("All clauses", "全部条款").to_owned(),
        from_clauses: Vec::new(),
        points_to: editions.to.points.len(),
        points_from: editions.from.points.len(),
        published: None,
        derived: succession.degrees().into(),
        deviation_hundredths: None,
        changes: by_change(&succession.rows),
    }
}

fn by_change<'a>(rows: impl IntoIterator<Item = &'a SuccessionRow>) -> BTreeMap<Change, usize> {
    let mut counts = BTreeMap::new();
    for row in rows {
        *counts.entry(row.change).or_default() += 1;
    }
    counts
}

impl Line {
    /// The published degree as published, without padding zeros.
    fn published_degree(&self, language: Language) -> String {
        let Some(published) = &self.published else {
            return language.pick("not published", "未公布").to_owned();
        };
        let text = format_hundredths(published.degree_hundredths);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    fn deviation(&self) -> String {
        self.deviation_hundredths.map_or("–".to_owned(), |value| {
            let sign = match value {
                0 => "",
                1.. => "+",
                _ => "-",
            };
            format!("{sign}{}", format_hundredths(value.unsigned_abs()))
        })
    }

    fn change_list(&self, language: Language) -> String {
        let named = self.changes.iter().map(|(change, count)| {
            let name = change.name(language);
            language.pick(
                format!("{} {count}", name.to_lowercase()),
                format!("{name}{count}"),
            )
        });
        let named: Vec<String> = named.collect();
        named.join(language.pick(", ", "、"))
    }

    /// The cells of the line.
    fn cells(&self, language: Language) -> [String; COLUMNS] {
        [
            self.clause
                .as_ref()
                .map_or(String::new(), ToString::to_string),
            self.title.clone(),
            self.points_to.to_string(),
            self.points_from.to_string(),
            self.published_degree(language),
            self.derived.mean.to_string(),
            self.deviation(),
            self.change_list(language),
        ]
    }
}

/// The number of columns of a printed comparison.
const COLUMNS: usize = 8;

impl Comparison {
    fn headers(&self) -> [String; COLUMNS] {
        let (language, from, to) = (self.language, &self.from, &self.to);
        [
            language.pick("Clause", "条款").to_owned(),
            language.pick("Title", "标题").to_owned(),
            language.pick(format!("Points {to}"), format!("{to}版控制点")),
            language.pick(format!("Points {from}"), format!("{from}版控制点")),
            language.pick("Published", "已公布").to_owned(),
            language.pick("Derived", "推算").to_owned(),
            language.pick("Deviation", "偏差").to_owned(),
            language.pick("Kinds of change", "变化类型").to_owned(),
        ]
    }

    fn heading(&self) -> String {
        let (from, to, standard) = (&self.from, &self.to, &self.standard);
        self.language.pick(
            format!("{standard}: {from} to {to}"),
            format!("{standard}：{from}版至{to}版"),
        )
    }

    /// Every row of the printed comparison.
    fn rows(&self) -> Vec<[String; COLUMNS]> {
        let total = self.details.is_empty().then_some(&self.total);
        let lines = self.lines.iter().chain(total);
        lines.map(|line| line.cells(self.language)).collect()
    }
}
