//! A draft to bytes.

mod cached;
mod cells;
mod chart;
mod check;
mod conditional;
mod failure;
mod format;
mod page;
mod rule;
mod series_look;
mod sheet;
mod table;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};

pub use failure::{CellProblem, WriteError};

use crate::draft::{Properties, WorkbookDraft};
use check::SheetNames;
use failure::refused;
use format::Formats;

/// Writes a workbook as `.xlsx`. The same draft always gives the same bytes.
pub fn write(draft: &WorkbookDraft) -> Result<Vec<u8>, WriteError> {
    let names = SheetNames::of(draft)?;
    let mut formats = Formats::new(&draft.base_font);
    let mut workbook = Workbook::new();
    let base = Format::new()
        .set_font_name(draft.base_font.name.as_str())
        .set_font_size(f64::from(draft.base_font.size));
    // The row height fits fonts of 10 and 11 points, Chinese ones among them.
    workbook
        .set_default_format(&base, 20, 64)
        .map_err(refused)?;
    workbook.set_properties(&document_properties(draft)?);
    let active = names.first_shown(draft);
    for (index, sheet) in draft.sheets.iter().enumerate() {
        let worksheet = workbook.add_worksheet();
        sheet::render(worksheet, sheet, &names, &mut formats)?;
        if index == active {
            worksheet.set_active(true);
        }
    }
    let bytes = workbook.save_to_buffer().map_err(refused)?;
    cached::unmask(bytes)
}

fn document_properties(draft: &WorkbookDraft) -> Result<DocProperties, WriteError> {
    let Properties {
        title,
        subject,
        author,
        company,
        comments,
    } = &draft.properties;
    let created = ExcelDateTime::from_ymd(
        u16::try_from(draft.created.year()).unwrap_or_default(),
        draft.created.month().unsigned_abs(),
        draft.created.day().unsigned_abs(),
    )
    .map_err(|error| WriteError::Property {
        problem: error.to_string(),
    })?;
    let mut properties = DocProperties::new()
        .set_title(title)
        .set_subject(subject)
        .set_author(author)
        .set_company(company)
        .set_comment(comments)
        .set_creation_datetime(&created);
    for (name, value) in &draft.custom_properties {
        if name.is_empty() || name.chars().count() > 255 || value.chars().count() > 255 {
            let problem =
                format!("\"{name}\" is empty, or it or its value has over 255 characters");
            return Err(WriteError::Property { problem });
        }
        properties = properties.set_custom_property(cells::clean(name), cells::clean(value));
    }
    Ok(properties)
}
