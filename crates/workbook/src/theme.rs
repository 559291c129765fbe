//! A restrained palette that survives greyscale and colour blindness, number formats, and ready
//! styles.
//!
//! Fills of ratings and of grades run from blue (good) to rust (bad), and any two of them differ in
//! lightness as well: red and green are never told apart by hue alone, and a print without colours
//! still reads. Text on a fill is [`text_on`] it; cells state the rating in words besides.

use crate::draft::{BorderLine, Borders, Colour, Horizontal, Style, Vertical};

/// Text.
pub const INK: Colour = Colour(0x001F_2933);
/// Text of less weight: notes, captions.
pub const MUTED: Colour = Colour(0x0062_6F7C);
/// Lines between cells.
pub const RULE: Colour = Colour(0x00CB_D2D9);
/// Background of heading rows and side panels.
pub const PANEL: Colour = Colour(0x00EE_F1F4);
/// The one strong colour: titles, header rows, the first series of a chart.
pub const ACCENT: Colour = Colour(0x001B_4965);
/// A lighter companion of the accent, for the second series.
pub const ACCENT_LIGHT: Colour = Colour(0x0062_A5C9);
/// Text on the accent.
pub const PAPER: Colour = Colour(0x00FF_FFFF);
/// Background of cells that are to be filled in.
pub const INPUT: Colour = Colour(0x00FF_FBE6);
/// Background of what needs a look.
pub const ATTENTION: Colour = Colour(0x00FC_E8B2);

/// Rating F: fully achieved.
pub const FULLY: Colour = Colour(0x005F_99C2);
/// Rating L: largely achieved.
pub const LARGELY: Colour = Colour(0x00D9_E9F3);
/// Rating P: partially achieved.
pub const PARTLY: Colour = Colour(0x00EB_B56E);
/// Rating N: not achieved.
pub const NOT_ACHIEVED: Colour = Colour(0x00B5_532B);
/// No rating could be given.
pub const UNRESOLVED: Colour = Colour(0x00AC_A6C0);
/// The point is not yet due: it counts nowhere so far.
pub const NOT_YET_DUE: Colour = Colour(0x00C4_D9D2);
/// The point's condition is absent: it counts nowhere.
pub const CONDITION_ABSENT: Colour = Colour(0x00F8_F9FA);

/// Grades of findings and changes from 0 (none) to 5 (most): one hue, ever darker.
pub const DEGREES: [Colour; 6] = [
    Colour(0x00F5_F7FA),
    Colour(0x00E3_EDF4),
    Colour(0x00C4_DCEA),
    Colour(0x0098_C2DB),
    Colour(0x0062_A1C5),
    Colour(0x003A_7CA5),
];

/// Grade: proposed major nonconformity.
pub const MAJOR: Colour = Colour(0x009E_3F14);
/// Grade: proposed minor nonconformity.
pub const MINOR: Colour = Colour(0x00EB_B56E);
/// Grade: area of concern.
pub const CONCERN: Colour = Colour(0x00F6_D7A8);
/// Grade: opportunity for improvement.
pub const OPPORTUNITY: Colour = Colour(0x00E3_EFF6);

/// Number format of whole numbers.
pub const INTEGER: &str = "#,##0";
/// Number format with one decimal.
pub const ONE_DECIMAL: &str = "#,##0.0";
/// Number format of shares.
pub const PERCENT: &str = "0%";
/// Number format of shares with one decimal.
pub const PERCENT_ONE_DECIMAL: &str = "0.0%";
/// Number format of days.
pub const ISO_DATE: &str = "yyyy-mm-dd";
/// Number format of ids: whatever is typed stays text.
pub const TEXT: &str = "@";

/// Thin lines around a cell.
fn ruled() -> Borders {
    Borders::all(BorderLine::Thin, RULE)
}

/// Title of a sheet.
pub fn title() -> Style {
    Style::new()
        .size(18)
        .bold()
        .colour(ACCENT)
        .valign(Vertical::Middle)
}

