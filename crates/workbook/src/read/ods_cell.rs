//! A cell of an `OpenDocument` spreadsheet.

use super::markup::{Element, Markup, Piece};
use super::moment;
use crate::book::{Cell, Value};

/// Most blanks that one element may stand for.
const MAX_BLANKS: u32 = 1000;

/// A cell, with what is attached to it.
pub(super) struct OdsCell {
    /// How many cells side by side are the same.
    pub(super) repeats: u32,
    /// Rows and columns of the merged range that starts here.
    pub(super) spans: Option<(u32, u32)>,
    /// Name of the validation rule.
    pub(super) rule: Option<String>,
    pub(super) comment: Option<String>,
    pub(super) link: Option<String>,
    /// What it holds.
    pub(super) stored: Option<Cell>,
    /// Bytes of text in it.
    pub(super) text_bytes: u64,
}

/// Reads the cell whose element was just opened.
pub(super) fn read(markup: &mut Markup, element: &Element) -> Result<OdsCell, String> {
    let mut shown = Shown::default();
    let outer = markup.depth().saturating_sub(1);
    loop {
        match markup.next()? {
            Piece::Open(child) if child.is("p") || child.is("h") => shown.paragraph(markup)?,
            Piece::Open(child) if child.is("annotation") => {
                shown.comment = Some(annotation(markup)?);
            }
            // Drawings, and tables within the cell.
            Piece::Open(_) => markup.skip()?,
            Piece::Close if markup.depth() == outer => break,
            Piece::End => break,
            Piece::Text(_) | Piece::Close => {}
        }
    }
    let spans = (
        element.number("number-rows-spanned").unwrap_or(1),
        element.number("number-columns-spanned").unwrap_or(1),
    );
    let formula = element.attribute("formula").map(|formula| bare(&formula));
    let value = value(element, shown.text, formula.is_some());
    let text_bytes = match &value {
        Some(Value::Text(text) | Value::Error(text)) => text.len(),
        _ => 0,
    } + formula.as_ref().map_or(0, String::len);
    Ok(OdsCell {
        repeats: element
            .number("number-columns-repeated")
            .unwrap_or(1)
            .max(1),
        spans: (spans != (1, 1) && element.is("table-cell")).then_some(spans),
        rule: element.attribute("content-validation-name"),
        comment: shown.comment,
        link: shown.link,
        stored: value.map(|value| Cell { value, formula }),
        text_bytes: text_bytes as u64,
    })
}

/// The formula without the name of its notation: `of:=SUM([.A1])` is `SUM([.A1])`.
fn bare(formula: &str) -> String {
    match formula.split_once('=') {
        Some((notation, rest)) if notation.is_empty() || notation.ends_with(':') => rest.to_owned(),
        _ => formula.to_owned(),
    }
}

/// The cell's value. What a program shows counts where the value is text or an error.
fn value(element: &Element, shown: Option<String>, is_formula: bool) -> Option<Value> {
    let is_error = element.prefixed("calcext:value-type").as_deref() == Some("error");
    let text = |shown: Option<String>| Value::Text(shown.unwrap_or_default());
    let value = match element.prefixed("office:value-type").as_deref() {
        _ if is_error => Value::Error(shown.unwrap_or_default()),
        Some("float" | "percentage" | "currency") => {
            let number = element
                .prefixed("office:value")
                .and_then(|v| v.trim().parse::<f64>().ok());
            match number.filter(|number| number.is_finite()) {
                Some(number) => Value::Number(number),
                None => text(shown),
            }
        }
        Some("date") => moment::iso(&element.prefixed("office:date-value").unwrap_or_default()),
        Some("time") => {
            let stated = element.prefixed("office:time-value").unwrap_or_default();
            moment::iso_duration(&stated).map_or_else(|| text(shown), Value::Number)
        }
        Some("boolean") => {
            Value::Bool(element.prefixed("office:boolean-value").as_deref() == Some("true"))
        }
        Some(_) => text(element.prefixed("office:string-value").or(shown)),
        None if is_formula => Value::Missing,
        None => text(shown),
    };
    let is_nothing = !is_formula && matches!(&value, Value::Text(text) if text.is_empty());
    (!is_nothing).then_some(value)
}

/// What a cell shows and what is attached to it.
#[derive(Default)]
struct Shown {
    text: Option<String>,
    comment: Option<String>,
    link: Option<String>,
}

impl Shown {
    /// Adds the paragraph that was just opened; paragraphs are lines of the cell.
    fn paragraph(&mut self, markup: &mut Markup) -> Result<(), String> {
        let mut text = match self.text.take() {
            Some(above) => above + "\n",
            None => String::new(),
        };
        let outer = markup.depth().saturating_sub(1);
        loop {
            match markup.next()? {
                Piece::Text(piece) => push_collapsed(&mut text, &piece),
                Piece::Open(child) => match child.name() {
                    "s" => {
                        let count = child.number("c").unwrap_or(1).min(MAX_BLANKS);
                        text.extend(std::iter::repeat_n(' ', count as usize));
                    }
                    "tab" => text.push('\t'),
                    "line-break" => text.push('\n'),
                    "a" => self.link = self.link.take().or_else(|| child.attribute("href")),
                    "annotation" => self.comment = Some(annotation(markup)?),
                    "ruby-text" => markup.skip()?,
                    _ => {}
                },
                Piece::Close if markup.depth() == outer => break,
                Piece::End => break,
                Piece::Close => {}
            }
        }
        self.text = Some(text);
        Ok(())
    }
}

/// Line breaks and tabs in the XML are blanks; those of the text are elements.
fn push_collapsed(text: &mut String, piece: &str) {
    text.extend(piece.chars().map(|c| {
        if matches!(c, '\n' | '\r' | '\t') {
            ' '
        } else {
            c
        }
    }));
}

/// The paragraphs of a comment, without its author and date.
fn annotation(markup: &mut Markup) -> Result<String, String> {
    let outer = markup.depth().saturating_sub(1);
    let mut shown = Shown::default();
    loop {
        match markup.next()? {
            Piece::Open(child) if child.is("p") => shown.paragraph(markup)?,
            Piece::Open(child) if child.is("list") || child.is("list-item") => {}
            Piece::Open(_) => markup.skip()?,
            Piece::Close if markup.depth() == outer => {
                return Ok(shown.text.unwrap_or_default());
            }
            Piece::End => return Ok(shown.text.unwrap_or_default()),
            Piece::Text(_) | Piece::Close => {}
        }
    }
}
