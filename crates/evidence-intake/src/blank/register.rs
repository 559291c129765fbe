//! The evidence register: prepared rows for documents and records.

use super::frame::{Column, FIRST_COLUMN, Frame, HEADER_ROW};
use super::lists::{Lists, Offer};
use super::looks::{SMALL, asked};
use super::organisation::date_rule;
use crate::marks::OwnSheet;
use crate::numbering::target_name;
use crate::role::Role;
use crate::words::{APPROVALS, EVIDENCE_TYPES, STATUSES, YES_NO};
use clause_model::submission::{Approval, EntryField, EvidenceEntry, Reference};
use jiff::civil::Date;
use workbook::draft::{ConditionalDraft, ConditionalRule, Style, ValidationDraft};
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

/// How many entries the register has room for.
pub const REGISTER_ROWS: u32 = 250;

/// The columns in their order, with their widths.
const COLUMNS: [(Role, f64); 17] = [
    (Role::EvidenceId, 12.0),
    (Role::Title, 40.0),
    (Role::Type, 13.0),
    (Role::Version, 9.0),
    (Role::Approval, 12.0),
    (Role::Status, 12.0),
    (Role::Owner, 18.0),
    (Role::Issued, 12.0),
    (Role::ReviewDue, 12.0),
    (Role::PeriodFrom, 12.0),
    (Role::PeriodTo, 12.0),
    (Role::Sample, 20.0),
    (Role::Instance, 20.0),
    (Role::Scope, 10.0),
    (Role::References, 20.0),
    (Role::Location, 24.0),
    (Role::Comment, 30.0),
];

pub(super) fn sheet(frame: &Frame<'_>, lists: &Lists) -> SheetDraft {
    let texts = &frame.texts.register;
    let mut sheet = frame.sheet(OwnSheet::Register);
    let columns: Vec<Column> = COLUMNS
        .iter()
        .map(|(role, width)| frame.column(*role, *width))
        .collect();
    let last = FIRST_COLUMN + COLUMNS.len() as u32 - 1;
    Frame::header(&mut sheet, HEADER_ROW, &columns);
    frame.title(
        &mut sheet,
        OwnSheet::Register,
        frame.text(&texts.intro),
        FIRST_COLUMN + 8,
    );
    frame.header_notes(&mut sheet, &columns, &texts.notes);
    let first_row = HEADER_ROW + 1;
    let last_row = HEADER_ROW + REGISTER_ROWS;
    for (column, (role, _)) in (FIRST_COLUMN..).zip(COLUMNS) {
        let style = style_of(role);
        for row in first_row..=last_row {
            sheet.put(row, column, Content::Blank, &style);
        }
        let cells = CellRange::new(
            CellRef::new(first_row, column),
            CellRef::new(last_row, column),
        );
        sheet.validations.extend(rule_of(frame, lists, role, cells));
        if role == Role::EvidenceId || role == Role::References {
            sheet.text_numbers.push(cells);
        }
    }
    sheet.conditionals.push(repeated_ids(first_row, last_row));
    let corner = CellRef::new(HEADER_ROW, FIRST_COLUMN);
    sheet.autofilter = Some(CellRange::new(corner, CellRef::new(last_row, last)));
    sheet.freeze = Some(CellRef::new(first_row, FIRST_COLUMN + 2));
    sheet.page.repeat_rows = Some((HEADER_ROW, HEADER_ROW));
    sheet
}

/// Enters what is known already, from the first row on.
pub(super) fn enter(frame: &Frame<'_>, sheet: &mut SheetDraft, entries: &[EvidenceEntry]) {
    for (row, entry) in (HEADER_ROW + 1..).zip(entries) {
        for (column, (role, _)) in (FIRST_COLUMN..).zip(COLUMNS) {
            sheet.put(row, column, known(frame, entry, role), &style_of(role));
        }
    }
}

