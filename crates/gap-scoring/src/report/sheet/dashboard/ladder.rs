//! The gates, one upon the other.

use super::{FIRST_COLUMN, LAST, Page};
use crate::readiness::GateResult;
use crate::report::view::View;
use crate::report::{frame, label, looks};
use diagnostics::Phrase;
use workbook::draft::{Horizontal, Style};
use workbook::{CellRange, CellRef, Content, theme};

impl Page<'_, '_> {
    pub(super) fn ladder(&mut self) {
        let view = self.view;
        self.heading(label::READINESS);
        let away = (7, 7, label::ACTIONS_AWAY);
        let columns: [(u32, u32, Phrase); 6] = [
            (0, 2, label::GATE),
            (3, 3, label::STATE),
            (4, 4, label::TO_SETTLE),
            (5, 5, label::OPENS_ON),
            (6, 6, label::RESTING),
            (self.first_of_breaks(), 11, label::WHAT_BREAKS),
        ];
        let away = view.has_plan().then_some(away);
        let style = theme::header().size(looks::SMALL);
        for (first, last, text) in columns.into_iter().chain(away) {
            let range = self.across(FIRST_COLUMN + first, FIRST_COLUMN + last);
            self.sheet.put_merged(range, view.say(text), &style);
        }
        self.sheet.row_heights.insert(self.row, 32.0);
        self.row += 1;
        let first = self.row;
        for at in 0..view.assessment.gates.len() {
            self.gate(at);
        }
        let states = CellRange::new(
            CellRef::new(first, FIRST_COLUMN + 3),
            CellRef::new(self.row, FIRST_COLUMN + 3),
        );
        let (holds, broken) = (view.say(label::GATE_HOLDS), view.say(label::GATE_BROKEN));
        looks::highlight_word(&mut self.sheet, states, holds, theme::FULLY);
        looks::highlight_word(&mut self.sheet, states, broken, theme::NOT_ACHIEVED);
        self.row += 1;
    }

    /// The first column of what breaks a gate; the distance in actions stands before it where there is a plan.
    fn first_of_breaks(&self) -> u32 {
        if self.view.has_plan() { 8 } else { 7 }
    }

    fn gate(&mut self, at: usize) {
        let view = self.view;
        let gate = &view.assessment.gates[at];
        let mut name = format!("{}  {}", gate.gate, gate.title);
        if let Some(ready) = &gate.ready_for {
            name += view.language.pick(" → ", " → ");
            name += ready;
        }
        let away = gate.distance_in_actions.map(|away| {
            let style = looks::integer().align(Horizontal::Centre);
            (7, Content::from(away), style)
        });
        let cells: [(u32, Content, Style); 4] = [
            (3, self.gates.state_word(at).into(), looks::mark().bold()),
            (
                4,
                self.gates.break_count(at).into(),
                looks::integer().align(Horizontal::Centre),
            ),
            (
                5,
                self.gates.opening(at).into(),
                looks::date().align(Horizontal::Centre),
            ),
            (
                6,
                self.gates.resting(at).into(),
                looks::integer().align(Horizontal::Centre),
            ),
        ];
        for (column, content, style) in cells.into_iter().chain(away) {
            self.sheet
                .put(self.row, FIRST_COLUMN + column, content, &style);
        }
        let first = FIRST_COLUMN + self.first_of_breaks();
        let (sheet, row) = (&mut self.sheet, self.row);
        let names = (FIRST_COLUMN, FIRST_COLUMN + 2);
        frame::prose(sheet, row, names, name, &looks::told().bold());
        frame::prose(
            sheet,
            row,
            (first, LAST),
            breaks(view, gate),
            &looks::told(),
        );
        self.row += 1;
    }
}

/// What breaks a gate, the first few.
fn breaks(view: &View<'_>, gate: &GateResult) -> String {
    const SHOWN: usize = 2;
    let mut lines: Vec<String> = gate
        .breaks
        .iter()
        .take(SHOWN)
        .map(|broken| format!("• {}", broken.text))
        .collect();
    if let Some(more) = gate
        .breaks
        .len()
        .checked_sub(SHOWN)
        .filter(|more| *more > 0)
    {
        lines.push(view.fill(label::AND_MORE, &[("count", &more.to_string())]));
    }
    if gate.breaks.is_empty() {
        lines.push(gate.met.join(view.language.pick("; ", "；")));
    }
    if !gate.conditions.is_empty() {
        let count = gate.conditions.len().to_string();
        lines.push(view.fill(label::CONDITIONS, &[("count", &count)]));
    }
    lines.join("\n")
}
