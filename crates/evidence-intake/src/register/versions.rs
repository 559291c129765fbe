//! Entries set against each other: equal ones, different ones under one id, and versions.

use super::RegisterRow;
use super::row_union::{content, says_nothing, united};
use crate::codes::register as codes;
use crate::intake::Intake;
use crate::words::normalise;
use clause_model::submission::{
    Approval, Disposition, EntryField, EntryStatus, EvidenceEntry, folded_name,
};
use clause_model::{EvidenceType, Language};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Settles all entries of all registers; ids are unique afterwards. What comes of them depends on what the
/// rows say, and never on the order or the names of files; entries keep the order of their rows.
pub(crate) fn settle(
    intake: &mut Intake,
    rows: Vec<RegisterRow>,
    language: Language,
) -> Vec<EvidenceEntry> {
    let mut by_id: BTreeMap<String, Vec<RegisterRow>> = BTreeMap::new();
    for row in rows {
        let same = by_id.entry(folded_name(&row.entry.id)).or_default();
        same.push(row);
    }
    let mut kept: Vec<RegisterRow> = Vec::new();
    let mut settled: BTreeSet<String> = BTreeSet::new();
    for (id, same) in by_id {
        let same = without_repetitions(intake, same);
        let mut versions = told_apart(intake, same, language);
        if versions.len() > 1 {
            settled.insert(id);
            let current = settle_versions(intake, &mut versions);
            rename(&mut versions, current);
        }
        kept.extend(versions);
    }
    settle_titles(intake, &mut kept, &settled);
    kept.sort_by_key(|row| row.spot);
    kept.into_iter().map(|row| row.entry).collect()
}

/// Versions of one document under several ids.
fn settle_titles(intake: &mut Intake, kept: &mut Vec<RegisterRow>, settled: &BTreeSet<String>) {
    let mut titles: BTreeMap<String, Vec<RegisterRow>> = BTreeMap::new();
    let mut rest: Vec<RegisterRow> = Vec::new();
    for row in std::mem::take(kept) {
        // Versions under one id have been settled, under their ids or with the version behind it.
        let known = |id: &String| {
            let own = folded_name(&row.entry.id);
            own == *id || own.starts_with(&format!("{id} ("))
        };
        if is_versioned(&row.entry) && !settled.iter().any(known) {
            let title = normalise(&row.entry.title);
            titles.entry(title).or_default().push(row);
        } else {
            rest.push(row);
        }
    }
    for mut same in titles.into_values() {
        if same.len() > 1 {
            same.sort_by_cached_key(content);
            settle_versions(intake, &mut same);
        }
        rest.extend(same);
    }
    *kept = rest;
}

/// Only documents have versions; a record with the title of another is another record.
fn is_versioned(entry: &EvidenceEntry) -> bool {
    entry.version.is_some() && entry.kind.is_none_or(EvidenceType::is_document)
}

/// The rows of one id in the order of what they say, each of them once. One that says nothing but its id and
/// title yields to those that do.
fn without_repetitions(intake: &mut Intake, mut same: Vec<RegisterRow>) -> Vec<RegisterRow> {
    same.sort_by_cached_key(content);
    let telling = same.iter().any(|row| !says_nothing(&row.entry));
    let (same, bare): (Vec<_>, Vec<_>) = same
        .into_iter()
        .partition(|row| !telling || !says_nothing(&row.entry));
    let mut kept: Vec<RegisterRow> = Vec::new();
    for row in same {
        match kept.last() {
            Some(known) if content(known) == content(&row) => repeated(intake, known, &row),
            _ => kept.push(row),
        }
    }
    for row in bare {
        let title = folded_name(&row.entry.title);
        let named = |known: &&RegisterRow| folded_name(&known.entry.title) == title;
        let untitled = title == folded_name(&row.entry.id);
        match kept
            .iter()
            .find(named)
            .or_else(|| kept.first().filter(|_| untitled))
        {
            Some(known) => repeated(intake, known, &row),
            None => kept.push(row),
        }
    }
    kept
}

fn repeated(intake: &mut Intake, known: &RegisterRow, row: &RegisterRow) {
    let place = known.entry.place.clone();
    intake
        .journal
        .report(&codes::REPEATED_EVIDENCE, row.spot, |d| {
            d.with("id", &row.entry.id).related_to(place)
        });
    for cell in row.inputs.iter().filter_map(|spot| spot.cell) {
        let used = Disposition::UsedWithRemark;
        intake.journal.settle(row.sheet, cell, used);
    }
}

