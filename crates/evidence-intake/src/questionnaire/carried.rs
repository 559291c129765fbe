//! What a row of a delta questionnaire brings along: its key says how, a locked cell says what.

use crate::intake::{Intake, Row};
use crate::marks::RowKey;
use crate::recognition::row_key;
use crate::role::Role;
use crate::words::ANSWERS;
use clause_model::submission::Carried;

/// The carried part of a row. Its sources are those of the succession into the edition.
pub(super) fn read_carried(intake: &mut Intake, row: &Row) -> Option<Carried> {
    let text = row.text(Role::Carried, &mut intake.journal)?;
    let key = row_key(row.grid, row.number, row.table.key_column?)?;
    let RowKey::Carried {
        point,
        remainder,
        by_certificate,
    } = key
    else {
        return None;
    };
    Some(Carried {
        answer: ANSWERS.read(&text.value)?,
        remainder,
        by_certificate,
        sources: intake.numbering.sources(&point),
    })
}
