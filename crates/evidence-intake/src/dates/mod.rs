//! Dates and periods as people write them. A date with two readings is never guessed.

mod interval;
mod numeral;
mod period;
mod text;

pub(crate) use interval::read_months;
pub(crate) use period::{read_open_period, read_period};

use crate::codes::register as codes;
use crate::grid::Content;
use crate::journal::Journal;
use crate::layout::DateOrder;
use crate::source::Spot;
use jiff::Span;
use jiff::civil::{Date, date};
use text::{Parsed, parse};
use workbook::DateSystem;

/// What a cell of a date column says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum DateReading {
    Blank,
    Day(Date),
    /// A month, quarter or year: its first and last day.
    Imprecise(Date, Date),
    /// Read with the day first and with the month first.
    Ambiguous(Date, Date),
    /// A number of days since the calendar's beginning.
    FromNumber(Date),
    /// Day zero: a link to an empty cell.
    Zero,
    Unreadable,
}

/// Serial numbers of days that are taken for dates: the years 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<f64> = 20_000.0..=80_000.0;

/// What a cell says, taken alone.
pub(crate) fn read_date(content: &Content, system: DateSystem) -> DateReading {
    match content {
        Content::Blank | Content::Error(_) | Content::Missing => DateReading::Blank,
        // No input is older than the last possible day zero.
        Content::Date(at) if at.date() <= date(1904, 1, 1) => DateReading::Zero,
        Content::Date(at) => DateReading::Day(at.date()),
        Content::Number(number) if *number == 0.0 => DateReading::Zero,
        Content::Number(number) => from_number(*number, system),
        Content::Bool(_) => DateReading::Unreadable,
        Content::Text(text) => match parse(text) {
            Some(Parsed::Day(day)) => DateReading::Day(day),
            Some(Parsed::Stretch(first, last)) => DateReading::Imprecise(first, last),
            Some(Parsed::Either(day_first, month_first)) => {
                DateReading::Ambiguous(day_first, month_first)
            }
            None if is_placeholder(text) => DateReading::Blank,
            None => DateReading::Unreadable,
        },
    }
}

/// Signs that stand for nothing.
fn is_placeholder(text: &str) -> bool {
    let normal = crate::words::normalise(text);
    matches!(
        normal.as_str(),
        "" | "na" | "tbd" | "tbc" | "无" | "none" | "不适用" | "nil" | "待定"
    )
}

fn from_number(number: f64, system: DateSystem) -> DateReading {
    if (1990.0..=2100.0).contains(&number) && number.fract() == 0.0 {
        return match parse(&number.to_string()) {
            Some(Parsed::Stretch(first, last)) => DateReading::Imprecise(first, last),
            _ => DateReading::Unreadable,
        };
    }
    let start = match system {
        DateSystem::From1900 => date(1899, 12, 30),
        DateSystem::From1904 => date(1904, 1, 1),
    };
    if !SERIALS.contains(&number) {
        // 20110503 as a number.
        return match parse(&number.to_string()) {
            Some(Parsed::Day(day)) => DateReading::Day(day),
            _ => DateReading::Unreadable,
        };
    }
    match start.checked_add(Span::new().days(number as i64)) {
        Ok(day) => DateReading::FromNumber(day),
        Err(_) => DateReading::Unreadable,
    }
}

/// The order of day and month in a column: that of its unambiguous dates, if they agree.
pub(crate) fn column_order<'a>(contents: impl Iterator<Item = &'a Content>) -> Option<DateOrder> {
    let mut order = None;
    for content in contents {
        let Content::Text(text) = content else {
            continue;
        };
        let Some(seen) = text::order(text) else {
            continue;
        };
        match order {
            None => order = Some(seen),
            Some(known) if known != seen => return None,
            Some(_) => {}
        }
    }
    order
}

/// How the dates of a column are read.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct DateColumn {
    pub(crate) system: DateSystem,
    /// What a layout file says.
    pub(crate) stated: Option<DateOrder>,
    /// What the column's other dates say.
    pub(crate) seen: Option<DateOrder>,
}

impl DateColumn {
    /// The date of a cell, with everything doubtful reported.
    pub(crate) fn read(self, journal: &mut Journal, spot: Spot, content: &Content) -> Option<Date> {
        let text = content.text().unwrap_or_default();
        match read_date(content, self.system) {
            DateReading::Blank => None,
            DateReading::Day(day) => Some(day),
            DateReading::Imprecise(first, _) => {
                journal.report(&codes::DATE_IMPRECISE, spot, |d| {
                    d.with("text", text).with("date", first)
                });
                Some(first)
            }
            DateReading::FromNumber(day) => {
                journal.report(&codes::DATE_FROM_NUMBER, spot, |d| {
                    d.with("text", text).with("date", day)
                });
                Some(day)
            }
            DateReading::Zero => {
                journal.report(&codes::DATE_ZERO, spot, |d| d);
                None
            }
            DateReading::Unreadable => {
                journal.report(&codes::DATE_UNREADABLE, spot, |d| d.with("text", text));
                None
            }
            DateReading::Ambiguous(day_first, month_first) => {
                self.settle(journal, spot, &text, day_first, month_first)
            }
        }
    }

    /// Whether a cell holds something of which no date can be made.
    pub(crate) fn is_unreadable(self, content: &Content) -> bool {
        match content {
            Content::Error(_) | Content::Missing => true,
            content => match read_date(content, self.system) {
                DateReading::Unreadable => true,
                DateReading::Ambiguous(..) => self.stated.or(self.seen).is_none(),
                _ => false,
            },
        }
    }

    fn settle(
        self,
        journal: &mut Journal,
        spot: Spot,
        text: &str,
        day_first: Date,
        month_first: Date,
    ) -> Option<Date> {
        let pick = |order| match order {
            DateOrder::DayFirst => day_first,
            DateOrder::MonthFirst => month_first,
        };
        if let Some(order) = self.stated {
            return Some(pick(order));
        }
        let Some(order) = self.seen else {
            journal.report(&codes::DATE_AMBIGUOUS, spot, |d| {
                d.with("text", text)
                    .with("first", day_first)
                    .with("second", month_first)
            });
            return None;
        };
        journal.report(&codes::DATE_BY_COLUMN, spot, |d| {
            d.with("text", text).with("date", pick(order))
        });
        Some(pick(order))
    }
}
