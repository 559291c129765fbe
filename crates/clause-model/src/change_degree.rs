//! How far a demand moved between two editions, 0 to 5: the rubric, and exact means of it.
//!
//! A row belongs to a clause of the newer edition when its point is within the clause. Deletions have no
//! point there: they are listed apart and stay out of every mean, as third-party figures leave them out, too.

use crate::identifier::ClauseId;
use crate::succession::{ClauseComparison, Succession, SuccessionRow};
use diagnostics::Phrase;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The top of the scale.
pub const HIGHEST_DEGREE: u8 = 5;

/// A step of the rubric in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RubricStep {
    /// The degree.
    pub degree: u8,
    /// What it stands for.
    pub text: Phrase,
}

/// The rubric by which every row of a succession is scored.
pub const RUBRIC: [RubricStep; 6] = [
    step(
        0,
        "Unchanged: the same demand in the same sense",
        "未变：要求与含义相同",
    ),
    step(
        1,
        "Reworded, or split out of an older point, without a new demand",
        "措辞调整，或从旧控制点拆分独立，没有新要求",
    ),
    step(
        2,
        "A detail is added or sharpened, or the demand is relaxed",
        "增加或加严细节，或放宽要求",
    ),
    step(3, "A part of the demand is new", "部分要求为新增"),
    step(
        4,
        "Mostly new, inside a process that existed before",
        "在原有流程之内，要求大部分为新增",
    ),
    step(
        5,
        "New: an artefact, a role or an activity that did not exist before",
        "全新：此前没有的文件、角色或活动",
    ),
];

const fn step(degree: u8, en: &'static str, zh: &'static str) -> RubricStep {
    RubricStep {
        degree,
        text: Phrase::new(en, zh),
    }
}

/// A mean degree as an exact fraction: the sum of the degrees over the number of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct MeanDegree {
    /// The sum of the degrees.
    pub sum: u32,
    /// The number of rows.
    pub rows: u32,
}

impl MeanDegree {
    /// The mean in hundredths, rounded half up; none without rows.
    pub fn hundredths(self) -> Option<u32> {
        (200 * self.sum + self.rows).checked_div(2 * self.rows)
    }
}

impl fmt::Display for MeanDegree {
    /// Two decimals, or a dash without rows.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.hundredths() {
            Some(value) => f.pad(&format_hundredths(value)),
            None => f.pad("–"),
        }
    }
}

/// A figure in hundredths with two decimals: 265 is "2.65".
pub fn format_hundredths(value: u32) -> String {
    format!("{}.{:02}", value / 100, value % 100)
}

/// How many rows have each degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct DegreeTally {
    /// The number of rows by degree, 0 to 5.
    pub counts: [u32; 6],
}

impl DegreeTally {
    /// Counts rows. A degree off the scale, which lint refuses, counts as the highest.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a SuccessionRow>) -> Self {
        let mut tally = DegreeTally::default();
        for row in rows {
            tally.counts[usize::from(row.degree.min(HIGHEST_DEGREE))] += 1;
        }
        tally
    }

    /// The number of rows.
    pub fn rows(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// The mean degree.
    pub fn mean(&self) -> MeanDegree {
        let weighted = (0u32..).zip(self.counts);
        MeanDegree {
            sum: weighted.map(|(degree, count)| degree * count).sum(),
            rows: self.rows(),
        }
    }
}

/// A line of the comparison with what the rows say about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparisonDegree<'a> {
    /// The line, with the published figures where there are some.
    pub line: &'a ClauseComparison,
    /// The derived degrees of the newer clause's points.
    pub derived: DegreeTally,
    /// Demands of the older clauses that were dropped; not in the mean.
    pub deletions: Vec<&'a SuccessionRow>,
}

impl ComparisonDegree<'_> {
    /// The derived mean less the published degree, in hundredths; none where either is missing.
    pub fn deviation_hundredths(&self) -> Option<i32> {
        let derived = self.derived.mean().hundredths()?;
        let published = self.line.published.as_ref()?.degree_hundredths;
        i32::try_from(i64::from(derived) - i64::from(published)).ok()
    }
}

impl Succession {
    /// The rows whose new point is within a clause of the newer edition.
    pub fn rows_within<'a>(
        &'a self,
        clause: &'a ClauseId,
    ) -> impl Iterator<Item = &'a SuccessionRow> {
        let within = |row: &&SuccessionRow| {
            let to = row.to.as_ref();
            to.is_some_and(|point| point.clause.is_within(clause))
        };
        self.rows.iter().filter(within)
    }

    /// The rows of demands that are dropped.
    pub fn deletions(&self) -> impl Iterator<Item = &SuccessionRow> {
        self.rows.iter().filter(|row| row.to.is_none())
    }

    /// The degrees of all points of the newer edition.
    pub fn degrees(&self) -> DegreeTally {
        DegreeTally::of(self.rows.iter().filter(|row| row.to.is_some()))
    }

    /// The degrees of the points within a clause of the newer edition.
    pub fn degrees_within(&self, clause: &ClauseId) -> DegreeTally {
        DegreeTally::of(self.rows_within(clause))
    }

    /// The degrees by chapter of the newer edition.
    pub fn degrees_by_chapter(&self) -> BTreeMap<ClauseId, DegreeTally> {
        let points = self.rows.iter().filter_map(|row| row.to.as_ref());
        let chapters = points.map(|point| point.clause.chapter());
        let distinct: BTreeSet<ClauseId> = chapters.collect();
        distinct
            .into_iter()
            .map(|chapter| {
                let tally = self.degrees_within(&chapter);
                (chapter, tally)
            })
            .collect()
    }

    /// The lines of the comparison with their derived degrees, in the pack's order.
    pub fn comparison_degrees(&self) -> Vec<ComparisonDegree<'_>> {
        let lines = self.comparisons.iter();
        lines
            .map(|line| ComparisonDegree {
                line,
                derived: self.degrees_within(&line.to),
                deletions: self
                    .deletions()
                    .filter(|row| touches(row, &line.from))
                    .collect(),
            })
            .collect()
    }
}

/// Whether a source of the row is within one of the clauses.
fn touches(row: &SuccessionRow, clauses: &[ClauseId]) -> bool {
    row.from
        .iter()
        .any(|point| clauses.iter().any(|clause| point.clause.is_within(clause)))
}

#[cfg(test)]
mod tests {
    use super::{MeanDegree, RUBRIC};

    #[test]
    fn means_are_rounded_half_up_to_hundredths() {
        let shown = |sum, rows| MeanDegree { sum, rows }.to_string();
        assert_eq!(shown(159, 60), "2.65");
        assert_eq!(shown(43, 18), "2.39");
        assert_eq!(shown(1, 200), "0.01");
        assert_eq!(shown(1, 201), "0.00");
        assert_eq!(shown(10, 2), "5.00");
        assert_eq!(shown(0, 0), "–");
    }

    #[test]
    fn the_rubric_has_each_degree_once_and_in_order() {
        let degrees = RUBRIC.map(|step| step.degree);
        assert_eq!(degrees, [0, 1, 2, 3, 4, 5]);
    }
}
