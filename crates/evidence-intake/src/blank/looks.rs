//! How the cells of the questionnaire look.

use workbook::draft::{Border, BorderLine, Borders, Colour, Style};
use workbook::{SheetDraft, theme};

/// The font size of tables.
pub(super) const SMALL: u8 = 9;

/// A hidden mark.
pub(super) fn key_style() -> Style {
    Style::new()
        .size(8)
        .colour(theme::MUTED)
        .number_format(theme::TEXT)
}

/// A cell of a table that tells something.
pub(super) fn told() -> Style {
    theme::wrapped().size(SMALL)
}

/// A cell of a table that is to be filled in.
pub(super) fn asked() -> Style {
    theme::input().size(SMALL)
}

/// A line across all columns of a table that groups its rows.
pub(super) fn group(
    sheet: &mut SheetDraft,
    row: u32,
    (first, last): (u32, u32),
    text: &str,
    style: &Style,
) {
    for column in first..=last {
        sheet.put(row, column, workbook::Content::Blank, style);
    }
    sheet.put(row, first, text, style);
    sheet.row_heights.insert(row, 19.0);
}

/// The line of a chapter.
pub(super) fn chapter_style() -> Style {
    group_style(theme::ACCENT_LIGHT)
}

/// The line of a clause or another section.
pub(super) fn section_style() -> Style {
    group_style(theme::PANEL)
}

fn group_style(fill: Colour) -> Style {
    let lines = Borders {
        left: None,
        right: None,
        ..Borders::all(BorderLine::Thin, theme::RULE)
    };
    theme::group_row().size(10).fill(fill).borders(lines)
}

/// A cell of an item's row.
pub(super) fn item_style() -> Style {
    told().colour(theme::MUTED).borders(item_borders())
}

/// Items hang below their control point: no heavy line between them.
pub(super) fn item_borders() -> Borders {
    let dotted = Border {
        line: BorderLine::Hair,
        colour: theme::RULE,
    };
    Borders {
        top: Some(dotted),
        bottom: Some(dotted),
        ..Borders::all(BorderLine::Thin, theme::RULE)
    }
}
