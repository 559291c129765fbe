//! Rows of a register.

use super::RegisterRow;
use super::attached::{read_comment, read_location};
use super::period::{Period, read_period_columns};
use super::references::read_references;
use crate::codes::register as codes;
use crate::intake::{Given, Intake, Row};
use crate::marks::RowKey;
use crate::recognition::row_key;
use crate::role::Role;
use crate::source::Spot;
use crate::table::Table;
use crate::words::{
    APPROVALS, EMPTY_SAMPLES, EVIDENCE_TYPES, NIL_RETURNS, OUT_OF_SCOPE, STATUSES, YES_NO,
    normalise,
};
use clause_model::EvidenceType;
use clause_model::submission::{
    Approval, Disposition, EntryField, EntryStatus, EvidenceEntry, Sample,
};
use diagnostics::Code;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Reads every entry of a register.
pub(crate) fn read_table(intake: &mut Intake, table: &Table) -> Vec<RegisterRow> {
    let Some(grid) = intake.grids.remove(&table.sheet) else {
        return Vec::new();
    };
    let mut entries = Vec::new();
    for segment in &table.segments {
        let dates = intake.date_columns(table, segment, &grid);
        let rows = grid.rows().into_iter();
        for row in rows.filter(|row| (segment.first..=segment.last).contains(row)) {
            let key = table
                .key_column
                .and_then(|column| row_key(&grid, row, column));
            if key == Some(RowKey::Guidance) {
                continue;
            }
            let row = Row {
                table,
                segment,
                grid: &grid,
                number: row,
                dates: &dates,
            };
            entries.extend(read_row(intake, &row));
        }
    }
    intake.grids.insert(table.sheet, grid);
    entries
}

fn read_row(intake: &mut Intake, row: &Row) -> Option<RegisterRow> {
    let id = row.text(Role::EvidenceId, &mut intake.journal);
    let title = row.text(Role::Title, &mut intake.journal);
    let inputs = inputs(row);
    let Some(known) = id.as_ref().or(title.as_ref()) else {
        report_nameless(intake, row, &inputs);
        return None;
    };
    let (name, spot) = (known.value.clone(), known.spot);
    let journal = &mut intake.journal;
    if id.is_none() {
        let code = &codes::EVIDENCE_WITHOUT_ID;
        journal.report(code, spot, |d| d.with("title", &name));
    } else if title.is_none() {
        let code = &codes::EVIDENCE_WITHOUT_TITLE;
        journal.report(code, spot, |d| d.with("id", &name));
    }
    journal.remark(row.table.sheet, row.number, &name);
    let status = read_status(intake, row);
    let title = title.map_or_else(|| name.clone(), |title| title.value);
    row.tell_filled_down(&mut intake.journal);
    Some(RegisterRow {
        sheet: row.table.sheet,
        entry: read_entry(intake, row, name, title, status),
        instance: row.text(Role::Instance, &mut intake.journal),
        spot,
        status_stated: status.is_ok_and(|status| status.is_some()),
        cells: cells(row),
        inputs,
    })
}

/// The first cell of each role.
fn cells(row: &Row) -> BTreeMap<Role, Spot> {
    let mut cells = BTreeMap::new();
    for (column, settings) in &row.segment.columns {
        if let Some(role) = settings.role {
            cells.entry(role).or_insert_with(|| row.spot(*column));
        }
    }
    // Where one column holds the whole period, that is where it begins and ends.
    if let Some(period) = cells.get(&Role::Period).copied() {
        cells.entry(Role::PeriodFrom).or_insert(period);
        cells.entry(Role::PeriodTo).or_insert(period);
    }
    cells
}

/// The cells of a row that a role uses.
fn inputs(row: &Row) -> Vec<Spot> {
    let has_role = |column: &u32| {
        let settings = row.segment.columns.get(column);
        settings.is_some_and(|settings| settings.role.is_some())
    };
    let cells = row.grid.row(row.number);
    let used = cells.filter(|(at, _)| has_role(&at.column));
    used.map(|(at, _)| row.table.sheet.at(at)).collect()
}

fn report_nameless(intake: &mut Intake, row: &Row, inputs: &[Spot]) {
    let Some(first) = inputs.first() else { return };
    intake
        .journal
        .report(&codes::EVIDENCE_NAMELESS, *first, |d| d);
    for cell in inputs.iter().filter_map(|spot| spot.cell) {
        intake
            .journal
            .settle(row.table.sheet, cell, Disposition::NotUsed);
    }
}

