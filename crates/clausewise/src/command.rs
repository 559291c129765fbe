//! The commands, one module each.

pub(crate) mod assess;
pub(crate) mod check;
pub(crate) mod compare;
pub(crate) mod estimate;
pub(crate) mod explain;
pub(crate) mod lint;
pub(crate) mod plan;
pub(crate) mod portfolio;
pub(crate) mod progress;
pub(crate) mod questionnaire;
pub(crate) mod read_isolated;
pub(crate) mod standards;
pub(crate) mod verify;
