//! Which way a yes-or-no column asks: for what is there, or for what is missing.

use super::tokens;
use crate::words::{half_width, normalise};

/// Headers that ask for what is missing, so that yes means not fulfilled.
const INVERTED: &[&str] = &[
    "gap",
    "gaps",
    "gap identified",
    "gap exists",
    "is there a gap",
    "missing",
    "deficiency",
    "deficient",
    "nonconformity",
    "non-conformity",
    "nonconforming",
    "non-compliant",
    "non-compliance",
    "not compliant",
    "not conforming",
    "not fulfilled",
    "not met",
    "finding",
    "issue",
    "缺失",
    "是否缺失",
    "差距",
    "是否存在差距",
    "存在差距",
    "是否不符合",
    "不符合",
    "不符合项",
    "存在问题",
    "有无问题",
];

/// Headers of which it cannot be said.
const UNSURE: &[&str] = &[
    "risk",
    "concern",
    "action needed",
    "action required",
    "attention",
    "exception",
    "exceptions",
    "deviation",
    "follow-up",
    "follow up",
    "是否需要整改",
    "是否整改",
    "异常",
    "例外",
    "偏差",
];

/// Which way a yes-or-no column is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Straight,
    Inverted,
    Unsure,
}

/// Words that turn what a header asks for into its absence, and beginnings of such words.
const NEGATING: &[&str] = &[
    "not", "non", "no", "without", "lack", "lacks", "lacking", "gap", "gaps",
];
const NEGATING_BEGINNINGS: &[&str] = &[
    "missing",
    "deficien",
    "deviat",
    "nonconform",
    "noncompl",
    "unfulfilled",
    "unmet",
    "unsatisf",
    "incomplete",
    "inadequate",
    "insufficient",
];
const NEGATING_SIGNS: [char; 4] = ['不', '未', '缺', '无'];

/// What asks whether a requirement applies or was answered, and not whether it is fulfilled.
const OF_APPLICABILITY: &[&str] = &["applicable", "applies", "answered", "不适用", "未回答"];

/// Which way a header asks. What it says in brackets, such as "(Y/N)", does not count.
pub(crate) fn direction(header: &str) -> Direction {
    let plain = without_brackets(header);
    let normal = normalise(&plain);
    let among = |list: &[&str]| list.iter().any(|word| normalise(word) == normal);
    if among(INVERTED) {
        Direction::Inverted
    } else if among(UNSURE) || (is_negated(&plain) && !names_both(&plain)) {
        Direction::Unsure
    } else {
        Direction::Straight
    }
}

/// A header without its bracketed parts, or all of it where nothing stands outside them.
fn without_brackets(header: &str) -> String {
    let mut depth = 0u32;
    let mut plain = String::new();
    for c in header.chars().map(half_width) {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    if normalise(&plain).is_empty() {
        header.to_owned()
    } else {
        plain
    }
}

fn is_negated(header: &str) -> bool {
    let normal = normalise(header);
    if OF_APPLICABILITY.iter().any(|word| normal.contains(word)) {
        return false;
    }
    let negates = |part: &String| {
        NEGATING.contains(&part.as_str())
            || NEGATING_BEGINNINGS
                .iter()
                .any(|beginning| part.starts_with(beginning))
    };
    // "有无" and "是否" ask for either.
    let signs = normal.replace("有无", "");
    tokens(header).iter().any(negates) || signs.contains(NEGATING_SIGNS)
}

/// Whether a header names a word and its opposite: "Compliant / Not compliant", "符合或不符合".
fn names_both(header: &str) -> bool {
    let unified = header.replace('或', "/").replace(" or ", "/");
    let parts: Vec<&str> = unified.split(['/', ',', ';', '|']).collect();
    let (negated, plain): (Vec<&str>, Vec<&str>) =
        parts.into_iter().partition(|part| is_negated(part));
    let plain = plain.iter().map(|part| normalise(part));
    let mut plain = plain.filter(|part| !part.is_empty());
    plain.any(|part| negated.iter().any(|other| normalise(other).contains(&part)))
}