fn read_entry(
    intake: &mut Intake,
    row: &Row,
    id: String,
    title: String,
    status: Result<Option<EntryStatus>, Unreadable>,
) -> EvidenceEntry {
    let kind = read_type(intake, row);
    let period = read_period_columns(intake, row);
    let issued = read_issued(intake, row, kind, period.to);
    let out_of_scope = read_out_of_scope(intake, row);
    let location = read_location(intake, row);
    let doubts = [
        (EntryField::Date, dates_unreadable(row, period)),
        (EntryField::Status, status.is_err()),
        (EntryField::Scope, out_of_scope.is_err()),
    ];
    EvidenceEntry {
        id,
        title,
        kind,
        approval: read_approval(intake, row, kind),
        version: text(intake, row, Role::Version),
        issued,
        review_due: date(intake, row, Role::ReviewDue),
        period_from: period.from,
        period_to: period.to,
        sample: read_sample(intake, row),
        status: status.ok().flatten().unwrap_or_default(),
        out_of_scope: out_of_scope.unwrap_or_default(),
        instance: None,
        references: read_references(intake, row),
        owner: text(intake, row, Role::Owner),
        comment: read_comment(intake, row, location.as_deref()),
        location,
        unreadable: doubts
            .into_iter()
            .filter_map(|(field, doubtful)| doubtful.then_some(field))
            .collect(),
        place: intake.journal.place(row.spot(first_column(row))),
    }
}

fn first_column(row: &Row) -> u32 {
    let column = row
        .segment
        .column_of(Role::EvidenceId)
        .or(row.segment.column_of(Role::Title));
    column.unwrap_or_default()
}

pub(super) fn text(intake: &mut Intake, row: &Row, role: Role) -> Option<String> {
    row.text(role, &mut intake.journal).map(|given| given.value)
}

fn date(intake: &mut Intake, row: &Row, role: Role) -> Option<Date> {
    row.date(role, &mut intake.journal).map(|given| given.value)
}

/// What a cell holds cannot be read, and it is not blank.
#[derive(Debug, Clone, Copy)]
struct Unreadable;

/// What a cell of a role means; one that means nothing known is reported.
fn word<T>(
    intake: &mut Intake,
    row: &Row,
    role: Role,
    read: impl Fn(&str) -> Option<T>,
    code: &'static Code,
) -> Result<Option<T>, Unreadable> {
    let given: Option<Given<String>> = row.text(role, &mut intake.journal);
    let Some(given) = given.filter(|given| !is_placeholder(&given.value)) else {
        return if row.is_broken(role) {
            Err(Unreadable)
        } else {
            Ok(None)
        };
    };
    let read = read(&given.value);
    if read.is_none() {
        intake
            .journal
            .report(code, given.spot, |d| d.with("text", &given.value));
    }
    read.map(Some).ok_or(Unreadable)
}

/// Dashes and the like stand for a blank.
fn is_placeholder(text: &str) -> bool {
    normalise(text).is_empty() && !text.contains(['?', '？'])
}

fn read_status(intake: &mut Intake, row: &Row) -> Result<Option<EntryStatus>, Unreadable> {
    let read = |text: &str| STATUSES.read(text);
    word(intake, row, Role::Status, read, &codes::STATUS_UNKNOWN)
}

fn read_out_of_scope(intake: &mut Intake, row: &Row) -> Result<bool, Unreadable> {
    let read = |text: &str| {
        let normal = normalise(text);
        let outside = OUT_OF_SCOPE.iter().any(|word| normalise(word) == normal);
        if outside {
            Some(true)
        } else {
            YES_NO.read(text).map(|within| !within)
        }
    };
    let outside = word(intake, row, Role::Scope, read, &codes::SCOPE_UNKNOWN)?;
    Ok(outside.unwrap_or_default())
}

/// Whether a date is stated that cannot be read.
fn dates_unreadable(row: &Row, period: Period) -> bool {
    let dates = [Role::Issued, Role::ReviewDue];
    period.doubtful || dates.into_iter().any(|role| row.date_unreadable(role))
}

