//! Several rows about one entry, made one: in each field the less favourable reading counts, and none of it
//! depends on which file comes first.

use super::RegisterRow;
use super::versions::version_of;
use crate::codes::register as codes;
use crate::intake::Intake;
use crate::role::Role;
use clause_model::Language;
use clause_model::submission::{
    Approval, BETWEEN_INSTANCES, EntryField, EntryStatus, EvidenceEntry, Sample, folded_name,
};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What a row says, wherever it stands.
pub(super) fn content(row: &RegisterRow) -> String {
    let entry = EvidenceEntry {
        place: diagnostics::Place::default(),
        ..row.entry.clone()
    };
    format!("{entry:?} {}", row.status_stated)
}

/// Whether a row says nothing of its entry that a rating looks at: it repeats an id, with or without the title.
pub(super) fn says_nothing(entry: &EvidenceEntry) -> bool {
    entry.kind.is_none()
        && entry.approval == Approval::Unknown
        && entry.version.is_none()
        && days(entry) == (None, None, None)
        && entry.review_due.is_none()
        && entry.sample.is_none()
        && entry.status == EntryStatus::Current
        && !entry.out_of_scope
        && entry.unreadable.is_empty()
}

/// Makes one row of several that are about the same entry; they come in the order of what they say. Where they differ,
/// each is reported against the first of them.
pub(super) fn united(
    intake: &mut Intake,
    rows: &[RegisterRow],
    language: Language,
) -> Option<RegisterRow> {
    let (first, others) = rows.split_first()?;
    if others.is_empty() {
        return Some(first.clone());
    }
    for other in others {
        let fields = differing(&first.entry, &other.entry);
        if let Some(field) = fields.first() {
            report(intake, first, other, (&fields, *field), language);
        }
    }
    let entries: Vec<&EvidenceEntry> = rows.iter().map(|row| &row.entry).collect();
    Some(RegisterRow {
        entry: weakest(&entries, intake.as_of)?,
        status_stated: rows.iter().any(|row| row.status_stated),
        ..first.clone()
    })
}

fn report(
    intake: &mut Intake,
    first: &RegisterRow,
    other: &RegisterRow,
    (fields, field): (&[Role], Role),
    language: Language,
) {
    let cell = |row: &RegisterRow| row.cells.get(&field).copied().unwrap_or(row.spot);
    let place = intake.journal.place(cell(first));
    let address = intake.journal.address(cell(first));
    let names = fields.iter().map(|role| role.own_header(language));
    let names = names.collect::<Vec<_>>().join(language.pick(", ", "、"));
    intake
        .journal
        .report(&codes::EVIDENCE_ROWS_DIFFER, cell(other), |d| {
            let d = d.with("id", &other.entry.id).with("columns", names);
            d.with("other", address).related_to(place)
        });
}

type Days = (Option<Date>, Option<Date>, Option<Date>);

/// The day of issue and the period.
fn days(entry: &EvidenceEntry) -> Days {
    (entry.issued, entry.period_from, entry.period_to)
}

/// The columns in which two rows say different things that a rating looks at.
fn differing(a: &EvidenceEntry, b: &EvidenceEntry) -> Vec<Role> {
    let compared = [
        (Role::Title, folded_name(&a.title) != folded_name(&b.title)),
        (Role::Type, a.kind != b.kind),
        (Role::Version, version_of(a) != version_of(b)),
        (Role::Approval, a.approval != b.approval),
        (Role::Status, a.status != b.status),
        (Role::Scope, a.out_of_scope != b.out_of_scope),
        (Role::Issued, a.issued != b.issued),
        (Role::ReviewDue, a.review_due != b.review_due),
        (Role::PeriodFrom, a.period_from != b.period_from),
        (Role::PeriodTo, a.period_to != b.period_to),
        (Role::Sample, a.sample != b.sample),
        (Role::Instance, names(a) != names(b)),
        (Role::Status, a.unreadable != b.unreadable),
    ];
    let roles = compared.into_iter().filter(|(_, differs)| *differs);
    let mut roles: Vec<Role> = roles.map(|(role, _)| role).collect();
    roles.dedup();
    roles
}

