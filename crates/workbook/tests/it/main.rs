//! Tests of the crate from outside.

// Helpers of tests fail by panicking, like the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic, clippy::format_collect)]

mod addresses;
mod delimited;
mod hostile;
mod legacy;
mod open_document;
mod package;
mod reading;
mod refusal;
mod round_trip;
mod sample;
mod writing;