/// Rows of one id as versions of one document, where they can be told apart as such; what cannot be told apart
/// is made one.
fn told_apart(intake: &mut Intake, rows: Vec<RegisterRow>, language: Language) -> Vec<RegisterRow> {
    let mut groups: Vec<Vec<RegisterRow>> = Vec::new();
    for row in rows {
        let mixed = |group: &Vec<RegisterRow>| {
            let mut others = group.iter();
            others.any(|other| !are_versions(&other.entry, &row.entry))
        };
        // A row that cannot be told from two groups holds them together.
        let (joined, apart): (Vec<_>, Vec<_>) = groups.into_iter().partition(mixed);
        groups = apart;
        groups.push(joined.into_iter().flatten().chain([row]).collect());
    }
    let made_one = groups.into_iter().filter_map(|mut group| {
        group.sort_by_cached_key(content);
        united(intake, &group, language)
    });
    let mut versions: Vec<RegisterRow> = made_one.collect();
    versions.sort_by_cached_key(content);
    versions
}

/// Whether two rows of one id are versions of one document: they have its title, different versions, and
/// where both are in force it is known which of them is the later.
fn are_versions(a: &EvidenceEntry, b: &EvidenceEntry) -> bool {
    let both_count = counts(a) && counts(b);
    normalise(&a.title) == normalise(&b.title)
        && version_of(a) != version_of(b)
        && (!both_count || order(a, b).is_some())
}

/// Whether an entry is in force, and no draft.
fn counts(entry: &EvidenceEntry) -> bool {
    entry.status == EntryStatus::Current && entry.approval != Approval::Draft
}

/// Finds the version that counts and marks the others. Where it is not known which of two in force is the
/// later, neither counts in full.
fn settle_versions(intake: &mut Intake, same: &mut [RegisterRow]) -> Option<usize> {
    let in_force: Vec<usize> = (0..same.len())
        .filter(|at| counts(&same[*at].entry))
        .collect();
    let mut unordered: BTreeSet<usize> = BTreeSet::new();
    for (place, first) in in_force.iter().enumerate() {
        for other in in_force.iter().skip(place + 1) {
            if order(&same[*first].entry, &same[*other].entry).is_none() {
                report_unordered(intake, &same[*first], &same[*other]);
                unordered.extend([*first, *other]);
            }
        }
    }
    for at in &unordered {
        let entry = &mut same[*at].entry;
        entry.unreadable.insert(EntryField::Identity);
    }
    let later =
        |a: &usize, b: &usize| order(&same[*a].entry, &same[*b].entry).unwrap_or(Ordering::Equal);
    let current = in_force.iter().copied().max_by(later)?;
    let best = same[current].entry.clone();
    for at in (0..same.len()).filter(|at| *at != current && !unordered.contains(at)) {
        mark_other(intake, &best, &mut same[at]);
    }
    Some(current)
}

/// Marks a version beside the one that counts, unless its status is stated.
fn mark_other(intake: &mut Intake, best: &EvidenceEntry, row: &mut RegisterRow) {
    let later = order(best, &row.entry) == Some(Ordering::Less);
    let code = if row.entry.approval == Approval::Draft && later {
        &codes::LATER_DRAFT
    } else if row.status_stated {
        return;
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
fn rename(same: &mut [RegisterRow], current: Option<usize>) {
    let rank = |row: &RegisterRow| {
        let draft = row.entry.approval == Approval::Draft;
        (row.entry.status != EntryStatus::Current, draft)
    };
    let best = current.or_else(|| (0..same.len()).min_by_key(|at| rank(&same[*at])));
    for (at, row) in same.iter_mut().enumerate() {
        if Some(at) != best {
            let version = row.entry.version.clone().unwrap_or_else(|| "-".to_owned());
            row.entry.id = format!("{} ({version})", row.entry.id);
        }
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

/// The version as it is compared: "V2.0" and "2.0" are one.
pub(super) fn version_of(entry: &EvidenceEntry) -> Option<(Vec<u32>, String)> {
    let version = entry.version.as_deref()?;
    let key = version_key(version);
    let unnumbered = || folded_name(version);
    let words = key.is_none().then(unnumbered).unwrap_or_default();
    Some((key.unwrap_or_default(), words))
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
