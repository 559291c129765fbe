//! The report of a submission that came out of an earlier edition, with its migration sheet.

use crate::cells::{differences, formulas, recalculated, sheet};
use crate::overrides::{Override, TEN, entered, is_live};
use crate::submission::{assessed, edition, judge, reported, sample, standard};
use clause_model::Language;
use clause_model::submission::{Answer, Carried, Submission};
use std::collections::BTreeSet;
use workbook::{Cached, Content, SheetDraft, WorkbookDraft};

/// The sample as if a part of it had been carried over: whole and confirmed, whole and not, changed,
/// and for a remainder that is answered or not.
pub(crate) fn migrated() -> Submission {
    let mut submission = sample();
    let succession = standard()
        .successions
        .iter()
        .find(|one| one.to == edition().id);
    let succession = succession.expect("a succession");
    for (at, row) in submission.answers.iter_mut().enumerate() {
        let Some(taken) = succession
            .row_to(&row.point)
            .filter(|row| !row.from.is_empty())
        else {
            continue;
        };
        if row.item.is_some() || row.instance.is_some() {
            continue;
        }
        let own = row.answer.unwrap_or(Answer::Partly);
        row.carried = Some(Carried {
            answer: if at % 3 == 0 { Answer::Fully } else { own },
            remainder: taken.remainder.is_some(),
            by_certificate: at % 7 == 0,
            sources: taken.from.clone(),
        });
        if at % 2 == 0 {
            row.answer = None;
        }
    }
    submission
}

fn name(language: Language) -> &'static str {
    language.pick("Migration", "转版")
}

#[test]
fn an_engine_computes_every_cached_value_of_a_migration() {
    for language in Language::ALL {
        let draft = reported(&assessed(&migrated(), language));
        let count = formulas(sheet(&draft, name(language))).len();
        assert!(count > 600, "{count} formulas");
        let wrong = differences(&recalculated(&draft), &draft, |_, _| true);
        let first: Vec<&String> = wrong.iter().take(20).collect();
        assert!(wrong.is_empty(), "{}: {first:#?}", wrong.len());
    }
}

/// What of the migration sheet follows from ratings: all but effort, which waits for the plan.
fn follows(language: Language) -> impl Fn(&SheetDraft, workbook::CellRef) -> bool {
    let live = is_live(language);
    let pending = language.pick("'Remediation plan'", "整改计划");
    move |sheet, cell| {
        let Content::Formula { expression, .. } = &sheet.cells[&cell].content else {
            return false;
        };
        let counts = ["COUNTIF", "INDEX", "IF(AND(", "SUM("];
        let effort = expression.contains(pending) || cell.column == EFFORT;
        let own = sheet.name == name(language) && !effort;
        live(sheet, cell) || (own && counts.iter().any(|start| expression.starts_with(start)))
    }
}

/// The column of effort in the table by clause.
const EFFORT: u32 = 12;

#[test]
fn overrides_move_counts_and_gates_of_a_migration_as_assessing_again_does() {
    let overrides: Vec<Override> = TEN.to_vec();
    let mut again = migrated();
    for (at, verdict) in &overrides {
        judge(&mut again, *at, *verdict);
    }
    for language in Language::ALL {
        let mut draft = reported(&assessed(&migrated(), language));
        entered(&mut draft, &overrides, language);
        let values = recalculated(&draft);
        let again = reported(&assessed(&again, language));
        let own = sheet(&again, name(language));
        let compared = own.cells.keys();
        let compared = compared.filter(|cell| follows(language)(own, **cell));
        assert!(compared.count() > 500, "enough is compared");
        let wrong = differences(&values, &again, follows(language));
        let first: Vec<&String> = wrong.iter().take(20).collect();
        assert!(wrong.is_empty(), "{}: {first:#?}", wrong.len());
    }
}

/// The numbers of a row whose cell in the column of names states a text.
fn numbers(draft: &WorkbookDraft, language: Language, text: &str) -> Vec<f64> {
    let sheet = sheet(draft, name(language));
    let named = |content: &Content| *content == Content::text(text);
    let row = sheet
        .cells
        .iter()
        .find(|(at, cell)| at.column == 2 && named(&cell.content));
    let row = row.expect(text).0.row;
    let cells = sheet.cells.iter().filter(|(at, _)| at.row == row);
    cells
        .filter_map(|(_, cell)| match &cell.content {
            Content::Formula {
                cached: Cached::Number(number),
                ..
            } => Some(*number),
            _ => None,
        })
        .collect()
}

#[test]
fn the_totals_of_the_sheet_are_those_of_the_assessment() {
    for language in Language::ALL {
        let assessment = assessed(&migrated(), language);
        let account = assessment.migration.as_ref().expect("an account");
        let draft = reported(&assessment);
        let total = &account.total;
        let plan = assessment.plan.as_ref().expect("a plan");
        let expected = [
            edition().points.len() as u32,
            total.tally.carried,
            total.unconfirmed,
            total.tally.remainder,
            total.tally.full,
            total.closed,
            total.open,
            plan.remaining_effort_days,
        ]
        .map(f64::from);
        let sums = numbers(&draft, language, language.pick("Total", "合计"));
        assert_eq!(sums, expected);
        let treatments: BTreeSet<_> = account.points.iter().map(|p| p.treatment).collect();
        let replies: BTreeSet<_> = account.points.iter().map(|p| p.reply).collect();
        assert_eq!((treatments.len(), replies.len()), (3, 5), "{replies:?}");
    }
}

#[test]
fn a_report_without_a_migration_has_no_such_sheet() {
    for language in Language::ALL {
        let draft = reported(&assessed(&sample(), language));
        assert!(
            draft
                .sheets
                .iter()
                .all(|sheet| sheet.name != name(language))
        );
    }
}
