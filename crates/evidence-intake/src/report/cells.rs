//! Dates, numbers and words as people type them into a report.

use super::sheet::ReportSheet;
use crate::codes::report as codes;
use crate::dates::{DateReading, read_date};
use crate::grid::Content;
use crate::words::Vocabulary;
use diagnostics::Language;
use jiff::civil::Date;

impl ReportSheet<'_> {
    /// The date in a cell; one that cannot be read is reported and left out.
    pub(super) fn date(&mut self, row: u32, role: &str, about: &str) -> Option<Date> {
        let content = self.content(row, role);
        match read_date(content, self.dates) {
            DateReading::Day(day) | DateReading::FromNumber(day) => Some(day),
            DateReading::Blank => None,
            _ => {
                let text = content.text().unwrap_or_default();
                let code = &codes::REPORT_DATE_UNREADABLE;
                self.report(code, (row, role), about, |d| d.with("text", text));
                None
            }
        }
    }

    /// The whole number in a cell, up to a limit; none for a blank. Others are reported and left out.
    pub(super) fn number(&mut self, row: u32, role: &str, most: u32, about: &str) -> Option<u32> {
        let content = self.content(row, role);
        let number = match content {
            Content::Blank | Content::Error(_) | Content::Missing => return None,
            Content::Number(number) => Some(*number),
            other => other.text().and_then(|text| {
                let text = text.trim_end_matches(['%', '％']).trim();
                text.parse::<f64>().ok()
            }),
        };
        let whole = number.filter(|n| n.fract() == 0.0 && (0.0..=f64::from(most)).contains(n));
        if let Some(number) = whole {
            return Some(number as u32);
        }
        let text = content.text().unwrap_or_default();
        self.report(&codes::REPORT_NUMBER_UNREADABLE, (row, role), about, |d| {
            d.with("text", text).with("most", most)
        });
        None
    }

    /// What the word in a cell means; an unknown one is reported and left out.
    pub(super) fn word<T: Copy + PartialEq>(
        &mut self,
        row: u32,
        role: &str,
        words: &Vocabulary<T>,
        about: &str,
    ) -> Option<T> {
        let text = self.text(row, role)?;
        let meaning = words.read(&text);
        if meaning.is_none() {
            let known = |language: Language| {
                let words = words.0.iter().map(|word| word.canonical.get(language));
                words.collect::<Vec<_>>().join(language.pick(", ", "、"))
            };
            let (en, zh) = (known(Language::En), known(Language::Zh));
            self.report(&codes::REPORT_WORD_UNKNOWN, (row, role), about, |d| {
                d.with("text", text).with_phrase("known", en, zh)
            });
        }
        meaning
    }
}
