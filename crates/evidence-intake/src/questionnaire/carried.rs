//! What a row of a delta questionnaire brings along: its key says how, a locked cell says what.

use super::AnswerRow;
use crate::codes::answer as codes;
use crate::intake::{Intake, Row};
use crate::marks::RowKey;
use crate::numbering::target_name;
use crate::recognition::{offered_words, row_key};
use crate::role::Role;
use crate::words::ANSWERS;
use clause_model::submission::{Carried, Disposition};

/// Reads the carried part of a row. Its sources are those of the succession into the edition.
///
/// Where it cannot be read and the row asks for the rest of the demand, the row's own answer is
/// taken back: it is none to the part that was carried.
pub(super) fn read_carried(intake: &mut Intake, row: &Row, read: &mut AnswerRow) {
    let column = row.segment.column_of(Role::Carried);
    let text = row.text(Role::Carried, &mut intake.journal);
    let key = row
        .table
        .key_column
        .and_then(|column| row_key(row.grid, row.number, column));
    let Some(RowKey::Carried {
        point,
        remainder,
        by_certificate,
    }) = key
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
