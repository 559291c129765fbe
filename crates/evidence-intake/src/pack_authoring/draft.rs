//! The workbook in which a pack is authored.

use super::cell_value::shown;
use super::columns::{Column, Kind};
use super::export::{self, Exported};
use super::guidance as words;
use super::sheets::PackSheet;
use super::vocabulary::Vocabulary;
use super::{GUIDANCE, MARK, MARK_VERSION};
use clause_model::{EditionId, Standard};
use diagnostics::Language;
use jiff::civil::Date;
use serde_json::Value;
use std::collections::BTreeMap;
use workbook::draft::{BaseFont, Orientation, Properties, Style, ValidationDraft, ValidationRule};
use workbook::{CellRange, CellRef, Content, SheetDraft, SheetRange, WorkbookDraft, theme};

/// The rows of title, line below it, and headers; the marks stand in the row before.
const TITLE_ROW: u32 = 1;
const INTRO_ROW: u32 = 2;
const HEADER_ROW: u32 = 3;
/// The first column that people see.
const FIRST_COLUMN: u32 = 1;
/// How many rows below the last one have dropdowns.
const SPARE_ROWS: u32 = 500;
const SMALL: u8 = 9;

/// A workbook that holds a standard, or one edition of it. `created` is the date that the file states.
pub fn pack_workbook(
    standard: &Standard,
    only: Option<&EditionId>,
    language: Language,
    created: Date,
) -> WorkbookDraft {
    let rows = export::rows(standard, only);
    let (lists, ranges) = lists(language);
    let mut draft = WorkbookDraft::new(created);
    draft.sheets.push(start(language));
    for sheet in PackSheet::ALL {
        draft.sheets.push(table(sheet, &rows, &ranges, language));
    }
    draft.sheets.push(lists);
    let title = words::TITLE.get(language).to_owned();
    draft.properties = Properties {
        title,
        ..Properties::default()
    };
    draft.base_font = language.pick(BaseFont::latin(), BaseFont::chinese());
    draft
}

/// A sheet with its mark, title and the line below it.
fn framed(name: &str, word: &str, title: &str, intro: &str) -> SheetDraft {
    let mut sheet = SheetDraft::new(name);
    let key = key_style();
    sheet.put(0, 0, format!("{MARK}{MARK_VERSION} {word}"), &key);
    for row in [TITLE_ROW, INTRO_ROW, HEADER_ROW] {
        sheet.put(row, 0, GUIDANCE, &key);
    }
    sheet.hidden_rows.insert(0);
    sheet.hidden_columns.insert(0);
    sheet.put(TITLE_ROW, FIRST_COLUMN, title, &theme::title());
    sheet.row_heights.insert(TITLE_ROW, 30.0);
    sheet.put(INTRO_ROW, FIRST_COLUMN, intro, &theme::subtitle());
    sheet.page.orientation = Orientation::Landscape;
    sheet
}

fn key_style() -> Style {
    theme::note().number_format(theme::TEXT)
}

fn start(language: Language) -> SheetDraft {
    let title = words::TITLE.get(language);
    let about = language.pick(
        "Fill in the sheets and import the workbook: it becomes the files of a pack.",
        "填写各工作表后导入，即生成标准包文件。",
    );
    let mut sheet = framed(words::START.get(language), GUIDANCE, title, about);
    sheet.set_widths(&[8.0, 24.0, 110.0]);
    let mut row = HEADER_ROW;
    for (number, step) in (1u32..).zip(&words::STEPS) {
        sheet.put(row, FIRST_COLUMN, number, &theme::label());
        let text = step.get(language);
        sheet.put(row, FIRST_COLUMN + 1, text, &theme::wrapped());
        sheet.row_heights.insert(row, height(text, 110.0));
        row += 1;
    }
    row += 1;
    let heading = words::SHEETS.get(language);
    sheet.put(row, FIRST_COLUMN, heading, &theme::section());
    sheet.put(row, FIRST_COLUMN + 1, Content::Blank, &theme::section());
    for one in PackSheet::ALL {
        row += 1;
        let name = one.name().get(language);
        let link = Content::internal_link(name, CellRef::new(HEADER_ROW, FIRST_COLUMN), name);
        sheet.put(row, FIRST_COLUMN, link, &theme::link());
        let about = one.about().get(language);
        sheet.put(row, FIRST_COLUMN + 1, about, &theme::wrapped());
        sheet.row_heights.insert(row, height(about, 110.0));
    }
    sheet
}

type Ranges = BTreeMap<Vocabulary, SheetRange>;

/// The sheet of lists, and where each list stands on it.
fn lists(language: Language) -> (SheetDraft, Ranges) {
    let name = words::LISTS.get(language);
    let mut sheet = framed(name, GUIDANCE, name, words::LISTS_ABOUT.get(language));
    let mut ranges = Ranges::new();
    for (at, vocabulary) in (FIRST_COLUMN..).step_by(2).zip(Vocabulary::ALL) {
        let header = theme::header().size(SMALL);
        sheet.put(HEADER_ROW, at, vocabulary.name().get(language), &header);
        sheet.put(HEADER_ROW, at + 1, words::MEANING.get(language), &header);
        sheet.column_widths.insert(at, 20.0);
        sheet.column_widths.insert(at + 1, 30.0);
        let mut row = HEADER_ROW;
        for (word, en, zh) in vocabulary.words() {
            row += 1;
            sheet.put(row, 0, GUIDANCE, &key_style());
            sheet.put(row, at, *word, &theme::id().size(SMALL));
            let meaning = language.pick(*en, *zh);
            sheet.put(row, at + 1, meaning, &theme::wrapped().size(SMALL));
        }
        let cells = CellRange::new(CellRef::new(HEADER_ROW + 1, at), CellRef::new(row, at));
        ranges.insert(vocabulary, SheetRange::new(name, cells));
    }
    (sheet, ranges)
}

