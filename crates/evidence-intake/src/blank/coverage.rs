//! The coverage sheet: the services, customers, suppliers and sites that requirements repeat over.

use super::QuestionRow;
use super::frame::{Column, FIRST_COLUMN, Frame, HEADER_ROW, key, prose};
use super::line_fit::{Fitted, row_height};
use super::looks::{SMALL, asked, told};
use crate::marks::{OwnSheet, ROLE_ROW, RowKey};
use crate::role::Role;
use clause_model::control_point::Unit;
use clause_model::submission::Instance;
use std::collections::BTreeMap;
use workbook::{Cached, CellRange, CellRef, Content, SheetDraft, SheetRange, theme};

/// The row that says which points repeat.
const REPEATS_ROW: u32 = HEADER_ROW + 1;
/// The first row for names.
const FIRST_NAME: u32 = REPEATS_ROW + 1;
/// How many names each column has room for, and how many more where many are known already.
const NAMES: u32 = 30;
const MORE_NAMES: u32 = 10;
const WIDTH: f64 = 34.0;
/// The width of the column that says how much is answered by name.
const NAMED_WIDTH: f64 = 11.0;
const UNITS: [(Unit, Role); 4] = [
    (Unit::Service, Role::Service),
    (Unit::Customer, Role::Customer),
    (Unit::Supplier, Role::Supplier),
    (Unit::Site, Role::Site),
];

/// A list of names, and beside it how many of the requirements that repeat are answered by name.
struct List {
    unit: Unit,
    role: Role,
    /// The column of the names.
    names: u32,
    /// How many requirements repeat; where none do, nothing is counted.
    repeated: usize,
}

