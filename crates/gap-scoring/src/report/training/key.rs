//! The hidden sheets: what dropdowns offer, and what is right.

use super::question::{Exercise, Question};
use crate::report::comparison::ComparisonView;
use crate::report::comparison::book::frame::{id, mark, told};
use std::collections::BTreeMap;
use workbook::{CellRange, CellRef, SheetDraft, SheetRange, Visibility};

/// What identifies a question.
type Which = (Exercise, u32);

/// The right answers, one row per question.
pub(super) struct Key {
    sheet: SheetDraft,
    ranges: BTreeMap<Which, SheetRange>,
}

impl Key {
    pub(super) fn new(view: &ComparisonView, questions: &[Question]) -> Self {
        let mut sheet = SheetDraft::new(view.language.pick("Key", "答案键"));
        sheet.visibility = Visibility::VeryHidden;
        sheet.set_widths(&[24.0, 8.0]);
        let mut ranges = BTreeMap::new();
        for (row, question) in (0u32..).zip(questions) {
            sheet.put(row, 0, question.exercise.sheet(view.language), &told());
            sheet.put(row, 1, question.number, &mark());
            for (column, right) in (2u32..).zip(&question.right) {
                sheet.put(row, column, right.as_str(), &id());
            }
            let last = CellRef::new(row, 1 + question.right.len().max(1) as u32);
            let cells = CellRange::new(CellRef::new(row, 2), last);
            let range = SheetRange::new(sheet.name.clone(), cells);
            ranges.insert((question.exercise, question.number), range);
        }
        Key { sheet, ranges }
    }

    /// Where a question's right answers stand.
    pub(super) fn range(&self, question: &Question) -> SheetRange {
        found(&self.ranges, &self.sheet, question)
    }

    pub(super) fn into_sheet(self) -> SheetDraft {
        self.sheet
    }
}

/// What dropdowns offer: one column per list, each list once.
pub(super) struct Lists {
    sheet: SheetDraft,
    ranges: BTreeMap<Which, SheetRange>,
}

impl Lists {
    pub(super) fn new(view: &ComparisonView, questions: &[Question]) -> Self {
        let mut sheet = SheetDraft::new(view.language.pick("Lists", "选项"));
        sheet.visibility = Visibility::Hidden;
        let mut known: BTreeMap<&[String], SheetRange> = BTreeMap::new();
        let mut ranges = BTreeMap::new();
        for question in questions {
            let next = known.len() as u32;
            let range = known.entry(&question.offered).or_insert_with(|| {
                for (row, text) in (0u32..).zip(&question.offered) {
                    sheet.put(row, next, text.as_str(), &id());
                }
                sheet.column_widths.insert(next, 28.0);
                let last = CellRef::new(question.offered.len().max(1) as u32 - 1, next);
                let cells = CellRange::new(CellRef::new(0, next), last);
                SheetRange::new(sheet.name.clone(), cells)
            });
            ranges.insert((question.exercise, question.number), range.clone());
        }
        Lists { sheet, ranges }
    }

    /// Where a question's answers to choose from stand.
    pub(super) fn range(&self, question: &Question) -> SheetRange {
        found(&self.ranges, &self.sheet, question)
    }

    pub(super) fn into_sheet(self) -> SheetDraft {
        self.sheet
    }
}

fn found(
    ranges: &BTreeMap<Which, SheetRange>,
    sheet: &SheetDraft,
    question: &Question,
) -> SheetRange {
    let range = ranges.get(&(question.exercise, question.number)).cloned();
    range.unwrap_or_else(|| {
        let cell = CellRange::single(CellRef::new(0, 0));
        SheetRange::new(sheet.name.clone(), cell)
    })
}
