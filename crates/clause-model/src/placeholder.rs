//! Words and signs that people write where they have nothing to say yet.

/// What stands for a blank, in small letters. Reports test the same list in their formulas.
pub const PLACEHOLDERS: [&str; 49] = [
    "tbc",
    "tbd",
    "t.b.c.",
    "t.b.d.",
    "to be confirmed",
    "to be decided",
    "to be defined",
    "to be determined",
    "todo",
    "pending",
    "unknown",
    "nobody",
    "none",
    "nil",
    "n/a",
    "n.a.",
    "na",
    "x",
    "xx",
    "xxx",
    "-",
    "--",
    "---",
    "–",
    "—",
    "——",
    "/",
    "//",
    "／",
    "\\",
    ".",
    "..",
    "...",
    "…",
    "_",
    "*",
    "?",
    "??",
    "???",
    "？",
    "？？",
    "待定",
    "待确认",
    "待补充",
    "未定",
    "未知",
    "无",
    "暂无",
    "没有",
];

/// Whether a text says nothing: it is blank, or one of the placeholders.
pub fn is_placeholder(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ").to_lowercase();
    text.is_empty() || PLACEHOLDERS.contains(&text.as_str())
}

#[cfg(test)]
mod tests {
    use super::{PLACEHOLDERS, is_placeholder};

    #[test]
    fn only_what_says_nothing_is_a_placeholder() {
        for text in [
            "",
            "  ",
            "TBC",
            " tbd ",
            "To be  confirmed",
            "N/A",
            "?",
            "待定",
            "／",
        ] {
            assert!(is_placeholder(text), "{text:?}");
        }
        for text in ["Ann", "X. Li", "no supplier", "无供应商", "tbc by Ann"] {
            assert!(!is_placeholder(text), "{text:?}");
        }
    }

    #[test]
    fn placeholders_are_written_as_they_are_compared() {
        for text in PLACEHOLDERS {
            assert_eq!(text, text.trim().to_lowercase());
            assert!(!text.contains(['|', '"']));
        }
    }
}
