//! Highlighting of cells by their values.

use rust_xlsxwriter::{
    ConditionalFormat, ConditionalFormat3ColorScale, ConditionalFormatCell,
    ConditionalFormatCellRule, ConditionalFormatDataBar, ConditionalFormatFormula,
    ConditionalFormatIconSet, ConditionalFormatIconType, ConditionalFormatType,
    ConditionalFormatValue, Formula, Worksheet,
};

use super::cells;
use super::check::{SheetNames, corners, finite};
use super::failure::{WriteError, on_sheet, refused_on};
use super::format::{colour, highlight};
use crate::draft::{Colour, Comparison, ConditionalDraft, ConditionalRule, IconSet, Style};
use crate::formula;

/// Adds one highlighting rule.
pub(super) fn render(
    worksheet: &mut Worksheet,
    sheet: &str,
    draft: &ConditionalDraft,
    names: &SheetNames,
) -> Result<(), WriteError> {
    let at = corners(sheet, &draft.range)?;
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
        ConditionalRule::DataBar { colour, min, max } => {
            finite(sheet, &[min.unwrap_or_default(), max.unwrap_or_default()])?;
            add(worksheet, sheet, at, &bar(*colour, *min, *max))
        }
        ConditionalRule::ThreeColourScale { low, middle, high } => {
            finite(sheet, &[low.0, middle.0, high.0])?;
            add(worksheet, sheet, at, &scale(*low, *middle, *high))
        }
        ConditionalRule::Icons(set) => {
            let icons = ConditionalFormatIconSet::new().set_icon_type(icon_type(*set));
            add(worksheet, sheet, at, &icons)
        }
    }
}

fn bar(ink: Colour, min: Option<f64>, max: Option<f64>) -> ConditionalFormatDataBar {
    let number = ConditionalFormatType::Number;
    let mut bar = ConditionalFormatDataBar::new()
        .set_fill_color(colour(ink))
        .set_solid_fill(true);
    if let Some(min) = min {
        bar = bar.set_minimum(number, min);
    }
    if let Some(max) = max {
        bar = bar.set_maximum(number, max);
    }
    bar
}

fn scale(
    low: (f64, Colour),
    middle: (f64, Colour),
    high: (f64, Colour),
) -> ConditionalFormat3ColorScale {
    let number = ConditionalFormatType::Number;
    ConditionalFormat3ColorScale::new()
        .set_minimum(number, low.0)
        .set_midpoint(number, middle.0)
        .set_maximum(number, high.0)
        .set_minimum_color(colour(low.1))
        .set_midpoint_color(colour(middle.1))
        .set_maximum_color(colour(high.1))
}

fn icon_type(set: IconSet) -> ConditionalFormatIconType {
    match set {
        IconSet::ThreeArrows => ConditionalFormatIconType::ThreeArrows,
        IconSet::ThreeSymbols => ConditionalFormatIconType::ThreeSymbols,
        IconSet::FourRatings => ConditionalFormatIconType::FourHistograms,
        IconSet::FiveQuarters => ConditionalFormatIconType::FiveQuadrants,
    }
}

fn add<T>(
    worksheet: &mut Worksheet,
    sheet: &str,
    (first_row, first_column, last_row, last_column): (u32, u16, u32, u16),
    format: &T,
) -> Result<(), WriteError>
where
    T: ConditionalFormat + Send + Sync + Clone + 'static,
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
