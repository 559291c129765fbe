//! A sheet: order matters where one thing builds on another, so all of it is in one place.

use rust_xlsxwriter::{
    IgnoreError, Image, Note, ProtectionOptions, Table, TableColumn, TableStyle, Worksheet,
};

use super::check::{SheetNames, at_most, column, corners, place};
use super::failure::{WriteError, on_sheet, refused_on};
use super::format::{Formats, colour};
use super::{cells, chart, rule};
use crate::address::CellRef;
use crate::book::Visibility;
use crate::draft::{
    Group, Orientation, PageSetup, Protection, SheetDraft, Style, TableDraft, TableLook,
};

/// Paper size A4 in the numbering of spreadsheet programs.
const A4: u8 = 9;

/// Renders a whole sheet.
pub(super) fn render(
    worksheet: &mut Worksheet,
    sheet: &SheetDraft,
    names: &SheetNames,
    formats: &mut Formats,
) -> Result<(), WriteError> {
    worksheet
        .set_name(&sheet.name)
        .map_err(refused_on(&sheet.name))?;
    // Without this the empty text, the usual "nothing" of formulas, is stored as the number 0.
    worksheet.set_formula_result_default("");
    columns_and_rows(worksheet, sheet, formats)?;
    merges(worksheet, sheet, formats)?;
    cells::render(worksheet, sheet, names, formats)?;
    tables(worksheet, sheet, formats)?;
    groups(worksheet, sheet)?;
    rule::render(worksheet, sheet, names)?;
    notes(worksheet, sheet)?;
    view(worksheet, sheet)?;
    page(worksheet, &sheet.name, &sheet.page)?;
    for draft in &sheet.charts {
        chart::render(worksheet, &sheet.name, draft, names)?;
    }
    images(worksheet, sheet)?;
    if let Some(protection) = &sheet.protection {
        worksheet.protect_with_options(&permissions(*protection));
    }
    Ok(())
}

fn columns_and_rows(
    worksheet: &mut Worksheet,
    sheet: &SheetDraft,
    formats: &mut Formats,
) -> Result<(), WriteError> {
    let name = &sheet.name;
    for (index, style) in &sheet.column_styles {
        let format = formats.cell(style);
        worksheet
            .set_column_format(column(name, *index)?, &format)
            .map_err(refused_on(name))?;
    }
    for (index, width) in &sheet.column_widths {
        if !width.is_finite() || !(0.0..=255.0).contains(width) {
            return Err(on_sheet(
                name,
                format!("the column width {width} is not possible"),
            ));
        }
        worksheet
            .set_column_width(column(name, *index)?, *width)
            .map_err(refused_on(name))?;
    }
    for index in &sheet.hidden_columns {
        worksheet
            .set_column_hidden(column(name, *index)?)
            .map_err(refused_on(name))?;
    }
    for (row, height) in &sheet.row_heights {
        if !height.is_finite() || !(0.0..=409.5).contains(height) {
            return Err(on_sheet(
                name,
                format!("the row height {height} is not possible"),
            ));
        }
        worksheet
            .set_row_height(*row, *height)
            .map_err(refused_on(name))?;
    }
    for row in &sheet.hidden_rows {
        worksheet.set_row_hidden(*row).map_err(refused_on(name))?;
    }
    Ok(())
}

/// Merged ranges are written before the cells: the first cell is then written over.
fn merges(
    worksheet: &mut Worksheet,
    sheet: &SheetDraft,
    formats: &mut Formats,
) -> Result<(), WriteError> {
    for range in &sheet.merges {
        let (first_row, first_column, last_row, last_column) = corners(&sheet.name, range)?;
        let style = sheet.cells.get(&range.first).map(|cell| cell.style.clone());
        let format = formats.cell(&style.unwrap_or_default());
        worksheet
            .merge_range(first_row, first_column, last_row, last_column, "", &format)
            .map_err(refused_on(&sheet.name))?;
    }
    Ok(())
}

