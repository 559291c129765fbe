//! Office Open XML workbooks: cells through the spreadsheet library, streamed; the rest by our own
//! reading of the parts.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx, XlsxError, XlsxFormulaMetadata, expand_shared_formula};

use super::budget::{Budget, check_sheets};
use super::outline::Outline;
use super::package::Package;
use super::refusal::{Quantity, ReadError};
use super::relation;
use super::stored::{self, Strays};
use super::{attachment, contained, sheet_mark, unreadable};
use crate::address::CellRef;
use crate::book::{Abilities, Book, DateSystem, Format, Sheet};
use crate::notice::Notice;

/// Failures in a row after which a sheet is given up: a reader that does not advance.
const MAX_FAILURES: u32 = 100_000;

/// Reads a part beside the cells into a sheet.
type PartReader = fn(&str, &mut Sheet) -> Result<(), String>;

type Library<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads a workbook.
pub(super) fn read(package: &mut Package, format: Format, bytes: &[u8]) -> Result<Book, ReadError> {
    let abilities = Abilities {
        comments: true,
        hyperlinks: true,
        validations: true,
        hidden: true,
        merges: true,
        formulas: true,
        tables: true,
        custom_properties: true,
    };
    let mut book = Book::new(format, abilities);
    check_shared_texts(package)?;
    let outline = Outline::read(package)?;
    check_sheets(outline.sheets.len())?;
    book.date_system = outline.date_system;
    if format == Format::Xlsm || package.names().any(|name| name.ends_with("vbaproject.bin")) {
        book.notices.push(Notice::MacrosPresent);
    }
    custom_properties(package, &mut book);
    let mut library: Library = contained(|| Xlsx::new(Cursor::new(bytes)).map_err(refusal))?;
    let mut budget = Budget::default();
    for entry in outline.sheets {
        let mut sheet = Sheet::new(entry.name);
        sheet.visibility = entry.visibility;
        if book.sheet(&sheet.name).is_some() {
            // The library finds sheets by name and would read the first one again.
            let reason = "another sheet has the same name".to_owned();
            book.notices.push(Notice::SheetUnreadable {
                sheet: sheet.name.clone(),
                reason,
            });
            book.sheets.push(sheet);
            continue;
        }
        if let Some(xml) = marks(package, &entry.part, &mut sheet, &mut book.notices) {
            let (system, notices) = (book.date_system, &mut book.notices);
            let failures = cells(&mut library, &mut sheet, system, &mut budget, notices)?;
            if failures > 0 {
                unreadable::recover(&xml, &mut sheet, notices);
            }
        }
        book.sheets.push(sheet);
    }
    Ok(book)
}

#[allow(clippy::needless_pass_by_value)] // for `map_err`
fn refusal(error: XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Encrypted,
        error => ReadError::Damaged {
            reason: error.to_string(),
        },
    }
}

/// Refuses packages that declare more shared texts than can be in them: the library reserves
/// memory for as many as they say.
fn check_shared_texts(package: &mut Package) -> Result<(), ReadError> {
    let parts: Vec<String> = package
        .names()
        .filter(|name| name.rsplit('.').next() == Some("xml"))
        .map(str::to_owned)
        .collect();
    for part in parts {
        let (size, head) = package.head(&part, 2048)?;
        let head = String::from_utf8_lossy(&head);
        let Some((_, declared)) = head.split_once("uniqueCount") else {
            continue;
        };
        let digits: String = declared
            .trim_start_matches([' ', '\t', '\r', '\n', '=', '"', '\''])
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        // The shortest text takes five bytes.
        let limit = size / 5 + 1;
        if digits.len() > 18 || digits.parse::<u64>().is_ok_and(|count| count > limit) {
            return Err(ReadError::TooLarge {
                what: Quantity::SharedTexts,
                limit,
            });
        }
    }
    Ok(())
}

/// Reads the cells of a sheet and returns how many could not be read. Damage to the sheet is a
/// notice; only exceeding the budget is an error.
fn cells(
    library: &mut Library,
    sheet: &mut Sheet,
    system: DateSystem,
    budget: &mut Budget,
    notices: &mut Vec<Notice>,
) -> Result<u32, ReadError> {
    let mut failures = 0;
    let mut strays = Strays::default();
    let name = sheet.name.clone();
    let result = contained(|| {
        stream(library, &name, &mut failures, |at, value, formula| {
            let Some(cell) = stored::cell(value, formula, system) else {
                return Ok(());
            };
            budget.spend(&cell)?;
            strays.keep(sheet, at, cell);
            Ok(())
        })
    });
    strays.tell(&name, notices);
    match result {
        Ok(()) => Ok(failures),
        Err(ReadError::Damaged { reason }) => {
            notices.push(Notice::SheetUnreadable {
                sheet: name,
                reason,
            });
            Ok(failures)
        }
        Err(error) => Err(error),
    }
}

