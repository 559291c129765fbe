//! A licensee's own copy of a standard's text, as they keep it: JSON, or a workbook with a column of
//! ids and a column of texts.

use crate::codes::licensed_text as codes;
use crate::grid::Grid;
use crate::words::normalise;
use clause_model::licensed_text::{LicensedEntry, LicensedText};
use clause_model::{Edition, Language, LocalText};
use diagnostics::{Checked, Diagnostic, Place};
use std::collections::BTreeMap;
use workbook::{Book, CellRef};

/// The rows in which headers are looked for.
const HEADER_ROWS: u32 = 20;

/// The texts of one edition, and where each stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LicensedCopy {
    /// The texts.
    pub text: LicensedText,
    /// The file's name.
    pub file: String,
    places: BTreeMap<String, Place>,
}

impl LicensedCopy {
    /// Reads JSON; `file` is its name for diagnostics.
    pub fn from_json(json: &str, file: &str) -> Checked<Vec<LicensedCopy>> {
        let json = json.trim_start_matches('\u{feff}');
        match serde_json::from_str::<LicensedText>(json) {
            Ok(text) => {
                let place = |id: &String| {
                    let escaped = id.replace('~', "~0").replace('/', "~1");
                    (
                        id.clone(),
                        Place::pointer(file, format!("/texts/{escaped}")),
                    )
                };
                let places = text.texts.keys().map(place).collect();
                let file = file.to_owned();
                Checked {
                    value: vec![LicensedCopy { text, file, places }],
                    diagnostics: Vec::new(),
                }
            }
            Err(error) => {
                let place = Place::file(file).at_line(error.line().max(1));
                let found = Diagnostic::new(&codes::LICENSED_TEXT_UNREADABLE, place);
                Checked {
                    value: Vec::new(),
                    diagnostics: vec![found.with("reason", error)],
                }
            }
        }
    }

    /// Reads a workbook: a copy per edition that its rows name.
    pub fn from_book(book: &Book, file: &str) -> Checked<Vec<LicensedCopy>> {
        let mut copies = Checked {
            value: Vec::new(),
            diagnostics: Vec::new(),
        };
        let mut tables = 0;
        for sheet in &book.sheets {
            let grid = Grid::new(book, sheet);
            let Some((header, columns)) = headers(&grid) else {
                continue;
            };
            tables += 1;
            for row in grid.rows().into_iter().filter(|row| *row > header) {
                read_row(&grid, row, &columns, file, &mut copies);
            }
        }
        if tables == 0 {
            let place = Place::file(file);
            let found = Diagnostic::new(&codes::LICENSED_TEXT_COLUMNS_MISSING, place);
            copies.diagnostics.push(found);
        }
        copies
    }

    /// Lays the texts over an edition. Says how many were, and which ids match nothing.
    pub fn lay_over(&self, edition: &mut Edition) -> (usize, Vec<Diagnostic>) {
        let overlay = self.text.lay_over(edition);
        let unmatched = |id: &String| {
            let place = self.places.get(id).cloned();
            let place = place.unwrap_or_else(|| Place::file(&self.file));
            Diagnostic::new(&codes::LICENSED_TEXT_UNMATCHED, place)
                .with("id", id)
                .with("edition", edition.title.get(Language::En))
        };
        let found = overlay.unmatched.iter().map(unmatched).collect();
        (overlay.applied, found)
    }

