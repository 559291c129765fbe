//! The assessor's judgement, which counts only with a note.

use super::AnswerRow;
use crate::codes::answer as codes;
use crate::intake::{Given, Intake, Row};
use crate::role::Role;
use crate::scale::AnswerReading;
use crate::words::VERDICTS;
use clause_model::submission::{Answer, AnswerField, Disposition, Judgement, Verdict};

/// Reads judgement and note; a note without a judgement is kept as a comment.
pub(crate) fn read_judgement(intake: &mut Intake, row: &Row, read: &mut AnswerRow) {
    let mut notes: Vec<String> = Vec::new();
    for (column, content) in row.filled(Role::JudgementNote, &mut intake.journal) {
        let cell = row.cell(column);
        intake
            .journal
            .settle(row.table.sheet, cell, Disposition::Used);
        notes.extend(content.text());
    }
    if row.is_broken(Role::Judgement) {
        read.unreadable.insert(AnswerField::Judgement);
    }
    let Some(given) = read_verdict(intake, row, read) else {
        read.comments.append(&mut notes);
        return;
    };
    let spot = given.spot;
    if notes.is_empty() {
        let text = spot.cell.and_then(|cell| row.grid.text(cell));
        let text = text.unwrap_or_default();
        intake
            .journal
            .report(&codes::JUDGEMENT_WITHOUT_NOTE, spot, |d| {
                d.with("judgement", text)
            });
        read.unreasoned = Some(given.value);
        return;
    }
    read.judgement = Some(Given {
        value: Judgement {
            verdict: given.value,
            note: notes.join("\n"),
            place: intake.journal.place(spot),
        },
        spot,
    });
}

/// The verdict, by its own words or on the scale of its column.
fn read_verdict(intake: &mut Intake, row: &Row, read: &mut AnswerRow) -> Option<Given<Verdict>> {
    let (column, content) = row.filled(Role::Judgement, &mut intake.journal).pop()?;
    let spot = row.spot(column);
    let text = content.text()?;
    let settings = row.segment.columns.get(&column)?;
    let scaled = settings.scale.as_ref().map(|scale| scale.read(content));
    let by_scale = match scaled {
        Some(AnswerReading::Answer(answer)) => as_verdict(answer),
        _ => None,
    };
    let verdict = VERDICTS.read(&text).or(by_scale);
    if verdict.is_none() && scaled != Some(AnswerReading::Unanswered) {
        let known = Verdict::ALL.map(|verdict| VERDICTS.canonical(verdict, row.table.language));
        intake
            .journal
            .report(&codes::JUDGEMENT_OFF_SCALE, spot, |d| {
                d.with("judgement", text).with_list("known", known)
            });
        read.unreadable.insert(AnswerField::Judgement);
        return None;
    }
    let cell = row.cell(column);
    intake
        .journal
        .settle(row.table.sheet, cell, Disposition::Used);
    verdict.map(|value| Given { value, spot })
}

fn as_verdict(answer: Answer) -> Option<Verdict> {
    match answer {
        Answer::Fully => Some(Verdict::F),
        Answer::Largely => Some(Verdict::L),
        Answer::Partly => Some(Verdict::P),
        Answer::Not => Some(Verdict::N),
        _ => None,
    }
}
