//! Formulas of gates: what breaks each, when it opens, what rests on overrides, and the verdict.

mod breaks;
mod occurrence;
mod verdict;

use super::Live;
use super::block::{Blocks, GateCell};
use super::point::serial;
use super::state::State;
use super::text;
use crate::report::label;
use crate::report::view::View;
use clause_model::method::GateRule;
use workbook::formula::quoted;
use workbook::{Cached, Content};

/// Everything that gates are computed from.
pub(in crate::report) struct Gates<'g, 'a> {
    view: &'g View<'a>,
    state: &'g State,
    blocks: &'g Blocks,
}

impl<'g, 'a> Gates<'g, 'a> {
    pub(in crate::report) fn new(view: &'g View<'a>, state: &'g State, blocks: &'g Blocks) -> Self {
        Gates {
            view,
            state,
            blocks,
        }
    }

    fn rules(&self) -> &'a [GateRule] {
        &self.view.context.edition.rules.gates
    }

    /// The row of a gate. One more row than gates has the verdict with all of them open.
    pub(in crate::report) fn row(&self, at: usize) -> Vec<Content> {
        let texts = self.verdict_text(at);
        let Some(rule) = self.rules().get(at) else {
            let mut blanks = vec![Content::Blank; GateCell::COUNT as usize - 1];
            blanks.push(texts.into());
            return blanks;
        };
        let breaks = self.breaks(rule);
        let cell = |column: GateCell| self.blocks.gates.cell(column as u32, at);
        let total: u32 = breaks.iter().map(|part| part.count).sum();
        let parts: Vec<&str> = breaks.iter().map(|part| part.expression.as_str()).collect();
        let (dated, dated_count, latest) = self.dated(rule);
        let opens = self.opens(rule);
        let reached = at == 0 || self.reached(at - 1);
        let before = match at.checked_sub(1) {
            Some(before) => self.blocks.gates.cell(GateCell::Reached as u32, before),
            None => "1".to_owned(),
        };
        let (rests, resting) = self.rests(rule);
        vec![
            rule.gate.into(),
            Live::new(
                if parts.is_empty() {
                    "0".to_owned()
                } else {
                    parts.join("+")
                },
                total,
            )
            .into(),
            Live::flag(format!("{}=0", cell(GateCell::Breaks)), total == 0).into(),
            Live::new(dated, dated_count).into(),
            Live::new(
                format!(
                    "IF(AND({}>0,{}={}),{latest},\"\")",
                    cell(GateCell::Breaks),
                    cell(GateCell::Dated),
                    cell(GateCell::Breaks)
                ),
                opens.map_or(Cached::Empty, |day| Cached::Number(serial(day))),
            )
            .into(),
            Live::new(rests, resting).into(),
            Live::flag(
                format!("AND({before}=1,{}=1)", cell(GateCell::Holds)),
                reached && total == 0,
            )
            .into(),
            self.broken_line(at, rule, total, opens).into(),
            texts.into(),
        ]
    }

    fn reached(&self, at: usize) -> bool {
        let rules = self.rules().iter().take(at + 1);
        rules.into_iter().all(|rule| self.count(rule) == 0)
    }

    fn count(&self, rule: &GateRule) -> u32 {
        self.breaks(rule).iter().map(|part| part.count).sum()
    }

    /// How many gates hold in a row from the first on.
    fn unbroken(&self) -> usize {
        let rules = self.rules().iter();
        rules.take_while(|rule| self.count(rule) == 0).count()
    }

    fn range(&self, column: GateCell) -> String {
        let range = self
            .blocks
            .gates
            .range_from(self.view.language, column as u32);
        range.to_string()
    }

    fn reached_range(&self) -> String {
        self.range(GateCell::Reached)
    }

    /// A column of a gate as other sheets refer to it.
    fn elsewhere(&self, column: GateCell, at: usize) -> String {
        self.blocks
            .gates
            .cell_from(self.view.language, column as u32, at)
    }

    /// Whether a gate holds, in a word.
    pub(in crate::report) fn state_word(&self, at: usize) -> Live {
        let (open, closed) = (
            self.view.say(label::GATE_HOLDS),
            self.view.say(label::GATE_BROKEN),
        );
        let holds = self
            .rules()
            .get(at)
            .is_some_and(|rule| self.count(rule) == 0);
        Live::new(
            format!(
                "IF({}=1,{},{})",
                self.elsewhere(GateCell::Holds, at),
                quoted(open),
                quoted(closed)
            ),
            text(if holds { open } else { closed }),
        )
    }

    /// How much breaks a gate.
    pub(in crate::report) fn break_count(&self, at: usize) -> Live {
        let count = self.rules().get(at).map_or(0, |rule| self.count(rule));
        Live::new(self.elsewhere(GateCell::Breaks, at), count)
    }

    /// The day on which a gate opens by the passing of time.
    pub(in crate::report) fn opening(&self, at: usize) -> Live {
        let day = self.rules().get(at).and_then(|rule| self.opens(rule));
        Live {
            expression: self.elsewhere(GateCell::Opens, at),
            cached: day.map_or(Cached::Empty, |day| Cached::Number(serial(day))),
        }
    }

    /// How many points of a gate hold only by an override.
    pub(in crate::report) fn resting(&self, at: usize) -> Live {
        let resting = self.rules().get(at).map_or(0, |rule| self.rests(rule).1);
        Live::new(self.elsewhere(GateCell::Rests, at), resting)
    }
}
