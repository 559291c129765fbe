//! What people wrote into the previous report, without names. Keys that hold the id of an evidence entry are spelled
//! with its neutral id, so that what was written finds its place again.

use super::Mask;
use super::names::Kind;
use clause_model::ClauseId;
use clause_model::identifier::ControlPointId;
use clause_model::report_edits::{
    ADDED, ActionEdit, AddedAction, FindingEdit, ReportEdits, Treatment,
};
use diagnostics::Place;
use std::collections::BTreeMap;

/// Causes of findings that go by an entry of the register.
const BY_ENTRY: [&str; 2] = ["provisional", "review-due"];
/// Actions that go by neither a part of the edition nor an entry.
const OF_METHOD: [&str; 2] = ["other-parties", "findings"];
/// How keys of actions on records begin, before the day.
const RECORDS: &str = "records-since-";

/// Every place that the edits name.
pub(super) fn places(edits: &ReportEdits) -> Vec<&Place> {
    let judged = edits.overrides.values().map(|judged| &judged.place);
    let findings = edits.findings.values().map(|edit| &edit.place);
    let actions = edits.actions.values().map(|edit| &edit.place);
    let added = edits.added.iter().map(|added| &added.edit.place);
    let places = judged.chain(edits.unjudged.values());
    let decided = edits.links.iter().map(|decision| &decision.place);
    let places = places.chain(findings).chain(actions).chain(added);
    places.chain(decided).collect()
}

/// Every id of an entry that the edits name, whether or not the register still has it.
pub(super) fn entries<'e>(mask: &Mask<'_>, edits: &'e ReportEdits) -> Vec<&'e str> {
    let findings = edits.findings.keys();
    let findings = findings.filter_map(|key| entry_of_finding(key));
    let actions = edits.actions.keys();
    let actions = actions.filter_map(|key| mask.entry_of_action(key));
    let decided = edits.links.iter();
    let decided = decided.map(|decision| decision.evidence.as_str());
    let named = findings.chain(actions).map(|(id, _)| id);
    named.chain(decided).collect()
}

/// The entry's id, and the kind of cause.
fn entry_of_finding(key: &str) -> Option<(&str, &str)> {
    let (kind, id) = key.split_once(':')?;
    BY_ENTRY.contains(&kind).then_some((id, kind))
}

