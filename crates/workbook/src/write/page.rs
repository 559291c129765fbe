//! Print set-up.

use rust_xlsxwriter::Worksheet;

use super::cells;
use super::check::{at_most, corners};
use super::failure::{WriteError, refused_on};
use crate::address::{CellRange, CellRef};
use crate::draft::{Orientation, PageSetup};

/// Paper size A4 in the numbering of spreadsheet programs.
const A4: u8 = 9;

/// Sets up printing of a sheet.
pub(super) fn render(
    worksheet: &mut Worksheet,
    name: &str,
    page: &PageSetup,
) -> Result<(), WriteError> {
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
    if let Some((first, last)) = page.repeat_columns {
        let range = CellRange::new(CellRef::new(0, first), CellRef::new(0, last));
        let (_, first, _, last) = corners(name, &range)?;
        worksheet
            .set_repeat_columns(first, last)
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
