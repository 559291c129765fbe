//! Comments and links that no answer and no entry took over, so that none is lost without a word.

use super::{SheetState, Sheets};
use crate::blank::is_header_note;
use crate::codes::sheet as codes;
use crate::intake::Intake;
use crate::journal::Attachment;
use crate::source::SheetId;
use crate::table::Table;
use crate::words::leads_outside;
use diagnostics::Code;
use std::collections::BTreeMap;
use workbook::CellRef;

/// Reports what is attached to cells of sheets that were read and was kept nowhere.
pub(super) fn report(intake: &mut Intake, sheets: &Sheets) {
    for (id, state) in &sheets.states {
        let table = match state {
            SheetState::Table(at) => sheets.tables.get(*at),
            SheetState::Guidance(_) | SheetState::Cover(_) => None,
            // That nothing was read of these is told of the sheet as a whole.
            SheetState::Ambiguous(..)
            | SheetState::Refused
            | SheetState::Unread(_)
            | SheetState::Unrecognised(_) => continue,
        };
        let lost = lost(intake, *id, table);
        for ((kind, text), cells) in lost {
            tell(intake, *id, kind, text, &cells);
        }
    }
}

/// What is said of a lost attachment, and what it says.
type Lost = BTreeMap<(LostKind, String), Vec<CellRef>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum LostKind {
    /// A comment on a cell that only tells what is asked.
    Asking,
    /// A comment on a cell of no row that was read.
    Outside,
    /// A link.
    Link,
}

impl LostKind {
    fn code(self) -> &'static Code {
        match self {
            LostKind::Asking => &codes::COMMENT_ON_QUESTION,
            LostKind::Outside => &codes::COMMENT_NOT_USED,
            LostKind::Link => &codes::LINK_NOT_USED,
        }
    }
}

fn lost(intake: &Intake, id: SheetId, table: Option<&Table>) -> Lost {
    let mut lost = Lost::new();
    let Some(grid) = intake.grids.get(&id) else {
        return lost;
    };
    let journal = &intake.journal;
    for (at, text) in &grid.sheet.comments {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = journal.is_kept(id, *at, Attachment::Note) || is_ours(table, *at, &text);
        if !known && !text.is_empty() {
            let searched = journal.is_searched(id, at.row);
            let kind = if searched {
                LostKind::Asking
            } else {
                LostKind::Outside
            };
            lost.entry((kind, text)).or_default().push(*at);
        }
    }
    for (at, target) in &grid.sheet.hyperlinks {
        let shown = grid.text(*at).unwrap_or_default();
        if leads_outside(target, &shown) && !journal.is_kept(id, *at, Attachment::Link) {
            let told = (LostKind::Link, target.clone());
            lost.entry(told).or_default().push(*at);
        }
    }
    lost
}

/// Whether a comment is the one that our own workbooks put on a header.
fn is_ours(table: Option<&Table>, at: CellRef, text: &str) -> bool {
    table.and_then(Table::header_row) == Some(at.row) && is_header_note(text)
}

fn tell(intake: &mut Intake, id: SheetId, kind: LostKind, text: String, cells: &[CellRef]) {
    let Some(first) = cells.first() else { return };
    let code = kind.code();
    for cell in cells {
        intake.journal.remark(id, cell.row, code.id);
    }
    let named: Vec<String> = cells.iter().map(ToString::to_string).collect();
    intake.journal.mention(code, id.at(*first), |d| {
        d.with("text", text).with("cells", named.join(", "))
    });
}
