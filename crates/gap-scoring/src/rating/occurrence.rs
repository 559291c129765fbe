//! Events that records at one point show to have taken place. No other point that the event concerns can be
//! said not to have met it yet.

use super::point::{PointRating, RatingInput};
use crate::evidence::{EvidenceLink, LinkBasis, LinkIndex, last_day, tells_of_event};
use clause_model::ControlPoint;
use clause_model::identifier::{ControlPointId, EventId};
use clause_model::submission::{Answer, PointAnswer, is_same_name};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A record that shows an event to have taken place, at a point that is about the event.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Occurrence {
    /// The point for which the record stands.
    pub point: ControlPointId,
    /// The record's id in the register.
    pub evidence: String,
    /// The last day that it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    /// The instances that it is about; none where it is about nobody in particular.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<String>,
}

impl Occurrence {
    /// Whether it is about other instances than this one, seen from all that are rated one by one.
    fn is_about_another(&self, instance: Option<&str>, siblings: &[String]) -> bool {
        let Some(instance) = instance else {
            return false;
        };
        let sibling = |name: &String| siblings.iter().any(|other| is_same_name(name, other));
        !self.about.iter().any(|name| is_same_name(name, instance))
            && self.about.iter().any(sibling)
    }
}

/// Everything that has taken place according to records, by event.
#[derive(Debug, Default)]
pub(super) struct Occurrences {
    by_event: BTreeMap<EventId, BTreeSet<Occurrence>>,
}

impl Occurrences {
    /// Reads off the ratings which records tell of which events. Only what is cited for a point or named
    /// for it counts: what stands for a whole clause may be about any of its events.
    pub(super) fn of(
        input: RatingInput<'_>,
        index: &LinkIndex<'_>,
        ratings: &[PointRating],
    ) -> Self {
        let mut found = Occurrences::default();
        for (point, rating) in input.edition.points.iter().zip(ratings) {
            let Some(event) = &point.event else { continue };
            let events = input.edition.implied_by(event);
            let links = index.of(&point.id).iter();
            for link in links.filter(|link| link.basis <= LinkBasis::Confirmed) {
                if shows_event(input, point, rating, link) {
                    found.add(&events, occurrence(input, point, link));
                }
            }
        }
        found
    }

    fn add(&mut self, events: &BTreeSet<EventId>, occurrence: Occurrence) {
        for event in events {
            let known = self.by_event.entry(event.clone()).or_default();
            known.insert(occurrence.clone());
        }
    }

    /// What other points know of the event that a point is about; where the point is looked at for one of
    /// several instances, without what is about another of them.
    pub(super) fn elsewhere(
        &self,
        point: &ControlPoint,
        instance: Option<&str>,
        siblings: &[String],
    ) -> Vec<Occurrence> {
        let known = point
            .event
            .as_ref()
            .and_then(|event| self.by_event.get(event));
        let others = known.into_iter().flatten();
        others
            .filter(|one| one.point != point.id && !one.is_about_another(instance, siblings))
            .cloned()
            .collect()
    }

    /// Whether some row about a point says that an event has not taken place which records elsewhere show.
    pub(super) fn contradict(&self, point: &ControlPoint, rows: &[&PointAnswer]) -> bool {
        let denies = |row: &&PointAnswer| row.claim().is_some_and(denies_event);
        rows.iter().any(denies) && !self.elsewhere(point, None, &[]).is_empty()
    }
}

/// Whether an answer is a statement of fact that records of the event refute.
fn denies_event(answer: Answer) -> bool {
    matches!(
        answer,
        Answer::NotOccurred | Answer::NotYetDue | Answer::ConditionAbsent | Answer::NotApplicable
    )
}

fn shows_event(
    input: RatingInput<'_>,
    point: &ControlPoint,
    rating: &PointRating,
    link: &EvidenceLink,
) -> bool {
    let entry = &input.submission.register[link.entry];
    let mut supports = rating.supports().filter(|s| s.entry == Some(link.entry));
    supports.any(|support| tells_of_event(entry, support, point.trigger))
}

fn occurrence(input: RatingInput<'_>, point: &ControlPoint, link: &EvidenceLink) -> Occurrence {
    let entry = &input.submission.register[link.entry];
    let mut about: Vec<String> = entry.instances().map(str::to_owned).collect();
    if about.is_empty() {
        about.extend(link.instance.clone());
    }
    Occurrence {
        point: point.id.clone(),
        evidence: entry.id.clone(),
        day: last_day(entry, input.as_of),
        about,
    }
}
