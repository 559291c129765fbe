//! Readiness: the highest gate that holds together with all before it, never a blended percentage.

mod check;
mod gate;
mod occurrence;
mod sequence;
mod verdict;

pub use gate::{Break, GateResult, ReadinessInput, gates};
pub(crate) use occurrence::{PutOff, last_held_before};
pub(crate) use sequence::{Sequence, left_out};
pub use verdict::{Readiness, readiness};
pub(crate) use verdict::{not_due_line, resting_line};
