//! What each sheet is: by our own marks, by a layout file, or by headers together with contents.

mod answer_columns;
mod assignment;
mod dropdown;
mod edition;
mod foreign;
mod foreign_register;
mod guess;
mod headers;
mod laid_out;
mod legend;
mod marks_out_of;
mod own;
mod profile;
mod scales;

pub(crate) use answer_columns::Candidate;
pub(crate) use edition::other_edition;
pub(crate) use foreign::{Foreign, Near, recognise};
pub(crate) use guess::guessed_section;
pub(crate) use laid_out::{laid_out_table, other_headers};
pub(crate) use own::{Marked, find_mark, own_table, row_key};
pub(crate) use scales::{ColumnTrouble, offered_words, settle_scales};

use crate::words::is_space;
use clause_model::Language;

/// Below this confidence, of 100, an answer column is not guessed.
pub const ANSWER_THRESHOLD: u32 = 60;

/// The language of a text, by its letters.
pub(crate) fn language_of<'a>(texts: impl Iterator<Item = &'a str>) -> Language {
    let (mut chinese, mut other) = (0usize, 0usize);
    for character in texts.flat_map(str::chars) {
        match character {
            '\u{3400}'..='\u{9fff}' => chinese += 1,
            c if is_space(c) => {}
            _ => other += 1,
        }
    }
    // A Chinese word takes two or three letters where an English one takes seven.
    if chinese * 3 > other {
        Language::Zh
    } else {
        Language::En
    }
}
