//! Rules on entries, and highlighting.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, Worksheet,
};

use super::check::{SheetNames, corners, finite};
use super::failure::{WriteError, on_sheet, refused_on};
use super::{cells, conditional};
use crate::address::CellRange;
use crate::draft::{Message, Severity, SheetDraft, ValidationDraft, ValidationRule};

/// Adds all rules of a sheet.
pub(super) fn render(
    worksheet: &mut Worksheet,
    sheet: &SheetDraft,
    names: &SheetNames,
) -> Result<(), WriteError> {
    for draft in &sheet.validations {
        validate(worksheet, &sheet.name, draft, names)?;
    }
    for draft in &sheet.conditionals {
        conditional::render(worksheet, &sheet.name, draft, names)?;
    }
    Ok(())
}

fn validate(
    worksheet: &mut Worksheet,
    sheet: &str,
    draft: &ValidationDraft,
    names: &SheetNames,
) -> Result<(), WriteError> {
    let Some(first) = draft.ranges.first() else {
        return Err(on_sheet(sheet, "a validation rule without a range"));
    };
    for range in &draft.ranges {
        corners(sheet, range)?;
    }
    let mut validation = entry_rule(sheet, &draft.rule, names)?;
    validation = validation.set_error_style(match draft.severity {
        Severity::Stop => DataValidationErrorStyle::Stop,
        Severity::Warning => DataValidationErrorStyle::Warning,
        Severity::Information => DataValidationErrorStyle::Information,
    });
    if let Some(Message { title, text }) = &draft.prompt {
        validation = validation
            .set_input_title(cells::clean(title))
            .and_then(|v| v.set_input_message(cells::clean(text)))
            .map_err(refused_on(sheet))?;
    }
    if let Some(Message { title, text }) = &draft.error {
        validation = validation
            .set_error_title(cells::clean(title))
            .and_then(|v| v.set_error_message(cells::clean(text)))
            .map_err(refused_on(sheet))?;
    }
    if draft.ranges.len() > 1 {
        let all: Vec<String> = draft.ranges.iter().map(CellRange::to_string).collect();
        validation = validation.set_multi_range(all.join(" "));
    }
    let (first_row, first_column, last_row, last_column) = corners(sheet, first)?;
    worksheet
        .add_data_validation(first_row, first_column, last_row, last_column, &validation)
        .map(drop)
        .map_err(refused_on(sheet))
}

fn entry_rule(
    sheet: &str,
    rule: &ValidationRule,
    names: &SheetNames,
) -> Result<DataValidation, WriteError> {
    let validation = DataValidation::new();
    Ok(match rule {
        ValidationRule::ListFrom(range) => {
            names.check_range(sheet, range)?;
            validation.allow_list_formula(Formula::new(format!("={range}")))
        }
        ValidationRule::WholeBetween(min, max) => {
            validation.allow_whole_number(DataValidationRule::Between(*min, *max))
        }
        ValidationRule::DecimalBetween(min, max) => {
            finite(sheet, &[*min, *max])?;
            validation.allow_decimal_number(DataValidationRule::Between(*min, *max))
        }
        ValidationRule::DateBetween(first, last) => {
            let early = |_| on_sheet(sheet, "a date before 1900 in a validation rule");
            let first = cells::day(*first).map_err(early)?;
            let last = cells::day(*last).map_err(early)?;
            validation.allow_date(DataValidationRule::Between(first, last))
        }
        ValidationRule::TextUpTo(length) => {
            validation.allow_text_length(DataValidationRule::LessThanOrEqualTo(*length))
        }
    })
}
