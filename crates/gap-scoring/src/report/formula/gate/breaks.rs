//! What breaks a gate, when it opens by the passing of time, and what rests on overrides.

use super::Gates;
use crate::readiness::Sequence;
use crate::report::formula::block::{CauseCell, GradeCell, PointCell};
use crate::report::formula::state::{PROPOSED, PointState};
use clause_model::identifier::ControlPointId;
use clause_model::method::{GateCondition, GateRule};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What one condition adds to a gate's breaks.
pub(super) struct Breaks {
    pub(super) expression: String,
    pub(super) count: u32,
}

impl Gates<'_, '_> {
    pub(super) fn breaks(&self, rule: &GateRule) -> Vec<Breaks> {
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
            GateCondition::Fulfilled { points } => self.not_fulfilled(points, None, false),
            GateCondition::Occurred {
                points,
                within_months,
            } => self.not_fulfilled(points, *within_months, true),
            GateCondition::FewNotYetDue {
                periodic_percent,
                process_percent,
            } => self.too_many_not_yet_due(*periodic_percent, *process_percent),
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

    pub(super) fn cells(
        &self,
        points: &[ControlPointId],
        column: PointCell,
    ) -> Vec<(usize, String)> {
        let known = points.iter().filter_map(|id| self.view.index_of(id));
        known
            .map(|at| (at, self.blocks.points.cell(column as u32, at)))
            .collect()
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

    /// Whether usable records do not show the one to have been held after the other.
    fn precedes(&self, first: &ControlPointId, then: &ControlPointId) -> bool {
        let rating = |id| self.view.index_of(id).map(|at| self.view.points[at].rating);
        let assessment = self.view.assessment;
        let as_of = assessment.provenance.settings.as_of;
        let register = &assessment.submission.register;
        Sequence::of(rating(first), rating(then), register, as_of) != Sequence::InOrder
    }

    fn unaccepted(&self) -> Breaks {
        let causes = self.blocks.causes.range(CauseCell::Unaccepted as u32);
        let judged = self.blocks.points.range(PointCell::Unaccepted as u32);
        Breaks {
            expression: format!("SUM({causes})+SUM({judged})"),
            count: self.state.unaccepted(),
        }
    }

    fn asks_months(rule: &GateRule) -> bool {
        let mut conditions = rule.conditions.iter();
        conditions.any(|condition| *condition == GateCondition::MonthsOfRecords)
    }

    /// Breaks that end by the passing of time, and the last day of them.
    pub(super) fn dated(&self, rule: &GateRule) -> (String, u32, String) {
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

    pub(super) fn opens(&self, rule: &GateRule) -> Option<Date> {
        let (_, dated, _) = self.dated(rule);
        let points = self.state.points.iter();
        let last = points.filter_map(PointState::records_on).max();
        last.filter(|_| dated > 0 && dated == self.count(rule))
    }

    /// Points that the gate looks at and that hold only by an override.
    pub(super) fn rests(&self, rule: &GateRule) -> (String, u32) {
        let mut looked_at: BTreeSet<usize> = BTreeSet::new();
        let place = |id: &ControlPointId| self.view.index_of(id);
        for condition in &rule.conditions {
            match condition {
                GateCondition::Fulfilled { points }
                | GateCondition::KeystoneDocuments { points }
                | GateCondition::Occurred { points, .. } => {
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
}

pub(super) fn sum_of(cells: &[&str]) -> String {
    if cells.is_empty() {
        "0".to_owned()
    } else {
        cells.join("+")
    }
}
