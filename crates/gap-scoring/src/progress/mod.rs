//! Progress: what moved between two or more assessments, of one edition or of two.

mod movement;
mod snapshot;

pub use movement::{
    BurnDown, GateMovement, Movement, MovementTally, PointMovement, ProcessMovement, Progress,
    ProgressError, Step, progress,
};
pub use snapshot::{Snapshot, SnapshotError, SnapshotGate, SnapshotPoint};
