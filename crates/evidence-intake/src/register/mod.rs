//! The evidence register: one entry per row, and several versions of one document.

mod attached;
mod period;
mod reading;
mod references;
mod versions;

pub(crate) use reading::read_table;
pub(crate) use versions::settle;

use crate::source::{SheetId, Spot};
use clause_model::submission::EvidenceEntry;

/// An entry as read, before it is set against others.
#[derive(Debug, Clone)]
pub(crate) struct RegisterRow {
    pub(crate) sheet: SheetId,
    pub(crate) entry: EvidenceEntry,
    /// The cell by which the entry is known: its id, else its title.
    pub(crate) spot: Spot,
    /// Whether the register states if the entry is in force.
    pub(crate) status_stated: bool,
    /// The row's cells.
    pub(crate) inputs: Vec<Spot>,
}
