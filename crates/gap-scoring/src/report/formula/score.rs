//! Formulas of counts: by process, clause and step of the cycle, over the control point sheet.

use super::{Live, text};
use crate::outcome::{Outcome, Tally};
use crate::report::column::{Columns, PointColumn};
use crate::report::place::{Sheet, here};
use crate::report::view::View;
use crate::report::word::Worded;
use clause_model::ClauseId;
use clause_model::control_point::PdcaStep;
use workbook::formula::quoted;

/// Which points are counted.
#[derive(Debug, Clone)]
pub(in crate::report) enum Scope {
    /// Points by their numbers: runs from first to last.
    Runs(Vec<(u32, u32)>),
    /// A step of the cycle.
    Step(PdcaStep),
    /// Everything.
    All,
}

impl Scope {
    /// The points of a clause and its parts.
    pub(in crate::report) fn clause(view: &View<'_>, clause: &ClauseId) -> Self {
        let within = view
            .points
            .iter()
            .filter(|p| p.point.id.clause.is_within(clause));
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for n in within.map(|point| point.n) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == n => *last = n,
                _ => runs.push((n, n)),
            }
        }
        Scope::Runs(runs)
    }

    /// How many points of an outcome there are.
    pub(in crate::report) fn count(
        &self,
        view: &View<'_>,
        outcome: Outcome,
        tally: &Tally,
    ) -> Live {
        let column = |column: PointColumn| {
            let rows = view.control_rows();
            Sheet::ControlPoints.range(view.language, rows, column.at())
        };
        let outcomes = column(PointColumn::Outcome);
        let word = quoted(outcome.words(view.language));
        let numbers = column(PointColumn::Number);
        let expression = match self {
            Scope::All => format!("COUNTIF({outcomes},{word})"),
            Scope::Step(step) => {
                let step = quoted(step.word(view.language));
                let steps = column(PointColumn::Pdca);
                format!("COUNTIFS({steps},{step},{outcomes},{word})")
            }
            Scope::Runs(runs) => {
                let run = |(first, last): &(u32, u32)| {
                    format!(
                        "COUNTIFS({numbers},\">={first}\",{numbers},\"<={last}\",{outcomes},{word})"
                    )
                };
                let parts: Vec<String> = runs.iter().map(run).collect();
                if parts.is_empty() {
                    "0".to_owned()
                } else {
                    parts.join("+")
                }
            }
        };
        Live::new(expression, tally.count(outcome))
    }
}

/// A row of counts: where its outcomes stand, in the order of [`Outcome::ALL`].
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct CountRow<'t> {
    pub(in crate::report) row: u32,
    pub(in crate::report) first: u32,
    pub(in crate::report) tally: &'t Tally,
}

impl CountRow<'_> {
    fn cell(self, outcome: Outcome) -> String {
        let place = Outcome::ALL.iter().position(|o| *o == outcome);
        here(self.row, self.first + place.unwrap_or_default() as u32)
    }

    /// All points.
    pub(in crate::report) fn total(self) -> Live {
        let last = self.first + Outcome::ALL.len() as u32 - 1;
        Live::new(
            format!(
                "SUM({}:{})",
                here(self.row, self.first),
                here(self.row, last)
            ),
            self.tally.total(),
        )
    }

    /// Points that can be judged today.
    pub(in crate::report) fn applicable(self, total: u32) -> Live {
        Live::new(
            format!(
                "{}-{}-{}",
                here(self.row, total),
                self.cell(Outcome::NotYetDue),
                self.cell(Outcome::ConditionAbsent)
            ),
            self.tally.applicable(),
        )
    }

    /// The share of F among the applicable; nothing where none is applicable.
    pub(in crate::report) fn share(self, applicable: u32) -> Live {
        let (fully, of) = (self.cell(Outcome::Fully), here(self.row, applicable));
        Live {
            expression: format!("IF({of}=0,\"\",{fully}/{of})"),
            cached: share(self.tally),
        }
    }

    /// Numerator and denominator of the share.
    pub(in crate::report) fn fraction(self, view: &View<'_>, applicable: u32) -> Live {
        let (fully, of) = (self.cell(Outcome::Fully), here(self.row, applicable));
        let sign = view.language.pick(" of ", "/");
        Live::new(
            format!("{fully}&{}&{of}", quoted(sign)),
            format!("{}{sign}{}", self.tally.fully, self.tally.applicable()),
        )
    }

    /// The weakest outcome.
    pub(in crate::report) fn weakest(self, view: &View<'_>, weakest: Option<Outcome>) -> Live {
        let order = [
            Outcome::Not,
            Outcome::Unresolved,
            Outcome::Partially,
            Outcome::Largely,
            Outcome::NotYetDue,
            Outcome::Fully,
            Outcome::ConditionAbsent,
        ];
        let nested = order.iter().rev().fold("\"\"".to_owned(), |rest, outcome| {
            let word = quoted(outcome.words(view.language));
            format!("IF({}>0,{word},{rest})", self.cell(*outcome))
        });
        let word = weakest.map_or("", |outcome| outcome.words(view.language));
        Live::new(nested, text(word))
    }
}

/// The share of F among the applicable as a value.
pub(in crate::report) fn share(tally: &Tally) -> workbook::Cached {
    match tally.applicable() {
        0 => workbook::Cached::Empty,
        of => workbook::Cached::Number(f64::from(tally.fully) / f64::from(of)),
    }
}

impl Scope {
    /// The share of F among the applicable points in one formula; nothing where none is applicable.
    pub(in crate::report) fn share(&self, view: &View<'_>, tally: &Tally) -> Live {
        let counts = Outcome::ALL.map(|outcome| {
            let live = self.count(view, outcome, tally);
            (outcome, format!("({})", live.expression))
        });
        let of = |wanted: &dyn Fn(Outcome) -> bool| {
            let chosen = counts.iter().filter(|(outcome, _)| wanted(*outcome));
            chosen
                .map(|(_, count)| count.as_str())
                .collect::<Vec<_>>()
                .join("+")
        };
        let fully = of(&|outcome| outcome == Outcome::Fully);
        let rated =
            of(&|outcome| !matches!(outcome, Outcome::NotYetDue | Outcome::ConditionAbsent));
        Live {
            expression: format!("IF(({rated})=0,\"\",{fully}/({rated}))"),
            cached: share(tally),
        }
    }
}
