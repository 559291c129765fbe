//! A compact form of a [`Book`], to hand it from one process to another.
//!
//! The child that reads a dangerous file may have been taken over by it, so that the bytes are
//! read with the same distrust as any input: no length is believed, and nothing is allocated in
//! advance.

mod cargo;

use crate::address::{CellRange, CellRef};
use crate::book::{
    Abilities, Book, Cell, DateSystem, Format, Sheet, Table, Validation, ValidationSource, Value,
    Visibility,
};
use crate::notice::{Encoding, Notice};
use cargo::Cargo;

/// First bytes, with the version of the form.
const MAGIC: &[u8] = b"CLWB1";

/// Bytes that are no transported workbook.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a transported workbook: {0}")]
pub struct TransportError(pub &'static str);

impl Book {
    /// The workbook as bytes, for [`Book::from_bytes`] of the same program version.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        self.put(&mut bytes);
        bytes
    }

    /// The workbook that [`Book::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, TransportError> {
        let mut rest = bytes
            .strip_prefix(MAGIC)
            .ok_or(TransportError("unknown version"))?;
        let book = Self::take(&mut rest)?;
        if rest.is_empty() {
            Ok(book)
        } else {
            Err(TransportError("too long"))
        }
    }
}

/// Transports a struct field by field.
macro_rules! fields {
    ($type:ident { $($field:ident),* }) => {
        impl Cargo for $type {
            fn put(&self, to: &mut Vec<u8>) {
                $(self.$field.put(to);)*
            }

            fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
                Ok(Self { $($field: Cargo::take(from)?),* })
            }
        }
    };
}

/// Transports an enum as the number of the variant and its fields. Forgetting a variant does not
/// compile.
macro_rules! variants {
    ($type:ident { $($number:literal => $variant:ident $({ $($field:ident),* })? $(($inner:ident))?),* $(,)? }) => {
        impl Cargo for $type {
            fn put(&self, to: &mut Vec<u8>) {
                match self {
                    $(Self::$variant $({ $($field),* })? $(($inner))? => {
                        to.push($number);
                        $($($field.put(to);)*)?
                        $($inner.put(to);)?
                    })*
                }
            }

            fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
                match u8::take(from)? {
                    $($number => {
                        $(let $inner = Cargo::take(from)?;)?
                        Ok(Self::$variant $({ $($field: Cargo::take(from)?),* })? $(($inner))?)
                    })*
                    _ => Err(TransportError("unknown variant")),
                }
            }
        }
    };
}

fields!(CellRef { row, column });
fields!(CellRange { first, last });
fields!(Cell { value, formula });
fields!(Table { name, range });
fields!(Validation { ranges, source });
fields!(Abilities {
    comments,
    hyperlinks,
    validations,
    hidden,
    merges,
    formulas,
    tables,
    custom_properties
});
fields!(Sheet {
    name,
    visibility,
    cells,
    merges,
    hidden_rows,
    hidden_columns,
    has_filter,
    comments,
    hyperlinks,
    validations,
    tables
});
fields!(Book {
    format,
    sheets,
    date_system,
    custom_properties,
    notices,
    abilities
});
variants!(Format { 0 => Xlsx, 1 => Xlsm, 2 => Xlsb, 3 => Xls, 4 => Ods, 5 => Csv });
variants!(DateSystem { 0 => From1900, 1 => From1904 });
variants!(Visibility { 0 => Visible, 1 => Hidden, 2 => VeryHidden });
variants!(ValidationSource { 0 => List(items), 1 => Formula(text) });
variants!(Encoding { 0 => Utf8, 1 => Utf16Le, 2 => Utf16Be, 3 => Gbk, 4 => Windows1252 });
variants!(Value {
    0 => Text(text), 1 => Number(number), 2 => Bool(truth), 3 => Date(date), 4 => Error(text),
    5 => Missing
});
variants!(Notice {
    0 => ExtensionMismatch { extension, format },
    1 => CellUnreadable { sheet, cell, reason },
    2 => CellsOutsideGrid { sheet, count },
    3 => CellsRepeated { sheet, count },
    4 => SheetUnreadable { sheet, reason },
    5 => PartUnreadable { part, reason },
    6 => MacrosPresent,
    7 => CsvEncodingGuessed { encoding },
    8 => CsvBytesReplaced
});

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> Book {
        let mut sheet = Sheet::new("答案");
        sheet.visibility = Visibility::VeryHidden;
        sheet.merges.push("A1:B2".parse().unwrap());
        sheet.hidden_rows.insert(7);
        sheet.comments.insert(CellRef::new(1, 1), "why".into());
        let source = ValidationSource::List(vec!["a".into()]);
        sheet.validations.push(Validation {
            ranges: vec!["C1".parse().unwrap()],
            source,
        });
        for (row, value) in (0u32..).zip([
            Value::Text("5.10".into()),
            Value::Number(0.1 + 0.2),
            Value::Bool(true),
            Value::Date("2026-03-01T10:00:00.5".parse().unwrap()),
            Value::Error("#N/A".into()),
            Value::Missing,
        ]) {
            let formula = (row % 2 == 0).then(|| "A1".to_owned());
            sheet
                .cells
                .insert(CellRef::new(row, 0), Cell { value, formula });
        }
        let abilities = Abilities {
            comments: true,
            ..Abilities::default()
        };
        let mut book = Book::new(Format::Xls, abilities);
        book.sheets.push(sheet);
        book.notices.push(Notice::MacrosPresent);
        let cell = Some(CellRef::new(0, 1));
        let (sheet, reason) = ("答案".to_owned(), "x".to_owned());
        book.notices.push(Notice::CellUnreadable {
            sheet,
            cell,
            reason,
        });
        book
    }

    #[test]
    fn arrives_as_it_was() {
        assert_eq!(Book::from_bytes(&book().to_bytes()), Ok(book()));
    }

    #[test]
    fn damage_is_an_error() {
        let bytes = book().to_bytes();
        for end in 0..bytes.len() {
            assert!(Book::from_bytes(&bytes[..end]).is_err(), "{end}");
        }
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 0xFF;
            let _ = Book::from_bytes(&damaged);
        }
    }
}
