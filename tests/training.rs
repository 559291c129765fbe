//! The training workbooks: what is drawn, and how a spreadsheet engine marks it.

// What a test stands on may end it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod comparison_cells;
mod comparison_editions;
mod training_libreoffice;

use clause_model::Language;
use comparison_cells::{Computed, differences, recalculated};
use comparison_editions::{CREATED, same_edition, view};
use gap_scoring::report::training::{
    Exercise, Question, TrainingOptions, TrainingSet, training_workbook,
};
use ironcalc::base::cell::CellValue;
use std::collections::BTreeSet;
use workbook::draft::ValidationRule;
use workbook::{CellRef, Content, SheetDraft, Value, Visibility, WorkbookDraft, read, write};

fn options(seed: u64) -> TrainingOptions {
    TrainingOptions {
        seed,
        per_clause: 1,
        created: CREATED,
    }
}

fn set(language: Language, seed: u64) -> TrainingSet {
    training_workbook(&view(language), &options(seed))
}

fn sheet<'d>(draft: &'d WorkbookDraft, name: &str) -> &'d SheetDraft {
    draft
        .sheets
        .iter()
        .find(|sheet| sheet.name == name)
        .unwrap()
}

/// The class workbook with an answer to each question.
fn answered(
    set: &TrainingSet,
    language: Language,
    answer: impl Fn(&Question) -> Option<String>,
) -> WorkbookDraft {
    let mut draft = set.class.clone();
    for question in &set.questions {
        let name = question.exercise.sheet(language);
        let sheet = draft
            .sheets
            .iter_mut()
            .find(|sheet| sheet.name == name)
            .unwrap();
        let cell = sheet.cells.get_mut(&question.cell).unwrap();
        assert!(cell.style.unlocked, "{name} {}", question.cell);
        if let Some(text) = answer(question) {
            cell.content = Content::Text(text);
        }
    }
    draft
}

fn wrong(question: &Question) -> String {
    let wrong = |text: &&String| !question.right.contains(text);
    question.offered.iter().find(wrong).unwrap().clone()
}

/// The total, and the total per clause, by the engine.
fn scores(set: &TrainingSet, language: Language, values: &Computed) -> (f64, Vec<f64>) {
    let name = language.pick("Score", "得分");
    // Points of all exercises stand in the ninth column, the total below the clauses.
    let column: Vec<(CellRef, f64)> = values
        .iter()
        .filter(|((sheet, cell), _)| sheet == name && cell.column == 8)
        .map(|((_, cell), value)| match value {
            CellValue::Number(number) => (*cell, *number),
            other => panic!("{other:?}"),
        })
        .collect();
    let (_, total) = *column.last().unwrap();
    let clauses: Vec<f64> = column[..column.len() - 1]
        .iter()
        .map(|(_, one)| *one)
        .collect();
    let asked: BTreeSet<_> = set.questions.iter().map(|one| &one.clause).collect();
    assert_eq!(clauses.len(), asked.len());
    (total, clauses)
}

#[test]
fn right_answers_give_full_marks_and_wrong_ones_none() {
    for (language, seed) in [
        (Language::En, 1),
        (Language::En, 20_000),
        (Language::Zh, 1),
        (Language::Zh, 20_000),
    ] {
        let set = set(language, seed);
        let full = set.questions.len() as f64;
        let marked = |answer: &dyn Fn(&Question) -> Option<String>| {
            let draft = answered(&set, language, answer);
            scores(&set, language, &recalculated(&draft))
        };
        let first = marked(&|question| question.right.first().cloned());
        assert!(
            (first.0 - full).abs() < 1e-9,
            "{language} {seed}: {first:?}"
        );
        assert!(first.1.iter().all(|clause| (clause - 3.0).abs() < 1e-9));
        let last = marked(&|question| question.right.last().cloned());
        assert!((last.0 - full).abs() < 1e-9, "{language} {seed}: {last:?}");
        let none = marked(&|question| Some(wrong(question)));
        assert!(none.0.abs() < 1e-9, "{language} {seed}: {none:?}");
        // Half of the answers, and nothing else counts.
        let half = marked(&|question| {
            question
                .right
                .first()
                .filter(|_| question.number % 2 == 0)
                .cloned()
        });
        assert!((half.0 - 21.0).abs() < 1e-9, "{language} {seed}: {half:?}");
    }
}

#[test]
fn pasted_wildcards_and_blanks_earn_nothing() {
    let set = set(Language::En, 3);
    for trick in ["*", "?*", "<>", " ", "=", ">0"] {
        let draft = answered(&set, Language::En, |_| Some(trick.to_owned()));
        let (total, _) = scores(&set, Language::En, &recalculated(&draft));
        assert!(total.abs() < 1e-9, "{trick}: {total}");
    }
}

