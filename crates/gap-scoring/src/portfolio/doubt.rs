//! What limits the comparison of members.

use super::codes;
use super::member::Candidate;
use crate::progress::Snapshot;
use diagnostics::{Code, Diagnostic, Place};
use std::collections::BTreeMap;

fn about(candidate: &Candidate, code: &'static Code) -> Diagnostic {
    Diagnostic::new(code, Place::file(candidate.name.clone()))
}

/// That the edition of an assessment is not loaded.
pub(super) fn not_loaded(candidate: &Candidate) -> Diagnostic {
    let snapshot = &candidate.snapshot;
    about(candidate, &codes::MEMBER_EDITION_NOT_LOADED)
        .with("edition", &snapshot.edition)
        .with("standard", &snapshot.standard)
}

/// What the reader must know before comparing.
pub(super) fn doubts(candidates: &[Candidate]) -> Vec<Diagnostic> {
    let mut found = repeated(candidates);
    for (at, candidate) in candidates.iter().enumerate() {
        let same_edition =
            |other: &&Candidate| is_same_edition(&other.snapshot, &candidate.snapshot);
        let Some(first) = candidates[..at].iter().find(same_edition) else {
            continue;
        };
        found.extend(differences(first, candidate));
    }
    found
}

fn is_same_edition(one: &Snapshot, other: &Snapshot) -> bool {
    one.standard == other.standard && one.edition == other.edition
}

/// Versions and days in which a member differs from the first of its edition.
fn differences(first: &Candidate, candidate: &Candidate) -> Vec<Diagnostic> {
    let (one, other) = (&first.snapshot, &candidate.snapshot);
    let versions =
        |snapshot: &Snapshot| format!("{} / {}", snapshot.pack_version, snapshot.method_version);
    let mut found = Vec::new();
    if versions(one) != versions(other) {
        let differ = about(candidate, &codes::MEMBER_VERSIONS_DIFFER);
        let differ = differ.with("versions", versions(other));
        found.push(
            differ
                .with("first", &first.name)
                .with("known", versions(one)),
        );
    }
    if one.as_of != other.as_of {
        let differ = about(candidate, &codes::MEMBER_DATES_DIFFER);
        let differ = differ.with("day", other.as_of);
        found.push(differ.with("first", &first.name).with("known", one.as_of));
    }
    found
}

/// Members that look like one and the same organisation and scope, assessed against one edition.
fn repeated(candidates: &[Candidate]) -> Vec<Diagnostic> {
    let mut seen = BTreeMap::new();
    let mut found = Vec::new();
    for candidate in candidates {
        let snapshot = &candidate.snapshot;
        let plain = |text: &Option<String>| text.as_deref().unwrap_or("").trim().to_lowercase();
        let name = plain(&snapshot.organisation);
        if name.is_empty() {
            continue;
        }
        let (standard, edition) = (&snapshot.standard, &snapshot.edition);
        let key = (name, plain(&snapshot.scope), standard, edition);
        if let Some(first) = seen.get(&key) {
            let twice = about(candidate, &codes::MEMBER_REPEATED);
            found.push(twice.with("first", first));
        } else {
            seen.insert(key, candidate.name.clone());
        }
    }
    found
}