/// Line below the title.
pub fn subtitle() -> Style {
    Style::new().size(11).colour(MUTED).valign(Vertical::Middle)
}

/// Heading of a section within a sheet.
pub fn section() -> Style {
    Style::new()
        .size(13)
        .bold()
        .colour(ACCENT)
        .borders(Borders::below(BorderLine::Medium, ACCENT))
        .valign(Vertical::Middle)
}

/// Header row of a table.
pub fn header() -> Style {
    Style::new()
        .bold()
        .colour(PAPER)
        .fill(ACCENT)
        .borders(ruled())
        .valign(Vertical::Middle)
        .wrap()
}

/// Row that groups rows of a table, such as a clause's heading.
pub fn group_row() -> Style {
    Style::new()
        .bold()
        .colour(INK)
        .fill(PANEL)
        .borders(ruled())
        .valign(Vertical::Middle)
}

/// Text cell of a table.
pub fn body() -> Style {
    Style::new()
        .colour(INK)
        .borders(ruled())
        .valign(Vertical::Top)
}

/// Text cell with line breaks.
pub fn wrapped() -> Style {
    body().wrap()
}

/// Cell of an id or clause: text, whatever it looks like.
pub fn id() -> Style {
    body().number_format(TEXT)
}

/// Centred cell for ratings and other short words.
pub fn mark() -> Style {
    body().align(Horizontal::Centre)
}

/// Cell of a whole number.
pub fn integer() -> Style {
    body().number_format(INTEGER)
}

/// Cell of a number with one decimal.
pub fn decimal() -> Style {
    body().number_format(ONE_DECIMAL)
}

/// Cell of a share.
pub fn percent() -> Style {
    body().number_format(PERCENT)
}

/// Cell of a day.
pub fn date() -> Style {
    body().number_format(ISO_DATE).align(Horizontal::Left)
}

/// Small print.
pub fn note() -> Style {
    Style::new()
        .size(9)
        .colour(MUTED)
        .valign(Vertical::Top)
        .wrap()
}

/// Running text outside tables.
pub fn prose() -> Style {
    Style::new().colour(INK).valign(Vertical::Top).wrap()
}

/// Label left of a value.
pub fn label() -> Style {
    Style::new()
        .bold()
        .colour(INK)
        .fill(PANEL)
        .borders(ruled())
        .valign(Vertical::Top)
        .wrap()
}

/// Large figure of a dashboard.
pub fn figure() -> Style {
    Style::new()
        .size(20)
        .bold()
        .colour(ACCENT)
        .align(Horizontal::Left)
        .valign(Vertical::Middle)
}

/// Link.
pub fn link() -> Style {
    Style::new()
        .colour(ACCENT)
        .underline()
        .valign(Vertical::Top)
}

/// Cell to be filled in: unlocked, and seen to be.
pub fn input() -> Style {
    wrapped().fill(INPUT).unlocked()
}

/// Cell to be filled in with an id.
pub fn input_id() -> Style {
    input().number_format(TEXT)
}

/// Cell to be filled in with a day.
pub fn input_date() -> Style {
    input().number_format(ISO_DATE).align(Horizontal::Left)
}

/// Highlight for a conditional format: fill, and text that reads on it.
pub fn highlight(colour: Colour) -> Style {
    on(Style::new(), colour)
}

/// A style on a fill, with text that reads on it.
pub fn on(style: Style, fill: Colour) -> Style {
    style.fill(fill).colour(text_on(fill))
}

/// The colour for text on a fill: ink, or paper where that has more contrast.
pub fn text_on(fill: Colour) -> Colour {
    if contrast(PAPER, fill) > contrast(INK, fill) {
        PAPER
    } else {
        INK
    }
}

/// The ratio of contrast between two colours, 1 to 21, as WCAG 2 has it.
fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of a colour, 0 to 1, as WCAG 2 has it.
fn luminance(Colour(rgb): Colour) -> f64 {
    let channel = |shift: u32| {
        let value = f64::from((rgb >> shift) & 0xff) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
}

#[cfg(test)]
mod tests;
