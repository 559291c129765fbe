//! Text broken into lines by the width that it takes on a screen, Chinese characters counting double.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Characters that never begin a line.
const CLOSING: &str = ",.;:!?)]}”’»、。，；：！？）】》〉」』…—%％";

/// The narrowest text that is still broken into lines.
const NARROWEST: usize = 20;

/// Breaks a text into lines of at most `width` columns, each after `indent` spaces.
/// Line breaks of the text stay; a word that is too long stays whole.
pub(crate) fn wrap(text: &str, indent: usize, width: usize) -> String {
    let room = width.saturating_sub(indent).max(NARROWEST);
    let margin = " ".repeat(indent);
    let lines = text.lines().flat_map(|line| lines(line, room));
    lines.map(|line| format!("{margin}{line}\n")).collect()
}

/// The columns that a text takes.
pub(crate) fn columns(text: &str) -> usize {
    text.width()
}

/// Fills a text up with spaces to a number of columns.
pub(crate) fn pad(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(columns(text));
    format!("{text}{}", " ".repeat(missing))
}

fn lines(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let full = columns(&line) + columns(piece.trim_end()) > room;
        if full && !line.is_empty() {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line += if line.is_empty() {
            piece.trim_start()
        } else {
            piece
        };
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// The pieces between which a line may break: after spaces, and between wide characters.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, here) in text.char_indices() {
        if before.is_some_and(|before| may_break(before, here)) {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(here);
    }
    pieces.push(&text[start..]);
    pieces
}

fn may_break(before: char, here: char) -> bool {
    if here.is_whitespace() || CLOSING.contains(here) || "“（《【‘(".contains(before) {
        return false;
    }
    before.is_whitespace() || is_wide(before) || is_wide(here)
}

fn is_wide(character: char) -> bool {
    character.width() == Some(2)
}

#[cfg(test)]
mod tests {
    use super::{columns, wrap};

    #[test]
    fn words_stay_whole_and_lines_within_the_width() {
        let text = "The service provider must name the customers of each service";
        assert_eq!(
            wrap(text, 2, 32),
            "  The service provider must name\n  the customers of each service\n"
        );
    }

    #[test]
    fn chinese_breaks_between_characters_but_never_before_punctuation() {
        let text = "服务提供方须识别各项服务的客户、用户和其他相关方，并形成文件。";
        let wrapped = wrap(text, 0, 26);
        for line in wrapped.lines() {
            assert!(columns(line) <= 28, "{line}");
            assert!(!line.starts_with(['、', '，', '。']), "{line}");
        }
        assert_eq!(wrapped.replace('\n', ""), text);
    }

    #[test]
    fn line_breaks_stay() {
        assert_eq!(wrap("a\nb", 1, 80), " a\n b\n");
    }
}
