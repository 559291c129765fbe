//! What an organisation says: questionnaires and evidence registers, read from the workbooks that
//! people really send, and the blank questionnaire that they are sent.
//!
//! [`read_submission`] takes books and gives a submission, in which each row and cell of each
//! recognised table has one disposition, and every defect is a diagnostic. Tables are read by role
//! and never by position: our own by their [`marks`], others by their headers together with what
//! the columns hold, and where that is not enough by a [`layout`] file.

pub mod blank;
pub mod codes;
pub mod layout;
pub mod licensed_copy;
pub mod marks;
pub mod pack_authoring;
pub mod role;
pub mod words;

mod answers;
mod cover;
mod dates;
mod declared_names;
mod grid;
mod intake;
mod journal;
mod numbering;
mod organisation;
mod questionnaire;
mod reading;
mod recognition;
mod register;
mod report;
mod scale;
mod source;
mod table;

pub use layout::{Layout, draft_layout};
pub use reading::{
    AnswerCandidate, AnswerWord, ColumnRecognition, Inspection, ReadContext, Recognition,
    SectionRecognition, SheetRecognition, inspect, read_submission,
};
pub use recognition::ANSWER_THRESHOLD;
pub use report::{
    ReportProvenance, ReportReading, is_report, read_report, report_edition, report_provenance,
};
pub use source::InputBook;
