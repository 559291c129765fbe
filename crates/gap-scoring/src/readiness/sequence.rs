//! In which order usable records show two things to have been held, and for how much of what is declared.

use crate::evidence::{EvidenceState, Support, last_day};
use crate::rating::PointRating;
use clause_model::ControlPoint;
use clause_model::control_point::Unit;
use clause_model::evidence_type::EvidenceType;
use clause_model::submission::{EvidenceEntry, Submission, is_same_name};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The order in which usable records show two points to have been held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Sequence {
    /// The second not before the first.
    InOrder,
    /// The second before the first.
    Reversed {
        /// The earliest day of the first.
        first: Date,
        /// The latest day of the second.
        then: Date,
    },
    /// Nothing shows both but this one record: a review and what it has to look at are two things.
    SameRecord(String),
    /// No usable record dates the first.
    FirstUndated,
    /// No usable record dates the second.
    ThenUndated,
}

impl Sequence {
    /// Compares when each was held, and looks for a pair of different records in this order; `register` is that of
    /// the submission.
    pub(crate) fn of(
        first: Option<&PointRating>,
        then: Option<&PointRating>,
        register: &[EvidenceEntry],
        as_of: Date,
    ) -> Self {
        let earliest = first.and_then(|rating| rating.held().first);
        let latest = then.and_then(|rating| rating.held().last);
        let records = |rating: Option<&PointRating>| {
            rating.map_or_else(BTreeMap::new, |rating| records(rating, register, as_of))
        };
        let (first, then) = (records(first), records(then));
        let (Some(earliest), Some(latest)) = (earliest, latest) else {
            return if earliest.is_none() {
                Sequence::FirstUndated
            } else {
                Sequence::ThenUndated
            };
        };
        if latest < earliest {
            return Sequence::Reversed {
                first: earliest,
                then: latest,
            };
        }
        let apart = first.iter().any(|(one, day)| {
            let mut later = then.iter();
            later.any(|(other, later)| one != other && later >= day)
        });
        let shared = then.keys().find(|id| first.contains_key(*id));
        match shared {
            Some(id) if !apart => Sequence::SameRecord((*id).to_owned()),
            _ => Sequence::InOrder,
        }
    }
}

/// The usable records of a point with the last day that each speaks of, by their ids.
fn records<'r>(
    rating: &PointRating,
    register: &'r [EvidenceEntry],
    as_of: Date,
) -> BTreeMap<&'r str, Date> {
    let records = usable(rating.supports(), register);
    records
        .filter_map(|entry| Some((entry.id.as_str(), last_day(entry, as_of)?)))
        .collect()
}

fn usable<'s, 'r>(
    supports: impl Iterator<Item = &'s Support>,
    register: &'r [EvidenceEntry],
) -> impl Iterator<Item = &'r EvidenceEntry> {
    let shown = supports.filter(|support| {
        let practice = support.practice.as_ref();
        practice.is_some_and(|standing| standing.state == EvidenceState::Usable)
    });
    let places: Vec<usize> = shown.filter_map(|support| support.entry).collect();
    let entries = places.into_iter().filter_map(|at| register.get(at));
    entries.filter(|entry| entry.kind != Some(EvidenceType::Interview))
}

/// What is declared of a kind and named by none of the records of a point, where all of its records name somebody
/// and some name others of the kind: a part was looked at, and not the whole.
pub(crate) fn left_out<'s>(
    point: &ControlPoint,
    rating: &PointRating,
    submission: &'s Submission,
) -> Vec<&'s str> {
    let records: Vec<&EvidenceEntry> = usable(rating.supports(), &submission.register).collect();
    if records
        .iter()
        .any(|entry| entry.instances().next().is_none())
    {
        return Vec::new();
    }
    let named = |name: &str| {
        let mut names = records.iter().flat_map(|entry| entry.instances());
        names.any(|other| is_same_name(name, other))
    };
    let mut missing = Vec::new();
    for (unit, declared) in &submission.instances {
        // Instances of the point's own kind are rated one by one.
        if *unit == point.per || *unit == Unit::Organisation {
            continue;
        }
        let listed = declared.iter().map(|instance| instance.name.as_str());
        let (seen, unseen): (Vec<&str>, Vec<&str>) = listed.partition(|name| named(name));
        if !seen.is_empty() {
            missing.extend(unseen);
        }
    }
    missing
}
