//! What speaks against comparing assessments, or limits what the comparison says.

use super::codes;
use super::snapshot::Snapshot;
use clause_model::identifier::ControlPointId;
use clause_model::{Edition, Standard};
use diagnostics::{Diagnostic, Place};
use std::collections::BTreeSet;

fn about(snapshot: &Snapshot, code: &'static diagnostics::Code) -> Diagnostic {
    Diagnostic::new(code, Place::file(snapshot.file.name.clone()))
}

/// What keeps assessments, in the order in which they were named, from being compared.
pub(super) fn obstacles(standard: &Standard, snapshots: &[Snapshot]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if snapshots.len() < 2 {
        let none = Diagnostic::new(&codes::PROGRESS_TOO_FEW, Place::default());
        found.push(none.with("count", snapshots.len()));
    }
    for (at, snapshot) in snapshots.iter().enumerate() {
        let same = |other: &&Snapshot| other.file.sha256 == snapshot.file.sha256;
        if let Some(other) = snapshots[..at].iter().find(same) {
            let repeated = about(snapshot, &codes::ASSESSMENT_REPEATED);
            found.push(repeated.with("other", &other.file.name));
        }
        if snapshot.standard != standard.id {
            let differ = about(snapshot, &codes::STANDARDS_DIFFER);
            let differ = differ.with("standard", &snapshot.standard);
            found.push(differ.with("first", &standard.id));
        } else if standard.edition(&snapshot.edition).is_none() {
            let unknown = about(snapshot, &codes::EDITION_NOT_LOADED);
            let unknown = unknown.with("edition", &snapshot.edition);
            found.push(unknown.with("standard", &snapshot.standard));
        }
    }
    found
}

/// That no way leads from one assessment's edition to the other's.
pub(super) fn unconnected(before: &Snapshot, after: &Snapshot) -> Diagnostic {
    about(after, &codes::EDITIONS_UNCONNECTED)
        .with("from", &before.edition)
        .with("from_day", before.as_of)
        .with("to", &after.edition)
        .with("to_day", after.as_of)
}

/// That assessments were not named in the order of their dates.
pub(super) fn reordered(named: &[Snapshot]) -> Vec<Diagnostic> {
    let pairs = named
        .windows(2)
        .filter(|pair| pair[1].as_of < pair[0].as_of);
    pairs
        .map(|pair| {
            about(&pair[1], &codes::ASSESSMENTS_REORDERED)
                .with("day", pair[1].as_of)
                .with("before", pair[0].as_of)
        })
        .collect()
}

/// What limits the comparison of one assessment with the one before it in time.
pub(super) fn reservations(before: &Snapshot, after: &Snapshot) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if before.as_of == after.as_of {
        let same = about(after, &codes::ASSESSMENTS_SAME_DAY);
        let same = same.with("other", &before.file.name);
        found.push(same.with("day", after.as_of));
    }
    if let (Some(old), Some(new)) = (&before.organisation, &after.organisation)
        && plain(old) != plain(new)
    {
        let differ = about(after, &codes::ORGANISATIONS_DIFFER);
        found.push(differ.with("name", new).with("before", old));
    }
    if let (Some(old), Some(new)) = (&before.scope, &after.scope)
        && plain(old) != plain(new)
    {
        found.push(about(after, &codes::SCOPES_DIFFER));
    }
    if before.method_version != after.method_version {
        let differ = about(after, &codes::METHODS_DIFFER);
        let differ = differ.with("version", &after.method_version);
        found.push(differ.with("before", &before.method_version));
    }
    if before.edition == after.edition && before.pack_version != after.pack_version {
        let differ = about(after, &codes::PACKS_DIFFER);
        let differ = differ.with("version", &after.pack_version);
        found.push(differ.with("before", &before.pack_version));
    }
    found
}

/// A name without what spelling leaves open.
fn plain(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// That an assessment's points are not those of its edition.
pub(super) fn other_points(edition: &Edition, snapshot: &Snapshot) -> Option<Diagnostic> {
    let held: BTreeSet<&ControlPointId> = snapshot.points.iter().map(|one| &one.point).collect();
    let asked: BTreeSet<&ControlPointId> = edition.points.iter().map(|one| &one.id).collect();
    // A point that stands there twice is no point of the edition the second time.
    let unknown = snapshot.points.len() - held.intersection(&asked).count();
    let missing = asked.difference(&held).count();
    (unknown + missing > 0).then(|| {
        about(snapshot, &codes::POINTS_DIFFER)
            .with("edition", &edition.id)
            .with("unknown", unknown)
            .with("missing", missing)
    })
}
