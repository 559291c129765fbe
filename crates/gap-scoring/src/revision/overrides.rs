//! The assessor's ratings of the previous report, against those of the questionnaire.

use super::codes;
use clause_model::identifier::ControlPointId;
use clause_model::report_edits::ReportEdits;
use clause_model::submission::{Answer, Judgement, PointAnswer, Submission, Verdict};
use diagnostics::{Checked, Diagnostic};
use std::collections::BTreeMap;

/// The submission with the report's ratings in place of the questionnaire's, and with the report among its files.
pub(crate) fn with_overrides(submission: &Submission, edits: &ReportEdits) -> Checked<Submission> {
    let mut value = submission.clone();
    let mut diagnostics = Vec::new();
    let rows = whole_rows(submission);
    for (point, judged) in &edits.overrides {
        let at = rows.get(point).copied();
        let before = at.and_then(|at| submission.answers[at].judgement.as_ref());
        if before.is_some_and(|before| is_same(before, judged)) {
            continue;
        }
        diagnostics.extend(before.map(|before| conflict(point, before, judged)));
        match at {
            Some(at) => value.answers[at].judgement = Some(judged.clone()),
            None => value.answers.push(judged_alone(point, judged)),
        }
    }
    for (point, place) in &edits.unjudged {
        let at = rows.get(point).copied();
        let before = at.and_then(|at| submission.answers[at].judgement.as_ref());
        diagnostics.extend(before.map(|before| {
            Diagnostic::new(&codes::OVERRIDE_NOT_IN_REPORT, before.place.clone())
                .with("questionnaire", word(before.verdict))
                .about(point)
                .related_to(place.clone())
        }));
    }
    value.files.extend(edits.file.clone());
    value.files.sort();
    value.files.dedup();
    Checked { value, diagnostics }
}

/// Texts lose spaces at their ends on the way through a workbook.
fn is_same(before: &Judgement, judged: &Judgement) -> bool {
    before.verdict == judged.verdict && before.note.trim() == judged.note.trim()
}

fn conflict(point: &ControlPointId, before: &Judgement, judged: &Judgement) -> Diagnostic {
    Diagnostic::new(&codes::OVERRIDE_CONFLICT, judged.place.clone())
        .with("report", word(judged.verdict))
        .with("questionnaire", word(before.verdict))
        .about(point)
        .related_to(before.place.clone())
}

/// The verdict in letters that both languages share.
fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::F => "F",
        Verdict::L => "L",
        Verdict::P => "P",
        Verdict::N => "N",
        Verdict::Major => "Major",
        Verdict::Minor => "Minor",
    }
}

/// The row that speaks for each whole point: of several the one that decides, as rating has it.
fn whole_rows(submission: &Submission) -> BTreeMap<&ControlPointId, usize> {
    let rank = |row: &PointAnswer| {
        let speaks = row.answer.is_some() || row.judgement.is_some();
        let claimed = row.answer.and_then(Answer::claimed);
        let claimed = claimed.map_or(4, |rating| rating as u32);
        (row.by_clause.is_some(), !speaks, claimed, row.place.clone())
    };
    let mut rows: BTreeMap<&ControlPointId, usize> = BTreeMap::new();
    for (at, row) in submission.answers.iter().enumerate() {
        if row.item.is_some() || row.instance.is_some() {
            continue;
        }
        let known = rows.entry(&row.point).or_insert(at);
        if rank(row) < rank(&submission.answers[*known]) {
            *known = at;
        }
    }
    rows
}

/// A row for a point that the questionnaire does not answer as a whole.
fn judged_alone(point: &ControlPointId, judged: &Judgement) -> PointAnswer {
    PointAnswer {
        point: point.clone(),
        item: None,
        by_clause: None,
        instance: None,
        answer: None,
        carried: None,
        planned: None,
        interval_months: None,
        interval_text: None,
        evidence: Vec::new(),
        operated_by: None,
        respondent: None,
        comment: None,
        judgement: Some(judged.clone()),
        unreasoned: None,
        unreadable: std::collections::BTreeSet::new(),
        place: judged.place.clone(),
    }
}
