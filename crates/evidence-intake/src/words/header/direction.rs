//! Which way a yes-or-no column asks: for what is there, or for what is missing.

use crate::words::normalise;

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
    "finding",
    "issue",
    "缺失",
    "是否缺失",
    "差距",
    "是否存在差距",
    "存在差距",
    "是否不符合",
    "不符合",
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

/// Which way a header asks.
pub(crate) fn direction(header: &str) -> Direction {
    let header = normalise(header);
    let among = |list: &[&str]| list.iter().any(|word| normalise(word) == header);
    if among(INVERTED) {
        Direction::Inverted
    } else if among(UNSURE) {
        Direction::Unsure
    } else {
        Direction::Straight
    }
}
