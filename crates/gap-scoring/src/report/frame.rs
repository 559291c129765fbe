//! What all sheets share: marks, title, header row, rows as high as their texts need, print set-up.

use super::column::Columns;
use super::line_fit::{Fitted, row_height};
use super::looks::{self, READING, SMALL};
use super::place::{FIRST_COLUMN, INTRO_ROW, KEY_COLUMN, ROLE_ROW, Sheet, TITLE_ROW};
use super::view::View;
use workbook::draft::{Orientation, PageSetup, Protection, Style, TableDraft};
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

/// A row that holds no input.
pub(super) const GUIDANCE: &str = "guidance";

/// A sheet with its mark and print set-up.
pub(super) fn sheet(view: &View<'_>, which: Sheet) -> SheetDraft {
    let name = view.sheet(which);
    let mut sheet = SheetDraft::new(name);
    let provenance = &view.assessment.provenance;
    let (format, word) = (super::REPORT_FORMAT, which.word());
    let mark = if word == GUIDANCE {
        format!("clausewise/{format} {word}")
    } else {
        let (standard, edition) = (&provenance.standard, &provenance.edition);
        let language = view.language;
        format!("clausewise/{format} {word} {standard} {edition} {language}")
    };
    sheet.put(ROLE_ROW, KEY_COLUMN, mark, &looks::key());
    sheet.hidden_rows.insert(ROLE_ROW);
    sheet.hidden_columns.insert(KEY_COLUMN);
    let left = PageSetup::plain(&provenance.edition_title);
    let centre = PageSetup::plain(shortened(view.assessment.organisation.name.as_deref()));
    sheet.page = PageSetup {
        orientation: Orientation::Landscape,
        header: format!("&L{left}&C{centre}&R{}", PageSetup::plain(name)),
        footer: format!(
            "&L{}&C&P / &N&R{}",
            PageSetup::plain(&provenance.program),
            provenance.settings.as_of
        ),
        ..PageSetup::default()
    };
    sheet
}

/// A header line has room for 255 characters in all.
fn shortened(name: Option<&str>) -> &str {
    let name = name.unwrap_or_default();
    let end = name.char_indices().nth(60).map_or(name.len(), |(at, _)| at);
    &name[..end]
}

/// Guards formulas against slips; there is no password.
pub(super) fn protect(sheet: &mut SheetDraft) {
    sheet.protection = Some(Protection::default());
}

/// The sheet's name as its title and a line below it, merged up to a column.
pub(super) fn title(sheet: &mut SheetDraft, intro: &str, last: u32) {
    key(sheet, TITLE_ROW, GUIDANCE);
    let name = sheet.name.clone();
    let across = CellRange::new(
        CellRef::new(TITLE_ROW, FIRST_COLUMN),
        CellRef::new(TITLE_ROW, last),
    );
    sheet.put_merged(across, name, &theme::title());
    sheet.row_heights.insert(TITLE_ROW, 30.0);
    prose(
        sheet,
        INTRO_ROW,
        (FIRST_COLUMN, last),
        intro,
        &theme::subtitle().wrap(),
    );
}

/// Writes the hidden key of a row.
pub(super) fn key(sheet: &mut SheetDraft, row: u32, key: &str) {
    sheet.put(row, KEY_COLUMN, key, &looks::key());
}

/// Running text merged over columns, in a row as high as it needs.
pub(super) fn prose(
    sheet: &mut SheetDraft,
    row: u32,
    (first, last): (u32, u32),
    content: impl Into<Content>,
    style: &Style,
) {
    let content = content.into();
    let text = match &content {
        Content::Text(text)
        | Content::Link { text, .. }
        | Content::Formula {
            cached: workbook::Cached::Text(text),
            ..
        } => text.clone(),
        _ => String::new(),
    };
    let width = width_of(sheet, first, last) - 2.0 * f64::from(style.indent);
    let size = style.font_size.unwrap_or(READING);
    let range = CellRange::new(CellRef::new(row, first), CellRef::new(row, last));
    sheet.put_merged(range, content, style);
    let height = row_height(&[Fitted {
        text: &text,
        width,
        size,
    }]);
    let known = sheet.row_heights.get(&row).copied().unwrap_or_default();
    sheet.row_heights.insert(row, height.max(known));
}

