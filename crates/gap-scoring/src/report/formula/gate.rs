//! Formulas of gates: what breaks each, when it opens, what rests on overrides, and the verdict.

use super::block::{Blocks, CauseCell, GateCell, GradeCell, PointCell};
use super::point::serial;
use super::state::{MINOR, PROPOSED, PointState, State};
use super::{Live, text};
use crate::outcome::Outcome;
use crate::readiness::{GateResult, readiness};
use crate::report::label;
use crate::report::view::View;
use clause_model::identifier::ControlPointId;
use clause_model::method::{GateCondition, GateRule};
use jiff::civil::Date;
use std::collections::BTreeSet;
use workbook::formula::quoted;
use workbook::{Cached, Content};

/// What one condition adds to a gate's breaks.
struct Breaks {
    expression: String,
    count: u32,
}

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

    fn breaks(&self, rule: &GateRule) -> Vec<Breaks> {
        rule.conditions
            .iter()
            .filter_map(|c| self.condition(c))
            .collect()
    }

    fn condition(&self, condition: &GateCondition) -> Option<Breaks> {
        let points = &self.blocks.points;
        let all = |column: PointCell| points.range(column as u32);
        let sum = |column, counts: &dyn Fn(&PointState) -> bool| Breaks {
            expression: format!("SUM({})", all(column)),
            count: self
                .state
                .points
                .iter()
                .filter(|point| counts(point))
                .count() as u32,
        };
        let constant = |breaks: bool| Breaks {
            expression: u32::from(breaks).to_string(),
            count: u32::from(breaks),
        };
        Some(match condition {
            GateCondition::Fulfilled { points } | GateCondition::Occurred { points } => {
                self.not_fulfilled(points)
            }
            GateCondition::KeystoneDocuments { points } => self.lacking_documents(points),
            GateCondition::DocumentConditions => return None,
            GateCondition::AllAnswered => sum(PointCell::UnansweredNow, &PointState::is_unanswered),
            GateCondition::MonthsOfRecords => {
                sum(PointCell::LacksRecords, &PointState::lacks_records)
            }
            GateCondition::Follows { first, then } => constant(self.precedes(first, then)),
            GateCondition::OwnMajority => {
                constant(self.view.assessment.governance.exceeds_majority())
            }
            GateCondition::NoExclusions => sum(PointCell::ExcludedNow, &PointState::is_excluded),
            GateCondition::NoMajor => {
                let counts = self
                    .blocks
                    .grades
                    .part(GradeCell::Count as u32, 0, PROPOSED as usize);
                Breaks {
                    expression: format!("SUM({counts})"),
                    count: self.state.up_to(PROPOSED),
                }
            }
            GateCondition::NoUnresolved => sum(PointCell::OpenNow, &PointState::is_open),
            GateCondition::MinorsAccepted => self.unaccepted(),
        })
    }

    fn cells(&self, points: &[ControlPointId], column: PointCell) -> Vec<(usize, String)> {
        let known = points.iter().filter_map(|id| self.view.index_of(id));
        known
            .map(|at| (at, self.blocks.points.cell(column as u32, at)))
            .collect()
    }

    /// Points that are not fully achieved; points that the edition lacks count as such.
    fn not_fulfilled(&self, points: &[ControlPointId]) -> Breaks {
        let cells = self.cells(points, PointCell::Fully);
        let fully = |(at, _): &&(usize, String)| self.state.points[*at].outcome == Outcome::Fully;
        let names: Vec<&str> = cells.iter().map(|(_, cell)| cell.as_str()).collect();
        Breaks {
            expression: format!("({}-({}))", points.len(), sum_of(&names)),
            count: (points.len() - cells.iter().filter(fully).count()) as u32,
        }
    }

    fn lacking_documents(&self, points: &[ControlPointId]) -> Breaks {
        let cells = self.cells(points, PointCell::LacksDocument);
        let unknown = points.len() - cells.len();
        let lacking = cells
            .iter()
            .filter(|(at, _)| self.state.points[*at].lacks_document());
        let names: Vec<&str> = cells.iter().map(|(_, cell)| cell.as_str()).collect();
        Breaks {
            expression: format!("({unknown}+{})", sum_of(&names)),
            count: (unknown + lacking.count()) as u32,
        }
    }

    /// Whether what comes then was last held before the first of what comes first.
    fn precedes(&self, first: &ControlPointId, then: &ControlPointId) -> bool {
        let view = |id| {
            self.view
                .index_of(id)
                .map(|at| &self.view.points[at].rating.computed)
        };
        let earliest = view(first).and_then(|decision| decision.evidence.earliest);
        let latest = view(then).and_then(|decision| decision.evidence.latest);
        matches!((earliest, latest), (Some(earlier), Some(later)) if later < earlier)
    }

    fn unaccepted(&self) -> Breaks {
        let causes = self.blocks.causes.range(CauseCell::Unaccepted as u32);
        let judged = self.blocks.points.range(PointCell::Unaccepted as u32);
        let minor = self.state.up_to(MINOR) - self.state.up_to(PROPOSED);
        Breaks {
            expression: format!("SUM({causes})+SUM({judged})"),
            count: minor,
        }
    }

    fn asks_months(rule: &GateRule) -> bool {
        let mut conditions = rule.conditions.iter();
        conditions.any(|condition| *condition == GateCondition::MonthsOfRecords)
    }

    /// Breaks that end by the passing of time, and the last day of them.
    fn dated(&self, rule: &GateRule) -> (String, u32, String) {
        if !Self::asks_months(rule) {
            return ("0".to_owned(), 0, "0".to_owned());
        }
        let days = self.blocks.points.range(PointCell::UntilNow as u32);
        let points = self.state.points.iter();
        let dated = points.filter(|point| point.records_on().is_some());
        (
            format!("COUNTIF({days},\">0\")"),
            dated.count() as u32,
            format!("MAX({days})"),
        )
    }

    fn opens(&self, rule: &GateRule) -> Option<Date> {
        let (_, dated, _) = self.dated(rule);
        let points = self.state.points.iter();
        let last = points.filter_map(PointState::records_on).max();
        last.filter(|_| dated > 0 && dated == self.count(rule))
    }

    /// Points that the gate looks at and that hold only by an override.
    fn rests(&self, rule: &GateRule) -> (String, u32) {
        let mut looked_at: BTreeSet<usize> = BTreeSet::new();
        let place = |id: &ControlPointId| self.view.index_of(id);
        for condition in &rule.conditions {
            match condition {
                GateCondition::Fulfilled { points }
                | GateCondition::KeystoneDocuments { points }
                | GateCondition::Occurred { points } => {
                    looked_at.extend(points.iter().filter_map(place));
                }
                GateCondition::Follows { first, then } => {
                    looked_at.extend([first, then].into_iter().filter_map(place));
                }
                GateCondition::MonthsOfRecords => {
                    let points = self.state.points.iter().enumerate();
                    looked_at.extend(points.filter(|(_, p)| p.continuous).map(|(at, _)| at));
                }
                GateCondition::AllAnswered
                | GateCondition::NoExclusions
                | GateCondition::NoUnresolved => {
                    looked_at.extend(0..self.state.points.len());
                }
                _ => {}
            }
        }
        if looked_at.len() == self.state.points.len() {
            let all = self.blocks.points.range(PointCell::Rests as u32);
            let resting = self
                .state
                .points
                .iter()
                .filter(|point| point.rests())
                .count();
            return (format!("SUM({all})"), resting as u32);
        }
        let cells: Vec<String> = looked_at
            .iter()
            .map(|at| self.blocks.points.cell(PointCell::Rests as u32, *at))
            .collect();
        let names: Vec<&str> = cells.iter().map(String::as_str).collect();
        let resting = looked_at
            .iter()
            .filter(|at| self.state.points[**at].rests());
        (sum_of(&names), resting.count() as u32)
    }

    /// What is said of the first gate that is broken.
    fn broken_line(&self, at: usize, rule: &GateRule, count: u32, opens: Option<Date>) -> Live {
        let view = self.view;
        let cell = |column: GateCell| self.blocks.gates.cell(column as u32, at);
        let number = rule.gate.to_string();
        let values = [("gate", number.as_str()), ("title", view.text(&rule.title))];
        let before = view.fill(label::GATE_CLOSED, &values);
        let after = view.say(label::GATE_TO_SETTLE);
        let (opens_before, opens_after) = (
            view.say(label::GATE_OPENS_BEFORE),
            view.say(label::GATE_OPENS_AFTER),
        );
        let day = cell(GateCell::Opens);
        let shown = opens.map_or_else(String::new, |day| {
            format!("{opens_before}{day}{opens_after}")
        });
        Live::new(
            format!(
                "{}&{}&{}&IF({day}=\"\",\"\",{}&{}&{})",
                quoted(&before),
                cell(GateCell::Breaks),
                quoted(after),
                quoted(opens_before),
                iso(&day),
                quoted(opens_after)
            ),
            format!("{before}{count}{after}{shown}"),
        )
    }

    /// The verdict if that many gates hold and the next does not.
    fn verdict_text(&self, open: usize) -> String {
        let settings = &self.view.assessment.provenance.settings;
        let results = self.view.assessment.gates.iter().enumerate();
        let supposed: Vec<GateResult> = results
            .map(|(at, gate)| GateResult {
                holds: at < open,
                ..gate.clone()
            })
            .collect();
        let edition = self.view.context.edition;
        let said = readiness(edition, &supposed, settings.as_of, self.view.language);
        said.lines.into_iter().nth(1).unwrap_or_default()
    }

    /// The line that says what the organisation is ready for.
    pub(in crate::report) fn verdict(&self) -> Live {
        let texts = self.range(GateCell::Verdict);
        let value = self.verdict_text(self.unbroken());
        Live::new(
            format!("INDEX({texts},SUM({})+1)", self.reached_range()),
            text(&value),
        )
    }

    /// The line on the first broken gate; nothing where none is.
    pub(in crate::report) fn first_broken(&self) -> Live {
        let lines = self.range(GateCell::Broken);
        let reached = format!("SUM({})", self.reached_range());
        let all = self.rules().len();
        let value = self.rules().get(self.unbroken()).map(|rule| {
            let at = self.unbroken();
            self.broken_line(at, rule, self.count(rule), self.opens(rule))
                .cached
        });
        Live {
            expression: format!("IF({reached}={all},\"\",INDEX({lines},{reached}+1))"),
            cached: value.unwrap_or(Cached::Empty),
        }
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
    fn from_sheet(&self, column: GateCell, at: usize) -> String {
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
                self.from_sheet(GateCell::Holds, at),
                quoted(open),
                quoted(closed)
            ),
            text(if holds { open } else { closed }),
        )
    }

    /// How much breaks a gate.
    pub(in crate::report) fn break_count(&self, at: usize) -> Live {
        let count = self.rules().get(at).map_or(0, |rule| self.count(rule));
        Live::new(self.from_sheet(GateCell::Breaks, at), count)
    }

    /// The day on which a gate opens by the passing of time.
    pub(in crate::report) fn opening(&self, at: usize) -> Live {
        let day = self.rules().get(at).and_then(|rule| self.opens(rule));
        Live {
            expression: self.from_sheet(GateCell::Opens, at),
            cached: day.map_or(Cached::Empty, |day| Cached::Number(serial(day))),
        }
    }

    /// How many points of a gate hold only by an override.
    pub(in crate::report) fn resting(&self, at: usize) -> Live {
        let resting = self.rules().get(at).map_or(0, |rule| self.rests(rule).1);
        Live::new(self.from_sheet(GateCell::Rests, at), resting)
    }
}

fn sum_of(cells: &[&str]) -> String {
    if cells.is_empty() {
        "0".to_owned()
    } else {
        cells.join("+")
    }
}

/// A day in digits, whatever the language of the spreadsheet program: `TEXT` has formats by language.
fn iso(cell: &str) -> String {
    format!("YEAR({cell})&\"-\"&RIGHT(\"0\"&MONTH({cell}),2)&\"-\"&RIGHT(\"0\"&DAY({cell}),2)")
}
