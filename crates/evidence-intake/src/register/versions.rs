//! Entries set against each other: equal ones, different ones under one id, and versions.

use super::RegisterRow;
use crate::codes::register as codes;
use crate::intake::Intake;
use crate::words::normalise;
use clause_model::EvidenceType;
use clause_model::submission::{Approval, Disposition, EntryStatus, EvidenceEntry};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Settles all entries of all registers; ids are unique afterwards.
pub(crate) fn settle(intake: &mut Intake, rows: Vec<RegisterRow>) -> Vec<EvidenceEntry> {
    let mut kept: Vec<RegisterRow> = Vec::new();
    let mut by_id: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for row in rows {
        let known = by_id.entry(row.entry.id.to_lowercase()).or_default();
        if admit(intake, &kept, known, &row) {
            known.push(kept.len());
            kept.push(row);
        }
    }
    let mut versions: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, row) in kept
        .iter()
        .enumerate()
        .filter(|(_, row)| is_versioned(&row.entry))
    {
        versions
            .entry(normalise(&row.entry.title))
            .or_default()
            .push(at);
    }
    for same in by_id.into_values().filter(|same| same.len() > 1) {
        settle_versions(intake, &mut kept, &same);
        rename(&mut kept, &same);
    }
    for same in versions.into_values().filter(|same| same.len() > 1) {
        let ids = same
            .iter()
            .filter_map(|at| kept.get(*at))
            .map(|row| &row.entry.id);
        let distinct: std::collections::BTreeSet<&String> = ids.collect();
        // Versions under one id have just been settled.
        if distinct.len() == same.len() && !shares_id(&kept, &same) {
            settle_versions(intake, &mut kept, &same);
        }
    }
    kept.into_iter().map(|row| row.entry).collect()
}

/// Whether entries are versions that had one id before they were renamed.
fn shares_id(kept: &[RegisterRow], same: &[usize]) -> bool {
    same.iter().any(|at| {
        let others = same.iter().filter(|other| *other != at);
        let id = kept.get(*at).map(|row| format!("{} (", row.entry.id));
        let mut names = others
            .filter_map(|other| kept.get(*other))
            .map(|row| &row.entry.id);
        id.is_some_and(|id| names.any(|name| name.starts_with(&id)))
    })
}

/// Only documents have versions; a record with the title of another is another record.
fn is_versioned(entry: &EvidenceEntry) -> bool {
    entry.version.is_some() && entry.kind.is_none_or(EvidenceType::is_document)
}

/// Whether an entry is used beside those of the same id.
fn admit(intake: &mut Intake, kept: &[RegisterRow], known: &[usize], row: &RegisterRow) -> bool {
    for other in known.iter().filter_map(|at| kept.get(*at)) {
        let place = other.entry.place.clone();
        let same_title = normalise(&other.entry.title) == normalise(&row.entry.title);
        if is_equal(&other.entry, &row.entry) {
            intake
                .journal
                .report(&codes::REPEATED_EVIDENCE, row.spot, |d| {
                    d.with("id", &row.entry.id).related_to(place)
                });
            settle_inputs(intake, row, Disposition::UsedWithRemark);
            return false;
        }
        if !same_title || other.entry.version == row.entry.version {
            let (title, before) = (&row.entry.title, &other.entry.title);
            intake
                .journal
                .report(&codes::DUPLICATE_EVIDENCE, row.spot, |d| {
                    let d = d.with("id", &row.entry.id).with("title", title);
                    d.with("other", before).related_to(place)
                });
            settle_inputs(intake, row, Disposition::NotUsed);
            return false;
        }
    }
    true
}

fn is_equal(a: &EvidenceEntry, b: &EvidenceEntry) -> bool {
    let without_place = |entry: &EvidenceEntry| EvidenceEntry {
        place: diagnostics::Place::default(),
        ..entry.clone()
    };
    without_place(a) == without_place(b)
}

