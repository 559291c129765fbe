//! Full marks in a column beside the scores: "标准分 | 得分", "Maximum | Score".

use super::profile::contents;
use crate::grid::{Content, Grid};
use crate::scale::number;
use crate::table::Segment;
use crate::words::normalise;
use std::collections::BTreeSet;

/// Headers of columns of full marks.
const HEADERS: &[&str] = &[
    "满分",
    "满分值",
    "标准分",
    "标准分值",
    "分值",
    "应得分",
    "总分",
    "额定分",
    "full mark",
    "full marks",
    "full score",
    "maximum",
    "maximum score",
    "maximum points",
    "max",
    "max score",
    "max. score",
    "points available",
    "possible points",
    "possible score",
    "out of",
];

/// The full marks of a table's rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FullMarks {
    /// The same whole number in every row.
    All(u32),
    /// More than one, or none that a scale can end at.
    Differ(BTreeSet<String>),
}

impl FullMarks {
    /// Those of two tables together.
    pub(super) fn with(self, other: FullMarks) -> FullMarks {
        if self == other {
            return self;
        }
        let mut all = self.values();
        all.extend(other.values());
        FullMarks::Differ(all)
    }

    fn values(self) -> BTreeSet<String> {
        match self {
            FullMarks::All(top) => BTreeSet::from([top.to_string()]),
            FullMarks::Differ(values) => values,
        }
    }
}

/// The full marks that a column of a segment states; none where there is no such column.
pub(super) fn full_marks(segment: &Segment, grid: &Grid) -> Option<FullMarks> {
    let mut columns = segment.columns.iter();
    let (at, _) = columns.find(|(_, column)| {
        let header = normalise(&column.header);
        HEADERS.iter().any(|known| normalise(known) == header)
    })?;
    let cells = contents(grid, *at, &[(segment.first, segment.last)]);
    let marks: Vec<&Content> = cells.into_iter().filter(|cell| !cell.is_blank()).collect();
    let values: BTreeSet<String> = marks.iter().filter_map(|cell| cell.text()).collect();
    let tops: BTreeSet<Option<u32>> = marks.iter().map(|cell| top(cell)).collect();
    let mut tops = tops.into_iter();
    match (tops.next(), tops.next()) {
        (None, _) => None,
        (Some(Some(top)), None) => Some(FullMarks::All(top)),
        _ => Some(FullMarks::Differ(values)),
    }
}

/// A whole number at which a scale can end.
fn top(content: &Content) -> Option<u32> {
    let (thousandths, signed) = number(content)?;
    let whole = u32::try_from(thousandths / 1000).ok()?;
    (thousandths % 1000 == 0 && !signed && (1..=1000).contains(&whole)).then_some(whole)
}