fn tables(
    worksheet: &mut Worksheet,
    sheet: &SheetDraft,
    formats: &mut Formats,
) -> Result<(), WriteError> {
    for draft in &sheet.tables {
        check_headers(&sheet.name, draft)?;
        let (first_row, first_column, last_row, last_column) = corners(&sheet.name, &draft.range)?;
        let mut columns = Vec::new();
        for (offset, header) in (0u32..).zip(&draft.headers) {
            let cell = CellRef::new(draft.range.first.row, draft.range.first.column + offset);
            let style = header_style(sheet, draft, cell);
            let format = formats.cell(&style);
            columns.push(
                TableColumn::new()
                    .set_header(header)
                    .set_header_format(format),
            );
        }
        let table = Table::new()
            .set_name(&draft.name)
            .set_columns(&columns)
            .set_autofilter(draft.filter)
            .set_style(match draft.look {
                TableLook::Plain => TableStyle::None,
                TableLook::LightBands => TableStyle::Light1,
                TableLook::MediumBands => TableStyle::Medium2,
            });
        worksheet
            .add_table(first_row, first_column, last_row, last_column, &table)
            .map_err(refused_on(&sheet.name))?;
    }
    Ok(())
}

/// The style of a header cell: the table's, else that of the cell drafted there.
fn header_style(sheet: &SheetDraft, draft: &TableDraft, cell: CellRef) -> Style {
    let drafted = sheet.cells.get(&cell).map(|cell| &cell.style);
    draft
        .header_style
        .as_ref()
        .or(drafted)
        .cloned()
        .unwrap_or_default()
}

/// Excel repairs, that is damages, workbooks whose table headers are not as it wants them.
fn check_headers(sheet: &str, draft: &TableDraft) -> Result<(), WriteError> {
    let mut seen = std::collections::BTreeSet::new();
    let fits = u32::try_from(draft.headers.len()) == Ok(draft.range.width());
    let sound = draft.headers.iter().all(|header| {
        !header.is_empty()
            && !header.contains(char::is_control)
            && header.encode_utf16().count() <= 255
            && seen.insert(header.to_lowercase())
    });
    if fits && sound {
        return Ok(());
    }
    let name = &draft.name;
    Err(on_sheet(
        sheet,
        format!("the headers of table {name} are not one plain, different text per column"),
    ))
}

fn groups(worksheet: &mut Worksheet, sheet: &SheetDraft) -> Result<(), WriteError> {
    let name = &sheet.name;
    for Group {
        first,
        last,
        collapsed,
    } in &sheet.row_groups
    {
        let grouped = if *collapsed {
            worksheet.group_rows_collapsed(*first, *last)
        } else {
            worksheet.group_rows(*first, *last)
        };
        grouped.map_err(refused_on(name))?;
    }
    for Group {
        first,
        last,
        collapsed,
    } in &sheet.column_groups
    {
        let (first, last) = (column(name, *first)?, column(name, *last)?);
        let grouped = if *collapsed {
            worksheet.group_columns_collapsed(first, last)
        } else {
            worksheet.group_columns(first, last)
        };
        grouped.map_err(refused_on(name))?;
    }
    Ok(())
}

fn notes(worksheet: &mut Worksheet, sheet: &SheetDraft) -> Result<(), WriteError> {
    for (cell, text) in &sheet.notes {
        let (row, column) = place(&sheet.name, *cell)?;
        let text = cells::clean(text);
        // Wide enough for a sentence per line or two, and as high as the text is long.
        let lines = text
            .lines()
            .map(|line| 1 + line.chars().count() / 36)
            .sum::<usize>();
        let height = 24 + 16 * u32::try_from(lines.clamp(2, 30)).unwrap_or(30);
        let note = Note::new(text)
            .add_author_prefix(false)
            .set_width(260)
            .set_height(height);
        worksheet
            .insert_note(row, column, &note)
            .map_err(refused_on(&sheet.name))?;
    }
    Ok(())
}

