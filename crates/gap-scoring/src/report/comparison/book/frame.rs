//! What all sheets share: title, header row, rows as high as their texts need, print set-up.

use crate::report::line_fit::{Fitted, row_height};
use workbook::draft::{Horizontal, Orientation, PageSetup, Style};
use workbook::{Cached, CellRange, CellRef, Content, SheetDraft, theme};

/// The font size of tables.
pub(in crate::report) const SMALL: u8 = 9;
/// The font size of running text.
pub(in crate::report) const READING: u8 = 11;
/// The row of a sheet's title.
pub(in crate::report) const TITLE_ROW: u32 = 0;
/// The row of the text below the title.
pub(in crate::report) const INTRO_ROW: u32 = 1;
/// The header row of a sheet that is one table.
pub(in crate::report) const HEADER_ROW: u32 = 3;
/// The first row of such a table.
pub(in crate::report) const FIRST_ROW: u32 = HEADER_ROW + 1;

/// A column of a table.
#[derive(Debug, Clone)]
pub(in crate::report) struct Column {
    pub(in crate::report) header: String,
    pub(in crate::report) width: f64,
}

/// A column with its header and width.
pub(in crate::report) fn column(header: impl Into<String>, width: f64) -> Column {
    Column {
        header: header.into(),
        width,
    }
}

/// A sheet that prints across, with the document's title above.
pub(in crate::report) fn sheet(name: &str, document: &str) -> SheetDraft {
    let mut sheet = SheetDraft::new(name);
    sheet.page = PageSetup {
        orientation: Orientation::Landscape,
        header: format!(
            "&L{}&R{}",
            PageSetup::plain(document),
            PageSetup::plain(name)
        ),
        ..PageSetup::default()
    };
    sheet.tab_colour = Some(theme::ACCENT);
    sheet
}

/// A title and the text below it, merged up to a column whose width is known by now.
pub(in crate::report) fn title(sheet: &mut SheetDraft, title: &str, intro: &str, last: u32) {
    let across = CellRange::new(CellRef::new(TITLE_ROW, 0), CellRef::new(TITLE_ROW, last));
    sheet.put_merged(across, title, &theme::title());
    sheet.row_heights.insert(TITLE_ROW, 30.0);
    prose(
        sheet,
        INTRO_ROW,
        (0, last),
        intro,
        &theme::subtitle().wrap(),
    );
}

/// Running text merged over columns, in a row as high as it needs.
pub(in crate::report) fn prose(
    sheet: &mut SheetDraft,
    row: u32,
    (first, last): (u32, u32),
    text: &str,
    style: &Style,
) {
    let range = CellRange::new(CellRef::new(row, first), CellRef::new(row, last));
    sheet.put_merged(range, text, style);
    let width: f64 = (first..=last).map(|column| width_of(sheet, column)).sum();
    let height = row_height(&[Fitted {
        text,
        width,
        size: style.font_size.unwrap_or(READING),
    }]);
    let known = sheet.row_heights.get(&row).copied().unwrap_or_default();
    sheet.row_heights.insert(row, height.max(known));
}

/// A heading of a section, with its line over columns.
pub(in crate::report) fn heading(
    sheet: &mut SheetDraft,
    row: u32,
    (first, last): (u32, u32),
    text: &str,
) {
    for column in first..=last {
        sheet.put(row, column, Content::Blank, &theme::section());
    }
    sheet.put(row, first, text, &theme::section());
    sheet.row_heights.insert(row, 24.0);
}

/// Sets the widths of columns and writes the header row above them.
pub(in crate::report) fn header(sheet: &mut SheetDraft, row: u32, columns: &[Column]) {
    for (at, column) in (0u32..).zip(columns) {
        sheet.column_widths.insert(at, column.width);
    }
    let texts: Vec<&str> = columns.iter().map(|one| one.header.as_str()).collect();
    header_cells(sheet, row, 0, &texts);
}

/// Header cells from a column on, whose widths are known by now.
pub(in crate::report) fn header_cells(
    sheet: &mut SheetDraft,
    row: u32,
    first: u32,
    texts: &[&str],
) {
    let style = theme::header().size(SMALL);
    let mut fitted = Vec::new();
    for (at, text) in (first..).zip(texts) {
        sheet.put(row, at, *text, &style);
        let width = width_of(sheet, at) - 3.0;
        fitted.push(Fitted {
            text,
            width,
            size: SMALL,
        });
    }
    let known = sheet.row_heights.get(&row).copied().unwrap_or_default();
    sheet
        .row_heights
        .insert(row, known.max(row_height(&fitted) + 4.0));
}

