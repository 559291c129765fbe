//! What a sheet's own legend says of its signs: "√ 符合　× 不符合　△ 观察项". It stands outside of the rows,
//! or in the header of the answers, and counts more than what the signs usually mean.

use crate::grid::Grid;
use crate::scale::{ColumnScale, is_unanswered};
use crate::table::{Column, Table};
use crate::words::{ANSWERS, Claim, half_width, is_space, normalise};
use std::collections::BTreeMap;

/// Signs that legends explain.
const SIGNS: &str = "√✓✔☑×✗✘☒△▲○〇●◎☆★□■";
/// Words and signs between a sign and its meaning.
const JOINTS: &[&str] = &[
    "表示",
    "代表",
    "means",
    "stands for",
    "为",
    "是",
    "指",
    "=",
    ":",
    "-",
];
/// What ends a meaning.
const ENDS: [char; 10] = [',', ';', '.', ')', '(', '/', '|', '\n', '"', '\''];

/// The signs explained; none of the known answers where the meaning is another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Legend(BTreeMap<String, Option<Claim>>);

impl Legend {
    /// What stands above, below and between the rows of a table, and in one of its headers.
    pub(super) fn of(table: &Table, column: &Column, grid: &Grid) -> Legend {
        let inside = |row: u32| {
            let mut segments = table.segments.iter();
            segments.any(|s| s.header_row != Some(row) && (s.first..=s.last).contains(&row))
        };
        let mut legend = Legend::read(&column.header);
        for row in grid.rows().into_iter().filter(|row| !inside(*row)) {
            let texts = grid.row(row).filter_map(|(_, content)| content.text());
            let texts: Vec<String> = texts.collect();
            legend.0.extend(Legend::read(&texts.join(" ")).0);
        }
        legend
    }

    /// A text explains signs where it names two of them or more, each before its meaning or each after.
    fn read(text: &str) -> Legend {
        let plain: Vec<char> = text.chars().map(half_width).collect();
        let is_sign = |c: &char| SIGNS.contains(*c);
        let places = (0..plain.len()).filter(|at| is_sign(&plain[*at]));
        let places: Vec<usize> = places.collect();
        let (Some(first), Some(last), true) = (places.first(), places.last(), places.len() > 1)
        else {
            return Legend::default();
        };
        let between = |from: usize, to: usize| -> String {
            plain.get(from..to).into_iter().flatten().collect()
        };
        let before_meaning = !normalise(&between(*last + 1, plain.len())).is_empty();
        let meanings = places.iter().enumerate().map(|(i, at)| {
            let stretch = if before_meaning {
                let end = places.get(i + 1).copied().unwrap_or(plain.len());
                first_meaning(&between(at + 1, end))
            } else {
                let start = i
                    .checked_sub(1)
                    .and_then(|i| places.get(i))
                    .map_or(0, |at| at + 1);
                last_meaning(&between(start, *at), *at == *first)
            };
            (plain[*at].to_string(), stretch)
        });
        let told = meanings.filter(|(_, meaning)| !normalise(meaning).is_empty());
        let told: BTreeMap<String, Option<Claim>> = told
            .map(|(sign, meaning)| (normalise(&sign), claim(&meaning)))
            .collect();
        // Signs without a single known meaning explain something else.
        if told.values().all(Option::is_none) {
            return Legend::default();
        }
        Legend(told)
    }

    /// Lets the legend say how its signs are read, unless a layout file says so.
    pub(super) fn apply(&self, scale: &mut ColumnScale) {
        for (sign, claim) in &self.0 {
            match claim {
                Some(claim) => {
                    scale.own.entry(sign.clone()).or_insert(*claim);
                }
                None if !scale.own.contains_key(sign) => {
                    scale.strange.insert(sign.clone());
                }
                None => {}
            }
        }
    }
}

fn claim(meaning: &str) -> Option<Claim> {
    let bare = meaning.trim_end_matches('项');
    let answer = ANSWERS.read(meaning).or_else(|| ANSWERS.read(bare));
    let unanswered = is_unanswered(meaning).then_some(Claim::Unanswered);
    answer.map(Claim::Answer).or(unanswered)
}

/// The words right after a sign.
fn first_meaning(stretch: &str) -> String {
    let mut rest = stretch.trim_matches(|c: char| is_space(c) || c == '"' || c == '\'');
    while let Some(shorter) = JOINTS.iter().find_map(|joint| rest.strip_prefix(joint)) {
        rest = shorter.trim_start_matches(is_space);
    }
    let spaced = !rest.is_ascii();
    let end = rest.find(|c: char| ENDS.contains(&c) || (spaced && is_space(c)));
    rest.get(..end.unwrap_or(rest.len()))
        .unwrap_or_default()
        .trim()
        .to_owned()
}

/// The words right before a sign; before the first one a title may stand.
fn last_meaning(stretch: &str, first: bool) -> String {
    let titled = stretch.rsplit_once(':').filter(|_| first);
    let rest = titled.map_or(stretch, |(_, rest)| rest);
    let rest = rest.trim_end_matches(|c: char| is_space(c) || ENDS.contains(&c) || c == '=');
    let spaced = !rest.trim().is_ascii();
    let from = rest.rfind(|c: char| ENDS.contains(&c) || (spaced && is_space(c)));
    let from = from.map_or(0, |at| {
        at + rest
            .get(at..)
            .and_then(|r| r.chars().next())
            .map_or(0, char::len_utf8)
    });
    rest.get(from..).unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::Legend;

    #[test]
    fn signs_and_their_meanings() {
        for (text, expected) in [
            (
                "说明：√符合 ×不符合 △观察项 ○不适用",
                "√Fully ×Not △? ○NotApplicable",
            ),
            (
                "说明：√表示符合，×表示不符合，○表示部分符合",
                "√Fully ×Not ○Partly",
            ),
            (
                "√ = fully, ○ = partly, × = not compliant",
                "√Fully ×Not ○Partly",
            ),
            ("符合√ 不符合×", "√Fully ×Not"),
            ("图例：符合○、部分符合△、不符合×", "×Not △Partly ○Fully"),
            ("○ 未检查 √ 符合", "√Fully ○-"),
            ("审核员√ 组长×", ""),
            ("√", ""),
            ("no signs", ""),
        ] {
            let read = Legend::read(text)
                .0
                .into_iter()
                .map(|(sign, claim)| match claim {
                    Some(crate::words::Claim::Answer(answer)) => format!("{sign}{answer:?}"),
                    Some(crate::words::Claim::Unanswered) => format!("{sign}-"),
                    None => format!("{sign}?"),
                });
            let mut read: Vec<String> = read.collect();
            let mut expected: Vec<&str> = expected.split_whitespace().collect();
            read.sort();
            expected.sort_unstable();
            assert_eq!(read, expected, "{text}");
        }
    }
}