#[test]
fn the_empty_workbook_shows_what_an_engine_computes() {
    for language in Language::ALL {
        let set = set(language, 5);
        let values = recalculated(&set.class);
        assert_eq!(differences(&set.class, &values), [""; 0], "{language}");
        assert!(scores(&set, language, &values).0.abs() < 1e-9);
    }
}

#[test]
fn a_seed_decides_the_set() {
    let (one, again, other) = (
        set(Language::En, 1),
        set(Language::En, 1),
        set(Language::En, 2),
    );
    assert_eq!(write(&one.class), write(&again.class));
    assert_eq!(write(&one.answers), write(&again.answers));
    let points = |set: &TrainingSet| {
        let asked = set.questions.iter();
        asked
            .map(|one| (one.exercise, one.point.clone()))
            .collect::<BTreeSet<_>>()
    };
    let common = points(&one).intersection(&points(&other)).count();
    assert!(
        common * 2 < one.questions.len(),
        "{common} of {}",
        one.questions.len()
    );
    let chinese = set(Language::Zh, 1);
    assert_eq!(
        points(&one),
        points(&chinese),
        "a set is the same in both languages"
    );
}

#[test]
fn every_question_offers_its_right_answers_and_a_wrong_one() {
    for seed in 0..20 {
        let set = training_workbook(
            &view(Language::En),
            &TrainingOptions {
                per_clause: 3,
                ..options(seed)
            },
        );
        for question in &set.questions {
            let offered: BTreeSet<&String> = question.offered.iter().collect();
            assert_eq!(offered.len(), question.offered.len(), "{question:?}");
            assert!(!question.right.is_empty());
            assert!(
                question.right.iter().all(|right| offered.contains(right)),
                "{question:?}"
            );
            assert!(!question.right.contains(&wrong(question)));
            assert!(!question.explanation.trim().is_empty());
            assert_eq!(dropdown(&set.class, question), question.offered);
        }
        for exercise in Exercise::ALL {
            let own = set.questions.iter().filter(|one| one.exercise == exercise);
            let points: Vec<_> = own.map(|one| &one.point).collect();
            let different: BTreeSet<_> = points.iter().collect();
            assert_eq!(points.len(), different.len(), "a point is asked twice");
            assert_eq!(points.len(), 45);
        }
    }
}

/// What the dropdown of a question offers, read off the workbook.
fn dropdown(draft: &WorkbookDraft, question: &Question) -> Vec<String> {
    let own = sheet(draft, question.exercise.sheet(Language::En));
    let covers = |rule: &&workbook::draft::ValidationDraft| {
        rule.ranges
            .iter()
            .any(|range| range.contains(question.cell))
    };
    let rule = own.validations.iter().find(covers).unwrap();
    let ValidationRule::ListFrom(list) = &rule.rule else {
        panic!("{:?}", rule.rule);
    };
    let lists = sheet(draft, &list.sheet);
    let cells = lists
        .cells
        .iter()
        .filter(|(cell, _)| list.range.contains(**cell));
    cells
        .map(|(_, cell)| match &cell.content {
            Content::Text(text) => text.clone(),
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn the_key_is_out_of_sight_and_the_answers_are_a_file_of_their_own() {
    let set = set(Language::En, 1);
    let key = sheet(&set.class, "Key");
    assert_eq!(key.visibility, Visibility::VeryHidden);
    let others = set.class.sheets.iter().filter(|sheet| sheet.name != "Key");
    for sheet in others.filter(|sheet| sheet.visibility == Visibility::Visible) {
        let texts = sheet.cells.values().filter_map(|cell| match &cell.content {
            Content::Text(text) => Some(text.as_str()),
            _ => None,
        });
        let texts: BTreeSet<&str> = texts.collect();
        let told = set
            .questions
            .iter()
            .filter(|one| texts.contains(one.explanation.as_str()));
        assert_eq!(told.count(), 0, "{} gives answers away", sheet.name);
        assert!(sheet.protection.is_some(), "{}", sheet.name);
    }
    let answers = read(&write(&set.answers).unwrap(), "answers.xlsx").unwrap();
    let texts: BTreeSet<String> = answers.sheets[0]
        .cells
        .values()
        .filter_map(|cell| match &cell.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        })
        .collect();
    for question in &set.questions {
        assert!(texts.contains(&question.explanation), "{question:?}");
    }
}

#[test]
fn an_edition_beside_itself_can_be_drawn_from() {
    let set = training_workbook(&same_edition(Language::Zh), &options(9));
    assert!(!set.questions.is_empty());
    write(&set.class).unwrap();
}
