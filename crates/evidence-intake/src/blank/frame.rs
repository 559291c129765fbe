//! What all sheets of the questionnaire share: marks, title, header row, protection, print set-up.

use super::line_fit::{Fitted, row_height};
use super::looks::{SMALL, key_style};
use super::texts::Texts;
use crate::marks::{About, CornerMark, KEY_COLUMN, OwnSheet, ROLE_ROW, RowKey, SheetKind};
use crate::role::Role;
use clause_model::{Edition, Language, LocalText};
use workbook::draft::{Message, Orientation, PageSetup, Protection, Style};
use workbook::{CellRange, CellRef, SheetDraft, theme};

use super::texts::MessageTexts;

/// The first column that people see.
pub(super) const FIRST_COLUMN: u32 = KEY_COLUMN + 1;
/// The row of the title.
pub(super) const TITLE_ROW: u32 = ROLE_ROW + 1;
/// The row of the line below the title.
pub(super) const INTRO_ROW: u32 = TITLE_ROW + 1;
/// The header row of sheets that are one table.
pub(super) const HEADER_ROW: u32 = INTRO_ROW + 1;
/// The first row below the header.
pub const FIRST_ROW: u32 = HEADER_ROW + 1;
/// The font size of running text.
pub(super) const READING: u8 = 11;

/// What every sheet is made from.
pub(super) struct Frame<'a> {
    pub(super) texts: &'static Texts,
    pub(super) language: Language,
    pub(super) edition: &'a Edition,
    pub(super) about: About,
}

/// A column of a table.
pub(super) struct Column {
    /// The role in the hidden role row; none on sheets that hold no input.
    pub(super) role: Option<Role>,
    pub(super) header: String,
    pub(super) width: f64,
}

impl Frame<'_> {
    /// A text in the questionnaire's language.
    pub(super) fn text<'t>(&self, text: &'t LocalText) -> &'t str {
        text.get(self.language)
    }

    /// A text with each `{name}` replaced.
    pub(super) fn filled(&self, text: &LocalText, values: &[(&str, &str)]) -> String {
        let start = self.text(text).to_owned();
        values.iter().fold(start, |filled, (name, value)| {
            filled.replace(&format!("{{{name}}}"), value)
        })
    }

    /// A message box.
    pub(super) fn message(&self, message: &MessageTexts) -> Message {
        Message::new(self.text(&message.title), self.text(&message.text))
    }

    /// Names one after the other.
    pub(super) fn list(&self, names: &[String]) -> String {
        names.join(self.language.pick(", ", "、"))
    }

    /// A sheet with its mark, protection and print set-up.
    pub(super) fn sheet(&self, own: OwnSheet) -> SheetDraft {
        let name = own.name().get(self.language);
        let mut sheet = SheetDraft::new(name);
        let mark = CornerMark {
            kind: own.kind(),
            about: (own.kind() != SheetKind::Guidance).then(|| self.about.clone()),
            since: None,
        };
        sheet.put(ROLE_ROW, KEY_COLUMN, mark.to_string(), &key_style());
        sheet.hidden_rows.insert(ROLE_ROW);
        sheet.hidden_columns.insert(KEY_COLUMN);
        sheet.protection = Some(Protection::default());
        let edition = PageSetup::plain(self.text(&self.edition.title));
        sheet.page = PageSetup {
            orientation: Orientation::Landscape,
            header: format!("&L{edition}&R{}", PageSetup::plain(name)),
            ..PageSetup::default()
        };
        sheet.tab_colour = Some(match own.kind() {
            SheetKind::Guidance => theme::RULE,
            _ => theme::ACCENT,
        });
        sheet
    }

    /// The title and the line below it, merged up to a column.
    pub(super) fn title(&self, sheet: &mut SheetDraft, own: OwnSheet, intro: &str, last: u32) {
        let name = own.name().get(self.language);
        Self::heading(sheet, name, intro, last);
    }

    /// A title in words and the line below it.
    pub(super) fn heading(sheet: &mut SheetDraft, title: &str, intro: &str, last: u32) {
        let guidance = RowKey::Guidance;
        key(sheet, TITLE_ROW, &guidance);
        let across = |row| CellRange::new(CellRef::new(row, FIRST_COLUMN), CellRef::new(row, last));
        sheet.put_merged(across(TITLE_ROW), title, &theme::title());
        sheet.row_heights.insert(TITLE_ROW, 30.0);
        prose(
            sheet,
            INTRO_ROW,
            (FIRST_COLUMN, last),
            intro,
            &theme::subtitle().wrap(),
        );
    }

    /// The header row of a table, its widths, and the roles of its columns.
    pub(super) fn header(sheet: &mut SheetDraft, row: u32, columns: &[Column]) {
        key(sheet, row, &RowKey::Guidance);
        let style = theme::header().size(SMALL);
        let mut fitted = Vec::new();
        for (at, column) in (FIRST_COLUMN..).zip(columns) {
            sheet.put(row, at, column.header.as_str(), &style);
            sheet.column_widths.insert(at, column.width);
            if let Some(role) = column.role {
                sheet.put(ROLE_ROW, at, role.name(), &key_style());
            }
            fitted.push(Fitted {
                text: &column.header,
                width: column.width - 2.0,
                size: SMALL,
            });
        }
        sheet.row_heights.insert(row, row_height(&fitted) + 6.0);
    }

    /// A column that plays a role, under its own header.
    pub(super) fn column(&self, role: Role, width: f64) -> Column {
        Column {
            role: Some(role),
            header: role.own_header(self.language).to_owned(),
            width,
        }
    }

    /// A column of a sheet that holds no input.
    pub(super) fn plain_column(&self, header: &LocalText, width: f64) -> Column {
        Column {
            role: None,
            header: self.text(header).to_owned(),
            width,
        }
    }

    /// Notes on the header cells of columns.
    pub(super) fn header_notes(
        &self,
        sheet: &mut SheetDraft,
        columns: &[Column],
        notes: &std::collections::BTreeMap<String, LocalText>,
    ) {
        for (at, column) in (FIRST_COLUMN..).zip(columns) {
            let name = column.role.map_or("", Role::name);
            if let Some(note) = notes.get(name) {
                let cell = CellRef::new(HEADER_ROW, at);
                sheet.notes.insert(cell, self.text(note).to_owned());
            }
        }
    }
}

/// Writes the hidden key of a row.
pub(super) fn key(sheet: &mut SheetDraft, row: u32, key: &RowKey) {
    sheet.put(row, KEY_COLUMN, key.to_string(), &key_style());
}

/// Running text merged over columns, in a row as high as it needs.
pub(super) fn prose(
    sheet: &mut SheetDraft,
    row: u32,
    (first, last): (u32, u32),
    text: &str,
    style: &Style,
) {
    key(sheet, row, &RowKey::Guidance);
    let range = CellRange::new(CellRef::new(row, first), CellRef::new(row, last));
    sheet.put_merged(range, text, style);
    let fitted = Fitted {
        text,
        width: width_of(sheet, first, last) - f64::from(style.indent),
        size: style.font_size.unwrap_or(READING),
    };
    let height = row_height(&[fitted]);
    let known = sheet.row_heights.get(&row).copied().unwrap_or_default();
    sheet.row_heights.insert(row, height.max(known));
}

/// The width of columns together, as far as it is known.
fn width_of(sheet: &SheetDraft, first: u32, last: u32) -> f64 {
    let width = |column| sheet.column_widths.get(&column).copied().unwrap_or(8.43);
    (first..=last).map(width).sum()
}
