//! English dates with names of months, and parts of years.

use super::Token::{self, Number, Sign, Word};
use super::{Parsed, day, full_year, is_year, month, months, quarter};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// English dates with the month's name: 15 Aug 2026, Aug 15, 2026, August 2026, 15-Aug-26.
pub(super) fn named_month(tokens: &[Token]) -> Option<Parsed> {
    let plain: Vec<&Token> = tokens
        .iter()
        .filter(|token| !matches!(token, Sign('-' | '/' | '.')))
        .filter(|token| !matches!(token, Word(w) if matches!(w.as_str(), "st" | "nd" | "rd" | "th" | "of")))
        .collect();
    let number_of = |word: &str| -> Option<i16> {
        let sound = word.len() >= 3;
        let at = MONTHS.iter().position(|name| {
            sound && name.starts_with(word) || word == "sept" && name.starts_with("sep")
        });
        i16::try_from(at? + 1).ok()
    };
    match plain[..] {
        [Number(date, 1..=2), Word(name), Number(year, digits)]
        | [Word(name), Number(date, 1..=2), Number(year, digits)] => Some(Parsed::Day(day(
            full_year(*year, *digits)?,
            number_of(name)?,
            *date,
        )?)),
        [Word(m), Number(y, 4)] | [Number(y, 4), Word(m)] if is_year(*y, 4) => {
            month(*y, number_of(m)?)
        }
        [Number(y, 4), Word(m), Number(d, _)] => Some(Parsed::Day(day(*y, number_of(m)?, *d)?)),
        _ => None,
    }
}

/// Q1 2025, 2025-Q1, H1 2025, FY 2025.
pub(super) fn part_of_year(tokens: &[Token]) -> Option<Parsed> {
    let plain: Vec<&Token> = tokens
        .iter()
        .filter(|token| !matches!(token, Sign('-' | '/' | '.' | '\'')))
        .collect();
    let (word, part, year) = match plain[..] {
        [Word(word), Number(part, 1), Number(year, yd)]
        | [Number(year, yd), Word(word), Number(part, 1)] => (word, *part, full_year(*year, *yd)?),
        _ => return None,
    };
    match word.as_str() {
        "q" => quarter(year, part),
        "h" if (1..=2).contains(&part) => months(year, part * 6 - 5, part * 6),
        _ => None,
    }
}
