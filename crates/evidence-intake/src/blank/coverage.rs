//! The coverage sheet: the services, customers, suppliers and sites that requirements repeat over.

use super::QuestionRow;
use super::frame::{FIRST_COLUMN, Frame, HEADER_ROW, SMALL, key, prose};
use super::line_fit::{Fitted, row_height};
use super::looks::{asked, told};
use crate::marks::{OwnSheet, RowKey};
use crate::role::Role;
use clause_model::control_point::Unit;
use clause_model::submission::Instance;
use std::collections::BTreeMap;
use workbook::{CellRef, Content, SheetDraft, theme};

/// The row that says which points repeat.
const REPEATS_ROW: u32 = HEADER_ROW + 1;
/// The first row for names.
const FIRST_NAME: u32 = REPEATS_ROW + 1;
/// How many names each column has room for, and how many more where many are known already.
const NAMES: u32 = 30;
const MORE_NAMES: u32 = 10;
const WIDTH: f64 = 38.0;
const UNITS: [(Unit, Role); 4] = [
    (Unit::Service, Role::Service),
    (Unit::Customer, Role::Customer),
    (Unit::Supplier, Role::Supplier),
    (Unit::Site, Role::Site),
];

/// The sheet, with the names that are known already.
pub(super) fn sheet(
    frame: &Frame<'_>,
    rows: &[QuestionRow<'_>],
    known: &BTreeMap<Unit, Vec<Instance>>,
) -> SheetDraft {
    let texts = &frame.texts.coverage;
    let mut sheet = frame.sheet(OwnSheet::Coverage);
    let columns = UNITS.map(|(_, role)| frame.column(role, WIDTH));
    Frame::header(&mut sheet, HEADER_ROW, &columns);
    let last = FIRST_COLUMN + UNITS.len() as u32 - 1;
    frame.title(
        &mut sheet,
        OwnSheet::Coverage,
        frame.text(&texts.intro),
        last,
    );
    repeats(frame, &mut sheet, rows);
    let names = UNITS.map(|(unit, _)| known.get(&unit).map_or(&[][..], Vec::as_slice));
    let longest = names.iter().map(|names| names.len()).max();
    let most = longest.unwrap_or_default() as u32;
    let room = if most < NAMES {
        NAMES
    } else {
        most + MORE_NAMES
    };
    for (at, row) in (FIRST_NAME..FIRST_NAME + room).enumerate() {
        for (column, names) in (FIRST_COLUMN..).zip(names) {
            let name = names.get(at).map(|instance| instance.name.as_str());
            let content = name.map_or(Content::Blank, Content::from);
            sheet.put(row, column, content, &asked().size(10));
        }
        // All names and what stands below them fit one page.
        sheet.row_heights.insert(row, 13.5);
    }
    other_units(frame, &mut sheet, rows, (FIRST_NAME + room + 1, last));
    sheet.freeze = Some(CellRef::new(HEADER_ROW + 1, FIRST_COLUMN));
    sheet.page.repeat_rows = Some((HEADER_ROW, HEADER_ROW));
    sheet
}

fn repeats(frame: &Frame<'_>, sheet: &mut SheetDraft, rows: &[QuestionRow<'_>]) {
    key(sheet, REPEATS_ROW, &RowKey::Guidance);
    let style = told()
        .size(SMALL - 1)
        .colour(theme::MUTED)
        .fill(theme::PANEL);
    let texts = UNITS.map(|(unit, _)| repeated(frame, rows, unit));
    for (column, text) in (FIRST_COLUMN..).zip(&texts) {
        sheet.put(REPEATS_ROW, column, text.as_str(), &style);
    }
    let fitted = texts.each_ref().map(|text| Fitted {
        text,
        width: WIDTH,
        size: SMALL - 1,
    });
    sheet.row_heights.insert(REPEATS_ROW, row_height(&fitted));
}

/// Which points are asked once per unit, in words.
fn repeated(frame: &Frame<'_>, rows: &[QuestionRow<'_>], unit: Unit) -> String {
    let texts = &frame.texts.coverage;
    let name = texts.units.get(&unit).map_or("", |name| frame.text(name));
    let ids: Vec<String> = rows
        .iter()
        .filter(|row| row.point.per == unit)
        .map(|row| row.point.id.to_string())
        .collect();
    if ids.is_empty() {
        return frame.filled(&texts.none, &[("unit", name)]);
    }
    let count = ids.len().to_string();
    let values = [
        ("count", &*count),
        ("unit", name),
        ("points", &*frame.list(&ids)),
    ];
    frame.filled(&texts.repeats, &values)
}

/// Units that are listed nowhere, such as plans: said below the table.
fn other_units(
    frame: &Frame<'_>,
    sheet: &mut SheetDraft,
    rows: &[QuestionRow<'_>],
    (mut row, last): (u32, u32),
) {
    let texts = &frame.texts.coverage;
    let listed = UNITS.map(|(unit, _)| unit);
    let mut units: Vec<Unit> = rows.iter().map(|row| row.point.per).collect();
    units.sort_unstable();
    units.dedup();
    units.retain(|unit| !listed.contains(unit) && *unit != Unit::Organisation);
    if units.is_empty() {
        return;
    }
    let columns = (FIRST_COLUMN, last);
    prose(
        sheet,
        row,
        columns,
        frame.text(&texts.others_heading),
        &theme::section(),
    );
    for unit in units {
        row += 1;
        prose(
            sheet,
            row,
            columns,
            &repeated(frame, rows, unit),
            &theme::note(),
        );
    }
    prose(
        sheet,
        row + 1,
        columns,
        frame.text(&texts.others),
        &theme::note(),
    );
}
