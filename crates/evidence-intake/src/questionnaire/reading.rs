//! A questionnaire's rows, one after the other.

use super::AnswerRow;
use super::answer::{read_answer, report_misfit};
use super::carried::{Confirmation, read_carried, read_confirmation};
use super::fields::{comments, mentions, read_interval};
use super::id_column::IdColumn;
use super::identity::{Identity, identify, report_doubt};
use super::judgement::read_judgement;
use super::party::read_party;
use crate::codes::identifier as codes;
use crate::intake::{Intake, Row};
use crate::numbering::{IdReading, Target, target_name};
use crate::role::Role;
use crate::source::Spot;
use crate::table::Table;
use clause_model::submission::{AnswerField, Disposition};
use std::collections::BTreeSet;
use workbook::CellRef;

/// Reads every row of a questionnaire.
pub(crate) fn read_table(intake: &mut Intake, table: &Table) -> Vec<AnswerRow> {
    // The grid is taken out while the journal is written to, and put back.
    let Some(grid) = intake.grids.remove(&table.sheet) else {
        return Vec::new();
    };
    let ids = IdColumn::new(intake, table, &grid);
    let mut rows = Vec::new();
    for segment in &table.segments {
        let dates = intake.date_columns(table, segment, &grid);
        let within = grid.rows().into_iter();
        for row in within.filter(|row| (segment.first..=segment.last).contains(row)) {
            let row = Row {
                table,
                segment,
                grid: &grid,
                number: row,
                dates: &dates,
            };
            rows.extend(read_row(intake, &row, &ids));
        }
    }
    intake.grids.insert(table.sheet, grid);
    rows
}

fn read_row(intake: &mut Intake, row: &Row, ids: &IdColumn) -> Option<AnswerRow> {
    let inputs = inputs(row);
    match identify(intake, row, ids) {
        Identity::About(target) => {
            let name = target_name(&target);
            intake
                .journal
                .set_subject(row.table.sheet, row.number, name);
            // What is merged from above over a heading is no answer to its whole clause.
            let heading = matches!(target, Target::Clause(_)) && inputs.is_empty();
            (!heading).then(|| read_fields(intake, row, target, inputs))
        }
        Identity::Doubtful(reading, spot, text) => {
            let wanted = matches!(&reading, IdReading::Unknown(_)) && !text.contains('-');
            if !wanted || !inputs.is_empty() {
                report_doubt(intake, &reading, spot, &text);
                drop_inputs(intake, row, &inputs);
            }
            None
        }
        Identity::Contradiction(key, text, spot) => {
            intake.journal.report(&codes::KEY_AND_ID_DIFFER, spot, |d| {
                d.with("key", key).with("id", text)
            });
            drop_inputs(intake, row, &inputs);
            None
        }
        Identity::KeyUnknown(key, spot) => {
            let edition = intake.numbering.edition.id.clone();
            intake.journal.report(&codes::ROW_KEY_UNKNOWN, spot, |d| {
                d.with("key", key).with("edition", edition)
            });
            drop_inputs(intake, row, &inputs);
            None
        }
        Identity::None => {
            if let Some(spot) = inputs.first() {
                let column = id_column_name(row);
                let text = spot.cell.and_then(|cell| row.grid.text(cell));
                intake.journal.report(&codes::ROW_WITHOUT_ID, *spot, |d| {
                    d.with("column", column)
                        .with("text", text.unwrap_or_default())
                });
                drop_inputs(intake, row, &inputs);
            }
            None
        }
        Identity::Guidance => None,
    }
}

/// The cells of a row that hold input: those of columns that do not merely tell what is asked.
fn inputs(row: &Row) -> Vec<Spot> {
    let cells = row.grid.row(row.number);
    cells
        .filter(|(at, _)| {
            let column = row.segment.columns.get(&at.column);
            let role = column.and_then(|column| column.role);
            role.is_some_and(|role| !role.is_structural())
        })
        .map(|(at, _)| row.table.sheet.at(at))
        .collect()
}

fn drop_inputs(intake: &mut Intake, row: &Row, inputs: &[Spot]) {
    for cell in inputs.iter().filter_map(|spot| spot.cell) {
        intake
            .journal
            .settle(row.table.sheet, cell, Disposition::NotUsed);
    }
}

fn id_column_name(row: &Row) -> String {
    let column = row
        .segment
        .column_of(Role::Id)
        .or(row.segment.column_of(Role::Clause));
    column.map_or("-".to_owned(), CellRef::column_name)
}

fn read_fields(intake: &mut Intake, row: &Row, target: Target, inputs: Vec<Spot>) -> AnswerRow {
    let answer_column = row
        .segment
        .column_of(Role::Answer)
        .or(row.segment.column_of(Role::ImplementationScore))
        .or(row.segment.column_of(Role::AnswerOption))
        .or(row.segment.column_of(Role::Id));
    let mut unreadable = BTreeSet::new();
    let interval = read_interval(intake, row, &mut unreadable);
    let mut read = AnswerRow {
        sheet: row.table.sheet,
        row: row.number,
        instance: row.text(Role::Instance, &mut intake.journal),
        spot: row.spot(answer_column.unwrap_or_default()),
        answer: match read_confirmation(intake, row) {
            Confirmation::None => read_answer(intake, row, &mut unreadable),
            Confirmation::Of(given) => Some(given),
            Confirmation::OfNothing => {
                unreadable.insert(AnswerField::Answer);
                None
            }
        },
        carried: None,
        planned: row.date(Role::Planned, &mut intake.journal),
        interval: interval.months,
        interval_text: interval.text,
        operated_by: read_party(intake, row),
        respondent: row.text(Role::Respondent, &mut intake.journal),
        comments: comments(intake, row),
        judgement: None,
        unreasoned: None,
        unreadable,
        mentions: mentions(intake, row),
        inputs,
        target,
    };
    if let Some(given) = &read.answer {
        read.spot = given.spot;
    }
    read_carried(intake, row, &mut read);
    read_judgement(intake, row, &mut read);
    report_misfit(intake, row, &mut read);
    row.tell_filled_down(&mut intake.journal);
    read
}
