//! What can go wrong with a call or with the files that it names, apart from what stands in them.

pub(crate) mod call;
pub(crate) mod input;
pub(crate) mod output;

use diagnostics::Code;

/// Every code of the program: its own and those of the libraries.
pub(crate) fn all() -> impl Iterator<Item = &'static Code> {
    let own = [call::ALL, input::ALL, output::ALL];
    own.into_iter()
        .flatten()
        .copied()
        .chain(evidence_intake::codes::all())
        .chain(gap_scoring::codes::all())
        .chain(clause_model::codes::all())
}
