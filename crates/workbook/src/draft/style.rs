//! How a cell looks: a plain value, so that equal styles are one style in the file.

use std::borrow::Cow;

/// A colour as `0xRRGGBB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour(pub u32);

/// Line of a border.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BorderLine {
    /// The thinnest line.
    Hair,
    /// A thin line.
    Thin,
    /// A medium line.
    Medium,
    /// A thick line.
    Thick,
    /// Two thin lines.
    Double,
    /// A dotted line.
    Dotted,
}

/// One edge of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Border {
    /// The line.
    pub line: BorderLine,
    /// Its colour.
    pub colour: Colour,
}

/// The four edges of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Borders {
    /// Above.
    pub top: Option<Border>,
    /// Below.
    pub bottom: Option<Border>,
    /// Left.
    pub left: Option<Border>,
    /// Right.
    pub right: Option<Border>,
}

impl Borders {
    /// The same line on all four edges.
    pub const fn all(line: BorderLine, colour: Colour) -> Self {
        let edge = Some(Border { line, colour });
        Self {
            top: edge,
            bottom: edge,
            left: edge,
            right: edge,
        }
    }

    /// A line below only.
    pub const fn below(line: BorderLine, colour: Colour) -> Self {
        Self {
            top: None,
            bottom: Some(Border { line, colour }),
            left: None,
            right: None,
        }
    }
}

/// Alignment from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Horizontal {
    /// Left.
    Left,
    /// Centre.
    Centre,
    /// Right.
    Right,
}

/// Alignment from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vertical {
    /// Top.
    Top,
    /// Middle.
    Middle,
    /// Bottom.
    Bottom,
}

/// How a cell looks and behaves. The default is a locked cell in the base font.
#[allow(clippy::struct_excessive_bools)] // a style is a set of independent switches
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Style {
    /// Font, where it is not the base font.
    pub font_name: Option<Cow<'static, str>>,
    /// Font size in points, where it is not the base font's.
    pub font_size: Option<u8>,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Colour of the text.
    pub colour: Option<Colour>,
    /// Colour of the background.
    pub fill: Option<Colour>,
    /// Edges.
    pub borders: Borders,
    /// Alignment from left to right.
    pub horizontal: Option<Horizontal>,
    /// Alignment from top to bottom.
    pub vertical: Option<Vertical>,
    /// Whether long text is broken into lines.
    pub wrap: bool,
    /// Indent in steps, up to 15.
    pub indent: u8,
    /// Rotation in degrees, -90 to 90.
    pub rotation: i8,
    /// Number format such as `0.0%`.
    pub number_format: Option<Cow<'static, str>>,
    /// Whether the cell can be edited on a protected sheet.
    pub unlocked: bool,
    /// Whether a protected sheet hides the cell's formula.
    pub formula_hidden: bool,
}

impl Style {
    /// The default style.
    pub fn new() -> Self {
        Self::default()
    }

    /// With a font of its own.
    #[must_use]
    pub fn font(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.font_name = Some(name.into());
        self
    }

    /// With a font size in points.
    #[must_use]
    pub fn size(mut self, points: u8) -> Self {
        self.font_size = Some(points);
        self
    }

    /// Bold.
    #[must_use]
    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// Italic.
    #[must_use]
    pub fn italic(mut self) -> Self {
        self.italic = true;
        self
    }

    /// Underlined.
    #[must_use]
    pub fn underline(mut self) -> Self {
        self.underline = true;
        self
    }

    /// With a text colour.
    #[must_use]
    pub fn colour(mut self, colour: Colour) -> Self {
        self.colour = Some(colour);
        self
    }

    /// With a background colour.
    #[must_use]
    pub fn fill(mut self, colour: Colour) -> Self {
        self.fill = Some(colour);
        self
    }

    /// With edges.
    #[must_use]
    pub fn borders(mut self, borders: Borders) -> Self {
        self.borders = borders;
        self
    }

    /// Aligned from left to right.
    #[must_use]
    pub fn align(mut self, horizontal: Horizontal) -> Self {
        self.horizontal = Some(horizontal);
        self
    }

    /// Aligned from top to bottom.
    #[must_use]
    pub fn valign(mut self, vertical: Vertical) -> Self {
        self.vertical = Some(vertical);
        self
    }

    /// With long text broken into lines.
    #[must_use]
    pub fn wrap(mut self) -> Self {
        self.wrap = true;
        self
    }

    /// Indented by steps.
    #[must_use]
    pub fn indent(mut self, steps: u8) -> Self {
        self.indent = steps;
        self
    }

    /// Rotated by degrees.
    #[must_use]
    pub fn rotate(mut self, degrees: i8) -> Self {
        self.rotation = degrees;
        self
    }

    /// With a number format.
    #[must_use]
    pub fn number_format(mut self, format: impl Into<Cow<'static, str>>) -> Self {
        self.number_format = Some(format.into());
        self
    }

    /// Editable on a protected sheet.
    #[must_use]
    pub fn unlocked(mut self) -> Self {
        self.unlocked = true;
        self
    }

    /// With its formula hidden on a protected sheet.
    #[must_use]
    pub fn formula_hidden(mut self) -> Self {
        self.formula_hidden = true;
        self
    }
}
