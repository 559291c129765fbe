//! Styles to formats of the writer. Equal styles become one format in the file.

use std::collections::HashMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::draft::{BaseFont, Border, BorderLine, Colour, Horizontal, Style, Vertical};

/// The formats made so far.
pub(super) struct Formats {
    base: BaseFont,
    made: HashMap<Style, Format>,
}

impl Formats {
    pub(super) fn new(base: &BaseFont) -> Self {
        Self {
            base: base.clone(),
            made: HashMap::new(),
        }
    }

    /// The format of a cell.
    pub(super) fn cell(&mut self, style: &Style) -> Format {
        if let Some(format) = self.made.get(style) {
            return format.clone();
        }
        let name = style.font_name.as_deref().unwrap_or(&self.base.name);
        let size = style.font_size.unwrap_or(self.base.size);
        let font = Format::new()
            .set_font_name(name)
            .set_font_size(f64::from(size));
        let format = placed(looks(font, style), style);
        self.made.insert(style.clone(), format.clone());
        format
    }

    /// The format of a cell that shows dates unless its style says otherwise.
    pub(super) fn date(&mut self, style: &Style) -> Format {
        if style.number_format.is_some() {
            return self.cell(style);
        }
        self.cell(&style.clone().number_format(crate::theme::ISO_DATE))
    }

    /// The format of a run of rich text: only the font.
    pub(super) fn run(&mut self, style: &Style) -> Format {
        let font = Style {
            font_name: style.font_name.clone(),
            font_size: style.font_size,
            bold: style.bold,
            italic: style.italic,
            underline: style.underline,
            colour: style.colour,
            ..Style::new()
        };
        self.cell(&font)
    }
}

/// The format of a highlight: programs allow neither font nor size in it.
pub(super) fn highlight(style: &Style) -> Format {
    looks(Format::new(), style)
}

pub(super) fn colour(colour: Colour) -> Color {
    Color::RGB(colour.0 & 0x00FF_FFFF)
}

/// Weight, colours, borders and number format.
fn looks(mut format: Format, style: &Style) -> Format {
    if style.bold {
        format = format.set_bold();
    }
    if style.italic {
        format = format.set_italic();
    }
    if style.underline {
        format = format.set_underline(FormatUnderline::Single);
    }
    if let Some(ink) = style.colour {
        format = format.set_font_color(colour(ink));
    }
    if let Some(fill) = style.fill {
        format = format.set_background_color(colour(fill));
    }
    if let Some(pattern) = &style.number_format {
        format = format.set_num_format(pattern.as_ref());
    }
    bordered(format, style)
}

fn bordered(mut format: Format, style: &Style) -> Format {
    if let Some(Border { line, colour: ink }) = style.borders.top {
        format = format
            .set_border_top(border(line))
            .set_border_top_color(colour(ink));
    }
    if let Some(Border { line, colour: ink }) = style.borders.bottom {
        format = format
            .set_border_bottom(border(line))
            .set_border_bottom_color(colour(ink));
    }
    if let Some(Border { line, colour: ink }) = style.borders.left {
        format = format
            .set_border_left(border(line))
            .set_border_left_color(colour(ink));
    }
    if let Some(Border { line, colour: ink }) = style.borders.right {
        format = format
            .set_border_right(border(line))
            .set_border_right_color(colour(ink));
    }
    format
}

/// Alignment and locks.
fn placed(mut format: Format, style: &Style) -> Format {
    if let Some(horizontal) = style.horizontal {
        format = format.set_align(match horizontal {
            Horizontal::Left => FormatAlign::Left,
            Horizontal::Centre => FormatAlign::Center,
            Horizontal::Right => FormatAlign::Right,
        });
    }
    if let Some(vertical) = style.vertical {
        format = format.set_align(match vertical {
            Vertical::Top => FormatAlign::Top,
            Vertical::Middle => FormatAlign::VerticalCenter,
            Vertical::Bottom => FormatAlign::Bottom,
        });
    }
    if style.wrap {
        format = format.set_text_wrap();
    }
    if style.indent > 0 {
        format = format.set_indent(style.indent.min(15));
    }
    if style.rotation != 0 {
        format = format.set_rotation(i16::from(style.rotation.clamp(-90, 90)));
    }
    if style.unlocked {
        format = format.set_unlocked();
    }
    if style.formula_hidden {
        format = format.set_hidden();
    }
    format
}

fn border(line: BorderLine) -> FormatBorder {
    match line {
        BorderLine::Hair => FormatBorder::Hair,
        BorderLine::Thin => FormatBorder::Thin,
        BorderLine::Medium => FormatBorder::Medium,
        BorderLine::Thick => FormatBorder::Thick,
        BorderLine::Double => FormatBorder::Double,
        BorderLine::Dotted => FormatBorder::Dotted,
    }
}