/// The sheet, with the names that are known already; answers by name stand on the questionnaires.
pub(super) fn sheet(
    frame: &Frame<'_>,
    rows: &[QuestionRow<'_>],
    known: &BTreeMap<Unit, Vec<Instance>>,
    questionnaires: &[&SheetDraft],
) -> SheetDraft {
    let texts = &frame.texts.coverage;
    let mut sheet = frame.sheet(OwnSheet::Coverage);
    let lists = lists(rows);
    let columns: Vec<Column> = lists
        .iter()
        .flat_map(|list| {
            let named = (list.repeated > 0).then(|| Column {
                role: Some(Role::Guidance),
                header: frame.text(&texts.named).to_owned(),
                width: NAMED_WIDTH,
            });
            [frame.column(list.role, WIDTH)].into_iter().chain(named)
        })
        .collect();
    Frame::header(&mut sheet, HEADER_ROW, &columns);
    let last = FIRST_COLUMN + columns.len() as u32 - 1;
    frame.title(
        &mut sheet,
        OwnSheet::Coverage,
        frame.text(&texts.intro),
        last,
    );
    repeats(frame, &mut sheet, rows, &lists);
    let names = UNITS.map(|(unit, _)| known.get(&unit).map_or(&[][..], Vec::as_slice));
    let longest = names.iter().map(|names| names.len()).max();
    let most = longest.unwrap_or_default() as u32;
    let room = if most < NAMES {
        NAMES
    } else {
        most + MORE_NAMES
    };
    for (at, row) in (FIRST_NAME..FIRST_NAME + room).enumerate() {
        for (list, names) in lists.iter().zip(names) {
            let name = names.get(at).map(|instance| instance.name.as_str());
            let content = name.map_or(Content::Blank, Content::from);
            sheet.put(row, list.names, content, &asked().size(10));
            put_count(frame, &mut sheet, (row, list), questionnaires);
        }
        // All names and what stands below them fit one page.
        sheet.row_heights.insert(row, 13.5);
    }
    other_units(frame, &mut sheet, rows, (FIRST_NAME + room + 1, last));
    sheet.freeze = Some(CellRef::new(HEADER_ROW + 1, FIRST_COLUMN));
    sheet.page.repeat_rows = Some((HEADER_ROW, HEADER_ROW));
    sheet
}

fn lists(rows: &[QuestionRow<'_>]) -> Vec<List> {
    let mut names = FIRST_COLUMN;
    let lists = UNITS.map(|(unit, role)| {
        let repeated = rows.iter().filter(|row| row.point.per == unit).count();
        let list = List {
            unit,
            role,
            names,
            repeated,
        };
        names += if repeated > 0 { 2 } else { 1 };
        list
    });
    lists.into()
}

/// Beside a name "3 of 50", as soon as the name is entered.
fn put_count(
    frame: &Frame<'_>,
    sheet: &mut SheetDraft,
    (row, list): (u32, &List),
    questionnaires: &[&SheetDraft],
) {
    let (name, total) = (CellRef::new(row, list.names), list.repeated);
    let counts: Vec<String> = questionnaires
        .iter()
        .filter_map(|sheet| {
            let instances = answer_cells(sheet, Role::Instance)?;
            let answers = answer_cells(sheet, Role::Answer)?;
            Some(format!("COUNTIFS({instances},{name},{answers},\"<>\")"))
        })
        .collect();
    if counts.is_empty() || total == 0 {
        return;
    }
    let (of, counts) = (frame.language.pick(" of ", "/"), counts.join("+"));
    let shown = format!("MIN({total},{counts})&\"{of}{total}\"");
    let formula = format!("IF({name}=\"\",\"\",{shown})");
    let style = told().size(SMALL).colour(theme::MUTED);
    let content = Content::formula(formula, Cached::Text(String::new()));
    sheet.put(row, list.names + 1, content, &style);
}

/// The cells of a column of the questionnaire sheet, by its role.
fn answer_cells(questionnaire: &SheetDraft, role: Role) -> Option<SheetRange> {
    let start = CellRef::new(ROLE_ROW, 0);
    let mut roles = questionnaire
        .cells
        .range(start..CellRef::new(ROLE_ROW + 1, 0));
    let wanted = Content::text(role.name());
    let (at, _) = roles.find(|(_, drafted)| drafted.content == wanted)?;
    let last = questionnaire.cells.keys().next_back()?.row;
    let cells = CellRange::new(
        CellRef::new(super::FIRST_ROW, at.column),
        CellRef::new(last, at.column),
    );
    Some(SheetRange::new(questionnaire.name.clone(), cells))
}

/// Counts again what is answered by name, for a questionnaire that was filled in as a draft.
pub(super) fn count(coverage: &mut SheetDraft, questionnaires: &[SheetDraft]) {
    let named: Vec<String> = questionnaires.iter().flat_map(names_answered).collect();
    let places: Vec<CellRef> = coverage.cells.keys().copied().collect();
    for at in places.into_iter().filter(|at| at.column > FIRST_COLUMN) {
        let name = text(coverage, CellRef::new(at.row, at.column - 1));
        let Some(Content::Formula { expression, cached }) = coverage
            .cells
            .get_mut(&at)
            .map(|drafted| &mut drafted.content)
        else {
            continue;
        };
        // The formula ends in what is shown after the number: `&" of 50")`.
        let ending = expression.rsplit('"').nth(1).unwrap_or_default();
        let total = ending.trim_start_matches(|c: char| !c.is_ascii_digit());
        let total: usize = total.parse().unwrap_or_default();
        let count = named.iter().filter(|other| **other == name).count();
        let shown = format!("{}{ending}", count.min(total));
        *cached = Cached::Text(if name.is_empty() {
            String::new()
        } else {
            shown
        });
    }
}

/// The names in the rows that have an answer, in small letters.
fn names_answered(sheet: &SheetDraft) -> Vec<String> {
    let cells = [Role::Instance, Role::Answer].map(|role| answer_cells(sheet, role));
    let [Some(instances), Some(answers)] = cells else {
        return Vec::new();
    };
    let rows = instances.range.first.row..=instances.range.last.row;
    rows.filter_map(|row| {
        let answer = text(sheet, CellRef::new(row, answers.range.first.column));
        let name = text(sheet, CellRef::new(row, instances.range.first.column));
        (!name.is_empty() && !answer.is_empty()).then_some(name)
    })
    .collect()
}

fn text(sheet: &SheetDraft, at: CellRef) -> String {
    match sheet.cells.get(&at).map(|drafted| &drafted.content) {
        Some(Content::Text(text)) => text.to_lowercase(),
        _ => String::new(),
    }
}

fn repeats(frame: &Frame<'_>, sheet: &mut SheetDraft, rows: &[QuestionRow<'_>], lists: &[List]) {
    key(sheet, REPEATS_ROW, &RowKey::Guidance);
    let style = told()
        .size(SMALL - 1)
        .colour(theme::MUTED)
        .fill(theme::PANEL);
    let texts: Vec<String> = lists
        .iter()
        .map(|list| repeated(frame, rows, list.unit))
        .collect();
    let mut fitted = Vec::new();
    for (list, text) in lists.iter().zip(&texts) {
        let mut width = WIDTH;
        if list.repeated > 0 {
            let ends = [list.names, list.names + 1];
            let [first, last] = ends.map(|column| CellRef::new(REPEATS_ROW, column));
            sheet.put_merged(CellRange::new(first, last), text.as_str(), &style);
            width += NAMED_WIDTH;
        } else {
            sheet.put(REPEATS_ROW, list.names, text.as_str(), &style);
        }
        fitted.push(Fitted {
            text,
            width,
            size: SMALL - 1,
        });
    }
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
