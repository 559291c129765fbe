//! Dates in digits: 2011-05-03, 03/04/2011, 5/2011, 2011.

use super::Token::{self, Number, Sign};
use super::{Parsed, day, full_year, is_year, month, months};

/// Day and month in local order, and the year: 03/04/2011, 3.4.2011, 03-04-11.
pub(super) fn local(tokens: &[Token]) -> Option<(i16, i16, i16)> {
    match tokens {
        [
            Number(first, 1..=2),
            Sign(sign),
            Number(second, 1..=2),
            Sign(same),
            Number(year, digits),
        ] if sign == same && matches!(sign, '/' | '-' | '.') => {
            Some((*first, *second, full_year(*year, *digits)?))
        }
        _ => None,
    }
}

/// A date, a month or a year in digits.
pub(super) fn parse(tokens: &[Token]) -> Option<Parsed> {
    let (year, rest) = match tokens {
        [Number(year, digits), rest @ ..] if is_year(*year, *digits) => (*year, rest),
        [
            Number(part, 1..=2),
            Sign('/' | '-' | '.'),
            Number(year, digits),
        ] if is_year(*year, *digits) => {
            return month(*year, *part);
        }
        _ => return parse_local(tokens),
    };
    match rest {
        [] => months(year, 1, 12),
        [Sign('/' | '-' | '.'), Number(part, 1..=2)] => month(year, *part),
        [Sign(sign), Number(part, _), Sign(same), Number(date, _)]
            if sign == same && matches!(sign, '/' | '-' | '.') =>
        {
            Some(Parsed::Day(day(year, *part, *date)?))
        }
        _ => None,
    }
}

fn parse_local(tokens: &[Token]) -> Option<Parsed> {
    let (first, second, year) = local(tokens)?;
    // Dots are written with the day first wherever they are written.
    let dotted = tokens.get(1) == Some(&Sign('.'));
    let by_day = day(year, second, first);
    let by_month = day(year, first, second).filter(|_| !dotted);
    match (by_day, by_month) {
        (Some(one), Some(other)) if one == other => Some(Parsed::Day(one)),
        (Some(one), Some(other)) => Some(Parsed::Either(one, other)),
        (Some(one), None) | (None, Some(one)) => Some(Parsed::Day(one)),
        (None, None) => None,
    }
}
