//! What else is in the workbook.

use super::{FIRST_COLUMN, LAST, Page};
use crate::report::place::{Sheet, TITLE_ROW};
use crate::report::{frame, label, looks};
use diagnostics::Phrase;
use workbook::{CellRange, CellRef, Content, SheetDraft};

/// What each sheet is for, in the order of the workbook.
const SHEETS: [(Sheet, Phrase); 13] = [
    (Sheet::ClauseScores, label::ABOUT_SCORES),
    (Sheet::ControlPoints, label::ABOUT_POINTS),
    (Sheet::Findings, label::ABOUT_FINDINGS),
    (Sheet::Plan, label::ABOUT_PLAN),
    (Sheet::Gantt, label::ABOUT_GANTT),
    (Sheet::Matrix, label::ABOUT_MATRIX),
    (Sheet::Coverage, label::ABOUT_COVERAGE),
    (Sheet::Register, label::ABOUT_REGISTER),
    (Sheet::Links, label::ABOUT_LINKS),
    (Sheet::Changes, label::ABOUT_CHANGES),
    (Sheet::Migration, label::ABOUT_MIGRATION),
    (Sheet::Intake, label::ABOUT_INTAKE),
    (Sheet::Method, label::ABOUT_METHOD),
];

impl Page<'_, '_> {
    /// Links to the sheets that the workbook has.
    pub(super) fn contents(&mut self, others: &[SheetDraft]) {
        let view = self.view;
        self.row += 1;
        self.heading(label::CONTENTS);
        for (which, about) in SHEETS {
            let name = view.sheet(which);
            if !others.iter().any(|sheet| sheet.name == name) {
                continue;
            }
            let names = CellRange::new(
                CellRef::new(self.row, FIRST_COLUMN),
                CellRef::new(self.row, FIRST_COLUMN + 2),
            );
            let cell = CellRef::new(TITLE_ROW, FIRST_COLUMN);
            let link = Content::internal_link(name, cell, name);
            self.sheet.put_merged(names, link, &looks::link());
            let across = (FIRST_COLUMN + 3, LAST);
            frame::prose(
                &mut self.sheet,
                self.row,
                across,
                view.say(about),
                &looks::told(),
            );
            self.row += 1;
        }
    }
}