fn settle_inputs(intake: &mut Intake, row: &RegisterRow, disposition: Disposition) {
    for cell in row.inputs.iter().filter_map(|spot| spot.cell) {
        intake.journal.settle(row.sheet, cell, disposition);
    }
}

/// Finds the version that counts and marks the others.
fn settle_versions(intake: &mut Intake, kept: &mut [RegisterRow], same: &[usize]) {
    let counts = |row: &RegisterRow| {
        row.entry.status == EntryStatus::Current && row.entry.approval != Approval::Draft
    };
    let mut current: Option<usize> = None;
    for at in same
        .iter()
        .copied()
        .filter(|at| kept.get(*at).is_some_and(counts))
    {
        let Some(best) = current else {
            current = Some(at);
            continue;
        };
        match order(&kept[best].entry, &kept[at].entry) {
            Some(Ordering::Less) => current = Some(at),
            Some(_) => {}
            None => report_unordered(intake, &kept[best], &kept[at]),
        }
    }
    let Some(current) = current else { return };
    let best = kept[current].entry.clone();
    for at in same.iter().copied().filter(|at| *at != current) {
        let later = order(&best, &kept[at].entry) == Some(Ordering::Less);
        let row = &mut kept[at];
        let code = if row.entry.approval == Approval::Draft && later {
            &codes::LATER_DRAFT
        } else if row.status_stated {
            continue;
        } else {
            row.entry.status = EntryStatus::Superseded;
            &codes::EARLIER_VERSION
        };
        let version = row.entry.version.clone().unwrap_or_default();
        let title = row.entry.title.clone();
        intake.journal.report(code, row.spot, |d| {
            let d = d.with("version", version).with("title", title);
            let current = best.version.clone().unwrap_or_default();
            d.with("current", current).related_to(best.place.clone())
        });
    }
}

fn report_unordered(intake: &mut Intake, first: &RegisterRow, other: &RegisterRow) {
    let version = |row: &RegisterRow| row.entry.version.clone().unwrap_or_default();
    let place = first.entry.place.clone();
    intake
        .journal
        .report(&codes::VERSIONS_UNORDERED, other.spot, |d| {
            let d = d.with("title", &other.entry.title);
            let d = d
                .with("version", version(first))
                .with("other", version(other));
            d.related_to(place)
        });
}

/// Gives all but the version that counts an id with its version, so that a citation of the id
/// means the one that counts.
fn rename(kept: &mut [RegisterRow], same: &[usize]) {
    let counts = |row: &RegisterRow| {
        let draft = row.entry.approval == Approval::Draft;
        (row.entry.status != EntryStatus::Current, draft)
    };
    let best = same
        .iter()
        .copied()
        .min_by_key(|at| kept.get(*at).map(counts));
    for at in same.iter().copied().filter(|at| Some(*at) != best) {
        let entry = &mut kept[at].entry;
        let version = entry.version.clone().unwrap_or_else(|| "-".to_owned());
        entry.id = format!("{} ({version})", entry.id);
    }
}

/// Which of two versions is the later: by number, else by date of issue.
fn order(a: &EvidenceEntry, b: &EvidenceEntry) -> Option<Ordering> {
    let key = |entry: &EvidenceEntry| entry.version.as_deref().and_then(version_key);
    match (key(a), key(b)) {
        (Some(x), Some(y)) if x != y => Some(x.cmp(&y)),
        _ => match (a.issued, b.issued) {
            (Some(x), Some(y)) if x != y => Some(x.cmp(&y)),
            _ => None,
        },
    }
}

/// "V2.10" as numbers, "Rev B" as a letter.
fn version_key(version: &str) -> Option<Vec<u32>> {
    let numbers: Vec<u32> = version
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .collect();
    if !numbers.is_empty() {
        return Some(numbers);
    }
    let last = version.split_whitespace().next_back()?;
    let mut letters = last.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_ascii_alphabetic() => {
            Some(vec![u32::from(letter.to_ascii_lowercase())])
        }
        _ => None,
    }
}
