//! Rows of a register.

use super::RegisterRow;
use super::approval::read_approval;
use super::attached::{read_comment, read_location};
use super::period::{Period, read_period_columns};
use super::references::read_references;
use super::sample::read_sample;
use crate::codes::register as codes;
use crate::intake::{Given, Intake, Row};
use crate::marks::RowKey;
use crate::recognition::row_key;
use crate::role::Role;
use crate::source::Spot;
use crate::table::Table;
use crate::words::{ARCHIVED, EVIDENCE_TYPES, OUT_OF_SCOPE, STATUSES, YES_NO, normalise};
use clause_model::EvidenceType;
use clause_model::submission::{Disposition, EntryField, EntryStatus, EvidenceEntry};
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
    let kind = read_type(intake, row);
    let status = read_status(intake, row, kind);
    let title = title.map_or_else(|| name.clone(), |title| title.value);
    row.tell_filled_down(&mut intake.journal);
    Some(RegisterRow {
        sheet: row.table.sheet,
        entry: read_entry(intake, row, (name, title), kind, status),
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
    (id, title): (String, String),
    kind: Option<EvidenceType>,
    status: Result<Option<EntryStatus>, Unreadable>,
) -> EvidenceEntry {
    let period = read_period_columns(intake, row);
    let issued = read_issued(intake, row, kind, period.to);
    let out_of_scope = read_out_of_scope(intake, row);
    let location = read_location(intake, row);
    let (approval, approval_text) = read_approval(intake, row, kind);
    let doubts = [
        (EntryField::Date, dates_unreadable(row, period)),
        (EntryField::Status, status.is_err()),
        (EntryField::Scope, out_of_scope.is_err()),
    ];
    EvidenceEntry {
        id,
        title,
        kind,
        approval,
        approval_text,
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

/// Whether a text is one of some words, whatever its case, width and punctuation.
pub(super) fn is_one_of(words: &[&str], text: &str) -> bool {
    let normal = normalise(text);
    words.iter().any(|word| normalise(word) == normal)
}

/// Dashes and the like stand for a blank.
pub(super) fn is_placeholder(text: &str) -> bool {
    normalise(text).is_empty() && !text.contains(['?', '？'])
}

/// Whether the entry is in force. Records end up in the archive; a document there is out of use.
fn read_status(
    intake: &mut Intake,
    row: &Row,
    kind: Option<EvidenceType>,
) -> Result<Option<EntryStatus>, Unreadable> {
    let record = kind.is_some_and(|kind| !kind.is_document());
    let read = |text: &str| {
        if record && is_one_of(ARCHIVED, text) {
            Some(EntryStatus::Current)
        } else {
            STATUSES.read(text)
        }
    };
    word(intake, row, Role::Status, read, &codes::STATUS_UNKNOWN)
}

fn read_out_of_scope(intake: &mut Intake, row: &Row) -> Result<bool, Unreadable> {
    let read = |text: &str| {
        if is_one_of(OUT_OF_SCOPE, text) {
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
