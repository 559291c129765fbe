//! Which way a yes-or-no column asks: for what is there, or for what is missing.

use super::{names, tokens};
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
    "findings",
    "issues",
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

/// What is found where a requirement is not fulfilled.
const FAULTS: &[&str] = &[
    "gap",
    "gaps",
    "finding",
    "findings",
    "issue",
    "issues",
    "problem",
    "problems",
    "defect",
    "defects",
    "deficiency",
    "deficiencies",
    "nonconformity",
    "nonconformities",
    "nonconforming",
    "noncompliance",
    "noncompliances",
    "不符合",
    "不合格",
    "不满足",
    "未满足",
    "问题",
    "缺失",
    "差距",
    "缺陷",
    "不足",
];
/// Words around a fault that change nothing: whether there is one, and how large its share is.
const AROUND_FAULTS: &[&str] = &[
    "any",
    "is",
    "are",
    "there",
    "a",
    "an",
    "the",
    "found",
    "identified",
    "exist",
    "exists",
    "noted",
    "raised",
    "detected",
    "observed",
    "percentage",
    "percent",
    "pct",
    "rate",
    "share",
];
const BEFORE_FAULTS: &[&str] = &[
    "是否存在",
    "是否发现",
    "是否有",
    "有无",
    "有没有",
    "是否",
    "存在",
    "发现",
    "有",
];
const AFTER_FAULTS: &[&str] = &["百分比", "比例", "占比", "率", "度", "项"];
/// Words that may speak of a fault, or of its opposite, or of neither.
const DOUBTFUL: &[&str] = &[
    "finding",
    "findings",
    "issue",
    "issues",
    "problem",
    "problems",
    "defect",
    "defects",
    "risk",
    "risks",
    "concerns",
    "exception",
    "exceptions",
    "violation",
    "violations",
    "差距",
    "缺陷",
    "风险",
    "偏差",
    "偏离",
    "异常",
    "违反",
    "违规",
    "问题",
    "扣分",
];
/// Words of headers under which answers stand, whatever they are about.
const OF_ANSWERS: &[&str] = &["answer", "response", "回答", "答案", "答复"];
/// How a part in brackets begins that asks something.
const ASKING: &[&str] = &[
    "any",
    "is there",
    "are there",
    "is it",
    "have",
    "has",
    "有无",
    "有没有",
    "是否",
    "存在",
    "发现",
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

/// Which way a header asks. Each of its parts speaks for itself: "Result: any gaps?", "检查结果（有无问题）".
/// A part in brackets counts only where it asks; "(Y/N)" and "（不符合请说明）" do not.
pub(crate) fn direction(header: &str) -> Direction {
    let (plain, brackets) = parts(header);
    let asked = plain.iter().map(|part| of_part(part));
    let bracketed = brackets.iter().map(|part| match of_part(part) {
        Direction::Unsure if !asks(part) => Direction::Straight,
        direction => direction,
    });
    let mut all: Vec<Direction> = asked.chain(bracketed).collect();
    all.retain(|direction| *direction != Direction::Straight);
    match all[..] {
        [] => Direction::Straight,
        [one] => one,
        _ => Direction::Unsure,
    }
}

/// Which way one part of a header asks.
fn of_part(part: &str) -> Direction {
    let normal = normalise(part);
    let among = |list: &[&str]| list.iter().any(|word| normalise(word) == normal);
    if among(INVERTED) || asks_for_fault(part) {
        Direction::Inverted
    } else if among(UNSURE) || is_doubtful(part) || (is_negated(part) && !names_both(part)) {
        Direction::Unsure
    } else {
        Direction::Straight
    }
}

/// Whether a part consists of a fault and words that change nothing about it: "Gap %", "是否存在问题".
fn asks_for_fault(part: &str) -> bool {
    let words = tokens(&part.replace(['\u{2010}', '\u{2011}', '-'], ""));
    let is_fault = |word: &String| FAULTS.contains(&word.as_str());
    let is_around = |word: &String| AROUND_FAULTS.contains(&word.as_str());
    if words.iter().any(is_fault) && words.iter().all(|word| is_fault(word) || is_around(word)) {
        return true;
    }
    let normal = normalise(part).replace('%', "");
    let begun = BEFORE_FAULTS
        .iter()
        .find_map(|word| normal.strip_prefix(word));
    let begun = begun.unwrap_or(&normal);
    let ended = AFTER_FAULTS
        .iter()
        .find_map(|word| begun.strip_suffix(word));
    FAULTS.contains(&begun) || ended.is_some_and(|rest| FAULTS.contains(&rest))
}

fn is_doubtful(part: &str) -> bool {
    let (normal, words) = (normalise(part), tokens(part));
    !names(&normal, &words, OF_ANSWERS) && names(&normal, &words, DOUBTFUL)
}

fn asks(part: &str) -> bool {
    let part = part.trim().to_lowercase();
    ASKING.iter().any(|word| part.starts_with(word))
}

/// What stands outside of brackets, in parts, and what stands in them.
fn parts(header: &str) -> (Vec<String>, Vec<String>) {
    let mut depth = 0u32;
    let (mut plain, mut within) = (String::new(), String::new());
    let mut brackets = Vec::new();
    for c in header.chars().map(half_width) {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                brackets.push(std::mem::take(&mut within));
            }
            c if depth == 0 => plain.push(c),
            c => within.push(c),
        }
    }
    brackets.push(within);
    brackets.retain(|part| !normalise(part).is_empty());
    if normalise(&plain).is_empty() {
        return (vec![header.to_owned()], Vec::new());
    }
    // A space parts Chinese words only where a header has two levels.
    let spaced = !plain.is_ascii() && !plain.contains(['/', '或']);
    let part = |c: char| matches!(c, ':' | '\n') || (spaced && c == ' ');
    let plain = plain.split(part).map(str::trim).map(str::to_owned);
    (plain.filter(|part| !part.is_empty()).collect(), brackets)
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
