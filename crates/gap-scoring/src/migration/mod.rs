//! Migration: what an organisation that held an earlier edition brings along, and what it must still
//! be asked.
//!
//! Each point of the newer edition is treated by the relation of its succession row. Where it asks
//! no more than its sources, their outcome and evidence are carried; where it asks more, the old part
//! is carried and the remainder asked; where it is new, or a source is itself unresolved, it is asked
//! in full. Nothing is believed that was not shown: evidence is judged again at the as-of date.

mod account;
mod carrying;
mod certificate;
mod position;
mod reply;
mod submission;
mod treatment;

pub(crate) use account::{AccountInput, account};
pub use account::{ClauseAccount, MigratedPoint, MigrationAccount};
pub use certificate::{Certificate, CertificateDefect};
pub use position::{
    MigrationInput, MigrationPosition, NoLongerAsked, PointPosition, migrate, migrate_certificate,
};
pub use reply::Reply;
pub use submission::{migrated_submission, ratings};
pub use treatment::{PositionTally, Treatment, TreatmentReason};
