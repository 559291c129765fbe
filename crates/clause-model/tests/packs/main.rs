//! Packs from their files to what can be asked of them.

// A test may stop where a value is not what it prepared.
#![allow(clippy::unwrap_used, clippy::panic)]

mod damage;
mod folders;
mod guide;
mod hostile;
mod lineage;
mod linting;
mod loading;
mod schemas;
mod shipped;
mod small_pack;
