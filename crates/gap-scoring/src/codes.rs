//! Every diagnostic of this crate.

use diagnostics::Code;

/// Every code, by subject.
pub fn all() -> impl Iterator<Item = &'static Code> {
    let codes = [
        crate::rating::codes::ALL,
        crate::progress::codes::ALL,
        crate::portfolio::codes::ALL,
        crate::revision::codes::ALL,
        crate::evidence_file::codes::ALL,
    ];
    codes.into_iter().flatten().copied()
}
