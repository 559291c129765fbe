//! What each control point must carry.

use super::{PlacedEdition, unknown};
use crate::codes::points as codes;
use crate::codes::structure::PACKAGE_UNKNOWN;
use crate::control_point::{Asks, ControlPoint, Trigger};
use crate::pack::provenance::Origin;
use diagnostics::{Code, Diagnostic};

pub(super) fn check(placed: &PlacedEdition, found: &mut Vec<Diagnostic>) {
    for (at, point) in placed.edition.points.iter().enumerate() {
        let origin = placed.source.point(at);
        check_belonging(placed, point, &origin, found);
        check_conditions(point, &origin, found);
        check_evidence(point, &origin, found);
        check_remedy(point, &origin, found);
    }
}

fn about(code: &'static Code, point: &ControlPoint, origin: &Origin, below: &str) -> Diagnostic {
    Diagnostic::new(code, origin.place(below)).with("point", &point.id)
}

fn check_belonging(
    placed: &PlacedEdition,
    point: &ControlPoint,
    origin: &Origin,
    found: &mut Vec<Diagnostic>,
) {
    let edition = placed.edition;
    if edition.clause(&point.id.clause).is_none() {
        found.push(about(&codes::POINT_OUTSIDE_CLAUSES, point, origin, "/id"));
    }
    if edition.process_of(&point.id.clause).is_none() {
        found.push(about(&codes::POINT_OUTSIDE_PROCESSES, point, origin, "/id"));
    }
    if edition.package(&point.package).is_none() {
        let place = origin.place("/package");
        found.push(unknown(&PACKAGE_UNKNOWN, edition, &point.package, place));
    }
}

fn check_conditions(point: &ControlPoint, origin: &Origin, found: &mut Vec<Diagnostic>) {
    match (point.trigger == Trigger::Conditional, &point.condition) {
        (true, None) => {
            let missing = Diagnostic::new(&codes::CONDITION_MISSING, origin.place("/trigger"));
            found.push(missing.with("subject", &point.id));
        }
        (false, Some(_)) => found.push(about(
            &codes::CONDITION_UNFOUNDED,
            point,
            origin,
            "/condition",
        )),
        _ => {}
    }
    for (at, item) in point.items.iter().enumerate() {
        let conditional = item.trigger == Some(Trigger::Conditional);
        if conditional && item.condition.is_none() && point.condition.is_none() {
            let place = origin.place(&format!("/items/{at}/trigger"));
            let missing = Diagnostic::new(&codes::CONDITION_MISSING, place);
            found.push(missing.with("subject", format!("{} {}", point.id, item.key)));
        }
    }
}

fn asks_document(asks: Asks) -> bool {
    matches!(asks, Asks::Document | Asks::Both)
}

fn asks_practice(asks: Asks) -> bool {
    matches!(asks, Asks::Practice | Asks::Both)
}

fn check_evidence(point: &ControlPoint, origin: &Origin, found: &mut Vec<Diagnostic>) {
    let evidence = &point.evidence;
    let document = evidence.design.iter().any(|kind| kind.is_document());
    if asks_document(point.asks) && !document {
        let code = &codes::DESIGN_EVIDENCE_MISSING;
        found.push(about(code, point, origin, "/evidence/design"));
    }
    if asks_practice(point.asks) && evidence.operating.is_empty() {
        let code = &codes::OPERATING_EVIDENCE_MISSING;
        found.push(about(code, point, origin, "/evidence/operating"));
    }
}

fn check_remedy(point: &ControlPoint, origin: &Origin, found: &mut Vec<Diagnostic>) {
    let parts = [
        (
            "document",
            asks_document(point.asks),
            point.remedy.document.is_some(),
        ),
        (
            "practice",
            asks_practice(point.asks),
            point.remedy.practice.is_some(),
        ),
    ];
    for (part, wanted, present) in parts {
        let (code, below) = match (wanted, present) {
            (true, false) => (&codes::REMEDY_MISSING, "/remedy".to_owned()),
            (false, true) => (&codes::REMEDY_UNFOUNDED, format!("/remedy/{part}")),
            _ => continue,
        };
        found.push(about(code, point, origin, &below).with("part", part));
    }
}
