//! Ids with signs between their parts that are not ours: "7.1 - 9", "7.1 #10", "7.1第6项", "7,1".

use super::ParsedId;
use crate::words::half_width;

/// What stands after a clause's number.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rest {
    /// The number of the clause's point, where the sign before it says that it is one.
    pub(super) point: Option<u32>,
    /// What the whole may have been.
    pub(super) possible: Vec<String>,
}

/// Signs and words between a clause and the number of its point.
const BEFORE_POINT: &[&str] = &["-", "_", "#", "no", "no.", "point", "第", "-第", "("];
/// Words after the number of a point.
const AFTER_POINT: &[&str] = &["", "项", "点", "条", ")", "."];
/// Other words for a part, which do not say which kind of part.
const PARTS: &[&str] = &["para", "paragraph", "part", "item", "para.", "款"];
/// And after the number of such a part.
const AFTER_PART: &[&str] = &["款", "段", "部分"];

/// What follows an id, where it is nothing but numbers and signs. Texts and items are something else.
pub(super) fn rest(text: &str, id: &ParsedId) -> Option<Rest> {
    if id.item.is_some() {
        return None;
    }
    let half: String = text.chars().map(half_width).collect();
    let written = match id.number {
        Some(number) => format!("{}-{number}", id.clause),
        None => id.clause.clone(),
    };
    let (_, tail) = half.split_once(&written)?;
    let tail: String = tail.chars().filter(|c| !c.is_whitespace()).collect();
    let tail = tail.to_lowercase();
    let at = tail.find(|c: char| c.is_ascii_digit())?;
    let (before, from) = tail.split_at(at);
    let end = from
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(from.len());
    let (digits, after) = from.split_at(end);
    let number = digits.parse().ok().filter(|number| *number > 0);
    let is_point =
        id.number.is_none() && BEFORE_POINT.contains(&before) && AFTER_POINT.contains(&after);
    let wordless = |text: &str| !text.chars().any(char::is_alphabetic);
    let is_part = PARTS.contains(&before) || BEFORE_POINT.contains(&before) || wordless(before);
    let ends = wordless(after) || AFTER_POINT.contains(&after) || AFTER_PART.contains(&after);
    if !(is_point || is_part && ends) {
        return None;
    }
    let clause = &id.clause;
    let possible = if id.number.is_some() {
        vec![written]
    } else if clause.contains('.') {
        vec![format!("{clause}-{digits}"), format!("{clause}.{digits}")]
    } else {
        vec![format!("{clause}.{digits}")]
    };
    Some(Rest {
        point: number.filter(|_| is_point && clause.contains('.')),
        possible,
    })
}

#[cfg(test)]
mod tests {
    use super::super::parse_at_start;
    use super::rest;

    #[test]
    fn what_stands_after_a_clause() {
        for (text, expected) in [
            ("7.1 - 9", "point 9"),
            ("7.1_5", "point 5"),
            ("7.1 #10", "point 10"),
            ("7.1第6项", "point 6"),
            ("7.2 point 3", "point 3"),
            ("7,1", "7.1"),
            ("7.1:11", "7.1-11 7.1.11"),
            ("7.1 (9)", "point 9"),
            ("7.1（6）", "point 6"),
            ("7.1（3）（4）", "7.1-3 7.1.3"),
            ("8.1第3款", "8.1-3 8.1.3"),
            ("7.2 para 2", "7.2-2 7.2.2"),
            ("7.1-9, 10", "7.1-9"),
            ("7.1 Business relationships", "none"),
            ("7.1 - 24 hour service", "none"),
            ("7.1", "none"),
        ] {
            let id = parse_at_start(text).unwrap();
            let read = rest(text, &id).map_or("none".to_owned(), |rest| match rest.point {
                Some(point) => format!("point {point}"),
                None => rest.possible.join(" "),
            });
            assert_eq!(read, expected, "{text}");
        }
    }
}
