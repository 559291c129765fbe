//! The target date against the plan, and what would meet it.

use super::arrangement::Outlook;
use super::network::Network;
use super::plan::{Feasibility, Milestone, Plan, Remedy, TargetCheck};
use super::schedule::schedule;
use super::wording;
use super::work_calendar::WorkCalendar;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The answer to "can we be ready by then?"; none without a target or a start.
pub(super) fn feasibility(
    plan: &Plan,
    network: &Network,
    outlook: &Outlook,
) -> Option<Feasibility> {
    let (target, start) = (plan.settings.target?, plan.settings.start?);
    let check = |stage: &Option<Milestone>| {
        let date = stage.as_ref().and_then(|stage| stage.date)?;
        let days_late = (date.duration_since(target).as_hours() / 24) as i32;
        Some(TargetCheck {
            date,
            reached: days_late <= 0,
            days_late,
        })
    };
    let (stage_1, stage_2) = (check(&plan.stage_1), check(&plan.stage_2));
    let last = stage_2.or(stage_1);
    let places = outlook.stages.iter().rev().flatten().next();
    let calendar = WorkCalendar::new(start, &plan.settings);
    let search = Search {
        network,
        order: &outlook.order,
        calendar,
    };
    let remedy = match (last, places) {
        (Some(check), Some(places)) if !check.reached => {
            Some(search.remedy(places, target, plan.settings.people.max(1) as usize))
        }
        _ => None,
    };
    let mut answer = Feasibility {
        target,
        stage_1,
        stage_2,
        remedy,
        text: String::new(),
    };
    answer.text = wording::feasibility(&answer, plan.language);
    Some(answer)
}

struct Search<'a> {
    network: &'a Network,
    order: &'a [usize],
    calendar: WorkCalendar,
}

impl Search<'_> {
    fn remedy(&self, places: &BTreeSet<usize>, target: Date, people: usize) -> Remedy {
        let everyone = self.network.tasks.len().max(people);
        let earliest = self.date(places, everyone);
        if earliest <= target {
            let people = self.fewest(places, target, people, everyone);
            Remedy::People {
                people: people as u32,
            }
        } else {
            let people = self.fewest(places, earliest, people, everyone);
            Remedy::Date {
                date: earliest,
                people: people as u32,
            }
        }
    }

    /// The smallest number of people that is ready by a date which `most` are ready by. One more is never
    /// later, so that halving finds it.
    fn fewest(&self, places: &BTreeSet<usize>, by: Date, least: usize, most: usize) -> usize {
        let (mut low, mut high) = (least, most);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.date(places, middle) <= by {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        high
    }

    fn date(&self, places: &BTreeSet<usize>, people: usize) -> Date {
        let schedule = schedule(self.network, self.order, &self.calendar, people);
        let finish = schedule.finish(places.iter().copied());
        self.calendar.date(finish.unwrap_or(0))
    }
}
