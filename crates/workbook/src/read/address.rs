//! Addresses in sheets that the spreadsheet library would compute wrongly: beyond the range of its
//! numbers it wraps around, and a cell would arrive where it is not.

use super::markup::Element;

/// Most letters and digits of an address that the library computes without wrapping around.
const MAX_LETTERS: usize = 6;

/// Whether the address of a cell can be computed.
pub(super) fn is_possible(cell: &Element) -> bool {
    let Some(address) = cell.attribute("r") else {
        return true;
    };
    let letters = address.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = address.get(letters..).unwrap_or_default();
    letters <= MAX_LETTERS && (digits.len() < 10 || digits.parse::<u32>().is_ok())
}

/// Whether the number of a row can be computed.
pub(super) fn is_possible_row(row: &Element) -> bool {
    row.attribute("r")
        .is_none_or(|r| r.len() < 10 || r.parse::<u32>().is_ok())
}
