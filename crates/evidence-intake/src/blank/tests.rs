//! What every blank questionnaire holds.

use super::{BlankOptions, blank_questionnaire, settle};
use crate::marks::{OwnSheet, ROLE_ROW, RowKey};
use crate::role::Role;
use clause_model::pack::{Library, load, shipped};
use clause_model::{Edition, Language, Standard};
use jiff::civil::date;
use workbook::{Cached, CellRef, Content, SheetDraft, WorkbookDraft};

fn library() -> Library {
    load(&shipped()).value.unwrap()
}

fn options(language: Language) -> BlankOptions {
    BlankOptions {
        language,
        clauses: Vec::new(),
        created: date(2011, 6, 1),
    }
}

fn newest(library: &Library) -> (&Standard, &Edition) {
    let standard = library.standards.values().next().unwrap();
    (standard, standard.editions.last().unwrap())
}

fn blank(library: &Library, language: Language) -> WorkbookDraft {
    let (standard, edition) = newest(library);
    let succession = standard.successions.first();
    blank_questionnaire(edition, standard, succession, &options(language))
}

fn sheet(draft: &WorkbookDraft, own: OwnSheet, language: Language) -> &SheetDraft {
    let name = own.name().get(language);
    draft
        .sheets
        .iter()
        .find(|sheet| sheet.name == name)
        .unwrap()
}

fn keys(sheet: &SheetDraft) -> Vec<RowKey> {
    let text = |(_, cell): (&CellRef, &workbook::draft::CellDraft)| match &cell.content {
        Content::Text(text) => text.parse().ok(),
        _ => None,
    };
    sheet
        .cells
        .iter()
        .filter(|(at, _)| at.column == 0)
        .filter_map(text)
        .collect()
}

#[test]
fn every_point_and_item_has_one_row() {
    let library = library();
    let (_, edition) = newest(&library);
    let draft = blank(&library, Language::En);
    let rows = keys(sheet(&draft, OwnSheet::Questionnaire, Language::En));
    let points = rows
        .iter()
        .filter(|key| matches!(key, RowKey::Point(_)))
        .count();
    let items = rows
        .iter()
        .filter(|key| matches!(key, RowKey::Item(..)))
        .count();
    assert_eq!(points, edition.points.len());
    assert_eq!(
        items,
        edition
            .points
            .iter()
            .map(|point| point.items.len())
            .sum::<usize>()
    );
}

#[test]
fn every_shipped_edition_is_written_in_every_language_and_always_alike() {
    let library = library();
    for standard in library.standards.values() {
        for edition in &standard.editions {
            let succession = standard.successions.iter().find(|s| s.to == edition.id);
            for language in Language::ALL {
                let options = options(language);
                let draft = blank_questionnaire(edition, standard, succession, &options);
                let bytes = workbook::write(&draft).unwrap();
                assert_eq!(bytes, workbook::write(&draft).unwrap());
                assert_eq!(draft.sheets.len(), OwnSheet::ALL.len());
            }
        }
    }
}

#[test]
fn a_part_asks_about_its_clauses_only() {
    let library = library();
    let (standard, edition) = newest(&library);
    let clauses = vec!["8".parse().unwrap(), "9.1".parse().unwrap()];
    let part = BlankOptions {
        clauses,
        ..options(Language::En)
    };
    let draft = blank_questionnaire(edition, standard, None, &part);
    let rows = keys(sheet(&draft, OwnSheet::Questionnaire, Language::En));
    let asked: Vec<&str> = rows
        .iter()
        .filter_map(|key| match key {
            RowKey::Point(id) => Some(id.clause.as_str()),
            _ => None,
        })
        .collect();
    assert!(
        asked
            .iter()
            .all(|clause| clause.starts_with("8.") || *clause == "9.1")
    );
    assert!(asked.contains(&"8.2") && asked.contains(&"9.1"));
    workbook::write(&draft).unwrap();
}