impl Mask<'_> {
    pub(super) fn edits(&mut self, edits: &ReportEdits) -> ReportEdits {
        self.reserve(edits);
        let mut masked = edits.clone();
        if let Some(file) = &mut masked.file {
            file.name = self.names.of(Kind::File, &file.name);
        }
        for judgement in masked.overrides.values_mut() {
            judgement.note = self.names.of_written(Kind::Text, &judgement.note);
            self.place(&mut judgement.place);
        }
        for place in masked.unjudged.values_mut() {
            self.place(place);
        }
        let findings = std::mem::take(&mut masked.findings);
        for (key, mut edit) in findings {
            self.finding(&mut edit);
            masked.findings.insert(self.finding_key(&key), edit);
        }
        let actions = std::mem::take(&mut masked.actions);
        for (key, mut edit) in actions {
            self.action(&mut edit);
            masked.actions.insert(self.action_key(&key), edit);
        }
        for decision in &mut masked.links {
            decision.evidence = self.names.of_written(Kind::Evidence, &decision.evidence);
            self.place(&mut decision.place);
        }
        let mut keys = BTreeMap::new();
        for added in &mut masked.added {
            let before = added.key.clone();
            self.added(added);
            keys.insert(before, added.key.clone());
        }
        for added in &mut masked.added {
            for key in &mut added.after {
                let own = keys.get(key).cloned();
                *key = own.unwrap_or_else(|| self.action_key(key));
            }
        }
        let known = masked.findings.keys().chain(masked.actions.keys());
        masked.known = known.cloned().collect();
        masked
    }

    /// Neutral names of a report that was anonymised before stay what they are; new ones are numbered after them.
    fn reserve(&mut self, edits: &ReportEdits) {
        let treatments = edits.findings.values().map(|edit| &edit.treatment);
        let progress = edits.actions.values();
        let progress = progress.chain(edits.added.iter().map(|added| &added.edit));
        let owners = treatments.clone().filter_map(|one| one.owner.as_ref());
        for owner in owners.chain(progress.clone().filter_map(|one| one.owner.as_ref())) {
            self.names.reserve(Kind::Person, owner);
        }
        let notes = edits.overrides.values().map(|judged| &judged.note);
        let notes = notes.chain(progress.filter_map(|one| one.note.as_ref()));
        let written = treatments.flat_map(texts_of);
        let added = edits.added.iter();
        let added = added.flat_map(|one| {
            let lines = one.lines.iter().chain(&one.acceptance);
            lines.chain(&one.role).chain([&one.title])
        });
        for text in notes.chain(written).chain(added) {
            self.names.reserve(Kind::Text, text);
        }
    }

    fn written(&mut self, kind: Kind, text: &mut Option<String>) {
        if let Some(text) = text {
            *text = self.names.of_written(kind, text);
        }
    }

    fn finding(&mut self, edit: &mut FindingEdit) {
        let treatment = &mut edit.treatment;
        self.written(Kind::Person, &mut treatment.owner);
        self.written(Kind::Text, &mut treatment.correction);
        self.written(Kind::Text, &mut treatment.cause);
        self.written(Kind::Text, &mut treatment.corrective_action);
        self.written(Kind::Text, &mut treatment.verification);
        self.place(&mut edit.place);
    }

    fn action(&mut self, edit: &mut ActionEdit) {
        self.written(Kind::Person, &mut edit.owner);
        self.written(Kind::Text, &mut edit.note);
        self.place(&mut edit.place);
    }

    fn added(&mut self, added: &mut AddedAction) {
        let words: Vec<&str> = added.title.split_whitespace().collect();
        let plain = format!("{ADDED}{}", words.join(" "));
        // What sets equal titles apart stays.
        let apart = added
            .key
            .strip_prefix(&plain)
            .unwrap_or_default()
            .to_owned();
        added.title = self.names.of_written(Kind::Text, &added.title);
        added.key = format!("{ADDED}{}{apart}", added.title);
        for text in added.lines.iter_mut().chain(&mut added.acceptance) {
            *text = self.names.of_written(Kind::Text, text);
        }
        if !added.role.as_deref().is_some_and(|role| self.is_role(role)) {
            self.written(Kind::Text, &mut added.role);
        }
        self.action(&mut added.edit);
    }

    fn is_role(&self, title: &str) -> bool {
        let mut titles = self
            .edition
            .roles
            .iter()
            .flat_map(|role| role.title.0.values());
        titles.any(|known| known == title)
    }

    fn finding_key(&mut self, key: &str) -> String {
        match entry_of_finding(key) {
            Some((id, kind)) => format!("{kind}:{}", self.names.of_written(Kind::Evidence, id)),
            None => key.to_owned(),
        }
    }

    fn action_key(&mut self, key: &str) -> String {
        match self.entry_of_action(key) {
            Some((id, stage)) => format!("{}:{stage}", self.names.of_written(Kind::Evidence, id)),
            None => key.to_owned(),
        }
    }

    /// The entry's id, and the stage of the work on it.
    fn entry_of_action<'k>(&self, key: &'k str) -> Option<(&'k str, &'k str)> {
        let (about, stage) = key.rsplit_once(':')?;
        let edition = self.edition;
        let mut packages = edition.packages.iter();
        let mut handovers = edition.rules.handovers.iter();
        let clause = |id: ClauseId| edition.clause(&id).is_some();
        let point = |id: ControlPointId| edition.point(&id).is_some();
        let of_edition = packages.any(|package| package.id.as_str() == about)
            || handovers.any(|rule| rule.id == about)
            || about.parse::<ClauseId>().is_ok_and(clause)
            || about.parse::<ControlPointId>().is_ok_and(point);
        let of_method = OF_METHOD.contains(&about) || about.starts_with(RECORDS);
        (!of_edition && !of_method).then_some((about, stage))
    }
}

fn texts_of(treatment: &Treatment) -> impl Iterator<Item = &String> {
    let texts = treatment.correction.iter().chain(&treatment.cause);
    let texts = texts.chain(&treatment.corrective_action);
    texts.chain(&treatment.verification)
}
