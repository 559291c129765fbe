//! What people wrote into the previous report, taken into the next assessment.
//!
//! The rules of precedence: an assessor's rating in the report is the later word and counts in place of the
//! questionnaire's; where the report leaves a point blank, the questionnaire's judgement stands. Treatments
//! and progress follow their finding or action by its key. A suggested link counts once it is confirmed.

mod added;
pub mod codes;
mod links;
mod not_carried;
mod overrides;

pub(crate) use added::added_actions;
pub(crate) use links::with_link_decisions;
pub(crate) use not_carried::not_carried;
pub(crate) use overrides::with_overrides;

use crate::remediation::ActionProgress;
use clause_model::report_edits::{ActionEdit, ReportEdits, Treatment};
use std::collections::BTreeMap;

/// What was written on findings, by key; findings without a word are left out.
pub(crate) fn treatments(edits: &ReportEdits) -> BTreeMap<String, Treatment> {
    let written = edits.findings.iter();
    let written = written.filter(|(_, edit)| !edit.treatment.is_blank());
    written
        .map(|(key, edit)| (key.clone(), edit.treatment.clone()))
        .collect()
}

/// How far actions have got, by key.
pub(crate) fn progress(edits: &ReportEdits) -> BTreeMap<String, ActionProgress> {
    let actions = edits.actions.iter();
    let actions = actions.filter(|(_, edit)| !edit.is_blank() || edit.due.is_some());
    let own = actions.map(|(key, edit)| (key.clone(), progress_of(edit)));
    let added = edits.added.iter();
    let added = added.map(|action| (action.key.clone(), progress_of(&action.edit)));
    own.chain(added).collect()
}

fn progress_of(edit: &ActionEdit) -> ActionProgress {
    ActionProgress {
        owner: edit.owner.clone(),
        status: edit.status,
        percent_done: edit.percent_done,
        effort_days: edit.effort_days,
        due: edit.due,
        note: edit.note.clone(),
        ..ActionProgress::default()
    }
}