#[test]
fn progress_counts_answers_of_points() {
    let library = library();
    let mut draft = blank(&library, Language::En);
    let at = draft
        .sheets
        .iter()
        .position(|s| s.name == "Questionnaire")
        .unwrap();
    let questionnaire = &mut draft.sheets[at];
    let column = (0..40)
        .find(|column| {
            let cell = questionnaire.cells.get(&CellRef::new(ROLE_ROW, *column));
            cell.is_some_and(|cell| cell.content == Content::text(Role::Answer.name()))
        })
        .unwrap();
    let is_point =
        |content: &Content| matches!(content, Content::Text(t) if t.starts_with("point "));
    let row = questionnaire
        .cells
        .iter()
        .find(|(c, d)| c.column == 0 && is_point(&d.content));
    let row = row.unwrap().0.row;
    questionnaire
        .cells
        .get_mut(&CellRef::new(row, column))
        .unwrap()
        .content = "Fully".into();
    settle(&mut draft, Language::En);
    let start = sheet(&draft, OwnSheet::Start, Language::En);
    let cached = |wanted: f64| {
        let is_wanted = |content: &Content| {
            matches!(content,
            Content::Formula { cached: Cached::Number(n), .. } if (n - wanted).abs() < 1e-9)
        };
        start
            .cells
            .values()
            .filter(|cell| is_wanted(&cell.content))
            .count()
    };
    // The process and the overall line.
    assert_eq!(cached(1.0), 2);
}

/// The first column that plays a role.
fn column(sheet: &SheetDraft, role: Role) -> u32 {
    let roles = sheet.cells.iter().filter(|(at, _)| at.row == ROLE_ROW);
    let found = roles
        .clone()
        .find(|(_, cell)| cell.content == Content::text(role.name()));
    found.unwrap().0.column
}

#[test]
fn the_coverage_sheet_counts_what_is_answered_by_name() {
    let library = library();
    let (_, edition) = newest(&library);
    for (language, wanted) in [(Language::En, "2 of "), (Language::Zh, "2/")] {
        let mut draft = blank(&library, language);
        let of_services = edition
            .points
            .iter()
            .filter(|point| point.per == clause_model::control_point::Unit::Service);
        let wanted = format!("{wanted}{}", of_services.count());
        let at = |own: OwnSheet| {
            let name = own.name().get(language);
            draft
                .sheets
                .iter()
                .position(|sheet| sheet.name == name)
                .unwrap()
        };
        let (coverage, questions) = (at(OwnSheet::Coverage), at(OwnSheet::Questionnaire));
        let sheet = &mut draft.sheets[questions];
        let (instance, answer) = (column(sheet, Role::Instance), column(sheet, Role::Answer));
        let last = sheet.cells.keys().next_back().unwrap().row;
        // Two rows with answers, one without, one about something else.
        for (up, name, word) in [
            (0, "Mail", "x"),
            (1, "MAIL", "y"),
            (2, "Mail", ""),
            (3, "Web", "x"),
        ] {
            sheet.put(last - up, instance, name, &workbook::Style::new());
            sheet.put(last - up, answer, word, &workbook::Style::new());
        }
        let sheet = &mut draft.sheets[coverage];
        let names = column(sheet, Role::Service);
        let first = sheet
            .cells
            .iter()
            .find(|(at, cell)| {
                at.column == names + 1 && matches!(cell.content, Content::Formula { .. })
            })
            .map(|(at, _)| at.row)
            .unwrap();
        sheet.put(first, names, "Mail", &workbook::Style::new());
        settle(&mut draft, language);
        let shown =
            |row: u32| match &draft.sheets[coverage].cells[&CellRef::new(row, names + 1)].content {
                Content::Formula {
                    cached: Cached::Text(text),
                    ..
                } => text.clone(),
                other => panic!("{other:?}"),
            };
        assert_eq!(shown(first), wanted);
        assert_eq!(shown(first + 1), "");
    }
}
