//! The document requests: what an assessor will ask for, by package of work.

use super::QuestionRow;
use super::frame::{FIRST_COLUMN, Frame, HEADER_ROW};
use super::line_fit::{Fitted, row_height};
use super::lists::{Lists, Offer};
use super::looks::{SMALL, asked, told};
use crate::marks::OwnSheet;
use clause_model::ClauseId;
use clause_model::work_package::WorkPackage;
use std::collections::BTreeSet;
use workbook::draft::ValidationDraft;
use workbook::{CellRange, CellRef, Content, SheetDraft};

const WIDTHS: [f64; 7] = [28.0, 24.0, 52.0, 12.0, 24.0, 11.0, 32.0];
const LAST_COLUMN: u32 = FIRST_COLUMN + WIDTHS.len() as u32 - 1;
const RECEIVED: u32 = LAST_COLUMN - 1;

pub(super) fn sheet(frame: &Frame<'_>, rows: &[QuestionRow<'_>], lists: &Lists) -> SheetDraft {
    let texts = &frame.texts.requests;
    let mut sheet = frame.sheet(OwnSheet::DocumentRequests);
    let headers = [
        &texts.package,
        &texts.role,
        &texts.document,
        &texts.kind,
        &texts.clauses,
        &texts.received,
        &texts.note,
    ];
    let columns: Vec<_> = headers
        .iter()
        .zip(WIDTHS)
        .map(|(header, width)| frame.plain_column(header, width))
        .collect();
    Frame::header(&mut sheet, HEADER_ROW, &columns);
    frame.title(
        &mut sheet,
        OwnSheet::DocumentRequests,
        frame.text(&texts.intro),
        LAST_COLUMN,
    );
    let mut row = HEADER_ROW;
    for package in &frame.edition.packages {
        let clauses = clauses_served(rows, package);
        if clauses.is_empty() {
            continue;
        }
        for document in &package.documents {
            row += 1;
            let told = [
                frame.text(&package.title),
                role_title(frame, package),
                frame.text(&document.title),
                document.kind.name(frame.language),
                &frame.list(&clauses),
            ];
            put_request(&mut sheet, row, told);
        }
    }
    finish(frame, &mut sheet, row, lists);
    sheet
}

fn put_request(sheet: &mut SheetDraft, row: u32, texts: [&str; 5]) {
    let mut fitted = Vec::new();
    for ((column, text), width) in (FIRST_COLUMN..).zip(texts).zip(WIDTHS) {
        sheet.put(row, column, text, &told());
        fitted.push(Fitted {
            text,
            width,
            size: SMALL,
        });
    }
    for column in RECEIVED..=LAST_COLUMN {
        sheet.put(row, column, Content::Blank, &asked());
    }
    sheet.row_heights.insert(row, row_height(&fitted));
}

fn finish(frame: &Frame<'_>, sheet: &mut SheetDraft, last_row: u32, lists: &Lists) {
    sheet.freeze = Some(CellRef::new(HEADER_ROW + 1, FIRST_COLUMN));
    sheet.page.repeat_rows = Some((HEADER_ROW, HEADER_ROW));
    if last_row == HEADER_ROW {
        return;
    }
    let corner = CellRef::new(HEADER_ROW, FIRST_COLUMN);
    let end = CellRef::new(last_row, LAST_COLUMN);
    sheet.autofilter = Some(CellRange::new(corner, end));
    let first = CellRef::new(HEADER_ROW + 1, RECEIVED);
    let received = CellRange::new(first, CellRef::new(last_row, RECEIVED));
    if let Some(rule) = lists.rule(Offer::YesNo) {
        let mut rule = ValidationDraft::new(received, rule);
        rule.error = Some(frame.message(&frame.texts.questionnaire.refused));
        sheet.validations.push(rule);
    }
    let clauses = CellRange::new(
        CellRef::new(HEADER_ROW + 1, FIRST_COLUMN + 4),
        CellRef::new(last_row, FIRST_COLUMN + 4),
    );
    sheet.text_numbers.push(clauses);
}

/// The clauses of the package's points that are asked about.
fn clauses_served(rows: &[QuestionRow<'_>], package: &WorkPackage) -> Vec<String> {
    let of_package = rows.iter().filter(|row| row.point.package == package.id);
    let clauses: BTreeSet<&ClauseId> = of_package.map(|row| &row.point.id.clause).collect();
    clauses.into_iter().map(ToString::to_string).collect()
}

fn role_title<'t>(frame: &Frame<'t>, package: &WorkPackage) -> &'t str {
    let role = frame.edition.role(&package.role);
    role.map_or("", |role| role.title.get(frame.language))
}
