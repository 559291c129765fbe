//! What an organisation says: questionnaires and evidence registers, read from the workbooks that
//! people really send, and the blank questionnaire that they are sent.

pub mod blank;
pub mod codes;
pub mod marks;
pub mod role;
pub mod words;

mod grid;
mod journal;
mod numbering;
mod scale;
mod source;
