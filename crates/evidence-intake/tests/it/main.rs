//! Reading workbooks, each built from a readable table.

// Tests fail by panicking; helpers outside of test functions do so, too.
#![allow(clippy::unwrap_used, clippy::panic)]

mod accounting;
mod answers;
mod attachments;
mod covers;
mod differing_rows;
mod fixture;
mod identifiers;
mod instances;
mod kinds;
mod layouts;
mod outcome;
mod own_questionnaire;
mod pack;
mod polarity;
mod references;
mod registers;
mod round_trip;
mod saved;
mod several_files;
mod sheets;

/// Reads a fixture and compares everything that came of it with the snapshot of that name.
macro_rules! reads {
    ($name:ident, $fixture:literal) => {
        #[test]
        fn $name() {
            let outcome = crate::outcome::outcome($fixture);
            insta::assert_snapshot!(stringify!($name), outcome);
        }
    };
}
pub(crate) use reads;
