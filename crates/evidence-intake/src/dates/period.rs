//! Periods in one cell: "2011-01 to 2011-06", "Q1 2025", "2011年1月至3月".

use super::text::{Parsed, parse};
use jiff::civil::Date;

/// The days that something covers, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Period {
    pub(crate) from: Date,
    pub(crate) to: Date,
}

/// What may stand between the two ends, the clearest first.
const SEPARATORS: &[&str] = &[
    " to ",
    " until ",
    " till ",
    " through ",
    "至",
    "到",
    "~",
    "～",
    "〜",
    "–",
    "—",
    " - ",
    "－",
    "-",
];

/// Reads a period; none where any part of it has two readings.
pub(crate) fn read_period(text: &str) -> Option<Period> {
    let text = text.trim();
    if let Some(period) = SEPARATORS
        .iter()
        .find_map(|separator| between(text, separator))
    {
        return Some(period);
    }
    stretch(text)
}

/// Words that leave the end of a period open, behind its beginning, and its beginning, before its end.
const OPEN_ENDS: &[&str] = &[
    "以来",
    "开始",
    "起至今",
    "至今",
    "到今",
    "起",
    "onwards",
    "to date",
    "to present",
    "until now",
    "to now",
];
const BEFORE_BEGINNINGS: &[&str] = &["自", "从", "since", "from"];
const OPEN_BEGINNINGS: &[&str] = &["截至", "截止到", "截止", "until", "up to"];

/// A period of which only one end is stated: "2011年1月1日起", "2011-01 至今", "截至2012年3月". What still
/// goes on is known only up to the day on which it was written down.
pub(crate) fn read_open_period(text: &str) -> Option<(Option<Date>, Option<Date>)> {
    let lower = text.trim().to_lowercase();
    let ended = OPEN_ENDS.iter().find_map(|word| lower.strip_suffix(word));
    let begun = BEFORE_BEGINNINGS.iter().find_map(|word| {
        let rest = ended.unwrap_or(&lower);
        rest.strip_prefix(word)
    });
    let trim = |text: &str| {
        text.trim_matches([' ', '-', '~', '～', '–', '—', ',', '，'])
            .to_owned()
    };
    if let Some(rest) = begun.or(ended) {
        return Some((Some(stretch(&trim(rest))?.from), None));
    }
    let rest = OPEN_BEGINNINGS
        .iter()
        .find_map(|word| lower.strip_prefix(word))?;
    Some((None, Some(stretch(&trim(rest))?.to)))
}

fn stretch(text: &str) -> Option<Period> {
    match parse(text)? {
        Parsed::Day(day) => Some(Period { from: day, to: day }),
        Parsed::Stretch(from, to) => Some(Period { from, to }),
        Parsed::Either(..) => None,
    }
}

/// The period between two dates on both sides of a separator, tried at each place where it stands.
fn between(text: &str, separator: &str) -> Option<Period> {
    let lower = text.to_lowercase();
    // Lower case may have other lengths in bytes; such texts are no dates.
    if lower.len() != text.len() {
        return None;
    }
    let places = lower.match_indices(separator);
    places.into_iter().find_map(|(at, found)| {
        let (left, right) = (text.get(..at)?, text.get(at + found.len()..)?);
        pair(left.trim(), right.trim())
    })
}

/// Two ends, of which one may leave out the year.
fn pair(left: &str, right: &str) -> Option<Period> {
    let end = stretch(right).or_else(|| {
        let year = year_of(left)?;
        stretch(&format!("{year}年{right}")).or_else(|| stretch(&format!("{right} {year}")))
    })?;
    let start = stretch(left).or_else(|| stretch(&format!("{left} {}", end.to.year())))?;
    Some(Period {
        from: start.from,
        to: end.to,
    })
}

fn year_of(text: &str) -> Option<i16> {
    stretch(text).map(|period| period.from.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_with_one_end() {
        for (text, expected) in [
            ("2011年1月1日起", "2011-01-01.."),
            ("自2011年1月1日起", "2011-01-01.."),
            ("2011-01 至今", "2011-01-01.."),
            ("since 2011-01-15", "2011-01-15.."),
            ("2011-01-15 to date", "2011-01-15.."),
            ("截至2012年3月", "..2012-03-31"),
            ("until March 2012", "..2012-03-31"),
            ("起", "none"),
            ("至今", "none"),
        ] {
            let day = |day: Option<Date>| day.map_or(String::new(), |day| day.to_string());
            let read = read_open_period(text);
            let read = read.map_or("none".to_owned(), |(from, to)| {
                format!("{}..{}", day(from), day(to))
            });
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn periods_as_people_write_them() {
        for (text, expected) in [
            ("2011-01-01 to 2011-03-31", "2011-01-01..2011-03-31"),
            ("2011-01 to 2011-06", "2011-01-01..2011-06-30"),
            ("2011-01-01 - 2011-03-31", "2011-01-01..2011-03-31"),
            ("2011/1/1-2011/3/31", "2011-01-01..2011-03-31"),
            ("Q1 2025", "2025-01-01..2025-03-31"),
            ("Jan - Mar 2011", "2011-01-01..2011-03-31"),
            ("2011年1月至3月", "2011-01-01..2011-03-31"),
            ("2011年1月1日～2011年3月31日", "2011-01-01..2011-03-31"),
            ("2011上半年", "none"),
            ("2011年上半年", "2011-01-01..2011-06-30"),
            ("May 2011", "2011-05-01..2011-05-31"),
            ("2011-05-03", "2011-05-03..2011-05-03"),
            ("03/04/2011 to 05/06/2011", "none"),
            ("always", "none"),
        ] {
            let read =
                read_period(text).map_or("none".to_owned(), |p| format!("{}..{}", p.from, p.to));
            assert_eq!(read, expected, "{text}");
        }
    }
}
