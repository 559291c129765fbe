//! What is attached to the cells of a row: comments and links.
//!
//! A comment on a cell of input is the organisation's. One on a cell that only tells what is asked may
//! be the author's, so that it is searched for evidence and no more: it must not pass for the reason
//! that an answer needs. What is kept nowhere is reported once all is read.

use super::{Mention, MentionSource};
use crate::intake::{Intake, Row};
use crate::journal::Attachment;
use crate::role::Role;
use crate::words::{leads_outside, trimmed};
use workbook::CellRef;

/// The comments on a row's cells of input, kept with the answer.
pub(super) fn kept_notes(intake: &mut Intake, row: &Row) -> Vec<String> {
    let sheet = row.table.sheet;
    let input = notes(row).filter(|(at, _)| is_input(row, *at));
    let kept = input.map(|(at, text)| {
        intake.journal.keep(sheet, at, Attachment::Note);
        text
    });
    kept.collect()
}

/// The text of a cell of remarks with the target of its link.
pub(super) fn with_link(intake: &mut Intake, row: &Row, column: u32, text: String) -> String {
    let cell = row.cell(column);
    match row.grid.sheet.hyperlinks.get(&cell) {
        Some(target) if leads_outside(target, &text) => {
            let sheet = row.table.sheet;
            intake.journal.keep(sheet, cell, Attachment::Link);
            format!("{text} ({target})")
        }
        _ => text,
    }
}

/// Comments and links as places that may name evidence.
pub(super) fn mentions(intake: &mut Intake, row: &Row) -> Vec<Mention> {
    intake.journal.search(row.table.sheet, row.number);
    let noted = notes(row).map(|(at, text)| Mention {
        text,
        spot: row.table.sheet.at(at),
        source: MentionSource::Aside,
    });
    noted.chain(links(row)).collect()
}

fn is_input(row: &Row, at: CellRef) -> bool {
    let column = row.segment.columns.get(&at.column);
    let role = column.and_then(|column| column.role);
    role.is_some_and(|role| !role.is_structural())
}

/// The comments on a row's cells.
fn notes(row: &Row) -> impl Iterator<Item = (CellRef, String)> {
    let whole = CellRef::new(row.number, 0)..=CellRef::new(row.number, u32::MAX);
    let notes = row.grid.sheet.comments.range(whole);
    let notes = notes.map(|(at, text)| (*at, trimmed(text)));
    notes.filter(|(_, text)| !text.is_empty())
}

fn links(row: &Row) -> impl Iterator<Item = Mention> {
    let range = CellRef::new(row.number, 0)..=CellRef::new(row.number, u32::MAX);
    row.grid.sheet.hyperlinks.range(range).map(|(at, target)| {
        let column = row.segment.columns.get(&at.column);
        let role = column.and_then(|column| column.role);
        let meant = matches!(role, Some(Role::Evidence | Role::Answer));
        Mention {
            text: target.clone(),
            spot: row.table.sheet.at(*at),
            source: if meant {
                MentionSource::Link
            } else {
                MentionSource::LinkAside
            },
        }
    })
}
