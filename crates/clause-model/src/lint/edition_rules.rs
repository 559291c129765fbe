//! An edition's own rules: gates, hand-overs and other parties.

use super::{PlacedEdition, unknown};
use crate::codes::events::EVENT_UNKNOWN;
use crate::codes::rules::{GATE_OUT_OF_ORDER, SHARE_OFF_SCALE};
use crate::identifier::ControlPointId;
use crate::method::{GateCondition, OtherPartyRules, PartyKind};
use crate::pack::provenance::{Origin, SourceFile};
use diagnostics::Diagnostic;

pub(super) fn check(placed: &PlacedEdition, found: &mut Vec<Diagnostic>) {
    check_gates(placed, found);
    check_handovers(placed, found);
    if let Some(rules) = &placed.edition.rules.other_parties {
        check_parties(placed, rules, &placed.source.rules, found);
    }
}

fn check_gates(placed: &PlacedEdition, found: &mut Vec<Diagnostic>) {
    for (at, gate) in placed.edition.rules.gates.iter().enumerate() {
        let origin = placed.source.rules.element("gates", at);
        if gate.gate as usize != at {
            let skipped = Diagnostic::new(&GATE_OUT_OF_ORDER, origin.place("/gate"));
            found.push(skipped.with("gate", gate.gate).with("expected", at));
        }
        for (condition_at, condition) in gate.conditions.iter().enumerate() {
            let below = |field: &str| origin.place(&format!("/conditions/{condition_at}{field}"));
            for (field, point) in named_points(condition) {
                placed.expect_point(point, below(&field), found);
            }
            for (field, share) in shares(condition) {
                if share > 100 {
                    found
                        .push(Diagnostic::new(&SHARE_OFF_SCALE, below(field)).with("value", share));
                }
            }
        }
    }
}

/// The points that a gate's condition names, with their pointers in it.
fn named_points(condition: &GateCondition) -> Vec<(String, &ControlPointId)> {
    use GateCondition as C;
    match condition {
        C::Fulfilled { points } | C::KeystoneDocuments { points } | C::Occurred { points, .. } => {
            numbered("/points", points)
        }
        C::Follows { first, then } => vec![("/first".into(), first), ("/then".into(), then)],
        C::AllAnswered
        | C::DocumentConditions
        | C::MonthsOfRecords
        | C::OwnMajority
        | C::NoExclusions
        | C::NoMajor
        | C::NoUnresolved
        | C::FewNotYetDue { .. }
        | C::MinorsAccepted => Vec::new(),
    }
}

/// The shares that a gate's condition names, with their pointers in it.
fn shares(condition: &GateCondition) -> Vec<(&'static str, u32)> {
    match condition {
        GateCondition::FewNotYetDue {
            periodic_percent,
            process_percent,
        } => vec![
            ("/periodic_percent", *periodic_percent),
            ("/process_percent", *process_percent),
        ],
        _ => Vec::new(),
    }
}

/// The elements of a list with their pointers.
fn numbered<'a, T>(list: &str, elements: &'a [T]) -> Vec<(String, &'a T)> {
    let elements = elements.iter().enumerate();
    elements
        .map(|(at, element)| (format!("{list}/{at}"), element))
        .collect()
}

fn check_handovers(placed: &PlacedEdition, found: &mut Vec<Diagnostic>) {
    for (at, rule) in placed.edition.rules.handovers.iter().enumerate() {
        let origin = placed.source.rules.element("handovers", at);
        let gives = numbered("/gives", &rule.gives);
        for (below, point) in gives.into_iter().chain(numbered("/takes", &rule.takes)) {
            placed.expect_point(point, origin.place(&below), found);
        }
    }
}

fn check_parties(
    placed: &PlacedEdition,
    rules: &OtherPartyRules,
    source: &SourceFile,
    found: &mut Vec<Diagnostic>,
) {
    let origin = Origin {
        file: source.path.clone(),
        pointer: "/other_parties".to_owned(),
    };
    let governed = numbered("/governed", &rules.governed);
    for (below, clause) in governed
        .into_iter()
        .chain(numbered("/retained", &rules.retained))
    {
        placed.expect_clause(clause, origin.place(&below), found);
    }
    for (below, point) in numbered("/accountable", &rules.accountable) {
        placed.expect_point(point, origin.place(&below), found);
    }
    for (kind, points) in &rules.governance {
        for (below, point) in numbered(&format!("/governance/{}", word(*kind)), points) {
            placed.expect_point(point, origin.place(&below), found);
        }
    }
    for (kind, clause) in &rules.managed_by {
        let place = origin.place(&format!("/managed_by/{}", word(*kind)));
        placed.expect_clause(clause, place, found);
    }
    for (kind, event) in &rules.shows {
        if placed.edition.event(event).is_none() {
            let place = origin.place(&format!("/shows/{}", word(*kind)));
            found.push(unknown(&EVENT_UNKNOWN, placed.edition, event, place));
        }
    }
    if rules.majority_percent > 100 {
        let above = Diagnostic::new(&SHARE_OFF_SCALE, origin.place("/majority_percent"));
        found.push(above.with("value", rules.majority_percent));
    }
}

fn word(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::Own => "own",
        PartyKind::InternalGroup => "internal-group",
        PartyKind::Customer => "customer",
        PartyKind::Supplier => "supplier",
        PartyKind::Unknown => "unknown",
    }
}
