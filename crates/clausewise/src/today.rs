//! The clock.

use jiff::Zoned;
use jiff::civil::Date;

/// Today where the program runs. Nothing else in the program knows what day it is.
pub(crate) fn today() -> Date {
    Zoned::now().date()
}
