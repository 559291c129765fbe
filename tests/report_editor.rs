//! Writing into a report as people do: with another program, after sorting rows and moving columns.

use ironcalc::base::Model;
use ironcalc::base::cell::CellValue;
use ironcalc::import::load_from_xlsx_bytes;
use jiff::civil::{DateTime, date};
use std::collections::BTreeMap;
use workbook::{Book, Cached, Cell, CellRef, Content, Style, Value, WorkbookDraft};

/// A report that is being written into.
pub(crate) struct Editor {
    book: Book,
}

impl Editor {
    pub(crate) fn open(bytes: &[u8]) -> Self {
        Editor {
            book: workbook::read(bytes, "report.xlsx").unwrap(),
        }
    }

    /// The place of a cell by the word of its sheet's mark, the key of its row and the role of its column.
    fn find(&self, part: &str, key: &str, role: &str) -> (usize, CellRef) {
        let text = |cell: &Cell| match &cell.value {
            Value::Text(text) => text.clone(),
            _ => String::new(),
        };
        let mark = format!("clausewise/1 {part} ");
        let sheets = self.book.sheets.iter();
        let marked = sheets.enumerate().filter_map(|(at, sheet)| {
            let corner = sheet
                .cells
                .iter()
                .find(|(_, cell)| text(cell).starts_with(&mark))?;
            Some((at, *corner.0))
        });
        // Several sheets of a questionnaire bear the same word.
        let mut found = marked.filter_map(|(at, corner)| {
            let cells = &self.book.sheets[at].cells;
            let keys = || cells.iter().filter(|(at, _)| at.column == corner.column);
            let row = keys().find(|(_, cell)| text(cell) == key)?.0.row;
            let mut roles = cells.iter().filter(|(cell, _)| cell.row == corner.row);
            let column = roles.find(|(_, cell)| text(cell) == role)?.0.column;
            Some((at, CellRef::new(row, column)))
        });
        found.next().unwrap()
    }

    /// What stands in a cell.
    pub(crate) fn value(&self, part: &str, key: &str, role: &str) -> Option<Value> {
        let (at, cell) = self.find(part, key, role);
        self.book.sheets[at].value(cell).cloned()
    }

    /// Types a text into a cell.
    pub(crate) fn type_text(&mut self, part: &str, key: &str, role: &str, text: &str) {
        let (at, cell) = self.find(part, key, role);
        let value = Cell::plain(Value::Text(text.to_owned()));
        self.book.sheets[at].cells.insert(cell, value);
    }

    /// Types a number into a cell.
    pub(crate) fn type_number(&mut self, part: &str, key: &str, role: &str, number: f64) {
        let (at, cell) = self.find(part, key, role);
        let value = Cell::plain(Value::Number(number));
        self.book.sheets[at].cells.insert(cell, value);
    }

    /// Turns the rows of a sheet around from a row on and swaps its columns, and puts a column before them.
    pub(crate) fn shuffle(&mut self, part: &str, key: &str) {
        let (at, first) = self.find(part, key, "title");
        let sheet = &mut self.book.sheets[at];
        let range = sheet.used_range().unwrap();
        let moved = |cell: CellRef| {
            let row = if cell.row < first.row {
                cell.row
            } else {
                range.last.row + first.row - cell.row
            };
            CellRef::new(row, 1 + range.last.column - cell.column)
        };
        let cells = std::mem::take(&mut sheet.cells);
        sheet.cells = cells
            .into_iter()
            .map(|(at, cell)| (moved(at), cell))
            .collect();
    }

    /// Types a formula over a cell, with a value that it may or may not give.
    pub(crate) fn type_formula(&mut self, part: &str, key: &str, role: &str, formula: &str) {
        let (at, cell) = self.find(part, key, role);
        let cells = &mut self.book.sheets[at].cells;
        cells.get_mut(&cell).unwrap().formula = Some(formula.to_owned());
    }

    /// Puts another value beside a formula, as no spreadsheet program would.
    pub(crate) fn put_value(&mut self, part: &str, key: &str, role: &str, value: Value) {
        let (at, cell) = self.find(part, key, role);
        let cell = self.book.sheets[at].cells.get_mut(&cell).unwrap();
        assert!(cell.formula.is_some() && cell.value != value);
        cell.value = value;
    }

