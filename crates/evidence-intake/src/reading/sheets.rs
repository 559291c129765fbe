//! What becomes of each sheet.

use super::remarks::{
    nearest, report_candidates, report_hidden_rows, report_kind_unsure, report_missing_sheets,
};
use super::report_no_questionnaire;
use crate::codes::{file as file_codes, sheet as codes};
use crate::cover::{self, Cover};
use crate::grid::Grid;
use crate::intake::Intake;
use crate::layout::{Layout, LayoutTable};
use crate::marks::{CornerMark, MARK_VERSION, SheetKind};
use crate::recognition::{
    Candidate, Foreign, Marked, Near, laid_out_table, other_edition, own_table, recognise,
    settle_scales,
};
use crate::source::{SheetId, Sources, Spot};
use crate::table::{Table, TableKind};
use clause_model::submission::Disposition;
use clause_model::{EditionId, Language};
use std::collections::BTreeMap;
use workbook::{CellRef, SheetRange, ValidationSource, Visibility};

/// What a sheet is to this reading.
#[derive(Debug, Clone)]
pub(crate) enum SheetState {
    /// The table of that number.
    Table(usize),
    /// A sheet without input, and how that is known.
    Guidance(&'static str),
    /// No table, but a block that says who is assessed, what, by whom and when.
    Cover(Cover),
    /// A questionnaire whose answer column is not certain.
    Ambiguous(Box<Table>, Vec<Candidate>),
    /// Refused with a diagnostic that says why.
    Refused,
    /// Left out on purpose: `hidden`, or ignored by the `layout` file.
    Unread(&'static str),
    /// Nothing known.
    Unrecognised(Option<Near>),
}

/// All sheets with what they are.
pub(crate) struct Sheets {
    pub(crate) tables: Vec<Table>,
    pub(crate) states: BTreeMap<SheetId, SheetState>,
}

impl Sheets {
    /// The language of the first questionnaire, else of the first table.
    pub(crate) fn language(&self) -> Option<Language> {
        let mut questionnaires = self
            .tables
            .iter()
            .filter(|t| t.kind == TableKind::Questionnaire);
        let first = questionnaires.next().or(self.tables.first());
        first.map(|table| table.language)
    }
}

/// The readable view of every sheet.
pub(super) fn grids<'a>(sources: &Sources<'a>) -> BTreeMap<SheetId, Grid<'a>> {
    let sheets = sources.sheets();
    sheets
        .filter_map(|(id, sheet)| Some((id, Grid::new(sources.book(id.file)?, sheet))))
        .collect()
}

/// Recognises every sheet and reports those that are not read.
pub(super) fn recognise_all(
    intake: &mut Intake,
    marks: &BTreeMap<SheetId, Marked>,
    layout: Option<&Layout>,
) -> Sheets {
    let mut sheets = Sheets {
        tables: Vec::new(),
        states: BTreeMap::new(),
    };
    let ids: Vec<SheetId> = intake.grids.keys().copied().collect();
    for id in ids {
        let state = recognise_sheet(intake, marks, layout, id, &mut sheets.tables);
        sheets.states.insert(id, state);
    }
    if let Some(layout) = layout {
        report_missing_sheets(intake, layout);
    }
    prepare(intake, &mut sheets.tables);
    let found = sheets
        .tables
        .iter()
        .any(|table| table.kind == TableKind::Questionnaire);
    let asked = sheets
        .states
        .values()
        .any(|s| matches!(s, SheetState::Ambiguous(..) | SheetState::Refused));
    if !found && !asked {
        let nearest = nearest(intake, &sheets.states);
        report_no_questionnaire(&mut intake.journal, nearest);
    }
    sheets
}

/// Settles scales, names headers for diagnostics, and reports what is worth telling of columns.
fn prepare(intake: &mut Intake, tables: &mut [Table]) {
    let troubles = settle_scales(tables, &intake.grids, intake.bands);
    for table in tables.iter() {
        for segment in &table.segments {
            let row = segment.header_row.unwrap_or(segment.first);
            for (at, column) in &segment.columns {
                let from = CellRef::new(row, *at);
                intake.journal.set_header(table.sheet, from, &column.header);
            }
        }
        super::columns::report_shifted(intake, table);
        super::columns::report_other_headers(intake, table);
        report_hidden_rows(intake, table);
    }
    for (sheet, cell, header, trouble) in troubles {
        super::columns::report_trouble(intake, sheet.at(cell), &header, trouble);
    }
}

