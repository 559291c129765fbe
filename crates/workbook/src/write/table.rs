//! Tables.

use std::collections::BTreeSet;

use rust_xlsxwriter::{Table, TableColumn, TableStyle, Worksheet};

use super::check::corners;
use super::failure::{WriteError, on_sheet, refused_on};
use super::format::Formats;
use crate::address::CellRef;
use crate::draft::{SheetDraft, Style, TableDraft, TableLook};

/// Adds the tables of a sheet. Their headers are written over what is there.
pub(super) fn render(
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
    let mut seen = BTreeSet::new();
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
