//! The kinds of diagnostic that packs give rise to.

pub mod events;
pub mod points;
pub mod reading;
pub mod rules;
pub mod structure;
pub mod succession;

use diagnostics::Code;

/// Every code of the crate, in the order of declaration.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [
        reading::ALL,
        structure::ALL,
        points::ALL,
        rules::ALL,
        events::ALL,
        succession::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}
