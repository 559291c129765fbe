//! Events that several points are about.

use super::{PlacedEdition, unknown};
use crate::codes::events as codes;
use crate::control_point::{ControlPoint, Trigger};
use crate::identifier::EventId;
use diagnostics::Diagnostic;
use std::collections::BTreeSet;

pub(super) fn check(placed: &PlacedEdition, found: &mut Vec<Diagnostic>) {
    check_points(placed, found);
    let PlacedEdition { edition, source } = placed;
    for (at, event) in edition.rules.events.iter().enumerate() {
        let origin = source.rules.element("events", at);
        for (n, implied) in event.implies.iter().enumerate() {
            let place = origin.place(&format!("/implies/{n}"));
            if edition.event(implied).is_none() {
                found.push(unknown(&codes::EVENT_UNKNOWN, edition, implied, place));
            } else if edition.implied_by(implied).contains(&event.id) {
                found.push(Diagnostic::new(&codes::EVENT_CIRCULAR, place).with("event", &event.id));
            }
        }
        if concerned(placed, &event.id) < 2 {
            let alone = Diagnostic::new(&codes::EVENT_ALONE, origin.place("/id"));
            found.push(alone.with("event", &event.id));
        }
    }
}

fn check_points(placed: &PlacedEdition, found: &mut Vec<Diagnostic>) {
    for (at, point) in placed.edition.points.iter().enumerate() {
        let Some(event) = &point.event else { continue };
        let place = placed.source.point(at).place("/event");
        if placed.edition.event(event).is_none() {
            let code = &codes::EVENT_UNKNOWN;
            found.push(unknown(code, placed.edition, event, place.clone()));
        }
        if !may_be_absent(point) {
            let unfounded = Diagnostic::new(&codes::EVENT_UNFOUNDED, place);
            found.push(unfounded.with("point", &point.id));
        }
    }
}

/// Whether an answer can say that what the point is about has not taken place.
fn may_be_absent(point: &ControlPoint) -> bool {
    let items = point.items.iter().filter_map(|item| item.trigger);
    let mut triggers = std::iter::once(point.trigger).chain(items);
    triggers.any(|trigger| {
        matches!(
            trigger,
            Trigger::Periodic | Trigger::OnEvent | Trigger::Conditional
        )
    })
}

/// How many points an event joins: its own, those of the events that it implies, and of those that imply it.
fn concerned(placed: &PlacedEdition, event: &EventId) -> usize {
    let edition = placed.edition;
    let implied = edition.implied_by(event);
    let joined =
        |other: &EventId| implied.contains(other) || edition.implied_by(other).contains(event);
    let points = edition.points.iter();
    let points = points.filter(|point| point.event.as_ref().is_some_and(joined));
    points.map(|point| &point.id).collect::<BTreeSet<_>>().len()
}