/// The less favourable reading of each field. What cannot be put in order, such as two titles or two dates, leaves
/// the entry in doubt as such.
fn weakest(rows: &[&EvidenceEntry], as_of: Date) -> Option<EvidenceEntry> {
    let first = *rows.first()?;
    let all = || rows.iter().copied();
    let differ = |field: fn(&EvidenceEntry) -> String| all().any(|e| field(e) != field(first));
    let doubtful = differ(|e| folded_name(&e.title))
        || differ(|e| format!("{:?}", e.kind))
        || differ(|e| format!("{:?}", days(e)))
        || differ(|e| format!("{:?}", e.sample))
        || all().filter_map(version_of).collect::<BTreeSet<_>>().len() > 1;
    let (instances, disjoint) = narrowest(rows);
    let (issued, period_from, period_to) = all().map(days).min_by_key(|d| least(*d, as_of))?;
    let mut unreadable: BTreeSet<EntryField> =
        all().flat_map(|e| e.unreadable.iter().copied()).collect();
    if doubtful || disjoint {
        unreadable.insert(EntryField::Identity);
    }
    let mut references = Vec::new();
    for reference in all().flat_map(|e| &e.references) {
        if !references.contains(reference) {
            references.push(reference.clone());
        }
    }
    Some(EvidenceEntry {
        kind: first.kind.filter(|_| all().all(|e| e.kind == first.kind)),
        approval: all().map(|e| e.approval).max_by_key(|a| adversity(*a))?,
        approval_text: all().find_map(|e| e.approval_text.clone()),
        version: all().map(|e| e.version.clone()).min()?,
        issued,
        review_due: all().filter_map(|e| e.review_due).min(),
        period_from,
        period_to,
        sample: sample(rows),
        status: all().map(|e| e.status).max()?,
        out_of_scope: all().any(|e| e.out_of_scope),
        instance: instances,
        references,
        owner: all().find_map(|e| e.owner.clone()),
        location: all().find_map(|e| e.location.clone()),
        comment: joined(all().filter_map(|e| e.comment.as_deref()), "\n"),
        unreadable,
        ..first.clone()
    })
}

fn adversity(approval: Approval) -> u8 {
    match approval {
        Approval::Approved => 0,
        Approval::Unknown => 1,
        Approval::Draft => 2,
    }
}

/// Days in the order of how little they show: those to come first, since nothing can be shown by them, then the
/// oldest, those that begin last, and none at all.
fn least((issued, from, to): Days, as_of: Date) -> impl Ord {
    let reached = |day: Option<Date>| day.is_none_or(|day| day <= as_of);
    let last = to.into_iter().chain(issued).min().or(from);
    let reached = [reached(issued), reached(from), reached(to)];
    (reached, last.is_none(), last, Reverse(from), issued)
}

/// Samples together: what only some of them say does not hold, and that nothing was sampled does.
fn sample(rows: &[&EvidenceEntry]) -> Option<Sample> {
    let stated = || rows.iter().filter_map(|e| e.sample.as_ref());
    let text = joined(stated().map(|sample| sample.text.as_str()), " / ")?;
    Some(Sample {
        text,
        nil_return: rows
            .iter()
            .all(|e| e.sample.as_ref().is_some_and(|sample| sample.nil_return)),
        empty: stated().any(|sample| sample.empty),
    })
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>, between: &str) -> Option<String> {
    let texts: BTreeSet<&str> = texts.collect();
    let texts: Vec<&str> = texts.into_iter().collect();
    (!texts.is_empty()).then(|| texts.join(between))
}

/// The instances of an entry by folded name.
fn names(entry: &EvidenceEntry) -> BTreeMap<String, &str> {
    let named = entry.instances();
    named.map(|name| (folded_name(name), name)).collect()
}

/// Whom all rows that name somebody name; whether there is nobody whom all of them name. Then it is all of those named.
fn narrowest(rows: &[&EvidenceEntry]) -> (Option<String>, bool) {
    let named: Vec<BTreeMap<String, &str>> = rows
        .iter()
        .map(|e| names(e))
        .filter(|names| !names.is_empty())
        .collect();
    let mut all: BTreeMap<&String, &str> = BTreeMap::new();
    for (folded, name) in named.iter().flatten() {
        let spelling = all.entry(folded).or_insert(name);
        *spelling = (*spelling).min(name);
    }
    let common = |folded: &&String| named.iter().all(|names| names.contains_key(*folded));
    let common: Vec<&str> = all
        .iter()
        .filter(|(folded, _)| common(folded))
        .map(|(_, name)| *name)
        .collect();
    let disjoint = common.is_empty() && !all.is_empty();
    let kept = if disjoint {
        all.into_values().collect()
    } else {
        common
    };
    let between = format!("{BETWEEN_INSTANCES} ");
    ((!kept.is_empty()).then(|| kept.join(&between)), disjoint)
}
