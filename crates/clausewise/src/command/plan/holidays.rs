//! The days on which nobody works, as a call names them.

use crate::codes::input;
use crate::failure::Failure;
use crate::input_file;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::path::Path;

/// The file that is named; none where dates are.
pub(crate) fn file(given: Option<&str>) -> Option<&Path> {
    let path = given.map(Path::new);
    path.filter(|path| path.is_file())
}

/// The dates, separated by commas or one per line of a file.
pub(crate) fn read(given: &str) -> Result<BTreeSet<Date>, Failure> {
    match file(Some(given)) {
        Some(path) => dates(input_file::text(path)?.lines().map(without_remark)),
        None => dates(given.split(',')),
    }
}

/// A line without what follows `#`.
fn without_remark(line: &str) -> &str {
    line.split('#').next().unwrap_or_default()
}

fn dates<'a>(texts: impl Iterator<Item = &'a str>) -> Result<BTreeSet<Date>, Failure> {
    let texts = texts.map(str::trim).filter(|text| !text.is_empty());
    texts
        .map(|text| {
            let date = text.parse::<Date>();
            date.map_err(|_| Failure::call(&input::HOLIDAYS_UNREADABLE, &[("text", text)]))
        })
        .collect()
}
