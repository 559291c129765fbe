//! The charts, and the room that they need.

use super::{COLUMNS, FIRST_COLUMN, Page};
use crate::report::chart::{self, Spot};
use crate::report::label;
use workbook::CellRef;

/// The width of a column in pixels.
const PIXELS: u32 = 89;
/// The height of a row under a chart, in points, and in pixels.
const CHART_ROW: f64 = 15.0;
const CHART_ROW_PIXELS: u32 = 20;
/// How many rows charts by process need, and others.
const HIGH: u32 = 27;
const LOW: u32 = 16;

impl Page<'_, '_> {
    pub(super) fn charts(&mut self) {
        let view = self.view;
        self.heading(if view.has_plan() {
            label::CONFORMITY
        } else {
            label::CONFORMITY_WITHOUT_PLAN
        });
        let half = COLUMNS / 2;
        let (left, right) = (FIRST_COLUMN, FIRST_COLUMN + half);
        let spot = |row: u32, column: u32, columns: u32, height: u32| Spot {
            anchor: CellRef::new(row, column),
            width: columns * PIXELS - 8,
            height: height * CHART_ROW_PIXELS - 8,
        };
        let row = self.row;
        let conformity = chart::conformity(view, spot(row, left, half, HIGH));
        let ratings = chart::ratings(view, spot(row, right, half, HIGH));
        self.sheet.charts.extend([conformity, ratings]);
        self.room(HIGH);
        let row = self.row;
        let blocks = self.blocks;
        let share = COLUMNS / if view.has_plan() { 3 } else { 2 };
        let grades = chart::grades(view, blocks, spot(row, left, share, LOW));
        let cycle = chart::cycle(view, spot(row, left + share, share, LOW));
        let effort = chart::effort(view, blocks, spot(row, left + 2 * share, share, LOW));
        self.sheet.charts.extend([grades, cycle]);
        self.sheet.charts.extend(effort);
        self.room(LOW);
        self.sheet.page.page_breaks.push(self.row);
        // Else the chart's upper edge would print on the page before.
        self.sheet.row_heights.insert(self.row, 6.0);
        self.row += 1;
        if let Some(changes) = chart::changes(view, spot(self.row, left, COLUMNS, HIGH)) {
            self.sheet.charts.push(changes);
            self.room(HIGH);
        }
    }

    /// Leaves rows free for charts.
    fn room(&mut self, rows: u32) {
        for row in self.row..self.row + rows {
            self.sheet.row_heights.insert(row, CHART_ROW);
        }
        self.row += rows;
    }
}
