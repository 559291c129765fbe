//! Layout files as read, and what they make of a sheet.

use super::{ColumnLayout, FORMAT, Layout, LayoutKind, SheetLayout};
use crate::codes::layout as codes;
use crate::scale::{ColumnScale, NumberScale, Scale};
use crate::words::{Claim, normalise};
use clause_model::method::Bands;
use clause_model::submission::Answer;
use diagnostics::{Checked, Diagnostic, Place};
use std::collections::BTreeMap;
use workbook::CellRef;

impl Layout {
    /// Reads a layout file; `file` is its name for diagnostics. Every defect is named; a column
    /// with a defect is left out.
    pub fn read(text: &str, file: &str) -> Checked<Option<Layout>> {
        let mut checked = Checked {
            value: None,
            diagnostics: Vec::new(),
        };
        let mut layout: Layout = match serde_json::from_str(text) {
            Ok(layout) => layout,
            Err(error) => {
                let place = Place::file(file).at_line(error.line());
                let reason = error.to_string();
                let diagnostic = Diagnostic::new(&codes::LAYOUT_UNREADABLE, place);
                checked.diagnostics.push(diagnostic.with("reason", reason));
                return checked;
            }
        };
        if layout.format != FORMAT {
            let place = Place::pointer(file, "/format");
            let diagnostic = Diagnostic::new(&codes::LAYOUT_FORMAT, place);
            let diagnostic = diagnostic
                .with("format", layout.format)
                .with("known", FORMAT);
            checked.diagnostics.push(diagnostic);
            return checked;
        }
        for (at, sheet) in layout.sheets.iter_mut().enumerate() {
            check_rows(sheet, at, file, &mut checked.diagnostics);
            check_columns(sheet, at, file, &mut checked.diagnostics);
        }
        // A sheet whose rows are not told rightly would be read from the wrong place.
        let is_readable = |found: &Diagnostic| found.code.id != codes::LAYOUT_UNREADABLE.id;
        if !checked.diagnostics.iter().all(is_readable) {
            return checked;
        }
        checked.value = Some(layout);
        checked
    }
}

/// Rows are counted from 1, as a spreadsheet program shows them.
fn check_rows(sheet: &SheetLayout, at: usize, file: &str, found: &mut Vec<Diagnostic>) {
    let rows = [
        ("header_row", sheet.header_row),
        ("last_row", sheet.last_row),
    ];
    for (key, _) in rows.into_iter().filter(|(_, row)| *row == Some(0)) {
        let place = Place::pointer(file, format!("/sheets/{at}/{key}"));
        let diagnostic = Diagnostic::new(&codes::LAYOUT_UNREADABLE, place);
        found.push(diagnostic.with("reason", format!("{key} = 0 (1…)")));
    }
}

fn check_columns(sheet: &mut SheetLayout, at: usize, file: &str, found: &mut Vec<Diagnostic>) {
    sheet.columns.retain(|letters, column| {
        let pointer = format!("/sheets/{at}/columns/{letters}");
        let sound = CellRef::column_from_name(letters).is_some();
        if !sound {
            let place = Place::pointer(file, pointer.clone());
            let diagnostic = Diagnostic::new(&codes::LAYOUT_COLUMN_UNKNOWN, place);
            found.push(diagnostic.with("column", letters));
        }
        if let Some(scale) = column.scale.take_if(|scale| scale_named(scale).is_none()) {
            let place = Place::pointer(file, pointer + "/scale");
            let diagnostic = Diagnostic::new(&codes::LAYOUT_SCALE_UNKNOWN, place);
            found.push(diagnostic.with("scale", scale));
        }
        sound
    });
}

/// The scale that a layout file names.
fn scale_named(name: &str) -> Option<Scale> {
    match name {
        "words" => Some(Scale::Words { x: None }),
        "ticks" => Some(Scale::Words {
            x: Some(Answer::Fully),
        }),
        "letters" => Some(Scale::Letters),
        "percent" => Some(Scale::Numbers(NumberScale::percent())),
        range => {
            let (low, high) = range.split_once('-')?;
            let (low, high) = (low.parse().ok()?, high.parse().ok()?);
            (low < high && high <= 100).then(|| Scale::Numbers(NumberScale::between(low, high)))
        }
    }
}

/// A sheet's description with columns as numbers.
#[derive(Clone)]
pub(crate) struct LayoutTable<'a> {
    pub(crate) layout: &'a SheetLayout,
    pub(crate) columns: BTreeMap<u32, &'a ColumnLayout>,
}

impl<'a> LayoutTable<'a> {
    pub(crate) fn new(layout: &'a SheetLayout) -> Self {
        let columns = layout.columns.iter();
        let columns = columns
            .filter_map(|(letters, column)| Some((CellRef::column_from_name(letters)?, column)));
        LayoutTable {
            layout,
            columns: columns.collect(),
        }
    }

    pub(crate) fn is_ignored(&self) -> bool {
        self.layout.kind == LayoutKind::Ignore
    }
}

impl ColumnLayout {
    /// The scale that the layout states; none where the column's own values are to decide.
    pub(crate) fn stated_scale(&self) -> Option<Scale> {
        self.scale.as_deref().and_then(scale_named)
    }

    /// Adds the layout's words and direction to a scale.
    pub(crate) fn apply(&self, scale: Scale, bands: &Bands) -> ColumnScale {
        let words = self.words.iter().map(|(word, meaning)| {
            let claim = meaning.map_or(Claim::Unanswered, Claim::Answer);
            (normalise(word), claim)
        });
        ColumnScale {
            inverted: self.inverted.unwrap_or(false),
            own: words.collect(),
            ..ColumnScale::new(scale, bands.clone())
        }
    }
}