/// The width of columns together, as far as it is known.
pub(super) fn width_of(sheet: &SheetDraft, first: u32, last: u32) -> f64 {
    let width = |column| sheet.column_widths.get(&column).copied().unwrap_or(8.43);
    (first..=last).map(width).sum()
}

/// A heading of a section within a sheet, with its line over columns.
pub(super) fn heading(sheet: &mut SheetDraft, row: u32, (first, last): (u32, u32), text: &str) {
    for column in first..=last {
        sheet.put(row, column, Content::Blank, &theme::section());
    }
    sheet.put(row, first, text, &theme::section());
    sheet.row_heights.insert(row, 24.0);
}

/// A line across all columns of a table that groups its rows.
pub(super) fn group(
    sheet: &mut SheetDraft,
    row: u32,
    (first, last): (u32, u32),
    text: &str,
    style: &Style,
) {
    for column in first..=last {
        sheet.put(row, column, Content::Blank, style);
    }
    sheet.put(row, first, text, style);
    sheet.row_heights.insert(row, 19.0);
}

/// The header row of a table with its widths and roles.
pub(super) fn header<C: Columns>(view: &View<'_>, sheet: &mut SheetDraft, row: u32) {
    key(sheet, row, GUIDANCE);
    let mut headers = Vec::new();
    for column in C::ALL {
        let header = column.header(view.language);
        sheet.put(ROLE_ROW, column.at(), column.role(), &looks::key());
        headers.push((column.at(), header, column.width()));
    }
    header_cells(sheet, row, &headers);
}

/// Header cells: column, text, width.
pub(super) fn header_cells(sheet: &mut SheetDraft, row: u32, headers: &[(u32, &str, f64)]) {
    let style = theme::header().size(SMALL);
    let mut fitted = Vec::new();
    for (at, header, width) in headers {
        sheet.put(row, *at, *header, &style);
        sheet.column_widths.insert(*at, *width);
        fitted.push(Fitted {
            text: header,
            width: width - 3.0,
            size: SMALL,
        });
    }
    sheet.row_heights.insert(row, row_height(&fitted) + 4.0);
}

/// Makes rows a table with filter buttons; a table without rows stays a header.
pub(super) fn table<C: Columns>(
    view: &View<'_>,
    sheet: &mut SheetDraft,
    name: &str,
    header_row: u32,
    rows: usize,
) {
    if rows == 0 {
        return;
    }
    let range = CellRange::new(
        CellRef::new(header_row, FIRST_COLUMN),
        CellRef::new(header_row + rows as u32, C::last()),
    );
    let headers = C::ALL
        .iter()
        .map(|column| column.header(view.language).to_owned());
    let draft = TableDraft::new(name, range, headers.collect());
    sheet.tables.push(draft);
}

/// Prints the columns up to one on every page, so that rows are known on pages side by side as well.
pub(super) fn repeat_up_to<C: Columns>(sheet: &mut SheetDraft, column: C) {
    sheet.page.repeat_columns = Some((FIRST_COLUMN, column.at()));
}

/// Prints a table over pages: header repeated, everything that people see.
pub(super) fn print<C: Columns>(sheet: &mut SheetDraft, header_row: u32, last_row: u32, wide: u16) {
    sheet.page.fit_to_width = Some(wide);
    sheet.page.repeat_rows = Some((header_row, header_row));
    let last = (FIRST_COLUMN..=C::last())
        .rfind(|column| !sheet.hidden_columns.contains(column))
        .unwrap_or(FIRST_COLUMN);
    sheet.page.print_area = Some(CellRange::new(
        CellRef::new(TITLE_ROW, FIRST_COLUMN),
        CellRef::new(last_row, last),
    ));
}
