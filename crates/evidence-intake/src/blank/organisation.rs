//! The organisation sheet: a field per row.

use super::frame::{FIRST_COLUMN, Frame, HEADER_ROW, READING, key};
use super::line_fit::{Fitted, row_height};
use super::looks::{asked, told};
use super::texts::FieldTexts;
use crate::marks::{KEY_COLUMN, OwnSheet, RowKey, field};
use crate::role::Role;
use clause_model::submission::Organisation;
use jiff::civil::{Date, date};
use workbook::draft::{Message, Orientation, Severity, ValidationDraft, ValidationRule};
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

/// The days that date cells accept; others are asked about.
pub(super) const DAYS: (Date, Date) = (date(1990, 1, 1), date(2100, 12, 31));
const VALUE: u32 = FIRST_COLUMN + 1;
const HELP: u32 = FIRST_COLUMN + 2;

pub(super) fn sheet(frame: &Frame<'_>) -> SheetDraft {
    let texts = &frame.texts.organisation;
    let mut sheet = frame.sheet(OwnSheet::Organisation);
    sheet.page.orientation = Orientation::Portrait;
    let mut help = frame.plain_column(&texts.help, 44.0);
    help.role = Some(Role::Guidance);
    let columns = [
        frame.column(Role::Label, 28.0),
        frame.column(Role::Value, 60.0),
        help,
    ];
    Frame::header(&mut sheet, HEADER_ROW, &columns);
    frame.title(
        &mut sheet,
        OwnSheet::Organisation,
        frame.text(&texts.intro),
        HELP,
    );
    for (row, field) in (HEADER_ROW + 1..).zip(&texts.fields) {
        put_field(frame, &mut sheet, row, field);
    }
    sheet.freeze = Some(CellRef::new(HEADER_ROW + 1, FIRST_COLUMN));
    sheet
}

fn put_field(frame: &Frame<'_>, sheet: &mut SheetDraft, row: u32, texts: &FieldTexts) {
    key(sheet, row, &RowKey::Field(texts.field.clone()));
    let help = frame.text(&texts.help);
    sheet.put(row, FIRST_COLUMN, frame.text(&texts.label), &theme::label());
    sheet.put(row, HELP, help, &told().colour(theme::MUTED));
    let tall = texts.field == field::SCOPE;
    let style = if texts.field == field::DATE {
        theme::input_date()
    } else {
        asked().size(READING)
    };
    sheet.put(row, VALUE, Content::Blank, &style);
    let fitted = Fitted {
        text: help,
        width: 44.0,
        size: READING,
    };
    let least = if tall { 64.0 } else { 24.0 };
    sheet
        .row_heights
        .insert(row, row_height(&[fitted]).max(least));
    if texts.field == field::DATE {
        let cell = CellRange::single(CellRef::new(row, VALUE));
        let wrong = frame.message(&frame.texts.questionnaire.not_a_date);
        sheet.validations.push(date_rule(vec![cell], None, wrong));
    }
}

/// Enters what is known of the organisation. Who assesses, and when, is said anew.
pub(super) fn enter(sheet: &mut SheetDraft, organisation: &Organisation) {
    let known = [
        (field::NAME, &organisation.name),
        (field::SCOPE, &organisation.scope),
    ];
    for (name, value) in known {
        let wanted = Content::text(RowKey::Field(name.to_owned()).to_string());
        let keys = sheet.cells.iter().filter(|(at, _)| at.column == KEY_COLUMN);
        let mut rows = keys.filter(|(_, cell)| cell.content == wanted);
        let Some(row) = rows.next().map(|(at, _)| at.row) else {
            continue;
        };
        if let (Some(value), Some(cell)) = (value, sheet.cells.get_mut(&CellRef::new(row, VALUE))) {
            cell.content = Content::text(value);
        }
    }
}

/// A rule that accepts dates and asks about anything else.
pub(super) fn date_rule(
    ranges: Vec<CellRange>,
    prompt: Option<Message>,
    error: Message,
) -> ValidationDraft {
    ValidationDraft {
        ranges,
        rule: ValidationRule::DateBetween(DAYS.0, DAYS.1),
        prompt,
        error: Some(error),
        severity: Severity::Warning,
    }
}
