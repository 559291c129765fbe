//! Progress between assessments: the words of each movement, what they sum up to, and what is said where
//! assessments do not fit each other.

// What a test stands on may end it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod findings;
mod gates;
mod invariants;
mod misfits;
mod movements;
mod snapshots;
mod steps;
