//! Chinese dates.

use super::Token::{self, Number, Word};
use super::{Parsed, day, is_year, month, months, quarter};

/// Chinese dates: 2011年5月3日, 2011年5月, 2011年, 2011年第一季度, 2011年上半年.
pub(super) fn parse(tokens: &[Token]) -> Option<Parsed> {
    let is = |at: usize, word: &str| matches!(tokens.get(at), Some(Word(w)) if w == word);
    let Some(Number(year, digits)) = tokens.first() else {
        return None;
    };
    if !is(1, "年") || !is_year(*year, *digits) {
        return None;
    }
    let rest = tokens.get(2..)?;
    let words: Vec<&str> = rest
        .iter()
        .filter_map(|token| match token {
            Word(word) => Some(word.as_str()),
            _ => None,
        })
        .collect();
    match (rest, &words[..]) {
        ([], _) | (_, ["度"] | ["全", "年"]) => months(*year, 1, 12),
        ([Number(m, _), Word(_)], ["月"]) => month(*year, *m),
        ([Number(m, _), Word(_), Number(d, _)], ["月"])
        | ([Number(m, _), Word(_), Number(d, _), Word(_)], ["月", "日" | "号"]) => {
            Some(Parsed::Day(day(*year, *m, *d)?))
        }
        (_, ["上", "半", "年"]) => months(*year, 1, 6),
        (_, ["下", "半", "年"]) => months(*year, 7, 12),
        _ => quarter(*year, chinese_quarter(rest, &words)?),
    }
}

fn chinese_quarter(rest: &[Token], words: &[&str]) -> Option<i16> {
    let named = match words {
        ["第", name, "季", ..] | [name, "季", ..] => {
            let names = ["一", "二", "三", "四"];
            names.iter().position(|known| known == name)
        }
        _ => None,
    };
    if let Some(at) = named {
        return i16::try_from(at + 1).ok();
    }
    let numbered = words.contains(&"季");
    rest.iter().find_map(|token| match token {
        Number(quarter, 1) if numbered => Some(*quarter),
        _ => None,
    })
}
