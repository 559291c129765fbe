//! Rules on entries, and highlighting.

use rust_xlsxwriter::{
    ConditionalFormat3ColorScale, ConditionalFormatCell, ConditionalFormatCellRule,
    ConditionalFormatDataBar, ConditionalFormatFormula, ConditionalFormatIconSet,
    ConditionalFormatIconType, ConditionalFormatType, ConditionalFormatValue, DataValidation,
    DataValidationErrorStyle, DataValidationRule, Formula, Worksheet,
};

use super::cells;
use super::check::{SheetNames, corners};
use super::failure::{WriteError, on_sheet, refused_on};
use super::format::{colour, highlight};
use crate::address::CellRange;
use crate::draft::{
    Comparison, ConditionalDraft, ConditionalRule, IconSet, Message, Severity, SheetDraft, Style,
    ValidationDraft, ValidationRule,
};
use crate::formula;

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
        condition(worksheet, &sheet.name, draft, names)?;
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

fn condition(
    worksheet: &mut Worksheet,
    sheet: &str,
    draft: &ConditionalDraft,
    names: &SheetNames,
) -> Result<(), WriteError> {
    let (first_row, first_column, last_row, last_column) = corners(sheet, &draft.range)?;
    let at = (first_row, first_column, last_row, last_column);
    match &draft.rule {
        ConditionalRule::Formula { expression, style } => {
            names.check_formula(expression).map_err(|problem| {
                on_sheet(
                    sheet,
                    format!("conditional format of {}: {problem}", draft.range),
                )
            })?;
            let format = ConditionalFormatFormula::new()
                .set_rule(expression.as_str())
                .set_format(highlight(style))
                .set_stop_if_true(draft.stop);
            add(worksheet, sheet, at, &format)
        }
        ConditionalRule::Cell { comparison, style } => add(
            worksheet,
            sheet,
            at,
            &compare(sheet, comparison, style, draft.stop)?,
        ),
        ConditionalRule::DataBar {
            colour: ink,
            min,
            max,
        } => {
            finite(sheet, &[min.unwrap_or_default(), max.unwrap_or_default()])?;
            let mut bar = ConditionalFormatDataBar::new()
                .set_fill_color(colour(*ink))
                .set_solid_fill(true);
            if let Some(min) = min {
                bar = bar.set_minimum(ConditionalFormatType::Number, *min);
            }
            if let Some(max) = max {
                bar = bar.set_maximum(ConditionalFormatType::Number, *max);
            }
            add(worksheet, sheet, at, &bar)
        }
        ConditionalRule::ThreeColourScale { low, middle, high } => {
            finite(sheet, &[low.0, middle.0, high.0])?;
            let scale = ConditionalFormat3ColorScale::new()
                .set_minimum(ConditionalFormatType::Number, low.0)
                .set_midpoint(ConditionalFormatType::Number, middle.0)
                .set_maximum(ConditionalFormatType::Number, high.0)
                .set_minimum_color(colour(low.1))
                .set_midpoint_color(colour(middle.1))
                .set_maximum_color(colour(high.1));
            add(worksheet, sheet, at, &scale)
        }
        ConditionalRule::Icons(set) => {
            let icons = ConditionalFormatIconSet::new().set_icon_type(match set {
                IconSet::ThreeArrows => ConditionalFormatIconType::ThreeArrows,
                IconSet::ThreeSymbols => ConditionalFormatIconType::ThreeSymbols,
                IconSet::FourRatings => ConditionalFormatIconType::FourHistograms,
                IconSet::FiveQuarters => ConditionalFormatIconType::FiveQuadrants,
            });
            add(worksheet, sheet, at, &icons)
        }
    }
}

fn add<T>(
    worksheet: &mut Worksheet,
    sheet: &str,
    (first_row, first_column, last_row, last_column): (u32, u16, u32, u16),
    format: &T,
) -> Result<(), WriteError>
where
    T: rust_xlsxwriter::ConditionalFormat + Send + Sync + Clone + 'static,
{
    worksheet
        .add_conditional_format(first_row, first_column, last_row, last_column, format)
        .map(drop)
        .map_err(refused_on(sheet))
}

fn compare(
    sheet: &str,
    comparison: &Comparison,
    style: &Style,
    stop: bool,
) -> Result<ConditionalFormatCell, WriteError> {
    use ConditionalFormatCellRule as Rule;
    let number = |value: &f64| -> Result<ConditionalFormatValue, WriteError> {
        finite(sheet, &[*value])?;
        Ok(ConditionalFormatValue::from(*value))
    };
    let rule = match comparison {
        // As a formula, because the writer leaves texts alone that happen to be quoted.
        Comparison::TextIs(text) => Rule::EqualTo(ConditionalFormatValue::from(Formula::new(
            formula::quoted(&cells::clean(text)),
        ))),
        Comparison::Equal(value) => Rule::EqualTo(number(value)?),
        Comparison::NotEqual(value) => Rule::NotEqualTo(number(value)?),
        Comparison::Above(value) => Rule::GreaterThan(number(value)?),
        Comparison::AtLeast(value) => Rule::GreaterThanOrEqualTo(number(value)?),
        Comparison::Below(value) => Rule::LessThan(number(value)?),
        Comparison::AtMost(value) => Rule::LessThanOrEqualTo(number(value)?),
        Comparison::Between(min, max) => Rule::Between(number(min)?, number(max)?),
    };
    Ok(ConditionalFormatCell::new()
        .set_rule(rule)
        .set_format(highlight(style))
        .set_stop_if_true(stop))
}

fn finite(sheet: &str, numbers: &[f64]) -> Result<(), WriteError> {
    if numbers.iter().all(|number| number.is_finite()) {
        Ok(())
    } else {
        Err(on_sheet(sheet, "a rule with a number that is not finite"))
    }
}
