//! Conditions of gates on what has taken place: when, in which order, and how much has not yet.

use super::check::Checker;
use super::gate::{Break, Checked};
use super::sequence::{Sequence, left_out};
use crate::evidence::months_before;
use crate::outcome::Outcome;
use crate::rating::PointRating;
use clause_model::control_point::Trigger;
use clause_model::edition::Process;
use clause_model::identifier::ControlPointId;
use clause_model::{ControlPoint, Edition};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The last occurrence that usable records show, where it lies further back than so many months.
pub(crate) fn last_held_before(rating: &PointRating, as_of: Date, months: u32) -> Option<Date> {
    let last = rating.held().last;
    last.filter(|day| *day < months_before(as_of, months))
}

/// How much is not yet due.
pub(crate) struct PutOff<'e> {
    /// Periodic points that are not yet due, and all of them.
    periodic: (usize, usize),
    /// Each process with its points that are not yet due and those that apply.
    processes: Vec<(&'e Process, usize, usize)>,
}

impl<'e> PutOff<'e> {
    pub(crate) fn of(edition: &'e Edition, outcome: impl Fn(&ControlPointId) -> Outcome) -> Self {
        let is = |point: &ControlPoint, wanted| outcome(&point.id) == wanted;
        let periodic = || {
            let points = edition.points.iter();
            points.filter(|point| point.trigger == Trigger::Periodic)
        };
        let waiting = |point: &&ControlPoint| is(point, Outcome::NotYetDue);
        let process = |process: &'e Process| {
            let points = || edition.points_within(&process.clause);
            let applies = |point: &&ControlPoint| !is(point, Outcome::ConditionAbsent);
            (
                process,
                points().filter(waiting).count(),
                points().filter(applies).count(),
            )
        };
        PutOff {
            periodic: (periodic().filter(waiting).count(), periodic().count()),
            processes: edition.processes.iter().map(process).collect(),
        }
    }

    /// Whether more than a share of the edition's periodic points is not yet due.
    pub(crate) fn exceeds(&self, percent: u32) -> bool {
        let (count, all) = self.periodic;
        count * 100 > percent as usize * all
    }

    /// Processes of which a share, and more than one point, is not yet due, with both numbers.
    pub(crate) fn processes_at(
        &self,
        percent: u32,
    ) -> impl Iterator<Item = (&'e Process, usize, usize)> + '_ {
        let processes = self.processes.iter().copied();
        processes.filter(move |(_, count, applicable)| {
            *count > 1 && count * 100 >= percent as usize * applicable
        })
    }
}

