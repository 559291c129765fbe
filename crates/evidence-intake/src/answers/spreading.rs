//! Rows about whole clauses, spread over the clause's points.

use super::SettledRow;
use crate::codes::identifier;
use crate::intake::Intake;
use crate::numbering::{Target, target_name};
use crate::questionnaire::fits;
use crate::source::Spot;
use clause_model::submission::Disposition;
use clause_model::{ClauseId, ControlPoint, ControlPointId};
use std::collections::BTreeMap;

/// Spreads clause rows: the deepest clause first, and never over an answer of the point's own.
pub(crate) fn spread(intake: &mut Intake, rows: Vec<SettledRow>) -> Vec<SettledRow> {
    let mut clauses: Vec<(ClauseId, SettledRow)> = Vec::new();
    let mut own: Vec<SettledRow> = Vec::new();
    for row in rows {
        match row.row.target.clone() {
            Target::Clause(clause) => clauses.push((clause, row)),
            Target::Point(_) | Target::Item(..) => own.push(row),
        }
    }
    clauses.sort_by_key(|(clause, row)| {
        // Rows about one instance come first: what holds for all fills what they leave blank.
        let about = row.row.about();
        (std::cmp::Reverse(clause.depth()), about.is_none(), about)
    });
    for (clause, row) in clauses {
        spread_clause(intake, &clause, &row, &mut own);
    }
    let position = |row: &SettledRow| match &row.row.target {
        Target::Point(point) | Target::Item(point, _) => intake.numbering.edition.position(point),
        Target::Clause(_) => None,
    };
    own.sort_by_key(|row| (row.row.sheet, row.row.row, position(row)));
    own
}

fn spread_clause(
    intake: &mut Intake,
    clause: &ClauseId,
    row: &SettledRow,
    own: &mut Vec<SettledRow>,
) {
    let edition = intake.numbering.edition;
    let mut places: BTreeMap<ControlPointId, Vec<usize>> = BTreeMap::new();
    for (at, known) in own.iter().enumerate() {
        let same = row.row.instance.is_none() || known.row.about() == row.row.about();
        if let Target::Point(point) = &known.row.target
            && same
        {
            places.entry(point.clone()).or_default().push(at);
        }
    }
    let mut applied = 0usize;
    let mut misfits: Vec<String> = Vec::new();
    for point in edition.points_within(clause) {
        let answer = row.row.answer.as_ref().map(|given| given.value);
        let misfit = answer.is_some_and(|answer| !fits(answer, point, None));
        if misfit {
            misfits.push(point.id.to_string());
        }
        let known = places.get(&point.id).map_or(&[][..], Vec::as_slice);
        for at in known {
            applied += usize::from(fill(&mut own[*at], clause, row, misfit));
        }
        // Rows about single instances leave open what holds for the others.
        let about = row.row.about();
        if known.iter().all(|at| own[*at].row.about() != about) {
            own.push(for_point(point, clause, row, misfit));
            applied += usize::from(!misfit);
        }
    }
    report(intake, clause, row, applied, &misfits);
}

/// A row for a point that has none of its own.
fn for_point(
    point: &ControlPoint,
    clause: &ClauseId,
    row: &SettledRow,
    misfit: bool,
) -> SettledRow {
    let mut copy = row.clone();
    copy.row.target = Target::Point(point.id.clone());
    copy.by_clause = Some(clause.clone());
    if misfit {
        copy.row.answer = None;
    }
    copy
}

/// Fills what a point's own row leaves blank; tells whether the clause's answer counts for it.
fn fill(own: &mut SettledRow, clause: &ClauseId, row: &SettledRow, misfit: bool) -> bool {
    if own.row.operated_by.is_none() {
        own.row.operated_by.clone_from(&row.row.operated_by);
    }
    if own.row.answer.is_some() || own.by_clause.is_some() {
        return false;
    }
    if row.row.answer.is_some() {
        own.by_clause = Some(clause.clone());
    }
    if !misfit && row.row.answer.is_some() {
        own.row.answer.clone_from(&row.row.answer);
        own.row.spot = row.row.spot;
    }
    let (ours, theirs) = (&mut own.row, &row.row);
    ours.planned = ours.planned.take().or_else(|| theirs.planned.clone());
    ours.interval = ours.interval.take().or_else(|| theirs.interval.clone());
    let text = ours.interval_text.take();
    ours.interval_text = text.or_else(|| theirs.interval_text.clone());
    ours.respondent = ours.respondent.take().or_else(|| theirs.respondent.clone());
    ours.unreasoned = ours.unreasoned.or(theirs.unreasoned);
    ours.unreadable.extend(theirs.unreadable.iter().copied());
    ours.judgement = ours.judgement.take().or_else(|| theirs.judgement.clone());
    ours.comments.extend(theirs.comments.iter().cloned());
    for id in &row.evidence {
        if !own.evidence.contains(id) {
            own.evidence.push(id.clone());
        }
    }
    !misfit
}

fn report(
    intake: &mut Intake,
    clause: &ClauseId,
    row: &SettledRow,
    applied: usize,
    misfits: &[String],
) {
    let Some(given) = &row.row.answer else { return };
    let spot = given.spot;
    if applied == 0 && misfits.is_empty() {
        intake
            .journal
            .mention(&identifier::CLAUSE_ANSWER_REPLACED, spot, |d| {
                d.with("clause", clause)
            });
        let code = identifier::CLAUSE_ANSWER_REPLACED.id;
        settle(intake, spot, Disposition::NotUsed, code);
        return;
    }
    if applied > 0 {
        intake
            .journal
            .report(&identifier::CLAUSE_ANSWER_APPLIED, spot, |d| {
                d.with("clause", clause).with("count", applied)
            });
    }
    if !misfits.is_empty() {
        report_misfits(intake, spot, applied, misfits);
    }
    let name = target_name(&row.row.target);
    intake.journal.remark(row.row.sheet, row.row.row, name);
}

/// Names the points of a clause for which its answer is none.
fn report_misfits(intake: &mut Intake, spot: Spot, applied: usize, misfits: &[String]) {
    let Some((sheet, cell)) = spot.sheet_id().zip(spot.cell) else {
        return;
    };
    let disposition = if applied > 0 {
        Disposition::UsedWithRemark
    } else {
        Disposition::NotUsed
    };
    let code = &identifier::CLAUSE_ANSWER_MISFIT;
    settle(intake, spot, disposition, code.id);
    let text = intake.grids.get(&sheet).and_then(|grid| grid.text(cell));
    intake.journal.mention(code, spot, |d| {
        let d = d.with("answer", text.unwrap_or_default());
        d.with_list("points", misfits)
    });
}

fn settle(intake: &mut Intake, spot: Spot, disposition: Disposition, code: &str) {
    if let (Some(sheet), Some(cell)) = (spot.sheet_id(), spot.cell) {
        intake.journal.settle(sheet, cell, disposition);
        intake.journal.remark(sheet, cell.row, code);
    }
}
