//! Readiness: the highest gate that holds together with all before it, never a blended percentage.

mod check;
mod gate;
mod verdict;

pub use gate::{Break, GateResult, ReadinessInput, gates};
pub(crate) use verdict::resting_line;
pub use verdict::{Readiness, readiness};
