//! Evidence: which entry supports which point, in what state it is, and what it amounts to.

mod coverage;
mod event;
mod instance_names;
mod link;
mod picture;
mod state;
mod suggestion;

pub use coverage::{PracticeCoverage, Shortfall};
pub use event::EventRecords;
pub use link::{EvidenceLink, LinkBasis, links};
pub use picture::{EvidenceView, Support};
pub use state::{EvidenceState, Standing, StateReason};
pub(crate) use state::{general_reasons, last_day};
pub use suggestion::{SuggestedPoint, Suggestion, suggestions};

pub(crate) use coverage::{months_after, months_before};
pub(crate) use event::tells_of_event;
pub(crate) use instance_names::{About, InstanceNames, about, listed_as};
pub(crate) use link::{LinkIndex, folded, type_fits};
pub(crate) use picture::{Circumstances, picture};
