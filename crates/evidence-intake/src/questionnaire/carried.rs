//! What a row of a delta questionnaire brings along: its key says how, a locked cell says what.

use super::AnswerRow;
use crate::codes::answer as codes;
use crate::intake::{Given, Intake, Row};
use crate::marks::RowKey;
use crate::numbering::target_name;
use crate::recognition::{offered_words, row_key};
use crate::role::Role;
use crate::words::{ANSWERS, normalise};
use clause_model::submission::{Answer, Carried, Disposition};

/// Words that confirm what was carried over, and are no answer of their own.
const CONFIRMATIONS: &[&str] = &[
    "confirmed",
    "confirm",
    "as before",
    "unchanged",
    "no change",
    "same",
    "same as before",
    "ditto",
    "agreed",
    "still valid",
    "确认",
    "已确认",
    "同上",
    "同左",
    "无变化",
    "没有变化",
    "未变化",
    "不变",
    "同意",
    "沿用",
    "属实",
    "仍然有效",
    "保持不变",
];
/// Ticks and words for yes: beside a carried answer they agree with it, whatever it says.
const AGREEING: &[&str] = &[
    "√", "✓", "✔", "☑", "是", "yes", "y", "ok", "true", "correct", "对", "是的",
];

/// What the answer of a row does to what was carried over.
pub(super) enum Confirmation {
    /// The row answers by itself, or carries nothing that could be confirmed.
    None,
    /// It confirms this answer.
    Of(Given<Answer>),
    /// It confirms what cannot be read.
    OfNothing,
}

/// Whether a row confirms its carried answer. A row that asks for the rest of a demand has an answer of
/// its own to give, and a carried answer is never raised by a tick.
pub(super) fn read_confirmation(intake: &mut Intake, row: &Row) -> Confirmation {
    let whole = matches!(
        key_of(row),
        Some(RowKey::Carried {
            remainder: false,
            ..
        })
    );
    let Some(column) = row.segment.column_of(Role::Answer).filter(|_| whole) else {
        return Confirmation::None;
    };
    let Some(text) = row.content(column).text() else {
        return Confirmation::None;
    };
    let is_among = |words: &[&str]| words.iter().any(|word| normalise(word) == normalise(&text));
    let agrees = is_among(AGREEING);
    if !agrees && !is_among(CONFIRMATIONS) {
        return Confirmation::None;
    }
    let carried = row.segment.column_of(Role::Carried);
    let carried = carried.and_then(|column| row.content(column).text());
    let spot = row.spot(column);
    let journal = &mut intake.journal;
    let Some(value) = carried.and_then(|text| ANSWERS.read(&text)) else {
        journal.settle(row.table.sheet, row.cell(column), Disposition::NotUsed);
        return Confirmation::OfNothing;
    };
    if agrees && value != Answer::Fully {
        let answer = ANSWERS.canonical(value, row.table.language);
        journal.report(&codes::CARRIED_CONFIRMED, spot, |d| {
            d.with("text", text).with("answer", answer)
        });
    } else {
        journal.settle(row.table.sheet, row.cell(column), Disposition::Used);
    }
    Confirmation::Of(Given { value, spot })
}

fn key_of(row: &Row) -> Option<RowKey> {
    let column = row.table.key_column?;
    row_key(row.grid, row.number, column)
}

/// Reads the carried part of a row. Its sources are those of the succession into the edition.
///
/// Where it cannot be read and the row asks for the rest of the demand, the row's own answer is
/// taken back: it is none to the part that was carried.
pub(super) fn read_carried(intake: &mut Intake, row: &Row, read: &mut AnswerRow) {
    let column = row.segment.column_of(Role::Carried);
    let text = row.text(Role::Carried, &mut intake.journal);
    let Some(RowKey::Carried {
        point,
        remainder,
        by_certificate,
    }) = key_of(row)
    else {
        if let Some(given) = text {
            let code = &codes::CARRIED_WITHOUT_KEY;
            let fill = |d: diagnostics::Diagnostic| d.with("text", given.value);
            intake.journal.report(code, given.spot, fill);
        }
        return;
    };
    let text = text.map(|given| given.value).unwrap_or_default();
    let Some(answer) = ANSWERS.read(&text) else {
        // Where the whole column is gone, the key is the only cell left to point at.
        let spot = row.spot(column.or(row.table.key_column).unwrap_or_default());
        let name = target_name(&read.target);
        let known = offered_words(row.table.language);
        intake
            .journal
            .report(&codes::CARRIED_UNREADABLE, spot, |d| {
                d.with("point", name)
                    .with("text", text)
                    .with("known", known)
            });
        if remainder && let Some(lost) = read.answer.take() {
            settle_unused(intake, row, lost.spot.cell);
        }
        return;
    };
    read.carried = Some(Carried {
        answer,
        remainder,
        by_certificate,
        sources: intake.numbering.sources(&point),
    });
}

fn settle_unused(intake: &mut Intake, row: &Row, cell: Option<workbook::CellRef>) {
    if let Some(cell) = cell {
        intake
            .journal
            .settle(row.table.sheet, cell, Disposition::NotUsed);
    }
}
