//! Layout files as read, and what they make of a sheet.

use super::{ColumnLayout, FORMAT, Layout, LayoutKind, SheetLayout, WordMeaning};
use crate::codes::layout as codes;
use crate::role::Role;
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
            check_roles(sheet, at, file, &mut checked.diagnostics);
        }
        check_sections(&layout, file, &mut checked.diagnostics);
        // Only what is merely left out does not change what the rest means.
        let left_out = [
            codes::LAYOUT_COLUMN_UNKNOWN.id,
            codes::LAYOUT_SCALE_UNKNOWN.id,
        ];
        let mut found = checked.diagnostics.iter();
        if found.all(|found| left_out.contains(&found.code.id)) {
            checked.value = Some(layout);
        }
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

/// A sheet is read by roles: without those that its kind needs nothing could be read, and a draft whose
/// columns are still undecided says nothing yet.
fn check_roles(sheet: &SheetLayout, at: usize, file: &str, found: &mut Vec<Diagnostic>) {
    for (letters, column) in &sheet.columns {
        if column.role == Some(Role::Undecided) && sheet.kind != LayoutKind::Ignore {
            let place = Place::pointer(file, format!("/sheets/{at}/columns/{letters}/role"));
            let diagnostic = Diagnostic::new(&codes::LAYOUT_COLUMN_UNDECIDED, place);
            found.push(
                diagnostic
                    .with("column", letters)
                    .with("header", &column.header),
            );
        }
    }
    let has = |role: &Role| {
        sheet
            .columns
            .values()
            .any(|column| column.role == Some(*role))
    };
    let open = sheet
        .columns
        .values()
        .any(|column| column.role == Some(Role::Undecided));
    for needed in needed_roles(sheet.kind) {
        let answers = needed.contains(&Role::Answer);
        if needed.iter().any(has) || (answers && open) {
            continue;
        }
        let names: Vec<&str> = needed.iter().map(|role| role.name()).collect();
        let place = Place::pointer(file, format!("/sheets/{at}/columns"));
        let diagnostic = Diagnostic::new(&codes::LAYOUT_ROLE_MISSING, place);
        let diagnostic = diagnostic.with("sheet", &sheet.sheet);
        found.push(diagnostic.with("roles", names.join(", ")));
    }
}

/// What a kind of sheet cannot do without: one role of each list.
fn needed_roles(kind: LayoutKind) -> &'static [&'static [Role]] {
    use Role as R;
    match kind {
        LayoutKind::Questionnaire => &[
            &[R::Id, R::Clause, R::Requirement, R::Question],
            &[
                R::Answer,
                R::AnswerOption,
                R::Applicability,
                R::DocumentationScore,
                R::ImplementationScore,
                R::Judgement,
            ],
        ],
        LayoutKind::Register => &[&[R::EvidenceId, R::Title]],
        LayoutKind::Coverage => &[&[R::Service, R::Customer, R::Supplier, R::Site]],
        LayoutKind::Organisation => &[&[R::Label], &[R::Value]],
        LayoutKind::Ignore => &[],
    }
}

/// Several descriptions of one sheet are its sections: of one kind, each below a header of its own.
fn check_sections(layout: &Layout, file: &str, found: &mut Vec<Diagnostic>) {
    for (at, sheet) in layout.sheets.iter().enumerate() {
        let mut earlier = layout.sheets.iter().take(at);
        let clash = earlier.any(|other| {
            let same = other.file == sheet.file && other.sheet.trim() == sheet.sheet.trim();
            let sections = other.kind == sheet.kind
                && sheet.header_row.is_some()
                && other.header_row.is_some()
                && other.header_row != sheet.header_row;
            same && !sections
        });
        if clash {
            let place = Place::pointer(file, format!("/sheets/{at}"));
            let diagnostic = Diagnostic::new(&codes::LAYOUT_SHEET_REPEATED, place);
            found.push(diagnostic.with("sheet", &sheet.sheet));
        }
    }
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

/// A section's description with columns as numbers.
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
}

impl ColumnLayout {
    /// The scale that the layout states; none where the column's own values are to decide.
    pub(crate) fn stated_scale(&self) -> Option<Scale> {
        self.scale.as_deref().and_then(scale_named)
    }

    /// Adds the layout's words and direction to a scale.
    pub(crate) fn apply(&self, scale: Scale, bands: &Bands) -> ColumnScale {
        let words = self.words.iter().filter_map(|(word, meaning)| {
            let claim = match meaning {
                None => Claim::Unanswered,
                Some(WordMeaning::Answer(answer)) => Claim::Answer(*answer),
                Some(WordMeaning::Open(_)) => return None,
            };
            Some((normalise(word), claim))
        });
        ColumnScale {
            inverted: self.inverted.unwrap_or(false),
            own: words.collect(),
            ..ColumnScale::new(scale, bands.clone())
        }
    }
}