/// The date of issue; of a record it must not lie before the end of its period.
fn read_issued(
    intake: &mut Intake,
    row: &Row,
    kind: Option<EvidenceType>,
    period_to: Option<Date>,
) -> Option<Date> {
    let issued = row.date(Role::Issued, &mut intake.journal)?;
    let record = !kind.is_some_and(EvidenceType::is_document);
    if let Some(to) = period_to.filter(|to| record && *to > issued.value) {
        let code = &codes::PERIOD_AFTER_ISSUE;
        intake.journal.report(code, issued.spot, |d| {
            d.with("to", to).with("issued", issued.value)
        });
    }
    Some(issued.value)
}

/// A type in free words: the whole text, else the one type that its words name.
fn read_type(intake: &mut Intake, row: &Row) -> Option<EvidenceType> {
    let given = row.text(Role::Type, &mut intake.journal)?;
    let kind = EVIDENCE_TYPES
        .read(&given.value)
        .or_else(|| type_within(&given.value));
    if kind.is_none() {
        let language = row.table.language;
        let known = EvidenceType::ALL.map(|kind| EVIDENCE_TYPES.canonical(kind, language));
        let known = known.join(language.pick(", ", "、"));
        intake
            .journal
            .report(&codes::EVIDENCE_TYPE_UNKNOWN, given.spot, |d| {
                d.with("text", &given.value).with("known", known)
            });
    }
    kind
}

/// The last word says what a thing is: "Change management procedure", "变更管理程序".
fn type_within(text: &str) -> Option<EvidenceType> {
    let last = text.split_whitespace().next_back()?;
    if let Some(kind) = EVIDENCE_TYPES.read(last) {
        return Some(kind);
    }
    let letters: Vec<char> = normalise(text).chars().collect();
    (2..=4).rev().find_map(|length| {
        let from = letters.len().checked_sub(length)?;
        let tail: String = letters.get(from..)?.iter().collect();
        (!tail.is_ascii()).then(|| EVIDENCE_TYPES.read(&tail))?
    })
}

/// The approval word; a date or a name in its place says that somebody approved.
fn read_approval(intake: &mut Intake, row: &Row, kind: Option<EvidenceType>) -> Approval {
    let Some(given) = row.text(Role::Approval, &mut intake.journal) else {
        return Approval::Unknown;
    };
    if let Some(approval) = APPROVALS.read(&given.value) {
        return approval;
    }
    let code = &codes::APPROVAL_UNKNOWN;
    if !normalise(&given.value).is_empty() && kind.is_none_or(EvidenceType::is_document) {
        intake
            .journal
            .report(code, given.spot, |d| d.with("text", &given.value));
    }
    Approval::Unknown
}

/// What was sampled; a sample of nothing is reported.
fn read_sample(intake: &mut Intake, row: &Row) -> Option<Sample> {
    let given = row.text(Role::Sample, &mut intake.journal)?;
    let sample = as_sample(given.value);
    if sample.empty {
        let code = &codes::SAMPLE_EMPTY;
        let text = sample.text.clone();
        intake
            .journal
            .report(code, given.spot, |d| d.with("text", text));
    }
    Some(sample)
}

fn as_sample(text: String) -> Sample {
    let normal = normalise(&text);
    let is_one_of = |words: &[&str]| words.iter().any(|word| normalise(word) == normal);
    let nil_return = is_one_of(NIL_RETURNS);
    Sample {
        empty: !nil_return && (is_one_of(EMPTY_SAMPLES) || samples_nothing(&text)),
        nil_return,
        text,
    }
}

/// "0 of 100", "0/100", "0 %", "0 out of 312 tickets", "100个中抽0个".
fn samples_nothing(text: &str) -> bool {
    let plain: String = text.chars().map(crate::words::half_width).collect();
    let digits = |part: &str| -> Option<u32> {
        let number: String = part.chars().filter(char::is_ascii_digit).collect();
        number.parse().ok()
    };
    let lower = plain.trim().to_lowercase();
    let split = lower
        .split_once('/')
        .or_else(|| lower.split_once("out of"))
        .or_else(|| lower.split_once(" of "));
    if let Some((sampled, all)) = split {
        return digits(sampled) == Some(0) && digits(all).is_some_and(|all| all > 0);
    }
    if let Some((_, sampled)) = lower.split_once('抽') {
        return digits(sampled) == Some(0);
    }
    lower
        .strip_suffix('%')
        .is_some_and(|share| share.trim() == "0")
}
