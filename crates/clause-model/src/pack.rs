//! Packs: standards, editions and successions as JSON files.
//!
//! [`load`] reads the texts of one packs' folder, [`load_with`] adds the folders of a user. Both go on
//! after a defect and report every one. [`crate::lint`] then checks what the packs say.

mod assembly;
mod edition_assembly;
mod file_kind;
pub mod file_shape;
mod folder;
mod library;
mod loading;
pub(crate) mod provenance;
mod reading;
mod shape_error;
mod shipped;
mod succession_assembly;

pub use library::{Library, PackFiles, Standard};
pub use loading::{load, load_with};
pub use shipped::shipped;
