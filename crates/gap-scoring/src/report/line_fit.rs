//! How high a row must be so that no text in it is cut. Spreadsheet programs fit rows only when a
//! cell is edited, so that the height is estimated here, a little too high rather than too low.

/// Pixels of one unit of column width.
const UNIT: f64 = 7.0;
/// Pixels within a column that text does not use.
const PADDING: f64 = 7.0;
/// What fonts other than the intended ones may need more.
const ALLOWANCE: f64 = 1.03;
/// The share of a column's width that a link may take: fonts differ, and a link that is too long is cut.
const LINK_ROOM: f64 = 0.85;
/// The highest row that spreadsheet programs allow, in points.
const HIGHEST: f64 = 409.0;
/// The lowest row, in points.
const LOWEST: f64 = 15.0;

/// A text in a column.
pub(super) struct Fitted<'a> {
    pub(super) text: &'a str,
    /// The column's width in characters, as sheets state it.
    pub(super) width: f64,
    /// The font's size in points.
    pub(super) size: u8,
}

/// The height in points that a row needs for its highest text.
pub(super) fn row_height(texts: &[Fitted<'_>]) -> f64 {
    let high = texts.iter().map(needed);
    high.fold(LOWEST, f64::max).min(HIGHEST).ceil()
}

/// The height of a text. Fonts for Chinese have taller lines.
fn needed(fitted: &Fitted<'_>) -> f64 {
    let line = if fitted.text.chars().any(is_wide) {
        1.47
    } else {
        1.34
    };
    f64::from(lines(fitted)) * f64::from(fitted.size) * line + 4.0
}

/// Whether a text fits on one line. Programs differ in what they do with longer links: some cut them.
pub(super) fn is_one_line(text: &str, width: f64, size: u8) -> bool {
    let width = width * LINK_ROOM;
    lines(&Fitted { text, width, size }) == 1
}

/// The most of a text that still shows in the highest row: what lies beyond would be cut without a
/// sign.
pub(super) fn showing(text: &str, width: f64, size: u8) -> &str {
    let fits = |text: &str| needed(&Fitted { text, width, size }) <= HIGHEST;
    if fits(text) {
        return text;
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let shown = ends.partition_point(|end| fits(&text[..*end]));
    let last = ends
        .get(shown.saturating_sub(1))
        .copied()
        .unwrap_or_default();
    &text[..last]
}

/// The number of lines that a text breaks into.
fn lines(fitted: &Fitted<'_>) -> u32 {
    let pixels_per_em = f64::from(fitted.size) * 4.0 / 3.0 * ALLOWANCE;
    let room = ((fitted.width * UNIT - PADDING) / pixels_per_em).max(1.0);
    fitted.text.split('\n').map(|line| broken(line, room)).sum()
}

/// The number of lines that a paragraph breaks into; `room` in ems.
fn broken(paragraph: &str, room: f64) -> u32 {
    let mut lines = 1;
    let mut used = 0.0;
    for piece in pieces(paragraph) {
        let width: f64 = piece.chars().map(ems).sum();
        let visible: f64 = piece.trim_end().chars().map(ems).sum();
        if used > 0.0 && used + visible > room {
            lines += 1;
            used = 0.0;
        }
        if visible > room {
            // A word longer than the line is broken anywhere.
            let extra = (visible / room).ceil() as u32 - 1;
            lines += extra;
            used = visible - f64::from(extra) * room;
        } else {
            used += width;
        }
    }
    lines
}

/// Words with the space behind them; wide characters stand alone, because lines break anywhere
/// among them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if is_wide(c) {
            if start < at {
                pieces.push(&text[start..at]);
            }
            pieces.push(&text[at..end]);
            start = end;
        } else if c == ' ' {
            pieces.push(&text[start..end]);
            start = end;
        }
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}'
        | '“' | '”' | '‘' | '’' | '…' | '—')
}

/// The width of a character in ems of an ordinary proportional font.
fn ems(c: char) -> f64 {
    match c {
        _ if is_wide(c) => 1.0,
        'i' | 'j' | 'l' | 'f' | 't' | 'I' | '.' | ',' | ';' | ':' | '\'' | '|' | ' ' => 0.29,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.82,
        _ if c.is_uppercase() => 0.6,
        _ => 0.49,
    }
}

#[cfg(test)]
mod tests {
    use super::{Fitted, lines, row_height, showing};

    fn in_column(text: &str, width: f64) -> u32 {
        lines(&Fitted {
            text,
            width,
            size: 9,
        })
    }

    #[test]
    fn chinese_takes_twice_the_room() {
        let latin = in_column(&"word ".repeat(40), 30.0);
        let chinese = in_column(&"服务".repeat(100), 30.0);
        assert!((5..=8).contains(&latin), "{latin}");
        assert!((11..=14).contains(&chinese), "{chinese}");
        assert!(in_column(&"x".repeat(100), 10.0) >= 8);
    }

    #[test]
    fn a_text_beyond_the_highest_row_is_shortened_to_it() {
        let tall = "long text ".repeat(2000);
        let shown = showing(&tall, 20.0, 9);
        assert!(shown.len() < tall.len());
        let height = row_height(&[Fitted {
            text: shown,
            width: 20.0,
            size: 9,
        }]);
        assert!(height <= 409.0 && height > 390.0, "{height}");
        assert_eq!(showing("short", 20.0, 9), "short");
    }
}