fn recognise_sheet(
    intake: &mut Intake,
    marks: &BTreeMap<SheetId, Marked>,
    layout: Option<&Layout>,
    id: SheetId,
    tables: &mut Vec<Table>,
) -> SheetState {
    let Some(grid) = intake.grids.get(&id) else {
        return SheetState::Refused;
    };
    let file = intake.sources.file_name(id.file);
    let described = layout.map(|layout| layout.sheet(file, &grid.sheet.name));
    let mut described = described.unwrap_or_default();
    // A description of all sheets is not meant for our own.
    let marked = matches!(marks.get(&id), Some(Marked::Yes(..)));
    described.retain(|described| described.sheet != "*" || !marked);
    if !described.is_empty() {
        let sections: Vec<LayoutTable> = described.into_iter().map(LayoutTable::new).collect();
        let table = laid_out_table(id, grid, &sections);
        return table.map_or(SheetState::Unread("layout"), |table| add(tables, table));
    }
    match marks.get(&id) {
        Some(Marked::Newer(version, at)) => {
            intake
                .journal
                .mention(&file_codes::MARK_NEWER, id.at(*at), |d| {
                    d.with("version", version).with("known", MARK_VERSION)
                });
            return SheetState::Refused;
        }
        Some(Marked::Report(at)) => {
            let code = &file_codes::REPORT_AS_ANSWERS;
            intake.journal.mention(code, id.at(*at), |d| d);
            return SheetState::Refused;
        }
        Some(Marked::Yes(mark, corner)) => return marked_sheet(intake, id, mark, *corner, tables),
        Some(Marked::Damaged(text, at)) => report_damaged(intake, id, *at, text),
        Some(Marked::No) | None => {}
    }
    foreign_sheet(intake, id, tables)
}

fn add(tables: &mut Vec<Table>, table: Table) -> SheetState {
    tables.push(table);
    SheetState::Table(tables.len() - 1)
}

fn report_damaged(intake: &mut Intake, id: SheetId, at: CellRef, text: &str) {
    intake
        .journal
        .mention(&file_codes::MARK_DAMAGED, id.at(at), |d| {
            d.with("text", text)
        });
}

fn marked_sheet(
    intake: &mut Intake,
    id: SheetId,
    mark: &CornerMark,
    corner: CellRef,
    tables: &mut Vec<Table>,
) -> SheetState {
    if mark.kind == SheetKind::Guidance {
        return SheetState::Guidance("marks");
    }
    let assessed = intake.numbering.edition;
    if let Some(about) = &mark.about {
        let same_standard = about.standard == assessed.standard;
        let same_edition = about.edition == assessed.id;
        let sister = intake.numbering.sister(&about.edition).is_some();
        let answers = mark.kind == SheetKind::Questionnaire;
        if !same_standard || (answers && !same_edition) || !sister {
            let found = format!("{} {}", about.standard, about.edition);
            let wanted = format!("{} {}", assessed.standard, assessed.id);
            intake
                .journal
                .mention(&file_codes::EDITION_DIFFERS, id.at(corner), |d| {
                    d.with("found", found).with("wanted", wanted)
                });
            return SheetState::Refused;
        }
    }
    let table = intake
        .grids
        .get(&id)
        .and_then(|grid| own_table(id, grid, mark, corner));
    if let Some(table) = table {
        report_hidden_and_read(intake, id);
        return add(tables, table);
    }
    report_damaged(intake, id, corner, &mark.to_string());
    foreign_sheet(intake, id, tables)
}

