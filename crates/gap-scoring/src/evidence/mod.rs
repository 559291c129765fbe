//! Evidence: which entry supports which point, in what state it is, and what it amounts to.

mod coverage;
mod link;
mod picture;
mod state;
mod suggestion;

pub use coverage::{PracticeCoverage, Shortfall};
pub use link::{EvidenceLink, LinkBasis, links};
pub use picture::{EvidenceView, Support};
pub(crate) use state::general_reasons;
pub use state::{EvidenceState, Standing, StateReason};
pub use suggestion::{SuggestedPoint, Suggestion, suggestions};

pub(crate) use coverage::months_after;
pub(crate) use link::{LinkIndex, type_fits};
pub(crate) use picture::{Circumstances, picture};