/// Makes a sheet one table: its header stays, has filter buttons and is printed on each page.
pub(in crate::report) fn table(sheet: &mut SheetDraft, columns: usize, rows: usize, kept: u32) {
    sheet.freeze = Some(CellRef::new(FIRST_ROW, kept));
    sheet.page.repeat_rows = Some((HEADER_ROW, HEADER_ROW));
    let last = CellRef::new(HEADER_ROW + rows as u32, columns.saturating_sub(1) as u32);
    if rows > 0 {
        sheet.autofilter = Some(CellRange::new(CellRef::new(HEADER_ROW, 0), last));
        sheet
            .text_numbers
            .push(CellRange::new(CellRef::new(FIRST_ROW, 0), last));
    }
}

/// The width of a column, as far as it is known.
fn width_of(sheet: &SheetDraft, column: u32) -> f64 {
    sheet.column_widths.get(&column).copied().unwrap_or(8.43)
}

/// A row that is written cell by cell and is then as high as its texts need.
pub(in crate::report) struct Row<'s> {
    sheet: &'s mut SheetDraft,
    at: u32,
    texts: Vec<(String, f64, u8)>,
}

impl<'s> Row<'s> {
    pub(in crate::report) fn new(sheet: &'s mut SheetDraft, row: u32) -> Self {
        Row {
            sheet,
            at: row,
            texts: Vec::new(),
        }
    }

    /// Puts content into a column, whose width is known by now.
    pub(in crate::report) fn at(
        &mut self,
        column: u32,
        content: impl Into<Content>,
        style: &Style,
    ) -> &mut Self {
        let content = content.into();
        let shown = match &content {
            Content::Text(text)
            | Content::Link { text, .. }
            | Content::Formula {
                cached: Cached::Text(text),
                ..
            } => text.clone(),
            _ => String::new(),
        };
        let width = width_of(self.sheet, column) - if style.bold { 1.0 } else { 0.0 };
        let size = style.font_size.unwrap_or(READING);
        self.texts.push((shown, width, size));
        self.sheet.put(self.at, column, content, style);
        self
    }

    /// Sets the row's height.
    pub(in crate::report) fn fit(&mut self) {
        let fitted: Vec<Fitted<'_>> = self
            .texts
            .iter()
            .map(|(text, width, size)| Fitted {
                text,
                width: *width,
                size: *size,
            })
            .collect();
        self.sheet.row_heights.insert(self.at, row_height(&fitted));
    }
}

/// A cell of a table that tells something.
pub(in crate::report) fn told() -> Style {
    theme::wrapped().size(SMALL)
}

/// A cell of a table with an id.
pub(in crate::report) fn id() -> Style {
    told().number_format(theme::TEXT)
}

/// A cell of a table with a short word.
pub(in crate::report) fn mark() -> Style {
    told().align(Horizontal::Centre)
}

/// A cell of a table with a count.
pub(in crate::report) fn count() -> Style {
    theme::integer().size(SMALL)
}

/// A cell of a table with a figure of two decimals.
pub(in crate::report) fn hundredths() -> Style {
    theme::body().size(SMALL).number_format("0.00")
}

/// A cell of a table with a figure of two decimals and its sign.
pub(in crate::report) fn signed() -> Style {
    theme::body().size(SMALL).number_format("+0.00;-0.00;0.00")
}

/// A cell of a table with a share.
pub(in crate::report) fn share() -> Style {
    theme::body()
        .size(SMALL)
        .number_format(theme::PERCENT_ONE_DECIMAL)
}

/// A cell of a table that leads somewhere.
pub(in crate::report) fn link() -> Style {
    id().colour(theme::ACCENT).underline()
}

/// A cell of a row that sums up others.
pub(in crate::report) fn total(style: Style) -> Style {
    style.bold().fill(theme::PANEL)
}

/// A cell with a change degree: the darker, the higher. The figure stands in it besides.
pub(in crate::report) fn degree(degree: u8) -> Style {
    let fill = theme::DEGREES.get(usize::from(degree)).copied();
    theme::on(mark().bold(), fill.unwrap_or(theme::DEGREES[5]))
}