/// A hidden sheet of ours is read: its marks say what it is, and nobody is to wonder where its
/// answers come from.
fn report_hidden_and_read(intake: &mut Intake, id: SheetId) {
    let hidden = intake
        .grids
        .get(&id)
        .is_some_and(|grid| grid.sheet.visibility != Visibility::Visible);
    if hidden {
        intake
            .journal
            .mention(&codes::HIDDEN_SHEET_READ, id.spot(), |d| d);
    }
}

fn foreign_sheet(intake: &mut Intake, id: SheetId, tables: &mut Vec<Table>) -> SheetState {
    let Some(grid) = intake.grids.get(&id) else {
        return SheetState::Refused;
    };
    let cells = grid.filled().len();
    if cells == 0 {
        return SheetState::Guidance("empty");
    }
    if grid.sheet.visibility != Visibility::Visible && feeds_dropdowns(grid) {
        return SheetState::Guidance("dropdowns");
    }
    if grid.sheet.visibility != Visibility::Visible {
        intake
            .journal
            .mention(&codes::HIDDEN_SHEET, id.spot(), |d| d.with("cells", cells));
        return SheetState::Unread("hidden");
    }
    match recognise(id, grid, &intake.numbering, intake.bands) {
        Foreign::Table(mut table) => {
            match other_edition(&table, grid, &intake.numbering) {
                Some((edition, at)) if table.kind == TableKind::Questionnaire => {
                    return refuse_other_edition(intake, id.at(at), &edition);
                }
                // What a register supports is read in the edition that it names.
                Some((edition, _)) => table.edition = Some(edition),
                None => {}
            }
            add(tables, table)
        }
        Foreign::Ambiguous(table, candidates) => {
            report_candidates(intake, &table, &candidates);
            SheetState::Ambiguous(Box::new(table), candidates)
        }
        Foreign::Either(table) => {
            let answers = report_kind_unsure(intake, &table);
            SheetState::Ambiguous(Box::new(table), answers)
        }
        Foreign::No(near) => {
            if let Some(cover) = cover::of_sheet(grid) {
                report_rest(intake, id, &cover);
                return SheetState::Cover(cover);
            }
            intake
                .journal
                .mention(&codes::SHEET_NOT_RECOGNISED, id.spot(), |d| {
                    d.with("cells", cells)
                });
            SheetState::Unrecognised(near)
        }
    }
}

/// Refuses a questionnaire that says by itself that it is about another edition.
fn refuse_other_edition(intake: &mut Intake, spot: Spot, edition: &EditionId) -> SheetState {
    let assessed = intake.numbering.edition;
    let found = format!("{} {edition}", assessed.standard);
    let wanted = format!("{} {}", assessed.standard, assessed.id);
    intake
        .journal
        .mention(&file_codes::EDITION_DIFFERS, spot, |d| {
            d.with("found", found).with("wanted", wanted)
        });
    SheetState::Refused
}

/// Reports what stands on a cover sheet beside its fields.
fn report_rest(intake: &mut Intake, id: SheetId, cover: &Cover) {
    let Some(first) = cover.rest.first() else {
        return;
    };
    let cells = cover.rest.len();
    intake
        .journal
        .mention(&codes::COVER_CELLS_NOT_READ, id.at(*first), |d| {
            d.with("cells", cells)
        });
    for cell in &cover.rest {
        intake.journal.settle(id, *cell, Disposition::NotUsed);
        let code = codes::COVER_CELLS_NOT_READ.id;
        intake.journal.remark(id, cell.row, code);
    }
}

/// Whether a sheet holds the words that dropdowns of its workbook offer.
fn feeds_dropdowns(grid: &Grid) -> bool {
    let name = SheetRange::quoted_sheet(&grid.sheet.name);
    let (quoted, bare) = (format!("{name}!"), format!("{}!", grid.sheet.name));
    let sheets = grid.book.sheets.iter();
    let mut sources = sheets
        .flat_map(|sheet| &sheet.validations)
        .map(|rule| &rule.source);
    sources.any(|source| match source {
        ValidationSource::Formula(formula) => {
            let formula = formula.trim_start_matches('=');
            formula.starts_with(&quoted) || formula.starts_with(&bare)
        }
        ValidationSource::List(_) => false,
    })
}
