//! Books from readable text.
//!
//! ```text
//! # answers.xlsx                       a file; the extension tells the format
//! == Checklist == hidden               a sheet
//! | Clause | Result |                  a row; the next line is the next row
//! row 9                                the next row's number
//! merge A2:A4                          also: hide-row 5, hide-column C, filter,
//! comment C3 see E-1                   link C3 https://…, list C2:C9 Yes,No, list C2:C9 =Lists!A1:A3
//! property clausewise 1 example 2011 en
//! dates-1904                           the workbook counts days from 1904
//! ```
//!
//! A cell is text, unless it begins with `=` (number), `@` (date), `!` (error value), `ƒ` (formula with
//! this text as its cached result), or is `?` (formula without a result). `\n` is a line break.

use clause_model::submission::InputFile;
use evidence_intake::InputBook;
use workbook::{
    Abilities, Book, Cell, CellRange, CellRef, DateSystem, Format, Sheet, Validation,
    ValidationSource, Value, Visibility,
};

/// Reads all books of a fixture.
pub(crate) fn books(text: &str) -> Vec<InputBook> {
    let mut builder = Builder::default();
    for line in text.lines() {
        builder.line(line.trim());
    }
    builder.books
}

#[derive(Default)]
struct Builder {
    books: Vec<InputBook>,
    row: u32,
}

impl Builder {
    fn line(&mut self, line: &str) {
        if line.is_empty() {
        } else if let Some(name) = line.strip_prefix("# ") {
            self.file(name);
        } else if let Some(title) = line.strip_prefix("== ") {
            self.sheet(title);
        } else if line.starts_with('|') {
            self.cells(line);
        } else {
            self.directive(line);
        }
    }

    fn file(&mut self, name: &str) {
        let (format, able) = match name.rsplit('.').next() {
            Some("csv") => (Format::Csv, false),
            Some("ods") => (Format::Ods, true),
            _ => (Format::Xlsx, true),
        };
        let abilities = Abilities {
            comments: able,
            hyperlinks: able,
            validations: able,
            hidden: able,
            merges: able,
            formulas: able,
            tables: able,
            custom_properties: able,
        };
        self.books.push(InputBook {
            file: InputFile {
                name: name.to_owned(),
                sha256: format!("{:064}", self.books.len()),
            },
            book: Book::new(format, abilities),
        });
    }

    fn book(&mut self) -> &mut Book {
        if self.books.is_empty() {
            self.file("input.xlsx");
        }
        &mut self.books.last_mut().unwrap().book
    }

    fn sheet(&mut self, title: &str) {
        let (name, rest) = title.split_once(" ==").unwrap();
        let mut sheet = Sheet::new(name);
        if rest.trim() == "hidden" {
            sheet.visibility = Visibility::Hidden;
        }
        self.book().sheets.push(sheet);
        self.row = 0;
    }

    fn current(&mut self) -> &mut Sheet {
        self.book().sheets.last_mut().unwrap()
    }

    fn cells(&mut self, line: &str) {
        let row = self.row;
        self.row += 1;
        let inner = line.trim_start_matches('|').trim_end_matches('|');
        for (column, text) in inner.split('|').enumerate() {
            let text = text.trim_matches(' ');
            if !text.is_empty() {
                let at = CellRef::new(row, u32::try_from(column).unwrap());
                self.current().cells.insert(at, cell(text));
            }
        }
    }

    fn directive(&mut self, line: &str) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let range = |text: &str| -> CellRange { text.parse().unwrap() };
        match word {
            "row" => self.row = rest.parse::<u32>().unwrap() - 1,
            "merge" => self.current().merges.push(range(rest)),
            "hide-row" => {
                let row: u32 = rest.parse().unwrap();
                self.current().hidden_rows.insert(row - 1);
            }
            "hide-column" => {
                let column = CellRef::column_from_name(rest).unwrap();
                self.current().hidden_columns.insert(column);
            }
            "filter" => self.current().has_filter = true,
            "comment" | "link" => {
                let (at, text) = rest.split_once(' ').unwrap();
                let (at, text) = (at.parse().unwrap(), text.to_owned());
                let sheet = self.current();
                let notes = if word == "link" {
                    &mut sheet.hyperlinks
                } else {
                    &mut sheet.comments
                };
                notes.insert(at, text);
            }
            "list" => {
                let (at, words) = rest.split_once(' ').unwrap();
                let source = match words.strip_prefix('=') {
                    Some(formula) => ValidationSource::Formula(formula.to_owned()),
                    None => ValidationSource::List(words.split(',').map(str::to_owned).collect()),
                };
                let ranges = vec![range(at)];
                self.current()
                    .validations
                    .push(Validation { ranges, source });
            }
            "dates-1904" => self.book().date_system = DateSystem::From1904,
            "property" => {
                let (name, value) = rest.split_once(' ').unwrap();
                let properties = &mut self.book().custom_properties;
                properties.insert(name.to_owned(), value.to_owned());
            }
            other => panic!("{other} is no directive"),
        }
    }
}

fn cell(text: &str) -> Cell {
    if text == "?" {
        return Cell {
            value: Value::Missing,
            formula: Some("A1".to_owned()),
        };
    }
    let rest = |prefix: &str| text.strip_prefix(prefix);
    if let Some(number) = rest("=") {
        return Cell::plain(Value::Number(number.parse().unwrap()));
    }
    if let Some(date) = rest("@") {
        let date: jiff::civil::Date = date.parse().unwrap();
        return Cell::plain(Value::Date(date.at(0, 0, 0, 0)));
    }
    if let Some(error) = rest("!") {
        return Cell::plain(Value::Error(error.to_owned()));
    }
    let plain = |text: &str| Value::Text(text.replace("\\n", "\n"));
    if let Some(cached) = rest("ƒ") {
        return Cell {
            value: plain(cached),
            formula: Some("A1".to_owned()),
        };
    }
    Cell::plain(plain(text))
}
