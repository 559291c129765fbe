//! The clock.

use jiff::Zoned;
use jiff::civil::Date;

/// A day given in the call. The reason for a refusal names the form, whatever the text was.
pub(crate) fn day(text: &str) -> Result<Date, &'static str> {
    text.parse()
        .map_err(|_| "it is not a date such as 2012-03-31")
}

/// Today where the program runs. Nothing else in the program knows what day it is.
pub(crate) fn today() -> Date {
    Zoned::now().date()
}