fn known(frame: &Frame<'_>, entry: &EvidenceEntry, role: Role) -> Content {
    let language = frame.language;
    let text = |text: &Option<String>| text.as_deref().map_or(Content::Blank, Content::text);
    let doubtful = |field: EntryField| entry.unreadable.contains(&field);
    let day = |day: Option<Date>| day.map_or(Content::Blank, Content::from);
    match role {
        Role::EvidenceId => Content::text(&entry.id),
        Role::Title => Content::text(&entry.title),
        Role::Type => entry.kind.map_or(Content::Blank, |kind| {
            Content::text(EVIDENCE_TYPES.canonical(kind, language))
        }),
        Role::Version => text(&entry.version),
        Role::Approval if entry.approval == Approval::Unknown => Content::Blank,
        Role::Approval => Content::text(APPROVALS.canonical(entry.approval, language)),
        Role::Status if doubtful(EntryField::Status) || doubtful(EntryField::Identity) => doubt(),
        Role::Status => Content::text(STATUSES.canonical(entry.status, language)),
        Role::Owner => text(&entry.owner),
        Role::Issued => day(entry.issued),
        Role::ReviewDue if doubtful(EntryField::Date) => doubt(),
        Role::ReviewDue => day(entry.review_due),
        Role::PeriodFrom => day(entry.period_from),
        Role::PeriodTo => day(entry.period_to),
        Role::Sample => text(&entry.sample.as_ref().map(|sample| sample.text.clone())),
        Role::Instance => text(&entry.instance),
        Role::Scope if doubtful(EntryField::Scope) => doubt(),
        Role::Scope if entry.out_of_scope => Content::text(YES_NO.canonical(false, language)),
        Role::References => references(entry),
        Role::Location => text(&entry.location),
        Role::Comment => text(&entry.comment),
        _ => Content::Blank,
    }
}

/// A sign that cannot be read: what could not be read before must not come back as a blank.
fn doubt() -> Content {
    Content::text("?")
}

/// References as they are read back: each with its edition, where it is not the one assessed.
fn references(entry: &EvidenceEntry) -> Content {
    let one = |reference: &Reference| {
        let name = target_name(&reference.target);
        match &reference.edition {
            Some(edition) => format!("{edition}: {name}"),
            None => name,
        }
    };
    let all: Vec<String> = entry.references.iter().map(one).collect();
    if all.is_empty() {
        Content::Blank
    } else {
        Content::text(all.join("; "))
    }
}

fn style_of(role: Role) -> Style {
    match role {
        Role::Issued | Role::ReviewDue | Role::PeriodFrom | Role::PeriodTo => {
            theme::input_date().size(SMALL)
        }
        // Text, so that 1.10 does not become 1.1 nor 7.1 a number.
        Role::EvidenceId | Role::Version | Role::References => theme::input_id().size(SMALL),
        _ => asked(),
    }
}

fn rule_of(
    frame: &Frame<'_>,
    lists: &Lists,
    role: Role,
    cells: CellRange,
) -> Option<ValidationDraft> {
    let texts = &frame.texts.questionnaire;
    let offer = match role {
        Role::Type => Offer::Types,
        Role::Approval => Offer::Approvals,
        Role::Status => Offer::Statuses,
        Role::Scope => Offer::YesNo,
        Role::Issued | Role::ReviewDue | Role::PeriodFrom | Role::PeriodTo => {
            return Some(date_rule(
                vec![cells],
                None,
                frame.message(&texts.not_a_date),
            ));
        }
        _ => return None,
    };
    let mut choice = ValidationDraft::new(cells, lists.rule(offer)?);
    choice.error = Some(frame.message(&texts.refused));
    Some(choice)
}

/// Marks ids that stand in more than one row.
fn repeated_ids(first_row: u32, last_row: u32) -> ConditionalDraft {
    let first = CellRef::new(first_row, FIRST_COLUMN);
    let ids = CellRange::new(first, CellRef::new(last_row, FIRST_COLUMN));
    let id = format!("${first}");
    let expression = format!("AND({id}<>\"\",COUNTIF({},{id})>1)", ids.absolute());
    let style = theme::highlight(theme::ATTENTION);
    ConditionalDraft::new(ids, ConditionalRule::Formula { expression, style })
}
