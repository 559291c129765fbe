//! The other fields of a row.

use super::{Mention, MentionSource};
use crate::codes::answer as codes;
use crate::dates::read_months;
use crate::intake::{Given, Intake, Row};
use crate::role::Role;
use crate::words::trimmed;
use clause_model::submission::{AnswerField, Disposition};
use std::collections::BTreeSet;
use workbook::CellRef;

/// The organisation's own interval.
pub(crate) fn read_interval(
    intake: &mut Intake,
    row: &Row,
    unreadable: &mut BTreeSet<AnswerField>,
) -> Option<Given<u32>> {
    if row.is_broken(Role::Interval) {
        unreadable.insert(AnswerField::Interval);
    }
    let (column, content) = row.filled(Role::Interval, &mut intake.journal).pop()?;
    let spot = row.spot(column);
    let Some(value) = read_months(content) else {
        let text = content.text().unwrap_or_default();
        intake
            .journal
            .report(&codes::INTERVAL_UNREADABLE, spot, |d| d.with("text", text));
        unreadable.insert(AnswerField::Interval);
        return None;
    };
    intake
        .journal
        .settle(row.table.sheet, row.cell(column), Disposition::Used);
    Some(Given { value, spot })
}

/// Comments as they stand, other prose under its header, and the notes on the row's input cells.
pub(crate) fn comments(intake: &mut Intake, row: &Row) -> Vec<String> {
    let mut comments = Vec::new();
    for (column, content) in row.filled(Role::Comment, &mut intake.journal) {
        intake
            .journal
            .settle(row.table.sheet, row.cell(column), Disposition::Used);
        comments.extend(content.text());
    }
    for role in [Role::Gap, Role::Action, Role::Owner, Role::Due] {
        for (column, content) in row.filled(role, &mut intake.journal) {
            intake
                .journal
                .settle(row.table.sheet, row.cell(column), Disposition::Used);
            let header = row.segment.header(column);
            comments.extend(content.text().map(|text| format!("{header}: {text}")));
        }
    }
    comments.extend(
        notes(row)
            .filter(|(_, input, _)| *input)
            .map(|(_, _, text)| text),
    );
    comments
}

/// The notes on a row's cells: where each stands, and whether on an input cell.
fn notes(row: &Row) -> impl Iterator<Item = (CellRef, bool, String)> {
    let notes = row
        .grid
        .sheet
        .comments
        .range(CellRef::new(row.number, 0)..=CellRef::new(row.number, u32::MAX));
    notes.filter_map(|(at, text)| {
        let column = row.segment.columns.get(&at.column);
        let input = column
            .and_then(|column| column.role)
            .is_some_and(|role| !role.is_structural());
        let text = trimmed(text);
        (!text.is_empty()).then_some((*at, input, text))
    })
}

/// Everything on a row that may name evidence.
pub(crate) fn mentions(intake: &mut Intake, row: &Row) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for (column, content) in row.filled(Role::Evidence, &mut intake.journal) {
        intake
            .journal
            .settle(row.table.sheet, row.cell(column), Disposition::Used);
        mentions.extend(content.text().map(|text| Mention {
            text,
            spot: row.spot(column),
            source: MentionSource::Evidence,
        }));
    }
    for (column, content) in row.filled(Role::Comment, &mut intake.journal) {
        mentions.extend(content.text().map(|text| Mention {
            text,
            spot: row.spot(column),
            source: MentionSource::Aside,
        }));
    }
    mentions.extend(notes(row).map(|(at, _, text)| Mention {
        text,
        spot: row.table.sheet.at(at),
        source: MentionSource::Aside,
    }));
    mentions.extend(links(row));
    mentions
}

fn links(row: &Row) -> impl Iterator<Item = Mention> {
    let range = CellRef::new(row.number, 0)..=CellRef::new(row.number, u32::MAX);
    row.grid.sheet.hyperlinks.range(range).map(|(at, target)| {
        let column = row.segment.columns.get(&at.column);
        let role = column.and_then(|column| column.role);
        let meant = matches!(role, Some(Role::Evidence | Role::Answer));
        Mention {
            text: target.clone(),
            spot: row.table.sheet.at(*at),
            source: if meant {
                MentionSource::Link
            } else {
                MentionSource::Aside
            },
        }
    })
}
