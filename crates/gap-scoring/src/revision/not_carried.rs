//! What people wrote and what has no place in the new assessment.

use super::codes;
use crate::finding::Finding;
use crate::remediation::{ActionStatus, Plan};
use clause_model::Language;
use clause_model::report_edits::{ActionEdit, ReportEdits, Treatment};
use diagnostics::{Diagnostic, Place};
use std::collections::BTreeSet;

/// A diagnostic for each finding and action that is gone and that somebody wrote on.
pub(crate) fn not_carried(
    edits: &ReportEdits,
    findings: &[Finding],
    plan: Option<&Plan>,
    language: Language,
) -> Vec<Diagnostic> {
    let found: BTreeSet<&str> = findings.iter().map(|one| one.key.as_str()).collect();
    let planned = plan.iter().flat_map(|plan| &plan.actions);
    let planned: BTreeSet<&str> = planned.map(|one| one.key.as_str()).collect();
    let mut diagnostics = Vec::new();
    for (key, edit) in &edits.findings {
        if !edit.treatment.is_blank() && !found.contains(key.as_str()) {
            let text = treatment_text(&edit.treatment, language);
            let code = &codes::FINDING_EDIT_NOT_CARRIED;
            let diagnostic = Diagnostic::new(code, edit.place.clone());
            diagnostics.push(diagnostic.with("key", key).with("text", text));
        }
    }
    let added = edits.added.iter().map(|one| (&one.key, &one.edit));
    let written = edits.actions.iter().chain(added).filter(|(key, edit)| {
        key.starts_with(clause_model::report_edits::ADDED) || !edit.is_blank()
    });
    if plan.is_none() {
        diagnostics.extend(without_plan(written));
        return diagnostics;
    }
    for (key, edit) in written {
        if !planned.contains(key.as_str()) {
            let code = &codes::ACTION_EDIT_NOT_CARRIED;
            let diagnostic = Diagnostic::new(code, edit.place.clone());
            diagnostics.push(
                diagnostic
                    .with("key", key)
                    .with("text", action_text(edit, language)),
            );
        }
    }
    diagnostics
}

/// How many actions somebody wrote on, in one line and without their words, which are advice.
fn without_plan<'e>(
    written: impl Iterator<Item = (&'e String, &'e ActionEdit)>,
) -> Option<Diagnostic> {
    let mut written = written.peekable();
    let file = written.peek().map(|(_, edit)| edit.place.file.clone())?;
    let code = &codes::ACTION_EDITS_WITHOUT_PLAN;
    let diagnostic = Diagnostic::new(code, Place::file(file));
    Some(diagnostic.with("count", written.count()))
}

fn treatment_text(treatment: &Treatment, language: Language) -> String {
    let texts = [
        treatment.correction.clone(),
        treatment.cause.clone(),
        treatment.corrective_action.clone(),
        treatment.owner.clone(),
        treatment.due.map(|due| due.to_string()),
        treatment.verification.clone(),
        treatment
            .status
            .map(|status| status.words(language).to_owned()),
    ];
    joined(texts.into_iter().flatten())
}

fn action_text(edit: &ActionEdit, language: Language) -> String {
    let done = (edit.percent_done > 0).then(|| format!("{}%", edit.percent_done));
    let begun = edit.status != ActionStatus::Open;
    let status = begun.then(|| edit.status.words(language).to_owned());
    let days = edit.effort_days.map(|days| days.to_string());
    let due = edit.due.map(|due| due.to_string());
    let texts = [
        edit.owner.clone(),
        days,
        done,
        status,
        due,
        edit.note.clone(),
    ];
    joined(texts.into_iter().flatten())
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    let texts: Vec<String> = texts.collect();
    if texts.is_empty() {
        return "–".to_owned();
    }
    texts.join(" | ")
}
