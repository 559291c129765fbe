//! Texts made comparable.

/// A text without white space at its ends, no-break and full-width spaces included. Line breaks
/// within are kept, in the form of a single line feed.
pub fn trimmed(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    unified.trim_matches(is_space).to_owned()
}

/// White space as people type it: with no-break, zero-width and full-width spaces.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{a0}' | '\u{3000}' | '\u{200b}' | '\u{feff}' | '\u{2060}'
        )
}

/// The half-width form of a full-width character.
pub(crate) fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + 0x21).unwrap_or(c),
        '\u{3000}' => ' ',
        '。' => '.',
        '、' => ',',
        '【' => '[',
        '】' => ']',
        '–' | '—' | '‐' | '‑' | '−' => '-',
        '〜' => '~',
        other => other,
    }
}

/// A text as it is compared: half-width, lower case, without spaces and punctuation.
/// Signs that can be answers (ticks, `%`, `+`, `=`) stay.
pub fn normalise(text: &str) -> String {
    text.chars()
        .map(half_width)
        .filter(|c| !is_space(*c) && !is_punctuation(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation() && !matches!(c, '%' | '+' | '=' | '<' | '>')
        || matches!(
            c,
            '“' | '”' | '‘' | '’' | '「' | '」' | '《' | '》' | '·' | '…' | '•'
        )
}

#[cfg(test)]
mod tests {
    use super::{normalise, trimmed};

    #[test]
    fn width_case_space_and_punctuation_do_not_count() {
        assert_eq!(normalise("Ｎｏｔ　Applicable"), "notapplicable");
        assert_eq!(normalise(" N/A\u{a0}"), "na");
        assert_eq!(normalise("partially_compliant"), "partiallycompliant");
        assert_eq!(normalise("是否符合（√）："), "是否符合√");
    }

    #[test]
    fn trimming_keeps_line_breaks_within() {
        assert_eq!(trimmed("\u{a0}a\r\nb　\n"), "a\nb");
    }
}