    /// The place of the whole copy.
    pub fn place(&self) -> Place {
        Place::file(&self.file)
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Id,
    Text(Option<Language>),
    Standard,
    Edition,
}

/// The first row that heads a column of ids and one of texts.
fn headers(grid: &Grid) -> Option<(u32, Vec<(u32, Column)>)> {
    (0..HEADER_ROWS.min(grid.last_row() + 1)).find_map(|row| {
        let cells = grid.row(row);
        let columns: Vec<(u32, Column)> = cells
            .filter_map(|(at, content)| Some((at.column, column(&content.text()?)?)))
            .collect();
        let has = |wanted: fn(&Column) -> bool| columns.iter().any(|(_, column)| wanted(column));
        let sound = has(|one| *one == Column::Id) && has(|one| matches!(one, Column::Text(_)));
        sound.then_some((row, columns))
    })
}

fn column(header: &str) -> Option<Column> {
    Some(match normalise(header).as_str() {
        "id" | "controlpoint" | "编号" | "控制点" | "控制点编号" => Column::Id,
        "text" | "文本" | "文字" | "原文" => Column::Text(None),
        "texten" | "textenglish" | "英文" | "英文原文" => Column::Text(Some(Language::En)),
        "textzh" | "textchinese" | "中文" | "中文原文" => Column::Text(Some(Language::Zh)),
        "standard" | "标准" => Column::Standard,
        "edition" | "版本" => Column::Edition,
        _ => return None,
    })
}

fn read_row(
    grid: &Grid,
    row: u32,
    columns: &[(u32, Column)],
    file: &str,
    copies: &mut Checked<Vec<LicensedCopy>>,
) {
    let of = |wanted: Column| {
        let mut cells = columns.iter().filter(move |(_, column)| *column == wanted);
        cells.find_map(|(at, _)| grid.text(CellRef::new(row, *at)))
    };
    let Some(entry) = entry(of) else {
        return;
    };
    let id = of(Column::Id).unwrap_or_default();
    let id = id.split_whitespace().collect::<Vec<_>>().join(" ");
    let at = columns.iter().find(|(_, column)| *column == Column::Id);
    let cell = CellRef::new(row, at.map_or(0, |(at, _)| *at));
    let place = Place::cell(file, grid.sheet.name.as_str(), cell.to_string());
    let (standard, edition) = (of(Column::Standard), of(Column::Edition));
    let copy = copy_of(&mut copies.value, file, standard, edition);
    if let Some(first) = copy.places.get(&id) {
        let found = Diagnostic::new(&codes::LICENSED_TEXT_TWICE, place);
        let found = found.with("id", &id).related_to(first.clone());
        copies.diagnostics.push(found);
    } else {
        copy.text.texts.insert(id.clone(), entry);
        copy.places.insert(id, place);
    }
}

/// The texts of a row; none where it has none.
fn entry(of: impl Fn(Column) -> Option<String>) -> Option<LicensedEntry> {
    let by_language: BTreeMap<Language, String> = Language::ALL
        .into_iter()
        .filter_map(|language| Some((language, of(Column::Text(Some(language)))?)))
        .collect();
    let Some(one) = of(Column::Text(None)) else {
        let several = LicensedEntry::Several(LocalText(by_language.clone()));
        return (!by_language.is_empty()).then_some(several);
    };
    if by_language.is_empty() {
        return Some(LicensedEntry::One(one));
    }
    // Beside texts of some languages, the text without one stands for the rest.
    let all = Language::ALL.map(|language| {
        let own = by_language.get(&language);
        (language, own.cloned().unwrap_or_else(|| one.clone()))
    });
    Some(LicensedEntry::Several(LocalText(BTreeMap::from(all))))
}

fn copy_of<'c>(
    copies: &'c mut Vec<LicensedCopy>,
    file: &str,
    standard: Option<String>,
    edition: Option<String>,
) -> &'c mut LicensedCopy {
    let standard = standard.map(|id| id.as_str().into());
    let edition = edition.map(|id| id.as_str().into());
    let same = |copy: &LicensedCopy| copy.text.standard == standard && copy.text.edition == edition;
    let at = copies.iter().position(same).unwrap_or(copies.len());
    if at == copies.len() {
        copies.push(LicensedCopy {
            text: LicensedText {
                standard,
                edition,
                texts: BTreeMap::new(),
            },
            file: file.to_owned(),
            places: BTreeMap::new(),
        });
    }
    &mut copies[at]
}

#[cfg(test)]
mod tests {
    use super::LicensedCopy;
    use clause_model::licensed_text::LicensedEntry;
    use workbook::{Abilities, Book, Cell, CellRef, Format, Sheet, Value};

    fn book(rows: &[&[&str]]) -> Book {
        let mut sheet = Sheet::new("Copy");
        for (row, cells) in (0u32..).zip(rows) {
            for (column, text) in (0u32..).zip(*cells) {
                let value = Value::Text((*text).to_owned());
                sheet
                    .cells
                    .insert(CellRef::new(row, column), Cell::plain(value));
            }
        }
        let mut book = Book::new(Format::Xlsx, Abilities::default());
        book.sheets.push(sheet);
        book
    }

    #[test]
    fn rows_are_parted_by_edition_and_second_texts_reported() {
        let read = LicensedCopy::from_book(
            &book(&[
                &["My copy"],
                &["Edition", "ID", "Text"],
                &["2005", "7.1-1", "Old."],
                &["2011", "7.1-1", "New."],
                &["2011", "7.1-1  a", "Item."],
                &["2011", "7.1-1", "Again."],
                &["2011", "7.1-2", ""],
            ]),
            "copy.xlsx",
        );
        assert_eq!(read.value.len(), 2);
        let newer = &read.value[1];
        assert_eq!(newer.text.edition, Some("2011".into()));
        let ids: Vec<&String> = newer.text.texts.keys().collect();
        assert_eq!(ids, ["7.1-1", "7.1-1 a"]);
        let first = LicensedEntry::One("New.".to_owned());
        assert_eq!(newer.text.texts["7.1-1"], first);
        let [twice] = read.diagnostics.as_slice() else {
            panic!("{:?}", read.diagnostics);
        };
        assert_eq!(twice.code.id, "licensed-text-twice");
        assert_eq!(twice.place.cell.as_deref(), Some("B6"));
    }

    #[test]
    fn a_workbook_without_the_columns_says_so() {
        let read = LicensedCopy::from_book(&book(&[&["Name", "Text"]]), "copy.xlsx");
        assert_eq!(read.diagnostics[0].code.id, "licensed-text-columns-missing");
    }
}
