//! The input books in a stated order, and how a place among them is named.

use clause_model::submission::InputFile;
use workbook::{Book, CellRef, Sheet};

/// A workbook together with the file that it came from.
#[derive(Debug, Clone, PartialEq)]
pub struct InputBook {
    /// The file.
    pub file: InputFile,
    /// What was read from it.
    pub book: Book,
}

/// A sheet among all inputs. Ordered by file, then by its place in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SheetId {
    pub(crate) file: usize,
    pub(crate) sheet: usize,
}

/// A place among all inputs, as precise as it is known. The order is that of diagnostics: by file,
/// sheet, row and column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spot {
    pub(crate) file: usize,
    pub(crate) sheet: Option<usize>,
    pub(crate) cell: Option<CellRef>,
}

impl SheetId {
    pub(crate) fn spot(self) -> Spot {
        Spot {
            file: self.file,
            sheet: Some(self.sheet),
            cell: None,
        }
    }

    pub(crate) fn at(self, cell: CellRef) -> Spot {
        Spot {
            cell: Some(cell),
            ..self.spot()
        }
    }
}

impl Spot {
    pub(crate) fn file(file: usize) -> Spot {
        Spot {
            file,
            sheet: None,
            cell: None,
        }
    }

    pub(crate) fn sheet_id(self) -> Option<SheetId> {
        let sheet = self.sheet?;
        Some(SheetId {
            file: self.file,
            sheet,
        })
    }
}

/// The books by file name, then by digest, so that the order in which they were named does not
/// matter. A file given twice is read once.
pub(crate) struct Sources<'a> {
    books: Vec<&'a InputBook>,
}

impl<'a> Sources<'a> {
    pub(crate) fn new(books: &'a [InputBook]) -> Self {
        let mut books: Vec<&InputBook> = books.iter().collect();
        books.sort_by(|a, b| a.file.cmp(&b.file));
        books.dedup_by(|a, b| a.file == b.file);
        Sources { books }
    }

    pub(crate) fn books(&self) -> impl Iterator<Item = (usize, &'a InputBook)> + use<'a, '_> {
        self.books.iter().copied().enumerate()
    }

    pub(crate) fn sheets(&self) -> impl Iterator<Item = (SheetId, &'a Sheet)> + use<'a, '_> {
        self.books().flat_map(|(file, input)| {
            let sheets = input.book.sheets.iter().enumerate();
            sheets.map(move |(sheet, content)| (SheetId { file, sheet }, content))
        })
    }

    pub(crate) fn files(&self) -> Vec<InputFile> {
        self.books.iter().map(|input| input.file.clone()).collect()
    }

    pub(crate) fn file_name(&self, file: usize) -> &'a str {
        self.books.get(file).map_or("", |input| &input.file.name)
    }

    pub(crate) fn book(&self, file: usize) -> Option<&'a Book> {
        self.books.get(file).map(|input| &input.book)
    }

    pub(crate) fn sheet(&self, id: SheetId) -> Option<&'a Sheet> {
        self.book(id.file)?.sheets.get(id.sheet)
    }
}
