//! Where things stand: the sheets, their rows, and references between them.

use super::frame::FIRST_ROW;
use crate::report::comparison::view::{ComparisonView, DroppedLine};
use clause_model::{ControlPointId, Language};
use std::collections::BTreeMap;
use workbook::{CellRange, CellRef, SheetRange};

/// The sheets of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ComparisonSheet {
    Overview,
    Clauses,
    ControlPoints,
    Dropped,
    Lineage,
    Terms,
    Reference,
}

impl ComparisonSheet {
    /// The sheet's name.
    pub(super) fn name(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            ComparisonSheet::Overview => ("Overview", "总览"),
            ComparisonSheet::Clauses => ("Clauses", "条款对比"),
            ComparisonSheet::ControlPoints => ("Control points", "控制点对照"),
            ComparisonSheet::Dropped => ("No longer asked", "不再要求"),
            ComparisonSheet::Lineage => ("Old to new", "旧版去向"),
            ComparisonSheet::Terms => ("Terms", "术语变化"),
            ComparisonSheet::Reference => ("Rubric and sources", "评分准则与来源"),
        };
        language.pick(en, zh)
    }
}

/// The columns of the control points that formulas count.
pub(super) mod point_column {
    pub(in super::super) const CLAUSE: u32 = 0;
    pub(in super::super) const NEW_ID: u32 = 1;
    pub(in super::super) const CHANGE: u32 = 6;
    pub(in super::super) const DEGREE: u32 = 7;
}

/// The columns of the old points that formulas count.
pub(super) mod fate_column {
    pub(in super::super) const CHANGE: u32 = 3;
    pub(in super::super) const ONCE: u32 = 4;
}

/// The columns of the clauses that charts show.
pub(super) mod clause_column {
    pub(in super::super) const TITLE: u32 = 1;
    pub(in super::super) const PUBLISHED: u32 = 5;
    pub(in super::super) const DERIVED: u32 = 6;
    pub(in super::super) const KINDS: u32 = 9;
}

/// The extent of each table.
#[derive(Debug)]
pub(super) struct Places {
    language: Language,
    points: BTreeMap<ControlPointId, u32>,
    /// The last row of the control points.
    last_point: u32,
    /// The last row of the old points.
    last_fate: u32,
    /// The last row of the clauses.
    last_clause: u32,
}

impl Places {
    pub(super) fn of(view: &ComparisonView) -> Self {
        let ids = view.points.iter().map(|line| line.point.id.clone());
        let deletions = deletions(view).count();
        let fates = view.fates.iter();
        let fates: usize = fates.map(|line| line.successors.len().max(1)).sum();
        let last = |rows: usize| FIRST_ROW + rows.max(1) as u32 - 1;
        Places {
            language: view.language,
            points: ids.zip(FIRST_ROW..).collect(),
            last_point: last(view.points.len() + deletions),
            last_fate: last(fates),
            last_clause: last(view.clauses.len()),
        }
    }

    /// The cell of a new point among the control points.
    pub(super) fn point(&self, id: &ControlPointId) -> Option<CellRef> {
        let row = self.points.get(id)?;
        Some(CellRef::new(*row, point_column::NEW_ID))
    }

    /// A column of the control points.
    pub(super) fn points(&self, column: u32) -> SheetRange {
        self.range(ComparisonSheet::ControlPoints, column, self.last_point)
    }

    /// A column of the old points.
    pub(super) fn fates(&self, column: u32) -> SheetRange {
        self.range(ComparisonSheet::Lineage, column, self.last_fate)
    }

    /// A column of the clauses.
    pub(super) fn clauses(&self, column: u32) -> SheetRange {
        self.range(ComparisonSheet::Clauses, column, self.last_clause)
    }

    fn range(&self, sheet: ComparisonSheet, column: u32, last: u32) -> SheetRange {
        let rows = CellRange::new(CellRef::new(FIRST_ROW, column), CellRef::new(last, column));
        SheetRange::new(sheet.name(self.language), rows)
    }
}

/// The points that are dropped whole.
pub(super) fn deletions(view: &ComparisonView) -> impl Iterator<Item = &DroppedLine> {
    let lines = view.dropped.iter();
    lines.filter(|line| line.successor.is_none())
}