/// A column as it stands on the sheet: one per language where its texts have languages.
fn physical(sheet: PackSheet) -> Vec<(&'static Column, Option<Language>)> {
    let columns = sheet.columns().iter();
    columns
        .flat_map(|column| match column.kind {
            Kind::Text | Kind::Lines => {
                let each = Language::ALL.map(|language| (column, Some(language)));
                each.to_vec()
            }
            _ => vec![(column, None)],
        })
        .collect()
}

fn table(kind: PackSheet, rows: &Exported, ranges: &Ranges, language: Language) -> SheetDraft {
    let name = kind.name().get(language);
    let mut sheet = framed(name, kind.word(), name, kind.about().get(language));
    let columns = physical(kind);
    let none = Vec::new();
    let rows = rows.get(&kind).unwrap_or(&none);
    let last = HEADER_ROW + rows.len() as u32;
    for (at, (column, own)) in (FIRST_COLUMN..).zip(&columns) {
        let role = own.map_or_else(
            || column.role.to_owned(),
            |own| format!("{}.{}", column.role, own.code()),
        );
        sheet.put(0, at, role, &key_style());
        let header = header(column, *own, language);
        sheet.put(HEADER_ROW, at, header, &theme::header().size(SMALL));
        sheet.column_widths.insert(at, width(column.kind));
        sheet.column_styles.insert(at, style(column.kind));
        if let Kind::Word(list) = column.kind {
            sheet
                .validations
                .extend(dropdown(ranges.get(&list), at, last));
        } else if column.kind == Kind::Flag {
            let flags = ranges.get(&Vocabulary::Flag);
            sheet.validations.extend(dropdown(flags, at, last));
        }
    }
    sheet.row_heights.insert(HEADER_ROW, 32.0);
    for (at, row) in (HEADER_ROW + 1..).zip(rows) {
        put_row(&mut sheet, at, &columns, row);
    }
    let end = FIRST_COLUMN + columns.len() as u32 - 1;
    let cells = CellRange::new(
        CellRef::new(HEADER_ROW, FIRST_COLUMN),
        CellRef::new(last.max(HEADER_ROW + 1), end),
    );
    sheet.autofilter = Some(cells);
    sheet.freeze = Some(CellRef::new(HEADER_ROW + 1, FIRST_COLUMN + 2));
    sheet
}

fn put_row(
    sheet: &mut SheetDraft,
    at: u32,
    columns: &[(&'static Column, Option<Language>)],
    row: &Value,
) {
    let mut highest = 15.0_f64;
    for (column_at, (column, own)) in (FIRST_COLUMN..).zip(columns) {
        let content = shown(row, column.role, column.kind, *own);
        if let Some(Content::Text(text)) = &content {
            highest = highest.max(height(text, width(column.kind)));
        }
        let content = content.unwrap_or(Content::Blank);
        sheet.put(at, column_at, content, &style(column.kind));
    }
    sheet.row_heights.insert(at, highest);
}

fn header(column: &Column, own: Option<Language>, language: Language) -> String {
    let header = column.header.get(language);
    match own {
        None => header.to_owned(),
        Some(own) => {
            let name = own.pick(
                language.pick("English", "英文"),
                language.pick("Chinese", "中文"),
            );
            language.pick(format!("{header} ({name})"), format!("{header}（{name}）"))
        }
    }
}

fn dropdown(words: Option<&SheetRange>, column: u32, last: u32) -> Option<ValidationDraft> {
    let cells = CellRange::new(
        CellRef::new(HEADER_ROW + 1, column),
        CellRef::new(last + SPARE_ROWS, column),
    );
    let rule = ValidationRule::ListFrom(words?.clone());
    Some(ValidationDraft::new(cells, rule))
}

fn width(kind: Kind) -> f64 {
    match kind {
        Kind::Text | Kind::Lines => 44.0,
        Kind::Plain | Kind::Words(_) => 24.0,
        Kind::Ids | Kind::SomeIds => 20.0,
        Kind::Id | Kind::Word(_) => 16.0,
        Kind::Number | Kind::Flag | Kind::Date => 12.0,
    }
}

fn style(kind: Kind) -> Style {
    match kind {
        Kind::Date => theme::date().size(SMALL),
        Kind::Id | Kind::Ids | Kind::SomeIds => {
            theme::wrapped().number_format(theme::TEXT).size(SMALL)
        }
        _ => theme::wrapped().size(SMALL),
    }
}

/// The height that a text needs in a column, a little too high rather than too low.
fn height(text: &str, width: f64) -> f64 {
    let wide = |c: char| if c.is_ascii() { 1.0 } else { 2.0 };
    let lines = text.lines().map(|line| {
        let columns: f64 = line.chars().map(wide).sum();
        (columns / (width * 1.05)).ceil().max(1.0)
    });
    (lines.sum::<f64>() * 13.0 + 4.0).clamp(15.0, 400.0)
}
