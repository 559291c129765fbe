//! The other fields of a row.

use super::attached::{self, kept_notes, with_link};
use super::{Mention, MentionSource};
use crate::codes::answer as codes;
use crate::dates::read_months;
use crate::intake::{Given, Intake, Row};
use crate::role::Role;
use clause_model::submission::{AnswerField, Disposition};
use std::collections::BTreeSet;

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
    for role in [
        Role::Comment,
        Role::Gap,
        Role::Action,
        Role::Owner,
        Role::Due,
    ] {
        for (column, content) in row.filled(role, &mut intake.journal) {
            intake
                .journal
                .settle(row.table.sheet, row.cell(column), Disposition::Used);
            let Some(text) = content.text() else { continue };
            let text = with_link(intake, row, column, text);
            let header = row.segment.header(column);
            comments.push(match role {
                Role::Comment => text,
                _ => format!("{header}: {text}"),
            });
        }
    }
    comments.extend(kept_notes(intake, row));
    comments
}

/// Everything on a row that may name evidence.
pub(crate) fn mentions(intake: &mut Intake, row: &Row) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let named = [
        (Role::Evidence, MentionSource::Evidence),
        (Role::Comment, MentionSource::Aside),
    ];
    for (role, source) in named {
        for (column, content) in row.filled(role, &mut intake.journal) {
            intake
                .journal
                .settle(row.table.sheet, row.cell(column), Disposition::Used);
            mentions.extend(content.text().map(|text| Mention {
                text,
                spot: row.spot(column),
                source,
            }));
        }
    }
    mentions.extend(attached::mentions(intake, row));
    mentions
}
