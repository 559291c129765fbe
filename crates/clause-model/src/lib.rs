//! What a management-system standard says: editions, clauses, control points, and how one edition
//! follows another. Also the words in which an organisation's submission is passed on, so that
//! reading and scoring need not know each other.
//!
//! The crate reads no files: packs come in as texts by path ([`pack::PackFiles`]).

pub mod change_degree;
pub mod codes;
pub mod control_point;
pub mod edition;
pub mod event;
pub mod evidence_type;
pub mod identifier;
pub mod licensed_text;
pub mod lineage;
pub mod lint;
pub mod mapping;
pub mod method;
pub mod origin;
pub mod pack;
pub mod placeholder;
pub mod report_edits;
pub mod schema;
pub mod submission;
pub mod succession;
pub mod text;
pub mod work_package;

pub use control_point::{Asks, ControlPoint, Trigger};
pub use diagnostics::Language;
pub use edition::{Clause, Edition};
pub use evidence_type::EvidenceType;
pub use identifier::{ClauseId, ControlPointId, EditionId, StandardId};
pub use pack::{Library, Standard};
pub use succession::{Change, Relation, Succession};
pub use text::LocalText;
