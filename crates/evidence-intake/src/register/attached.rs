//! Where an entry is kept and what is said of it, with what is attached to its cells.

use super::reading::text;
use crate::intake::{Intake, Row};
use crate::journal::Attachment;
use crate::role::Role;
use crate::words::{leads_outside, trimmed};
use workbook::CellRef;

/// Where the entry is kept: the target of a link on the cell of its location, else what stands
/// there, else the target of a link on its title or id.
pub(super) fn read_location(intake: &mut Intake, row: &Row) -> Option<String> {
    let stated = text(intake, row, Role::Location);
    let own = linked(intake, row, Role::Location, stated.as_deref());
    own.or(stated)
        .or_else(|| linked(intake, row, Role::Title, None))
        .or_else(|| linked(intake, row, Role::EvidenceId, None))
}

/// The target of a link on a cell of a role, where the text over it does not tell it.
fn linked(intake: &mut Intake, row: &Row, role: Role, shown: Option<&str>) -> Option<String> {
    let cells = row.segment.columns_of(role).map(|column| row.cell(column));
    let mut links = cells.filter_map(|cell| Some((cell, row.grid.sheet.hyperlinks.get(&cell)?)));
    let (cell, target) =
        links.find(|(_, target)| leads_outside(target, shown.unwrap_or_default()))?;
    let sheet = row.table.sheet;
    intake.journal.keep(sheet, cell, Attachment::Link);
    Some(target.clone())
}

/// The comment; what its place shows where a link says more; and what is attached to the row's
/// cells: comments, and links that are not its place.
pub(super) fn read_comment(
    intake: &mut Intake,
    row: &Row,
    location: Option<&str>,
) -> Option<String> {
    let mut parts: Vec<String> = text(intake, row, Role::Comment).into_iter().collect();
    let shown = text(intake, row, Role::Location);
    let shown = shown.filter(|text| location.is_some_and(|location| location != text));
    if let Some((text, column)) = shown.zip(row.segment.column_of(Role::Location)) {
        parts.push(format!("{}: {text}", row.segment.header(column)));
    }
    let (sheet, content) = (row.table.sheet, row.grid.sheet);
    let whole = || CellRef::new(row.number, 0)..=CellRef::new(row.number, u32::MAX);
    for (at, note) in content.comments.range(whole()) {
        intake.journal.keep(sheet, *at, Attachment::Note);
        parts.push(trimmed(note));
    }
    for (at, target) in content.hyperlinks.range(whole()) {
        let shown = row.grid.text(*at).unwrap_or_default();
        let told = intake.journal.is_kept(sheet, *at, Attachment::Link);
        if !told && leads_outside(target, &shown) {
            intake.journal.keep(sheet, *at, Attachment::Link);
            parts.push(format!("{}: {target}", row.segment.header(at.column)));
        }
    }
    (!parts.is_empty()).then(|| parts.join("\n"))
}
