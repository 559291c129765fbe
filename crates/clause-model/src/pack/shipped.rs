//! The packs that come with the program.

use super::PackFiles;

static SHIPPED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// The files of the shipped packs.
pub fn shipped() -> PackFiles {
    SHIPPED
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}
