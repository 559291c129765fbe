//! A sheet: order matters where one thing builds on another, so all of it is in one place.

use rust_xlsxwriter::{IgnoreError, Image, Note, ProtectionOptions, Worksheet};

use super::check::{SheetNames, at_most, column, corners, place};
use super::failure::{WriteError, on_sheet, refused_on};
use super::format::{Formats, colour};
use super::{cells, chart, page, rule, table};
use crate::book::Visibility;
use crate::draft::{Group, Protection, SheetDraft};

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
    table::render(worksheet, sheet, formats)?;
    groups(worksheet, sheet)?;
    rule::render(worksheet, sheet, names)?;
    notes(worksheet, sheet)?;
    view(worksheet, sheet)?;
    page::render(worksheet, &sheet.name, &sheet.page)?;
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
