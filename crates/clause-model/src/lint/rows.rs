//! Each succession row on its own: relation, kind of change, degree and remainder fit together.

use crate::change_degree::HIGHEST_DEGREE;
use crate::codes::succession as codes;
use crate::pack::provenance::{Origin, SuccessionSource};
use crate::succession::{Change, Relation, Succession, SuccessionRow};
use diagnostics::{Code, Diagnostic};

pub(super) fn check(
    succession: &Succession,
    source: &SuccessionSource,
    found: &mut Vec<Diagnostic>,
) {
    for (row, origin) in succession.rows.iter().zip(&source.rows) {
        let before = found.len();
        check_ends(row, origin, found);
        check_degree(row, origin, found);
        check_remainder(row, origin, found);
        for problem in found.iter_mut().skip(before) {
            problem.subject = row
                .to
                .as_ref()
                .or(row.from.first())
                .map(ToString::to_string);
        }
    }
}

fn at(code: &'static Code, origin: &Origin, below: &str) -> Diagnostic {
    Diagnostic::new(code, origin.place(below))
}

fn check_ends(row: &SuccessionRow, origin: &Origin, found: &mut Vec<Diagnostic>) {
    if row.to.is_none() && row.from.is_empty() {
        found.push(at(&codes::ROW_EMPTY, origin, ""));
        return;
    }
    let one_sided = row.to.is_none() || row.from.is_empty();
    if (row.relation == Relation::None) != one_sided {
        found.push(
            at(&codes::RELATION_UNFOUNDED, origin, "/relation")
                .with("relation", row.relation.word())
                .with("sources", row.from.len())
                .with("targets", usize::from(row.to.is_some())),
        );
    }
    let misdirected = match row.change {
        Change::New => row.to.is_none(),
        Change::Deleted => row.to.is_some(),
        _ => false,
    };
    if misdirected {
        let change = row.change.word();
        found.push(at(&codes::CHANGE_MISDIRECTED, origin, "/change").with("change", change));
    }
    if !row.change.allows(row.relation) {
        found.push(
            at(&codes::PAIR_NOT_ALLOWED, origin, "/change")
                .with("change", row.change.word())
                .with("relation", row.relation.word()),
        );
    }
}

fn check_degree(row: &SuccessionRow, origin: &Origin, found: &mut Vec<Diagnostic>) {
    let fitting = row.change.degrees();
    if row.degree > HIGHEST_DEGREE {
        found.push(at(&codes::DEGREE_OFF_SCALE, origin, "/degree").with("degree", row.degree));
    } else if !fitting.contains(&row.degree) {
        found.push(
            at(&codes::DEGREE_UNFIT, origin, "/degree")
                .with("degree", row.degree)
                .with("change", row.change.word())
                .with("least", fitting.start())
                .with("most", fitting.end()),
        );
    }
}

fn check_remainder(row: &SuccessionRow, origin: &Origin, found: &mut Vec<Diagnostic>) {
    match (row.leaves_remainder(), &row.remainder) {
        (true, None) => found.push(at(&codes::REMAINDER_MISSING, origin, "")),
        (false, Some(_)) => {
            let unfounded = at(&codes::REMAINDER_UNFOUNDED, origin, "/remainder");
            found.push(unfounded.with("change", row.change.word()));
        }
        _ => {}
    }
    match (&row.remainder, &row.delta_question) {
        (Some(_), None) => found.push(at(&codes::DELTA_QUESTION_MISSING, origin, "")),
        (None, Some(_)) => {
            found.push(at(
                &codes::DELTA_QUESTION_UNFOUNDED,
                origin,
                "/delta_question",
            ));
        }
        _ => {}
    }
}
