//! The assessor's judgement, which counts only with a note.

use super::AnswerRow;
use crate::codes::answer as codes;
use crate::intake::{Given, Intake, Row};
use crate::role::Role;
use crate::scale::AnswerReading;
use crate::words::VERDICTS;
use clause_model::submission::{Answer, Disposition, Judgement, Verdict};

/// Reads judgement and note; a note without a judgement is kept as a comment.
pub(crate) fn read_judgement(intake: &mut Intake, row: &Row, read: &mut AnswerRow) {
    let mut notes: Vec<String> = Vec::new();
    for (column, content) in row.filled(Role::JudgementNote, &mut intake.journal) {
        intake
            .journal
            .settle(row.table.sheet, row.cell(column), Disposition::Used);
        notes.extend(content.text());
    }
    let judged = row.filled(Role::Judgement, &mut intake.journal).pop();
    let Some((column, content)) = judged else {
        read.comments.append(&mut notes);
        return;
    };
    let spot = row.spot(column);
    let text = content.text().unwrap_or_default();
    let scale = row
        .segment
        .columns
        .get(&column)
        .and_then(|column| column.scale.as_ref());
    let scaled = scale.map(|scale| scale.read(content));
    let verdict = match scaled {
        Some(AnswerReading::Unanswered) => {
            intake
                .journal
                .settle(row.table.sheet, row.cell(column), Disposition::Used);
            read.comments.append(&mut notes);
            return;
        }
        Some(AnswerReading::Answer(answer)) => VERDICTS.read(&text).or(as_verdict(answer)),
        Some(AnswerReading::OffScale | AnswerReading::TickOrCross) | None => VERDICTS.read(&text),
    };
    let Some(verdict) = verdict else {
        let known = Verdict::ALL.map(|verdict| VERDICTS.canonical(verdict, row.table.language));
        intake
            .journal
            .report(&codes::JUDGEMENT_OFF_SCALE, spot, |d| {
                d.with("judgement", text).with("known", known.join(", "))
            });
        read.comments.append(&mut notes);
        return;
    };
    if notes.is_empty() {
        intake
            .journal
            .report(&codes::JUDGEMENT_WITHOUT_NOTE, spot, |d| {
                d.with("judgement", text)
            });
        return;
    }
    intake
        .journal
        .settle(row.table.sheet, row.cell(column), Disposition::Used);
    read.judgement = Some(Given {
        value: Judgement {
            verdict,
            note: notes.join("\n"),
            place: intake.journal.place(spot),
        },
        spot,
    });
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
