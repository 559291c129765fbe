//! Rows of questionnaires: what each is about, and what it says.

mod answer;
mod attached;
mod carried;
mod fields;
mod id_column;
mod identity;
mod judgement;
mod keyed;
mod mention;
mod party;
mod reading;

pub(crate) use answer::{caution, fits};
pub(crate) use mention::{Mention, MentionSource};
pub(crate) use reading::read_table;

use crate::intake::Given;
use crate::numbering::Target;
use crate::source::{SheetId, Spot};
use clause_model::submission::{
    Answer, AnswerField, Carried, Judgement, OperatedBy, Verdict, folded_name,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What one row says, before it is set against others.
#[derive(Debug, Clone)]
pub(crate) struct AnswerRow {
    pub(crate) sheet: SheetId,
    pub(crate) row: u32,
    pub(crate) target: Target,
    pub(crate) instance: Option<Given<String>>,
    /// The cell in which the answer stands or would stand.
    pub(crate) spot: Spot,
    pub(crate) answer: Option<Given<Answer>>,
    /// What was carried over from an earlier edition, apart from its sources.
    pub(crate) carried: Option<Carried>,
    pub(crate) planned: Option<Given<Date>>,
    pub(crate) interval: Option<Given<u32>>,
    /// The interval as written, where it cannot be read.
    pub(crate) interval_text: Option<String>,
    pub(crate) operated_by: Option<Given<OperatedBy>>,
    pub(crate) respondent: Option<Given<String>>,
    /// Comments, gaps, actions and cell notes, each a paragraph.
    pub(crate) comments: Vec<String>,
    pub(crate) judgement: Option<Given<Judgement>>,
    /// A judgement without a note.
    pub(crate) unreasoned: Option<Verdict>,
    /// Fields that hold something which cannot be read.
    pub(crate) unreadable: BTreeSet<AnswerField>,
    pub(crate) mentions: Vec<Mention>,
    /// Every cell of the row that holds input.
    pub(crate) inputs: Vec<Spot>,
}

impl AnswerRow {
    /// The folded name of the instance that the row is about.
    pub(crate) fn about(&self) -> Option<String> {
        let given = self.instance.as_ref();
        given.map(|given| folded_name(&given.value))
    }

    /// Whether the row says anything at all.
    pub(crate) fn is_blank(&self) -> bool {
        self.answer.is_none()
            && self.carried.is_none()
            && self.planned.is_none()
            && self.interval.is_none()
            && self.operated_by.is_none()
            && self.respondent.is_none()
            && self.comments.is_empty()
            && self.judgement.is_none()
            && self.unreasoned.is_none()
            && self.unreadable.is_empty()
            && self.mentions.is_empty()
    }
}
