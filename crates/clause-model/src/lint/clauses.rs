//! Clauses and the points they hold, processes and the clauses they cover.

use super::PlacedEdition;
use crate::codes::structure::{CLAUSE_EMPTY, CLAUSE_NOT_EMPTY, PROCESS_OVERLAP};
use diagnostics::Diagnostic;

pub(super) fn check(placed: &PlacedEdition, found: &mut Vec<Diagnostic>) {
    check_content(placed, found);
    check_processes(placed, found);
}

fn check_content(placed: &PlacedEdition, found: &mut Vec<Diagnostic>) {
    let PlacedEdition { edition, source } = placed;
    for (at, clause) in edition.clauses.iter().enumerate() {
        let place = source.edition.element("clauses", at).place("/id");
        let first = edition.points_within(&clause.id).next();
        let explained = clause.title_only || clause.informative;
        // A heading is explained by its parts: each of them is checked on its own.
        let heading = edition
            .clauses
            .iter()
            .any(|other| other.id != clause.id && other.id.is_within(&clause.id));
        match first {
            Some(point) if explained => {
                let filled = Diagnostic::new(&CLAUSE_NOT_EMPTY, place);
                found.push(filled.with("clause", &clause.id).with("point", &point.id));
            }
            None if !explained && !heading => {
                found.push(Diagnostic::new(&CLAUSE_EMPTY, place).with("clause", &clause.id));
            }
            _ => {}
        }
    }
}

fn check_processes(placed: &PlacedEdition, found: &mut Vec<Diagnostic>) {
    let PlacedEdition { edition, source } = placed;
    for (at, process) in edition.processes.iter().enumerate() {
        let place = source.edition.element("processes", at).place("/clause");
        placed.expect_clause(&process.clause, place.clone(), found);
        let outer = edition.processes.iter().enumerate().find(|(_, other)| {
            other.clause != process.clause && process.clause.is_within(&other.clause)
        });
        if let Some((outer_at, outer)) = outer {
            let outer_place = source.edition.element("processes", outer_at);
            let overlap = Diagnostic::new(&PROCESS_OVERLAP, place)
                .with("inner", &process.clause)
                .with("outer", &outer.clause);
            found.push(overlap.related_to(outer_place.place("/clause")));
        }
    }
}