/// Streams the cells of a sheet. A cell that cannot be read is counted and passed over.
fn stream(
    library: &mut Library,
    name: &str,
    failures: &mut u32,
    mut hand_over: impl FnMut(CellRef, Data, Option<String>) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let damaged = |error: XlsxError| ReadError::Damaged {
        reason: error.to_string(),
    };
    let mut reader = library.worksheet_cells_reader(name).map_err(damaged)?;
    let mut shared = BTreeMap::new();
    loop {
        match reader.next_cell_with_formula_metadata() {
            Ok(None) => return Ok(()),
            Ok(Some(record)) => {
                let formula = formula_text(record.formula, record.pos, &mut shared);
                let at = CellRef::new(record.pos.0, record.pos.1);
                hand_over(at, record.value.into(), formula)?;
            }
            Err(error @ (XlsxError::Xml(_) | XlsxError::XmlEof(_))) => return Err(damaged(error)),
            Err(error) if *failures >= MAX_FAILURES => return Err(damaged(error)),
            Err(_) => *failures += 1,
        }
    }
}

/// The text of a cell's formula. Shared formulas are expanded here and not by the library, which
/// sizes a table by an index that the file chooses.
fn formula_text(
    formula: Option<XlsxFormulaMetadata>,
    at: (u32, u32),
    shared: &mut BTreeMap<usize, (String, (u32, u32))>,
) -> Option<String> {
    match formula? {
        XlsxFormulaMetadata::Normal { formula } => Some(formula),
        XlsxFormulaMetadata::Shared {
            shared_index,
            formula,
            ..
        } => {
            shared.insert(shared_index, (formula.clone(), at));
            Some(formula)
        }
        XlsxFormulaMetadata::SharedDerived { shared_index } => {
            let (template, start) = shared.get(&shared_index)?;
            expand_shared_formula(template, *start, at).ok()
        }
        _ => None,
    }
}

/// Reads what is around the cells. Damage is a notice. Returns the XML of the sheet, if the library
/// can be trusted with its cells.
fn marks(
    package: &mut Package,
    part: &str,
    sheet: &mut Sheet,
    notices: &mut Vec<Notice>,
) -> Option<String> {
    let mut tell = |part: &str, reason: String| {
        notices.push(Notice::PartUnreadable {
            part: part.to_owned(),
            reason,
        });
    };
    let relations = relation::of_part(package, part).unwrap_or_else(|error| {
        tell(part, error.to_string());
        BTreeMap::new()
    });
    // Threads replace notes, hence come after them.
    let readers: [(&str, PartReader); 3] = [
        ("comments", attachment::notes),
        ("threadedComment", attachment::threads),
        ("table", attachment::table),
    ];
    for (kind, read) in readers {
        for relation in relations.values().filter(|relation| relation.kind == kind) {
            let xml = package
                .text(&relation.target)
                .map_err(|error| error.to_string());
            if let Err(reason) = xml.and_then(|xml| read(&xml, sheet)) {
                tell(&relation.target, reason);
            }
        }
    }
    let read = package.text(part).map_err(|error| error.to_string());
    match read.and_then(|xml| sheet_mark::read(&xml, &relations, sheet).map(|()| xml)) {
        Ok(xml) => Some(xml),
        Err(reason) => {
            notices.push(Notice::SheetUnreadable {
                sheet: sheet.name.clone(),
                reason,
            });
            None
        }
    }
}

fn custom_properties(package: &mut Package, book: &mut Book) {
    const PART: &str = "docProps/custom.xml";
    if !package.has(PART) {
        return;
    }
    let result = package.text(PART).map_err(|error| error.to_string());
    match result.and_then(|xml| attachment::properties(&xml)) {
        Ok(properties) => book.custom_properties = properties,
        Err(reason) => {
            book.notices.push(Notice::PartUnreadable {
                part: PART.to_owned(),
                reason,
            });
        }
    }
}