    /// The address of a cell as people see it, with its sheet.
    pub(crate) fn address(&self, part: &str, key: &str, role: &str) -> String {
        let (at, cell) = self.find(part, key, role);
        format!("{} {cell}", self.book.sheets[at].name)
    }

    /// Lets a spreadsheet engine compute every formula.
    pub(crate) fn calculate(&mut self) {
        let bytes = self.with_formulas();
        let book = load_from_xlsx_bytes(&bytes, "report", "en", "UTC").unwrap();
        let mut model = Model::from_workbook(book, "en").unwrap();
        model.evaluate();
        for (index, sheet) in (0u32..).zip(&mut self.book.sheets) {
            for (at, cell) in &mut sheet.cells {
                if cell.formula.is_some() {
                    let place = |at: u32| i32::try_from(at + 1).unwrap();
                    let (row, column) = (place(at.row), place(at.column));
                    let value = model.get_cell_value_by_index(index, row, column);
                    cell.value = computed(value.unwrap(), &cell.value);
                }
            }
        }
    }

    /// The workbook as it stands.
    pub(crate) fn book(&self) -> &Book {
        &self.book
    }

    /// The workbook with its values alone, as other programs may leave it.
    pub(crate) fn saved(&self) -> Vec<u8> {
        self.written(false)
    }

    /// The workbook with its formulas.
    pub(crate) fn with_formulas(&self) -> Vec<u8> {
        self.written(true)
    }

    fn written(&self, formulas: bool) -> Vec<u8> {
        let mut draft = WorkbookDraft::new(date(2012, 5, 1));
        for sheet in &self.book.sheets {
            let mut saved = workbook::SheetDraft::new(&sheet.name);
            for (at, cell) in &sheet.cells {
                let cached = match &cell.value {
                    Value::Text(text) if text.is_empty() => Some(Cached::Empty),
                    Value::Text(text) => Some(Cached::Text(text.clone())),
                    Value::Number(number) => Some(Cached::Number(*number)),
                    Value::Date(moment) => Some(Cached::Number(serial(*moment))),
                    _ => None,
                };
                let formula = cell.formula.as_deref().filter(|_| formulas);
                let live = formula.zip(cached);
                let live = live.map(|(text, cached)| Content::Formula {
                    expression: text.to_owned(),
                    cached,
                });
                let content: Content = live.unwrap_or_else(|| match &cell.value {
                    Value::Text(text) => text.as_str().into(),
                    Value::Number(number) => Content::Number(*number),
                    Value::Bool(truth) => truth.to_string().as_str().into(),
                    Value::Date(day) => Content::Date(day.date()),
                    Value::Error(_) | Value::Missing => Content::Blank,
                });
                let style = match (&content, &cell.value) {
                    (Content::Date(_), _) | (_, Value::Date(_)) => {
                        Style::default().number_format("yyyy-mm-dd")
                    }
                    _ => Style::default(),
                };
                saved.put(at.row, at.column, content, &style);
            }
            draft.sheets.push(saved);
        }
        draft.custom_properties = BTreeMap::new();
        workbook::write(&draft).unwrap()
    }
}

/// The number that spreadsheet programs have for a day.
fn serial(moment: DateTime) -> f64 {
    let epoch = date(1899, 12, 30).at(0, 0, 0, 0);
    moment.duration_since(epoch).as_secs_f64() / 86_400.0
}

/// What an engine computed, read as the cell was: a number shown as a day stays a day.
fn computed(value: CellValue, before: &Value) -> Value {
    match (value, before) {
        (CellValue::Number(number), Value::Date(_)) => {
            let day = date(1899, 12, 30) + jiff::Span::new().days(number as i64);
            Value::Date(day.at(0, 0, 0, 0))
        }
        (CellValue::Number(number), _) => Value::Number(number),
        (CellValue::String(text), _) => Value::Text(text),
        (CellValue::Boolean(truth), _) => Value::Bool(truth),
        (CellValue::None, _) => Value::Text(String::new()),
    }
}