fn view(worksheet: &mut Worksheet, sheet: &SheetDraft) -> Result<(), WriteError> {
    let name = &sheet.name;
    match sheet.visibility {
        Visibility::Visible => {}
        Visibility::Hidden => drop(worksheet.set_hidden(true)),
        Visibility::VeryHidden => drop(worksheet.set_very_hidden(true)),
    }
    if !(10..=400).contains(&sheet.zoom) {
        return Err(on_sheet(
            name,
            format!("the zoom {} is not possible", sheet.zoom),
        ));
    }
    worksheet.set_zoom(sheet.zoom);
    worksheet.set_screen_gridlines(sheet.gridlines);
    if let Some(tab) = sheet.tab_colour {
        worksheet.set_tab_color(colour(tab));
    }
    if let Some(cell) = sheet.freeze {
        let (row, column) = place(name, cell)?;
        worksheet
            .set_freeze_panes(row, column)
            .map_err(refused_on(name))?;
    }
    if let Some(range) = &sheet.autofilter {
        let (first_row, first_column, last_row, last_column) = corners(name, range)?;
        worksheet
            .autofilter(first_row, first_column, last_row, last_column)
            .map_err(refused_on(name))?;
    }
    for range in &sheet.text_numbers {
        let (first_row, first_column, last_row, last_column) = corners(name, range)?;
        let kind = IgnoreError::NumberStoredAsText;
        worksheet
            .ignore_error_range(first_row, first_column, last_row, last_column, kind)
            .map_err(refused_on(name))?;
    }
    Ok(())
}

fn page(worksheet: &mut Worksheet, name: &str, page: &PageSetup) -> Result<(), WriteError> {
    worksheet.set_paper_size(A4);
    match page.orientation {
        Orientation::Portrait => worksheet.set_portrait(),
        Orientation::Landscape => worksheet.set_landscape(),
    };
    if let Some(pages) = page.fit_to_width {
        worksheet.set_print_fit_to_pages(pages, 0);
    }
    if let Some((first, last)) = page.repeat_rows {
        worksheet
            .set_repeat_rows(first, last)
            .map_err(refused_on(name))?;
    }
    if let Some(range) = &page.print_area {
        let (first_row, first_column, last_row, last_column) = corners(name, range)?;
        worksheet
            .set_print_area(first_row, first_column, last_row, last_column)
            .map_err(refused_on(name))?;
    }
    at_most(name, "a header", &page.header, 255)?;
    at_most(name, "a footer", &page.footer, 255)?;
    worksheet.set_header(cells::clean(&page.header));
    worksheet.set_footer(cells::clean(&page.footer));
    worksheet.set_print_center_horizontally(page.centred);
    if !page.page_breaks.is_empty() {
        worksheet
            .set_page_breaks(&page.page_breaks)
            .map_err(refused_on(name))?;
    }
    Ok(())
}

fn images(worksheet: &mut Worksheet, sheet: &SheetDraft) -> Result<(), WriteError> {
    for draft in &sheet.images {
        let (row, column) = place(&sheet.name, draft.anchor)?;
        at_most(&sheet.name, "an alternative text", &draft.alt_text, 255)?;
        let mut image = Image::new_from_buffer(&draft.png).map_err(refused_on(&sheet.name))?;
        if let Some((width, height)) = draft.size {
            image = image.set_scale_to_size(width, height, false);
        }
        let image = image.set_alt_text(cells::clean(&draft.alt_text));
        worksheet
            .insert_image(row, column, &image)
            .map_err(refused_on(&sheet.name))?;
    }
    Ok(())
}

fn permissions(protection: Protection) -> ProtectionOptions {
    ProtectionOptions {
        format_columns: protection.format_columns,
        format_rows: protection.format_rows,
        format_cells: protection.format_cells,
        sort: protection.sort,
        use_autofilter: protection.filter,
        edit_objects: protection.edit_objects,
        ..ProtectionOptions::new()
    }
}
