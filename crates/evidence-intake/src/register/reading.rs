//! Rows of a register.

use super::RegisterRow;
use super::period::read_period_columns;
use super::references::read_references;
use crate::codes::register as codes;
use crate::intake::{Given, Intake, Row};
use crate::marks::RowKey;
use crate::recognition::row_key;
use crate::role::Role;
use crate::source::Spot;
use crate::table::Table;
use crate::words::{
    APPROVALS, EVIDENCE_TYPES, NIL_RETURNS, STATUSES, Vocabulary, YES_NO, normalise,
};
use clause_model::EvidenceType;
use clause_model::submission::{Approval, Disposition, EntryStatus, EvidenceEntry, Sample};
use diagnostics::Code;
use jiff::civil::Date;

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
    let status = word(intake, row, Role::Status, &STATUSES, &codes::STATUS_UNKNOWN);
    let title = title.map_or_else(|| name.clone(), |title| title.value);
    Some(RegisterRow {
        sheet: row.table.sheet,
        entry: read_entry(intake, row, name, title, status),
        spot,
        status_stated: status.is_some(),
        inputs,
    })
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
    status: Option<EntryStatus>,
) -> EvidenceEntry {
    let (period_from, period_to) = read_period_columns(intake, row);
    let kind = read_type(intake, row);
    EvidenceEntry {
        id,
        title,
        kind,
        approval: read_approval(intake, row, kind),
        version: text(intake, row, Role::Version),
        issued: date(intake, row, Role::Issued),
        review_due: date(intake, row, Role::ReviewDue),
        period_from,
        period_to,
        sample: text(intake, row, Role::Sample).map(as_sample),
        status: status.unwrap_or_default(),
        out_of_scope: word(
            intake,
            row,
            Role::Scope,
            &YES_NO,
            &crate::codes::answer::YES_NO_UNREADABLE,
        ) == Some(false),
        instance: text(intake, row, Role::Instance),
        references: read_references(intake, row),
        owner: text(intake, row, Role::Owner),
        location: read_location(intake, row),
        comment: read_comment(intake, row),
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

fn text(intake: &mut Intake, row: &Row, role: Role) -> Option<String> {
    row.text(role, &mut intake.journal).map(|given| given.value)
}

fn date(intake: &mut Intake, row: &Row, role: Role) -> Option<Date> {
    row.date(role, &mut intake.journal).map(|given| given.value)
}

/// A word of a vocabulary; one that is not known is reported and not used.
fn word<T: Copy + PartialEq>(
    intake: &mut Intake,
    row: &Row,
    role: Role,
    vocabulary: &Vocabulary<T>,
    code: &'static Code,
) -> Option<T> {
    let given: Given<String> = row.text(role, &mut intake.journal)?;
    let read = vocabulary.read(&given.value);
    if read.is_none() && !normalise(&given.value).is_empty() {
        intake
            .journal
            .report(code, given.spot, |d| d.with("text", &given.value));
    }
    read
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

fn as_sample(text: String) -> Sample {
    let normal = normalise(&text);
    Sample {
        nil_return: NIL_RETURNS.iter().any(|word| normalise(word) == normal),
        text,
    }
}

/// Where the entry is kept: a text, else the target of a link on the row.
fn read_location(intake: &mut Intake, row: &Row) -> Option<String> {
    let stated = text(intake, row, Role::Location);
    let linked = [Role::Location, Role::Title, Role::EvidenceId]
        .into_iter()
        .find_map(|role| {
            let mut columns = row.segment.columns_of(role);
            columns.find_map(|column| row.grid.sheet.hyperlinks.get(&row.cell(column)).cloned())
        });
    stated.or(linked)
}

/// The comment, and the notes on the row's cells.
fn read_comment(intake: &mut Intake, row: &Row) -> Option<String> {
    let mut parts: Vec<String> = text(intake, row, Role::Comment).into_iter().collect();
    let notes = row
        .grid
        .sheet
        .comments
        .range(row.cell(0)..=row.cell(u32::MAX));
    parts.extend(notes.map(|(_, note)| crate::words::trimmed(note)));
    (!parts.is_empty()).then(|| parts.join("\n"))
}
