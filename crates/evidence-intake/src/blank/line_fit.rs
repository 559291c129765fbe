//! How high a row must be so that no text in it is cut. Spreadsheet programs fit rows only when a
//! cell is edited, so that the height is estimated here, a little too high rather than too low.

use std::collections::BTreeMap;
use workbook::{Content, SheetDraft};

/// Pixels of one unit of column width.
const UNIT: f64 = 7.0;
/// Pixels within a column that text does not use.
const PADDING: f64 = 6.0;
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
    texts
        .iter()
        .map(|fitted| {
            let size = f64::from(fitted.size);
            f64::from(lines(fitted)) * size * line_height(fitted.text) + 4.0
        })
        .fold(LOWEST, f64::max)
        .min(HIGHEST)
        .ceil()
}

/// Raises the rows of a sheet so that texts entered into single cells are not cut.
pub(super) fn raise_rows(sheet: &mut SheetDraft) {
    let mut needed: BTreeMap<u32, f64> = BTreeMap::new();
    for (cell, drafted) in &sheet.cells {
        let Content::Text(text) = &drafted.content else {
            continue;
        };
        let Some(width) = sheet.column_widths.get(&cell.column) else {
            continue;
        };
        if !drafted.style.unlocked || !drafted.style.wrap {
            continue;
        }
        let fitted = Fitted {
            text,
            width: *width,
            size: drafted.style.font_size.unwrap_or(11),
        };
        let height = needed.entry(cell.row).or_default();
        *height = height.max(row_height(&[fitted]));
    }
    for (row, height) in needed {
        let known = sheet.row_heights.entry(row).or_insert(height);
        *known = known.max(height);
    }
}

/// The number of lines that a text breaks into.
fn lines(fitted: &Fitted<'_>) -> u32 {
    let pixels_per_em = f64::from(fitted.size) * 4.0 / 3.0;
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
        // A word longer than the line is broken anywhere.
        while used + width > room && visible > room && used == 0.0 {
            let extra = (visible / room).ceil() as u32 - 1;
            lines += extra;
            used = visible - f64::from(extra) * room - width;
        }
        used += width;
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

/// The height of a line in ems: Chinese fonts set lines further apart.
fn line_height(text: &str) -> f64 {
    if text.chars().any(is_wide) {
        1.42
    } else {
        1.25
    }
}

/// The width of a character in ems of an ordinary proportional font.
fn ems(c: char) -> f64 {
    match c {
        _ if is_wide(c) => 1.0,
        'i' | 'j' | 'l' | 'f' | 't' | 'I' | '.' | ',' | ';' | ':' | '\'' | '|' | ' ' | '-' => 0.3,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.84,
        _ if c.is_uppercase() => 0.62,
        _ => 0.51,
    }
}

#[cfg(test)]
mod tests {
    use super::{Fitted, lines, row_height};

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
    }

    #[test]
    fn breaks_and_long_words_count() {
        assert_eq!(in_column("a\nb\nc", 20.0), 3);
        assert_eq!(in_column("", 20.0), 1);
        assert!(in_column(&"x".repeat(100), 10.0) >= 8);
    }

    #[test]
    fn heights_have_bounds() {
        let tall = "long text ".repeat(2000);
        let fitted = |text| Fitted {
            text,
            width: 20.0,
            size: 9,
        };
        assert!((row_height(&[fitted(&tall)]) - 409.0).abs() < f64::EPSILON);
        assert!((row_height(&[]) - 15.0).abs() < f64::EPSILON);
    }
}
