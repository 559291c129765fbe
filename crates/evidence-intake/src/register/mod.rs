//! The evidence register: one entry per row, and several versions of one document.

mod approval;
mod attached;
mod period;
mod reading;
mod references;
mod row_union;
mod sample;
mod versions;

pub(crate) use reading::read_table;
pub(crate) use versions::settle;

use crate::intake::Given;
use crate::role::Role;
use crate::source::{SheetId, Spot};
use clause_model::submission::EvidenceEntry;
use std::collections::BTreeMap;

/// An entry as read, before it is set against others.
#[derive(Debug, Clone)]
pub(crate) struct RegisterRow {
    pub(crate) sheet: SheetId,
    pub(crate) entry: EvidenceEntry,
    /// The cell by which the entry is known: its id, else its title.
    pub(crate) spot: Spot,
    /// Whether the register states if the entry is in force.
    pub(crate) status_stated: bool,
    /// What stands under "instance", until it is settled whom that means.
    pub(crate) instance: Option<Given<String>>,
    /// The cell of each role, blank or not.
    pub(crate) cells: BTreeMap<Role, Spot>,
    /// The row's cells that hold something.
    pub(crate) inputs: Vec<Spot>,
}
