//! Rows of tables, written cell by cell and then as high as their texts need.

use super::column::Columns;
use super::frame::{self, width_of};
use super::label;
use super::line_fit::{Fitted, is_one_line, row_height, showing};
use super::looks::{self, READING};
use super::place::Sheet;
use super::view::View;
use workbook::draft::Style;
use workbook::{Cached, CellRef, Content, SheetDraft};

/// Where a link leads.
pub(super) type Spot = (Sheet, CellRef);

/// A row that is written cell by cell and is then as high as its texts need.
pub(super) struct RowWriter<'s, 'v, 'a> {
    view: &'v View<'a>,
    sheet: &'s mut SheetDraft,
    row: u32,
    texts: Vec<(String, f64, u8)>,
}

impl<'s, 'v, 'a> RowWriter<'s, 'v, 'a> {
    pub(super) fn new(view: &'v View<'a>, sheet: &'s mut SheetDraft, row: u32, key: &str) -> Self {
        frame::key(sheet, row, key);
        RowWriter {
            view,
            sheet,
            row,
            texts: Vec::new(),
        }
    }

    /// Puts content into a column, whose width is known by now.
    pub(super) fn at(&mut self, column: u32, content: impl Into<Content>, style: &Style) {
        let size = style.font_size.unwrap_or(READING);
        let width = width_of(self.sheet, column, column)
            - 2.0 * f64::from(style.indent)
            - if style.bold { 1.0 } else { 0.0 };
        let mut content = content.into();
        // What people wrote is kept whole: the next report takes it from here.
        if let Content::Text(text) | Content::Link { text, .. } = &mut content
            && !style.unlocked
        {
            *text = fitting(self.view, text, width, size);
        }
        match &content {
            Content::Text(text) if text.is_empty() => content = Content::Blank,
            Content::Text(text)
            | Content::Link { text, .. }
            | Content::Formula {
                cached: Cached::Text(text),
                ..
            } => self.texts.push((text.clone(), width, size)),
            _ => {}
        }
        self.sheet.put(self.row, column, content, style);
    }

    /// Puts content into a column of a table.
    pub(super) fn put<C: Columns>(
        &mut self,
        column: C,
        content: impl Into<Content>,
        style: &Style,
    ) {
        self.at(column.at(), content, style);
    }

    /// Puts an id that leads somewhere; one too long for its column stays text, which wraps.
    pub(super) fn linked<C: Columns>(&mut self, column: C, id: &str, target: Option<Spot>) {
        self.linked_at(column.at(), id, target);
    }

    /// The same into a column of a sheet that is no table.
    pub(super) fn linked_at(&mut self, column: u32, id: &str, target: Option<Spot>) {
        match target.filter(|_| self.is_one_line(column, id)) {
            Some((sheet, cell)) => {
                let link = Content::internal_link(self.view.sheet(sheet), cell, id);
                self.at(column, link, &looks::link());
            }
            None => self.at(column, id, &looks::id()),
        }
    }

    /// Puts a link beside ids that stand in another column, since not every program wraps links: to the first of
    /// them, by its id or, where that is too long, by an arrow.
    pub(super) fn leads<C: Columns>(&mut self, column: C, first: Option<(&str, Spot)>) {
        let Some((id, (sheet, cell))) = first else {
            return self.put(column, Content::Blank, &looks::told());
        };
        let text = if self.is_one_line(column.at(), id) {
            id
        } else {
            "→"
        };
        let link = Content::internal_link(self.view.sheet(sheet), cell, text);
        self.put(column, link, &looks::link());
    }

    fn is_one_line(&self, column: u32, text: &str) -> bool {
        let width = width_of(self.sheet, column, column);
        is_one_line(text, width, looks::SMALL)
    }

    /// Puts content that may be absent.
    pub(super) fn maybe<C: Columns, T: Into<Content>>(
        &mut self,
        column: C,
        content: Option<T>,
        style: &Style,
    ) {
        self.at(
            column.at(),
            content.map_or(Content::Blank, Into::into),
            style,
        );
    }

    /// Sets the row's height.
    pub(super) fn finish(self) {
        let fitted = |(text, width, size): &'_ (String, f64, u8)| {
            row_height(&[Fitted {
                text,
                width: *width,
                size: *size,
            }])
        };
        let height = self.texts.iter().map(fitted).fold(15.0, f64::max);
        self.sheet.row_heights.insert(self.row, height);
    }
}

/// The text as far as the highest row shows it, with a hint where the rest is.
fn fitting(view: &View<'_>, text: &str, width: f64, size: u8) -> String {
    if showing(text, width, size).len() == text.len() {
        return text.to_owned();
    }
    let lines: Vec<&str> = text.split('\n').collect();
    let with_hint = |kept: usize| {
        let left = (lines.len() - kept).to_string();
        let hint = view.fill(label::MORE_LINES, &[("count", &left)]);
        format!("{}\n{hint}", lines[..kept].join("\n"))
    };
    let shows = |kept: &usize| {
        let shown = with_hint(*kept);
        showing(&shown, width, size).len() == shown.len()
    };
    if let Some(kept) = (1..lines.len()).rfind(shows) {
        return with_hint(kept);
    }
    let kept = showing(text, width, size);
    let end = kept.char_indices().rev().nth(2);
    format!("{}…", &kept[..end.map_or(0, |(at, _)| at)])
}
