//! The other fields of a row.

use super::attached::{self, kept_notes, with_link};
use super::{Mention, MentionSource};
use crate::codes::answer as codes;
use crate::dates::read_months;
use crate::grid::Content;
use crate::intake::{Given, Intake, Row};
use crate::role::Role;
use clause_model::submission::{AnswerField, Disposition};
use std::collections::BTreeSet;

/// The organisation's own interval, or what is written where it cannot be read.
#[derive(Debug, Default)]
pub(crate) struct StatedInterval {
    pub(crate) months: Option<Given<u32>>,
    pub(crate) text: Option<String>,
}

/// The organisation's own interval.
pub(crate) fn read_interval(
    intake: &mut Intake,
    row: &Row,
    unreadable: &mut BTreeSet<AnswerField>,
) -> StatedInterval {
    let mut stated = StatedInterval::default();
    if row.is_broken(Role::Interval) {
        unreadable.insert(AnswerField::Interval);
        let mut contents = row.segment.columns_of(Role::Interval);
        stated.text = contents.find_map(|column| match row.content(column) {
            Content::Error(error) => Some(error.clone()),
            _ => None,
        });
    }
    let Some((column, content)) = row.filled(Role::Interval, &mut intake.journal).pop() else {
        return stated;
    };
    let spot = row.spot(column);
    if let Some(value) = read_months(content) {
        intake
            .journal
            .settle(row.table.sheet, row.cell(column), Disposition::Used);
        stated.months = Some(Given { value, spot });
    } else {
        let text = content.text().unwrap_or_default();
        intake
            .journal
            .report(&codes::INTERVAL_UNREADABLE, spot, |d| d.with("text", &text));
        unreadable.insert(AnswerField::Interval);
        stated.text = Some(text).filter(|text| !text.is_empty());
    }
    stated
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