impl Checker<'_> {
    /// What has to have taken place: fully achieved, and, where the edition says so, recently, whatever interval
    /// the organisation has set itself.
    pub(super) fn occurred(
        &self,
        points: &[ControlPointId],
        within_months: Option<u32>,
    ) -> Checked {
        let list: Vec<String> = points.iter().map(|id| self.topic(id)).collect();
        let mut what = self.say(
            format!("Held: {}", list.join("; ")),
            format!("已开展：{}", list.join("；")),
        );
        if let Some(months) = within_months {
            what += &self.say(
                format!("; within {months} months"),
                format!("；在{months}个月内"),
            );
        }
        let mut checked = self.over_points(what, points, |id| self.outcome(id) == Outcome::Fully);
        let fully = points
            .iter()
            .filter(|id| self.outcome(id) == Outcome::Fully);
        let stale = fully.filter_map(|id| {
            let months = within_months?;
            let rating = self.ratings.get(id)?;
            let day = last_held_before(rating, self.input.as_of, months)?;
            let (topic, as_of) = (self.topic(id), self.input.as_of);
            Some(Break {
                text: self.say(
                    format!(
                        "{topic}: last held on {day}, more than {months} months before {as_of}"
                    ),
                    format!("{topic}：上次开展于{day}，距{as_of}超过{months}个月"),
                ),
                ..self.at_point(id)
            })
        });
        checked.breaks.extend(stale);
        checked
            .breaks
            .extend(points.iter().filter_map(|id| self.partly_held(id)));
        checked
    }

    /// What was held for some of the services, sites or others that are declared, and not for all of them.
    fn partly_held(&self, id: &ControlPointId) -> Option<Break> {
        if self.outcome(id) != Outcome::Fully {
            return None;
        }
        let point = self.input.edition.point(id)?;
        let missing = left_out(point, self.ratings.get(id)?, self.input.submission);
        if missing.is_empty() {
            return None;
        }
        let topic = self.topic(id);
        Some(Break {
            text: self.say(
                format!("{topic}: no record covers {}", missing.join(", ")),
                format!("{topic}：没有记录涵盖{}", missing.join("、")),
            ),
            ..self.at_point(id)
        })
    }

    /// What is not yet due is neither conform nor nonconform, and is listed. Where so much of it has not taken
    /// place even once, nobody can tell whether the system, or the process, operates.
    pub(super) fn few_not_yet_due(&self, periodic_percent: u32, process_percent: u32) -> Checked {
        let edition = self.input.edition;
        let put_off = PutOff::of(edition, |id| self.outcome(id));
        let mut breaks = Vec::new();
        if put_off.exceeds(periodic_percent) {
            let (count, all) = put_off.periodic;
            breaks.push(Self::too_many(self.say(
                format!("{count} of {all} periodic control points are not yet due: more than {periodic_percent} %"),
                format!("{all}个周期性控制点中有{count}个未到期，超过{periodic_percent}%"),
            )));
        }
        for (process, count, applicable) in put_off.processes_at(process_percent) {
            let (clause, name) = (&process.clause, process.name.get(self.input.language));
            breaks.push(Self::too_many(self.say(
                format!("{clause} {name}: {count} of {applicable} control points are not yet due"),
                format!("{clause} {name}：{applicable}个控制点中有{count}个未到期"),
            )));
        }
        let waiting = edition.points.iter().map(|point| &point.id);
        let waiting = waiting.filter(|id| self.outcome(id) == Outcome::NotYetDue);
        Checked {
            what: self.say(
                "Few control points not yet due: see the conditions",
                "未到期的控制点为数不多：见所列条件",
            ),
            breaks,
            conditions: waiting.map(|id| self.planned(id)).collect(),
            points: BTreeSet::new(),
        }
    }

    fn too_many(text: String) -> Break {
        Break {
            point: None,
            finding: None,
            text,
            until: None,
        }
    }

    /// A point that is not yet due, with the first day for which it is planned.
    fn planned(&self, id: &ControlPointId) -> Break {
        let answers = self.input.submission.answers.iter();
        let planned = answers
            .filter(|row| row.point == *id)
            .filter_map(|row| row.planned)
            .min();
        let found = self.at_point(id);
        let Some(day) = planned else { return found };
        Break {
            text: self.say(
                format!("{}, planned for {day}", found.text),
                format!("{}，计划于{day}开展", found.text),
            ),
            ..found
        }
    }

    /// A review that precedes the first audit in force has not seen its results. The order is met only
    /// where usable records date both.
    pub(super) fn follows(&self, first: &ControlPointId, then: &ControlPointId) -> Checked {
        let rating = |id| self.ratings.get(id).copied();
        let register = &self.input.submission.register;
        let sequence = Sequence::of(rating(first), rating(then), register, self.input.as_of);
        let mut checked = Checked {
            what: self.say(
                format!("{then} follows {first}"),
                format!("{then}在{first}之后开展"),
            ),
            points: BTreeSet::from([first.clone(), then.clone()]),
            ..Checked::default()
        };
        let broken = match sequence {
            Sequence::InOrder => None,
            Sequence::Reversed {
                first: earlier,
                then: later,
            } => Some((
                then,
                self.say(
                    format!("held on {later}, before {first} on {earlier}"),
                    format!("于{later}开展，早于{first}（{earlier}）"),
                ),
            )),
            Sequence::SameRecord(id) => Some((
                then,
                self.say(
                    format!("shown by {id} alone, which is given for {first} too; it takes a record of its own"),
                    format!("仅有{id}，而该记录同时用于{first}；须另有单独的记录"),
                ),
            )),
            // Nobody can tell the order of what no dated record shows, whatever it was judged.
            Sequence::FirstUndated => Some((first, self.undated())),
            Sequence::ThenUndated => Some((then, self.undated())),
        };
        if let Some((at, text)) = broken {
            let colon = self.input.language.pick(": ", "：");
            checked.breaks.push(Break {
                point: Some(at.clone()),
                finding: None,
                text: format!("{}{colon}{text}", self.topic(at)),
                until: None,
            });
        }
        checked
    }

    fn undated(&self) -> String {
        self.say(
            "no usable record says when it was held",
            "没有可用记录表明开展日期",
        )
    }
}
