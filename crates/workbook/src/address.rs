//! Cell addresses: zero-based inside, in A1 form outside.

use std::fmt;
use std::str::FromStr;

/// Rows of a sheet, as all current spreadsheet programs define them.
pub const MAX_ROWS: u32 = 1_048_576;
/// Columns of a sheet.
pub const MAX_COLUMNS: u32 = 16_384;

/// One cell's place on a sheet. Ordered row by row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    /// Zero-based row.
    pub row: u32,
    /// Zero-based column.
    pub column: u32,
}

/// A text that is no address in A1 form, or lies outside the grid.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a cell address")]
pub struct InvalidAddress(pub String);

impl CellRef {
    /// The cell at a zero-based row and column.
    pub const fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }

    /// Whether a spreadsheet program can hold this cell.
    pub const fn is_on_grid(self) -> bool {
        self.row < MAX_ROWS && self.column < MAX_COLUMNS
    }

    /// The address with dollar signs: `$G$14`.
    pub fn absolute(self) -> String {
        format!(
            "${}${}",
            Self::column_name(self.column),
            u64::from(self.row) + 1
        )
    }

    /// The letters of a zero-based column: 0 is `A`, 26 is `AA`.
    pub fn column_name(column: u32) -> String {
        let mut letters = Vec::new();
        let mut rest = u64::from(column) + 1;
        while rest > 0 {
            let digit = ((rest - 1) % 26) as u8;
            letters.push(char::from(b'A' + digit));
            rest = (rest - 1) / 26;
        }
        letters.iter().rev().collect()
    }

    /// The zero-based column that letters name, in either case; none outside the grid.
    pub fn column_from_name(letters: &str) -> Option<u32> {
        if letters.is_empty() || letters.len() > 3 {
            return None;
        }
        let mut column = 0u32;
        for letter in letters.bytes() {
            if !letter.is_ascii_alphabetic() {
                return None;
            }
            column = column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        }
        (column <= MAX_COLUMNS).then(|| column - 1)
    }
}

impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}{}",
            Self::column_name(self.column),
            u64::from(self.row) + 1
        )
    }
}

impl FromStr for CellRef {
    type Err = InvalidAddress;

    /// Reads `G14`, `g14` and `$G$14`.
    fn from_str(text: &str) -> Result<Self, InvalidAddress> {
        let invalid = || InvalidAddress(text.to_owned());
        let rest = text.strip_prefix('$').unwrap_or(text);
        let split = rest
            .find(|c: char| !c.is_ascii_alphabetic())
            .ok_or_else(invalid)?;
        let (letters, digits) = rest.split_at(split);
        let digits = digits.strip_prefix('$').unwrap_or(digits);
        if digits.is_empty() || digits.len() > 7 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(invalid());
        }
        let column = Self::column_from_name(letters).ok_or_else(invalid)?;
        let row: u32 = digits.parse().map_err(|_| invalid())?;
        if row == 0 || row > MAX_ROWS {
            return Err(invalid());
        }
        Ok(Self::new(row - 1, column))
    }
}

/// A rectangle of cells, both corners included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRange {
    /// Top left corner.
    pub first: CellRef,
    /// Bottom right corner.
    pub last: CellRef,
}

impl CellRange {
    /// The rectangle between two corners, given in any order.
    pub fn new(a: CellRef, b: CellRef) -> Self {
        Self {
            first: CellRef::new(a.row.min(b.row), a.column.min(b.column)),
            last: CellRef::new(a.row.max(b.row), a.column.max(b.column)),
        }
    }

    /// The rectangle of a single cell.
    pub const fn single(cell: CellRef) -> Self {
        Self {
            first: cell,
            last: cell,
        }
    }

    /// Whether the cell lies inside.
    pub const fn contains(&self, cell: CellRef) -> bool {
        self.first.row <= cell.row
            && cell.row <= self.last.row
            && self.first.column <= cell.column
            && cell.column <= self.last.column
    }

    /// Whether the two share a cell.
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.first.row <= other.last.row
            && other.first.row <= self.last.row
            && self.first.column <= other.last.column
            && other.first.column <= self.last.column
    }

    /// Number of rows.
    pub const fn height(&self) -> u32 {
        self.last.row - self.first.row + 1
    }

    /// Number of columns.
    pub const fn width(&self) -> u32 {
        self.last.column - self.first.column + 1
    }

    /// Whether a spreadsheet program can hold the range.
    pub const fn is_on_grid(&self) -> bool {
        self.first.is_on_grid() && self.last.is_on_grid()
    }

    /// The range with dollar signs: `$A$2:$A$9`.
    pub fn absolute(&self) -> String {
        if self.first == self.last {
            self.first.absolute()
        } else {
            format!("{}:{}", self.first.absolute(), self.last.absolute())
        }
    }
}

impl fmt::Display for CellRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}:{}", self.first, self.last)
        }
    }
}

impl FromStr for CellRange {
    type Err = InvalidAddress;

    /// Reads `A1:B2` and the single cell `A1`.
    fn from_str(text: &str) -> Result<Self, InvalidAddress> {
        match text.split_once(':') {
            Some((a, b)) => Ok(Self::new(a.parse()?, b.parse()?)),
            None => Ok(Self::single(text.parse()?)),
        }
    }
}

/// A range on a named sheet. Displays as formulas spell it: `'Gap register'!$A$2:$A$9`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SheetRange {
    /// Name of the sheet.
    pub sheet: String,
    /// The cells on it.
    pub range: CellRange,
}

impl SheetRange {
    /// A range on the sheet of that name.
    pub fn new(sheet: impl Into<String>, range: CellRange) -> Self {
        Self {
            sheet: sheet.into(),
            range,
        }
    }

    /// A sheet's name as formulas spell it: always quoted, quotes doubled.
    pub fn quoted_sheet(name: &str) -> String {
        format!("'{}'", name.replace('\'', "''"))
    }
}

impl fmt::Display for SheetRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}!{}",
            Self::quoted_sheet(&self.sheet),
            self.range.absolute()
        )
    }
}
