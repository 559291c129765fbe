//! Dates in texts.

mod chinese;
mod english;
mod numeric;

use super::numeral::in_digits;
use crate::layout::DateOrder;
use crate::words::half_width;
use jiff::civil::Date;

/// A date as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Parsed {
    Day(Date),
    /// Less than a day's precision: the first and last day.
    Stretch(Date, Date),
    /// Day first, or month first.
    Either(Date, Date),
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    /// A number and how many digits it was written with.
    Number(i16, usize),
    Word(String),
    Sign(char),
}

use Token::{Number, Sign, Word};

/// Reads a date, a month, a quarter, a half-year or a year.
pub(super) fn parse(text: &str) -> Option<Parsed> {
    let tokens = tokens(&in_digits(text, &['年', '月', '日', '号']))?;
    numeric::parse(&tokens)
        .or_else(|| chinese::parse(&tokens))
        .or_else(|| english::named_month(&tokens))
        .or_else(|| english::part_of_year(&tokens))
}

/// The order in which a text that has only one reading writes day and month.
pub(super) fn order(text: &str) -> Option<DateOrder> {
    let tokens = tokens(text)?;
    let (first, second, year) = numeric::local(&tokens)?;
    match (day(year, second, first), day(year, first, second)) {
        (Some(_), None) => Some(DateOrder::DayFirst),
        (None, Some(_)) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// Splits a text; none where it is far too long for a date or has numbers too long for one.
fn tokens(text: &str) -> Option<Vec<Token>> {
    let text: Vec<char> = text.trim().chars().map(half_width).collect();
    if text.len() > 40 {
        return None;
    }
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = text.get(at).copied() {
        let run = |same: fn(&char) -> bool| {
            text.iter()
                .skip(at)
                .take_while(|c| same(c))
                .collect::<String>()
        };
        if c.is_ascii_digit() {
            let digits = run(char::is_ascii_digit);
            at += digits.len();
            if digits.len() == 8 {
                let number = |range| digits.get(range).and_then(|part: &str| part.parse().ok());
                tokens.push(Number(number(0..4)?, 4));
                tokens.extend([
                    Sign('-'),
                    Number(number(4..6)?, 2),
                    Sign('-'),
                    Number(number(6..8)?, 2),
                ]);
            } else {
                tokens.push(Number(digits.parse().ok()?, digits.len()));
            }
        } else if c.is_ascii_alphabetic() {
            let word = run(char::is_ascii_alphabetic);
            at += word.len();
            tokens.push(Word(word.to_lowercase()));
        } else {
            at += 1;
            match c {
                '年' | '月' | '日' | '号' | '季' | '度' | '上' | '下' | '半' | '第' | '一'
                | '二' | '三' | '四' | '全' => {
                    tokens.push(Word(c.to_string()));
                }
                ' ' | ',' => {}
                other => tokens.push(Sign(other)),
            }
        }
    }
    without_time(&mut tokens);
    Some(tokens)
}

/// Drops a time of day after a full date: "2011-05-03T10:00", "2011-05-03 10:00:00".
fn without_time(tokens: &mut Vec<Token>) {
    let Some(colon) = tokens.iter().position(|token| *token == Sign(':')) else {
        return;
    };
    let hour = colon.saturating_sub(1);
    if hour >= 3 {
        tokens.truncate(hour);
        tokens.pop_if(|token| *token == Word("t".to_owned()));
    }
}

fn day(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn month(year: i16, month: i16) -> Option<Parsed> {
    let first = day(year, month, 1)?;
    Some(Parsed::Stretch(first, first.last_of_month()))
}

fn months(year: i16, from: i16, to: i16) -> Option<Parsed> {
    Some(Parsed::Stretch(
        day(year, from, 1)?,
        day(year, to, 1)?.last_of_month(),
    ))
}

fn is_year(number: i16, digits: usize) -> bool {
    digits == 4 && (1990..=2100).contains(&number)
}

/// Years of two digits are of this century.
fn full_year(number: i16, digits: usize) -> Option<i16> {
    match digits {
        4 => is_year(number, digits).then_some(number),
        2 => Some(2000 + number),
        _ => None,
    }
}

fn quarter(year: i16, quarter: i16) -> Option<Parsed> {
    (1..=4)
        .contains(&quarter)
        .then(|| months(year, quarter * 3 - 2, quarter * 3))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match parse(text) {
            Some(Parsed::Day(day)) => day.to_string(),
            Some(Parsed::Stretch(first, last)) => format!("{first}..{last}"),
            Some(Parsed::Either(a, b)) => format!("{a} or {b}"),
            None => "none".to_owned(),
        }
    }

    #[test]
    fn dates_as_people_write_them() {
        for (text, expected) in [
            ("2011-05-03", "2011-05-03"),
            ("2011/5/3", "2011-05-03"),
            ("2011.5.3", "2011-05-03"),
            ("20110503", "2011-05-03"),
            ("2011-05-03 10:30:00", "2011-05-03"),
            ("2011-05-03T10:30", "2011-05-03"),
            ("２０１１年５月３日", "2011-05-03"),
            ("二〇一一年三月五日", "2011-03-05"),
            ("二○一一年十二月", "2011-12-01..2011-12-31"),
            ("2011年5月", "2011-05-01..2011-05-31"),
            ("2011年", "2011-01-01..2011-12-31"),
            ("2011年第一季度", "2011-01-01..2011-03-31"),
            ("2011年二季度", "2011-04-01..2011-06-30"),
            ("2011年第3季度", "2011-07-01..2011-09-30"),
            ("2011年下半年", "2011-07-01..2011-12-31"),
            ("15 Aug 2026", "2026-08-15"),
            ("15-Aug-26", "2026-08-15"),
            ("Aug 15, 2026", "2026-08-15"),
            ("3rd of May 2011", "2011-05-03"),
            ("Sept. 2011", "2011-09-01..2011-09-30"),
            ("May 2011", "2011-05-01..2011-05-31"),
            ("Q1 2025", "2025-01-01..2025-03-31"),
            ("2025-Q2", "2025-04-01..2025-06-30"),
            ("H2 2025", "2025-07-01..2025-12-31"),
            ("2011", "2011-01-01..2011-12-31"),
            ("5/2011", "2011-05-01..2011-05-31"),
            ("03/04/2011", "2011-04-03 or 2011-03-04"),
            ("13/04/2011", "2011-04-13"),
            ("04/13/2011", "2011-04-13"),
            ("04/04/2011", "2011-04-04"),
            ("3.4.2011", "2011-04-03"),
            ("31/02/2011", "none"),
            ("Yes", "none"),
            ("v1.2", "none"),
            ("", "none"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn only_unambiguous_dates_tell_the_order() {
        assert_eq!(order("13/04/2011"), Some(DateOrder::DayFirst));
        assert_eq!(order("04/13/2011"), Some(DateOrder::MonthFirst));
        assert_eq!(order("03/04/2011"), None);
    }
}
