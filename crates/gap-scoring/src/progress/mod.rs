//! Progress: what moved between two or more assessments, of one edition or of several.
//!
//! Every point of the later assessment has exactly one movement. Points are compared with themselves in one
//! edition, and through the successions with the weakest of the points that they take up in two.

pub mod codes;
mod counterpart;
mod course;
mod finding_movement;
mod gate_movement;
mod misfit;
mod movement;
mod point_movement;
mod process_movement;
mod snapshot;
mod state;
mod step;

pub use counterpart::Demand;
pub use course::{PROGRESS_FORMAT, Progress, ProgressDocument, progress};
pub use finding_movement::{FindingBrief, FindingChange, FindingMovement, FindingTally};
pub use gate_movement::{GateChange, GateMovement};
pub use movement::{GapFlow, Movement, MovementTally};
pub use point_movement::{DroppedDemand, PointMovement};
pub use process_movement::{ProcessChange, ProcessMovement};
pub use snapshot::{Snapshot, SnapshotError, SnapshotFinding, SnapshotGate, SnapshotPoint};
pub use state::AssessedState;
pub use step::Step;
